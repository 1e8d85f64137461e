// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/segment.h"

#include "engine/match/accept.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <limits>

namespace rw::store {

namespace {

uint32_t readCode(const std::vector<uint8_t>& codes, uint8_t width, size_t index) {
    if (width == 1) {
        return codes[index];
    }
    if (width == 2) {
        uint16_t code = 0;
        std::memcpy(&code, codes.data() + index * 2, sizeof code);
        return code;
    }
    uint32_t code = 0;
    std::memcpy(&code, codes.data() + index * 4, sizeof code);
    return code;
}

} // namespace

const Column::ManyRow* Column::many(uint32_t row) const {
    const auto found =
        std::lower_bound(m_many.begin(), m_many.end(), row, [](const ManyRow& m, uint32_t r) { return m.row < r; });
    return found != m_many.end() && found->row == row ? &*found : nullptr;
}

uint32_t Column::code(uint32_t row) const {
    if (m_width == 0) {
        return kAbsent;
    }
    if (m_sparseRows.empty()) {
        return readCode(m_codes, m_width, row);
    }
    const auto found = std::lower_bound(m_sparseRows.begin(), m_sparseRows.end(), row);
    if (found == m_sparseRows.end() || *found != row) {
        return kAbsent;
    }
    return readCode(m_codes, m_width, static_cast<size_t>(found - m_sparseRows.begin()));
}

template <class Code>
void Column::selectDense(const Code* codes, const std::vector<uint8_t>& accepted, Bits& rows) const {
    // Sixty-four rows make a word: no branches, so that the loop runs at the speed of the cache.
    std::vector<uint8_t> byCode(accepted.size() + 1, 0);
    std::copy(accepted.begin(), accepted.end(), byCode.begin() + 1);
    auto& words = rows.words();
    const size_t count = rows.size();
    for (size_t w = 0; w < words.size(); ++w) {
        const size_t first = w * 64;
        const size_t n = std::min<size_t>(64, count - first);
        uint64_t word = 0;
        for (size_t i = 0; i < n; ++i) {
            word |= static_cast<uint64_t>(byCode[codes[first + i]]) << i;
        }
        words[w] |= word;
    }
}

void Column::select(const std::vector<uint8_t>& accepted, Bits& rows) const {
    if (m_width != 0) {
        if (!m_sparseRows.empty()) {
            for (size_t i = 0; i < m_sparseRows.size(); ++i) {
                if (accepted[readCode(m_codes, m_width, i) - 1] != 0) {
                    rows.set(m_sparseRows[i]);
                }
            }
        } else if (m_width == 1) {
            selectDense(m_codes.data(), accepted, rows);
        } else if (m_width == 2) {
            selectDense(reinterpret_cast<const uint16_t*>(m_codes.data()), accepted, rows);
        } else {
            selectDense(reinterpret_cast<const uint32_t*>(m_codes.data()), accepted, rows);
        }
    }
    for (const ManyRow& many : m_many) {
        for (uint32_t e = many.begin; e < many.end; ++e) {
            if (accepted[m_entries[e].value] != 0) {
                rows.set(many.row);
                break;
            }
        }
    }
}

void Column::selectPresent(Bits& rows) const {
    select(std::vector<uint8_t>(m_kinds.size(), 1), rows);
}

size_t Column::memory() const {
    return sizeof(Column) + m_path.capacity() + m_kinds.capacity() + m_offsets.capacity() * 4 + m_texts.capacity() +
           m_codes.capacity() + m_sparseRows.capacity() * 4 + m_many.capacity() * sizeof(ManyRow) +
           m_entries.capacity() * sizeof(Entry) + m_steps.capacity() * sizeof(match::ArrayStep);
}

Segment::Segment() {
    static std::atomic<uint64_t> last{0};
    m_serial = ++last;
}

const Column* Segment::find(std::string_view path) const {
    const auto found = std::lower_bound(m_columns.begin(), m_columns.end(), path,
                                        [](const Column& c, std::string_view p) { return c.path() < p; });
    return found != m_columns.end() && found->path() == path ? &*found : nullptr;
}

const std::vector<double>& Segment::numbers(const Column& column) const {
    const std::lock_guard lock(m_numbersMutex);
    std::vector<double>& numbers = m_numbers[&column];
    if (numbers.size() != column.valueCount()) {
        numbers.resize(column.valueCount(), std::numeric_limits<double>::quiet_NaN());
        for (uint32_t i = 0; i < column.valueCount(); ++i) {
            const Value value = column.value(i);
            if (value.kind != json::Kind::Number) {
                continue;
            }
            if (const match::EventNumber number = match::eventNumber(value.text); number.comparable) {
                numbers[i] = number.value;
            }
        }
    }
    return numbers;
}

size_t Segment::memory() const {
    size_t bytes = sizeof(Segment) + m_odd.words().capacity() * 8;
    for (const Column& column : m_columns) {
        bytes += column.memory();
    }
    return bytes;
}

} // namespace rw::store
