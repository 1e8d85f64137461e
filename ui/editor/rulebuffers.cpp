// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/rulebuffers.h"

namespace rw::ui {

void RuleBuffers::leave() {
    const auto found = m_buffers.find(m_shown);
    if (found == m_buffers.end()) {
        return;
    }
    Buffer& buffer = found->second;
    const auto ask = [this](unsigned message, unsigned long argument = 0) {
        return m_view.SendScintilla(message, argument);
    };
    buffer.document = m_view.document();
    buffer.anchor = static_cast<unsigned long>(ask(QsciScintillaBase::SCI_GETANCHOR));
    buffer.caret = static_cast<unsigned long>(ask(QsciScintillaBase::SCI_GETCURRENTPOS));
    const auto top = static_cast<unsigned long>(ask(QsciScintillaBase::SCI_GETFIRSTVISIBLELINE));
    buffer.firstLine = static_cast<unsigned long>(ask(QsciScintillaBase::SCI_DOCLINEFROMVISIBLE, top));
    buffer.folded.clear();
    for (long line = ask(QsciScintillaBase::SCI_CONTRACTEDFOLDNEXT); line >= 0;
         line = ask(QsciScintillaBase::SCI_CONTRACTEDFOLDNEXT, static_cast<unsigned long>(line) + 1)) {
        buffer.folded.push_back(static_cast<unsigned long>(line));
    }
    buffer.wasLeft = true;
}

void RuleBuffers::enter(const Buffer& buffer) {
    m_view.adoptDocument(buffer.document);
    if (buffer.wasLeft) {
        // QScintilla takes a reference whenever a view leaves a document that is kept, but gives back only one in the
        // end: a rule that was left twice would never be freed. The view has a reference of its own now.
        m_view.SendScintilla(QsciScintillaBase::SCI_RELEASEDOCUMENT, 0UL,
                             m_view.SendScintillaPtrResult(QsciScintillaBase::SCI_GETDOCPOINTER));
    }
    // Folds belong to the view; they need the levels that the lexer finds.
    m_view.SendScintilla(QsciScintillaBase::SCI_COLOURISE, 0UL, -1L);
    for (const unsigned long line : buffer.folded) {
        m_view.SendScintilla(QsciScintillaBase::SCI_FOLDLINE, line,
                             static_cast<long>(QsciScintillaBase::SC_FOLDACTION_CONTRACT));
    }
    m_view.SendScintilla(QsciScintillaBase::SCI_SETSEL, buffer.anchor, static_cast<long>(buffer.caret));
    const long top = m_view.SendScintilla(QsciScintillaBase::SCI_VISIBLEFROMDOCLINE, buffer.firstLine);
    m_view.SendScintilla(QsciScintillaBase::SCI_SETFIRSTVISIBLELINE, static_cast<unsigned long>(top));
}

void RuleBuffers::show(qint64 id, std::string_view utf8) {
    if (id != m_shown) {
        leave();
        m_shown = id;
        enter(m_buffers[id]);
    }
    if (m_view.view() != utf8) {
        m_view.setBytes(utf8);
    }
}

void RuleBuffers::forget(qint64 id) {
    if (id != m_shown) {
        m_buffers.erase(id);
    }
}

} // namespace rw::ui
