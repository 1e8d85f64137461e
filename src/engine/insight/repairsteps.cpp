// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insight/repairsteps.h"

#include "engine/base/words.h"
#include "engine/insight/insight.h"
#include "engine/json/json.h"
#include "engine/match/sentences.h"
#include "engine/pattern/catalogue.h"
#include "engine/pattern/lint_edit.h"
#include "engine/pattern/lint_near.h"
#include "engine/pattern/operators.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <utility>

namespace rw::insight {

namespace {

using namespace pattern::linting;
using match::FoundValue;
using match::Reason;
using pattern::Leaf;
using pattern::Matcher;
using pattern::OpId;
using pattern::TextEdit;

constexpr size_t kMostValues = 3; ///< of an array: more make no better repair

class Steps {
public:
    Steps(const pattern::ParseResult& parsed, const match::LeafResult& result, const pattern::Vocabulary& event,
          const match::Stand& stand)
        : m_text(parsed.pattern->source), m_leaf(parsed.pattern->leaves[result.leaf]), m_result(result), m_event(event),
          m_stand(stand), m_context(m_text, parsed, nullptr, pattern::builtinCatalogue(), pattern::Profile::Classic) {
        survey(m_context);
        for (const Condition& condition : m_context.conditions) {
            if (condition.member->nameAt == m_leaf.keyAt) {
                m_condition = &condition;
            }
        }
    }

    std::vector<Step> all() {
        if (m_condition == nullptr) {
            return {};
        }
        if (m_result.found.empty()) {
            missing();
        } else {
            present();
        }
        if (auto edits = removeEdits(m_context, *m_condition)) {
            add({Words::tr("Drop the condition on %1", "a change of a rule"),
                 Words::tr("drop the condition on %1", "a change of a rule, behind another one and a semicolon")},
                {m_leaf.path}, std::move(*edits), true);
        }
        return std::move(m_out);
    }

private:
    void add(const StepTitle& title, std::initializer_list<std::string_view> arguments, std::vector<TextEdit> edits,
             bool drops = false) {
        m_out.push_back(
            {{fill(title.first, arguments), fill(title.further, arguments)}, std::move(edits), drops ? 2U : 1U, drops});
    }
    /// A value for a title: hidden as a whole, and only then cut.
    [[nodiscard]] std::string shown(const std::string& json) const {
        return match::shown(m_stand ? m_stand(m_leaf.path, json) : json);
    }
    [[nodiscard]] static StepTitle testInstead() {
        return {Words::tr("Test %1 instead of %2", "a change of a rule"),
                Words::tr("test %1 instead of %2", "a change of a rule, behind another one and a semicolon")};
    }
    [[nodiscard]] static StepTitle writeInstead() {
        return {Words::tr("Write %1 instead of %2", "a change of a rule"),
                Words::tr("write %1 instead of %2", "a change of a rule, behind another one and a semicolon")};
    }

    [[nodiscard]] TextEdit inserted(const std::string& value) const {
        return appendItem(m_text, m_condition->member->value, value);
    }

    /// An object stands at the path: the same test for the first values inside it.
    void inside() {
        const std::string above = m_leaf.path + ".";
        const std::string list(m_leaf.listAt.in(m_text));
        size_t offered = 0;
        for (const pattern::ObservedPath& row : m_event.paths) {
            if (startsWith(row.path, above) && offered < kMostValues) {
                std::string value = list;
                const std::vector<std::string> names = splitPath(std::string_view(row.path).substr(above.size()));
                for (auto name = names.rbegin(); name != names.rend(); ++name) {
                    value.insert(0, "{" + json::quoted(*name) + ": ").append("}");
                }
                add(testInstead(), {row.path, m_leaf.path}, {{m_leaf.listAt, value}});
                ++offered;
            }
        }
    }

    void missing() {
        if (m_result.reason == Reason::NotALeaf) {
            inside();
        }
        const NearPath near = nearestPath(m_event, m_leaf.path);
        if (!near.path.empty()) {
            if (auto edits = moved(near.path)) {
                add(testInstead(), {near.path, m_leaf.path}, std::move(*edits));
            }
        }
        add({Words::tr("Accept that %1 is absent", "a change of a rule"),
             Words::tr("accept that %1 is absent", "a change of a rule, behind another one and a semicolon")},
            {m_leaf.path}, {inserted("{\"exists\": false}")}, true);
    }

    [[nodiscard]] std::optional<std::vector<TextEdit>> moved(const std::string& path) const {
        const std::vector<std::string> target = splitPath(path);
        const Condition& condition = *m_condition;
        const bool renamed = condition.member->name == condition.names.back() &&
                             target.size() == condition.names.size() &&
                             std::equal(target.begin(), target.end() - 1, condition.names.begin());
        if (!renamed) {
            return moveEdits(m_context, {{&condition, target}});
        }
        if (condition.holders.back().object->find(target.back()) != nullptr ||
            (condition.insideOr() && pattern::isReservedInsideOr(target.back()))) {
            return std::nullopt;
        }
        return std::vector<TextEdit>{{condition.member->nameAt, json::quoted(target.back())}};
    }

    void present() {
        std::vector<std::string> values;
        for (const FoundValue& found : m_result.found) {
            // Within one element of an array another value may be needed than the one that is right elsewhere.
            if (!found.accepted && values.size() < kMostValues &&
                std::find(values.begin(), values.end(), found.text) == values.end()) {
                values.push_back(found.text);
                corrections(found);
            }
        }
        for (const std::string& value : values) {
            add({Words::tr("Accept %1 too", "a change of a rule"),
                 Words::tr("accept %1 too", "a change of a rule, behind another one and a semicolon")},
                {shown(value)}, {inserted(value)});
        }
    }

    /// Changes of a matcher that nearly accepts the value.
    void corrections(const FoundValue& found) {
        for (const Matcher& matcher : m_leaf.matchers) {
            switch (matcher.op) {
            case OpId::Equals:
            case OpId::Exactly:
                otherSpelling(matcher, found);
                break;
            case OpId::Prefix:
            case OpId::Suffix:
                shorterAffix(matcher, found);
                break;
            case OpId::Numeric:
                widerRange(matcher, found);
                break;
            case OpId::AnythingBut:
                fewerExclusions(matcher);
                break;
            default:
                break;
            }
        }
    }

    void otherSpelling(const Matcher& matcher, const FoundValue& found) {
        const bool text = found.kind == json::Kind::String;
        const std::string value = text ? json::read(found.text).root.text : found.text;
        const std::string wanted = matcher.literal == json::Kind::Number ? matcher.number.spelling : matcher.text;
        const bool similar = !wanted.empty() && (pattern::folded(value) == pattern::folded(wanted) ||
                                                 (wanted.size() > 3 && pattern::editDistance(value, wanted, 2) <= 2));
        if (similar) {
            add(writeInstead(), {shown(found.text), shown(std::string(matcher.at.in(m_text)))},
                {{matcher.at, found.text}});
        }
    }

    void shorterAffix(const Matcher& matcher, const FoundValue& found) {
        if (found.kind != json::Kind::String || matcher.ignoreCase) {
            return;
        }
        const std::string value = json::read(found.text).root.text;
        const std::string& affix = matcher.text;
        const bool prefix = matcher.op == OpId::Prefix;
        if (value.size() >= affix.size()) {
            const std::string there =
                prefix ? value.substr(0, affix.size()) : value.substr(value.size() - affix.size());
            if (there != affix && pattern::folded(there) == pattern::folded(affix)) {
                add(writeInstead(), {shown(json::quoted(there)), shown(json::quoted(affix))},
                    {{matcher.at,
                      "{" + json::quoted(pattern::operatorName(matcher.op)) + ": " + json::quoted(there) + "}"}});
                return;
            }
        }
        size_t common = 0;
        while (common < affix.size() && common < value.size() &&
               (prefix ? affix[common] == value[common]
                       : affix[affix.size() - 1 - common] == value[value.size() - 1 - common])) {
            ++common;
        }
        while (common > 0 && common < affix.size() && // no half character
               (static_cast<unsigned char>(prefix ? affix[common] : affix[affix.size() - common]) & 0xc0U) == 0x80U) {
            --common;
        }
        constexpr size_t telling = 4; // shorter beginnings say nothing
        if (common < telling || common == affix.size()) {
            return;
        }
        const std::string shorter = prefix ? affix.substr(0, common) : affix.substr(affix.size() - common);
        const std::string name(pattern::operatorName(matcher.op));
        add({Words::tr("Shorten the %1 to %2", "a change of a rule; %1 is prefix or suffix"),
             Words::tr("shorten the %1 to %2",
                       "a change of a rule, behind another one and a semicolon; %1 is prefix or suffix")},
            {name, shown(json::quoted(shorter))},
            {{matcher.at, "{" + json::quoted(name) + ": " + json::quoted(shorter) + "}"}});
    }

    void widerRange(const Matcher& matcher, const FoundValue& found) {
        const pattern::Number value =
            found.kind == json::Kind::Number ? pattern::readNumber(found.text) : pattern::Number{};
        if (!value.comparable) {
            return;
        }
        const auto low = [&] { return matcher.lower && matcher.lower->number.value > value.value; };
        const auto bound = [](const char* sign, bool inclusive, const std::string& number) {
            return "\"" + std::string(sign) + (inclusive ? "=" : "") + "\", " + number;
        };
        const bool point =
            matcher.lower && matcher.upper && matcher.lower->number.spelling == matcher.upper->number.spelling;
        if (point) {
            add({Words::tr("Compare with %1", "a change of a rule"),
                 Words::tr("compare with %1", "a change of a rule, behind another one and a semicolon")},
                {shown(found.text)}, {{matcher.at, "{\"numeric\": [\"=\", " + found.text + "]}"}});
            return;
        }
        std::string list;
        const bool widenLower = matcher.lower && (low() || matcher.lower->number.value == value.value);
        if (matcher.lower) {
            list += widenLower ? bound(">", true, found.text)
                               : bound(">", matcher.lower->inclusive, matcher.lower->number.spelling);
        }
        if (matcher.upper) {
            const bool widenUpper = matcher.upper->number.value <= value.value && !widenLower;
            list += list.empty() ? "" : ", ";
            list += widenUpper ? bound("<", true, found.text)
                               : bound("<", matcher.upper->inclusive, matcher.upper->number.spelling);
        }
        add({Words::tr("Widen the range to %1", "a change of a rule"),
             Words::tr("widen the range to %1", "a change of a rule, behind another one and a semicolon")},
            {shown(found.text)}, {{matcher.at, "{\"numeric\": [" + list + "]}"}});
    }

    void fewerExclusions(const Matcher& matcher) {
        if (matcher.butAt.size() < 2) {
            return;
        }
        const auto item = std::find_if(m_condition->values.begin(), m_condition->values.end(),
                                       [&](const json::Node* value) { return value->at == matcher.at; });
        if (item == m_condition->values.end()) {
            return;
        }
        const json::Node* list = &operatorOf(**item)->value;
        if (const json::Member* inner = operatorOf(*list)) {
            list = &inner->value;
        }
        for (const json::Node& excluded : list->items) {
            if (const auto edit = removeItem(*list, excluded)) {
                add({Words::tr("Do not exclude %1", "a change of a rule"),
                     Words::tr("do not exclude %1", "a change of a rule, behind another one and a semicolon")},
                    {shown(std::string(excluded.at.in(m_text)))}, {*edit});
            }
        }
    }

    const std::string& m_text;
    const Leaf& m_leaf;
    const match::LeafResult& m_result;
    const pattern::Vocabulary& m_event;
    const match::Stand& m_stand;
    Context m_context;
    const Condition* m_condition = nullptr;
    std::vector<Step> m_out;
};

} // namespace

std::vector<Step> stepsFor(const pattern::ParseResult& parsed, const match::LeafResult& leaf,
                           const pattern::Vocabulary& event, const match::Stand& stand) {
    return Steps(parsed, leaf, event, stand).all();
}

} // namespace rw::insight
