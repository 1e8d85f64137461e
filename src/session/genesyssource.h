// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "genesys/fetch.h"
#include "genesys/organization.h"
#include "genesys/tutorialfetch.h"
#include "net/httpclient.h"
#include "session/eventsource.h"
#include "session/secretstore.h"

#include <memory>

namespace rw::session {

/// Fetches from a Genesys Cloud organisation; the demo organisation is one like any other, only its credentials are
/// public. GUI thread.
class GenesysSource : public EventSource {
    Q_OBJECT
public:
    GenesysSource(net::HttpClient& http, SecretStore& secrets, genesys::Organization organization, EventQuery query,
                  QObject* parent = nullptr);
    ~GenesysSource() override;
    void start() override;
    void cancel() override;
    [[nodiscard]] bool canResume() const override;
    void resume() override;
    [[nodiscard]] QString title() const override;

private:
    void fetch(const genesys::Credentials& credentials);
    template <class Fetch>
    void run(Fetch& fetch);
    void end(const Error* error);
    net::HttpClient& m_http;
    SecretStore& m_secrets;
    genesys::Organization m_organization;
    EventQuery m_query;
    std::unique_ptr<genesys::ConversationFetch> m_fetch;
    std::unique_ptr<genesys::TutorialFetch> m_tutorial; ///< instead, where the organisation's dialect says so
    bool m_ended = false;
};

} // namespace rw::session
