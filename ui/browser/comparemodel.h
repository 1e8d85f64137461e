// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/insight/compare.h"

#include <QAbstractTableModel>
#include <QString>
#include <vector>

namespace rw::ui {

class Theme;

/// The paths of two events with their values, those that differ first. GUI thread.
class CompareModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { StateColumn, PathColumn, LeftColumn, RightColumn, ColumnCount };
    explicit CompareModel(Theme& theme, QObject* parent = nullptr);
    void setPaths(std::vector<insight::ComparedPath> paths);
    /// Only paths that differ, and only those whose path or values contain `text`.
    void setFilter(bool onlyDifferences, const QString& text);
    [[nodiscard]] size_t differences() const { return m_differences; }
    [[nodiscard]] size_t paths() const { return m_paths.size(); }
    [[nodiscard]] const insight::ComparedPath& at(int row) const { return m_paths[m_rows[static_cast<size_t>(row)]]; }
    [[nodiscard]] QString lineOf(int row) const; ///< for the clipboard

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void choose();
    [[nodiscard]] static QString stateWord(const insight::ComparedPath& path);

    Theme& m_theme;
    std::vector<insight::ComparedPath> m_paths;
    std::vector<size_t> m_rows;
    size_t m_differences = 0;
    bool m_onlyDifferences = false;
    QString m_text;
};

} // namespace rw::ui
