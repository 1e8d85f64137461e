// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/unwrap.h"

#include "engine/base/words.h"
#include "engine/json/json.h"
#include "engine/json/quotes.h"
#include "engine/pattern/cdkrule.h"
#include "engine/pattern/formatter.h"
#include "engine/pattern/hcltojson.h"
#include "engine/pattern/yamltojson.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

namespace rw::pattern {

namespace {

constexpr size_t kLargest = size_t{4} << 20U; // a rule has 4 KB; beyond this nobody pastes one
constexpr int kMostSteps = 6;

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view space = " \t\r\n";
    const size_t first = text.find_first_not_of(space);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(space) - first + 1);
}

/// As Format writes a rule.
std::string tidied(std::string_view text) {
    return std::string(trimmed(formatted(text)));
}

bool nothingBehind(const json::Tree& tree, std::string_view text) {
    return trimmed(text.substr(std::min<size_t>(tree.end, text.size()))).empty();
}

bool isCleanObject(std::string_view text) {
    const json::Tree tree = json::read(text);
    return tree.errors.empty() && tree.root.kind == json::Kind::Object && nothingBehind(tree, text);
}

/// A part of a text, and where it stands there; decoded parts stand nowhere.
struct Cut {
    std::string inner;
    std::optional<ByteRange> at;
};

/// The trimmed part of `text` within [begin, end).
Cut cutOut(std::string_view text, size_t begin, size_t end) {
    const std::string_view part = trimmed(text.substr(begin, end - begin));
    const auto from = static_cast<uint32_t>(part.empty() ? begin : static_cast<size_t>(part.data() - text.data()));
    return {std::string(part), ByteRange{from, from + static_cast<uint32_t>(part.size())}};
}

std::optional<Cut> withoutFence(std::string_view text) {
    if (!text.starts_with("```")) {
        return std::nullopt;
    }
    const size_t line = text.find('\n');
    const size_t close = text.rfind("```");
    if (line == std::string_view::npos || close <= line) {
        return std::nullopt;
    }
    return cutOut(text, line, close);
}

/// The argument of --event-pattern of an AWS CLI command line, its shell quotes removed.
std::optional<Cut> commandLineArgument(std::string_view text) {
    constexpr std::string_view option = "--event-pattern";
    const size_t at = text.find(option);
    if (at == std::string_view::npos ||
        (at > 0 && std::string_view(" \t\n").find(text[at - 1]) == std::string_view::npos)) {
        return std::nullopt;
    }
    size_t i = at + option.size();
    while (i < text.size() && (text[i] == ' ' || text[i] == '=' || text[i] == '\\' || text[i] == '\n')) {
        ++i;
    }
    if (i >= text.size() || (text[i] != '\'' && text[i] != '"')) {
        return std::nullopt;
    }
    const char quote = text[i];
    const size_t begin = i + 1;
    std::string argument;
    for (++i; i < text.size() && text[i] != quote; ++i) {
        if (quote == '"' && text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == '"' || text[i + 1] == '\\')) {
            ++i;
        }
        argument += text[i];
    }
    if (i >= text.size()) {
        return std::nullopt;
    }
    return argument.size() == i - begin ? cutOut(text, begin, i) : Cut{std::move(argument), {}};
}

std::optional<Cut> hereDocument(std::string_view text) {
    const size_t key = text.find("event_pattern");
    const size_t mark = key == std::string_view::npos ? key : text.find("<<", key);
    const size_t line = mark == std::string_view::npos ? mark : text.find('\n', mark);
    if (line == std::string_view::npos || text.substr(key, mark - key).find('\n') != std::string_view::npos) {
        return std::nullopt;
    }
    std::string_view tag = trimmed(text.substr(mark + 2, line - mark - 2));
    if (tag.starts_with('-')) {
        tag.remove_prefix(1);
    }
    if (tag.empty()) {
        return std::nullopt;
    }
    for (size_t begin = line + 1; begin < text.size();) {
        const size_t end = std::min(text.find('\n', begin), text.size());
        if (trimmed(text.substr(begin, end - begin)) == tag) {
            return cutOut(text, line, begin);
        }
        begin = end + 1;
    }
    return std::nullopt;
}

/// event_pattern = jsonencode({ … }); `count`: how many of them there are; `further`: the others as JSON.
std::optional<JsonOfYaml> encodedByTerraform(std::string_view text, int& count, std::vector<std::string>& further) {
    constexpr std::string_view key = "event_pattern";
    constexpr std::string_view call = "jsonencode";
    const auto skip = [&text](size_t at, std::string_view blanks) {
        return std::min(text.find_first_not_of(blanks, at), text.size());
    };
    std::optional<JsonOfYaml> first;
    count = 0;
    const auto look = [&](size_t at) {
        if (!text.substr(at).starts_with(call)) {
            return;
        }
        at = skip(at + call.size(), " \t");
        if (at >= text.size() || text[at] != '(') {
            return;
        }
        auto object = hclObjectToJson(text, skip(at + 1, " \t\r\n"));
        ++count;
        if (count == 1 && object) {
            first = JsonOfYaml{std::move(object->json), std::move(object->places), {}};
        } else if (object) {
            further.push_back(tidied(object->json));
        }
    };
    if (text.starts_with(call)) {
        look(0);
        return first;
    }
    for (size_t at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1)) {
        const size_t equals = skip(at + key.size(), " \t");
        if (equals < text.size() && text[equals] == '=') {
            look(skip(equals + 1, " \t"));
        }
    }
    return first;
}

/// The rules in the here documents behind the first one, which is `first` of `text`.
std::vector<std::string> furtherHereDocuments(std::string_view text, const Cut& first) {
    std::vector<std::string> further;
    text.remove_prefix(first.at ? first.at->end : text.size());
    for (auto next = hereDocument(text); next; next = hereDocument(text)) {
        if (isCleanObject(next->inner)) {
            further.push_back(tidied(next->inner));
        }
        text.remove_prefix(next->at->end);
    }
    return further;
}

bool isBarePattern(const json::Node& root) {
    for (const char* name : {"source", "detail-type", "detail", "$or"}) {
        const json::Node* node = root.find(name);
        if (node != nullptr && (node->kind == json::Kind::Array || node->kind == json::Kind::Object)) {
            return true;
        }
    }
    return false;
}

struct FoundRule {
    const json::Node* pattern = nullptr;
    Wrapping step = Wrapping::OtherRule;
    /// The bare text, where `document` is what was read.
    [[nodiscard]] std::string text(std::string_view document) const {
        return tidied(pattern->kind == json::Kind::String ? trimmed(pattern->text) : pattern->at.in(document));
    }
};

bool isText(const json::Node* node, std::string_view text) {
    return node != nullptr && node->kind == json::Kind::String && node->text == text;
}

/// A value that can be a pattern: an object, or a string that holds one.
bool holdsPattern(const json::Node& node) {
    return node.kind == json::Kind::Object || (node.kind == json::Kind::String && isCleanObject(trimmed(node.text)));
}

/// All patterns below `node`, in reading order. Depth is bounded by the reader's limit.
void findRules(const json::Node& node, const json::Node* parent, int depth, std::vector<FoundRule>& found) {
    if (depth > 40) {
        return;
    }
    for (const json::Member& member : node.members) {
        if (holdsPattern(member.value)) {
            if (member.name == "EventPattern") {
                const bool template_ = parent != nullptr && isText(parent->find("Type"), "AWS::Events::Rule");
                found.push_back({&member.value, template_    ? Wrapping::CloudFormation
                                                : depth == 0 ? Wrapping::PutRuleInput
                                                             : Wrapping::OtherRule});
                continue;
            }
            if (member.name == "event_pattern") {
                found.push_back({&member.value, Wrapping::Terraform});
                continue;
            }
            const json::Node* type = parent != nullptr ? parent->find("Type") : nullptr;
            if (member.name == "Pattern" && (isText(type, "EventBridgeRule") || isText(type, "CloudWatchEvent"))) {
                found.push_back({&member.value, Wrapping::ServerlessEvent});
                continue;
            }
        }
        findRules(member.value, &node, depth + 1, found);
    }
    for (const json::Node& item : node.items) {
        findRules(item, nullptr, depth + 1, found);
    }
}

/// JSON of a YAML text that is a rule or holds one. Other YAML is left alone: nearly every text is some YAML.
std::optional<JsonOfYaml> ruleInYaml(std::string_view text) {
    if (text.starts_with('{') || text.starts_with('[') || text.starts_with('"') || text.find(':') == text.npos) {
        return std::nullopt;
    }
    auto converted = yamlToJson(text);
    if (!converted) {
        return std::nullopt;
    }
    const json::Tree tree = json::read(converted->json);
    if (!tree.errors.empty()) {
        return std::nullopt;
    }
    std::vector<FoundRule> found;
    findRules(tree.root, nullptr, 0, found);
    return isBarePattern(tree.root) || !found.empty() ? std::move(converted) : std::nullopt;
}

/// Follows the rule back into the input, as long as each step leaves the words as they are.
class Trail {
public:
    explicit Trail(uint32_t blanks) : m_blanks(blanks) {}

    /// The text was YAML, and is JSON now; `places` is of both.
    void converted(JsonOfYaml yaml) {
        m_known = m_known && !m_narrowed;
        m_yaml = std::move(yaml);
    }
    /// Of the text only the part at this place goes on, byte for byte.
    void cut(std::string_view document, const Cut& part) {
        m_known = m_known && !m_narrowed && !m_yaml && part.at;
        if (m_known) {
            m_isCut = true;
            m_part = part.at->in(document);
            m_blanks += part.at->begin;
        }
    }
    /// Of `document` only this part goes on, in another layout.
    void narrowed(std::string_view document, ByteRange part) {
        m_known = m_known && !m_narrowed;
        m_narrowed = true;
        m_part = part.in(document);
        m_blanks += m_yaml ? 0 : part.begin;
        m_begin = part.begin;
    }
    void lost() { m_known = false; }

    /// The places of `text` in the input; empty where they are not known.
    [[nodiscard]] std::vector<TextPlace> places(std::string_view text) const {
        if (!m_known || (!m_yaml && !m_narrowed && !m_isCut)) {
            return {};
        }
        const std::string_view from = m_yaml && !m_narrowed ? std::string_view(m_yaml->json) : std::string_view(m_part);
        std::vector<TextPlace> all;
        size_t next = 0; // of the YAML's places
        bool gap = true;
        size_t at = 0;
        for (size_t i = 0; i < from.size(); ++i) {
            if (isBlank(from[i])) {
                gap = true;
                continue;
            }
            for (; at < text.size() && isBlank(text[at]); ++at) {
                gap = true;
            }
            if (at >= text.size() || text[at] != from[i]) {
                return {};
            }
            if (m_yaml) {
                const auto inJson = static_cast<uint32_t>(m_begin + i);
                while (next < m_yaml->places.size() && m_yaml->places[next].at < inJson) {
                    ++next;
                }
                if (next < m_yaml->places.size() && m_yaml->places[next].at == inJson) {
                    all.push_back({static_cast<uint32_t>(at), m_blanks + m_yaml->places[next].from});
                }
            } else if (gap) {
                all.push_back({static_cast<uint32_t>(at), m_blanks + static_cast<uint32_t>(i)});
            }
            gap = false;
            ++at;
        }
        return all;
    }
    [[nodiscard]] bool isYaml() const { return m_yaml.has_value(); }
    /// In further documents of the YAML.
    [[nodiscard]] std::vector<std::string> furtherRules() const {
        std::vector<std::string> rules;
        for (size_t i = 0; m_yaml && i < m_yaml->further.size(); ++i) {
            const std::string& json = m_yaml->further[i];
            const json::Tree tree = json::read(json);
            if (isBarePattern(tree.root)) {
                rules.push_back(tidied(json));
                continue;
            }
            std::vector<FoundRule> found;
            findRules(tree.root, nullptr, 0, found);
            for (const FoundRule& rule : found) {
                rules.push_back(rule.text(json));
            }
        }
        return rules;
    }

private:
    static bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

    uint32_t m_blanks; ///< of the input, before what is followed
    std::optional<JsonOfYaml> m_yaml;
    std::string m_part;
    size_t m_begin = 0; ///< of the part, in its document
    bool m_isCut = false;
    bool m_narrowed = false;
    bool m_known = true;
};

/// One wrapping less, or nothing where none is recognised.
std::optional<std::string> peel(const std::string& text, UnwrappedRule& result, Trail& trail) {
    const auto keep = [&result](Wrapping step, std::string inner) {
        result.steps.push_back(step);
        return inner;
    };
    const auto take = [&](Wrapping step, std::string inner) {
        trail.lost();
        return keep(step, std::move(inner));
    };
    const auto cut = [&](Wrapping step, Cut part) {
        trail.cut(text, part);
        return keep(step, std::move(part.inner));
    };
    if (auto inner = withoutFence(text)) {
        return cut(Wrapping::CodeFence, std::move(*inner));
    }
    const json::Tree tree = json::read(text);
    if (tree.errors.empty() && nothingBehind(tree, text)) {
        if (tree.root.kind == json::Kind::String) {
            const std::string inner(trimmed(tree.root.text));
            if (inner.starts_with('{') || inner.starts_with('"') || inner.starts_with('\'')) {
                return take(Wrapping::EncodedString, inner);
            }
            return std::nullopt;
        }
        if (tree.root.kind != json::Kind::Object || isBarePattern(tree.root)) {
            return std::nullopt;
        }
        std::vector<FoundRule> found;
        findRules(tree.root, nullptr, 0, found);
        if (found.empty()) {
            return std::nullopt;
        }
        result.rules = static_cast<int>(found.size());
        for (auto other = std::next(found.begin()); other != found.end(); ++other) {
            result.further.push_back(other->text(text));
        }
        const FoundRule& first = found.front();
        if (first.pattern->kind == json::Kind::String) {
            return take(first.step, first.text(text));
        }
        trail.narrowed(text, first.pattern->at);
        return keep(first.step, first.text(text));
    }
    if (auto inner = commandLineArgument(text)) {
        return cut(Wrapping::CommandLine, std::move(*inner));
    }
    if (auto inner = hereDocument(text)) {
        result.further = furtherHereDocuments(text, *inner);
        result.rules = 1 + static_cast<int>(result.further.size());
        return cut(Wrapping::HereDocument, std::move(*inner));
    }
    int encoded = 0;
    if (auto inner = encodedByTerraform(text, encoded, result.further)) {
        result.rules = encoded;
        std::string json = inner->json;
        trail.converted(std::move(*inner));
        return keep(Wrapping::Terraform, std::move(json));
    }
    if (text.starts_with("{\\\"")) { // the inside of a JSON string, its quotes left behind
        const std::string whole = '"' + text + '"';
        const json::Tree string = json::read(whole);
        if (string.errors.empty() && string.root.kind == json::Kind::String && isCleanObject(string.root.text)) {
            return take(Wrapping::EncodedString, string.root.text);
        }
    }
    if (std::vector<std::string> patterns = patternsInCdk(text); !patterns.empty()) {
        result.rules = static_cast<int>(patterns.size());
        result.further.assign(std::next(patterns.begin()), patterns.end());
        return take(Wrapping::OtherRule, std::move(patterns.front()));
    }
    if (auto inner = ruleInYaml(text)) {
        std::string json = inner->json;
        trail.converted(std::move(*inner));
        return keep(Wrapping::Yaml, std::move(json));
    }
    if (text.find('\'') != std::string::npos) {
        std::string converted = json::withDoubleQuotes(text);
        const json::Tree read = json::read(converted);
        if (read.errors.empty() && nothingBehind(read, converted) &&
            (read.root.kind == json::Kind::Object || read.root.kind == json::Kind::String)) {
            return take(Wrapping::SingleQuotes, std::move(converted));
        }
    }
    return std::nullopt;
}

void findIntrinsics(UnwrappedRule& rule, std::string_view input) {
    const json::Tree tree = json::read(rule.text);
    const LineMap lines(input);
    const auto add = [&](uint32_t at, const std::string& name) {
        if (const auto place = rule.placeInInput(at)) {
            const std::string_view there = input.substr(*place);
            const bool isTag = there.starts_with('!');
            rule.intrinsics.push_back(
                {isTag ? std::string(there.substr(0, there.find_first_of(" \t\r\n"))) : name, lines.at(*place)});
        }
    };
    const auto look = [&](const json::Node& node, const auto& self) -> void {
        if (node.kind == json::Kind::String && node.text.find("${") != std::string::npos) {
            add(node.at.begin, node.text);
        }
        for (const json::Member& member : node.members) {
            const bool function =
                member.name.starts_with("Fn::") || (member.name == "Ref" && member.value.kind == json::Kind::String);
            if (node.members.size() == 1 && function) {
                add(member.nameAt.begin, member.name);
            } else {
                self(member.value, self);
            }
        }
        for (const json::Node& item : node.items) {
            self(item, self);
        }
    };
    look(tree.root, look);
}

} // namespace

UnwrappedRule unwrapRule(std::string_view utf8) {
    UnwrappedRule result;
    result.text = std::string(utf8);
    if (utf8.size() > kLargest) {
        return result;
    }
    const std::string_view bare = trimmed(utf8);
    std::string current(bare);
    Trail trail(bare.empty() ? 0 : static_cast<uint32_t>(bare.data() - utf8.data()));
    for (int i = 0; i < kMostSteps; ++i) {
        auto inner = peel(current, result, trail);
        if (!inner) {
            break;
        }
        current = std::move(*inner);
    }
    if (result.steps.empty() || !isCleanObject(current)) {
        // Understood in part only: better the user's own text than a guess.
        result.steps.clear();
        result.rules = 1;
        result.further.clear();
        return result;
    }
    if (current.find('\n') == std::string::npos) {
        current = tidied(current);
    }
    result.text = std::move(current);
    std::vector<std::string> inDocuments = trail.furtherRules();
    result.rules += static_cast<int>(inDocuments.size());
    std::move(inDocuments.begin(), inDocuments.end(), std::back_inserter(result.further));
    result.places = trail.places(result.text);
    result.placesGoOn = !trail.isYaml();
    if (!result.places.empty()) {
        findIntrinsics(result, utf8);
    }
    return result;
}

std::optional<uint32_t> UnwrappedRule::placeInInput(uint32_t at) const {
    const auto after = std::upper_bound(places.begin(), places.end(), at,
                                        [](uint32_t wanted, const TextPlace& place) { return wanted < place.at; });
    if (after == places.begin()) {
        return std::nullopt;
    }
    const TextPlace& place = *std::prev(after);
    return placesGoOn ? place.from + (at - place.at) : place.from;
}

Wrapping UnwrappedRule::best() const {
    // Single quotes and code blocks only where nothing else is.
    for (const Wrapping step : steps) {
        if (step != Wrapping::CodeFence && step != Wrapping::SingleQuotes && step != Wrapping::EncodedString &&
            step != Wrapping::Yaml) {
            return step;
        }
    }
    return steps.empty() ? Wrapping::OtherRule : steps.front();
}

std::string wrappingWords(Wrapping wrapping) {
    switch (wrapping) {
    case Wrapping::CodeFence:
        return Words::tr("a code block", "around a rule that was pasted");
    case Wrapping::CommandLine:
        return Words::tr("an AWS CLI command", "around a rule that was pasted");
    case Wrapping::HereDocument:
    case Wrapping::Terraform:
        return Words::tr("a Terraform rule", "around a rule that was pasted");
    case Wrapping::SingleQuotes:
        return Words::tr("single-quoted JSON", "around a rule that was pasted");
    case Wrapping::EncodedString:
        return Words::tr("JSON encoded as a string", "around a rule that was pasted");
    case Wrapping::PutRuleInput:
        return Words::tr("a put-rule input", "around a rule that was pasted");
    case Wrapping::CloudFormation:
        return Words::tr("a CloudFormation template", "around a rule that was pasted");
    case Wrapping::ServerlessEvent:
        return Words::tr("a SAM template", "around a rule that was pasted");
    case Wrapping::Yaml:
        return Words::tr("YAML", "around a rule that was pasted");
    case Wrapping::OtherRule:
        return Words::tr("a document with an EventPattern", "around a rule that was pasted");
    }
    return {};
}

} // namespace rw::pattern
