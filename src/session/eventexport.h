// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"
#include "engine/match/compiled.h"
#include "engine/store/eventstore.h"
#include "engine/store/exportback.h"
#include "engine/store/mask.h"
#include "session/personalmask.h"

#include <QByteArray>
#include <QFileDevice>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace rw::session {

/// Masking looks at all events at once, in memory; so many fit on any machine that runs the window.
constexpr uint32_t kMostMaskedEvents = 500'000;

/// What to write, as values: nothing that happens later changes it.
struct EventExportRequest {
    store::StoreSnapshot events;
    std::vector<uint32_t> ids; ///< in the order in which they are written
    store::ExportOptions options;
    /// The rule whose verdicts a suite expects and that masking keeps; null: there is no valid one.
    std::shared_ptr<const match::CompiledPattern> rule;
    bool mask = false;
    std::string salt; ///< see store::maskEvents
};

struct EventExportResult {
    uint32_t written = 0;
    qint64 bytes = 0;
    store::MaskReport mask;       ///< empty unless masked
    bool verdictsChecked = false; ///< the rule judged the masked events again, and nothing changed
};

/// The text of the first `most` events of the request, as the file will have it (what is masked may be kept in part
/// where other events need it). With a veil, as the screen may show it, whatever the file will have. Any thread.
[[nodiscard]] QByteArray previewEvents(const EventExportRequest& request, size_t most, const std::stop_token& stop = {},
                                       const PersonalMask::Veil& veil = {});

/// What a failed write of a file means and what to do; `what` are the system's own words.
[[nodiscard]] Error writeFailure(const QString& path, QFileDevice::FileError kind, const QString& what);
/// The whole file or nothing: an older one stays as it is when something goes wrong. For small texts, any thread.
[[nodiscard]] Expected<void, Error> writeWhole(const QString& path, const QByteArray& bytes);

/// Writes events to a file on a worker: the file appears when all of it is written, and only then. One export at a
/// time; progress and exactly one of finished and failed arrive in the GUI thread (failed with Cancelled after
/// cancel()). GUI thread.
class EventExport : public QObject {
    Q_OBJECT
public:
    explicit EventExport(QThreadPool& pool, QObject* parent = nullptr);
    ~EventExport() override; ///< cancels; where only the last step was left, the whole file may still appear
    void start(EventExportRequest request, const QString& path);
    void cancel();
    [[nodiscard]] bool running() const { return m_run != nullptr; }

Q_SIGNALS:
    void progress(const QString& step, int done, int total); ///< total 0: not known
    void finished(const rw::session::EventExportResult& result);
    void failed(const rw::Error& error);

private:
    struct Run;
    QThreadPool& m_pool;
    std::shared_ptr<Run> m_run; ///< null: nothing runs
};

} // namespace rw::session
