// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/scanner.h"

#include "engine/match/shapes.h"
#include "engine/match/tokens.h"

#include <simdjson.h>

#include <algorithm>
#include <bit>
#include <cstring>

namespace rw::match {

using json::Kind;

namespace {

// The service's limits (§1). What reaches them is left to the exact reader.
constexpr size_t kMaxDepth = 1000;
constexpr size_t kMaxDigits = 1000;
constexpr size_t kMaxName = 50'000;
// Longer or more varied events than these are parsed each time.
constexpr size_t kMostSteps = 4096;
constexpr size_t kMostContainers = 10'000;
// The first values, and short ones a little further on, tell kinds of events apart.
constexpr size_t kFirstValues = 4;
constexpr size_t kTellingValues = 16;
constexpr size_t kShortValue = 12;
constexpr size_t kRoomy = size_t{8} << 20U;

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

} // namespace

struct EventScanner::Impl {
    explicit Impl(const NameTree& asked) : names(&asked), values(asked.paths.size()) {}

    /// An object or array that is open.
    struct Level {
        bool array = false;
        int node = -1;          ///< place in the name tree, -1: no rule cares
        uint32_t container = 0; ///< for learning
        uint32_t number = 0;    ///< arrays: in reading order
        uint32_t index = 0;     ///< arrays: of the current element
        bool step = false;      ///< this level put a step on the trail
    };

    // --- simdjson's marks ---

    /// Marks of `text`; false if simdjson refuses it (UTF-8, control characters, an open string) or finds nothing.
    bool mark(std::string_view text) {
        // One giant line must not hold its memory for ever.
        const bool wasteful = capacity > kRoomy && text.size() < capacity / 8;
        if (capacity < text.size() || parser == nullptr || wasteful) {
            capacity = std::bit_ceil(std::max<size_t>(text.size(), size_t{1} << 12U));
            parser.reset();
            if (simdjson::get_active_implementation()->create_dom_parser_implementation(capacity, 1024, parser) !=
                simdjson::SUCCESS) {
                capacity = 0;
                parser.reset();
                return false;
            }
        }
        base = text.data();
        if (parser->stage1(reinterpret_cast<const uint8_t*>(text.data()), text.size(),
                           simdjson::stage1_mode::regular) != simdjson::SUCCESS) {
            return false;
        }
        marks = parser->structural_indexes.get();
        return true;
    }

    /// The marked character, or NUL at the end of the record.
    [[nodiscard]] char at(size_t mark) const { return marks[mark] < limit ? base[marks[mark]] : '\0'; }

    /// The last character before a mark that is no white space; `from` is the start of the token.
    [[nodiscard]] size_t tokenEnd(size_t from, size_t mark) const {
        size_t end = std::min<size_t>(marks[mark], limit);
        while (end > from + 1 && isSpace(base[end - 1])) {
            --end;
        }
        return end;
    }

    // --- remembered shapes ---

    /// Reads the record that starts at `begin` by what is remembered; false if something is new.
    bool recall(size_t begin) {
        if (memory.empty()) {
            return false;
        }
        const uint32_t* const mark0 = marks + slot;
        const uint32_t* mark = mark0;
        const char* const text = base;
        const char* from = text + begin;
        uint32_t number = ShapeMemory::kStart;
        uint16_t* guesses = memory.guesses(0);
        // The lengths of some values tell kinds of events apart well enough to guess how the rest goes.
        size_t lengths = 0;
        for (size_t count = 0;; ++count) {
            const uint32_t guess = guesses[number];
            if (ShapeMemory::spells(memory.shape(guess), from)) {
                number = guess;
            } else {
                const uint32_t found = memory.search(number, from, guess);
                if (found == ShapeMemory::kNone) {
                    return false;
                }
                guesses[number] = static_cast<uint16_t>(found);
                number = found;
            }
            const Shape* const shape = &memory.shape(number);
            const char* const value = from + shape->length;
            mark += shape->marks;
            const char* const next = text + *mark;
            if (count < kTellingValues) {
                const auto length = static_cast<size_t>(next - value);
                if (count < kFirstValues || length < kShortValue) {
                    lengths = (lengths + length) * 0x9E3779B97F4A7C15U;
                }
                if (count + 1 == kFirstValues || count + 1 == kTellingValues) {
                    guesses = memory.guesses(lengths >> 56U);
                }
            }
            // The quote in front of the next mark closes a string, else the next text differs.
            from = next - 1;
            if (shape->plain) {
                continue;
            }
            if (shape->follows == Follows::String) {
                if (!addText(shape->path, value, from)) {
                    return false;
                }
                continue;
            }
            if (shape->follows == Follows::Nothing) {
                slot += static_cast<size_t>(mark - mark0);
                recordEnd = static_cast<size_t>(value - text);
                return true;
            }
            from = next;
            if (!addScalar(*shape, value, next, mark)) {
                return false;
            }
        }
    }

    bool addScalar(const Shape& shape, const char* value, const char* next, const uint32_t* mark) {
        if (base + mark[-1] != value) {
            return false;
        }
        const std::string_view text(value, static_cast<size_t>(next - value));
        const Kind kind = scalarKind(text);
        if (kind == Kind::Missing || text.size() >= kMaxDigits) {
            return false;
        }
        if (shape.path >= 0) {
            values.add(shape.path, kind, text);
        }
        return true;
    }

    bool addText(int path, const char* begin, const char* end) {
        if (end < begin) {
            return false;
        }
        std::string_view text(begin, static_cast<size_t>(end - begin));
        if (backslash < end && text.find('\\') != std::string_view::npos) {
            if (!escapesAreSound(text)) {
                return false;
            }
            text = decode(text);
        }
        values.add(path, Kind::String, text);
        return true;
    }

    std::string_view decode(std::string_view inside) {
        decodedTexts.emplace_back();
        appendDecoded(decodedTexts.back(), inside);
        return decodedTexts.back();
    }

    // --- grammar ---

    /// Text of a string that starts at mark `m`, without quotes; false if it does not close before the next mark.
    bool readString(size_t m, std::string_view& inside) {
        const size_t begin = marks[m];
        const size_t end = tokenEnd(begin, m + 1);
        if (end < begin + 2 || base[end - 1] != '"') {
            return false;
        }
        inside = std::string_view(base + begin + 1, end - begin - 2);
        return true;
    }

    /// Keeps the text up to the value at `valueAt` (or up to the end) for learning.
    void trace(size_t valueAt, size_t markCount, Follows follows, int path, uint32_t container) {
        learnable = learnable && steps.size() < kMostSteps;
        if (learnable) {
            steps.push_back({textContainer, std::string_view(base + textBegin, valueAt - textBegin),
                             static_cast<uint32_t>(markCount - textMark), follows, path});
            textContainer = container;
            textMark = markCount;
        }
    }

    bool readScalar(size_t m, int path, uint32_t container) {
        const size_t begin = marks[m];
        const size_t end = tokenEnd(begin, m + 1);
        const std::string_view text(base + begin, end - begin);
        const Kind kind = scalarKind(text);
        if (kind == Kind::Missing || text.size() >= kMaxDigits) {
            return false;
        }
        if (path >= 0) {
            values.add(path, kind, text, trail);
        }
        trace(begin, m + 1, Follows::Scalar, path, container);
        textBegin = end;
        learnable = learnable && end == marks[m + 1];
        return true;
    }

    bool readText(size_t m, int path, uint32_t container) {
        std::string_view inside;
        if (!readString(m, inside)) {
            return false;
        }
        if (path >= 0) {
            values.add(path, Kind::String,
                       hasEscapes && inside.find('\\') != std::string_view::npos ? decode(inside) : inside, trail);
        }
        trace(marks[m] + 1, m + 1, Follows::String, path, container);
        textBegin = static_cast<size_t>(inside.data() + inside.size() - base);
        learnable = learnable && textBegin + 1 == marks[m + 1]; // shapes expect the quote right before the mark
        return true;
    }

    [[nodiscard]] int pathOf(int node) const { return node >= 0 ? names->nodes[static_cast<size_t>(node)].path : -1; }

    /// Opens the object or array at the current mark, which is a value under `node`.
    bool open(bool array, int node) {
        if (levels.size() >= kMaxDepth) {
            return false;
        }
        bool step = false;
        if (!levels.empty() && levels.back().array) {
            trail.push_back({levels.back().number, levels.back().index});
            step = true;
            learnable = learnable && levels.back().node < 0; // element numbers are not part of a shape
        }
        const uint32_t parent = levels.empty() ? Containers::kOutside : levels.back().container;
        levels.push_back(
            {array, node, learnable ? containers.enter(parent, array, node) : 0U, array ? arrays++ : 0U, 0, step});
        return true;
    }

    void close() {
        if (levels.back().step) {
            trail.pop_back();
        }
        levels.pop_back();
    }

    /// Parses the record whose first mark is `slot`; the values go to `values`. False: not strict JSON, or too odd.
    bool parse() {
        levels.clear();
        trail.clear();
        arrays = 0;
        size_t m = slot;
        if (at(m) != '{' || !open(false, 0)) {
            return false;
        }
        ++m;
        bool first = true; // of the innermost container
        while (!levels.empty()) {
            Level& level = levels.back();
            const char c = at(m);
            if (c == (level.array ? ']' : '}')) {
                close();
                ++m;
                first = false;
                continue;
            }
            if (!first) {
                if (c != ',') {
                    return false;
                }
                ++m;
                ++level.index;
            }
            first = false;
            int node = level.node;
            if (!level.array) {
                std::string_view name;
                if (at(m) != '"' || !readString(m, name) || at(m + 1) != ':') {
                    return false;
                }
                if (name.size() >= kMaxName) {
                    return false;
                }
                if (hasEscapes && name.find('\\') != std::string_view::npos) {
                    learnable = false;
                    name = decode(name);
                }
                node = node >= 0 ? names->child(node, name) : -1;
                m += 2;
            }
            const char v = at(m);
            if (v == '{' || v == '[') {
                if (!open(v == '[', node)) {
                    return false;
                }
                ++m;
                first = true;
            } else if (v == '"' ? readText(m, pathOf(node), level.container)
                                : v != '\0' && readScalar(m, pathOf(node), level.container)) {
                ++m;
            } else {
                return false;
            }
        }
        recordEnd = marks[m - 1] + 1;
        trace(recordEnd, m, Follows::Nothing, -1, Containers::kOutside);
        slot = m;
        return true;
    }

    /// Parses and checks escapes. `mayLearn`: the record starts right at its first mark.
    bool parseRecord(size_t begin, bool mayLearn) {
        learnable = mayLearn && !memory.full() && containers.size() < kMostContainers;
        steps.clear();
        textBegin = begin;
        textMark = slot;
        textContainer = Containers::kOutside;
        const char* end = base + limit;
        hasEscapes = backslash < end;
        if (hasEscapes) {
            // Only up to the closing brace do escapes matter, but that place is not known yet. A text behind it with
            // bad escapes makes the exact reader decide.
            const auto length = static_cast<size_t>(end - backslash);
            if (!escapesAreSound(std::string_view(backslash, length))) {
                return false;
            }
        }
        if (!parse()) {
            return false;
        }
        if (learnable) {
            memory.learn(steps);
        }
        return true;
    }

    // --- the exact reader ---

    void gather(const json::Node& node, int place) {
        if (place < 0) {
            return;
        }
        if (node.kind == Kind::Object) {
            for (const json::Member& member : node.members) {
                gather(member.value, names->child(place, member.name));
            }
        } else if (node.kind == Kind::Array) {
            const uint32_t number = arrays++;
            for (uint32_t i = 0; i < node.items.size(); ++i) {
                const bool inner = node.items[i].kind == Kind::Object || node.items[i].kind == Kind::Array;
                if (inner) {
                    trail.push_back({number, i});
                }
                gather(node.items[i], place);
                if (inner) {
                    trail.pop_back();
                }
            }
        } else if (const int path = pathOf(place); path >= 0) {
            values.add(path, node.kind, node.text, trail);
        }
    }

    /// The last word on a record that the quick ways did not take. Keeps the tree, since values refer to it.
    bool exact(std::string_view record, std::optional<EventError>& error) {
        values.clear();
        tree = json::read(record);
        error = eventError(tree, record);
        if (error) {
            return false;
        }
        trail.clear();
        arrays = 0;
        gather(tree.root, 0);
        return true;
    }

    // --- records ---

    void beginRecord(const char* begin) {
        values.clear();
        decodedTexts.clear();
        if (backslash < begin) {
            findBackslash(begin);
        }
    }
    void findBackslash(const char* from) {
        const void* hit = std::memchr(from, '\\', static_cast<size_t>(textEnd - from));
        backslash = hit != nullptr ? static_cast<const char*>(hit) : textEnd;
    }

    /// Escapes of a recalled record, which has been read up to its closing brace.
    bool recalledEscapesAreSound() {
        const char* end = base + recordEnd;
        return backslash >= end || escapesAreSound(std::string_view(backslash, static_cast<size_t>(end - backslash)));
    }

    const NameTree* names;
    std::unique_ptr<simdjson::internal::dom_parser_implementation> parser;
    size_t capacity = 0;
    const char* base = nullptr; ///< of the marked text
    const uint32_t* marks = nullptr;
    const char* textEnd = nullptr;
    size_t slot = 0;                 ///< next mark
    size_t limit = 0;                ///< end of the current record, offset from base
    size_t recordEnd = 0;            ///< behind the closing brace
    const char* backslash = nullptr; ///< first one at or behind the start of the record
    bool hasEscapes = false;

    EventValues values;
    std::deque<std::string> decodedTexts;
    json::Tree tree;
    std::optional<EventError> lastError;
    std::vector<Level> levels;
    std::vector<ArrayStep> trail;
    uint32_t arrays = 0;

    ShapeMemory memory;
    Containers containers;
    bool learnable = false;
    std::vector<ShapeMemory::Step> steps;
    size_t textBegin = 0;
    size_t textMark = 0;
    uint32_t textContainer = 0;

    using Deliver = std::function<bool(const ScannedRecord&)>;
    bool scanMarked(std::string_view text, size_t& line, const Deliver& deliver);
    bool scanApart(std::string_view text, size_t& line, const Deliver& deliver);
    bool readMarkedRecord(size_t begin, size_t lineEnd, ScannedRecord& record);
};

/// Parses the record of a line, or lets the exact reader do so. False: the line is blank.
bool EventScanner::Impl::readMarkedRecord(size_t begin, size_t lineEnd, ScannedRecord& record) {
    if (slot >= parser->n_structural_indexes || marks[slot] >= lineEnd) {
        return false;
    }
    values.clear();
    decodedTexts.clear();
    limit = lineEnd;
    if (!parseRecord(begin, marks[slot] == begin) && !exact(record.text, lastError)) {
        record.error = &*lastError;
    }
    return true;
}

/// All lines of a text whose marks are known. False: stopped.
bool EventScanner::Impl::scanMarked(std::string_view text, size_t& line, const Deliver& deliver) {
    slot = 0;
    textEnd = text.data() + text.size();
    findBackslash(text.data());
    for (size_t begin = 0; begin < text.size(); ++line) {
        ScannedRecord record;
        record.values = &values;
        record.line = line;
        beginRecord(text.data() + begin);
        while (slot < parser->n_structural_indexes && marks[slot] < begin) {
            ++slot; // what an unreadable line or a text behind a closing brace has left
        }
        const size_t firstMark = slot;
        const bool known = marks[slot] == begin && recall(begin) && recalledEscapesAreSound();
        // A recalled event that ends with its line needs no search for the line's end.
        const bool whole = known && recordEnd < text.size() && text[recordEnd] == '\n';
        const size_t lineEnd = whole ? recordEnd : std::min(text.find('\n', known ? recordEnd : begin), text.size());
        record.text = text.substr(begin, lineEnd - begin);
        if (record.text.ends_with('\r')) {
            record.text.remove_suffix(1);
        }
        bool present = true;
        if (!known) {
            slot = firstMark;
            present = readMarkedRecord(begin, lineEnd, record);
        }
        begin = lineEnd + 1;
        if (present && !deliver(record)) {
            return false;
        }
    }
    return true;
}

/// Line by line, since simdjson refuses the text as a whole: one bad line must not spoil the others.
bool EventScanner::Impl::scanApart(std::string_view text, size_t& line, const Deliver& deliver) {
    for (size_t begin = 0; begin < text.size();) {
        const size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view one = text.substr(begin, end - begin);
        begin = end + 1;
        if (one.ends_with('\r')) {
            one.remove_suffix(1);
        }
        if (one.find_first_not_of(" \t\r") == std::string_view::npos) {
            ++line;
            continue;
        }
        if (mark(one)) {
            if (!scanMarked(one, line, deliver)) {
                return false;
            }
            continue;
        }
        ScannedRecord record;
        record.text = one;
        record.line = line++;
        record.values = &values;
        decodedTexts.clear();
        if (!exact(one, lastError)) {
            record.error = &*lastError;
        }
        if (!deliver(record)) {
            return false;
        }
    }
    return true;
}

EventScanner::EventScanner(const NameTree& names) : m_impl(std::make_unique<Impl>(names)) {}
EventScanner::~EventScanner() = default;
EventScanner::EventScanner(EventScanner&&) noexcept = default;
EventScanner& EventScanner::operator=(EventScanner&&) noexcept = default;

void EventScanner::ask(const NameTree& names) {
    m_impl->names = &names;
    m_impl->values = EventValues(names.paths.size());
    m_impl->memory = ShapeMemory();
    m_impl->containers = Containers();
}

size_t EventScanner::scan(std::string_view text, const std::function<bool(const ScannedRecord&)>& deliver) {
    size_t line = 0;
    if (m_impl->mark(text)) {
        (void)m_impl->scanMarked(text, line, deliver);
    } else {
        (void)m_impl->scanApart(text, line, deliver);
    }
    return line;
}

const EventValues* EventScanner::scanOne(std::string_view text, std::optional<EventError>& error) {
    Impl& impl = *m_impl;
    error.reset();
    impl.decodedTexts.clear();
    impl.values.clear();
    if (impl.mark(text)) {
        impl.textEnd = text.data() + text.size();
        impl.findBackslash(text.data());
        impl.slot = 0;
        impl.limit = text.size();
        if (impl.parseRecord(0, false)) {
            return &impl.values;
        }
    }
    return impl.exact(text, error) ? &impl.values : nullptr;
}

} // namespace rw::match
