// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/match/compiled.h"
#include "engine/match/ruleset.h"

#include <cstdint>
#include <memory>

namespace rw::match {

struct CompiledPattern::Impl {
    explicit Impl(std::shared_ptr<const pattern::Pattern> source);

    std::shared_ptr<const pattern::Pattern> pattern;
    RuleSet rules;   ///< of this one rule
    uint64_t number; ///< never given twice, so that a judge knows whom it worked for last
};

} // namespace rw::match
