// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace rw::ui {

/// The short name of an event type for narrow columns: "v2.detail.events.conversation.{id}.acd.end" → "acd.end",
/// "v2.users.{id}.presence" → "users.presence". Anything that is no Genesys topic stays as it is. Pure, any thread.
[[nodiscard]] QString shortTypeName(const QString& detailType);

/// What the window shows for an event without a detail-type.
[[nodiscard]] QString typeLabel(const QString& detailType);

} // namespace rw::ui
