// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/texttests.h"

#include "engine/base/utf8.h"
#include "engine/match/casemapping.h"

#include <algorithm>
#include <cstring>

namespace rw::match {
namespace {

/// Offset of the next lone surrogate (three bytes ED A0..BF xx) at or behind `from`, npos if none.
size_t nextSurrogate(std::string_view text, size_t from) {
    while (true) {
        const size_t at = text.find('\xED', from);
        if (at == std::string_view::npos || at + 2 >= text.size()) {
            return std::string_view::npos;
        }
        if (static_cast<unsigned char>(text[at + 1]) >= 0xA0U) {
            return at;
        }
        from = at + 1;
    }
}

size_t commonPrefix(std::string_view a, std::string_view b) {
    const size_t n = std::min(a.size(), b.size());
    size_t i = 0;
    while (i < n && a[i] == b[i]) {
        ++i;
    }
    return i;
}

/// Linear in both lengths, unlike std::string_view::find.
size_t findPiece(std::string_view text, size_t from, std::string_view piece) {
    if (piece.empty()) {
        return from;
    }
    const void* hit = memmem(text.data() + from, text.size() - from, piece.data(), piece.size());
    return hit == nullptr ? std::string_view::npos : static_cast<size_t>(static_cast<const char*>(hit) - text.data());
}

} // namespace

bool hasLoneSurrogate(std::string_view text) {
    return nextSurrogate(text, 0) != std::string_view::npos;
}

std::string serviceBytes(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    size_t from = 0;
    for (size_t at = nextSurrogate(text, 0); at != std::string_view::npos; at = nextSurrogate(text, from)) {
        out.append(text, from, at - from);
        out += '?';
        from = at + 3;
    }
    out.append(text, from);
    return out;
}

bool hasPrefix(std::string_view value, std::string_view prefix) {
    if (value.starts_with(prefix)) {
        return true;
    }
    return prefix.size() == value.size() + 1 && prefix.back() == '"' && prefix.starts_with(value);
}

bool hasSuffix(std::string_view value, std::string_view suffix) {
    if (value.ends_with(suffix)) {
        return true;
    }
    return suffix.size() == value.size() + 1 && suffix.front() == '"' && suffix.ends_with(value);
}

CaselessText::CaselessText(std::string_view pattern) {
    for (size_t offset = 0; offset < pattern.size();) {
        const char32_t point = utf8::next(pattern, offset);
        if (point > 0xFFFF) { // two units, each of which is seen alone and becomes '?'
            m_units.push_back({"?", "?"});
            m_units.push_back({"?", "?"});
            continue;
        }
        const auto unit = static_cast<char16_t>(point);
        m_units.push_back({lowerCase(unit), upperCase(unit)});
    }
}

bool CaselessText::run(std::string_view value, bool fromBack, Want want, size_t* reached) const {
    // Both forms of a unit may fit with different lengths, so a set of positions is carried along; it stays tiny.
    std::vector<size_t> positions{0};
    std::vector<size_t> next;
    size_t furthest = 0;
    const auto fits = [&](size_t position, const std::string& form) {
        if (form.size() > value.size() - position) {
            return false;
        }
        const size_t at = fromBack ? value.size() - position - form.size() : position;
        return value.compare(at, form.size(), form) == 0;
    };
    for (size_t i = 0; i < m_units.size() && !positions.empty(); ++i) {
        const Unit& unit = fromBack ? m_units[m_units.size() - 1 - i] : m_units[i];
        next.clear();
        for (const size_t position : positions) {
            if (fits(position, unit.lower)) {
                next.push_back(position + unit.lower.size());
            }
            if (unit.upper.size() != unit.lower.size() || unit.upper != unit.lower) {
                if (fits(position, unit.upper)) {
                    next.push_back(position + unit.upper.size());
                }
            }
        }
        std::sort(next.begin(), next.end());
        next.erase(std::unique(next.begin(), next.end()), next.end());
        if (!next.empty()) {
            furthest = next.back();
        }
        positions.swap(next);
    }
    if (reached != nullptr) {
        *reached = furthest;
    }
    if (want == Want::Part) {
        return !positions.empty();
    }
    return std::find(positions.begin(), positions.end(), value.size()) != positions.end();
}

bool CaselessText::equals(std::string_view value) const {
    return run(value, false, Want::Whole, nullptr);
}

bool CaselessText::isPrefixOf(std::string_view value) const {
    return run(value, false, Want::Part, nullptr) || run(std::string(value) + '"', false, Want::Part, nullptr);
}

bool CaselessText::isSuffixOf(std::string_view value) const {
    return run(value, true, Want::Part, nullptr) || run('"' + std::string(value), true, Want::Part, nullptr);
}

size_t CaselessText::agreement(std::string_view value, bool fromBack) const {
    size_t reached = 0;
    (void)run(value, fromBack, Want::Part, &reached);
    return reached;
}

WildcardText::WildcardText(std::string_view pattern) {
    m_pieces.emplace_back();
    for (size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '*') {
            m_pieces.emplace_back();
        } else {
            i += pattern[i] == '\\' && i + 1 < pattern.size() ? 1 : 0;
            m_pieces.back() += pattern[i];
        }
    }
}

size_t WildcardText::mismatch(std::string_view value) const {
    const std::string& front = m_pieces.front();
    if (!value.starts_with(front)) {
        return commonPrefix(value, front);
    }
    size_t at = front.size();
    if (m_pieces.size() == 1) {
        return at == value.size() ? std::string_view::npos : at;
    }
    // Taking the leftmost fit of each inner piece leaves most room for the rest, so no going back is needed.
    for (size_t i = 1; i + 1 < m_pieces.size(); ++i) {
        const size_t hit = findPiece(value, at, m_pieces[i]);
        if (hit == std::string_view::npos) {
            return at;
        }
        at = hit + m_pieces[i].size();
    }
    const std::string& back = m_pieces.back();
    if (value.substr(at).ends_with(back)) {
        return std::string_view::npos;
    }
    if (back.size() > value.size() - at) {
        return at;
    }
    size_t same = 0;
    while (value[value.size() - 1 - same] == back[back.size() - 1 - same]) {
        ++same;
    }
    return value.size() - 1 - same;
}

} // namespace rw::match
