// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "genesys/organization.h"

#include <string>
#include <vector>

/// What can be said about a profile before anything is sent, field by field. Pure, any thread.
namespace rw::genesys {

enum class ProfileField { Name, Address, ClientId, Ports, Divisions, Proxy, Dialect };

struct ProfileProblem {
    ProfileField field = ProfileField::Name;
    std::string message; ///< one plain sentence without a final stop, as in Error
    std::string remedy;
    bool blocks = true; ///< false: it may be right all the same
};

/// All problems, in the order of the fields.
[[nodiscard]] std::vector<ProfileProblem> checkFields(const Organization& organization);

} // namespace rw::genesys
