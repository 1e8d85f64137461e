// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/ruleeditor.h"

#include "ui/editor/ruleeditor_impl.h"
#include "ui/editor/textedits.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>
#include <map>

namespace rw::ui {

using pattern::Diagnostic;

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
    view->setMinimumSize(fontMetrics().averageCharWidth() * 30, fontMetrics().height() * 5 / 2);

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
        if (event->text() == u"{" && m_impl->isStub()) {
            // Who begins with a brace writes or remembers the whole rule: a second one inside the first is never right.
            m_impl->view->SendScintilla(QsciScintillaBase::SCI_SELECTALL);
            return false;
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
    d.view->showFromLeft();
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
    const bool plainCaret = !d.view->hasSelection();
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
    d.view->showFromLeft();
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
    std::map<int, std::vector<const LeafRate*>> lines;
    for (const LeafRate& rate : rates) {
        lines[d.view->lineAt(rate.at.begin)].push_back(&rate);
    }
    std::vector<std::pair<int, QString>> notes;
    const QLocale locale;
    for (auto& [line, leaves] : lines) { // several leaves: one number each, as they stand in the text
        std::sort(leaves.begin(), leaves.end(), [](const auto* a, const auto* b) { return a->at.begin < b->at.begin; });
        QString passing = locale.toString(leaves.front()->passing);
        for (size_t i = 1; i < leaves.size(); ++i) {
            passing = tr("%1 and %2").arg(passing, locale.toString(leaves[i]->passing));
        }
        notes.emplace_back(line, tr("%1 of %2 pass").arg(passing, locale.toString(leaves.front()->events)));
    }
    d.ratedLines = d.view->lines();
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
