// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"

#include <QString>
#include <QStringList>

/// Turns the HTTP client's errors into Genesys' terms: what it means and what to do. The kind, the other side's words,
/// the status and the correlation id stay. Pure, any thread.
namespace rw::genesys {

/// An error of POST /oauth/token (facts: genesys §1.4).
[[nodiscard]] Error explainSignIn(Error error, const QString& loginHost);

/// An error of an API call; `purpose` completes "not allowed to …", for example "read conversation details".
[[nodiscard]] Error explainApi(Error error, const QString& purpose);

/// The permissions that a 403's body names; empty when it names none.
[[nodiscard]] QStringList missingPermissions(const std::string& body);

} // namespace rw::genesys
