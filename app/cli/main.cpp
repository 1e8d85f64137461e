// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"
#include "app/cli/parse.h"

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace {

/// A caller may have closed a standard stream. The next file or socket must not take its number and receive results:
/// the place is kept by something that answers "bad file descriptor", as a closed one does.
void keepStandardStreamsApart() {
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(stream, F_GETFD) == -1) {
            (void)::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
        }
    }
}

} // namespace

int main(int argc, char** argv) {
    keepStandardStreamsApart();
    std::signal(SIGPIPE, SIG_IGN); // a reader that left is seen by write(2): see Output
    auto parsed = rw::cli::parse(argc, argv);
    int code = rw::cli::kYes;
    if (const int* printed = std::get_if<int>(&parsed)) {
        code = *printed;
    } else {
        const rw::cli::Call& call = std::get<rw::cli::Call>(parsed);
        code = call.command->run(call.arguments);
    }
    rw::cli::output().flush();
    if (!rw::cli::output().trouble().empty()) {
        rw::cli::complain(rw::cli::output().trouble());
        return rw::cli::kTrouble;
    }
    return code;
}
