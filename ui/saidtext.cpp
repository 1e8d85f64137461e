// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/saidtext.h"

#include <algorithm>

namespace rw::ui {

namespace {

/// The engine cuts longer values there, and leaves their quotes open.
constexpr qsizetype kShortestCut = 20; // in characters: 80 bytes may be so few

/// Behind the JSON text whose opening quote is at `at`; `at` + 1 where none is there.
qsizetype behindText(const QString& sentence, qsizetype at) {
    for (qsizetype i = at + 1; i < sentence.size(); ++i) {
        const QChar c = sentence[i];
        if (c == u'\\') {
            ++i;
        } else if (c == u'"' || (c == u'…' && i - at >= kShortestCut)) {
            return i + 1;
        }
    }
    return at + 1;
}

/// Calls `part(text, marked)` for the parts of a sentence in order.
template <class Part>
void split(const QString& sentence, const Part& part) {
    qsizetype begin = 0;
    for (qsizetype at = 0; at < sentence.size();) {
        if (sentence[at] == u'"') {
            at = behindText(sentence, at);
        } else if (sentence[at] == u'`' && (at == 0 || !sentence[at - 1].isLetterOrNumber())) {
            const qsizetype close = sentence.indexOf(u'`', at + 1);
            const qsizetype end = close < 0 ? sentence.size() : close;
            part(sentence.mid(begin, at - begin), false);
            part(sentence.mid(at + 1, end - at - 1), true);
            begin = at = std::min(end + 1, sentence.size());
        } else {
            ++at;
        }
    }
    part(sentence.mid(begin), false);
}

} // namespace

QString plainSaid(const QString& sentence) {
    QString out;
    split(sentence, [&out](const QString& text, bool /*marked*/) { out += text; });
    return out;
}

QString richSaid(const QString& sentence) {
    QString out;
    split(sentence, [&out](const QString& text, bool marked) {
        const QString html = text.toHtmlEscaped();
        out += marked && !html.isEmpty() ? QString(QStringLiteral("<code>") + html + QStringLiteral("</code>")) : html;
    });
    return out;
}

} // namespace rw::ui
