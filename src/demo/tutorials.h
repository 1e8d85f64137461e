// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/access.h"
#include "demo/analytics.h"
#include "demo/answers.h"

#include <QHash>
#include <map>
#include <optional>

/// The endpoints that tutorials 000 to 004 describe and the real service does not have (facts: genesys §6). They exist
/// only for tokens that were asked for with one of the tutorials' scopes; for every other they are 404, as they are at
/// the real service. A token with another tutorial scope than the needed one is refused with 403.
namespace rw::demo {

class Tutorials {
public:
    explicit Tutorials(Conversations& conversations) : m_conversations(conversations) {}

    /// nullopt: the path is none of them, or the token knows nothing of tutorials.
    [[nodiscard]] std::optional<ServerAnswer> handle(const ServerRequest& request, const Grant& grant);

private:
    [[nodiscard]] ServerAnswer eventsQuery(const QByteArray& body);                          // 000
    [[nodiscard]] ServerAnswer integration(const ServerRequest& request, const QString& id); // 001
    [[nodiscard]] ServerAnswer streams(const ServerRequest& request, const QString& id);     // 002
    [[nodiscard]] ServerAnswer eventType(const ServerRequest& request, const QString& type); // 003
    [[nodiscard]] ServerAnswer rules(const ServerRequest& request, const QString& id);       // 004

    Conversations& m_conversations;
    std::map<QString, QJsonObject> m_integrations, m_streams, m_rules;
    QStringList m_enabledTypes;
    uint64_t m_made = 0;
};

} // namespace rw::demo
