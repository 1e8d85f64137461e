// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/byterange.h"
#include "ui/locator.h"

#include <QString>
#include <functional>
#include <vector>

namespace rw::session {
class Session;
}

namespace rw::ui {

class Actions;

/// An entry of a menu that is not in the table of actions.
struct MenuCommand {
    std::function<QString()> title; ///< "View ▸ Theme ▸ Dark"
    std::function<void()> run;
};

/// Where the locator's items lead; all must be set. GUI thread.
struct LocatorTargets {
    std::function<void(const QString& filter)> filterEvents; ///< in the filter language of the browser
    std::function<void(ByteRange range)> showInRule;
    std::function<void(qint64 rule)> goToRule; ///< by its id in the session
    std::function<void(const QString& path)> openRule;
    std::function<void(const QString& text)> copied;    ///< put on the clipboard: to be told
    std::function<std::vector<MenuCommand>()> commands; ///< beside those of the table; asked with every search
};

/// Events, paths, topics, rules, values and commands of a session. `session` and `actions` outlive what is returned.
[[nodiscard]] std::vector<LocatorSource> locatorSources(session::Session& session, const Actions& actions,
                                                        const LocatorTargets& targets);

} // namespace rw::ui
