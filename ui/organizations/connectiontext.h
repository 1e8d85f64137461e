// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "genesys/connectiontest.h"

#include <QString>
#include <QStringList>

namespace rw::ui {

/// What a connection test found, for people: each line begins with its mark (✓, ⚠, ✗, –). Pure.
struct ConnectionText {
    QString headline;
    QStringList lines;
    QString details; ///< what support asks for, and long lists
    bool good = true;
};

[[nodiscard]] ConnectionText describe(const genesys::ConnectionReport& report);
/// What happened, what it probably means, what to do. Any thread.
[[nodiscard]] ConnectionText describe(const Error& error);

} // namespace rw::ui
