// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"
#include "genesys/organization.h"
#include "session/secretstore.h"

#include <functional>

namespace rw::session {

/// The credentials of a profile, from the secret store, with the sign-in that all share; the demo organisation's are
/// public. Unauthorized where no
/// secret is known. `done` is called from the event loop, not after `context` is gone. GUI thread.
void credentialsOf(const genesys::Organization& organization, SecretStore& secrets, QObject* context,
                   std::function<void(Expected<genesys::Credentials, Error>)> done);

} // namespace rw::session
