// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace rw::json {

/// Appends compact JSON to a string: `w.object(); w.name("a"); w.string("x"); w.end();`. Commas are its own affair.
/// The caller keeps the nesting right. Not for pretty text. One thread.
class Writer {
public:
    explicit Writer(std::string& out) : m_out(out) {}
    Writer& object();
    Writer& array();
    Writer& end(); ///< closes the innermost object or array
    Writer& name(std::string_view name);
    Writer& string(std::string_view utf8);
    Writer& number(int64_t value);
    Writer& number(double value);
    Writer& boolean(bool value);
    Writer& null();
    Writer& raw(std::string_view json); ///< one complete JSON value, inserted as it is

private:
    void separate();
    std::string& m_out;
    std::string m_open; ///< '{' or '[' per level
    bool m_needComma = false;
};

} // namespace rw::json
