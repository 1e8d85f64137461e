// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "session/personalmask.h"
#include "session/ruleshelf.h"
#include "session/session.h"
#include "ui/ask.h"
#include "ui/banner.h"
#include "ui/browser/eventbrowser.h"
#include "ui/browserdesk.h"
#include "ui/dialogs/preferences.h"
#include "ui/editor/ruleeditor.h"
#include "ui/editor/smartpaste.h"
#include "ui/eventdesk.h"
#include "ui/fetchbar.h"
#include "ui/fixall.h"
#include "ui/inspector.h"
#include "ui/keyguard.h"
#include "ui/learningdesk.h"
#include "ui/locator.h"
#include "ui/match/matchview.h"
#include "ui/notices.h"
#include "ui/onelinelabel.h"
#include "ui/organizations/organizationcontroller.h"
#include "ui/panels/problemspanel.h"
#include "ui/panes.h"
#include "ui/progressline.h"
#include "ui/ruledesk.h"
#include "ui/ruleexport.h"
#include "ui/rulefiles.h"
#include "ui/sniff.h"
#include "ui/statusstrip.h"

#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QDropEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

namespace rw::ui {

namespace {

std::string_view view(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

QStringList localFiles(const QMimeData* data) {
    QStringList paths;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile()) {
            paths << url.toLocalFile();
        }
    }
    return paths;
}

} // namespace

void MainWindow::wireRule() {
    session::RuleDocument& rule = m_session.rule();
    connect(m_editor, &RuleEditor::textChanged, this, [this] { m_session.rule().setText(m_editor->text()); });
    connect(m_editor, &RuleEditor::fixChosen, this, &MainWindow::applyFix);
    // What was said of a pasted text, and its "Undo", held for that text.
    connect(m_editor, &RuleEditor::textChanged, m_notices, [this] { m_notices->over(Matter::RuleText); });
    connect(m_editor, &RuleEditor::pasteNotice, m_rules, &RuleDesk::sayTaken);
    connect(m_rules, &RuleDesk::notice, m_notices, &Notices::say);
    connect(m_rules, &RuleDesk::noticeWith, m_notices, &Notices::offer);
    connect(m_rules, &RuleDesk::noticeOver, m_notices, qOverload<const QString&>(&Notices::over));
    connect(m_editor, &RuleEditor::pasted, this, &MainWindow::offerAsEvent);
    const auto propose = [this] {
        m_editor->setVocabulary(m_session.mask().proposable(m_session.events().vocabulary()));
    };
    propose();
    connect(&m_session.events(), &session::EventLibrary::vocabularyChanged, this, propose);
    connect(&m_session.mask(), &session::PersonalMask::changed, this, propose);
    connect(&rule, &session::RuleDocument::textChanged, this, &MainWindow::syncEditor);
    connect(&rule, &session::RuleDocument::parsedChanged, this, &MainWindow::ruleParsed);
    connect(&rule, &session::RuleDocument::fileChanged, this, &MainWindow::describeTitle);
    connect(m_problems, &ProblemsPanel::problemActivated, m_editor, &RuleEditor::select);
    connect(m_problems, &ProblemsPanel::fixChosen, this, &MainWindow::applyFix);
    connect(m_strip, &StatusStrip::problemsWanted, this, &MainWindow::showProblems);
    connect(m_files, &RuleFiles::failed, this, [this](const QString& what, const Error& error) {
        const auto later = [this, what, error] { // of several files the others are shown first
            fail(what, error);
            m_ruleFailed = true;
        };
        QMetaObject::invokeMethod(this, later, Qt::QueuedConnection);
    });
    connect(&m_session.rules(), &session::RuleShelf::currentChanged, this, [this] {
        if (m_ruleFailed) {
            m_failure->dismiss();
        }
    });
    connect(m_files, &RuleFiles::notice, m_notices,
            [this](const QString& text) { m_notices->say(text, Matter::Rule); });
    connect(m_export, &RuleExport::failed, this,
            [this](const QString& what, const Error& error) { fail(what, error); });
    connect(m_export, &RuleExport::notice, m_notices,
            [this](const QString& text) { m_notices->say(text, Matter::Rule); });
    m_rules->watchExport(*m_export);
    m_export->setEvents([this] { return m_browser->currentEvent(); });
    connect(m_browser, &EventBrowser::currentEventChanged, m_export, &RuleExport::eventChanged);
    connect(m_export, &RuleExport::obstacleChanged, this, &MainWindow::describeExport);
    // Files dropped on the editor are opened like files dropped anywhere else, not inserted as their names; Esc ends a
    // fetch wherever the focus is.
    m_editor->input()->installEventFilter(this);
    for (QWidget* child : m_editor->input()->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        child->installEventFilter(this);
    }
}

void MainWindow::wireEvents() {
    connect(&m_session, &session::Session::busyChanged, this, &MainWindow::setBusy);
    connect(&m_session, &session::Session::acquisitionStarted, this, [this](const QString& title) {
        m_failure->dismiss();
        m_progress->begin(title);
        arrangeStatus();
    });
    connect(&m_session, &session::Session::acquisitionProgress, m_progress, &ProgressLine::update);
    connect(&m_session, &session::Session::acquisitionFinished, this, &MainWindow::acquisitionFinished);
    connect(&m_session, &session::Session::acquisitionFailed, this, &MainWindow::acquisitionFailed);
    connect(&m_session, &session::Session::notice, m_notices,
            [this](const QString& text) { m_notices->say(text, Matter::Events); });
    // The session asks the demo organisation by itself when there are no events at the start.
    m_retry = [this] { runTest(); };
    connect(m_fetchBar, &FetchBar::changed, this, &MainWindow::describeFetch);
    connect(&m_session.events(), &session::EventLibrary::cleared, this, &MainWindow::describeFetch);
    connect(&m_session.events(), &session::EventLibrary::appended, this, [this](uint32_t first) {
        if (first == 0) {
            describeFetch();
        }
    });
    connect(m_fetchBar, &FetchBar::fetchWanted, this, &MainWindow::fetch);
    connect(m_browser, &EventBrowser::filesWanted, this, &MainWindow::openEvents);
}

void MainWindow::wireActions() {
    const auto on = [this](ActionId id, auto slot) { connect((*m_actions)[id], &QAction::triggered, this, slot); };
    on(ActionId::OpenRule, [this] { m_files->open(); });
    on(ActionId::SaveRule, [this] { m_files->save(); });
    on(ActionId::SaveRuleAs, [this] { m_files->saveAs(); });
    on(ActionId::OpenEvents, [this] { openEvents(); });
    on(ActionId::OpenEventFolder, [this] { openEventFolder(); });
    on(ActionId::PasteEvents, [this] { pasteEvents(); });
    on(ActionId::Quit, [this] { close(); });
    on(ActionId::Undo, [this] { edit("undo", &RuleEditor::undo); });
    on(ActionId::Redo, [this] { edit("redo", &RuleEditor::redo); });
    on(ActionId::Cut, [this] { edit("cut", &RuleEditor::cut); });
    on(ActionId::Copy, [this] { edit("copy", &RuleEditor::copy); });
    on(ActionId::Paste, [this] { edit("paste", &RuleEditor::paste); });
    on(ActionId::SelectAll, [this] { edit("selectAll", &RuleEditor::selectAll); });
    on(ActionId::Test, [this] { runTest(); });
    on(ActionId::Fetch, [this] { fetch(); });
    on(ActionId::FetchOptions, [this] { m_fetchBar->showOptions(); });
    on(ActionId::ResumeFetch, [this] { resumeFetch(); });
    on(ActionId::Cancel, [this] { m_session.cancel(); });
    on(ActionId::FixAll, [this] { fixAll(); });
    on(ActionId::ShowFixes, [this] { m_editor->showFixes(); });
    on(ActionId::Complete, [this] { m_editor->complete(); });
    on(ActionId::NextProblem, [this] {
        m_panes->problemsDock()->show();
        m_problems->next();
    });
    on(ActionId::PreviousProblem, [this] {
        m_panes->problemsDock()->show();
        m_problems->previous();
    });
    on(ActionId::ZoomIn, [this] { m_editor->zoomIn(); });
    on(ActionId::ZoomOut, [this] { m_editor->zoomOut(); });
    on(ActionId::ZoomReset, [this] { m_editor->zoomReset(); });
    on(ActionId::NextPane, [this] { cyclePanes(1); });
    on(ActionId::PreviousPane, [this] { cyclePanes(-1); });
    on(ActionId::ResetLayout, [this] { m_panes->resetLayout(); });
    on(ActionId::Preferences, [this] {
        auto* dialog = findChild<PreferencesDialog*>();
        dialog = dialog != nullptr ? dialog : new PreferencesDialog(m_session, m_theme, this);
        dialog->show();
        dialog->activateWindow();
    });
    on(ActionId::Locate, [this] { m_locator->open(); });
    connect(m_problems, &ProblemsPanel::helpWanted, m_learning, &LearningDesk::showDiagnosticHelp);
    const auto undoState = [this] {
        (*m_actions)[ActionId::Undo]->setEnabled(m_editor->canUndo());
        (*m_actions)[ActionId::Redo]->setEnabled(m_editor->canRedo());
    };
    connect(m_editor, &RuleEditor::undoStateChanged, this, undoState);
    undoState();
}

void MainWindow::wireKeys() {
    auto* keys = new KeyGuard(*m_actions, this);
    connect(keys, &KeyGuard::notice, m_notices, [this](const QString& text) { m_notices->say(text); });
    for (const ActionId id : {ActionId::ExportCopy, ActionId::ExportRule, ActionId::ExportSave}) {
        keys->explain(id, [this, id] { return (*m_actions)[id]->toolTip(); });
    }
    const QString noFix = tr("No problem has a fix that is safe to apply unseen. Ctrl+. shows what else there is.");
    keys->explain(ActionId::FixAll, [noFix] { return noFix; });
    const QString busy = tr("Events are being fetched or read. Esc ends that.");
    for (const ActionId id : {ActionId::OpenEvents, ActionId::OpenEventFolder, ActionId::PasteEvents}) {
        keys->explain(id, [busy] { return busy; });
    }
}

// --- the rule -------------------------------------------------------------------------------------------------------

void MainWindow::syncEditor() {
    if (m_editor->text() != m_session.rule().text()) {
        m_editor->setText(m_session.rule().text());
    }
}

void MainWindow::ruleParsed() {
    const session::RuleDocument& rule = m_session.rule();
    const auto parsed = rule.parsed();
    if (!parsed || !rule.upToDate()) {
        return;
    }
    if (parsed->text.trimmed().isEmpty()) { // nobody has begun yet: that is no problem to shout about
        m_editor->setDiagnostics({});
        m_problems->setProblems(parsed->text, {}, {});
    } else {
        m_editor->setDiagnostics(parsed->diagnostics);
        m_problems->setProblems(parsed->text, parsed->diagnostics,
                                QString::fromStdString(parsed->result.serviceMessage));
    }
    const int count = m_problems->count();
    m_panes->problemsDock()->setWindowTitle(count == 0 ? tr("Problems") : tr("Problems (%1)").arg(count));
    (*m_actions)[ActionId::FixAll]->setEnabled(hasSafeFix(parsed->diagnostics));
    (*m_actions)[ActionId::NextProblem]->setEnabled(count > 0);
    (*m_actions)[ActionId::PreviousProblem]->setEnabled(count > 0);
}

void MainWindow::applyFix(const pattern::FixIt& fix) {
    // A fix holds byte positions: it only fits the text it was made for.
    if (m_session.rule().upToDate()) {
        m_editor->applyEdits(fix.edits);
        m_editor->input()->setFocus();
    }
}

void MainWindow::fixAll() {
    const QByteArray before = m_editor->text();
    const std::string after =
        withSafeFixes(view(before), m_session.mask().proposable(m_session.events().vocabulary()).get());
    if (after == view(before)) {
        m_notices->say(tr("No problem has a fix that is safe to apply unseen. Ctrl+. shows what else there is."),
                       Matter::RuleText);
        return;
    }
    m_rules->fixAll(QByteArray::fromStdString(after));
    m_editor->input()->setFocus();
}

void MainWindow::describeTitle() {
    const session::RuleDocument& rule = m_session.rule();
    const QString title = rule.title();
    const bool modified = rule.isModified();
    setWindowTitle(QStringLiteral("%1[*] — Rulewright").arg(title));
    setWindowModified(modified);
    setWindowFilePath(rule.filePath());
}

void MainWindow::describeExport() {
    const QString obstacle = m_export->obstacle();
    m_exportStatus->setFullText(obstacle.isEmpty() ? tr("Ready to export") : tr("No export: %1").arg(obstacle));
    m_exportStatus->setHelp(obstacle.isEmpty() ? tr("The rule is valid and within AWS's limits") : obstacle);
    m_exportButton->setToolTip(obstacle.isEmpty() ? tr("Takes the checked rule to AWS")
                                                  : tr("No export: %1").arg(obstacle));
    m_exportButton->setEnabled(obstacle.isEmpty());
}

// --- the events -----------------------------------------------------------------------------------------------------

void MainWindow::describeFetch() {
    const QString hint = tr("Press F5 to fetch %1 from %2 and test the rule, or drop files here.")
                             .arg(m_fetchBar->windowText(), m_fetchBar->organizationName());
    m_browser->setFetchHint(hint);
    m_inspector->setEmptyHint(
        m_session.events().size() == 0 ? hint : tr("Select an event to see which paths of the rule pass and fail."));
}

void MainWindow::setBusy() {
    const bool busy = m_session.busy();
    for (const ActionId id :
         {ActionId::Test, ActionId::Fetch, ActionId::OpenEvents, ActionId::OpenEventFolder, ActionId::PasteEvents}) {
        (*m_actions)[id]->setEnabled(!busy);
    }
    (*m_actions)[ActionId::Cancel]->setEnabled(busy);
    (*m_actions)[ActionId::ResumeFetch]->setEnabled(m_session.canResume());
    if (!busy) {
        m_progress->end();
        arrangeStatus();
        describeFetch();
    }
}

/// An event in the place of the rule, or in the middle of it, gives a page of errors that all mean the same. The rest
/// of the text is no event: only what was pasted is taken out of it again.
void MainWindow::offerAsEvent(const QByteArray& pasted) {
    if (!looksLikeEvent(pasted)) {
        return;
    }
    const auto load = [this, pasted, text = m_editor->text()] {
        if (m_editor->text() == text) {
            m_editor->undo();
        }
        m_inspector->expectTest();
        m_retry = {};
        m_readsFiles = true; // it is selected when it has arrived
        m_session.addEventText(pasted, tr("Pasted"));
    };
    m_notices->ask(tr("This is an event, not a rule."), tr("Load it as an event"), load, Matter::RuleText);
}

void MainWindow::acquisitionFinished(const QString& title, uint32_t added, uint32_t duplicates, uint32_t first) {
    const QLocale locale;
    QString text;
    if (added == 0 && duplicates == 0) {
        text = tr("%1: no events found").arg(title);
        if (!m_readsFiles) { // the reader of files has said itself what is wrong with them
            sayNothingFound(title);
        }
    } else if (duplicates == 0) {
        text = tr("%1: %Ln new events", nullptr, static_cast<int>(added)).arg(title);
    } else {
        text = tr("%1: %Ln new events, %2 loaded already", nullptr, static_cast<int>(added))
                   .arg(title, locale.toString(duplicates));
    }
    m_status->setText(text);
    // Who opens or pastes events wants to see what the rule makes of them; of the first events of all, the inspector
    // selects the most telling one.
    if (m_readsFiles && added > 0 && (first > 0 || added == 1)) {
        m_browser->reveal(first);
    }
}

void MainWindow::acquisitionFailed(const QString& title, const Error& error) {
    if (error.kind == ErrorKind::Cancelled) {
        m_status->setText(tr("%1: cancelled; what had arrived stays").arg(title));
        return;
    }
    m_status->setText(tr("%1: failed").arg(title));
    fail(m_readsFiles ? QString() : title, error, m_retry); // of files, the error names which
    if (!m_readsFiles && error.kind == ErrorKind::Unauthorized) {
        m_failure->offerRemedy(tr("Organisations…"), [this] { m_organizations->connectNew(); });
    }
    if (!m_readsFiles && m_session.canResume()) {
        m_failure->offerContinuation([this] { resumeFetch(); });
    }
}

void MainWindow::resumeFetch() {
    m_inspector->expectTest();
    m_session.resume();
}

void MainWindow::fail(const QString& what, const Error& error, std::function<void()> retry) {
    m_ruleFailed = false;
    m_failure->showFailure(what, error, std::move(retry));
}

void MainWindow::runTest() {
    if (m_session.busy()) {
        return;
    }
    m_inspector->expectTest();
    const auto parsed = m_session.rule().parsed();
    if (parsed && m_session.rule().upToDate() && !parsed->result.valid()) {
        showProblems(); // events are fetched all the same: they help to repair the rule
    }
    m_retry = [this] { runTest(); };
    m_readsFiles = false;
    m_session.fetch(m_fetchBar->query());
}

void MainWindow::fetch() {
    m_retry = [this] { fetch(); };
    m_readsFiles = false;
    m_session.fetch(m_fetchBar->query());
}

void MainWindow::openEvents() {
    const QStringList paths =
        ask::openFileNames(this, tr("Open events"), m_session.settings().lastDirectory(),
                           tr("Events (*.json *.jsonl *.ndjson *.log *.txt *.csv *.gz);;All files (*)"));
    if (!paths.isEmpty()) {
        m_session.settings().set_lastDirectory(QFileInfo(paths.front()).absolutePath());
        openEventPaths(paths);
    }
}

void MainWindow::openEventFolder() {
    const QString path = ask::openDirectory(this, tr("Open a folder of events"), m_session.settings().lastDirectory());
    if (!path.isEmpty()) {
        m_session.settings().set_lastDirectory(path);
        openEventPaths({path});
    }
}

void MainWindow::openEventPaths(const QStringList& paths) {
    m_inspector->expectTest();
    m_retry = [this, paths] { openEventPaths(paths); };
    m_readsFiles = true;
    m_session.openEventFiles(paths);
}

void MainWindow::openPaths(const QStringList& paths) {
    QStringList events;
    for (const QString& path : paths) {
        if (sniffFile(path) == Content::Events) {
            events << path;
        } else {
            m_files->openPath(path);
        }
    }
    if (!events.isEmpty()) {
        openEventPaths(events);
    }
}

void MainWindow::openAsRule(const QByteArray& text) {
    const SmartPaste bare = smartPaste({text.constData(), static_cast<size_t>(text.size())});
    m_files->adoptText(QByteArray::fromStdString(bare.text));
    m_editor->input()->setFocus();
    if (bare.changed()) {
        m_rules->sayTaken(tr("Recognised a rule in what was given and took the event pattern out of it."),
                          furtherRules(bare));
    }
}

void MainWindow::pasteEvents() {
    const QByteArray text = QApplication::clipboard()->text().toUtf8();
    if (text.trimmed().isEmpty()) {
        m_notices->say(tr("The clipboard holds no text."));
        return;
    }
    // It would be judged like an event, and a rule matches its own text only too often.
    if (looksLikeRule(text)) {
        m_notices->ask(
            tr("This is a rule, not an event."), tr("Open it as a rule"), [this, text] { openAsRule(text); },
            Matter::Events);
        return;
    }
    m_inspector->expectTest();
    m_retry = {};
    m_readsFiles = true;
    m_session.addEventText(text, tr("Pasted"));
}

bool MainWindow::accepts(const QMimeData* mime) const {
    return !localFiles(mime).isEmpty() || mime->hasText();
}

void MainWindow::take(const QMimeData* mime) {
    const QStringList files = localFiles(mime);
    if (!files.isEmpty()) {
        openPaths(files);
        return;
    }
    const QByteArray text = mime->text().toUtf8();
    if (sniffContent(text) == Content::Rule) {
        openAsRule(text);
    } else {
        m_inspector->expectTest();
        m_retry = {};
        m_readsFiles = true;
        m_session.addEventText(text, tr("Dropped"));
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (accepts(event->mimeData())) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event) {
    if (accepts(event->mimeData())) {
        event->acceptProposedAction();
        take(event->mimeData());
    }
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop: {
        auto* drop = static_cast<QDropEvent*>(event);
        if (!localFiles(drop->mimeData()).isEmpty()) {
            drop->acceptProposedAction();
            if (event->type() == QEvent::Drop) {
                take(drop->mimeData());
            }
            return true;
        }
        break;
    }
    case QEvent::ShortcutOverride:
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && m_session.busy()) {
            event->ignore(); // the editor would claim the key for itself
            return true;
        }
        break;
    default:
        break;
    }
    return QMainWindow::eventFilter(watched, event);
}

// --- keys -----------------------------------------------------------------------------------------------------------

/// In the panes of events, but for the fields there that take text.
bool MainWindow::pastesEvents(const QWidget* focus) const {
    return focus != nullptr && (m_browser->isAncestorOf(focus) || m_match->isAncestorOf(focus)) &&
           qobject_cast<const QLineEdit*>(focus) == nullptr;
}

void MainWindow::edit(const char* slot, void (RuleEditor::*inEditor)()) {
    QWidget* focus = QApplication::focusWidget();
    if (focus == m_browser->tableInput() && qstrcmp(slot, "copy") == 0) {
        m_browser->copyCurrent();
        return;
    }
    if (qstrcmp(slot, "paste") == 0 && pastesEvents(focus)) {
        if ((*m_actions)[ActionId::PasteEvents]->isEnabled()) {
            pasteEvents();
        } else {
            m_notices->say(tr("Events are being fetched or read. Esc ends that."));
        }
        return;
    }
    const QByteArray signature = QByteArray(slot) + QByteArrayLiteral("()");
    if (focus && focus != m_editor->input() && focus->metaObject()->indexOfMethod(signature.constData()) >= 0) {
        QMetaObject::invokeMethod(focus, slot);
        return;
    }
    if (focus != m_editor->input() && qstrcmp(slot, "cut") == 0) {
        return; // not from a text that one does not look at
    }
    (m_editor->*inEditor)();
}

void MainWindow::cyclePanes(int step) {
    QVector<QWidget*> stops;
    const auto firstFocusable = [](QWidget* pane) -> QWidget* {
        if (pane->focusPolicy() & Qt::TabFocus) {
            return pane;
        }
        for (QWidget* child : pane->findChildren<QWidget*>()) {
            if ((child->focusPolicy() & Qt::TabFocus) && child->isVisible() && child->isEnabled()) {
                return child;
            }
        }
        return nullptr;
    };
    QVector<QWidget*> all{m_browser->typesInput(), m_browser->tableInput(), m_editor->input(), m_match->input(),
                          firstFocusable(m_problems)};
    for (QDockWidget* dock : m_panes->toolDocks()) {
        QWidget* pane = Panes::contentOf(dock);
        all << (pane->focusProxy() && pane->focusProxy()->isVisible() ? pane->focusProxy() : firstFocusable(pane));
    }
    const auto behindAnotherTab = [](const QWidget* stop) {
        const QWidget* window = stop->window();
        const QWidget* seen = window->childAt(stop->mapTo(window, stop->rect().center()));
        return seen != stop && !stop->isAncestorOf(seen);
    };
    for (QWidget* stop : all) {
        if (stop && stop->isVisible() && !behindAnotherTab(stop)) {
            stops << stop;
        }
    }
    if (stops.isEmpty()) {
        return;
    }
    qsizetype here = -1;
    for (QWidget* focus = QApplication::focusWidget(); focus && here < 0; focus = focus->parentWidget()) {
        here = stops.indexOf(focus);
    }
    for (qsizetype i = 0; here < 0 && i < stops.size(); ++i) { // elsewhere in one of them
        for (QWidget* pane = stops[i]; pane && here < 0; pane = pane->parentWidget()) {
            if (qobject_cast<QDockWidget*>(pane)) {
                here = QApplication::focusWidget() && pane->isAncestorOf(QApplication::focusWidget()) ? i : -1;
                break;
            }
        }
    }
    const qsizetype next = here < 0 ? 0 : (here + step + stops.size()) % stops.size();
    stops[next]->setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

void MainWindow::showProblems() {
    m_panes->problemsDock()->show();
    m_panes->problemsDock()->raise();
}

bool MainWindow::idle() const {
    return m_session.idle() && !m_browser->busy() && !m_inspector->busy() && m_session.rule().upToDate() &&
           !m_session.test().running() && m_desk->idle() && m_rules->idle() && m_learning->idle() &&
           m_browserDesk->idle();
}

} // namespace rw::ui
