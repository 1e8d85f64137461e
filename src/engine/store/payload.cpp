// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/payload.h"

#include "engine/base/words.h"

#include <zstd.h>

#include <algorithm>
#include <cstring>

namespace rw::store {

namespace {

// Large enough to compress well, small enough to unpack one for a single row without being noticed.
constexpr size_t kBlockBytes = size_t{128} * 1024;
constexpr int kLevel = 1;
// What unpack() believes at most; an event is limited to 1 MB by the service, a block adds one such to kBlockBytes.
constexpr unsigned long long kMaxUnpacked = 256ULL << 20;

} // namespace

struct PayloadWriter::Impl {
    std::string texts;
    std::vector<uint32_t> sizes;
    uint32_t firstRow = 0;
    std::vector<PayloadBlock> blocks;
    ZSTD_CCtx* context = ZSTD_createCCtx();
    std::string raw;
    std::string packed; ///< only ever grows: filling it with zeros for every block would cost more than a copy of it
    ~Impl() { ZSTD_freeCCtx(context); }

    void flush() {
        if (sizes.empty()) {
            return;
        }
        PayloadBlock block;
        block.firstRow = firstRow;
        block.rows = static_cast<uint32_t>(sizes.size());
        raw.resize(sizes.size() * 4);
        std::memcpy(raw.data(), sizes.data(), sizes.size() * 4);
        raw += texts;
        packed.resize(std::max(packed.size(), ZSTD_compressBound(raw.size())));
        const size_t size = ZSTD_compressCCtx(context, packed.data(), packed.size(), raw.data(), raw.size(), kLevel);
        // Only lack of memory can fail here; an empty block reads as damaged.
        block.compressed.assign(packed, 0, ZSTD_isError(size) != 0 ? 0 : size);
        firstRow += block.rows;
        blocks.push_back(std::move(block));
        texts.clear();
        sizes.clear();
    }
};

PayloadWriter::PayloadWriter() : m_impl(std::make_unique<Impl>()) {}
PayloadWriter::~PayloadWriter() = default;
PayloadWriter::PayloadWriter(PayloadWriter&&) noexcept = default;
PayloadWriter& PayloadWriter::operator=(PayloadWriter&&) noexcept = default;

void PayloadWriter::add(std::string_view text) {
    m_impl->texts += text;
    m_impl->sizes.push_back(static_cast<uint32_t>(text.size()));
    if (m_impl->texts.size() >= kBlockBytes) {
        m_impl->flush();
    }
}

std::vector<PayloadBlock> PayloadWriter::take() {
    m_impl->flush();
    m_impl->firstRow = 0;
    return std::exchange(m_impl->blocks, {});
}

Expected<std::vector<std::string>, Error> unpack(const PayloadBlock& block) {
    const auto damaged = [] {
        Error error;
        error.kind = ErrorKind::Io;
        error.message = Words::tr("a block of stored events is damaged");
        error.remedy = Words::tr("fetch or import these events again");
        return unexpected(std::move(error));
    };
    const unsigned long long size = ZSTD_getFrameContentSize(block.compressed.data(), block.compressed.size());
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > kMaxUnpacked ||
        size < size_t{block.rows} * 4) {
        return damaged();
    }
    std::string raw(size, '\0');
    const size_t got = ZSTD_decompress(raw.data(), raw.size(), block.compressed.data(), block.compressed.size());
    if (ZSTD_isError(got) || got != raw.size()) {
        return damaged();
    }
    std::vector<std::string> texts;
    texts.reserve(block.rows);
    size_t at = size_t{block.rows} * 4;
    for (uint32_t i = 0; i < block.rows; ++i) {
        uint32_t length = 0;
        std::memcpy(&length, raw.data() + size_t{i} * 4, 4);
        if (length > raw.size() - at) {
            return damaged();
        }
        texts.emplace_back(raw, at, length);
        at += length;
    }
    return texts;
}

MemoryPayload::MemoryPayload(std::vector<PayloadBlock> blocks)
    : m_blocks(std::move(blocks)), m_unpackedBlock(m_blocks.size()) {}

std::string MemoryPayload::text(uint32_t row) const {
    const auto behind = std::upper_bound(m_blocks.begin(), m_blocks.end(), row,
                                         [](uint32_t r, const PayloadBlock& b) { return r < b.firstRow; });
    if (behind == m_blocks.begin()) {
        return {};
    }
    const size_t index = static_cast<size_t>(behind - m_blocks.begin()) - 1;
    const std::lock_guard lock(m_mutex);
    if (m_unpackedBlock != index) {
        auto texts = unpack(m_blocks[index]);
        if (!texts) {
            return {};
        }
        m_unpacked = std::move(*texts);
        m_unpackedBlock = index;
    }
    const size_t at = row - m_blocks[index].firstRow;
    return at < m_unpacked.size() ? m_unpacked[at] : std::string();
}

} // namespace rw::store
