// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"
#include "genesys/organization.h"
#include "session/settings.h"

#include <QString>
#include <QVector>

namespace rw::session {

/// The user's organisation profiles, kept in the settings as JSON without secrets. The demo organisation is none of
/// them. GUI thread.
class OrganizationBook {
public:
    explicit OrganizationBook(Settings& settings);
    [[nodiscard]] const QVector<genesys::Organization>& all() const { return m_all; } ///< by name
    /// Checks and keeps a profile; one without id is new. Its id, or what is wrong with it (BadInput).
    [[nodiscard]] Expected<QString, Error> save(genesys::Organization organization);
    bool remove(const QString& id); ///< false: there is none

private:
    void store();
    Settings& m_settings;
    QVector<genesys::Organization> m_all;
};

} // namespace rw::session
