// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"
#include "app/cli/parse.h"

#include <csignal>

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN); // a reader that left is seen by write(2): see Output
    auto parsed = rw::cli::parse(argc, argv);
    if (const int* code = std::get_if<int>(&parsed)) {
        return *code;
    }
    const rw::cli::Call& call = std::get<rw::cli::Call>(parsed);
    const int code = call.command->run(call.arguments);
    rw::cli::output().flush();
    if (!rw::cli::output().trouble().empty()) {
        rw::cli::complain(rw::cli::output().trouble());
        return rw::cli::kTrouble;
    }
    return code;
}
