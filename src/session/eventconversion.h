// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/eventstore.h"
#include "genesys/dialect.h"

#include <QString>
#include <QStringList>
#include <stop_token>
#include <string>
#include <vector>

namespace rw::session {

/// Converted copies of loaded events, and what is worth knowing about them. The originals are not touched.
struct EventConversion {
    std::vector<store::NewEvent> copies; ///< their origin says that they were converted, and what it cannot supply
    uint32_t looked = 0;                 ///< events that were looked at
    uint32_t refused = 0;                ///< of that shape, but without a counterpart
    QString reason;                      ///< of the first refused one
    std::string before, after;           ///< an example, indented; empty where none was converted
    QStringList notes;                   ///< each once, in the order of their appearance
};

/// Looks for events in the shape of `from` among `events` and converts them to `to`; one of the two is the real
/// dialect. `preferred` becomes the example where it is one of them. The organisation of real copies is that of real
/// events in the library where there are any, else a placeholder, which a note says. Any thread.
[[nodiscard]] EventConversion convertEvents(const store::StoreSnapshot& events, const genesys::Dialect& from,
                                            const genesys::Dialect& to, std::optional<uint32_t> preferred,
                                            const std::stop_token& stop);

} // namespace rw::session
