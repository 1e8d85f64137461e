// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/formatter.h"

#include "engine/base/utf8.h"
#include "engine/json/json.h"

#include <algorithm>

namespace rw::pattern {

namespace {

constexpr size_t kMaxIndentedDepth = 64;

/// Writes the tree back with the tokens of the text.
class Formatter {
public:
    Formatter(std::string_view text, int indent, int width)
        : m_text(text), m_indent(static_cast<size_t>(std::clamp(indent, 1, 8))),
          m_width(static_cast<size_t>(std::max(width, 0))) {}

    std::string format(const json::Node& root) {
        write(root, 0, Role::Fields);
        m_out += '\n';
        return std::move(m_out);
    }

private:
    enum class Role : uint8_t {
        Fields,       ///< an object of fields: always one line per field
        Values,       ///< a value list and what is in it: one line where it fits
        Alternatives, ///< the list of $or: one line per alternative
    };

    void write(const json::Node& node, size_t level, Role role) {
        const bool object = node.kind == json::Kind::Object;
        if (!object && node.kind != json::Kind::Array) {
            m_out += node.at.in(m_text);
            return;
        }
        if (object ? node.members.empty() : node.items.empty()) {
            m_out += object ? "{}" : "[]";
            return;
        }
        if (role == Role::Values && onOneLine(node)) {
            return;
        }
        m_out += object ? '{' : '[';
        bool first = true;
        for (const json::Member& member : node.members) {
            line(level + 1, !first);
            first = false;
            m_out += member.nameAt.in(m_text);
            m_out += ": ";
            Role inner = Role::Values;
            if (role == Role::Fields) {
                const bool list = member.value.kind == json::Kind::Array;
                inner = !list ? Role::Fields : member.name == "$or" ? Role::Alternatives : Role::Values;
            }
            write(member.value, level + 1, inner);
        }
        for (const json::Node& item : node.items) {
            line(level + 1, !first);
            first = false;
            write(item, level + 1, role == Role::Values ? Role::Values : Role::Fields);
        }
        line(level, false);
        m_out += object ? '}' : ']';
    }

    bool onOneLine(const json::Node& node) {
        const size_t lineBegin = m_out.rfind('\n');
        const size_t column = m_out.size() - (lineBegin == std::string::npos ? 0 : lineBegin + 1);
        if (column >= m_width || node.at.size() > 4 * m_width) {
            return false;
        }
        std::string flat;
        flatten(node, flat);
        if (column + utf8::utf16Length(flat) > m_width) {
            return false;
        }
        m_out += flat;
        return true;
    }

    void flatten(const json::Node& node, std::string& out) const {
        if (node.kind != json::Kind::Object && node.kind != json::Kind::Array) {
            out += node.at.in(m_text);
            return;
        }
        const bool object = node.kind == json::Kind::Object;
        out += object ? '{' : '[';
        bool first = true;
        for (const json::Member& member : node.members) {
            out += first ? "" : ", ";
            first = false;
            out += member.nameAt.in(m_text);
            out += ": ";
            flatten(member.value, out);
        }
        for (const json::Node& item : node.items) {
            out += first ? "" : ", ";
            first = false;
            flatten(item, out);
        }
        out += object ? '}' : ']';
    }

    void line(size_t level, bool comma) {
        m_out += comma ? ",\n" : "\n";
        m_out.append(std::min(level, kMaxIndentedDepth) * m_indent, ' ');
    }

    std::string_view m_text;
    size_t m_indent;
    size_t m_width;
    std::string m_out;
};

void sortMembers(json::Node& node) {
    for (json::Node& item : node.items) {
        sortMembers(item);
    }
    bool movable = true;
    for (json::Member& member : node.members) {
        sortMembers(member.value);
        movable = movable && member.name != "$or";
    }
    const auto byName = [](const json::Member& a, const json::Member& b) { return utf8::lessUtf16(a.name, b.name); };
    std::vector<std::string_view> names;
    names.reserve(node.members.size());
    for (const json::Member& member : node.members) {
        names.push_back(member.name);
    }
    std::sort(names.begin(), names.end());
    if (movable && std::adjacent_find(names.begin(), names.end()) == names.end()) {
        std::stable_sort(node.members.begin(), node.members.end(), byName);
    }
}

} // namespace

std::string formatted(std::string_view text, int indent, int width) {
    const json::Tree tree = json::read(text);
    if (!tree.errors.empty() || tree.root.kind == json::Kind::Missing) {
        return std::string(text);
    }
    return Formatter(text, indent, width).format(tree.root);
}

std::string minified(std::string_view text) {
    return json::minified(text);
}

std::string sortedByKey(std::string_view text, int indent, int width) {
    json::Tree tree = json::read(text);
    if (!tree.errors.empty() || tree.root.kind == json::Kind::Missing) {
        return std::string(text);
    }
    sortMembers(tree.root);
    return Formatter(text, indent, width).format(tree.root);
}

} // namespace rw::pattern
