// SPDX-License-Identifier: GPL-3.0-or-later
// HCL's native syntax (github.com/hashicorp/hcl, hclsyntax/spec.md): object and tuple expressions, literals, quoted
// templates, comments.
#include "engine/pattern/hcltojson.h"

#include "engine/base/utf8.h"
#include "engine/json/json.h"

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
        if (peek() != '{' || !value(0)) {
            return std::nullopt;
        }
        m_out.end = m_at;
        return std::move(m_out);
    }

private:
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    [[nodiscard]] bool startsWith(std::string_view what) const { return m_text.substr(m_at).starts_with(what); }
    void mark() { m_out.places.push_back({static_cast<uint32_t>(m_out.json.size()), static_cast<uint32_t>(m_at)}); }

    /// Blanks, line breaks and comments.
    void skip() {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
                ++m_at;
            } else if (c == '#' || startsWith("//")) {
                m_at = std::min(m_text.find('\n', m_at), m_text.size());
            } else if (startsWith("/*")) {
                const size_t close = m_text.find("*/", m_at + 2);
                m_at = close == std::string_view::npos ? m_text.size() : close + 2;
            } else {
                return;
            }
        }
    }

    std::string_view identifier() {
        const size_t start = m_at;
        while (m_at < m_text.size() &&
               (startsIdentifier(m_text[m_at]) || isDigit(m_text[m_at]) || m_text[m_at] == '-')) {
            ++m_at;
        }
        return m_text.substr(start, m_at - start);
    }

    bool value(int depth) {
        if (depth > kDeepest) {
            return false;
        }
        mark();
        const char c = peek();
        if (c == '{') {
            return members(depth);
        }
        if (c == '[') {
            return items(depth);
        }
        if (c == '"') {
            return string();
        }
        if (isDigit(c) || c == '-') {
            return number();
        }
        const std::string_view word = startsIdentifier(c) ? identifier() : std::string_view();
        if (word != "true" && word != "false" && word != "null") {
            return false;
        }
        m_out.json += word;
        return true;
    }

    bool members(int depth) {
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
            if (peek() == '"') {
                if (!string()) {
                    return false;
                }
            } else if (startsIdentifier(peek())) {
                m_out.json += json::quoted(identifier());
            } else {
                return false;
            }
            skip();
            if ((peek() != '=' && peek() != ':') || startsWith("==")) {
                return false;
            }
            ++m_at;
            m_out.json += ':';
            skip();
            if (!value(depth + 1) || !memberEnds()) {
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

    bool items(int depth) {
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
            if (!value(depth + 1)) {
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
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '"') {
                ++m_at;
                m_out.json += json::quoted(text);
                return true;
            }
            if (c == '\n') {
                return false;
            }
            if (startsWith("$${") || startsWith("%%{")) {
                text.append(m_text.substr(m_at + 1, 2));
                m_at += 2;
            } else if (startsWith("${") || startsWith("%{")) {
                if (!templateIn(text)) {
                    return false;
                }
            } else if (c != '\\') {
                text += c;
            } else if (!escapeIn(text)) {
                return false;
            }
        }
        return false;
    }

    /// What Terraform would fill in: as it stands, up to its brace.
    bool templateIn(std::string& text) {
        int open = 0;
        for (size_t i = m_at + 1; i < m_text.size() && m_text[i] != '\n'; ++i) {
            open += m_text[i] == '{' ? 1 : 0;
            if (m_text[i] == '}' && --open == 0) {
                text.append(m_text.substr(m_at, i - m_at + 1));
                m_at = i;
                return true;
            }
        }
        return false;
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

} // namespace rw::pattern
