// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"
#include "engine/pattern/lint.h"

#include <string>
#include <string_view>

namespace rw::pattern {

/// Topics and fields of the Genesys topic catalogue (resources/genesys/topics.json) as a vocabulary without observed
/// events. `topics` holds every public topic; `fields` those of the topics whose body is known, with paths as a rule
/// writes them ("detail.eventBody.transcripts.isFinal": arrays are transparent, facts: pattern language §10) and types
/// "string", "number", "boolean", "object" or "map" (of arrays: that of the elements). Pure, any thread.
[[nodiscard]] Expected<Vocabulary, Error> readCatalogue(std::string_view topicsJson);

/// The catalogue that is compiled in. Read once, at the first call; any thread.
[[nodiscard]] const Vocabulary& builtinCatalogue();

/// What the catalogue that is compiled in says about a field ("detail.eventBody.queueId"), in a sentence or two in the
/// user's language; empty for a field that it does not know. Any thread.
[[nodiscard]] std::string fieldDescription(std::string_view path);

} // namespace rw::pattern
