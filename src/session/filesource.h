// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/eventsource.h"

#include <QByteArray>
#include <QThreadPool>
#include <deque>
#include <map>
#include <memory>
#include <vector>

namespace rw::session {

/// A file or folder to read (of a folder all files that look like events, also in folders inside it), or text that is
/// already here (pasted, dropped).
struct ImportItem {
    QString path;    ///< empty: `text` counts
    QByteArray text; ///< UTF-8
    QString name;    ///< as shown, and as the origin of the events
};

/// Reads events from files and texts, one after the other, on a worker, in steps: memory does not grow with the file.
/// What is to be told of the items (records that cannot be read, files that cannot be opened) comes in one notice at
/// the end; the source fails only where nothing could be opened. Progress counts KiB of the files, compressed or not.
/// GUI thread.
class FileSource : public EventSource {
    Q_OBJECT
public:
    FileSource(std::vector<ImportItem> items, QThreadPool& pool, QObject* parent = nullptr);
    ~FileSource() override;
    void start() override;
    void cancel() override;
    void taken() override;
    void stored(const store::AppendResult& result) override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] std::shared_ptr<const ImportReport> report() const override;

    /// Where an event of a batch came from.
    struct Place {
        uint64_t line = 0;
        uint64_t offset = 0;
        uint64_t print = 0;
        uint32_t file = 0;
        uint32_t way = 0; ///< index into ImportReport::ways
        store::Record::Fate fate = store::Record::Fate::Accepted;
        bool doubtful = false; ///< listed among the records
    };

private:
    struct Shared;
    std::deque<std::vector<Place>> m_places;      ///< of the batches that are on their way into the store
    std::vector<ImportRecord> m_duplicates;       ///< at most ImportReport::kMostRecords
    std::map<uint32_t, uint64_t> m_duplicateWays; ///< duplicates by way
    uint64_t m_duplicateCount = 0;
    std::vector<Place> m_dropped;               ///< read, but not handed on: the import was cancelled
    std::shared_ptr<const ImportReport> m_read; ///< the worker's part of the report; null until it has ended
    std::vector<ImportItem> m_items;
    QThreadPool& m_pool;
    std::shared_ptr<Shared> m_shared;
};

} // namespace rw::session
