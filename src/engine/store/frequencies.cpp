// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/frequencies.h"

#include "engine/json/json.h"
#include "engine/store/valuejson.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

namespace rw::store {

namespace {

constexpr size_t kMostValueBytes = 512;

/// Counts rows by type; a type is looked at once per segment.
class TypeCounter {
public:
    explicit TypeCounter(const StoredSegment& segment)
        : m_segment(segment), m_column(segment.columns().find("detail-type")),
          m_byCode(m_column != nullptr ? m_column->valueCount() + 1 : 1) {}

    void row(uint32_t row) {
        const uint32_t code = m_column != nullptr ? m_column->code(row) : Column::kAbsent;
        if (code != Column::kAbsent) {
            ++m_byCode[code];
        } else if (m_segment.columns().odd().test(row) || (m_column != nullptr && m_column->many(row) != nullptr)) {
            ++m_rare[m_segment.summary(row).detailType];
        } else {
            ++m_byCode[0];
        }
    }
    void addTo(std::unordered_map<std::string, uint32_t>& counts) const {
        for (uint32_t code = 0; code < m_byCode.size(); ++code) {
            if (m_byCode[code] != 0) {
                const Value value = code == 0 ? Value{} : m_column->value(code - 1);
                counts[value.kind == json::Kind::String ? std::string(value.text) : std::string()] += m_byCode[code];
            }
        }
        for (const auto& [type, count] : m_rare) {
            counts[type] += count;
        }
    }

private:
    const StoredSegment& m_segment;
    const Column* m_column;
    std::vector<uint32_t> m_byCode;
    std::unordered_map<std::string, uint32_t> m_rare;
};

/// The values of a column with their number of leaves, the most frequent first.
std::vector<std::pair<uint32_t, uint32_t>> mostFrequent(const Column& column, uint32_t rows, size_t most) {
    std::vector<uint32_t> counts(size_t{column.valueCount()} + 1, 0);
    column.forEachCode(rows, [&counts](uint32_t code) { ++counts[code]; });
    for (const auto& entry : column.entries()) {
        ++counts[entry.value + 1];
    }
    std::vector<uint32_t> order(column.valueCount());
    std::iota(order.begin(), order.end(), 0U);
    const size_t kept = std::min(most, order.size());
    std::partial_sort(
        order.begin(), order.begin() + static_cast<std::ptrdiff_t>(kept), order.end(),
        [&](uint32_t a, uint32_t b) { return counts[a + 1] != counts[b + 1] ? counts[a + 1] > counts[b + 1] : a < b; });
    std::vector<std::pair<uint32_t, uint32_t>> result;
    for (size_t i = 0; i < kept; ++i) {
        result.emplace_back(order[i], counts[order[i] + 1]);
    }
    return result;
}

TypeCounts listed(std::unordered_map<std::string, uint32_t> counts) {
    return {std::make_move_iterator(counts.begin()), std::make_move_iterator(counts.end())};
}

} // namespace

TypeCounts countTypes(const StoreSnapshot& events, uint32_t first, uint32_t last) {
    std::unordered_map<std::string, uint32_t> counts;
    for (const SegmentAt& at : events.segments()) {
        if (at.last() <= first || at.first >= last) {
            continue;
        }
        TypeCounter counter(*at.segment);
        for (uint32_t id = std::max(first, at.first); id < std::min(last, at.last()); ++id) {
            counter.row(id - at.first);
        }
        counter.addTo(counts);
    }
    return listed(std::move(counts));
}

TypeCounts countTypes(const StoredSegment& segment, const Bits& rows) {
    TypeCounter counter(segment);
    rows.forEach([&](size_t row) { counter.row(static_cast<uint32_t>(row)); });
    std::unordered_map<std::string, uint32_t> counts;
    counter.addTo(counts);
    return listed(std::move(counts));
}

namespace {

/// Of the odd rows those that no column knows; the others are counted there.
uint32_t unreadableRows(const Segment& segment) {
    uint32_t count = 0;
    segment.odd().forEach([&](size_t at) {
        const auto row = static_cast<uint32_t>(at);
        const bool known = std::any_of(segment.columns().begin(), segment.columns().end(), [row](const Column& column) {
            return column.code(row) != Column::kAbsent || column.many(row) != nullptr;
        });
        count += known ? 0 : 1;
    });
    return count;
}

} // namespace

pattern::Vocabulary vocabularyOf(const StoreSnapshot& events, size_t valuesPerPath, const std::stop_token& stop) {
    struct Seen {
        uint32_t events = 0;
        std::unordered_map<std::string, uint32_t> values;
    };
    std::map<std::string, Seen, std::less<>> paths;
    pattern::Vocabulary vocabulary;
    for (const SegmentAt& at : events.segments()) {
        const Segment& segment = at.segment->columns();
        vocabulary.events += segment.rows() - unreadableRows(segment);
        for (const Column& column : segment.columns()) {
            if (stop.stop_requested()) {
                return vocabulary;
            }
            auto found = paths.find(column.path());
            if (found == paths.end()) {
                found = paths.emplace(column.path(), Seen{}).first;
            }
            Seen& seen = found->second;
            seen.events += column.rowsPresent();
            for (const auto& [index, count] : mostFrequent(column, segment.rows(), valuesPerPath)) {
                const Value value = column.value(index);
                if (value.text.size() <= kMostValueBytes) {
                    seen.values[jsonOf(value)] += count;
                }
            }
        }
    }
    for (auto& [path, seen] : paths) {
        pattern::ObservedPath row{path, seen.events, {}};
        for (const auto& [json, count] : seen.values) {
            row.values.push_back({json, count});
        }
        std::sort(row.values.begin(), row.values.end(),
                  [](const pattern::ObservedValue& a, const pattern::ObservedValue& b) {
                      return a.count != b.count ? a.count > b.count : a.json < b.json;
                  });
        if (row.values.size() > valuesPerPath) {
            row.values.resize(valuesPerPath);
        }
        vocabulary.paths.push_back(std::move(row));
    }
    std::sort(vocabulary.paths.begin(), vocabulary.paths.end(),
              [](const pattern::ObservedPath& a, const pattern::ObservedPath& b) { return a.path < b.path; });
    return vocabulary;
}

} // namespace rw::store
