// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/cdkrule.h"

#include "engine/json/json.h"
#include "engine/pattern/formatter.h"

#include <algorithm>
#include <array>

namespace rw::pattern {

namespace {

constexpr int kDeepest = 100;
constexpr std::string_view kPattern = "eventPattern";
constexpr int kMostTroubles = 20; ///< template literals without an end: each is searched to the text's end

bool isNameByte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$' ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// Behind blanks and comments.
size_t spaceEnd(std::string_view text, size_t at) {
    for (;;) {
        at = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
        const std::string_view rest = text.substr(at);
        if (rest.starts_with("//")) {
            at = std::min(text.find('\n', at), text.size());
        } else if (rest.starts_with("/*")) {
            const size_t end = text.find("*/", at + 2);
            at = end == std::string_view::npos ? text.size() : end + 2;
        } else {
            return at;
        }
    }
}

/// Behind the string that starts at `at`, or npos where its line ends before it does.
size_t quotedEnd(std::string_view text, size_t at) {
    const char quote = text[at];
    for (size_t i = at + 1; i < text.size() && text[i] != '\n'; ++i) {
        if (text[i] == quote) {
            return i + 1;
        }
        i += text[i] == '\\' ? 1 : 0;
    }
    return std::string_view::npos;
}

/// Behind the template literal that starts at `at`, with all that is filled in, or npos.
size_t templateEnd(std::string_view text, size_t at) {
    std::string open; // backticks, and the braces of the code in them
    for (size_t i = at; i < text.size();) {
        const char c = text[i];
        if (!open.empty() && open.back() == '`') {
            if (c == '`') {
                open.pop_back();
                if (open.empty()) {
                    return i + 1;
                }
            } else if (text.substr(i).starts_with("${")) {
                open += '{';
                ++i;
            }
            i += c == '\\' ? 2 : 1;
        } else if (c == '"' || c == '\'') {
            i = std::min(quotedEnd(text, i), text.find('\n', i));
        } else {
            if (c == '`' || c == '{') {
                open += c;
            } else if (c == '}') {
                open.pop_back();
            }
            ++i;
        }
    }
    return std::string_view::npos;
}

/// What CDK makes of a function of its class Match: the arguments between `before` and `after`. Checked against
/// aws-events/lib/event-pattern.ts of CDK 2.
struct MatchFunction {
    std::string_view name;
    int arguments; ///< kMany: one or more
    std::string_view before;
    std::string_view after;
    std::string_view between = ",";
};
constexpr int kMany = -1;
constexpr std::array kMatchFunctions{
    MatchFunction{"nullValue", 0, "null", ""},
    MatchFunction{"exists", 0, R"({"exists":true})", ""},
    MatchFunction{"doesNotExist", 0, R"({"exists":false})", ""},
    MatchFunction{"exactString", 1, "", ""},
    MatchFunction{"equalsIgnoreCase", 1, R"({"equals-ignore-case":)", "}"},
    MatchFunction{"prefix", 1, R"({"prefix":)", "}"},
    MatchFunction{"suffix", 1, R"({"suffix":)", "}"},
    MatchFunction{"wildcard", 1, R"({"wildcard":)", "}"},
    MatchFunction{"cidr", 1, R"({"cidr":)", "}"},
    MatchFunction{"ipAddressRange", 1, R"({"cidr":)", "}"},
    MatchFunction{"anythingBut", kMany, R"({"anything-but":[)", "]}"},
    MatchFunction{"anythingButPrefix", kMany, R"({"anything-but":{"prefix":[)", "]}}"},
    MatchFunction{"anythingButSuffix", kMany, R"({"anything-but":{"suffix":[)", "]}}"},
    MatchFunction{"anythingButWildcard", kMany, R"({"anything-but":{"wildcard":[)", "]}}"},
    MatchFunction{"anythingButEqualsIgnoreCase", kMany, R"({"anything-but":{"equals-ignore-case":[)", "]}}"},
    MatchFunction{"greaterThan", 1, R"({"numeric":[">",)", "]}"},
    MatchFunction{"greaterThanOrEqual", 1, R"({"numeric":[">=",)", "]}"},
    MatchFunction{"lessThan", 1, R"({"numeric":["<",)", "]}"},
    MatchFunction{"lessThanOrEqual", 1, R"({"numeric":["<=",)", "]}"},
    MatchFunction{"equal", 1, R"({"numeric":["=",)", "]}"},
    MatchFunction{"interval", 2, R"({"numeric":[">=",)", "]}", R"(,"<=",)"},
    MatchFunction{"anyOf", kMany, "", ""},
};

/// The function of "Match.prefix" or "events.Match.prefix"; null for other names.
const MatchFunction* matchFunction(std::string_view name) {
    constexpr std::string_view kClass = "Match.";
    const size_t dot = name.rfind(kClass);
    if (dot == std::string_view::npos || (dot > 0 && name[dot - 1] != '.')) {
        return nullptr;
    }
    const auto* const found =
        std::find_if(kMatchFunctions.begin(), kMatchFunctions.end(),
                     [&](const MatchFunction& function) { return function.name == name.substr(dot + kClass.size()); });
    return found == kMatchFunctions.end() ? nullptr : found;
}

/// Writes an object literal as JSON. What it writes of numbers and words is whatever stands there: the JSON reader has
/// the last word.
class LiteralReader {
public:
    LiteralReader(std::string_view text, size_t at) : m_text(text), m_at(at) {}

    [[nodiscard]] bool object() { return object(0); }
    [[nodiscard]] const std::string& json() const { return m_json; }
    /// Behind the object, or where it could not be read any further.
    [[nodiscard]] size_t at() const { return m_at; }

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
    void blanks() { m_at = spaceEnd(m_text, m_at); }
    [[nodiscard]] std::string_view word() {
        const size_t start = m_at;
        while (m_at < m_text.size() && isNameByte(m_text[m_at])) {
            ++m_at;
        }
        return m_text.substr(start, m_at - start);
    }

    /// `inList`: a function of Match, which makes a list, becomes a part of the list around it.
    bool value(int depth, bool inList = false) {
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
        const std::string_view known = m_text.substr(start, m_at - start);
        if (const MatchFunction* function = matchFunction(known)) {
            m_json += inList ? "" : "[";
            const bool read = call(*function, depth);
            m_json += inList ? "" : "]";
            return read;
        }
        m_json += known;
        return m_at > start;
    }

    bool call(const MatchFunction& function, int depth) {
        if (depth > kDeepest || !skip('(')) {
            return false;
        }
        m_json += function.before;
        int arguments = 0;
        for (; !skip(')'); ++arguments) {
            m_json += arguments == 0 ? "" : function.between;
            if (!value(depth + 1, true) || !endOfOne(')')) {
                return false;
            }
        }
        m_json += function.after;
        return function.arguments == kMany ? arguments > 0 : arguments == function.arguments;
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
            if (!value(depth + 1, true) || !endOfOne(']')) {
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
        const size_t start = m_json.size();
        if (!anyName()) {
            return false;
        }
        if (depth == 0 && std::string_view(m_json).substr(start) == "\"detailType\"") {
            m_json.replace(start, std::string::npos, "\"detail-type\"");
        }
        return true;
    }

    bool anyName() {
        blanks();
        if (here() == '"' || here() == '\'') {
            return string();
        }
        if (skip('[')) { // ['__proto__'], which is no prototype then
            blanks();
            return (here() == '"' || here() == '\'') && string() && skip(']');
        }
        const std::string_view known = word();
        m_json += json::quoted(known);
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

/// The pattern that was read; empty where it is none.
std::string formattedPattern(const std::string& read) {
    const json::Tree tree = json::read(read);
    if (!tree.errors.empty() || tree.end != read.size()) {
        return {};
    }
    std::string out = formatted(read);
    out.erase(out.find_last_not_of(" \r\n") + 1);
    return out;
}

/// bus.archive(…), new events.Archive(…), new events.CfnArchive(…): what they keep has a pattern, but is no rule.
bool makesArchive(std::string_view word) {
    return word == "archive" || word == "Archive" || word == "CfnArchive";
}

/// Goes over a text once, from word to word.
class Walk {
public:
    explicit Walk(std::string_view text) : m_text(text) {}

    std::vector<std::string> patterns() {
        while (m_at < m_text.size() && !m_givenUp) {
            step();
        }
        return std::move(m_patterns);
    }

private:
    void step() {
        if (const size_t code = spaceEnd(m_text, m_at); code > m_at) {
            m_at = code;
            return;
        }
        const char c = m_text[m_at];
        if (isNameByte(c)) {
            word();
            return;
        }
        if (c == '"' || c == '\'') {
            quoted();
        } else if (c == '`') {
            backticks();
        } else {
            bracket(c);
            ++m_at;
        }
        m_archiveNamed = false;
    }

    void word() {
        const bool attribute = m_at > 0 && m_text[m_at - 1] == '.';
        const size_t start = m_at;
        while (m_at < m_text.size() && isNameByte(m_text[m_at])) {
            ++m_at;
        }
        const std::string_view word = m_text.substr(start, m_at - start);
        m_archiveNamed = makesArchive(word);
        if (word == kPattern && !attribute) {
            named();
        }
    }

    void quoted() {
        const size_t end = quotedEnd(m_text, m_at);
        if (end == std::string_view::npos) {
            m_at = std::min(m_text.find('\n', m_at), m_text.size());
            return;
        }
        const bool isName = m_text.substr(m_at + 1, end - m_at - 2) == kPattern;
        m_at = end;
        if (isName) {
            named();
        }
    }

    void backticks() {
        if (m_text.substr(m_at).starts_with("```")) { // of a text around a block of code
            m_at += 3;
            return;
        }
        const size_t end = m_troubles < kMostTroubles ? templateEnd(m_text, m_at) : std::string_view::npos;
        m_troubles += end == std::string_view::npos ? 1 : 0;
        m_at = end == std::string_view::npos ? m_at + 1 : end;
    }

    void bracket(char c) {
        if (c == '(' || c == '[' || c == '{') {
            m_archive = m_archive == kNone && m_archiveNamed && c == '(' ? m_open : m_archive;
            ++m_open;
        } else if (c == ')' || c == ']' || c == '}') {
            --m_open;
            m_archive = m_open <= m_archive ? kNone : m_archive;
        }
    }

    /// Behind the name of an event pattern.
    void named() {
        size_t object = spaceEnd(m_text, m_at);
        if (!m_text.substr(object).starts_with(':')) {
            return;
        }
        object = spaceEnd(m_text, object + 1);
        // What a literal that cannot be read has inside is not read again.
        if (!m_text.substr(object).starts_with('{') || object < m_readTo || m_archive != kNone) {
            return;
        }
        LiteralReader reader(m_text, object);
        const bool read = reader.object();
        m_readTo = reader.at();
        std::string pattern = read ? formattedPattern(reader.json()) : std::string();
        m_at = read ? m_readTo : object;
        if (!pattern.empty()) {
            m_patterns.push_back(std::move(pattern));
        } else if (m_patterns.empty()) {
            m_givenUp = true; // what is taken is the first rule
        }
    }

    static constexpr int kNone = -(1 << 30);
    std::string_view m_text;
    size_t m_at = 0;
    size_t m_readTo = 0;
    int m_open = 0;              ///< brackets
    int m_archive = kNone;       ///< those that are open around an archive's
    bool m_archiveNamed = false; ///< the word before is the name of what makes one
    int m_troubles = 0;
    bool m_givenUp = false;
    std::vector<std::string> m_patterns;
};

} // namespace

std::vector<std::string> patternsInCdk(std::string_view utf8) {
    if (utf8.find(kPattern) == std::string_view::npos) {
        return {};
    }
    return Walk(utf8).patterns();
}

} // namespace rw::pattern
