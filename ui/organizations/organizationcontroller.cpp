// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/organizations/organizationcontroller.h"

#include "session/session.h"
#include "ui/fetchbar.h"
#include "ui/organizations/organizationsdialog.h"

#include <QAction>
#include <QDesktopServices>
#include <QUrl>
#include <QWidget>

namespace rw::ui {

OrganizationController::OrganizationController(session::Session& session, Theme& theme, FetchBar& bar, QAction* manage,
                                               QWidget* window)
    : QObject(window), m_session(session), m_theme(theme), m_window(window) {
    m_session.secrets().setBrowserOpener([](const QUrl& page) { return QDesktopServices::openUrl(page); });
    connect(manage, &QAction::triggered, this, &OrganizationController::connectNew);
    connect(this, &OrganizationController::fetchWanted, &bar, &FetchBar::fetchWanted);
    connect(&session, &session::Session::busyChanged, this, &OrganizationController::fetchWhenIdle);
    connect(&bar, &FetchBar::manageWanted, this, &OrganizationController::connectNew);
}

OrganizationsDialog& OrganizationController::dialog() {
    if (!m_dialog) {
        m_dialog = new OrganizationsDialog(m_session, m_theme, m_window);
        connect(m_dialog, &OrganizationsDialog::fetchWanted, this, [this] {
            m_fetchWhenIdle = true;
            fetchWhenIdle();
        });
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    return *m_dialog;
}

void OrganizationController::fetchWhenIdle() {
    if (m_fetchWhenIdle && !m_session.busy()) {
        m_fetchWhenIdle = false;
        Q_EMIT fetchWanted();
    }
}

void OrganizationController::connectNew() {
    const bool first = m_session.organizations().size() <= 1;
    OrganizationsDialog& shown = dialog();
    if (first) {
        shown.addNew();
    }
}

} // namespace rw::ui
