// SPDX-License-Identifier: GPL-3.0-or-later
// Lists, objects and $or.
#include "engine/base/words.h"
#include "engine/pattern/fixes_tree.h"
#include "engine/pattern/operators.h"

#include <algorithm>
#include <utility>

namespace rw::pattern::fixing {

namespace {

using json::Kind;
using json::Member;
using json::Node;

/// Removes an element with its comma; empty if it is the only one.
std::vector<TextEdit> withoutItem(const Node& list, const Node& item) {
    const auto index = static_cast<size_t>(&item - list.items.data());
    if (list.items.size() < 2) {
        return {};
    }
    if (index + 1 < list.items.size()) {
        return {{{item.at.begin, list.items[index + 1].at.begin}, ""}};
    }
    return {{{list.items[index - 1].at.end, item.at.end}, ""}};
}

std::vector<TextEdit> withoutMember(const Node& object, const Member& member) {
    const auto index = static_cast<size_t>(&member - object.members.data());
    if (object.members.size() < 2) {
        return {};
    }
    if (index + 1 < object.members.size()) {
        return {{{member.nameAt.begin, object.members[index + 1].nameAt.begin}, ""}};
    }
    return {{{object.members[index - 1].value.at.end, member.value.at.end}, ""}};
}

/// What stands between the brackets, without the spaces around it.
std::string inside(const Scene& scene, const Node& node) {
    if (!node.items.empty()) {
        return std::string(ByteRange{node.items.front().at.begin, node.items.back().at.end}.in(scene.text));
    }
    if (!node.members.empty()) {
        return std::string(
            ByteRange{node.members.front().nameAt.begin, node.members.back().value.at.end}.in(scene.text));
    }
    return {};
}

void fixNotAList(const Scene& scene, Diagnostic& diagnostic) {
    Place place = scene.index.at(diagnostic.at);
    if (place.node == nullptr || place.member == nullptr) {
        place = scene.index.named(diagnostic.at);
    }
    if (place.node == nullptr || !place.node->isScalar()) {
        return;
    }
    const Place object = scene.index.above(place);
    const bool operatorAlone = place.member != nullptr && findOperator(place.member->name) != nullptr &&
                               object.node != nullptr && object.node->members.size() == 1 && object.member != nullptr;
    if (operatorAlone) { // "a": {"prefix": "x"}
        offer(diagnostic, Words::tr("Put the operator in a list"), object.node->at,
              "[" + scene.slice(*object.node) + "]", true);
    }
    offer(diagnostic, Words::tr("Wrap the value in an array"), place.node->at, "[" + scene.slice(*place.node) + "]",
          !operatorAlone);
}

void fixNotAnObject(const Scene& scene, Diagnostic& diagnostic) {
    const Node& root = scene.tree.root;
    if (root.kind == Kind::String && root.wellFormed) { // a rule inside a string, as some tools export it
        const json::Tree inner = json::read(root.text);
        if (inner.errors.empty() && inner.root.kind == Kind::Object) {
            offer(diagnostic, Words::tr("Unpack the rule from the string"), root.at, root.text, true);
            return;
        }
    }
    if (root.kind == Kind::Array && root.items.size() == 1 && root.items.front().kind == Kind::Object) {
        offer(diagnostic, Words::tr("Remove the brackets around the rule"), root.at, scene.slice(root.items.front()),
              true);
        return;
    }
    if (root.kind == Kind::String) {
        const std::string wrapped = "{" + std::string(scene.text) + "}";
        const json::Tree tree = json::read(wrapped);
        if (tree.errors.empty() && tree.end == wrapped.size()) {
            const auto end = static_cast<uint32_t>(scene.text.size());
            offer(diagnostic, Words::tr("Add the braces around the rule"), {{{0, 0}, "{"}, {{end, end}, "}"}}, true);
        }
    }
}

void fixEmptyList(const Scene& scene, Diagnostic& diagnostic) {
    const Place place = scene.index.at(diagnostic.at);
    if (place.node != nullptr && place.node->kind == Kind::Array && place.node->complete) {
        offer(diagnostic, Words::tr("Require that the field is absent"), place.node->at, "[{\"exists\": false}]",
              false);
        offer(diagnostic, Words::tr("Require that the field is there"), place.node->at, "[{\"exists\": true}]", false);
    }
}

void fixEmptyObject(const Scene& scene, Diagnostic& diagnostic) {
    const Place place = scene.index.at(diagnostic.at);
    if (place.member == nullptr || place.parent == nullptr) {
        return;
    }
    if (std::vector<TextEdit> edits = withoutMember(*place.parent, *place.member); !edits.empty()) {
        offer(diagnostic, Words::tr("Remove the field"), std::move(edits), false);
    }
}

void fixNestedList(const Scene& scene, Diagnostic& diagnostic) {
    const Place place = scene.index.at(diagnostic.at);
    if (place.node == nullptr || place.node->kind != Kind::Array || place.parent == nullptr ||
        place.parent->kind != Kind::Array) {
        return;
    }
    const bool flat = std::none_of(place.node->items.begin(), place.node->items.end(),
                                   [](const Node& item) { return item.kind == Kind::Array; });
    if (!flat) {
        return; // the inner ones have to go first
    }
    if (place.node->items.empty()) {
        if (std::vector<TextEdit> edits = withoutItem(*place.parent, *place.node); !edits.empty()) {
            offer(diagnostic, Words::tr("Remove it"), std::move(edits), true);
        }
    } else {
        offer(diagnostic, Words::tr("Remove the inner brackets"), place.node->at, inside(scene, *place.node), true);
    }
}

void fixEmptyMatcher(const Scene& scene, Diagnostic& diagnostic) {
    const Place place = scene.index.at(diagnostic.at);
    if (place.node == nullptr || place.parent == nullptr || place.parent->kind != Kind::Array) {
        return;
    }
    if (std::vector<TextEdit> edits = withoutItem(*place.parent, *place.node); !edits.empty()) {
        offer(diagnostic, Words::tr("Remove it"), std::move(edits), false);
    } else {
        offer(diagnostic, Words::tr("Require that the field is there"), place.node->at, "{\"exists\": true}", false);
    }
}

/// {"prefix": "a", "suffix": "b"}: operators cannot be combined in one matcher.
void fixSecondKey(const Scene& scene, Diagnostic& diagnostic) {
    const Place second = scene.index.named(diagnostic.at);
    const Place object = second.node != nullptr ? scene.index.above(second) : Place{};
    if (object.node == nullptr || object.parent == nullptr || object.parent->kind != Kind::Array ||
        !object.node->complete ||
        !std::all_of(object.node->members.begin(), object.node->members.end(), [](const Member& member) {
            return member.nameWellFormed && member.value.kind != Kind::Missing && member.value.complete;
        })) {
        return;
    }
    const auto text = [&](std::string_view name) -> const std::string* {
        const Node* node = object.node->find(name);
        const bool plain =
            node != nullptr && node->kind == Kind::String && node->text.find_first_of("*\\") == std::string::npos;
        return plain ? &node->text : nullptr;
    };
    if (object.node->members.size() == 2 && text("prefix") != nullptr && text("suffix") != nullptr) {
        offer(diagnostic, Words::tr("Test both ends with one wildcard"), object.node->at,
              "{\"wildcard\": " + json::quoted(*text("prefix") + "*" + *text("suffix")) + "}", false);
    }
    std::string split;
    for (const Member& member : object.node->members) {
        split += (split.empty() ? "{" : ", {") +
                 std::string(ByteRange{member.nameAt.begin, member.value.at.end}.in(scene.text)) + "}";
    }
    offer(diagnostic, Words::tr("Make them alternatives"), object.node->at, split, false);
}

void fixOrTooFew(const Scene& scene, Diagnostic& diagnostic) {
    Place list = scene.index.at(diagnostic.at);
    if (list.member == nullptr || list.member->name != "$or") {
        list = scene.index.named(diagnostic.at);
    }
    if (list.node == nullptr || list.member == nullptr || list.member->name != "$or" ||
        list.node->kind != Kind::Array || !list.node->complete) {
        return;
    }
    const ByteRange whole{list.member->nameAt.begin, list.node->at.end};
    if (list.node->items.size() == 1 && list.node->items.front().kind == Kind::Object &&
        !list.node->items.front().members.empty()) {
        offer(diagnostic, Words::tr("Use the only alternative without $or"), whole,
              inside(scene, list.node->items.front()), true);
    } else if (list.node->items.empty()) {
        if (std::vector<TextEdit> edits = withoutMember(*list.parent, *list.member); !edits.empty()) {
            offer(diagnostic, Words::tr("Remove $or"), std::move(edits), true);
        }
    }
}

void fixOrNotList(const Scene& scene, Diagnostic& diagnostic) {
    Place value = scene.index.at(diagnostic.at);
    if (value.member == nullptr || value.member->name != "$or") {
        value = scene.index.named(diagnostic.at);
    }
    if (value.node == nullptr || value.member == nullptr || value.node->kind != Kind::Object || !value.node->complete) {
        return;
    }
    std::string split;
    for (const Member& member : value.node->members) {
        split += (split.empty() ? "{" : ", {") +
                 std::string(ByteRange{member.nameAt.begin, member.value.at.end}.in(scene.text)) + "}";
    }
    if (value.node->members.size() > 1) {
        offer(diagnostic, Words::tr("Make each field an alternative"), value.node->at, "[" + split + "]", false);
    } else if (value.node->members.size() == 1) {
        const ByteRange whole{value.member->nameAt.begin, value.node->at.end};
        offer(diagnostic, Words::tr("Use the only alternative without $or"), whole, inside(scene, *value.node), true);
    }
}

void fixOrNotObject(const Scene& scene, Diagnostic& diagnostic) {
    const Place place = scene.index.at(diagnostic.at);
    if (place.node == nullptr || place.parent == nullptr || place.parent->kind != Kind::Array) {
        return;
    }
    if (std::vector<TextEdit> edits = withoutItem(*place.parent, *place.node); !edits.empty()) {
        offer(diagnostic, Words::tr("Remove it"), std::move(edits), false);
    }
}

/// "a": {"prefix": ["x"]} inside $or: an operator that stands where a list should be.
void fixOrReserved(const Scene& scene, Diagnostic& diagnostic) {
    const Place value = scene.index.named(diagnostic.at);
    const Place object = value.node != nullptr ? scene.index.above(value) : Place{};
    if (object.node == nullptr || object.member == nullptr || object.node->members.size() != 1 ||
        findOperator(value.member->name) == nullptr || object.member->name == "$or") {
        return;
    }
    const bool listed = value.member->name == "numeric" || value.member->name == "anything-but";
    if (value.node->kind == Kind::Array && !listed) {
        std::string matchers;
        for (const Node& item : value.node->items) {
            matchers +=
                (matchers.empty() ? "{" : ", {") + json::quoted(value.member->name) + ": " + scene.slice(item) + "}";
        }
        if (!matchers.empty()) {
            offer(diagnostic, Words::tr("Put the operator in a list"), object.node->at, "[" + matchers + "]", true);
        }
        return;
    }
    offer(diagnostic, Words::tr("Put the operator in a list"), object.node->at, "[" + scene.slice(*object.node) + "]",
          true);
}

void fixNothing(const Scene& scene, Diagnostic& diagnostic) {
    Place place = scene.index.at(diagnostic.at);
    while (place.node != nullptr &&
           !(place.parent != nullptr && place.parent->kind == Kind::Array && place.node->kind == Kind::Object)) {
        place = scene.index.above(place);
    }
    if (place.node == nullptr) {
        return;
    }
    if (std::vector<TextEdit> edits = withoutItem(*place.parent, *place.node); !edits.empty()) {
        offer(diagnostic, Words::tr("Remove it"), std::move(edits), false);
    } else {
        offer(diagnostic, Words::tr("Require that the field is there"), place.node->at, "{\"exists\": true}", false);
    }
}

} // namespace

void fixShape(const Scene& scene, Diagnostic& diagnostic) {
    switch (diagnostic.id) {
    case DiagId::NotAnObject:
        fixNotAnObject(scene, diagnostic);
        break;
    case DiagId::EmptyObject:
        fixEmptyObject(scene, diagnostic);
        break;
    case DiagId::EmptyList:
        fixEmptyList(scene, diagnostic);
        break;
    case DiagId::NotAList:
        fixNotAList(scene, diagnostic);
        break;
    case DiagId::NestedList:
        fixNestedList(scene, diagnostic);
        break;
    case DiagId::EmptyMatcher:
        fixEmptyMatcher(scene, diagnostic);
        break;
    case DiagId::SecondKey:
        fixSecondKey(scene, diagnostic);
        break;
    case DiagId::OrTooFew:
        fixOrTooFew(scene, diagnostic);
        break;
    case DiagId::OrNotList:
        fixOrNotList(scene, diagnostic);
        break;
    case DiagId::OrNotObject:
        fixOrNotObject(scene, diagnostic);
        break;
    case DiagId::OrReserved:
        fixOrReserved(scene, diagnostic);
        break;
    case DiagId::AnythingButNothing:
        fixNothing(scene, diagnostic);
        break;
    default:
        break;
    }
}

} // namespace rw::pattern::fixing
