// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/rulecompleter.h"

#include "engine/pattern/catalogue.h"
#include "ui/editor/completionpopup.h"
#include "ui/editor/jsonscintilla.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <utility>

namespace rw::ui {

namespace {

/// Characters that begin or continue a name or a value.
bool opensList(const QKeyEvent& event) {
    const QString text = event.text();
    if (text.size() != 1 || (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0) {
        return false;
    }
    const QChar c = text.front();
    return c.isLetterOrNumber() || c == u'"' || c == u'$' || c == u'_' || c == u'-' || c == u'.';
}

} // namespace

RuleCompleter::RuleCompleter(Theme& theme, JsonScintilla& view, Insert insert, QObject* parent)
    : QObject(parent), m_view(view), m_insert(std::move(insert)), m_popup(new CompletionPopup(theme, &view)) {
    connect(m_popup, &CompletionPopup::chosen, this, &RuleCompleter::accept);
    connect(view.verticalScrollBar(), &QScrollBar::valueChanged, this, &RuleCompleter::close);
    connect(view.horizontalScrollBar(), &QScrollBar::valueChanged, this, &RuleCompleter::close);
    view.installEventFilter(this);
    view.viewport()->installEventFilter(this);
}

void RuleCompleter::setNameOf(NameOf nameOf) {
    m_popup->setNameOf(std::move(nameOf));
}

void RuleCompleter::setVocabulary(std::shared_ptr<const pattern::Vocabulary> vocabulary) {
    m_vocabulary = std::move(vocabulary);
}

bool RuleCompleter::isOpen() const {
    return m_popup->isVisible();
}

bool RuleCompleter::open() {
    return show(false);
}

void RuleCompleter::close() {
    m_popup->hide();
    if (m_window) {
        m_window->removeEventFilter(this);
        m_window.clear();
    }
}

bool RuleCompleter::show(bool automatic) {
    const std::string_view text = m_view.view();
    const uint32_t caret = m_view.caret();
    const pattern::Vocabulary& vocabulary = m_vocabulary ? *m_vocabulary : pattern::builtinCatalogue();
    m_offered = pattern::completionsAt(text, caret, vocabulary);
    const std::string_view word =
        text.substr(m_offered.replace.begin, std::max(caret, m_offered.replace.begin) - m_offered.replace.begin);
    const std::string_view bare = word.substr(word.empty() || word.front() != '"' ? 0 : 1);
    // Nothing is left to choose when the only proposal stands there already.
    const bool done = automatic && m_offered.items.size() == 1 && m_offered.items.front().label == bare;
    if (m_view.isReadOnly() || m_view.hasSelection() || m_offered.items.empty() || done) {
        close();
        return false;
    }
    const QWidget* viewport = m_view.viewport();
    const QPoint below = viewport->mapToGlobal(m_view.pointOf(m_offered.replace.begin));
    const int line = static_cast<int>(m_view.SendScintilla(QsciScintillaBase::SCI_TEXTHEIGHT, 0UL));
    m_popup->showItems(m_offered.items, vocabulary.events, below, below - QPoint(0, line));
    if (!m_window) {
        m_window = m_view.window();
        m_window->installEventFilter(this);
    }
    return true;
}

void RuleCompleter::accept(int row) {
    if (row < 0 || row >= static_cast<int>(m_offered.items.size())) {
        return;
    }
    const pattern::Completion item = m_offered.items[static_cast<size_t>(row)];
    const ByteRange at = m_offered.replace;
    close();
    if (item.elsewhere) {
        const ByteRange removed = item.elsewhere->removed;
        const uint32_t to = item.elsewhere->at;
        const pattern::TextEdit insertion{{to, to}, item.insert};
        const pattern::TextEdit removal{removed, {}};
        if (to <= removed.begin) {
            m_insert({insertion, removal}, to + item.caret);
        } else {
            m_insert({removal, insertion}, to - static_cast<uint32_t>(removed.size()) + item.caret);
        }
    } else {
        m_insert({{at, item.insert}}, at.begin + item.caret);
    }
    if (item.again) {
        show(true);
    }
}

bool RuleCompleter::keyPressed(const QKeyEvent& event) {
    if (!isOpen() || event.modifiers() != Qt::NoModifier) {
        return false;
    }
    switch (event.key()) {
    case Qt::Key_Up:
        m_popup->move(-1);
        return true;
    case Qt::Key_Down:
        m_popup->move(1);
        return true;
    case Qt::Key_PageUp:
        m_popup->move(-m_popup->pageRows());
        return true;
    case Qt::Key_PageDown:
        m_popup->move(m_popup->pageRows());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        accept(m_popup->current());
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

void RuleCompleter::keyDone(const QKeyEvent& event) {
    const bool erases = event.key() == Qt::Key_Backspace || event.key() == Qt::Key_Delete;
    if (opensList(event) || (isOpen() && erases)) {
        (void)show(true);
    } else if (isOpen() && event.key() != Qt::Key_Shift) {
        close();
    }
}

bool RuleCompleter::eventFilter(QObject* watched, QEvent* event) {
    if (isOpen()) {
        switch (event->type()) {
        case QEvent::ShortcutOverride:
            // Esc and Tab belong to the list while it is there.
            if (watched == &m_view) {
                const int key = static_cast<QKeyEvent*>(event)->key();
                if (key == Qt::Key_Escape || key == Qt::Key_Tab || key == Qt::Key_Return || key == Qt::Key_Enter) {
                    event->accept();
                    return true;
                }
            }
            break;
        case QEvent::FocusOut:
        case QEvent::Hide:
        case QEvent::MouseButtonPress:
        case QEvent::Move:
        case QEvent::Resize:
        case QEvent::WindowDeactivate:
            close();
            break;
        default:
            break;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace rw::ui
