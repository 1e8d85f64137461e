// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace rw {

/// The language of what the engine says to people. The engine has no Qt, yet its sentences are translated with the
/// rest of the program: whoever has translations installs a lookup, and every sentence passes through `tr`. Without a
/// lookup (the headless tool, whose output scripts read) everything is English.
///
/// What AWS says is never translated: users search for it word by word.
///
/// Threads: install the lookup before the first other thread starts and leave it; the rest from any thread, as far as
/// the lookup allows it.
class Words {
public:
    /// The translation of `text` without its arguments filled in, or an empty text where there is none. `note` may be
    /// null; `n` is negative where the text counts nothing, else it chooses the plural form.
    using Lookup = std::string (*)(const char* text, const char* note, int64_t n);
    /// Null takes the lookup away. `separator` stands between groups of three digits.
    static void install(Lookup lookup, std::string separator = ",");

    /// A sentence in the user's language; arguments keep their %1, %2 … (see `fill`). A text that counts has its
    /// English forms side by side, "%n event|%n events", and takes the count as `n`: %n is written as `number` does.
    /// Every call names its text as a literal in this very form, since that is where translations are collected from.
    [[nodiscard]] static std::string tr(const char* text, const char* note = nullptr, int64_t n = -1);

    /// 1204 → "1,204".
    [[nodiscard]] static std::string number(uint64_t n);
};

/// Marks a text of a table as translatable, for a `Words::tr` at the place where the table is used. `context` is
/// always "Words".
constexpr const char* markWords(const char* /*context*/, const char* text) {
    return text;
}

/// Replaces %1 … %9 by the arguments, in one pass: what an argument contains is never taken for a placeholder. A
/// number without argument stays as it is.
[[nodiscard]] std::string fill(std::string_view text, std::initializer_list<std::string_view> arguments);
[[nodiscard]] std::string fill(std::string_view text, std::span<const std::string> arguments);

} // namespace rw
