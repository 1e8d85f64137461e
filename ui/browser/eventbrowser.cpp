// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/eventbrowser.h"

#include "engine/pattern/pattern.h"
#include "engine/store/filter.h"
#include "engine/store/printed.h"
#include "session/eventtags.h"
#include "session/personalmask.h"
#include "session/session.h"
#include "ui/browser/eventtable.h"
#include "ui/browser/filterbar.h"
#include "ui/browser/timeline.h"
#include "ui/models/typesmodel.h"

#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QTimer>
#include <QTreeView>
#include <algorithm>
#include <initializer_list>
#include <utility>

namespace rw::ui {

namespace {

/// What the workspace remembers: "=" and the detail-type (nothing: all types); the event's textPrint(); columns,
/// filters; "0" when the timeline is hidden.
constexpr QLatin1StringView kTypeChoice("browser/type");
constexpr QLatin1StringView kEventChoice("browser/event");
constexpr QLatin1StringView kColumnsChoice("browser/columns");
constexpr QLatin1StringView kFiltersChoice("browser/filters");
constexpr QLatin1StringView kTimelineChoice("browser/timeline");

constexpr uint32_t kBuckets = 96; ///< bars of the timeline: as many as one can tell apart in a narrow window

/// Those of `ids` that are among `only`, in their order.
void keepOnly(std::vector<uint32_t>& ids, const std::vector<uint32_t>& only, uint32_t events) {
    std::vector<bool> wanted(events);
    for (const uint32_t id : only) {
        if (id < events) {
            wanted[id] = true;
        }
    }
    std::erase_if(ids, [&](uint32_t id) { return !wanted[id]; });
}

} // namespace

/// What the worker found.
struct EventBrowser::Chosen {
    std::shared_ptr<const std::vector<uint32_t>> timed;
    std::shared_ptr<const RowSet> rows;
    RowChange change;
    std::optional<uint32_t> wanted; ///< the event that was looked for by its print
};

EventBrowser::EventBrowser(session::Session& session, Theme& theme, const Actions& actions, QWidget* parent)
    : QWidget(parent), m_session(session), m_theme(theme), m_typesModel(new TypesModel(this)),
      m_model(new EventTableModel(
          theme, [&session](store::EventId id) { return session.test().verdict(id); }, this)),
      m_rowsJob(session.pool()), m_timelineJob(session.pool()), m_copyJob(session.pool()),
      m_summariesJob(session.pool()), m_timed(std::make_shared<std::vector<uint32_t>>()) {
    m_model->setFailingOf([&session](store::EventId id) {
        const store::Miss miss = session.test().miss(id);
        EventTableModel::Failing failing{miss.leaves, miss.failing, {}, miss.open};
        const auto results = session.test().results();
        if (miss.firstFailing >= 0 && results->rule()) {
            const auto& leaves = results->rule()->pattern().leaves;
            failing.first = QString::fromStdString(leaves[static_cast<size_t>(miss.firstFailing)].path);
        }
        return failing;
    });
    m_model->setNameOf([&session](const QString& id) { return session.nameOf(id); });
    m_model->setTagsOf([&session](uint64_t print) { return session.tags().namesOf(print); });
    m_model->setVeil(session.mask().veil());
    build(actions);
    wire();
    refreshTypes();
    refreshRows();
}

EventBrowser::~EventBrowser() {
    // Children end after this: what they tell then, nobody hears.
    for (QObject* child : std::initializer_list<QObject*>{m_filters, m_timeline, m_table, m_table->selectionModel(),
                                                          m_types, m_types->selectionModel(), m_model}) {
        child->disconnect(this);
    }
}

void EventBrowser::wire() {
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
    connect(&m_session, &session::Session::namesRemembered, this, [this] { m_table->viewport()->update(); });
    connect(&m_session, &session::Session::ready, this, &EventBrowser::restoreChoice);
    connect(&events, &session::EventLibrary::cleared, this, [this] {
        m_wanted.reset();
        m_session.setChoice(kTypeChoice, {});
        m_session.setChoice(kEventChoice, {});
        // At once, not by the job: ids start anew, and none may be taken for an event that is gone.
        m_type.reset();
        m_range.reset();
        m_only.reset();
        m_onlyStrip->hide();
        m_timeline->setRange(std::nullopt);
        m_timeline->setZoom(std::nullopt); // other events happen at other times
        m_selectFirst = false;
        m_summariesJob.cancel();
        m_summariesWanted.clear();
        m_model->setRows(m_session.events().snapshot(), {});
        setCurrent(std::nullopt);
        refreshTypes();
        refreshRows();
    });
    const auto propose = [this] {
        m_filters->setVocabulary(m_session.mask().proposable(m_session.events().vocabulary()));
    };
    connect(&events, &session::EventLibrary::vocabularyChanged, this, propose);
    connect(&m_session.mask(), &session::PersonalMask::changed, this, propose);
    connect(&m_session.tags(), &session::EventTags::changed, this, [this] {
        m_model->noteTags();
        m_filters->setTags(m_session.tags().names());
        if (asksTags()) {
            refreshRows();
        }
    });
    connect(&m_session.mask(), &session::PersonalMask::changed, this,
            [this] { m_model->setVeil(m_session.mask().veil()); });
    session::TestRun& test = m_session.test();
    connect(&test, &session::TestRun::verdictsChanged, m_model, &EventTableModel::noteVerdicts);
    connect(&test, &session::TestRun::finished, this, [this] {
        refreshTypes();
        describe();
        if (asksVerdicts()) {
            refreshRows();
        } else {
            refreshTimeline();
        }
    });
    connect(m_model, &EventTableModel::sortRequested, this, [this](const TableColumn& column, bool ascending) {
        const RowOrder order{column.kind, ascending, column.path};
        if (order != m_order) {
            m_order = order;
            refreshRows();
        }
    });
    connect(m_model, &EventTableModel::summariesWanted, this, &EventBrowser::readSummaries);
    connect(m_types->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                const auto type = m_typesModel->typeAt(current.row());
                std::optional<std::string> wanted;
                if (type) {
                    wanted = type->toStdString();
                }
                if (wanted != m_type) {
                    m_type = wanted;
                    m_selectFirst = true;
                    m_session.setChoice(kTypeChoice, type ? "=" + type->toUtf8() : QByteArray());
                    refreshRows();
                }
            });
    // Return and a double click lead on to the events of the type.
    connect(m_types, &QTreeView::activated, this, [this] { m_table->setFocus(Qt::TabFocusReason); });
    connect(m_filters, &FilterBar::changed, this, &EventBrowser::refreshRows);
    connect(m_filters, &FilterBar::leaveWanted, this, [this] {
        m_table->setFocus(Qt::TabFocusReason);
        if (m_model->rowCount() > 0 && m_table->selectedRanges().empty()) {
            m_table->chooseRow(std::max(0, m_table->currentIndex().row()));
        }
    });
    connect(m_filters, &FilterBar::memoryChanged, this,
            [this](const FilterMemory& memory) { m_session.setChoice(kFiltersChoice, memory.toBytes()); });
    connect(m_timeline, &Timeline::rangeChosen, this, [this](const std::optional<TimeRange>& range) {
        m_range = range;
        refreshRows();
    });
    connect(m_timeline, &Timeline::zoomChosen, this, &EventBrowser::refreshTimeline);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (!m_adopting) {
                    setCurrent(m_model->eventAt(current.row()));
                }
            });
    connect(m_table, &QWidget::customContextMenuRequested, this, &EventBrowser::showMenu);
    connect(m_table, &EventTable::columnChooserWanted, this, &EventBrowser::chooseColumns);
    connect(m_table, &EventTable::timelineWanted, this, [this](bool shown) {
        m_session.setChoice(kTimelineChoice, shown ? QByteArray() : QByteArrayLiteral("0"));
        showTimeline(shown);
    });
    m_columnsDelay = new QTimer(this);
    m_columnsDelay->setSingleShot(true);
    m_columnsDelay->setInterval(250);
    connect(m_columnsDelay, &QTimer::timeout, this,
            [this] { m_session.setChoice(kColumnsChoice, columnsToBytes(m_table->columnChoice())); });
    connect(m_table, &EventTable::columnsChanged, this, [this] {
        if (m_model->sectionOf({m_order.column, m_order.path}) < 0 && m_order != RowOrder()) {
            m_order = {}; // what cannot be seen should not decide
            m_table->setOrder(m_order);
            refreshRows();
        }
        m_columnsDelay->start();
    });
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
    m_pages->setCurrentIndex(m_session.events().size() == 0 ? 0 : 1);
}

bool EventBrowser::asksVerdicts() const {
    if (m_filters->verdicts() != VerdictFilter::All || m_order.column == EventColumn::Verdict ||
        m_order.column == EventColumn::Failing) {
        return true;
    }
    const auto typed = store::parseFilter(m_filters->text());
    return typed && store::asksForVerdicts(*typed);
}

bool EventBrowser::asksTags() const {
    return m_order.column == EventColumn::Tags ||
           QString::fromStdString(m_filters->text()).contains(QStringLiteral("tag:"), Qt::CaseInsensitive);
}

void EventBrowser::refreshRows() {
    m_rowsOutdated = false;
    const store::StoreSnapshot snapshot = m_session.events().snapshot();
    const auto results = asksVerdicts() ? m_session.test().results() : nullptr;
    m_rowsJob.start(
        [snapshot, results, tags = m_session.tags().index(),
         filter = RowFilter{m_type, m_filters->verdicts(), m_filters->text()}, order = m_order, range = m_range,
         only = m_only, before = m_model->rowSet(),
         print = m_current ? std::nullopt : m_wanted](const std::stop_token& stop) {
            const bool failing = order.column == EventColumn::Failing;
            auto verdicts = results ? store::flatten(*results, snapshot.size(), failing) : store::FlatVerdicts();
            verdicts.tags = tags;
            std::vector<uint32_t> ids = chooseRows(snapshot, verdicts, filter, order, stop);
            if (only) {
                keepOnly(ids, *only, snapshot.size());
            }
            Chosen chosen;
            if (range) {
                chosen.rows = std::make_shared<RowSet>(withinTime(snapshot, ids, *range, stop), snapshot.size());
                chosen.timed = std::make_shared<const std::vector<uint32_t>>(std::move(ids));
            } else {
                chosen.rows = std::make_shared<RowSet>(std::move(ids), snapshot.size());
                chosen.timed = {chosen.rows, &chosen.rows->ids()};
            }
            if (print) {
                chosen.wanted = store::eventWithPrint(snapshot, *print, stop);
            }
            chosen.change = changeOf(before, *chosen.rows);
            return chosen;
        },
        [this, snapshot](Chosen chosen) { adoptRows(snapshot, std::move(chosen)); });
}

void EventBrowser::adoptRows(const store::StoreSnapshot& snapshot, Chosen chosen) {
    m_adopting = true;
    // Rows that arrive above would push it out; who scrolled away from it stays where he is.
    const bool seen = std::exchange(m_revealing, false) || m_table->seesCurrent();
    m_timed = std::move(chosen.timed);
    m_model->setRows(snapshot, std::move(chosen.rows), chosen.change);
    int row = m_current ? m_model->rowOf(*m_current) : -1;
    if (row < 0 && !m_current && chosen.wanted) {
        row = m_model->rowOf(*chosen.wanted);
    }
    m_wanted.reset();
    if (row < 0 && m_selectFirst && m_model->rowCount() > 0) {
        row = 0;
    }
    m_selectFirst = false;
    m_tablePages->setCurrentIndex(m_model->rowCount() == 0 && snapshot.size() > 0 ? 1 : 0);
    if (row != m_table->currentIndex().row()) {
        m_table->chooseRow(row);
    } else if (row >= 0 && seen) {
        m_table->seeRow(row);
    }
    m_table->fitTimes();
    m_adopting = false;
    setCurrent(m_model->eventAt(row));
    describe();
    if (m_rowsOutdated) {
        refreshRows();
    } else {
        refreshTimeline();
    }
    Q_EMIT rowsChanged();
}

void EventBrowser::refreshTimeline() {
    if (!m_timelineShown) {
        return;
    }
    std::optional<store::TimeWindow> window;
    if (const auto& zoom = m_timeline->zoom()) {
        window = {zoom->fromMs, zoom->toMs};
    }
    m_timelineJob.start(
        [snapshot = m_model->snapshot(), ids = m_timed, results = m_session.test().results(),
         window](const std::stop_token& stop) {
            store::FlatVerdicts verdicts;
            verdicts.byEvent = results->flat(snapshot.size());
            return store::timeHistogram(snapshot, verdicts, *ids, kBuckets, stop, window);
        },
        [this](store::TimeHistogram histogram) { m_timeline->setHistogram(std::move(histogram)); });
}

void EventBrowser::showTimeline(bool shown) {
    m_timelineShown = shown;
    m_timeline->setVisible(shown);
    m_table->setTimelineShown(shown);
    if (shown) {
        refreshTimeline();
    } else if (m_range) {
        m_range.reset(); // what cannot be seen should not filter
        m_timeline->setRange(std::nullopt);
        refreshRows();
    }
}

void EventBrowser::readSummaries(const std::vector<uint32_t>& events) {
    // What is still being read is asked for again: a later job takes the place of the one before.
    m_summariesWanted.insert(m_summariesWanted.end(), events.begin(), events.end());
    m_summariesJob.start(
        [snapshot = m_model->snapshot(), wanted = m_summariesWanted](const std::stop_token& stop) {
            EventTableModel::Summaries summaries;
            for (const uint32_t event : wanted) {
                if (!stop.stop_requested()) {
                    summaries.emplace_back(event, snapshot.summary({event}));
                }
            }
            return summaries;
        },
        [this](const EventTableModel::Summaries& summaries) {
            m_summariesWanted.clear();
            m_model->setSummaries(summaries);
        });
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
    if (const auto columns = columnsFromBytes(m_session.choice(kColumnsChoice))) {
        m_table->setColumnChoice(*columns);
    }
    m_filters->setMemory(FilterMemory::fromBytes(m_session.choice(kFiltersChoice)));
    showTimeline(m_session.choice(kTimelineChoice) != "0");
    bool known = false;
    const quint64 print = m_session.choice(kEventChoice).toULongLong(&known, 16);
    if (known && !m_current) {
        m_wanted = print;
    }
    const QByteArray type = m_session.choice(kTypeChoice);
    const int row = type.startsWith('=') ? m_typesModel->rowOf(QString::fromUtf8(type.mid(1))) : -1;
    if (row >= 0 && !m_type) {
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
    m_table->chooseRow(row);
    return true;
}

const std::vector<uint32_t>& EventBrowser::shownEvents() const {
    return m_model->rows();
}

std::shared_ptr<const RowSet> EventBrowser::shownRows() const {
    return m_model->rowSet();
}

RowPick EventBrowser::selectedRows() const {
    RowPick pick{m_model->rowSet(), {}};
    const int end = static_cast<int>(pick.rows->ids().size());
    int next = 0;
    for (const auto& [first, last] : m_table->selectedRanges()) {
        if (const int from = std::max(first, next), to = std::min(last, end - 1); from <= to) {
            pick.ranges.emplace_back(from, to);
            next = to + 1;
        }
    }
    return pick;
}

RowPick EventBrowser::allRows() const {
    RowPick pick{m_model->rowSet(), {}};
    if (const int end = static_cast<int>(pick.rows->ids().size()); end > 0) {
        pick.ranges.emplace_back(0, end - 1);
    }
    return pick;
}

std::vector<uint32_t> EventBrowser::selectedEvents(size_t most) const {
    return selectedRows().events(most);
}

bool EventBrowser::busy() const {
    return choosingRows() || m_timelineJob.running() || m_copyJob.running() || m_summariesJob.running();
}

bool EventBrowser::choosingRows() const {
    return m_rowsJob.running() || m_rowsOutdated || m_filters->pending();
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
    const bool coming = shown == 0 && choosingRows(); // the rows, not the events, are missing yet
    m_filters->setShown(shown == loaded || coming ? tr("%Ln events", nullptr, static_cast<int>(loaded))
                                                  : tr("%1 of %2").arg(locale.toString(shown), locale.toString(loaded)),
                        tr("%1 of %2 loaded events are shown").arg(locale.toString(shown), locale.toString(loaded)),
                        loaded > 0 && shown == 0 && !coming);
}

void EventBrowser::showOnly(const QString& label, std::shared_ptr<const std::vector<uint32_t>> events) {
    m_only = std::move(events);
    m_onlyStrip->setVisible(m_only != nullptr);
    m_onlyLabel->setText(label);
    m_onlyLabel->setToolTip(label);
    m_selectFirst = m_only != nullptr;
    refreshRows();
}

void EventBrowser::reveal(uint32_t event) {
    if (selectEvent(event)) {
        return;
    }
    clearFilters();
    m_rowsJob.cancel(); // whose answer would select another one
    m_revealing = true;
    setCurrent(event);
    refreshRows();
}

void EventBrowser::setFilter(const QString& filter) {
    m_filters->setText(filter);
}

void EventBrowser::showFilter(const QString& filter) {
    m_selectFirst = true;
    m_filters->setText(filter);
    refreshRows(); // also where the text was the same
}

void EventBrowser::addFilterTerm(const QString& term) {
    m_filters->addTerm(term);
}

void EventBrowser::clearFilters() {
    m_only.reset();
    m_onlyStrip->hide();
    m_filters->reset();
    m_range.reset();
    m_timeline->setRange(std::nullopt);
    m_type.reset();
    m_types->setCurrentIndex(m_typesModel->index(0, 0));
    refreshRows();
}

} // namespace rw::ui
