// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/compiler.h"

namespace rw::pattern {

namespace {

constexpr std::string_view kOr = "$or";
/// Bytes of paths and names that leaves may take: far beyond any rule that the service accepts.
constexpr size_t kLeafBudget = 64UL * 1024 * 1024;

} // namespace

void Compiler::compile(const json::Node& root, Pattern& out) {
    m_out = &out;
    if (root.kind == json::Kind::Object) {
        compileObject(root, false);
        return;
    }
    Reached reached = firstToken(m_text, root);
    if (root.kind == json::Kind::Missing && blankInside(root)) {
        reached = {static_cast<uint32_t>(m_text.size()), true};
    }
    if (root.kind == json::Kind::Number && root.at.end < m_text.size() && m_text[root.at.end] != '\r') {
        ++reached.offset; // behind a number at the top the service has already taken the space
    }
    const ByteRange at = root.at.empty() ? ByteRange{0, static_cast<uint32_t>(m_text.size())} : root.at;
    m_problems.service(DiagId::NotAnObject, at, reached, "Filter is not an object");
}

/// Nothing but white space between the brackets (or in the whole text, for a missing root): really empty, not broken.
bool Compiler::blankInside(const json::Node& node) const {
    std::string_view inside = m_text;
    if (node.kind != json::Kind::Missing) {
        if (!node.complete || node.at.size() < 2) {
            return false;
        }
        inside = ByteRange{node.at.begin + 1, node.at.end - 1}.in(m_text);
    }
    return inside.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

void Compiler::compileObject(const json::Node& object, bool insideOr) {
    if (object.members.empty() && blankInside(object)) {
        m_problems.service(DiagId::EmptyObject, object.at, closing(object), "Empty objects are not allowed");
    }
    for (const json::Member& member : object.members) {
        if (member.name == kOr) {
            compileOr(member);
            continue;
        }
        if (insideOr && isReservedInsideOr(member.name)) {
            m_problems.service(DiagId::OrReserved, member.nameAt, memberName(m_text, member),
                               member.name + " is Ruler reserved fieldName which cannot be used inside $or.",
                               {member.name});
            continue;
        }
        switch (member.value.kind) {
        case json::Kind::Missing:
            break;
        case json::Kind::Object:
            m_names.push_back(member.name);
            compileObject(member.value, insideOr);
            m_names.pop_back();
            break;
        case json::Kind::Array:
            compileLeaf(member);
            break;
        default: {
            Reached reached = firstToken(m_text, member.value);
            reached.sound = reached.sound && member.nameWellFormed;
            m_problems.service(DiagId::NotAList, member.value.at, reached,
                               "\"" + member.name + "\" must be an object or an array", {member.name});
            break;
        }
        }
    }
}

void Compiler::compileOr(const json::Member& member) {
    const json::Node& list = member.value;
    if (list.kind == json::Kind::Missing) {
        return;
    }
    if (list.kind != json::Kind::Array) {
        m_problems.service(DiagId::OrNotList, list.at, memberName(m_text, member),
                           "It must be an Array followed with $or.");
        return;
    }
    const auto group = static_cast<uint32_t>(m_out->orGroups.size());
    m_out->orGroups.push_back({member.nameAt, list.at, {}});
    uint32_t alternative = 0;
    for (const json::Node& item : list.items) {
        if (item.kind == json::Kind::Missing) {
            continue;
        }
        m_out->orGroups[group].alternatives.push_back(item.at);
        if (item.kind != json::Kind::Object) {
            m_problems.service(DiagId::OrNotObject, item.at, firstToken(m_text, item),
                               "Only JSON object is allowed in array of $or relationship.");
            continue;
        }
        m_branch.push_back(group);
        m_branch.push_back(alternative++);
        compileObject(item, true);
        m_branch.resize(m_branch.size() - 2);
    }
    if (list.items.size() < 2) {
        m_problems.service(DiagId::OrTooFew, list.at, closing(list),
                           "There must have at least 2 Objects in $or relationship.");
    }
}

/// Names are joined with dots; a leading empty name leaves no trace (§2).
std::string Compiler::pathOf(const std::string& last) const {
    std::string path;
    for (size_t i = 0; i < m_names.size(); ++i) {
        if (i > 0) {
            path += '.';
        }
        path += m_names[i];
    }
    if (!path.empty()) {
        path += '.';
    }
    return path + last;
}

void Compiler::compileLeaf(const json::Member& member) {
    const json::Node& list = member.value;
    std::vector<Matcher> matchers;
    for (const json::Node& item : list.items) {
        if (std::optional<Matcher> matcher = compileMatcher(item)) {
            matchers.push_back(std::move(*matcher));
        }
    }
    if (list.items.empty() && blankInside(list)) {
        m_problems.service(DiagId::EmptyList, list.at, closing(list), "Empty arrays are not allowed");
    }
    if (m_overflowed) {
        return;
    }
    Leaf leaf;
    leaf.path = pathOf(member.name);
    m_budget += leaf.path.size() + (m_names.size() + 1) * sizeof(std::string);
    if (m_budget > kLeafBudget) {
        m_overflowed = true;
        return;
    }
    leaf.names = m_names;
    leaf.names.push_back(member.name);
    leaf.matchers = std::move(matchers);
    leaf.keyAt = member.nameAt;
    leaf.listAt = list.at;
    leaf.branch = m_branch;
    m_out->leaves.push_back(std::move(leaf));
}

std::optional<Matcher> Compiler::compileMatcher(const json::Node& item) {
    Matcher matcher;
    matcher.at = item.at;
    switch (item.kind) {
    case json::Kind::Missing:
        return std::nullopt;
    case json::Kind::Array:
        m_problems.service(DiagId::NestedList, item.at, firstToken(m_text, item),
                           "Match value must be String, number, true, false, or null");
        return std::nullopt;
    case json::Kind::Object:
        break;
    case json::Kind::Number:
        matcher.number = readNumber(item.text);
        matcher.literal = item.kind;
        return matcher;
    default:
        matcher.literal = item.kind;
        matcher.text = item.text;
        return matcher;
    }
    if (item.members.empty()) {
        if (blankInside(item)) {
            m_problems.service(DiagId::EmptyMatcher, item.at, closing(item), "Match expression name not found");
        }
        return std::nullopt;
    }
    const json::Member& key = item.members.front();
    const OperatorSpec* spec = findOperator(key.name);
    if (spec == nullptr) {
        m_problems.service(DiagId::UnknownOperator, key.nameAt, memberName(m_text, key),
                           "Unrecognized match type " + key.name, {key.name});
        return std::nullopt;
    }
    matcher.op = spec->id;
    switch (spec->id) {
    case OpId::Equals:
        break;
#define RW_OPERATOR(id, name, snippet, doc)                                                                            \
    case OpId::id:                                                                                                     \
        parse##id(m_context, item, matcher);                                                                           \
        break;
#include "engine/pattern/operators.def"
#undef RW_OPERATOR
    }
    return matcher;
}

} // namespace rw::pattern
