// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace rw::session {
class Session;
}

namespace rw::ui {

class Theme;

/// Choices of the person: how the window looks, and how many events the workspace keeps. Everything takes effect as it
/// is chosen; there is nothing to confirm. GUI thread.
class PreferencesDialog : public QDialog {
    Q_OBJECT
public:
    PreferencesDialog(session::Session& session, Theme& theme, QWidget* parent);

private:
    QWidget* buildAppearance();
    QWidget* buildKeeping();

    session::Session& m_session;
    Theme& m_theme;
};

} // namespace rw::ui
