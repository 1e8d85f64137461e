// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/said.h"

#include <QByteArray>
#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <string>

namespace rw::test {

/// JSON from a text that has single quotes for double ones: tables of cases stay readable.
inline std::string doubled(const char* text) {
    std::string out = text;
    for (char& c : out) {
        c = c == '\'' ? '"' : c;
    }
    return out;
}

/// As long as it lives, texts are marked (see MarkedWords): what is neither argument nor between the marks was said
/// past the translations.
class SaidWords {
public:
    /// What was said, as it is without translations.
    [[nodiscard]] static QString english(const std::string& said) {
        return QString::fromStdString(said).remove(QChar(u'⟦')).remove(QChar(u'⟧'));
    }
    /// The letters outside the marks, aside from paths and wildcards in back quotes, JSON texts and words, and
    /// `arguments`: empty, where everything passed through Words.
    [[nodiscard]] static QString bypassing(const std::string& said, const QStringList& arguments = {}) {
        static const QRegularExpression marks(QStringLiteral("⟦[^⟦⟧]*⟧"));
        static const QRegularExpression values(
            QStringLiteral("`[^`]*`|\"(?:[^\"\\\\]|\\\\.)*\"|\\b(?:true|false|null)\\b|\\d+[eE]\\d+"));
        static const QRegularExpression others(QStringLiteral("[^\\p{L}]+"));
        QString left = QString::fromStdString(said);
        for (const QString& argument : arguments) { // they may hold marks or quotes of their own
            left.replace(argument, QStringLiteral(" "));
        }
        left.replace(marks, QStringLiteral(" "));
        left.replace(values, QStringLiteral(" "));
        return left.replace(others, QStringLiteral(" ")).trimmed();
    }

private:
    MarkedWords m_marks;
};

} // namespace rw::test
