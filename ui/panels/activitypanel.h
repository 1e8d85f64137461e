// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QStackedWidget;
class QTableView;
class QToolButton;
QT_END_NAMESPACE

namespace rw::session {
class Session;
}

namespace rw::ui {

class ActivityModel;
class Theme;

/// What the program has asked of others and done by itself, with filter, details, Copy, and Retry for fetches. The
/// newest is at the end, and in view as long as one does not scroll away from it. GUI thread.
class ActivityPanel : public QWidget {
    Q_OBJECT
public:
    ActivityPanel(session::Session& session, Theme& theme, QWidget* parent = nullptr);
    ~ActivityPanel() override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildTable();
    QWidget* buildBar();
    void narrow();
    void refresh();
    void settle();
    void describe();
    void copy();
    void retry();
    void showMenu(const QPoint& at);

    session::Session& m_session;
    ActivityModel* m_model;
    QStackedWidget* m_pages;
    QTableView* m_table;
    QPlainTextEdit* m_details;
    QLabel *m_summary, *m_empty;
    QComboBox* m_kind;
    QLineEdit* m_filter;
    QToolButton *m_retry = nullptr, *m_copy = nullptr, *m_clear = nullptr;
    QTimer m_settle;      ///< requests come by the hundred
    bool m_follow = true; ///< the end is in view
};

} // namespace rw::ui
