// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/repairspanel.h"

#include "session/personalmask.h"
#include "session/session.h"
#include "ui/browser/eventbrowser.h"
#include "ui/editor/textedits.h"
#include "ui/theme.h"
#include "ui/tooltips.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace rw::ui {

namespace {

enum Column { ChangeColumn, MatchedColumn, GainedColumn, LostColumn, ColumnCount };
constexpr int kPreview = 120;

pattern::FixIt fixOf(const insight::Repair& repair) {
    pattern::FixIt fix;
    fix.title = repair.title;
    fix.edits = repair.edits;
    return fix;
}

} // namespace

RepairsPanel::RepairsPanel(session::Session& session, EventBrowser& browser, Theme& theme, QWidget* parent)
    : QWidget(parent), m_session(session), m_browser(browser), m_run(session.pool()), m_pages(new QStackedWidget(this)),
      m_hint(new QLabel(m_pages)), m_list(new QTreeWidget(m_pages)), m_effect(new QLabel(this)),
      m_apply(new QPushButton(theme.icon(QStringLiteral("fix"), ColorRole::Accent), tr("&Apply to the rule"), this)) {
    setObjectName(QStringLiteral("repairsPanel"));
    m_hint->setObjectName(QStringLiteral("repairsHint"));
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setMargin(fontMetrics().height() / 2);
    m_hint->setMinimumHeight(fontMetrics().height() * 2); // the window may be low
    m_list->setMinimumHeight(fontMetrics().height() * 2);
    m_list->setObjectName(QStringLiteral("repairsList"));
    m_list->setAccessibleName(tr("Changes of the rule after which this event matches"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHeaderLabels({tr("Change"), tr("Events that match then"), tr("New"), tr("Lost")});
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(ChangeColumn, QHeaderView::Stretch);
    for (const int column : {MatchedColumn, GainedColumn, LostColumn}) {
        m_list->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_pages->addWidget(m_hint);
    m_pages->addWidget(m_list);
    m_effect->setObjectName(QStringLiteral("repairEffect"));
    m_effect->setTextFormat(Qt::PlainText); // values may look like HTML
    m_effect->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_effect->setWordWrap(true);
    m_effect->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_effect->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_apply->setObjectName(QStringLiteral("repairApply"));
    // Beside the list: the pane is low, and what is below is not seen.
    auto* beside = new QVBoxLayout;
    const int gap = fontMetrics().averageCharWidth();
    beside->setContentsMargins(gap, gap / 2, gap, gap / 2);
    beside->addWidget(m_apply, 0, Qt::AlignLeft);
    beside->addWidget(m_effect, 1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages, 5);
    layout->addLayout(beside, 2);

    connect(&m_browser, &EventBrowser::currentEventChanged, this, &RepairsPanel::refresh);
    connect(&m_session.rule(), &session::RuleDocument::parsedChanged, this, &RepairsPanel::refresh);
    connect(&m_session.rule(), &session::RuleDocument::textChanged, this, &RepairsPanel::refresh);
    connect(&m_session.test(), &session::TestRun::finished, this, &RepairsPanel::refresh);
    connect(&m_session.mask(), &session::PersonalMask::changed, this, &RepairsPanel::refresh);
    connect(&m_run, &session::RepairRun::found, this, &RepairsPanel::showRepairs);
    connect(m_list, &QTreeWidget::currentItemChanged, this,
            [this](QTreeWidgetItem* item) { choose(m_list->indexOfTopLevelItem(item)); });
    connect(m_list, &QTreeWidget::itemActivated, this, &RepairsPanel::applyCurrent);
    connect(m_apply, &QPushButton::clicked, this, &RepairsPanel::applyCurrent);
    refresh();
}

void RepairsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void RepairsPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_run.cancel();
}

void RepairsPanel::refresh() {
    m_run.cancel();
    const auto event = m_browser.currentEvent();
    const auto rule = m_session.rule().lastValid();
    if (!event) {
        say(tr("Select an event: the smallest changes of the rule that make it match are looked for here."));
    } else if (!rule || !m_session.rule().upToDate() || !m_session.rule().parsed()->result.valid()) {
        say(tr("The rule is not valid yet: mend the problems first."));
    } else if (m_session.test().verdict({*event}) == store::Verdict::Match) {
        say(tr("This event matches the rule."));
    } else if (m_session.test().verdict({*event}) == store::Verdict::CannotJudge) {
        // A rule that accepts the absence of the field would be a worse one.
        say(tr("Nothing is known to be wrong: the source of this event does not supply a field that the rule asks for, "
               "so there is nothing to repair."));
    } else if (isVisible()) {
        say(tr("Looking for changes that make this event match…"));
        m_text = rule->text;
        m_run.start(rule, m_session.events().snapshot(), {*event}, m_session.mask().veil());
    }
}

void RepairsPanel::showRepairs(const std::vector<session::JudgedRepair>& repairs) {
    m_repairs = repairs;
    m_list->clear();
    const QLocale locale;
    for (const session::JudgedRepair& repair : repairs) {
        auto* item = new QTreeWidgetItem(m_list);
        item->setText(ChangeColumn, QString::fromStdString(repair.repair.title));
        item->setToolTip(ChangeColumn, plainToolTip(item->text(ChangeColumn)));
        item->setText(MatchedColumn, locale.toString(repair.matched));
        item->setText(GainedColumn, locale.toString(repair.gained));
        item->setText(LostColumn, locale.toString(repair.lost));
        for (const int column : {MatchedColumn, GainedColumn, LostColumn}) {
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        }
    }
    if (repairs.empty()) {
        say(tr("No few changes of the rule make this event match: another event may be nearer."));
        return;
    }
    for (const int column : {MatchedColumn, GainedColumn, LostColumn}) {
        m_list->resizeColumnToContents(column);
    }
    m_pages->setCurrentWidget(m_list);
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void RepairsPanel::say(const QString& hint) {
    m_repairs.clear();
    m_list->clear();
    m_hint->setText(hint);
    m_pages->setCurrentWidget(m_hint);
    choose(-1);
}

void RepairsPanel::choose(int row) {
    const bool any = row >= 0 && static_cast<size_t>(row) < m_repairs.size();
    m_apply->setEnabled(any);
    m_effect->setText(any ? QString::fromStdString(m_repairs[static_cast<size_t>(row)].repair.title) : QString());
    QString preview;
    if (any) {
        pattern::FixIt fix = fixOf(m_repairs[static_cast<size_t>(row)].repair);
        for (pattern::TextEdit& edit : fix.edits) { // before the preview cuts them
            edit.text = m_run.hidden().json(edit.text);
        }
        preview = fixPreview({m_text.constData(), static_cast<size_t>(m_text.size())}, fix, kPreview);
        preview = QString::fromStdString(m_run.hidden().in(preview.toStdString()));
    }
    m_effect->setToolTip(plainToolTip(preview));
}

void RepairsPanel::applyCurrent() {
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    // The edits are for this very text.
    if (row >= 0 && static_cast<size_t>(row) < m_repairs.size() && m_session.rule().text() == m_text) {
        Q_EMIT fixChosen(fixOf(m_repairs[static_cast<size_t>(row)].repair));
    }
}

} // namespace rw::ui
