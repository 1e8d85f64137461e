// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/storypanel.h"

#include "session/personalmask.h"
#include "session/session.h"
#include "ui/browser/eventbrowser.h"
#include "ui/browser/filtercomplete.h"
#include "ui/browser/storymodel.h"
#include "ui/headers.h"
#include "ui/panels/elidedlabel.h"
#include "ui/panels/listtable.h"
#include "ui/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace rw::ui {

StoryPanel::StoryPanel(session::Session& session, Theme& theme, EventBrowser& browser, QWidget* parent)
    : QWidget(parent), m_session(session), m_browser(browser), m_job(session.pool()),
      m_model(new StoryModel(
          theme, [&session](store::EventId id) { return session.test().verdict(id); }, this)),
      m_board(new Storyboard(
          theme, [&session](store::EventId id) { return session.test().verdict(id); }, this)),
      m_table(new QTableView(this)), m_pages(new QStackedWidget(this)), m_empty(new QLabel(m_pages)),
      m_title(new ElidedLabel(this)) {
    setObjectName(QStringLiteral("storyPanel"));
    const auto laneName = [&session](const insight::StoryLane& lane) {
        const QString id = QString::fromStdString(lane.detail.empty() ? lane.participantId : lane.detail);
        const bool hidden = session.mask().on() && lane.purpose == "user";
        const QString name = hidden ? QString() : session.nameOf(id);
        return name.isEmpty() ? id : name;
    };
    m_board->setLaneName(laneName);
    m_model->setLaneName(laneName);
    connect(&session.mask(), &session::PersonalMask::changed, this,
            [this] { adopt(m_story ? *m_story : insight::Story()); });
    m_title->setObjectName(QStringLiteral("storyTitle"));
    m_empty->setObjectName(QStringLiteral("storyEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    setUpListTable(*m_table, QStringLiteral("storyTable"), tr("Events of the conversation in the order of time"),
                   *m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setContextMenuPolicy(Qt::DefaultContextMenu);
    const int letter = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(StoryModel::TimeColumn, letter * 18);
    m_table->setColumnWidth(StoryModel::OffsetColumn, letter * 12);
    m_table->setColumnWidth(StoryModel::LaneColumn, letter * 40);
    m_table->setColumnWidth(StoryModel::EventColumnName, letter * 24);
    fitTitles(*m_table->horizontalHeader());
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_board);
    m_pages->addWidget(m_table);

    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    const int gap = fontMetrics().height() / 4;
    row->setContentsMargins(gap * 2, gap, gap, gap);
    row->setSpacing(gap);
    row->addWidget(m_title, 1);
    m_list = addButton(bar, "storyList", tr("List"), tr("Shows the events as a list instead of a picture"));
    m_list->setCheckable(true);
    m_pin = addButton(bar, "storyPin", tr("Keep"), tr("Stays with this conversation, whatever event is selected"));
    m_pin->setCheckable(true);
    m_only = addButton(bar, "storyOnly", tr("Show only these"), tr("Filters the events by this conversation"));
    m_out = addButton(bar, "storyOut", tr("−"), tr("Zoom out (minus)"));
    m_in = addButton(bar, "storyIn", tr("+"), tr("Zoom in (plus, or Ctrl and the wheel)"));
    m_fit = addButton(bar, "storyFit", tr("Fit"), tr("The whole conversation at once, as far as it fits (0)"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_pages, 1);
    setFocusProxy(m_board);

    connect(m_list, &QToolButton::toggled, this, &StoryPanel::showList);
    connect(m_pin, &QToolButton::toggled, this, [this](bool kept) {
        if (!kept) {
            followSelection();
        }
    });
    connect(m_only, &QToolButton::clicked, this, [this] {
        m_browser.setFilter(QStringLiteral("conversation:") + filterWord(QString::fromStdString(m_conversation)));
    });
    connect(m_out, &QToolButton::clicked, m_board, &Storyboard::zoomOut);
    connect(m_in, &QToolButton::clicked, m_board, &Storyboard::zoomIn);
    connect(m_fit, &QToolButton::clicked, m_board, &Storyboard::zoomReset);
    connect(m_board, &Storyboard::eventChosen, this, &StoryPanel::choose);
    const auto open = [this](const QModelIndex& index) {
        if (const auto event = m_model->eventAt(index.row())) {
            choose(*event);
        }
    };
    connect(m_table, &QTableView::activated, this, open);
    connect(m_table, &QTableView::clicked, this, open);
    connect(&m_browser, &EventBrowser::currentEventChanged, this, &StoryPanel::followSelection);
    connect(&m_session.events(), &session::EventLibrary::appended, this, [this] {
        if (m_job.running() || !isVisible()) {
            m_outdated = true; // let it finish, or none ever would while events stream in
        } else if (!m_conversation.empty()) {
            ask(m_conversation);
        }
    });
    connect(&m_session.events(), &session::EventLibrary::cleared, this, [this] {
        m_job.cancel();
        m_outdated = false;
        m_pin->setChecked(false);
        m_conversation.clear();
        adopt({});
    });
    const auto judged = [this] {
        if (!isVisible()) {
            return; // showEvent() describes anew
        }
        m_board->verdictsChanged();
        m_model->verdictsChanged();
        describe();
    };
    connect(&m_session.test(), &session::TestRun::verdictsChanged, this, judged);
    connect(&m_session.test(), &session::TestRun::finished, this, judged);
    adopt({});
}

StoryPanel::~StoryPanel() {
    m_table->selectionModel()->disconnect(this); // children end later
}

QToolButton* StoryPanel::addButton(QWidget* bar, const char* name, const QString& text, const QString& help) {
    auto* button = new QToolButton(bar);
    button->setObjectName(QString::fromLatin1(name));
    button->setText(text);
    button->setToolTip(help);
    button->setAccessibleName(help);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAutoRaise(true);
    bar->layout()->addWidget(button);
    return button;
}

void StoryPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    followSelection();
    if (m_outdated && !m_job.running() && !m_conversation.empty()) {
        ask(m_conversation);
    }
    describe();
}

void StoryPanel::follow(uint32_t event) {
    m_pin->setChecked(false);
    ask(insight::conversationOf(m_session.events().snapshot(), {event}));
}

void StoryPanel::followSelection() {
    const auto event = m_browser.currentEvent();
    m_board->setSelected(event);
    if (!isVisible()) {
        return;
    }
    const int row = event ? m_model->rowOf(*event) : -1;
    if (row >= 0) {
        m_table->selectRow(row);
        return;
    }
    m_table->clearSelection();
    // A selection that went because filters changed is no reason to lose the picture.
    if (!m_pin->isChecked() && !m_choosing && event) {
        const std::string conversation = insight::conversationOf(m_session.events().snapshot(), {*event});
        if (conversation != m_conversation) {
            ask(conversation);
        }
    }
}

void StoryPanel::ask(const std::string& conversation) {
    m_conversation = conversation;
    m_outdated = false;
    if (conversation.empty()) {
        m_job.cancel();
        adopt({});
        return;
    }
    m_job.start([snapshot = m_session.events().snapshot(),
                 conversation](const std::stop_token& stop) { return insight::storyOf(snapshot, conversation, stop); },
                [this](insight::Story story) {
                    adopt(std::move(story));
                    if (m_outdated && isVisible()) {
                        ask(m_conversation);
                    }
                });
}

void StoryPanel::adopt(insight::Story story) {
    m_story = story.events.empty() ? nullptr : std::make_shared<const insight::Story>(std::move(story));
    m_board->setStory(m_story);
    m_model->setStory(m_story);
    m_board->setSelected(m_browser.currentEvent());
    if (const int row = m_browser.currentEvent() ? m_model->rowOf(*m_browser.currentEvent()) : -1; row >= 0) {
        m_table->selectRow(row);
    }
    showList(m_list->isChecked());
    describe();
}

void StoryPanel::choose(uint32_t event) {
    const QScopedValueRollback guard(m_choosing, true);
    m_browser.reveal(event);
}

void StoryPanel::showList(bool list) {
    QWidget* page = !m_story ? static_cast<QWidget*>(m_empty) : list ? static_cast<QWidget*>(m_table) : m_board;
    // Where the keyboard is now: QWidget::focusWidget() would tell where it last was in here.
    const bool focused = m_pages->isAncestorOf(QApplication::focusWidget());
    m_pages->setCurrentWidget(page);
    setFocusProxy(list ? static_cast<QWidget*>(m_table) : m_board);
    if (focused && m_story) {
        page->setFocus();
    }
    for (QToolButton* button : {m_out, m_in, m_fit}) {
        button->setEnabled(m_story && !list);
    }
    for (QToolButton* button : {m_list, m_only, m_pin}) {
        button->setEnabled(m_story != nullptr);
    }
    if (!m_story) {
        m_empty->setText(m_session.events().size() == 0
                             ? tr("No events yet: fetch some, or open a file.")
                             : (m_browser.currentEvent()
                                    ? tr("The selected event belongs to no conversation: it has no "
                                         "detail.eventBody.conversationId.")
                                    : tr("Select an event to see the conversation that it belongs to.")));
    }
}

void StoryPanel::describe() {
    if (!m_story) {
        m_title->setFullText({});
        return;
    }
    qlonglong matched = 0;
    for (const insight::StoryEvent& event : m_story->events) {
        matched += m_session.test().verdict({event.event}) == store::Verdict::Match ? 1 : 0;
    }
    int64_t begin = 0;
    for (const insight::StoryEvent& event : m_story->events) {
        begin = begin == 0 ? event.timeMs : begin;
    }
    const auto events = static_cast<qlonglong>(m_story->events.size());
    QString text = tr("%Ln events", nullptr, static_cast<int>(events));
    text += QStringLiteral(" · ") + tr("%Ln match", nullptr, static_cast<int>(matched));
    if (const QString lasted = storyOffset(m_story->events.back().timeMs, begin); !lasted.isEmpty()) {
        text += QStringLiteral(" · ") + tr("lasts %1").arg(lasted.mid(1));
    }
    m_title->setFullText(text + QStringLiteral(" · ") + QString::fromStdString(m_story->conversation));
}

} // namespace rw::ui
