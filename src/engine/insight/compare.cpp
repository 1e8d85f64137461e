// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insight/compare.h"

#include "engine/json/json.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace rw::insight {

namespace {

using json::Kind;
using json::Node;

class Comparison {
public:
    explicit Comparison(const std::stop_token& stop) : m_stop(stop) {}
    std::vector<ComparedPath> paths;

    /// Either may be null.
    void values(const Node* left, const Node* right, const std::string& path, const std::string& place) {
        if (m_stop.stop_requested()) {
            return;
        }
        const auto isBranch = [](const Node* node, Kind kind) {
            return node != nullptr && node->kind == kind && !(node->members.empty() && node->items.empty());
        };
        if (isBranch(left, Kind::Object) || isBranch(right, Kind::Object)) {
            const Node* l = isBranch(left, Kind::Object) ? left : nullptr;
            const Node* r = isBranch(right, Kind::Object) ? right : nullptr;
            rest(l == nullptr ? left : nullptr, r == nullptr ? right : nullptr, path, place);
            members(l, r, path, place);
            return;
        }
        if (isBranch(left, Kind::Array) || isBranch(right, Kind::Array)) {
            const Node* l = isBranch(left, Kind::Array) ? left : nullptr;
            const Node* r = isBranch(right, Kind::Array) ? right : nullptr;
            rest(l == nullptr ? left : nullptr, r == nullptr ? right : nullptr, path, place);
            const size_t count = std::max(l != nullptr ? l->items.size() : 0, r != nullptr ? r->items.size() : 0);
            for (size_t i = 0; i < count; ++i) {
                values(l != nullptr && i < l->items.size() ? &l->items[i] : nullptr,
                       r != nullptr && i < r->items.size() ? &r->items[i] : nullptr, path,
                       place + '[' + std::to_string(i) + ']');
            }
            return;
        }
        paths.push_back({path, place, textOf(left), textOf(right)});
    }

private:
    /// Where one has an object or array and the other a plain value: that value.
    void rest(const Node* left, const Node* right, const std::string& path, const std::string& place) {
        if ((left != nullptr && left->kind != Kind::Missing) || (right != nullptr && right->kind != Kind::Missing)) {
            values(left, right, path, place);
        }
    }

    void members(const Node* left, const Node* right, const std::string& path, const std::string& place) {
        const auto below = [](const std::string& outer, const std::string& name) {
            return outer.empty() ? name : outer + '.' + name;
        };
        struct Pair {
            std::string_view name;
            const Node *left = nullptr, *right = nullptr;
        };
        std::vector<Pair> pairs; // in the order of the first member of each name
        std::unordered_map<std::string_view, size_t> places;
        const auto take = [&](const Node* node, const Node* Pair::*side) {
            for (size_t i = 0; node != nullptr && i < node->members.size(); ++i) {
                const json::Member& member = node->members[i];
                const auto [known, isNew] = places.emplace(member.name, pairs.size());
                if (isNew) {
                    pairs.push_back({member.name});
                }
                pairs[known->second].*side = &member.value; // of duplicates the last counts
            }
        };
        take(left, &Pair::left);
        take(right, &Pair::right);
        for (const Pair& pair : pairs) {
            const std::string name(pair.name);
            values(pair.left, pair.right, below(path, name), below(place, name));
        }
    }

    static std::optional<std::string> textOf(const Node* node) {
        if (node == nullptr) {
            return std::nullopt;
        }
        switch (node->kind) {
        case Kind::String:
            return json::quoted(node->text);
        case Kind::Number:
            return node->text;
        case Kind::True:
            return "true";
        case Kind::False:
            return "false";
        case Kind::Null:
            return "null";
        case Kind::Object:
            return "{}";
        case Kind::Array:
            return "[]";
        case Kind::Missing:
            break;
        }
        return std::nullopt;
    }

    const std::stop_token& m_stop;
};

} // namespace

std::vector<ComparedPath> compareEvents(std::string_view left, std::string_view right, const std::stop_token& stop) {
    const json::Tree l = json::read(left);
    const json::Tree r = json::read(right);
    const auto object = [](const json::Tree& tree) {
        return tree.errors.empty() && tree.root.kind == Kind::Object ? &tree.root : nullptr;
    };
    Comparison comparison(stop);
    if (object(l) != nullptr || object(r) != nullptr) {
        comparison.values(object(l), object(r), {}, {});
        std::erase_if(comparison.paths, [](const ComparedPath& one) { return one.place.empty(); });
    }
    return std::move(comparison.paths);
}

} // namespace rw::insight
