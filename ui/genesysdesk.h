// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "session/latestjob.h"

#include <QObject>
#include <QPointer>
#include <QString>

QT_BEGIN_NAMESPACE
class QDockWidget;
class QWidget;
QT_END_NAMESPACE

namespace rw::session {
class Session;
}

namespace rw::ui {

class Actions;
class Banner;
class ConvertDialectDialog;
class DiagnosePanel;
class EventBrowser;
class LiveWatchPanel;
class Panes;
class RuleEditor;
class SimulateEventDialog;
class Theme;

/// What the window does with the current organisation besides fetching: diagnosis and live watch, each in a dock beside
/// the problems; conversion between the tutorials' shapes and the real one, which is offered above the rule where it
/// is needed; simulated events. Owned by the window; GUI thread.
class GenesysDesk : public QObject {
    Q_OBJECT
public:
    /// The rule's pane has a vertical layout, which takes the offer to convert.
    GenesysDesk(session::Session& session, Theme& theme, Actions& actions, Panes& panes, EventBrowser& browser,
                RuleEditor& editor, QWidget* window);

Q_SIGNALS:
    void notice(const QString& text);

private:
    void diagnose();
    void watch();
    void describeWatch();
    void convert(bool events);
    void simulate();
    void offerConversion();

    session::Session& m_session;
    Theme& m_theme;
    Panes& m_panes;
    EventBrowser& m_browser;
    RuleEditor& m_editor;
    QWidget* m_window;
    session::LatestJob m_selectedJob; ///< reads the event to begin a simulated one with
    Banner* m_offer;
    QString m_offered; ///< what the banner is or was about, so that it comes once
    QPointer<ConvertDialectDialog> m_convert;
    QPointer<SimulateEventDialog> m_simulate;
    DiagnosePanel* m_diagnose;
    LiveWatchPanel* m_live;
    QDockWidget* m_diagnoseDock;
    QDockWidget* m_liveDock;
};

} // namespace rw::ui
