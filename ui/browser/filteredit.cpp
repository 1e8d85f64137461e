// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/filteredit.h"

#include "ui/theme.h"

#include <QAction>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QTextCharFormat>

namespace rw::ui {

FilterEdit::FilterEdit(Theme& theme, QWidget* parent)
    : QLineEdit(parent), m_theme(theme), m_icon(addAction(QIcon(), QLineEdit::LeadingPosition)) {
    m_icon->setObjectName(QStringLiteral("filterState"));
    connect(&m_theme, &Theme::changed, this, &FilterEdit::showState);
    showState();
}

QString FilterEdit::stateWord(FilterState state) {
    switch (state) {
    case FilterState::Empty:
        return tr("No filter");
    case FilterState::Incomplete:
        return tr("Incomplete");
    case FilterState::Valid:
        return tr("Valid filter");
    case FilterState::Warning:
        return tr("Warning");
    case FilterState::Error:
        return tr("Error");
    }
    return {};
}

void FilterEdit::setCheck(const FilterCheck& check) {
    m_check = check;
    showState();
}

void FilterEdit::showState() {
    const QString word = stateWord(m_check.state);
    m_icon->setText(word);
    m_icon->setToolTip(m_check.message.isEmpty() ? word : word + QStringLiteral(": ") + m_check.message);
    setAccessibleDescription(m_icon->toolTip());
    ColorRole role = ColorRole::SubtleText;
    switch (m_check.state) {
    case FilterState::Empty:
        m_icon->setIcon(m_theme.icon(QStringLiteral("search"), role));
        break;
    case FilterState::Incomplete:
        m_icon->setIcon(m_theme.icon(QStringLiteral("notevaluated"), role));
        break;
    case FilterState::Valid:
        m_icon->setIcon(m_theme.icon(QStringLiteral("pass"), ColorRole::Pass));
        break;
    case FilterState::Warning:
        role = ColorRole::Warning;
        m_icon->setIcon(m_theme.icon(QStringLiteral("warning"), role));
        break;
    case FilterState::Error:
        role = ColorRole::Error;
        m_icon->setIcon(m_theme.icon(QStringLiteral("error"), role));
        break;
    }
    if (m_composing) {
        return;
    }
    // A line edit takes formats for its text only the way input methods give them: relative to the cursor.
    QList<QInputMethodEvent::Attribute> formats;
    if (m_check.end > m_check.begin) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(m_theme.color(role));
        formats.append(QInputMethodEvent::Attribute(QInputMethodEvent::TextFormat,
                                                    static_cast<int>(m_check.begin) - cursorPosition(),
                                                    static_cast<int>(m_check.end - m_check.begin), format));
    }
    QInputMethodEvent event({}, formats);
    QLineEdit::inputMethodEvent(&event);
}

void FilterEdit::inputMethodEvent(QInputMethodEvent* event) {
    m_composing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
}

bool FilterEdit::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept(); // Esc belongs to the text while it is edited
        return true;
    }
    return QLineEdit::event(event);
}

void FilterEdit::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier) {
        if (text().isEmpty()) {
            Q_EMIT leaveWanted();
        } else {
            clear();
        }
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace rw::ui
