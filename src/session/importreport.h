// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/load.h"

#include <QString>
#include <QStringList>
#include <array>
#include <cstdint>
#include <vector>

namespace rw::session {

/// One record of an import that is worth naming: unreadable, a duplicate, without an event, or of doubtful meaning.
struct ImportRecord {
    uint32_t file = 0;   ///< index into ImportReport::files
    uint64_t line = 0;   ///< counted from 1; 0: the file as a whole
    uint64_t offset = 0; ///< bytes from its beginning, after decompression
    store::Record::Fate fate = store::Record::Fate::Unreadable;
    QString words;      ///< why, or what is doubtful
    uint64_t print = 0; ///< store::textPrint() of the event, to find it; 0: there is none
};

/// Events that were taken in the same way: as they stood, or unwrapped or wrapped in these words.
struct ImportWay {
    store::Record::Fate fate = store::Record::Fate::Accepted;
    QString how; ///< empty: as they stood
    uint64_t events = 0;
    uint64_t print = 0; ///< of the first one
};

/// What became of every record of an import: problems one by one, accepted events counted per way. A value.
struct ImportReport {
    static constexpr size_t kMostRecords = 10'000; ///< listed; the rest is only counted

    QString title;
    QStringList files;
    std::vector<ImportWay> ways;
    std::vector<ImportRecord> records; ///< by file and offset
    std::array<uint64_t, 6> counts{};  ///< by fate; without duplicates among the first three
    uint64_t doubtful = 0;             ///< of the accepted ones
    uint64_t unlisted = 0;             ///< of what would be in `records`
    QString problems;                  ///< the same as the source's notice, in one line
    bool failed = false;               ///< nothing could be opened: the source says why

    [[nodiscard]] uint64_t count(store::Record::Fate fate) const { return counts.at(static_cast<size_t>(fate)); }
    [[nodiscard]] uint64_t accepted() const {
        return count(store::Record::Fate::Accepted) + count(store::Record::Fate::Unwrapped) +
               count(store::Record::Fate::Wrapped);
    }
    /// Everything was accepted as it stood: nothing that somebody has to look at.
    [[nodiscard]] bool plain() const {
        return accepted() == count(store::Record::Fate::Accepted) && records.empty() && unlisted == 0;
    }
    void add(ImportRecord record) {
        if (records.size() < kMostRecords) {
            records.push_back(std::move(record));
        } else {
            ++unlisted;
        }
    }
};

} // namespace rw::session
