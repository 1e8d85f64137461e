// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "session/funnelrun.h"
#include "session/importreport.h"
#include "session/latestjob.h"
#include "session/orderedjobs.h"
#include "session/suitedesk.h"
#include "ui/notices.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <functional>
#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QDockWidget;
class QWidget;
QT_END_NAMESPACE

namespace rw::session {
class Session;
}

namespace rw::ui {

class Actions;
class EventBrowser;
class ExportEventsDialog;
class FunnelPanel;
class ImportReportPanel;
class Panes;
class StatusStrip;
class SuitePanel;
class Theme;

/// What the window does with loaded events besides showing and explaining them: it exports them, tells what became of
/// imported records, counts what survives the leaves of the rule, and tests the rule against those that were marked.
/// Owned by the window; GUI thread.
class EventDesk : public QObject {
    Q_OBJECT
public:
    EventDesk(session::Session& session, Theme& theme, Actions& actions, Panes& panes, EventBrowser& browser,
              StatusStrip& strip, QWidget* window);
    ~EventDesk() override;
    [[nodiscard]] bool idle() const; ///< nothing of it runs; tests wait for it
    /// An export is being written, so the window must stay for now: it says so, and closes when the file is complete.
    [[nodiscard]] bool holdsWindow();
    [[nodiscard]] session::SuiteDesk& suite() { return m_suite; }
    [[nodiscard]] session::FunnelRun& funnel() { return m_funnel; }

Q_SIGNALS:
    void failed(const QString& what, const rw::Error& error);
    void notice(const QString& text, Matter matter);
    /// With a button that leads on.
    void noticeWith(const QString& text, const QString& label, const std::function<void()>& action, Matter matter);

private:
    void exportEvents();
    void removeEvents();
    void bringEventsBack();
    void describeRemoval();
    void imported(const std::shared_ptr<const session::ImportReport>& report);
    void mark(bool mustMatch);
    void describeSuite();
    void leaveSuite(qint64 rule); ///< what was not kept of it will be
    void forgetSuite(qint64 rule);
    void moveSuite(qint64 from, qint64 to);
    void showSuite();
    void importedElsewhere(qint64 rule, const QByteArray& stored, const QString& path, int added, int others);
    struct LeftSuite {
        qint64 rule = 0;
        std::shared_ptr<const session::SuiteDesk::Unkept> unkept;
    };
    [[nodiscard]] std::vector<LeftSuite>::iterator leftSuite(qint64 rule);
    [[nodiscard]] QString suiteKey() const;
    void suiteRestored(int unread, const Error& first);
    void showEvent(uint64_t print);
    void openCase(size_t place);
    void showFallen(size_t step, const QString& label);
    void showEvents(const QString& label, std::vector<uint32_t> events);
    void raise(QDockWidget* dock);

    session::Session& m_session;
    Theme& m_theme;
    Actions& m_actions;
    Panes& m_panes;
    EventBrowser& m_browser;
    StatusStrip& m_strip;
    QWidget* m_window;
    session::FunnelRun m_funnel;
    session::SuiteDesk m_suite;
    session::OrderedJobs m_marks;  ///< each is an order: none may replace another
    session::OrderedJobs m_keeps;  ///< of m_left
    std::vector<LeftSuite> m_left; ///< suites of rules that were left, which are not kept yet; one per rule
    session::LatestJob m_findJob, m_rowsJob;
    FunnelPanel* m_funnelPanel;
    SuitePanel* m_suitePanel;
    ImportReportPanel* m_importPanel;
    QDockWidget *m_funnelDock, *m_suiteDock, *m_importDock;
    QPointer<ExportEventsDialog> m_exportDialog;
    bool m_suitesKnown = false;        ///< the workspace was read
    bool m_closeAfterExport = false;   ///< somebody wanted to close the window meanwhile
    std::optional<uint64_t> m_awaited; ///< print of an event that is on its way into the library, to be shown
};

} // namespace rw::ui
