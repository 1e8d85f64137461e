// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/match/explain.h"
#include "session/personalmask.h"
#include "ui/match/payloaddocument.h"
#include "ui/nameof.h"

#include <QAbstractItemModel>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace rw::ui {

class Theme;

/// The payload as a tree with a verdict per path. Rows of an object are made when they are first asked for. Where a
/// leaf of the rule finds nothing, a row stands for the missing path below the last object that exists. A new
/// explanation of the same event changes only the rows that it concerns. GUI thread.
class PayloadModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { NameColumn, ValueColumn, VerdictColumn, ReasonColumn, ColumnCount };
    explicit PayloadModel(Theme& theme, QObject* parent = nullptr);
    ~PayloadModel() override;

    void setDocument(std::shared_ptr<const PayloadDocument> document); ///< null: empty; forgets the explanation
    void setExplanation(std::shared_ptr<const match::Explanation> explanation);
    /// Names are said behind the values that are ids. The caller repaints.
    void setNameOf(NameOf nameOf) { m_nameOf = std::move(nameOf); }
    void setVeil(session::PersonalMask::Veil veil) { m_veil = std::move(veil); } ///< before setDocument()
    void setApproximatedPaths(const std::vector<std::string>& paths);

    /// The rows that a leaf concerns, values first.
    [[nodiscard]] std::vector<QModelIndex> rowsOfLeaf(int leaf) const;
    [[nodiscard]] std::vector<QModelIndex> markedRows(size_t limit) const;
    /// The leaf to go to from a row: a failing one first; -1 where no leaf looked at it.
    [[nodiscard]] int leafAt(const QModelIndex& index) const;
    [[nodiscard]] bool isMissing(const QModelIndex& index) const; ///< stands for a path that the event does not have
    [[nodiscard]] QString pathOf(const QModelIndex& index) const; ///< names joined with '.', as in a rule; never hidden
    [[nodiscard]] QString shownPathOf(const QModelIndex& index) const; ///< with what the veil hides hidden
    [[nodiscard]] QByteArray valueOf(const QModelIndex& index) const;  ///< JSON text; with what the veil hides hidden
    [[nodiscard]] bool isHidden(const QModelIndex& index) const;       ///< the veil hides the value or its path
    /// JSON text for a rule that is to test it: never hidden, for rules test the real values. Of an object {}, of an
    /// array at most two of its own values, of what the event does not have nothing.
    [[nodiscard]] QByteArray testableAt(const QModelIndex& index) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    using QObject::parent;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Item;
    struct Mark {
        std::vector<int> leaves; ///< the one to go to first
        match::LeafState state = match::LeafState::NotEvaluated;
        bool judged = false; ///< false: only a hint that this path was probably meant
        QString reason;
        friend bool operator==(const Mark&, const Mark&) = default;
    };
    struct Missing {
        std::string rest; ///< what of the path is missing
        std::string path;
        Mark mark;
    };
    /// Reading order, so that "the first" means the same to a person.
    struct InReadingOrder {
        bool operator()(const json::Node* a, const json::Node* b) const {
            return a->at.begin != b->at.begin ? a->at.begin < b->at.begin : a->at.end > b->at.end;
        }
    };
    using Marks = std::map<const json::Node*, Mark, InReadingOrder>;
    using MissingRows = std::map<const json::Node*, std::vector<Missing>, InReadingOrder>;

    void collect(const match::Explanation& explanation, Marks& marks, MissingRows& missing) const;
    void replaceMissing(const json::Node* container, std::vector<Missing> rows);
    void populate(Item& item) const;
    [[nodiscard]] Item* itemOf(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const Item& item, int column = 0) const;
    [[nodiscard]] Item* find(ByteRange at, bool make) const;
    [[nodiscard]] const Mark* markOf(const Item& item) const;
    [[nodiscard]] const Missing* missingOf(const Item& item) const;
    [[nodiscard]] QString nameOf(const Item& item) const;
    [[nodiscard]] QString shownNameOf(const Item& item) const;
    [[nodiscard]] QString joined(const QModelIndex& index, QString (PayloadModel::*name)(const Item&) const) const;
    [[nodiscard]] QString toolTip(const Item& item) const;
    void rowChanged(const Item& item);

    Theme& m_theme;
    NameOf m_nameOf;
    std::shared_ptr<const PayloadDocument> m_document;
    std::shared_ptr<const match::Explanation> m_explanation;
    std::unique_ptr<Item> m_root;
    Marks m_marks;
    MissingRows m_missing;
    std::set<QString> m_approximated;
    session::PersonalMask::Veil m_veil;
};

} // namespace rw::ui
