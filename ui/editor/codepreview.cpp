// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/codepreview.h"

#include "ui/theme.h"

#include <QEvent>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <Qsci/qscilexerbash.h>
#include <Qsci/qscilexercpp.h>
#include <Qsci/qscilexerjavascript.h>
#include <Qsci/qscilexerjson.h>
#include <Qsci/qscilexeryaml.h>
#include <Qsci/qsciscintilla.h>
#include <algorithm>
#include <array>

namespace rw::ui {

namespace {

class View : public QsciScintilla {
public:
    using QsciScintilla::QsciScintilla;

protected:
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab) {
            focusNextPrevChild(event->key() == Qt::Key_Tab);
            return;
        }
        if (event->key() == Qt::Key_Escape) {
            event->ignore(); // the dialog's
            return;
        }
        QsciScintilla::keyPressEvent(event);
    }
};

/// By number: what the styles are called is translated, too.
ColorRole roleOf(const QsciLexer& lexer, int style) {
    if (qobject_cast<const QsciLexerJSON*>(&lexer) != nullptr) {
        switch (style) {
        case QsciLexerJSON::Number:
            return ColorRole::NumberText;
        case QsciLexerJSON::String:
        case QsciLexerJSON::UnclosedString:
        case QsciLexerJSON::EscapeSequence:
            return ColorRole::StringText;
        case QsciLexerJSON::Property:
            return ColorRole::Key;
        case QsciLexerJSON::CommentLine:
        case QsciLexerJSON::CommentBlock:
            return ColorRole::SubtleText;
        case QsciLexerJSON::Operator:
            return ColorRole::Punctuation;
        case QsciLexerJSON::Keyword:
            return ColorRole::Keyword;
        default:
            return ColorRole::EditorText;
        }
    }
    if (qobject_cast<const QsciLexerYAML*>(&lexer) != nullptr) {
        switch (style) {
        case QsciLexerYAML::Comment:
            return ColorRole::SubtleText;
        case QsciLexerYAML::Identifier:
            return ColorRole::Key;
        case QsciLexerYAML::Keyword:
            return ColorRole::Keyword;
        case QsciLexerYAML::Number:
            return ColorRole::NumberText;
        case QsciLexerYAML::Operator:
            return ColorRole::Punctuation;
        default:
            return ColorRole::EditorText;
        }
    }
    if (qobject_cast<const QsciLexerBash*>(&lexer) != nullptr) {
        switch (style) {
        case QsciLexerBash::Comment:
            return ColorRole::SubtleText;
        case QsciLexerBash::Number:
            return ColorRole::NumberText;
        case QsciLexerBash::Keyword:
            return ColorRole::Keyword;
        case QsciLexerBash::DoubleQuotedString:
        case QsciLexerBash::SingleQuotedString:
        case QsciLexerBash::HereDocumentDelimiter:
        case QsciLexerBash::SingleQuotedHereDocument:
            return ColorRole::StringText;
        case QsciLexerBash::Operator:
            return ColorRole::Punctuation;
        case QsciLexerBash::Identifier:
            return ColorRole::Key;
        default:
            return ColorRole::EditorText;
        }
    }
    switch (style) { // JavaScript
    case QsciLexerCPP::Comment:
    case QsciLexerCPP::CommentLine:
    case QsciLexerCPP::CommentDoc:
    case QsciLexerCPP::CommentLineDoc:
        return ColorRole::SubtleText;
    case QsciLexerCPP::Number:
        return ColorRole::NumberText;
    case QsciLexerCPP::Keyword:
        return ColorRole::Keyword;
    case QsciLexerCPP::DoubleQuotedString:
    case QsciLexerCPP::SingleQuotedString:
    case QsciLexerCPP::UnclosedString:
    case QsciLexerCPP::RawString:
        return ColorRole::StringText;
    case QsciLexerCPP::Operator:
        return ColorRole::Punctuation;
    case QsciLexerCPP::Identifier:
        return ColorRole::Key;
    default:
        return ColorRole::EditorText;
    }
}

} // namespace

struct CodePreview::Impl {
    Theme& theme;
    View* view = nullptr;
    std::array<QsciLexer*, 5> lexers{};
    QsciLexer* lexer = nullptr;

    void paint() const {
        const QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        const QColor paper = theme.color(ColorRole::EditorBackground);
        const QColor text = theme.color(ColorRole::EditorText);
        if (lexer != nullptr) {
            lexer->setDefaultFont(font);
            lexer->setDefaultPaper(paper);
            lexer->setDefaultColor(text);
            for (int style = 0; style < 128; ++style) {
                lexer->setPaper(paper, style);
                lexer->setFont(font, style);
                lexer->setEolFill(false, style);
                lexer->setColor(theme.color(roleOf(*lexer, style)), style);
            }
        }
        view->setPaper(paper);
        view->setColor(text);
        view->setCaretForegroundColor(text);
        view->setSelectionBackgroundColor(theme.color(ColorRole::Selection));
        view->setSelectionForegroundColor(text);
        view->setMatchedBraceBackgroundColor(theme.color(ColorRole::BraceMatch));
        view->setMatchedBraceForegroundColor(text);
        view->setMarginsBackgroundColor(paper);
    }
};

CodePreview::CodePreview(Theme& theme, QWidget* parent) : QWidget(parent), m_impl(std::make_unique<Impl>(Impl{theme})) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* view = new View(this);
    m_impl->view = view;
    view->setObjectName(u"codePreviewText"_qs);
    view->setUtf8(true);
    view->setReadOnly(true);
    view->setMarginWidth(1, 6);
    view->setScrollWidthTracking(false);
    layout->addWidget(view);
    setFocusProxy(view);
    auto* json = new QsciLexerJSON(view);
    json->setHighlightComments(false);
    // There is no lexer for HCL: its comments, numbers and double quotes are those of a shell.
    m_impl->lexers = {json, new QsciLexerYAML(view), new QsciLexerBash(view), new QsciLexerJavaScript(view),
                      new QsciLexerBash(view)};
    connect(&theme, &Theme::changed, this, [this] { m_impl->paint(); });
}

CodePreview::~CodePreview() = default;

void CodePreview::showEvent(QShowEvent* event) {
    m_impl->view->setAccessibleName(accessibleName()); // the view is what has the keyboard
    QWidget::showEvent(event);
}

QByteArray CodePreview::text() const {
    return m_impl->view->text().toUtf8();
}

void CodePreview::setWrapping(bool wrap) {
    m_impl->view->setWrapMode(wrap ? QsciScintilla::WrapCharacter : QsciScintilla::WrapNone);
}

void CodePreview::setText(std::string_view utf8, exporting::Syntax syntax) {
    m_impl->view->setAccessibleName(accessibleName());
    QsciLexer* lexer = m_impl->lexers.at(static_cast<size_t>(syntax));
    if (lexer != m_impl->lexer) {
        m_impl->lexer = lexer;
        m_impl->view->setLexer(lexer);
        m_impl->paint();
    }
    // Told instead of tracked: tracking would leave the bar where a longer text needed it.
    size_t longest = 0;
    for (size_t begin = 0; begin < utf8.size();) {
        const size_t end = std::min(utf8.find('\n', begin), utf8.size());
        longest = std::max(longest, end - begin);
        begin = end + 1;
    }
    const QFontMetrics fixed(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_impl->view->setScrollWidth(static_cast<int>(longest + 2) * fixed.horizontalAdvance(u'm'));
    m_impl->view->SendScintilla(QsciScintilla::SCI_SETXOFFSET, 0);
    const int first = m_impl->view->firstVisibleLine();
    m_impl->view->setText(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())));
    m_impl->view->setFirstVisibleLine(first); // a keystroke in an option does not scroll
}

} // namespace rw::ui
