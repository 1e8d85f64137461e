// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/store/eventstore.h"
#include "genesys/fetch.h"
#include "session/importreport.h"

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QStringList>
#include <memory>
#include <vector>

namespace rw::session {

/// What the user asked to fetch. Times in UTC.
struct EventQuery {
    QDateTime from;
    QDateTime to;
    QStringList topics; ///< detail-type texts; empty: all

    // What organisations understand besides; see genesys::FetchQuery.
    genesys::FetchFilters filters = {};
    QString conversationId = {}; ///< only this one, whenever it was
    genesys::FetchWay way = genesys::FetchWay::Automatic;
    bool attributes = false;
};

struct SourceProgress {
    int done = 0;   ///< in units of the source: conversations, files, bytes
    int total = -1; ///< -1 unknown
    int events = 0;
    QString step; ///< "Fetching conversations, page 3 of 12"
};

/// One running acquisition of events: a fetch from an organisation or an import of files. start() once; batches and
/// progress arrive in the GUI thread; exactly one of finished and failed is emitted, once (failed with Cancelled after
/// cancel()). Sources know nothing of the store: the session connects the two.
class EventSource : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void start() = 0;
    virtual void cancel() = 0;
    /// Whoever takes the events calls it once for each batch that is in the store (or given up): a source that is
    /// faster than the store waits, so that memory does not fill.
    virtual void taken() {}
    /// The same with what the store made of the batch.
    virtual void stored(const store::AppendResult& result) {
        Q_UNUSED(result)
        taken();
    }
    /// After finished() or failed(), and when all batches are in the store: what became of each record. Null where the
    /// source has no records.
    [[nodiscard]] virtual std::shared_ptr<const ImportReport> report() const { return nullptr; }
    /// After failed(): whether resume() can go on where it stopped, without delivering anything twice. Then finished or
    /// failed comes once more.
    [[nodiscard]] virtual bool canResume() const { return false; }
    virtual void resume() {}
    [[nodiscard]] virtual QString title() const = 0; ///< "Demo organisation", "events.jsonl"

Q_SIGNALS:
    /// The receiver may move the events out.
    void events(std::vector<rw::store::NewEvent>& batch);
    void progress(const rw::session::SourceProgress& progress);
    /// Records of a file that could not be read: "line 3, byte 120: …". Informs, ends nothing.
    void notice(const QString& text);
    void finished();
    void failed(const rw::Error& error);
};

} // namespace rw::session
