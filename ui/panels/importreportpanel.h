// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/importreport.h"

#include <QWidget>
#include <memory>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QStackedWidget;
class QTableView;
QT_END_NAMESPACE

namespace rw::ui {

class ImportReportModel;
class Theme;

/// What became of the records of the last import: counts, and each record with a problem. GUI thread.
class ImportReportPanel : public QWidget {
    Q_OBJECT
public:
    explicit ImportReportPanel(Theme& theme, QWidget* parent = nullptr);
    void setReport(const std::shared_ptr<const session::ImportReport>& report);
    /// "2,310 accepted, 12 duplicates, 3 unreadable".
    [[nodiscard]] static QString summary(const session::ImportReport& report);

Q_SIGNALS:
    /// A row that stands for an event was activated: store::textPrint() of the event.
    void eventWanted(quint64 print);

private:
    void copyRows();
    void activate(int row);

    ImportReportModel* m_model;
    QStackedWidget* m_pages;
    QTableView* m_table;
    QComboBox* m_fate;
    QLabel* m_summary;
};

} // namespace rw::ui
