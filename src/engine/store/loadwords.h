// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/words.h"

#include <string>
#include <unordered_map>

namespace rw::store {

/// Marked texts (markWords) in the user's language, each looked up once: reading a file says the same few of a million
/// records. One thread.
class LoadWords {
public:
    [[nodiscard]] const std::string& operator()(const char* text) {
        const auto known = m_known.find(text);
        return known != m_known.end() ? known->second : m_known.emplace(text, Words::tr(text)).first->second;
    }

private:
    std::unordered_map<const char*, std::string> m_known; ///< by address, since they are literals
};

} // namespace rw::store
