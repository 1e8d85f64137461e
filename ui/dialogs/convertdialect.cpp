// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/convertdialect.h"

#include "genesys/dialectguess.h"
#include "session/eventconversion.h"
#include "session/personalmask.h"
#include "session/session.h"
#include "ui/editor/codepreview.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace rw::ui {

namespace {

using genesys::Dialect;
using genesys::DialectId;

std::string_view view(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

QString sentence(const QString& words) {
    QString text = words;
    if (!text.isEmpty()) {
        text[0] = text.at(0).toUpper();
    }
    return text.endsWith(u'.') ? text : text + QStringLiteral(".");
}

} // namespace

ConvertDialectDialog::ConvertDialectDialog(session::Session& session, Theme& theme, Subject subject,
                                           std::optional<uint32_t> selectedEvent, QWidget* parent)
    : QDialog(parent), m_session(session), m_theme(theme), m_selected(selectedEvent), m_tutorial(new QComboBox(this)),
      m_direction(new QComboBox(this)), m_tabs(new QTabWidget(this)), m_notes(new QListWidget(this)),
      m_withRule(new QCheckBox(tr("Convert the &rule (one undo step)"), this)), m_withEvents(new QCheckBox(this)),
      m_state(new QLabel(this)), m_convert(new QPushButton(tr("&Convert"), this)),
      m_close(new QPushButton(tr("Close"), this)), m_guess(session.pool()), m_look(session.pool()),
      m_convertJob(session.pool()) {
    setObjectName(QStringLiteral("convertDialog"));
    setWindowTitle(tr("Convert between a tutorial's shape and the real one"));
    setAttribute(Qt::WA_DeleteOnClose);

    m_tutorial->setObjectName(QStringLiteral("convertTutorial"));
    m_tutorial->setAccessibleName(tr("The tutorial's shape"));
    for (const Dialect& dialect : genesys::dialects()) {
        if (dialect.id != DialectId::Real) {
            m_tutorial->addItem(genesys::titleOf(dialect), static_cast<int>(dialect.id));
        }
    }
    m_direction->setObjectName(QStringLiteral("convertDirection"));
    m_direction->setAccessibleName(tr("Direction"));
    m_direction->addItem(tr("to the shape of Genesys Cloud"));
    m_direction->addItem(tr("from the shape of Genesys Cloud"));
    const Dialect* ofRule = genesys::tutorialOfRule(view(session.rule().text()));
    const Dialect* found = ofRule != nullptr ? ofRule : session::tutorialOfTypes(session.events().types());
    m_tutorial->setCurrentIndex(found == nullptr ? 0 : m_tutorial->findData(static_cast<int>(found->id)));

    m_tabs->setObjectName(QStringLiteral("convertTabs"));
    m_tabs->addTab(buildPage(QStringLiteral("convertRule"), m_ruleBefore, m_ruleAfter, tr("rule")), tr("R&ule"));
    m_tabs->addTab(buildPage(QStringLiteral("convertEvent"), m_eventBefore, m_eventAfter, tr("event")),
                   tr("&Event, as an example"));
    m_tabs->setCurrentIndex(subject == Subject::Events ? 1 : 0);

    auto* notesLabel = new QLabel(tr("&Worth knowing:"), this);
    notesLabel->setBuddy(m_notes);
    m_notes->setObjectName(QStringLiteral("convertNotes"));
    m_notes->setAccessibleName(tr("What was lost or had to be chosen"));
    m_notes->setWordWrap(true);
    m_notes->setMaximumHeight(fontMetrics().lineSpacing() * 6);
    m_withRule->setObjectName(QStringLiteral("convertWithRule"));
    m_withEvents->setObjectName(QStringLiteral("convertWithEvents"));
    m_withRule->setChecked(subject == Subject::Rule);
    m_withEvents->setChecked(subject == Subject::Events);
    m_state->setObjectName(QStringLiteral("convertState"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_convert->setObjectName(QStringLiteral("convertApply"));
    m_convert->setDefault(true);
    m_close->setObjectName(QStringLiteral("convertClose"));

    auto* shapeLabel = new QLabel(tr("&Shape:"), this);
    shapeLabel->setBuddy(m_tutorial);
    auto* top = new QHBoxLayout;
    top->addWidget(shapeLabel);
    top->addWidget(m_tutorial);
    top->addWidget(m_direction);
    top->addStretch(1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_state, 1);
    buttons->addWidget(m_convert);
    buttons->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(notesLabel);
    layout->addWidget(m_notes);
    layout->addWidget(m_withRule);
    layout->addWidget(m_withEvents);
    layout->addLayout(buttons);

    const auto all = [this] {
        showRule();
        lookAtEvents();
    };
    connect(m_tutorial, &QComboBox::currentIndexChanged, this, all);
    connect(m_direction, &QComboBox::currentIndexChanged, this, all);
    connect(m_withRule, &QCheckBox::toggled, this, &ConvertDialectDialog::describe);
    connect(m_withEvents, &QCheckBox::toggled, this, &ConvertDialectDialog::describe);
    connect(m_tabs, &QTabWidget::currentChanged, this, &ConvertDialectDialog::describe);
    connect(&session.rule(), &session::RuleDocument::textChanged, this, &ConvertDialectDialog::showRule);
    connect(&session.events(), &session::EventLibrary::appended, this, [this] {
        if (m_look.running()) {
            m_outdated = true;
        } else {
            look(std::move(m_events)); // goes on with the new ones
        }
    });
    connect(&session.events(), &session::EventLibrary::cleared, this, &ConvertDialectDialog::lookAtEvents);
    connect(&session.mask(), &session::PersonalMask::changed, this, &ConvertDialectDialog::showEvents);
    connect(m_convert, &QPushButton::clicked, this, &ConvertDialectDialog::convert);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);

    const QSize screenSize = screen()->availableSize();
    resize(std::min(fontMetrics().averageCharWidth() * 170, screenSize.width() - 40),
           std::min(fontMetrics().lineSpacing() * 42, screenSize.height() - 60));
    m_tutorial->setFocus();
    all();
    if (ofRule == nullptr) {
        guessByEvent();
    }
}

/// The selected event tells more than the types of all; its text may lie on the disk.
void ConvertDialectDialog::guessByEvent() {
    const store::StoreSnapshot events = m_session.events().snapshot();
    if (!m_selected || *m_selected >= events.size()) {
        return;
    }
    m_guess.start(
        [events, id = *m_selected](const std::stop_token&) { return genesys::tutorialOfEvent(events.text({id})); },
        [this, before = m_tutorial->currentIndex()](const Dialect* found) {
            if (found != nullptr && m_tutorial->currentIndex() == before) {
                m_tutorial->setCurrentIndex(m_tutorial->findData(static_cast<int>(found->id)));
            }
        });
}

QWidget* ConvertDialectDialog::buildPage(const QString& name, CodePreview*& before, CodePreview*& after,
                                         const QString& what) {
    auto* page = new QSplitter(m_tabs);
    page->setObjectName(name);
    page->setChildrenCollapsible(false);
    for (const bool first : {true, false}) {
        auto* side = new QWidget(page);
        auto* layout = new QVBoxLayout(side);
        layout->setContentsMargins(4, 4, 4, 4);
        auto* preview = new CodePreview(m_theme, side);
        preview->setObjectName(name + (first ? QStringLiteral("Before") : QStringLiteral("After")));
        preview->setAccessibleName(first ? tr("The %1 before").arg(what) : tr("The %1 after").arg(what));
        auto* caption = new QLabel(first ? tr("Before") : tr("After"), side);
        layout->addWidget(caption);
        layout->addWidget(preview, 1);
        page->addWidget(side);
        (first ? before : after) = preview;
    }
    page->setSizes({1000, 1000});
    return page;
}

const genesys::Dialect& ConvertDialectDialog::tutorial() const {
    return genesys::dialect(static_cast<DialectId>(m_tutorial->currentData().toInt()));
}

bool ConvertDialectDialog::toReal() const {
    return m_direction->currentIndex() == 0;
}

void ConvertDialectDialog::showRule() {
    const QByteArray& rule = m_session.rule().text();
    const Dialect& real = genesys::dialect(DialectId::Real);
    m_ruleText.clear();
    m_ruleReason.clear();
    m_ruleNotes.clear();
    const auto converted =
        genesys::convertRule(rule.toStdString(), toReal() ? tutorial() : real, toReal() ? real : tutorial());
    if (!converted) {
        m_ruleReason = sentence(QString::fromStdString(converted.error().message));
    } else if (converted->edits.empty()) {
        m_ruleReason = tr("The rule has nothing of the other shape: it stays as it is.");
    } else {
        m_ruleText = QByteArray::fromStdString(converted->text);
        m_ruleNotes = converted->notes;
    }
    m_ruleBefore->setText(view(rule), exporting::Syntax::Json);
    m_ruleAfter->setText(view(m_ruleText), exporting::Syntax::Json);
    describe();
}

void ConvertDialectDialog::lookAtEvents() {
    m_events = {};
    look({});
    showEvents();
}

/// Counts, with one example: copies are made when they are wanted.
void ConvertDialectDialog::look(session::EventConversion begun) {
    const Dialect& real = genesys::dialect(DialectId::Real);
    const Dialect* from = toReal() ? &tutorial() : &real;
    const Dialect* to = toReal() ? &real : &tutorial();
    m_events = begun;
    m_outdated = false;
    m_look.start(
        [events = m_session.events().snapshot(), from, to, selected = m_selected,
         begun = std::move(begun)](const std::stop_token& stop) {
            return session::convertEvents(events, *from, *to, selected, session::Copies::Count, stop, begun);
        },
        [this](session::EventConversion result) {
            m_events = std::move(result);
            if (m_outdated) {
                look(std::move(m_events));
            }
            showEvents();
        });
}

void ConvertDialectDialog::showEvents() {
    const session::PersonalMask::Veil veil = m_session.mask().veil();
    const std::string before = veil.event(m_events.before);
    const std::string after = veil.event(m_events.after);
    if (const std::string example = before + after; example != m_example) {
        m_example = example;
        m_eventBefore->setText(before, exporting::Syntax::Json);
        m_eventAfter->setText(after, exporting::Syntax::Json);
    }
    describe();
}

void ConvertDialectDialog::describe() {
    const QLocale locale;
    const bool looking = m_look.running() && m_events.looked == 0;
    const bool converting = m_convertJob.running();
    const uint32_t found = m_events.converted;
    for (QWidget* input : {m_tutorial, m_direction}) {
        input->setEnabled(!converting);
    }
    m_close->setText(converting ? tr("Cancel") : tr("Close"));
    m_withRule->setEnabled(!m_ruleText.isEmpty() && !converting);
    m_withRule->setToolTip(m_ruleReason);
    m_withEvents->setText(
        looking      ? tr("Looking at the loaded e&vents…")
        : found == 0 ? tr("No loaded e&vent has this shape")
        : found == 1 ? tr("Add a converted copy of the one loaded e&vent of this shape")
                     : tr("Add converted copies of the %1 loaded e&vents of this shape").arg(locale.toString(found)));
    m_withEvents->setEnabled(!looking && found > 0 && !converting);

    const bool rulePage = m_tabs->currentIndex() == 0;
    QStringList notes = rulePage ? m_ruleNotes : m_events.notes;
    if (!rulePage && m_events.refused > 0) {
        notes << tr("%Ln events of this shape have no counterpart: %1", nullptr, static_cast<int>(m_events.refused))
                     .arg(m_events.reason);
    }
    m_notes->clear();
    for (const QString& note : notes) {
        m_notes->addItem(sentence(note));
    }
    QString words;
    if (converting) {
        words = tr("Converting %Ln events…", nullptr, static_cast<int>(found));
    } else if (rulePage) {
        words = m_ruleReason;
    } else if (looking) {
        words = tr("Looking at %Ln events…", nullptr, static_cast<int>(m_session.events().size()));
    } else if (found == 0) {
        words =
            tr("None of the %Ln loaded events has this shape.", nullptr, static_cast<int>(m_session.events().size()));
    }
    m_state->setText(words);
    const bool rule = m_withRule->isEnabled() && m_withRule->isChecked();
    const bool events = m_withEvents->isEnabled() && m_withEvents->isChecked();
    m_convert->setEnabled(rule || events);
    m_convert->setToolTip(rule || events || converting ? QString() : tr("Choose above what to convert"));
}

void ConvertDialectDialog::convert() {
    if (!m_withEvents->isEnabled() || !m_withEvents->isChecked()) {
        finish({});
        return;
    }
    const Dialect& real = genesys::dialect(DialectId::Real);
    const Dialect* from = toReal() ? &tutorial() : &real;
    const Dialect* to = toReal() ? &real : &tutorial();
    m_convertJob.start(
        [events = m_session.events().snapshot(), from, to](const std::stop_token& stop) {
            return session::convertEvents(events, *from, *to, {}, session::Copies::Keep, stop);
        },
        [this](session::EventConversion converted) { finish(std::move(converted)); });
    describe();
}

void ConvertDialectDialog::finish(session::EventConversion converted) {
    QStringList words;
    const QByteArray text = m_withRule->isChecked() ? m_ruleText : QByteArray();
    if (!text.isEmpty()) {
        words << tr("The rule was converted; Ctrl+Z takes it back.");
    }
    if (!converted.copies.empty()) {
        words << tr("Converted copies of %Ln events were added; the originals stay.", nullptr,
                    static_cast<int>(converted.copies.size()));
        m_session.events().add(std::move(converted.copies));
    }
    hide(); // the receivers may take the focus
    if (!text.isEmpty()) {
        Q_EMIT ruleConverted(text);
    }
    Q_EMIT notice(words.join(u' '));
    close();
}

} // namespace rw::ui
