// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/eventexport.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QMetaObject>
#include <QSaveFile>
#include <algorithm>
#include <functional>
#include <optional>

namespace rw::session {

namespace {

constexpr qint64 kProgressEveryMs = 60;

/// What the translators' tools read literals and their context from.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(EventExport)
};

Error cancelled() {
    Error error;
    error.kind = ErrorKind::Cancelled;
    error.message = Texts::tr("Cancelled").toStdString();
    return error;
}

/// Verdicts one after the other; absent without a rule. An event that cannot be read does not match.
class Verdicts {
public:
    explicit Verdicts(std::shared_ptr<const match::CompiledPattern> rule) : m_rule(std::move(rule)) {}
    std::optional<bool> operator()(std::string_view event) {
        if (!m_rule) {
            return std::nullopt;
        }
        const auto judged = m_judge.matches(*m_rule, event);
        return judged && *judged;
    }

private:
    std::shared_ptr<const match::CompiledPattern> m_rule;
    match::EventJudge m_judge;
};

/// Columns are found, and titled, under the names that masked events have.
void underMaskedNames(std::vector<std::string>& columns, const PersonalMask::Veil& veil) {
    for (std::string& path : columns) {
        path = veil.path(path);
    }
}

using Step = std::function<void(const QString& step, size_t done, size_t total)>;
using Out = std::function<void(std::string_view)>;

Expected<EventExportResult, Error> write(const EventExportRequest& request, const Out& out, const Step& step,
                                         const std::function<bool()>& goOn, const std::stop_token& stop) {
    EventExportResult result;
    const size_t count = request.ids.size();
    const auto sink = [&](std::string_view text) {
        result.bytes += static_cast<qint64>(text.size());
        out(text);
    };
    auto options = request.options;
    if (request.mask) {
        underMaskedNames(options.columns, PersonalMask::Veil(request.salt));
    }
    store::EventWriter writer(options, sink);
    Verdicts verdictOf(request.rule);
    if (request.mask) {
        if (count > kMostMaskedEvents) {
            Error error;
            error.kind = ErrorKind::Unsupported;
            error.message = Texts::tr("At most %1 events can be masked at once").arg(kMostMaskedEvents).toStdString();
            error.remedy =
                Texts::tr("choose fewer events, for example by the filter, or export without masking").toStdString();
            return unexpected(std::move(error));
        }
        std::vector<std::string> texts;
        std::vector<std::optional<bool>> verdicts;
        texts.reserve(count);
        for (const uint32_t id : request.ids) {
            if (!goOn()) {
                return unexpected(cancelled());
            }
            texts.push_back(request.events.text({id}));
            verdicts.push_back(verdictOf(texts.back()));
            step(Texts::tr("Reading events"), texts.size(), count);
        }
        step(Texts::tr("Masking"), 0, 0);
        std::vector<std::shared_ptr<const match::CompiledPattern>> rules;
        if (request.rule) {
            rules.push_back(request.rule);
        }
        result.mask = store::maskEvents(texts, rules, request.salt, stop);
        for (size_t i = 0; i < texts.size(); ++i) {
            if (!goOn()) {
                return unexpected(cancelled());
            }
            // Judged once more by the text that goes out: a file that tests differently would be worse than none.
            if (verdictOf(texts[i]) != verdicts[i] || !result.mask.verdictsKept) {
                Error error;
                error.kind = ErrorKind::Unsupported;
                error.message = Texts::tr("After masking the rule judges an event differently, so nothing was written")
                                    .toStdString();
                error.remedy =
                    Texts::tr("export without masking, or with a rule that asks less of personal data").toStdString();
                return unexpected(std::move(error));
            }
            writer.add(texts[i], verdicts[i]);
            step(Texts::tr("Writing events"), i + 1, count);
        }
        result.verdictsChecked = request.rule != nullptr;
    } else {
        for (const uint32_t id : request.ids) {
            if (!goOn()) {
                return unexpected(cancelled());
            }
            const std::string text = request.events.text({id});
            const bool judged = request.options.form == store::ExportForm::Suite;
            writer.add(text, judged ? verdictOf(text) : std::nullopt);
            step(Texts::tr("Writing events"), writer.written(), count);
        }
    }
    writer.finish();
    result.written = static_cast<uint32_t>(writer.written());
    return result;
}

} // namespace

QByteArray previewEvents(const EventExportRequest& request, size_t most, const std::stop_token& stop,
                         const PersonalMask::Veil& veil) {
    EventExportRequest first = request;
    first.ids.resize(std::min(most, first.ids.size()));
    QByteArray text;
    const Out out = [&](std::string_view part) { text.append(part.data(), static_cast<qsizetype>(part.size())); };
    if (veil.on()) { // even masked files keep what a verdict needs
        underMaskedNames(first.options.columns, veil);
        store::EventWriter writer(first.options, out);
        Verdicts verdictOf(first.options.form == store::ExportForm::Suite ? first.rule : nullptr);
        for (const uint32_t id : first.ids) {
            if (stop.stop_requested()) {
                return {};
            }
            const std::string event = first.events.text({id});
            writer.add(veil.event(event), verdictOf(event));
        }
        writer.finish();
        return text;
    }
    const auto written = write(
        first, out, [](const QString&, size_t, size_t) {}, [&] { return !stop.stop_requested(); }, stop);
    return written ? text : QByteArray();
}

Error writeFailure(const QString& path, QFileDevice::FileError kind, const QString& what) {
    const QFileInfo file(path);
    const QString folder = QDir::toNativeSeparators(file.absolutePath());
    Error error;
    error.kind = ErrorKind::Io;
    error.detail = what.toStdString();
    if (!file.absoluteDir().exists()) {
        error.kind = ErrorKind::NotFound;
        error.message = Texts::tr("The folder %1 does not exist").arg(folder).toStdString();
        error.remedy = Texts::tr("choose another folder").toStdString();
    } else if (file.isDir()) {
        error.message = Texts::tr("%1 is a folder").arg(QDir::toNativeSeparators(path)).toStdString();
        error.remedy = Texts::tr("choose a file name in it").toStdString();
    } else if (kind == QFileDevice::ResourceError) {
        error.message = Texts::tr("The disk of %1 is full").arg(folder).toStdString();
        error.remedy = Texts::tr("free some space or choose another disk; nothing was written").toStdString();
    } else if (kind == QFileDevice::PermissionsError || !QFileInfo(file.absolutePath()).isWritable() ||
               (file.exists() && !file.isWritable())) {
        error.message = Texts::tr("You may not write to %1")
                            .arg(file.exists() ? QDir::toNativeSeparators(path) : folder)
                            .toStdString();
        error.remedy = Texts::tr("choose a folder of your own").toStdString();
    } else {
        error.message = Texts::tr("%1 could not be written").arg(QDir::toNativeSeparators(path)).toStdString();
        error.remedy = Texts::tr("choose another folder or check the free space").toStdString();
    }
    return error;
}

Expected<void, Error> writeWhole(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return unexpected(writeFailure(path, file.error(), file.errorString()));
    }
    return {};
}

struct EventExport::Run {
    std::stop_source stop;
    EventExport* owner = nullptr; ///< touched in the GUI thread only; null when it is gone
    EventExportRequest request;
    QString path;

    /// Runs `action` in the GUI thread if the export is still wanted there.
    template <class Action>
    static void post(const std::shared_ptr<Run>& run, Action action) {
        QMetaObject::invokeMethod(
            qApp,
            [run, action = std::move(action)]() mutable {
                if (run->owner != nullptr) {
                    action(*run->owner);
                }
            },
            Qt::QueuedConnection);
    }

    static Expected<EventExportResult, Error> work(const std::shared_ptr<Run>& run) {
        QSaveFile file(run->path);
        if (!file.open(QIODevice::WriteOnly)) {
            return unexpected(writeFailure(run->path, file.error(), file.errorString()));
        }
        bool good = true;
        QElapsedTimer sincePost;
        const auto step = [&](const QString& words, size_t done, size_t total) {
            if (!sincePost.isValid() || total == 0 || sincePost.elapsed() >= kProgressEveryMs) {
                sincePost.start();
                post(run, [words, done, total](EventExport& owner) {
                    Q_EMIT owner.progress(words, static_cast<int>(done), static_cast<int>(total));
                });
            }
        };
        auto written = write(
            run->request,
            [&](std::string_view text) {
                const auto size = static_cast<qint64>(text.size());
                good = good && file.write(text.data(), size) == size;
            },
            step, [&] { return good && !run->stop.stop_requested(); }, run->stop.get_token());
        if (run->stop.stop_requested()) {
            return unexpected(cancelled());
        }
        if (good && !written) {
            return unexpected(Error(written.error()));
        }
        if (!good || !file.commit()) {
            return unexpected(writeFailure(run->path, file.error(), file.errorString()));
        }
        return written;
    }
};

EventExport::EventExport(QThreadPool& pool, QObject* parent) : QObject(parent), m_pool(pool) {}

EventExport::~EventExport() {
    cancel();
    if (m_run) {
        m_run->owner = nullptr;
    }
}

void EventExport::start(EventExportRequest request, const QString& path) {
    if (m_run) {
        return;
    }
    m_run = std::make_shared<Run>();
    m_run->owner = this;
    m_run->request = std::move(request);
    m_run->path = path;
    m_pool.start([run = m_run] {
        auto result = Run::work(run);
        Run::post(run, [result = std::move(result)](EventExport& owner) {
            owner.m_run->owner = nullptr;
            owner.m_run.reset();
            if (result) {
                Q_EMIT owner.finished(*result);
            } else {
                Q_EMIT owner.failed(result.error());
            }
        });
    });
}

void EventExport::cancel() {
    if (m_run) {
        m_run->stop.request_stop();
    }
}

} // namespace rw::session
