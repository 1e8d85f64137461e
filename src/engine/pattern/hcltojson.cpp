// SPDX-License-Identifier: GPL-3.0-or-later
// HCL's native syntax (github.com/hashicorp/hcl, hclsyntax/spec.md): object and tuple expressions, literals, quoted
// templates, comments; other expressions only as far as one must know where they end.
#include "engine/pattern/hcltojson.h"

#include "engine/base/utf8.h"
#include "engine/json/json.h"
#include "engine/pattern/templatetext.h"

#include <algorithm>
#include <charconv>

namespace rw::pattern {

namespace {

constexpr int kDeepest = 100;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool startsIdentifier(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

class Reader {
public:
    Reader(std::string_view text, size_t at) : m_text(text), m_at(at) {}

    std::optional<JsonOfHcl> object() {
        if (peek() != '{' || startsFor() || !value(0, {})) {
            return std::nullopt;
        }
        m_out.end = m_at;
        return std::move(m_out);
    }

    std::optional<std::string> text() {
        if (peek() != '"' || !string()) {
            return std::nullopt;
        }
        return json::read(m_out.json).root.text;
    }

private:
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    [[nodiscard]] bool startsWith(std::string_view what) const { return m_text.substr(m_at).starts_with(what); }
    void mark() { m_out.places.push_back({static_cast<uint32_t>(m_out.json.size()), static_cast<uint32_t>(m_at)}); }

    void skip() { m_at = hclSpaceEnd(m_text, m_at); }

    std::string_view identifier() {
        const size_t start = m_at;
        m_at = hclIdentifierEnd(m_text, m_at);
        return m_text.substr(start, m_at - start);
    }

    /// Where a value stands.
    struct Around {
        bool inList = false;  ///< of values: what is filled in is one of them
        bool orList = false;  ///< the value of "$or", whose items are patterns
        bool endsLine = true; ///< a line break ends it
    };

    bool value(int depth, Around around) {
        if (depth > kDeepest) {
            return false;
        }
        mark();
        const char c = peek();
        if ((c == '{' || c == '[') && !startsFor()) {
            return c == '{' ? members(depth, around) : items(depth, around);
        }
        const size_t start = m_at;
        const size_t json = m_out.json.size();
        const size_t literals = m_out.literals.size();
        bool constant = false;
        if (c == '"') {
            constant = string();
        } else if (isDigit(c) || (c == '-' && m_at + 1 < m_text.size() && isDigit(m_text[m_at + 1]))) {
            constant = number();
        } else if (startsIdentifier(c)) {
            const std::string_view word = identifier();
            constant = word == "true" || word == "false" || word == "null";
            m_out.json += constant ? word : std::string_view();
            if (!constant || atOperator()) {
                return expression(start, json, literals, around);
            }
        } else if (c == '(' || c == '!' || c == '-' || c == '[' || c == '{') {
            return expression(start, json, literals, around);
        }
        return constant && (!atOperator() || expression(start, json, literals, around));
    }

    /// "[for …]" and "{for …}".
    [[nodiscard]] bool startsFor() const {
        const size_t word = hclSpaceEnd(m_text, m_at + 1);
        const size_t end = hclIdentifierEnd(m_text, word);
        const size_t next = hclSpaceEnd(m_text, end);
        return m_text.substr(word, end - word) == "for" && next > end && next < m_text.size() &&
               startsIdentifier(m_text[next]);
    }

    /// A constant is only the beginning of something that Terraform works out.
    [[nodiscard]] bool atOperator() const {
        const std::string_view rest = m_text.substr(std::min(m_text.find_first_not_of(" \t", m_at), m_text.size()), 2);
        return !rest.empty() && (std::string_view("?+-*%&|<>").find(rest[0]) != std::string_view::npos ||
                                 rest == "==" || rest == "!=" || (rest[0] == '/' && rest != "//" && rest != "/*"));
    }

    /// What only Terraform can work out, from `start` on: as a sequence of a template.
    bool expression(size_t start, size_t json, size_t literals, Around around) {
        m_out.json.resize(json);
        m_out.literals.resize(literals);
        std::string open;
        size_t end = start;
        for (m_at = start; m_at < m_text.size();) {
            const char c = m_text[m_at];
            if (open.empty() && (c == ',' || c == '}' || c == ']' || c == ')' || (c == '\n' && around.endsLine))) {
                break;
            }
            if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
                ++m_at;
                continue;
            }
            if (c == '#' || startsWith("//") || startsWith("/*")) {
                // The line break behind a comment may be the end.
                const size_t line = c == '/' && m_text[m_at + 1] == '*' ? m_text.npos : m_text.find('\n', m_at);
                m_at = line == m_text.npos ? hclSpaceEnd(m_text, m_at) : line;
                continue;
            }
            if (c == '"') {
                m_at = hclTemplateEnd(m_text, m_at);
                if (m_at == std::string_view::npos) {
                    return false;
                }
                end = m_at;
                continue;
            }
            if (startsWith("<<")) {
                return false;
            }
            if (c == '(' || c == '[' || c == '{') {
                open += c == '(' ? ')' : c == '[' ? ']' : '}';
            } else if (c == ')' || c == ']' || c == '}') {
                if (open.back() != c) {
                    return false;
                }
                open.pop_back();
            }
            end = ++m_at;
        }
        if (end == start || !open.empty()) {
            return false;
        }
        const std::string filled = json::quoted("${" + std::string(m_text.substr(start, end - start)) + "}");
        m_out.json += around.inList ? filled : '[' + filled + ']';
        return true;
    }

    bool members(int depth, Around around) {
        m_out.json += '{';
        ++m_at;
        for (bool first = true;; first = false) {
            skip();
            if (peek() == '}') {
                ++m_at;
                m_out.json += '}';
                return true;
            }
            if (!first) {
                m_out.json += ',';
            }
            mark();
            const size_t name = m_out.json.size();
            if (peek() == '"') {
                if (!string()) {
                    return false;
                }
            } else if (startsIdentifier(peek())) {
                m_out.json += json::quoted(identifier());
            } else {
                return false;
            }
            const bool isOr = std::string_view(m_out.json).substr(name) == "\"$or\"";
            skip();
            if ((peek() != '=' && peek() != ':') || startsWith("==")) {
                return false;
            }
            ++m_at;
            m_out.json += ':';
            skip();
            if (!value(depth + 1, {around.inList, isOr, true}) || !memberEnds()) {
                return false;
            }
        }
    }

    /// A comma, a line break or the closing brace; the brace stays.
    bool memberEnds() {
        const size_t before = m_at;
        skip();
        if (peek() == ',') {
            ++m_at;
            return true;
        }
        return peek() == '}' || m_text.substr(before, m_at - before).find('\n') != std::string_view::npos;
    }

    bool items(int depth, Around around) {
        m_out.json += '[';
        ++m_at;
        for (bool first = true;; first = false) {
            skip();
            if (peek() == ']') {
                ++m_at;
                m_out.json += ']';
                return true;
            }
            if (!first) {
                m_out.json += ',';
            }
            if (!value(depth + 1, {!around.orList, false, false})) {
                return false;
            }
            skip();
            if (peek() == ',') {
                ++m_at;
            } else if (peek() != ']') {
                return false;
            }
        }
    }

    bool number() {
        const size_t start = m_at;
        while (isDigit(peek()) ||
               (peek() != '\0' && std::string_view("+-.eE").find(peek()) != std::string_view::npos)) {
            ++m_at;
        }
        const std::string_view text = m_text.substr(start, m_at - start);
        const json::Tree tree = json::read(text);
        m_out.json += text;
        return tree.errors.empty() && tree.root.kind == json::Kind::Number && tree.end == text.size();
    }

    /// A quoted template.
    bool string() {
        std::string text;
        std::vector<size_t> filled; // where sequences begin in it, and end
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '"') {
                ++m_at;
                appendQuoted(m_out.json, text, standing(text, filled), m_out.literals);
                return true;
            }
            if (c == '\n') {
                return false;
            }
            if (startsWith("$${") || startsWith("%%{")) {
                text.append(m_text.substr(m_at + 1, 2));
                m_at += 2;
            } else if (startsWith("${") || startsWith("%{")) {
                const size_t end = hclTemplateEnd(m_text, m_at);
                if (end == std::string_view::npos) {
                    return false;
                }
                filled.push_back(text.size());
                text.append(m_text.substr(m_at, end - m_at));
                filled.push_back(text.size());
                m_at = end - 1;
            } else if (c != '\\') {
                text += c;
            } else if (!escapeIn(text)) {
                return false;
            }
        }
        return false;
    }

    /// Each "${" outside of what is filled in.
    static std::vector<size_t> standing(std::string_view text, const std::vector<size_t>& filled) {
        std::vector<size_t> all;
        size_t next = 0;
        for (size_t at = text.find("${"); at != std::string_view::npos; at = text.find("${", at)) {
            while (next < filled.size() && filled[next + 1] <= at) {
                next += 2;
            }
            if (next < filled.size() && filled[next] <= at) {
                at = filled[next + 1];
            } else {
                all.push_back(at);
                at += 2;
            }
        }
        return all;
    }

    bool escapeIn(std::string& text) {
        ++m_at;
        const char c = peek();
        constexpr std::string_view kEscapes = "nrt\"\\";
        constexpr std::string_view kMeanings = "\n\r\t\"\\";
        if (const size_t known = c == '\0' ? std::string_view::npos : kEscapes.find(c);
            known != std::string_view::npos) {
            text += kMeanings[known];
            return true;
        }
        const size_t digits = c == 'u' ? 4 : c == 'U' ? 8 : 0;
        uint32_t code = 0;
        const std::string_view hex = m_text.substr(std::min(m_at + 1, m_text.size()), digits);
        const auto [end, failed] = std::from_chars(hex.data(), hex.data() + hex.size(), code, 16);
        if (digits == 0 || hex.size() != digits || end != hex.data() + hex.size() || failed != std::errc() ||
            code > 0x10FFFF) {
            return false;
        }
        utf8::append(text, code);
        m_at += digits;
        return true;
    }

    std::string_view m_text;
    size_t m_at;
    JsonOfHcl m_out;
};

} // namespace

std::optional<JsonOfHcl> hclObjectToJson(std::string_view utf8, size_t at) {
    return Reader(utf8, at).object();
}

std::optional<std::string> hclText(std::string_view utf8, size_t at) {
    return Reader(utf8, at).text();
}

size_t hclTemplateEnd(std::string_view utf8, size_t at) {
    std::string open; // quotes and braces
    for (size_t i = at; i < utf8.size();) {
        const char c = utf8[i];
        const char next = i + 1 < utf8.size() ? utf8[i + 1] : '\0';
        const bool sign = c == '$' || c == '%';
        if (open.empty() ? c != '"' : open.back() == '"') {
            if (c == '\n') {
                break;
            }
            if (c == '"') {
                open.pop_back();
            } else if (sign && next == '{') {
                open += '{';
                ++i;
            } else if (sign && next == c && utf8.substr(i + 2).starts_with('{')) {
                i += 2;
            } else if (c == '\\' && next != '\n') {
                ++i;
            }
        } else if (c == '"' || c == '{') {
            open += c;
        } else if (c == '}') {
            open.pop_back();
        }
        ++i;
        if (open.empty()) {
            return i;
        }
    }
    return std::string_view::npos;
}

size_t hclSpaceEnd(std::string_view utf8, size_t at) {
    while (at < utf8.size()) {
        const char c = utf8[at];
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
            ++at;
        } else if (c == '#' || utf8.substr(at).starts_with("//")) {
            at = utf8.find('\n', at);
        } else if (utf8.substr(at).starts_with("/*")) {
            const size_t close = utf8.find("*/", at + 2);
            at = close == std::string_view::npos ? close : close + 2;
        } else {
            break;
        }
    }
    return std::min(at, utf8.size());
}

size_t hclIdentifierEnd(std::string_view utf8, size_t at) {
    if (at < utf8.size() && startsIdentifier(utf8[at])) {
        while (at < utf8.size() && (startsIdentifier(utf8[at]) || isDigit(utf8[at]) || utf8[at] == '-')) {
            ++at;
        }
    }
    return at;
}

} // namespace rw::pattern
