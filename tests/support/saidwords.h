// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/words.h"

#include <QByteArray>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <string>
#include <string_view>

namespace rw::test {

/// As long as it lives, every text that passes through Words shows it: «» stands around each piece of it, and its
/// arguments stand outside. What is neither argument nor between the marks was said past the translations.
class SaidWords {
public:
    SaidWords() { Words::install(marked); }
    ~SaidWords() { Words::install(nullptr); }
    SaidWords(const SaidWords&) = delete;
    SaidWords& operator=(const SaidWords&) = delete;

    /// What was said, as it is without translations.
    [[nodiscard]] static QString english(const std::string& said) {
        return QString::fromStdString(said).remove(QChar(u'«')).remove(QChar(u'»'));
    }
    /// The letters outside the marks, aside from paths and wildcards in back quotes, JSON texts and words, and
    /// `arguments`: empty, where everything passed through Words.
    [[nodiscard]] static QString bypassing(const std::string& said, const QStringList& arguments = {}) {
        static const QRegularExpression marks(QStringLiteral("«[^«»]*»"));
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
    static std::string marked(const char* text, const char* /*note*/, int64_t n) {
        std::string_view form = text;
        if (const size_t bar = form.find('|'); n >= 0 && bar != std::string_view::npos) {
            form = n == 1 ? form.substr(0, bar) : form.substr(bar + 1);
        }
        std::string out;
        std::string piece;
        const auto close = [&] {
            out += piece.empty() ? piece : "«" + piece + "»";
            piece.clear();
        };
        for (size_t i = 0; i < form.size(); ++i) {
            const bool placeholder = form[i] == '%' && i + 1 < form.size() &&
                                     ((form[i + 1] >= '1' && form[i + 1] <= '9') || (form[i + 1] == 'n' && n >= 0));
            if (placeholder) {
                close();
                out += form.substr(i, 2);
                ++i;
            } else {
                piece += form[i];
            }
        }
        close();
        return out;
    }
};

} // namespace rw::test
