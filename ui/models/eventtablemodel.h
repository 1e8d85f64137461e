// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/eventstore.h"
#include "session/personalmask.h"
#include "ui/models/eventrows.h"
#include "ui/models/tablecolumns.h"
#include "ui/nameof.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QIcon>
#include <QStringList>
#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace rw::ui {

class Theme;

/// The events of the browser as a flat table over a snapshot and the rows that a worker chose and sorted. Nothing in
/// here takes time proportional to their number. Holds no verdicts: it asks for them. Cells are read off the store's
/// columns when they are shown, and never off the disk: of the few events that columns do not hold, the summary is
/// asked for (summariesWanted). Sorting is only passed on (sortRequested). GUI thread.
class EventTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using VerdictOf = std::function<store::Verdict(store::EventId)>;
    /// How near an event comes, for the column "Failing".
    struct Failing {
        uint32_t leaves = 0;  ///< of the rule's alternative that comes nearest; 0: it matches, or is not judged
        uint32_t failing = 0; ///< of them
        QString first;        ///< path of the first failing one; may be empty
        uint32_t open = 0;    ///< of the leaves: those that cannot be judged
    };
    using FailingOf = std::function<Failing(store::EventId)>;
    using Summaries = std::vector<std::pair<uint32_t, store::EventSummary>>;
    static constexpr int EventIdRole = Qt::UserRole;

    EventTableModel(Theme& theme, VerdictOf verdictOf, QObject* parent = nullptr);
    void setFailingOf(FailingOf failingOf) { m_failingOf = std::move(failingOf); }
    void setNameOf(NameOf nameOf) { m_nameOf = std::move(nameOf); } ///< cells say the name, tool tips the id
    using TagsOf = std::function<QStringList(uint64_t print)>;
    void setTagsOf(TagsOf tagsOf) { m_tagsOf = std::move(tagsOf); }
    void noteTags();                                ///< some events have other tags
    void setVeil(session::PersonalMask::Veil veil); ///< what cells, heads and tips hide
    [[nodiscard]] const session::PersonalMask::Veil& veil() const { return m_veil; }

    /// The new state of the table. `change` leads from rowSet() to `rows`: where it has insertions, they are made
    /// (selection and scroll position stay); otherwise the model is reset.
    void setRows(store::StoreSnapshot snapshot, std::shared_ptr<const RowSet> rows, const RowChange& change);
    /// The same, with the change computed here.
    void setRows(store::StoreSnapshot snapshot, std::vector<uint32_t> rows);
    /// Verdicts of the events [first, last) changed.
    void noteVerdicts(uint32_t first, uint32_t last);
    void setSummaries(const Summaries& summaries); ///< those that summariesWanted() asked for

    [[nodiscard]] std::optional<uint32_t> eventAt(int row) const;
    [[nodiscard]] int rowOf(uint32_t event) const { return m_rows->rowOf(event); } ///< -1 when not shown
    [[nodiscard]] const store::StoreSnapshot& snapshot() const { return m_snapshot; }
    [[nodiscard]] const std::shared_ptr<const RowSet>& rowSet() const { return m_rows; }
    [[nodiscard]] const std::vector<uint32_t>& rows() const { return m_rows->ids(); }

    [[nodiscard]] const std::vector<TableColumn>& columns() const { return m_columns; }
    void setColumns(std::vector<TableColumn> columns);
    [[nodiscard]] int sectionOf(const TableColumn& column) const; ///< -1 when it is not there
    /// The value at a path as JSON text, the last one of several; empty where there is none or columns do not hold the
    /// event.
    [[nodiscard]] std::string valueAt(uint32_t event, const std::string& path) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    [[nodiscard]] static QString verdictWord(store::Verdict verdict);

Q_SIGNALS:
    void sortRequested(const rw::ui::TableColumn& column, bool ascending);
    void summariesWanted(const std::vector<uint32_t>& events) const;

private:
    /// `names`: say what ids are called.
    [[nodiscard]] QString text(uint32_t event, const TableColumn& column, bool names) const;
    [[nodiscard]] QString toolTip(uint32_t event, const TableColumn& column) const;
    [[nodiscard]] QString failingText(uint32_t event) const;
    [[nodiscard]] QStringList tags(uint32_t event) const;
    [[nodiscard]] store::EventSummary summaryOf(uint32_t event) const;
    void readTheme();

    Theme& m_theme;
    VerdictOf m_verdictOf;
    NameOf m_nameOf;
    FailingOf m_failingOf;
    TagsOf m_tagsOf;
    session::PersonalMask::Veil m_veil;
    std::vector<TableColumn> m_columns;
    store::StoreSnapshot m_snapshot;
    std::shared_ptr<const RowSet> m_rows = std::make_shared<RowSet>();
    // While rows are inserted: new rows before m_settled, the old ones behind.
    std::shared_ptr<const RowSet> m_previous;
    size_t m_settled = 0;
    size_t m_inserted = 0;
    mutable QHash<uint32_t, store::EventSummary> m_summaries; ///< of events that columns do not hold
    mutable std::vector<uint32_t> m_wanted;                   ///< summaries to ask for
    std::array<QIcon, 5> m_icons;                             ///< by verdict
    std::array<QColor, 5> m_colors;
};

} // namespace rw::ui
