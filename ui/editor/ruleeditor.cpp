// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/ruleeditor.h"

#include "engine/pattern/catalogue.h"
#include "ui/editor/findbar.h"
#include "ui/editor/hovercard.h"
#include "ui/editor/jsonscintilla.h"
#include "ui/editor/rulebuffers.h"
#include "ui/editor/rulecompleter.h"
#include "ui/editor/smartpaste.h"
#include "ui/editor/textedits.h"
#include "ui/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPointer>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>

namespace rw::ui {

namespace {

using match::LeafState;
using pattern::Diagnostic;
using pattern::FixIt;
using pattern::Severity;

Indicator indicatorOf(Severity severity) {
    switch (severity) {
    case Severity::Error:
        return Indicator::Error;
    case Severity::Quota:
        return Indicator::Quota;
    case Severity::Warning:
        return Indicator::Warning;
    case Severity::Hint:
        break;
    }
    return Indicator::Hint;
}

Marker markerOf(Severity severity) {
    switch (severity) {
    case Severity::Error:
        return Marker::Error;
    case Severity::Quota:
        return Marker::Quota;
    case Severity::Warning:
        return Marker::Warning;
    case Severity::Hint:
        break;
    }
    return Marker::Hint;
}

Marker markerOf(LeafState state) {
    switch (state) {
    case LeafState::Pass:
        return Marker::Pass;
    case LeafState::Fail:
        return Marker::Fail;
    case LeafState::CannotJudge:
        return Marker::CannotJudge;
    case LeafState::NotEvaluated:
        break;
    }
    return Marker::NotEvaluated;
}

QString plain(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// For lines with several: the worst is shown. Lower is worse, as in the enum.
void keepWorst(std::vector<std::pair<int, Marker>>& marks, int line, Marker marker) {
    for (auto& [atLine, known] : marks) {
        if (atLine == line) {
            known = std::min(known, marker);
            return;
        }
    }
    marks.emplace_back(line, marker);
}

} // namespace

struct RuleEditor::Impl {
    Impl(RuleEditor& owner, Theme& colors)
        : q(owner), theme(colors), view(new JsonScintilla(colors, true, &owner)), buffers(*view),
          completer(new RuleCompleter(
              colors, *view,
              [this](const std::vector<pattern::TextEdit>& edits, uint32_t caret) {
                  ++quiet;
                  apply(edits);
                  view->SendScintilla(QsciScintillaBase::SCI_GOTOPOS, static_cast<unsigned long>(caret));
                  --quiet;
                  finishQuiet();
              },
              &owner)),
          findBar(new FindBar(
              colors, *view, [this](const std::vector<pattern::TextEdit>& edits) { apply(edits); }, &owner)) {}

    RuleEditor& q;
    Theme& theme;
    JsonScintilla* view;
    RuleBuffers buffers;
    RuleCompleter* completer;
    FindBar* findBar;
    std::shared_ptr<const pattern::Vocabulary> vocabulary;
    std::vector<Diagnostic> diagnostics;
    std::vector<match::LeafResult> leaves;
    std::vector<std::pair<int, QString>> rates; ///< line, what passes there
    uint32_t lastCaret = 0;
    bool couldUndo = false;
    bool couldRedo = false;
    int quiet = 0; ///< > 0 while one change of ours is made of many of Scintilla's
    bool changedWhileQuiet = false;

    void textChanged() {
        if (quiet > 0) {
            changedWhileQuiet = true;
            return;
        }
        findBar->textChanged();
        Q_EMIT q.textChanged();
        checkUndo();
    }
    void checkUndo() {
        if (couldUndo != q.canUndo() || couldRedo != q.canRedo()) {
            couldUndo = q.canUndo();
            couldRedo = q.canRedo();
            Q_EMIT q.undoStateChanged();
        }
    }
    void checkCaret() {
        if (quiet > 0) {
            return;
        }
        const uint32_t now = view->caret();
        if (now != lastCaret) {
            lastCaret = now;
            Q_EMIT q.caretMoved(now);
        }
        checkUndo();
    }
    template <class Change>
    void asOne(Change change) {
        ++quiet;
        view->SendScintilla(QsciScintillaBase::SCI_BEGINUNDOACTION);
        change();
        view->SendScintilla(QsciScintillaBase::SCI_ENDUNDOACTION);
        --quiet;
        finishQuiet();
    }
    void finishQuiet() {
        if (quiet > 0) {
            return;
        }
        if (std::exchange(changedWhileQuiet, false)) {
            textChanged();
        }
        checkCaret();
    }
    void apply(const std::vector<pattern::TextEdit>& edits) {
        if (edits.empty()) {
            return;
        }
        asOne([&] {
            for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
                view->replace(edit->at, edit->text);
            }
        });
    }

    void paintDiagnostics() {
        for (const Indicator indicator : {Indicator::Error, Indicator::Quota, Indicator::Warning, Indicator::Hint}) {
            view->clear(indicator);
        }
        for (const Marker marker : {Marker::Error, Marker::Quota, Marker::Warning, Marker::Hint, Marker::Fix}) {
            view->clear(marker);
        }
        std::vector<std::pair<int, Marker>> marks;
        for (const Diagnostic& diagnostic : diagnostics) {
            view->fill(indicatorOf(diagnostic.severity), diagnostic.at);
            keepWorst(marks, view->lineAt(diagnostic.at.begin), markerOf(diagnostic.severity));
            if (!diagnostic.fixes.empty()) {
                view->mark(view->lineAt(diagnostic.at.begin), Marker::Fix);
            }
        }
        for (const auto& [line, marker] : marks) {
            view->mark(line, marker);
        }
    }
    void paintLeaves() {
        for (const Indicator indicator : {Indicator::LeafPass, Indicator::LeafFail, Indicator::LeafCannotJudge}) {
            view->clear(indicator);
        }
        for (const Marker marker : {Marker::Fail, Marker::CannotJudge, Marker::Pass, Marker::NotEvaluated}) {
            view->clear(marker);
        }
        std::vector<std::pair<int, Marker>> marks;
        for (const match::LeafResult& leaf : leaves) {
            keepWorst(marks, view->lineAt(leaf.ruleAt.begin), markerOf(leaf.state));
            switch (leaf.state) {
            case LeafState::Pass:
                view->fill(Indicator::LeafPass, leaf.ruleAt);
                break;
            case LeafState::Fail:
                view->fill(Indicator::LeafFail, leaf.ruleAt);
                break;
            case LeafState::CannotJudge:
                view->fill(Indicator::LeafCannotJudge, leaf.ruleAt);
                break;
            case LeafState::NotEvaluated:
                break;
            }
        }
        for (const auto& [line, marker] : marks) {
            view->mark(line, marker);
        }
    }

    /// Diagnostics that touch `offset`; where none does, those that begin on its line.
    [[nodiscard]] std::vector<const Diagnostic*> diagnosticsAt(uint32_t offset) const {
        std::vector<const Diagnostic*> hits;
        for (const Diagnostic& diagnostic : diagnostics) {
            if (diagnostic.at.begin <= offset && offset <= diagnostic.at.end) {
                hits.push_back(&diagnostic);
            }
        }
        const bool anyFix =
            std::any_of(hits.begin(), hits.end(), [](const Diagnostic* hit) { return !hit->fixes.empty(); });
        if (!anyFix) {
            const int line = view->lineAt(offset);
            for (const Diagnostic& diagnostic : diagnostics) {
                const bool touching = diagnostic.at.begin <= offset && offset <= diagnostic.at.end;
                if (!touching && view->lineAt(diagnostic.at.begin) == line) {
                    hits.push_back(&diagnostic);
                }
            }
        }
        return hits;
    }
    int addFixes(QMenu& menu, uint32_t offset) {
        int added = 0;
        const std::string_view text = view->view();
        for (const Diagnostic* diagnostic : diagnosticsAt(offset)) {
            for (const FixIt& fix : diagnostic->fixes) {
                const QString title = plain(fix.title).replace(u'&', u"&&"_qs);
                const QString preview = fixPreview(text, fix, 40).replace(u'&', u"&&"_qs);
                // Behind the tab stands what menus show in their second column.
                QAction* action = menu.addAction(theme.icon(u"fix"_qs, ColorRole::Accent), title + u'\t' + preview);
                action->setToolTip(fixPreview(text, fix, 200));
                QObject::connect(action, &QAction::triggered, &q, [this, fix] { Q_EMIT q.fixChosen(fix); });
                ++added;
            }
        }
        return added;
    }
    [[nodiscard]] static QString describe(const Diagnostic& diagnostic) {
        const pattern::DiagnosticInfo& info = pattern::diagnosticInfo(diagnostic.id);
        QString text = u"<p><b>"_qs + plain(info.title).toHtmlEscaped() + u"</b> ("_qs + plain(info.code) +
                       u")<br>"_qs + plain(pattern::explanationText(diagnostic)).toHtmlEscaped();
        if (!diagnostic.fixes.empty()) {
            const size_t n = diagnostic.fixes.size();
            text += u"<br><i>"_qs +
                    (n == 1 ? RuleEditor::tr("1 fix: Ctrl+.") : RuleEditor::tr("%1 fixes: Ctrl+.").arg(n)) + u"</i>"_qs;
        }
        return text + u"</p>"_qs;
    }
    bool showToolTip(QPoint at, QPoint global) {
        QString text;
        if (view->isMargin(at)) {
            const int line = view->lineUnder(at);
            for (const Diagnostic& diagnostic : diagnostics) {
                if (view->lineAt(diagnostic.at.begin) == line) {
                    text += describe(diagnostic);
                }
            }
            for (const auto& [noted, rate] : rates) {
                if (noted == line) {
                    text += u"<p>"_qs + rate.toHtmlEscaped() + u"</p>"_qs;
                }
            }
            for (const match::LeafResult& leaf : leaves) {
                if (view->lineAt(leaf.ruleAt.begin) == line) {
                    text += u"<p><b>"_qs + plain(match::stateWord(leaf.state)).toHtmlEscaped() + u"</b>: "_qs +
                            plain(leaf.sentence).toHtmlEscaped() + u"</p>"_qs;
                }
            }
        } else if (const long offset = view->offsetAt(at); offset >= 0) {
            for (const Diagnostic& diagnostic : diagnostics) {
                if (diagnostic.at.contains(static_cast<uint32_t>(offset))) {
                    text += describe(diagnostic);
                }
            }
            const pattern::Vocabulary& known = vocabulary ? *vocabulary : pattern::builtinCatalogue();
            if (const auto hover = pattern::hoverAt(view->view(), static_cast<uint32_t>(offset), known)) {
                text += (text.isEmpty() ? QString() : u"<hr>"_qs) + hoverCard(*hover);
            }
        }
        if (text.isEmpty()) {
            QToolTip::hideText();
        } else {
            QToolTip::showText(global, text, view->viewport());
        }
        return true;
    }
    void showFixesOf(int line) {
        const auto fixable = std::find_if(diagnostics.begin(), diagnostics.end(), [&](const Diagnostic& diagnostic) {
            return !diagnostic.fixes.empty() && view->lineAt(diagnostic.at.begin) == line;
        });
        if (fixable != diagnostics.end()) {
            view->SendScintilla(QsciScintillaBase::SCI_GOTOPOS, static_cast<unsigned long>(fixable->at.begin));
            checkCaret();
            q.showFixes();
        }
    }
    bool showContextMenu(const QContextMenuEvent& event) {
        const bool byKey = event.reason() == QContextMenuEvent::Keyboard;
        const long under = byKey ? static_cast<long>(view->caret()) : view->offsetAt(event.pos());
        const QPoint at = byKey ? view->viewport()->mapToGlobal(view->pointOf(view->caret())) : event.globalPos();
        auto* menu = new QMenu(&q);
        menu->setObjectName(u"ruleEditorMenu"_qs);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        if (under >= 0 && addFixes(*menu, static_cast<uint32_t>(under)) > 0) {
            menu->addSeparator();
        }
        const bool selected = view->hasSelectedText();
        const auto add = [&](const QString& icon, const QString& text, const QKeySequence& keys, bool enabled,
                             auto slot) {
            QAction* action = menu->addAction(theme.icon(icon), text);
            // Shown only: a real shortcut here would clash with the window's own.
            action->setText(text + u'\t' + keys.toString(QKeySequence::NativeText));
            action->setEnabled(enabled);
            QObject::connect(action, &QAction::triggered, &q, slot);
        };
        add(u"undo"_qs, RuleEditor::tr("&Undo"), QKeySequence::Undo, q.canUndo(), &RuleEditor::undo);
        add(u"redo"_qs, RuleEditor::tr("&Redo"), QKeySequence::Redo, q.canRedo(), &RuleEditor::redo);
        menu->addSeparator();
        add(u"cut"_qs, RuleEditor::tr("Cu&t"), QKeySequence::Cut, selected, &RuleEditor::cut);
        add(u"copy"_qs, RuleEditor::tr("&Copy"), QKeySequence::Copy, selected, &RuleEditor::copy);
        add(u"paste"_qs, RuleEditor::tr("&Paste"), QKeySequence::Paste,
            view->SendScintilla(QsciScintillaBase::SCI_CANPASTE) != 0, &RuleEditor::paste);
        menu->addSeparator();
        add({}, RuleEditor::tr("Select &All"), QKeySequence::SelectAll, view->length() > 0, &RuleEditor::selectAll);
        menu->popup(at);
        return true;
    }
    QByteArray filterPaste(const QByteArray& text) {
        if (text.contains('\n') || text.contains('{')) {
            Q_EMIT q.pasteBegins();
            QMetaObject::invokeMethod(
                &q, [this] { Q_EMIT q.pasted(); }, Qt::QueuedConnection);
        }
        const SmartPaste paste = smartPaste({text.constData(), static_cast<size_t>(text.size())});
        if (!paste.changed()) {
            return text;
        }
        // Said when the text has arrived, not in the middle of the insertion.
        QMetaObject::invokeMethod(
            &q, [this, notice = ui::pasteNotice(paste)] { Q_EMIT q.pasteNotice(notice); }, Qt::QueuedConnection);
        return QByteArray::fromStdString(paste.text);
    }
};

RuleEditor::RuleEditor(Theme& theme, QWidget* parent) : QWidget(parent), m_impl(std::make_unique<Impl>(*this, theme)) {
    setObjectName(u"ruleEditor"_qs);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    JsonScintilla* view = m_impl->view;
    layout->setSpacing(0);
    layout->addWidget(view, 1);
    layout->addWidget(m_impl->findBar);
    view->setObjectName(u"ruleEditorText"_qs);
    view->setAccessibleName(tr("Rule: event pattern"));
    view->setAccessibleDescription(
        tr("JSON text editor. Tab indents; F6 leaves to the next pane. Problems are also listed "
           "in the Problems panel."));
    setFocusProxy(view);
    view->setMinimumSize(fontMetrics().averageCharWidth() * 30, fontMetrics().height() * 5);

    Impl& d = *m_impl;
    connect(view, &QsciScintilla::textChanged, this, [&d] { d.textChanged(); });
    view->caretChecked = [&d] { d.checkCaret(); };
    view->pasteFilter = [&d](const QByteArray& text) { return d.filterPaste(text); };
    view->toolTipWanted = [&d](QPoint at, QPoint global) { return d.showToolTip(at, global); };
    view->contextMenuWanted = [&d](QContextMenuEvent* event) { return d.showContextMenu(*event); };
    view->lineNote = [&d](int line) {
        const auto rate =
            std::find_if(d.rates.begin(), d.rates.end(), [line](const auto& r) { return r.first == line; });
        return rate == d.rates.end() ? QString() : rate->second;
    };
    connect(view, &QsciScintilla::marginClicked, this, [this, &d](int, int line) { d.showFixesOf(line); });
    view->keyDone = [&d](const QKeyEvent& event) { d.completer->keyDone(event); };
    view->keyWanted = [this](QKeyEvent* event) {
        if (m_impl->completer->keyPressed(*event)) {
            return true;
        }
        // No QShortcut: the window has an action for the same keys, and two of them would block each other.
        if (event->key() == Qt::Key_Period && event->modifiers() == Qt::ControlModifier) {
            showFixes();
            return true;
        }
        if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
            complete();
            return true;
        }
        if (event->key() == Qt::Key_Escape && m_impl->findBar->isVisible()) {
            m_impl->findBar->leave();
            return true;
        }
        return false;
    };
}

RuleEditor::~RuleEditor() {
    // The view outlives m_impl by a moment: nothing of it may call back.
    m_impl->view->disconnect(this);
    m_impl->view->caretChecked = {};
    m_impl->view->toolTipWanted = {};
    m_impl->view->pasteFilter = {};
    m_impl->view->contextMenuWanted = {};
    m_impl->view->keyWanted = {};
    m_impl->view->keyDone = {};
    m_impl->view->lineNote = {};
    delete m_impl->completer; // it calls into m_impl
}

QByteArray RuleEditor::text() const {
    return m_impl->view->bytes();
}

void RuleEditor::setText(const QByteArray& utf8) {
    Impl& d = *m_impl;
    ++d.quiet;
    d.diagnostics.clear();
    d.leaves.clear();
    d.rates.clear();
    d.view->setBytes({utf8.constData(), static_cast<size_t>(utf8.size())});
    d.findBar->textChanged();
    --d.quiet;
    d.finishQuiet();
}

void RuleEditor::showRule(qint64 id, const QByteArray& utf8) {
    Impl& d = *m_impl;
    ++d.quiet;
    d.diagnostics.clear();
    d.leaves.clear();
    d.buffers.show(id, {utf8.constData(), static_cast<size_t>(utf8.size())});
    d.paintDiagnostics(); // what it had when it was left may have changed
    d.paintLeaves();
    d.view->clear(Indicator::Emphasis);
    d.view->clear(Indicator::Found);
    d.rates.clear();
    d.findBar->textChanged();
    d.changedWhileQuiet = false;
    --d.quiet;
    d.finishQuiet();
}

void RuleEditor::forgetRule(qint64 id) {
    m_impl->buffers.forget(id);
}

void RuleEditor::applyEdits(const std::vector<pattern::TextEdit>& edits) {
    m_impl->apply(edits);
}

void RuleEditor::replaceAll(const QByteArray& utf8) {
    Impl& d = *m_impl;
    const std::vector<pattern::TextEdit> edits =
        minimalEdits(d.view->view(), {utf8.constData(), static_cast<size_t>(utf8.size())});
    // What is inserted at the caret goes before it: it stays at the token that it stood at.
    const bool plainCaret = !d.view->hasSelectedText();
    long caret = d.view->caret();
    const long before = caret;
    for (const pattern::TextEdit& edit : edits) {
        if (static_cast<long>(edit.at.end) <= before) {
            caret += static_cast<long>(edit.text.size()) - static_cast<long>(edit.at.size());
        } else if (static_cast<long>(edit.at.begin) < before) {
            caret -= before - static_cast<long>(edit.at.begin); // it stood in what is replaced
        }
    }
    ++d.quiet;
    d.apply(edits);
    if (plainCaret) {
        d.view->SendScintilla(QsciScintillaBase::SCI_SETEMPTYSELECTION, static_cast<unsigned long>(caret));
    }
    --d.quiet;
    d.finishQuiet();
}

void RuleEditor::setDiagnostics(const std::vector<Diagnostic>& diagnostics) {
    m_impl->diagnostics = diagnostics;
    m_impl->paintDiagnostics();
}

void RuleEditor::setNameOf(NameOf nameOf) {
    m_impl->completer->setNameOf(std::move(nameOf));
}

void RuleEditor::setVocabulary(std::shared_ptr<const pattern::Vocabulary> vocabulary) {
    m_impl->vocabulary = vocabulary;
    m_impl->completer->setVocabulary(std::move(vocabulary));
}

void RuleEditor::setLeafResults(const std::vector<match::LeafResult>& results) {
    m_impl->leaves = results;
    m_impl->paintLeaves();
}

void RuleEditor::select(ByteRange range) {
    m_impl->view->selectRange(range);
    m_impl->view->setFocus(Qt::OtherFocusReason);
}

void RuleEditor::emphasize(ByteRange range) {
    m_impl->view->clear(Indicator::Emphasis);
    if (!range.empty()) {
        m_impl->view->fill(Indicator::Emphasis, range);
        m_impl->view->reveal(range);
    }
}

uint32_t RuleEditor::caret() const {
    return m_impl->view->caret();
}

bool RuleEditor::canUndo() const {
    return m_impl->view->isUndoAvailable();
}

bool RuleEditor::canRedo() const {
    return m_impl->view->isRedoAvailable();
}

QWidget* RuleEditor::input() const {
    return m_impl->view;
}

void RuleEditor::undo() {
    ++m_impl->quiet;
    m_impl->view->undo();
    --m_impl->quiet;
    m_impl->finishQuiet();
}

void RuleEditor::redo() {
    ++m_impl->quiet;
    m_impl->view->redo();
    --m_impl->quiet;
    m_impl->finishQuiet();
}

void RuleEditor::cut() {
    m_impl->view->cut();
}

void RuleEditor::copy() {
    m_impl->view->copy();
}

void RuleEditor::paste() {
    ++m_impl->quiet;
    m_impl->view->paste();
    --m_impl->quiet;
    m_impl->finishQuiet();
}

void RuleEditor::selectAll() {
    m_impl->view->selectAll();
}

void RuleEditor::zoomIn() {
    m_impl->view->zoomIn();
}

void RuleEditor::zoomOut() {
    m_impl->view->zoomOut();
}

void RuleEditor::zoomReset() {
    m_impl->view->zoomTo(0);
}

void RuleEditor::find(bool replacing) {
    m_impl->findBar->open(replacing);
}

void RuleEditor::findNext(int step) {
    m_impl->findBar->step(step);
}

void RuleEditor::setLeafRates(const std::vector<LeafRate>& rates) {
    Impl& d = *m_impl;
    std::vector<std::pair<int, QString>> notes;
    const QLocale locale;
    for (const LeafRate& rate : rates) {
        const int line = d.view->lineAt(rate.at.begin);
        if (!notes.empty() && notes.back().first == line) { // several leaves: one number each
            notes.back().second = tr("%1 and %2").arg(locale.toString(rate.passing), notes.back().second);
            continue;
        }
        notes.emplace_back(line, tr("%1 of %2 pass").arg(locale.toString(rate.passing), locale.toString(rate.events)));
    }
    if (notes != d.rates) {
        d.rates = std::move(notes);
        d.view->viewport()->update();
    }
}

void RuleEditor::selectNext() {
    JsonScintilla* view = m_impl->view;
    view->SendScintilla(QsciScintillaBase::SCI_TARGETWHOLEDOCUMENT);
    view->SendScintilla(QsciScintillaBase::SCI_SETSEARCHFLAGS,
                        static_cast<unsigned long>(QsciScintillaBase::SCFIND_MATCHCASE));
    view->SendScintilla(QsciScintillaBase::SCI_MULTIPLESELECTADDNEXT);
    view->SendScintilla(QsciScintillaBase::SCI_SCROLLCARET);
    m_impl->checkCaret();
}

void RuleEditor::complete() {
    if (!m_impl->completer->open()) {
        const QPoint below = m_impl->view->viewport()->mapToGlobal(m_impl->view->pointOf(m_impl->view->caret()));
        QToolTip::showText(below, tr("Nothing to complete here"), m_impl->view);
    }
}

void RuleEditor::showFixes() {
    auto* menu = new QMenu(this);
    menu->setObjectName(u"fixMenu"_qs);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const uint32_t at = m_impl->view->caret();
    const QPoint below = m_impl->view->viewport()->mapToGlobal(m_impl->view->pointOf(at));
    if (m_impl->addFixes(*menu, at) == 0) {
        // A menu without a choice would only keep the keys from the editor.
        delete menu;
        QToolTip::showText(below, tr("No fix offered here"), m_impl->view);
        return;
    }
    menu->setActiveAction(menu->actions().constFirst());
    menu->popup(below);
}

} // namespace rw::ui
