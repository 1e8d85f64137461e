// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/store/eventstore.h"
#include "genesys/fetchfilters.h"
#include "genesys/integration.h"
#include "genesys/organization.h"
#include "net/httpclient.h"

#include <QDateTime>
#include <QObject>
#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

namespace rw::genesys {

/// Queries see fresh data, page by page; jobs are for long periods, see participant attributes and lag (facts: genesys
/// §2.1, §2.2). Automatic: a job for periods above seven days and for attributes, as far as its data reaches, and
/// queries for the rest.
enum class FetchWay { Automatic, Query, Job };

/// What to fetch: the events whose time lies in [from, to).
struct FetchQuery {
    QDateTime from;     ///< UTC
    QDateTime to;       ///< UTC; a minute before now at most, because Analytics lags (facts: genesys §2.1)
    QStringList topics; ///< detail-type texts; empty: all
    int pageSize = 100;

    FetchFilters filters = {};
    QString conversationId = {}; ///< only this one, whenever it was; the window and the filters do not count
    FetchWay way = FetchWay::Automatic;
    bool attributes = false; ///< participant attributes, which only jobs tell
    int jobPollMs = 2000;    ///< the first wait for a job's result
};

/// What was learned about the organisation on the way.
struct FetchFacts {
    QString organizationId;
    QString organizationName;
    std::optional<Integration> integration; ///< none, or it may not be read
};

struct FetchProgress {
    int conversations = 0;
    int totalConversations = -1; ///< -1 until the first answer; approximate by nature
    int events = 0;
    QString step; ///< what it is doing, in words
};

/// Signs in, asks organizations/me and for the EventBridge integration (its source, account and region stand in the
/// envelopes; where it may not be read, placeholders do), pages through conversations/details/query and turns each
/// conversation into events (synthesis.h). The interval is widened to the previous day, conversations are de-duplicated
/// and events outside the window dropped (facts: genesys §2.1); see pager.h. Events arrive page by page, the newest
/// conversations first, not in the order of time. What was delivered before a failure or cancel() stays good, and
/// resume() goes on behind it, without fetching or delivering anything twice. When
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
    /// After failed(): goes on with the page that did not arrive. Afterwards finished or failed comes once more.
    void resume();
    [[nodiscard]] bool canResume() const; ///< failed, and not because of what was asked for
    [[nodiscard]] const FetchFacts& facts() const;

Q_SIGNALS:
    void events(const std::vector<rw::store::NewEvent>& batch);
    void progress(const rw::genesys::FetchProgress& progress);
    void finished();                     ///< exactly one of finished and failed, once per start() and resume()
    void failed(const rw::Error& error); ///< ErrorKind::Cancelled after cancel()

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rw::genesys
