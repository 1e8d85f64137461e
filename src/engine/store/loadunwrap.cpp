// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/loadunwrap.h"

#include "engine/json/json.h"
#include "engine/store/loadscan.h"

#include <simdjson.h>

#include <algorithm>
#include <functional>

namespace rw::store {

namespace {

namespace dom = simdjson::dom;
using Fate = Record::Fate;

constexpr int kDeepest = 12; ///< wrappings around one event; more is a text made to keep us busy

constexpr std::string_view kPython =
    "single quotes: this looks like Python's repr, not JSON. Log json.dumps(event) instead of event, or convert the "
    "record: python3 -c 'import ast,json,sys; print(json.dumps(ast.literal_eval(sys.stdin.read())))'";
constexpr std::string_view kJavaScript =
    "a name without quotes: this looks like JavaScript's console.log of an object, not JSON. Log "
    "JSON.stringify(event) instead of event";

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
    : m_parser(std::make_unique<Parser>()), m_emit(std::move(emit)), m_duplicates(duplicates) {}

Unwrapper::~Unwrapper() = default;

Look Unwrapper::look(std::string_view text, std::string* reason) {
    std::string& padded = m_parser->padded;
    padded.resize(std::max(padded.size(), text.size() + simdjson::SIMDJSON_PADDING));
    std::copy(text.begin(), text.end(), padded.begin());
    std::fill_n(padded.begin() + static_cast<ptrdiff_t>(text.size()), simdjson::SIMDJSON_PADDING, ' ');
    Look found;
    if (!lookQuickly(padded.data(), text.size(), found)) {
        return reason == nullptr ? found : lookExactly(text, *reason);
    }
    if (!found.object && reason != nullptr) {
        *reason = "not a JSON object";
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
Look Unwrapper::lookExactly(std::string_view text, std::string& reason) const {
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
        reason = "not a JSON object";
        return found;
    }
    if (tree.errors.empty()) {
        reason = "not a JSON object";
        return found;
    }
    const json::SyntaxError& error = tree.errors.front();
    reason = error.code == json::SyntaxCode::SingleQuotes ? std::string(kPython)
             : looksLikeJavaScript(text)                  ? std::string(kJavaScript)
                                                          : error.reason;
    if (reason.empty()) {
        reason = "not valid JSON";
    }
    return found;
}

void Unwrapper::value(std::string_view text, const Look& looked, size_t offset) {
    m_top = text;
    m_topOffset = offset;
    m_offset = offset;
    m_depth = 0;
    open(text, looked);
}

void Unwrapper::text(std::string_view text, std::string_view words, size_t offset) {
    m_top = {};
    m_offset = offset;
    m_depth = 0;
    inner(text, words, {});
}

void Unwrapper::placeAt(std::string_view part) {
    const std::less<> before;
    if (!m_top.empty() && !before(part.data(), m_top.data()) && before(part.data(), m_top.data() + m_top.size())) {
        m_offset = m_topOffset + static_cast<size_t>(part.data() - m_top.data());
    }
}

void Unwrapper::open(std::string_view text, const Look& looked) {
    if (looked.detailType) {
        emitEvent(text, looked, Fate::Accepted, {});
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
        emitEvent(text, looked, Fate::Accepted, {});
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
            nothing(Fate::Skipped, "an empty list (" + std::string(format.list) + ")");
            return true;
        }
        if (!elements.front().isObject() && !elements.front().isArray()) {
            continue;
        }
        if (!format.listWords.empty()) {
            m_chain.emplace_back(format.listWords);
        }
        for (const formats::Value& element : elements) {
            placeAt(element.raw);
            goInside(element.raw);
        }
        if (!format.listWords.empty()) {
            m_chain.pop_back();
        }
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

void Unwrapper::inner(std::string_view text, std::string_view words, std::string_view note) {
    m_chain.emplace_back(words);
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
        nothing(Fate::Unreadable, "wrapped more than " + std::to_string(kDeepest) + " times");
        return;
    }
    ++m_depth;
    text = trimmed(text);
    if (text.empty()) {
        nothing(Fate::Skipped, "an empty message");
    }
    while (!text.empty()) {
        if (text.front() == '"') {
            const size_t end = stringEnd(text, 0, text.size());
            if (end == std::string_view::npos) {
                nothing(Fate::Unreadable, "a JSON string without an end");
                break;
            }
            inner(decodedString(text.substr(0, end)), "a JSON string", {});
            text = trimmed(text.substr(end));
        } else if (text.front() == '{' || text.front() == '[') {
            // Several values may stand one after the other, as Firehose leaves them.
            const size_t end = std::min(balancedEnd(text, 0, text.size()), text.size());
            std::string reason;
            const Look looked = look(text.substr(0, end), &reason);
            if (!looked.valid) {
                nothing(text.front() == '{' ? Fate::Unreadable : Fate::Skipped,
                        text.front() == '{' ? std::string_view(reason) : "a message without an event");
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
            m_chain.emplace_back("a line of a log");
            placeAt(inside);
            open(inside, looked);
            m_chain.pop_back();
            return;
        }
        if (!looked.valid && (reason == kPython || reason == kJavaScript)) {
            nothing(Fate::Unreadable, reason);
            return;
        }
        brace = text.find('{', end);
    }
    nothing(Fate::Skipped, isLambdaLine(text) ? "Lambda's own log line, not an event" : "a message without an event");
}

void Unwrapper::event(std::string json, Fate fate, std::string_view how, std::string_view note) {
    std::string reason;
    const Look looked = look(json, &reason);
    if (!looked.object) {
        nothing(Fate::Unreadable, reason);
        return;
    }
    std::string outer = m_note;
    if (!note.empty()) {
        m_note += (m_note.empty() ? "" : "; ") + std::string(note);
    }
    if (fate == Fate::Unwrapped) {
        m_chain.emplace_back(how);
        emitEvent(json, looked, fate, {});
        m_chain.pop_back();
    } else {
        emitEvent(json, looked, fate, how);
    }
    m_note = std::move(outer);
}

void Unwrapper::nothing(Fate fate, std::string_view reason) {
    Record record;
    record.fate = fate;
    record.how = reason;
    if (!m_chain.empty()) {
        record.how += " (" + chainWords() + ")";
    }
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

std::string Unwrapper::chainWords() const {
    std::string words = "from ";
    for (size_t i = m_chain.size(); i-- > 0;) {
        words += m_chain[i];
        words += i > 0 ? " in " : "";
    }
    return words;
}

void Unwrapper::emitEvent(std::string_view json, const Look& looked, Fate fate, std::string_view made) {
    Record record;
    record.fate = fate == Fate::Accepted && !m_chain.empty() ? Fate::Unwrapped : fate;
    record.event.assign(json);
    record.note = m_note;
    record.how = made;
    if (!m_chain.empty()) {
        record.how += (made.empty() ? "" : ", ") + chainWords();
    }
    if (!looked.detail) {
        record.doubt = "no detail-type: is this an EventBridge event?";
    }
    if (repeated(json, looked.id)) {
        record.fate = Fate::Duplicate;
        record.how = "the event " + looked.id + " again" + (record.how.empty() ? "" : ", " + record.how);
    }
    m_emit(m_offset, std::move(record));
}

} // namespace rw::store
