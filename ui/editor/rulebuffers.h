// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/jsonscintilla.h"

#include <Qsci/qscidocument.h>
#include <QtGlobal>
#include <map>
#include <string_view>
#include <vector>

namespace rw::ui {

/// The documents of the open rules behind one view, each with its undo history, caret, scroll position and folds.
/// Internal to ui/editor. GUI thread.
class RuleBuffers {
public:
    explicit RuleBuffers(JsonScintilla& view) : m_view(view) {}
    /// Shows a rule as it was left if its text is still that one, else as a new document.
    void show(qint64 id, std::string_view utf8);
    void forget(qint64 id);

private:
    struct Buffer {
        QsciDocument document;
        unsigned long anchor = 0, caret = 0, firstLine = 0;
        std::vector<unsigned long> folded; ///< lines, ascending
        bool wasLeft = false;              ///< since then QScintilla itself keeps the document alive
    };
    void leave();
    void enter(const Buffer& buffer);

    JsonScintilla& m_view;
    std::map<qint64, Buffer> m_buffers; ///< the shown one too, with what it was before it was shown
    qint64 m_shown = 0;                 ///< 0: the first document, before any rule was shown
};

} // namespace rw::ui
