// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/linemap.h"

#include "engine/base/utf8.h"

#include <algorithm>

namespace rw {

LineMap::LineMap(std::string_view utf8) : m_text(utf8) {
    m_starts.push_back(0);
    for (size_t i = 0; i < utf8.size(); ++i) {
        if (utf8[i] == '\r' && i + 1 < utf8.size() && utf8[i + 1] == '\n') {
            continue; // CRLF is one line end
        }
        if (utf8[i] == '\n' || utf8[i] == '\r') {
            m_starts.push_back(static_cast<uint32_t>(i + 1));
        }
    }
}

LineColumn LineMap::at(uint32_t byteOffset) const {
    const auto offset = static_cast<uint32_t>(std::min<size_t>(byteOffset, m_text.size()));
    const auto next = std::upper_bound(m_starts.begin(), m_starts.end(), offset);
    const auto line = static_cast<uint32_t>(next - m_starts.begin());
    const uint32_t start = *(next - 1);
    return {line, static_cast<uint32_t>(utf8::utf16Length(m_text.substr(start, offset - start))) + 1};
}

} // namespace rw
