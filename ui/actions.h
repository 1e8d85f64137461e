// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QObject>
#include <vector>

QT_BEGIN_NAMESPACE
class QMenu;
class QWidget;
QT_END_NAMESPACE

/// All actions of the window in one table: text, keys, icon and menu of each. Whatever lists actions (menus, the
/// keyboard help, the conflict test) reads this table.
namespace rw::ui {

class Theme;

enum class ActionId {
    NewRule,
    OpenRule,
    SaveRule,
    SaveRuleAs,
    CloseRule,
    ReopenRule,
    OpenEvents,
    OpenEventFolder,
    PasteEvents,
    ExportEvents,
    MustMatch,
    MustNotMatch,
    FollowConversation,
    TagEvents,
    CompareEvents,
    ShowValues,
    MaskPersonal,
    ClearEvents,
    BringEventsBack,
    Quit,
    Undo,
    Redo,
    Cut,
    Copy,
    Paste,
    SelectAll,
    SelectNext,
    Find,
    Replace,
    FindNext,
    FindPrevious,
    Preferences,
    Test,
    Fetch,
    FetchOptions,
    ResumeFetch,
    Organizations,
    RefreshTopics,
    Cancel,
    Format,
    Minify,
    SortKeys,
    RuleVersions,
    FixAll,
    ShowFixes,
    Complete,
    NextProblem,
    PreviousProblem,
    Diagnose,
    ConvertRule,
    LiveWatch,
    ConvertEvents,
    SimulateEvent,
    ActivityLog,
    ExportCopy,
    ExportRule,
    ExportSave,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    NextRule,
    PreviousRule,
    NextPane,
    PreviousPane,
    ResetLayout,
    Locate,
    GettingStarted,
    Welcome,
    Clinic,
    OperatorHelp,
    Shortcuts,
    About,
};

enum class MenuId { File, Edit, Rule, Events, View, Help };

/// One row of the table. Texts are marked for translation in the context "Actions".
struct ActionSpec {
    ActionId id;
    const char* name; ///< objectName
    const char* text; ///< with mnemonic
    const char* keys; ///< portable text, several separated by a blank; empty: none
    const char* icon; ///< name in resources/icons; empty: none
    MenuId menu;
    bool separatorBefore; ///< in the menu
    const char* toolTip;  ///< empty: the text
};
[[nodiscard]] const std::vector<ActionSpec>& actionTable();

/// The title of a menu, with mnemonic.
[[nodiscard]] QString menuTitle(MenuId menu);

/// The QActions made from the table; they follow the theme. Owned by the window.
class Actions : public QObject {
    Q_OBJECT
public:
    Actions(Theme& theme, QWidget* window);
    [[nodiscard]] QAction* operator[](ActionId id) const { return m_actions.value(id); }
    /// Adds the actions of one menu in the order of the table.
    void fill(QMenu* menu, MenuId which) const;

private:
    void readIcons();
    Theme& m_theme;
    QHash<ActionId, QAction*> m_actions;
};

/// The keys of a row as a list.
[[nodiscard]] QList<QKeySequence> keysOf(const ActionSpec& spec);

} // namespace rw::ui
