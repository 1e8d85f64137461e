// SPDX-License-Identifier: GPL-3.0-or-later
// The bare pattern as the JSON editor of the AWS console takes it (facts: aws §2.1, §2.2): nothing around it, white
// space as in AWS's own documentation, every token as the user wrote it.
#include "engine/base/words.h"
#include "engine/export/forms.h"
#include "engine/json/json.h"

namespace rw::exporting {

Expected<std::string, Error> renderConsole(const pattern::Pattern& pattern, const Options& /*options*/) {
    const json::Tree tree = json::read(pattern.source);
    if (!tree.errors.empty()) {
        Error error;
        error.kind = ErrorKind::BadInput;
        error.message = Words::tr("the rule is not JSON");
        error.remedy = Words::tr("Correct the problems of the rule first");
        return unexpected(error);
    }
    // The service ignores what follows the closing brace; the console's editor does not.
    return json::pretty(tree.root.at.in(pattern.source), 2);
}

} // namespace rw::exporting
