// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/regions.h"

#include "genesys/catalogue.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace rw::genesys {

QUrl Region::loginUrl() const {
    return QUrl(QStringLiteral("https://login.") + domain);
}

QUrl Region::apiUrl() const {
    return QUrl(QStringLiteral("https://api.") + domain);
}

QString Region::placeName() const {
    // The table is data: this list only shows its names to the translators.
    [[maybe_unused]] static constexpr const char* kKnown[] = {
        QT_TRANSLATE_NOOP("rw::genesys::Region", "Virginia"),
        QT_TRANSLATE_NOOP("rw::genesys::Region", "Ohio, FedRAMP"),
        QT_TRANSLATE_NOOP("rw::genesys::Region", "Oregon"),
        QT_TRANSLATE_NOOP("rw::genesys::Region", "Canada"),
        QT_TRANSLATE_NOOP("rw::genesys::Region", "Sao Paulo"),
        QT_TRANSLATE_NOOP("rw::genesys::Region", "Mexico"),
        QT_TRANSLATE_NOOP("rw::genesys::Region", "Ireland"),
        QT_TRANSLATE_NOOP("rw::genesys::Region", "London"),
        QT_TRANSLATE_NOOP("rw::genesys::Region", "Frankfurt"),
        QT_TRANSLATE_NOOP("rw::genesys::Region", "Zurich"),
        QT_TRANSLATE_NOOP("rw::genesys::Region", "UAE"),
        QT_TRANSLATE_NOOP("rw::genesys::Region", "Mumbai"),
        QT_TRANSLATE_NOOP("rw::genesys::Region", "Tokyo"),
        QT_TRANSLATE_NOOP("rw::genesys::Region", "Seoul"),
        QT_TRANSLATE_NOOP("rw::genesys::Region", "Osaka"),
        QT_TRANSLATE_NOOP("rw::genesys::Region", "Singapore"),
        QT_TRANSLATE_NOOP("rw::genesys::Region", "Sydney"),
        QT_TRANSLATE_NOOP("rw::genesys::Region", "AWS European Sovereign Cloud, Brandenburg"),
    };
    return QCoreApplication::translate("rw::genesys::Region", place.toUtf8().constData());
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
