// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/json/json.h"

#include <algorithm>

namespace rw::json {

namespace {

/// Deeper levels get no further indentation: a hostile text must not grow a thousandfold.
constexpr size_t kMaxIndentedDepth = 64;

void appendQuoted(std::string& out, std::string_view decoded) {
    constexpr std::string_view hex = "0123456789abcdef";
    const auto escape = [&](unsigned value) {
        out += "\\u";
        for (int shift = 12; shift >= 0; shift -= 4) {
            out += hex[(value >> static_cast<unsigned>(shift)) & 15U];
        }
    };
    out += '"';
    for (size_t i = 0; i < decoded.size(); ++i) {
        const char c = decoded[i];
        const auto byte = static_cast<unsigned char>(c);
        switch (c) {
        case '"':
            out += "\\\"";
            continue;
        case '\\':
            out += "\\\\";
            continue;
        case '\b':
            out += "\\b";
            continue;
        case '\f':
            out += "\\f";
            continue;
        case '\n':
            out += "\\n";
            continue;
        case '\r':
            out += "\\r";
            continue;
        case '\t':
            out += "\\t";
            continue;
        default:
            break;
        }
        if (byte < 0x20) {
            escape(byte);
        } else if (byte == 0xed && i + 2 < decoded.size() && static_cast<unsigned char>(decoded[i + 1]) >= 0xa0) {
            // A lone surrogate is not UTF-8; as an escape it is JSON.
            const auto second = static_cast<unsigned char>(decoded[i + 1]);
            const auto third = static_cast<unsigned char>(decoded[i + 2]);
            escape(0xd000U | ((second & 0x3fU) << 6U) | (third & 0x3fU));
            i += 2;
        } else {
            out += c;
        }
    }
    out += '"';
}

class Layout {
public:
    Layout(std::string& out, int indent) : m_out(out), m_indent(indent) {}

    void write(const Node& node, int level) {
        switch (node.kind) {
        case Kind::Missing:
        case Kind::Null:
            m_out += "null";
            break;
        case Kind::True:
            m_out += "true";
            break;
        case Kind::False:
            m_out += "false";
            break;
        case Kind::Number:
            m_out += node.text;
            break;
        case Kind::String:
            appendQuoted(m_out, node.text);
            break;
        case Kind::Array:
            writeItems(node, level);
            break;
        case Kind::Object:
            writeMembers(node, level);
            break;
        }
    }

private:
    void writeItems(const Node& node, int level) {
        m_out += '[';
        bool first = true;
        for (const Node& item : node.items) {
            separate(first, level + 1);
            write(item, level + 1);
        }
        close(node.items.empty(), level);
        m_out += ']';
    }
    void writeMembers(const Node& node, int level) {
        m_out += '{';
        bool first = true;
        for (const Member& member : node.members) {
            separate(first, level + 1);
            appendQuoted(m_out, member.name);
            m_out += m_indent > 0 ? ": " : ":";
            write(member.value, level + 1);
        }
        close(node.members.empty(), level);
        m_out += '}';
    }
    void separate(bool& first, int level) {
        if (!first) {
            m_out += ',';
        }
        first = false;
        line(level);
    }
    void close(bool empty, int level) {
        if (!empty) {
            line(level);
        }
    }
    void line(int level) {
        if (m_indent > 0) {
            m_out += '\n';
            m_out.append(std::min(static_cast<size_t>(level), kMaxIndentedDepth) * static_cast<size_t>(m_indent), ' ');
        }
    }

    std::string& m_out;
    int m_indent;
};

/// Copies the tokens of a well-formed text, white space aside; `indent` 0 writes them back to back.
std::string relaid(std::string_view text, int indent) {
    const Tree tree = read(text);
    if (!tree.errors.empty() || tree.root.kind == Kind::Missing) {
        return std::string(text);
    }
    std::string out;
    out.reserve(text.size());
    size_t depth = 0;
    const auto line = [&] {
        if (indent > 0) {
            out += '\n';
            out.append(std::min(depth, kMaxIndentedDepth) * static_cast<size_t>(indent), ' ');
        }
    };
    const std::string_view body = text.substr(0, tree.end);
    size_t i = 0;
    while (i < body.size()) {
        const char c = body[i];
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            ++i;
            continue;
        }
        if (c == '"') {
            const size_t begin = i++;
            while (body[i] != '"') {
                i += body[i] == '\\' ? 2 : 1;
            }
            ++i;
            out.append(body.substr(begin, i - begin));
            continue;
        }
        ++i;
        if (c == '{' || c == '[') {
            out += c;
            const size_t next = body.find_first_not_of(" \t\r\n", i);
            if (next != std::string_view::npos && (body[next] == '}' || body[next] == ']')) {
                out += body[next];
                i = next + 1;
            } else {
                ++depth;
                line();
            }
        } else if (c == '}' || c == ']') {
            --depth;
            line();
            out += c;
        } else if (c == ',') {
            out += c;
            line();
        } else if (c == ':') {
            out += indent > 0 ? ": " : ":";
        } else {
            out += c;
        }
    }
    return out;
}

} // namespace

std::string quoted(std::string_view decoded) {
    std::string out;
    out.reserve(decoded.size() + 2);
    appendQuoted(out, decoded);
    return out;
}

std::string write(const Node& node, int indent) {
    std::string out;
    Layout(out, indent).write(node, 0);
    return out;
}

std::string pretty(std::string_view text, int indent) {
    return relaid(text, indent > 0 ? indent : 2);
}
std::string minified(std::string_view text) {
    return relaid(text, 0);
}

} // namespace rw::json
