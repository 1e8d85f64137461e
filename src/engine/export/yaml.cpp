// SPDX-License-Identifier: GPL-3.0-or-later
// YAML by libyaml's emitter. What YAML 1.1 or 1.2 could read as anything but text is quoted.
#include "engine/export/value.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <yaml.h>

namespace rw::exporting {

namespace {

int append(void* data, unsigned char* bytes, size_t size) {
    auto* out = static_cast<std::string*>(data);
    out->append(bytes, bytes + size);
    return 1;
}

/// Only words that no YAML reader takes for a boolean, null, number, date or tag.
bool isPlain(std::string_view text) {
    if (text.empty() || std::isalpha(static_cast<unsigned char>(text.front())) == 0) {
        return false;
    }
    const bool harmless = std::all_of(text.begin(), text.end(), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '-' || c == '_' || c == '/' ||
               c == ':';
    });
    if (!harmless || text.back() == ':') {
        return false;
    }
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    constexpr std::array kWords = {"y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"};
    return std::find(kWords.begin(), kWords.end(), lower) == kWords.end();
}

class Emitter {
public:
    Emitter() {
        yaml_emitter_initialize(&m_emitter);
        yaml_emitter_set_output(&m_emitter, append, &m_out);
        yaml_emitter_set_unicode(&m_emitter, 1);
        yaml_emitter_set_width(&m_emitter, -1);
        yaml_emitter_set_indent(&m_emitter, 2);
    }
    ~Emitter() { yaml_emitter_delete(&m_emitter); }
    Emitter(const Emitter&) = delete;
    Emitter& operator=(const Emitter&) = delete;

    std::string document(const Value& value) {
        yaml_event_t event;
        yaml_stream_start_event_initialize(&event, YAML_UTF8_ENCODING);
        emit(event);
        yaml_document_start_event_initialize(&event, nullptr, nullptr, nullptr, 1);
        emit(event);
        node(value);
        yaml_document_end_event_initialize(&event, 1);
        emit(event);
        yaml_stream_end_event_initialize(&event);
        emit(event);
        return std::move(m_out);
    }

private:
    void emit(yaml_event_t& event) { yaml_emitter_emit(&m_emitter, &event); }

    void scalar(std::string_view text, bool plain) {
        yaml_event_t event;
        // libyaml's signature predates const; it copies the bytes.
        std::vector<yaml_char_t> bytes(text.begin(), text.end());
        bytes.push_back(0);
        yaml_scalar_event_initialize(&event, nullptr, nullptr, bytes.data(), static_cast<int>(text.size()), 1, 1,
                                     plain ? YAML_PLAIN_SCALAR_STYLE : YAML_DOUBLE_QUOTED_SCALAR_STYLE);
        emit(event);
    }

    void node(const Value& value) {
        yaml_event_t event;
        switch (value.kind) {
        case Value::Kind::Null:
            scalar("null", true);
            return;
        case Value::Kind::True:
            scalar("true", true);
            return;
        case Value::Kind::False:
            scalar("false", true);
            return;
        case Value::Kind::Number:
            scalar(value.text, true);
            return;
        case Value::Kind::Text:
        case Value::Kind::Expression:
            scalar(value.text, isPlain(value.text));
            return;
        case Value::Kind::List:
            yaml_sequence_start_event_initialize(&event, nullptr, nullptr, 1, YAML_BLOCK_SEQUENCE_STYLE);
            emit(event);
            for (const Value& item : value.items) {
                node(item);
            }
            yaml_sequence_end_event_initialize(&event);
            emit(event);
            return;
        case Value::Kind::Object:
            yaml_mapping_start_event_initialize(&event, nullptr, nullptr, 1, YAML_BLOCK_MAPPING_STYLE);
            emit(event);
            for (const auto& [name, member] : value.members) {
                scalar(name, isPlain(name));
                node(member);
            }
            yaml_mapping_end_event_initialize(&event);
            emit(event);
            return;
        }
    }

    yaml_emitter_t m_emitter{};
    std::string m_out;
};

} // namespace

std::string toYaml(const Value& value) {
    return Emitter().document(value);
}

} // namespace rw::exporting
