// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoorganization.h"

#include "demo/conversation.h"
#include "demo/httpserver.h"
#include "demo/query.h"
#include "demo/record.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>
#include <QUuid>
#include <algorithm>
#include <map>
#include <optional>

namespace rw::demo {
namespace {

constexpr int64_t kHourMs = 3'600'000;
constexpr int64_t kTokenLifeS = 86'399;
constexpr int64_t kMinuteMs = 60'000;
constexpr int kAllowedPerMinute = 300; // facts: genesys §2.5

QString text(std::string_view view) {
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}
int64_t nowMs() {
    return QDateTime::currentMSecsSinceEpoch();
}

ServerAnswer json(int status, const QJsonObject& object) {
    ServerAnswer answer;
    answer.status = status;
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return answer;
}

/// The error body of the API host (facts: genesys §2.5).
ServerAnswer problem(int status, const QString& code, const QString& message) {
    return json(status, {{QStringLiteral("message"), message},
                         {QStringLiteral("code"), code},
                         {QStringLiteral("status"), status},
                         {QStringLiteral("contextId"), QUuid::createUuid().toString(QUuid::WithoutBraces)},
                         {QStringLiteral("details"), QJsonArray()},
                         {QStringLiteral("errors"), QJsonArray()}});
}
ServerAnswer problem(const ApiProblem& p) {
    return problem(p.status, p.code, p.message);
}

/// The error body of the login host: `description`, not `error_description` (facts: genesys §1.4).
ServerAnswer loginProblem(int status, const char* error, const char* description) {
    return json(status, {{QStringLiteral("error"), QLatin1String(error)},
                         {QStringLiteral("description"), QLatin1String(description)}});
}

} // namespace

struct DemoOrganization::Impl {
    explicit Impl(const DemoOptions& o) : options(o) {
        options.conversationsPerHour = std::clamp(options.conversationsPerHour, 1, 10'000);
        options.hours = std::clamp(options.hours, 1, 24 * 31);
    }

    DemoOptions options;
    quint16 port = 0;
    std::unique_ptr<HttpServer> server;
    QHash<QByteArray, int64_t> tokens; ///< token → end of its life, Unix milliseconds
    std::map<int64_t, std::vector<Conversation>> hours;
    int64_t minute = 0; ///< of the rate headers
    int inMinute = 0;

    ServerAnswer token(const ServerRequest& request);
    [[nodiscard]] std::optional<ServerAnswer> refusal(const ServerRequest& request);
    ServerAnswer organization() const;
    ServerAnswer query(const QByteArray& body);
    ServerAnswer details(const QString& id);

    const std::vector<Conversation>& hour(int64_t number);
    void forgetOldHours(int64_t now);
    [[nodiscard]] int64_t firstHour(int64_t now) const { return now / kHourMs - options.hours; }

    [[nodiscard]] ServerAnswer route(const ServerRequest& request);
    [[nodiscard]] ServerAnswer answer(const ServerRequest& request);
};

/// The conversations that begin in an hour. They depend on the absolute hour only: whoever asks later finds the same
/// conversation under the same id at the same time, and pages fit together.
const std::vector<Conversation>& DemoOrganization::Impl::hour(int64_t number) {
    const auto found = hours.find(number);
    if (found != hours.end()) {
        return found->second;
    }
    const auto perHour = static_cast<uint64_t>(options.conversationsPerHour);
    std::vector<Conversation> made(perHour);
    Random random(options.seed ^ 0x686f7572U, static_cast<uint64_t>(number));
    const int64_t step = kHourMs / options.conversationsPerHour;
    for (uint64_t i = 0; i < perHour; ++i) {
        const int64_t start =
            number * kHourMs + step * static_cast<int64_t>(i) + random.between(0, std::max<int64_t>(step, 1));
        planConversation(made[i], options.seed, static_cast<uint64_t>(number) * 10'000 + i, start);
    }
    return hours.emplace(number, std::move(made)).first->second;
}

void DemoOrganization::Impl::forgetOldHours(int64_t now) {
    hours.erase(hours.begin(), hours.lower_bound(firstHour(now)));
}

ServerAnswer DemoOrganization::Impl::token(const ServerRequest& request) {
    const QByteArray authorization = request.header("Authorization");
    QByteArray id;
    QByteArray secret;
    if (authorization.size() > 6 && authorization.left(6).compare("Basic ", Qt::CaseInsensitive) == 0) {
        const QByteArray pair = QByteArray::fromBase64(authorization.mid(6).trimmed());
        const auto colon = pair.indexOf(':');
        id = pair.left(colon);
        secret = colon < 0 ? QByteArray() : pair.mid(colon + 1);
    }
    const QUrlQuery form(QString::fromUtf8(request.body));
    if (form.queryItemValue(QStringLiteral("grant_type")) != QLatin1String("client_credentials")) {
        return loginProblem(400, "unsupported_grant_type", "grant_type must be client_credentials");
    }
    if (id != clientId().toUtf8()) {
        return loginProblem(400, "invalid_client", "client not found");
    }
    if (secret != clientSecret().toUtf8()) {
        return loginProblem(401, "invalid_client", "authentication failed");
    }
    const int64_t now = nowMs();
    const QByteArray made = QCryptographicHash::hash(QUuid::createUuid().toRfc4122(), QCryptographicHash::Sha256)
                                .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    tokens.removeIf([now](auto it) { return it.value() <= now; });
    tokens.insert(made, now + kTokenLifeS * 1000);
    return json(200, {{QStringLiteral("access_token"), QString::fromLatin1(made)},
                      {QStringLiteral("token_type"), QStringLiteral("bearer")},
                      {QStringLiteral("expires_in"), static_cast<qint64>(kTokenLifeS)}});
}

std::optional<ServerAnswer> DemoOrganization::Impl::refusal(const ServerRequest& request) {
    const QByteArray authorization = request.header("Authorization").trimmed();
    if (authorization.isEmpty()) {
        return problem(401, QStringLiteral("authentication.required"),
                       QStringLiteral("No authentication bearer token specified in authorization header."));
    }
    const bool bearer = authorization.left(7).compare("Bearer ", Qt::CaseInsensitive) == 0;
    if (!bearer || tokens.value(authorization.mid(7).trimmed(), 0) <= nowMs()) {
        return problem(401, QStringLiteral("bad.credentials"), QStringLiteral("Invalid login credentials."));
    }
    return std::nullopt;
}

ServerAnswer DemoOrganization::Impl::organization() const {
    return json(200, {{QStringLiteral("id"), organizationId()},
                      {QStringLiteral("name"), organizationName()},
                      {QStringLiteral("thirdPartyOrgName"), QStringLiteral("northwind-assist")},
                      {QStringLiteral("domain"), QStringLiteral("northwind.example.com")},
                      {QStringLiteral("state"), QStringLiteral("active")},
                      {QStringLiteral("defaultLanguage"), QStringLiteral("en-US")},
                      {QStringLiteral("defaultCountryCode"), QStringLiteral("US")},
                      {QStringLiteral("selfUri"), QStringLiteral("/api/v2/organizations/me")}});
}

ServerAnswer DemoOrganization::Impl::query(const QByteArray& body) {
    auto read = readDetailsQuery(body);
    if (auto* refused = std::get_if<ApiProblem>(&read)) {
        return problem(*refused);
    }
    const DetailsQuery& query = std::get<DetailsQuery>(read);
    const int64_t now = nowMs();
    forgetOldHours(now);
    // From the first instant of the interval's first day: conversations that still lived in the interval count.
    const int64_t firstDayMs = query.fromMs / (24 * kHourMs) * (24 * kHourMs);
    const int64_t from = std::max(firstDayMs / kHourMs, firstHour(now));
    const int64_t to = std::min((query.toMs - 1) / kHourMs, now / kHourMs);
    std::vector<const Conversation*> found;
    for (int64_t h = from; h <= to; ++h) {
        for (const Conversation& conversation : hour(h)) {
            if (query.accepts(conversation, now)) {
                found.push_back(&conversation);
            }
        }
    }
    const bool byEnd = query.orderBy == OrderBy::ConversationEnd || query.orderBy == OrderBy::SegmentEnd;
    std::stable_sort(found.begin(), found.end(), [&](const Conversation* a, const Conversation* b) {
        const int64_t left = byEnd ? a->end : a->start;
        const int64_t right = byEnd ? b->end : b->start;
        return query.order == Order::Descending ? right < left : left < right;
    });
    QJsonArray page;
    const auto first = static_cast<size_t>(query.pageNumber - 1) * static_cast<size_t>(query.pageSize);
    for (size_t i = first; i < found.size() && i < first + static_cast<size_t>(query.pageSize); ++i) {
        page.append(recordOf(*found[i], now));
    }
    QJsonObject result{{QStringLiteral("totalHits"), static_cast<qint64>(found.size())}};
    if (!page.isEmpty()) {
        result[QStringLiteral("conversations")] = page;
    }
    return json(200, result);
}

ServerAnswer DemoOrganization::Impl::details(const QString& id) {
    const int64_t now = nowMs();
    forgetOldHours(now);
    for (int64_t h = now / kHourMs; h >= firstHour(now); --h) { // newest first: those are asked for
        for (const Conversation& conversation : hour(h)) {
            if (conversation.start <= now && id == text(conversation.id.view())) {
                return json(200, recordOf(conversation, now));
            }
        }
    }
    return problem(404, QStringLiteral("not.found"),
                   QStringLiteral("The requested conversation %1 was not found.").arg(id));
}

ServerAnswer DemoOrganization::Impl::route(const ServerRequest& request) {
    const bool get = request.method == "GET";
    const bool post = request.method == "POST";
    const QByteArray conversations = "/api/v2/analytics/conversations/";
    if (post && request.path == "/oauth/token") {
        return token(request);
    }
    if (request.path.startsWith("/api/")) {
        if (auto refused = refusal(request)) {
            return std::move(*refused);
        }
        if (get && request.path == "/api/v2/organizations/me") {
            return organization();
        }
        if (post && request.path == conversations + "details/query") {
            return query(request.body);
        }
        if (get && request.path.startsWith(conversations) && request.path.endsWith("/details")) {
            const qsizetype length = request.path.size() - conversations.size() - 8;
            return details(QString::fromUtf8(request.path.mid(conversations.size(), std::max<qsizetype>(length, 0))));
        }
    }
    return problem(404, QStringLiteral("not.found"), QStringLiteral("HTTP 404 Not Found"));
}

ServerAnswer DemoOrganization::Impl::answer(const ServerRequest& request) {
    ServerAnswer result = route(request);
    const int64_t now = nowMs();
    if (now / kMinuteMs != minute) {
        minute = now / kMinuteMs;
        inMinute = 0;
    }
    ++inMinute;
    result.headers = {{"inin-ratelimit-count", QByteArray::number(inMinute)},
                      {"inin-ratelimit-allowed", QByteArray::number(kAllowedPerMinute)},
                      {"inin-ratelimit-reset", QByteArray::number(static_cast<qint64>(60 - now / 1000 % 60))},
                      {"ININ-Correlation-Id", QUuid::createUuid().toByteArray(QUuid::WithoutBraces)}};
    return result;
}

DemoOrganization::DemoOrganization(DemoOptions options, QObject* parent)
    : QObject(parent), m_impl(std::make_unique<Impl>(options)) {}
DemoOrganization::~DemoOrganization() = default;

Expected<void, Error> DemoOrganization::start() {
    Impl* impl = m_impl.get();
    impl->server = std::make_unique<HttpServer>([impl](const ServerRequest& request) { return impl->answer(request); });
    impl->server->setAnswerDelayMs(impl->options.answerDelayMs);
    impl->port = impl->server->listen(impl->options.port);
    if (m_impl->port == 0) {
        m_impl->server.reset();
        Error error;
        error.kind = ErrorKind::Network;
        error.message =
            "the demo organisation cannot listen on port " + std::to_string(m_impl->options.port) + " of 127.0.0.1";
        error.remedy = "Choose another port, or 0 for any free one";
        return unexpected(std::move(error));
    }
    return {};
}

QUrl DemoOrganization::baseUrl() const {
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_impl->port));
}
QString DemoOrganization::clientId() {
    return QStringLiteral("5f2c1d3e-7a90-4b6c-8d21-0e9f3a4b5c6d");
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
