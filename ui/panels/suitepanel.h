// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "session/orderedjobs.h"

#include <QWidget>
#include <functional>
#include <vector>

QT_BEGIN_NAMESPACE
class QLabel;
class QStackedWidget;
class QTableView;
class QToolButton;
QT_END_NAMESPACE

namespace rw::session {
class Session;
class SuiteDesk;
} // namespace rw::session

namespace rw::ui {

class SuiteModel;
class Theme;

/// The suite of the rule: events that it must match, or must not, each with its result. GUI thread.
class SuitePanel : public QWidget {
    Q_OBJECT
public:
    SuitePanel(session::Session& session, Theme& theme, session::SuiteDesk& suite, QWidget* parent = nullptr);
    ~SuitePanel() override;
    /// "4 of 4 tests pass", "1 of 4 tests fails"; empty without cases.
    [[nodiscard]] static QString summary(const session::SuiteDesk& suite);
    [[nodiscard]] bool writing() const { return m_writes.running(); }

Q_SIGNALS:
    void caseActivated(size_t place);
    void failed(const QString& what, const rw::Error& error);
    void notice(const QString& text);

private:
    QToolButton* addButton(QWidget* bar, const char* name, const QString& text, const QString& help,
                           void (SuitePanel::*slot)());
    void refresh();
    [[nodiscard]] std::vector<size_t> chosen() const;
    void expectMatch();
    void expectNoMatch();
    void removeChosen();
    void undo();
    void importCases();
    void exportCases();
    void exportReport();
    void write(const QString& title, const QString& fileName, const QString& filter, std::function<QByteArray()> make);
    void copyRows();
    void showMenu(const QPoint& at);

    session::Session& m_session;
    session::SuiteDesk& m_suite;
    session::OrderedJobs m_writes; ///< each was ordered: none may replace another
    SuiteModel* m_model;
    QStackedWidget* m_pages;
    QTableView* m_table;
    QLabel* m_summary;
    QToolButton *m_must = nullptr, *m_mustNot = nullptr, *m_remove = nullptr, *m_undo = nullptr, *m_import = nullptr,
                *m_export = nullptr, *m_report = nullptr;
};

} // namespace rw::ui
