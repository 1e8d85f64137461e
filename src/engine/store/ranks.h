// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/segment.h"

#include <cstdint>
#include <stop_token>
#include <vector>

/// What sorting a million events by a column is made of.
namespace rw::store {

struct Keyed {
    uint64_t key = 0;
    uint32_t id = 0;
};
/// Ascending by key; equal keys keep their order. Time linear in the number.
void sortByKey(std::vector<Keyed>& keyed);

/// Per column (null: none) and value its rank among the values of all columns, counted from 1: null, false, true,
/// numbers by value, texts by their bytes. Equal values have equal ranks. Meaningless once `stop` was requested.
[[nodiscard]] std::vector<std::vector<uint32_t>> valueRanks(const std::vector<const Column*>& columns,
                                                            const std::stop_token& stop);

} // namespace rw::store
