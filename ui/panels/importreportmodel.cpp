// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/importreportmodel.h"

#include "ui/theme.h"
#include "ui/tooltips.h"

#include <QCoreApplication>
#include <QLocale>

namespace rw::ui {

using Fate = store::Record::Fate;

namespace {

struct Look {
    const char* icon;
    ColorRole role;
};
Look lookOf(Fate fate) {
    switch (fate) {
    case Fate::Accepted:
    case Fate::Unwrapped:
    case Fate::Wrapped:
        return {"pass", ColorRole::Pass};
    case Fate::Unreadable:
        return {"error", ColorRole::Error};
    case Fate::Duplicate:
    case Fate::Skipped:
        break;
    }
    return {"info", ColorRole::Hint};
}

} // namespace

ImportReportModel::ImportReportModel(Theme& theme, QObject* parent)
    : QAbstractTableModel(parent), m_theme(theme), m_report(std::make_shared<session::ImportReport>()) {}

void ImportReportModel::setReport(std::shared_ptr<const session::ImportReport> report) {
    beginResetModel();
    m_report = std::move(report);
    rebuild();
    endResetModel();
}

void ImportReportModel::setFate(std::optional<Fate> fate) {
    beginResetModel();
    m_fate = fate;
    rebuild();
    endResetModel();
}

void ImportReportModel::rebuild() {
    m_rows.clear();
    for (size_t i = 0; i < m_report->ways.size(); ++i) {
        m_rows.push_back({Row::Way, i});
    }
    for (size_t i = 0; i < m_report->records.size(); ++i) {
        m_rows.push_back({Row::Record, i});
    }
    if (m_fate) {
        std::erase_if(m_rows, [this](const Row& row) { return fateOf(row) != *m_fate; });
    } else if (m_report->unlisted > 0) {
        m_rows.push_back({Row::Rest, 0});
    }
}

Fate ImportReportModel::fateOf(const Row& row) const {
    switch (row.kind) {
    case Row::Way:
        return m_report->ways[row.index].fate;
    case Row::Record:
        return m_report->records[row.index].fate;
    case Row::Rest:
        break;
    }
    return Fate::Skipped;
}

QString ImportReportModel::fateWord(Fate fate) {
    switch (fate) {
    case Fate::Accepted:
        return tr("Accepted");
    case Fate::Unwrapped:
        return tr("Unwrapped");
    case Fate::Wrapped:
        return tr("Put into an envelope");
    case Fate::Unreadable:
        return tr("Unreadable");
    case Fate::Duplicate:
        return tr("Duplicate");
    case Fate::Skipped:
        break;
    }
    return tr("No event");
}

QString ImportReportModel::text(const Row& row, int column) const {
    const QLocale locale;
    if (row.kind == Row::Rest) {
        return column == FateColumn    ? tr("Not listed")
               : column == WordsColumn ? tr("%1 more records like the ones above")
                                             .arg(locale.toString(static_cast<qulonglong>(m_report->unlisted)))
                                       : QString();
    }
    if (column == FateColumn) {
        return fateWord(fateOf(row));
    }
    if (row.kind == Row::Way) {
        const session::ImportWay& way = m_report->ways[row.index];
        if (column == FileColumn) {
            return m_report->files.size() == 1 ? m_report->files.front() : tr("all files");
        }
        if (column != WordsColumn) {
            return {};
        }
        const QString events = tr("%Ln events", nullptr, static_cast<int>(way.events));
        return way.how.isEmpty() ? tr("%1, as they stood").arg(events) : QStringLiteral("%1, %2").arg(events, way.how);
    }
    const session::ImportRecord& record = m_report->records[row.index];
    switch (column) {
    case FileColumn:
        return m_report->files.value(static_cast<qsizetype>(record.file));
    case LineColumn:
        return record.line == 0 ? QString() : locale.toString(static_cast<qulonglong>(record.line));
    case OffsetColumn:
        return record.line == 0 ? QString() : locale.toString(static_cast<qulonglong>(record.offset));
    default:
        break;
    }
    return record.words;
}

uint64_t ImportReportModel::printAt(int row) const {
    if (row < 0 || row >= rowCount()) {
        return 0;
    }
    const Row& entry = m_rows[static_cast<size_t>(row)];
    return entry.kind == Row::Way      ? m_report->ways[entry.index].print
           : entry.kind == Row::Record ? m_report->records[entry.index].print
                                       : 0;
}

QString ImportReportModel::lineOf(int row) const {
    QStringList cells;
    for (int column = 0; column < ColumnCount; ++column) {
        cells << text(m_rows[static_cast<size_t>(row)], column);
    }
    return cells.join(u'\t');
}

int ImportReportModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImportReportModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportReportModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const Row& row = m_rows[static_cast<size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return column == WordsColumn || column == FileColumn ? plainToolTip(text(row, column)) : QVariant();
    case Qt::AccessibleTextRole:
        return column == FateColumn ? QVariant(lineOf(index.row()).replace(u'\t', QStringLiteral(", "))) : QVariant();
    case Qt::DecorationRole:
        if (column == FateColumn) {
            const bool doubtful = row.kind == Row::Record && fateOf(row) <= Fate::Wrapped;
            const Look look = doubtful ? Look{"warning", ColorRole::Warning} : lookOf(fateOf(row));
            return m_theme.icon(QString::fromLatin1(look.icon), look.role);
        }
        break;
    case Qt::TextAlignmentRole:
        if (column == LineColumn || column == OffsetColumn) {
            return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
        }
        break;
    default:
        break;
    }
    return {};
}

QVariant ImportReportModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case FateColumn:
        return tr("Fate");
    case FileColumn:
        return tr("File");
    case LineColumn:
        return tr("Line");
    case OffsetColumn:
        return tr("Byte");
    default:
        break;
    }
    return tr("How or why");
}

} // namespace rw::ui
