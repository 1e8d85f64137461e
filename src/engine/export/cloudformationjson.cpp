// SPDX-License-Identifier: GPL-3.0-or-later
// A CloudFormation template in JSON (facts: aws §2.4): the pattern is an object, ARNs of the rule are asked for, never
// assembled.
#include "engine/export/forms.h"
#include "engine/export/targets.h"

namespace rw::exporting {

Rendered renderCloudFormationJson(const pattern::Pattern& pattern, const Options& options) {
    const auto document = cloudFormation(pattern, options);
    if (!document) {
        return unexpected(document.error());
    }
    return toJson(*document);
}

} // namespace rw::exporting
