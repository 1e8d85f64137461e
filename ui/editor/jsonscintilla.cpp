// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/jsonscintilla.h"

#include <QContextMenuEvent>
#include <QFontDatabase>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <Qsci/qscicommand.h>
#include <Qsci/qscicommandset.h>
#include <Qsci/qscilexerjson.h>
#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace rw::ui {

namespace {

// Margins from the left. Folding stands next to the text, where the eye looks for it.
constexpr int kProblemMargin = 0;
constexpr int kNumberMargin = 1;
constexpr int kLeafMargin = 2;
constexpr int kFoldMargin = 3;

constexpr unsigned maskOf(Marker first, Marker last) {
    unsigned mask = 0;
    for (int m = static_cast<int>(first); m <= static_cast<int>(last); ++m) {
        mask |= 1U << static_cast<unsigned>(m);
    }
    return mask;
}

unsigned long number(Indicator indicator) {
    return static_cast<unsigned long>(indicator);
}

struct IndicatorLook {
    Indicator indicator;
    int style;
    ColorRole role;
    int alpha;
    int outlineAlpha;
    bool under;
};

constexpr std::array kIndicators{
    // Thin tints: a selection below them must stay visible.
    IndicatorLook{Indicator::LeafPass, QsciScintillaBase::INDIC_FULLBOX, ColorRole::Pass, 26, 0, true},
    IndicatorLook{Indicator::LeafFail, QsciScintillaBase::INDIC_FULLBOX, ColorRole::Fail, 26, 0, true},
    IndicatorLook{Indicator::LeafCannotJudge, QsciScintillaBase::INDIC_FULLBOX, ColorRole::CannotJudge, 26, 0, true},
    IndicatorLook{Indicator::Emphasis, QsciScintillaBase::INDIC_ROUNDBOX, ColorRole::Accent, 50, 190, true},
    IndicatorLook{Indicator::Found, QsciScintillaBase::INDIC_STRAIGHTBOX, ColorRole::Warning, 45, 140, true},
    // Each severity has its own shape, so that colour is never the only difference.
    IndicatorLook{Indicator::Hint, QsciScintillaBase::INDIC_DOTS, ColorRole::Hint, 255, 255, false},
    IndicatorLook{Indicator::Warning, QsciScintillaBase::INDIC_SQUIGGLELOW, ColorRole::Warning, 255, 255, false},
    IndicatorLook{Indicator::Quota, QsciScintillaBase::INDIC_DASH, ColorRole::Quota, 255, 255, false},
    IndicatorLook{Indicator::Error, QsciScintillaBase::INDIC_SQUIGGLE, ColorRole::Error, 255, 255, false},
};
static_assert(kIndicators.size() == static_cast<size_t>(Indicator::End_) - static_cast<size_t>(Indicator::LeafPass));

struct MarkerLook {
    Marker marker;
    const char16_t* icon;
    ColorRole role;
};

constexpr std::array kMarkers{
    MarkerLook{Marker::Error, u"error", ColorRole::Error},
    MarkerLook{Marker::Quota, u"quota", ColorRole::Quota},
    MarkerLook{Marker::Warning, u"warning", ColorRole::Warning},
    MarkerLook{Marker::Hint, u"hint", ColorRole::Hint},
    MarkerLook{Marker::Fix, u"fix", ColorRole::Accent},
    MarkerLook{Marker::Fail, u"fail", ColorRole::Fail},
    MarkerLook{Marker::CannotJudge, u"cannotjudge", ColorRole::CannotJudge},
    MarkerLook{Marker::Pass, u"pass", ColorRole::Pass},
    MarkerLook{Marker::NotEvaluated, u"notevaluated", ColorRole::NotEvaluated},
};
static_assert(kMarkers.size() == static_cast<size_t>(Marker::End_));

} // namespace

JsonScintilla::JsonScintilla(Theme& theme, bool margins, QWidget* parent)
    : QsciScintilla(parent), m_theme(theme), m_lexer(new QsciLexerJSON(this)), m_margins(margins) {
    setEolMode(EolUnix);
    prepareDocument();
    setTabIndents(true);
    setBackspaceUnindents(true);
    setAutoIndent(true);
    setBraceMatching(SloppyBraceMatch);
    setCaretLineVisible(margins);
    setWrapMode(WrapNone);
    setIndentationGuides(false);
    // The lexer only paints: what is wrong is said by our own diagnostics.
    m_lexer->setHighlightComments(false);
    m_lexer->setHighlightEscapeSequences(true);
    m_lexer->setFoldCompact(false);
    setLexer(m_lexer);

    SendScintilla(SCI_SETSCROLLWIDTHTRACKING, 1UL);
    SendScintilla(SCI_SETSCROLLWIDTH, 1UL);
    connect(this, &QsciScintillaBase::SCN_MODIFIED, this,
            [this](int /*position*/, int type, const char* /*text*/, int length) { textGone(type, length); });
    SendScintilla(SCI_SETENDATLASTLINE, 1UL);
    SendScintilla(SCI_SETMULTIPLESELECTION, 1UL);
    SendScintilla(SCI_SETADDITIONALSELECTIONTYPING, 1UL);
    SendScintilla(SCI_SETMULTIPASTE, 1UL);
    SendScintilla(SCI_SETVIRTUALSPACEOPTIONS, 0UL);

    for (int margin = 0; margin < 5; ++margin) {
        setMarginWidth(margin, 0);
        setMarginMarkerMask(margin, 0); // by default every marker shows in margin 1
    }
    setMarginType(kProblemMargin, SymbolMargin);
    setMarginMarkerMask(kProblemMargin, static_cast<int>(maskOf(Marker::Error, Marker::Fix)));
    setMarginSensitivity(kProblemMargin, margins);
    setMarginType(kNumberMargin, NumberMargin);
    setMarginType(kLeafMargin, SymbolMargin);
    setMarginMarkerMask(kLeafMargin, static_cast<int>(maskOf(Marker::Fail, Marker::NotEvaluated)));
    setFolding(BoxedTreeFoldStyle, kFoldMargin);

    freeShortcuts();
    applyTheme();
    connect(this, &QsciScintilla::linesChanged, this, [this] { fitMargins(); });
    connect(this, &QsciScintillaBase::SCN_ZOOM, this, [this] { fitMargins(); });
    connect(this, &QsciScintillaBase::SCN_UPDATEUI, this, [this] {
        if (caretChecked) {
            caretChecked();
        }
    });
    connect(&theme, &Theme::changed, this, [this] { applyTheme(); });
}

void JsonScintilla::prepareDocument() {
    // These belong to the document rather than to the view.
    setUtf8(true);
    setIndentationsUseTabs(false);
    setTabWidth(2);
    setIndentationWidth(2);
}

void JsonScintilla::adoptDocument(const QsciDocument& document) {
    setDocument(document);
    prepareDocument();
    setLexer(m_lexer);
    applyTheme(); // the lexer resets the styles
}

QByteArray JsonScintilla::bytes() const {
    const std::string_view text = view();
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

std::string_view JsonScintilla::view() const {
    // text() goes through QString and stops at a NUL; this does neither.
    const void* pointer = SendScintillaPtrResult(SCI_GETCHARACTERPOINTER);
    return {static_cast<const char*>(pointer), length()};
}

uint32_t JsonScintilla::length() const {
    return static_cast<uint32_t>(SendScintilla(SCI_GETLENGTH));
}

void JsonScintilla::setBytes(std::string_view utf8) {
    const bool wasReadOnly = isReadOnly();
    setReadOnly(false);
    const bool narrows =
        std::exchange(m_narrows, true); // it is done below, at once: whoever reveals a place next stays there
    SendScintilla(SCI_CLEARALL);
    SendScintilla(SCI_ADDTEXT, static_cast<unsigned long>(utf8.size()), utf8.data());
    SendScintilla(SCI_EMPTYUNDOBUFFER);
    SendScintilla(SCI_SETSAVEPOINT);
    SendScintilla(SCI_GOTOPOS, 0UL);
    m_narrows = narrows;
    showFromLeft();
    setReadOnly(wasReadOnly);
    for (int i = static_cast<int>(Indicator::LeafPass); i < static_cast<int>(Indicator::End_); ++i) {
        clear(static_cast<Indicator>(i));
    }
    SendScintilla(SCI_MARKERDELETEALL, -1L);
}

void JsonScintilla::replace(ByteRange at, std::string_view text) {
    const uint32_t end = std::min(at.end, length());
    SendScintilla(SCI_SETTARGETSTART, static_cast<unsigned long>(std::min(at.begin, end)));
    SendScintilla(SCI_SETTARGETEND, static_cast<unsigned long>(end));
    SendScintilla(SCI_REPLACETARGET, static_cast<unsigned long>(text.size()), text.data());
}

bool JsonScintilla::hasSelection() const {
    return SendScintilla(SCI_GETSELECTIONEMPTY) == 0;
}

uint32_t JsonScintilla::caret() const {
    return static_cast<uint32_t>(SendScintilla(SCI_GETCURRENTPOS));
}

int JsonScintilla::lineAt(uint32_t offset) const {
    return static_cast<int>(SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(offset)));
}

void JsonScintilla::selectRange(ByteRange range) {
    const long end = std::min(range.end, length());
    const long begin = std::min<long>(range.begin, end);
    SendScintilla(SCI_ENSUREVISIBLE, static_cast<unsigned long>(lineAt(range.begin)));
    SendScintilla(SCI_SETSEL, static_cast<unsigned long>(end), begin);
    reveal(range);
    if (caretChecked) {
        caretChecked();
    }
}

void JsonScintilla::reveal(ByteRange range) {
    const long end = std::min(range.end, length());
    const long begin = std::min<long>(range.begin, end);
    SendScintilla(SCI_SCROLLRANGE, static_cast<unsigned long>(end), begin);
}

void JsonScintilla::showFromLeft() {
    // The width of the longest line is found anew when lines are drawn.
    SendScintilla(SCI_SETSCROLLWIDTH, 1UL);
    SendScintilla(SCI_SETXOFFSET, 0UL);
    SendScintilla(SCI_SCROLLCARET);
}

void JsonScintilla::textGone(int modification, int length) {
    // Scintilla remembers the widest line there ever was, and stays scrolled to where it ended.
    constexpr int kLong = 60; // shorter ones are typed, and must not move the view
    if ((modification & SC_MOD_DELETETEXT) == 0 || length < kLong || m_narrows) {
        return;
    }
    m_narrows = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_narrows = false;
            const long top = SendScintilla(SCI_GETFIRSTVISIBLELINE);
            showFromLeft();
            SendScintilla(SCI_SETFIRSTVISIBLELINE, static_cast<unsigned long>(top)); // sideways only
        },
        Qt::QueuedConnection);
}

long JsonScintilla::offsetAt(QPoint point) const {
    return SendScintilla(SCI_POSITIONFROMPOINTCLOSE, static_cast<unsigned long>(std::max(0, point.x())),
                         static_cast<long>(point.y()));
}

QPoint JsonScintilla::pointOf(uint32_t offset) const {
    const auto at = static_cast<long>(offset);
    const auto line = static_cast<unsigned long>(lineAt(offset));
    return {static_cast<int>(SendScintilla(SCI_POINTXFROMPOSITION, 0UL, at)),
            static_cast<int>(SendScintilla(SCI_POINTYFROMPOSITION, 0UL, at) + SendScintilla(SCI_TEXTHEIGHT, line))};
}

int JsonScintilla::lineUnder(QPoint point) const {
    const long offset = SendScintilla(SCI_POSITIONFROMPOINT, static_cast<unsigned long>(std::max(0, point.x())),
                                      static_cast<long>(point.y()));
    const int line = lineAt(static_cast<uint32_t>(std::max(0L, offset)));
    const QPoint below = pointOf(static_cast<uint32_t>(std::max(0L, offset)));
    return point.y() <= below.y() ? line : -1;
}

bool JsonScintilla::isMargin(QPoint point) const {
    int width = 0;
    for (int margin = 0; margin < 5; ++margin) {
        width += marginWidth(margin);
    }
    return point.x() < width;
}

void JsonScintilla::fill(Indicator indicator, ByteRange range) {
    const uint32_t size = length();
    const uint32_t begin = std::min(range.begin, size);
    uint32_t end = std::min(range.end, size);
    if (end <= begin) {
        // Something must be visible also where the text ends too early.
        if (begin == size && size > 0) {
            SendScintilla(SCI_SETINDICATORCURRENT, number(indicator));
            SendScintilla(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(size - 1), 1L);
            return;
        }
        end = std::min(begin + 1, size);
    }
    SendScintilla(SCI_SETINDICATORCURRENT, number(indicator));
    SendScintilla(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(begin), static_cast<long>(end - begin));
}

void JsonScintilla::clear(Indicator indicator) {
    SendScintilla(SCI_SETINDICATORCURRENT, number(indicator));
    SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, static_cast<long>(length()));
}

void JsonScintilla::mark(int line, Marker marker) {
    SendScintilla(SCI_MARKERADD, static_cast<unsigned long>(line), static_cast<long>(marker));
}

void JsonScintilla::clear(Marker marker) {
    SendScintilla(SCI_MARKERDELETEALL, static_cast<unsigned long>(marker));
}

void JsonScintilla::applyTheme() {
    // QScintilla samples the palette once and never again. The order matters: lexer, editor, margins, caret, the rest.
    const auto color = [this](ColorRole role) { return m_theme.color(role); };
    const QColor paper = color(ColorRole::EditorBackground);
    const QColor ink = color(ColorRole::EditorText);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setStyleHint(QFont::Monospace);

    m_lexer->setDefaultPaper(paper);
    m_lexer->setDefaultColor(ink);
    m_lexer->setDefaultFont(font);
    m_lexer->setPaper(paper);
    m_lexer->setColor(ink);
    m_lexer->setFont(font);
    m_lexer->setEolFill(false);
    struct StyleRow {
        int style;
        ColorRole role;
    };
    static constexpr std::array styles{
        StyleRow{QsciLexerJSON::Number, ColorRole::NumberText},
        StyleRow{QsciLexerJSON::String, ColorRole::StringText},
        StyleRow{QsciLexerJSON::UnclosedString, ColorRole::StringText},
        StyleRow{QsciLexerJSON::Property, ColorRole::Key},
        StyleRow{QsciLexerJSON::EscapeSequence, ColorRole::NumberText},
        StyleRow{QsciLexerJSON::CommentLine, ColorRole::EditorText},
        StyleRow{QsciLexerJSON::CommentBlock, ColorRole::EditorText},
        StyleRow{QsciLexerJSON::Operator, ColorRole::Punctuation},
        StyleRow{QsciLexerJSON::IRI, ColorRole::StringText},
        StyleRow{QsciLexerJSON::IRICompact, ColorRole::StringText},
        StyleRow{QsciLexerJSON::Keyword, ColorRole::Keyword},
        StyleRow{QsciLexerJSON::KeywordLD, ColorRole::StringText},
        StyleRow{QsciLexerJSON::Error, ColorRole::EditorText},
    };
    for (const StyleRow& row : styles) {
        m_lexer->setColor(color(row.role), row.style);
    }

    setPaper(paper);
    setColor(ink);
    SendScintilla(SCI_STYLESETBACK, static_cast<unsigned long>(STYLE_DEFAULT), paper);
    SendScintilla(SCI_STYLESETFORE, static_cast<unsigned long>(STYLE_DEFAULT), ink);
    SendScintilla(SCI_SETEXTRAASCENT, 1UL);
    SendScintilla(SCI_SETEXTRADESCENT, 1UL);

    setMarginsFont(font);
    setMarginsBackgroundColor(color(ColorRole::Margin));
    setMarginsForegroundColor(color(ColorRole::MarginText));
    setFoldMarginColors(color(ColorRole::Margin), color(ColorRole::Margin));
    for (unsigned long marker = SC_MARKNUM_FOLDEREND; marker <= SC_MARKNUM_FOLDEROPEN; ++marker) {
        SendScintilla(SCI_MARKERSETFORE, marker, color(ColorRole::Margin));
        SendScintilla(SCI_MARKERSETBACK, marker, color(ColorRole::MarginText));
    }

    setCaretForegroundColor(ink);
    setCaretLineBackgroundColor(color(ColorRole::CaretLine));
    setSelectionBackgroundColor(color(ColorRole::Selection));
    if (m_theme.isHighContrast()) { // no syntax colour is readable on one that stands out from the paper
        setSelectionForegroundColor(paper);
    } else {
        resetSelectionForegroundColor();
    }
    SendScintilla(SCI_SETADDITIONALSELBACK, color(ColorRole::Selection));
    SendScintilla(SCI_SETADDITIONALCARETFORE, ink);

    const bool inverted = m_theme.isHighContrast();
    setMatchedBraceBackgroundColor(color(inverted ? ColorRole::BraceMatch : ColorRole::Selection));
    setMatchedBraceForegroundColor(inverted ? paper : color(ColorRole::BraceMatch));
    setUnmatchedBraceBackgroundColor(paper);
    setUnmatchedBraceForegroundColor(color(ColorRole::Error));
    setCallTipsBackgroundColor(color(ColorRole::Margin));
    setCallTipsForegroundColor(ink);
    setWhitespaceForegroundColor(color(ColorRole::MarginText));

    defineIndicators();
    defineMarkers();
    fitMargins();
}

void JsonScintilla::defineIndicators() {
    for (const IndicatorLook& look : kIndicators) {
        SendScintilla(SCI_INDICSETSTYLE, number(look.indicator), static_cast<long>(look.style));
        SendScintilla(SCI_INDICSETFORE, number(look.indicator), m_theme.color(look.role));
        SendScintilla(SCI_INDICSETALPHA, number(look.indicator), static_cast<long>(look.alpha));
        // With high contrast a tint is not enough: boxes get an outline.
        const int outline = m_theme.isHighContrast() ? 255 : look.outlineAlpha;
        SendScintilla(SCI_INDICSETOUTLINEALPHA, number(look.indicator), static_cast<long>(outline));
        SendScintilla(SCI_INDICSETUNDER, number(look.indicator), look.under ? 1L : 0L);
    }
}

void JsonScintilla::defineMarkers() {
    // QScintilla draws marker images without regard to the screen's scale, so they are drawn by paintEvent() instead:
    // for Scintilla a marker is only a flag of a line.
    for (const MarkerLook& look : kMarkers) {
        SendScintilla(SCI_MARKERDEFINE, static_cast<unsigned long>(look.marker), static_cast<long>(SC_MARK_EMPTY));
    }
}

int JsonScintilla::symbolSide() const {
    return std::max(8, static_cast<int>(SendScintilla(SCI_TEXTHEIGHT, 0UL)) - 4);
}

void JsonScintilla::paintEvent(QPaintEvent* event) {
    QsciScintilla::paintEvent(event);
    if (!m_margins) {
        return;
    }
    QPainter painter(viewport());
    QFont noteFont = font();
    noteFont.setPointSizeF(std::max(2.0, noteFont.pointSizeF() + static_cast<double>(SendScintilla(SCI_GETZOOM))));
    painter.setFont(noteFont); // it grows with the text
    const int height = static_cast<int>(SendScintilla(SCI_TEXTHEIGHT, 0UL));
    const int side = symbolSide();
    const long first = SendScintilla(SCI_GETFIRSTVISIBLELINE);
    const int leafLeft = marginWidth(kProblemMargin) + marginWidth(kNumberMargin);
    const int textLeft = leafLeft + marginWidth(kLeafMargin) + marginWidth(kFoldMargin);
    for (int row = 0; row * height < viewport()->height(); ++row) {
        const long line = SendScintilla(SCI_DOCLINEFROMVISIBLE, static_cast<unsigned long>(first + row));
        if (line >= lines()) {
            break;
        }
        const auto flags = static_cast<unsigned>(SendScintilla(SCI_MARKERGET, static_cast<unsigned long>(line)));
        for (const MarkerLook& look : kMarkers) {
            if ((flags & (1U << static_cast<unsigned>(look.marker))) != 0) {
                const int left = look.marker <= Marker::Hint ? 0 : look.marker == Marker::Fix ? side + 2 : leafLeft;
                const QRect place(left + 2, row * height + (height - side) / 2, side, side);
                m_theme.icon(QString::fromUtf16(look.icon), look.role).paint(&painter, place);
            }
        }
        const QString note = lineNote ? lineNote(static_cast<int>(line)) : QString();
        if (!note.isEmpty() && SendScintilla(SCI_GETLINEVISIBLE, static_cast<unsigned long>(line)) != 0) {
            const long end = SendScintilla(SCI_GETLINEENDPOSITION, static_cast<unsigned long>(line));
            const int gap = 3 * fontMetrics().averageCharWidth();
            const int left = static_cast<int>(SendScintilla(SCI_POINTXFROMPOSITION, 0UL, end)) + gap;
            const QRect place(std::max(left, textLeft), row * height, viewport()->width() - left, height);
            if (left >= textLeft) {
                painter.setPen(m_theme.color(ColorRole::SubtleText));
                painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                                 painter.fontMetrics().elidedText(note, Qt::ElideRight, place.width()));
            }
        }
    }
}

void JsonScintilla::fitMargins() {
    const int side = symbolSide();
    setMarginWidth(kFoldMargin, side + 2);
    if (!m_margins) {
        return;
    }
    setMarginWidth(kProblemMargin, 2 * side + 4); // a fix stands beside its problem
    setMarginWidth(kLeafMargin, side + 4);
    const auto digits = std::max<qsizetype>(2, QString::number(lines()).size());
    setMarginWidth(kNumberMargin, QString(digits, u'9') + u' ');
}

void JsonScintilla::freeShortcuts() {
    // QScintilla takes 28 Ctrl chords before any action of the window sees them. Only those that every editor has stay.
    constexpr std::array kept{Qt::Key_A, Qt::Key_C, Qt::Key_V, Qt::Key_X, Qt::Key_Y, Qt::Key_Z};
    const auto clashes = [&kept](int key) {
        if ((key & static_cast<int>(Qt::ControlModifier)) == 0) {
            return false;
        }
        const int base = key & ~static_cast<int>(Qt::KeyboardModifierMask);
        const bool printable = base > Qt::Key_Space && base < Qt::Key_Escape;
        const bool shifted = (key & static_cast<int>(Qt::ShiftModifier)) != 0;
        return printable && (shifted || std::find(kept.begin(), kept.end(), base) == kept.end());
    };
    for (QsciCommand* command : standardCommands()->commands()) {
        if (clashes(command->key())) {
            command->setKey(0);
        }
        if (clashes(command->alternateKey())) {
            command->setAlternateKey(0);
        }
    }
    if (QsciCommand* again = standardCommands()->find(QsciCommand::Redo)) {
        again->setAlternateKey(static_cast<int>(Qt::ControlModifier) | static_cast<int>(Qt::ShiftModifier) | Qt::Key_Z);
    }
}

QByteArray JsonScintilla::fromMimeData(const QMimeData* source, bool& rectangular) const {
    QByteArray text = QsciScintilla::fromMimeData(source, rectangular);
    return pasteFilter && !rectangular ? pasteFilter(std::move(text)) : text;
}

bool JsonScintilla::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip && toolTipWanted) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (toolTipWanted(help->pos(), help->globalPos())) {
            return true;
        }
    }
    return QsciScintilla::viewportEvent(event);
}

void JsonScintilla::contextMenuEvent(QContextMenuEvent* event) {
    if (!contextMenuWanted || !contextMenuWanted(event)) {
        QsciScintilla::contextMenuEvent(event);
    }
}

void JsonScintilla::keyPressEvent(QKeyEvent* event) {
    if (!keyWanted || !keyWanted(event)) {
        QsciScintilla::keyPressEvent(event);
        if (keyDone) {
            keyDone(*event);
        }
    }
    if (caretChecked) {
        caretChecked();
    }
}

void JsonScintilla::toggleCaret(QPoint at) {
    const long position = SendScintilla(SCI_POSITIONFROMPOINT, static_cast<unsigned long>(std::max(0, at.x())),
                                        static_cast<long>(at.y()));
    const auto carets = static_cast<unsigned long>(SendScintilla(SCI_GETSELECTIONS));
    for (unsigned long caret = 0; carets > 1 && caret < carets; ++caret) {
        if (SendScintilla(SCI_GETSELECTIONNSTART, caret) == position &&
            SendScintilla(SCI_GETSELECTIONNEND, caret) == position) {
            SendScintilla(SCI_DROPSELECTIONN, caret);
            return;
        }
    }
    SendScintilla(SCI_ADDSELECTION, static_cast<unsigned long>(position), position);
}

void JsonScintilla::mousePressEvent(QMouseEvent* event) {
    // QScintilla takes Ctrl for a rectangular selection under X11, whose window managers keep Alt for themselves.
    m_caretToggled = event->button() == Qt::LeftButton && event->modifiers() == Qt::ControlModifier && !isReadOnly() &&
                     !isMargin(event->position().toPoint());
    if (m_caretToggled) {
        setFocus(Qt::MouseFocusReason);
        toggleCaret(event->position().toPoint());
        return;
    }
    QsciScintilla::mousePressEvent(event);
}

void JsonScintilla::mouseReleaseEvent(QMouseEvent* event) {
    if (std::exchange(m_caretToggled, false)) {
        if (caretChecked) {
            caretChecked();
        }
        return;
    }
    QsciScintilla::mouseReleaseEvent(event);
    if (caretChecked) {
        caretChecked();
    }
}

void JsonScintilla::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) {
        event->ignore(); // files are the window's affair
        return;
    }
    QsciScintilla::dragEnterEvent(event);
}

} // namespace rw::ui
