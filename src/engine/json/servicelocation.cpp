// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/json/servicelocation.h"

#include "engine/base/utf8.h"

namespace rw::json {

namespace {

constexpr size_t kShownUnits = 500;

void appendPrintable(std::string& out, char32_t c) {
    if (c >= 0xd800 && c < 0xe000) {
        out += '?';
    } else {
        utf8::append(out, c);
    }
}

std::string shownSource(std::string_view text) {
    std::string out = "[Source: (String)\"";
    size_t units = 0;
    size_t offset = 0;
    while (offset < text.size() && units < kShownUnits) {
        const char32_t c = utf8::next(text, offset);
        const bool control = c < 0x20 || (c >= 0x7f && c < 0xa0);
        if (control && c != '\r' && c != '\n') {
            constexpr std::string_view digits = "0123456789ABCDEF";
            out += "\\u00";
            out += digits[(c >> 4U) & 15U];
            out += digits[c & 15U];
        } else if (c > 0xffff && units + 1 == kShownUnits) {
            out += '?'; // the cut goes through a surrogate pair
            ++units;
            ++units;
            break;
        } else {
            appendPrintable(out, c);
        }
        units += c > 0xffff ? 2 : 1;
    }
    out += '"';
    const size_t total = utf8::utf16Length(text);
    if (total > kShownUnits) {
        out += "[truncated " + std::to_string(total - kShownUnits) + " chars]";
    }
    return out;
}

} // namespace

ServiceLocation::ServiceLocation(std::string_view utf8) : m_lines(utf8), m_source(shownSource(utf8)) {}

std::string ServiceLocation::at(uint32_t consumed, uint32_t extraColumns) const {
    const LineColumn place = m_lines.at(consumed);
    return m_source + "; line: " + std::to_string(place.line) +
           ", column: " + std::to_string(place.column + extraColumns) + "]";
}

std::string printable(std::string_view text) {
    std::string out;
    size_t offset = 0;
    while (offset < text.size()) {
        const auto byte = static_cast<unsigned char>(text[offset]);
        if (byte < 0x80) {
            out += text[offset++];
            continue;
        }
        appendPrintable(out, utf8::next(text, offset));
    }
    return out;
}

} // namespace rw::json
