// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoorganization.h"

#include "demo/access.h"
#include "demo/analytics.h"
#include "demo/channels.h"
#include "demo/directory.h"
#include "demo/faultplan.h"
#include "demo/httpserver.h"
#include "demo/live.h"
#include "demo/payload.h"
#include "demo/topics.h"
#include "demo/tutorials.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QUuid>
#include <algorithm>
#include <optional>

namespace rw::demo {
namespace {

using namespace Qt::StringLiterals;

constexpr int64_t kMinuteMs = 60'000;
constexpr int kAllowedPerMinute = 300; // facts: genesys §2.5

QString organizationIdOf(uint64_t seed) {
    return seed == 1 ? text(kOrganizationId) : text(makeUuid(mixed(seed + 0x6f7267U), mixed(seed)).view());
}
QString organizationNameOf(uint64_t seed) {
    return seed == 1 ? text(kOrganizationName) : u"Northwind Assist %1 (demo)"_s.arg(seed);
}

Access::Rules rulesOf(const DemoOptions& options) {
    Access::Rules rules;
    rules.clients = {
        {DemoOrganization::clientId(), u"Event workbench"_s, false, Access::allPermissions()},
        {DemoOrganization::limitedClientId(), u"Event workbench, queues only"_s, false, {u"routing:queue:view"_s}},
        {DemoOrganization::codeClientId(), u"Event workbench, signed in"_s, true, Access::allPermissions()}};
    rules.secret = DemoOrganization::clientSecret();
    rules.redirectUris = options.redirectUris;
    rules.consentPage = options.consentPage;
    rules.tokenLifeS = options.tokenLifeS;
    return rules;
}
Directory::Facts factsOf(const DemoOptions& options) {
    return {organizationIdOf(options.seed), organizationNameOf(options.seed),
            options.eventFilter.isEmpty() ? defaultEventFilter() : options.eventFilter, options.integrationState,
            options.requestsPerMinute > 0 ? options.requestsPerMinute : kAllowedPerMinute};
}
DemoOptions clamped(DemoOptions options) {
    options.conversationsPerHour = std::clamp(options.conversationsPerHour, 1, 10'000);
    options.hours = std::clamp(options.hours, 1, 24 * 31);
    options.tokenLifeS = std::max(options.tokenLifeS, 1);
    return options;
}

/// The answer of a fault that replaces the ordinary one.
ServerAnswer faultAnswer(const Fault& fault) {
    const auto status = [&](int preset) { return fault.status != 0 ? fault.status : preset; };
    ServerAnswer answer;
    switch (fault.kind) {
    case FaultKind::UnknownClient:
        return loginProblem(400, u"invalid_client"_s, u"client not found"_s);
    case FaultKind::WrongSecret:
        return loginProblem(401, u"invalid_client"_s, u"authentication failed"_s);
    case FaultKind::TokenThrottled:
        return loginProblem(400, u"invalid_request"_s, u"rate limit exceeded; try again later"_s);
    case FaultKind::BadToken:
    case FaultKind::RevokeToken:
        return problem(401, u"bad.credentials"_s, u"Invalid login credentials."_s);
    case FaultKind::MissingPermission:
        return missingPermission(fault.permissions.isEmpty() ? QStringList{u"analytics:conversationDetail:view"_s}
                                                             : fault.permissions);
    case FaultKind::TooManyRequests:
        answer = tooManyRequests(fault.retryAfterS, kAllowedPerMinute);
        if (!fault.header) {
            answer.headers.clear();
        }
        return answer;
    case FaultKind::Reset:
        answer.manner = Manner::Reset;
        return answer;
    case FaultKind::Hang:
        answer.manner = Manner::Hang;
        return answer;
    case FaultKind::Html:
        answer.status = status(200);
        answer.contentType = "text/html; charset=utf-8";
        answer.body = "<!DOCTYPE html><html><head><title>Access blocked</title></head><body><h1>Web gateway</h1>"
                      "<p>Your organisation's proxy answered in place of the server.</p></body></html>";
        return answer;
    case FaultKind::Redirect:
        answer.status = status(302);
        answer.headers.append({"Location", fault.location});
        return answer;
    case FaultKind::Empty:
        answer.status = status(200);
        return answer;
    case FaultKind::Answer:
        answer.status = status(200);
        answer.contentType = fault.contentType;
        answer.body = fault.body;
        return answer;
    case FaultKind::ServerError:
    default:
        return problem(
            status(500), u"internal.server.error"_s,
            u"The server encountered an unexpected condition which prevented it from fulfilling the request."_s);
    }
}

} // namespace

struct DemoOrganization::Impl {
    explicit Impl(DemoOptions o)
        : options(clamped(std::move(o))), access(rulesOf(options)), directory(factsOf(options)),
          conversations({options.seed, options.conversationsPerHour, options.hours}),
          analytics(conversations, options.seed), tutorials(conversations) {}

    DemoOptions options;
    quint16 port = 0;
    Access access;
    Directory directory;
    Conversations conversations;
    Analytics analytics;
    Tutorials tutorials;
    FaultPlan faults;
    std::unique_ptr<HttpServer> server; // the parent of the channels' connections: goes after them
    std::unique_ptr<Channels> channels; // these live in the thread that starts the organisation
    std::unique_ptr<Live> live;
    int64_t minute = 0; ///< of the rate headers
    int inMinute = 0;
    QHash<QByteArray, int> perToken; ///< requests in this minute

    [[nodiscard]] ServerAnswer route(const ServerRequest& request);
    [[nodiscard]] ServerAnswer api(const ServerRequest& request, const Grant& grant);
    [[nodiscard]] std::optional<ServerAnswer> conversationDetails(const ServerRequest& request, const QString& rest);
    [[nodiscard]] ServerAnswer withFault(const Fault& fault, const ServerRequest& request);
    [[nodiscard]] ServerAnswer answer(const ServerRequest& request);
    [[nodiscard]] ServerAnswer simulator(const ServerRequest& request);
    [[nodiscard]] Expected<QJsonObject, Error> simulate(const QJsonObject& request);
    void revoke(const ServerRequest& request);
};

/// Below /api/v2/analytics/conversations/.
std::optional<ServerAnswer> DemoOrganization::Impl::conversationDetails(const ServerRequest& request,
                                                                        const QString& rest) {
    const bool get = request.method == "GET";
    const bool post = request.method == "POST";
    if (post && rest == "details/query"_L1) {
        return analytics.query(request.body);
    }
    if (post && rest == "details/jobs"_L1) {
        return analytics.startJob(request.body);
    }
    if (get && rest == "details"_L1) {
        return analytics.several(Parameters(request.query).values(u"id"));
    }
    const QStringList parts = rest.split(u'/');
    if (parts.size() >= 3 && parts[0] == "details"_L1 && parts[1] == "jobs"_L1) {
        if (get && parts.size() == 4 && parts[3] == "results"_L1) {
            return analytics.results(parts[2], Parameters(request.query));
        }
        if (get && parts.size() == 3) {
            return parts[2] == "availability"_L1 ? analytics.availability() : analytics.job(parts[2]);
        }
        if (request.method == "DELETE" && parts.size() == 3) {
            return analytics.dropJob(parts[2]);
        }
    }
    if (get && parts.size() == 2 && parts[1] == "details"_L1) {
        return analytics.details(parts[0]);
    }
    return std::nullopt;
}

ServerAnswer DemoOrganization::Impl::api(const ServerRequest& request, const Grant& grant) {
    const QString path = QString::fromUtf8(request.path);
    if (auto found = tutorials.handle(request, grant)) {
        return std::move(*found);
    }
    constexpr auto kChannels = "/api/v2/notifications/channels"_L1;
    if (path == kChannels || path.startsWith(QString(kChannels + u'/'))) {
        return channels->handle(request, path.mid(kChannels.size()), grant);
    }
    constexpr auto kConversations = "/api/v2/analytics/conversations/"_L1;
    if (path.startsWith(kConversations)) {
        // An unknown path is unknown to everybody; a known one needs the right.
        const QStringList needed{u"analytics:conversationDetail:view"_s, u"analytics:agentConversationDetail:view"_s};
        if (!grant.mayAny(needed)) {
            return missingPermission(needed);
        }
        if (auto found = conversationDetails(request, path.mid(kConversations.size()))) {
            return std::move(*found);
        }
    }
    if (request.method == "DELETE" && path == "/api/v2/tokens/me"_L1) {
        revoke(request);
        return emptyAnswer(200);
    }
    if (request.method == "GET") {
        if (auto found = directory.get(path, Parameters(request.query), grant)) {
            return std::move(*found);
        }
    }
    return notFound(u"HTTP 404 Not Found"_s);
}

void DemoOrganization::Impl::revoke(const ServerRequest& request) {
    const QByteArray token = access.revoke(request);
    if (!token.isEmpty() && channels) {
        channels->tokenRevoked(token);
    }
}

ServerAnswer DemoOrganization::Impl::route(const ServerRequest& request) {
    if (request.method == "POST" && request.path == "/oauth/token") {
        return access.token(request);
    }
    if (request.method == "GET" && request.path == "/oauth/authorize") {
        return access.authorizePage(Parameters(request.query));
    }
    if (request.path.startsWith("/simulator/")) {
        return simulator(request);
    }
    if (!request.path.startsWith("/api/")) {
        return notFound(u"HTTP 404 Not Found"_s);
    }
    auto checked = access.check(request);
    if (auto* refused = std::get_if<ServerAnswer>(&checked)) {
        return std::move(*refused);
    }
    const Grant& grant = std::get<Grant>(checked);
    if (options.requestsPerMinute > 0 && ++perToken[grant.token] > options.requestsPerMinute) {
        return tooManyRequests(static_cast<int>(60 - nowMs() / 1000 % 60), options.requestsPerMinute);
    }
    return api(request, grant);
}

Expected<QJsonObject, Error> DemoOrganization::Impl::simulate(const QJsonObject& request) {
    PayloadRequest asked;
    asked.topic = request.value("topic"_L1).toString();
    asked.fields = request.value("fields"_L1).toObject();
    asked.envelope = request.value("envelope"_L1).toObject();
    asked.seed = static_cast<uint64_t>(request.value("seed"_L1).toInteger(static_cast<qint64>(options.seed)));
    asked.timeMs = request.value("time"_L1).toInteger(0);
    asked.organizationId = organizationIdOf(options.seed);
    const auto payload = composePayload(asked);
    if (!payload) {
        return unexpected(payload.error());
    }
    int delivered = 0;
    if (channels && request.value("deliver"_L1).toBool(true)) {
        const QJsonObject detail = payload->event.value("detail"_L1).toObject();
        delivered = channels->publish(detail.value("topicName"_L1).toString(), detail.value("eventBody"_L1).toObject(),
                                      detail["metadata"_L1]["CorrelationId"_L1].toString());
    }
    return QJsonObject{{u"event"_s, payload->event},
                       {u"warnings"_s, QJsonArray::fromStringList(payload->warnings)},
                       {u"delivered"_s, delivered}};
}

/// The simulator's own endpoints, which no real organisation has. No token: whoever reaches 127.0.0.1 may play.
ServerAnswer DemoOrganization::Impl::simulator(const ServerRequest& request) {
    if (request.method == "POST" && request.path == "/simulator/events") {
        const auto simulated = simulate(QJsonDocument::fromJson(request.body).object());
        return simulated ? jsonAnswer(200, *simulated) : badRequest(QString::fromStdString(simulated.error().message));
    }
    if (request.method == "GET" && request.path == "/simulator/topics") {
        return jsonAnswer(200, {{u"topics"_s, QJsonArray::fromStringList(payloadTopics())}});
    }
    if (request.method == "GET" && request.path == "/simulator/state") {
        QJsonArray struck;
        for (const int n : faults.struckPerEntry()) {
            struck.append(n);
        }
        return jsonAnswer(200, {{u"channels"_s, channels->state()},
                                {u"faultsStruck"_s, struck},
                                {u"conversationsKept"_s, static_cast<qint64>(conversations.kept())}});
    }
    return notFound(u"HTTP 404 Not Found"_s);
}

ServerAnswer DemoOrganization::Impl::withFault(const Fault& fault, const ServerRequest& request) {
    ServerAnswer result;
    switch (fault.kind) {
    case FaultKind::Slow:
        result = route(request);
        result.delayMs = fault.delayMs;
        return result;
    case FaultKind::Truncated:
        result = route(request);
        result.manner = Manner::Truncated;
        return result;
    case FaultKind::RevokeToken:
        revoke(request);
        return faultAnswer(fault);
    default:
        return faultAnswer(fault);
    }
}

ServerAnswer DemoOrganization::Impl::answer(const ServerRequest& request) {
    const int64_t now = nowMs();
    if (now / kMinuteMs != minute) {
        minute = now / kMinuteMs;
        inMinute = 0;
        perToken.clear();
    }
    ++inMinute;
    const std::optional<Fault> fault = faults.next(request.method, request.path);
    ServerAnswer result = fault ? withFault(*fault, request) : route(request);
    result.headers.append(
        {{"inin-ratelimit-count", QByteArray::number(inMinute)},
         {"inin-ratelimit-allowed",
          QByteArray::number(options.requestsPerMinute > 0 ? options.requestsPerMinute : kAllowedPerMinute)},
         {"inin-ratelimit-reset", QByteArray::number(static_cast<qint64>(60 - now / 1000 % 60))},
         {"ININ-Correlation-Id", QUuid::createUuid().toByteArray(QUuid::WithoutBraces)}});
    return result;
}

DemoOrganization::DemoOrganization(DemoOptions options, QObject* parent)
    : QObject(parent), m_impl(std::make_unique<Impl>(std::move(options))) {}
DemoOrganization::~DemoOrganization() = default;

Expected<void, Error> DemoOrganization::start() {
    Impl* impl = m_impl.get();
    if (!impl->options.faultPlan.isEmpty()) {
        auto plan = FaultPlan::read(impl->options.faultPlan);
        if (!plan) {
            return unexpected(plan.error());
        }
        impl->faults = std::move(*plan);
    }
    impl->server = std::make_unique<HttpServer>([impl](const ServerRequest& request) { return impl->answer(request); });
    impl->server->setAnswerDelayMs(impl->options.answerDelayMs);
    impl->port = impl->server->listen(impl->options.port);
    if (m_impl->port == 0) {
        m_impl->server.reset();
        Error error;
        error.kind = ErrorKind::Network;
        error.message =
            QCoreApplication::translate("rw::demo", "the demo organisation cannot listen on port %1 of 127.0.0.1")
                .arg(m_impl->options.port)
                .toStdString();
        error.remedy =
            QCoreApplication::translate("rw::demo", "Choose another port, or 0 for any free one").toStdString();
        return unexpected(std::move(error));
    }
    const DemoOptions& o = impl->options;
    impl->channels = std::make_unique<Channels>(Channels::Rules{o.seed, o.heartbeatMs, o.channelLifeS}, impl->faults);
    impl->channels->setPort(impl->port);
    impl->server->setUpgrade([impl](QTcpSocket* socket) { impl->channels->upgrade(socket); });
    impl->live = std::make_unique<Live>(
        impl->conversations, o.seed, o.liveEventsPerSecond, [impl] { return impl->channels->listening(); },
        [impl](const QString& topic) { return impl->channels->wanted(topic); },
        [impl](const QString& topic, const QJsonObject& body, const QString& correlation) {
            impl->channels->publish(topic, body, correlation);
        });
    impl->live->start();
    return {};
}

Expected<QJsonObject, Error> DemoOrganization::simulateEvent(const QJsonObject& request) {
    return m_impl->simulate(request);
}

QUrl DemoOrganization::baseUrl() const {
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_impl->port));
}
QString DemoOrganization::id() const {
    return organizationIdOf(m_impl->options.seed);
}
QString DemoOrganization::name() const {
    return organizationNameOf(m_impl->options.seed);
}
QList<int> DemoOrganization::faultsStruck() const {
    return m_impl->faults.struckPerEntry();
}
QString DemoOrganization::clientId() {
    return QStringLiteral("5f2c1d3e-7a90-4b6c-8d21-0e9f3a4b5c6d");
}
QString DemoOrganization::limitedClientId() {
    return QStringLiteral("6a3d2e4f-8ba1-4c7d-9e32-1fa04b5c6d7e");
}
QString DemoOrganization::codeClientId() {
    return QStringLiteral("7b4e3f50-9cb2-4d8e-af43-20b15c6d7e8f");
}
QString DemoOrganization::clientSecret() {
    return QStringLiteral("demo-secret-of-nobody");
}
QString DemoOrganization::organizationId() {
    return text(kOrganizationId);
}
QString DemoOrganization::organizationName() {
    return text(kOrganizationName);
}

} // namespace rw::demo
