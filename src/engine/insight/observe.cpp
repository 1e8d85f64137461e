// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insight/insight.h"
#include "engine/match/eventview.h"

#include <simdjson.h>

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

namespace rw::insight {

namespace {

namespace ondemand = simdjson::ondemand;

struct TextHash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};
template <class Value>
using TextMap = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

struct Seen {
    uint32_t events = 0;
    uint32_t lastEvent = 0; ///< counted from 1, so that an event counts once
    TextMap<uint32_t> values;
};

/// Longer texts are transcripts, not values that a rule names.
constexpr size_t kMostValueBytes = 512;

class Observer {
public:
    explicit Observer(size_t valuesPerPath) : m_valuesPerPath(valuesPerPath) {}

    void event(std::string_view text) {
        m_found.clear();
        m_path.clear();
        if (!fast(text)) {
            m_found.clear();
            if (!exact(text)) {
                return;
            }
        }
        ++m_events;
        for (auto& [seen, value] : m_found) {
            if (seen->lastEvent != m_events) {
                seen->lastEvent = m_events;
                ++seen->events;
            }
            count(*seen, value);
        }
    }

    pattern::Vocabulary result() {
        pattern::Vocabulary out;
        out.events = m_events;
        out.paths.reserve(m_seen.size());
        for (auto& [path, seen] : m_seen) {
            if (seen.events == 0) {
                continue; // only in an event that broke off
            }
            pattern::ObservedPath row{path, seen.events, {}};
            row.values.reserve(seen.values.size());
            for (const auto& [json, times] : seen.values) {
                row.values.push_back({json, times});
            }
            std::sort(row.values.begin(), row.values.end(),
                      [](const pattern::ObservedValue& a, const pattern::ObservedValue& b) {
                          return a.count != b.count ? a.count > b.count : a.json < b.json;
                      });
            out.paths.push_back(std::move(row));
        }
        std::sort(out.paths.begin(), out.paths.end(),
                  [](const pattern::ObservedPath& a, const pattern::ObservedPath& b) { return a.path < b.path; });
        return out;
    }

private:
    void count(Seen& seen, std::string_view value) {
        if (value.size() > kMostValueBytes) {
            return;
        }
        if (const auto known = seen.values.find(value); known != seen.values.end()) {
            ++known->second;
        } else if (seen.values.size() < m_valuesPerPath) {
            seen.values.emplace(value, 1);
        }
    }

    Seen* at(std::string_view path) {
        if (const auto known = m_seen.find(path); known != m_seen.end()) {
            return &known->second;
        }
        return &m_seen.emplace(path, Seen{}).first->second;
    }

    bool fast(std::string_view text) {
        m_buffer.assign(text);
        m_buffer.resize(text.size() + simdjson::SIMDJSON_PADDING);
        ondemand::document document;
        if (m_parser.iterate(m_buffer.data(), text.size(), m_buffer.size()).get(document) != simdjson::SUCCESS) {
            return false;
        }
        ondemand::object object;
        return document.get_object().get(object) == simdjson::SUCCESS && members(object);
    }

    bool members(ondemand::object& object) {
        for (auto row : object) {
            ondemand::field field;
            std::string_view name;
            if (std::move(row).get(field) != simdjson::SUCCESS ||
                field.unescaped_key().get(name) != simdjson::SUCCESS) {
                return false;
            }
            const size_t before = m_path.size();
            if (before != 0) {
                m_path += '.';
            }
            m_path += name;
            ondemand::value inner = field.value();
            if (!value(inner)) {
                return false;
            }
            m_path.resize(before);
        }
        return true;
    }

    bool value(ondemand::value& node) {
        ondemand::json_type type{};
        if (node.type().get(type) != simdjson::SUCCESS) {
            return false;
        }
        switch (type) {
        case ondemand::json_type::object: {
            ondemand::object object;
            return node.get_object().get(object) == simdjson::SUCCESS && members(object);
        }
        case ondemand::json_type::array: {
            ondemand::array array;
            if (node.get_array().get(array) != simdjson::SUCCESS) {
                return false;
            }
            for (auto row : array) {
                ondemand::value item;
                if (row.get(item) != simdjson::SUCCESS || !value(item)) {
                    return false;
                }
            }
            return true;
        }
        case ondemand::json_type::string: {
            const std::string_view raw = trimmed(node.raw_json_token());
            std::string_view decoded;
            if (node.get_string().get(decoded) != simdjson::SUCCESS) {
                return false;
            }
            // Without escapes the token is what json::quoted would write.
            const bool plain = raw.find('\\') == std::string_view::npos;
            m_found.emplace_back(at(m_path), plain ? std::string(raw) : json::quoted(decoded));
            return true;
        }
        default: {
            const std::string_view raw = trimmed(node.raw_json_token());
            m_found.emplace_back(at(m_path), std::string(raw));
            return isSound(node, type);
        }
        }
    }

    static bool isSound(ondemand::value& node, ondemand::json_type type) {
        ondemand::number number;
        bool answer = false;
        switch (type) {
        case ondemand::json_type::number:
            return node.get_number().get(number) == simdjson::SUCCESS;
        case ondemand::json_type::boolean:
            return node.get_bool().get(answer) == simdjson::SUCCESS;
        default:
            return node.is_null().get(answer) == simdjson::SUCCESS && answer;
        }
    }

    static std::string_view trimmed(std::string_view token) {
        while (!token.empty() && static_cast<unsigned char>(token.back()) <= ' ') {
            token.remove_suffix(1);
        }
        return token;
    }

    /// What simdjson does not take (text behind the object, numbers of any size, lone surrogates), the exact reader
    /// may.
    bool exact(std::string_view text) {
        const auto view = match::readEvent(text);
        if (!view) {
            return false;
        }
        for (const match::EventLeaf& leaf : view->leaves) {
            m_found.emplace_back(at(leaf.path), leaf.kind == json::Kind::String ? json::quoted(leaf.text)
                                                                                : std::string(leaf.at.in(text)));
        }
        return true;
    }

    size_t m_valuesPerPath;
    uint32_t m_events = 0;
    TextMap<Seen> m_seen;
    std::vector<std::pair<Seen*, std::string>> m_found; ///< of the event at hand
    std::string m_path;
    std::string m_buffer;
    ondemand::parser m_parser;
};

} // namespace

pattern::Vocabulary observe(std::span<const std::string_view> events, size_t valuesPerPath,
                            const std::stop_token& stop) {
    Observer observer(valuesPerPath);
    for (const std::string_view event : events) {
        if (stop.stop_requested()) {
            break;
        }
        observer.event(event);
    }
    return observer.result();
}

} // namespace rw::insight
