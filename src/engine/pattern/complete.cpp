// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/complete.h"

#include "engine/json/json.h"
#include "engine/pattern/operators.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace rw::pattern {

namespace {

constexpr size_t kMost = 200;
/// From so many typed characters on, fields far below are offered with their whole path.
constexpr size_t kDeepFrom = 2;

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// How well `text` answers to what was typed: 0 not at all, 1 somewhere inside, 2 at its beginning, 3 with the same
/// case.
int fit(std::string_view text, std::string_view typed) {
    if (text.substr(0, typed.size()) == typed) {
        return 3;
    }
    const auto found = std::search(text.begin(), text.end(), typed.begin(), typed.end(),
                                   [](char a, char b) { return lower(a) == lower(b); });
    return found == text.end() ? 0 : found == text.begin() ? 2 : 1;
}

/// The object of `tree` that begins at a byte; nullptr where there is none.
const json::Node* objectAt(const json::Node& node, uint32_t begin) {
    if (node.kind == json::Kind::Object && node.at.begin == begin) {
        return &node;
    }
    const auto inside = [begin](const json::Node& child) {
        return child.at.begin <= begin && begin < child.at.end ? objectAt(child, begin) : nullptr;
    };
    for (const json::Member& member : node.members) {
        if (const json::Node* found = inside(member.value)) {
            return found;
        }
    }
    for (const json::Node& item : node.items) {
        if (const json::Node* found = inside(item)) {
            return found;
        }
    }
    return nullptr;
}

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool startsWith(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

/// Which operators the language nests (facts: pattern language §7). `outer` empty: directly on a leaf.
bool mayStandInside(std::string_view outer, OpId inner) {
    if (outer.empty()) {
        return true;
    }
    if (outer == operatorName(OpId::AnythingBut)) {
        constexpr std::array kNested{OpId::Prefix, OpId::Suffix, OpId::EqualsIgnoreCase, OpId::Wildcard};
        return std::find(kNested.begin(), kNested.end(), inner) != kNested.end();
    }
    const bool outerTakesCase = outer == operatorName(OpId::Prefix) || outer == operatorName(OpId::Suffix);
    return outerTakesCase && inner == OpId::EqualsIgnoreCase;
}

class Offer {
public:
    Offer(std::string_view text, uint32_t offset, const Vocabulary& vocabulary)
        : m_text(text), m_vocabulary(vocabulary), m_place(placeAt(text, offset)) {}

    Completions run() {
        switch (m_place.kind) {
        case Place::Kind::Name:
            names();
            break;
        case Place::Kind::Value:
            values();
            operators();
            break;
        case Place::Kind::OperatorName:
            operatorNames();
            break;
        case Place::Kind::OperatorValue:
            operands();
            break;
        case Place::Kind::None:
            break;
        }
        Completions result;
        result.replace = m_place.token;
        // Names that the loaded events have come first, however well others fit; elsewhere what was typed decides.
        const bool byRank = m_place.kind == Place::Kind::Name;
        std::stable_sort(m_found.begin(), m_found.end(), [byRank](const Found& a, const Found& b) {
            const auto key = [byRank](const Found& found) {
                const int fit = -found.fit;
                return std::tuple(byRank ? found.rank : fit, byRank ? fit : found.rank,
                                  -static_cast<int64_t>(found.item.events));
            };
            return key(a) < key(b);
        });
        for (Found& found : m_found) {
            if (result.items.size() == kMost) {
                break;
            }
            result.items.push_back(std::move(found.item));
        }
        return result;
    }

private:
    struct Found {
        int fit = 0;
        int rank = 0; ///< of its kind: what is likelier comes first
        Completion item;
    };

    void add(int rank, std::string_view matched, Completion&& item) {
        const int how = fit(matched, m_place.typed);
        if (how > 0) {
            m_found.push_back({how, rank, std::move(item)});
        }
    }
    [[nodiscard]] bool written(std::string_view text) const {
        return std::find(m_place.siblings.begin(), m_place.siblings.end(), text) != m_place.siblings.end();
    }
    /// A comma is due where the next member or value follows without one.
    [[nodiscard]] std::string_view comma() const {
        size_t at = m_place.token.end;
        while (at < m_text.size() && isSpace(m_text[at])) {
            ++at;
        }
        constexpr std::string_view kNoValue = ",:]}";
        return at >= m_text.size() || kNoValue.find(m_text[at]) != std::string_view::npos ? "" : ",";
    }

    // Names

    struct Below {
        uint32_t events = 0;
        bool leaf = false;
    };
    void names() {
        std::string prefix = m_place.pathText();
        prefix += prefix.empty() ? "" : ".";
        std::map<std::string, Below, std::less<>> children;
        std::map<std::string, uint32_t, std::less<>> deep; // paths below `prefix`
        const auto meet = [&](std::string_view path, uint32_t events) {
            if (!startsWith(path, prefix) || path.size() == prefix.size()) {
                return;
            }
            const std::string_view rest = path.substr(prefix.size());
            const size_t dot = rest.find('.');
            const std::string_view child = rest.substr(0, dot);
            if (fit(child, m_place.typed) > 0) {
                const auto known = children.find(child);
                Below& below = known != children.end() ? known->second : children[std::string(child)];
                below.events = std::max(below.events, events);
                below.leaf = below.leaf || dot == std::string_view::npos;
            }
            if (dot != std::string_view::npos && m_place.typed.size() >= kDeepFrom && !m_place.named &&
                fit(rest.substr(rest.rfind('.') + 1), m_place.typed) > 0) {
                uint32_t& known = deep[std::string(rest)];
                known = std::max(known, events);
            }
        };
        for (const ObservedPath& observed : m_vocabulary.paths) {
            meet(observed.path, observed.events);
        }
        for (const Vocabulary::Field& field : m_vocabulary.fields) {
            if (field.type != "object" && field.type != "map") {
                meet(field.path, 0);
            }
        }
        // The envelope of every event (facts: aws §2), also before any is loaded.
        for (const char* name :
             {"source", "detail-type", "detail.topicName", "detail.eventBody.conversationId", "account", "region"}) {
            meet(name, 0);
        }
        for (const auto& [name, below] : children) {
            if (!written(name)) {
                add(below.events > 0 ? 0 : 2, name, nameItem({name}, name, below));
            }
        }
        for (const auto& [path, events] : deep) {
            const size_t dot = path.rfind('.');
            Completion item = nameItem(split(path), path, {events, true});
            if (putWhereItBelongs(item, split(path))) {
                add(events > 0 ? 1 : 3, std::string_view(path).substr(dot + 1), std::move(item));
            }
        }
        if (!written("$or")) {
            Completion item = nameItem({"$or"}, "$or", {});
            if (!m_place.named) {
                setInsert(item, R"("$or": [{|}, {}])");
            }
            item.kind = CompletionKind::Word;
            add(4, "$or", std::move(item));
        }
    }
    /// Two members of one name would hide each other: what the rule has already is filled instead. False: it is no
    /// object, or it has the field.
    bool putWhereItBelongs(Completion& item, const std::vector<std::string>& names) {
        if (!m_tree) {
            m_tree = json::read(m_text).root;
        }
        const json::Node* node = objectAt(*m_tree, m_place.object);
        size_t known = 0;
        while (node != nullptr && known + 1 < names.size()) {
            const json::Node* next = node->find(names[known]);
            if (next == nullptr) {
                break;
            }
            node = next;
            ++known;
        }
        if (known == 0) {
            return !written(names.front());
        }
        if (node->kind != json::Kind::Object || node->find(names[known]) != nullptr) {
            return false;
        }
        item.elsewhere = Completion::Elsewhere{node->at.begin + 1, wordAndComma()};
        item.insert.clear();
        std::string behind;
        for (size_t i = known; i < names.size(); ++i) {
            const bool last = i + 1 == names.size();
            item.insert += json::quoted(names[i]) + (last ? ": [" : ": {");
            behind.insert(0, last ? "]" : "}");
        }
        item.caret = static_cast<uint32_t>(item.insert.size());
        item.insert += behind + (node->members.empty() ? "" : ", ");
        return true;
    }
    /// The typed word; with the comma before it when nothing follows that the comma would divide it from.
    [[nodiscard]] ByteRange wordAndComma() const {
        ByteRange range = m_place.token;
        size_t behind = range.end;
        while (behind < m_text.size() && isSpace(m_text[behind])) {
            ++behind;
        }
        size_t before = range.begin;
        while (before > 0 && isSpace(m_text[before - 1])) {
            --before;
        }
        const bool last = behind >= m_text.size() || m_text[behind] == '}';
        if (before > 0 && m_text[before - 1] == ',' && last) {
            range.begin = static_cast<uint32_t>(before - 1);
        } else if (behind < m_text.size() && m_text[behind] == ',') {
            range.end = static_cast<uint32_t>(behind + 1);
        }
        return range;
    }
    static std::vector<std::string> split(const std::string& path) {
        std::vector<std::string> names;
        for (size_t at = 0; at <= path.size();) {
            const size_t dot = std::min(path.find('.', at), path.size());
            names.push_back(path.substr(at, dot - at));
            at = dot + 1;
        }
        return names;
    }
    Completion nameItem(const std::vector<std::string>& names, const std::string& label, Below below) const {
        Completion item;
        item.kind = below.leaf ? CompletionKind::Field : CompletionKind::Object;
        item.label = label;
        item.events = below.events;
        if (m_place.named) {
            item.insert = json::quoted(names.front());
            item.caret = static_cast<uint32_t>(item.insert.size());
            return item;
        }
        std::string before, behind;
        for (size_t i = 0; i < names.size(); ++i) {
            before += json::quoted(names[i]) + ": ";
            if (i + 1 < names.size()) {
                before += '{';
                behind += '}';
            }
        }
        before += below.leaf ? "[" : "{";
        behind.insert(0, below.leaf ? "]" : "}");
        item.caret = static_cast<uint32_t>(before.size());
        item.insert = before + behind + std::string(comma());
        item.again = true;
        return item;
    }
    void setInsert(Completion& item, std::string_view snippet) const {
        const size_t bar = snippet.find('|');
        item.caret = static_cast<uint32_t>(std::min(bar, snippet.size()));
        item.insert = snippet.substr(0, bar);
        if (bar != std::string_view::npos) {
            item.insert += snippet.substr(bar + 1);
            item.again = true;
        }
        item.insert += comma();
    }

    // Values

    void values() { observedValues(m_place.inArray); }

    /// A single value of a leaf needs its list; operands do not.
    void observedValues(bool bare) {
        const std::string path = m_place.pathText();
        std::vector<std::string> known;
        if (const ObservedPath* observed = m_vocabulary.find(path)) {
            for (const ObservedValue& value : observed->values) {
                oneValue(value.json, value.count, bare, 0);
                known.push_back(value.json);
            }
        }
        const auto more = [&](const std::string& json, int rank) {
            if (std::find(known.begin(), known.end(), json) == known.end()) {
                known.push_back(json);
                oneValue(json, 0, bare, rank);
            }
        };
        if (path == "detail-type") {
            for (const std::string& topic : m_vocabulary.topics) {
                more(json::quoted(topic), 1);
            }
        }
        for (const Vocabulary::Field& field : m_vocabulary.fields) {
            if (field.path != path) {
                continue;
            }
            for (const std::string& value : field.values) {
                more(json::quoted(value), 1);
            }
            if (field.type == "boolean") {
                more("true", 1);
                more("false", 1);
            }
        }
    }
    void oneValue(const std::string& json, uint32_t events, bool bare, int rank) {
        if (written(json)) {
            return;
        }
        const bool text = !json.empty() && json.front() == '"';
        if (m_place.quoted && !text) {
            return;
        }
        Completion item;
        item.kind =
            m_place.path == std::vector<std::string>{"detail-type"} ? CompletionKind::Topic : CompletionKind::Value;
        item.label = text ? json::read(json).root.text : json;
        item.events = events;
        item.insert = bare ? json : '[' + json + ']';
        item.caret = static_cast<uint32_t>(bare ? item.insert.size() : item.insert.size() - 1);
        item.insert += comma();
        add(rank, item.label, std::move(item));
    }

    // Operators

    void operators() {
        if (m_place.quoted) {
            return;
        }
        for (const OperatorSpec& spec : operatorSpecs()) {
            Completion item;
            item.kind = CompletionKind::Operator;
            item.label = spec.name;
            setInsert(item, m_place.inArray ? std::string(spec.snippet) : '[' + std::string(spec.snippet) + ']');
            add(2, spec.name, std::move(item));
        }
    }
    void operatorNames() {
        for (const OperatorSpec& spec : operatorSpecs()) {
            if (!mayStandInside(m_place.op, spec.id) || !m_place.siblings.empty()) {
                continue;
            }
            Completion item;
            item.kind = CompletionKind::Operator;
            item.label = spec.name;
            if (m_place.named) {
                item.insert = json::quoted(spec.name);
                item.caret = static_cast<uint32_t>(item.insert.size());
            } else {
                // Without the braces, which stand there already.
                setInsert(item, spec.snippet.substr(1, spec.snippet.size() - 2));
            }
            add(0, spec.name, std::move(item));
        }
    }
    void operands() {
        if (m_place.op == "exists") {
            word("true");
            word("false");
        } else if (m_place.op == "numeric") {
            for (const std::string_view comparison : comparisons()) {
                word(json::quoted(comparison));
            }
        } else if (m_place.op != "cidr") {
            observedValues(true);
        }
    }
    /// One comparison, or a lower bound and then an upper one (facts: pattern language §5).
    [[nodiscard]] std::vector<std::string_view> comparisons() const {
        if (m_place.inArray && m_place.operand == 0) {
            return {"=", ">", ">=", "<", "<="};
        }
        const bool lowerBound = m_place.inArray && m_place.operand == 2 && !m_place.siblings.empty() &&
                                startsWith(m_place.siblings.front(), "\">");
        return lowerBound ? std::vector<std::string_view>{"<", "<="} : std::vector<std::string_view>();
    }
    void word(const std::string& json) {
        Completion item;
        item.kind = CompletionKind::Word;
        item.label = json.front() == '"' ? json.substr(1, json.size() - 2) : json;
        item.insert = json;
        item.caret = static_cast<uint32_t>(json.size());
        add(0, item.label, std::move(item));
    }

    std::string_view m_text;
    const Vocabulary& m_vocabulary;
    Place m_place;
    std::optional<json::Node> m_tree; ///< read when it is needed
    std::vector<Found> m_found;
};

} // namespace

Completions completionsAt(std::string_view utf8, uint32_t offset, const Vocabulary& vocabulary) {
    return Offer(utf8, offset, vocabulary).run();
}

} // namespace rw::pattern
