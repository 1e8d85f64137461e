// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/load.h"

#include "engine/json/json.h"
#include "engine/store/envelope.h"
#include "engine/store/eventstore.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace rw::store {

namespace {

namespace dom = simdjson::dom;

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && isSpace(text.back())) {
        text.remove_suffix(1);
    }
    while (!text.empty() && isSpace(text.front())) {
        text.remove_prefix(1);
    }
    return text;
}

size_t findByte(std::string_view text, char c, size_t from, size_t end) {
    if (from >= end) {
        return end;
    }
    const void* hit = std::memchr(text.data() + from, c, end - from);
    return hit == nullptr ? end : static_cast<size_t>(static_cast<const char*>(hit) - text.data());
}

/// Marks the bytes that matter outside strings.
constexpr auto kStructural = [] {
    std::array<bool, 256> table{};
    for (const char c : {'{', '}', '[', ']', '"'}) {
        table[static_cast<unsigned char>(c)] = true;
    }
    return table;
}();

/// Behind the closing quote of the string that starts at `at`; npos where it does not end before `end` or its line
/// does: a string of valid JSON has no line break, so a lost quote costs one line, not the file.
size_t stringEnd(std::string_view text, size_t at, size_t end) {
    for (size_t i = at + 1; i < end; ++i) {
        const char c = text[i];
        if (c == '"') {
            return i + 1;
        }
        if (c == '\\') {
            ++i;
        } else if (c == '\n') {
            return std::string_view::npos;
        }
    }
    return std::string_view::npos;
}

/// Behind the bracket that closes the one at `at`, or npos.
size_t balancedEnd(std::string_view text, size_t at, size_t end) {
    size_t depth = 0;
    for (size_t i = at; i < end;) {
        const char c = text[i];
        if (!kStructural[static_cast<unsigned char>(c)]) {
            ++i;
        } else if (c == '"') {
            i = stringEnd(text, i, end);
            if (i == std::string_view::npos) {
                return i;
            }
        } else {
            ++i;
            if (c == '{' || c == '[') {
                ++depth;
            } else if (--depth == 0) {
                return i;
            }
        }
    }
    return std::string_view::npos;
}

/// Checks records with simdjson and knows the forms of one record. Keeps its buffers: one per load.
class RecordReader {
public:
    /// False where the text is not one JSON object; `reason` says why, in the service's reader's words where it has
    /// some.
    bool accept(std::string_view text, Record& record, std::string* reason) {
        m_padded.resize(std::max(m_padded.size(), text.size() + simdjson::SIMDJSON_PADDING));
        std::memcpy(m_padded.data(), text.data(), text.size());
        std::memset(m_padded.data() + text.size(), ' ', simdjson::SIMDJSON_PADDING);
        dom::element root;
        if (m_parser.parse(m_padded.data(), text.size(), false).get(root) != simdjson::SUCCESS) {
            return acceptExactly(text, record, reason);
        }
        dom::object object;
        if (root.get_object().get(object) != simdjson::SUCCESS) {
            return false;
        }
        interpret(text, object, record);
        return true;
    }

private:
    /// simdjson refuses numbers beyond 64 bits and lone surrogates, which the service accepts: the exact reader
    /// decides, and finds the words for what is wrong.
    static bool acceptExactly(std::string_view text, Record& record, std::string* reason) {
        if (reason == nullptr) {
            return false; // only a quick question whether this line is a record
        }
        const json::Tree tree = json::read(text);
        if (tree.errors.empty() && tree.root.kind == json::Kind::Object && trimmed(text.substr(tree.end)).empty()) {
            record.event.assign(text);
            return true;
        }
        if (tree.errors.empty()) {
            *reason = "not a JSON object";
        } else {
            const json::SyntaxError& error = tree.errors.front();
            *reason = error.code == json::SyntaxCode::SingleQuotes
                          ? "single quotes: this looks like Python's repr, not JSON"
                          : error.reason;
            if (reason->empty()) {
                *reason = "not valid JSON";
            }
        }
        return false;
    }

    static void interpret(std::string_view text, const dom::object& object, Record& record) {
        dom::element detailType;
        std::string_view topic;
        dom::object body;
        const bool bare = object.at_key("detail-type").get(detailType) != simdjson::SUCCESS &&
                          object.at_key("topicName").get_string().get(topic) == simdjson::SUCCESS &&
                          object.at_key("eventBody").get_object().get(body) == simdjson::SUCCESS;
        if (!bare) {
            record.event.assign(text);
            return;
        }
        if (topic == "channel.metadata") {
            record.fate = Record::Fate::Unreadable;
            record.how = "a WebSocket heartbeat, not an event";
            return;
        }
        DetailFacts facts;
        facts.topicName = topic;
        if (body.at_key("organizationId").get_string().get(facts.organizationId) != simdjson::SUCCESS) {
            facts.organizationId = {};
        }
        // The summary reads times in all their forms from an event; here there is only its detail.
        std::string probe = R"({"detail":)";
        probe.append(text);
        probe += '}';
        facts.timeMs = summarize(probe).timeMs;
        record.fate = Record::Fate::Wrapped;
        record.how = "a bare Genesys detail, put into an envelope";
        record.event = wrapDetail(text, facts);
    }

    dom::parser m_parser;
    std::string m_padded;
};

class Loader {
public:
    Loader(std::string_view text, const std::function<void(Record)>& deliver, const std::stop_token& stop)
        : m_text(text), m_deliver(deliver), m_stop(stop), m_extraScan(4 * text.size() + (size_t{16} << 20U)) {}

    LoadCounts run() {
        m_at = m_text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
        if (foreignEncoding()) {
            return m_counts;
        }
        while (!m_stop.stop_requested()) {
            skipSeparators();
            if (m_at >= m_text.size()) {
                break;
            }
            switch (m_text[m_at]) {
            case '{':
                object();
                break;
            case '[':
                // Only arrays of records come here: arrays inside a record are skipped with it.
                ++m_at;
                ++m_openArrays;
                break;
            default:
                notAnObject();
            }
        }
        if (m_openArrays > 0 && !m_cutOff && !m_stop.stop_requested()) {
            refuse(m_text.size(), "the array is cut off: events may be missing at the end");
        }
        return m_counts;
    }

private:
    bool foreignEncoding() {
        std::string_view name;
        if (m_text.starts_with("\x1f\x8b")) {
            name = "compressed with gzip: unpack it first";
        } else if (m_text.starts_with("\xFF\xFE") || m_text.starts_with("\xFE\xFF")) {
            name = "UTF-16: save it as UTF-8 first";
        }
        if (name.empty()) {
            return false;
        }
        refuse(0, std::string(name));
        return true;
    }

    void skipSeparators() {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == ']' && m_openArrays > 0) {
                --m_openArrays;
            } else if (c == '\x1e') {
                // RFC 7464 puts a record separator before each record.
            } else if (!isSpace(c) &&
                       !(c == ',' && (m_openArrays > 0 || m_counts.accepted + m_counts.unreadable > 0))) {
                return;
            }
            ++m_at;
        }
    }

    void object() {
        const size_t start = m_at;
        const size_t lineEnd = endOfLine(start);
        Record record;
        // Most files are NDJSON: one try with the whole line, not repeated for the rest of a line that held several.
        if (start >= m_triedUntil) {
            m_triedUntil = lineEnd;
            const std::string_view line = trimmed(m_text.substr(start, lineEnd - start));
            if (line.size() > 1 && line.size() <= kLongestRecord && line.back() == '}' &&
                m_reader.accept(line, record, nullptr)) {
                accept(start, std::move(record));
                m_at = lineEnd;
                return;
            }
        }
        const size_t segment = boundedSegment(start);
        size_t end = balancedEnd(m_text, start, segment);
        if (end == std::string_view::npos) {
            m_extraScan -= std::min(m_extraScan, segment - start);
        }
        if (end == std::string_view::npos && segment < m_text.size() && m_extraScan > 0) {
            // A pretty text without any indentation has lines that look like new records.
            const size_t reach = std::min(m_text.size(), start + std::min(m_extraScan, kLongestRecord));
            end = balancedEnd(m_text, start, reach);
            m_extraScan -= std::min(m_extraScan, (end == std::string_view::npos ? reach : end) - start);
            std::string ignored;
            if (end != std::string_view::npos &&
                !m_reader.accept(m_text.substr(start, end - start), record, &ignored)) {
                end = std::string_view::npos;
            }
        } else if (end != std::string_view::npos) {
            std::string reason;
            if (!m_reader.accept(m_text.substr(start, end - start), record, &reason)) {
                refuse(start, std::move(reason));
                m_at = end;
                return;
            }
        }
        if (end != std::string_view::npos) {
            accept(start, std::move(record));
            m_at = end;
            return;
        }
        broken(start, segment);
    }

    /// A record without an end: says so and goes on at the next place that looks like the start of a record.
    void broken(size_t start, size_t segment) {
        size_t next = segment;
        if (m_text.substr(start).starts_with(kOpening)) {
            // Records without any separator: an event's envelope starts with its version, nothing inside it does.
            next = std::min(next, m_text.substr(0, segment).find(kOpening, start + kOpening.size()));
        }
        std::string reason;
        Record ignored;
        (void)m_reader.accept(trimmed(m_text.substr(start, next - start)), ignored, &reason);
        if (next >= m_text.size()) {
            m_cutOff = true;
            reason = "the record is cut off at the end" + (reason.empty() ? std::string() : ": " + reason);
        }
        refuse(start, reason.empty() ? "the record has no end" : std::move(reason));
        m_at = next;
    }

    /// A text that is broken in many places may not be searched to its end for each of them.
    size_t boundedSegment(size_t start) {
        const size_t segment = segmentEnd(start);
        if (m_extraScan > 0) {
            return segment;
        }
        const size_t reach = std::min(segment, start + kShortReach);
        return std::min(reach, m_text.substr(0, reach).find(kOpening, start + 1));
    }

    /// A line of a log: some words, then the event.
    bool logLine(size_t start, size_t lineEnd) {
        const size_t brace = findByte(m_text, '{', start, lineEnd);
        if (m_openArrays > 0 || brace == lineEnd || (start > 0 && m_text[start - 1] != '\n')) {
            return false;
        }
        const size_t end = balancedEnd(m_text, brace, lineEnd);
        Record record;
        if (end == std::string_view::npos || !m_reader.accept(m_text.substr(brace, end - brace), record, nullptr) ||
            record.fate == Record::Fate::Unreadable) {
            return false;
        }
        if (record.fate == Record::Fate::Accepted) {
            record.fate = Record::Fate::Unwrapped;
            record.how = "from a line of a log";
        }
        accept(brace, std::move(record));
        return true;
    }

    /// Scalars and text between records: one report for the whole run, then on to what may be a record.
    void notAnObject() {
        const size_t start = m_at;
        const size_t lineEnd = endOfLine(start);
        if (logLine(start, lineEnd)) {
            m_at = lineEnd;
            return;
        }
        size_t end = start;
        if (m_text[start] == '"') {
            end = stringEnd(m_text, start, m_text.size());
            if (end != std::string_view::npos && embedded(start, end)) {
                m_at = end;
                return;
            }
        }
        if (end == start || end == std::string_view::npos) {
            end = lineEnd;
            if (m_openArrays > 0) {
                end = std::min(end, m_text.find_first_of(",]{", start + 1));
            } else if (start > 0 && m_text[start - 1] != '\n') {
                end = std::min(end, m_text.find('{', start + 1)); // behind a record: a bracket too many
            }
        }
        refuse(start, "expected an event (a JSON object)");
        m_at = std::max(end, start + 1);
    }

    /// A JSON string that holds an event: doubly encoded.
    bool embedded(size_t start, size_t end) {
        const json::Tree tree = json::read(m_text.substr(start, end - start));
        const std::string_view inner = trimmed(tree.root.text);
        Record record;
        std::string reason;
        if (!tree.errors.empty() || !inner.starts_with('{') || !m_reader.accept(inner, record, &reason)) {
            return false;
        }
        if (record.fate == Record::Fate::Accepted) {
            record.fate = Record::Fate::Unwrapped;
            record.how = "from a JSON string";
        }
        accept(start, std::move(record));
        return true;
    }

    /// The line break at or behind `start`. A line may be the whole text and hold very many records.
    size_t endOfLine(size_t start) {
        if (start > m_lineEnd || m_lineEnd == 0) {
            m_lineEnd = findByte(m_text, '\n', start, m_text.size());
        }
        return m_lineEnd;
    }

    /// Where the record that starts at `start` must have ended at the latest, if the text is laid out by lines: the
    /// next line that starts with a bracket no deeper than this one. Walks every line once.
    size_t segmentEnd(size_t start) {
        if (start < m_segmentEnd) {
            return m_segmentEnd;
        }
        const size_t back = std::min(start, kDeepest);
        const size_t newline = m_text.substr(start - back, back).rfind('\n');
        const size_t column = newline == std::string_view::npos ? back : back - newline - 1;
        size_t at = findByte(m_text, '\n', start, m_text.size());
        while (at < m_text.size()) {
            size_t first = at + 1;
            while (first < m_text.size() && first - at <= column && (m_text[first] == ' ' || m_text[first] == '\t')) {
                ++first;
            }
            if (first < m_text.size() && first - at - 1 <= column && m_text[first] == '{') {
                m_segmentEnd = first;
                return first;
            }
            at = findByte(m_text, '\n', first, m_text.size());
        }
        m_segmentEnd = m_text.size();
        return m_segmentEnd;
    }

    void accept(size_t offset, Record record) {
        if (record.fate == Record::Fate::Unreadable) {
            refuse(offset, std::move(record.how));
            return;
        }
        ++m_counts.accepted;
        place(offset, record);
        m_deliver(std::move(record));
    }
    void refuse(size_t offset, std::string reason) {
        ++m_counts.unreadable;
        Record record;
        record.fate = Record::Fate::Unreadable;
        record.how = std::move(reason);
        place(offset, record);
        m_deliver(std::move(record));
    }
    void place(size_t offset, Record& record) {
        while (m_counted < offset) {
            const size_t newline = findByte(m_text, '\n', m_counted, offset);
            m_line += newline < offset ? 1 : 0;
            m_counted = std::min(newline + 1, offset);
        }
        record.offset = offset;
        record.line = m_line;
    }

    static constexpr size_t kDeepest = 64;
    static constexpr size_t kShortReach = size_t{64} << 10U;
    static constexpr std::string_view kOpening = R"({"version":)";
    static constexpr size_t kLongestRecord = size_t{4} << 20U; ///< an event has 1 MB at most, pretty-printed more

    std::string_view m_text;
    const std::function<void(Record)>& m_deliver;
    const std::stop_token& m_stop;
    RecordReader m_reader;
    LoadCounts m_counts;
    size_t m_at = 0;
    size_t m_openArrays = 0;
    bool m_cutOff = false;   ///< the end of the text was refused already
    size_t m_triedUntil = 0; ///< lines before were tried as a whole
    size_t m_segmentEnd = 0;
    size_t m_lineEnd = 0; ///< of the line that was looked at last
    size_t m_extraScan;   ///< bytes that may be looked at twice, so that a broken file costs linear time
    size_t m_counted = 0;
    size_t m_line = 1;
};

} // namespace

LoadCounts loadEvents(std::string_view bytes, const std::function<void(Record)>& deliver, std::stop_token stop) {
    return Loader(bytes, deliver, stop).run();
}

} // namespace rw::store
