// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/json/writer.h"

#include "engine/json/json.h"

#include <array>
#include <charconv>
#include <cmath>

namespace rw::json {

void Writer::separate() {
    if (m_needComma) {
        m_out += ',';
    }
    m_needComma = true;
}

Writer& Writer::object() {
    separate();
    m_out += '{';
    m_open += '{';
    m_needComma = false;
    return *this;
}

Writer& Writer::array() {
    separate();
    m_out += '[';
    m_open += '[';
    m_needComma = false;
    return *this;
}

Writer& Writer::end() {
    if (!m_open.empty()) {
        m_out += m_open.back() == '{' ? '}' : ']';
        m_open.pop_back();
    }
    m_needComma = true;
    return *this;
}

Writer& Writer::name(std::string_view name) {
    separate();
    m_out += quoted(name);
    m_out += ':';
    m_needComma = false;
    return *this;
}

Writer& Writer::string(std::string_view utf8) {
    separate();
    m_out += quoted(utf8);
    return *this;
}

Writer& Writer::number(int64_t value) {
    separate();
    m_out += std::to_string(value);
    return *this;
}

Writer& Writer::number(double value) {
    if (!std::isfinite(value)) {
        return null();
    }
    separate();
    std::array<char, 32> buffer{};
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    m_out.append(buffer.data(), written.ptr);
    return *this;
}

Writer& Writer::boolean(bool value) {
    separate();
    m_out += value ? "true" : "false";
    return *this;
}

Writer& Writer::null() {
    separate();
    m_out += "null";
    return *this;
}

Writer& Writer::raw(std::string_view json) {
    separate();
    m_out += json;
    return *this;
}

} // namespace rw::json
