// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// How the service compares text (facts: pattern language §6). It compares UTF-8 bytes of the quoted form "…", so a
/// prefix may reach over the closing quote and a suffix over the opening one. Values are handed in decoded, without
/// quotes, as serviceBytes(). Pure functions, any thread; all of them linear in the length of the value.
namespace rw::match {

/// `text` with every lone surrogate replaced by '?', which is what Java's UTF-8 encoder writes (§12).
[[nodiscard]] std::string serviceBytes(std::string_view text);
[[nodiscard]] bool hasLoneSurrogate(std::string_view text);

[[nodiscard]] bool hasPrefix(std::string_view value, std::string_view prefix);
[[nodiscard]] bool hasSuffix(std::string_view value, std::string_view suffix);

/// A text that is compared without regard to case: every UTF-16 unit of the pattern stands for its lower or its upper
/// case, and for nothing else. Immutable.
class CaselessText {
public:
    explicit CaselessText(std::string_view pattern);
    [[nodiscard]] bool equals(std::string_view value) const;
    [[nodiscard]] bool isPrefixOf(std::string_view value) const;
    [[nodiscard]] bool isSuffixOf(std::string_view value) const;
    /// How many bytes of the value agree, from its front (or from its back).
    [[nodiscard]] size_t agreement(std::string_view value, bool fromBack) const;

private:
    struct Unit {
        std::string lower;
        std::string upper;
    };
    enum class Want : uint8_t { Whole, Part };
    [[nodiscard]] bool run(std::string_view value, bool fromBack, Want want, size_t* reached) const;
    std::vector<Unit> m_units;
};

/// A wildcard: literal pieces with a star between each two. Immutable.
class WildcardText {
public:
    /// `pattern` as written in the rule: `*` any bytes, `\*` a star, `\\` a backslash.
    explicit WildcardText(std::string_view pattern);
    [[nodiscard]] bool matches(std::string_view value) const { return mismatch(value) == std::string_view::npos; }
    /// Offset in `value` where the wildcard cannot go on, npos if it matches.
    [[nodiscard]] size_t mismatch(std::string_view value) const;

private:
    std::vector<std::string> m_pieces; ///< one more than there are stars
};

} // namespace rw::match
