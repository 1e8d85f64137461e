// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/mask.h"

#include "engine/json/json.h"
#include "engine/store/loadscan.h"
#include "engine/store/personal.h"

#include <algorithm>
#include <map>
#include <random>
#include <set>

namespace rw::store {

namespace {

/// How much of a value is kept: tried in this order until all verdicts are as before.
enum class Part : uint8_t { Nothing, Beginning, End, BothEnds, Everything };

using personal::Kind;
using personal::Place;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Stretches of letters and figures for masks: the same salt and value always give the same ones.
class Scatter {
public:
    Scatter(std::string_view salt, std::string_view value, uint64_t attempt) : m_state(0xcbf2'9ce4'8422'2325U) {
        for (const std::string_view text : {salt, std::string_view("\0", 1), value}) {
            for (const char c : text) {
                m_state = (m_state ^ static_cast<unsigned char>(c)) * 0x100'0000'01b3U;
            }
        }
        m_state += attempt * 0x9E37'79B9'7F4A'7C15U;
    }
    unsigned below(unsigned bound) {
        m_state += 0x9E37'79B9'7F4A'7C15U; // splitmix64
        uint64_t z = m_state;
        z = (z ^ (z >> 30U)) * 0xBF58'476D'1CE4'E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D0'49BB'1331'11EBU;
        return static_cast<unsigned>((z ^ (z >> 31U)) % bound);
    }
    std::string word(size_t length) {
        std::string out;
        for (size_t i = 0; i < length; ++i) {
            out += "abcdefghijkmnpqrstuvwxyz23456789"[below(32)];
        }
        return out;
    }

private:
    uint64_t m_state;
};

/// Numbers keep their layout: "tel:+1 (317) 555-0142" stays readable as one.
std::string maskedDigits(std::string_view value, Scatter& scatter) {
    std::string out(value);
    bool first = true;
    for (char& c : out) {
        if (isDigit(c)) { // the first one as a number has it: the same figures may stand as text and as number
            c = static_cast<char>(first && c != '0' ? '1' + scatter.below(9) : '0' + scatter.below(10));
            first = false;
        }
    }
    return out;
}

/// Stays a number as JSON spells it: no zero comes first, and the exponent is as it was.
std::string maskedNumber(std::string_view value, Scatter& scatter) {
    std::string out(value);
    const size_t end = std::min(value.find_first_of("eE"), value.size());
    const size_t first = std::min(value.find_first_of("123456789"), end);
    for (size_t i = first; i < end; ++i) {
        if (isDigit(out[i])) {
            out[i] = static_cast<char>(i == first ? '1' + scatter.below(9) : '0' + scatter.below(10));
        }
    }
    return out;
}

std::string replacement(Kind kind, std::string_view value, Scatter& scatter) {
    switch (kind) {
    case Kind::Phone:
        return maskedDigits(value, scatter);
    case Kind::Email:
        return (value.starts_with("sip:") ? "sip:" : "") + scatter.word(8) + "@" + scatter.word(6) + ".example";
    case Kind::Address:
        return std::any_of(value.begin(), value.end(), isDigit) &&
                       value.find_first_not_of("+0123456789 ()-./") == std::string_view::npos
                   ? maskedDigits(value, scatter)
                   : "address-" + scatter.word(8);
    case Kind::Name:
        return "Name " + scatter.word(8);
    case Kind::Text:
        return isDigit(value.front()) && value.find_first_not_of("0123456789 -./") == std::string_view::npos
                   ? maskedDigits(value, scatter)
                   : "text-" + scatter.word(8);
    case Kind::Number:
        return maskedNumber(value, scatter);
    case Kind::None:
        break;
    }
    return "text-" + scatter.word(8);
}

/// Whole characters only: the cut moves back to the start of one.
size_t boundary(std::string_view text, size_t at) {
    while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) {
        --at;
    }
    return at;
}

/// An object, an array or, quoted once more, a text.
bool opensDocument(std::string_view text) {
    const size_t first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && (text[first] == '{' || text[first] == '[' || text[first] == '"');
}

constexpr uint64_t kAttempts = 8;                // a mask that equals the value would show it
constexpr std::string_view kNumberMark = "\x01"; ///< before the key of a number: "5" and 5 are two values

/// On a complete path: the envelope and the topic's name stay.
Kind kindAt(std::string_view path, std::string_view value) {
    const Place place = Place::of(path);
    if (path == "detail") {
        return Kind::Text; // an object that somebody has made a text of
    }
    return path.starts_with("detail.") && place.key != "topicName" ? personal::kindOf(place, value) : Kind::None;
}

/// By itself, without a look at other values.
std::string maskedAs(Kind kind, std::string_view value, std::string_view salt) {
    std::string shown(value);
    for (uint64_t attempt = 0; attempt < kAttempts && shown == value; ++attempt) {
        Scatter scatter(salt, value, attempt);
        shown = replacement(kind, value, scatter);
    }
    return shown;
}

/// A text at a complete path, whatever may be inside it.
std::optional<std::string> maskedText(std::string_view path, std::string_view value, std::string_view salt) {
    const Kind kind = kindAt(path, value);
    if (kind == Kind::None) {
        return std::nullopt;
    }
    return maskedAs(kind, value, salt);
}

class Masker {
public:
    /// `single`: every value by itself, as maskedValue() says.
    explicit Masker(std::string_view salt, bool single = false) : m_salt(salt), m_single(single) {}

    struct Entry {
        Kind kind = Kind::None;
        Part part = Part::Nothing;
        std::string shown;
        std::string path; ///< where it was met first
    };

    /// The event with its mask; `met` names the values in it.
    std::string apply(std::string_view event, std::vector<std::string>* met, std::string_view at = {}) {
        std::string out;
        out.reserve(event.size());
        setPath(at);
        value(event, 0, out, met);
        return out;
    }

    /// A decoded text at a path: maskedValue().
    std::string text(std::string_view at, std::string_view decoded) {
        setPath(at);
        const bool inDetail = !m_path.empty() && m_path.front() == "detail";
        const bool stays = !inDetail || (m_path.size() > 1 && m_path.back() == "topicName");
        return stays ? std::string(decoded) : textShown(std::string(decoded), nullptr);
    }

    /// Keeps a part more of the value; false where all of it is kept already.
    bool keepMore(const std::string& original) {
        Entry& entry = m_entries.at(original);
        while (entry.part != Part::Everything) {
            const std::string before = entry.shown;
            entry.part = static_cast<Part>(static_cast<uint8_t>(entry.part) + 1);
            m_taken.erase(before);
            entry.shown = show(entry, original);
            if (entry.shown != before) {
                return true;
            }
        }
        return false;
    }
    void set(const std::string& original, Part part) {
        Entry& entry = m_entries.at(original);
        m_taken.erase(entry.shown);
        entry.part = part;
        entry.shown = show(entry, original);
    }
    [[nodiscard]] Part part(const std::string& original) const { return m_entries.at(original).part; }
    [[nodiscard]] const std::map<std::string, Entry>& entries() const { return m_entries; }
    [[nodiscard]] const std::map<std::string, std::string>& clear() const { return m_clear; }

private:
    std::string show(const Entry& entry, std::string_view key) {
        const std::string_view original = key.substr(entry.kind == Kind::Number ? kNumberMark.size() : 0);
        if (entry.part == Part::Everything) {
            return std::string(original);
        }
        for (uint64_t attempt = 0; attempt < 64; ++attempt) {
            Scatter scatter(m_salt, original, attempt);
            const std::string mask = replacement(entry.kind, original, scatter);
            // Of an e-mail address the person or the domain, of other values more than half.
            const size_t at = entry.kind == Kind::Email ? original.find('@') : std::string_view::npos;
            const size_t head = boundary(original, at == std::string_view::npos ? original.size() * 2 / 3 : at + 1);
            const size_t tail = boundary(original, at == std::string_view::npos ? original.size() / 2 : at);
            const auto piece = [&](size_t begin, size_t end) {
                if (mask.size() == original.size()) {
                    return mask.substr(begin, end - begin);
                }
                return entry.kind == Kind::Email ? mask.substr(0, 8) : mask.substr(mask.size() - 8);
            };
            std::string shown = mask;
            if (entry.part == Part::Beginning) {
                shown = std::string(original.substr(0, head)) + piece(head, original.size());
            } else if (entry.part == Part::End) {
                shown = piece(0, tail) + std::string(original.substr(tail));
            } else if (entry.part == Part::BothEnds) {
                shown = std::string(original.substr(0, tail)) + piece(tail, std::max(head, tail)) +
                        std::string(original.substr(std::max(head, tail)));
            }
            // Different values stay different, and nobody's real value is shown.
            // Of one digit there are few.
            if (shown != original && (m_taken.insert(shown).second || entry.kind == Kind::Number)) {
                return shown;
            }
        }
        return std::string(original);
    }
    void setPath(std::string_view path) {
        m_path.clear();
        for (std::string_view rest = path; !rest.empty();) {
            const size_t dot = std::min(rest.find('.'), rest.size());
            m_path.emplace_back(rest.substr(0, dot));
            rest.remove_prefix(std::min(dot + 1, rest.size()));
        }
    }

    size_t value(std::string_view text, size_t at, std::string& out, std::vector<std::string>* met) {
        at = spaces(text, at, out);
        if (at >= text.size()) {
            return at;
        }
        if (text[at] == '{' || text[at] == '[') {
            return container(text, at, out, met);
        }
        const size_t end = std::min(valueEnd(text, at, text.size()), text.size());
        const std::string_view raw = text.substr(at, end - at);
        const bool inDetail = !m_path.empty() && m_path.front() == "detail";
        if (raw.starts_with('"') && inDetail && (m_path.size() == 1 || m_path.back() != "topicName")) {
            const std::string decoded = decodedString(raw);
            const std::string shown = textShown(decoded, met);
            out += shown == decoded ? std::string(raw) : json::quoted(shown);
        } else if (inDetail && !raw.empty() && (isDigit(raw.front()) || raw.front() == '-') &&
                   personal::numberTells(place(), raw)) {
            out += shownAs(Kind::Number, std::string(raw), met);
        } else {
            out += raw;
        }
        return end == at ? at + 1 : end;
    }

    size_t container(std::string_view text, size_t at, std::string& out, std::vector<std::string>* met) {
        const bool object = text[at] == '{';
        out += text[at++];
        while (at < text.size()) {
            at = spaces(text, at, out);
            if (at >= text.size()) {
                break;
            }
            if (text[at] == '}' || text[at] == ']') {
                out += text[at++];
                break;
            }
            if (text[at] == ',') {
                out += text[at++];
                continue;
            }
            if (!object) {
                at = value(text, at, out, met);
                continue;
            }
            const size_t nameEnd = std::min(stringEnd(text, at, text.size()), text.size());
            const std::string_view name = text.substr(at, nameEnd - at);
            std::string decoded = decodedString(name);
            const Kind told = personal::kindOfName(place(), decoded);
            out += told == Kind::None ? std::string(name) : json::quoted(shownAs(told, decoded, met));
            const size_t colon = std::min(text.find(':', nameEnd), text.size());
            out += text.substr(nameEnd, colon - nameEnd);
            out += colon < text.size() ? ":" : "";
            m_path.push_back(std::move(decoded));
            at = value(text, colon + 1, out, met);
            m_path.pop_back();
        }
        return at;
    }

    static size_t spaces(std::string_view text, size_t at, std::string& out) {
        while (at < text.size() && isSpace(text[at])) {
            out += text[at++];
        }
        return at;
    }

    [[nodiscard]] Place place() const {
        Place place;
        for (const std::string& part : m_path) {
            place.met(part);
        }
        return place;
    }
    [[nodiscard]] std::string pathText() const {
        std::string path;
        for (const std::string& part : m_path) {
            path += (path.empty() ? "" : ".") + part;
        }
        return path;
    }

    /// A text that is a document itself is masked as one.
    std::string textShown(const std::string& text, std::vector<std::string>* met) {
        constexpr int kMostInside = 8;
        const bool opens = opensDocument(text);
        const json::Tree tree = opens && m_inside < kMostInside ? json::read(text) : json::Tree();
        if (!opens || m_inside >= kMostInside || !tree.errors.empty() ||
            text.find_first_not_of(" \t\r\n", tree.end) != std::string::npos) {
            return m_path.size() == 1 ? shownAs(Kind::Text, text, met) : shownFor(text, met);
        }
        std::string out;
        ++m_inside;
        value(text, 0, out, met);
        --m_inside;
        return out;
    }

    /// Of a name or a number, which never share a mask with a text: a number stays one.
    std::string shownAs(Kind kind, const std::string& original, std::vector<std::string>* met) {
        if (original.empty()) {
            return original;
        }
        if (m_single) {
            return maskedAs(kind, original, m_salt);
        }
        const std::string key = std::string(kind == Kind::Number ? kNumberMark : std::string_view()) + original;
        auto found = m_entries.find(key);
        if (found == m_entries.end()) {
            Entry entry;
            entry.kind = kind;
            entry.path = pathText();
            entry.shown = show(entry, key);
            found = m_entries.emplace(key, std::move(entry)).first;
        }
        if (met != nullptr) {
            met->push_back(key);
        }
        return found->second.shown;
    }

    std::string shownFor(const std::string& original, std::vector<std::string>* met) {
        if (m_single) {
            std::string path;
            for (const std::string& part : m_path) {
                path += path.empty() ? part : "." + part;
            }
            return maskedText(path, original, m_salt).value_or(original);
        }
        auto found = m_entries.find(original);
        if (found == m_entries.end()) {
            Entry entry;
            Place place;
            for (const std::string& part : m_path) {
                place.met(part);
            }
            entry.kind = personal::kindOf(place, original);
            if (entry.kind == Kind::None) {
                noteClear(place, original);
                return original;
            }
            for (const std::string& part : m_path) {
                entry.path += (entry.path.empty() ? "" : ".") + part;
            }
            entry.shown = show(entry, original);
            found = m_entries.emplace(original, std::move(entry)).first;
        }
        if (met != nullptr) {
            met->push_back(original);
        }
        return found->second.shown;
    }

    /// Words that stay: somebody who knows the organisation should look at them.
    void noteClear(const Place& place, const std::string& original) {
        constexpr size_t kMostPaths = 50;
        if (personal::isHarmless(place, original)) {
            return;
        }
        std::string path;
        for (const std::string& part : m_path) {
            path += (path.empty() ? "" : ".") + part;
        }
        if (m_clear.size() < kMostPaths || m_clear.count(path) != 0) {
            m_clear.emplace(std::move(path), original);
        }
    }

    std::string m_salt;
    bool m_single;
    std::map<std::string, std::string> m_clear; ///< by path, with the first value
    std::map<std::string, Entry> m_entries;     ///< by the original
    std::set<std::string> m_taken;
    std::vector<std::string> m_path;
    int m_inside = 0; ///< texts that are documents
};

using Patterns = std::vector<std::shared_ptr<const match::CompiledPattern>>;

/// Unreadable counts as a verdict of its own.
std::vector<int> verdicts(match::EventJudge& judge, const Patterns& patterns, std::string_view event) {
    std::vector<int> out;
    for (const auto& pattern : patterns) {
        const auto matched = judge.matches(*pattern, event);
        out.push_back(matched ? (*matched ? 1 : 0) : -1);
    }
    return out;
}

} // namespace

MaskReport maskEvents(std::vector<std::string>& events, const Patterns& patterns, std::string_view salt,
                      const std::stop_token& stop) {
    Masker masker(salt);
    match::EventJudge judge;
    // Every change keeps more of a value, so this ends; one round is enough where no verdict hangs on a masked value.
    for (bool changed = true; changed && !stop.stop_requested();) {
        changed = false;
        for (size_t i = 0; i < events.size() && !stop.stop_requested(); ++i) {
            std::vector<std::string> met;
            std::string shown = masker.apply(events[i], &met);
            if (patterns.empty()) {
                continue;
            }
            const std::vector<int> wanted = verdicts(judge, patterns, events[i]);
            std::sort(met.begin(), met.end());
            met.erase(std::unique(met.begin(), met.end()), met.end());
            while (verdicts(judge, patterns, shown) != wanted) {
                // The value alone that mends it, with as little kept as possible; else all of them keep a part more.
                bool mended = false;
                for (const std::string& original : met) {
                    const Part before = masker.part(original);
                    while (!mended && masker.keepMore(original)) {
                        mended = verdicts(judge, patterns, masker.apply(events[i], nullptr)) == wanted;
                    }
                    if (mended) {
                        break;
                    }
                    masker.set(original, before);
                }
                bool more = mended;
                for (const std::string& original : met) {
                    more = (!mended && masker.keepMore(original)) || more;
                }
                if (!more) {
                    break;
                }
                changed = true;
                shown = masker.apply(events[i], nullptr);
            }
        }
    }
    MaskReport report;
    for (std::string& event : events) {
        std::string shown = masker.apply(event, nullptr);
        report.verdictsKept =
            report.verdictsKept && verdicts(judge, patterns, shown) == verdicts(judge, patterns, event);
        event = std::move(shown);
    }
    for (const auto& [path, example] : masker.clear()) {
        report.clear.push_back({path, example});
    }
    for (const auto& [original, entry] : masker.entries()) {
        const bool kept = entry.shown == original.substr(entry.kind == Kind::Number ? kNumberMark.size() : 0);
        report.masked += kept ? 0 : 1;
        if (entry.part != Part::Nothing || (kept && original.find_first_not_of("\x01-0.") != std::string::npos)) {
            report.compromises.push_back({entry.path, entry.shown, kept});
        }
    }
    return report;
}

std::optional<std::string> maskedValue(std::string_view path, std::string_view value, std::string_view salt) {
    if (!opensDocument(value)) {
        return maskedText(path, value, salt);
    }
    std::string shown = Masker(salt, true).text(path, value);
    return shown == value ? std::nullopt : std::optional(std::move(shown));
}

bool tellsOfPeople(std::string_view path, std::string_view value) {
    return opensDocument(value) ? maskedValue(path, value, "salt").has_value() : kindAt(path, value) != Kind::None;
}

bool numberTellsOfPeople(std::string_view path, std::string_view number) {
    return path.starts_with("detail.") && personal::numberTells(Place::of(path), number);
}

std::optional<std::string> maskedPath(std::string_view path, std::string_view salt) {
    if (!path.starts_with("detail.")) {
        return std::nullopt;
    }
    Place place;
    std::string out;
    bool masked = false;
    for (std::string_view rest = path; !rest.empty();) {
        // "max@firma.example" and "+49.30.1234567" have the dots of a path inside.
        const Kind whole = personal::kindOfName(place, rest);
        const bool one = whole == Kind::Phone || whole == Kind::Email;
        const std::string_view name = one ? rest : rest.substr(0, std::min(rest.find('.'), rest.size()));
        const Kind kind = one ? whole : personal::kindOfName(place, name);
        out += out.empty() ? "" : ".";
        out += kind == Kind::None ? std::string(name) : maskedAs(kind, name, salt);
        masked = masked || kind != Kind::None;
        place.met(name);
        rest.remove_prefix(std::min(name.size() + 1, rest.size()));
    }
    return masked ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<std::string> maskedName(std::string_view object, std::string_view name, std::string_view salt) {
    const Kind kind = personal::kindOfName(Place::of(object), name);
    return kind == Kind::None ? std::nullopt : std::optional(maskedAs(kind, name, salt));
}

std::string maskedEvent(std::string_view event, std::string_view salt, std::string_view path) {
    return Masker(salt, true).apply(event, nullptr, path);
}

std::string freshSalt() {
    std::random_device device;
    return std::to_string(device()) + '-' + std::to_string(device());
}

} // namespace rw::store
