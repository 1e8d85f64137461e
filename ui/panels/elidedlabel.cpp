// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/elidedlabel.h"

#include <QEvent>
#include <QTextLayout>

namespace rw::ui {

ElidedLabel::ElidedLabel(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void ElidedLabel::setFullText(const QString& text) {
    if (text != m_text) {
        m_text = text;
        setAccessibleDescription(text);
        elide();
        updateGeometry();
    }
}

QSize ElidedLabel::sizeHint() const {
    const QFontMetrics metrics = fontMetrics();
    const bool oneLine = metrics.horizontalAdvance(m_text) <= width();
    return {metrics.averageCharWidth() * 60, metrics.lineSpacing() * (oneLine ? 1 : 2) + 2};
}

QSize ElidedLabel::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 12, sizeHint().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    elide();
    updateGeometry();
}

void ElidedLabel::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        elide();
        updateGeometry();
    }
}

void ElidedLabel::elide() {
    const QFontMetrics metrics = fontMetrics();
    const int space = std::max(1, contentsRect().width());
    QString shown = m_text;
    QTextLayout layout(m_text, font());
    layout.beginLayout();
    QTextLine first = layout.createLine();
    if (first.isValid()) {
        first.setLineWidth(space);
        const int length = first.textLength();
        if (length < m_text.size()) {
            shown = m_text.left(length) + u'\n' + metrics.elidedText(m_text.mid(length), Qt::ElideRight, space);
        }
    }
    layout.endLayout();
    setText(shown);
    setToolTip(shown.contains(u'…') ? m_text : QString());
}

} // namespace rw::ui
