// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions.h"

#include "ui/theme.h"

#include <QCoreApplication>
#include <QMenu>
#include <QWidget>

namespace rw::ui {

const std::vector<ActionSpec>& actionTable() {
    static const std::vector<ActionSpec> table = {
        {ActionId::NewRule, "actionNewRule", QT_TRANSLATE_NOOP("Actions", "&New rule"), "Ctrl+N Ctrl+T", "new",
         MenuId::File, false, ""},
        {ActionId::OpenRule, "actionOpenRule", QT_TRANSLATE_NOOP("Actions", "&Open rule…"), "Ctrl+O", "open",
         MenuId::File, false, ""},
        {ActionId::ReopenRule, "actionReopenRule", QT_TRANSLATE_NOOP("Actions", "Reo&pen closed rule"), "Ctrl+Shift+T",
         "", MenuId::File, false,
         QT_TRANSLATE_NOOP("Actions", "Opens the rule again that was closed last, with its changes")},
        {ActionId::SaveRule, "actionSaveRule", QT_TRANSLATE_NOOP("Actions", "&Save rule"), "Ctrl+S", "save",
         MenuId::File, true, ""},
        {ActionId::SaveRuleAs, "actionSaveRuleAs", QT_TRANSLATE_NOOP("Actions", "Save rule &as…"), "Ctrl+Shift+S", "",
         MenuId::File, false, ""},
        {ActionId::CloseRule, "actionCloseRule", QT_TRANSLATE_NOOP("Actions", "C&lose rule"), "Ctrl+W", "",
         MenuId::File, false, QT_TRANSLATE_NOOP("Actions", "Puts the rule aside; it stays in the workspace")},
        {ActionId::ExportCopy, "actionExportCopy", QT_TRANSLATE_NOOP("Actions", "&Copy for AWS console"),
         "Ctrl+Shift+C", "copy", MenuId::File, true,
         QT_TRANSLATE_NOOP("Actions", "Copies the event pattern exactly as the AWS console's JSON editor takes it")},
        {ActionId::ExportRule, "actionExportRule", QT_TRANSLATE_NOOP("Actions", "Export &rule…"), "Ctrl+Shift+E",
         "export", MenuId::File, false,
         QT_TRANSLATE_NOOP("Actions", "Ten forms, from the console to CloudFormation and Terraform, with a preview")},
        {ActionId::ExportSave, "actionExportSave", QT_TRANSLATE_NOOP("Actions", "&Export to file…"), "Ctrl+E", "export",
         MenuId::File, false, QT_TRANSLATE_NOOP("Actions", "Writes the checked event pattern to a file")},
        {ActionId::Quit, "actionQuit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q", "", MenuId::File, true, ""},

        {ActionId::Undo, "actionUndo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z", "undo", MenuId::Edit, false,
         ""},
        {ActionId::Redo, "actionRedo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "Ctrl+Shift+Z Ctrl+Y", "redo",
         MenuId::Edit, false, ""},
        {ActionId::Cut, "actionCut", QT_TRANSLATE_NOOP("Actions", "Cu&t"), "Ctrl+X", "", MenuId::Edit, true, ""},
        {ActionId::Copy, "actionCopy", QT_TRANSLATE_NOOP("Actions", "&Copy"), "Ctrl+C", "copy", MenuId::Edit, false,
         QT_TRANSLATE_NOOP("Actions", "Copies the selected text, or the selected event")},
        {ActionId::Paste, "actionPaste", QT_TRANSLATE_NOOP("Actions", "&Paste"), "Ctrl+V", "paste", MenuId::Edit, false,
         ""},
        {ActionId::SelectAll, "actionSelectAll", QT_TRANSLATE_NOOP("Actions", "Select &all"), "Ctrl+A", "",
         MenuId::Edit, false, ""},

        {ActionId::SelectNext, "actionSelectNext", QT_TRANSLATE_NOOP("Actions", "Select next &occurrence"), "Ctrl+D",
         "", MenuId::Edit, false,
         QT_TRANSLATE_NOOP("Actions", "Selects the word at the caret, then one more place where it stands; all are "
                                      "edited at once")},
        {ActionId::Find, "actionFind", QT_TRANSLATE_NOOP("Actions", "&Find…"), "Ctrl+F", "search", MenuId::Edit, true,
         QT_TRANSLATE_NOOP("Actions", "In the rule, in the payload, or among the events: wherever the focus is")},
        {ActionId::Replace, "actionReplace", QT_TRANSLATE_NOOP("Actions", "Rep&lace…"), "Ctrl+H", "", MenuId::Edit,
         false, QT_TRANSLATE_NOOP("Actions", "Finds and replaces in the rule")},
        {ActionId::FindNext, "actionFindNext", QT_TRANSLATE_NOOP("Actions", "Find &next"), "F3", "", MenuId::Edit,
         false, ""},
        {ActionId::FindPrevious, "actionFindPrevious", QT_TRANSLATE_NOOP("Actions", "Find pre&vious"), "Shift+F3", "",
         MenuId::Edit, false, ""},
        {ActionId::Preferences, "actionPreferences", QT_TRANSLATE_NOOP("Actions", "Pr&eferences…"), "Ctrl+,",
         "settings", MenuId::Edit, true, QT_TRANSLATE_NOOP("Actions", "Theme, and how many events are kept")},

        {ActionId::Test, "actionTest", QT_TRANSLATE_NOOP("Actions", "&Test"), "F5", "test", MenuId::Rule, false,
         QT_TRANSLATE_NOOP("Actions", "Fetches the newest events of the chosen types and time, and tests the rule "
                                      "against all loaded events")},
        {ActionId::Format, "actionFormat", QT_TRANSLATE_NOOP("Actions", "F&ormat"), "Ctrl+Shift+F", "format",
         MenuId::Rule, true, QT_TRANSLATE_NOOP("Actions", "Indents the rule anew")},
        {ActionId::Minify, "actionMinify", QT_TRANSLATE_NOOP("Actions", "&Minify"), "", "", MenuId::Rule, false,
         QT_TRANSLATE_NOOP("Actions", "Takes out every blank between the tokens")},
        {ActionId::SortKeys, "actionSortKeys", QT_TRANSLATE_NOOP("Actions", "&Sort keys"), "", "", MenuId::Rule, false,
         QT_TRANSLATE_NOOP("Actions", "Orders the names in every object and indents the rule anew")},
        {ActionId::FixAll, "actionFixAll", QT_TRANSLATE_NOOP("Actions", "Fi&x all"), "Ctrl+Shift+X", "fix",
         MenuId::Rule, false, QT_TRANSLATE_NOOP("Actions", "Applies all fixes that are safe, as one undo step")},
        {ActionId::ShowFixes, "actionShowFixes", QT_TRANSLATE_NOOP("Actions", "&Fixes at the caret"), "Ctrl+.", "",
         MenuId::Rule, false, ""},
        {ActionId::Complete, "actionComplete", QT_TRANSLATE_NOOP("Actions", "&Complete"), "Ctrl+Space", "",
         MenuId::Rule, false, QT_TRANSLATE_NOOP("Actions", "Names, values and operators that fit at the caret")},
        {ActionId::NextProblem, "actionNextProblem", QT_TRANSLATE_NOOP("Actions", "&Next problem"), "F8", "",
         MenuId::Rule, true, ""},
        {ActionId::PreviousProblem, "actionPreviousProblem", QT_TRANSLATE_NOOP("Actions", "&Previous problem"),
         "Shift+F8", "", MenuId::Rule, false, ""},
        {ActionId::RuleVersions, "actionRuleVersions", QT_TRANSLATE_NOOP("Actions", "&History…"), "Ctrl+Alt+H", "time",
         MenuId::Rule, true,
         QT_TRANSLATE_NOOP("Actions", "Earlier versions of this rule, what they change, and how to get one back")},
        {ActionId::Diagnose, "actionDiagnose", QT_TRANSLATE_NOOP("Actions", "&Diagnose why nothing arrives…"), "F9",
         "activity", MenuId::Rule, true,
         QT_TRANSLATE_NOOP("Actions", "Checks every link from the network to the match, and says what to do about the "
                                      "one that breaks")},
        {ActionId::ConvertRule, "actionConvertRule", QT_TRANSLATE_NOOP("Actions", "Con&vert to real Genesys shape…"),
         "", "", MenuId::Rule, false,
         QT_TRANSLATE_NOOP("Actions", "Shows what a tutorial's rule is in the shape that Genesys Cloud sends")},

        {ActionId::Fetch, "actionFetch", QT_TRANSLATE_NOOP("Actions", "&Fetch"), "Shift+F5", "fetch", MenuId::Events,
         false, QT_TRANSLATE_NOOP("Actions", "Adds the events of the chosen types and time to the loaded ones")},
        {ActionId::FetchOptions, "actionFetchOptions", QT_TRANSLATE_NOOP("Actions", "W&hat to fetch…"), "Ctrl+Shift+F5",
         "filter", MenuId::Events, false,
         QT_TRANSLATE_NOOP("Actions", "Media, direction, queues, users, one conversation, own period")},
        {ActionId::ResumeFetch, "actionResumeFetch", QT_TRANSLATE_NOOP("Actions", "Continu&e fetching"), "", "",
         MenuId::Events, false,
         QT_TRANSLATE_NOOP("Actions", "Goes on where the last fetch stopped, without fetching anything twice")},
        {ActionId::Organizations, "actionOrganizations", QT_TRANSLATE_NOOP("Actions", "Or&ganisations…"),
         "Ctrl+Shift+G", "organization", MenuId::Events, false,
         QT_TRANSLATE_NOOP("Actions", "Connects to Genesys Cloud: regions, OAuth clients, connection test")},
        {ActionId::RefreshTopics, "actionRefreshTopics", QT_TRANSLATE_NOOP("Actions", "&Update the topics"), "", "",
         MenuId::Events, false,
         QT_TRANSLATE_NOOP("Actions", "Asks the organisation which event types and fields it has")},
        {ActionId::Cancel, "actionCancel", QT_TRANSLATE_NOOP("Actions", "&Cancel fetching"), "Esc", "cancel",
         MenuId::Events, false, ""},
        {ActionId::OpenEvents, "actionOpenEvents", QT_TRANSLATE_NOOP("Actions", "&Open events…"), "Ctrl+Shift+O",
         "open", MenuId::Events, true,
         QT_TRANSLATE_NOOP("Actions", "Reads events from files: one event, an array, or one event a line")},
        {ActionId::OpenEventFolder, "actionOpenEventFolder", QT_TRANSLATE_NOOP("Actions", "Open a fol&der of events…"),
         "Ctrl+Alt+O", "open", MenuId::Events, false,
         QT_TRANSLATE_NOOP("Actions", "Reads all files of events in a folder and in the folders below it")},
        {ActionId::PasteEvents, "actionPasteEvents", QT_TRANSLATE_NOOP("Actions", "&Paste events"), "Ctrl+Shift+V",
         "paste", MenuId::Events, false, ""},
        {ActionId::ExportEvents, "actionExportEvents", QT_TRANSLATE_NOOP("Actions", "E&xport events…"), "Ctrl+Alt+E",
         "export", MenuId::Events, false,
         QT_TRANSLATE_NOOP("Actions", "Writes chosen events to a file: NDJSON, JSON, CSV or a test suite, masked if "
                                      "wanted")},
        {ActionId::MustMatch, "actionMustMatch", QT_TRANSLATE_NOOP("Actions", "&Must match"), "Ctrl+M", "",
         MenuId::Events, true,
         QT_TRANSLATE_NOOP("Actions", "Adds the selected events to the tests: the rule must match them")},
        {ActionId::MustNotMatch, "actionMustNotMatch", QT_TRANSLATE_NOOP("Actions", "Mus&t not match"), "Ctrl+Shift+M",
         "", MenuId::Events, false,
         QT_TRANSLATE_NOOP("Actions", "Adds the selected events to the tests: the rule must not match them")},
        {ActionId::FollowConversation, "actionFollowConversation", QT_TRANSLATE_NOOP("Actions", "Follo&w conversation"),
         "Ctrl+J", "activity", MenuId::Events, true,
         QT_TRANSLATE_NOOP("Actions", "Shows the conversation of the selected event: who took part, and what happened "
                                      "when")},
        {ActionId::CompareEvents, "actionCompareEvents", QT_TRANSLATE_NOOP("Actions", "Comp&are two events…"),
         "Ctrl+Shift+D", "", MenuId::Events, false,
         QT_TRANSLATE_NOOP("Actions", "Shows the two selected events side by side, with what the rule makes of each")},
        {ActionId::ShowValues, "actionShowValues", QT_TRANSLATE_NOOP("Actions", "Values of the eve&nts"),
         "Ctrl+Shift+J", "filter", MenuId::Events, false,
         QT_TRANSLATE_NOOP("Actions",
                           "Which values the shown events have, and how many of them match; a click filters")},
        {ActionId::TagEvents, "actionTagEvents", QT_TRANSLATE_NOOP("Actions", "Tag&s…"), "Ctrl+B", "", MenuId::Events,
         false,
         QT_TRANSLATE_NOOP("Actions",
                           "Gives the selected events words of your own; tag:word in the filter finds them")},
        {ActionId::ClearEvents, "actionClearEvents", QT_TRANSLATE_NOOP("Actions", "&Remove all events"), "", "clear",
         MenuId::Events, true, ""},
        {ActionId::BringEventsBack, "actionBringEventsBack", QT_TRANSLATE_NOOP("Actions", "&Bring removed events back"),
         "", "undo", MenuId::Events, false,
         QT_TRANSLATE_NOOP("Actions", "The events that were removed last and their tags, until others arrive")},
        {ActionId::LiveWatch, "actionLiveWatch", QT_TRANSLATE_NOOP("Actions", "&Live watch…"), "F7", "time",
         MenuId::Events, true, QT_TRANSLATE_NOOP("Actions", "Shows and judges events while they happen")},
        {ActionId::SimulateEvent, "actionSimulateEvent", QT_TRANSLATE_NOOP("Actions", "S&imulate an event…"),
         "Ctrl+Shift+I", "event", MenuId::Events, false,
         QT_TRANSLATE_NOOP("Actions", "Writes an event of any topic, judges it at once and sends it")},
        {ActionId::ConvertEvents, "actionConvertEvents",
         QT_TRANSLATE_NOOP("Actions", "Con&vert to real Genesys shape…"), "", "", MenuId::Events, false,
         QT_TRANSLATE_NOOP("Actions", "Adds copies of a tutorial's events in the shape that Genesys Cloud sends")},
        {ActionId::ActivityLog, "actionActivityLog", QT_TRANSLATE_NOOP("Actions", "Activit&y"), "Ctrl+Shift+A",
         "activity", MenuId::Events, true,
         QT_TRANSLATE_NOOP("Actions", "Every request, import, test and export, with its duration and result")},

        {ActionId::MaskPersonal, "actionMaskPersonal", QT_TRANSLATE_NOOP("Actions", "&Mask personal data"),
         "Ctrl+Shift+H", "", MenuId::View, false,
         QT_TRANSLATE_NOOP("Actions", "Hides phone numbers, addresses, names and texts of people on the screen; rules "
                                      "are still judged by the real values")},
        {ActionId::ZoomIn, "actionZoomIn", QT_TRANSLATE_NOOP("Actions", "&Larger text"), "Ctrl+= Ctrl++", "",
         MenuId::View, false, ""},
        {ActionId::ZoomOut, "actionZoomOut", QT_TRANSLATE_NOOP("Actions", "&Smaller text"), "Ctrl+-", "", MenuId::View,
         false, ""},
        {ActionId::ZoomReset, "actionZoomReset", QT_TRANSLATE_NOOP("Actions", "&Normal text size"), "Ctrl+0", "",
         MenuId::View, false, ""},
        {ActionId::Locate, "actionLocate", QT_TRANSLATE_NOOP("Actions", "&Go to…"), "Ctrl+K", "search", MenuId::View,
         true, QT_TRANSLATE_NOOP("Actions", "Events, paths, topics, rules, values and commands by their names")},
        {ActionId::NextRule, "actionNextRule", QT_TRANSLATE_NOOP("Actions", "N&ext rule"), "Ctrl+PgDown Ctrl+Tab", "",
         MenuId::View, true, ""},
        {ActionId::PreviousRule, "actionPreviousRule", QT_TRANSLATE_NOOP("Actions", "Prev&ious rule"),
         "Ctrl+PgUp Ctrl+Shift+Tab", "", MenuId::View, false, ""},
        {ActionId::NextPane, "actionNextPane", QT_TRANSLATE_NOOP("Actions", "Next &pane"), "F6", "", MenuId::View, true,
         ""},
        {ActionId::PreviousPane, "actionPreviousPane", QT_TRANSLATE_NOOP("Actions", "Pre&vious pane"), "Shift+F6", "",
         MenuId::View, false, ""},
        {ActionId::ResetLayout, "actionResetLayout", QT_TRANSLATE_NOOP("Actions", "&Reset layout"), "", "",
         MenuId::View, true, ""},

        {ActionId::GettingStarted, "actionGettingStarted", QT_TRANSLATE_NOOP("Actions", "&Getting started"), "F1",
         "help", MenuId::Help, false, ""},
        {ActionId::Welcome, "actionWelcome", QT_TRANSLATE_NOOP("Actions", "&Welcome"), "", "", MenuId::Help, false,
         QT_TRANSLATE_NOOP("Actions", "The ways to begin, in a line above the panes")},
        {ActionId::Clinic, "actionClinic", QT_TRANSLATE_NOOP("Actions", "&Clinic…"), "Shift+F1", "hint", MenuId::Help,
         false, QT_TRANSLATE_NOOP("Actions", "Broken rules to repair: every usual mistake once")},
        {ActionId::OperatorHelp, "actionOperatorHelp", QT_TRANSLATE_NOOP("Actions", "&Operators"), "", "", MenuId::Help,
         false, QT_TRANSLATE_NOOP("Actions", "What may stand in a list of values")},
        {ActionId::Shortcuts, "actionShortcuts", QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"), "Ctrl+F1", "",
         MenuId::Help, false, ""},
        {ActionId::About, "actionAbout", QT_TRANSLATE_NOOP("Actions", "&About Rulewright"), "", "", MenuId::Help, true,
         ""},
    };
    return table;
}

QString menuTitle(MenuId menu) {
    switch (menu) {
    case MenuId::File:
        return QCoreApplication::translate("Actions", "&File");
    case MenuId::Edit:
        return QCoreApplication::translate("Actions", "&Edit");
    case MenuId::Rule:
        return QCoreApplication::translate("Actions", "&Rule");
    case MenuId::Events:
        return QCoreApplication::translate("Actions", "Eve&nts");
    case MenuId::View:
        return QCoreApplication::translate("Actions", "&View");
    case MenuId::Help:
        break;
    }
    return QCoreApplication::translate("Actions", "&Help");
}

QList<QKeySequence> keysOf(const ActionSpec& spec) {
    QList<QKeySequence> keys;
    const QStringList texts = QString::fromLatin1(spec.keys).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& text : texts) {
        keys.append(QKeySequence(text, QKeySequence::PortableText));
    }
    return keys;
}

Actions::Actions(Theme& theme, QWidget* window) : QObject(window), m_theme(theme) {
    for (const ActionSpec& spec : actionTable()) {
        auto* action = new QAction(QCoreApplication::translate("Actions", spec.text), this);
        action->setObjectName(QString::fromLatin1(spec.name));
        action->setShortcuts(keysOf(spec));
        const QString plain = action->text().remove(QLatin1Char('&'));
        const QString help = *spec.toolTip == '\0' ? plain : QCoreApplication::translate("Actions", spec.toolTip);
        const QString keys = QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText);
        action->setToolTip(keys.isEmpty() ? help : help + QStringLiteral(" (%1)").arg(keys));
        window->addAction(action);
        m_actions.insert(spec.id, action);
    }
    m_actions.value(ActionId::Quit)->setMenuRole(QAction::QuitRole);
    m_actions.value(ActionId::Preferences)->setMenuRole(QAction::PreferencesRole);
    m_actions.value(ActionId::About)->setMenuRole(QAction::AboutRole);
    readIcons();
    connect(&m_theme, &Theme::changed, this, &Actions::readIcons);
}

void Actions::readIcons() {
    for (const ActionSpec& spec : actionTable()) {
        if (*spec.icon != '\0') {
            const ColorRole role = spec.id == ActionId::Test ? ColorRole::Pass : ColorRole::EditorText;
            m_actions.value(spec.id)->setIcon(m_theme.icon(QString::fromLatin1(spec.icon), role));
        }
    }
}

void Actions::fill(QMenu* menu, MenuId which) const {
    for (const ActionSpec& spec : actionTable()) {
        if (spec.menu == which) {
            if (spec.separatorBefore) {
                menu->addSeparator();
            }
            menu->addAction(m_actions.value(spec.id));
        }
    }
}

} // namespace rw::ui
