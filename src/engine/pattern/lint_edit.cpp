// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/lint_edit.h"

#include "engine/pattern/operators.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace rw::pattern::linting {

namespace {

/// How the members of an object are laid out.
struct Layout {
    bool lines = false;  ///< one member a line
    std::string indent;  ///< in front of a member
    std::string unit;    ///< one step deeper
    std::string colon;   ///< ":" or ": "
    std::string comma;   ///< between members on one line
    std::string newline; ///< "\n" or "\r\n"
};

/// White space between the last line break in front of `offset` and the first other character of that line.
std::string indentAt(std::string_view text, uint32_t offset) {
    size_t begin = text.substr(0, offset).find_last_of("\r\n");
    begin = begin == std::string_view::npos ? 0 : begin + 1;
    size_t end = begin;
    while (end < text.size() && (text[end] == ' ' || text[end] == '\t')) {
        ++end;
    }
    return std::string(text.substr(begin, end - begin));
}

Layout layoutOf(std::string_view text, const json::Node& object) {
    Layout layout;
    layout.newline = text.find("\r\n") != std::string_view::npos ? "\r\n" : "\n";
    layout.unit = "  ";
    layout.colon = ": ";
    layout.comma = ", ";
    if (object.members.empty()) {
        return layout;
    }
    const json::Member& first = object.members.front();
    const ByteRange gap{first.nameAt.end, first.value.at.begin};
    layout.colon = gap.in(text).find_first_of(" \t\r\n") == std::string_view::npos ? ":" : ": ";
    layout.comma = layout.colon == ":" ? "," : ", ";
    const ByteRange lead{object.at.begin + 1, first.nameAt.begin};
    layout.lines = lead.in(text).find_first_of("\r\n") != std::string_view::npos;
    layout.indent = indentAt(text, first.nameAt.begin);
    const std::string outer = indentAt(text, object.at.end - 1);
    if (layout.lines && layout.indent.size() > outer.size() && startsWith(layout.indent, outer)) {
        layout.unit = layout.indent.substr(outer.size());
    }
    return layout;
}

/// New members as a tree of names with the texts of their values.
struct Planted {
    std::string name;
    std::string value; ///< text of a list, or empty: then `inner`
    std::string valueIndent;
    std::vector<Planted> inner;
};

void plant(std::vector<Planted>& into, const std::vector<std::string>& names, size_t from, const std::string& value,
           const std::string& valueIndent) {
    std::vector<Planted>* level = &into;
    for (size_t i = from; i < names.size(); ++i) {
        const bool last = i + 1 == names.size();
        auto found = std::find_if(level->begin(), level->end(), [&](const Planted& row) {
            return !last && row.value.empty() && row.name == names[i];
        });
        if (found == level->end()) {
            level->push_back({names[i], last ? value : std::string(), valueIndent, {}});
            found = level->end() - 1;
        }
        level = &found->inner;
    }
}

/// The lines of a moved value keep their distance to the name.
std::string reindented(std::string_view value, const std::string& from, const std::string& to) {
    std::string out;
    for (size_t i = 0; i < value.size(); ++i) {
        out += value[i];
        if (value[i] == '\n') {
            out += to;
            if (startsWith(value.substr(i + 1), from)) {
                i += from.size();
            }
        }
    }
    return out;
}

void print(std::string& out, const Planted& row, const Layout& layout, const std::string& indent) {
    out += json::quoted(row.name) + layout.colon;
    if (row.inner.empty()) {
        out += layout.lines ? reindented(row.value, row.valueIndent, indent) : row.value;
        return;
    }
    const std::string deeper = indent + layout.unit;
    out += '{';
    for (size_t i = 0; i < row.inner.size(); ++i) {
        if (layout.lines) {
            out += (i == 0 ? "" : ",") + layout.newline + deeper;
        } else if (i != 0) {
            out += layout.comma;
        }
        print(out, row.inner[i], layout, deeper);
    }
    if (layout.lines) {
        out += layout.newline + indent;
    }
    out += '}';
}

std::string printed(const std::vector<Planted>& rows, const Layout& layout) {
    std::string out;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (i != 0) {
            out += layout.lines ? "," + layout.newline + layout.indent : layout.comma;
        }
        print(out, rows[i], layout, layout.indent);
    }
    return out;
}

/// What happens inside one anchor.
struct Surgery {
    std::unordered_set<const json::Member*> removed;
    std::unordered_map<const json::Node*, std::vector<Planted>> planted;

    [[nodiscard]] bool emptied(const json::Node& object) const {
        return planted.count(&object) == 0 && !object.members.empty() &&
               std::all_of(object.members.begin(), object.members.end(),
                           [this](const json::Member& member) { return removed.count(&member) != 0; });
    }
};

void editObject(std::string_view text, const json::Node& object, const Surgery& surgery, std::vector<TextEdit>& edits) {
    const auto& members = object.members;
    const auto isRemoved = [&](size_t i) { return surgery.removed.count(&members[i]) != 0; };
    std::string addition;
    if (const auto it = surgery.planted.find(&object); it != surgery.planted.end()) {
        addition = printed(it->second, layoutOf(text, object));
    }
    bool pending = !addition.empty();
    for (size_t i = 0; i < members.size();) {
        if (!isRemoved(i)) {
            ++i;
            continue;
        }
        size_t end = i;
        while (end < members.size() && isRemoved(end)) {
            ++end;
        }
        if (pending) { // in the place of the first that goes
            edits.push_back({{members[i].nameAt.begin, members[end - 1].value.at.end}, addition});
            pending = false;
        } else if (end < members.size()) {
            edits.push_back({{members[i].nameAt.begin, members[end].nameAt.begin}, ""});
        } else if (i > 0) {
            edits.push_back({{members[i - 1].value.at.end, members[end - 1].value.at.end}, ""});
        }
        i = end;
    }
    if (pending) {
        const Layout layout = layoutOf(text, object);
        if (members.empty()) {
            edits.push_back({{object.at.begin + 1, object.at.begin + 1}, addition});
        } else {
            const uint32_t at = members.back().value.at.end;
            edits.push_back(
                {{at, at}, (layout.lines ? "," + layout.newline + layout.indent : layout.comma) + addition});
        }
    }
}

/// The deepest object that is there already on the way to the target, and how many names lead to it.
struct Ground {
    const json::Node* object = nullptr;
    size_t depth = 0;
    bool taken = false; ///< something else stands in the way, or at the target itself
};

Ground groundFor(const json::Node& anchor, size_t anchorDepth, const std::vector<std::string>& target) {
    Ground ground{&anchor, anchorDepth, false};
    while (ground.depth < target.size()) {
        const json::Node* next = ground.object->find(target[ground.depth]);
        if (next == nullptr) {
            return ground;
        }
        if (next->kind != json::Kind::Object || ground.depth + 1 == target.size()) {
            ground.taken = true;
            return ground;
        }
        ground.object = next;
        ++ground.depth;
    }
    ground.taken = true;
    return ground;
}

/// The edits for what is removed and planted; objects that lose all their members vanish, up to the anchor.
std::optional<std::vector<TextEdit>> operate(std::string_view text, const std::vector<const Condition*>& conditions,
                                             Surgery& surgery, std::vector<const json::Node*> touched) {
    const json::Node* anchor = nullptr;
    for (const Condition* condition : conditions) {
        anchor = condition->holders[condition->anchor].object;
        for (size_t i = condition->holders.size(); i-- > condition->anchor;) {
            const Holder& holder = condition->holders[i];
            touched.push_back(holder.object);
            if (i > condition->anchor && surgery.emptied(*holder.object)) {
                surgery.removed.insert(holder.member);
            }
        }
    }
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    std::vector<TextEdit> edits;
    for (const json::Node* object : touched) {
        if (!surgery.emptied(*object) || object == anchor) {
            editObject(text, *object, surgery, edits);
        }
    }
    std::sort(edits.begin(), edits.end(), [](const TextEdit& a, const TextEdit& b) { return a.at.begin < b.at.begin; });
    for (size_t i = 1; i < edits.size(); ++i) {
        if (edits[i].at.begin < edits[i - 1].at.end) {
            return std::nullopt;
        }
    }
    return edits;
}

} // namespace

std::optional<std::vector<TextEdit>> moveEdits(const Context& context, const std::vector<Move>& moves) {
    if (!context.wellFormed || moves.empty()) {
        return std::nullopt;
    }
    const Condition& first = *moves.front().condition;
    const Holder& anchor = first.holders[first.anchor];
    Surgery surgery;
    std::vector<std::pair<const Move*, Ground>> grounds;
    std::unordered_set<std::string> targets;
    for (const Move& move : moves) {
        const Condition& condition = *move.condition;
        if (condition.holders[condition.anchor].object != anchor.object || move.target.size() <= anchor.depth ||
            !std::equal(first.names.begin(), first.names.begin() + static_cast<std::ptrdiff_t>(anchor.depth),
                        move.target.begin())) {
            return std::nullopt;
        }
        for (size_t i = anchor.depth; i < move.target.size(); ++i) {
            if (move.target[i].empty() || move.target[i] == "$or" ||
                (condition.insideOr() && isReservedInsideOr(move.target[i]))) {
                return std::nullopt;
            }
        }
        const Ground ground = groundFor(*anchor.object, anchor.depth, move.target);
        if (ground.taken || !targets.insert(joinPath(move.target)).second) {
            return std::nullopt;
        }
        surgery.removed.insert(condition.member);
        grounds.emplace_back(&move, ground);
    }
    for (const auto& [move, ground] : grounds) {
        const json::Node& value = move->condition->member->value;
        plant(surgery.planted[ground.object], move->target, ground.depth, std::string(value.at.in(context.text)),
              indentAt(context.text, move->condition->member->nameAt.begin));
    }
    std::vector<const Condition*> conditions;
    conditions.reserve(moves.size());
    for (const Move& move : moves) {
        conditions.push_back(move.condition);
    }
    std::vector<const json::Node*> touched;
    touched.reserve(grounds.size());
    for (const auto& [move, ground] : grounds) {
        touched.push_back(ground.object);
    }
    return operate(context.text, conditions, surgery, std::move(touched));
}

std::optional<std::vector<TextEdit>> removeEdits(const Context& context, const Condition& condition) {
    if (!context.wellFormed) {
        return std::nullopt;
    }
    Surgery surgery;
    surgery.removed.insert(condition.member);
    std::optional<std::vector<TextEdit>> edits = operate(context.text, {&condition}, surgery, {});
    if (surgery.emptied(*condition.holders[condition.anchor].object)) {
        return std::nullopt; // nothing would be left
    }
    return edits;
}

std::optional<TextEdit> plantEdit(const Context& context, const std::vector<std::string>& target,
                                  const std::string& value) {
    const json::Node& root = context.parsed.tree.root;
    if (!context.wellFormed || root.kind != json::Kind::Object) {
        return std::nullopt;
    }
    const Ground ground = groundFor(root, 0, target);
    if (ground.taken) {
        return std::nullopt;
    }
    Surgery surgery;
    plant(surgery.planted[ground.object], target, ground.depth, value, {});
    std::vector<TextEdit> edits;
    editObject(context.text, *ground.object, surgery, edits);
    return edits.front();
}

std::optional<TextEdit> removeMember(const json::Node& object, const json::Member& member) {
    const auto index = static_cast<size_t>(&member - object.members.data());
    if (object.members.size() < 2 || index >= object.members.size()) {
        return std::nullopt;
    }
    if (index + 1 < object.members.size()) {
        return TextEdit{{member.nameAt.begin, object.members[index + 1].nameAt.begin}, ""};
    }
    return TextEdit{{object.members[index - 1].value.at.end, member.value.at.end}, ""};
}

std::optional<TextEdit> removeItem(const json::Node& list, const json::Node& item) {
    const auto index = static_cast<size_t>(&item - list.items.data());
    if (list.items.size() < 2 || index >= list.items.size()) {
        return std::nullopt;
    }
    if (index + 1 < list.items.size()) {
        return TextEdit{{item.at.begin, list.items[index + 1].at.begin}, ""};
    }
    return TextEdit{{list.items[index - 1].at.end, item.at.end}, ""};
}

TextEdit appendItem(std::string_view text, const json::Node& list, const std::string& value) {
    const std::vector<json::Node>& items = list.items;
    if (items.empty()) {
        return {{list.at.begin + 1, list.at.begin + 1}, value};
    }
    std::string between = ", ";
    if (items.size() > 1) {
        between = ByteRange{items[items.size() - 2].at.end, items.back().at.begin}.in(text);
    } else if (const std::string_view lead = ByteRange{list.at.begin + 1, items.front().at.begin}.in(text);
               lead.find_first_of("\r\n") != std::string_view::npos) {
        between = "," + std::string(lead);
    }
    const uint32_t at = items.back().at.end;
    return {{at, at}, between + value};
}

TextEdit prependMember(std::string_view text, const json::Node& object, const std::string& name,
                       const std::string& value) {
    const Layout layout = layoutOf(text, object);
    std::string insertion = json::quoted(name) + layout.colon + value;
    if (object.members.empty()) {
        return {{object.at.begin + 1, object.at.begin + 1}, insertion};
    }
    insertion += layout.lines ? "," + layout.newline + layout.indent : layout.comma;
    const uint32_t at = object.members.front().nameAt.begin;
    return {{at, at}, insertion};
}

} // namespace rw::pattern::linting
