// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "genesys/names.h"
#include "session/eventsource.h"
#include "session/personalmask.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace rw::ui {

/// What a fetch asks for besides event types and the usual periods. Times in UTC. All in here: GUI thread.
struct FetchOptions {
    genesys::FetchFilters filters = {};
    QString conversationId = {}; ///< only this one; nothing else counts then
    bool attributes = false;     ///< participant attributes, by an asynchronous job
    QDateTime from = {};         ///< an own period, where both are valid
    QDateTime to = {};

    [[nodiscard]] bool hasPeriod() const { return from.isValid() && to.isValid(); }
    /// Nothing is left out or added; the period does not count.
    [[nodiscard]] bool isPlain() const { return filters.isEmpty() && conversationId.isEmpty() && !attributes; }
};

/// For the settings: filters and attributes. Own periods and single conversations are for one day, not for ever.
[[nodiscard]] QByteArray toJson(const FetchOptions& options, const QString& organizationId);
/// Ids of queues and users mean something to their own organisation only and are dropped for others.
[[nodiscard]] FetchOptions fetchOptionsFromJson(const QByteArray& json, const QString& organizationId);
/// "voice, inbound, queue Support"; empty: everything. `names` may be null: none is known.
[[nodiscard]] QString describe(const FetchOptions& options, const genesys::NameDirectory* names,
                               const session::PersonalMask::Veil& veil = {});
/// "14 Nov 10:00 – 15 Nov 12:30", local time.
[[nodiscard]] QString describePeriod(const FetchOptions& options);

} // namespace rw::ui
