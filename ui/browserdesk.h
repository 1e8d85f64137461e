// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/notices.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <cstdint>
#include <functional>
#include <vector>

QT_BEGIN_NAMESPACE
class QDockWidget;
class QLabel;
class QMenu;
class QWidget;
QT_END_NAMESPACE

namespace rw::session {
class Session;
}

namespace rw::ui {

class Actions;
class CompareDialog;
class EventBrowser;
class FacetPanel;
class MatchView;
class Panes;
class RuleEditor;
class StoryPanel;
class TagDialog;
class Theme;

/// What hangs on the selected and the shown events: the conversation of one, two compared, tags, values to filter by,
/// and whether personal data is hidden. Owned by the window; GUI thread.
class BrowserDesk : public QObject {
    Q_OBJECT
public:
    BrowserDesk(session::Session& session, Theme& theme, Actions& actions, Panes& panes, EventBrowser& browser,
                RuleEditor& editor, MatchView& match, QWidget* window);
    ~BrowserDesk() override;
    [[nodiscard]] bool idle() const; ///< nothing of it runs; tests wait for it
    /// Stands in the status bar while personal data is hidden. Belongs to the caller.
    [[nodiscard]] QWidget* makeMaskSign(QWidget* parent);

Q_SIGNALS:
    void notice(const QString& text, Matter matter);
    /// With a button that leads on.
    void noticeWith(const QString& text, const QString& label, const std::function<void()>& action, Matter matter);
    void noticeOver(Matter matter);

private:
    void describe();
    void followConversation();
    void compareSelected();
    void editTags();
    void changeTags(const QString& name, bool on);
    void tagsChanged(quint64 step, const QString& what);
    void fillEventMenu(QMenu* menu);
    void fillPayloadMenu(QMenu* menu, const QString& path, const QByteArray& json);
    void describeUndo();
    /// Prints of the selected events; empty, and said so, where there are too many.
    [[nodiscard]] std::vector<uint64_t> selectedPrints();

    session::Session& m_session;
    Theme& m_theme;
    Actions& m_actions;
    Panes& m_panes;
    EventBrowser& m_browser;
    RuleEditor& m_editor;
    QWidget* m_window;
    StoryPanel* m_story;
    FacetPanel* m_facets;
    QDockWidget *m_storyDock, *m_facetDock;
    QPointer<CompareDialog> m_compare;
    QPointer<TagDialog> m_tagDialog;
};

} // namespace rw::ui
