// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/registry.h"

#include <array>

namespace rw::cli {

std::span<const Command* const> commands() {
    // In the order of the help.
    static constexpr std::array<const Command*, 12> kAll = {
        &kCheckCommand,    &kTestCommand,     &kExplainCommand, &kSuiteCommand,
        &kExportCommand,   &kFetchCommand,    &kWatchCommand,   &kDiagnoseCommand,
        &kSimulateCommand, &kGenerateCommand, &kConvertCommand, &kEventsExportCommand};
    return kAll;
}

} // namespace rw::cli
