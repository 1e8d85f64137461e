// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/match/compiled.h"

#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace rw::store {

/// A value that could not be masked as far as wished, because a verdict would have changed.
struct MaskCompromise {
    std::string path;  ///< "detail.eventBody.ani"
    std::string shown; ///< what stands there now
    bool kept = false; ///< the value itself was left; else a part of it
};

struct MaskReport {
    size_t masked = 0; ///< distinct values that were replaced
    std::vector<MaskCompromise> compromises;
    bool verdictsKept = true; ///< judged again after masking
};

/// Replaces what tells about people in the events' details: phone numbers, addresses, e-mails, names, transcripts and
/// other free text — known by the field's name or by their look. Equal values become equal ones and different values
/// different ones in all events; the same salt gives the same result. The verdicts of `patterns` stay as they are:
/// where a value decides one, a part of it is kept, or all of it, and listed. Numbers, ids and the envelope stay.
/// Pure, any thread.
[[nodiscard]] MaskReport maskEvents(std::vector<std::string>& events,
                                    const std::vector<std::shared_ptr<const match::CompiledPattern>>& patterns,
                                    std::string_view salt, std::stop_token stop = {});
/// A salt that no other export has.
[[nodiscard]] std::string freshSalt();

} // namespace rw::store
