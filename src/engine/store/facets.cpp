// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/facets.h"

#include "engine/json/json.h"
#include "engine/store/valuejson.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace rw::store {

namespace {

constexpr size_t kMostDistinct = 50'000; ///< values of one path that are kept apart
constexpr size_t kMostValueBytes = 512;

struct Counts {
    uint32_t events = 0;
    uint32_t matched = 0;
};

/// The rows of one segment, and which of them match.
struct Rows {
    Bits all, matched;
};

std::vector<Rows> rowsOf(const StoreSnapshot& events, const std::vector<uint32_t>& ids,
                         const std::vector<Verdict>& verdicts) {
    std::vector<Rows> rows;
    for (const SegmentAt& at : events.segments()) {
        rows.push_back({Bits(at.segment->rows()), Bits(at.segment->rows())});
    }
    const SegmentAt* first = events.segments().data();
    const SegmentAt* at = nullptr;
    for (const uint32_t id : ids) {
        if (at == nullptr || id < at->first || id >= at->last()) {
            at = events.find({id});
            if (at == nullptr) {
                continue;
            }
        }
        Rows& place = rows[static_cast<size_t>(at - first)];
        place.all.set(id - at->first);
        if (id < verdicts.size() && verdicts[id] == Verdict::Match) {
            place.matched.set(id - at->first);
        }
    }
    return rows;
}

class Counter {
public:
    void add(const Segment& segment, const Rows& rows, const std::string& path) {
        const Column* column = segment.find(path);
        if (column == nullptr) {
            m_facet.absent += static_cast<uint32_t>(rows.all.count());
            m_facet.absentMatched += static_cast<uint32_t>(rows.matched.count());
            return;
        }
        std::vector<Counts> counts(column->valueCount());
        std::vector<uint32_t> values;
        rows.all.forEach([&](size_t place) {
            const auto row = static_cast<uint32_t>(place);
            const uint32_t matched = rows.matched.test(place) ? 1 : 0;
            const auto count = [&](uint32_t value) {
                ++counts[value].events;
                counts[value].matched += matched;
            };
            if (const uint32_t code = column->code(row); code != Column::kAbsent) {
                count(code - 1);
                return;
            }
            const Column::ManyRow* many = column->many(row);
            if (many == nullptr || many->end <= many->begin) {
                ++m_facet.absent;
                m_facet.absentMatched += matched;
                return;
            }
            values.clear(); // an event counts once for each of its values
            for (uint32_t entry = many->begin; entry < many->end; ++entry) {
                values.push_back(column->entries()[entry].value);
            }
            std::sort(values.begin(), values.end());
            values.erase(std::unique(values.begin(), values.end()), values.end());
            std::for_each(values.begin(), values.end(), count);
        });
        for (uint32_t value = 0; value < counts.size(); ++value) {
            if (counts[value].events != 0) {
                put(column->value(value), counts[value]);
            }
        }
    }

    Facet take(const std::string& path, size_t most) {
        m_facet.path = path;
        m_facet.distinct = static_cast<uint32_t>(m_counts.size());
        for (auto& [json, counts] : m_counts) {
            m_facet.values.push_back({json, counts.events, counts.matched});
        }
        const auto before = [](const FacetValue& a, const FacetValue& b) {
            return a.events != b.events ? a.events > b.events : a.json < b.json;
        };
        const size_t kept = std::min(most, m_facet.values.size());
        std::partial_sort(m_facet.values.begin(), m_facet.values.begin() + static_cast<std::ptrdiff_t>(kept),
                          m_facet.values.end(), before);
        m_facet.values.resize(kept);
        return std::move(m_facet);
    }

private:
    void put(const Value& value, const Counts& counts) {
        if (value.text.size() > kMostValueBytes) {
            return;
        }
        std::string json = jsonOf(value);
        auto known = m_counts.find(json);
        if (known == m_counts.end()) {
            if (m_counts.size() == kMostDistinct) {
                m_facet.more = true;
                return;
            }
            known = m_counts.emplace(std::move(json), Counts()).first;
        }
        known->second.events += counts.events;
        known->second.matched += counts.matched;
    }

    Facet m_facet;
    std::unordered_map<std::string, Counts> m_counts;
};

} // namespace

std::vector<Facet> facetsOf(const StoreSnapshot& events, const std::vector<uint32_t>& ids,
                            const std::vector<Verdict>& verdicts, const std::vector<std::string>& paths, size_t most,
                            const std::stop_token& stop) {
    const std::vector<Rows> rows = rowsOf(events, ids, verdicts);
    std::vector<Facet> facets;
    for (const std::string& path : paths) {
        Counter counter;
        for (size_t i = 0; i < rows.size(); ++i) {
            if (stop.stop_requested()) {
                return {};
            }
            counter.add(events.segments()[i].segment->columns(), rows[i], path);
        }
        facets.push_back(counter.take(path, most));
    }
    return facets;
}

} // namespace rw::store
