// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/cdkrule.h"

#include "engine/json/json.h"
#include "engine/pattern/formatter.h"

#include <algorithm>
#include <array>

namespace rw::pattern {

namespace {

constexpr int kDeepest = 100;

bool isNameByte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$' ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// Writes an object literal as JSON. What it writes of numbers and words is whatever stands there: the JSON reader has
/// the last word.
class LiteralReader {
public:
    LiteralReader(std::string_view text, size_t at) : m_text(text), m_at(at) {}

    [[nodiscard]] bool object() { return object(0); }
    [[nodiscard]] const std::string& json() const { return m_json; }

private:
    [[nodiscard]] char here() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    bool skip(char c) {
        blanks();
        if (here() != c) {
            return false;
        }
        ++m_at;
        return true;
    }
    void blanks() {
        for (;;) {
            m_at = std::min(m_text.find_first_not_of(" \t\r\n", m_at), m_text.size());
            const std::string_view rest = m_text.substr(m_at);
            if (rest.starts_with("//")) {
                m_at = std::min(m_text.find('\n', m_at), m_text.size());
            } else if (rest.starts_with("/*")) {
                const size_t end = m_text.find("*/", m_at + 2);
                m_at = end == std::string_view::npos ? m_text.size() : end + 2;
            } else {
                return;
            }
        }
    }
    [[nodiscard]] std::string_view word() {
        const size_t start = m_at;
        while (m_at < m_text.size() && isNameByte(m_text[m_at])) {
            ++m_at;
        }
        return m_text.substr(start, m_at - start);
    }

    bool value(int depth) {
        blanks();
        switch (here()) {
        case '{':
            return object(depth);
        case '[':
            return list(depth);
        case '"':
        case '\'':
        case '`':
            return string();
        default:
            break;
        }
        const size_t start = m_at;
        while (m_at < m_text.size() &&
               (isNameByte(m_text[m_at]) || m_text[m_at] == '.' || m_text[m_at] == '-' || m_text[m_at] == '+')) {
            ++m_at;
        }
        m_json += m_text.substr(start, m_at - start);
        return m_at > start;
    }

    bool object(int depth) {
        if (depth > kDeepest || !skip('{')) {
            return false;
        }
        m_json += '{';
        for (bool first = true; !skip('}'); first = false) {
            m_json += first ? "" : ",";
            if (!name(depth) || !skip(':')) {
                return false;
            }
            m_json += ':';
            if (!value(depth + 1) || !endOfOne('}')) {
                return false;
            }
        }
        m_json += '}';
        return true;
    }

    bool list(int depth) {
        if (depth > kDeepest || !skip('[')) {
            return false;
        }
        m_json += '[';
        for (bool first = true; !skip(']'); first = false) {
            m_json += first ? "" : ",";
            if (!value(depth + 1) || !endOfOne(']')) {
                return false;
            }
        }
        m_json += ']';
        return true;
    }

    /// A comma, also behind the last one, or the closing bracket, which is left.
    bool endOfOne(char close) {
        blanks();
        return skip(',') || here() == close;
    }

    bool name(int depth) {
        blanks();
        if (here() == '"' || here() == '\'') {
            return string();
        }
        if (skip('[')) { // ['__proto__'], which is no prototype then
            blanks();
            return (here() == '"' || here() == '\'') && string() && skip(']');
        }
        const std::string_view known = word();
        m_json += json::quoted(depth == 0 && known == "detailType" ? "detail-type" : known);
        return !known.empty();
    }

    bool string() {
        const char quote = here();
        ++m_at;
        m_json += '"';
        for (; m_at < m_text.size() && m_text[m_at] != quote; ++m_at) {
            const char c = m_text[m_at];
            if (c == '\n' || (quote == '`' && c == '$')) {
                return false;
            }
            if (c == '"') {
                m_json += "\\\"";
            } else if (c != '\\') {
                m_json += c;
            } else if (!escape()) {
                return false;
            }
        }
        m_json += '"';
        return skip(quote);
    }

    /// One that JSON has, too, or of a quote.
    bool escape() {
        ++m_at;
        const char c = here();
        if (c == '\'' || c == '`') {
            m_json += c;
            return true;
        }
        if (std::string_view("\"\\/bfnrtu").find(c) == std::string_view::npos) {
            return false;
        }
        m_json += '\\';
        m_json += c;
        return true;
    }

    std::string_view m_text;
    size_t m_at;
    std::string m_json;
};

std::string readPattern(std::string_view text, size_t at) {
    LiteralReader reader(text, at);
    if (!reader.object()) {
        return {};
    }
    const json::Tree tree = json::read(reader.json());
    if (!tree.errors.empty() || tree.end != reader.json().size()) {
        return {};
    }
    std::string out = formatted(reader.json());
    out.erase(out.find_last_not_of(" \r\n") + 1);
    return out;
}

} // namespace

std::vector<std::string> patternsInCdk(std::string_view utf8) {
    constexpr std::string_view key = "eventPattern";
    std::vector<std::string> patterns;
    for (size_t at = utf8.find(key); at != std::string_view::npos; at = utf8.find(key, at + key.size())) {
        if (at > 0 && isNameByte(utf8[at - 1])) {
            continue;
        }
        size_t next = at + key.size();
        if (next < utf8.size() && (utf8[next] == '"' || utf8[next] == '\'')) {
            ++next;
        }
        next = std::min(utf8.find_first_not_of(" \t\r\n", next), utf8.size());
        if (next == utf8.size() || utf8[next] != ':') {
            continue;
        }
        next = std::min(utf8.find_first_not_of(" \t\r\n", next + 1), utf8.size());
        if (next == utf8.size() || utf8[next] != '{') {
            continue;
        }
        std::string pattern = readPattern(utf8, next);
        if (!pattern.empty()) {
            patterns.push_back(std::move(pattern));
        } else if (patterns.empty()) {
            return {}; // what is taken is the first rule
        }
    }
    return patterns;
}

} // namespace rw::pattern
