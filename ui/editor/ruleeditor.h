// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/match/explain.h"
#include "engine/pattern/diagnostic.h"
#include "engine/pattern/lint.h"
#include "ui/nameof.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QWidget>
#include <memory>
#include <vector>

namespace rw::ui {

class Theme;

/// The editor of one rule: JSON colours, folding, brace matching, line numbers, squiggles at exact byte ranges, a mark
/// per leaf for the selected event. All positions are UTF-8 bytes. The only place that knows QScintilla (in its .cpp).
/// GUI thread.
class RuleEditor : public QWidget {
    Q_OBJECT
public:
    explicit RuleEditor(Theme& theme, QWidget* parent = nullptr);
    ~RuleEditor() override;

    [[nodiscard]] QByteArray text() const;
    void setText(const QByteArray& utf8); ///< a new document: forgets undo
    /// Another rule: as it was left, with its own undo history, if its text is still `utf8`; else as a new document.
    /// Not a textChanged().
    void showRule(qint64 id, const QByteArray& utf8);
    void forgetRule(qint64 id);
    void applyEdits(const std::vector<pattern::TextEdit>& edits); ///< one undo step, caret kept
    void replaceAll(const QByteArray& utf8);                      ///< minimal edit, one undo step (Format, Minify)

    void setDiagnostics(const std::vector<pattern::Diagnostic>& diagnostics);
    /// What the loaded events have: for completion and hover cards.
    void setNameOf(NameOf nameOf); ///< what ids among the proposed values are called
    void setVocabulary(std::shared_ptr<const pattern::Vocabulary> vocabulary);
    void setLeafResults(const std::vector<match::LeafResult>& results); ///< margin marks ✓ ✗ – and tints; empty clears
    void select(ByteRange range);                                       ///< selects, scrolls into view, takes focus
    void emphasize(ByteRange range);      ///< soft highlight without moving the caret; empty range clears
    [[nodiscard]] uint32_t caret() const; ///< byte offset
    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;
    [[nodiscard]] QWidget* input() const; ///< the widget that takes keys, for focus cycling
    void find(bool replacing);            ///< opens the bar below the text
    void findNext(int step);              ///< 1: the next one, -1: the previous one
    /// How many of all events pass the leaf at `at`; written behind its line and into its hover card.
    struct LeafRate {
        ByteRange at;
        uint64_t passing = 0, events = 0;
    };
    void setLeafRates(const std::vector<LeafRate>& rates); ///< of the text that is shown; empty clears

public Q_SLOTS:
    void undo();
    void redo();
    void cut();
    void copy();
    void paste();
    void selectAll();
    void zoomIn();
    void zoomOut();
    void zoomReset();
    void showFixes();  ///< Ctrl+. : the fixes at the caret as a menu with previews
    void selectNext(); ///< Ctrl+D: the word at the caret, then one more place where it stands
    void complete();   ///< Ctrl+Space: what may be written at the caret

Q_SIGNALS:
    void textChanged();
    void caretMoved(uint32_t byteOffset);
    void undoStateChanged();
    void fixChosen(const rw::pattern::FixIt& fix);
    /// Text that looks like more than a bare pattern was pasted and unwrapped; one line for a banner, and the other
    /// rules that it held.
    void pasteNotice(const QString& text, const QByteArrayList& further);
    void pasteBegins(); ///< several lines are about to be inserted
    /// They were: what stands in the text now, converted where it was something else. Comes behind pasteNotice().
    void pasted(const QByteArray& inserted);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rw::ui
