// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

/// Randomness that gives the same bytes on every machine: integers only, no library distributions, no floating point.
namespace rw::demo {

/// SplitMix64's finalizer: a good hash of one word.
[[nodiscard]] constexpr uint64_t mixed(uint64_t x) {
    x += 0x9e3779b97f4a7c15U;
    x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27U)) * 0x94d049bb133111ebU;
    return x ^ (x >> 31U);
}

/// A stream of numbers that depends on its two keys only. Value type, one thread.
class Random {
public:
    constexpr Random(uint64_t seed, uint64_t index) : m_state(mixed(seed) ^ mixed(index + 0x5851f42d4c957f2dU)) {}

    constexpr uint64_t next() {
        m_state += 0x9e3779b97f4a7c15U;
        uint64_t x = m_state;
        x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9U;
        x = (x ^ (x >> 27U)) * 0x94d049bb133111ebU;
        return x ^ (x >> 31U);
    }
    /// Evenly from [0, n); n at least 1.
    constexpr uint32_t below(uint32_t n) { return static_cast<uint32_t>(((next() >> 32U) * n) >> 32U); }
    /// Evenly from [low, high).
    constexpr int64_t between(int64_t low, int64_t high) {
        return low + static_cast<int64_t>(below(static_cast<uint32_t>(high - low)));
    }
    constexpr bool chance(uint32_t percent) { return below(100) < percent; }
    /// From [low, high) with most results near `low`, as waiting and talking times are; mean about a quarter up.
    constexpr int64_t skewed(int64_t low, int64_t high) {
        const uint64_t u = next() >> 48U;
        const uint64_t cubed = (u * u * u) >> 32U; // 16 bits
        return low + static_cast<int64_t>((cubed * static_cast<uint64_t>(high - low)) >> 16U);
    }
    /// Index into `weights` (percentages that add up to 100).
    template <size_t N>
    constexpr uint32_t pick(const std::array<uint8_t, N>& weights) {
        uint32_t left = below(100);
        for (uint32_t i = 0; i + 1 < N; ++i) {
            if (left < weights[i]) {
                return i;
            }
            left -= weights[i];
        }
        return static_cast<uint32_t>(N - 1);
    }

private:
    uint64_t m_state;
};

/// A UUID as text.
struct Uuid {
    std::array<char, 36> text{};
    [[nodiscard]] std::string_view view() const { return {text.data(), text.size()}; }
};

namespace detail {
struct HexPairs {
    std::array<char, 512> pairs{};
    constexpr HexPairs() {
        constexpr std::string_view kDigits = "0123456789abcdef";
        for (size_t i = 0; i < 256; ++i) {
            pairs[2 * i] = kDigits[i >> 4U];
            pairs[2 * i + 1] = kDigits[i & 15U];
        }
    }
};
inline constexpr HexPairs kHexPairs;
} // namespace detail

/// Writes the 36 characters of a version 4 UUID made of two words.
inline void writeUuid(char* out, uint64_t high, uint64_t low) {
    high = (high & ~uint64_t{0xf000}) | 0x4000U;
    low = (low & 0x3fffffffffffffffU) | 0x8000000000000000U;
    const auto put = [&out](uint64_t word, int fromByte, int bytes) {
        for (int i = 0; i < bytes; ++i) {
            const size_t byte = (word >> (8U * static_cast<unsigned>(7 - fromByte - i))) & 255U;
            out[0] = detail::kHexPairs.pairs[2 * byte];
            out[1] = detail::kHexPairs.pairs[2 * byte + 1];
            out += 2;
        }
    };
    put(high, 0, 4);
    *out++ = '-';
    put(high, 4, 2);
    *out++ = '-';
    put(high, 6, 2);
    *out++ = '-';
    put(low, 0, 2);
    *out++ = '-';
    put(low, 2, 6);
}

[[nodiscard]] inline Uuid makeUuid(uint64_t high, uint64_t low) {
    Uuid id;
    writeUuid(id.text.data(), high, low);
    return id;
}
[[nodiscard]] inline Uuid makeUuid(Random& random) {
    const uint64_t high = random.next();
    return makeUuid(high, random.next());
}

} // namespace rw::demo
