// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/loadunwrap.h"

#include "engine/json/json.h"
#include "engine/json/quotes.h"
#include "engine/store/loadscan.h"

#include <simdjson.h>

#include <algorithm>
#include <functional>

namespace rw::store {

namespace {

namespace dom = simdjson::dom;
using Fate = Record::Fate;

constexpr int kDeepest = 12; ///< wrappings around one event; more is a text made to keep us busy

constexpr const char* kPrinted = markWords("Words", "a Python or JavaScript object");
constexpr const char* kNoObject = markWords("Words", "not a JSON object");
constexpr const char* kNoEvent = markWords("Words", "a message without an event");

/// `{ version: '0'`: a name as a programmer writes it, then a colon.
bool looksLikeJavaScript(std::string_view text) {
    size_t at = 1;
    while (at < text.size() && isSpace(text[at])) {
        ++at;
    }
    const size_t start = at;
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
    while (at < text.size() && letter(text[at])) {
        ++at;
    }
    return text.starts_with('{') && at > start && at < text.size() && text[at] == ':';
}

/// What an object with single quotes means; empty where that is not beyond doubt: bytes, tuples, objects of classes.
std::string meaningOf(std::string_view printed) {
    std::string converted = json::withDoubleQuotes(printed);
    const json::Tree tree = json::read(converted);
    const bool sure = tree.errors.empty() && tree.root.kind == json::Kind::Object &&
                      trimmed(std::string_view(converted).substr(tree.end)).empty();
    return sure ? std::move(converted) : std::string();
}

/// Without the beginning of the text that the service's reader quotes where a bracket was opened: in a list of records
/// the line says where.
std::string withoutExcerpt(std::string reason) {
    const size_t excerpt = reason.find("[Source: ");
    constexpr std::string_view kWhole = " (start marker at ";
    constexpr std::string_view kEnd = " starting at ";
    const std::string_view before = std::string_view(reason).substr(0, std::min(excerpt, reason.size()));
    if (excerpt != std::string::npos && before.ends_with(kWhole)) {
        reason.erase(excerpt - kWhole.size());
    } else if (excerpt != std::string::npos && before.ends_with(kEnd)) {
        reason.replace(excerpt - kEnd.size(), std::string::npos, ")");
    }
    return reason;
}

} // namespace

struct Unwrapper::Parser {
    dom::parser parser;
    std::string padded;
    std::string minified;
};

bool SeenHashes::test(uint64_t hash, bool remember) {
    hash += hash == 0 ? 1 : 0;
    if (m_slots.empty()) {
        if (!remember) {
            return false;
        }
        m_slots.resize(1024);
    }
    const size_t mask = m_slots.size() - 1;
    size_t at = (hash * 0x9E37'79B9'7F4A'7C15U >> 20U) & mask;
    for (; m_slots[at] != 0; at = (at + 1) & mask) {
        if (m_slots[at] == hash) {
            return true;
        }
    }
    if (remember && m_used < kMost) {
        m_slots[at] = hash;
        if (++m_used * 2 > m_slots.size()) {
            grow();
        }
    }
    return false;
}

void SeenHashes::grow() {
    if (m_slots.size() >= 2 * kMost) {
        return; // the last one is never more than half full
    }
    std::vector<uint64_t> old(m_slots.size() * 2);
    old.swap(m_slots);
    const size_t mask = m_slots.size() - 1;
    for (const uint64_t hash : old) {
        if (hash != 0) {
            size_t at = (hash * 0x9E37'79B9'7F4A'7C15U >> 20U) & mask;
            while (m_slots[at] != 0) {
                at = (at + 1) & mask;
            }
            m_slots[at] = hash;
        }
    }
}

bool isLambdaLine(std::string_view line) {
    line = line.substr(0, 200);
    for (const std::string_view mark : {"START RequestId: ", "END RequestId: ", "REPORT RequestId: ",
                                        "INIT_START Runtime Version: ", "INIT_REPORT Init Duration: "}) {
        if (line.find(mark) != std::string_view::npos) {
            return true;
        }
    }
    return line.starts_with("XRAY TraceId: ") || line.starts_with("EXTENSION\tName: ");
}

Unwrapper::Unwrapper(Emit emit, bool duplicates)
    : m_parser(std::make_unique<Parser>()), m_emit(std::move(emit)), m_duplicates(duplicates),
      m_joints{
          Words::tr("from %1", "where an event was found: from an SQS message body"),
          Words::tr("%1 in %2", "what an event was wrapped in, and what that was in"),
          Words::tr("%1, %2", "what became of a record, and where it was found: the event 1 again, from a CSV export"),
          Words::tr("%1 (%2)", "why a record is no event, and where it was found")} {}

Unwrapper::~Unwrapper() = default;

Look Unwrapper::look(std::string_view text, std::string* reason) {
    m_errorAt.reset();
    std::string& padded = m_parser->padded;
    padded.resize(std::max(padded.size(), text.size() + simdjson::SIMDJSON_PADDING));
    std::copy(text.begin(), text.end(), padded.begin());
    std::fill_n(padded.begin() + static_cast<ptrdiff_t>(text.size()), simdjson::SIMDJSON_PADDING, ' ');
    Look found;
    if (!lookQuickly(padded.data(), text.size(), found)) {
        return reason == nullptr ? found : lookExactly(text, *reason);
    }
    if (!found.object && reason != nullptr) {
        *reason = m_words(kNoObject);
    }
    return found;
}

Look Unwrapper::lookInPlace(std::string_view text) {
    static_assert(kPadding >= simdjson::SIMDJSON_PADDING);
    Look found;
    (void)lookQuickly(text.data(), text.size(), found);
    return found;
}

/// False: simdjson refuses the text.
bool Unwrapper::lookQuickly(const char* padded, size_t size, Look& found) {
    dom::element root;
    if (m_parser->parser.parse(padded, size, false).get(root) != simdjson::SUCCESS) {
        return false;
    }
    found.valid = true;
    dom::object object;
    if (root.get_object().get(object) != simdjson::SUCCESS) {
        return true;
    }
    found.object = true;
    dom::element value;
    found.detailType = object.at_key("detail-type").get(value) == simdjson::SUCCESS;
    found.detail = found.detailType || object.at_key("detail").get(value) == simdjson::SUCCESS;
    std::string_view id;
    if (found.detail && object.at_key("id").get_string().get(id) == simdjson::SUCCESS) {
        found.id = id;
    }
    return true;
}

/// simdjson refuses numbers beyond 64 bits and lone surrogates, which the service accepts: the exact reader decides,
/// and finds the words for what is wrong.
Look Unwrapper::lookExactly(std::string_view text, std::string& reason) {
    Look found;
    const json::Tree tree = json::read(text);
    if (tree.errors.empty() && trimmed(text.substr(tree.end)).empty()) {
        found.valid = tree.root.kind == json::Kind::Object || tree.root.kind == json::Kind::Array;
        found.object = tree.root.kind == json::Kind::Object;
        found.detailType = tree.root.find("detail-type") != nullptr;
        found.detail = found.detailType || tree.root.find("detail") != nullptr;
        const json::Node* id = tree.root.find("id");
        if (found.detail && id != nullptr && id->kind == json::Kind::String) {
            found.id = id->text;
        }
        reason = m_words(kNoObject);
        return found;
    }
    if (tree.errors.empty()) {
        reason = m_words(kNoObject);
        return found;
    }
    const json::SyntaxError& error = tree.errors.front();
    m_errorAt = error.at.begin;
    if (error.code == json::SyntaxCode::SingleQuotes) {
        found.printed = true;
        found.json = meaningOf(text);
        m_errorAt.reset(); // wrong throughout
        reason =
            fill(m_words(markWords("Words", "single quotes: this looks like Python's repr, not JSON. Log %1 instead "
                                            "of %2, or convert the record: %3")),
                 {"json.dumps(event)", "event",
                  "python3 -c 'import ast,json,sys; print(json.dumps(ast.literal_eval(sys.stdin.read())))'"});
    } else if (looksLikeJavaScript(text)) {
        found.printed = true;
        m_errorAt.reset();
        reason =
            fill(m_words(markWords("Words", "a name without quotes: this looks like JavaScript's console.log of an "
                                            "object, not JSON. Log %1 instead of %2")),
                 {"JSON.stringify(event)", "event"});
    } else {
        reason = error.reason.empty() ? m_words(markWords("Words", "not valid JSON")) : withoutExcerpt(error.reason);
    }
    return found;
}

void Unwrapper::value(std::string_view text, const Look& looked, size_t offset) {
    m_top = text;
    m_topOffset = offset;
    m_offset = offset;
    m_depth = 0;
    looked.json.empty() ? open(text, looked) : inner(looked.json, kPrinted, {});
}

void Unwrapper::text(std::string_view text, const char* words, size_t offset) {
    m_top = {};
    m_offset = offset;
    m_depth = 0;
    inner(text, words, {});
}

void Unwrapper::enterList(const char* words) {
    m_lists.push_back(words != nullptr);
    if (words != nullptr) {
        m_chain.push_back(words);
    }
}

void Unwrapper::leaveList() {
    if (m_lists.back()) {
        m_chain.pop_back();
    }
    m_lists.pop_back();
}

void Unwrapper::placeAt(std::string_view part) {
    const std::less<> before;
    if (!m_top.empty() && !before(part.data(), m_top.data()) && before(part.data(), m_top.data() + m_top.size())) {
        m_offset = m_topOffset + static_cast<size_t>(part.data() - m_top.data());
    }
}

void Unwrapper::open(std::string_view text, const Look& looked) {
    if (looked.detailType) {
        emitEvent(text, looked, Fate::Accepted, nullptr);
        return;
    }
    if (!looked.object) {
        openArray(text);
        return;
    }
    const formats::ObjectView object(text);
    if (looked.detail || !openList(object)) {
        for (const formats::Format& format : formats::all()) {
            if (format.open != nullptr && format.open(object, *this)) {
                return;
            }
        }
        emitEvent(text, looked, Fate::Accepted, nullptr);
    }
}

bool Unwrapper::openList(const formats::ObjectView& object) {
    for (const formats::Format& format : formats::all()) {
        const formats::Value* list = format.list.empty() ? nullptr : object.find(format.list);
        if (list == nullptr || !list->isArray()) {
            continue;
        }
        if (object.text("messageType") == "CONTROL_MESSAGE") {
            return false; // its list holds no events
        }
        const std::vector<formats::Value> elements = formats::elementsOf(*list);
        if (elements.empty()) {
            nothing(Fate::Skipped, markWords("Words", "an empty list (%1)"), {format.list});
            return true;
        }
        if (!elements.front().isObject() && !elements.front().isArray()) {
            continue;
        }
        enterList(format.listWords);
        for (const formats::Value& element : elements) {
            placeAt(element.raw);
            goInside(element.raw);
        }
        leaveList();
        return true;
    }
    return false;
}

void Unwrapper::openArray(std::string_view text) {
    const formats::Value array{text};
    for (const formats::Format& format : formats::all()) {
        if (format.openArray != nullptr && format.openArray(array, *this)) {
            return;
        }
    }
    for (const formats::Value& element : formats::elementsOf(array)) {
        placeAt(element.raw);
        goInside(element.raw);
    }
}

void Unwrapper::inner(std::string_view text, const char* words, std::string_view note) {
    m_chain.push_back(words);
    std::string outer;
    if (!note.empty()) {
        outer = m_note;
        m_note += (m_note.empty() ? "" : "; ") + std::string(note);
    }
    const size_t offset = m_offset;
    placeAt(text);
    goInside(text);
    m_offset = offset;
    if (!note.empty()) {
        m_note = std::move(outer);
    }
    m_chain.pop_back();
}

void Unwrapper::goInside(std::string_view text) {
    if (m_depth >= kDeepest) {
        nothing(Fate::Unreadable, markWords("Words", "wrapped more than %1 times"), {Words::number(kDeepest)});
        return;
    }
    ++m_depth;
    text = trimmed(text);
    if (text.empty()) {
        nothing(Fate::Skipped, markWords("Words", "an empty message"), {});
    }
    while (!text.empty()) {
        if (text.front() == '"') {
            const size_t end = stringEnd(text, 0, text.size());
            if (end == std::string_view::npos) {
                nothing(Fate::Unreadable, markWords("Words", "a JSON string without an end"), {});
                break;
            }
            inner(decodedString(text.substr(0, end)), markWords("Words", "a JSON string"), {});
            text = trimmed(text.substr(end));
        } else if (text.front() == '{' || text.front() == '[') {
            // Several values may stand one after the other, as Firehose leaves them.
            const size_t end = std::min(balancedEnd(text, 0, text.size()), text.size());
            std::string reason;
            const Look looked = look(text.substr(0, end), &reason);
            if (!looked.json.empty()) {
                inner(looked.json, kPrinted, {});
                text = trimmed(text.substr(end));
                continue;
            }
            if (!looked.valid) {
                text.front() == '{' ? refuse(Fate::Unreadable, std::move(reason))
                                    : nothing(Fate::Skipped, kNoEvent, {});
                break;
            }
            open(text.substr(0, end), looked);
            text = trimmed(text.substr(end));
        } else {
            messageText(text);
            break;
        }
    }
    --m_depth;
}

/// Words, and perhaps an event among them.
void Unwrapper::messageText(std::string_view text) {
    for (size_t brace = text.find('{'), tries = 0; brace != std::string_view::npos && tries < 4; ++tries) {
        const size_t end = balancedEnd(text, brace, text.size());
        if (end == std::string_view::npos) {
            break;
        }
        const std::string_view inside = text.substr(brace, end - brace);
        std::string reason;
        const Look looked = look(inside, &reason);
        if (looked.object && inside.size() > 2) {
            m_chain.push_back(markWords("Words", "a line of a log"));
            placeAt(inside);
            open(inside, looked);
            m_chain.pop_back();
            return;
        }
        if (!looked.json.empty()) {
            m_chain.push_back(markWords("Words", "a line of a log"));
            inner(looked.json, kPrinted, {});
            m_chain.pop_back();
            return;
        }
        if (looked.printed) {
            refuse(Fate::Unreadable, std::move(reason));
            return;
        }
        brace = text.find('{', end);
    }
    nothing(Fate::Skipped, isLambdaLine(text) ? markWords("Words", "Lambda's own log line, not an event") : kNoEvent,
            {});
}

void Unwrapper::event(std::string json, Fate fate, const char* how, std::string_view note,
                      std::span<const std::string_view> madeUp) {
    std::string reason;
    const Look looked = look(json, &reason);
    if (!looked.object) {
        refuse(Fate::Unreadable, std::move(reason));
        return;
    }
    std::string outer = m_note;
    if (!note.empty()) {
        m_note += (m_note.empty() ? "" : "; ") + std::string(note);
    }
    if (fate == Fate::Unwrapped) {
        m_chain.push_back(how);
        emitEvent(json, looked, fate, nullptr);
        m_chain.pop_back();
    } else {
        emitEvent(json, looked, fate, how, madeUp);
    }
    m_note = std::move(outer);
}

void Unwrapper::nothing(Fate fate, const char* reason, std::initializer_list<std::string_view> arguments) {
    refuse(fate, fill(m_words(reason), arguments));
}

void Unwrapper::refuse(Fate fate, std::string reason) {
    Record record;
    record.fate = fate;
    record.how = m_chain.empty() ? std::move(reason) : fill(m_joints.because, {reason, chainWords()});
    record.note = m_note;
    m_emit(m_offset, std::move(record));
}

bool Unwrapper::known(std::string_view id, bool remember) {
    return m_known.test(std::hash<std::string_view>{}(id), remember);
}

bool Unwrapper::repeated(std::string_view json, const std::string& id) {
    if (!m_duplicates || id.empty()) {
        return false;
    }
    // The same event may be laid out in another way.
    std::string& compact = m_parser->minified;
    compact.resize(std::max(compact.size(), json.size() + simdjson::SIMDJSON_PADDING));
    size_t length = 0;
    if (simdjson::minify(json.data(), json.size(), compact.data(), length) != simdjson::SUCCESS) {
        return false;
    }
    return m_seen.test(std::hash<std::string_view>{}({compact.data(), length}), true);
}

/// "from an SNS notification in an SQS message body".
std::string Unwrapper::chainWords() {
    std::string words = m_words(m_chain.back());
    for (size_t i = m_chain.size() - 1; i-- > 0;) {
        words = fill(m_joints.inside, {words, m_words(m_chain[i])});
    }
    return fill(m_joints.from, {words});
}

/// Words with those of the wrappings behind them.
std::string Unwrapper::chained(const std::string& words) {
    if (m_chain.empty()) {
        return words;
    }
    return words.empty() ? chainWords() : fill(m_joints.chained, {words, chainWords()});
}

void Unwrapper::emitEvent(std::string_view json, const Look& looked, Fate fate, const char* made,
                          std::span<const std::string_view> madeUp) {
    Record record;
    record.fate = fate == Fate::Accepted && !m_chain.empty() ? Fate::Unwrapped : fate;
    record.event.assign(json);
    record.note = m_note;
    record.madeUp = madeUp;
    record.how = chained(made != nullptr ? m_words(made) : std::string());
    if (!looked.detail) {
        record.doubt = m_words(markWords("Words", "no detail-type: is this an EventBridge event?"));
    }
    if (repeated(json, looked.id)) {
        record.fate = Fate::Duplicate;
        const std::string again = fill(m_words(markWords("Words", "the event %1 again")), {looked.id});
        record.how = record.how.empty() ? again : fill(m_joints.chained, {again, record.how});
    }
    m_emit(m_offset, std::move(record));
}

} // namespace rw::store
