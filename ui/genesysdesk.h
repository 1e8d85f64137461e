// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"

#include <QObject>
#include <QString>

QT_BEGIN_NAMESPACE
class QDockWidget;
QT_END_NAMESPACE

namespace rw::session {
class Session;
}

namespace rw::ui {

class Actions;
class DiagnosePanel;
class LiveWatchPanel;
class Panes;
class Theme;

/// What the window does with the current organisation besides fetching: diagnosis and live watch, each in a dock beside
/// the problems. Owned by the window; GUI thread.
class GenesysDesk : public QObject {
    Q_OBJECT
public:
    GenesysDesk(session::Session& session, Theme& theme, Actions& actions, Panes& panes, QWidget* window);

Q_SIGNALS:
    void notice(const QString& text);

private:
    void diagnose();
    void watch();
    void describeWatch();

    session::Session& m_session;
    Panes& m_panes;
    DiagnosePanel* m_diagnose;
    LiveWatchPanel* m_live;
    QDockWidget* m_diagnoseDock;
    QDockWidget* m_liveDock;
};

} // namespace rw::ui
