// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/textsearch.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>
#include <functional>

namespace rw::ui {

namespace {

/// A text for Qt's expressions, whose places count UTF-16, with the way back to bytes.
class Decoded {
public:
    explicit Decoded(std::string_view bytes) {
        const QByteArrayView view(bytes.data(), static_cast<qsizetype>(bytes.size()));
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
        m_text = decoder(view);
        m_utf8 = !decoder.hasError();
        if (!m_utf8) {
            m_text = QString::fromLatin1(view); // a place for every byte, whatever it means
        }
    }
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] QByteArray encoded(const QString& part) const { return m_utf8 ? part.toUtf8() : part.toLatin1(); }
    /// To be asked with ascending places.
    uint32_t byteAt(qsizetype place) {
        for (; m_at < place; ++m_at) {
            const char16_t unit = m_text.at(m_at).unicode();
            const bool surrogate = QChar::isSurrogate(unit); // a pair makes four bytes
            m_byte += !m_utf8 || unit < 0x80 ? 1 : unit < 0x800 || surrogate ? 2 : 3;
        }
        return m_byte;
    }

private:
    QString m_text;
    bool m_utf8 = true;
    qsizetype m_at = 0;
    uint32_t m_byte = 0;
};

QRegularExpression expressionOf(const SearchQuery& query) {
    QString pattern = query.regex ? query.text : QRegularExpression::escape(query.text);
    if (query.wholeWord) {
        pattern = QStringLiteral("(?<!\\w)(?:%1)(?!\\w)").arg(pattern);
    }
    QRegularExpression::PatternOptions options =
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::MultilineOption;
    options.setFlag(QRegularExpression::CaseInsensitiveOption, !query.matchCase);
    return QRegularExpression(pattern, options);
}

/// Calls `take` for what is found, until it says no. The error of the expression, if it has one.
QString eachMatch(Decoded& text, const SearchQuery& query,
                  const std::function<bool(ByteRange, const QRegularExpressionMatch&)>& take,
                  bool* hasEmpty = nullptr) {
    if (query.text.isEmpty()) {
        return {};
    }
    const QRegularExpression expression = expressionOf(query);
    if (!expression.isValid()) {
        return QCoreApplication::translate("FindBar", "The regular expression is not complete: %1")
            .arg(expression.errorString());
    }
    auto matches = expression.globalMatch(text.text());
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedLength() > 0) {
            const uint32_t begin = text.byteAt(match.capturedStart());
            if (!take({begin, text.byteAt(match.capturedEnd())}, match)) {
                break;
            }
        } else if (hasEmpty != nullptr) {
            *hasEmpty = true;
        }
    }
    return {};
}

QString expanded(const QString& replacement, const QRegularExpressionMatch& match) {
    QString text;
    for (qsizetype i = 0; i < replacement.size(); ++i) {
        const QChar c = replacement.at(i);
        if (c != u'\\' || i + 1 == replacement.size()) {
            text += c;
            continue;
        }
        const QChar next = replacement.at(++i);
        if (next >= u'0' && next <= u'9') {
            text += match.captured(next.unicode() - u'0');
        } else if (next == u'n') {
            text += u'\n';
        } else if (next == u't') {
            text += u'\t';
        } else {
            text += next;
        }
    }
    return text;
}

} // namespace

SearchResult searchText(std::string_view utf8, const SearchQuery& query, size_t most) {
    SearchResult result;
    Decoded text(utf8);
    bool hasEmpty = false;
    const auto take = [&](ByteRange at, const QRegularExpressionMatch&) {
        if (result.found.size() == most) {
            result.more = true;
            return false;
        }
        result.found.push_back(at);
        return true;
    };
    result.error = eachMatch(text, query, take, &hasEmpty);
    result.onlyEmpty = hasEmpty && result.found.empty();
    return result;
}

std::vector<pattern::TextEdit> replacementsFor(std::string_view utf8, const SearchQuery& query,
                                               const QString& replacement, ByteRange only) {
    std::vector<pattern::TextEdit> edits;
    Decoded text(utf8);
    (void)eachMatch(text, query, [&](ByteRange at, const QRegularExpressionMatch& match) {
        if (only.empty() || at == only) {
            const QString with = query.regex ? expanded(replacement, match) : replacement;
            edits.push_back({at, text.encoded(with).toStdString()});
        }
        return only.empty() || at.begin < only.begin;
    });
    return edits;
}

} // namespace rw::ui
