// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/pattern/diagnostic.h"
#include "ui/actions.h"

#include <QMainWindow>
#include <QStringList>
#include <functional>
#include <vector>

QT_BEGIN_NAMESPACE
class QActionGroup;
class QLabel;
class QMimeData;
class QPushButton;
class QToolBar;
QT_END_NAMESPACE

namespace rw::session {
class Session;
}

namespace rw::ui {

class Banner;
class BrowserDesk;
class EventBrowser;
class EventDesk;
class FetchBar;
class GenesysDesk;
class Inspector;
class KeyGuard;
class LearningDesk;
class Locator;
class MatchView;
class Notices;
class OrganizationController;
class OneLineLabel;
class Panes;
class ProblemsPanel;
class ProgressLine;
class RuleDesk;
class RuleEditor;
class RuleExport;
class RuleFiles;
class StatusStrip;
class Theme;

struct MenuCommand;

struct WindowOptions {
    bool opening = false;   ///< the session has not opened its workspace yet: until `ready`, nothing is missing
    bool textIsKept = true; ///< the workspace keeps the text: closing need not ask about unsaved changes
};

/// The one window: shows a session and turns keys and clicks into its calls. GUI thread; the session outlives it.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(session::Session& session, Theme& theme, WindowOptions options = {}, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Rules and events, told apart by their content. Rules open side by side, events are added.
    void openPaths(const QStringList& paths);
    [[nodiscard]] bool idle() const; ///< nothing runs in the session or for the window; tests wait for it
    [[nodiscard]] const Actions& actions() const { return *m_actions; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    // mainwindow.cpp: what there is
    void buildPanes();
    void buildLocator();
    [[nodiscard]] std::vector<MenuCommand> menuCommands();
    void buildMenus();
    void tellPaneKeys(); ///< in the menu View
    void buildToolBar();
    void buildStatusBar();
    void restoreLayout();
    void saveLayout();
    void keepLayout();

    // mainwindow_wiring.cpp: how it hangs together
    void wireRule();
    void wireEvents();
    void wireActions();
    void wireKeys();
    void syncEditor();
    void ruleParsed();
    void applyFix(const pattern::FixIt& fix);
    void fixAll();
    void describeTitle();
    void describeFetch();
    void describeExport();
    void setBusy();
    void arrangeStatus();
    void offerAsEvent(const QByteArray& pasted);
    void acquisitionFinished(const QString& title, uint32_t added, uint32_t duplicates, uint32_t first);
    void sayNothingFound(const QString& organization);
    void acquisitionFailed(const QString& title, const Error& error);
    void fail(const QString& what, const Error& error, std::function<void()> retry = {});
    void runTest();
    void fetch();
    void resumeFetch();
    void openEvents();
    void openEventFolder();
    void openEventPaths(const QStringList& paths);
    void pasteEvents();
    /// In a tab of its own, unwrapped.
    void openAsRule(const QByteArray& text);
    [[nodiscard]] bool accepts(const QMimeData* mime) const;
    void take(const QMimeData* mime);
    void edit(const char* slot, void (RuleEditor::*inEditor)());
    [[nodiscard]] bool pastesEvents(const QWidget* focus) const;
    void cyclePanes(int step);
    void showProblems();

    session::Session& m_session;
    Theme& m_theme;
    WindowOptions m_options;
    Actions* m_actions;
    RuleFiles* m_files;
    RuleExport* m_export;
    Panes* m_panes = nullptr;
    EventBrowser* m_browser = nullptr;
    EventDesk* m_desk = nullptr;
    BrowserDesk* m_browserDesk = nullptr;
    GenesysDesk* m_genesys = nullptr;
    RuleEditor* m_editor = nullptr;
    RuleDesk* m_rules = nullptr;
    StatusStrip* m_strip = nullptr;
    MatchView* m_match = nullptr;
    ProblemsPanel* m_problems = nullptr;
    Inspector* m_inspector = nullptr;
    LearningDesk* m_learning = nullptr;
    Locator* m_locator = nullptr;
    FetchBar* m_fetchBar = nullptr;
    OrganizationController* m_organizations = nullptr;
    Banner* m_failure = nullptr;
    Notices* m_notices = nullptr;
    ProgressLine* m_progress = nullptr;
    QLabel* m_status = nullptr;
    OneLineLabel* m_exportStatus = nullptr;
    QToolBar* m_toolBar = nullptr;
    QPushButton* m_exportButton = nullptr;
    std::function<void()> m_retry; ///< repeats the acquisition that runs or ran last
    bool m_ruleFailed = false;     ///< m_failure tells of a rule's file: until another rule is shown
    bool m_readsFiles = false;     ///< the acquisition that runs or ran last reads files or pasted text
};

} // namespace rw::ui
