// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/operators/operator.h"

#include <algorithm>
#include <array>

namespace rw::pattern {

namespace {

// Order keys: the place, then on ties what the service does first: its own objection to tokens already read, the
// syntax error in the next one, and last what is only reported because reading went on.
constexpr uint64_t kRankService = 0;
constexpr uint64_t kRankSyntax = 1;
constexpr uint64_t kRankAfterSyntax = 2;
constexpr uint64_t kBuilding = uint64_t{1} << 40U;

uint64_t orderOf(uint64_t offset, uint64_t rank) {
    return offset * 4 + rank;
}

} // namespace

Reached firstToken(std::string_view text, const json::Node& node) {
    using json::Kind;
    switch (node.kind) {
    case Kind::Missing:
        return {node.at.end, false};
    case Kind::Array:
    case Kind::Object:
        return {node.at.begin + 1, true};
    case Kind::String:
        if (node.at.begin < text.size() && text[node.at.begin] == '"') {
            return {node.at.begin + 1, true};
        }
        return {node.at.end, false};
    default:
        return {node.at.end, node.wellFormed};
    }
}

Reached wholeToken(const json::Node& node) {
    return {node.at.end, node.wellFormed && node.complete};
}
Reached closing(const json::Node& node) {
    return {node.at.end, node.complete};
}

Reached memberName(std::string_view text, const json::Member& member) {
    Reached reached = firstToken(text, member.value);
    reached.sound = reached.sound && member.nameWellFormed;
    return reached;
}

void Problems::service(DiagId id, ByteRange at, Reached reached, std::string reason, std::vector<std::string> args,
                       uint8_t locations) {
    Entry entry;
    entry.diagnostic.id = id;
    entry.diagnostic.severity = diagnosticInfo(id).severity;
    entry.diagnostic.at = at;
    entry.diagnostic.args = std::move(args);
    entry.diagnostic.serviceReason = std::move(reason);
    entry.diagnostic.serviceConsumed = reached.offset;
    entry.diagnostic.serviceConsumedOuter = reached.offset;
    entry.diagnostic.serviceLocations = locations;
    entry.order = orderOf(reached.offset, reached.sound ? kRankService : kRankAfterSyntax);
    m_entries.push_back(std::move(entry));
}

void Problems::whileBuilding(DiagId id, ByteRange at, std::string reason, std::vector<std::string> args) {
    service(id, at, {at.end, true}, std::move(reason), std::move(args), 0);
    m_entries.back().order += kBuilding;
}

void Problems::syntax(const json::SyntaxError& error, DiagId id, uint8_t locations, uint32_t outer) {
    service(id, error.at, {error.consumed, true}, error.reason, {}, locations);
    Entry& entry = m_entries.back();
    entry.order = orderOf(error.consumed, kRankSyntax);
    entry.diagnostic.serviceConsumedOuter = outer;
}

ListToken OperatorContext::element(const json::Node& list, size_t index) const {
    if (index < list.items.size()) {
        const json::Node& node = list.items[index];
        return {&node, node.at, first(node)};
    }
    const uint32_t bracket = list.complete && list.at.size() > 1 ? list.at.end - 1 : list.at.begin;
    return {nullptr, list.items.empty() ? list.at : ByteRange{bracket, list.at.end}, closing(list)};
}

void OperatorContext::onlyOneKey(const json::Node& object, std::string_view reason) {
    if (object.members.size() > 1) {
        const json::Member& second = object.members[1];
        report(DiagId::SecondKey, second.nameAt, memberName(text, second), std::string(reason), {second.name});
    }
}

const json::Node* OperatorContext::stringArgument(const json::Node& value, std::string_view name,
                                                  std::string_view reason, DiagId id) {
    if (value.kind == json::Kind::String) {
        return &value;
    }
    if (value.kind != json::Kind::Missing) {
        report(id, value.at, first(value), std::string(reason), {std::string(name)});
    }
    return nullptr;
}

std::string tokenText(const ListToken& token) {
    if (token.node == nullptr) {
        return "]";
    }
    switch (token.node->kind) {
    case json::Kind::Array:
        return "[";
    case json::Kind::Object:
        return "{";
    case json::Kind::True:
        return "true";
    case json::Kind::False:
        return "false";
    case json::Kind::Null:
        return "null";
    default:
        return token.node->text;
    }
}

const std::vector<OperatorSpec>& operatorSpecs() {
    static const std::vector<OperatorSpec> specs = {
#define RW_OPERATOR(id, name, snippet, doc) {OpId::id, name, snippet, doc},
#include "engine/pattern/operators.def"
#undef RW_OPERATOR
    };
    return specs;
}

const OperatorSpec* findOperator(std::string_view name) {
    for (const OperatorSpec& spec : operatorSpecs()) {
        if (spec.name == name) {
            return &spec;
        }
    }
    return nullptr;
}

std::string_view operatorName(OpId id) {
    for (const OperatorSpec& spec : operatorSpecs()) {
        if (spec.id == id) {
            return spec.name;
        }
    }
    return "equals";
}

bool isReservedInsideOr(std::string_view name) {
    // Operators, comparators, and names that the service keeps for later (§11).
    constexpr std::array kReserved = std::to_array<std::string_view>({
        "exactly",
        "equals-ignore-case",
        "prefix",
        "suffix",
        "anything-but",
        "exists",
        "wildcard",
        "numeric",
        "cidr",
        "=",
        "<",
        "<=",
        ">",
        ">=",
        "regex",
        "not-wildcard",
        "not-equals-ignore-case",
        "date-after",
        "date-on-or-after",
        "date-before",
        "date-on-or-before",
        "in-date-range",
        "ip-address-in-range",
        "ip-address-not-in-range",
    });
    return std::find(kReserved.begin(), kReserved.end(), name) != kReserved.end();
}

} // namespace rw::pattern
