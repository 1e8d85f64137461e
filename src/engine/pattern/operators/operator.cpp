// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/operators/operator.h"

#include <algorithm>
#include <array>

namespace rw::pattern {

namespace {

constexpr size_t kMaxProblems = 1'000;

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

Problems::Entry& Problems::add(DiagId id, ByteRange at, uint32_t consumed, std::string reason,
                               std::vector<std::string> args, uint8_t locations) {
    Entry entry;
    entry.diagnostic.id = id;
    entry.diagnostic.severity = diagnosticInfo(id).severity;
    entry.diagnostic.at = at;
    entry.diagnostic.args = std::move(args);
    entry.diagnostic.serviceReason = std::move(reason);
    entry.diagnostic.serviceConsumed = consumed;
    entry.diagnostic.serviceConsumedOuter = consumed;
    entry.diagnostic.serviceLocations = locations;
    return m_entries.emplace_back(std::move(entry));
}

void Problems::service(DiagId id, ByteRange at, Reached reached, std::string reason, std::vector<std::string> args,
                       uint8_t locations) {
    if (m_entries.size() < kMaxProblems) { // nobody reads on, and the first ones are there
        Entry& entry = add(id, at, reached.offset, std::move(reason), std::move(args), locations);
        entry.source = reached.sound ? Source::Compiler : Source::AfterSyntax;
    }
}

void Problems::whileBuilding(DiagId id, ByteRange at, std::string reason, std::vector<std::string> args) {
    if (m_entries.size() < kMaxProblems) {
        add(id, at, at.end, std::move(reason), std::move(args), 0).source = Source::Building;
    }
}

void Problems::syntax(const json::SyntaxError& error, DiagId id, uint8_t locations, std::vector<std::string> args) {
    Entry& entry = add(id, error.at, error.consumed, error.reason, std::move(args), locations);
    entry.source = Source::Syntax;
    entry.barrier = error.barrier;
    entry.diagnostic.serviceConsumedOuter = error.reached;
}

std::vector<Diagnostic> Problems::sorted() {
    // The compiler's own objections precede the first syntax error if they need nothing behind what that one spoils.
    const auto syntax = std::find_if(m_entries.begin(), m_entries.end(),
                                     [](const Entry& entry) { return entry.source == Source::Syntax; });
    const Entry* first = syntax == m_entries.end() ? nullptr : &*syntax;
    const uint32_t barrier = first == nullptr ? UINT32_MAX : first->barrier;
    const auto earlier = [&](const Entry& entry) {
        return entry.source == Source::Compiler && entry.diagnostic.serviceConsumed <= barrier &&
               (first == nullptr || first->source != Source::Compiler ||
                entry.diagnostic.serviceConsumed < first->diagnostic.serviceConsumed);
    };
    for (const Entry& entry : m_entries) {
        if (earlier(entry)) {
            first = &entry;
        }
    }
    const auto group = [&](const Entry& entry) {
        return &entry == first ? 0 : entry.source == Source::Building ? 2 : 1;
    };
    std::vector<const Entry*> order;
    for (const Entry& entry : m_entries) {
        order.push_back(&entry);
    }
    std::stable_sort(order.begin(), order.end(), [&](const Entry* a, const Entry* b) {
        return group(*a) != group(*b) ? group(*a) < group(*b) : a->diagnostic.at.begin < b->diagnostic.at.begin;
    });
    std::vector<Diagnostic> out;
    for (const Entry* entry : order) {
        out.push_back(entry->diagnostic);
    }
    return out;
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
