// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pattern/lint.h"

#include <QString>
#include <QStringList>
#include <string>
#include <vector>

namespace rw::ui {

/// One thing that may be written next.
struct FilterProposal {
    QString shown;
    QString insert;    ///< takes the place of [begin, end)
    QString detail;    ///< a complete path, a count, what a word means
    bool more = false; ///< something has to follow: propose again behind it
};
struct FilterCompletion {
    qsizetype begin = 0, end = 0; ///< in characters of a QString
    std::vector<FilterProposal> proposals;
};

/// What can be written at `cursor` of a text in the filter language (store::parseFilter): paths and values by how often
/// the loaded events have them, event types, tags, words. The work depends on the vocabulary's size only, never on the
/// number of events. Pure, any thread.
[[nodiscard]] FilterCompletion completeFilter(const QString& text, qsizetype cursor,
                                              const pattern::Vocabulary& vocabulary, const QStringList& tags = {});

/// A value or path as the filter language wants it: in quotes where it needs them.
[[nodiscard]] QString filterWord(const QString& value);
/// The same for a value as JSON text: a text without its quotes and escapes.
[[nodiscard]] QString filterValue(const std::string& json);

} // namespace rw::ui
