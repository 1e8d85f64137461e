// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/clinic.h"

#include "session/session.h"
#include "ui/banner.h"
#include "ui/editor/ruleeditor.h"
#include "ui/headers.h"
#include "ui/language.h"
#include "ui/match/matchview.h"
#include "ui/panels/iconlabel.h"
#include "ui/panels/problemspanel.h"
#include "ui/saidtext.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace rw::ui {

namespace {

enum EventColumn { TypeColumn, WantedColumn, ActualColumn };

std::string_view view(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

QString shortType(const std::string& detailType) {
    QString type = plain(detailType);
    return type.remove(QStringLiteral("v2.detail.events.conversation.{id}."));
}

/// What is told of an exercise, in the window's language; the rule and its events are the same in every one.
void inLanguage(suite::Exercise& exercise, const QString& name) {
    QFile file(QStringLiteral(":/clinic/%1/%2").arg(Language::code(), name));
    if (!file.open(QIODevice::ReadOnly)) {
        return;
    }
    const QJsonObject told = QJsonDocument::fromJson(file.readAll()).object();
    const auto take = [&told](const char* key, std::string& text) {
        const QString translated = told.value(QLatin1String(key)).toString();
        if (!translated.isEmpty()) {
            text = translated.toStdString();
        }
    };
    take("title", exercise.title);
    take("story", exercise.story);
    take("cause", exercise.cause);
}

} // namespace

std::vector<suite::Exercise> ClinicDialog::exercises() {
    std::vector<suite::Exercise> all;
    const QDir dir(QStringLiteral(":/clinic"));
    const QStringList names = dir.entryList(QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(dir.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            auto exercise = suite::readExercise(file.readAll().toStdString(), name.toStdString());
            if (exercise) { // a test reads every one of them
                inLanguage(*exercise, name);
                all.push_back(std::move(*exercise));
            }
        }
    }
    return all;
}

ClinicDialog::ClinicDialog(session::Session& session, Theme& theme, QWidget* parent)
    : QDialog(parent), m_session(session), m_theme(theme), m_exercises(exercises()), m_texts(m_exercises.size()),
      m_solutionShown(m_exercises.size()), m_solved(session.settings().clinicSolved()), m_rule(session.pool()),
      m_judgeJob(session.pool()), m_hintJob(session.pool()), m_list(new QListWidget(this)),
      m_progress(new QLabel(this)), m_title(new QLabel(this)), m_story(new QLabel(this)), m_state(new QLabel(this)),
      m_stateIcon(new IconLabel(this)), m_advice(new Banner(theme, this)), m_editor(new RuleEditor(theme, this)),
      m_problems(new ProblemsPanel(theme, this)), m_events(new QTreeWidget(this)), m_match(new MatchView(theme, this)),
      m_again(new QPushButton(tr("Start &again"), this)), m_hint(new QPushButton(tr("&Hint"), this)),
      m_solution(new QPushButton(tr("S&olution"), this)), m_next(new QPushButton(tr("&Next exercise"), this)),
      m_close(new QPushButton(tr("&Close"), this)) {
    setObjectName(QStringLiteral("clinicDialog"));
    setWindowTitle(tr("Clinic: broken rules to repair"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);

    auto* split = new QSplitter(this);
    split->setObjectName(QStringLiteral("clinicSplit"));
    split->setChildrenCollapsible(false);
    split->addWidget(buildExercises());
    split->addWidget(buildWork());
    split->setStretchFactor(1, 1);

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addWidget(m_hint);
    buttons->addWidget(m_solution);
    buttons->addStretch(1);
    buttons->addWidget(m_next);
    buttons->addWidget(m_close);
    for (QPushButton* button : {m_again, m_hint, m_solution, m_next, m_close}) {
        button->setAutoDefault(false);
    }
    m_again->setObjectName(QStringLiteral("clinicAgain"));
    m_again->setIcon(m_theme.icon(QStringLiteral("undo")));
    m_hint->setObjectName(QStringLiteral("clinicHint"));
    m_hint->setIcon(m_theme.icon(QStringLiteral("hint"), ColorRole::Accent));
    m_hint->setToolTip(tr("First where to look, then why, with a fix"));
    m_solution->setObjectName(QStringLiteral("clinicSolution"));
    m_solution->setToolTip(tr("One rule that does what the story wants; Ctrl+Z brings yours back"));
    m_next->setObjectName(QStringLiteral("clinicNext"));
    m_close->setObjectName(QStringLiteral("clinicClose"));

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(split, 1);
    layout->addLayout(buttons);

    const QFontMetrics metrics = fontMetrics();
    const QSize available =
        parent != nullptr && parent->screen() ? parent->screen()->availableSize() : QSize(1024, 700);
    resize(std::min(metrics.averageCharWidth() * 210, available.width() - 40),
           std::min(metrics.lineSpacing() * 50, available.height() - 60));
    split->setSizes({std::min(metrics.averageCharWidth() * 40, width() / 4), width()});

    wire();
    addKeys();
    markList();
    const auto unsolved = std::find_if(m_exercises.begin(), m_exercises.end(),
                                       [this](const auto& exercise) { return !m_solved.contains(plain(exercise.id)); });
    if (!m_exercises.empty()) {
        m_list->setCurrentRow(unsolved == m_exercises.end() ? 0 : static_cast<int>(unsolved - m_exercises.begin()));
    }
}

ClinicDialog::~ClinicDialog() = default;

QWidget* ClinicDialog::buildExercises() {
    auto* page = new QWidget(this);
    m_list->setObjectName(QStringLiteral("clinicList"));
    m_list->setAccessibleName(tr("Exercises"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setIconSize(QSize(fontMetrics().height(), fontMetrics().height()));
    m_list->setMinimumWidth(fontMetrics().averageCharWidth() * 20);
    m_progress->setObjectName(QStringLiteral("clinicProgress"));
    for (size_t i = 0; i < m_exercises.size(); ++i) {
        m_list->addItem(tr("%1. %2").arg(i + 1).arg(plain(m_exercises[i].title)));
    }
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_progress);
    return page;
}

QWidget* ClinicDialog::buildWork() {
    auto* page = new QWidget(this);
    m_title->setObjectName(QStringLiteral("clinicTitle"));
    m_title->setTextFormat(Qt::PlainText);
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.2);
    m_title->setFont(large);
    m_story->setObjectName(QStringLiteral("clinicStory"));
    m_state->setObjectName(QStringLiteral("clinicState"));
    for (QLabel* label : {m_story, m_state}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_advice->setObjectName(QStringLiteral("clinicAdvice"));
    auto* line = new QHBoxLayout;
    line->addWidget(m_stateIcon, 0, Qt::AlignTop);
    line->addWidget(m_state, 1);

    auto* split = new QSplitter(page);
    split->setChildrenCollapsible(false);
    split->addWidget(buildRule());
    split->addWidget(buildEvents());
    split->setStretchFactor(0, 9);
    split->setStretchFactor(1, 11);
    split->setSizes({900, 1100});

    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(fontMetrics().height() / 2, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_story);
    layout->addLayout(line);
    layout->addWidget(m_advice);
    layout->addWidget(split, 1);
    return page;
}

QWidget* ClinicDialog::buildRule() {
    auto* split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    m_editor->setObjectName(QStringLiteral("clinicEditor"));
    m_editor->input()->setAccessibleName(tr("The rule of the exercise"));
    m_problems->setObjectName(QStringLiteral("clinicProblems"));
    split->addWidget(m_editor);
    split->addWidget(m_problems);
    split->setStretchFactor(0, 1);
    const int line = fontMetrics().lineSpacing();
    split->setSizes({line * 24, line * 8});
    return split;
}

QWidget* ClinicDialog::buildEvents() {
    auto* page = new QWidget(this);
    m_events->setObjectName(QStringLiteral("clinicEvents"));
    m_events->setAccessibleName(tr("Events of the exercise"));
    m_events->setHeaderLabels({tr("Event"), tr("The rule must"), tr("It does")});
    m_events->setRootIsDecorated(false);
    m_events->setUniformRowHeights(true);
    m_events->setAllColumnsShowFocus(true);
    m_events->header()->setStretchLastSection(false);
    m_events->header()->setSectionResizeMode(TypeColumn, QHeaderView::Stretch);
    m_events->header()->setSectionResizeMode(WantedColumn, QHeaderView::ResizeToContents);
    m_events->header()->setSectionResizeMode(ActualColumn, QHeaderView::ResizeToContents);
    m_events->setFixedHeight(m_events->header()->sizeHint().height() + fontMetrics().height() * 5);
    m_match->setObjectName(QStringLiteral("clinicMatch"));
    if (auto* payload = m_match->findChild<QTreeView*>(QStringLiteral("payloadTree"))) { // less room than in the window
        const int letter = fontMetrics().averageCharWidth();
        payload->setColumnWidth(0, letter * 24);
        payload->setColumnWidth(1, letter * 17);
        payload->setColumnWidth(2, letter * 20);
        fitTitles(*payload->header());
    }
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_events);
    layout->addWidget(m_match, 1);
    return page;
}

void ClinicDialog::wire() {
    connect(m_list, &QListWidget::currentRowChanged, this, &ClinicDialog::start);
    connect(m_list, &QListWidget::itemActivated, this, [this] { m_editor->input()->setFocus(); });
    connect(m_editor, &RuleEditor::textChanged, this, [this] {
        if (m_current >= 0) {
            m_texts[static_cast<size_t>(m_current)] = m_editor->text();
        }
        m_rule.setText(m_editor->text());
        m_hintsGiven = 0; // they were about another text
        m_advice->dismiss();
    });
    connect(m_editor, &RuleEditor::fixChosen, this,
            [this](const pattern::FixIt& fix) { applyEdits(m_rule.text(), fix.edits); });
    connect(m_editor, &RuleEditor::caretMoved, this, &ClinicDialog::caretMoved);
    connect(m_editor, &RuleEditor::pasteNotice, m_advice, qOverload<const QString&>(&Banner::showNotice));
    connect(m_problems, &ProblemsPanel::problemActivated, m_editor, &RuleEditor::select);
    connect(m_problems, &ProblemsPanel::fixChosen, this,
            [this](const pattern::FixIt& fix) { applyEdits(m_rule.text(), fix.edits); });
    connect(&m_rule, &session::RuleDocument::parsedChanged, this, &ClinicDialog::parsed);
    connect(m_events, &QTreeWidget::currentItemChanged, this, &ClinicDialog::showEvent);
    connect(m_match, &MatchView::leafActivated, this, &ClinicDialog::selectLeaf);
    connect(m_again, &QPushButton::clicked, this, &ClinicDialog::startAgain);
    connect(m_hint, &QPushButton::clicked, this, &ClinicDialog::hint);
    connect(m_solution, &QPushButton::clicked, this, &ClinicDialog::showSolution);
    connect(m_next, &QPushButton::clicked, this, &ClinicDialog::next);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
}

/// The window's keys for the same things; they do not reach into a window of its own.
void ClinicDialog::addKeys() {
    const auto on = [this](const char* keys, auto slot) {
        auto* shortcut = new QShortcut(QKeySequence(QLatin1String(keys)), this);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    on("Ctrl+.", [this] { m_editor->showFixes(); });
    on("Ctrl+Space", [this] { m_editor->complete(); });
    on("F8", [this] { m_problems->next(); });
    on("Shift+F8", [this] { m_problems->previous(); });
    on("F6", [this] { cycle(1); });
    on("Shift+F6", [this] { cycle(-1); });
}

bool ClinicDialog::idle() const {
    return m_rule.upToDate() && !m_rule.checking() && !m_judgeJob.running() && !m_hintJob.running();
}

void ClinicDialog::start(int exercise) {
    if (exercise < 0 || exercise == m_current) {
        return;
    }
    m_judgeJob.cancel();
    m_hintJob.cancel();
    m_current = exercise;
    m_hintsGiven = 0;
    m_judged = {};
    m_judgedRule.reset();
    m_advice->dismiss();
    m_title->setText(plain(current().title));
    m_story->setText(plain(current().story));
    m_vocabulary = std::make_shared<const pattern::Vocabulary>(suite::vocabularyOf(current()));
    m_events->clear();
    for (const suite::ExerciseEvent& event : current().events) {
        auto* item = new QTreeWidgetItem(m_events);
        const store::EventSummary summary = store::summarize(event.text);
        item->setText(TypeColumn, tr("%1. %2").arg(m_events->topLevelItemCount()).arg(shortType(summary.detailType)));
        item->setToolTip(TypeColumn, plain(summary.detailType));
        item->setText(WantedColumn, event.wanted ? tr("match") : tr("not match"));
    }
    m_rule.setVocabulary(m_vocabulary);
    m_editor->setVocabulary(m_vocabulary);
    const QByteArray& kept = m_texts[static_cast<size_t>(exercise)];
    const QByteArray shown = kept.isEmpty() ? QByteArray::fromStdString(current().rule) : kept;
    m_editor->setText(shown);
    m_rule.setText(shown);
    m_events->setCurrentItem(m_events->topLevelItem(0));
    m_next->setEnabled(m_current + 1 < static_cast<int>(m_exercises.size()));
    if (m_rule.upToDate() && m_rule.parsed()) {
        parsed(); // the same text as before: nobody parses it again
    }
    describe();
}

void ClinicDialog::startAgain() {
    m_hintsGiven = 0;
    m_solutionShown[static_cast<size_t>(m_current)] = false;
    m_advice->dismiss();
    m_editor->replaceAll(QByteArray::fromStdString(current().rule));
    m_editor->input()->setFocus();
}

void ClinicDialog::parsed() {
    const auto parsed = m_rule.parsed();
    if (!parsed || !m_rule.upToDate() || m_current < 0) {
        return;
    }
    m_editor->setDiagnostics(parsed->diagnostics);
    m_problems->setProblems(parsed->text, parsed->diagnostics, plain(parsed->result.serviceMessage));
    m_judgeJob.start(
        [exercise = current(), parsed, vocabulary = m_vocabulary](const std::stop_token&) {
            Judged result;
            result.state = suite::judge(exercise, view(parsed->text));
            match::ExplainContext context;
            context.vocabulary = vocabulary.get();
            for (const suite::ExerciseEvent& event : exercise.events) {
                result.explanations.push_back(parsed->result.valid()
                                                  ? std::make_shared<const match::Explanation>(
                                                        match::explain(*parsed->result.pattern, event.text, context))
                                                  : nullptr);
            }
            return result;
        },
        [this, parsed](const Judged& result) {
            m_judgedRule = parsed;
            judged(result);
        });
}

void ClinicDialog::judged(const Judged& result) {
    m_judged = result;
    for (int row = 0; row < m_events->topLevelItemCount(); ++row) {
        const auto place = static_cast<size_t>(row);
        QTreeWidgetItem* item = m_events->topLevelItem(row);
        const bool matches = result.state.matched[place];
        const bool right = m_judgedRule->result.valid() && matches == current().events[place].wanted;
        item->setText(ActualColumn, !m_judgedRule->result.valid() ? tr("nothing yet")
                                    : matches                     ? tr("match")
                                                                  : tr("not match"));
        item->setIcon(ActualColumn, m_theme.icon(right ? QStringLiteral("pass") : QStringLiteral("fail"),
                                                 right ? ColorRole::Pass : ColorRole::Fail));
        item->setToolTip(ActualColumn, right ? tr("As the story wants it") : tr("Not as the story wants it"));
    }
    describe();
    showEvent();
    if (result.state.done && !m_solutionShown[static_cast<size_t>(m_current)]) {
        markSolved();
    }
}

void ClinicDialog::describe() {
    QString words;
    QString icon = QStringLiteral("notevaluated");
    ColorRole role = ColorRole::NotEvaluated;
    if (m_judged.state.done) {
        words = tr("The rule does what the story wants. %1").arg(plain(current().cause));
        icon = QStringLiteral("pass");
        role = ColorRole::Pass;
    } else if (!m_judgedRule) {
        words = tr("Repair the rule so that it does what the story wants.");
    } else {
        icon = QStringLiteral("fail");
        role = ColorRole::Fail;
        if (!m_judgedRule->result.valid()) {
            words = tr("Not yet: AWS would refuse this rule.");
        } else if (!m_judged.state.deployable) {
            words = tr("Not yet: the rule is beyond a quota of AWS.");
        }
        for (size_t i = 0; words.isEmpty() && i < current().events.size(); ++i) {
            if (m_judged.state.matched[i] != current().events[i].wanted) {
                words = (current().events[i].wanted ? tr("Not yet: event %1 must match, and does not.")
                                                    : tr("Not yet: event %1 must not match, but it does."))
                            .arg(i + 1);
            }
        }
    }
    m_state->setText(words);
    m_stateIcon->setIcon(m_theme.icon(icon, role));
}

void ClinicDialog::showEvent() {
    const int row = m_events->indexOfTopLevelItem(m_events->currentItem());
    if (row < 0 || m_current < 0) {
        m_match->clear(tr("Select an event to see what the rule makes of it."));
        m_editor->setLeafResults({});
        return;
    }
    const auto place = static_cast<size_t>(row);
    const std::string& event = current().events[place].text;
    std::shared_ptr<const match::Explanation> explanation;
    if (place < m_judged.explanations.size()) {
        explanation = m_judged.explanations[place];
    }
    const bool isCurrent = m_judgedRule && m_judgedRule->text == m_rule.text();
    store::Origin origin;
    origin.source = tr("Clinic").toStdString();
    m_match->setRuleText(m_judgedRule ? m_judgedRule->text : QByteArray());
    m_match->showEvent(QByteArray::fromStdString(event), store::summarize(event), origin, explanation,
                       explanation ? QString() : tr("AWS would refuse the rule, so nothing is judged yet."));
    m_editor->setLeafResults(isCurrent && explanation ? explanation->leaves : std::vector<match::LeafResult>());
    caretMoved(m_editor->caret());
}

void ClinicDialog::hint() {
    const QByteArray rule = m_rule.text();
    ++m_hintsGiven;
    m_hintJob.start(
        [exercise = current(), rule, vocabulary = m_vocabulary, all = m_hintsGiven > 1](const std::stop_token&) {
            Hint hint;
            hint.finding = suite::findingIn(exercise, view(rule), *vocabulary);
            if (all) {
                hint.cure = suite::offeredCure(exercise, view(rule), *vocabulary);
            }
            return hint;
        },
        [this, rule](const Hint& hint) { showHint(rule, hint); });
}

void ClinicDialog::showHint(const QByteArray& rule, const Hint& hint) {
    if (m_hintsGiven > 1) {
        if (hint.cure) {
            m_advice->showNotice(plain(current().cause), plain(hint.cure->title),
                                 [this, rule, cure = *hint.cure] { applyEdits(rule, cure.edits); });
        } else {
            m_advice->showNotice(plain(current().cause));
        }
    } else if (hint.finding) {
        m_advice->showNotice(tr("Look at the selected place. %1").arg(plainSaid(hint.finding->text)));
    } else {
        m_advice->showNotice(tr("Nothing is wrong with the rule itself: compare it with the story and the events."));
    }
    if (hint.finding && m_rule.text() == rule) {
        m_editor->select(hint.finding->at);
    }
}

void ClinicDialog::showSolution() {
    m_solutionShown[static_cast<size_t>(m_current)] = true;
    m_editor->replaceAll(QByteArray::fromStdString(current().cure));
    m_advice->showNotice(tr("One way to write it. Ctrl+Z brings your rule back."));
    m_editor->input()->setFocus();
}

void ClinicDialog::next() {
    m_list->setCurrentRow(m_current + 1);
    m_editor->input()->setFocus();
}

/// Edits are byte positions: they only fit the text that they were made for.
void ClinicDialog::applyEdits(const QByteArray& madeFor, const std::vector<pattern::TextEdit>& edits) {
    if (m_editor->text() == madeFor) {
        m_editor->applyEdits(edits);
        m_editor->input()->setFocus();
    }
}

void ClinicDialog::caretMoved(uint32_t offset) {
    int found = -1;
    if (m_judgedRule && m_judgedRule->text == m_rule.text() && m_judgedRule->result.pattern) {
        const auto& leaves = m_judgedRule->result.pattern->leaves;
        const auto at = std::find_if(leaves.begin(), leaves.end(), [offset](const pattern::Leaf& leaf) {
            return leaf.keyAt.begin <= offset && offset <= leaf.listAt.end;
        });
        found = at == leaves.end() ? -1 : static_cast<int>(at - leaves.begin());
    }
    m_match->selectLeaf(found);
}

void ClinicDialog::selectLeaf(int leaf) {
    if (leaf >= 0 && m_judgedRule && m_judgedRule->text == m_rule.text() && m_judgedRule->result.pattern &&
        static_cast<size_t>(leaf) < m_judgedRule->result.pattern->leaves.size()) {
        const pattern::Leaf& chosen = m_judgedRule->result.pattern->leaves[static_cast<size_t>(leaf)];
        m_editor->select({chosen.keyAt.begin, chosen.listAt.end});
    }
}

void ClinicDialog::markSolved() {
    const QString id = plain(current().id);
    if (!m_solved.contains(id)) {
        m_solved << id;
        m_session.settings().set_clinicSolved(m_solved);
        markList();
    }
}

void ClinicDialog::markList() {
    int solved = 0;
    QPixmap nothing(m_list->iconSize());
    nothing.fill(Qt::transparent);
    const QIcon blank(nothing); // keeps the titles in line
    for (int row = 0; row < m_list->count(); ++row) {
        const suite::Exercise& exercise = m_exercises[static_cast<size_t>(row)];
        const bool done = m_solved.contains(plain(exercise.id));
        solved += done ? 1 : 0;
        QListWidgetItem* item = m_list->item(row);
        item->setIcon(done ? m_theme.icon(QStringLiteral("pass"), ColorRole::Pass) : blank);
        item->setToolTip(done ? tr("%1 (solved)").arg(item->text()) : item->text());
        item->setData(Qt::AccessibleTextRole, item->toolTip());
    }
    m_progress->setText(tr("%1 of %2 solved").arg(solved).arg(m_list->count()));
}

void ClinicDialog::cycle(int step) {
    const QList<QWidget*> stops = {m_list, m_editor->input(), m_events, m_match->input(), m_hint};
    qsizetype here = -1;
    for (QWidget* focus = QApplication::focusWidget(); focus != nullptr && here < 0; focus = focus->parentWidget()) {
        here = stops.indexOf(focus);
    }
    stops[here < 0 ? 0 : (here + step + stops.size()) % stops.size()]->setFocus(Qt::TabFocusReason);
}

} // namespace rw::ui
