// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace rw::cli {

extern const Command kCheckCommand;
extern const Command kConvertCommand;
extern const Command kDiagnoseCommand;
extern const Command kEventsExportCommand;
extern const Command kExplainCommand;
extern const Command kExportCommand;
extern const Command kFetchCommand;
extern const Command kGenerateCommand;
extern const Command kSimulateCommand;
extern const Command kSuiteCommand;
extern const Command kTestCommand;
extern const Command kWatchCommand;

} // namespace rw::cli
