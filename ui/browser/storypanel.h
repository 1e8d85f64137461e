// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/latestjob.h"
#include "ui/browser/storyboard.h"

#include <QWidget>
#include <memory>
#include <string>

QT_BEGIN_NAMESPACE
class QLabel;
class QStackedWidget;
class QTableView;
class QToolButton;
QT_END_NAMESPACE

namespace rw::session {
class Session;
}

namespace rw::ui {

class ElidedLabel;
class EventBrowser;
class StoryModel;

/// The conversation of the selected event, as a picture or as a list. While it is visible it follows the selection,
/// unless it is told to keep its conversation; events are gathered on a worker. GUI thread.
class StoryPanel : public QWidget {
    Q_OBJECT
public:
    StoryPanel(session::Session& session, Theme& theme, EventBrowser& browser, QWidget* parent = nullptr);
    ~StoryPanel() override;

    void follow(uint32_t event); ///< the conversation of this event, even while another one is kept
    [[nodiscard]] bool busy() const { return m_job.running(); }
    [[nodiscard]] const std::shared_ptr<const insight::Story>& story() const { return m_story; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    QToolButton* addButton(QWidget* bar, const char* name, const QString& text, const QString& help);
    void followSelection();
    void ask(const std::string& conversation);
    void adopt(insight::Story story);
    void choose(uint32_t event);
    void describe();
    void showList(bool list);

    session::Session& m_session;
    EventBrowser& m_browser;
    session::LatestJob m_job;
    StoryModel* m_model;
    Storyboard* m_board;
    QTableView* m_table;
    QStackedWidget* m_pages;
    QLabel* m_empty;
    ElidedLabel* m_title;
    QToolButton *m_list, *m_pin, *m_only, *m_out, *m_in, *m_fit;
    std::string m_conversation;
    bool m_outdated = false; ///< events arrived while the story was being gathered, or nobody saw it
    bool m_choosing = false; ///< the selection comes from here
    std::shared_ptr<const insight::Story> m_story;
};

} // namespace rw::ui
