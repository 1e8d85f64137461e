// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/json/json.h"
#include "engine/pattern/operators.h"
#include "engine/pattern/pattern.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// What the operators' parsers share. Each parser walks its argument in the order of the service's compiler and
/// reports every departure with the place up to which the service has then read (§13).
namespace rw::pattern {

/// How far the service has read when it objects. `sound` is false where the text is already broken before that
/// point, so that the service never gets there.
struct Reached {
    uint32_t offset = 0;
    bool sound = true;
};

[[nodiscard]] Reached firstToken(std::string_view text, const json::Node& node); ///< a string only to its opening quote
[[nodiscard]] Reached wholeToken(const json::Node& node);                        ///< a scalar that was looked at
[[nodiscard]] Reached closing(const json::Node& node);                           ///< behind the closing bracket
[[nodiscard]] Reached memberName(std::string_view text, const json::Member& member);

/// Collects problems in the order in which the service would meet them.
class Problems {
public:
    void service(DiagId id, ByteRange at, Reached reached, std::string reason, std::vector<std::string> args = {},
                 uint8_t locations = 1);
    /// The service fails while it builds the rule: after all errors of the compiler, in document order.
    void whileBuilding(DiagId id, ByteRange at, std::string reason, std::vector<std::string> args = {});
    void syntax(const json::SyntaxError& error, DiagId id, uint8_t locations, std::vector<std::string> args);
    /// The service's first objection first, then the others by place, then what fails while it builds the rule.
    [[nodiscard]] std::vector<Diagnostic> sorted();
    [[nodiscard]] bool empty() const { return m_entries.empty(); }

private:
    enum class Source : uint8_t { Compiler, AfterSyntax, Syntax, Building };
    struct Entry {
        Diagnostic diagnostic;
        Source source = Source::Compiler;
        uint32_t barrier = 0;
    };
    Entry& add(DiagId id, ByteRange at, uint32_t consumed, std::string reason, std::vector<std::string> args,
               uint8_t locations);
    std::vector<Entry> m_entries;
};

/// An element of a list, or its closing bracket when there is no such element.
struct ListToken {
    const json::Node* node = nullptr;
    ByteRange at;
    Reached reached;
};

class OperatorContext {
public:
    OperatorContext(std::string_view source, Problems& problems) : text(source), m_problems(problems) {}

    std::string_view text;

    void report(DiagId id, ByteRange at, Reached reached, std::string reason, std::vector<std::string> args = {},
                uint8_t locations = 1) {
        m_problems.service(id, at, reached, std::move(reason), std::move(args), locations);
    }
    [[nodiscard]] Reached first(const json::Node& node) const { return firstToken(text, node); }
    [[nodiscard]] ListToken element(const json::Node& list, size_t index) const;
    /// Only one key may stand in `object`; `reason` is the service's complaint about a second one.
    void onlyOneKey(const json::Node& object, std::string_view reason);
    /// The string argument of operator `name`, or nullptr after having complained with `reason`.
    [[nodiscard]] const json::Node* stringArgument(const json::Node& value, std::string_view name,
                                                   std::string_view reason, DiagId id = DiagId::ArgumentNotString);
    /// Lists inside anything-but are read under a handler that repeats the place of an error.
    void wrapsErrors(const json::Node& list) {
        wrappedLists.push_back({list.at.begin + 1, list.complete ? list.at.end - 1 : list.at.end});
    }
    std::vector<ByteRange> wrappedLists; ///< between the brackets

private:
    Problems& m_problems;
};

inline constexpr std::string_view kOnlyOneKey = "Only one key allowed in match expression";
inline constexpr std::string_view kTooManyElements = "Too many elements in numeric expression";

/// What the service calls the text of a token.
[[nodiscard]] std::string tokenText(const ListToken& token);
/// Where and how a wildcard is wrong (§6); `reason` is empty if it is not.
struct WildcardFault {
    DiagId id = DiagId::WildcardConsecutive;
    std::string reason;
    explicit operator bool() const { return !reason.empty(); }
};
[[nodiscard]] WildcardFault wildcardFault(std::string_view wildcard);
/// prefix and suffix differ in their words only.
void parseAffix(OperatorContext& context, const json::Node& object, Matcher& out, std::string_view name);

#define RW_OPERATOR(id, name, snippet, doc)                                                                            \
    void parse##id(OperatorContext& context, const json::Node& object, Matcher& out);
#include "engine/pattern/operators.def"
#undef RW_OPERATOR

} // namespace rw::pattern
