// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace rw::session {
class Session;
}

namespace rw::ui {

class Actions;
class Panes;
class Theme;

/// Puts the activity log into a dock beside the problems, and its action to work. Owned by the window; GUI thread.
class ActivityDesk : public QObject {
    Q_OBJECT
public:
    ActivityDesk(session::Session& session, Theme& theme, Actions& actions, Panes& panes, QWidget* window);
};

} // namespace rw::ui
