// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/place.h"

#include "engine/json/json.h"

#include <algorithm>
#include <optional>

namespace rw::pattern {

namespace {

constexpr std::string_view kOr = "$or";

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Belongs to a bare word. Bytes of other scripts count: somebody forgot the quotes around a name.
bool isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
           c == '.' || c == '$' || c == '+' || static_cast<unsigned char>(c) >= 0x80;
}

std::string decoded(std::string_view inside) {
    return json::read('"' + std::string(inside) + '"').root.text;
}

/// A container that is open at the place.
struct Frame {
    bool array = false;
    bool expectsName = false;         ///< object: a name comes next
    bool full = false;                ///< a value stands there, no comma yet
    std::string name;                 ///< object: of the member that is being read
    uint32_t items = 0;               ///< array: values before the place
    std::vector<std::string> written; ///< names, or texts of values
    uint32_t begin = 0;               ///< its bracket
};

class Scan {
public:
    Scan(std::string_view text, size_t offset) : m_text(text), m_offset(std::min(offset, text.size())) {}

    Place run() {
        while (m_at < m_offset && !m_place) {
            step();
        }
        if (!m_place) {
            m_place = atGap();
        }
        return *m_place;
    }

private:
    void step() {
        const char c = m_text[m_at];
        if (isSpace(c)) {
            ++m_at;
        } else if (c == '"') {
            string();
        } else if (c == '{' || c == '[') {
            m_lastIsText = false;
            m_frames.push_back({c == '[', c == '{', false, {}, 0, {}, static_cast<uint32_t>(m_at)});
            ++m_at;
        } else if (c == '}' || c == ']') {
            leave(c == ']');
            value({});
            ++m_at;
        } else if (c == ':') {
            nameWasRead();
            ++m_at;
        } else if (c == ',') {
            m_lastIsText = false;
            if (!m_frames.empty()) {
                Frame& frame = m_frames.back();
                frame.full = false;
                frame.expectsName = !frame.array;
            }
            ++m_at;
        } else if (isWord(c)) {
            word();
        } else {
            ++m_at; // something that has no place here
        }
    }
    /// A closing bracket ends what it fits, with everything inside that was left open.
    void leave(bool array) {
        const auto fits = [array](const Frame& frame) { return frame.array == array; };
        const auto opened = std::find_if(m_frames.rbegin(), m_frames.rend(), fits);
        if (opened != m_frames.rend()) {
            m_frames.erase(std::prev(opened.base()), m_frames.end());
        }
    }
    /// A colon says that the text before it is a name, also where a comma or the end of a list is still missing.
    void nameWasRead() {
        const auto isObject = [](const Frame& frame) { return !frame.array; };
        const auto object = std::find_if(m_frames.rbegin(), m_frames.rend(), isObject);
        if (object == m_frames.rend() || !m_frames.back().full || !m_lastIsText) {
            return;
        }
        m_frames.erase(object.base(), m_frames.end());
        Frame& frame = m_frames.back();
        frame.name = decoded(m_last);
        frame.written.push_back(frame.name);
        frame.full = false;
        m_lastIsText = false;
    }

    void string() {
        const size_t begin = m_at;
        size_t at = begin + 1;
        while (at < m_text.size() && m_text[at] != '"' && m_text[at] != '\n') {
            at += m_text[at] == '\\' && at + 1 < m_text.size() ? 2 : 1;
        }
        const bool closed = at < m_text.size() && m_text[at] == '"';
        const size_t end = closed ? at + 1 : std::min(at, m_text.size());
        if (m_offset > begin && m_offset < end + (closed ? 0 : 1)) {
            m_place = atToken(begin, closed && endsThere(end) ? end : wordEnd(m_offset), begin + 1, true);
            return;
        }
        token(m_text.substr(begin + 1, (closed ? at : end) - begin - 1), m_text.substr(begin, end - begin));
        m_at = end;
    }
    /// Whether the quote before `end` closes the string that the place is in: behind it the text goes on as JSON does.
    /// Otherwise it opens the next string, and that of the place is still being written.
    [[nodiscard]] bool endsThere(size_t end) const {
        while (end < m_text.size() && (m_text[end] == ' ' || m_text[end] == '\t')) {
            ++end;
        }
        constexpr std::string_view kBehind = ",:]}\r\n";
        return end >= m_text.size() || kBehind.find(m_text[end]) != std::string_view::npos;
    }
    [[nodiscard]] size_t wordEnd(size_t at) const {
        while (at < m_text.size() && isWord(m_text[at])) {
            ++at;
        }
        return at;
    }
    void word() {
        const size_t begin = m_at;
        const size_t end = wordEnd(begin);
        if (m_offset <= end) {
            m_place = atToken(begin, end, begin, false);
            return;
        }
        token(m_text.substr(begin, end - begin), m_text.substr(begin, end - begin));
        m_lastIsText = false;
        m_at = end;
    }
    /// A whole name or value before the place.
    void token(std::string_view inside, std::string_view whole) {
        m_last = inside;
        m_lastIsText = true;
        if (m_frames.empty()) {
            return;
        }
        Frame& frame = m_frames.back();
        if (frame.expectsName) {
            frame.name = decoded(inside);
            frame.written.push_back(frame.name);
            frame.expectsName = false;
        } else {
            value(whole);
        }
    }
    void value(std::string_view text) {
        m_lastIsText = m_lastIsText && !text.empty();
        if (m_frames.empty()) {
            return;
        }
        Frame& frame = m_frames.back();
        frame.full = true;
        if (frame.array) {
            ++frame.items;
            frame.written.emplace_back(text);
        }
    }

    Place atToken(size_t begin, size_t end, size_t textBegin, bool quoted) {
        Place place = atGap();
        if (place.kind == Place::Kind::None) {
            return place;
        }
        place.token = {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
        place.typed = decoded(m_text.substr(textBegin, m_offset - textBegin));
        place.quoted = quoted;
        place.named = colonFollows(end);
        return place;
    }
    [[nodiscard]] bool colonFollows(size_t at) const {
        while (at < m_text.size() && isSpace(m_text[at])) {
            ++at;
        }
        return at < m_text.size() && m_text[at] == ':';
    }

    /// What may stand at the place, by the containers that are open there.
    Place atGap() {
        Place place;
        place.token = {static_cast<uint32_t>(m_offset), static_cast<uint32_t>(m_offset)};
        if (m_frames.empty() || m_frames.back().full || (!m_frames.back().array && misplaced())) {
            return place;
        }
        // Fields, then lists of values, then operators; $or is a list of objects with fields again.
        bool leaf = false;
        bool orList = false;
        std::string op;
        for (size_t i = 0; i < m_frames.size(); ++i) {
            const Frame& frame = m_frames[i];
            const bool last = i + 1 == m_frames.size();
            if (frame.array) {
                leaf = leaf || !orList;
                continue; // the objects of $or follow, or the values of a leaf
            }
            orList = false;
            if (last && frame.expectsName) {
                place.kind = leaf ? Place::Kind::OperatorName : Place::Kind::Name;
                place.object = frame.begin;
                place.op = op;
            } else if (leaf) {
                op = frame.name;
            } else if (frame.name == kOr) {
                orList = true;
            } else {
                place.path.push_back(frame.name);
            }
        }
        const Frame& innermost = m_frames.back();
        place.inArray = innermost.array;
        place.siblings = innermost.written;
        place.operand = innermost.items;
        if (place.kind == Place::Kind::None && !orList) {
            place.kind = op.empty() ? Place::Kind::Value : Place::Kind::OperatorValue;
            place.op = op;
        }
        return place;
    }
    /// Between a name and its colon nothing can be offered.
    [[nodiscard]] bool misplaced() const {
        if (m_frames.back().expectsName) {
            return false;
        }
        size_t at = m_at;
        while (at > 0 && isSpace(m_text[at - 1])) {
            --at;
        }
        return at == 0 || m_text[at - 1] != ':';
    }

    std::string_view m_text;
    size_t m_offset;
    size_t m_at = 0;
    std::vector<Frame> m_frames;
    std::string_view m_last;   ///< the name or value that was read last, without its quotes
    bool m_lastIsText = false; ///< nothing but space has come since
    std::optional<Place> m_place;
};

} // namespace

std::string Place::pathText() const {
    std::string text;
    for (const std::string& name : path) {
        text += text.empty() ? name : '.' + name;
    }
    return text;
}

Place placeAt(std::string_view utf8, uint32_t offset) {
    return Scan(utf8, offset).run();
}

} // namespace rw::pattern
