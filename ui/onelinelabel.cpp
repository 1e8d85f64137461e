// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/onelinelabel.h"

#include "ui/tooltips.h"

#include <QEvent>

namespace rw::ui {

OneLineLabel::OneLineLabel(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
}

void OneLineLabel::setFullText(const QString& text) {
    if (text != m_text) {
        m_text = text;
        elide();
        updateGeometry();
    }
}

void OneLineLabel::setHelp(const QString& help) {
    m_help = help;
    elide();
}

QSize OneLineLabel::sizeHint() const {
    const QMargins margins = contentsMargins();
    return {fontMetrics().horizontalAdvance(m_text) + margins.left() + margins.right() + 2 * margin() + 1,
            fontMetrics().height() + margins.top() + margins.bottom() + 2 * margin()};
}

QSize OneLineLabel::minimumSizeHint() const {
    return QSize(fontMetrics().averageCharWidth() * 8, sizeHint().height()).boundedTo(sizeHint());
}

void OneLineLabel::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    elide();
}

void OneLineLabel::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        elide();
        updateGeometry();
    }
}

void OneLineLabel::elide() {
    const QString shown = fontMetrics().elidedText(m_text, Qt::ElideRight, contentsRect().width() - 2 * margin());
    QLabel::setText(shown);
    const bool cut = shown != m_text;
    setToolTip(plainToolTip(!cut || m_help.contains(m_text) ? m_help
                            : m_help.isEmpty()              ? m_text
                                                            : m_text + u'\n' + m_help));
}

} // namespace rw::ui
