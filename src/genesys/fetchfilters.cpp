// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/fetchfilters.h"

#include <QJsonArray>

namespace rw::genesys {

namespace {

void addAnyOf(QJsonObject& body, const QString& list, const QString& dimension, const QStringList& values, bool lower) {
    if (values.isEmpty()) {
        return;
    }
    QJsonArray predicates;
    for (const QString& value : values) {
        predicates.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("dimension")},
                                      {QStringLiteral("dimension"), dimension},
                                      {QStringLiteral("operator"), QStringLiteral("matches")},
                                      {QStringLiteral("value"), lower ? value.toLower() : value}});
    }
    QJsonArray filters = body.value(list).toArray();
    filters.append(
        QJsonObject{{QStringLiteral("type"), QStringLiteral("or")}, {QStringLiteral("predicates"), predicates}});
    body[list] = filters;
}

} // namespace

void addFilters(QJsonObject& body, const FetchFilters& filters) {
    const QString segments = QStringLiteral("segmentFilters");
    addAnyOf(body, segments, QStringLiteral("mediaType"), filters.mediaTypes, true);
    addAnyOf(body, segments, QStringLiteral("direction"), filters.directions, true);
    addAnyOf(body, segments, QStringLiteral("queueId"), filters.queueIds, false);
    addAnyOf(body, segments, QStringLiteral("userId"), filters.userIds, false);
    addAnyOf(body, QStringLiteral("conversationFilters"), QStringLiteral("divisionId"), filters.divisionIds, false);
}

} // namespace rw::genesys
