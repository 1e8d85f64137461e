// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/codepreview.h"

#include "ui/theme.h"

#include <QEvent>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <Qsci/qscilexerbash.h>
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

/// QScintilla's lexers name their styles; the names say what they are for.
ColorRole roleOf(const QString& style) {
    const QString name = style.toLower();
    const auto says = [&](const char* word) { return name.contains(QLatin1String(word)); };
    if (says("comment")) {
        return ColorRole::SubtleText;
    }
    if (says("property") || says("identifier")) {
        return says("escape") ? ColorRole::StringText : ColorRole::Key;
    }
    if (says("quoted") || says("string") || says("here document")) {
        return ColorRole::StringText;
    }
    if (says("number")) {
        return ColorRole::NumberText;
    }
    if (says("keyword")) {
        return ColorRole::Keyword;
    }
    return says("operator") ? ColorRole::Punctuation : ColorRole::EditorText;
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
                const QString name = lexer->description(style);
                lexer->setPaper(paper, style);
                lexer->setFont(font, style);
                lexer->setEolFill(false, style);
                lexer->setColor(name.isEmpty() ? text : theme.color(roleOf(name)), style);
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
