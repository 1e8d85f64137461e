// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/match/compiled.h"

#include <memory>
#include <optional>
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

/// Words that were left as they are: they seem to name things of the contact centre (queues, flows), or nothing says
/// what they are; only somebody who knows it can tell.
struct MaskClear {
    std::string path;
    std::string example; ///< the first value there
};

struct MaskReport {
    size_t masked = 0;            ///< distinct values that were replaced
    std::vector<MaskClear> clear; ///< at most 50 paths
    std::vector<MaskCompromise> compromises;
    bool verdictsKept = true; ///< judged again after masking
};

/// Replaces what tells about people in the events' details: phone numbers, addresses, e-mails, names, transcripts and
/// other free text (sentences, and shorter texts and addresses of pages with a contact in them), what was changed from
/// and to, and all participant attributes — known by the field's name, its place or its look (engine/store/personal.h).
/// Equal values become equal ones and different values different ones in all events; the same salt gives the same
/// result. The verdicts of `patterns` stay as they are: where a value decides one, a part of it is kept, or all of it,
/// and listed. Attributes' numbers are masked, too, and those that are ones to call; of attributes' names those with a
/// contact in them; texts that are JSON as what they are. Other numbers, ids and the envelope stay. Pure, any thread.
[[nodiscard]] MaskReport maskEvents(std::vector<std::string>& events,
                                    const std::vector<std::shared_ptr<const match::CompiledPattern>>& patterns,
                                    std::string_view salt, const std::stop_token& stop = {});
/// The same for the screen, value by value and without looking at verdicts: what stands in the place of a text at a
/// complete path ("detail.eventBody.ani"); nothing where it tells about nobody. Pure, any thread.
[[nodiscard]] std::optional<std::string> maskedValue(std::string_view path, std::string_view value,
                                                     std::string_view salt);
/// Whether maskedValue() has something in its place. Pure, any thread.
[[nodiscard]] bool tellsOfPeople(std::string_view path, std::string_view value);
/// The same of a number, as JSON spells it. Pure, any thread.
[[nodiscard]] bool numberTellsOfPeople(std::string_view path, std::string_view number);
/// A complete path of which a participant's attribute is named like a contact, as the masked event has it; nothing
/// where no name tells about anybody. Pure, any thread.
[[nodiscard]] std::optional<std::string> maskedPath(std::string_view path, std::string_view salt);
/// The same of one name in the object at a complete path.
[[nodiscard]] std::optional<std::string> maskedName(std::string_view object, std::string_view name,
                                                    std::string_view salt);
/// An event with all its values so masked; everything else stays as it is written. With `path`, the part of an event
/// that stands there.
[[nodiscard]] std::string maskedEvent(std::string_view event, std::string_view salt, std::string_view path = {});

/// A salt that no other export has.
[[nodiscard]] std::string freshSalt();

} // namespace rw::store
