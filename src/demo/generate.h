// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <cstdint>
#include <memory>
#include <string>

namespace rw::demo {

/// Realistic Genesys detail events as NDJSON, about 1.4 KB each; the same bytes for the same seed and options.
struct GenerateOptions {
    uint64_t seed = 1;
    uint64_t count = 1000;
    int64_t firstTimeMs =
        1'770'127'200'000; ///< Unix milliseconds of the first conversation; fixed, so output is reproducible
};

class EventGenerator {
public:
    explicit EventGenerator(const GenerateOptions& options);
    ~EventGenerator();
    /// Appends whole lines until about `bytes` were added or the count is reached; false when all were made.
    bool appendChunk(std::string& out, size_t bytes = 1 << 20);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Analytics conversation record number `index` of the organisation with `seed`, in the real shape of
/// conversations/details/query (facts: genesys §2.4), starting at `startMs`.
[[nodiscard]] QJsonObject conversationRecord(uint64_t seed, uint64_t index, int64_t startMs);

} // namespace rw::demo
