// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/connectiondesk.h"

#include "genesys/dialect.h"
#include "session/credentialsof.h"

namespace rw::session {

ConnectionDesk::ConnectionDesk(net::HttpClient& http, SecretStore& secrets, QObject* parent)
    : QObject(parent), m_http(http), m_secrets(secrets) {}

ConnectionDesk::~ConnectionDesk() = default;

void ConnectionDesk::test(const genesys::Organization& organization, const QString& typedSecret) {
    const quint64 run = ++m_testRun;
    m_test.reset();
    m_testing = true;
    if (!typedSecret.isEmpty()) {
        // A sign-in of its own: what is typed may be wrong, and must not disturb what works.
        beginTest(organization, {organization.clientId, typedSecret});
        return;
    }
    credentialsOf(organization, m_secrets, this,
                  [this, run, organization](const Expected<genesys::Credentials, Error>& credentials) {
                      if (run != m_testRun) {
                          return;
                      }
                      if (credentials) {
                          beginTest(organization, *credentials);
                      } else {
                          m_testing = false;
                          Q_EMIT testFailed(credentials.error());
                      }
                  });
}

void ConnectionDesk::beginTest(const genesys::Organization& organization, const genesys::Credentials& credentials) {
    m_test = std::make_unique<genesys::ConnectionTest>(m_http, organization, credentials);
    connect(m_test.get(), &genesys::ConnectionTest::step, this, &ConnectionDesk::testStep);
    connect(m_test.get(), &genesys::ConnectionTest::finished, this, [this](const genesys::ConnectionReport& report) {
        m_testing = false;
        Q_EMIT tested(report);
    });
    connect(m_test.get(), &genesys::ConnectionTest::failed, this, [this](const Error& error) {
        m_testing = false;
        Q_EMIT testFailed(error);
    });
    // Whoever asked hears of it only after the call.
    QMetaObject::invokeMethod(m_test.get(), &genesys::ConnectionTest::start, Qt::QueuedConnection);
}

void ConnectionDesk::cancelTest() {
    if (!m_testing) {
        return;
    }
    if (m_test) {
        m_test->cancel();
        return;
    }
    ++m_testRun; // still waiting for the key store
    m_testing = false;
    Error error;
    error.kind = ErrorKind::Cancelled;
    error.message = tr("cancelled").toStdString();
    QMetaObject::invokeMethod(
        this, [this, error] { Q_EMIT testFailed(error); }, Qt::QueuedConnection);
}

genesys::NameDirectory* ConnectionDesk::names(const genesys::Organization& organization) {
    const QJsonObject profile = genesys::toJson(organization);
    if (m_names && m_namesOf == profile) {
        if (mayReadNamesAgain()) {
            readNames(organization);
        }
        return m_names.get();
    }
    m_namesOf = profile;
    m_namesOrganization = organization.id;
    // The credentials come later than the object that is handed out: the sign-in they share is known already where the
    // profile needs no secret; else it is read first.
    m_names = std::make_unique<genesys::NameDirectory>(m_http, organization, genesys::Credentials());
    genesys::NameDirectory* directory = m_names.get();
    // Before all who may ask again when they hear of it.
    connect(directory, &genesys::NameDirectory::unreadable, this, &ConnectionDesk::namesHaveEnded);
    connect(directory, &genesys::NameDirectory::loaded, this, &ConnectionDesk::namesHaveEnded);
    connect(directory, &genesys::NameDirectory::changed, this, &ConnectionDesk::namesChanged);
    connect(directory, &genesys::NameDirectory::unreadable, this, &ConnectionDesk::namesChanged);
    connect(directory, &genesys::NameDirectory::loaded, this, &ConnectionDesk::namesChanged);
    connect(directory, &genesys::NameDirectory::loaded, this,
            [this, directory, id = organization.id] { Q_EMIT namesRead(*directory, id); });
    readNames(organization);
    return directory;
}

void ConnectionDesk::readNames(const genesys::Organization& organization) {
    m_namesReading = true;
    genesys::NameDirectory* directory = m_names.get();
    if (const auto* spoken = genesys::findDialect(organization.dialect);
        spoken != nullptr && spoken->id != genesys::DialectId::Real) {
        Error none;
        none.kind = ErrorKind::Unsupported;
        none.message = tr("the tutorials' servers know no lists of names").toStdString();
        QMetaObject::invokeMethod(
            directory, [directory, none] { directory->fail(none); }, Qt::QueuedConnection);
        return;
    }
    credentialsOf(organization, m_secrets, directory,
                  [directory](const Expected<genesys::Credentials, Error>& credentials) {
                      credentials ? directory->load(*credentials) : directory->fail(credentials.error());
                  });
}

bool ConnectionDesk::mayReadNamesAgain() const {
    const std::optional<Error>& problem = m_names->problem();
    if (m_namesReading || !problem || problem->kind == ErrorKind::Unsupported ||
        m_namesEnded.elapsed() < m_namesPause) {
        return false;
    }
    // What a client may not read it may not read next time; the other lists are long.
    using Kind = genesys::NameDirectory::Kind;
    const bool none = m_names->all(Kind::Queue).isEmpty() && m_names->all(Kind::User).isEmpty() &&
                      m_names->all(Kind::WrapupCode).isEmpty();
    const int status = problem->httpStatus;
    const bool lasting = status >= 400 && status < 500 && status != 401 && status != 408 && status != 429;
    return none || !lasting;
}

void ConnectionDesk::namesHaveEnded() {
    if (m_names && m_names->finished()) {
        m_namesEnded.start();
        QMetaObject::invokeMethod(
            m_names.get(), [this] { m_namesReading = false; }, Qt::QueuedConnection);
    }
}

void ConnectionDesk::setNamesPauseMs(qint64 ms) {
    m_namesPause = ms;
}

void ConnectionDesk::forgetNames(const QString& organization) {
    if (m_names && m_namesOrganization == organization) {
        m_names.reset();
        Q_EMIT namesChanged();
    }
}

void ConnectionDesk::refreshTopics(const genesys::Organization& organization, const QString& cachePath) {
    if (std::exchange(m_refreshing, true)) {
        return;
    }
    credentialsOf(
        organization, m_secrets, this,
        [this, organization, cachePath](const Expected<genesys::Credentials, Error>& credentials) {
            if (!credentials) {
                m_refreshing = false;
                Q_EMIT topicsFailed(credentials.error());
                return;
            }
            m_topics = std::make_unique<genesys::ApiClient>(m_http, organization, *credentials);
            genesys::askTopics(*m_topics, [this, cachePath](const Expected<genesys::TopicRefresh, Error>& result) {
                m_refreshing = false;
                if (!result) {
                    Q_EMIT topicsFailed(result.error());
                    return;
                }
                const auto kept = cachePath.isEmpty() ? Expected<void, Error>()
                                                      : genesys::writeCatalogueCache(cachePath, result->topics);
                if (kept) {
                    Q_EMIT topicsRefreshed(result->available, result->newTopics, result->newFields);
                } else {
                    Q_EMIT topicsFailed(kept.error());
                }
            });
        });
}

} // namespace rw::session
