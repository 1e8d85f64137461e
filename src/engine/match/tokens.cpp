// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/tokens.h"

#include "engine/base/utf8.h"

namespace rw::match {

using json::Kind;

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

int hexDigit(char c) {
    if (isDigit(c)) {
        return c - '0';
    }
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

size_t skipDigits(std::string_view text, size_t at) {
    while (at + 8 <= text.size() && eightDigits(text.data() + at)) {
        at += 8;
    }
    while (at < text.size() && isDigit(text[at])) {
        ++at;
    }
    return at;
}

bool isNumber(std::string_view text) {
    size_t at = text[0] == '-' ? 1 : 0;
    if (at == text.size() || !isDigit(text[at])) {
        return false;
    }
    at = text[at] == '0' ? at + 1 : skipDigits(text, at);
    if (at < text.size() && text[at] == '.') {
        const size_t digits = at + 1;
        at = skipDigits(text, digits);
        if (at == digits) {
            return false;
        }
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        at += at < text.size() && (text[at] == '+' || text[at] == '-') ? 1U : 0U;
        const size_t digits = at;
        at = skipDigits(text, digits);
        if (at == digits) {
            return false;
        }
    }
    return at == text.size();
}

/// The value of \uXXXX at `at`, which points at the backslash.
char32_t escapedUnit(std::string_view text, size_t at) {
    char32_t unit = 0;
    for (size_t i = at + 2; i < at + 6; ++i) {
        unit = unit * 16 + static_cast<char32_t>(hexDigit(text[i]));
    }
    return unit;
}

} // namespace

Kind scalarKind(std::string_view text) {
    if (text.empty()) {
        return Kind::Missing;
    }
    switch (text[0]) {
    case 't':
        return text == "true" ? Kind::True : Kind::Missing;
    case 'f':
        return text == "false" ? Kind::False : Kind::Missing;
    case 'n':
        return text == "null" ? Kind::Null : Kind::Missing;
    default:
        return isNumber(text) ? Kind::Number : Kind::Missing;
    }
}

bool escapesAreSound(std::string_view text) {
    for (size_t at = text.find('\\'); at != std::string_view::npos; at = text.find('\\', at)) {
        if (at + 1 >= text.size()) {
            return false;
        }
        const char c = text[at + 1];
        if (c == 'u') {
            if (at + 6 > text.size()) {
                return false;
            }
            for (size_t i = at + 2; i < at + 6; ++i) {
                if (hexDigit(text[i]) < 0) {
                    return false;
                }
            }
            at += 6;
            continue;
        }
        if (std::string_view("\"\\/bfnrt").find(c) == std::string_view::npos) {
            return false;
        }
        at += 2;
    }
    return true;
}

void appendDecoded(std::string& out, std::string_view inside) {
    size_t from = 0;
    for (size_t at = inside.find('\\'); at != std::string_view::npos; at = inside.find('\\', from)) {
        out.append(inside, from, at - from);
        const char c = inside[at + 1];
        from = at + 2;
        switch (c) {
        case 'b':
            out += '\b';
            break;
        case 'f':
            out += '\f';
            break;
        case 'n':
            out += '\n';
            break;
        case 'r':
            out += '\r';
            break;
        case 't':
            out += '\t';
            break;
        case 'u': {
            char32_t unit = escapedUnit(inside, at);
            from = at + 6;
            if (unit >= 0xD800 && unit < 0xDC00 && inside.substr(from).starts_with("\\u")) {
                const char32_t low = escapedUnit(inside, from);
                if (low >= 0xDC00 && low < 0xE000) {
                    unit = 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00);
                    from += 6;
                }
            }
            utf8::append(out, unit);
            break;
        }
        default:
            out += c;
            break;
        }
    }
    out.append(inside, from);
}

} // namespace rw::match
