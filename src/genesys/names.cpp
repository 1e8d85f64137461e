// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/names.h"

#include "genesys/api.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <array>

namespace rw::genesys {

namespace {

struct Shelf {
    const char* path;
    const char* purpose;
};
constexpr std::array<Shelf, 3> kShelves = {{
    {"/api/v2/routing/queues", QT_TRANSLATE_NOOP("rw::genesys", "read the queues")},
    {"/api/v2/users", QT_TRANSLATE_NOOP("rw::genesys", "read the users")},
    {"/api/v2/routing/wrapupcodes", QT_TRANSLATE_NOOP("rw::genesys", "read the wrap-up codes")},
}};
constexpr int kMostPages = 1000; // in case a service always has another one

} // namespace

struct NameDirectory::Impl {
    Impl(NameDirectory* directory, net::HttpClient& network, Organization org, Credentials credentials)
        : q(directory), http(network), organization(std::move(org)),
          api(std::make_unique<ApiClient>(network, organization, std::move(credentials))) {}

    NameDirectory* q;
    net::HttpClient& http;
    Organization organization;
    std::unique_ptr<ApiClient> api;
    std::array<QHash<QString, QString>, kShelves.size()> names;
    bool loading = false;
    bool finished = false;
    std::optional<Error> problem;

    void ask(size_t shelf, int page);
    void arrived(size_t shelf, int page, const Expected<QByteArray, Error>& result);
};

NameDirectory::NameDirectory(net::HttpClient& http, Organization organization, Credentials credentials, QObject* parent)
    : QObject(parent), m_impl(std::make_unique<Impl>(this, http, std::move(organization), std::move(credentials))) {}

NameDirectory::~NameDirectory() = default;

void NameDirectory::load() {
    if (!m_impl->loading) {
        m_impl->loading = true;
        m_impl->finished = false;
        m_impl->problem.reset();
        m_impl->ask(0, 1);
    }
}

void NameDirectory::load(const Credentials& credentials) {
    if (!m_impl->loading) {
        m_impl->api = std::make_unique<ApiClient>(m_impl->http, m_impl->organization, credentials);
        load();
    }
}

bool NameDirectory::loading() const {
    return m_impl->loading;
}

bool NameDirectory::finished() const {
    return m_impl->finished;
}

const std::optional<Error>& NameDirectory::problem() const {
    return m_impl->problem;
}

void NameDirectory::fail(const Error& problem) {
    m_impl->problem = problem;
    m_impl->finished = true;
    Q_EMIT unreadable(problem);
}

QString NameDirectory::name(Kind kind, const QString& id) const {
    return all(kind).value(id);
}

QString NameDirectory::name(const QString& id) const {
    for (const auto& names : m_impl->names) {
        if (const auto it = names.constFind(id); it != names.constEnd()) {
            return *it;
        }
    }
    return {};
}

const QHash<QString, QString>& NameDirectory::all(Kind kind) const {
    return m_impl->names.at(static_cast<size_t>(kind));
}

void NameDirectory::Impl::ask(size_t shelf, int page) {
    if (shelf == kShelves.size()) {
        loading = false;
        finished = true;
        Q_EMIT q->loaded();
        return;
    }
    api->request(
        "GET",
        QStringLiteral("%1?pageSize=100&pageNumber=%2").arg(QLatin1StringView(kShelves.at(shelf).path)).arg(page), {},
        QCoreApplication::translate("rw::genesys", kShelves.at(shelf).purpose),
        [this, shelf, page](const Expected<QByteArray, Error>& result) { arrived(shelf, page, result); });
}

void NameDirectory::Impl::arrived(size_t shelf, int page, const Expected<QByteArray, Error>& result) {
    const QPointer<NameDirectory> alive(q);
    if (!result) {
        if (!problem) {
            problem = result.error();
        }
        Q_EMIT q->unreadable(result.error());
        if (alive) {
            ask(shelf + 1, 1);
        }
        return;
    }
    const QJsonObject answer = QJsonDocument::fromJson(*result).object();
    const QJsonArray entities = answer.value(QLatin1StringView("entities")).toArray();
    const qsizetype before = names.at(shelf).size();
    for (const QJsonValue& entity : entities) {
        names.at(shelf).insert(entity[QLatin1StringView("id")].toString(),
                               entity[QLatin1StringView("name")].toString());
    }
    if (names.at(shelf).size() != before) {
        Q_EMIT q->changed();
        if (!alive) {
            return;
        }
    }
    const bool more = page < answer.value(QLatin1StringView("pageCount")).toInt(0) && !entities.isEmpty();
    if (more && page < kMostPages) {
        ask(shelf, page + 1);
    } else {
        ask(shelf + 1, 1);
    }
}

} // namespace rw::genesys
