// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QTemporaryDir>

namespace rw::test {

/// A session without network that keeps its settings in `dir`, and nothing else.
inline session::SessionOptions quietOptions(const QTemporaryDir& dir) {
    session::SessionOptions options;
    options.workspacePath = QStringLiteral(":none:");
    options.settingsPath = dir.filePath(QStringLiteral("settings.ini"));
    options.startDemo = false;
    return options;
}

/// The same with a workspace: the next session with these options goes on with what this one leaves.
inline session::SessionOptions keepingOptions(const QTemporaryDir& dir) {
    session::SessionOptions options = quietOptions(dir);
    options.workspacePath = dir.filePath(QStringLiteral("workspace.sqlite"));
    return options;
}

} // namespace rw::test
