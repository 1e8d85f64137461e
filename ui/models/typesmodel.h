// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/eventlibrary.h"

#include <QAbstractTableModel>
#include <optional>
#include <vector>

namespace rw::ui {

/// The event types that are loaded, with how many events each has and how many of them match. The first row stands for
/// all of them. GUI thread.
class TypesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Events, Matched, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    /// `types` sorted by name, with `matched` filled in. Rows that stay keep their place and selection.
    void setTypes(const std::vector<session::TypeCount>& types);
    [[nodiscard]] std::optional<QString> typeAt(int row) const; ///< nothing for the row of all types
    [[nodiscard]] int rowOf(const QString& detailType) const;   ///< -1 when absent

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<session::TypeCount> m_types;
    session::TypeCount m_all;
};

} // namespace rw::ui
