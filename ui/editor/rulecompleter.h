// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pattern/complete.h"
#include "ui/nameof.h"

#include <QObject>
#include <QPointer>
#include <functional>
#include <memory>

QT_BEGIN_NAMESPACE
class QKeyEvent;
QT_END_NAMESPACE

namespace rw::ui {

class CompletionPopup;
class JsonScintilla;
class Theme;

/// Offers what may be written at the caret: by itself while names and values are typed, or when asked. The engine knows
/// what; this knows when. GUI thread; the view outlives it.
class RuleCompleter : public QObject {
    Q_OBJECT
public:
    /// Changes the text as one undo step and puts the caret there (bytes of the new text). Edits in ascending order.
    using Insert = std::function<void(const std::vector<pattern::TextEdit>& edits, uint32_t caret)>;

    RuleCompleter(Theme& theme, JsonScintilla& view, Insert insert, QObject* parent = nullptr);

    void setNameOf(NameOf nameOf);
    void setVocabulary(std::shared_ptr<const pattern::Vocabulary> vocabulary);
    /// Shows the list at the caret; false where nothing can be offered.
    bool open();
    void close();
    [[nodiscard]] bool isOpen() const;
    bool keyPressed(const QKeyEvent& event); ///< before the editor sees it; true: handled
    void keyDone(const QKeyEvent& event);    ///< after the editor has handled it

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool show(bool automatic);
    void accept(int row);

    JsonScintilla& m_view;
    Insert m_insert;
    std::shared_ptr<const pattern::Vocabulary> m_vocabulary;
    CompletionPopup* m_popup;
    QPointer<QWidget> m_window; ///< watched while the list is open
    pattern::Completions m_offered;
};

} // namespace rw::ui
