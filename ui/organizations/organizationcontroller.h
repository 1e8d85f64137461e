// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

QT_BEGIN_NAMESPACE
class QAction;
class QWidget;
QT_END_NAMESPACE

namespace rw::session {
class Session;
}

namespace rw::ui {

class FetchBar;
class OrganizationsDialog;
class Theme;

/// The window's way to the organisation profiles: one dialog at a time, and the system's browser for sign-ins that need
/// one. GUI thread.
class OrganizationController : public QObject {
    Q_OBJECT
public:
    OrganizationController(session::Session& session, Theme& theme, FetchBar& bar, QAction* manage, QWidget* window);

public Q_SLOTS:
    void connectNew(); ///< the profiles; with a new one to fill in where there is none yet

Q_SIGNALS:
    void fetchWanted();

private:
    OrganizationsDialog& dialog();
    void fetchWhenIdle(); ///< what another fetch or import had to be waited for

    session::Session& m_session;
    Theme& m_theme;
    QWidget* m_window;
    QPointer<OrganizationsDialog> m_dialog;
    bool m_fetchWhenIdle = false;
};

} // namespace rw::ui
