// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pattern/pattern.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rw::pattern {

/// A value that was seen at a path, with how often.
struct ObservedValue {
    std::string json; ///< as JSON text: "VOICE" with quotes, 300, true
    uint32_t count = 0;
};
struct ObservedPath {
    std::string path;                  ///< names joined with '.'
    uint32_t events = 0;               ///< number of events that have a leaf there
    std::vector<ObservedValue> values; ///< most frequent first, at most a few hundred
    /// Kinds of values that are there, too, and of which nobody is to be told more.
    std::vector<json::Kind> withheld = {};
};

/// What lints and did-you-mean may know about the loaded events and the topic catalogue. Built by the session from the
/// store and resources/; immutable, shared between threads.
struct Vocabulary {
    uint32_t events = 0;
    std::vector<ObservedPath> paths; ///< sorted by path
    /// Paths that nobody is to be told of, but that are there; sorted, only with kinds of values. Only find() knows
    /// them.
    std::vector<ObservedPath> concealed;
    std::vector<std::string> topics; ///< detail-type texts of the catalogue, with the literal {id}
    /// Fields per topic from the catalogue: "detail.eventBody.mediaType" → type "string"/"number"/…, enum values.
    struct Field {
        std::string topic;
        std::string path;
        std::string type;
        std::vector<std::string> values;
    };
    std::vector<Field> fields;
    /// The same without the values that tell about people, for screens that others see; null where nobody made it.
    std::shared_ptr<const Vocabulary> withoutPeople;
    [[nodiscard]] const ObservedPath* find(std::string_view path) const;
};

/// Profiles of the service that a rule can be checked for.
enum class Profile : uint8_t { Classic, CustomEventBus /**< the new bus: no wildcard, 4,096 bytes over all filters */ };

/// Warnings and hints about a text: its own shape, the field's pitfalls (Genesys envelope, enum case, topics) and,
/// where `vocabulary` has them, the loaded events. `literals`: bytes of the text where a "${" is known to be no
/// template's, sorted (UnwrappedRule::literals). Works on broken texts too (`parsed.tree`). Pure, any thread.
[[nodiscard]] std::vector<Diagnostic> lint(std::string_view utf8, const ParseResult& parsed,
                                           const Vocabulary* vocabulary, Profile profile = Profile::Classic,
                                           const std::vector<uint32_t>& literals = {});

} // namespace rw::pattern
