// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/unwrap.h"

#include "engine/base/words.h"
#include "engine/json/json.h"
#include "engine/json/quotes.h"
#include "engine/pattern/cdkrule.h"
#include "engine/pattern/formatter.h"
#include "engine/pattern/templatetext.h"
#include "engine/pattern/terraformrules.h"
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

bool isBarePattern(const json::Node& root) {
    for (const char* name : {"source", "detail-type", "detail", "$or"}) {
        const json::Node* node = root.find(name);
        if (node != nullptr && (node->kind == json::Kind::Array || node->kind == json::Kind::Object)) {
            return true;
        }
    }
    return false;
}

/// Strings of Terraform's JSON syntax are templates.
std::string withoutDoubledSigns(std::string_view text) {
    std::string out;
    for (size_t i = 0; i < text.size(); ++i) {
        const std::string_view rest = text.substr(i);
        i += rest.starts_with("$${") || rest.starts_with("%%{") ? 1 : 0;
        out += text[i];
    }
    return out;
}

struct FoundRule {
    const json::Node* pattern = nullptr;
    Wrapping step = Wrapping::OtherRule;
    /// The bare text, where `document` is what was read.
    [[nodiscard]] std::string text(std::string_view document) const {
        if (step == Wrapping::Terraform && pattern->kind == json::Kind::String) {
            return tidied(withoutDoubledSigns(trimmed(pattern->text)));
        }
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

/// All patterns of rules below `node`, in reading order; an archive has a pattern, too. Depth is bounded by the
/// reader's limit.
void findRules(const json::Node& node, const json::Node* parent, int depth, std::vector<FoundRule>& found) {
    if (depth > 40) {
        return;
    }
    if (parent != nullptr && isText(parent->find("Type"), "AWS::Events::Archive")) {
        return;
    }
    for (const json::Member& member : node.members) {
        if (isTerraformArchive(member.name)) {
            continue;
        }
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

    /// The text was YAML or HCL, and is JSON now; `places` is of both.
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

    /// The places of the rule's text in the input, and its literals; none where they are not known.
    void follow(UnwrappedRule& rule) const {
        if (!m_known || (!m_yaml && !m_narrowed && !m_isCut)) {
            return;
        }
        const std::string_view text = rule.text;
        const std::string_view from = m_yaml && !m_narrowed ? std::string_view(m_yaml->json) : std::string_view(m_part);
        std::vector<TextPlace> all;
        std::vector<uint32_t> literals;
        size_t next = 0; // of the YAML's places
        size_t literal = 0;
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
                return;
            }
            if (m_yaml) {
                const auto inJson = static_cast<uint32_t>(m_begin + i);
                while (next < m_yaml->places.size() && m_yaml->places[next].at < inJson) {
                    ++next;
                }
                if (next < m_yaml->places.size() && m_yaml->places[next].at == inJson) {
                    all.push_back({static_cast<uint32_t>(at), m_blanks + m_yaml->places[next].from});
                }
                while (literal < m_yaml->literals.size() && m_yaml->literals[literal] < inJson) {
                    ++literal;
                }
                if (literal < m_yaml->literals.size() && m_yaml->literals[literal] == inJson) {
                    literals.push_back(static_cast<uint32_t>(at));
                }
            } else if (gap) {
                all.push_back({static_cast<uint32_t>(at), m_blanks + static_cast<uint32_t>(i)});
            }
            gap = false;
            ++at;
        }
        rule.places = std::move(all);
        rule.literals = std::move(literals);
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
    // Before the command line: one may stand in a comment.
    std::vector<TerraformRule> terraform = rulesInTerraform(text);
    if (!terraform.empty() && !terraform.front().json.empty()) {
        result.rules = static_cast<int>(terraform.size());
        for (auto other = std::next(terraform.begin()); other != terraform.end(); ++other) {
            if (isCleanObject(other->json)) {
                result.further.push_back(tidied(other->json));
            }
        }
        TerraformRule& first = terraform.front();
        if (first.form == TerraformRule::Form::Quoted) {
            return take(Wrapping::Terraform, std::move(first.json));
        }
        const bool here = first.form == TerraformRule::Form::HereDocument;
        if (first.at) {
            return cut(Wrapping::HereDocument, cutOut(text, first.at->begin, first.at->end));
        }
        trail.converted({first.json, std::move(first.places), {}, std::move(first.literals)});
        return keep(here ? Wrapping::HereDocument : Wrapping::Terraform, std::move(first.json));
    }
    if (auto inner = commandLineArgument(text)) {
        return cut(Wrapping::CommandLine, std::move(*inner));
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
        if (node.kind == json::Kind::String && templateExpression(node.text, node.at, rule.text, rule.literals)) {
            add(node.at.begin, node.text);
        }
        for (const json::Member& member : node.members) {
            const bool function =
                member.name.starts_with("Fn::") || (member.name == "Ref" && member.value.kind == json::Kind::String);
            if (node.members.size() == 1 && function) {
                add(member.nameAt.begin, member.name);
            } else {
                if (templateExpression(member.name, member.nameAt, rule.text, rule.literals)) {
                    add(member.nameAt.begin, member.name);
                }
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
    trail.follow(result);
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
