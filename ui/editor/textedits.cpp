// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/textedits.h"

#include <QCoreApplication>
#include <algorithm>
#include <optional>

namespace rw::ui {

namespace {

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isContinuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

uint32_t offset(size_t value) {
    return static_cast<uint32_t>(value);
}

/// Edits of the gaps between tokens, or nothing where the tokens differ.
std::optional<std::vector<pattern::TextEdit>> gapEdits(std::string_view from, std::string_view to) {
    std::vector<pattern::TextEdit> edits;
    size_t i = 0;
    size_t j = 0;
    bool inString = false;
    for (;;) {
        if (!inString) {
            const size_t gapFrom = i;
            const size_t gapTo = j;
            while (i < from.size() && isSpace(from[i])) {
                ++i;
            }
            while (j < to.size() && isSpace(to[j])) {
                ++j;
            }
            const std::string_view wanted = to.substr(gapTo, j - gapTo);
            if (from.substr(gapFrom, i - gapFrom) != wanted) {
                edits.push_back({{offset(gapFrom), offset(i)}, std::string(wanted)});
            }
        }
        if (i == from.size() || j == to.size()) {
            break;
        }
        if (from[i] != to[j]) {
            return std::nullopt;
        }
        if (inString && from[i] == '\\' && i + 1 < from.size() && j + 1 < to.size()) {
            if (from[i + 1] != to[j + 1]) {
                return std::nullopt;
            }
            ++i;
            ++j;
        } else if (from[i] == '"') {
            inString = !inString;
        }
        ++i;
        ++j;
    }
    if (i != from.size() || j != to.size()) {
        return std::nullopt;
    }
    return edits;
}

QString oneLine(std::string_view text, int limit, bool keepEnd) {
    QString line = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).simplified();
    if (line.size() > limit) {
        line = keepEnd ? u"…"_qs + line.right(limit - 1) : line.left(limit - 1) + u"…"_qs;
    }
    return line;
}

} // namespace

std::vector<pattern::TextEdit> minimalEdits(std::string_view from, std::string_view to) {
    if (from == to) {
        return {};
    }
    if (auto gaps = gapEdits(from, to)) {
        return std::move(*gaps);
    }
    const size_t shorter = std::min(from.size(), to.size());
    size_t prefix = 0;
    while (prefix < shorter && from[prefix] == to[prefix]) {
        ++prefix;
    }
    // Both sides agree up to here, so one look tells whether a character would be cut.
    while (prefix > 0 && ((prefix < from.size() && isContinuation(from[prefix])) ||
                          (prefix < to.size() && isContinuation(to[prefix])))) {
        --prefix;
    }
    size_t suffix = 0;
    while (suffix < shorter - prefix && from[from.size() - 1 - suffix] == to[to.size() - 1 - suffix]) {
        ++suffix;
    }
    while (suffix > 0 && isContinuation(from[from.size() - suffix])) {
        --suffix;
    }
    return {
        {{offset(prefix), offset(from.size() - suffix)}, std::string(to.substr(prefix, to.size() - suffix - prefix))}};
}

QString fixPreview(std::string_view text, const pattern::FixIt& fix, int limit) {
    if (fix.edits.empty()) {
        return {};
    }
    const auto clamp = [&text](uint32_t at) { return std::min<size_t>(at, text.size()); };
    // One fix is shown as one place; edits far apart would need a page.
    size_t count = 1;
    const size_t begin = clamp(fix.edits.front().at.begin);
    size_t end = clamp(fix.edits.front().at.end);
    while (count < fix.edits.size() && clamp(fix.edits[count].at.end) < begin + 240) {
        end = std::max(end, clamp(fix.edits[count].at.end));
        ++count;
    }
    // The rest of the lines around it, as far as they are short, so that an inserted bracket is seen with what it
    // wraps.
    constexpr size_t context = 24;
    size_t left = begin;
    while (left > 0 && begin - left < context && text[left - 1] != '\n') {
        --left;
    }
    size_t right = end;
    while (right < text.size() && right - end < context && text[right] != '\n') {
        ++right;
    }
    while (left < begin && (isSpace(text[left]) || isContinuation(text[left]))) {
        ++left;
    }
    while (right > end && right < text.size() && isContinuation(text[right])) {
        --right;
    }
    if (right > end && text[right - 1] == ',' && (right == text.size() || text[right] == '\n')) {
        --right; // the comma to the next line says nothing
    }
    const std::string_view before = text.substr(left, right - left);
    std::vector<pattern::TextEdit> local(fix.edits.begin(), fix.edits.begin() + static_cast<std::ptrdiff_t>(count));
    for (pattern::TextEdit& edit : local) {
        edit.at = {offset(clamp(edit.at.begin) - left), offset(clamp(edit.at.end) - left)};
    }
    const std::string after = pattern::applied(before, local);
    const bool late = begin - left > static_cast<size_t>(limit) / 2;
    QString preview = oneLine(before, limit, late) + u" → "_qs + oneLine(after, limit, late);
    if (count < fix.edits.size()) {
        preview += QCoreApplication::translate("rw::ui::fixPreview", " (and %Ln more)", nullptr,
                                               int(fix.edits.size() - count));
    }
    return preview;
}

} // namespace rw::ui
