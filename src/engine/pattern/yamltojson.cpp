// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/yamltojson.h"

#include "engine/json/json.h"
#include "engine/pattern/templatetext.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>
#include <yaml.h>

namespace rw::pattern {

namespace {

constexpr size_t kMostBytes = size_t{1} << 20U; ///< of the result, as of a template: aliases of aliases never end
constexpr int kMostDepth = 100;
constexpr int kMostAnchors = 2'000;         ///< libyaml compares each with all before it
constexpr size_t kMostCompared = 5'000'000; ///< anchors with anchors and aliases, so many at a time
constexpr int kMostDirectives = 50;         ///< libyaml compares each with all before it
constexpr int kMostMerged = 10'000;         ///< names: merges of merges never end either
constexpr size_t kMostFurther = 100;

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

/// libyaml's parser on a text.
class Parser {
public:
    explicit Parser(std::string_view utf8) : m_ready(yaml_parser_initialize(&m_parser) != 0) {
        if (m_ready) {
            yaml_parser_set_encoding(&m_parser, YAML_UTF8_ENCODING);
            yaml_parser_set_input_string(&m_parser, reinterpret_cast<const unsigned char*>(utf8.data()), utf8.size());
        }
    }
    ~Parser() {
        if (m_ready) {
            yaml_parser_delete(&m_parser);
        }
    }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
    [[nodiscard]] bool ready() const { return m_ready; }
    yaml_parser_t* get() { return &m_parser; }

private:
    yaml_parser_t m_parser{};
    bool m_ready;
};

/// What is known before the text is loaded.
struct Survey {
    bool fits = true;          ///< libyaml's time grows with the square of depth and names: it never sees more
    std::set<size_t> asText{}; ///< where values begin that are tagged as text; a loaded document no longer says so
};

Survey surveyed(std::string_view utf8) {
    Survey survey;
    Parser parser(utf8);
    int depth = 0;
    int anchors = 0;
    int directives = 0;
    size_t compared = 0;
    const auto compare = [&](const yaml_char_t* name) {
        constexpr size_t kAtATime = 16; // bytes of a name
        compared += static_cast<size_t>(anchors) *
                    (1 + std::string_view(reinterpret_cast<const char*>(name)).size() / kAtATime);
    };
    std::optional<size_t> properties; // where the tag or anchor before a value begins
    for (bool goesOn = parser.ready(); goesOn && survey.fits;) {
        yaml_token_t token;
        if (yaml_parser_scan(parser.get(), &token) == 0) {
            break; // loading will fail there, too
        }
        bool isProperty = false;
        switch (token.type) {
        case YAML_STREAM_END_TOKEN:
            goesOn = false;
            break;
        case YAML_FLOW_SEQUENCE_START_TOKEN:
        case YAML_FLOW_MAPPING_START_TOKEN:
        case YAML_BLOCK_SEQUENCE_START_TOKEN:
        case YAML_BLOCK_MAPPING_START_TOKEN:
            ++depth;
            break;
        case YAML_FLOW_SEQUENCE_END_TOKEN:
        case YAML_FLOW_MAPPING_END_TOKEN:
        case YAML_BLOCK_END_TOKEN:
            --depth;
            break;
        case YAML_ANCHOR_TOKEN:
            compare(token.data.anchor.value);
            ++anchors;
            isProperty = true;
            break;
        case YAML_ALIAS_TOKEN:
            compare(token.data.alias.value);
            break;
        case YAML_TAG_DIRECTIVE_TOKEN:
        case YAML_VERSION_DIRECTIVE_TOKEN:
            ++directives;
            break;
        case YAML_TAG_TOKEN:
            isProperty = true;
            break;
        default:
            break;
        }
        if (isProperty) {
            properties = properties.value_or(token.start_mark.index);
        }
        if (token.type == YAML_TAG_TOKEN) {
            const std::string_view handle = reinterpret_cast<const char*>(token.data.tag.handle);
            const std::string_view suffix = reinterpret_cast<const char*>(token.data.tag.suffix);
            if ((handle == "!!" && suffix == "str") || suffix == "tag:yaml.org,2002:str" || suffix.empty() ||
                (handle.empty() && suffix == "!")) {
                survey.asText.insert(*properties);
            }
        } else if (!isProperty) {
            properties.reset();
        }
        yaml_token_delete(&token);
        survey.fits = depth <= kMostDepth && anchors <= kMostAnchors && compared <= kMostCompared &&
                      directives <= kMostDirectives;
    }
    return survey;
}

class Writer {
public:
    Writer(yaml_document_t& document, const Survey& survey) : m_document(document), m_survey(survey) {}

    /// Nothing when it is too large or too deep. Places are counted in characters of the YAML, as libyaml does.
    std::optional<JsonOfYaml> write(const yaml_node_t& root) {
        value(root, 0);
        return m_fits ? std::optional(JsonOfYaml{std::move(m_out), std::move(m_places), {}, std::move(m_literals)})
                      : std::nullopt;
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
            tag == "!Ref" ? void(m_out += json::quoted("${" + text + "}")) : substituted(text);
        } else {
            const std::string name(tag.substr(1));
            m_out += '{' + json::quoted(name == "Ref" || name == "Condition" ? name : "Fn::" + name) + ':';
            plainValue(node, depth);
            m_out += '}';
        }
    }

    /// Of `!Sub`: "${!A}" means "${A}".
    void substituted(std::string_view text) {
        std::string out;
        std::vector<size_t> standing;
        for (size_t at = text.find("${!"); at != std::string_view::npos; at = text.find("${!")) {
            out += text.substr(0, at);
            standing.push_back(out.size());
            out += "${";
            text.remove_prefix(at + 3);
        }
        appendQuoted(m_out, out += text, standing, m_literals);
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
            bool first = true;
            Pairs pairs;
            gather(node, depth, pairs);
            for (const auto& [key, index] : pairs) {
                if (!m_fits) {
                    return;
                }
                m_out += first ? "" : ",";
                first = false;
                place(*key);
                m_out += json::quoted(nameOf(*key));
                m_out += ':';
                at(index, depth);
            }
            m_out += '}';
        }
    }

    using Pairs = std::vector<std::pair<const yaml_node_t*, int>>;

    static std::string_view nameOf(const yaml_node_t& key) {
        return bytes(key.data.scalar.value, key.data.scalar.length);
    }

    /// The names of a mapping, then those that it merges and does not have itself.
    void gather(const yaml_node_t& node, int depth, Pairs& pairs) {
        m_fits = m_fits && depth < kMostDepth && node.type == YAML_MAPPING_NODE;
        if (!m_fits) {
            return;
        }
        std::vector<int> merged;
        std::set<std::string_view> known;
        for (const auto& [key, index] : pairs) {
            known.insert(nameOf(*key));
        }
        const bool own = pairs.empty();
        for (const auto* pair = node.data.mapping.pairs.start; pair < node.data.mapping.pairs.top; ++pair) {
            const yaml_node_t* key = yaml_document_get_node(&m_document, pair->key);
            if (key == nullptr || key->type != YAML_SCALAR_NODE) {
                m_fits = false; // JSON has no such names
                return;
            }
            if (key->data.scalar.style == YAML_PLAIN_SCALAR_STYLE && nameOf(*key) == "<<") {
                merged.push_back(pair->value);
            } else if (own || known.insert(nameOf(*key)).second) { // a name twice is the reader's business
                pairs.emplace_back(key, pair->value);
            }
        }
        for (const int index : merged) {
            merge(index, depth + 1, pairs);
        }
    }

    void merge(int index, int depth, Pairs& pairs) {
        const yaml_node_t* node = yaml_document_get_node(&m_document, index);
        m_merged += static_cast<int>(pairs.size()) + 1;
        m_fits = m_fits && node != nullptr && m_merged < kMostMerged && depth < kMostDepth;
        if (!m_fits) {
            return;
        }
        if (node->type != YAML_SEQUENCE_NODE) {
            gather(*node, depth, pairs);
            return;
        }
        for (const int* item = node->data.sequence.items.start; item < node->data.sequence.items.top; ++item) {
            merge(*item, depth + 1, pairs);
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
        if (node.data.scalar.style != YAML_PLAIN_SCALAR_STYLE || m_survey.asText.contains(node.start_mark.index)) {
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
    const Survey& m_survey;
    std::string m_out;
    std::vector<TextPlace> m_places;
    std::vector<uint32_t> m_literals;
    bool m_fits = true;
    int m_merged = 0;
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
    const Survey survey = surveyed(utf8);
    Parser parser(utf8);
    std::optional<JsonOfYaml> result;
    bool first = true;
    for (bool goesOn = survey.fits && parser.ready(); goesOn;) {
        yaml_document_t document;
        if (yaml_parser_load(parser.get(), &document) == 0) {
            break;
        }
        const yaml_node_t* root = yaml_document_get_root_node(&document);
        if (root != nullptr && root->type == YAML_MAPPING_NODE) {
            if (auto written = Writer(document, survey).write(*root); first) {
                result = std::move(written);
            } else if (written) {
                result->further.push_back(std::move(written->json));
            }
        }
        goesOn = root != nullptr && result && result->further.size() < kMostFurther;
        first = false;
        yaml_document_delete(&document);
    }
    if (result) {
        countBytes(result->places, utf8);
    }
    return result;
}

} // namespace rw::pattern
