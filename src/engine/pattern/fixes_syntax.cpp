// SPDX-License-Identifier: GPL-3.0-or-later
// Broken JSON. What a repair does to the rest of a broken text is hard to foresee: each is tried before it is offered.
#include "engine/base/words.h"
#include "engine/pattern/fixes_tree.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace rw::pattern::fixing {

namespace {

using json::SyntaxCode;

constexpr std::string_view kSpace = " \t\r\n";

std::optional<SyntaxCode> codeOf(DiagId id) {
    switch (id) {
    case DiagId::UnexpectedCharacter:
        return SyntaxCode::UnexpectedCharacter;
    case DiagId::ExpectedName:
        return SyntaxCode::ExpectedName;
    case DiagId::ExpectedColon:
        return SyntaxCode::ExpectedColon;
    case DiagId::ExpectedComma:
        return SyntaxCode::ExpectedCommaOrEnd;
    case DiagId::ExpectedValue:
        return SyntaxCode::ExpectedValue;
    case DiagId::UnrecognizedToken:
        return SyntaxCode::UnrecognizedToken;
    case DiagId::BadEscape:
        return SyntaxCode::BadEscape;
    case DiagId::ControlCharacter:
        return SyntaxCode::ControlCharacterInString;
    case DiagId::UnterminatedString:
        return SyntaxCode::UnterminatedString;
    case DiagId::UnexpectedEnd:
        return SyntaxCode::UnexpectedEnd;
    case DiagId::MismatchedBracket:
        return SyntaxCode::MismatchedBracket;
    case DiagId::BadNumber:
        return SyntaxCode::BadNumber;
    case DiagId::SingleQuotes:
        return SyntaxCode::SingleQuotes;
    case DiagId::Comment:
        return SyntaxCode::Comment;
    case DiagId::TrailingComma:
        return SyntaxCode::TrailingComma;
    case DiagId::ByteOrderMark:
        return SyntaxCode::ByteOrderMark;
    case DiagId::InvalidUtf8:
        return SyntaxCode::InvalidUtf8;
    default:
        return std::nullopt;
    }
}

/// Tries repairs and offers those that remove an error of this kind without making more of others.
class Trial {
public:
    Trial(std::string_view text, const json::Tree& tree, Diagnostic& diagnostic, SyntaxCode code)
        : m_text(text), m_tree(tree), m_diagnostic(diagnostic), m_code(code) {}

    bool offer(std::string title, std::vector<TextEdit> edits, bool safe) {
        const json::Tree after = json::read(applied(m_text, edits));
        if (count(after) >= count(m_tree) || after.errors.size() >= m_tree.errors.size()) {
            return false;
        }
        fixing::offer(m_diagnostic, std::move(title), std::move(edits), safe);
        return true;
    }
    bool offer(std::string title, ByteRange at, std::string text, bool safe) {
        return offer(std::move(title), std::vector<TextEdit>{{at, std::move(text)}}, safe);
    }

    [[nodiscard]] ByteRange at() const { return m_diagnostic.at; }
    [[nodiscard]] std::string_view slice() const { return m_diagnostic.at.in(m_text); }
    [[nodiscard]] std::string_view text() const { return m_text; }

private:
    [[nodiscard]] size_t count(const json::Tree& tree) const {
        return static_cast<size_t>(
            std::count_if(tree.errors.begin(), tree.errors.end(),
                          [this](const json::SyntaxError& error) { return error.code == m_code; }));
    }

    std::string_view m_text;
    const json::Tree& m_tree;
    Diagnostic& m_diagnostic;
    SyntaxCode m_code;
};

ByteRange insertionAt(size_t offset) {
    return {static_cast<uint32_t>(offset), static_cast<uint32_t>(offset)};
}

/// End of what stands in front of `offset`, spaces aside.
size_t endBefore(std::string_view text, size_t offset) {
    const size_t last = text.substr(0, offset).find_last_not_of(kSpace);
    return last == std::string_view::npos ? 0 : last + 1;
}

bool isWord(std::string_view text) {
    return !text.empty() && text.find_first_of("\"'{}[],:") == std::string_view::npos &&
           text.find_first_of(kSpace) == std::string_view::npos;
}

/// 'text' → text
std::string unquoted(std::string_view text) {
    if (!text.empty() && text.front() == '\'') {
        text.remove_prefix(1);
    }
    if (!text.empty() && text.back() == '\'') {
        text.remove_suffix(1);
    }
    std::string out;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == '\'' || text[i + 1] == '\\')) {
            ++i;
        }
        out += text[i];
    }
    return out;
}

/// Quotation marks that word processors and web pages make of " and '.
size_t curlyQuoteAt(std::string_view text, size_t offset) {
    static constexpr std::string_view marks[] = {"\xe2\x80\x9c", "\xe2\x80\x9d", "\xe2\x80\x9e", "\xe2\x80\x98",
                                                 "\xe2\x80\x99", "\xc2\xab",     "\xc2\xbb"};
    for (const std::string_view mark : marks) {
        if (text.substr(offset, mark.size()) == mark) {
            return mark.size();
        }
    }
    return 0;
}

bool fixCurlyQuotes(Trial& trial) {
    const std::string_view text = trial.text();
    const size_t begin = trial.at().begin;
    const size_t open = curlyQuoteAt(text, begin);
    if (open == 0) {
        return false;
    }
    for (size_t i = begin + open; i < text.size() && text[i] != '\n' && text[i] != '\r'; ++i) {
        const size_t close = text[i] == '"' ? 1 : curlyQuoteAt(text, i);
        if (close != 0) {
            const std::string_view inner = text.substr(begin + open, i - begin - open);
            const ByteRange whole{static_cast<uint32_t>(begin), static_cast<uint32_t>(i + close)};
            return trial.offer(Words::tr("Use plain double quotes"), whole, json::quoted(inner), true);
        }
    }
    return false;
}

/// Spaces of other alphabets and invisible marks that come along with pasted text.
bool fixSpace(Trial& trial) {
    const std::string_view text = trial.text();
    const uint32_t begin = trial.at().begin;
    static constexpr std::string_view spaces[] = {"\xc2\xa0",     "\xe2\x80\x8b", "\xe2\x80\xaf",
                                                  "\xef\xbb\xbf", "\xe2\x80\x8e", "\xe2\x81\xa0"};
    for (const std::string_view space : spaces) {
        if (text.substr(begin, space.size()) == space) {
            const ByteRange at{begin, begin + static_cast<uint32_t>(space.size())};
            return trial.offer(Words::tr("Replace the special space"), at, " ", true);
        }
    }
    return false;
}

void fixUnexpectedCharacter(Trial& trial) {
    if (fixCurlyQuotes(trial) || fixSpace(trial)) {
        return;
    }
    const uint32_t begin = trial.at().begin;
    if (trial.text().substr(begin, 1) == ";" && trial.offer(Words::tr("Use a comma"), {begin, begin + 1}, ",", true)) {
        return;
    }
    trial.offer(Words::tr("Remove it"), trial.at(), "", false);
}

void fixWord(Trial& trial) {
    const std::string_view word = trial.slice();
    std::string low(word);
    std::transform(low.begin(), low.end(), low.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (low == "true" || low == "false" || low == "null") {
        trial.offer(Words::tr("Write it in lower case"), trial.at(), low, true);
    } else if (low == "none" || low == "nil" || low == "undefined") {
        trial.offer(Words::tr("Use null"), trial.at(), "null", true);
    } else if (isWord(word) && low != "nan" && low.find("infinity") == std::string::npos) {
        trial.offer(Words::tr("Put it in double quotes"), trial.at(), json::quoted(word), true);
    }
}

void fixName(Trial& trial) {
    if (fixCurlyQuotes(trial) || fixSpace(trial)) {
        return;
    }
    const std::string_view word = trial.slice();
    const char first = word.empty() ? ' ' : word.front();
    const bool plain = isWord(word) && first != '{' && first != '[' && static_cast<unsigned char>(first) > ' ';
    if (plain && trial.offer(Words::tr("Put the name in double quotes"), trial.at(), json::quoted(word), true)) {
        return;
    }
    if (first == ',') {
        trial.offer(Words::tr("Remove the comma"), {trial.at().begin, trial.at().begin + 1}, "", true);
    }
}

void fixColon(Trial& trial) {
    if (fixSpace(trial)) {
        return;
    }
    const std::string_view text = trial.text();
    const uint32_t begin = trial.at().begin;
    if (text.substr(begin, 2) == "=>") {
        trial.offer(Words::tr("Use a colon"), {begin, begin + 2}, ":", true);
    } else if (begin < text.size() && (text[begin] == '=' || text[begin] == ';')) {
        trial.offer(Words::tr("Use a colon"), {begin, begin + 1}, ":", true);
    } else {
        trial.offer(Words::tr("Insert the colon"), insertionAt(endBefore(text, begin)), ":", true);
    }
}

void fixComma(Trial& trial) {
    if (fixSpace(trial)) {
        return;
    }
    const std::string_view text = trial.text();
    const uint32_t begin = trial.at().begin;
    if (begin < text.size() && text[begin] == ';' &&
        trial.offer(Words::tr("Use a comma"), {begin, begin + 1}, ",", true)) {
        return;
    }
    if (trial.offer(Words::tr("Insert the comma"), insertionAt(endBefore(text, begin)), ",", true)) {
        return;
    }
    trial.offer(Words::tr("Remove it"), trial.at(), "", false);
}

void fixValue(Trial& trial) {
    const std::string_view text = trial.text();
    const uint32_t begin = trial.at().begin;
    const size_t before = endBefore(text, begin);
    if (begin < text.size() && text[begin] == ',' && before > 0 &&
        (text[before - 1] == ',' || text[before - 1] == '[')) {
        trial.offer(Words::tr("Remove the comma"), {begin, begin + 1}, "", true);
    }
}

void fixNumber(Trial& trial) {
    std::string number(trial.slice());
    const bool negative = !number.empty() && number.front() == '-';
    std::string digits = negative ? number.substr(1) : number;
    while (!digits.empty() && digits.front() == '+') {
        digits.erase(digits.begin());
    }
    while (digits.size() > 1 && digits.front() == '0' && digits[1] >= '0' && digits[1] <= '9') {
        digits.erase(digits.begin());
    }
    if (!digits.empty() && digits.front() == '.') {
        digits.insert(digits.begin(), '0');
    }
    if (!digits.empty() && digits.back() == '.') {
        digits.pop_back();
    }
    const std::string right = (negative ? "-" : "") + digits;
    if (isNumberText(right)) {
        trial.offer(fill(Words::tr("Write %1"), {right}), trial.at(), right, true);
    }
    if (isWord(number)) {
        trial.offer(Words::tr("Put it in double quotes"), trial.at(), json::quoted(number), false);
    }
}

void fixEscape(Trial& trial) {
    const std::string_view escape = trial.slice();
    if (escape.size() == 2 && (escape[1] == '\'' || escape[1] == '`')) {
        trial.offer(Words::tr("Remove the backslash"), trial.at(), std::string(escape.substr(1)), true);
    } else if (!escape.empty() && escape.front() == '\\') {
        trial.offer(Words::tr("Double the backslash"), insertionAt(trial.at().begin), "\\", false);
    }
}

void fixControl(Trial& trial) {
    const std::string quoted = json::quoted(trial.slice());
    trial.offer(Words::tr("Write it as an escape"), trial.at(), quoted.substr(1, quoted.size() - 2), true);
}

/// Brackets that are open at the end of the text, innermost last; also whether a string is.
std::string openBrackets(std::string_view text, bool& insideString) {
    std::string open;
    insideString = false;
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (insideString) {
            if (c == '\\') {
                ++i;
            } else if (c == '"') {
                insideString = false;
            }
        } else if (c == '"') {
            insideString = true;
        } else if (c == '{' || c == '[') {
            open += c == '{' ? '}' : ']';
        } else if ((c == '}' || c == ']') && !open.empty() && open.back() == c) {
            open.pop_back();
        }
    }
    return open;
}

void fixEnd(Trial& trial) {
    bool insideString = false;
    std::string closers = openBrackets(trial.text(), insideString);
    std::reverse(closers.begin(), closers.end());
    if (closers.empty() || insideString) {
        return;
    }
    const std::string title =
        closers.size() == 1 ? Words::tr("Add the closing bracket") : Words::tr("Add the closing brackets");
    const size_t end = endBefore(trial.text(), trial.text().size());
    if (end > 0 && trial.text()[end - 1] == ',') {
        const ByteRange comma{static_cast<uint32_t>(end - 1), static_cast<uint32_t>(end)};
        trial.offer(title, comma, closers, true);
        return;
    }
    trial.offer(title, insertionAt(end), closers, true);
}

/// Closing the inner bracket, another bracket, or none: whichever leaves the soundest text.
void fixBracket(Trial& trial) {
    const std::string_view text = trial.text();
    const ByteRange at{trial.at().begin, trial.at().begin + 1};
    if (at.begin >= text.size() || (text[at.begin] != ']' && text[at.begin] != '}')) {
        return;
    }
    const std::string other = text[at.begin] == ']' ? "}" : "]";
    struct Cure {
        std::string title;
        TextEdit edit;
        size_t rank = 0;
    };
    std::vector<Cure> cures = {
        {Words::tr("Close the inner bracket first"), {insertionAt(endBefore(text, at.begin)), other}},
        {fill(Words::tr("Use %1"), {other}), {at, other}},
        {Words::tr("Remove it"), {at, ""}},
    };
    for (Cure& cure : cures) {
        const std::string after = applied(text, {cure.edit});
        const json::Tree tree = json::read(after);
        const bool whole =
            after.find_first_not_of(kSpace, std::min<size_t>(tree.end, after.size())) == std::string::npos;
        cure.rank = tree.errors.size() * 2 + (whole ? 0 : 1);
    }
    std::stable_sort(cures.begin(), cures.end(), [](const Cure& a, const Cure& b) { return a.rank < b.rank; });
    const bool clear = cures[0].rank == 0 && cures[1].rank != 0;
    for (const Cure& cure : cures) {
        if (cure.rank <= cures[0].rank + 1) {
            trial.offer(cure.title, {cure.edit}, clear && &cure == &cures.front());
        }
    }
}

} // namespace

void fixSyntax(std::string_view text, const json::Tree& tree, Diagnostic& diagnostic) {
    const std::optional<SyntaxCode> code = codeOf(diagnostic.id);
    if (!code) {
        return;
    }
    Trial trial(text, tree, diagnostic, *code);
    switch (*code) {
    case SyntaxCode::SingleQuotes:
        trial.offer(Words::tr("Use double quotes"), trial.at(), json::quoted(unquoted(trial.slice())), true);
        break;
    case SyntaxCode::TrailingComma:
        trial.offer(Words::tr("Remove the comma"), trial.at(), "", true);
        break;
    case SyntaxCode::Comment:
        trial.offer(Words::tr("Remove the comment"), trial.at(), "", true);
        break;
    case SyntaxCode::ByteOrderMark:
        trial.offer(Words::tr("Remove the byte-order mark"), trial.at(), "", true);
        break;
    case SyntaxCode::InvalidUtf8:
        trial.offer(Words::tr("Remove the byte"), trial.at(), "", false);
        break;
    case SyntaxCode::UnexpectedCharacter:
        fixUnexpectedCharacter(trial);
        break;
    case SyntaxCode::UnrecognizedToken:
        if (!fixCurlyQuotes(trial) && !fixSpace(trial)) {
            fixWord(trial);
        }
        break;
    case SyntaxCode::ExpectedName:
        fixName(trial);
        break;
    case SyntaxCode::ExpectedColon:
        fixColon(trial);
        break;
    case SyntaxCode::ExpectedCommaOrEnd:
        fixComma(trial);
        break;
    case SyntaxCode::ExpectedValue:
        fixValue(trial);
        break;
    case SyntaxCode::BadNumber:
        fixNumber(trial);
        break;
    case SyntaxCode::BadEscape:
        fixEscape(trial);
        break;
    case SyntaxCode::ControlCharacterInString:
        fixControl(trial);
        break;
    case SyntaxCode::UnterminatedString:
        trial.offer(Words::tr("Close the string"), insertionAt(trial.at().end), "\"", true);
        break;
    case SyntaxCode::UnexpectedEnd:
        fixEnd(trial);
        break;
    case SyntaxCode::MismatchedBracket:
        fixBracket(trial);
        break;
    default:
        break;
    }
}

} // namespace rw::pattern::fixing
