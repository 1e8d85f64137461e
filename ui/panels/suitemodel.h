// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/suitedesk.h"

#include <QAbstractTableModel>

namespace rw::ui {

class Theme;

/// The cases of the suite with what the open rule makes of them. GUI thread.
class SuiteModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { StatusColumn, ExpectationColumn, TypeColumn, TimeColumn, IdColumn, ColumnCount };
    SuiteModel(Theme& theme, session::SuiteDesk& suite, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QString lineOf(int row) const;

private:
    enum class State : uint8_t { NotRun, Passed, Failed };
    [[nodiscard]] State stateOf(int row) const;
    [[nodiscard]] QString text(int row, int column) const;
    Theme& m_theme;
    session::SuiteDesk& m_suite;
};

} // namespace rw::ui
