// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/segment.h"

#include <simdjson.h>

#include <algorithm>
#include <cstring>
#include <unordered_map>

namespace rw::store {

namespace {

// The service's own limits (specification §1); whatever exceeds them is left to the exact matcher, which words the
// refusal.
constexpr size_t kMaxNumberLength = 900;
constexpr size_t kMaxNameLength = 40'000;
constexpr int kMaxDepth = 900;

// Distinct texts are looked up only while that pays: a column of ids would fill the table and never hit.
constexpr uint32_t kProbeValues = 2'048;

/// Longer texts would not fit into a slot's length; no event comes near.
constexpr size_t kMaxTextLength = (size_t{1} << 28U) - 1;

void prefetch(const void* address) {
#if defined(__GNUC__) || defined(__clang__)
    __builtin_prefetch(address);
#else
    (void)address;
#endif
}

uint32_t hashOf(json::Kind kind, std::string_view text) {
    constexpr uint64_t kMultiplier = 0x9E37'79B9'7F4A'7C15;
    uint64_t hash = (static_cast<uint64_t>(kind) + 1) * kMultiplier ^ text.size();
    const char* at = text.data();
    size_t left = text.size();
    while (left >= 8) {
        uint64_t chunk = 0;
        std::memcpy(&chunk, at, 8);
        hash = (hash ^ chunk) * kMultiplier;
        hash ^= hash >> 29;
        at += 8;
        left -= 8;
    }
    uint64_t chunk = 0;
    if (left != 0) { // memcpy() takes no null pointer, not even for nothing
        std::memcpy(&chunk, at, left);
    }
    hash = (hash ^ chunk) * kMultiplier;
    return static_cast<uint32_t>(hash ^ hash >> 32);
}

bool isJsonNumber(std::string_view t) {
    size_t i = 0;
    const auto digits = [&] {
        const size_t first = i;
        while (i < t.size() && t[i] >= '0' && t[i] <= '9') {
            ++i;
        }
        return i - first;
    };
    if (i < t.size() && t[i] == '-') {
        ++i;
    }
    const size_t first = i;
    const size_t whole = digits();
    if (whole == 0 || (whole > 1 && t[first] == '0')) {
        return false;
    }
    if (i < t.size() && t[i] == '.') {
        ++i;
        if (digits() == 0) {
            return false;
        }
    }
    if (i < t.size() && (t[i] == 'e' || t[i] == 'E')) {
        ++i;
        if (i < t.size() && (t[i] == '+' || t[i] == '-')) {
            ++i;
        }
        if (digits() == 0) {
            return false;
        }
    }
    return i == t.size();
}

/// Names that the language's dot-joining treats in its own way (specification §2, last bullet).
bool isOddName(std::string_view name) {
    return name.empty() || name.size() > kMaxNameLength || name.front() == '.' || name.back() == '.' ||
           name.find("..") != std::string_view::npos;
}

} // namespace

struct SegmentBuilder::Impl {
    /// A name below a name. Events repeat their names in the same order, so that the name that last followed this one
    /// nearly always follows it again.
    struct Name {
        std::string name;
        std::string path;
        int column = -1;
        bool odd = false;
        Name* follower = nullptr; ///< the sibling that came next when this name was last met
        Name* first = nullptr;    ///< the child that came first when children were last met
        std::vector<std::unique_ptr<Name>> children;
        std::unordered_map<std::string_view, Name*> byName; // only when there are many
    };
    /// A distinct value in the hash table: enough to compare with one look at the texts.
    struct Slot {
        uint32_t hash = 0;
        uint32_t index = 0; ///< of the value, counted from 1; 0: free
        uint32_t offset = 0;
        uint32_t lengthAndKind = 0;
    };
    struct RowCode {
        uint32_t row = 0;
        uint32_t code = 0;
    };
    struct Building {
        Column column;
        std::vector<RowCode> singles; // rows with exactly one plain leaf, ascending
        std::vector<Slot> table;      // empty: values are no longer looked up
        uint32_t lastRow = UINT32_MAX;
        uint32_t added = 0;
        bool plain = false;
    };
    /// A leaf of the event being read; kept aside until the whole event proved readable.
    struct Pending {
        int column = -1;
        json::Kind kind = json::Kind::Missing;
        std::string_view text;
        uint32_t stepsBegin = 0, stepsEnd = 0;
        uint32_t hash = 0;
    };

    simdjson::ondemand::parser parser;
    std::vector<char> buffer;
    Name root;
    std::vector<Building> columns;
    std::unordered_map<std::string, int> columnOf;
    std::vector<Pending> pending;
    std::vector<match::ArrayStep> pendingSteps, trail;
    uint32_t nextArray = 0;
    uint32_t rows = 0;
    std::vector<uint32_t> oddRows;
    bool oddName = false;

    /// `guess` is the link to follow first, and to set right where it misled.
    Name& child(Name& parent, std::string_view name, Name*& guess) {
        if (guess == nullptr || guess->name != name) {
            guess = &findChild(parent, name);
        }
        return *guess;
    }

    Name& findChild(Name& parent, std::string_view name) {
        auto& children = parent.children;
        constexpr size_t kFew = 24;
        if (children.size() <= kFew) {
            for (const auto& c : children) {
                if (c->name == name) {
                    return *c;
                }
            }
        } else {
            if (parent.byName.empty()) {
                for (const auto& c : children) {
                    parent.byName.emplace(c->name, c.get());
                }
            }
            if (const auto found = parent.byName.find(name); found != parent.byName.end()) {
                return *found->second;
            }
        }
        auto fresh = std::make_unique<Name>();
        fresh->name = name;
        fresh->path = &parent == &root ? std::string(name) : parent.path + '.' + std::string(name);
        fresh->odd = parent.odd || isOddName(name);
        Name& result = *fresh;
        children.push_back(std::move(fresh));
        if (!parent.byName.empty()) {
            parent.byName.emplace(result.name, &result);
        }
        return result;
    }

    int columnFor(Name& name) {
        if (name.column < 0) {
            const auto [found, isNew] = columnOf.emplace(name.path, static_cast<int>(columns.size()));
            if (isNew) {
                columns.emplace_back();
                columns.back().column.m_path = name.path;
                columns.back().column.m_offsets.push_back(0);
                columns.back().table.resize(64);
            }
            name.column = found->second;
        }
        return name.column;
    }

    void leaf(Name& at, json::Kind kind, std::string_view text) {
        Pending p;
        p.column = columnFor(at);
        p.kind = kind;
        p.text = text;
        p.stepsBegin = static_cast<uint32_t>(pendingSteps.size());
        pendingSteps.insert(pendingSteps.end(), trail.begin(), trail.end());
        p.stepsEnd = static_cast<uint32_t>(pendingSteps.size());
        pending.push_back(p);
    }

    bool scalar(simdjson::ondemand::value value, simdjson::ondemand::json_type type, Name& at) {
        using simdjson::ondemand::json_type;
        switch (type) {
        case json_type::string: {
            std::string_view text;
            if (value.get_string().get(text) != simdjson::SUCCESS || text.size() > kMaxTextLength) {
                return false; // a lone surrogate among others: the exact reader knows what to do
            }
            leaf(at, json::Kind::String, text);
            return true;
        }
        case json_type::number: {
            std::string_view token = value.raw_json_token();
            while (!token.empty() &&
                   (token.back() == ' ' || token.back() == '\t' || token.back() == '\n' || token.back() == '\r')) {
                token.remove_suffix(1);
            }
            if (token.size() > kMaxNumberLength || !isJsonNumber(token)) {
                return false;
            }
            leaf(at, json::Kind::Number, token);
            return true;
        }
        case json_type::boolean: {
            bool truth = false;
            if (value.get_bool().get(truth) != simdjson::SUCCESS) {
                return false;
            }
            leaf(at, truth ? json::Kind::True : json::Kind::False, {});
            return true;
        }
        case json_type::null: {
            std::string_view token = value.raw_json_token();
            if (!token.starts_with("null") || token.find_first_not_of(" \t\n\r", 4) != std::string_view::npos) {
                return false;
            }
            // The token text was checked; is_null() moves the iterator on.
            if (!value.is_null()) {
                return false;
            }
            leaf(at, json::Kind::Null, {});
            return true;
        }
        default:
            return false;
        }
    }

    bool visit(simdjson::ondemand::value value, Name& at, int depth) {
        using simdjson::ondemand::json_type;
        json_type type{};
        if (depth > kMaxDepth || value.type().get(type) != simdjson::SUCCESS) {
            return false;
        }
        if (type == json_type::object) {
            simdjson::ondemand::object object;
            return value.get_object().get(object) == simdjson::SUCCESS && members(object, at, depth);
        }
        if (type != json_type::array) {
            return scalar(value, type, at);
        }
        simdjson::ondemand::array array;
        if (value.get_array().get(array) != simdjson::SUCCESS) {
            return false;
        }
        const uint32_t number = nextArray++;
        uint32_t index = 0;
        for (auto item : array) {
            simdjson::ondemand::value element;
            json_type elementType{};
            if (item.get(element) != simdjson::SUCCESS || element.type().get(elementType) != simdjson::SUCCESS) {
                return false;
            }
            const bool container = elementType == json_type::object || elementType == json_type::array;
            if (container) {
                trail.push_back({number, index});
            }
            const bool fine = visit(element, at, depth + 1);
            if (container) {
                trail.pop_back();
            }
            if (!fine) {
                return false;
            }
            ++index;
        }
        return true;
    }

    bool members(simdjson::ondemand::object object, Name& at, int depth) {
        Name** guess = &at.first;
        for (auto field : object) {
            std::string_view name;
            simdjson::ondemand::value value;
            if (field.error() != simdjson::SUCCESS || field.unescaped_key().get(name) != simdjson::SUCCESS ||
                field.value().get(value) != simdjson::SUCCESS) {
                return false;
            }
            Name& next = child(at, name, *guess);
            guess = &next.follower;
            oddName = oddName || next.odd;
            if (!visit(value, next, depth + 1)) {
                return false;
            }
        }
        return true;
    }

    bool read(std::string_view event) {
        if (event.size() + simdjson::SIMDJSON_PADDING > buffer.size()) {
            buffer.resize(event.size() * 2 + simdjson::SIMDJSON_PADDING);
        }
        std::memcpy(buffer.data(), event.data(), event.size());
        std::memset(buffer.data() + event.size(), 0, simdjson::SIMDJSON_PADDING);
        simdjson::ondemand::document document;
        if (parser.iterate(buffer.data(), event.size(), buffer.size()).get(document) != simdjson::SUCCESS) {
            return false;
        }
        simdjson::ondemand::object object;
        if (document.get_object().get(object) != simdjson::SUCCESS) {
            return false;
        }
        return members(object, root, 1);
    }

    /// Adds the leaves of the event to their columns. The tables of a million distinct texts lie in no cache: all their
    /// slots are asked for before the first is needed, then the texts that the slots point to.
    void commitAll() {
        for (Pending& p : pending) {
            const Building& b = columns[static_cast<size_t>(p.column)];
            if (!b.plain) {
                p.hash = hashOf(p.kind, p.text);
                prefetch(&b.table[p.hash & (b.table.size() - 1)]);
            }
        }
        for (const Pending& p : pending) {
            const Building& b = columns[static_cast<size_t>(p.column)];
            if (!b.plain) {
                const Slot& slot = b.table[p.hash & (b.table.size() - 1)];
                if (slot.hash == p.hash && slot.index != 0) {
                    prefetch(b.column.m_texts.data() + slot.offset);
                }
            }
        }
        for (const Pending& p : pending) {
            commit(p);
        }
    }

    uint32_t valueIndex(Building& b, const Pending& p) {
        Column& c = b.column;
        const auto append = [&] {
            c.m_kinds.push_back(static_cast<uint8_t>(p.kind));
            c.m_texts.append(p.text);
            c.m_offsets.push_back(static_cast<uint32_t>(c.m_texts.size()));
            return static_cast<uint32_t>(c.m_kinds.size() - 1);
        };
        ++b.added;
        if (b.plain) {
            return append();
        }
        const uint32_t lengthAndKind = static_cast<uint32_t>(p.text.size()) << 4U | static_cast<uint32_t>(p.kind);
        const size_t mask = b.table.size() - 1;
        size_t at = p.hash & mask;
        for (; b.table[at].index != 0; at = (at + 1) & mask) {
            const Slot& slot = b.table[at];
            if (slot.hash == p.hash && slot.lengthAndKind == lengthAndKind &&
                std::string_view(c.m_texts.data() + slot.offset, p.text.size()) == p.text) {
                return slot.index - 1;
            }
        }
        const uint32_t index = append();
        b.table[at] = {p.hash, index + 1, c.m_offsets[index], lengthAndKind};
        const uint32_t values = c.valueCount();
        if (values >= kProbeValues && values > b.added / 10 * 9) {
            b.plain = true;
            b.table = {};
        } else if (values * 2 > b.table.size()) {
            std::vector<Slot> larger(b.table.size() * 4);
            const size_t largerMask = larger.size() - 1;
            for (const Slot& slot : b.table) {
                if (slot.index != 0) {
                    size_t free = slot.hash & largerMask;
                    while (larger[free].index != 0) {
                        free = (free + 1) & largerMask;
                    }
                    larger[free] = slot;
                }
            }
            b.table = std::move(larger);
        }
        return index;
    }

    void commit(const Pending& p) {
        Building& b = columns[static_cast<size_t>(p.column)];
        Column& c = b.column;
        const uint32_t value = valueIndex(b, p);
        const bool first = b.lastRow != rows;
        b.lastRow = rows;
        if (first) {
            ++c.m_rowsPresent;
        }
        const bool trailed = p.stepsBegin != p.stepsEnd;
        if (first && !trailed) {
            b.singles.push_back({rows, value + 1});
            return;
        }
        if (!first && !b.singles.empty() && b.singles.back().row == rows) {
            // The second leaf of this row: it joins the rows with many.
            const uint32_t begin = static_cast<uint32_t>(c.m_entries.size());
            c.m_entries.push_back({b.singles.back().code - 1, 0, 0});
            c.m_many.push_back({rows, begin, begin + 1, false});
            b.singles.pop_back();
        }
        if (c.m_many.empty() || c.m_many.back().row != rows) {
            const uint32_t begin = static_cast<uint32_t>(c.m_entries.size());
            c.m_many.push_back({rows, begin, begin, false});
        }
        Column::Entry entry{value, static_cast<uint32_t>(c.m_steps.size()), 0};
        c.m_steps.insert(c.m_steps.end(), pendingSteps.begin() + p.stepsBegin, pendingSteps.begin() + p.stepsEnd);
        entry.stepsEnd = static_cast<uint32_t>(c.m_steps.size());
        c.m_entries.push_back(entry);
        ++c.m_many.back().end;
        c.m_many.back().trailed = c.m_many.back().trailed || trailed;
    }

    void finish(Building& b) const {
        Column& c = b.column;
        const uint32_t values = c.valueCount();
        if (!b.singles.empty()) {
            c.m_width = values + 1 <= 0x100 ? 1 : values + 1 <= 0x10000 ? 2 : 4;
            // A row index costs four bytes: below a sixth of the rows the list of rows is the smaller form.
            const bool sparse = b.singles.size() < rows / 6;
            const size_t count = sparse ? b.singles.size() : rows;
            c.m_codes.assign(count * c.m_width, 0);
            for (size_t i = 0; i < b.singles.size(); ++i) {
                const size_t at = sparse ? i : b.singles[i].row;
                std::memcpy(c.m_codes.data() + at * c.m_width, &b.singles[i].code,
                            c.m_width); // little-endian, as are all our targets
            }
            if (sparse) {
                c.m_sparseRows.reserve(count);
                for (const RowCode& single : b.singles) {
                    c.m_sparseRows.push_back(single.row);
                }
            }
        }
        c.m_kinds.shrink_to_fit();
        c.m_offsets.shrink_to_fit();
        c.m_texts.shrink_to_fit();
        c.m_many.shrink_to_fit();
        c.m_entries.shrink_to_fit();
        c.m_steps.shrink_to_fit();
    }
};

SegmentBuilder::SegmentBuilder() : m_impl(std::make_unique<Impl>()) {}
SegmentBuilder::~SegmentBuilder() = default;
SegmentBuilder::SegmentBuilder(SegmentBuilder&&) noexcept = default;
SegmentBuilder& SegmentBuilder::operator=(SegmentBuilder&&) noexcept = default;

uint32_t SegmentBuilder::rows() const {
    return m_impl->rows;
}

void SegmentBuilder::add(std::string_view event) {
    Impl& d = *m_impl;
    d.pending.clear();
    d.pendingSteps.clear();
    d.trail.clear();
    d.nextArray = 0;
    d.oddName = false;
    const bool readable = d.read(event);
    if (!readable || d.oddName) {
        d.oddRows.push_back(d.rows);
    }
    if (readable) {
        d.commitAll();
    }
    ++d.rows;
}

std::shared_ptr<const Segment> SegmentBuilder::seal() {
    Impl& d = *m_impl;
    auto segment = std::make_shared<Segment>();
    segment->m_rows = d.rows;
    segment->m_odd = Bits(d.rows);
    for (const uint32_t row : d.oddRows) {
        segment->m_odd.set(row);
    }
    for (auto& building : d.columns) {
        if (building.column.m_rowsPresent != 0) {
            d.finish(building);
            segment->m_columns.push_back(std::move(building.column));
        }
    }
    std::sort(segment->m_columns.begin(), segment->m_columns.end(),
              [](const Column& a, const Column& b) { return a.path() < b.path(); });
    m_impl = std::make_unique<Impl>();
    return segment;
}

} // namespace rw::store
