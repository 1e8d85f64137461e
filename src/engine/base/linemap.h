// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace rw {

/// A position for people and for AWS messages: line and column, both counted from 1. The column counts Unicode
/// code units of UTF-16, as the service's Java reader does.
struct LineColumn {
    uint32_t line = 1;
    uint32_t column = 1;
    friend bool operator==(const LineColumn&, const LineColumn&) = default;
};

/// Byte offset → line and column of one text. LF, CR and CRLF end a line, as in Jackson. Keeps a view of the text:
/// the text must outlive it. Immutable after construction, any thread.
class LineMap {
public:
    explicit LineMap(std::string_view utf8);
    [[nodiscard]] LineColumn at(uint32_t byteOffset) const;
    [[nodiscard]] uint32_t lineCount() const { return static_cast<uint32_t>(m_starts.size()); }

private:
    std::string_view m_text;
    std::vector<uint32_t> m_starts;
};

} // namespace rw
