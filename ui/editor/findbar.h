// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pattern/diagnostic.h"
#include "ui/editor/textsearch.h"

#include <QWidget>
#include <functional>
#include <vector>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;
QT_END_NAMESPACE

namespace rw::ui {

class JsonScintilla;
class Theme;

/// Find and replace in one JSON view: marks all that is found, goes from one to the next, says which of how many.
/// Hidden until it is opened; Esc closes it. Internal to ui/editor. GUI thread.
class FindBar : public QWidget {
    Q_OBJECT
public:
    /// `apply` makes edits as one undo step; without it nothing can be replaced.
    using Apply = std::function<void(const std::vector<pattern::TextEdit>&)>;
    FindBar(Theme& theme, JsonScintilla& view, Apply apply, QWidget* parent);

    void open(bool replacing); ///< with what is selected, if that is on one line
    void step(int by);         ///< to the next or previous; opens where nothing was searched for yet
    void textChanged();        ///< of the view, or another text
    void leave();              ///< what is found is no longer marked

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build(Theme& theme);
    [[nodiscard]] QToolButton* option(const QString& name, const QString& text, const QString& toolTip);
    [[nodiscard]] SearchQuery query() const;
    void search();
    void searchFrom(uint32_t place);
    void show(size_t index);
    void describe(const QString& said = {});
    void replaceOne();
    void replaceAll();
    [[nodiscard]] int selectedIndex() const; ///< of what is found; -1: something else is selected

    JsonScintilla& m_view;
    Apply m_apply;
    SearchResult m_result;
    uint32_t m_began = 0; ///< the caret when the search was begun
    bool m_replacing = false;
    Theme& m_theme;
    QLineEdit *m_find, *m_with;
    QLabel* m_count;
    QToolButton *m_case, *m_word, *m_regex, *m_previous, *m_next, *m_close;
    QPushButton *m_replace, *m_replaceAll;
    QWidget* m_replaceRow;
};

} // namespace rw::ui
