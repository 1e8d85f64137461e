// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace rw::store {

/// A fixed number of bits, one per row. Bits behind the last row are always zero. Value type, no locking.
class Bits {
public:
    Bits() = default;
    explicit Bits(size_t size, bool value = false) : m_words((size + 63) / 64, value ? ~uint64_t{0} : 0), m_size(size) {
        trim();
    }

    [[nodiscard]] size_t size() const { return m_size; }
    [[nodiscard]] bool test(size_t i) const { return (m_words[i / 64] >> (i % 64) & 1U) != 0; }
    void set(size_t i) { m_words[i / 64] |= uint64_t{1} << (i % 64); }
    void reset(size_t i) { m_words[i / 64] &= ~(uint64_t{1} << (i % 64)); }

    Bits& operator&=(const Bits& other) {
        for (size_t w = 0; w < m_words.size(); ++w) {
            m_words[w] &= other.m_words[w];
        }
        return *this;
    }
    Bits& operator|=(const Bits& other) {
        for (size_t w = 0; w < m_words.size(); ++w) {
            m_words[w] |= other.m_words[w];
        }
        return *this;
    }
    /// Keeps the bits that `other` lacks.
    Bits& subtract(const Bits& other) {
        for (size_t w = 0; w < m_words.size(); ++w) {
            m_words[w] &= ~other.m_words[w];
        }
        return *this;
    }
    void flip() {
        for (auto& word : m_words) {
            word = ~word;
        }
        trim();
    }
    [[nodiscard]] size_t count() const {
        size_t n = 0;
        for (const auto word : m_words) {
            n += static_cast<size_t>(std::popcount(word));
        }
        return n;
    }
    [[nodiscard]] bool none() const {
        for (const auto word : m_words) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }
    /// Calls `visit(row)` for every set bit, ascending.
    template <class Visit>
    void forEach(Visit visit) const {
        for (size_t w = 0; w < m_words.size(); ++w) {
            for (uint64_t word = m_words[w]; word != 0; word &= word - 1) {
                visit(w * 64 + static_cast<size_t>(std::countr_zero(word)));
            }
        }
    }
    [[nodiscard]] std::vector<uint64_t>& words() { return m_words; }
    [[nodiscard]] const std::vector<uint64_t>& words() const { return m_words; }
    friend bool operator==(const Bits&, const Bits&) = default;

private:
    void trim() {
        if (m_size % 64 != 0 && !m_words.empty()) {
            m_words.back() &= (uint64_t{1} << (m_size % 64)) - 1;
        }
    }
    std::vector<uint64_t> m_words;
    size_t m_size = 0;
};

} // namespace rw::store
