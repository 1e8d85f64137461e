// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pattern/lint.h"

#include <QString>

namespace rw::ui {

enum class FilterState {
    Empty,
    Incomplete, ///< wrong as it stands, but typing on can make it right
    Valid,
    Warning, ///< valid, but probably not what is meant
    Error
};

/// What the filter bar says about a text in the filter language.
struct FilterCheck {
    FilterState state = FilterState::Empty;
    QString message;              ///< empty when there is nothing to say
    qsizetype begin = 0, end = 0; ///< what to underline, in characters of a QString; equal: nothing
};

/// `vocabulary` knows the paths of the loaded events; may be null. Pure, any thread.
[[nodiscard]] FilterCheck checkFilter(const QString& text, const pattern::Vocabulary* vocabulary);

/// Why a valid filter shows none of the loaded events: what they have where its first `path = value` looks: the value
/// in other letters, or the most frequent ones. Empty where the vocabulary has nothing to say about it. Pure, any
/// thread; the work depends on the vocabulary's size only.
[[nodiscard]] QString whyNothing(const QString& filter, const pattern::Vocabulary& vocabulary);

} // namespace rw::ui
