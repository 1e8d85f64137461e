// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/importreport.h"

#include <QAbstractTableModel>
#include <memory>
#include <optional>
#include <vector>

namespace rw::ui {

class Theme;

/// An import report as a table: a row per way in which events were taken, then a row per record with a problem, and one
/// for those that are not listed. GUI thread.
class ImportReportModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { FateColumn, FileColumn, LineColumn, OffsetColumn, WordsColumn, ColumnCount };
    explicit ImportReportModel(Theme& theme, QObject* parent = nullptr);
    void setReport(std::shared_ptr<const session::ImportReport> report);
    /// Only rows of this fate; unset: all.
    void setFate(std::optional<store::Record::Fate> fate);
    [[nodiscard]] uint64_t printAt(int row) const; ///< of the event that the row stands for; 0: none
    [[nodiscard]] QString lineOf(int row) const;   ///< all cells, separated by tabs

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] static QString fateWord(store::Record::Fate fate);

private:
    struct Row {
        enum Kind : uint8_t { Way, Record, Rest } kind = Way;
        size_t index = 0; ///< into ways or records
    };
    void rebuild();
    [[nodiscard]] store::Record::Fate fateOf(const Row& row) const;
    [[nodiscard]] QString text(const Row& row, int column) const;

    Theme& m_theme;
    std::shared_ptr<const session::ImportReport> m_report; ///< never null
    std::optional<store::Record::Fate> m_fate;
    std::vector<Row> m_rows;
};

} // namespace rw::ui
