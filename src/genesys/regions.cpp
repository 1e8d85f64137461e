// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/regions.h"

#include "genesys/catalogue.h"

#include <QJsonArray>
#include <QJsonObject>

namespace rw::genesys {

QUrl Region::loginUrl() const {
    return QUrl(QStringLiteral("https://login.") + domain);
}

QUrl Region::apiUrl() const {
    return QUrl(QStringLiteral("https://api.") + domain);
}

const QList<Region>& regions() {
    static const QList<Region> all = [] {
        QList<Region> list;
        const QJsonArray rows =
            resourceJson(QStringLiteral("regions.json")).value(QLatin1StringView("regions")).toArray();
        for (const QJsonValue& row : rows) {
            list.append({row[QLatin1StringView("aws_region")].toString(), row[QLatin1StringView("domain")].toString(),
                         row[QLatin1StringView("place")].toString()});
        }
        return list;
    }();
    return all;
}

const Region* findRegion(QStringView text) {
    QString wanted = text.trimmed().toString().toLower();
    if (wanted.contains(QLatin1StringView("://"))) {
        wanted = QUrl(wanted).host();
    }
    const QString asAws = QString(wanted).replace(u'_', u'-');
    const Region* found = nullptr;
    for (const Region& region : regions()) {
        const bool isHost = wanted.endsWith(QLatin1Char('.') + region.domain);
        if (asAws == region.awsRegion || wanted == region.domain) {
            return &region;
        }
        // The longest domain wins, should one ever end with another.
        if (isHost && (found == nullptr || region.domain.size() > found->domain.size())) {
            found = &region;
        }
    }
    return found;
}

} // namespace rw::genesys
