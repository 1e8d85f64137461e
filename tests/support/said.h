// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/words.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace rw::test {

/// A language in which every text is its English between ⟦ and ⟧; arguments stand outside. What a sentence has there
/// and nobody handed in was never translated.
class MarkedWords {
public:
    MarkedWords() { Words::install(mark); }
    ~MarkedWords() { Words::install(nullptr); }
    MarkedWords(const MarkedWords&) = delete;
    MarkedWords& operator=(const MarkedWords&) = delete;
    MarkedWords(MarkedWords&&) = delete;
    MarkedWords& operator=(MarkedWords&&) = delete;

    static constexpr std::string_view kOpen = "\xe2\x9f\xa6";
    static constexpr std::string_view kClose = "\xe2\x9f\xa7";

private:
    static std::string mark(const char* text, const char* /*note*/, int64_t n) {
        std::string_view form = text;
        if (const size_t bar = form.find('|'); n >= 0 && bar != std::string_view::npos) {
            form = n == 1 ? form.substr(0, bar) : form.substr(bar + 1);
        }
        std::string out(kOpen);
        for (size_t i = 0; i < form.size(); ++i) {
            if (form[i] == '%' && i + 1 < form.size() && form[i + 1] >= '1' && form[i + 1] <= '9') {
                out.append(kClose).append(form.substr(i, 2)).append(kOpen);
                ++i;
            } else {
                out += form[i];
            }
        }
        return out.append(kClose);
    }
};

/// Words of letters, digits, dots and hyphens, without those at their ends; only such with a letter.
inline std::set<std::string, std::less<>> wordsOf(std::string_view text) {
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto inside = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_'; };
    std::set<std::string, std::less<>> words;
    for (size_t begin = 0; begin < text.size();) {
        size_t end = begin;
        bool letters = false;
        while (end < text.size() && inside(text[end])) {
            letters = letters || letter(text[end]);
            ++end;
        }
        std::string_view word = text.substr(begin, end - begin);
        while (!word.empty() && (word.front() == '.' || word.front() == '-')) {
            word.remove_prefix(1);
        }
        while (!word.empty() && (word.back() == '.' || word.back() == '-')) {
            word.remove_suffix(1);
        }
        if (letters) {
            words.emplace(word);
        }
        begin = std::max(end, begin + 1);
    }
    return words;
}

/// What `said` has outside the marks.
inline std::string outsideMarks(std::string_view said) {
    std::string out;
    for (size_t at = 0; at < said.size();) {
        const size_t open = said.find(MarkedWords::kOpen, at);
        out.append(said.substr(at, open == std::string_view::npos ? open : open - at)).append(" ");
        const size_t close = open == std::string_view::npos ? open : said.find(MarkedWords::kClose, open);
        if (close == std::string_view::npos) {
            break;
        }
        at = close + MarkedWords::kClose.size();
    }
    return out;
}

/// A name that was handed in: itself, a path of such, or the beginning of a long one that was cut off.
inline bool isHandedIn(const std::string& word, const std::set<std::string, std::less<>>& known) {
    const auto at = known.lower_bound(word);
    if (at != known.end() && (*at == word || (word.size() > 20 && at->starts_with(word)))) {
        return true;
    }
    size_t begin = 0;
    for (size_t dot = word.find('.'); dot != std::string::npos; dot = word.find('.', begin)) {
        if (known.count(word.substr(begin, dot - begin)) == 0) {
            return false;
        }
        begin = dot + 1;
    }
    return begin > 0 && known.count(word.substr(begin)) != 0;
}

/// The first word of `said` outside the marks that was not handed in; empty if there is none.
inline std::string untranslatedWord(std::string_view said, const std::set<std::string, std::less<>>& known) {
    for (const std::string& word : wordsOf(outsideMarks(said))) {
        if (!isHandedIn(word, known)) {
            return word;
        }
    }
    return {};
}

/// `said` is one text of ours and nothing else.
inline bool isAllMarked(std::string_view said) {
    return said.starts_with(MarkedWords::kOpen) && said.ends_with(MarkedWords::kClose) &&
           outsideMarks(said).find_first_not_of(' ') == std::string::npos;
}

} // namespace rw::test
