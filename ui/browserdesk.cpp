// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browserdesk.h"

#include "session/eventtags.h"
#include "session/personalmask.h"
#include "session/session.h"
#include "ui/actions.h"
#include "ui/browser/comparedialog.h"
#include "ui/browser/eventbrowser.h"
#include "ui/browser/eventtable.h"
#include "ui/browser/facetpanel.h"
#include "ui/browser/filtercomplete.h"
#include "ui/browser/storypanel.h"
#include "ui/browser/tagdialog.h"
#include "ui/editor/ruleeditor.h"
#include "ui/match/matchview.h"
#include "ui/models/taglook.h"
#include "ui/panes.h"
#include "ui/rulegrowth.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <algorithm>
#include <initializer_list>

namespace rw::ui {

namespace {

constexpr size_t kMostTagged = 50'000;  ///< at once, without keeping the window waiting
constexpr qsizetype kMostMenuTags = 15; ///< the dialog has all of them

} // namespace

BrowserDesk::BrowserDesk(session::Session& session, Theme& theme, Actions& actions, Panes& panes, EventBrowser& browser,
                         RuleEditor& editor, MatchView& match, QWidget* window)
    : QObject(window), m_session(session), m_theme(theme), m_actions(actions), m_panes(panes), m_browser(browser),
      m_editor(editor), m_window(window), m_story(new StoryPanel(session, theme, browser, &panes)),
      m_facets(new FacetPanel(session, theme, browser, &panes)),
      m_storyDock(panes.addTool(QStringLiteral("storyDock"), tr("Conversation"), m_story)),
      m_facetDock(panes.addTool(QStringLiteral("facetDock"), tr("Values"), m_facets)) {
    const auto on = [&](ActionId id, auto slot) { connect(actions[id], &QAction::triggered, this, slot); };
    on(ActionId::FollowConversation, [this] { followConversation(); });
    on(ActionId::CompareEvents, [this] { compareSelected(); });
    on(ActionId::TagEvents, [this] { editTags(); });
    on(ActionId::ShowValues, [this] {
        m_panes.showTool(m_facetDock);
        m_facets->setFocus();
    });
    QAction* mask = actions[ActionId::MaskPersonal];
    mask->setCheckable(true);
    mask->setChecked(session.mask().on());
    connect(mask, &QAction::toggled, this, [this](bool hide) { m_session.mask().setOn(hide); });
    connect(&session.mask(), &session::PersonalMask::changed, mask,
            [this, mask] { mask->setChecked(m_session.mask().on()); });

    connect(&browser, &EventBrowser::currentEventChanged, this, &BrowserDesk::describe);
    connect(&browser, &EventBrowser::menuWanted, this, &BrowserDesk::fillEventMenu);
    connect(&match, &MatchView::menuWanted, this, &BrowserDesk::fillPayloadMenu);
    auto* growth = new RuleGrowth(session, editor, match, this);
    connect(growth, &RuleGrowth::notice, this, &BrowserDesk::notice);
    connect(growth, &RuleGrowth::noticeWith, this, &BrowserDesk::noticeWith);
    actions[ActionId::FollowConversation]->setIconText(tr("Conversation"));
    actions[ActionId::TagEvents]->setIconText(tr("Tags"));
    for (const ActionId id : {ActionId::FollowConversation, ActionId::TagEvents}) {
        match.addEventAction(actions[id]);
    }
    if (auto* table = qobject_cast<EventTable*>(browser.tableInput())) {
        connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BrowserDesk::describe);
        connect(table, &EventTable::undoWanted, this, [this] {
            if (m_session.tags().canUndo()) {
                m_session.tags().undo();
                Q_EMIT notice(tr("The last change of tags was taken back."), Matter::Tags);
            }
        });
    }
    connect(qApp, &QApplication::focusChanged, this, &BrowserDesk::describeUndo);
    connect(&session.tags(), &session::EventTags::changed, this, &BrowserDesk::describeUndo);
    describe();
}

BrowserDesk::~BrowserDesk() = default;

bool BrowserDesk::idle() const {
    return !m_story->busy() && !m_facets->busy() && (!m_compare || !m_compare->busy());
}

QWidget* BrowserDesk::makeMaskSign(QWidget* parent) {
    auto* sign = new QLabel(tr("Personal data is masked"), parent);
    sign->setObjectName(QStringLiteral("maskSign"));
    sign->setToolTip(
        tr("Phone numbers, addresses, names and texts of people are replaced on the screen, and in what is "
           "copied. Rules are judged by the real values. Ctrl+Shift+H shows them again."));
    sign->setAutoFillBackground(true);
    sign->setMargin(sign->fontMetrics().height() / 5);
    const auto paint = [this, sign] {
        QPalette palette = m_window->palette();
        palette.setColor(QPalette::Window, m_theme.color(ColorRole::Banner));
        palette.setColor(QPalette::WindowText, m_theme.color(ColorRole::BannerText));
        sign->setPalette(palette);
    };
    connect(&m_theme, &Theme::changed, sign, paint);
    connect(&m_session.mask(), &session::PersonalMask::changed, sign,
            [this, sign] { sign->setVisible(m_session.mask().on()); });
    paint();
    sign->setVisible(m_session.mask().on());
    return sign;
}

void BrowserDesk::describe() {
    const bool any = m_browser.currentEvent().has_value();
    m_actions[ActionId::FollowConversation]->setEnabled(any);
    m_actions[ActionId::TagEvents]->setEnabled(any);
    m_actions[ActionId::CompareEvents]->setEnabled(any);
}

void BrowserDesk::describeUndo() {
    // While the table has the focus, Undo is about tags.
    const bool tags = QApplication::focusWidget() == m_browser.tableInput();
    m_actions[ActionId::Undo]->setEnabled(tags ? m_session.tags().canUndo() : m_editor.canUndo());
}

// --- menus ----------------------------------------------------------------------------------------------------------

void BrowserDesk::fillEventMenu(QMenu* menu) {
    menu->addSeparator();
    for (const ActionId id : {ActionId::FollowConversation, ActionId::CompareEvents}) {
        menu->addAction(m_actions[id]);
    }
    const std::vector<uint64_t> prints = selectedPrints();
    QMenu* tags = menu->addMenu(tr("&Tags"));
    tags->setObjectName(QStringLiteral("tagMenu"));
    tags->setEnabled(!prints.empty());
    const QStringList names = m_session.tags().names().mid(0, kMostMenuTags);
    const QHash<QString, size_t> having = m_session.tags().countsOf(prints);
    for (const QString& name : names) {
        QString words = name;
        QAction* action = tags->addAction(tagIcon(name, m_theme), words.replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        const bool all = having.value(name) == prints.size();
        action->setChecked(all);
        connect(action, &QAction::triggered, this, [this, name, all] { changeTags(name, !all); });
    }
    tags->addSeparator();
    tags->addAction(m_actions[ActionId::TagEvents]);
}

void BrowserDesk::fillPayloadMenu(QMenu* menu, const QString& path, const QByteArray& json) {
    QAction* only = menu->addAction(tr("&Show only events with this value"));
    only->setObjectName(QStringLiteral("onlyPayloadValue"));
    only->setEnabled(!json.isEmpty());
    connect(only, &QAction::triggered, this, [this, path, json] {
        m_browser.addFilterTerm(filterWord(path) + QStringLiteral(" = ") + filterValue(json.toStdString()));
    });
    QAction* values = menu->addAction(tr("&Values of this path"));
    values->setObjectName(QStringLiteral("valuesOfPath"));
    values->setEnabled(!path.isEmpty());
    connect(values, &QAction::triggered, this, [this, path] {
        m_panes.showTool(m_facetDock);
        m_facets->addPath(path);
        m_facets->setFocus();
    });
    menu->addSeparator();
    menu->addAction(m_actions[ActionId::FollowConversation]);
}

// --- one event, two events ------------------------------------------------------------------------------------------

void BrowserDesk::followConversation() {
    if (const auto event = m_browser.currentEvent()) {
        m_panes.showTool(m_storyDock);
        m_story->follow(*event);
        m_story->setFocus();
    }
}

void BrowserDesk::compareSelected() {
    const std::vector<uint32_t> selected = m_browser.selectedEvents(3);
    if (selected.size() != 2) {
        Q_EMIT notice(tr("Select exactly two events to compare: click one, then the other with Ctrl held down."),
                      Matter::Comparison);
        return;
    }
    Q_EMIT noticeOver(Matter::Comparison);
    if (m_compare) {
        m_compare->compare(selected[0], selected[1]);
        m_compare->raise();
        m_compare->activateWindow();
        return;
    }
    m_compare = new CompareDialog(m_session, m_theme, selected[0], selected[1], m_window);
    m_compare->show();
}

// --- tags -----------------------------------------------------------------------------------------------------------

std::vector<uint64_t> BrowserDesk::selectedPrints() {
    std::vector<uint32_t> events = m_browser.selectedEvents(kMostTagged + 1);
    if (events.empty() && m_browser.currentEvent()) {
        events.push_back(*m_browser.currentEvent());
    }
    std::vector<uint64_t> prints;
    if (events.size() > kMostTagged) {
        return prints;
    }
    const store::StoreSnapshot snapshot = m_session.events().snapshot();
    for (const uint32_t event : events) {
        if (const store::SegmentAt* at = snapshot.find({event})) {
            prints.push_back(at->segment->prints()[event - at->first]);
        }
    }
    return prints;
}

void BrowserDesk::editTags() {
    std::vector<uint64_t> prints = selectedPrints();
    if (prints.empty()) {
        Q_EMIT notice(m_browser.currentEvent() ? tr("At most %1 events can be tagged at once.")
                                                     .arg(QLocale().toString(static_cast<qulonglong>(kMostTagged)))
                                               : tr("Select an event to tag it."),
                      Matter::Tags);
        return;
    }
    if (m_tagDialog) {
        m_tagDialog->close();
    }
    m_tagDialog = new TagDialog(m_session.tags(), m_theme, std::move(prints), m_window);
    m_tagDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_tagDialog, &QDialog::accepted, this, [this, dialog = m_tagDialog.data()] {
        const session::TagChanges changes = dialog->changes();
        if (!changes.empty()) {
            tagsChanged(m_session.tags().change(changes), tr("Tags changed."));
        }
    });
    m_tagDialog->open();
}

void BrowserDesk::changeTags(const QString& name, bool on) {
    const std::vector<uint64_t> prints = selectedPrints();
    const quint64 step = m_session.tags().change(tagChanges(prints, name, on));
    const QString count = QLocale().toString(static_cast<qulonglong>(prints.size()));
    tagsChanged(step,
                prints.size() == 1
                    ? (on ? tr("Tagged: %1.").arg(name) : tr("Tag removed: %1.").arg(name))
                    : (on ? tr("%1 events tagged: %2.") : tr("Tag removed from %1 events: %2.")).arg(count, name));
}

void BrowserDesk::tagsChanged(quint64 step, const QString& what) {
    if (step == 0) {
        return;
    }
    if (!m_session.tags().empty()) {
        m_browser.showTags();
    }
    Q_EMIT noticeWith(
        what, tr("Undo"), [this, step] { m_session.tags().undo(step); }, Matter::Tags);
}

} // namespace rw::ui
