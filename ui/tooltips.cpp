// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tooltips.h"

#include <QTextBoundaryFinder>
#include <QTextDocument>
#include <algorithm>

namespace rw::ui {

QString plainToolTip(const QString& text, qsizetype most) {
    QString shown = text;
    if (text.size() > most) {
        QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, text);
        letters.setPosition(most);
        const qsizetype end = letters.isAtBoundary() ? most : letters.toPreviousBoundary();
        shown = text.left(std::max<qsizetype>(end, 0)) + u'…';
    }
    return Qt::mightBeRichText(shown)
               ? QStringLiteral("<p style=\"white-space:pre-wrap\">") + shown.toHtmlEscaped() + QStringLiteral("</p>")
               : shown;
}

} // namespace rw::ui
