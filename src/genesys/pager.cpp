// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/pager.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <limits>
#include <utility>

namespace rw::genesys {

namespace {

constexpr int kLongestPieceDays = 7;
constexpr int kLagSeconds = 60;
/// "API's 100-row cap" (facts: genesys §2.1).
constexpr int kLargestPage = 100;
/// For events that come after the recorded end of their conversation.
constexpr qint64 kMarginMs = qint64{15} * 60'000;

int toInt(qint64 value) {
    return static_cast<int>(std::min<qint64>(value, std::numeric_limits<int>::max()));
}

} // namespace

ConversationPager::ConversationPager(const QDateTime& from, const QDateTime& to, int pageSize, const QDateTime& now,
                                     FetchFilters filters)
    : m_pageSize(std::clamp(pageSize, 1, kLargestPage)), m_filters(std::move(filters)) {
    const QDateTime end = std::min(to, now.addSecs(-kLagSeconds)).toUTC();
    if (!from.isValid() || !end.isValid() || from >= end) {
        return;
    }
    m_enoughMs = from.toMSecsSinceEpoch() - kMarginMs;
    QDateTime begin(from.toUTC().date().addDays(-1), QTime(0, 0), Qt::UTC);
    while (begin < end) {
        const QDateTime stop = std::min(begin.addDays(kLongestPieceDays), end);
        m_passes.prepend({begin, stop, false});
        m_passes.prepend({begin, stop, true});
        begin = stop;
    }
}

bool ConversationPager::asksForRunning() const {
    return m_passes.at(m_pass).running;
}

QByteArray ConversationPager::requestBody() const {
    const Pass& pass = m_passes.at(m_pass);
    const QJsonObject ended{
        {QStringLiteral("type"), QStringLiteral("dimension")},
        {QStringLiteral("dimension"), QStringLiteral("conversationEnd")},
        {QStringLiteral("operator"), pass.running ? QStringLiteral("notExists") : QStringLiteral("exists")},
    };
    const QJsonObject filter{{QStringLiteral("type"), QStringLiteral("and")},
                             {QStringLiteral("predicates"), QJsonArray{ended}}};
    QJsonObject body{
        {QStringLiteral("interval"),
         QString(pass.begin.toString(Qt::ISODateWithMs) + QLatin1Char('/') + pass.end.toString(Qt::ISODateWithMs))},
        {QStringLiteral("order"), QStringLiteral("desc")},
        {QStringLiteral("orderBy"),
         pass.running ? QStringLiteral("conversationStart") : QStringLiteral("conversationEnd")},
        {QStringLiteral("paging"),
         QJsonObject{{QStringLiteral("pageSize"), m_pageSize}, {QStringLiteral("pageNumber"), m_page}}},
        {QStringLiteral("conversationFilters"), QJsonArray{filter}},
    };
    addFilters(body, m_filters);
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

void ConversationPager::pageArrived(const PageSeen& page) {
    if (atEnd()) {
        return;
    }
    m_totalOfPass = std::max<qint64>(page.totalHits, -1);
    m_seenOfPass += page.conversations;
    m_pagesWithoutNews = page.fresh > 0 ? 0 : m_pagesWithoutNews + 1;
    // A single conversation proves no order.
    const bool proven = page.conversations > 1 || m_page > 1;
    m_sorted = m_sorted && page.descending && (m_page == 1 || page.firstEndMs <= m_previousEndMs);
    m_previousEndMs = page.lastEndMs;

    const bool reached = m_totalOfPass < 0 || static_cast<qint64>(m_page) * m_pageSize >= m_totalOfPass;
    const bool isShort = page.conversations < m_pageSize;
    // Two pages in a row without anything new: the service ignores the page number, whatever total it claims.
    const bool exhausted =
        page.conversations <= 0 || (reached && (isShort || page.fresh == 0)) || m_pagesWithoutNews >= 2;
    const bool enough = !asksForRunning() && m_sorted && proven && page.lastEndMs < m_enoughMs;
    if (enough && !exhausted) {
        nextPass(m_seenOfPass);
    } else if (exhausted) {
        nextPass(std::max<qint64>(m_totalOfPass, 0));
    } else {
        ++m_page;
    }
}

void ConversationPager::nextPass(qint64 total) {
    m_totalBefore += total;
    m_totalOfPass = -1;
    m_seenOfPass = 0;
    m_page = 1;
    m_pagesWithoutNews = 0;
    m_sorted = true;
    ++m_pass;
}

int ConversationPager::pagesOfPass() const {
    return m_totalOfPass < 0 ? -1 : toInt((m_totalOfPass + m_pageSize - 1) / m_pageSize);
}

int ConversationPager::totalConversations() const {
    const bool known = atEnd() || (m_pass + 1 == m_passes.size() && m_totalOfPass >= 0);
    return known ? toInt(m_totalBefore + std::max<qint64>(m_totalOfPass, 0)) : -1;
}

} // namespace rw::genesys
