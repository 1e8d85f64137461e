// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/repairrun.h"

#include <QWidget>
#include <memory>
#include <vector>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QStackedWidget;
class QTreeWidget;
QT_END_NAMESPACE

namespace rw::session {
class Session;
}

namespace rw::ui {

class EventBrowser;
class Theme;

/// The smallest changes of the rule that make the selected event match, with what each does to the others, and one
/// click to apply it. Looks for them only while it is shown. GUI thread.
class RepairsPanel : public QWidget {
    Q_OBJECT
public:
    RepairsPanel(session::Session& session, EventBrowser& browser, Theme& theme, QWidget* parent = nullptr);
    [[nodiscard]] bool busy() const { return m_run.running(); }

Q_SIGNALS:
    void fixChosen(const rw::pattern::FixIt& fix);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void refresh();
    void showRepairs(const std::vector<session::JudgedRepair>& repairs);
    void say(const QString& hint);
    void choose(int row);
    void applyCurrent();

    session::Session& m_session;
    EventBrowser& m_browser;
    session::RepairRun m_run;
    std::vector<session::JudgedRepair> m_repairs;
    QByteArray m_text; ///< of the rule that the repairs are for
    QStackedWidget* m_pages;
    QLabel* m_hint;
    QTreeWidget* m_list;
    QLabel* m_effect;
    QPushButton* m_apply;
};

} // namespace rw::ui
