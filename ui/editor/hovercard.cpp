// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/hovercard.h"

#include "ui/language.h"

#include <QFile>
#include <QHash>
#include <QStringList>

namespace rw::ui {

namespace {

/// A page's Markdown (paragraphs, `code`, one fenced example) as what a tool tip understands.
QString richText(const QString& markdown) {
    QString html;
    bool code = false;
    for (const QString& line : markdown.split(u'\n')) {
        if (line.startsWith(QLatin1String("```"))) {
            code = !code;
            continue;
        }
        if (line.isEmpty()) {
            continue;
        }
        QString text = line.toHtmlEscaped();
        if (code) {
            html += QStringLiteral("<p><code>%1</code></p>").arg(text);
            continue;
        }
        const QStringList parts = text.split(u'`');
        text.clear();
        for (qsizetype i = 0; i < parts.size(); ++i) {
            text += i % 2 == 0 ? parts[i] : QStringLiteral("<code>%1</code>").arg(parts[i]);
        }
        html += QStringLiteral("<p>%1</p>").arg(text);
    }
    return html;
}

} // namespace

QString operatorHelp(const QString& name) {
    static QHash<QString, QHash<QString, QString>> byLanguage;
    QHash<QString, QString>& found = byLanguage[Language::code()];
    if (found.isEmpty()) {
        QFile file(Language::resource(QStringLiteral("help"), QStringLiteral("operators.md")));
        if (file.open(QIODevice::ReadOnly)) {
            const QStringList sections = QString::fromUtf8(file.readAll()).split(QStringLiteral("\n## "));
            for (const QString& section : sections.mid(1)) {
                const qsizetype end = section.indexOf(u'\n');
                found.insert(section.left(end), richText(section.mid(end)));
            }
        }
    }
    return found.value(name);
}

QString hoverCard(const pattern::Hover& hover) {
    QString text = QStringLiteral("<p><b>%1</b></p>").arg(QString::fromStdString(hover.title).toHtmlEscaped());
    for (const std::string& line : hover.lines) {
        text += QStringLiteral("<p>%1</p>").arg(QString::fromStdString(line).toHtmlEscaped());
    }
    return hover.op.empty() ? text : text + operatorHelp(QString::fromStdString(hover.op));
}

} // namespace rw::ui
