// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pattern/diagnostic.h"

#include <QAbstractTableModel>
#include <QByteArray>
#include <vector>

namespace rw::ui {

class Theme;

/// The rows of the Problems list, in the engine's order. GUI thread.
class ProblemModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { SeverityColumn, MessageColumn, PositionColumn, CodeColumn, ColumnCount };
    explicit ProblemModel(Theme& theme, QObject* parent = nullptr);
    void setProblems(const QByteArray& ruleText, const std::vector<pattern::Diagnostic>& diagnostics);
    [[nodiscard]] const pattern::Diagnostic* at(int row) const; ///< null outside
    /// The row of the same problem after a change of the text: same id, nearest place; -1 where it is gone.
    [[nodiscard]] int rowLike(const pattern::Diagnostic& diagnostic) const;
    [[nodiscard]] QString lineOf(int row) const; ///< one line for the clipboard

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    [[nodiscard]] static QString severityWord(pattern::Severity severity);

private:
    struct Row {
        pattern::Diagnostic diagnostic;
        QString message;
        QString position; ///< line:column
    };
    Theme& m_theme;
    std::vector<Row> m_rows;
};

} // namespace rw::ui
