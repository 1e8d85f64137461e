// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/ranks.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cstring>
#include <string_view>
#include <utility>

namespace rw::store {

namespace {

/// Below this many the passes of the radix sort cost more than comparing.
constexpr size_t kFew = 512;

/// Eight bytes as a number that sorts like them; shorter texts are filled up with zeros.
uint64_t prefixOf(std::string_view text, size_t from) {
    uint64_t prefix = 0;
    if (from + 8 <= text.size()) {
        std::memcpy(&prefix, text.data() + from, 8);
        return __builtin_bswap64(prefix); // little-endian, as are all our targets
    }
    for (size_t i = 0; i < 8; ++i) {
        prefix = prefix << 8 | (from + i < text.size() ? static_cast<unsigned char>(text[from + i]) : 0U);
    }
    return prefix;
}

/// Doubles as numbers that sort like them.
uint64_t orderedBits(double value) {
    const auto bits = std::bit_cast<uint64_t>(value == 0 ? 0.0 : value); // -0 is 0
    return (bits >> 63) != 0 ? ~bits : bits | (uint64_t{1} << 63);
}

struct Text {
    std::string_view text;
    uint32_t column = 0;
    uint32_t index = 0;
};

size_t commonPrefix(const std::vector<Text>& texts) {
    size_t common = texts.empty() ? 0 : texts.front().text.size();
    for (const Text& text : texts) {
        common = std::min(common, text.text.size());
        const std::string_view first = texts.front().text;
        common = static_cast<size_t>(
            std::mismatch(first.begin(), first.begin() + static_cast<std::ptrdiff_t>(common), text.text.begin()).first -
            first.begin());
    }
    return common;
}

} // namespace

void sortByKey(std::vector<Keyed>& keyed) {
    if (keyed.size() < kFew) {
        std::stable_sort(keyed.begin(), keyed.end(), [](const Keyed& a, const Keyed& b) { return a.key < b.key; });
        return;
    }
    constexpr int kBits = 11;
    constexpr int kPasses = 3; // of the highest bits; what they do not tell apart is compared
    constexpr size_t kBuckets = size_t{1} << kBits;
    uint64_t low = UINT64_MAX;
    uint64_t high = 0;
    for (const Keyed& one : keyed) {
        low = std::min(low, one.key);
        high = std::max(high, one.key);
    }
    const int width = static_cast<int>(std::bit_width(high - low));
    const int passes = std::min(kPasses, (width + kBits - 1) / kBits);
    const int dropped = std::max(0, width - kPasses * kBits);
    std::vector<std::array<uint32_t, kBuckets>> counts(static_cast<size_t>(passes));
    for (const Keyed& one : keyed) {
        uint64_t key = (one.key - low) >> dropped;
        for (auto& count : counts) {
            ++count[key & (kBuckets - 1)];
            key >>= kBits;
        }
    }
    std::vector<Keyed> other(keyed.size());
    for (int pass = 0; pass < passes; ++pass) {
        auto& count = counts[static_cast<size_t>(pass)];
        uint32_t sum = 0;
        for (auto& bucket : count) {
            sum += std::exchange(bucket, sum);
        }
        for (const Keyed& one : keyed) {
            other[count[(one.key - low) >> (dropped + pass * kBits) & (kBuckets - 1)]++] = one;
        }
        keyed.swap(other);
    }
    if (dropped == 0) {
        return;
    }
    for (size_t begin = 0; begin < keyed.size();) {
        size_t end = begin + 1;
        bool ascending = true;
        while (end < keyed.size() && (keyed[end].key - low) >> dropped == (keyed[begin].key - low) >> dropped) {
            ascending = ascending && keyed[end - 1].key <= keyed[end].key;
            ++end;
        }
        if (!ascending) {
            std::stable_sort(keyed.begin() + static_cast<std::ptrdiff_t>(begin),
                             keyed.begin() + static_cast<std::ptrdiff_t>(end),
                             [](const Keyed& a, const Keyed& b) { return a.key < b.key; });
        }
        begin = end;
    }
}

std::vector<std::vector<uint32_t>> valueRanks(const std::vector<const Column*>& columns, const std::stop_token& stop) {
    constexpr uint32_t kNull = 1;
    constexpr uint32_t kFalse = 2;
    constexpr uint32_t kTrue = 3;
    std::vector<std::vector<uint32_t>> ranks(columns.size());
    std::vector<Text> numbers;
    std::vector<Text> texts;
    std::vector<Keyed> numberKeys;
    for (uint32_t c = 0; c < columns.size(); ++c) {
        const Column* column = columns[c];
        if (column == nullptr) {
            continue;
        }
        ranks[c].assign(column->valueCount(), 0);
        for (uint32_t i = 0; i < column->valueCount(); ++i) {
            const Value value = column->value(i);
            switch (value.kind) {
            case json::Kind::String:
                texts.push_back({value.text, c, i});
                break;
            case json::Kind::Number: {
                double number = 0;
                std::from_chars(value.text.data(), value.text.data() + value.text.size(), number);
                numberKeys.push_back({orderedBits(number), static_cast<uint32_t>(numbers.size())});
                numbers.push_back({value.text, c, i});
                break;
            }
            case json::Kind::False:
                ranks[c][i] = kFalse;
                break;
            case json::Kind::True:
                ranks[c][i] = kTrue;
                break;
            default:
                ranks[c][i] = kNull;
                break;
            }
        }
    }
    uint32_t rank = kTrue;
    sortByKey(numberKeys);
    for (size_t i = 0; i < numberKeys.size(); ++i) {
        rank += i == 0 || numberKeys[i].key != numberKeys[i - 1].key ? 1U : 0U;
        const Text& number = numbers[numberKeys[i].id];
        ranks[number.column][number.index] = rank;
    }
    if (stop.stop_requested()) {
        return ranks;
    }
    const size_t common = commonPrefix(texts);
    std::vector<Keyed> keys(texts.size());
    for (uint32_t i = 0; i < texts.size(); ++i) {
        keys[i] = {prefixOf(texts[i].text, common), i};
    }
    sortByKey(keys);
    for (size_t begin = 0; begin < keys.size() && !stop.stop_requested();) {
        size_t end = begin + 1;
        while (end < keys.size() && keys[end].key == keys[begin].key) {
            ++end;
        }
        const auto textOf = [&](const Keyed& key) { return texts[key.id].text; };
        if (end - begin > 1) {
            std::sort(keys.begin() + static_cast<std::ptrdiff_t>(begin),
                      keys.begin() + static_cast<std::ptrdiff_t>(end),
                      [&](const Keyed& a, const Keyed& b) { return textOf(a) < textOf(b); });
        }
        for (size_t i = begin; i < end; ++i) {
            rank += i == begin || textOf(keys[i]) != textOf(keys[i - 1]) ? 1U : 0U;
            ranks[texts[keys[i].id].column][texts[keys[i].id].index] = rank;
        }
        begin = end;
    }
    return ranks;
}

} // namespace rw::store
