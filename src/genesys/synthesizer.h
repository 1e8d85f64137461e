// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "genesys/synthesis.h"

#include <QJsonArray>
#include <QStringList>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace rw::genesys {

/// The same as synthesize() for many conversations: origins are shared among all of them, and every event comes with
/// what a filter needs. One thread at a time.
class Synthesizer {
public:
    struct Event {
        store::NewEvent event;
        int64_t timeMs = 0; ///< eventBody.eventTime, Unix milliseconds
        QString detailType;
    };

    explicit Synthesizer(EnvelopeContext context);
    ~Synthesizer();
    Synthesizer(const Synthesizer&) = delete;
    Synthesizer& operator=(const Synthesizer&) = delete;

    /// In time order; events of the same millisecond in the order of a conversation's life.
    [[nodiscard]] std::vector<Event> events(const QJsonObject& conversation);

    /// The detail-type texts that can come out.
    [[nodiscard]] static QStringList detailTypes();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rw::genesys
