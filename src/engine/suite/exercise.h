// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"
#include "engine/pattern/lint.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The clinic: broken rules as exercises. Each is a file of resources/clinic; what it promises (its rule fails, the
/// cause is named, a fix is offered) is kept by a test over all of them.
namespace rw::suite {

/// An event of a story with what the rule is to do with it.
struct ExerciseEvent {
    bool wanted = false; ///< the rule must match it; else it must not
    std::string text;    ///< JSON
};

struct Exercise {
    std::string id;      ///< stable: done marks are kept by it
    std::string title;   ///< a few words
    std::string story;   ///< what the rule is meant for, and what happens instead
    std::string finding; ///< what tells the cause: a diagnostic's code ("RW405") or a reason's id ("wrong-case")
    std::string cause;   ///< the lesson, a sentence or two
    std::string rule;    ///< the broken one
    std::string cure;    ///< one rule that does what the story wants
    std::vector<ExerciseEvent> events;
};

/// {"id", "title", "story", "finding", "cause", "rule": [line …], "cure": [line …], "events": [{"wanted", "event"} …]}.
/// Errors name `file` and the member.
[[nodiscard]] Expected<Exercise, Error> readExercise(std::string_view json, std::string_view file);

/// How a rule text does. Pure, any thread.
struct ExerciseState {
    bool deployable = false;   ///< AWS would take it
    std::vector<bool> matched; ///< per event; all false for an invalid rule
    bool done = false;         ///< deployable, and every event is matched or not as wanted
};
[[nodiscard]] ExerciseState judge(const Exercise& exercise, std::string_view rule);

/// The topic catalogue with the paths and values of the exercise's events, as the window has them.
[[nodiscard]] pattern::Vocabulary vocabularyOf(const Exercise& exercise);

/// Where and in which words the rule's trouble is told: the diagnostic or the failing leaf that `finding` means, else
/// the first one that there is. Nothing where nothing is wrong.
struct ExerciseFinding {
    ByteRange at; ///< in the rule's text
    std::string title;
    std::string text;      ///< complete sentences
    bool expected = false; ///< it is the one that the exercise is about
};
[[nodiscard]] std::optional<ExerciseFinding> findingIn(const Exercise& exercise, std::string_view rule,
                                                       const pattern::Vocabulary& vocabulary);

/// An offered fix of a diagnostic, or else a smallest repair for an event, after which the exercise is done; nothing
/// where none of them is enough alone. May take some ten milliseconds.
[[nodiscard]] std::optional<pattern::FixIt> offeredCure(const Exercise& exercise, std::string_view rule,
                                                        const pattern::Vocabulary& vocabulary);

} // namespace rw::suite
