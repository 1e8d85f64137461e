// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace rw::genesys {

/// Which conversations a fetch asks for: any of each list's values, all lists at once (facts: genesys §2.1). A
/// conversation is taken when one of its segments fits; its events of other segments come along.
struct FetchFilters {
    QStringList mediaTypes; ///< "voice" or "VOICE"
    QStringList directions; ///< "inbound", "outbound"
    QStringList queueIds;
    QStringList userIds;
    QStringList divisionIds;

    [[nodiscard]] bool isEmpty() const {
        return mediaTypes.isEmpty() && directions.isEmpty() && queueIds.isEmpty() && userIds.isEmpty() &&
               divisionIds.isEmpty();
    }
};

/// Adds `conversationFilters` and `segmentFilters` to a query's body. Pure, any thread.
void addFilters(QJsonObject& body, const FetchFilters& filters);

} // namespace rw::genesys
