// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/simulateevent.h"

#include "engine/json/json.h"
#include "engine/match/explain.h"
#include "session/personalmask.h"
#include "session/session.h"
#include "session/simulation.h"
#include "ui/banner.h"
#include "ui/editor/jsonedit.h"
#include "ui/panels/iconlabel.h"
#include "ui/saidtext.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>

namespace rw::ui {

namespace {

constexpr int kSoonMs = 120; // after the last keystroke
/// The largest entry that EventBridge takes.
constexpr qsizetype kMostBytes = 1 << 20;

enum Expectation { Nothing, MustMatch, MustNotMatch };

std::string_view view(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

} // namespace

SimulateEventDialog::SimulateEventDialog(session::Session& session, Theme& theme, const QByteArray& selectedEvent,
                                         QWidget* parent)
    : QDialog(parent), m_session(session), m_theme(theme), m_selected(selectedEvent), m_topic(new QComboBox(this)),
      m_expected(new QComboBox(this)), m_fromTopic(new QPushButton(tr("&Template of the topic"), this)),
      m_fromEvent(new QPushButton(tr("The selected &event"), this)), m_text(new JsonEdit(theme, this)),
      m_icon(new IconLabel(this)), m_verdict(new QLabel(this)), m_reasons(new QListWidget(this)),
      m_warnings(new QListWidget(this)), m_failure(new Banner(theme, this)), m_state(new QLabel(this)),
      m_progress(new QProgressBar(this)), m_send(new QPushButton(tr("&Send through the demo organisation"), this)),
      m_cancel(new QPushButton(tr("Cancel"), this)), m_add(new QPushButton(tr("&Add to the events"), this)) {
    setObjectName(QStringLiteral("simulateDialog"));
    setWindowTitle(tr("Simulate an event"));
    setAttribute(Qt::WA_DeleteOnClose);

    m_topic->setObjectName(QStringLiteral("simulateTopic"));
    m_topic->setAccessibleName(tr("Topic"));
    m_topic->setEditable(true);
    m_topic->setInsertPolicy(QComboBox::NoInsert);
    m_topic->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_topic->setMinimumContentsLength(20); // it takes what there is
    m_topic->addItems(session::simulatedTopics());
    m_topic->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_topic->completer()->setFilterMode(Qt::MatchContains);
    m_topic->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    m_fromTopic->setObjectName(QStringLiteral("simulateFromTopic"));
    m_fromTopic->setAutoDefault(false);
    m_fromEvent->setObjectName(QStringLiteral("simulateFromEvent"));
    m_fromEvent->setAutoDefault(false);
    m_fromEvent->setEnabled(!m_selected.isEmpty());
    m_fromEvent->setToolTip(m_selected.isEmpty() ? tr("No event was selected when this window opened") : QString());
    m_text->setObjectName(QStringLiteral("simulateText"));
    m_text->setAccessibleName(tr("The event"));
    m_expected->setObjectName(QStringLiteral("simulateExpected"));
    m_expected->setAccessibleName(tr("What the rule must do"));
    m_expected->addItems({tr("just say whether it matches"), tr("must match"), tr("must not match")});
    m_verdict->setObjectName(QStringLiteral("simulateVerdict"));
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_reasons->setObjectName(QStringLiteral("simulateReasons"));
    m_reasons->setAccessibleName(tr("Conditions that fail"));
    m_warnings->setObjectName(QStringLiteral("simulateWarnings"));
    m_warnings->setAccessibleName(tr("What a real event would not look like"));
    for (QListWidget* list : {m_reasons, m_warnings}) {
        list->setWordWrap(true);
        list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    m_failure->setObjectName(QStringLiteral("simulateFailure"));
    m_state->setObjectName(QStringLiteral("simulateState"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Sending"));
    m_progress->setFixedWidth(fontMetrics().averageCharWidth() * 14);
    m_progress->setMaximumHeight(fontMetrics().height());
    m_send->setObjectName(QStringLiteral("simulateSend"));
    m_cancel->setObjectName(QStringLiteral("simulateCancel"));
    m_cancel->setAccessibleName(tr("Cancel sending"));
    m_add->setObjectName(QStringLiteral("simulateAdd"));
    m_add->setToolTip(tr("As it stands, marked as simulated"));
    m_add->setDefault(true);
    auto* closeButton = new QPushButton(tr("Close"), this);
    closeButton->setAutoDefault(false);

    auto* topicLabel = new QLabel(tr("T&opic:"), this);
    topicLabel->setBuddy(m_topic);
    auto* top = new QHBoxLayout;
    top->addWidget(topicLabel);
    top->addWidget(m_topic, 1);
    top->addWidget(m_fromTopic);
    top->addWidget(m_fromEvent);

    auto* side = new QWidget(this);
    auto* sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(fontMetrics().height() / 2, 0, 0, 0);
    auto* expectedLabel = new QLabel(tr("The &rule:"), side);
    expectedLabel->setBuddy(m_expected);
    auto* expectedRow = new QHBoxLayout;
    expectedRow->addWidget(expectedLabel);
    expectedRow->addWidget(m_expected, 1);
    auto* verdictRow = new QHBoxLayout;
    verdictRow->addWidget(m_icon, 0, Qt::AlignTop);
    verdictRow->addWidget(m_verdict, 1);
    auto* reasonsLabel = new QLabel(tr("Conditions that fail:"), side);
    auto* warningsLabel = new QLabel(tr("Unlike a real event:"), side);
    sideLayout->addLayout(expectedRow);
    sideLayout->addLayout(verdictRow);
    sideLayout->addWidget(reasonsLabel);
    sideLayout->addWidget(m_reasons, 1);
    sideLayout->addWidget(warningsLabel);
    sideLayout->addWidget(m_warnings, 1);

    auto* split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_text);
    split->addWidget(side);
    split->setStretchFactor(0, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_state, 1);
    buttons->addWidget(m_progress);
    for (QPushButton* button : {m_cancel, m_send, m_add, closeButton}) {
        buttons->addWidget(button);
    }
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(split, 1);
    layout->addWidget(m_failure);
    layout->addLayout(buttons);

    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &SimulateEventDialog::check);
    connect(m_text, &JsonEdit::textChanged, this, [this] {
        m_done.clear();
        m_soon.start();
    });
    connect(m_topic, &QComboBox::activated, this, &SimulateEventDialog::takeTemplate);
    connect(m_fromTopic, &QPushButton::clicked, this, &SimulateEventDialog::takeTemplate);
    connect(m_fromEvent, &QPushButton::clicked, this, &SimulateEventDialog::takeSelected);
    connect(&session.mask(), &session::PersonalMask::changed, this, [this] {
        if (!m_taken.isEmpty() && m_text->text() == m_taken) {
            takeSelected(); // nobody has written into it
        } else {
            judge();
        }
    });
    connect(m_expected, &QComboBox::currentIndexChanged, this, &SimulateEventDialog::judge);
    connect(&session.rule(), &session::RuleDocument::parsedChanged, this, &SimulateEventDialog::judge);
    connect(&theme, &Theme::changed, this, &SimulateEventDialog::judge);
    connect(&session, &session::Session::organizationsChanged, this, &SimulateEventDialog::showState);
    connect(m_add, &QPushButton::clicked, this, &SimulateEventDialog::add);
    connect(m_send, &QPushButton::clicked, this, &SimulateEventDialog::send);
    connect(closeButton, &QPushButton::clicked, this, &QDialog::close);
    session::Simulation& simulation = session.simulation();
    connect(m_cancel, &QPushButton::clicked, this, [&simulation] { simulation.cancel(); });
    connect(&simulation, &session::Simulation::runningChanged, this, &SimulateEventDialog::showState);
    connect(&simulation, &session::Simulation::step, this, [this](const QString& words) {
        m_doing = words;
        showState();
    });
    connect(&simulation, &session::Simulation::arrived, this, [this](bool isNew) {
        m_done = isNew ? tr("The event arrived through the channel and is in the list.")
                       : tr("The event arrived through the channel; the same one was in the list already.");
        Q_EMIT notice(m_done);
        showState();
    });
    connect(&simulation, &session::Simulation::failed, this, [this](const Error& error) {
        if (error.kind == ErrorKind::Cancelled) {
            m_done = tr("Cancelled.");
        } else {
            m_failure->showFailure(tr("Not sent"), error, [this] { send(); });
        }
        showState();
    });

    const QSize screenSize = screen()->availableSize();
    const int letter = fontMetrics().averageCharWidth();
    resize(std::min(letter * 165, screenSize.width() - 40),
           std::min(fontMetrics().lineSpacing() * 44, screenSize.height() - 60));
    split->setSizes({letter * 100, letter * 62});

    const QString wanted = session::checkEvent(m_selected).topic;
    const QString usual = QStringLiteral("v2.detail.events.conversation.{id}.acd.end");
    m_topic->setCurrentIndex(std::max(0, m_topic->findText(m_topic->findText(wanted) >= 0 ? wanted : usual)));
    m_topic->lineEdit()->setCursorPosition(0);
    if (m_selected.isEmpty()) {
        takeTemplate();
    } else {
        takeSelected();
    }
    m_text->input()->setFocus();
}

void SimulateEventDialog::takeSelected() {
    const session::PersonalMask::Veil veil = m_session.mask().veil();
    const std::string shown = veil.event(view(m_selected));
    m_taken = QByteArray::fromStdString(json::pretty(shown));
    m_text->setText(m_taken);
    m_done = shown != view(m_selected) ? tr("Personal data is masked: this copy of the event has other values there.")
                                       : QString();
    check();
}

void SimulateEventDialog::takeTemplate() {
    const QByteArray made = session::eventTemplate(m_topic->currentText().trimmed());
    m_done.clear();
    if (made.isEmpty()) {
        m_done = tr("There is no topic of this name in the catalogue.");
        showState();
        return;
    }
    m_text->setText(made);
    check();
}

void SimulateEventDialog::check() {
    m_soon.stop();
    const QByteArray event = m_text->text();
    session::EventCheck result;
    if (event.size() > kMostBytes) {
        result.error = tr("EventBridge takes events of at most 1 MB");
    } else {
        result = session::checkEvent(event);
    }
    m_error = result.error;
    m_known = m_topic->findText(result.topic) >= 0 ? result.topic : QString();
    m_text->setError(result.at);
    m_warnings->clear();
    for (const QString& warning : result.warnings) {
        auto* item = new QListWidgetItem(warning, m_warnings);
        item->setIcon(m_theme.icon(QStringLiteral("warning"), ColorRole::Warning));
    }
    judge();
}

void SimulateEventDialog::judge() {
    m_reasons->clear();
    QString icon = QStringLiteral("notevaluated");
    ColorRole role = ColorRole::NotEvaluated;
    QString words;
    const auto rule = m_session.rule().lastValid();
    if (!m_error.isEmpty()) {
        icon = QStringLiteral("error");
        role = ColorRole::Error;
        words = tr("This is no event yet: %1.").arg(m_error);
    } else if (!rule || !rule->result.pattern) {
        words = tr("There is no valid rule to judge it by.");
    } else {
        const QByteArray event = m_text->text();
        match::ExplainContext context;
        const auto vocabulary = m_session.mask().proposable(m_session.events().vocabulary());
        context.vocabulary = vocabulary.get();
        const match::Explanation explanation = match::explain(*rule->result.pattern, view(event), context);
        const int expected = m_expected->currentIndex();
        const bool wrong =
            (expected == MustMatch && !explanation.matched) || (expected == MustNotMatch && explanation.matched);
        const bool good = expected == Nothing ? explanation.matched : !wrong;
        icon = good ? QStringLiteral("pass") : QStringLiteral("fail");
        role = good ? ColorRole::Pass : ColorRole::Fail;
        const QString verdict = explanation.matched ? tr("Match") : tr("No match");
        words = expected == Nothing ? verdict
                : wrong             ? tr("%1, but it must not be so").arg(verdict)
                                    : tr("%1, as it must be").arg(verdict);
        words += QStringLiteral(". ") + plainSaid(explanation.sentence);
        if (m_session.rule().parsed() != rule) {
            words += tr(" (By the last valid text of the rule.)");
        }
        for (const match::LeafResult& leaf : explanation.leaves) {
            if (leaf.state == match::LeafState::Fail) {
                auto* item = new QListWidgetItem(plainSaid(leaf.sentence), m_reasons);
                item->setIcon(m_theme.icon(QStringLiteral("fail"), ColorRole::Fail));
            }
        }
    }
    m_icon->setIcon(m_theme.icon(icon, role));
    m_verdict->setText(words);
    m_verdict->setAccessibleName(words);
    showState();
}

void SimulateEventDialog::showState() {
    const bool running = m_session.simulation().running();
    const bool demo = m_session.currentOrganization() == QLatin1String("demo");
    const QString obstacle = !m_error.isEmpty()  ? tr("This is no event yet")
                             : !demo             ? tr("Choose the demo organisation: real ones take no events")
                             : m_known.isEmpty() ? tr("The demo organisation knows no topic of this name")
                                                 : m_session.obstacle();
    m_send->setEnabled(!running && obstacle.isEmpty());
    m_send->setToolTip(obstacle.isEmpty() ? tr("Topic and body travel through a notification channel; the envelope is "
                                               "made anew on arrival, as with real events")
                                          : obstacle);
    m_add->setEnabled(m_error.isEmpty());
    m_cancel->setVisible(running);
    m_progress->setVisible(running);
    m_state->setText(running ? m_doing : m_done);
}

void SimulateEventDialog::add() {
    check(); // what was typed just now, too
    if (!m_error.isEmpty()) {
        return;
    }
    m_failure->dismiss();
    m_session.simulation().add(
        m_text->text(), [self = QPointer<SimulateEventDialog>(this)](const store::AppendResult& result) {
            if (self) {
                self->m_done = result.appended > 0 ? tr("The event is in the list, marked as simulated.")
                                                   : tr("The same event is in the list already.");
                Q_EMIT self->notice(self->m_done);
                self->showState();
            }
        });
}

void SimulateEventDialog::send() {
    check();
    if (m_send->isEnabled()) {
        m_failure->dismiss();
        m_done.clear();
        m_session.simulation().push(m_text->text(), m_session.currentProfile());
    }
}

} // namespace rw::ui
