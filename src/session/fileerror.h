// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"

#include <QtGlobal>

QT_BEGIN_NAMESPACE
class QFile;
QT_END_NAMESPACE

namespace rw::session {

/// Why a file cannot be opened or read, in words: "Cannot open events.json: no such file". Its whole path is the
/// detail. Asks the file system; any thread.
[[nodiscard]] Error fileError(const QFile& file);

} // namespace rw::session
