// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/connectiontest.h"

#include "genesys/api.h"
#include "genesys/dialect.h"
#include "genesys/tutorialfetch.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QPointer>
#include <algorithm>
#include <array>
#include <functional>

namespace rw::genesys {

namespace {

/// What the translators' tools read literals and their context from.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rw::genesys)
};

constexpr std::array<const char*, 2> kReadDetails = {"analytics:conversationDetail:view",
                                                     "analytics:agentConversationDetail:view"};
constexpr std::array<const char*, 4> kUseful = {"integrations:integration:view", "routing:queue:view",
                                                "directory:user:view", "routing:wrapupCode:view"};

/// AuthzSubject: grants of roles, whose policies name domain, entity and actions.
QStringList permissionsOf(const QJsonObject& subject) {
    QStringList all;
    for (const QJsonValue& grant : subject.value(QLatin1StringView("grants")).toArray()) {
        const QJsonArray policies = grant[QLatin1StringView("role")][QLatin1StringView("policies")].toArray();
        for (const QJsonValue& policy : policies) {
            for (const QJsonValue& action : policy[QLatin1StringView("actions")].toArray()) {
                all.append(policy[QLatin1StringView("domain")].toString() + QLatin1Char(':') +
                           policy[QLatin1StringView("entityName")].toString() + QLatin1Char(':') + action.toString());
            }
        }
    }
    all.sort();
    all.removeDuplicates();
    return all;
}

} // namespace

bool hasPermission(const QStringList& permissions, const QString& wanted) {
    const QStringList parts = wanted.split(u':');
    return std::any_of(permissions.begin(), permissions.end(), [&parts](const QString& permission) {
        const QStringList given = permission.split(u':');
        if (given.size() != parts.size()) {
            return false;
        }
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (given[i] != QLatin1StringView("*") && given[i].compare(parts[i], Qt::CaseInsensitive) != 0) {
                return false;
            }
        }
        return true;
    });
}

std::optional<qint64> serverTimeMs(const QList<QPair<QByteArray, QByteArray>>& headers) {
    for (const auto& [name, value] : headers) {
        if (name.compare("date", Qt::CaseInsensitive) == 0) {
            QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(value.trimmed()),
                                                     QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
            time.setTimeSpec(Qt::UTC);
            return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
        }
    }
    return std::nullopt;
}

struct ConnectionTest::Impl {
    Impl(ConnectionTest* test, net::HttpClient& http, Organization organization, Credentials credentials)
        : q(test), spoken(findDialect(organization.dialect)),
          api(http, std::move(organization), std::move(credentials)) {}

    ConnectionTest* q;
    const Dialect* spoken; ///< null, too: the real one
    ApiClient api;
    ConnectionReport report;
    bool over = false;

    void askOrganization();
    void askTutorial();
    void askRights();
    void askIntegration();
    void finish();
    void fail(Error error);
    /// What this client may not do is part of the report; what ends the connection ends the test.
    [[nodiscard]] static bool isFatal(const Error& error) {
        return error.kind != ErrorKind::Forbidden && error.kind != ErrorKind::NotFound;
    }
    [[nodiscard]] bool say(const QString& text) {
        const QPointer<ConnectionTest> alive(q);
        Q_EMIT q->step(text);
        return alive && !over;
    }
};

ConnectionTest::ConnectionTest(net::HttpClient& http, Organization organization, Credentials credentials,
                               QObject* parent)
    : QObject(parent), m_impl(std::make_unique<Impl>(this, http, std::move(organization), std::move(credentials))) {
    connect(&m_impl->api, &ApiClient::answered, this, [this](const QList<QPair<QByteArray, QByteArray>>& headers) {
        if (const auto time = serverTimeMs(headers)) {
            // The header was cut to whole seconds: its middle is the best guess.
            m_impl->report.clockSkewMs = QDateTime::currentMSecsSinceEpoch() - (*time + 500);
        }
        if (const RateLimit limit = rateLimitOf(headers); limit.allowed > 0) {
            m_impl->report.rateLimit = limit;
        }
    });
    connect(m_impl->api.tokens().get(), &TokenSource::browserNeeded, this,
            [this] { Q_EMIT step(tr("Waiting for you to sign in in the browser")); });
    connect(&m_impl->api, &ApiClient::waiting, this, [this](qint64 delayMs, const Error& reason) {
        Q_EMIT step(tr("Trying again in %1 s: %2")
                        .arg(std::max<qint64>(1, (delayMs + 500) / 1000))
                        .arg(QString::fromStdString(reason.message)));
    });
}

ConnectionTest::~ConnectionTest() = default;

void ConnectionTest::start() {
    if (!m_impl->over && m_impl->say(tr("Signing in"))) {
        m_impl->api.signIn([this](const Expected<QByteArray, Error>& result) {
            if (result && m_impl->spoken != nullptr && m_impl->spoken->id != DialectId::Real) {
                m_impl->askTutorial();
            } else if (result) {
                m_impl->askOrganization();
            } else {
                m_impl->fail(result.error());
            }
        });
    }
}

void ConnectionTest::cancel() {
    Error error;
    error.kind = ErrorKind::Cancelled;
    error.message = Texts::tr("cancelled").toStdString();
    m_impl->fail(std::move(error));
}

void ConnectionTest::Impl::askOrganization() {
    if (!say(tr("Asking for the organisation"))) {
        return;
    }
    api.get(QLatin1StringView("/api/v2/organizations/me"), Texts::tr("read its organisation"),
            [this](const Expected<QByteArray, Error>& result) {
                if (!result) {
                    fail(result.error());
                    return;
                }
                const QJsonObject answer = QJsonDocument::fromJson(*result).object();
                report.organizationId = answer.value(QLatin1StringView("id")).toString();
                report.organizationName = answer.value(QLatin1StringView("name")).toString();
                if (report.organizationId.isEmpty()) {
                    Error error;
                    error.kind = ErrorKind::BadAnswer;
                    error.message = Texts::tr("the answer to organizations/me names no organisation").toStdString();
                    error.remedy =
                        Texts::tr("Check the API address: something else than Genesys Cloud seems to answer there")
                            .toStdString();
                    fail(std::move(error));
                    return;
                }
                askRights();
            });
}

void ConnectionTest::Impl::askTutorial() {
    report.dialect = spoken->title;
    if (spoken->fetch != FetchStrategy::EventsQuery) {
        finish();
        return;
    }
    if (!say(tr("Asking for events of the last hour"))) {
        return;
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    api.request("POST", spoken->fetchPath, eventsQueryBody(now.addSecs(-3600), now, 10, {}), Texts::tr("read events"),
                [this](const Expected<QByteArray, Error>& result) {
                    if (!result) {
                        fail(explainTutorial(result.error(), *spoken));
                        return;
                    }
                    const auto events = eventsOfAnswer(*spoken, *result, {});
                    if (!events) {
                        fail(events.error());
                        return;
                    }
                    report.events = static_cast<int>(events->size());
                    finish();
                });
}

void ConnectionTest::Impl::askRights() {
    if (!say(tr("Asking for the client's rights"))) {
        return;
    }
    api.get(QLatin1StringView("/api/v2/authorization/subjects/me"), Texts::tr("read its own rights"),
            [this](const Expected<QByteArray, Error>& result) {
                if (!result && isFatal(result.error())) {
                    fail(result.error());
                    return;
                }
                if (result) {
                    report.permissions = permissionsOf(QJsonDocument::fromJson(*result).object());
                    report.rightsKnown = true;
                    const bool reads = std::any_of(kReadDetails.begin(), kReadDetails.end(), [this](const char* name) {
                        return hasPermission(report.permissions, QLatin1StringView(name));
                    });
                    if (!reads) {
                        report.missing.append(QLatin1StringView(kReadDetails.front()));
                    }
                    for (const char* name : kUseful) {
                        if (!hasPermission(report.permissions, QLatin1StringView(name))) {
                            report.missing.append(QLatin1StringView(name));
                        }
                    }
                }
                askIntegration();
            });
}

void ConnectionTest::Impl::askIntegration() {
    if (!say(tr("Asking for the EventBridge integration"))) {
        return;
    }
    findIntegration(api, [this](const Expected<std::optional<Integration>, Error>& result) {
        if (!result && isFatal(result.error())) {
            fail(result.error());
            return;
        }
        if (result) {
            report.integration = *result;
        }
        finish();
    });
}

void ConnectionTest::Impl::finish() {
    over = true;
    Q_EMIT q->finished(report);
}

void ConnectionTest::Impl::fail(Error error) {
    if (over) {
        return;
    }
    over = true;
    api.cancel();
    QMetaObject::invokeMethod(
        q, [test = q, error = std::move(error)] { Q_EMIT test->failed(error); }, Qt::QueuedConnection);
}

} // namespace rw::genesys
