// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activitydesk.h"

#include "ui/actions.h"
#include "ui/panels/activitypanel.h"
#include "ui/panes.h"

#include <QDockWidget>

namespace rw::ui {

ActivityDesk::ActivityDesk(session::Session& session, Theme& theme, Actions& actions, Panes& panes, QWidget* window)
    : QObject(window) {
    auto* panel = new ActivityPanel(session, theme, &panes);
    QDockWidget* dock = panes.addTool(QStringLiteral("activityDock"), tr("Activity"), panel, true);
    connect(actions[ActionId::ActivityLog], &QAction::triggered, this, [&panes, dock, panel] {
        panes.showTool(dock);
        panel->setFocus();
    });
}

} // namespace rw::ui
