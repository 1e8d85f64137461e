// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

/// What in an event tells about people: by the field's name, its place or its look. Names of fields are those of the
/// Genesys topic catalogue (resources/genesys/topics.json) and of what is usually beside them. Pure, any thread.
namespace rw::store::personal {

enum class Kind : uint8_t { None, Phone, Email, Address, Name, Text, Number };

/// Where a value stands, as far as it matters here; met() takes in the names on its path one by one.
struct Place {
    bool ofCustomer = false; ///< among a participant's attributes: whatever somebody's flow has put there
    bool open = false;       ///< parameters and values before and after a change: they hold anything
    std::string_view key;    ///< the last name; of the caller's text

    void met(std::string_view name);
    [[nodiscard]] static Place of(std::string_view path); ///< "detail.eventBody.ani"
};

/// `value` is decoded.
[[nodiscard]] Kind kindOf(const Place& place, std::string_view value);
/// A number at this place tells about somebody: it is one to call, or stands among a participant's attributes.
[[nodiscard]] bool numberTells(const Place& place, std::string_view number);
/// Of a name that somebody's flow has made up, at `place`: None, or what the name itself tells.
[[nodiscard]] Kind kindOfName(const Place& place, std::string_view name);

/// A text that stays, and that nobody needs to look at: an id, a time, a number, a word out of a known list.
[[nodiscard]] bool isHarmless(const Place& place, std::string_view value);

} // namespace rw::store::personal
