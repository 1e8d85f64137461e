// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/terraformrules.h"

#include "engine/json/json.h"
#include "engine/pattern/hcltojson.h"

#include <algorithm>

namespace rw::pattern {

namespace {

constexpr std::string_view kPattern = "event_pattern";
constexpr std::string_view kEncode = "jsonencode";
constexpr int kMostTroubles = 20; ///< strings and here documents without an end: each is searched to the text's end

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && isBlank(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && isBlank(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

/// The JSON of a here document: what Terraform doubles is undone, and what it fills in is text.
TerraformRule fromHereDocument(std::string_view text, ByteRange content) {
    TerraformRule rule;
    rule.form = TerraformRule::Form::HereDocument;
    const std::string_view whole = text.substr(0, content.end);
    bool inString = false;
    int lists = 0;
    for (size_t i = content.begin; i < whole.size();) {
        const char c = whole[i];
        const std::string_view rest = whole.substr(i);
        if (!inString && !isBlank(c)) {
            rule.places.push_back({static_cast<uint32_t>(rule.json.size()), static_cast<uint32_t>(i)});
        }
        if (rest.starts_with("$${") || rest.starts_with("%%{")) {
            if (c == '$') {
                rule.literals.push_back(static_cast<uint32_t>(rule.json.size()));
            }
            rule.json += rest.substr(1, 2);
            i += 3;
        } else if (rest.starts_with("${")) {
            const size_t end = hclTemplateEnd(whole, i);
            if (end == std::string_view::npos) {
                return {};
            }
            const std::string filled = json::quoted(whole.substr(i, end - i));
            if (inString) {
                rule.json.append(filled, 1, filled.size() - 2);
            } else {
                rule.json += lists > 0 ? filled : '[' + filled + ']';
            }
            i = end;
        } else if (inString && c == '\\') {
            rule.json += rest.substr(0, 2);
            i += 2;
        } else {
            inString = c == '"' ? !inString : inString;
            if (!inString) {
                lists += c == '[' ? 1 : c == ']' ? -1 : 0;
            }
            rule.json += c;
            ++i;
        }
    }
    if (rule.json == content.in(text)) {
        rule.at = content;
    }
    return rule;
}

/// Goes over a text once, from bracket to bracket.
class Walk {
public:
    explicit Walk(std::string_view text) : m_text(text) {}

    std::vector<TerraformRule> rules() {
        if (m_text.starts_with(kEncode)) {
            assigned();
        }
        while (m_at < m_text.size() && m_troubles < kMostTroubles) {
            step();
        }
        if (m_encoded) {
            m_rules.emplace_back(); // cut off
        }
        return std::move(m_rules);
    }

private:
    enum class Header { None, Resource, Type };
    struct Encoded {
        size_t begin; ///< of the object
        size_t depth; ///< brackets that are open around jsonencode's
    };

    [[nodiscard]] std::string_view rest() const { return m_text.substr(std::min(m_at, m_text.size())); }
    void toLineEnd() { m_at = std::min(m_text.find('\n', m_at), m_text.size()); }
    void skipBlanks() { m_at = std::min(m_text.find_first_not_of(" \t", m_at), m_text.size()); }

    void step() {
        const char c = m_text[m_at];
        if (isBlank(c)) {
            m_header = c == '\n' ? Header::None : m_header;
            ++m_at;
        } else if (c == '#' || rest().starts_with("//") || rest().starts_with("/*")) {
            m_at = hclSpaceEnd(m_text, m_at);
            m_header = Header::None;
        } else if (c == '"') {
            quoted();
        } else if (const size_t end = hclIdentifierEnd(m_text, m_at); end > m_at) {
            identifier(end);
        } else if (rest().starts_with("<<")) {
            hereDocument(false);
        } else {
            bracket(c);
            ++m_at;
            m_header = Header::None;
        }
    }

    void quoted() {
        const size_t end = hclTemplateEnd(m_text, m_at);
        if (end == std::string_view::npos) {
            ++m_troubles;
            toLineEnd();
            return;
        }
        const std::string_view label = m_text.substr(m_at + 1, end - m_at - 2);
        m_at = end;
        headerWord(label);
        if (label == kPattern) {
            afterName();
        }
    }

    void identifier(size_t end) {
        const bool attribute = m_at > 0 && m_text[m_at - 1] == '.';
        const std::string_view word = m_text.substr(m_at, end - m_at);
        m_at = end;
        if (m_header == Header::None && word == "resource") {
            m_header = Header::Resource;
        } else {
            headerWord(word);
        }
        if (word == kPattern && !attribute) {
            afterName();
        }
    }

    void headerWord(std::string_view word) {
        if (m_header == Header::Resource) {
            m_header = Header::Type;
            m_isArchive = isTerraformArchive(word);
        }
    }

    void afterName() {
        const size_t behind = m_at;
        skipBlanks();
        const bool sign = rest().starts_with('=') || rest().starts_with(':');
        if (!sign || rest().starts_with("==") || rest().starts_with("=>")) {
            m_at = behind;
            return;
        }
        ++m_at;
        skipBlanks();
        assigned();
    }

    /// At the value of an event pattern.
    void assigned() {
        m_header = Header::None;
        if (m_archives > 0 || m_encoded) {
            return;
        }
        if (rest().starts_with("<<")) {
            hereDocument(true);
        } else if (rest().starts_with('"')) {
            const size_t end = hclTemplateEnd(m_text, m_at);
            if (end != std::string_view::npos) {
                const std::string text = hclText(m_text, m_at).value_or("");
                if (trimmed(text).starts_with('{')) {
                    m_rules.emplace_back();
                    m_rules.back().form = TerraformRule::Form::Quoted;
                    m_rules.back().json = trimmed(text);
                }
                m_at = end;
            }
        } else if (rest().starts_with(kEncode)) {
            m_at += kEncode.size();
            skipBlanks();
            const size_t object = rest().starts_with('(') ? hclSpaceEnd(m_text, m_at + 1) : m_text.size();
            if (object < m_text.size() && m_text[object] == '{') {
                m_encoded = Encoded{object, m_open.size()};
                m_open += '(';
                m_at = object;
            }
        }
    }

    void bracket(char c) {
        if (c == '{') {
            const bool archive = m_header == Header::Type && m_isArchive;
            m_open += archive ? 'A' : '{';
            m_archives += archive ? 1 : 0;
            ++m_braces;
        } else if (c == '(' || c == '[') {
            m_open += c;
        } else if (c == '}') {
            // Whatever is open within a block ends with it.
            while (m_braces > 0 && !close()) {
            }
        } else if ((c == ')' || c == ']') && !m_open.empty() && m_open.back() == (c == ')' ? '(' : '[')) {
            if (m_encoded && m_open.size() == m_encoded->depth + 1) {
                encodedUpTo(m_at);
            }
            (void)close();
        }
    }

    /// Closes the innermost bracket; true where it is a brace.
    bool close() {
        const char opened = m_open.back();
        m_open.pop_back();
        if (m_encoded && m_open.size() == m_encoded->depth) {
            m_rules.emplace_back(); // jsonencode without its own end
            m_encoded.reset();
        }
        m_archives -= opened == 'A' ? 1 : 0;
        m_braces -= opened == 'A' || opened == '{' ? 1 : 0;
        return opened == 'A' || opened == '{';
    }

    void encodedUpTo(size_t end) {
        const std::string_view text = m_text.substr(0, end);
        TerraformRule rule;
        if (auto object = hclObjectToJson(text, m_encoded->begin)) {
            size_t behind = hclSpaceEnd(text, object->end);
            behind = text.substr(behind).starts_with(',') ? hclSpaceEnd(text, behind + 1) : behind;
            if (behind == end) {
                rule.json = std::move(object->json);
                rule.places = std::move(object->places);
                rule.literals = std::move(object->literals);
            }
        }
        m_rules.push_back(std::move(rule));
        m_encoded.reset();
    }

    void hereDocument(bool isRule) {
        m_header = Header::None;
        size_t tag = m_at + 2;
        tag += m_text.substr(tag).starts_with('-') ? 1 : 0;
        const size_t tagEnd = hclIdentifierEnd(m_text, tag);
        const size_t line = std::min(m_text.find('\n', tagEnd), m_text.size());
        if (tagEnd == tag || line == m_text.size() || !trimmed(m_text.substr(tagEnd, line - tagEnd)).empty()) {
            m_at += 2;
            return;
        }
        const std::string_view word = m_text.substr(tag, tagEnd - tag);
        for (size_t begin = line + 1; begin < m_text.size();) {
            const size_t end = std::min(m_text.find('\n', begin), m_text.size());
            if (trimmed(m_text.substr(begin, end - begin)) == word) {
                if (isRule) {
                    m_rules.push_back(
                        fromHereDocument(m_text, {static_cast<uint32_t>(line + 1), static_cast<uint32_t>(begin)}));
                }
                m_at = end;
                return;
            }
            begin = end + 1;
        }
        ++m_troubles;
        m_at = line;
        if (isRule) {
            m_rules.emplace_back();
        }
    }

    std::string_view m_text;
    size_t m_at = 0;
    std::string m_open; ///< brackets; 'A' is the brace of an archive
    int m_braces = 0;   ///< of m_open
    int m_archives = 0; ///< of m_open
    int m_troubles = 0;
    Header m_header = Header::None; ///< what has been read of `resource "type" "name" {`
    bool m_isArchive = false;
    std::optional<Encoded> m_encoded; ///< the jsonencode that is being read
    std::vector<TerraformRule> m_rules;
};

} // namespace

std::vector<TerraformRule> rulesInTerraform(std::string_view utf8) {
    if (!utf8.starts_with(kEncode) && utf8.find(kPattern) == std::string_view::npos) {
        return {};
    }
    return Walk(utf8).rules();
}

bool isTerraformArchive(std::string_view resourceType) {
    return resourceType == "aws_cloudwatch_event_archive" || resourceType == "awscc_events_archive";
}

} // namespace rw::pattern
