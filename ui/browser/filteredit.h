// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/browser/filterstate.h"

#include <QLineEdit>

QT_BEGIN_NAMESPACE
class QAction;
QT_END_NAMESPACE

namespace rw::ui {

class Theme;

/// The text box of the filter bar: an icon for the state, the place of an error underlined. Esc clears it, a second Esc
/// asks to leave. Screen readers get state and message as the description. GUI thread.
class FilterEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit FilterEdit(Theme& theme, QWidget* parent = nullptr);
    void setCheck(const FilterCheck& check);
    [[nodiscard]] const FilterCheck& check() const { return m_check; }
    [[nodiscard]] static QString stateWord(FilterState state);

Q_SIGNALS:
    void leaveWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    bool event(QEvent* event) override;

private:
    void showState();

    Theme& m_theme;
    FilterCheck m_check;
    QAction* m_icon;
    bool m_composing = false; ///< an input method shows a text of its own in here
};

} // namespace rw::ui
