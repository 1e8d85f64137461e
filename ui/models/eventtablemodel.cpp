// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/eventtablemodel.h"

#include "engine/json/json.h"
#include "engine/store/valuejson.h"
#include "ui/models/eventtype.h"
#include "ui/models/taglook.h"
#include "ui/theme.h"
#include "ui/tooltips.h"

#include <QDateTime>
#include <QLocale>
#include <QTimer>
#include <algorithm>
#include <utility>

namespace rw::ui {

namespace {

QString fromUtf8(const std::string& text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString shown(const store::Value& value, const std::string& path, const session::PersonalMask::Veil& veil) {
    constexpr size_t kMost = 512; // a transcript is no cell
    std::string text =
        value.kind == json::Kind::String ? veil.value(path, value.text) : veil.json(path, store::jsonOf(value));
    if (text.size() > kMost) {
        size_t end = kMost;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
            --end; // never through a character
        }
        text.resize(end);
    }
    return fromUtf8(text).simplified();
}

QString named(const QString& value, const NameOf& nameOf) {
    const QString name = nameOf ? nameOf(value) : QString();
    return name.isEmpty() ? value : name;
}

/// The values at a path, as far as one reads them in a cell.
QString valuesText(const store::SegmentAt* at, uint32_t event, const std::string& path,
                   const session::PersonalMask::Veil& veil, const NameOf& names) {
    const NameOf nameOf = veil.hidesNames(path) ? NameOf() : names;
    constexpr uint32_t kMost = 8;
    const store::Column* column = at != nullptr ? at->segment->columns().find(path) : nullptr;
    if (column == nullptr) {
        return {};
    }
    const uint32_t row = event - at->first;
    if (const uint32_t code = column->code(row); code != store::Column::kAbsent) {
        return named(shown(column->value(code - 1), path, veil), nameOf);
    }
    QStringList values;
    if (const store::Column::ManyRow* many = column->many(row)) {
        for (uint32_t entry = many->begin; entry < many->end && entry - many->begin < kMost; ++entry) {
            values << named(shown(column->value(column->entries()[entry].value), path, veil), nameOf);
        }
        if (many->end - many->begin > kMost) {
            values << QStringLiteral("…");
        }
    }
    return values.join(QStringLiteral(", "));
}

size_t slot(store::Verdict verdict) {
    return static_cast<size_t>(verdict);
}

} // namespace

EventTableModel::EventTableModel(Theme& theme, VerdictOf verdictOf, QObject* parent)
    : QAbstractTableModel(parent), m_theme(theme), m_verdictOf(std::move(verdictOf)), m_columns(defaultColumns()) {
    readTheme();
    connect(&m_theme, &Theme::changed, this, &EventTableModel::readTheme);
}

void EventTableModel::readTheme() {
    const auto set = [this](store::Verdict verdict, const QString& icon, ColorRole role) {
        m_icons[slot(verdict)] = m_theme.icon(icon, role);
        m_colors[slot(verdict)] = m_theme.color(role);
    };
    set(store::Verdict::Match, QStringLiteral("pass"), ColorRole::Pass);
    set(store::Verdict::NoMatch, QStringLiteral("fail"), ColorRole::Fail);
    set(store::Verdict::CannotJudge, QStringLiteral("cannotjudge"), ColorRole::CannotJudge);
    set(store::Verdict::Unreadable, QStringLiteral("error"), ColorRole::Error);
    set(store::Verdict::Unknown, QStringLiteral("notevaluated"), ColorRole::NotEvaluated);
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1),
                           {Qt::DecorationRole, Qt::ForegroundRole});
    }
}

void EventTableModel::setRows(store::StoreSnapshot snapshot, std::vector<uint32_t> rows) {
    auto set = std::make_shared<const RowSet>(std::move(rows), snapshot.size());
    const RowChange change = changeOf(m_rows, *set);
    setRows(std::move(snapshot), std::move(set), change);
}

void EventTableModel::setRows(store::StoreSnapshot snapshot, std::shared_ptr<const RowSet> rows,
                              const RowChange& change) {
    // An id never changes its event, so the new snapshot serves the old rows too, unless events were cleared.
    const bool grown = snapshot.size() >= m_snapshot.size();
    if (!grown) {
        m_summaries.clear();
    }
    if (!grown || !change.insertions || change.before != m_rows) {
        beginResetModel();
        m_snapshot = std::move(snapshot);
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    m_snapshot = std::move(snapshot);
    m_previous = std::exchange(m_rows, std::move(rows));
    m_settled = 0;
    m_inserted = 0;
    for (const Insertion& run : *change.insertions) {
        beginInsertRows({}, static_cast<int>(run.at), static_cast<int>(run.at + run.count - 1));
        m_settled = run.at + run.count;
        m_inserted += run.count;
        endInsertRows();
    }
    m_previous.reset();
}

void EventTableModel::noteVerdicts(uint32_t first, uint32_t last) {
    constexpr uint32_t kFew = 2'000; // more are not looked for one by one: the view repaints what it shows anyway
    if (m_rows->ids().empty()) {
        return;
    }
    int top = 0;
    int bottom = rowCount() - 1;
    if (last - first <= kFew && !(first == 0 && last >= m_snapshot.size())) {
        top = rowCount();
        bottom = -1;
        for (uint32_t event = first; event < last; ++event) {
            if (const int row = rowOf(event); row >= 0) {
                top = std::min(top, row);
                bottom = std::max(bottom, row);
            }
        }
    }
    int left = columnCount();
    int right = -1;
    for (int section = 0; section < columnCount(); ++section) {
        const EventColumn kind = m_columns[static_cast<size_t>(section)].kind;
        if (kind == EventColumn::Verdict || kind == EventColumn::Failing) {
            left = std::min(left, section);
            right = section;
        }
    }
    if (bottom >= top && right >= left) {
        Q_EMIT dataChanged(index(top, left), index(bottom, right));
    }
}

void EventTableModel::setSummaries(const Summaries& summaries) {
    for (const auto& [event, summary] : summaries) {
        m_summaries.insert(event, summary);
    }
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::DisplayRole});
    }
}

void EventTableModel::setColumns(std::vector<TableColumn> columns) {
    beginResetModel();
    m_columns = std::move(columns);
    endResetModel();
}

int EventTableModel::sectionOf(const TableColumn& column) const {
    const auto found = std::find(m_columns.begin(), m_columns.end(), column);
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

std::optional<uint32_t> EventTableModel::eventAt(int row) const {
    if (row < 0 || row >= rowCount()) {
        return std::nullopt;
    }
    const auto at = static_cast<size_t>(row);
    return m_previous && at >= m_settled ? m_previous->ids()[at - m_inserted] : m_rows->ids()[at];
}

int EventTableModel::rowCount(const QModelIndex& parent) const {
    const size_t rows = m_previous ? m_previous->ids().size() + m_inserted : m_rows->ids().size();
    return parent.isValid() ? 0 : static_cast<int>(rows);
}

int EventTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QString EventTableModel::verdictWord(store::Verdict verdict) {
    switch (verdict) {
    case store::Verdict::Match:
        return tr("Match");
    case store::Verdict::NoMatch:
        return tr("No match");
    case store::Verdict::CannotJudge:
        return tr("Cannot judge");
    case store::Verdict::Unreadable:
        return tr("Unreadable");
    case store::Verdict::Unknown:
        break;
    }
    return tr("Not judged");
}

store::EventSummary EventTableModel::summaryOf(uint32_t event) const {
    const store::SegmentAt* at = m_snapshot.find({event});
    if (at == nullptr || !at->segment->columns().odd().test(event - at->first)) {
        return m_snapshot.summary({event});
    }
    const auto known = m_summaries.find(event);
    if (known == m_summaries.end()) {
        // Its text may lie on the disk, for which the window does not wait.
        m_summaries.insert(event, {});
        m_wanted.push_back(event);
        if (m_wanted.size() == 1) {
            QTimer::singleShot(0, this, [this] { Q_EMIT summariesWanted(std::exchange(m_wanted, {})); });
        }
        return {};
    }
    return *known;
}

std::string EventTableModel::valueAt(uint32_t event, const std::string& path) const {
    const store::SegmentAt* at = m_snapshot.find({event});
    const store::Column* column = at != nullptr ? at->segment->columns().find(path) : nullptr;
    if (column == nullptr) {
        return {};
    }
    uint32_t code = column->code(event - at->first);
    if (code == store::Column::kAbsent) {
        const store::Column::ManyRow* many = column->many(event - at->first);
        if (many == nullptr || many->end <= many->begin) {
            return {};
        }
        code = column->entries()[many->end - 1].value + 1;
    }
    return store::jsonOf(column->value(code - 1));
}

QString EventTableModel::failingText(uint32_t event) const {
    const Failing failing = m_failingOf ? m_failingOf({event}) : Failing{};
    if (failing.leaves == 0) {
        return m_verdictOf({event}) == store::Verdict::Match ? tr("none") : QString();
    }
    return failing.failing == 0 ? tr("%1 of %2 unknown", "conditions of a rule").arg(failing.open).arg(failing.leaves)
                                : tr("fails %1 of %2").arg(failing.failing).arg(failing.leaves);
}

QStringList EventTableModel::tags(uint32_t event) const {
    const store::SegmentAt* at = m_tagsOf ? m_snapshot.find({event}) : nullptr;
    return at != nullptr ? m_tagsOf(at->segment->prints()[event - at->first]) : QStringList();
}

void EventTableModel::noteTags() {
    if (const int section = sectionOf({EventColumn::Tags}); section >= 0 && rowCount() > 0) {
        Q_EMIT dataChanged(index(0, section), index(rowCount() - 1, section));
    }
}

void EventTableModel::setVeil(session::PersonalMask::Veil veil) {
    m_veil = std::move(veil);
    if (columnCount() > 0) {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::DisplayRole, Qt::ToolTipRole});
    }
}

QString EventTableModel::text(uint32_t event, const TableColumn& column, bool names) const {
    static const NameOf kNone;
    const NameOf& nameOf = names ? m_nameOf : kNone;
    switch (column.kind) {
    case EventColumn::Tags:
        return tags(event).join(QStringLiteral(", "));
    case EventColumn::Verdict:
        return verdictWord(m_verdictOf({event}));
    case EventColumn::Failing:
        return failingText(event);
    case EventColumn::From:
        return fromUtf8(m_snapshot.origin({event}).source);
    case EventColumn::Path:
        return valuesText(m_snapshot.find({event}), event, column.path, m_veil, nameOf);
    default:
        break;
    }
    const store::EventSummary summary = summaryOf(event);
    switch (column.kind) {
    case EventColumn::Time: {
        if (summary.timeMs == 0) {
            return fromUtf8(summary.time);
        }
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(summary.timeMs);
        return time.toString(time.date().year() == QDate::currentDate().year() ? QStringLiteral("MM-dd HH:mm:ss")
                                                                               : QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    }
    case EventColumn::Type:
        return typeLabel(fromUtf8(summary.detailType));
    case EventColumn::Conversation:
        return fromUtf8(summary.conversationId);
    case EventColumn::Media:
        return fromUtf8(summary.mediaType);
    case EventColumn::Direction:
        return fromUtf8(summary.direction);
    case EventColumn::Queue:
        return named(fromUtf8(summary.queueId), nameOf);
    default:
        return {};
    }
}

QString EventTableModel::toolTip(uint32_t event, const TableColumn& column) const {
    switch (column.kind) {
    case EventColumn::Verdict:
        if (m_verdictOf({event}) == store::Verdict::CannotJudge) {
            return tr("Fails only at fields that the source of this event cannot supply");
        }
        return verdictWord(m_verdictOf({event}));
    case EventColumn::Failing: {
        const Failing failing = m_failingOf ? m_failingOf({event}) : Failing{};
        if (failing.leaves > 0 && failing.failing == 0) {
            return tr("%1 of %2 cannot be judged", "conditions of a rule").arg(failing.open).arg(failing.leaves);
        }
        const QString& first = failing.first;
        return first.isEmpty() ? failingText(event) : tr("%1\nFirst: %2").arg(failingText(event), first);
    }
    case EventColumn::Time: {
        const int64_t timeMs = summaryOf(event).timeMs;
        if (timeMs == 0) {
            return tr("The event has no readable time");
        }
        return tr("%1 local time\n%2")
            .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(timeMs), QLocale::LongFormat),
                 QDateTime::fromMSecsSinceEpoch(timeMs, Qt::UTC).toString(Qt::ISODateWithMs));
    }
    case EventColumn::Type:
        return fromUtf8(summaryOf(event).detailType);
    case EventColumn::From: {
        const store::Origin& origin = m_snapshot.origin({event});
        const QString name = text(event, column, false);
        if (!origin.synthetic) {
            return name;
        }
        return origin.approximatedPaths.empty() && origin.unavailablePaths.empty()
                   ? tr("%1\nSynthetic: was not sent like this").arg(name)
                   : tr("%1\nSynthetic: was not sent like this; some fields are approximated or missing").arg(name);
    }
    default: {
        const QString name = text(event, column, true);
        const QString value = text(event, column, false);
        return name == value ? value : QString(name + u'\n' + value);
    }
    }
}

QVariant EventTableModel::data(const QModelIndex& index, int role) const {
    const auto event = index.isValid() ? eventAt(index.row()) : std::nullopt;
    if (!event || index.column() >= columnCount()) {
        return {};
    }
    const TableColumn& column = m_columns[static_cast<size_t>(index.column())];
    const bool isVerdict = column.kind == EventColumn::Verdict;
    switch (role) {
    case Qt::DisplayRole:
        return text(*event, column, true);
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(*event, column));
    case Qt::DecorationRole:
        if (column.kind == EventColumn::Tags) {
            return tagDots(tags(*event), m_theme);
        }
        return isVerdict ? QVariant(m_icons[slot(m_verdictOf({*event}))]) : QVariant();
    case Qt::ForegroundRole:
        return isVerdict ? QVariant(m_colors[slot(m_verdictOf({*event}))]) : QVariant();
    case EventIdRole:
        return *event;
    default:
        return {};
    }
}

QVariant EventTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const TableColumn column = shownColumn(m_columns[static_cast<size_t>(section)], m_veil);
    if (role == Qt::DisplayRole) {
        return columnTitle(column);
    }
    return role == Qt::ToolTipRole ? QVariant(columnMeaning(column)) : QVariant();
}

void EventTableModel::sort(int column, Qt::SortOrder order) {
    if (column >= 0 && column < columnCount()) {
        Q_EMIT sortRequested(m_columns[static_cast<size_t>(column)], order == Qt::AscendingOrder);
    }
}

} // namespace rw::ui
