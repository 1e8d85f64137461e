// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/yamltojson.h"

#include "engine/json/json.h"

#include <algorithm>
#include <yaml.h>

namespace rw::pattern {

namespace {

constexpr size_t kMostBytes = size_t{1} << 20U; ///< of the result, as of a template: aliases of aliases never end
constexpr int kMostDepth = 100;

std::string_view bytes(const yaml_char_t* begin, size_t length) {
    return {reinterpret_cast<const char*>(begin), length};
}

/// As JSON spells numbers; 0123 and 1_000 are texts.
bool isNumber(std::string_view text) {
    const auto digits = [&text] {
        const size_t count = std::min(text.find_first_not_of("0123456789"), text.size());
        text.remove_prefix(count);
        return count;
    };
    if (text.starts_with('-')) {
        text.remove_prefix(1);
    }
    const bool zero = text.starts_with('0');
    const size_t whole = digits();
    if (whole == 0 || (zero && whole > 1)) {
        return false;
    }
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        if (digits() == 0) {
            return false;
        }
    }
    if (text.starts_with('e') || text.starts_with('E')) {
        text.remove_prefix(1);
        if (text.starts_with('-') || text.starts_with('+')) {
            text.remove_prefix(1);
        }
        if (digits() == 0) {
            return false;
        }
    }
    return text.empty();
}

class Writer {
public:
    explicit Writer(yaml_document_t& document) : m_document(document) {}

    /// Nothing when it is too large or too deep. Places are counted in characters of the YAML, as libyaml does.
    std::optional<JsonOfYaml> write(const yaml_node_t& root) {
        value(root, 0);
        return m_fits ? std::optional(JsonOfYaml{std::move(m_out), std::move(m_places)}) : std::nullopt;
    }

private:
    void value(const yaml_node_t& node, int depth) {
        m_fits = m_fits && depth < kMostDepth && m_out.size() < kMostBytes;
        if (!m_fits) {
            return;
        }
        place(node);
        const std::string_view tag = node.tag != nullptr ? reinterpret_cast<const char*>(node.tag) : "";
        if (!tag.starts_with('!') || tag == "!") {
            plainValue(node, depth);
        } else if (node.type == YAML_SCALAR_NODE && (tag == "!Sub" || tag == "!Ref")) {
            const std::string text(bytes(node.data.scalar.value, node.data.scalar.length));
            m_out += json::quoted(tag == "!Ref" ? "${" + text + "}" : text);
        } else {
            const std::string name(tag.substr(1));
            m_out += '{' + json::quoted(name == "Ref" || name == "Condition" ? name : "Fn::" + name) + ':';
            plainValue(node, depth);
            m_out += '}';
        }
    }

    void plainValue(const yaml_node_t& node, int depth) {
        if (node.type == YAML_SCALAR_NODE) {
            scalar(node);
        } else if (node.type == YAML_SEQUENCE_NODE) {
            m_out += '[';
            for (const int* item = node.data.sequence.items.start; item < node.data.sequence.items.top; ++item) {
                m_out += item == node.data.sequence.items.start ? "" : ",";
                at(*item, depth);
            }
            m_out += ']';
        } else {
            m_out += '{';
            const auto& pairs = node.data.mapping.pairs;
            for (const yaml_node_pair_t* pair = pairs.start; pair < pairs.top && m_fits; ++pair) {
                m_out += pair == pairs.start ? "" : ",";
                const yaml_node_t* key = yaml_document_get_node(&m_document, pair->key);
                if (key == nullptr || key->type != YAML_SCALAR_NODE) {
                    m_fits = false; // JSON has no such names
                    return;
                }
                place(*key);
                m_out += json::quoted(bytes(key->data.scalar.value, key->data.scalar.length));
                m_out += ':';
                at(pair->value, depth);
            }
            m_out += '}';
        }
    }

    void place(const yaml_node_t& node) {
        m_places.push_back({static_cast<uint32_t>(m_out.size()), static_cast<uint32_t>(node.start_mark.index)});
    }

    void at(int index, int depth) {
        if (const yaml_node_t* node = yaml_document_get_node(&m_document, index)) {
            value(*node, depth + 1);
        } else {
            m_fits = false;
        }
    }

    void scalar(const yaml_node_t& node) {
        const std::string_view text = bytes(node.data.scalar.value, node.data.scalar.length);
        if (node.data.scalar.style != YAML_PLAIN_SCALAR_STYLE) {
            m_out += json::quoted(text);
        } else if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL") {
            m_out += "null";
        } else if (text == "true" || text == "True" || text == "TRUE") {
            m_out += "true";
        } else if (text == "false" || text == "False" || text == "FALSE") {
            m_out += "false";
        } else {
            m_out += isNumber(text) ? std::string(text) : json::quoted(text);
        }
    }

    yaml_document_t& m_document;
    std::string m_out;
    std::vector<TextPlace> m_places;
    bool m_fits = true;
};

/// Characters of the text become its bytes.
void countBytes(std::vector<TextPlace>& places, std::string_view utf8) {
    std::vector<uint32_t> starts; // of the characters
    for (uint32_t i = 0; i < utf8.size(); ++i) {
        if ((static_cast<unsigned char>(utf8[i]) & 0xC0U) != 0x80U) {
            starts.push_back(i);
        }
    }
    for (TextPlace& place : places) {
        place.from = place.from < starts.size() ? starts[place.from] : static_cast<uint32_t>(utf8.size());
    }
}

} // namespace

std::optional<JsonOfYaml> yamlToJson(std::string_view utf8) {
    yaml_parser_t parser;
    if (yaml_parser_initialize(&parser) == 0) {
        return std::nullopt;
    }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(utf8.data()), utf8.size());
    std::optional<JsonOfYaml> result;
    yaml_document_t document;
    if (yaml_parser_load(&parser, &document) != 0) {
        const yaml_node_t* root = yaml_document_get_root_node(&document);
        if (root != nullptr && root->type == YAML_MAPPING_NODE) {
            result = Writer(document).write(*root);
        }
        yaml_document_delete(&document);
    }
    yaml_parser_delete(&parser);
    if (result) {
        countBytes(result->places, utf8);
    }
    return result;
}

} // namespace rw::pattern
