// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/json/reader.h"

#include "engine/base/utf8.h"
#include "engine/json/javanames.h"

#include <algorithm>

namespace rw::json {

namespace {

std::string_view contextName(bool array) {
    return array ? "Array" : "Object";
}

bool isWordByte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
           (byte >= 'A' && byte <= 'Z') || byte == '_' || byte == '$' || byte == '-' || byte == '.' || byte == '+';
}

} // namespace

const Node* Node::find(std::string_view name) const {
    for (auto member = members.rbegin(); member != members.rend(); ++member) {
        if (member->name == name) {
            return &member->value;
        }
    }
    return nullptr;
}

Tree read(std::string_view utf8) {
    return Reader(utf8).read();
}

size_t Reader::charEnd(size_t at) const {
    size_t end = at;
    if (end < m_text.size()) {
        static_cast<void>(utf8::next(m_text, end));
    }
    return end;
}

std::string Reader::describe(size_t at) const {
    size_t offset = at;
    char32_t c = at < m_text.size() ? utf8::next(m_text, offset) : 0;
    if (c > 0xffff) {
        c = 0xd800 + ((c - 0x10000) >> 10U); // the service sees UTF-16 units
    }
    const std::string code = std::to_string(static_cast<uint32_t>(c));
    if (c < 0x20 || (c >= 0x7f && c < 0xa0)) {
        return "(CTRL-CHAR, code " + code + ")";
    }
    std::string shown = "'";
    if (c >= 0xd800 && c < 0xe000) {
        shown += '?';
    } else {
        utf8::append(shown, c);
    }
    shown += "' (code " + code;
    if (c > 0xff) {
        constexpr std::string_view digits = "0123456789abcdef";
        std::string hex;
        for (auto rest = static_cast<uint32_t>(c); rest != 0; rest >>= 4U) {
            hex.insert(hex.begin(), digits[rest & 15U]);
        }
        shown += " / 0x" + hex;
    }
    return shown + ")";
}

/// The service gives the text itself, which no bracket opens, column 0.
std::string Reader::rootLocation() {
    std::string text = locationText(0);
    text[text.rfind('1')] = '0';
    return text;
}

std::string Reader::locationText(uint32_t at) {
    if (!m_location) {
        m_location.emplace(m_text);
    }
    return m_location->at(at);
}

void Reader::error(SyntaxCode code, ByteRange at, size_t consumed, std::string reason, size_t reached) {
    if (m_tree.errors.size() >= kMaxErrors) {
        return;
    }
    if (!m_tree.errors.empty() && m_tree.errors.back().at.begin == at.begin && !at.empty()) {
        return; // one trouble, one report
    }
    const auto size = static_cast<uint32_t>(m_text.size());
    const size_t barrier = m_barrier.value_or(std::min<size_t>(at.begin, consumed));
    at.begin = std::min(at.begin, size);
    at.end = std::min(std::max(at.end, at.begin), size);
    if (at.empty()) { // something visible to underline
        if (at.end < size) {
            at.end = static_cast<uint32_t>(charEnd(at.end));
        } else if (at.begin > 0) {
            --at.begin;
            while (at.begin > 0 && (static_cast<unsigned char>(m_text[at.begin]) & 0xc0U) == 0x80U) {
                --at.begin;
            }
        }
    }
    m_tree.errors.push_back({code, at, static_cast<uint32_t>(consumed), std::move(reason),
                             static_cast<uint32_t>(reached), static_cast<uint32_t>(barrier)});
}

void Reader::unexpected(SyntaxCode code, size_t at, std::string_view comment, std::string_view where) {
    const size_t end = charEnd(at);
    std::string reason = "Unexpected character (" + describe(at) + ")";
    reason += where;
    reason += ": ";
    reason += comment;
    error(code, {static_cast<uint32_t>(at), static_cast<uint32_t>(end)}, at, std::move(reason), end);
}

void Reader::endOfInput(std::string reason, uint32_t openedAt) {
    if (m_endReported || m_stopped) {
        return;
    }
    m_endReported = true;
    const auto size = static_cast<uint32_t>(m_text.size());
    static_cast<void>(openedAt);
    error(SyntaxCode::UnexpectedEnd, {size, size}, size, std::move(reason));
}

Tree Reader::read() {
    m_text = m_text.substr(0, UINT32_MAX - 1);
    skipSpace();
    if (atEnd()) {
        m_tree.root.at = {pos(), pos()};
    } else {
        while (!atEnd() && (peek() == ']' || peek() == '}')) {
            std::string reason = "Unexpected close marker '";
            reason += peek();
            reason += "': expected '";
            reason += peek() == ']' ? '}' : ']';
            reason += "' (for root starting at ";
            reason += rootLocation();
            reason += ')';
            error(SyntaxCode::MismatchedBracket, {pos(), pos() + 1}, m_pos, std::move(reason), m_pos + 1);
            ++m_pos;
            skipSpace();
        }
        m_tree.root = readValue(Context::Root, false);
    }
    m_tree.end = m_stopped ? static_cast<uint32_t>(m_text.size()) : pos();
    reportInvalidUtf8();
    return std::move(m_tree);
}

void Reader::reportInvalidUtf8() {
    const size_t invalid = utf8::firstInvalid(m_text);
    if (invalid == std::string_view::npos) {
        return;
    }
    constexpr std::string_view digits = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(m_text[invalid]);
    std::string reason = "Invalid UTF-8 byte 0x";
    reason += digits[byte >> 4U];
    reason += digits[byte & 15U];
    const auto begin = static_cast<uint32_t>(invalid);
    SyntaxError found{SyntaxCode::InvalidUtf8, {begin, begin + 1}, begin, std::move(reason), begin + 1, begin};
    const auto at = std::find_if(m_tree.errors.begin(), m_tree.errors.end(),
                                 [&](const SyntaxError& error) { return error.consumed >= begin; });
    m_tree.errors.insert(at, std::move(found));
}

void Reader::skipSpace() {
    while (!atEnd()) {
        const char c = peek();
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            ++m_pos;
        } else if (c == '/') {
            skipComment();
        } else if (static_cast<unsigned char>(c) < 0x20) {
            error(SyntaxCode::UnexpectedCharacter, {pos(), pos() + 1}, m_pos + 1,
                  "Illegal character (" + describe(m_pos) +
                      "): only regular white space (\\r, \\n, \\t) is allowed between tokens");
            ++m_pos;
        } else if (m_pos == 0 && m_text.substr(0, 3) == "\xef\xbb\xbf") {
            unexpected(SyntaxCode::ByteOrderMark, m_pos, kValueExpected);
            m_pos += 3;
        } else {
            return;
        }
    }
}

void Reader::skipComment() {
    const size_t begin = m_pos;
    size_t end = m_pos + 1;
    SyntaxCode code = SyntaxCode::UnexpectedCharacter;
    if (peek(1) == '/') {
        code = SyntaxCode::Comment;
        end = std::min(m_text.find_first_of("\r\n", m_pos), m_text.size());
    } else if (peek(1) == '*') {
        code = SyntaxCode::Comment;
        const size_t close = m_text.find("*/", m_pos + 2);
        end = close == std::string_view::npos ? m_text.size() : close + 2;
    }
    error(code, {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}, begin,
          "Unexpected character ('/' (code 47)): maybe a (non-standard) comment? (not recognized as one since Feature "
          "'ALLOW_COMMENTS' not enabled for parser)",
          begin + 1);
    m_pos = end;
}

Node Reader::readValue(Context context, bool afterComma) {
    Node node;
    const char c = peek();
    node.at = {pos(), pos()};
    if (atEnd()) {
        return node;
    }
    if (c == '"') {
        node.kind = Kind::String;
        node.text = readString(false, node.at, node.wellFormed, node.complete);
        return node;
    }
    if (c == '{' || c == '[') {
        if (m_depth >= kMaxDepth) {
            error(SyntaxCode::TooDeep, {pos(), pos() + 1}, m_pos + 1,
                  "Document nesting depth (1001) exceeds the maximum allowed (1000, from "
                  "`StreamReadConstraints.getMaxNestingDepth()`)");
            m_stopped = true;
            m_pos = m_text.size();
            node.at.end = pos();
            return node;
        }
        ++m_depth;
        if (c == '{') {
            node.kind = Kind::Object;
            ++m_openObjects;
            readObject(node);
            --m_openObjects;
        } else {
            node.kind = Kind::Array;
            ++m_openArrays;
            readArray(node);
            --m_openArrays;
        }
        --m_depth;
        return node;
    }
    if (c == '-' || (c >= '0' && c <= '9')) {
        return readNumber(context);
    }
    if (c == 't' || c == 'f' || c == 'n') {
        return readWord();
    }
    if (c == '}' && (context != Context::Root || afterComma)) {
        unexpected(SyntaxCode::ExpectedValue, m_pos, "expected a value");
        return node;
    }
    return readOddValue(context);
}

Node Reader::readOddValue(Context context) {
    Node node;
    node.wellFormed = false;
    node.at = {pos(), pos()};
    const char c = peek();
    switch (c) {
    case ',':
    case ']':
    case '}':
    case ':':
        unexpected(SyntaxCode::ExpectedValue, m_pos, kValueExpected);
        if (context == Context::Root) {
            ++m_pos; // nothing outside will consume it
        }
        return node;
    case '\'':
        unexpected(SyntaxCode::SingleQuotes, m_pos, kValueExpected);
        node.kind = Kind::String;
        node.text = readSingleQuoted(node.at);
        if (!m_tree.errors.empty() && m_tree.errors.back().code == SyntaxCode::SingleQuotes) {
            m_tree.errors.back().at = node.at;
        }
        return node;
    case '+':
    case '.':
        return readNumber(context);
    default:
        break;
    }
    size_t after = m_pos;
    const char32_t first = utf8::next(m_text, after);
    if (isJavaIdentifierStart(first)) {
        return readWord();
    }
    unexpected(SyntaxCode::UnexpectedCharacter, m_pos, kValueExpected);
    m_pos = after;
    if (!atEnd() && isWordByte(peek())) { // for example @tag, %d or #word
        static_cast<void>(looseWord());
    }
    node.at.end = pos();
    if (!m_tree.errors.empty() && m_tree.errors.back().at.begin == node.at.begin) {
        m_tree.errors.back().at = node.at;
    }
    return node;
}

/// Between two entries: spaces, the comma, the end. Reports what is wrong and says how to go on.
Reader::Step Reader::nextInContainer(Context context, bool first, uint32_t start, bool& afterComma) {
    const bool array = context == Context::Array;
    const char close = array ? ']' : '}';
    const char other = array ? '}' : ']';
    afterComma = false;
    while (true) {
        skipSpace();
        if (m_stopped) {
            return Step::Stop;
        }
        if (atEnd()) {
            if (!m_endReported) {
                std::string reason;
                if (afterComma) {
                    reason = "Unexpected end-of-input within/between " + std::string(contextName(array)) + " entries";
                } else {
                    reason = "Unexpected end-of-input: expected close marker for " + std::string(contextName(array)) +
                             " (start marker at " + locationText(start) + ")";
                }
                endOfInput(std::move(reason), start);
            }
            return Step::Stop;
        }
        const char c = peek();
        if (c == close) {
            if (afterComma) {
                const size_t comma = m_text.find_last_of(',', m_pos);
                const auto at = static_cast<uint32_t>(comma);
                if (array) {
                    unexpected(SyntaxCode::TrailingComma, m_pos, kValueExpected);
                } else {
                    unexpected(SyntaxCode::TrailingComma, m_pos, "was expecting double-quote to start field name");
                }
                if (m_tree.errors.back().code == SyntaxCode::TrailingComma) {
                    m_tree.errors.back().at = {at, at + 1};
                }
            }
            return Step::Close;
        }
        if (c == other) {
            if (afterComma) {
                if (!array) {
                    unexpected(SyntaxCode::MismatchedBracket, m_pos, "was expecting double-quote to start field name");
                } else {
                    unexpected(SyntaxCode::MismatchedBracket, m_pos, "expected a value");
                }
            } else if (m_tree.errors.empty() || m_tree.errors.back().at.begin != pos()) {
                error(SyntaxCode::MismatchedBracket, {pos(), pos() + 1}, m_pos,
                      std::string("Unexpected close marker '") + c + "': expected '" + close + "' (for " +
                          std::string(contextName(array)) + " starting at " + locationText(start) + ")",
                      m_pos + 1);
            }
            if ((array ? m_openObjects : m_openArrays) > 0) {
                return Step::Stop; // it closes something further out: this one lacks its bracket
            }
            ++m_pos; // closes nothing at all
            continue;
        }
        if (first || afterComma) {
            if (c == ',') {
                if (array) {
                    unexpected(SyntaxCode::ExpectedValue, m_pos, kValueExpected);
                } else {
                    unexpected(SyntaxCode::ExpectedName, m_pos, "was expecting double-quote to start field name");
                }
                ++m_pos;
                first = false;
                afterComma = true;
                continue;
            }
            return Step::Go;
        }
        if (c == ',') {
            ++m_pos;
            afterComma = true;
            continue;
        }
        unexpected(SyntaxCode::ExpectedCommaOrEnd, m_pos,
                   "was expecting comma to separate " + std::string(contextName(array)) + " entries");
        if (c == ';' || c == ':' || c == '=' || c == '|') {
            ++m_pos; // stands where a comma should
        } else if (m_pos > 0 && isWordByte(m_text[m_pos - 1]) && isWordByte(c)) {
            static_cast<void>(looseWord()); // 1_000, 0x1F, 12h: a tail that belongs to no element
        }
        afterComma = true;
        skipSpace();
        if (!atEnd() && (peek() == close || peek() == other)) {
            afterComma = false;
        }
    }
}

void Reader::readArray(Node& node) {
    const uint32_t start = pos();
    ++m_pos;
    bool first = true;
    bool afterComma = false;
    while (true) {
        const Step step = nextInContainer(Context::Array, first, start, afterComma);
        first = false;
        if (step == Step::Close) {
            ++m_pos;
            break;
        }
        if (step == Step::Stop) {
            node.complete = false;
            break;
        }
        const size_t before = m_pos;
        Node item = readValue(Context::Array, afterComma);
        if (item.kind != Kind::Missing || item.at.size() > 0) {
            node.items.push_back(std::move(item));
        }
        if (m_pos == before) {
            ++m_pos; // ':' where a value should stand
        }
    }
    node.at = {start, pos()};
}

void Reader::readObject(Node& node) {
    const uint32_t start = pos();
    ++m_pos;
    bool first = true;
    bool afterComma = false;
    while (true) {
        const Step step = nextInContainer(Context::Object, first, start, afterComma);
        first = false;
        if (step == Step::Close) {
            ++m_pos;
            break;
        }
        if (step == Step::Stop || !readMember(node)) {
            node.complete = false;
            break;
        }
    }
    node.at = {start, pos()};
}

void Reader::readName(Member& member) {
    bool complete = true;
    member.name = readString(true, member.nameAt, member.nameWellFormed, complete);
    member.nameWellFormed = member.nameWellFormed && complete;
    const size_t units = utf8::utf16Length(member.name);
    if (units > kMaxNameUnits) {
        error(SyntaxCode::NameTooLong, member.nameAt, member.nameAt.end,
              "Name length (" + std::to_string(units) +
                  ") exceeds the maximum allowed (50000, from `StreamReadConstraints.getMaxNameLength()`)");
        member.nameWellFormed = false;
    }
}

bool Reader::readMember(Node& object) {
    Member member;
    if (peek() != '"' && !isWordByte(peek()) && std::string_view("'@#{[:").find(peek()) == std::string_view::npos) {
        unexpected(SyntaxCode::ExpectedName, m_pos, "was expecting double-quote to start field name");
        while (!atEnd() && !isWordByte(peek()) &&
               std::string_view("\"'@#{[]}:,").find(peek()) == std::string_view::npos) {
            m_pos = charEnd(m_pos);
        }
        if (atEnd() || peek() != '"') {
            return true; // the next round says what is missing there
        }
    }
    member.nameAt = {pos(), pos()};
    const char c = peek();
    if (c == '"') {
        readName(member);
    } else {
        member.nameWellFormed = false;
        unexpected(c == '\'' ? SyntaxCode::SingleQuotes : SyntaxCode::ExpectedName, m_pos,
                   "was expecting double-quote to start field name");
        if (c == '\'') {
            member.name = readSingleQuoted(member.nameAt);
        } else if (c == '{' || c == '[') {
            member.value = readValue(Context::Object, false); // a value without a name: read it, keep nothing
            return !m_stopped;
        } else if (c != ':') {
            member.name = looseWord();
            member.nameAt.end = pos();
        }
        if (!m_tree.errors.empty() && m_tree.errors.back().at.begin == member.nameAt.begin &&
            member.nameAt.size() > 0) {
            m_tree.errors.back().at = member.nameAt;
        }
    }
    readColon();
    if (m_stopped) {
        return false;
    }
    if (atEnd()) {
        endOfInput("Unexpected end-of-input within/between Object entries", member.nameAt.begin);
        member.value.at = {pos(), pos()};
    } else if (peek() == ',' || peek() == '}' || peek() == ']') {
        member.value.at = {pos(), pos()};
        if (m_tree.errors.empty() || m_tree.errors.back().at.begin != pos()) {
            unexpected(SyntaxCode::ExpectedValue, m_pos, peek() == '}' ? "expected a value" : kValueExpected);
        }
    } else {
        member.value = readValue(Context::Object, false);
        if (member.value.kind == Kind::Missing && !atEnd() && peek() == ':') {
            ++m_pos;
        }
    }
    object.members.push_back(std::move(member));
    return !m_stopped;
}

void Reader::readColon() {
    skipSpace();
    if (atEnd()) {
        return;
    }
    if (peek() == ':') {
        ++m_pos;
        skipSpace();
        return;
    }
    unexpected(SyntaxCode::ExpectedColon, m_pos, "was expecting a colon to separate field name and value");
    if (peek() == '=') {
        ++m_pos;
        if (peek() == '>') {
            ++m_pos;
        }
        skipSpace();
    }
}

} // namespace rw::json
