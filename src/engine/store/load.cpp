// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/load.h"

#include "engine/store/formats/format.h"
#include "engine/store/loadcsv.h"
#include "engine/store/loadgzip.h"
#include "engine/store/loadscan.h"
#include "engine/store/loadunwrap.h"

#include <algorithm>
#include <cstring>
#include <optional>

namespace rw::store {

namespace {

using Fate = Record::Fate;

/// The text that is being read: the whole of it, or a window that moves over a stream.
class Loader {
public:
    Loader(std::string_view whole, const std::function<void(Record)>& deliver, const LoadOptions& options)
        : Loader(deliver, options) {
        m_text = whole;
        m_atEnd = true;
        m_extraScan += 4 * whole.size();
    }
    Loader(ReadBytes source, const std::function<void(Record)>& deliver, const LoadOptions& options)
        : Loader(deliver, options) {
        m_source = std::move(source);
    }

    LoadCounts run() {
        while (m_text.size() < kSniff && m_text.find('\n') == std::string_view::npos && more()) {
        }
        m_at = m_text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
        if (foreignEncoding()) {
            return m_counts;
        }
        const auto csv = csvHeader(m_text.substr(m_at, endOfLine(m_at) - m_at));
        csv ? csvRecords(*csv) : jsonRecords();
        return m_counts;
    }

    /// Trouble with the source itself, at its end.
    void trouble(std::string reason) { refuse(m_text.size(), std::move(reason)); }
    [[nodiscard]] const LoadCounts& counts() const { return m_counts; }

private:
    Loader(const std::function<void(Record)>& deliver, const LoadOptions& options)
        : m_deliver(deliver), m_stop(options.stop),
          m_unwrap([this](size_t offset, Record record) { give(offset, std::move(record)); }, options.duplicates) {}

    // --- the window ---

    /// One step more of the stream; false at its end.
    bool more() {
        if (m_atEnd) {
            return false;
        }
        if (m_at > kShiftFrom) {
            const size_t shift = m_at - kLookBack;
            countLines(shift);
            std::memmove(m_buffer.data(), m_buffer.data() + shift, m_filled - shift);
            m_filled -= shift;
            m_base += shift;
            m_at -= shift;
            m_counted -= shift;
            m_triedUntil -= std::min(m_triedUntil, shift);
        }
        m_buffer.resize(std::max(m_buffer.size(), m_filled + kStep));
        const size_t got = m_source(m_buffer.data() + m_filled, kStep);
        m_filled += got;
        m_text = std::string_view(m_buffer).substr(0, m_filled);
        m_atEnd = got == 0;
        m_extraScan += 4 * got;
        m_lineEnd = 0;
        m_segmentEnd = 0;
        return got > 0;
    }

    /// False: the record at m_at, which is on a line of its own, was taken as soon as it was there.
    bool needsWindow() {
        while (!m_atEnd && m_text.size() - m_at < kMargin && !m_stop.stop_requested()) {
            const size_t lineEnd = endOfLine(m_at);
            if (lineEnd < m_text.size()) {
                const char c = m_text[m_at];
                if (c == '{' && m_at >= m_triedUntil && wholeLine(m_at, lineEnd)) {
                    return false;
                }
                if (c != '{' && c != '[' && c != '"') {
                    return true; // a line of a log is read by itself
                }
            }
            (void)more();
        }
        return true;
    }

    // --- JSON and lines of logs ---

    void jsonRecords() {
        while (!m_stop.stop_requested()) {
            skipSeparators();
            if (m_at >= m_text.size()) {
                if (!more()) {
                    break;
                }
                continue;
            }
            if (!needsWindow()) {
                continue;
            }
            switch (m_text[m_at]) {
            case '{':
                object();
                break;
            case '[':
                if (m_openArrays == 0 && isTag(m_text, m_at)) {
                    notAnObject();
                } else if (!row()) { // only arrays of records come here: those inside a record are skipped with it
                    ++m_at;
                    ++m_openArrays;
                }
                break;
            default:
                notAnObject();
            }
        }
        if (m_openArrays > 0 && !m_cutOff && !m_stop.stop_requested()) {
            refuse(m_text.size(), markWords("Words", "the array is cut off: events may be missing at the end"));
        }
    }

    bool foreignEncoding() {
        const char* reason = nullptr;
        if (isGzip(m_text)) {
            reason = markWords("Words", "compressed with gzip several times: unpack it first");
        } else if (m_text.starts_with("PK\x03\x04")) {
            reason = markWords("Words", "a ZIP archive: unpack it first");
        } else if (m_text.starts_with("\x28\xb5\x2f\xfd")) {
            reason = markWords("Words", "compressed with zstd: unpack it first");
        } else if (m_text.starts_with("\xFF\xFE") || m_text.starts_with("\xFE\xFF")) {
            reason = markWords("Words", "UTF-16: save it as UTF-8 first");
        }
        if (reason == nullptr) {
            return false;
        }
        refuse(0, reason);
        return true;
    }

    void skipSeparators() {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == ']' && m_openArrays > 0) {
                --m_openArrays;
                if (!m_lists.empty() && m_lists.back() == m_openArrays) {
                    leaveList();
                    continue;
                }
            } else if (c == '\x1e') {
                // RFC 7464 puts a record separator before each record.
            } else if (!isSpace(c) &&
                       !(c == ',' && (m_openArrays > 0 || m_counts.accepted + m_counts.unreadable > 0))) {
                return;
            }
            ++m_at;
        }
    }

    /// Most files are NDJSON: one try with the whole line, not repeated for the rest of a line that held several.
    bool wholeLine(size_t start, size_t lineEnd) {
        m_triedUntil = lineEnd;
        const std::string_view line = trimmed(m_text.substr(start, lineEnd - start));
        if (line.size() < 2 || line.size() > kLongestRecord || line.back() != '}') {
            return false;
        }
        // The line ends with a bracket: whatever stands behind it, and be it the rest of a word, cannot complete it.
        const bool roomBehind =
            static_cast<size_t>(m_text.data() + m_text.size() - line.data()) >= line.size() + Unwrapper::kPadding;
        const Look looked = roomBehind ? m_unwrap.lookInPlace(line) : m_unwrap.look(line, nullptr);
        if (!looked.object) {
            return false;
        }
        m_at = lineEnd;
        open(start, line, looked);
        return true;
    }

    void object() {
        const size_t start = m_at;
        const size_t lineEnd = endOfLine(start);
        if (start >= m_triedUntil && wholeLine(start, lineEnd)) {
            return;
        }
        const size_t segment = boundedSegment(start);
        size_t end = balancedEnd(m_text, start, segment);
        std::string reason;
        Look looked;
        if (end != std::string_view::npos && end - start > kLongestRecord && enterList(start)) {
            return;
        }
        if (end != std::string_view::npos) {
            looked = m_unwrap.look(m_text.substr(start, end - start), &reason);
            m_at = end;
            looked.opens() ? open(start, m_text.substr(start, end - start), looked)
                           : refuseRecord(start, std::move(reason));
            return;
        }
        m_extraScan -= std::min(m_extraScan, segment - start);
        if (enterList(start)) {
            return;
        }
        if (segment < m_text.size() && m_extraScan > 0) {
            // A pretty text without any indentation has lines that look like new records.
            const size_t reach = std::min(m_text.size(), start + std::min(m_extraScan, kLongestRecord));
            end = balancedEnd(m_text, start, reach);
            m_extraScan -= std::min(m_extraScan, (end == std::string_view::npos ? reach : end) - start);
            if (end != std::string_view::npos) {
                looked = m_unwrap.look(m_text.substr(start, end - start), &reason);
                if (looked.opens()) {
                    m_at = end;
                    open(start, m_text.substr(start, end - start), looked);
                    return;
                }
            }
        }
        broken(start, segment);
    }

    /// An array that is one record: a row of Logs Insights.
    bool row() {
        const size_t first = m_text.find_first_not_of(" \t\r\n", m_at + 1);
        if (first == std::string_view::npos || m_text[first] != '{') {
            return false;
        }
        const size_t name = m_text.find_first_not_of(" \t\r\n", first + 1);
        if (name == std::string_view::npos || !m_text.substr(name).starts_with("\"field\"")) {
            return false;
        }
        const size_t end = balancedEnd(m_text, m_at, std::min(m_text.size(), m_at + kLongestRecord));
        if (end == std::string_view::npos) {
            return false;
        }
        const size_t start = m_at;
        std::string reason;
        const Look looked = m_unwrap.look(m_text.substr(start, end - start), &reason);
        m_at = end;
        looked.valid ? open(start, m_text.substr(start, end - start), looked) : refuseRecord(start, std::move(reason));
        return true;
    }

    /// An object that is too long, or that has no end, and lists wrapped events: steps into the list. Its elements are
    /// records then.
    bool enterList(size_t start) {
        const size_t reach = std::min(m_text.size(), start + std::min(kSniff, m_extraScan));
        m_extraScan -= reach - start;
        for (size_t at = start + 1; at < reach;) {
            at = m_text.find_first_not_of(" \t\r\n,", at);
            if (at == std::string_view::npos || m_text[at] != '"') {
                return false;
            }
            const size_t nameEnd = stringEnd(m_text, at, reach);
            if (nameEnd == std::string_view::npos) {
                return false;
            }
            const std::string_view name = m_text.substr(at + 1, nameEnd - at - 2);
            const size_t value = m_text.find_first_not_of(" \t\r\n:", nameEnd);
            if (value == std::string_view::npos || value >= reach) {
                return false;
            }
            if (m_text[value] == '[') {
                for (const formats::Format& format : formats::all()) {
                    if (!format.list.empty() && format.list == name) {
                        m_lists.push_back(m_openArrays++);
                        m_unwrap.enterList(format.listWords);
                        m_at = value + 1;
                        return true;
                    }
                }
            }
            at = valueEnd(m_text, value, reach);
            if (at == std::string_view::npos) {
                return false;
            }
        }
        return false;
    }

    /// Behind the list: the rest of its object says nothing about events.
    void leaveList() {
        m_lists.pop_back();
        m_unwrap.leaveList();
        ++m_at;
        const size_t start = m_at;
        while (m_at < m_text.size() || more()) {
            const size_t name = m_text.find_first_not_of(" \t\r\n,:", m_at);
            if (name == std::string_view::npos) {
                m_at = m_text.size();
                continue;
            }
            m_at = name;
            while (m_text.size() - m_at < kSniff && more()) {
            }
            if (m_text[m_at] == '}') {
                ++m_at;
                return;
            }
            const size_t end = valueEnd(m_text, m_at, m_text.size());
            if (end == std::string_view::npos || (end == m_text.size() && m_text[m_at] != '"')) {
                break;
            }
            m_at = end;
        }
        refuse(std::min(start, m_text.size()), markWords("Words", "the text is cut off behind its list"));
        m_at = m_text.size();
    }

    /// A record without an end: says so and goes on at the next place that looks like the start of a record.
    void broken(size_t start, size_t segment) {
        size_t next = segment;
        if (m_text.substr(start).starts_with(kOpening)) {
            // Records without any separator: an event's envelope starts with its version, nothing inside it does.
            next = std::min(next, m_text.substr(0, segment).find(kOpening, start + kOpening.size()));
        }
        std::string reason;
        (void)m_unwrap.look(trimmed(m_text.substr(start, std::min(next - start, kLongestRecord))), &reason);
        if (next >= m_text.size() && !m_atEnd) {
            reason = fill(m_unwrap.said(markWords("Words", "the record has no end within %1 MB")),
                          {Words::number(kMargin >> 20U)});
        } else if (next >= m_text.size()) {
            m_cutOff = true;
            reason = reason.empty()
                         ? m_unwrap.said(markWords("Words", "the record is cut off at the end"))
                         : fill(m_unwrap.said(markWords("Words", "the record is cut off at the end: %1")), {reason});
        }
        if (reason.empty()) {
            refuse(start, markWords("Words", "the record has no end"));
        } else if (next >= m_text.size() && !m_atEnd) {
            refuse(start, std::move(reason));
        } else {
            refuseRecord(start, std::move(reason));
        }
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
        if (m_openArrays > 0 || !beginsLine(m_text, start)) {
            return false;
        }
        std::string pythons;
        size_t brace = findByte(m_text, '{', start, lineEnd);
        for (int tries = 0; brace < lineEnd && tries < 4; ++tries) {
            const size_t end = balancedEnd(m_text, brace, lineEnd);
            if (end == std::string_view::npos) {
                if (logBlock(start, brace)) {
                    return true;
                }
                break;
            }
            const std::string_view inside = m_text.substr(brace, end - brace);
            std::string reason;
            const Look looked = m_unwrap.look(inside, &reason);
            if (looked.opens() && inside.size() > 2) {
                m_at = lineEnd;
                m_unwrap.enterList(markWords("Words", "a line of a log"));
                open(brace, inside, looked);
                m_unwrap.leaveList();
                return true;
            }
            if (looked.printed) {
                pythons = std::move(reason);
                break;
            }
            brace = findByte(m_text, '{', end, lineEnd);
        }
        if (!pythons.empty()) {
            m_at = lineEnd;
            refuse(brace, std::move(pythons));
            return true;
        }
        if (isLambdaLine(m_text.substr(start, lineEnd - start))) {
            m_at = lineEnd;
            Record record;
            record.fate = Fate::Skipped;
            record.how = m_unwrap.said(markWords("Words", "Lambda's own log line, not an event"));
            give(m_base + start, std::move(record));
            return true;
        }
        return false;
    }

    /// An object over several lines that starts within a line of a log, pretty-printed. It is read as a whole or not at
    /// all: what is inside of a broken one is no event of its own.
    bool logBlock(size_t start, size_t brace) {
        if (const size_t first = m_text.find_first_not_of(" \t\r", brace + 1);
            first < m_text.size() && std::string_view("\n\"'").find(m_text[first]) == std::string_view::npos) {
            return false;
        }
        const size_t offset = brace - start;
        const auto longer = [&] { // the window may move
            const bool got = m_text.size() - start < kLongestRecord && m_extraScan > 0 && more();
            start = m_at;
            brace = start + offset;
            return got;
        };
        while (m_text.find_first_not_of(" \t\r\n", brace + 1) == std::string_view::npos && longer()) {
        }
        size_t reach = brace; // most lines that end with a brace, as of code, need no look at those behind them
        if (beginsObject(m_text, brace, m_text.size())) {
            reach = nextLogLine(m_text, start, mostOfBlock(start));
            while (reach == m_text.size() && longer()) {
                reach = nextLogLine(m_text, start, mostOfBlock(start));
            }
        }
        if (!beginsObject(m_text, brace, reach)) {
            m_at = endOfLine(start);
            refuse(start, markWords("Words", "expected an event (a JSON object)"));
            return true;
        }
        m_extraScan -= std::min(m_extraScan, reach - brace);
        const size_t end = balancedEnd(m_text, brace, reach);
        const bool whole = end != std::string_view::npos;
        const std::string_view inside = trimmed(m_text.substr(brace, (whole ? end : reach) - brace));
        std::string reason;
        const Look looked = m_unwrap.look(inside, &reason);
        if (!whole || !looked.opens()) {
            m_at = reach;
            refuseRecord(
                brace, whole || looked.printed
                           ? std::move(reason)
                           : fill(m_unwrap.said(markWords("Words", "the record is cut off at the end: %1")), {reason}));
            return true;
        }
        const size_t lineEnd = endOfLine(end);
        m_at = findByte(m_text, '{', end, lineEnd) < lineEnd ? end : lineEnd;
        m_unwrap.enterList(markWords("Words", "a line of a log"));
        open(brace, inside, looked);
        m_unwrap.leaveList();
        return true;
    }

    [[nodiscard]] size_t mostOfBlock(size_t start) const {
        return std::min(m_text.size(), start + (m_extraScan > 0 ? kLongestRecord : kShortReach));
    }

    /// Scalars and text between records: one report for the whole run, then on to what may be a record.
    void notAnObject() {
        const size_t start = m_at;
        const size_t lineEnd = endOfLine(start);
        if (logLine(start, lineEnd)) {
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
                end = std::min(end, m_text.substr(0, lineEnd).find_first_of(",]{", start + 1));
            } else if (start > 0 && m_text[start - 1] != '\n') {
                end = findByte(m_text, '{', start + 1, lineEnd); // behind a record: a bracket too many
            }
        }
        refuse(start, markWords("Words", "expected an event (a JSON object)"));
        m_at = std::max(end, start + 1);
    }

    /// A JSON string that holds an event: doubly encoded.
    bool embedded(size_t start, size_t end) {
        const std::string inner = decodedString(m_text.substr(start, end - start));
        const std::string_view text = trimmed(inner);
        if (!text.starts_with('{') && !text.starts_with('[') && !text.starts_with('"')) {
            return false;
        }
        const Look looked = m_unwrap.look(text, nullptr);
        if (!looked.object && !(looked.valid && text.find('{') != std::string_view::npos)) {
            return false;
        }
        m_unwrap.text(text, markWords("Words", "a JSON string"), m_base + start);
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

    // --- CSV ---

    void csvRecords(const CsvHeader& header) {
        std::string field;
        m_at = std::min(endOfLine(m_at) + 1, m_text.size());
        while (!m_stop.stop_requested()) {
            m_at = std::min(m_text.find_first_not_of("\r\n", m_at), m_text.size());
            size_t end = csvRecordEnd(m_text, m_at, m_atEnd);
            while (end == std::string_view::npos && m_text.size() - m_at < kMargin && more()) {
                end = csvRecordEnd(m_text, m_at, m_atEnd);
            }
            if (m_at >= m_text.size()) {
                return;
            }
            if (end == std::string_view::npos) {
                refuse(m_at, markWords("Words", "a quoted field has no end: the rest cannot be read"));
                return;
            }
            const size_t start = m_at;
            m_at = end;
            if (csvField(m_text.substr(start, end - start), header, field)) {
                m_unwrap.text(field, markWords("Words", "a CSV export"), m_base + start);
            } else {
                refuse(start, markWords("Words", "too few fields in this line"));
            }
        }
    }

    // --- handing over ---

    void open(size_t start, std::string_view text, const Look& looked) { m_unwrap.value(text, looked, m_base + start); }
    void refuse(size_t at, const char* reason) { refuse(at, m_unwrap.said(reason)); }
    void refuse(size_t at, std::string reason) {
        Record record;
        record.fate = Fate::Unreadable;
        record.how = std::move(reason);
        give(m_base + at, std::move(record));
    }
    /// With the place that the look at this record stumbled on.
    void refuseRecord(size_t start, std::string reason) {
        const auto errorAt = m_unwrap.errorAt();
        Record record;
        record.fate = Fate::Unreadable;
        record.how = std::move(reason);
        if (errorAt && start + *errorAt <= m_text.size()) {
            record.errorAt = *errorAt;
            if (const auto column = columnAt(m_text, start + *errorAt, m_base == 0)) {
                countLines(start);
                const auto from = m_text.begin() + static_cast<ptrdiff_t>(start);
                const auto line =
                    m_line + static_cast<size_t>(std::count(from, from + static_cast<ptrdiff_t>(*errorAt), '\n'));
                record.how = fill(m_unwrap.said(markWords("Words", "%1 (line %2, column %3)")),
                                  {record.how, Words::number(line), Words::number(*column)});
            }
        }
        give(m_base + start, std::move(record));
    }
    void give(size_t offset, Record record) {
        if (m_stop.stop_requested()) {
            return;
        }
        countLines(offset - std::min(offset, m_base));
        record.offset = offset;
        record.line = m_line;
        m_counts.accepted += record.isEvent() ? 1 : 0;
        m_counts.doubtful += record.isEvent() && !record.doubt.empty() ? 1 : 0;
        m_counts.unwrapped += record.fate == Fate::Unwrapped ? 1 : 0;
        m_counts.wrapped += record.fate == Fate::Wrapped ? 1 : 0;
        m_counts.unreadable += record.fate == Fate::Unreadable ? 1 : 0;
        m_counts.duplicates += record.fate == Fate::Duplicate ? 1 : 0;
        m_counts.skipped += record.fate == Fate::Skipped ? 1 : 0;
        m_deliver(std::move(record));
    }
    void countLines(size_t upTo) {
        while (m_counted < upTo) {
            const size_t newline = findByte(m_text, '\n', m_counted, upTo);
            m_line += newline < upTo ? 1 : 0;
            m_counted = std::min(newline + 1, upTo);
        }
    }

    static constexpr size_t kSniff = size_t{64} << 10U;
    static constexpr size_t kStep = size_t{1} << 20U;
    static constexpr size_t kMargin = size_t{8} << 20U; ///< so much is looked at to find the end of a record
    static constexpr size_t kShiftFrom = size_t{8} << 20U;
    static constexpr size_t kLookBack = 80; ///< of what is done, for the column of a record
    static constexpr size_t kDeepest = 64;
    static constexpr size_t kShortReach = size_t{64} << 10U;
    static constexpr std::string_view kOpening = R"({"version":)";
    static constexpr size_t kLongestRecord = size_t{4} << 20U; ///< an event has 1 MB at most, pretty-printed more

    ReadBytes m_source;
    std::string m_buffer;    ///< holds the window, where there is a source; only ever grows
    size_t m_filled = 0;     ///< of m_buffer
    std::string_view m_text; ///< the window, or the whole text
    size_t m_base = 0;       ///< offset of m_text in the whole
    bool m_atEnd = false;    ///< nothing comes behind m_text
    const std::function<void(Record)>& m_deliver;
    std::stop_token m_stop;
    Unwrapper m_unwrap;
    LoadCounts m_counts;
    std::vector<size_t> m_lists; ///< for each list that was entered: the arrays that were open around it
    size_t m_at = 0;
    size_t m_openArrays = 0;
    bool m_cutOff = false;   ///< the end of the text was refused already
    size_t m_triedUntil = 0; ///< lines before were tried as a whole
    size_t m_segmentEnd = 0;
    size_t m_lineEnd = 0; ///< of the line that was looked at last
    size_t m_extraScan =
        size_t{16} << 20U; ///< bytes that may be looked at twice, so that a broken file costs linear time
    size_t m_counted = 0;
    size_t m_line = 1;
};

} // namespace

LoadCounts loadEvents(std::string_view bytes, const std::function<void(Record)>& deliver, const LoadOptions& options) {
    if (!isGzip(bytes)) {
        return Loader(bytes, deliver, options).run();
    }
    const ReadBytes read = [&bytes](char* buffer, size_t capacity) {
        const size_t size = std::min(capacity, bytes.size());
        std::copy_n(bytes.data(), size, buffer);
        bytes.remove_prefix(size);
        return size;
    };
    return loadEvents(read, deliver, options);
}

LoadCounts loadEvents(std::string_view bytes, const std::function<void(Record)>& deliver, const std::stop_token& stop) {
    LoadOptions options;
    options.stop = stop;
    options.duplicates = false;
    return loadEvents(bytes, deliver, options);
}

LoadCounts loadEvents(const ReadBytes& read, const std::function<void(Record)>& deliver, const LoadOptions& options) {
    std::string start(size_t{1} << 16U, '\0');
    size_t got = 0;
    for (size_t step = 1; step > 0 && got < 2; got += step) {
        step = read(start.data() + got, start.size() - got);
    }
    start.resize(got);
    if (isGzip(start)) {
        GzipReader gzip(read, std::move(start));
        Loader loader([&gzip](char* buffer, size_t capacity) { return gzip.read(buffer, capacity); }, deliver, options);
        (void)loader.run();
        if (!gzip.trouble().empty()) {
            loader.trouble(gzip.trouble());
        }
        return loader.counts();
    }
    std::string_view left = start;
    const ReadBytes whole = [&left, &read](char* buffer, size_t capacity) {
        if (left.empty()) {
            return read(buffer, capacity);
        }
        const size_t size = std::min(capacity, left.size());
        std::copy_n(left.data(), size, buffer);
        left.remove_prefix(size);
        return size;
    };
    return Loader(whole, deliver, options).run();
}

} // namespace rw::store
