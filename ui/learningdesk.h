// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QStringList>
#include <functional>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace rw::session {
class Session;
}

namespace rw::ui {

class Actions;
class ClinicDialog;
class Theme;
class WelcomeStrip;

/// What the window does for the ways to begin that are no action of its own.
struct WaysToBegin {
    std::function<void(const QByteArray& rule)> adoptRule; ///< as a rule of its own
    std::function<void()> pasteRule;                       ///< the clipboard, likewise
    std::function<void(const QStringList& paths)> openPaths;
};

/// The welcome at the first start, the clinic, and the pages of the Help menu. Owned by the window; GUI thread.
class LearningDesk : public QObject {
    Q_OBJECT
public:
    LearningDesk(session::Session& session, Theme& theme, Actions& actions, WaysToBegin ways, QWidget* window);
    [[nodiscard]] QWidget* strip() const; ///< to stand above the panes
    [[nodiscard]] bool idle() const;
    void showDiagnosticHelp(const QString& code); ///< "RW405": its entry in the help

Q_SIGNALS:
    void notice(const QString& text);

private:
    void welcome(bool shown);
    void tryDemo();
    void pasteRule();
    void openFiles();
    void showClinic();

    session::Session& m_session;
    Theme& m_theme;
    Actions& m_actions;
    WaysToBegin m_ways;
    QWidget* m_window;
    WelcomeStrip* m_strip;
    ClinicDialog* m_clinic = nullptr; ///< made when first asked for; keeps its texts
};

} // namespace rw::ui
