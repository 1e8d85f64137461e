// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoorganization.h"

#include "demo/conversation.h"
#include "demo/query.h"
#include "demo/record.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QHash>
#include <QHostAddress>
#include <QHttpServer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPromise>
#include <QTimer>
#include <QUrlQuery>
#include <QUuid>
#include <algorithm>
#include <map>

namespace rw::demo {
namespace {

using Method = QHttpServerRequest::Method;
using StatusCode = QHttpServerResponse::StatusCode;

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

QByteArray compact(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// What a route answers, before the headers that every answer carries.
struct Answer {
    int status = 200;
    QByteArray body;
};

/// The error body of the API host (facts: genesys §2.5).
Answer problem(int status, const QString& code, const QString& message) {
    return {status, compact({{QStringLiteral("message"), message},
                             {QStringLiteral("code"), code},
                             {QStringLiteral("status"), status},
                             {QStringLiteral("contextId"), QUuid::createUuid().toString(QUuid::WithoutBraces)},
                             {QStringLiteral("details"), QJsonArray()},
                             {QStringLiteral("errors"), QJsonArray()}})};
}
Answer problem(const ApiProblem& p) {
    return problem(p.status, p.code, p.message);
}

/// The error body of the login host: `description`, not `error_description` (facts: genesys §1.4).
Answer loginProblem(int status, const char* error, const char* description) {
    return {status, compact({{QStringLiteral("error"), QLatin1String(error)},
                             {QStringLiteral("description"), QLatin1String(description)}})};
}

} // namespace

struct DemoOrganization::Impl {
    explicit Impl(const DemoOptions& o) : options(o) {
        options.conversationsPerHour = std::clamp(options.conversationsPerHour, 1, 10'000);
        options.hours = std::clamp(options.hours, 1, 24 * 31);
    }

    DemoOptions options;
    quint16 port = 0;
    std::unique_ptr<QHttpServer> server;
    QHash<QByteArray, int64_t> tokens; ///< token → end of its life, Unix milliseconds
    std::map<int64_t, std::vector<Conversation>> hours;
    int64_t minute = 0; ///< of the rate headers
    int inMinute = 0;

    Answer token(const QHttpServerRequest& request);
    [[nodiscard]] std::optional<Answer> refusal(const QHttpServerRequest& request);
    Answer organization() const;
    Answer query(const QByteArray& body);
    Answer details(const QString& id);

    const std::vector<Conversation>& hour(int64_t number);
    void forgetOldHours(int64_t now);
    [[nodiscard]] int64_t firstHour(int64_t now) const { return now / kHourMs - options.hours; }

    QHttpServerResponse response(Answer&& answer);
    QFuture<QHttpServerResponse> later(Answer&& answer);
    void addRoutes();
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

Answer DemoOrganization::Impl::token(const QHttpServerRequest& request) {
    const QByteArray authorization = request.value("Authorization");
    QByteArray id;
    QByteArray secret;
    if (authorization.size() > 6 && authorization.left(6).compare("Basic ", Qt::CaseInsensitive) == 0) {
        const QByteArray pair = QByteArray::fromBase64(authorization.mid(6).trimmed());
        const auto colon = pair.indexOf(':');
        id = pair.left(colon);
        secret = colon < 0 ? QByteArray() : pair.mid(colon + 1);
    }
    const QUrlQuery form(QString::fromUtf8(request.body()));
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
    return {200, compact({{QStringLiteral("access_token"), QString::fromLatin1(made)},
                          {QStringLiteral("token_type"), QStringLiteral("bearer")},
                          {QStringLiteral("expires_in"), static_cast<qint64>(kTokenLifeS)}})};
}

std::optional<Answer> DemoOrganization::Impl::refusal(const QHttpServerRequest& request) {
    const QByteArray authorization = request.value("Authorization").trimmed();
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

Answer DemoOrganization::Impl::organization() const {
    return {200, compact({{QStringLiteral("id"), organizationId()},
                          {QStringLiteral("name"), organizationName()},
                          {QStringLiteral("thirdPartyOrgName"), QStringLiteral("northwind-assist")},
                          {QStringLiteral("domain"), QStringLiteral("northwind.example.com")},
                          {QStringLiteral("state"), QStringLiteral("active")},
                          {QStringLiteral("defaultLanguage"), QStringLiteral("en-US")},
                          {QStringLiteral("defaultCountryCode"), QStringLiteral("US")},
                          {QStringLiteral("selfUri"), QStringLiteral("/api/v2/organizations/me")}})};
}

Answer DemoOrganization::Impl::query(const QByteArray& body) {
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
    return {200, compact(result)};
}

Answer DemoOrganization::Impl::details(const QString& id) {
    const int64_t now = nowMs();
    forgetOldHours(now);
    for (int64_t h = now / kHourMs; h >= firstHour(now); --h) { // newest first: those are asked for
        for (const Conversation& conversation : hour(h)) {
            if (conversation.start <= now && id == text(conversation.id.view())) {
                return {200, compact(recordOf(conversation, now))};
            }
        }
    }
    return problem(404, QStringLiteral("not.found"),
                   QStringLiteral("The requested conversation %1 was not found.").arg(id));
}

QHttpServerResponse DemoOrganization::Impl::response(Answer&& answer) {
    const int64_t now = nowMs();
    if (now / kMinuteMs != minute) {
        minute = now / kMinuteMs;
        inMinute = 0;
    }
    ++inMinute;
    QHttpServerResponse result("application/json", answer.body, static_cast<StatusCode>(answer.status));
    result.setHeader("inin-ratelimit-count", QByteArray::number(inMinute));
    result.setHeader("inin-ratelimit-allowed", QByteArray::number(kAllowedPerMinute));
    result.setHeader("inin-ratelimit-reset", QByteArray::number(static_cast<qint64>(60 - now / 1000 % 60)));
    result.setHeader("ININ-Correlation-Id", QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
    return result;
}

QFuture<QHttpServerResponse> DemoOrganization::Impl::later(Answer&& answer) {
    auto promise = std::make_shared<QPromise<QHttpServerResponse>>();
    promise->start();
    auto made = std::make_shared<QHttpServerResponse>(response(std::move(answer)));
    const auto finish = [promise, made] {
        promise->addResult(std::move(*made));
        promise->finish();
    };
    if (options.answerDelayMs > 0) {
        QTimer::singleShot(options.answerDelayMs, server.get(), finish);
    } else {
        finish();
    }
    return promise->future();
}

void DemoOrganization::Impl::addRoutes() {
    server->route(QStringLiteral("/oauth/token"), Method::Post,
                  [this](const QHttpServerRequest& request) { return later(token(request)); });
    server->route(QStringLiteral("/api/v2/organizations/me"), Method::Get, [this](const QHttpServerRequest& request) {
        auto refused = refusal(request);
        return later(refused ? std::move(*refused) : organization());
    });
    server->route(QStringLiteral("/api/v2/analytics/conversations/details/query"), Method::Post,
                  [this](const QHttpServerRequest& request) {
                      auto refused = refusal(request);
                      return later(refused ? std::move(*refused) : query(request.body()));
                  });
    server->route(QStringLiteral("/api/v2/analytics/conversations/<arg>/details"), Method::Get,
                  [this](const QString& id, const QHttpServerRequest& request) {
                      auto refused = refusal(request);
                      return later(refused ? std::move(*refused) : details(id));
                  });
    server->setMissingHandler([this](const QHttpServerRequest&, QHttpServerResponder&& responder) {
        response(problem(404, QStringLiteral("not.found"), QStringLiteral("HTTP 404 Not Found")))
            .write(std::move(responder));
    });
}

DemoOrganization::DemoOrganization(DemoOptions options, QObject* parent)
    : QObject(parent), m_impl(std::make_unique<Impl>(options)) {}
DemoOrganization::~DemoOrganization() = default;

Expected<void, Error> DemoOrganization::start() {
    m_impl->server = std::make_unique<QHttpServer>();
    m_impl->addRoutes();
    m_impl->port = m_impl->server->listen(QHostAddress::LocalHost, m_impl->options.port);
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
