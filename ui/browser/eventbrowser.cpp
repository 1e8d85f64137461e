// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/eventbrowser.h"

#include "engine/json/json.h"
#include "session/session.h"
#include "ui/actions.h"
#include "ui/browser/filteredit.h"
#include "ui/models/eventtablemodel.h"
#include "ui/models/typesmodel.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>

namespace rw::ui {

namespace {

/// What the workspace remembers: "=" and the detail-type (nothing: all types); the event's textPrint().
constexpr QLatin1StringView kTypeChoice("browser/type");
constexpr QLatin1StringView kEventChoice("browser/event");

std::optional<uint32_t> eventWithPrint(const store::StoreSnapshot& snapshot, uint64_t print) {
    for (const store::SegmentAt& at : snapshot.segments()) {
        const std::vector<uint64_t>& prints = at.segment->prints();
        if (const auto found = std::find(prints.begin(), prints.end(), print); found != prints.end()) {
            return at.first + static_cast<uint32_t>(found - prints.begin());
        }
    }
    return std::nullopt;
}

enum Page { EmptyPage, EventsPage };
enum TablePage { RowsPage, NothingFoundPage };

} // namespace

EventBrowser::EventBrowser(session::Session& session, Theme& theme, const Actions& actions, QWidget* parent)
    : QWidget(parent), m_session(session), m_theme(theme), m_typesModel(new TypesModel(this)),
      m_model(new EventTableModel(
          theme, [&session](store::EventId id) { return session.test().verdict(id); }, this)),
      m_rowsJob(session.pool()) {
    setObjectName(QStringLiteral("eventBrowser"));
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(QStringLiteral("eventSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildTypes());
    auto* lower = new QWidget(splitter);
    auto* lowerLayout = new QVBoxLayout(lower);
    lowerLayout->setContentsMargins(0, 0, 0, 0);
    lowerLayout->setSpacing(4);
    lowerLayout->addWidget(buildFilters());
    lowerLayout->addWidget(buildTable(), 1);
    splitter->addWidget(lower);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({fontMetrics().lineSpacing() * 9, 1000});

    m_pages = new QStackedWidget(this);
    m_pages->insertWidget(EmptyPage, buildEmpty(actions));
    m_pages->insertWidget(EventsPage, splitter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    setTabOrder(m_types, m_text);
    setTabOrder(m_text, m_verdicts);
    setTabOrder(m_verdicts, m_table);

    session::EventLibrary& events = m_session.events();
    connect(&events, &session::EventLibrary::appended, this, [this] {
        refreshTypes();
        // Batches may come faster than rows are chosen: let the running choice finish, or none ever would.
        if (m_rowsJob.running()) {
            m_rowsOutdated = true;
        } else {
            refreshRows();
        }
    });
    connect(&m_session, &session::Session::ready, this, &EventBrowser::restoreChoice);
    connect(&events, &session::EventLibrary::cleared, this, [this] {
        m_wanted.reset();
        m_session.setChoice(kTypeChoice, {});
        m_session.setChoice(kEventChoice, {});
        // At once, not by the job: ids start anew, and none may be taken for an event that is gone.
        m_filter.detailType.reset();
        m_selectFirst = false;
        m_model->setRows(m_session.events().snapshot(), {});
        setCurrent(std::nullopt);
        refreshTypes();
        refreshRows();
    });
    connect(&events, &session::EventLibrary::vocabularyChanged, this, &EventBrowser::checkText);
    session::TestRun& test = m_session.test();
    connect(&test, &session::TestRun::verdictsChanged, m_model, &EventTableModel::noteVerdicts);
    connect(&test, &session::TestRun::finished, this, [this] {
        refreshTypes();
        describe();
        if (asksVerdicts()) {
            refreshRows();
        }
    });
    connect(m_model, &EventTableModel::sortRequested, this, [this](EventColumn column, bool ascending) {
        m_order = {column, ascending};
        refreshRows();
    });
    refreshTypes();
    refreshRows();
}

QWidget* EventBrowser::buildTypes() {
    m_types = new QTreeView(this);
    m_types->setObjectName(QStringLiteral("typesView"));
    m_types->setAccessibleName(tr("Event types"));
    m_types->setModel(m_typesModel);
    m_types->setRootIsDecorated(false);
    m_types->setItemsExpandable(false);
    m_types->setUniformRowHeights(true);
    m_types->setAllColumnsShowFocus(true);
    m_types->setAlternatingRowColors(false);
    m_types->setFrameShape(QFrame::NoFrame);
    m_types->setMinimumHeight(fontMetrics().lineSpacing() * 4);
    QHeaderView* header = m_types->header();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setMinimumSectionSize(fontMetrics().horizontalAdvance(QStringLiteral("Events")) + 16);
    header->setSectionResizeMode(TypesModel::Name, QHeaderView::Stretch);
    header->setSectionResizeMode(TypesModel::Events, QHeaderView::Fixed);
    header->setSectionResizeMode(TypesModel::Matched, QHeaderView::Fixed);
    header->resizeSection(TypesModel::Events, fontMetrics().horizontalAdvance(QStringLiteral("1,000,000")) + 16);
    header->resizeSection(TypesModel::Matched, fontMetrics().horizontalAdvance(QStringLiteral("1,000,000")) + 16);
    m_types->setCurrentIndex(m_typesModel->index(0, 0));
    connect(m_types->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                const auto type = m_typesModel->typeAt(current.row());
                std::optional<std::string> wanted;
                if (type) {
                    wanted = type->toStdString();
                }
                if (wanted != m_filter.detailType) {
                    m_filter.detailType = wanted;
                    m_selectFirst = true;
                    m_session.setChoice(kTypeChoice, type ? "=" + type->toUtf8() : QByteArray());
                    refreshRows();
                }
            });
    // Return and a double click lead on to the events of the type.
    connect(m_types, &QTreeView::activated, this, [this] { m_table->setFocus(Qt::TabFocusReason); });
    return m_types;
}

QString EventBrowser::filterHelp() {
    return tr("Shows the events that contain this text.\n"
              "Also: mediaType = VOICE, queueId != …, conversationId ~ ab12, time > 2026-02-03, acdOutcome exists,\n"
              "type:acd, match:yes, match:near, conversation:…, joined by and, or, not and brackets");
}

QWidget* EventBrowser::buildFilters() {
    auto* bar = new QWidget(this);
    m_text = new FilterEdit(m_theme, bar);
    m_text->setObjectName(QStringLiteral("eventFilter"));
    m_text->setPlaceholderText(tr("Find in events"));
    m_text->setAccessibleName(tr("Find in events"));
    m_text->setToolTip(filterHelp());
    m_text->setClearButtonEnabled(true);
    m_verdicts = new QComboBox(bar);
    m_verdicts->setObjectName(QStringLiteral("verdictFilter"));
    m_verdicts->setAccessibleName(tr("Show by verdict"));
    m_verdicts->setToolTip(tr("Which verdicts to show"));
    m_verdicts->addItem(tr("All"), static_cast<int>(VerdictFilter::All));
    m_verdicts->addItem(tr("Matching"), static_cast<int>(VerdictFilter::Matching));
    m_verdicts->addItem(tr("Not matching"), static_cast<int>(VerdictFilter::NotMatching));
    m_shown = new QLabel(bar);
    m_shown->setObjectName(QStringLiteral("shownCount"));
    m_shown->setTextFormat(Qt::PlainText);
    // Its own line, always there: what the filter has to say moves nothing.
    m_message = new QLabel(bar);
    m_message->setObjectName(QStringLiteral("filterMessage"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* layout = new QGridLayout(bar);
    layout->setContentsMargins(4, 4, 4, 0);
    layout->setVerticalSpacing(2);
    layout->addWidget(m_text, 0, 0);
    layout->addWidget(m_verdicts, 0, 1);
    auto* below = new QHBoxLayout;
    below->addWidget(m_message, 1);
    below->addWidget(m_shown);
    layout->addLayout(below, 1, 0, 1, 2);
    layout->setColumnStretch(0, 1);

    m_textDelay = new QTimer(this);
    m_textDelay->setSingleShot(true);
    m_textDelay->setInterval(120);
    connect(m_textDelay, &QTimer::timeout, this, [this] {
        checkText();
        const FilterState state = m_text->check().state;
        if (state == FilterState::Incomplete || state == FilterState::Error) {
            return; // while a filter is being typed it is often wrong: the rows stay until it says something again
        }
        const std::string text = m_text->text().toStdString();
        m_filter.text = text;
        refreshRows();
    });
    connect(m_text, &QLineEdit::textChanged, m_textDelay, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::returnPressed, this, [this] { m_table->setFocus(Qt::TabFocusReason); });
    connect(m_text, &FilterEdit::leaveWanted, this, [this] { m_table->setFocus(Qt::TabFocusReason); });
    auto* find = new QShortcut(QKeySequence(QKeySequence::Find), this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        m_text->setFocus(Qt::ShortcutFocusReason);
        m_text->selectAll();
    });
    connect(m_verdicts, &QComboBox::currentIndexChanged, this, [this] {
        m_filter.verdicts = static_cast<VerdictFilter>(m_verdicts->currentData().toInt());
        refreshRows();
    });
    return bar;
}

void EventBrowser::checkText() {
    m_text->setCheck(checkFilter(m_text->text(), m_session.events().vocabulary().get()));
    const FilterCheck& check = m_text->check();
    m_message->setText(check.message.isEmpty()
                           ? QString()
                           : FilterEdit::stateWord(check.state) + QStringLiteral(": ") + check.message);
    m_message->setToolTip(m_message->text());
    m_shown->setVisible(check.message.isEmpty()); // both do not fit beside each other in a narrow window
}

QWidget* EventBrowser::buildTable() {
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("eventTable"));
    m_table->setAccessibleName(tr("Events"));
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ContiguousSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setCornerButtonEnabled(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->hide();
    // One fixed height: a million rows are laid out at once.
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().lineSpacing() + 6);
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    header->setSortIndicator(static_cast<int>(m_order.column), Qt::DescendingOrder);
    const auto width = [this](EventColumn column, const QString& sample) {
        m_table->setColumnWidth(static_cast<int>(column), fontMetrics().horizontalAdvance(sample) + 18);
    };
    m_table->setColumnWidth(static_cast<int>(EventColumn::Verdict),
                            fontMetrics().horizontalAdvance(tr("Cannot judge")) + 40);
    width(EventColumn::Time, QStringLiteral("00-00 00:00:00"));
    width(EventColumn::Type, QStringLiteral("customer.start"));
    width(EventColumn::Conversation, QStringLiteral("00000000…"));
    width(EventColumn::Media, QStringLiteral("MESSAGE"));
    width(EventColumn::Direction, QStringLiteral("OUTBOUND"));
    width(EventColumn::Queue, QStringLiteral("00000000…"));
    m_table->setSortingEnabled(true); // sorts once: the model only notes the wish

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (!m_adopting) {
                    setCurrent(m_model->eventAt(current.row()));
                }
            });
    connect(m_table, &QWidget::customContextMenuRequested, this, &EventBrowser::showMenu);

    auto* nothing = new QWidget(this);
    auto* words = new QLabel(tr("No loaded event passes these filters."), nothing);
    words->setObjectName(QStringLiteral("nothingFound"));
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignCenter);
    auto* showAll = new QPushButton(tr("Show all events"), nothing);
    showAll->setObjectName(QStringLiteral("showAllEvents"));
    connect(showAll, &QPushButton::clicked, this, &EventBrowser::clearFilters);
    auto* layout = new QVBoxLayout(nothing);
    layout->addStretch(1);
    layout->addWidget(words);
    layout->addWidget(showAll, 0, Qt::AlignHCenter);
    layout->addStretch(2);

    m_tablePages = new QStackedWidget(this);
    m_tablePages->insertWidget(RowsPage, m_table);
    m_tablePages->insertWidget(NothingFoundPage, nothing);
    return m_tablePages;
}

QWidget* EventBrowser::buildEmpty(const Actions& actions) {
    auto* page = new QWidget(this);
    auto* title = new QLabel(tr("No events yet"), page);
    QFont font = title->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.15);
    title->setFont(font);
    title->setAlignment(Qt::AlignCenter);
    m_emptyHint = new QLabel(page);
    m_emptyHint->setObjectName(QStringLiteral("noEventsHint"));
    m_emptyHint->setWordWrap(true);
    m_emptyHint->setAlignment(Qt::AlignCenter);
    const auto button = [&](QAction* action, const QString& name) {
        auto* widget = new QPushButton(action->text().remove(QLatin1Char('&')), page);
        widget->setObjectName(name);
        widget->setToolTip(action->toolTip());
        connect(widget, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, widget, [widget, action] { widget->setEnabled(action->isEnabled()); });
        return widget;
    };
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(10);
    layout->addStretch(1);
    layout->addWidget(title);
    layout->addWidget(m_emptyHint);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(button(actions[ActionId::Fetch], QStringLiteral("emptyFetch")));
    buttons->addWidget(button(actions[ActionId::OpenEvents], QStringLiteral("emptyOpen")));
    buttons->addStretch(1);
    layout->addLayout(buttons);
    layout->addStretch(2);
    setFetchHint({});
    return page;
}

void EventBrowser::setFetchHint(const QString& hint) {
    m_emptyHint->setText(hint.isEmpty() ? tr("Press F5 to fetch and test events, or drop files here.") : hint);
}

void EventBrowser::refreshTypes() {
    std::vector<session::TypeCount> types = m_session.events().types();
    for (session::TypeCount& type : types) {
        type.matched = m_session.test().matchedOfType(type.detailType);
    }
    m_typesModel->setTypes(types);
    if (!m_types->currentIndex().isValid()) {
        m_types->setCurrentIndex(m_typesModel->index(0, 0));
    }
    m_pages->setCurrentIndex(m_session.events().size() == 0 ? EmptyPage : EventsPage);
}

bool EventBrowser::asksVerdicts() const {
    return m_filter.verdicts != VerdictFilter::All || m_order.column == EventColumn::Verdict ||
           m_filter.text.find("match:") != std::string::npos;
}

void EventBrowser::refreshRows() {
    m_rowsOutdated = false;
    const store::StoreSnapshot snapshot = m_session.events().snapshot();
    const auto results = asksVerdicts() ? m_session.test().results() : nullptr;
    m_rowsJob.start(
        [snapshot, results, filter = m_filter, order = m_order](const std::stop_token& stop) {
            const auto verdicts = results ? store::flatten(*results, snapshot.size()) : store::FlatVerdicts();
            return chooseRows(snapshot, verdicts, filter, order, stop);
        },
        [this, snapshot](std::vector<uint32_t> rows) { adoptRows(snapshot, std::move(rows)); });
}

void EventBrowser::adoptRows(const store::StoreSnapshot& snapshot, std::vector<uint32_t> rows) {
    m_adopting = true;
    m_model->setRows(snapshot, std::move(rows));
    int row = m_current ? m_model->rowOf(*m_current) : -1;
    const bool shown = row >= 0;
    if (!shown && m_wanted && !m_current) {
        if (const auto event = eventWithPrint(snapshot, *m_wanted)) {
            row = m_model->rowOf(*event);
        }
    }
    m_wanted.reset();
    if (row < 0 && m_selectFirst && m_model->rowCount() > 0) {
        row = 0;
    }
    m_selectFirst = false;
    m_tablePages->setCurrentIndex(m_model->rowCount() == 0 && snapshot.size() > 0 ? NothingFoundPage : RowsPage);
    if (row != m_table->currentIndex().row()) {
        const QModelIndex index = m_model->index(row, static_cast<int>(EventColumn::Verdict));
        m_table->selectionModel()->setCurrentIndex(index,
                                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        if (index.isValid()) {
            m_table->scrollTo(index);
        }
    }
    m_adopting = false;
    setCurrent(m_model->eventAt(row));
    describe();
    if (m_rowsOutdated) {
        refreshRows();
    }
    Q_EMIT rowsChanged();
}

void EventBrowser::setCurrent(std::optional<uint32_t> event) {
    if (event != m_current) {
        m_current = event;
        // By its text, not by its place: retention may take events before it.
        if (const store::SegmentAt* at = event ? m_model->snapshot().find({*event}) : nullptr) {
            m_session.setChoice(kEventChoice, QByteArray::number(at->segment->prints()[*event - at->first], 16));
        }
        Q_EMIT currentEventChanged();
    }
}

void EventBrowser::restoreChoice() {
    bool known = false;
    const quint64 print = m_session.choice(kEventChoice).toULongLong(&known, 16);
    if (known && !m_current) {
        m_wanted = print;
    }
    const QByteArray type = m_session.choice(kTypeChoice);
    const int row = type.startsWith('=') ? m_typesModel->rowOf(QString::fromUtf8(type.mid(1))) : -1;
    if (row >= 0 && !m_filter.detailType) {
        m_types->setCurrentIndex(m_typesModel->index(row, 0)); // chooses rows
    } else if (m_wanted) {
        refreshRows();
    }
}

bool EventBrowser::selectEvent(uint32_t event) {
    const int row = m_model->rowOf(event);
    if (row < 0) {
        return false;
    }
    m_table->selectionModel()->setCurrentIndex(m_model->index(row, static_cast<int>(EventColumn::Verdict)),
                                               QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(m_table->currentIndex(), QAbstractItemView::EnsureVisible);
    return true;
}

const std::vector<uint32_t>& EventBrowser::shownEvents() const {
    return m_model->rows();
}

bool EventBrowser::busy() const {
    return m_rowsJob.running() || m_rowsOutdated || m_textDelay->isActive();
}

QWidget* EventBrowser::typesInput() const {
    return m_types;
}

QWidget* EventBrowser::tableInput() const {
    return m_table;
}

void EventBrowser::describe() {
    const QLocale locale;
    const uint32_t loaded = m_session.events().size();
    const auto shown = static_cast<uint32_t>(m_model->rows().size());
    m_shown->setText(loaded == 1 && shown == 1 ? tr("1 event")
                     : shown == loaded         ? tr("%1 events").arg(locale.toString(loaded))
                                               : tr("%1 of %2").arg(locale.toString(shown), locale.toString(loaded)));
    m_shown->setToolTip(tr("%1 of %2 loaded events are shown").arg(locale.toString(shown), locale.toString(loaded)));
}

void EventBrowser::clearFilters() {
    m_text->clear();
    m_textDelay->stop();
    m_filter.text.clear();
    checkText();
    const QSignalBlocker blocker(m_verdicts);
    m_verdicts->setCurrentIndex(0);
    m_filter.verdicts = VerdictFilter::All;
    m_filter.detailType.reset();
    m_types->setCurrentIndex(m_typesModel->index(0, 0));
    refreshRows();
}

void EventBrowser::copyCurrent() {
    if (m_current && *m_current < m_model->snapshot().size()) {
        const std::string json = m_model->snapshot().text({*m_current});
        const std::string pretty = json::pretty(json);
        QGuiApplication::clipboard()->setText(QString::fromStdString(pretty));
    }
}

void EventBrowser::showMenu(const QPoint& at) {
    if (!m_current) {
        return;
    }
    const store::EventSummary summary = m_model->snapshot().summary({*m_current});
    QMenu menu(this);
    menu.addAction(tr("Copy event"), this, &EventBrowser::copyCurrent);
    const auto copyText = [&menu](const QString& text, const std::string& value) {
        QAction* action = menu.addAction(text);
        action->setEnabled(!value.empty());
        connect(action, &QAction::triggered, action,
                [copied = QString::fromStdString(value)] { QGuiApplication::clipboard()->setText(copied); });
    };
    copyText(tr("Copy conversation id"), summary.conversationId);
    copyText(tr("Copy detail-type"), summary.detailType);
    copyText(tr("Copy queue id"), summary.queueId);
    menu.addSeparator();
    QAction* conversation = menu.addAction(tr("Show only this conversation"));
    conversation->setEnabled(!summary.conversationId.empty());
    connect(conversation, &QAction::triggered, this,
            [this, id = QString::fromStdString(summary.conversationId)] { m_text->setText(id); });
    menu.exec(m_table->viewport()->mapToGlobal(at));
}

} // namespace rw::ui
