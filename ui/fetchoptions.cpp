// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fetchoptions.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace rw::ui {

namespace {

QString inContext(const char* text) {
    return QCoreApplication::translate("FetchBar", text);
}

QStringList strings(const QJsonValue& value) {
    QStringList out;
    for (const QJsonValue& item : value.toArray()) {
        out << item.toString();
    }
    return out;
}

} // namespace

QByteArray toJson(const FetchOptions& options, const QString& organizationId) {
    const genesys::FetchFilters& filters = options.filters;
    const QJsonObject object{{QStringLiteral("organization"), organizationId},
                             {QStringLiteral("mediaTypes"), QJsonArray::fromStringList(filters.mediaTypes)},
                             {QStringLiteral("directions"), QJsonArray::fromStringList(filters.directions)},
                             {QStringLiteral("queues"), QJsonArray::fromStringList(filters.queueIds)},
                             {QStringLiteral("users"), QJsonArray::fromStringList(filters.userIds)},
                             {QStringLiteral("attributes"), options.attributes}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

FetchOptions fetchOptionsFromJson(const QByteArray& json, const QString& organizationId) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    FetchOptions options;
    options.filters.mediaTypes = strings(object.value(QLatin1StringView("mediaTypes")));
    options.filters.directions = strings(object.value(QLatin1StringView("directions")));
    if (object.value(QLatin1StringView("organization")).toString() == organizationId) {
        options.filters.queueIds = strings(object.value(QLatin1StringView("queues")));
        options.filters.userIds = strings(object.value(QLatin1StringView("users")));
    }
    options.attributes = object.value(QLatin1StringView("attributes")).toBool();
    return options;
}

QString describe(const FetchOptions& options, const genesys::NameDirectory* names,
                 const session::PersonalMask::Veil& veil) {
    if (!options.conversationId.isEmpty()) {
        return inContext(QT_TRANSLATE_NOOP("FetchBar", "conversation %1")).arg(options.conversationId);
    }
    QStringList parts = options.filters.mediaTypes + options.filters.directions;
    const auto add = [&](const QStringList& ids, genesys::NameDirectory::Kind kind, const char* one,
                         const char* unknown, const char* many) {
        if (ids.size() == 1) {
            QString name = names != nullptr ? names->name(kind, ids.front()) : QString();
            if (kind == genesys::NameDirectory::Kind::User && !name.isEmpty()) {
                name = veil.person(name);
            }
            parts << (name.isEmpty() ? inContext(unknown) : inContext(one).arg(name));
        } else if (!ids.isEmpty()) {
            parts << inContext(many).arg(ids.size());
        }
    };
    add(options.filters.queueIds, genesys::NameDirectory::Kind::Queue, QT_TRANSLATE_NOOP("FetchBar", "queue %1"),
        QT_TRANSLATE_NOOP("FetchBar", "one queue"), QT_TRANSLATE_NOOP("FetchBar", "%1 queues"));
    add(options.filters.userIds, genesys::NameDirectory::Kind::User, QT_TRANSLATE_NOOP("FetchBar", "user %1"),
        QT_TRANSLATE_NOOP("FetchBar", "one user"), QT_TRANSLATE_NOOP("FetchBar", "%1 users"));
    if (options.attributes) {
        parts << inContext(QT_TRANSLATE_NOOP("FetchBar", "with attributes"));
    }
    return parts.join(QStringLiteral(", "));
}

QString describePeriod(const FetchOptions& options) {
    const QDateTime from = options.from.toLocalTime();
    const QDateTime to = options.to.toLocalTime();
    const QLocale locale;
    const auto day = [&locale](const QDateTime& time) { return locale.toString(time.date(), QStringLiteral("d MMM")); };
    const auto clock = [](const QDateTime& time) { return time.toString(QStringLiteral("HH:mm")); };
    return from.date() == to.date() ? QStringLiteral("%1 %2 – %3").arg(day(from), clock(from), clock(to))
                                    : QStringLiteral("%1 %2 – %3 %4").arg(day(from), clock(from), day(to), clock(to));
}

} // namespace rw::ui
