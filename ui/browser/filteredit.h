// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/browser/filtercomplete.h"
#include "ui/browser/filterstate.h"

#include <QLineEdit>
#include <functional>

QT_BEGIN_NAMESPACE
class QAbstractItemView;
class QAction;
class QCompleter;
class QStandardItemModel;
QT_END_NAMESPACE

namespace rw::ui {

class Theme;

/// The text box of the filter bar: an icon for the state, the place of an error underlined, a list of what may be
/// written next (while typing, and by Down or Ctrl+Space). Esc closes the list, clears the text, and then asks to
/// leave. Screen readers get state and message as the description. GUI thread.
class FilterEdit : public QLineEdit {
    Q_OBJECT
public:
    using Completions = std::function<FilterCompletion(const QString& text, qsizetype cursor)>;

    explicit FilterEdit(Theme& theme, QWidget* parent = nullptr);
    void setCheck(const FilterCheck& check);
    void setCompletions(Completions completions) { m_completions = std::move(completions); }
    [[nodiscard]] const FilterCheck& check() const { return m_check; }
    [[nodiscard]] static QString stateWord(FilterState state);
    [[nodiscard]] QAbstractItemView* proposals() const; ///< the list; visible while it proposes something

Q_SIGNALS:
    void leaveWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showState();
    void propose();
    void insertProposal(const QModelIndex& index);

    Theme& m_theme;
    FilterCheck m_check;
    QAction* m_icon;
    Completions m_completions;
    FilterCompletion m_completion; ///< that the list shows
    QStandardItemModel* m_list;
    QCompleter* m_completer;
    bool m_composing = false; ///< an input method shows a text of its own in here
};

} // namespace rw::ui
