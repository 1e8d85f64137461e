// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/match/explain.h"

#include <QAbstractTableModel>
#include <QByteArray>
#include <memory>

namespace rw::ui {

class Theme;

/// One row per leaf of the rule, in the rule's order (sorted by the view). Also the way for screen readers. GUI thread.
class LeafModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { StateColumn, PathColumn, ExpectedColumn, FoundColumn, SentenceColumn, ColumnCount };
    static constexpr int SortRole = Qt::UserRole;
    explicit LeafModel(Theme& theme, QObject* parent = nullptr);
    void setRuleText(const QByteArray& utf8);
    void setExplanation(std::shared_ptr<const match::Explanation> explanation); ///< null: empty
    /// JSON text of the value of `event` that the leaf found, for a rule that is to test it: never hidden. Empty where
    /// it found none; where it found several, an array of two.
    [[nodiscard]] QByteArray testableAt(int row, const QByteArray& event) const;
    [[nodiscard]] QString lineOf(int row) const; ///< the row as text for the clipboard, columns separated by tabs

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString expected(const match::LeafResult& leaf) const;
    [[nodiscard]] QString found(const match::LeafResult& leaf, int limit) const;
    Theme& m_theme;
    QByteArray m_ruleText;
    std::shared_ptr<const match::Explanation> m_explanation;
};

} // namespace rw::ui
