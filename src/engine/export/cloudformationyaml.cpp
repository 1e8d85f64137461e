// SPDX-License-Identifier: GPL-3.0-or-later
// The CloudFormation template in YAML: the same document as in JSON.
#include "engine/export/forms.h"
#include "engine/export/targets.h"

namespace rw::exporting {

Rendered renderCloudFormationYaml(const pattern::Pattern& pattern, const Options& options) {
    const auto document = cloudFormation(pattern, options);
    if (!document) {
        return unexpected(document.error());
    }
    return toYaml(*document);
}

} // namespace rw::exporting
