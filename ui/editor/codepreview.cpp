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
#include <vector>

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

/// A lexer's styles that do not look like plain text; by number, since what the styles are called is translated, too.
struct Painted {
    ColorRole role;
    std::vector<int> styles;
};
using Paint = std::vector<Painted>;

const Paint& jsonPaint() {
    using Json = QsciLexerJSON;
    static const Paint paint{
        {ColorRole::NumberText, {Json::Number}},
        {ColorRole::StringText, {Json::String, Json::UnclosedString, Json::EscapeSequence}},
        {ColorRole::Key, {Json::Property}},
        {ColorRole::SubtleText, {Json::CommentLine, Json::CommentBlock}},
        {ColorRole::Punctuation, {Json::Operator}},
        {ColorRole::Keyword, {Json::Keyword}},
    };
    return paint;
}

const Paint& yamlPaint() {
    using Yaml = QsciLexerYAML;
    static const Paint paint{
        {ColorRole::SubtleText, {Yaml::Comment}},   {ColorRole::Key, {Yaml::Identifier}},
        {ColorRole::Keyword, {Yaml::Keyword}},      {ColorRole::NumberText, {Yaml::Number}},
        {ColorRole::Punctuation, {Yaml::Operator}},
    };
    return paint;
}

const Paint& shellPaint() {
    using Bash = QsciLexerBash;
    static const Paint paint{
        {ColorRole::SubtleText, {Bash::Comment}},
        {ColorRole::NumberText, {Bash::Number}},
        {ColorRole::Keyword, {Bash::Keyword}},
        {ColorRole::StringText,
         {Bash::DoubleQuotedString, Bash::SingleQuotedString, Bash::HereDocumentDelimiter,
          Bash::SingleQuotedHereDocument}},
        {ColorRole::Punctuation, {Bash::Operator}},
        {ColorRole::Key, {Bash::Identifier}},
    };
    return paint;
}

const Paint& scriptPaint() {
    using Script = QsciLexerCPP; // JavaScript's styles are its
    static const Paint paint{
        {ColorRole::SubtleText, {Script::Comment, Script::CommentLine, Script::CommentDoc, Script::CommentLineDoc}},
        {ColorRole::NumberText, {Script::Number}},
        {ColorRole::Keyword, {Script::Keyword}},
        {ColorRole::StringText,
         {Script::DoubleQuotedString, Script::SingleQuotedString, Script::UnclosedString, Script::RawString}},
        {ColorRole::Punctuation, {Script::Operator}},
        {ColorRole::Key, {Script::Identifier}},
    };
    return paint;
}

struct Language {
    QsciLexer* lexer = nullptr;
    const Paint* paint = nullptr;
};

} // namespace

struct CodePreview::Impl {
    Theme& theme;
    View* view = nullptr;
    std::array<Language, 5> languages{}; ///< by exporting::Syntax
    Language shown{};

    void paint() const {
        const QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        const QColor paper = theme.color(ColorRole::EditorBackground);
        const QColor text = theme.color(ColorRole::EditorText);
        if (QsciLexer* lexer = shown.lexer; lexer != nullptr) {
            lexer->setDefaultFont(font);
            lexer->setDefaultPaper(paper);
            lexer->setDefaultColor(text);
            for (int style = 0; style < 128; ++style) {
                lexer->setPaper(paper, style);
                lexer->setFont(font, style);
                lexer->setEolFill(false, style);
                lexer->setColor(text, style);
            }
            for (const Painted& painted : *shown.paint) {
                for (const int style : painted.styles) {
                    lexer->setColor(theme.color(painted.role), style);
                }
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
    m_impl->languages = {Language{json, &jsonPaint()},
                         {new QsciLexerYAML(view), &yamlPaint()},
                         {new QsciLexerBash(view), &shellPaint()},
                         {new QsciLexerJavaScript(view), &scriptPaint()},
                         {new QsciLexerBash(view), &shellPaint()}};
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
    const Language& language = m_impl->languages.at(static_cast<size_t>(syntax));
    if (language.lexer != m_impl->shown.lexer) {
        m_impl->shown = language;
        m_impl->view->setLexer(language.lexer);
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
