// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rw::exporting {

/// What an export needs to know beyond the event pattern. Texts are UTF-8; limits of facts: aws §1.1.
struct Options {
    std::string name = "rulewright-rule";
    std::string description;
    bool enabled = true;
    std::string bus;                    ///< empty or "default": the default bus; else a name or an ARN
    std::vector<std::string> targets;   ///< ARNs
    std::string deadLetterQueue;        ///< ARN of a standard queue, for every target; empty: none
    std::optional<uint32_t> retries;    ///< attempts, 0–185; AWS's own default otherwise
    std::optional<uint32_t> maximumAge; ///< seconds, 60–86,400; AWS's own default otherwise
    std::string role;                   ///< ARN; for the targets that cannot do without
    std::string messageGroup;           ///< for FIFO queues
    bool policies = true;               ///< write the permissions that the targets need
    std::string sampleEvent;            ///< JSON text of one event, for the sample event form
};

/// Parts of Options, as a set.
enum Uses : unsigned {
    UsesName = 1,
    UsesDescription = 2,
    UsesState = 4,
    UsesBus = 8,
    UsesTargets = 16, ///< with queue, retry, age, role and message group
    UsesPolicies = 32,
    UsesSample = 64,
    NeedsTarget = 128,   ///< at least one
    FunctionsOnly = 256, ///< the only target is one function
};

enum class Field : uint8_t {
    Name,
    Description,
    Bus,
    Targets,
    DeadLetterQueue,
    Retries,
    MaximumAge,
    Role,
    MessageGroup
};

/// A value that the service refuses.
struct OptionProblem {
    Field field = Field::Name;
    std::string message; ///< what is wrong and what is allowed, one sentence without a final stop
    std::string remedy;  ///< what to type, likewise
};
/// All problems in the order of the fields; empty when the form `uses` nothing that is wrong.
[[nodiscard]] std::vector<OptionProblem> checkOptions(const Options& options, unsigned uses);

[[nodiscard]] std::string fieldName(Field field); ///< "rule name"

/// A number typed by a person: digits only; nothing where it is none.
[[nodiscard]] std::optional<uint32_t> readCount(std::string_view digits);

} // namespace rw::exporting
