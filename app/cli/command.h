// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// A subcommand as data: name, summary, options and a function. Each stands in one file of commands/ and in the array
/// of commands/registry.cpp; help, checking of arguments and the man page come from the data.
namespace rw::cli {

/// Exit codes, the same everywhere.
inline constexpr int kYes = 0;     ///< done; matched; valid; every case passed
inline constexpr int kNo = 1;      ///< the answer is no: nothing matched, invalid, a case failed
inline constexpr int kTrouble = 2; ///< wrong usage, unreadable input, no network

struct Option {
    enum class Kind : uint8_t {
        Flag,
        Text,
        TextList, ///< may be repeated
        Number,
        Choice,     ///< one of the words in `choices`
        Positional, ///< one argument
        Positionals ///< all that is left, at least one
    };
    std::string_view name; ///< "--format", or "-o,--output"; positionals: "RULE"
    Kind kind = Kind::Flag;
    std::string_view value = {}; ///< placeholder in the help: "FILE"
    std::string_view help;
    std::string_view preset = {};  ///< value where none is given; shown in the help
    std::string_view choices = {}; ///< separated by spaces
    bool required = false;
    uint64_t atMost = UINT64_MAX; ///< Number

    [[nodiscard]] std::string_view key() const { return name.substr(name.rfind(',') + 1); }
};

/// What the user gave, by Option::key().
class Arguments {
public:
    void set(std::string_view key, std::vector<std::string> values) { m_values[std::string(key)] = std::move(values); }
    [[nodiscard]] bool has(std::string_view key) const { return m_values.contains(std::string(key)); }
    [[nodiscard]] std::string text(std::string_view key) const {
        const auto found = m_values.find(std::string(key));
        return found == m_values.end() || found->second.empty() ? std::string() : found->second.front();
    }
    [[nodiscard]] std::vector<std::string> list(std::string_view key) const {
        const auto found = m_values.find(std::string(key));
        return found == m_values.end() ? std::vector<std::string>() : found->second;
    }
    /// Only for Kind::Number, whose text was checked.
    [[nodiscard]] uint64_t number(std::string_view key) const {
        const std::string digits = text(key);
        return digits.empty() ? 0 : std::stoull(digits);
    }

private:
    std::map<std::string, std::vector<std::string>> m_values;
};

struct Command {
    std::string_view name; ///< "check"; "events convert" for one in a group
    std::string_view summary;
    std::string_view details; ///< examples and exit codes, below the options
    std::span<const Option> options;
    int (*run)(const Arguments& arguments);
};

[[nodiscard]] std::span<const Command* const> commands();

} // namespace rw::cli
