// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "genesys/api.h"
#include "genesys/dialect.h"
#include "genesys/fetch.h"

#include <QObject>
#include <memory>

namespace rw::genesys {

/// An error of a tutorial's endpoint in its own terms; the other side's words stay. Pure, any thread.
[[nodiscard]] Error explainTutorial(Error error, const Dialect& dialect);

/// Fetches events as tutorial 000 does (facts: genesys §6): POST …/events/query, in the tutorial's own envelope. The
/// endpoint has no pages and does not say in which order it cuts off: a period with a full answer is asked for again in
/// halves. What it cannot filter by is left out here. The organisation's dialect must be one that reads events, else
/// failed() with Unsupported. Same rules as ConversationFetch. GUI thread.
class TutorialFetch : public QObject {
    Q_OBJECT
public:
    TutorialFetch(net::HttpClient& http, Organization organization, Credentials credentials, FetchQuery query,
                  QObject* parent = nullptr);
    ~TutorialFetch() override;
    void start();
    void cancel();
    void resume();
    [[nodiscard]] bool canResume() const;

Q_SIGNALS:
    void events(const std::vector<rw::store::NewEvent>& batch);
    void progress(const rw::genesys::FetchProgress& progress);
    void finished();
    void failed(const rw::Error& error);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rw::genesys
