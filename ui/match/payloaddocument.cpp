// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/match/payloaddocument.h"

#include <algorithm>

namespace rw::ui {

namespace {

/// The value of `other` where `root` has the one at exactly this range; null where there is none.
const json::Node* twinOf(const json::Node& root, ByteRange at, const json::Node& other) {
    const json::Node* node = &root;
    const json::Node* twin = &other;
    while (node->at != at) {
        const int child = childContaining(*node, at);
        if (child < 0 || static_cast<size_t>(child) >= childCount(*twin)) {
            return nullptr;
        }
        node = &childAt(*node, static_cast<size_t>(child));
        twin = &childAt(*twin, static_cast<size_t>(child));
    }
    return twin;
}

PayloadDocument::Walk walkFrom(const json::Node& root, std::string_view path) {
    PayloadDocument::Walk walk{&root, path};
    while (!walk.rest.empty() && walk.node->kind == json::Kind::Object) {
        // A name may hold dots itself: the longest one that fits wins, and of duplicates the last, as in matching.
        const json::Member* best = nullptr;
        for (const json::Member& member : walk.node->members) {
            const bool fits = walk.rest.starts_with(member.name) &&
                              (walk.rest.size() == member.name.size() || walk.rest[member.name.size()] == '.');
            if (fits && (best == nullptr || member.name.size() >= best->name.size())) {
                best = &member;
            }
        }
        if (best == nullptr) {
            break;
        }
        walk.node = &best->value;
        walk.rest.remove_prefix(std::min(walk.rest.size(), best->name.size() + 1));
    }
    return walk;
}

} // namespace

size_t childCount(const json::Node& node) {
    return node.kind == json::Kind::Object ? node.members.size() : node.items.size();
}

const json::Node& childAt(const json::Node& node, size_t row) {
    return node.kind == json::Kind::Object ? node.members[row].value : node.items[row];
}

int childContaining(const json::Node& node, ByteRange at) {
    // Children stand in reading order: the last one that begins at or before `at`.
    size_t low = 0;
    size_t high = childCount(node);
    while (low < high) {
        const size_t middle = (low + high) / 2;
        if (childAt(node, middle).at.begin <= at.begin) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low == 0 || !childAt(node, low - 1).at.contains(at)) {
        return -1;
    }
    return static_cast<int>(low - 1);
}

const json::Node* PayloadDocument::find(ByteRange at) const {
    const json::Node* node = &tree.root;
    while (node->at != at) {
        const int child = childContaining(*node, at);
        if (child < 0) {
            return nullptr;
        }
        node = &childAt(*node, static_cast<size_t>(child));
    }
    return node;
}

ByteRange PayloadDocument::inPretty(ByteRange at) const {
    if (pretty.empty()) {
        return {};
    }
    const json::Node* twin = twinOf(tree.root, at, prettyTree.root);
    return twin != nullptr ? twin->at : ByteRange();
}

PayloadDocument::Walk PayloadDocument::walk(std::string_view path) const {
    return walkFrom(tree.root, path);
}

const json::Node* PayloadDocument::meant(std::string_view path) const {
    if (path.empty()) {
        return nullptr;
    }
    if (const Walk real = walk(path); real.rest.empty()) {
        return real.node;
    }
    if (pretty.empty()) {
        return nullptr;
    }
    const Walk shown = walkFrom(prettyTree.root, path);
    return shown.rest.empty() ? twinOf(prettyTree.root, shown.node->at, tree.root) : nullptr;
}

std::shared_ptr<const PayloadDocument> readPayload(const QByteArray& json, const session::PersonalMask::Veil& veil) {
    auto document = std::make_shared<PayloadDocument>();
    document->json = json;
    const std::string_view text(json.constData(), static_cast<size_t>(json.size()));
    document->tree = json::read(text);
    document->pretty = veil.on() ? json::pretty(veil.event(text)) : json::pretty(text);
    for (size_t begin = 0; begin < document->pretty.size();) {
        const size_t end = std::min(document->pretty.find('\n', begin), document->pretty.size());
        if (end - begin > kLongestLine) {
            document->pretty.clear();
            break;
        }
        begin = end + 1;
    }
    if (!document->pretty.empty()) {
        document->prettyTree = json::read(document->pretty);
    }
    return document;
}

} // namespace rw::ui
