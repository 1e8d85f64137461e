// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/utf8.h"
#include "engine/json/javanames.h"
#include "engine/json/reader.h"

#include <algorithm>
#include <array>

namespace rw::json {

namespace {

constexpr size_t kMaxTokenUnits = 256; ///< the service cuts unrecognised tokens there
constexpr size_t kLookAhead = 300;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

int hexValue(char c) {
    if (isDigit(c)) {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    if (c >= 'A' && c <= 'F') {
        return c - 'A' + 10;
    }
    return -1;
}

bool endsWord(char c) {
    return static_cast<unsigned char>(c) <= ' ' || std::string_view(",:;[]{}\"'=").find(c) != std::string_view::npos;
}

/// A low surrogate joins a high one that an escape has just written.
void appendUnit(std::string& out, char32_t unit) {
    if (unit >= 0xdc00 && unit < 0xe000 && out.size() >= 3) {
        const size_t at = out.size() - 3;
        const auto lead = static_cast<unsigned char>(out[at]);
        const auto second = static_cast<unsigned char>(out[at + 1]);
        if (lead == 0xed && second >= 0xa0 && second < 0xb0) {
            size_t offset = at;
            const char32_t high = utf8::next(out, offset);
            out.resize(at);
            utf8::append(out, 0x10000 + ((high - 0xd800) << 10U) + (unit - 0xdc00));
            return;
        }
    }
    utf8::append(out, unit);
}

std::string repaired(std::string_view text) {
    std::string out;
    size_t offset = 0;
    while (offset < text.size()) {
        utf8::append(out, utf8::next(text, offset));
    }
    return out;
}

struct Word {
    std::string_view word;
    Kind kind;
};
constexpr std::array kLooseWords = std::to_array<Word>({
    {"true", Kind::True},
    {"True", Kind::True},
    {"TRUE", Kind::True},
    {"false", Kind::False},
    {"False", Kind::False},
    {"FALSE", Kind::False},
    {"null", Kind::Null},
    {"None", Kind::Null},
    {"NULL", Kind::Null},
    {"Null", Kind::Null},
    {"nil", Kind::Null},
    {"undefined", Kind::Null},
});

} // namespace

std::string Reader::readString(bool isName, ByteRange& at, bool& wellFormed, bool& complete) {
    const size_t begin = m_pos;
    // A name is read at once; of a value the service at first only sees the opening quote.
    const Barrier barrier(*this, isName ? begin : begin + 1);
    std::string out;
    ++m_pos;
    const std::string_view what = isName ? "name" : "string value";
    while (true) {
        size_t run = m_pos;
        while (run < m_text.size() && m_text[run] != '"' && m_text[run] != '\\' &&
               static_cast<unsigned char>(m_text[run]) >= 0x20) {
            ++run;
        }
        out.append(m_text.substr(m_pos, run - m_pos));
        m_pos = run;
        if (atEnd()) {
            wellFormed = false;
            complete = false;
            static_cast<void>(endStringAtLineEnd(out, begin));
            if (!m_endReported) {
                m_endReported = true;
                const auto size = static_cast<uint32_t>(m_text.size());
                error(SyntaxCode::UnterminatedString, {static_cast<uint32_t>(begin), pos()}, size,
                      isName ? "Unexpected end-of-input in field name"
                             : "Unexpected end-of-input: was expecting closing quote for a string value");
            }
            break;
        }
        const char c = peek();
        if (c == '"') {
            ++m_pos;
            break;
        }
        if (c == '\\') {
            wellFormed = readEscape(out, isName) && wellFormed;
            continue;
        }
        wellFormed = false;
        std::string reason = "Illegal unquoted character (" + describe(m_pos) +
                             "): has to be escaped using backslash to be included in " + std::string(what);
        const size_t bad = m_pos;
        if ((c == '\n' || c == '\r') && endStringAtLineEnd(out, begin)) {
            complete = false;
            error(SyntaxCode::UnterminatedString, {static_cast<uint32_t>(begin), pos()}, bad, std::move(reason),
                  bad + 1);
            break;
        }
        error(SyntaxCode::ControlCharacterInString, {pos(), pos() + 1}, bad, std::move(reason), bad + 1);
        out.push_back(c);
        ++m_pos;
    }
    at = {static_cast<uint32_t>(begin), pos()};
    return utf8::firstInvalid(out) == std::string::npos ? out : repaired(out); // lone surrogates survive the repair
}

/// At a line end (or the end of the text) inside a string: was the closing quote forgotten on this line? If so the
/// string ends before trailing brackets and commas, which then do their work, and m_pos moves there.
bool Reader::endStringAtLineEnd(std::string& decoded, size_t begin) {
    if (!atEnd()) {
        if (m_pos < m_inspectedTo) {
            return false;
        }
        const std::string_view ahead = m_text.substr(m_pos, kLookAhead);
        const size_t quote = ahead.find('"');
        if (quote != std::string_view::npos) {
            const size_t after = ahead.find_first_not_of(" \t\r\n", quote + 1);
            if (after == std::string_view::npos ||
                std::string_view(",:]}").find(ahead[after]) != std::string_view::npos) {
                m_inspectedTo = m_pos + quote;
                return false; // the string goes on over the line end
            }
        }
    }
    size_t cut = m_pos;
    while (cut > begin + 1 && std::string_view(",]} \t\r\n").find(m_text[cut - 1]) != std::string_view::npos) {
        --cut;
    }
    const std::string_view tail = m_text.substr(cut, m_pos - cut);
    if (decoded.size() >= tail.size() && std::string_view(decoded).substr(decoded.size() - tail.size()) == tail) {
        decoded.resize(decoded.size() - tail.size());
        m_pos = cut;
    }
    return true;
}

bool Reader::readEscape(std::string& out, bool isName) {
    static_cast<void>(isName);
    const size_t begin = m_pos;
    ++m_pos;
    if (atEnd()) {
        endOfInput("Unexpected end-of-input in character escape sequence", static_cast<uint32_t>(begin));
        return false;
    }
    const char c = peek();
    switch (c) {
    case 'b':
        out.push_back('\b');
        break;
    case 't':
        out.push_back('\t');
        break;
    case 'n':
        out.push_back('\n');
        break;
    case 'f':
        out.push_back('\f');
        break;
    case 'r':
        out.push_back('\r');
        break;
    case '"':
    case '/':
    case '\\':
        out.push_back(c);
        break;
    case 'u': {
        ++m_pos;
        char32_t value = 0;
        for (int i = 0; i < 4; ++i) {
            if (atEnd()) {
                endOfInput("Unexpected end-of-input in character escape sequence", static_cast<uint32_t>(begin));
                return false;
            }
            const int digit = hexValue(peek());
            if (digit < 0) {
                unexpected(SyntaxCode::BadEscape, m_pos, "expected a hex-digit for character escape sequence");
                if (!m_tree.errors.empty() && m_tree.errors.back().code == SyntaxCode::BadEscape) {
                    m_tree.errors.back().at.begin = static_cast<uint32_t>(begin);
                    if (peek() == '"') {
                        m_tree.errors.back().at.end = pos();
                    }
                }
                return false; // what is there is read as ordinary text
            }
            value = (value << 4U) | static_cast<char32_t>(digit);
            ++m_pos;
        }
        appendUnit(out, value);
        return true;
    }
    default: {
        const size_t end = charEnd(m_pos);
        error(SyntaxCode::BadEscape, {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}, m_pos,
              "Unrecognized character escape " + describe(m_pos), end);
        out.append(m_text.substr(begin, end - begin));
        m_pos = end;
        return false;
    }
    }
    ++m_pos;
    return true;
}

/// 'text': not JSON, but it is clear what was meant. The error has been reported.
std::string Reader::readSingleQuoted(ByteRange& at) {
    const size_t begin = m_pos;
    std::string out;
    ++m_pos;
    while (!atEnd() && peek() != '\'' && peek() != '\n' && peek() != '\r') {
        if (peek() == '\\' && (peek(1) == '\'' || peek(1) == '\\')) {
            out.push_back(peek(1));
            m_pos += 2;
            continue;
        }
        out.push_back(peek());
        ++m_pos;
    }
    if (peek() == '\'' && !atEnd()) {
        ++m_pos;
    }
    at = {static_cast<uint32_t>(begin), pos()};
    return utf8::firstInvalid(out) == std::string::npos ? out : repaired(out);
}

std::string_view Reader::looseWord() {
    const size_t begin = m_pos;
    while (!atEnd() && !endsWord(peek())) {
        ++m_pos;
    }
    return m_text.substr(begin, m_pos - begin);
}

Node Reader::readWord() {
    Node node;
    const size_t begin = m_pos;
    std::string_view wanted;
    switch (peek()) {
    case 't':
        wanted = "true";
        break;
    case 'f':
        wanted = "false";
        break;
    case 'n':
        wanted = "null";
        break;
    case 'N':
        wanted = "NaN";
        break;
    case 'I':
        wanted = "Infinity";
        break;
    default:
        break;
    }
    size_t matched = 1;
    while (matched < wanted.size() && peek(matched) == wanted[matched]) {
        ++matched;
    }
    size_t after = wanted.empty() ? charEnd(begin) : begin + matched;
    bool whole = !wanted.empty() && matched == wanted.size();
    if (whole && after < m_text.size()) {
        size_t offset = after;
        const char32_t c = utf8::next(m_text, offset);
        whole = c < '0' || c == ']' || c == '}' || !isJavaIdentifierPart(c);
    }
    const bool standard = whole && wanted != "NaN" && wanted != "Infinity";
    if (standard) {
        m_pos = after;
        node.kind = wanted == "true" ? Kind::True : wanted == "false" ? Kind::False : Kind::Null;
        node.at = {static_cast<uint32_t>(begin), pos()};
        return node;
    }
    std::string reason;
    if (whole) {
        reason = "Non-standard token '" + std::string(wanted) +
                 "': enable `JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS` to allow";
    } else {
        size_t units = utf8::utf16Length(m_text.substr(begin, after - begin));
        std::string token(m_text.substr(begin, after - begin));
        while (after < m_text.size()) {
            size_t next = after;
            if (!isJavaIdentifierPart(utf8::next(m_text, next))) {
                break;
            }
            token.append(m_text.substr(after, next - after));
            after = next;
            if (++units >= kMaxTokenUnits) {
                token += "...";
                break;
            }
        }
        reason = "Unrecognized token '" + token + "': " + std::string(kTokenExpected);
    }
    const std::string_view word = looseWord();
    m_pos = std::max(m_pos, after);
    node.kind = Kind::String;
    for (const Word& known : kLooseWords) {
        if (known.word == word) {
            node.kind = known.kind;
        }
    }
    if (node.kind == Kind::String) {
        node.text = utf8::firstInvalid(word) == std::string_view::npos ? std::string(word) : repaired(word);
    }
    node.wellFormed = false;
    node.at = {static_cast<uint32_t>(begin), pos()};
    error(SyntaxCode::UnrecognizedToken, node.at, after, std::move(reason));
    return node;
}

Node Reader::readNumber(Context context) {
    const Barrier barrier(*this, m_pos);
    Node node;
    node.kind = Kind::Number;
    const size_t begin = m_pos;
    node.at = {static_cast<uint32_t>(begin), static_cast<uint32_t>(begin)};
    scanNumber(node, context);
    if (!node.wellFormed) {
        m_pos = std::max(m_pos, begin + 1);
        static_cast<void>(looseWord());
    }
    node.at.end = pos();
    node.text = m_text.substr(begin, m_pos - begin);
    if (!node.wellFormed && !m_tree.errors.empty() && m_tree.errors.back().code == SyntaxCode::BadNumber) {
        m_tree.errors.back().at = node.at;
    }
    return node;
}

/// Follows the service's reader step by step, since the place that it names depends on which of its loops fails.
void Reader::scanNumber(Node& node, Context context) {
    const size_t begin = m_pos;
    const auto at = [&](size_t end) { return ByteRange{static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}; };
    const auto fail = [&](size_t consumed, std::string reason, size_t reached) {
        node.wellFormed = false;
        error(SyntaxCode::BadNumber, at(begin + 1), consumed, std::move(reason), reached);
    };
    const auto failChar = [&](size_t bad, size_t place, std::string_view comment) {
        fail(place, "Unexpected character (" + describe(bad) + ") in numeric value: " + std::string(comment),
             place + 1);
    };
    const auto failEnd = [&](std::string_view tail) {
        node.wellFormed = false;
        if (!m_endReported) {
            m_endReported = true;
            fail(m_text.size(), "Unexpected end-of-input" + std::string(tail), m_text.size());
        }
    };
    const size_t size = m_text.size();
    const char sign = peek();
    size_t p = begin;
    if (sign == '.') {
        fail(p, "Unexpected character ('.' (code 46)): " + std::string(kValueExpected), p + 1);
        return;
    }
    if (sign == '-' || sign == '+') {
        ++p;
        if (p >= size) {
            failEnd(sign == '-' ? "No digit following sign" : " in a Number value");
            return;
        }
        if (sign == '-' && m_text[p] == '.') {
            fail(p, "Unexpected character ('.' (code 46)): " + std::string(kValueExpected), p + 1);
            return;
        }
        if (m_text[p] == 'I') {
            if (p + 1 >= size) {
                failEnd(" in a Number value");
                return;
            }
            std::string wanted(1, sign);
            wanted += m_text[p + 1] == 'N' ? "INF" : "Infinity";
            if (m_text[p + 1] == 'N' || m_text[p + 1] == 'n') {
                size_t i = 3;
                while (i < wanted.size() && begin + i < size && m_text[begin + i] == wanted[i]) {
                    ++i;
                }
                size_t end = begin + i;
                while (end < size && isJavaIdentifierPart(static_cast<unsigned char>(m_text[end]))) {
                    ++end;
                }
                if (i == wanted.size() && end == begin + i) {
                    fail(end,
                         "Non-standard token '" + wanted +
                             "': enable `JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS` to allow",
                         end);
                } else {
                    fail(end,
                         "Unrecognized token '" + std::string(m_text.substr(begin, end - begin)) +
                             "': " + std::string(kTokenExpected),
                         end);
                }
                return;
            }
            ++p;
            if (sign == '-') {
                failChar(p, p, "expected digit (0-9) to follow minus sign, for valid numeric value");
                return;
            }
        }
        if (sign == '+') {
            fail(p,
                 "Unexpected character ('+' (code 43)) in numeric value: JSON spec does not allow numbers to have plus "
                 "signs: enable `JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS` to allow",
                 p + 1);
            return;
        }
        if (!isDigit(m_text[p])) {
            failChar(p, p, "expected digit (0-9) to follow minus sign, for valid numeric value");
            return;
        }
    }
    size_t digits = 0;
    const bool zero = m_text[p] == '0'; // a leading zero takes the reader's careful path
    if (zero && p + 1 < size && isDigit(m_text[p + 1])) {
        fail(p + 1, "Invalid numeric value: Leading zeroes not allowed", p + 1);
        return;
    }
    while (p < size && isDigit(m_text[p])) {
        ++p;
        ++digits;
    }
    const size_t part = p; // the first '.' or 'e': the fast path names that place
    if (p < size && m_text[p] == '.') {
        ++p;
        const size_t from = p;
        while (p < size && isDigit(m_text[p])) {
            ++p;
            ++digits;
        }
        if (p == from) {
            const bool end = p >= size;
            failChar(end ? p - 1 : p, end || !zero ? part : p, "Decimal point not followed by a digit");
            return;
        }
    }
    if (p < size && (m_text[p] == 'e' || m_text[p] == 'E')) {
        ++p;
        if (p < size && (m_text[p] == '+' || m_text[p] == '-')) {
            ++p;
        }
        if (p >= size) {
            failEnd("expected a digit for number exponent");
            return;
        }
        const size_t from = p;
        while (p < size && isDigit(m_text[p])) {
            ++p;
            ++digits;
        }
        if (p == from) {
            failChar(p, zero ? p : part, "Exponent indicator not followed by a digit");
            return;
        }
    }
    m_pos = p;
    if (digits > kMaxDigits) {
        node.wellFormed = false;
        error(SyntaxCode::NumberTooLong, at(p), p,
              "Number value length (" + std::to_string(digits) +
                  ") exceeds the maximum allowed (1000, from `StreamReadConstraints.getMaxNumberLength()`)");
        return;
    }
    if (context == Context::Root && p < size && std::string_view(" \t\r\n").find(m_text[p]) == std::string_view::npos) {
        node.wellFormed = false;
        unexpected(SyntaxCode::UnexpectedCharacter, p, "Expected space separating root-level values");
    }
}

} // namespace rw::json
