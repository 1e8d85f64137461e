// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

/// The texts of events, compressed in blocks: what people see and what the exact matcher reads, while columns answer
/// the rest.
namespace rw::store {

/// A run of rows as one compressed piece (zstd). Rows count from 0 within the segment.
struct PayloadBlock {
    uint32_t firstRow = 0;
    uint32_t rows = 0;
    std::string compressed;
};

/// Cuts texts into blocks and compresses them. One thread.
class PayloadWriter {
public:
    PayloadWriter();
    ~PayloadWriter();
    PayloadWriter(PayloadWriter&&) noexcept;
    PayloadWriter& operator=(PayloadWriter&&) noexcept;
    void add(std::string_view text);
    /// All blocks since the last call; the writer starts again at row 0.
    [[nodiscard]] std::vector<PayloadBlock> take();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// The texts of a block, in order. An error when it is damaged.
[[nodiscard]] Expected<std::vector<std::string>, Error> unpack(const PayloadBlock& block);

/// Where the blocks of one segment lie: in memory, or in the workspace file. Any thread.
class PayloadSource {
public:
    virtual ~PayloadSource() = default;
    /// The text of a row; empty when the source can no longer read it.
    [[nodiscard]] virtual std::string text(uint32_t row) const = 0;
};

/// Blocks kept in memory, compressed; the block read last stays unpacked, since neighbours are mostly wanted next.
class MemoryPayload final : public PayloadSource {
public:
    explicit MemoryPayload(std::vector<PayloadBlock> blocks);
    [[nodiscard]] std::string text(uint32_t row) const override;
    [[nodiscard]] const std::vector<PayloadBlock>& blocks() const { return m_blocks; } ///< as the workspace stores them

private:
    std::vector<PayloadBlock> m_blocks;
    mutable std::mutex m_mutex;
    mutable size_t m_unpackedBlock;
    mutable std::vector<std::string> m_unpacked;
};

} // namespace rw::store
