// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/findbar.h"
#include "ui/editor/jsonscintilla.h"
#include "ui/editor/rulebuffers.h"
#include "ui/editor/rulecompleter.h"
#include "ui/editor/ruleeditor.h"
#include "ui/theme.h"

#include <memory>
#include <utility>
#include <vector>

class QContextMenuEvent;
class QMenu;

namespace rw::ui {

/// The inside of RuleEditor; for ruleeditor*.cpp.
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
    std::vector<pattern::Diagnostic> diagnostics;
    std::vector<match::LeafResult> leaves;
    std::vector<std::pair<int, QString>> rates; ///< line, what passes there
    int ratedLines = 0;                         ///< that the text had then
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
        if (!rates.empty() && view->lines() != ratedLines) {
            rates.clear(); // they would stand behind other lines
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

    // ruleeditor_marks.cpp: what is painted, said and offered at places of the text
    void paintDiagnostics();
    void paintLeaves();
    /// Diagnostics that touch `offset`; where none does, those that begin on its line.
    [[nodiscard]] std::vector<const pattern::Diagnostic*> diagnosticsAt(uint32_t offset) const;
    int addFixes(QMenu& menu, uint32_t offset);
    [[nodiscard]] static QString describe(const pattern::Diagnostic& diagnostic);
    bool showToolTip(QPoint at, QPoint global);
    void showFixesOf(int line);
    bool showContextMenu(const QContextMenuEvent& event);
    QByteArray filterPaste(const QByteArray& text);
    /// Nothing but one pair of braces, such as a new rule has.
    [[nodiscard]] bool isStub() const { return view->bytes().simplified().replace(' ', "") == "{}"; }
};

} // namespace rw::ui
