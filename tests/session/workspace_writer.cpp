// SPDX-License-Identifier: GPL-3.0-or-later
// Appends numbered events to a workspace, one batch after the other, and prints how many are stored after each, until
// it is killed.
#include "session/workspace.h"

#include <QString>
#include <cstdio>

using namespace rw;

int main(int argc, char** argv) {
    if (argc < 2) {
        return 2;
    }
    auto workspace = session::Workspace::open(QString::fromLocal8Bit(argv[1]));
    if (!workspace) {
        return 1;
    }
    const auto origin = std::make_shared<store::Origin>();
    for (int stored = 0;;) {
        std::vector<store::NewEvent> batch;
        for (int i = 0; i < 50; ++i) {
            batch.push_back({"{\"n\":" + std::to_string(stored + i) + "}", origin});
        }
        if (!(*workspace)->appendEvents(batch)) {
            return 1;
        }
        stored += 50;
        std::printf("%d\n", stored);
        std::fflush(stdout);
    }
}
