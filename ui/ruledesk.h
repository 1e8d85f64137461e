// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/notices.h"

#include <QByteArrayList>
#include <QObject>
#include <QPointer>
#include <QtGlobal>
#include <functional>
#include <string>
#include <string_view>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
class QWidget;
QT_END_NAMESPACE

namespace rw::session {
class FunnelRun;
class Session;
} // namespace rw::session

namespace rw::ui {

class Actions;
class MatchView;
class RuleEditor;
class RuleExport;
class RuleFiles;
class RuleHistoryDialog;
class RuleTabs;
class RuleWatch;
class Theme;

/// The rules of the window beside the text of the current one: their tabs, what opens, closes and switches them, and
/// what of them is kept as versions. Owned by the window; GUI thread.
class RuleDesk : public QObject {
    Q_OBJECT
public:
    /// Puts the tabs on top of `pane`, the editor's.
    RuleDesk(session::Session& session, Theme& theme, Actions& actions, RuleEditor& editor, RuleFiles& files,
             QVBoxLayout& pane, QWidget* window);
    void watchExport(RuleExport& exports); ///< what was exported is kept as a version
    void fixAll(const QByteArray& fixed);  ///< one undo step, with the texts before and after it kept
    void showRule(qint64 rule);            ///< goes there; opens it again when it was closed
    void findIn(MatchView& payload);       ///< Find works there, too
    /// The current rule was taken out of a text that held `further` ones: says `words` and offers to open those, too.
    void sayTaken(const QString& words, const QByteArrayList& further);
    void showRates(const session::FunnelRun& funnel); ///< how many events pass each leaf, in the editor
    [[nodiscard]] bool idle() const;                  ///< nothing of it runs; tests wait for it

Q_SIGNALS:
    void notice(const QString& text, Matter matter);
    void noticeWith(const QString& text, const QString& label, const std::function<void()>& action, Matter matter);
    void noticeOver(const QString& text); ///< what it advised has been done

private:
    void openBeside(const QByteArrayList& texts); ///< the current rule stays in sight
    void find(bool replacing);
    void findNext(int by);
    void reshape(std::string (*shape)(std::string_view));
    void restore(const QByteArray& text);
    void showHistory();
    void close(int index);
    void step(int by);
    void describeActions();
    void toEditor();

    session::Session& m_session;
    Actions& m_actions;
    RuleEditor& m_editor;
    RuleFiles& m_files;
    RuleTabs* m_tabs;
    RuleWatch* m_watch;
    Theme& m_theme;
    QWidget* m_window;
    MatchView* m_payload = nullptr;
    QPointer<RuleHistoryDialog> m_versions;
    QString m_closedNotice; ///< of the rule that was closed last
    qint64 m_closedRule = 0;
};

} // namespace rw::ui
