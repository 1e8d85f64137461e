// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/organizations.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>
#include <algorithm>

namespace rw::session {

namespace {

constexpr QLatin1StringView kDemo("demo");

void sortByName(QVector<genesys::Organization>& all) {
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& a, const auto& b) { return a.name.compare(b.name, Qt::CaseInsensitive) < 0; });
}

} // namespace

OrganizationBook::OrganizationBook(Settings& settings) : m_settings(settings) {
    const QJsonArray stored = QJsonDocument::fromJson(settings.organizationProfiles()).array();
    for (const QJsonValue& value : stored) {
        genesys::Organization organization = genesys::organizationFromJson(value.toObject());
        const bool known =
            std::any_of(m_all.begin(), m_all.end(), [&](const auto& o) { return o.id == organization.id; });
        if (!organization.id.isEmpty() && organization.id != kDemo && !known) {
            m_all.append(std::move(organization));
        }
    }
    sortByName(m_all);
}

Expected<QString, Error> OrganizationBook::save(genesys::Organization organization) {
    organization.name = organization.name.trimmed();
    organization.clientId = organization.clientId.trimmed();
    organization.proxy = organization.proxy.trimmed();
    if (const auto checked = genesys::checkProfile(organization); !checked) {
        return unexpected(checked.error());
    }
    if (organization.id.isEmpty() || organization.id == kDemo) {
        organization.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    }
    const QString id = organization.id;
    const auto known = std::find_if(m_all.begin(), m_all.end(), [&](const auto& o) { return o.id == id; });
    if (known != m_all.end()) {
        *known = std::move(organization);
    } else {
        m_all.append(std::move(organization));
    }
    sortByName(m_all);
    store();
    return id;
}

bool OrganizationBook::remove(const QString& id) {
    const auto gone = m_all.removeIf([&](const genesys::Organization& o) { return o.id == id; });
    if (gone > 0) {
        store();
    }
    return gone > 0;
}

void OrganizationBook::store() {
    QJsonArray all;
    for (const genesys::Organization& organization : m_all) {
        all.append(genesys::toJson(organization));
    }
    m_settings.set_organizationProfiles(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

} // namespace rw::session
