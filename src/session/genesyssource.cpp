// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/genesyssource.h"

#include "session/credentialsof.h"

#include <QMetaObject>

namespace rw::session {

GenesysSource::GenesysSource(net::HttpClient& http, SecretStore& secrets, genesys::Organization organization,
                             EventQuery query, QObject* parent)
    : EventSource(parent), m_http(http), m_secrets(secrets), m_organization(std::move(organization)),
      m_query(std::move(query)) {}

GenesysSource::~GenesysSource() = default;

QString GenesysSource::title() const {
    return m_organization.name;
}

void GenesysSource::start() {
    credentialsOf(m_organization, m_secrets, this, [this](const Expected<genesys::Credentials, Error>& credentials) {
        if (m_ended) {
            return;
        }
        if (credentials) {
            fetch(*credentials);
        } else {
            end(&credentials.error());
        }
    });
}

bool GenesysSource::canResume() const {
    return m_ended && ((m_fetch && m_fetch->canResume()) || (m_tutorial && m_tutorial->canResume()));
}

void GenesysSource::resume() {
    if (!canResume()) {
        return;
    }
    m_ended = false;
    if (m_fetch) {
        m_fetch->resume();
    } else {
        m_tutorial->resume();
    }
}

void GenesysSource::fetch(const genesys::Credentials& credentials) {
    genesys::FetchQuery query;
    query.from = m_query.from;
    query.to = m_query.to;
    query.topics = m_query.topics;
    query.filters = m_query.filters;
    query.conversationId = m_query.conversationId;
    query.way = m_query.way;
    query.attributes = m_query.attributes;
    const genesys::Dialect* spoken = genesys::findDialect(m_organization.dialect);
    if (spoken != nullptr && spoken->id != genesys::DialectId::Real) {
        m_tutorial = std::make_unique<genesys::TutorialFetch>(m_http, m_organization, credentials, query);
        run(*m_tutorial);
    } else {
        m_fetch = std::make_unique<genesys::ConversationFetch>(m_http, m_organization, credentials, query);
        run(*m_fetch);
    }
}

template <class Fetch>
void GenesysSource::run(Fetch& fetch) {
    connect(&fetch, &Fetch::events, this, [this](std::vector<store::NewEvent> batch) { Q_EMIT events(batch); });
    connect(&fetch, &Fetch::progress, this, [this](const genesys::FetchProgress& state) {
        SourceProgress progress;
        progress.done = state.conversations;
        progress.total = state.totalConversations;
        progress.events = state.events;
        progress.step = state.step;
        Q_EMIT this->progress(progress);
    });
    connect(&fetch, &Fetch::finished, this, [this] { end(nullptr); });
    connect(&fetch, &Fetch::failed, this, [this](const Error& error) { end(&error); });
    fetch.start();
}

void GenesysSource::cancel() {
    if (m_ended) {
        return;
    }
    if (m_fetch) {
        m_fetch->cancel();
        return;
    }
    if (m_tutorial) {
        m_tutorial->cancel();
        return;
    }
    // Still waiting for the key store.
    QMetaObject::invokeMethod(
        this,
        [this] {
            Error error;
            error.kind = ErrorKind::Cancelled;
            error.message = tr("Cancelled").toStdString();
            end(&error);
        },
        Qt::QueuedConnection);
}

void GenesysSource::end(const Error* error) {
    if (m_ended) {
        return;
    }
    m_ended = true;
    if (error != nullptr) {
        Q_EMIT failed(*error);
    } else {
        Q_EMIT finished();
    }
}

} // namespace rw::session
