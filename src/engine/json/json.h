// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/byterange.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The tolerant JSON reader: patterns, pasted fragments, and events shown to people. It keeps byte ranges, duplicate
/// names and the spelling of numbers, and after an error it goes on so that all problems are reported. Bulk reading of
/// events is simdjson's work (match/), not this one's. Pure functions, any thread.
namespace rw::json {

enum class Kind : uint8_t { Missing, Null, True, False, Number, String, Array, Object };

struct Member;

/// One value of a text. `Missing` stands where the text has no value (for example behind a colon).
struct Node {
    Kind kind = Kind::Missing;
    ByteRange at;                ///< the whole value, quotes and brackets included
    std::string text;            ///< String: decoded (lone surrogates as in utf8::append); Number: the spelling
    std::vector<Node> items;     ///< Array
    std::vector<Member> members; ///< Object, in document order, duplicates kept
    bool complete = true;        ///< false: the closing bracket or quote is missing
    bool wellFormed = true;      ///< false: the value's own spelling is not JSON ('x', word, 01, "\q")

    [[nodiscard]] bool isScalar() const { return kind != Kind::Array && kind != Kind::Object && kind != Kind::Missing; }
    [[nodiscard]] const Node* find(std::string_view name) const; ///< last member of that name, or nullptr
};

struct Member {
    std::string name; ///< decoded
    ByteRange nameAt; ///< with its quotes
    Node value;
    bool nameWellFormed = true; ///< false: missing quotes, single quotes, a bad escape …
};

enum class SyntaxCode : uint8_t {
    UnexpectedCharacter,
    ExpectedName,
    ExpectedColon,
    ExpectedCommaOrEnd,
    ExpectedValue,
    UnrecognizedToken,
    BadEscape,
    ControlCharacterInString,
    UnterminatedString,
    UnexpectedEnd,
    MismatchedBracket,
    BadNumber,
    SingleQuotes,
    Comment,
    TrailingComma,
    ByteOrderMark,
    InvalidUtf8,
    TooDeep,
    NumberTooLong,
    NameTooLong,
};

/// A departure from strict JSON. `reason` is the text that the service's reader (Jackson) gives for the *first* error
/// of a text; `consumed` is the byte offset behind the last byte that reader has consumed when it stops: AWS's line and
/// column.
struct SyntaxError {
    SyntaxCode code = SyntaxCode::UnexpectedCharacter;
    ByteRange at;
    uint32_t consumed = 0;
    std::string reason;
    uint32_t reached = 0; ///< where the reader itself stood; differs from `consumed` where it names the bad character
    uint32_t barrier = 0; ///< the service has accepted everything up to here before it meets this error
};

struct Tree {
    Node root;
    std::vector<SyntaxError>
        errors;       ///< in reading order, the service's first error first; empty: strict JSON up to `end`
    uint32_t end = 0; ///< behind the top-level value; the service ignores whatever follows (facts §1)
};

/// Total: any bytes in, always a tree out. Depth is limited to 1,000 as in the service; no recursion beyond that.
[[nodiscard]] Tree read(std::string_view utf8);

/// JSON text of a string, with quotes; non-ASCII is kept, controls are escaped.
[[nodiscard]] std::string quoted(std::string_view decoded);
/// Pretty (indent > 0) or compact (indent 0) text of `tree`'s value, keeping member order, duplicates and number
/// spellings.
[[nodiscard]] std::string write(const Node& node, int indent = 2);
/// `text` re-indented without touching any token. Texts with syntax errors are returned unchanged.
[[nodiscard]] std::string pretty(std::string_view text, int indent = 2);
[[nodiscard]] std::string minified(std::string_view text);

} // namespace rw::json
