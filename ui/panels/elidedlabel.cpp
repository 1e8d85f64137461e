// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/elidedlabel.h"

#include "ui/tooltips.h"

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
    const int lines = text().contains(u'\n') ? 2 : 1;
    return {metrics.averageCharWidth() * 60, metrics.lineSpacing() * lines + 2};
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
    const QString flat = m_text.simplified(); // AWS's messages hold line breaks of their own
    // The end is kept: there stand line and column.
    QString shown = flat;
    QTextLayout layout(flat, font());
    layout.beginLayout();
    QTextLine first = layout.createLine();
    if (first.isValid()) {
        first.setLineWidth(space);
        const int length = first.textLength();
        if (length < flat.size()) {
            shown = flat.left(length) + u'\n' + metrics.elidedText(flat.mid(length), Qt::ElideMiddle, space);
        }
    }
    layout.endLayout();
    setText(shown);
    setToolTip(shown.contains(u'…') ? plainToolTip(m_text) : QString());
}

} // namespace rw::ui
