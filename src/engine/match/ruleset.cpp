// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/ruleset.h"

#include <algorithm>
#include <limits>
#include <map>

namespace rw::match {

using json::Kind;
using pattern::Matcher;
using pattern::OpId;

int NameTree::child(int node, std::string_view name) const {
    const std::vector<Child>& children = nodes[static_cast<size_t>(node)].children;
    const auto at =
        std::lower_bound(children.begin(), children.end(), name, [](const Child& one, std::string_view key) {
            return one.name.size() != key.size() ? one.name.size() < key.size() : one.name < key;
        });
    return at != children.end() && at->name == name ? at->node : -1;
}

void EventValues::clear() {
    m_values.clear();
    m_steps.clear();
    if (++m_epoch == 0) { // after four thousand million events old marks could look new
        std::fill(m_lists.begin(), m_lists.end(), List{});
        m_epoch = 1;
    }
}

void EventValues::add(int path, Kind kind, std::string_view text) {
    List& list = m_lists[static_cast<size_t>(path)];
    const auto index = static_cast<uint32_t>(m_values.size());
    if (list.epoch != m_epoch) {
        list = {m_epoch, index, index, false};
    } else {
        m_values[list.last].next = index;
        list.last = index;
    }
    m_values.push_back({kind, text, 0, 0, UINT32_MAX});
}

void EventValues::add(int path, Kind kind, std::string_view text, const std::vector<ArrayStep>& trail) {
    add(path, kind, text);
    if (!trail.empty()) {
        m_lists[static_cast<size_t>(path)].trails = true;
        m_values.back().trail = static_cast<uint32_t>(m_steps.size());
        m_values.back().trailSize = static_cast<uint32_t>(trail.size());
        m_steps.insert(m_steps.end(), trail.begin(), trail.end());
    }
}

uint32_t EventValues::first(int path) const {
    const List& list = m_lists[static_cast<size_t>(path)];
    return list.epoch == m_epoch ? list.first : UINT32_MAX;
}

bool EventValues::hasTrails(int path) const {
    const List& list = m_lists[static_cast<size_t>(path)];
    return list.epoch == m_epoch && list.trails;
}

namespace {

/// Beyond this many steps a path is not worth a place in the name tree, which grows with the square.
constexpr size_t kMostSteps = 48;

std::vector<std::string_view> stepsOf(std::string_view path) {
    std::vector<std::string_view> steps;
    while (true) {
        const size_t dot = path.find('.');
        steps.push_back(path.substr(0, dot));
        if (dot == std::string_view::npos) {
            return steps;
        }
        path.remove_prefix(dot + 1);
    }
}

bool isOdd(const pattern::Pattern& rule) {
    return std::any_of(rule.leaves.begin(), rule.leaves.end(), [](const pattern::Leaf& leaf) {
        const std::vector<std::string_view> steps = stepsOf(leaf.path);
        return steps.size() > kMostSteps ||
               std::any_of(steps.begin(), steps.end(), [](std::string_view step) { return step.empty(); });
    });
}

/// The texts of which a value must be one, if the matchers ask for nothing else.
std::vector<std::string_view> onlyTexts(const std::vector<ValueTest>& tests, FieldTraits traits) {
    std::vector<std::string_view> texts;
    for (const ValueTest& test : tests) {
        const Matcher& m = test.matcher();
        const bool text = m.op == OpId::Exactly || (m.op == OpId::Equals && m.literal == Kind::String);
        if (!text || traits.hasAddress) {
            return {};
        }
        texts.push_back(m.text);
    }
    std::sort(texts.begin(), texts.end());
    texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
    return texts;
}

} // namespace

RuleSet::RuleSet(std::vector<std::shared_ptr<const pattern::Pattern>> rules) : m_rules(std::move(rules)) {
    for (uint32_t i = 0; i < m_rules.size(); ++i) {
        if (isOdd(*m_rules[i])) {
            m_oddRules.push_back(i);
        } else {
            addRule(i);
        }
    }
    for (NameTree::Node& node : m_names.nodes) {
        std::sort(node.children.begin(), node.children.end(), [](const NameTree::Child& a, const NameTree::Child& b) {
            return a.name.size() != b.name.size() ? a.name.size() < b.name.size() : a.name < b.name;
        });
    }
    index();
}

void RuleSet::addRule(uint32_t rule) {
    const pattern::Pattern& pattern = *m_rules[rule];
    std::vector<uint32_t> numbers(pattern.leaves.size(), UINT32_MAX);
    for (const pattern::Alternative& alternative : pattern.alternatives) {
        Alternative own{rule, {}};
        for (const uint32_t leaf : alternative.leaves) {
            if (numbers[leaf] == UINT32_MAX) {
                numbers[leaf] = addCondition(pattern, pattern.leaves[leaf]);
            }
            own.conditions.push_back(numbers[leaf]);
        }
        m_alternatives.push_back(std::move(own));
    }
}

uint32_t RuleSet::addCondition(const pattern::Pattern& rule, const pattern::Leaf& leaf) {
    // The same list in the same place of another rule is the same condition: it is asked once per event.
    std::string key = leaf.path;
    key += '\0';
    key += leaf.listAt.in(rule.source);
    if (leaf.listAt.empty()) {
        key += std::to_string(m_conditions.size());
    }
    const auto [at, fresh] = m_conditionNumbers.emplace(std::move(key), static_cast<uint32_t>(m_conditions.size()));
    if (fresh) {
        m_conditions.push_back({addPath(leaf.path), FieldTest(leaf.matchers)});
    }
    return at->second;
}

int RuleSet::addPath(const std::string& path) {
    const auto [known, fresh] = m_pathNumbers.emplace(path, static_cast<int>(m_names.paths.size()));
    if (!fresh) {
        return known->second;
    }
    m_names.paths.push_back(path);
    const std::vector<std::string_view> steps = stepsOf(path);
    std::vector<int> nodes{0};
    const auto link = [&](int from, std::string_view name, int to) {
        std::vector<NameTree::Child>& children = m_names.nodes[static_cast<size_t>(from)].children;
        const auto at = std::find_if(children.begin(), children.end(),
                                     [&](const NameTree::Child& child) { return child.name == name; });
        if (at != children.end()) {
            return at->node;
        }
        if (to < 0) {
            to = static_cast<int>(m_names.nodes.size());
        }
        // The reference into nodes may move: look it up again.
        children.push_back({std::string(name), to});
        if (to == static_cast<int>(m_names.nodes.size())) {
            m_names.nodes.emplace_back();
        }
        return to;
    };
    for (size_t end = 1; end <= steps.size(); ++end) {
        nodes.push_back(link(nodes.back(), steps[end - 1], -1));
        for (size_t begin = 0; begin + 1 < end; ++begin) { // names that span several steps
            const char* from = steps[begin].data();
            const char* to = steps[end - 1].data() + steps[end - 1].size();
            link(nodes[begin], std::string_view(from, static_cast<size_t>(to - from)), nodes[end]);
        }
    }
    m_names.nodes[static_cast<size_t>(nodes.back())].path = known->second;
    return known->second;
}

void RuleSet::index() {
    // Each alternative is reached through the one of its text conditions that the fewest others share.
    std::vector<std::vector<std::string_view>> texts;
    texts.reserve(m_conditions.size());
    for (const FieldCondition& condition : m_conditions) {
        texts.push_back(onlyTexts(condition.test.tests(), condition.test.traits()));
    }
    std::map<std::pair<int, std::string_view>, size_t> shared;
    for (const Alternative& alternative : m_alternatives) {
        for (const uint32_t c : alternative.conditions) {
            for (const std::string_view text : texts[c]) {
                ++shared[{m_conditions[c].path, text}];
            }
        }
    }
    std::map<int, TextIndex> byText;
    std::map<uint32_t, std::vector<uint32_t>> groups;
    for (uint32_t a = 0; a < m_alternatives.size(); ++a) {
        const std::vector<uint32_t>& conditions = m_alternatives[a].conditions;
        uint32_t best = UINT32_MAX;
        size_t fewest = std::numeric_limits<size_t>::max();
        for (const uint32_t c : conditions) {
            size_t others = 0;
            for (const std::string_view text : texts[c]) {
                others += shared[{m_conditions[c].path, text}];
            }
            if (!texts[c].empty() && others < fewest) {
                fewest = others;
                best = c;
            }
        }
        if (conditions.empty()) {
            continue;
        }
        if (best == UINT32_MAX) {
            groups[conditions.front()].push_back(a);
            continue;
        }
        for (const std::string_view text : texts[best]) {
            byText[m_conditions[best].path][text].push_back(a);
        }
    }
    for (auto& [path, list] : byText) {
        m_byText.emplace_back(path, std::move(list));
    }
    for (auto& [condition, list] : groups) {
        m_groups.push_back({condition, std::move(list)});
    }
}

RuleJudge::RuleJudge(const RuleSet& rules)
    : m_rules(rules), m_known(rules.conditions().size()), m_matchedAt(rules.ruleCount(), 0) {}

void RuleJudge::judge(const EventValues& values, std::vector<uint32_t>& matched) {
    if (++m_epoch == 0) {
        std::fill(m_known.begin(), m_known.end(), Known{});
        std::fill(m_matchedAt.begin(), m_matchedAt.end(), 0U);
        m_epoch = 1;
    }
    const size_t before = matched.size();
    for (const auto& [path, index] : m_rules.byText()) {
        for (uint32_t v = values.first(path); v != UINT32_MAX; v = values.value(v).next) {
            const EventValue& value = values.value(v);
            if (value.kind != Kind::String) {
                continue;
            }
            if (const auto at = index.find(value.text); at != index.end()) {
                for (const uint32_t alternative : at->second) {
                    consider(alternative, values, matched);
                }
            }
        }
    }
    for (const RuleSet::Group& group : m_rules.groups()) {
        if (ask(group.condition, values) != Answer::No) {
            for (const uint32_t alternative : group.alternatives) {
                consider(alternative, values, matched);
            }
        }
    }
    std::sort(matched.begin() + static_cast<std::ptrdiff_t>(before), matched.end());
}

void RuleJudge::consider(uint32_t alternative, const EventValues& values, std::vector<uint32_t>& matched) {
    const RuleSet::Alternative& asked = m_rules.alternatives()[alternative];
    if (m_matchedAt[asked.rule] == m_epoch) {
        return;
    }
    bool perElement = false;
    for (const uint32_t condition : asked.conditions) {
        const Answer answer = ask(condition, values);
        if (answer == Answer::No) {
            return;
        }
        perElement = perElement || answer == Answer::PerElement;
    }
    if (!perElement || solveAlternative(asked, values)) {
        m_matchedAt[asked.rule] = m_epoch;
        matched.push_back(asked.rule);
    }
}

RuleJudge::Answer RuleJudge::ask(uint32_t condition, const EventValues& values) {
    Known& known = m_known[condition];
    if (known.epoch != m_epoch) {
        known = {m_epoch, evaluate(m_rules.conditions()[condition], values)};
    }
    return known.answer;
}

RuleJudge::Answer RuleJudge::evaluate(const RuleSet::FieldCondition& condition, const EventValues& values) const {
    const uint32_t first = values.first(condition.path);
    if (first == UINT32_MAX) {
        return condition.test.wantsAbsence() ? Answer::Yes : Answer::No;
    }
    const bool trails = values.hasTrails(condition.path);
    for (uint32_t v = first; v != UINT32_MAX; v = values.value(v).next) {
        const EventValue& value = values.value(v);
        if (condition.test.acceptedBy(scalar(value.kind, value.text)) >= 0) {
            return trails ? Answer::PerElement : Answer::Yes;
        }
    }
    return trails && condition.test.wantsAbsence() ? Answer::PerElement : Answer::No;
}

bool RuleJudge::solveAlternative(const RuleSet::Alternative& alternative, const EventValues& values) const {
    std::vector<Condition> conditions;
    for (const uint32_t number : alternative.conditions) {
        const RuleSet::FieldCondition& asked = m_rules.conditions()[number];
        Condition condition{{}, asked.test.wantsAbsence()};
        for (uint32_t v = values.first(asked.path); v != UINT32_MAX; v = values.value(v).next) {
            const EventValue& value = values.value(v);
            condition.candidates.push_back(
                {values.steps(value), value.trailSize, v, asked.test.acceptedBy(scalar(value.kind, value.text)) >= 0});
        }
        conditions.push_back(std::move(condition));
    }
    return solve(conditions);
}

} // namespace rw::match
