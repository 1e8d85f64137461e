// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/eventstore.h"
#include "ui/models/eventrows.h"

#include <QAbstractTableModel>
#include <QIcon>
#include <array>
#include <functional>
#include <optional>
#include <vector>

namespace rw::ui {

class Theme;

/// The events of the browser as a flat table over a snapshot and a vector of event ids that a worker chose and sorted.
/// Holds no verdicts: it asks for them. Sorting is only passed on (sortRequested). GUI thread.
class EventTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using VerdictOf = std::function<store::Verdict(store::EventId)>;
    static constexpr int EventIdRole = Qt::UserRole;

    EventTableModel(Theme& theme, VerdictOf verdictOf, QObject* parent = nullptr);

    /// The new state of the table. Where the old rows are still there in the same order, the difference becomes exact
    /// row insertions (selection and scroll position stay); otherwise the model is reset.
    void setRows(store::StoreSnapshot snapshot, std::vector<uint32_t> rows);
    /// Verdicts of the events [first, last) changed.
    void noteVerdicts(uint32_t first, uint32_t last);

    [[nodiscard]] std::optional<uint32_t> eventAt(int row) const;
    [[nodiscard]] int rowOf(uint32_t event) const; ///< -1 when not shown; looks through all rows
    [[nodiscard]] const store::StoreSnapshot& snapshot() const { return m_snapshot; }
    [[nodiscard]] const std::vector<uint32_t>& rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    [[nodiscard]] static QString verdictWord(store::Verdict verdict);

Q_SIGNALS:
    void sortRequested(rw::ui::EventColumn column, bool ascending);

private:
    [[nodiscard]] QString text(uint32_t event, EventColumn column) const;
    [[nodiscard]] QString toolTip(uint32_t event, EventColumn column) const;
    void readTheme();

    Theme& m_theme;
    VerdictOf m_verdictOf;
    store::StoreSnapshot m_snapshot;
    std::vector<uint32_t> m_rows;
    std::array<QIcon, 5> m_icons; ///< by verdict
    std::array<QColor, 5> m_colors;
};

} // namespace rw::ui
