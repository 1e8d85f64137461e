// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/load.h"

#include <memory>
#include <string>

namespace rw::store {

[[nodiscard]] inline bool isGzip(std::string_view start) {
    return start.starts_with("\x1f\x8b");
}

/// Unpacks gzip while it is read; several members one after the other are one text, as gzip itself has it. One thread.
class GzipReader {
public:
    /// `start` was read from the source already.
    GzipReader(ReadBytes source, std::string start);
    ~GzipReader();
    GzipReader(const GzipReader&) = delete;
    GzipReader& operator=(const GzipReader&) = delete;
    size_t read(char* buffer, size_t capacity);
    /// Why it ended before the end; empty where all is well.
    [[nodiscard]] const std::string& trouble() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rw::store
