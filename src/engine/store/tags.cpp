// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/tags.h"

#include <algorithm>

namespace rw::store {

namespace {

char lowered(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool sameName(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lowered(x) == lowered(y); });
}

} // namespace

const std::vector<uint32_t>* TagIndex::find(uint64_t print) const {
    const auto found = byPrint.find(print);
    return found == byPrint.end() ? nullptr : &found->second;
}

std::string TagIndex::textOf(uint64_t print) const {
    std::string text;
    if (const std::vector<uint32_t>* places = find(print)) {
        std::vector<std::string_view> sorted;
        for (const uint32_t place : *places) {
            sorted.push_back(names[place]);
        }
        std::sort(sorted.begin(), sorted.end());
        for (const std::string_view name : sorted) {
            text += text.empty() ? "" : ", ";
            text += name;
        }
    }
    return text;
}

Bits taggedRows(const StoredSegment& segment, const TagIndex& tags, std::string_view name) {
    Bits rows(segment.rows());
    std::vector<bool> wanted(tags.names.size());
    bool any = false;
    for (size_t i = 0; i < wanted.size(); ++i) {
        wanted[i] = name == "*" || sameName(tags.names[i], name);
        any = any || wanted[i];
    }
    if (!any || tags.byPrint.empty()) {
        return rows;
    }
    const std::vector<uint64_t>& prints = segment.prints();
    for (size_t row = 0; row < prints.size(); ++row) {
        if (const std::vector<uint32_t>* places = tags.find(prints[row])) {
            if (std::any_of(places->begin(), places->end(), [&](uint32_t place) { return wanted[place]; })) {
                rows.set(row);
            }
        }
    }
    return rows;
}

} // namespace rw::store
