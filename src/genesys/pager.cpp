// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/pager.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <limits>

namespace rw::genesys {

namespace {

constexpr int kLongestPieceDays = 7;
constexpr int kLagSeconds = 60;
/// "API's 100-row cap" (facts: genesys §2.1).
constexpr int kLargestPage = 100;

} // namespace

ConversationPager::ConversationPager(const QDateTime& from, const QDateTime& to, int pageSize, const QDateTime& now)
    : m_pageSize(std::clamp(pageSize, 1, kLargestPage)) {
    const QDateTime end = std::min(to, now.addSecs(-kLagSeconds)).toUTC();
    if (!from.isValid() || !end.isValid() || from >= end) {
        return;
    }
    QDateTime begin(from.toUTC().date().addDays(-1), QTime(0, 0), Qt::UTC);
    while (begin < end) {
        const QDateTime stop = std::min(begin.addDays(kLongestPieceDays), end);
        m_pieces.prepend({begin, stop});
        begin = stop;
    }
}

QByteArray ConversationPager::requestBody() const {
    const auto& [begin, end] = m_pieces.at(m_piece);
    const QJsonObject body{
        {QStringLiteral("interval"),
         QString(begin.toString(Qt::ISODateWithMs) + QLatin1Char('/') + end.toString(Qt::ISODateWithMs))},
        {QStringLiteral("order"), QStringLiteral("desc")},
        {QStringLiteral("orderBy"), QStringLiteral("conversationStart")},
        {QStringLiteral("paging"),
         QJsonObject{{QStringLiteral("pageSize"), m_pageSize}, {QStringLiteral("pageNumber"), m_page}}},
    };
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

void ConversationPager::pageArrived(int conversations, int fresh, qint64 totalHits) {
    if (atEnd()) {
        return;
    }
    m_totalOfPiece = std::max<qint64>(totalHits, -1);
    m_pagesWithoutNews = fresh > 0 ? 0 : m_pagesWithoutNews + 1;
    const bool reached = m_totalOfPiece < 0 || static_cast<qint64>(m_page) * m_pageSize >= m_totalOfPiece;
    const bool isShort = conversations < m_pageSize;
    // Two pages in a row without anything new: the service ignores the page number, whatever total it claims.
    if (conversations <= 0 || (reached && (isShort || fresh == 0)) || m_pagesWithoutNews >= 2) {
        nextPiece();
    } else {
        ++m_page;
    }
}

void ConversationPager::nextPiece() {
    m_totalBefore += std::max<qint64>(m_totalOfPiece, 0);
    m_totalOfPiece = -1;
    m_page = 1;
    m_pagesWithoutNews = 0;
    ++m_piece;
}

int ConversationPager::pagesOfPiece() const {
    return m_totalOfPiece < 0 ? -1
                              : static_cast<int>(std::min<qint64>((m_totalOfPiece + m_pageSize - 1) / m_pageSize,
                                                                  std::numeric_limits<int>::max()));
}

int ConversationPager::totalConversations() const {
    const bool known = atEnd() || (m_piece + 1 == m_pieces.size() && m_totalOfPiece >= 0);
    return known ? static_cast<int>(std::min<qint64>(m_totalBefore + std::max<qint64>(m_totalOfPiece, 0),
                                                     std::numeric_limits<int>::max()))
                 : -1;
}

} // namespace rw::genesys
