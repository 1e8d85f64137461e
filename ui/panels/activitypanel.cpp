// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/activitypanel.h"

#include "session/session.h"
#include "ui/headers.h"
#include "ui/panels/activitymodel.h"
#include "ui/panels/listkeys.h"
#include "ui/panels/listtable.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace rw::ui {

using session::ActivityEntry;
using session::ActivityLog;

namespace {

constexpr int kEverything = -1;
constexpr int kFailures = -2;
constexpr int kSettleMs = 50;

} // namespace

ActivityPanel::ActivityPanel(session::Session& session, Theme& theme, QWidget* parent)
    : QWidget(parent), m_session(session), m_model(new ActivityModel(theme, session.activity(), this)),
      m_pages(new QStackedWidget(this)), m_table(new QTableView(this)), m_details(new QPlainTextEdit(this)),
      m_summary(new QLabel(this)), m_empty(new QLabel(this)), m_kind(new QComboBox(this)),
      m_filter(new QLineEdit(this)) {
    setObjectName(QStringLiteral("activityPanel"));
    buildTable();
    m_details->setObjectName(QStringLiteral("activityDetails"));
    m_details->setAccessibleName(tr("Details of the chosen activity"));
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setFrameShape(QFrame::NoFrame);
    m_details->setPlaceholderText(tr("Choose a row to see all of it."));
    m_details->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_empty->setObjectName(QStringLiteral("activityEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);

    auto* split = new QSplitter(Qt::Horizontal, m_pages);
    split->setObjectName(QStringLiteral("activitySplitter"));
    split->setChildrenCollapsible(false);
    split->addWidget(m_table);
    split->addWidget(m_details);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(split);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildBar());
    layout->addWidget(m_pages, 1);
    setFocusProxy(m_table);

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ActivityPanel::describe);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ActivityPanel::describe);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        m_follow = value >= m_table->verticalScrollBar()->maximum(); // rows that come do not move it
    });
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    connect(&m_settle, &QTimer::timeout, this, &ActivityPanel::settle);
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(m_model, change, this, [this] {
            if (isVisible() && !m_settle.isActive()) {
                m_settle.start();
            }
        });
    }
    connect(m_model, &QAbstractItemModel::modelReset, this, &ActivityPanel::refresh);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ActivityPanel::describe);
    connect(&session, &session::Session::busyChanged, this, &ActivityPanel::describe);
    connect(&session, &session::Session::organizationsChanged, this, &ActivityPanel::describe);
    refresh();
}

ActivityPanel::~ActivityPanel() {
    // Children die after this: the table's selection must not call back into it.
    m_table->selectionModel()->disconnect(this);
    m_model->disconnect(this);
}

void ActivityPanel::buildTable() {
    setUpListTable(*m_table, QStringLiteral("activityTable"), tr("Activity, the newest at the end"), *m_model);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    const int letter = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(ActivityModel::TimeColumn, letter * 16);
    m_table->setColumnWidth(ActivityModel::KindColumn, letter * 15);
    m_table->setColumnWidth(ActivityModel::WhatColumn, letter * 52);
    m_table->setColumnWidth(ActivityModel::ResultColumn, letter * 38);
    m_table->setColumnWidth(ActivityModel::StatusColumn, letter * 9);
    m_table->setColumnWidth(ActivityModel::DurationColumn, letter * 13);
    m_table->setColumnWidth(ActivityModel::SizeColumn, letter * 12);
    m_table->setColumnWidth(ActivityModel::TryColumn, letter * 7);
    fitTitles(*m_table->horizontalHeader());
    m_table->installEventFilter(new ListKeys(m_table, [this] { copy(); }));
    connect(m_table, &QWidget::customContextMenuRequested, this, &ActivityPanel::showMenu);
}

QWidget* ActivityPanel::buildBar() {
    m_summary->setObjectName(QStringLiteral("activitySummary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setMinimumWidth(1);
    m_kind->setObjectName(QStringLiteral("activityKind"));
    m_kind->setAccessibleName(tr("Show activity of a kind"));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_kind->addItem(tr("Everything"), kEverything);
    m_kind->addItem(tr("Failures"), kFailures);
    using Kind = ActivityEntry::Kind;
    const std::pair<Kind, QString> kinds[] = {
        {Kind::Request, tr("Requests")},   {Kind::Fetch, tr("Fetches")},  {Kind::Import, tr("Imports")},
        {Kind::Test, tr("Tests")},         {Kind::Export, tr("Exports")}, {Kind::Organization, tr("Organisations")},
        {Kind::Workspace, tr("Workspace")}};
    for (const auto& [kind, text] : kinds) {
        m_kind->addItem(text, static_cast<int>(kind));
    }
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ActivityPanel::narrow);
    m_filter->setObjectName(QStringLiteral("activityFilter"));
    m_filter->setAccessibleName(tr("Show activity that contains these words"));
    m_filter->setPlaceholderText(tr("Filter by words"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(fontMetrics().averageCharWidth() * 40);
    connect(m_filter, &QLineEdit::textChanged, this, &ActivityPanel::narrow);

    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    const int gap = fontMetrics().height() / 4;
    row->setContentsMargins(gap * 2, gap, gap, gap);
    row->setSpacing(gap);
    row->addWidget(m_summary, 1);
    row->addWidget(m_kind);
    row->addWidget(m_filter, 1);
    const auto button = [&](const char* name, const QString& text, const QString& help, void (ActivityPanel::*slot)()) {
        auto* made = new QToolButton(bar);
        made->setObjectName(QString::fromLatin1(name));
        made->setText(text);
        made->setToolTip(help);
        made->setAccessibleName(help);
        made->setFocusPolicy(Qt::StrongFocus);
        made->setAutoRaise(true);
        if (slot != nullptr) {
            connect(made, &QToolButton::clicked, this, slot);
        }
        row->addWidget(made);
        return made;
    };
    m_retry = button("activityRetry", tr("Retry"),
                     tr("Fetches again what the chosen fetch asked for, or goes on where it "
                        "stopped"),
                     &ActivityPanel::retry);
    m_copy = button("activityCopy", tr("Copy"),
                    tr("Copies the chosen rows as text, or all that are shown; secrets and personal values are masked"),
                    &ActivityPanel::copy);
    m_clear = button("activityClear", tr("Clear"), tr("Empties the list"), nullptr);
    connect(m_clear, &QToolButton::clicked, &m_session.activity(), &ActivityLog::clear);
    return bar;
}

void ActivityPanel::narrow() {
    const int kind = m_kind->currentData().toInt();
    ActivityModel::Filter filter;
    filter.words = m_filter->text();
    filter.onlyFailures = kind == kFailures;
    if (kind >= 0) {
        filter.kind = static_cast<ActivityEntry::Kind>(kind);
    }
    m_model->setFilter(filter);
    m_table->scrollToBottom();
}

void ActivityPanel::settle() {
    refresh();
    if (m_table->selectionModel()->hasSelection()) {
        return; // somebody reads
    }
    // The arrow keys begin at the newest.
    m_table->selectionModel()->setCurrentIndex(m_model->index(m_model->rowCount() - 1, 0),
                                               QItemSelectionModel::NoUpdate);
    if (m_follow) {
        m_table->scrollToBottom();
    }
}

void ActivityPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    settle();
}

void ActivityPanel::refresh() {
    const auto all = static_cast<qsizetype>(m_session.activity().entries().size());
    const int shown = m_model->rowCount();
    const QLocale locale;
    m_summary->setText(shown == all
                           ? tr("%Ln entries", nullptr, static_cast<int>(all))
                           : tr("%1 of %Ln entries", nullptr, static_cast<int>(all)).arg(locale.toString(shown)));
    m_empty->setText(all == 0
                         ? tr("Nothing was asked of anybody yet. Requests, imports, tests and exports are listed here "
                              "while they happen; secrets and personal values are masked.")
                         : tr("No entry passes the filter."));
    m_pages->setCurrentIndex(shown == 0 ? 0 : 1);
    m_clear->setEnabled(all > 0);
    m_copy->setEnabled(shown > 0);
    describe();
}

void ActivityPanel::describe() {
    const int row = m_table->currentIndex().row();
    const bool chosen = row >= 0 && m_table->selectionModel()->isRowSelected(row);
    const ActivityEntry* entry = chosen ? m_model->entryAt(row) : nullptr;
    const QString text = entry != nullptr ? ActivityLog::details(*entry) : QString();
    if (m_details->toPlainText() != text) { // not under somebody who selects in it
        m_details->setPlainText(text);
    }
    const bool ended = entry != nullptr && (entry->state == ActivityEntry::State::Failed ||
                                            entry->state == ActivityEntry::State::Cancelled);
    m_retry->setEnabled(ended && m_session.canFetchAgain(entry->number));
}

void ActivityPanel::copy() {
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    if (rows.size() == 1) { // one is copied with all that is known of it
        if (const ActivityEntry* entry = m_model->entryAt(rows.front().row())) {
            lines << ActivityLog::details(*entry);
        }
    }
    for (const QModelIndex& row : std::as_const(rows)) {
        const ActivityEntry* entry = rows.size() > 1 ? m_model->entryAt(row.row()) : nullptr;
        if (entry != nullptr) {
            lines << ActivityLog::line(*entry);
        }
    }
    for (int row = 0; rows.isEmpty() && row < m_model->rowCount(); ++row) {
        lines << ActivityLog::line(*m_model->entryAt(row));
    }
    if (!lines.isEmpty()) {
        QApplication::clipboard()->setText(lines.join(u'\n'));
    }
}

void ActivityPanel::retry() {
    if (const ActivityEntry* entry = m_model->entryAt(m_table->currentIndex().row())) {
        m_session.fetchAgain(entry->number);
    }
}

void ActivityPanel::showMenu(const QPoint& at) {
    if (!m_table->indexAt(at).isValid()) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("activityMenu"));
    QAction* again = menu->addAction(tr("&Retry"));
    again->setEnabled(m_retry->isEnabled());
    connect(again, &QAction::triggered, this, &ActivityPanel::retry);
    connect(menu->addAction(tr("&Copy")), &QAction::triggered, this, &ActivityPanel::copy);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

} // namespace rw::ui
