// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/lint.h"

#include <algorithm>

namespace rw::pattern {

const ObservedPath* Vocabulary::find(std::string_view path) const {
    const auto at = std::lower_bound(paths.begin(), paths.end(), path,
                                     [](const ObservedPath& row, std::string_view wanted) { return row.path < wanted; });
    return at != paths.end() && at->path == path ? &*at : nullptr;
}

} // namespace rw::pattern
