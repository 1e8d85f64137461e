// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/store/eventstore.h"
#include "genesys/organization.h"
#include "net/httpclient.h"

#include <QDateTime>
#include <QObject>
#include <QStringList>
#include <memory>
#include <vector>

namespace rw::genesys {

/// What to fetch: the events whose time lies in [from, to).
struct FetchQuery {
    QDateTime from;     ///< UTC
    QDateTime to;       ///< UTC; a minute before now at most, because Analytics lags (facts: genesys §2.1)
    QStringList topics; ///< detail-type texts; empty: all
    int pageSize = 100;
};

struct FetchProgress {
    int conversations = 0;
    int totalConversations = -1; ///< -1 until the first answer; approximate by nature
    int events = 0;
    QString step; ///< what it is doing, in words
};

/// Signs in (client credentials), asks organizations/me, pages through conversations/details/query and turns each
/// conversation into events (synthesis.h). The interval is widened to the previous day, conversations are de-duplicated
/// and events outside the window dropped (facts: genesys §2.1); see pager.h. Events arrive page by page, the newest
/// conversations first, not in the order of time. What was delivered before a failure or cancel() stays good. When
/// nothing was found, finished() comes all the same, and the last progress says in words what that may mean. One
/// instance, one fetch. GUI thread; synthesis of a page runs on a worker.
class ConversationFetch : public QObject {
    Q_OBJECT
public:
    ConversationFetch(net::HttpClient& http, Organization organization, Credentials credentials, FetchQuery query,
                      QObject* parent = nullptr);
    ~ConversationFetch() override;
    void start();
    void cancel();

Q_SIGNALS:
    void events(const std::vector<rw::store::NewEvent>& batch);
    void progress(const rw::genesys::FetchProgress& progress);
    void finished();                     ///< exactly one of finished and failed, once
    void failed(const rw::Error& error); ///< ErrorKind::Cancelled after cancel()

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rw::genesys
