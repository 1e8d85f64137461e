// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/eventstore.h"
#include "genesys/dialect.h"
#include "session/eventlibrary.h"

#include <QString>
#include <QStringList>
#include <stop_token>
#include <string>
#include <vector>

namespace rw::session {

/// Converted copies of loaded events, and what is worth knowing about them. The originals are not touched.
struct EventConversion {
    std::vector<store::NewEvent> copies; ///< their origin says that they were converted, and what it cannot supply
    uint32_t converted = 0;              ///< events of that shape, whether their copies were kept or not
    uint32_t looked = 0;                 ///< events that were looked at: the first ones of the library
    uint32_t refused = 0;                ///< of that shape, but without a counterpart
    QString reason;                      ///< of the first refused one
    std::string before, after;           ///< an example, indented; empty where none was converted
    QStringList notes;                   ///< each once, in the order of their appearance
    std::optional<genesys::EnvelopeContext> envelope; ///< of the organisation's own events; nothing: none was met
};

enum class Copies : uint8_t { Keep, Count /**< and make the example only */ };

/// Looks for events in the shape of `from` among `events` and converts them to `to`; one of the two is the real
/// dialect. `preferred` becomes the example where it is one of them. The organisation of real copies is that of real
/// events in the library where there are any, else a placeholder, which a note says and which decides no rule. `begun`
/// is what the same call found before events were appended: it goes on from there. Any thread.
[[nodiscard]] EventConversion convertEvents(const store::StoreSnapshot& events, const genesys::Dialect& from,
                                            const genesys::Dialect& to, std::optional<uint32_t> preferred,
                                            Copies copies, const std::stop_token& stop, EventConversion begun = {});

/// The tutorial one of whose event types is among these; by the types alone, which are few however many events there
/// are (of a file that has a type of its own for every event, only the first ones). Null: none.
[[nodiscard]] const genesys::Dialect* tutorialOfTypes(const std::vector<TypeCount>& types);

} // namespace rw::session
