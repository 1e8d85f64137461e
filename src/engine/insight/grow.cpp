// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insight/grow.h"

#include "engine/base/words.h"
#include "engine/json/json.h"
#include "engine/match/accept.h"
#include "engine/match/madeup.h"
#include "engine/match/reference.h"
#include "engine/match/sentences.h"
#include "engine/pattern/catalogue.h"
#include "engine/pattern/formatter.h"
#include "engine/pattern/lint_edit.h"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <utility>

namespace rw::insight {

namespace {

using namespace pattern::linting;
using pattern::Leaf;
using pattern::Matcher;
using pattern::OpId;
using pattern::TextEdit;

constexpr size_t kMostValueBytes = 4096; ///< of a value: more than any rule may have
constexpr size_t kMostNames = 100;       ///< of a path, as in the survey

bool isBlank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool wantsAbsence(const Matcher& matcher) {
    return matcher.op == OpId::Exists && !matcher.exists;
}

class Grower {
public:
    Grower(std::string_view rule, const pattern::ParseResult& parsed, Growth growth, std::string_view path,
           std::string_view event, const match::Stand& stand)
        : m_text(rule), m_parsed(parsed), m_growth(growth), m_path(path), m_event(event), m_stand(stand),
          m_context(rule, parsed, nullptr, pattern::builtinCatalogue(), pattern::Profile::Classic) {}

    Grown grow(std::string_view json) {
        if (readPath() && readValue(json) && readRule()) {
            m_condition != nullptr ? change() : plant();
        }
        if (m_out.obstacle.empty()) {
            check();
        }
        if (!m_out.obstacle.empty()) {
            Grown none;
            none.obstacle = std::move(m_out.obstacle);
            return none;
        }
        return std::move(m_out);
    }

private:
    // --- what is asked for ------------------------------------------------------------------------------------------
    bool refuse(std::string obstacle) {
        m_out.obstacle = std::move(obstacle);
        return false;
    }
    bool refuse(const std::string& sentence, std::initializer_list<std::string_view> arguments) {
        return refuse(fill(sentence, arguments));
    }

    bool readPath() {
        if (m_path.empty()) {
            return refuse(Words::tr("There is no value here. Choose one of the event's values."));
        }
        m_names = splitPath(m_path);
        if (m_names.size() > kMostNames || std::any_of(m_names.begin(), m_names.end(), [](const std::string& name) {
                return name.empty() || name == "$or";
            })) {
            return refuse(Words::tr("A rule cannot test the path %1."), {m_path});
        }
        return true;
    }

    bool readValue(std::string_view json) {
        if (json.empty()) {
            return m_growth == Growth::Require || refuse(Words::tr("The event has no value at %1."), {m_path});
        }
        if (json.size() > kMostValueBytes) {
            return m_growth == Growth::Require || refuse(Words::tr("The value is too long for a rule."));
        }
        json::Tree tree = json::read(json);
        const json::Node* value = &tree.root;
        if (value->kind == json::Kind::Array) {
            const auto scalars = std::count_if(value->items.begin(), value->items.end(),
                                               [](const json::Node& item) { return item.isScalar(); });
            if (scalars == 0) {
                return refuse(Words::tr("There is no value at %1 itself, only inside it. Choose one of those."),
                              {m_path});
            }
            if (m_growth == Growth::Require) {
                return true;
            }
            if (scalars > 1) {
                return refuse(Words::tr("There are several values at %1. Choose one of them in the payload tree."),
                              {m_path});
            }
            value = &*std::find_if(value->items.begin(), value->items.end(),
                                   [](const json::Node& item) { return item.isScalar(); });
        }
        if (value->kind == json::Kind::Object) {
            return refuse(Words::tr("%1 is an object. A rule tests the values inside it: choose one of those."),
                          {m_path});
        }
        if (!tree.errors.empty() || !value->isScalar()) {
            return refuse(Words::tr("The value is no JSON."));
        }
        m_json = value->at.in(json);
        m_value = *value;
        const bool text = m_value.kind == json::Kind::String;
        const bool number = m_value.kind == json::Kind::Number;
        if (m_growth == Growth::Exclude && !text && !number) {
            return refuse(Words::tr("anything-but takes texts and numbers only, not %1."), {m_json});
        }
        if (m_growth == Growth::Exclude && number && !pattern::readNumber(m_value.text).comparable) {
            return refuse(Words::tr("anything-but cannot compare the number %1."), {shown(m_json)});
        }
        return true;
    }

    bool readRule() {
        if (m_text.size() > kMostGrowingBytes ||
            (m_parsed.valid() && m_parsed.pattern->combinations > pattern::kMaxCombinations)) {
            return refuse(Words::tr("The rule is too long to be changed this way. Edit its text."));
        }
        if (isBlank(m_text)) {
            return true;
        }
        survey(m_context);
        if (!m_context.wellFormed) {
            return refuse(Words::tr("The rule's text has errors. Correct them first; see Problems."));
        }
        for (const Condition& condition : m_context.conditions) {
            if (condition.path != m_path) {
                continue;
            }
            if (condition.insideOr()) {
                return refuse(Words::tr("The rule tests %1 inside $or. Change the alternative that is meant there."),
                              {m_path});
            }
            m_condition = &condition; // the last list of a path wins (§2)
        }
        if (m_condition == nullptr) {
            return true;
        }
        if (!m_parsed.valid()) {
            return refuse(invalidRule());
        }
        for (const Leaf& leaf : m_parsed.pattern->leaves) {
            m_leaf = leaf.keyAt == m_condition->member->nameAt ? &leaf : m_leaf;
        }
        return m_leaf != nullptr || refuse(impossible());
    }

    // --- words ------------------------------------------------------------------------------------------------------
    static std::string invalidRule() { return Words::tr("The rule is not valid. Correct it first; see Problems."); }
    static std::string impossible() { return Words::tr("The rule cannot be changed this way. Edit its text."); }
    /// For a title: hidden as a whole, and only then cut.
    [[nodiscard]] std::string shown(const std::string& json) const {
        return match::shown(m_stand ? m_stand(m_path, json) : json);
    }
    void title(const std::string& words, std::initializer_list<std::string_view> arguments) {
        m_out.title = fill(words, arguments);
    }

    // --- a new leaf -------------------------------------------------------------------------------------------------
    [[nodiscard]] std::string newList() const {
        switch (m_growth) {
        case Growth::Accept:
            return "[" + m_json + "]";
        case Growth::Exclude:
            return "[{\"anything-but\": [" + m_json + "]}]";
        case Growth::Require:
            break;
        }
        return "[{\"exists\": true}]";
    }

    void plant() {
        const json::Node& root = m_parsed.tree.root;
        if (isBlank(m_text) || root.members.empty()) {
            std::string whole = newList();
            for (auto name = m_names.rbegin(); name != m_names.rend(); ++name) {
                whole.insert(0, "{" + json::quoted(*name) + ": ").append("}");
            }
            whole = pattern::formatted(whole);
            whole.erase(whole.find_last_not_of('\n') + 1);
            const ByteRange everything{0, static_cast<uint32_t>(m_text.size())};
            m_out.edits = {{isBlank(m_text) ? everything : root.at, whole}};
        } else {
            const bool compact = m_text == json::minified(m_text);
            const auto edit = plantEdit(m_context, m_names, compact ? json::minified(newList()) : newList());
            if (!edit) {
                refuse(Words::tr("Another leaf of the rule stands in the way of %1: a path has either a value or "
                                 "further names below it."),
                       {m_path});
                return;
            }
            m_out.edits = {*edit};
        }
        switch (m_growth) {
        case Growth::Accept:
            title(Words::tr("Add the leaf %1 with the value %2", "a change of a rule"), {m_path, shown(m_json)});
            break;
        case Growth::Exclude:
            title(Words::tr("Add the leaf %1 with anything but %2", "a change of a rule"), {m_path, shown(m_json)});
            break;
        case Growth::Require:
            title(Words::tr("Require %1 to exist", "a change of a rule"), {m_path});
            break;
        }
    }

    // --- a leaf that is there ---------------------------------------------------------------------------------------
    void change() {
        switch (m_growth) {
        case Growth::Accept:
            accept();
            break;
        case Growth::Exclude:
            exclude();
            break;
        case Growth::Require:
            require();
            break;
        }
    }

    [[nodiscard]] bool accepted(const std::vector<Matcher>& matchers) const {
        const std::string& text = m_value.text;
        return match::FieldTest(matchers).acceptedBy(match::scalar(m_value.kind, text)) >= 0;
    }
    [[nodiscard]] bool accepted(const Leaf& leaf) const { return accepted(leaf.matchers); }
    /// The index among the values that an anything-but names.
    [[nodiscard]] std::optional<size_t> namedBy(const Matcher& matcher) const {
        if (matcher.op != OpId::AnythingBut || matcher.butTest != pattern::TextTest::Equals) {
            return std::nullopt;
        }
        if (m_value.kind == json::Kind::String) {
            const auto found = std::find(matcher.butTexts.begin(), matcher.butTexts.end(), m_value.text);
            return found != matcher.butTexts.end()
                       ? std::optional<size_t>(static_cast<size_t>(found - matcher.butTexts.begin()))
                       : std::nullopt;
        }
        const pattern::Number number =
            m_value.kind == json::Kind::Number ? pattern::readNumber(m_value.text) : pattern::Number{};
        for (size_t i = 0; number.comparable && i < matcher.butNumbers.size(); ++i) {
            if (matcher.butNumbers[i].value == number.value) {
                return i;
            }
        }
        return std::nullopt;
    }
    /// What an anything-but excludes: a list, or one value.
    [[nodiscard]] const json::Node* excludedBy(const Matcher& matcher) const {
        for (const json::Node* item : m_condition->values) {
            if (item->at == matcher.at && operatorOf(*item) != nullptr) {
                return &operatorOf(*item)->value;
            }
        }
        return nullptr;
    }

    void accept() {
        if (accepted(*m_leaf)) {
            refuse(Words::tr("The rule accepts %2 at %1 already."), {m_path, shown(m_json)});
            return;
        }
        // Beside an anything-but that excludes it, the value would make the leaf accept everything: it has to come out
        // of there.
        for (const Matcher& matcher : m_leaf->matchers) {
            const std::optional<size_t> index = namedBy(matcher);
            if (!index) {
                continue;
            }
            const json::Node* named = excludedBy(matcher);
            if (named != nullptr && named->items.size() > 1 && *index < named->items.size()) {
                if (const auto edit = removeItem(*named, named->items[*index])) {
                    title(Words::tr("Exclude %2 at %1 no longer", "a change of a rule"), {m_path, shown(m_json)});
                    m_out.edits = {*edit};
                    return;
                }
            }
            if (std::any_of(m_leaf->matchers.begin(), m_leaf->matchers.end(), wantsAbsence)) {
                refuse(Words::tr("If %1 accepted %2 too, it would hold for every event. Delete the leaf instead."),
                       {m_path, shown(m_json)});
                return;
            }
            title(Words::tr("Accept every value at %1: only %2 was excluded", "a change of a rule"),
                  {m_path, shown(m_json)});
            m_out.edits = {{m_leaf->listAt, "[{\"exists\": true}]"}};
            return;
        }
        title(Words::tr("Accept %2 at %1 too", "a change of a rule"), {m_path, shown(m_json)});
        m_out.edits = {appendItem(m_text, m_condition->member->value, m_json)};
    }

    /// Where the leaf accepts the value only as one of those that it lists beside others: out of the list with it. What
    /// is left accepts nothing that was not accepted before.
    bool takeOut() {
        std::vector<const json::Node*> listed;
        std::string others;
        for (const Matcher& matcher : m_leaf->matchers) {
            const auto item = std::find_if(m_condition->values.begin(), m_condition->values.end(),
                                           [&](const json::Node* value) { return value->at == matcher.at; });
            const bool accepts = accepted({matcher});
            if (item == m_condition->values.end() || (accepts && matcher.op != OpId::Equals)) {
                return false;
            }
            if (accepts) {
                listed.push_back(*item);
            } else {
                others.append(others.empty() ? "" : ", ").append((*item)->at.in(m_text));
            }
        }
        if (others.empty() || listed.empty()) {
            return false;
        }
        const auto edit =
            listed.size() == 1 ? removeItem(m_condition->member->value, *listed.front()) : std::optional<TextEdit>();
        title(Words::tr("Accept %2 at %1 no longer", "a change of a rule"), {m_path, shown(m_json)});
        m_out.edits = {edit ? *edit : TextEdit{m_leaf->listAt, "[" + others + "]"}}; // listed twice: 1 and 1.0
        return true;
    }

    void exclude() {
        if (!accepted(*m_leaf)) {
            refuse(Words::tr("The rule excludes %2 at %1 already."), {m_path, shown(m_json)});
            return;
        }
        if (takeOut()) {
            return;
        }
        const Matcher* only = nullptr;
        size_t tests = 0;
        for (const Matcher& matcher : m_leaf->matchers) {
            if (!wantsAbsence(matcher)) {
                only = &matcher;
                ++tests;
            }
        }
        if (tests == 1 && only->op == OpId::AnythingBut) {
            const bool sameKind =
                m_value.kind == json::Kind::String ? !only->butTexts.empty() : !only->butNumbers.empty();
            const json::Node* named = excludedBy(*only);
            if (named != nullptr && sameKind && only->butTest == pattern::TextTest::Equals) {
                title(Words::tr("Exclude %2 at %1 too", "a change of a rule"), {m_path, shown(m_json)});
                m_out.edits = {
                    named->kind == json::Kind::Array
                        ? appendItem(m_text, *named, m_json)
                        : TextEdit{named->at, "[" + std::string(named->at.in(m_text)) + ", " + m_json + "]"}};
                return;
            }
        }
        title(Words::tr("Accept anything but %2 at %1, in the place of what the rule accepts there now",
                        "a change of a rule"),
              {m_path, shown(m_json)});
        m_out.edits = {{m_leaf->listAt, newList()}};
    }

    void require() {
        const std::vector<Matcher>& matchers = m_leaf->matchers;
        const auto absence = std::find_if(matchers.begin(), matchers.end(), wantsAbsence);
        if (absence == matchers.end()) {
            refuse(Words::tr("The rule requires %1 to exist already: the leaf holds only where there is a value."),
                   {m_path});
            return;
        }
        title(Words::tr("Require %1 to exist: the rule accepts no longer that it is absent", "a change of a rule"),
              {m_path});
        if (std::all_of(matchers.begin(), matchers.end(), wantsAbsence)) {
            m_out.edits = {{m_leaf->listAt, newList()}};
            return;
        }
        for (const json::Node* item : m_condition->values) {
            if (item->at == absence->at) {
                if (const auto edit = removeItem(m_condition->member->value, *item)) {
                    m_out.edits = {*edit};
                }
            }
        }
    }

    // --- the proof --------------------------------------------------------------------------------------------------
    void check() {
        const pattern::ParseResult after = pattern::parsePattern(pattern::applied(m_text, m_out.edits));
        if (!after.valid()) {
            refuse(m_parsed.valid() ? impossible() : invalidRule());
            return;
        }
        const Leaf* found = nullptr;
        for (const Leaf& leaf : after.pattern->leaves) {
            if (leaf.path == m_path && !leaf.overridden) {
                found = &leaf;
                if (!fulfils(leaf)) {
                    refuse(impossible());
                    return;
                }
            }
        }
        if (found == nullptr || m_out.edits.empty()) {
            refuse(impossible());
            return;
        }
        if (m_growth == Growth::Exclude && passesByAnotherValue(*after.pattern, *found)) {
            refuse(Words::tr("Excluding %2 would not keep this event out: it has more values at %1, and one that is "
                             "accepted is enough."),
                   {m_path, shown(m_json)});
            return;
        }
        m_out.leafAt = found->keyAt;
    }
    /// Whether the rule still accepts the event, as far as this leaf is concerned: leaves that refuse the event anyway
    /// are aside.
    [[nodiscard]] bool passesByAnotherValue(const pattern::Pattern& rule, const Leaf& leaf) const {
        const auto event = match::readEvent(m_event);
        if (!event) {
            return false;
        }
        pattern::Pattern alone = rule;
        std::vector<bool> refusing(rule.leaves.size());
        for (size_t i = 0; i < refusing.size(); ++i) {
            alone.alternatives = {{{static_cast<uint32_t>(i)}, {}}};
            refusing[i] = &rule.leaves[i] != &leaf && !match::matches(alone, *event);
        }
        return match::matches(match::withoutLeaves(rule, refusing), *event);
    }
    [[nodiscard]] bool fulfils(const Leaf& leaf) const {
        switch (m_growth) {
        case Growth::Accept:
            return accepted(leaf);
        case Growth::Exclude:
            return !accepted(leaf);
        case Growth::Require:
            break;
        }
        return std::none_of(leaf.matchers.begin(), leaf.matchers.end(), wantsAbsence);
    }

    std::string_view m_text;
    const pattern::ParseResult& m_parsed;
    Growth m_growth;
    std::string m_path;
    std::string_view m_event; ///< empty: not known
    const match::Stand& m_stand;
    Context m_context;
    std::vector<std::string> m_names;
    std::string m_json; ///< of the value
    json::Node m_value;
    const Condition* m_condition = nullptr; ///< the leaf that is there; null: none
    const Leaf* m_leaf = nullptr;           ///< the same as the language has it
    Grown m_out;
};

} // namespace

Grown grown(std::string_view rule, const pattern::ParseResult& parsed, Growth growth, std::string_view path,
            std::string_view json, std::string_view event, const match::Stand& stand) {
    return Grower(rule, parsed, growth, path, event, stand).grow(json);
}

} // namespace rw::insight
