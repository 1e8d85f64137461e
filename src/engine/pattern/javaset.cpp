// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/javaset.h"

#include "engine/base/utf8.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <unordered_set>

namespace rw::pattern {

std::vector<size_t> javaSetOrder(const std::vector<std::string>& texts) {
    std::unordered_set<std::string_view> seen;
    std::vector<size_t> order;
    std::vector<uint32_t> buckets(texts.size());
    for (size_t i = 0; i < texts.size(); ++i) {
        if (!seen.insert(texts[i]).second) {
            continue;
        }
        uint32_t hash = '"';
        for (const char16_t unit : utf8::toUtf16(texts[i])) {
            hash = hash * 31 + unit;
        }
        hash = hash * 31 + '"';
        buckets[i] = hash ^ (hash >> 16U);
        order.push_back(i);
    }
    uint32_t capacity = 16;
    while (order.size() * 4 > size_t{capacity} * 3) { // load factor 0.75
        capacity *= 2;
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](size_t a, size_t b) { return (buckets[a] & (capacity - 1)) < (buckets[b] & (capacity - 1)); });
    return order;
}

} // namespace rw::pattern
