// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/access.h"
#include "demo/answers.h"

#include <optional>

/// What does not change while the simulated organisation runs: its name, people, queues, flows, limits, topics and its
/// EventBridge integration (facts: genesys §2.5, §3, §5.1).
namespace rw::demo {

class Directory {
public:
    struct Facts {
        QString organizationId;
        QString organizationName;
        QStringList eventFilter;  ///< topics of the integration, with the literal {id}
        QString integrationState; ///< ACTIVE, INACTIVE, …; empty: there is no integration
        int allowedPerMinute = 300;
    };
    explicit Directory(Facts facts) : m_facts(std::move(facts)) {}

    /// The answer to a GET below /api/v2, nullopt when the path is none of the directory's.
    [[nodiscard]] std::optional<ServerAnswer> get(const QString& path, const Parameters& query,
                                                  const Grant& grant) const;

private:
    [[nodiscard]] ServerAnswer organization() const;
    [[nodiscard]] ServerAnswer subject(const Grant& grant) const;
    [[nodiscard]] ServerAnswer tokenInfo(const Grant& grant) const;
    [[nodiscard]] ServerAnswer integrations(const QString& rest, const Parameters& query) const;
    [[nodiscard]] ServerAnswer availableTopics(const Parameters& query) const;
    [[nodiscard]] ServerAnswer limits(const QString& space) const;

    Facts m_facts;
};

/// The topics that an integration carries where nothing else is said.
[[nodiscard]] QStringList defaultEventFilter();

} // namespace rw::demo
