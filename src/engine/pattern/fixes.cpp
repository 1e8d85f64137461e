// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/fixes.h"

#include "engine/pattern/fixes_tree.h"

#include <algorithm>
#include <utility>

namespace rw::pattern {

namespace fixing {

namespace {

uint64_t keyOf(ByteRange range) {
    return (uint64_t{range.begin} << 32U) | range.end;
}

bool isOneOf(std::string_view set, std::string_view text, size_t at) {
    return at >= text.size() || set.find(text[at]) != std::string_view::npos;
}

/// In a broken text the borders of values are guesses: an edit must begin and end where tokens certainly do.
bool isCleanCut(std::string_view text, const TextEdit& edit) {
    constexpr std::string_view openers = " \t\r\n,:[{";
    constexpr std::string_view closers = " \t\r\n,:]}";
    const bool begins =
        edit.at.begin == 0 || isOneOf(openers, text, edit.at.begin - 1) || isOneOf(closers, text, edit.at.begin);
    const bool ends = isOneOf(closers, text, edit.at.end) || isOneOf(openers, text, edit.at.end - 1);
    return begins && ends;
}

} // namespace

void keepCertain(std::string_view text, const json::Tree& tree, std::vector<FixIt>& fixes) {
    const auto isSound = [&](const TextEdit& edit) {
        return isCleanCut(text, edit) &&
               std::none_of(tree.errors.begin(), tree.errors.end(), [&](const json::SyntaxError& error) {
                   return error.at.begin < edit.at.end && edit.at.begin < error.at.end;
               });
    };
    fixes.erase(std::remove_if(fixes.begin(), fixes.end(),
                               [&](const FixIt& fix) {
                                   return !std::all_of(fix.edits.begin(), fix.edits.end(), isSound) ||
                                          json::read(applied(text, fix.edits)).errors.size() > tree.errors.size();
                               }),
                fixes.end());
}

TreeIndex::TreeIndex(const json::Node& root) {
    std::vector<Place> open{{&root, nullptr, nullptr}};
    while (!open.empty()) {
        const Place place = open.back();
        open.pop_back();
        m_byRange.emplace(keyOf(place.node->at), place);
        m_byNode.emplace(place.node, place);
        for (const json::Node& item : place.node->items) {
            open.push_back({&item, place.node, nullptr});
        }
        for (const json::Member& member : place.node->members) {
            const Place inner{&member.value, place.node, &member};
            m_byName.emplace(keyOf(member.nameAt), inner);
            open.push_back(inner);
        }
    }
}

Place TreeIndex::at(ByteRange range) const {
    const auto found = m_byRange.find(keyOf(range));
    return found != m_byRange.end() ? found->second : Place{};
}

Place TreeIndex::named(ByteRange nameRange) const {
    const auto found = m_byName.find(keyOf(nameRange));
    return found != m_byName.end() ? found->second : Place{};
}

Place TreeIndex::above(const Place& place) const {
    const auto found = m_byNode.find(place.parent);
    return found != m_byNode.end() ? found->second : Place{};
}

void offer(Diagnostic& diagnostic, std::string title, std::vector<TextEdit> edits, bool safe) {
    diagnostic.fixes.push_back({std::move(title), std::move(edits), safe});
}

void offer(Diagnostic& diagnostic, std::string title, ByteRange at, std::string text, bool safe) {
    offer(diagnostic, std::move(title), {{at, std::move(text)}}, safe);
}

Place matcherAround(const Scene& scene, Place place) {
    const Place object = scene.index.above(place);
    if (object.node == nullptr || object.node->kind != json::Kind::Object || object.parent == nullptr ||
        object.parent->kind != json::Kind::Array) {
        return {};
    }
    return object;
}

} // namespace fixing

namespace {

using namespace fixing;

constexpr size_t kMostSyntaxFixes = 12; ///< each is tried out on the whole text
constexpr size_t kMostShapeFixes = 200;
constexpr size_t kMostShapeFixesInBrokenText = 20;
constexpr size_t kMostBytes = size_t{64} * 1024;

bool isSyntax(DiagId id) {
    return id <= DiagId::NameTooLong;
}

bool touches(const TextEdit& a, const TextEdit& b) {
    return a.at.begin <= b.at.end && b.at.begin <= a.at.end;
}

bool equal(const FixIt& a, const FixIt& b) {
    return std::equal(a.edits.begin(), a.edits.end(), b.edits.begin(), b.edits.end(),
                      [](const TextEdit& x, const TextEdit& y) { return x.at == y.at && x.text == y.text; });
}

} // namespace

void attachFixes(std::string_view text, const json::Tree& tree, std::vector<Diagnostic>& diagnostics) {
    const auto wants = [](const Diagnostic& diagnostic) {
        return diagnostic.severity == Severity::Error && diagnostic.fixes.empty();
    };
    if (text.size() > kMostBytes || std::none_of(diagnostics.begin(), diagnostics.end(), wants)) {
        return;
    }
    const TreeIndex index(tree.root);
    const Scene scene{text, tree, index};
    const size_t mostShape = tree.errors.empty() ? kMostShapeFixes : kMostShapeFixesInBrokenText;
    size_t syntax = 0;
    size_t shape = 0;
    for (Diagnostic& diagnostic : diagnostics) {
        if (!wants(diagnostic)) {
            continue;
        }
        if (isSyntax(diagnostic.id)) {
            if (++syntax <= kMostSyntaxFixes) {
                fixSyntax(text, tree, diagnostic);
            }
            continue;
        }
        if (++shape > mostShape) {
            continue;
        }
        fixShape(scene, diagnostic);
        fixOperator(scene, diagnostic);
        fixNumeric(scene, diagnostic);
        fixExists(scene, diagnostic);
        fixCidr(scene, diagnostic);
        if (!tree.errors.empty()) {
            keepCertain(text, tree, diagnostic.fixes);
        }
    }
}

std::vector<TextEdit> fixAll(std::string_view text, const std::vector<Diagnostic>& diagnostics) {
    std::vector<const FixIt*> taken;
    for (const Diagnostic& diagnostic : diagnostics) {
        const auto safe = std::find_if(diagnostic.fixes.begin(), diagnostic.fixes.end(),
                                       [](const FixIt& fix) { return fix.safe && !fix.edits.empty(); });
        if (safe == diagnostic.fixes.end() || safe->edits.back().at.end > text.size()) {
            continue;
        }
        const bool free = std::none_of(taken.begin(), taken.end(), [&](const FixIt* other) {
            return std::any_of(other->edits.begin(), other->edits.end(), [&](const TextEdit& a) {
                return std::any_of(safe->edits.begin(), safe->edits.end(),
                                   [&](const TextEdit& b) { return touches(a, b); });
            });
        });
        const bool fresh =
            std::none_of(taken.begin(), taken.end(), [&](const FixIt* other) { return equal(*other, *safe); });
        if (free && fresh) {
            taken.push_back(&*safe);
        }
    }
    std::vector<TextEdit> edits;
    for (const FixIt* fix : taken) {
        edits.insert(edits.end(), fix->edits.begin(), fix->edits.end());
    }
    std::sort(edits.begin(), edits.end(), [](const TextEdit& a, const TextEdit& b) { return a.at.begin < b.at.begin; });
    return edits;
}

std::string applyAllFixes(std::string_view text, const Vocabulary* vocabulary, Profile profile, size_t rounds) {
    std::string current(text);
    for (size_t round = 0; round < rounds; ++round) {
        ParseResult parsed = parsePattern(current);
        std::vector<Diagnostic> diagnostics = parsed.diagnostics;
        for (Diagnostic& diagnostic : lint(current, parsed, vocabulary, profile)) {
            diagnostics.push_back(std::move(diagnostic));
        }
        const std::vector<TextEdit> edits = fixAll(current, diagnostics);
        if (edits.empty()) {
            break;
        }
        std::string next = applied(current, edits);
        if (next == current || (parsed.valid() && !parsePattern(next).valid())) {
            break;
        }
        current = std::move(next);
    }
    return current;
}

} // namespace rw::pattern
