// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/byterange.h"
#include "ui/theme.h"

#include <QByteArray>
#include <Qsci/qsciscintilla.h>
#include <functional>
#include <string_view>

class QsciLexerJSON;

namespace rw::ui {

/// Decorations of a text range, by name. Scintilla's numbers 0–7 belong to lexers, so these begin at 8; the order is
/// that of drawing, later over earlier.
enum class Indicator : int {
    LeafPass = 8, ///< tints under the text
    LeafFail,
    LeafCannotJudge,
    Emphasis,
    Found, ///< what a search finds
    Hint,  ///< lines under the text
    Warning,
    Quota,
    Error,
    End_,
};

/// Symbols in the margins, by name.
enum class Marker : int {
    Error,
    Quota,
    Warning,
    Hint, ///< diagnostics margin
    Fix,  ///< a fix is offered; beside the diagnostic
    Fail,
    CannotJudge,
    Pass,
    NotEvaluated, ///< leaf margin
    End_,
};

/// A QScintilla that is tuned for JSON and speaks UTF-8 bytes: theme, folding, braces, margins, indicators and a keymap
/// that leaves the window its shortcuts. Base of the rule editor and of the read-only payload text; internal to
/// ui/editor. GUI thread.
class JsonScintilla : public QsciScintilla {
public:
    JsonScintilla(Theme& theme, bool margins, QWidget* parent);

    [[nodiscard]] QByteArray bytes() const;
    [[nodiscard]] std::string_view view() const; ///< valid until the next change of the text
    [[nodiscard]] uint32_t length() const;
    void setBytes(std::string_view utf8);             ///< a new document: undo, folds and decorations are forgotten
    void adoptDocument(const QsciDocument& document); ///< shows it, with the lexer and the settings of this view
    void replace(ByteRange at, std::string_view text);
    using QsciScintilla::replace;

    [[nodiscard]] uint32_t caret() const;
    /// QScintilla's own hasSelectedText() stays true when typing has replaced all that was selected.
    [[nodiscard]] bool hasSelection() const;
    [[nodiscard]] int lineAt(uint32_t offset) const;
    void selectRange(ByteRange range); ///< caret at its beginning; unfolds and scrolls
    void reveal(ByteRange range);      ///< scrolls only
    /// Takes back sideways scrolling that another, wider text left behind, and shows the caret.
    void showFromLeft();
    /// Byte offset under a point of the viewport, or -1 where there is no character.
    [[nodiscard]] long offsetAt(QPoint point) const;
    [[nodiscard]] QPoint pointOf(uint32_t offset) const; ///< below the character, viewport coordinates
    [[nodiscard]] int lineUnder(QPoint point) const;     ///< -1 below the text
    [[nodiscard]] bool isMargin(QPoint point) const;

    void fill(Indicator indicator, ByteRange range);
    void clear(Indicator indicator);
    using QsciScintilla::clear;
    void mark(int line, Marker marker);
    void clear(Marker marker);

    void applyTheme();

    // What the owner wants to know beyond QScintilla's signals; all optional.
    std::function<void()> caretChecked; ///< after anything that may have moved the caret
    /// Text that is about to be inserted by paste or drop may be replaced here.
    std::function<QByteArray(QByteArray)> pasteFilter;
    std::function<bool(QPoint viewport, QPoint global)> toolTipWanted;
    std::function<bool(QContextMenuEvent*)> contextMenuWanted;
    std::function<QString(int line)> lineNote;     ///< stands behind the text of the line, in a subtle colour
    std::function<bool(QKeyEvent*)> keyWanted;     ///< true: handled
    std::function<void(const QKeyEvent&)> keyDone; ///< a key that was not handled by keyWanted has had its effect

protected:
    QByteArray fromMimeData(const QMimeData* source, bool& rectangular) const override;
    bool viewportEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void prepareDocument();
    void toggleCaret(QPoint at);
    void defineIndicators();
    void defineMarkers();
    void freeShortcuts();
    void fitMargins();
    void textGone(int modification, int length);
    [[nodiscard]] int symbolSide() const;
    Theme& m_theme;
    QsciLexerJSON* m_lexer;
    bool m_margins;
    bool m_narrows = false;      ///< the width of what is left is about to be found anew
    bool m_caretToggled = false; ///< by the press whose release is to come
};

} // namespace rw::ui
