// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pattern/catalogue.h"

#include <memory>

namespace rw::test {

/// What a hundred events would propose: two queues, one source.
inline std::shared_ptr<const pattern::Vocabulary> someVocabulary() {
    auto vocabulary = std::make_shared<pattern::Vocabulary>(pattern::builtinCatalogue());
    vocabulary->events = 100;
    vocabulary->paths = {{"detail.eventBody.queueId", 50, {{"\"q2\"", 30}, {"\"q1\"", 20}}},
                         {"source", 100, {{"\"aws.partner/genesys.com/x\"", 100}}}};
    return vocabulary;
}

} // namespace rw::test
