// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/byterange.h"
#include "engine/pattern/diagnostic.h"

#include <QString>
#include <string_view>
#include <vector>

namespace rw::ui {

/// What is searched for in a text of UTF-8 bytes.
struct SearchQuery {
    QString text;
    bool matchCase = false;
    bool wholeWord = false;
    bool regex = false;
};

struct SearchResult {
    std::vector<ByteRange> found; ///< ascending, none empty
    QString error;                ///< what is wrong with the regular expression; empty: nothing
    bool more = false;            ///< there is more than was looked for
    bool onlyEmpty = false;       ///< the expression fits at places, but never to a character: ^ or $
};

/// Pure, any thread.
[[nodiscard]] SearchResult searchText(std::string_view utf8, const SearchQuery& query, size_t most = 20'000);

/// The edits that replace everything found, or only what is found at `only` unless that is empty. With a regular
/// expression \1 … \9 stand for its groups, \0 for all of it, \n and \t for themselves. Pure, any thread.
[[nodiscard]] std::vector<pattern::TextEdit> replacementsFor(std::string_view utf8, const SearchQuery& query,
                                                             const QString& replacement, ByteRange only = {});

} // namespace rw::ui
