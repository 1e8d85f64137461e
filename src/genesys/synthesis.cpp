// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/synthesis.h"

#include "genesys/synthesizer.h"

namespace rw::genesys {

std::vector<store::NewEvent> synthesize(const QJsonObject& conversation, const EnvelopeContext& context) {
    Synthesizer synthesizer(context);
    std::vector<store::NewEvent> result;
    for (Synthesizer::Event& event : synthesizer.events(conversation)) {
        result.push_back(std::move(event.event));
    }
    return result;
}

} // namespace rw::genesys
