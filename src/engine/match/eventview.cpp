// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/eventview.h"

#include <algorithm>

namespace rw::match {
namespace {

using json::Kind;
using json::Node;

/// Walks the tree and keeps what leads to the current value. Recursion is as deep as the reader allows (1,000).
class Leaves {
public:
    explicit Leaves(std::vector<EventLeaf>& out) : m_out(out) {}

    void object(const Node& node) {
        for (const json::Member& member : node.members) {
            const size_t pathSize = m_path.size();
            const size_t jsonPathSize = m_jsonPath.size();
            if (m_depth > 0) {
                m_path += '.';
            }
            m_path += member.name;
            appendStep(member.name);
            ++m_depth;
            m_emptyNames += member.name.empty() ? 1U : 0U;
            value(member.value);
            m_emptyNames -= member.name.empty() ? 1U : 0U;
            --m_depth;
            m_path.resize(pathSize);
            m_jsonPath.resize(jsonPathSize);
        }
    }

private:
    void value(const Node& node) {
        switch (node.kind) {
        case Kind::Object:
            object(node);
            break;
        case Kind::Array:
            array(node);
            break;
        case Kind::Missing:
            break;
        case Kind::Null:
        case Kind::True:
        case Kind::False:
        case Kind::Number:
        case Kind::String:
            m_out.push_back({m_path, m_jsonPath, node.kind, node.text, node.at, m_trail, m_emptyNames > 0});
            break;
        }
    }

    void array(const Node& node) {
        const uint32_t number = m_arrays++;
        const size_t jsonPathSize = m_jsonPath.size();
        for (uint32_t i = 0; i < node.items.size(); ++i) {
            const Node& item = node.items[i];
            m_jsonPath += '[' + std::to_string(i) + ']';
            // A scalar that stands in the array itself carries nothing for it.
            const bool inner = item.kind == Kind::Object || item.kind == Kind::Array;
            if (inner) {
                m_trail.push_back({number, i});
            }
            value(item);
            if (inner) {
                m_trail.pop_back();
            }
            m_jsonPath.resize(jsonPathSize);
        }
    }

    void appendStep(const std::string& name) {
        const auto plain = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        };
        if (!name.empty() && std::all_of(name.begin(), name.end(), plain)) {
            m_jsonPath += '.' + name;
        } else {
            m_jsonPath += '[' + json::quoted(name) + ']';
        }
    }

    std::vector<EventLeaf>& m_out;
    std::string m_path;
    std::string m_jsonPath = "$";
    std::vector<ArrayStep> m_trail;
    uint32_t m_arrays = 0;
    uint32_t m_depth = 0;
    uint32_t m_emptyNames = 0;
};

} // namespace

std::optional<EventError> eventError(const json::Tree& tree, std::string_view utf8) {
    if (tree.root.kind == Kind::Object) {
        if (tree.errors.empty()) {
            return std::nullopt;
        }
        const json::SyntaxError& error = tree.errors.front();
        return EventError{error.reason, error.at.begin};
    }
    const size_t start = std::min(utf8.find_first_not_of(" \t\r\n"), utf8.size());
    // The reader looks at the first token only: a bracket or a quote is enough for it to know, a scalar must be sound.
    const bool opened = start == utf8.size() || utf8[start] == '[' || utf8[start] == '"';
    if (opened || tree.errors.empty()) {
        return EventError{"Event must be a JSON object", static_cast<uint32_t>(start)};
    }
    const json::SyntaxError& error = tree.errors.front();
    return EventError{error.reason, error.at.begin};
}

Expected<EventView, EventError> readEvent(std::string_view utf8) {
    EventView view;
    view.tree = json::read(utf8);
    if (std::optional<EventError> error = eventError(view.tree, utf8)) {
        return unexpected(std::move(*error));
    }
    Leaves(view.leaves).object(view.tree.root);
    return view;
}

} // namespace rw::match
