// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/detailsjob.h"

#include "genesys/api.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <chrono>
#include <utility>

namespace rw::genesys {

namespace {

/// What the translators' tools read literals and their context from.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rw::genesys)
};

constexpr QLatin1StringView kJobs("/api/v2/analytics/conversations/details/jobs");
constexpr int kLongestPollMs = 15'000;
constexpr int kPageSize = 500; // some 10 MB

QString purpose() {
    return Texts::tr("read conversation details");
}

QString encoded(const QString& text) {
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace

DetailsJob::DetailsJob(ApiClient& api, const QDateTime& from, const QDateTime& to, const FetchFilters& filters,
                       int pollMs, QObject* parent)
    : QObject(parent), m_api(api), m_pollMs(std::max(1, pollMs)), m_wait(m_pollMs) {
    QJsonObject body{{QStringLiteral("interval"), QString(from.toUTC().toString(Qt::ISODateWithMs) + QLatin1Char('/') +
                                                          to.toUTC().toString(Qt::ISODateWithMs))},
                     {QStringLiteral("order"), QStringLiteral("asc")},
                     {QStringLiteral("orderBy"), QStringLiteral("conversationStart")}};
    addFilters(body, filters);
    m_body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &DetailsJob::poll);
}

void DetailsJob::prepare(std::function<void(const Error*)> done) {
    m_done = std::move(done);
    m_wait = m_pollMs;
    if (!m_id.isEmpty()) {
        poll();
        return;
    }
    m_api.post(kJobs, m_body, purpose(), [this](const Expected<QByteArray, Error>& result) {
        if (!result) {
            end(&result.error());
            return;
        }
        m_id = QJsonDocument::fromJson(*result).object().value(QLatin1StringView("jobId")).toString();
        if (m_id.isEmpty()) {
            Error error;
            error.kind = ErrorKind::BadAnswer;
            error.message = Texts::tr("the answer to the conversation job names no job").toStdString();
            error.remedy = Texts::tr("Try again; if it stays, fetch a shorter period").toStdString();
            end(&error);
            return;
        }
        m_pause.start(std::chrono::milliseconds(m_pollMs));
    });
}

void DetailsJob::poll() {
    if (m_ready) {
        end(nullptr);
        return;
    }
    m_api.request("GET", QString(kJobs + QLatin1Char('/') + encoded(m_id)), {}, purpose(),
                  [this](const Expected<QByteArray, Error>& result) { stateArrived(result); });
}

void DetailsJob::stateArrived(const Expected<QByteArray, Error>& result) {
    if (!result) {
        if (result.error().httpStatus == 404) { // it is gone: the next try makes a new one
            m_id.clear();
        }
        end(&result.error());
        return;
    }
    const QJsonObject answer = QJsonDocument::fromJson(*result).object();
    const QString state = answer.value(QLatin1StringView("state")).toString();
    if (state == QLatin1StringView("FULFILLED")) {
        m_ready = true;
        end(nullptr);
        return;
    }
    if (state == QLatin1StringView("FAILED") || state == QLatin1StringView("CANCELLED") ||
        state == QLatin1StringView("EXPIRED")) {
        Error error;
        error.kind = ErrorKind::Server;
        error.message = Texts::tr("Genesys Cloud gave up the conversation job (%1)").arg(state).toStdString();
        error.detail = answer.value(QLatin1StringView("errorMessage")).toString().toStdString();
        error.remedy = Texts::tr("Try again, or fetch a shorter period").toStdString();
        m_id.clear();
        end(&error);
        return;
    }
    // Longer and longer: a job for a month takes minutes.
    m_pause.start(std::chrono::milliseconds(m_wait));
    m_wait = std::min(std::max(m_wait, kLongestPollMs / 1000) * 3 / 2, std::max(kLongestPollMs, m_pollMs));
    Q_EMIT stateChanged(state);
}

void DetailsJob::end(const Error* error) {
    if (const auto done = std::exchange(m_done, {})) {
        done(error);
    }
}

void DetailsJob::askPage(std::function<void(Expected<QByteArray, Error>)> done) {
    QString path = kJobs + QLatin1Char('/') + encoded(m_id) + QStringLiteral("/results?pageSize=%1").arg(kPageSize);
    if (!m_cursor.isEmpty()) {
        path += QStringLiteral("&cursor=") + encoded(m_cursor);
    }
    m_api.request("GET", path, {}, purpose(), std::move(done));
}

void DetailsJob::pageTaken(const QString& cursor) {
    m_atEnd = cursor.isEmpty() || cursor == m_cursor;
    m_cursor = cursor;
    ++m_page;
}

void DetailsJob::hold() {
    m_pause.stop();
    m_done = {};
}

void DetailsJob::giveUp() {
    hold();
    if (!m_id.isEmpty()) {
        m_api.dismiss("DELETE", QString(kJobs + QLatin1Char('/') + encoded(m_id)));
        m_id.clear();
    }
}

} // namespace rw::genesys
