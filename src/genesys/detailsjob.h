// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"
#include "genesys/fetchfilters.h"

#include <QByteArray>
#include <QDateTime>
#include <QObject>
#include <QString>
#include <QTimer>
#include <functional>

namespace rw::genesys {

class ApiClient;

/// One asynchronous job for conversation details (facts: genesys §2.2): created, waited for, read by cursor. After a
/// failure the same call goes on where it stopped: the job is not created twice, no page is skipped. GUI thread.
class DetailsJob : public QObject {
    Q_OBJECT
public:
    /// Conversations whose life overlaps [from, to).
    DetailsJob(ApiClient& api, const QDateTime& from, const QDateTime& to, const FetchFilters& filters, int pollMs,
               QObject* parent = nullptr);

    /// Null once the results can be read.
    void prepare(std::function<void(const Error*)> done);
    /// The current page's text. The cursor moves on only with pageTaken().
    void askPage(std::function<void(Expected<QByteArray, Error>)> done);
    /// `cursor` as the page's answer gave it; empty: that was the last one.
    void pageTaken(const QString& cursor);
    [[nodiscard]] bool atEnd() const { return m_atEnd; }
    [[nodiscard]] int page() const { return m_page; } ///< counted from 1
    /// Asks no more until the next call; what prepare() and askPage() were given is not called.
    void hold();
    /// Deletes the job on the service, where there is one.
    void giveUp();

Q_SIGNALS:
    void stateChanged(const QString& state); ///< QUEUED, PENDING, …

private:
    void poll();
    void stateArrived(const Expected<QByteArray, Error>& result);
    void end(const Error* error);

    ApiClient& m_api;
    QByteArray m_body;
    QString m_id;
    QString m_cursor;
    QTimer m_pause;
    std::function<void(const Error*)> m_done;
    int m_pollMs;
    int m_wait;
    int m_page = 1;
    bool m_ready = false;
    bool m_atEnd = false;
};

} // namespace rw::genesys
