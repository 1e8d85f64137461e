// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/filesource.h"

#include "engine/store/load.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QMetaObject>
#include <QSemaphore>
#include <optional>
#include <stop_token>

namespace rw::session {

namespace {

constexpr size_t kBatch = 250; // taken in within a few milliseconds, also by a debug build
constexpr int kBatchEveryMs = 30;
/// Batches on their way to the GUI thread: a fast disk must not fill the memory while the window takes them in.
constexpr int kInFlight = 8;
/// Mapping spares a copy of big files; small ones are read, which stays safe when another program shortens them.
constexpr qint64 kMapFrom = qint64{64} << 20;

QString tr(const char* text) {
    return QCoreApplication::translate("FileSource", text);
}

Error fileError(const QFile& file, const QString& name) {
    Error error;
    error.kind = file.exists() ? ErrorKind::Io : ErrorKind::NotFound;
    error.message = tr("%1 cannot be opened").arg(name).toStdString();
    error.detail = file.errorString().toStdString();
    return error;
}

} // namespace

struct FileSource::Shared {
    std::stop_source stop;
    QSemaphore room{kInFlight};
    FileSource* owner = nullptr; ///< touched in the GUI thread only; null when the source is gone
};

namespace {

/// The worker's side: reads items and posts what it finds.
template <class Shared>
class Reader {
public:
    explicit Reader(std::shared_ptr<Shared> shared) : m_shared(std::move(shared)) {}

    void run(const std::vector<ImportItem>& items) {
        for (const ImportItem& item : items) {
            m_total += item.path.isEmpty() ? item.text.size() : QFileInfo(item.path).size();
        }
        std::optional<Error> firstError;
        size_t opened = 0;
        for (const ImportItem& item : items) {
            if (stopped()) {
                break;
            }
            const auto error = read(item);
            opened += error ? 0 : 1;
            if (error && !firstError) {
                firstError = error;
            }
            if (error && items.size() > 1) {
                postNotice(QString::fromStdString(error->message));
            }
        }
        if (stopped()) {
            firstError.emplace();
            firstError->kind = ErrorKind::Cancelled;
            firstError->message = tr("Cancelled").toStdString();
        } else if (opened > 0 || items.empty()) {
            firstError.reset();
        }
        post([firstError](FileSource& owner) {
            if (firstError) {
                Q_EMIT owner.failed(*firstError);
            } else {
                Q_EMIT owner.finished();
            }
        });
    }

private:
    [[nodiscard]] bool stopped() const { return m_shared->stop.stop_requested(); }

    /// Runs `action` in the GUI thread if the source still lives there.
    template <class Action>
    void post(Action action) {
        QMetaObject::invokeMethod(
            qApp,
            [shared = m_shared, action = std::move(action)]() mutable {
                if (shared->owner != nullptr) {
                    action(*shared->owner);
                }
            },
            Qt::QueuedConnection);
    }
    void postNotice(const QString& text) {
        post([text](FileSource& owner) { Q_EMIT owner.notice(text); });
    }

    std::optional<Error> read(const ImportItem& item) {
        if (item.path.isEmpty()) {
            load({item.text.constData(), static_cast<size_t>(item.text.size())}, item.name);
            return std::nullopt;
        }
        QFile file(item.path);
        if (QFileInfo(item.path).isDir() || !file.open(QIODevice::ReadOnly)) {
            return fileError(file, item.name);
        }
        if (file.size() >= kMapFrom) {
            if (const uchar* bytes = file.map(0, file.size()); bytes != nullptr) {
                load({reinterpret_cast<const char*>(bytes), static_cast<size_t>(file.size())}, item.name);
                return std::nullopt;
            }
        }
        const QByteArray bytes = file.readAll();
        if (file.error() != QFileDevice::NoError) {
            return fileError(file, item.name);
        }
        load({bytes.constData(), static_cast<size_t>(bytes.size())}, item.name);
        return std::nullopt;
    }

    void load(std::string_view bytes, const QString& name) {
        auto plain = std::make_shared<store::Origin>();
        plain->source = name.toStdString();
        auto wrapped = std::make_shared<store::Origin>(*plain);
        wrapped->approximatedPaths = {"id", "source", "account", "region", "time", "resources"};
        size_t unreadable = 0;
        QString firstProblem;
        m_step = tr("Reading %1").arg(name);
        m_sincePost.start();
        const auto counts = store::loadEvents(
            bytes,
            [&](store::Record record) {
                if (record.fate == store::Record::Fate::Unreadable) {
                    if (++unreadable == 1) {
                        firstProblem = tr("line %1, byte %2: %3")
                                           .arg(record.line)
                                           .arg(record.offset)
                                           .arg(QString::fromStdString(record.how));
                    }
                    return;
                }
                const bool made = record.fate == store::Record::Fate::Wrapped;
                m_batch.push_back({std::move(record.event), made ? wrapped : plain});
                if (m_batch.size() >= kBatch || m_sincePost.elapsed() >= kBatchEveryMs) {
                    flush(record.offset);
                }
            },
            m_shared->stop.get_token());
        flush(bytes.size());
        m_doneBefore += static_cast<qint64>(bytes.size());
        if (stopped()) {
            return;
        }
        if (unreadable == 1) {
            postNotice(tr("%1: one record cannot be read (%2)").arg(name, firstProblem));
        } else if (unreadable > 1) {
            postNotice(
                tr("%1: %2 records cannot be read, the first at %3").arg(name).arg(unreadable).arg(firstProblem));
        } else if (counts.accepted == 0) {
            postNotice(tr("%1 contains no events").arg(name));
        }
    }

    void flush(size_t offset) {
        m_events += static_cast<int>(m_batch.size());
        SourceProgress progress;
        progress.done = static_cast<int>((m_doneBefore + static_cast<qint64>(offset)) / 1024);
        progress.total = static_cast<int>(m_total / 1024);
        progress.events = m_events;
        progress.step = m_step;
        m_shared->room.acquire(); // given back below, and in full when the source is cancelled
        if (!stopped()) {
            QMetaObject::invokeMethod(
                qApp,
                [shared = m_shared, batch = std::move(m_batch), progress] {
                    if (shared->owner != nullptr && !shared->stop.stop_requested()) {
                        if (!batch.empty()) {
                            Q_EMIT shared->owner->events(batch);
                        }
                        // The receiver of events may have ended the source.
                        if (shared->owner != nullptr) {
                            Q_EMIT shared->owner->progress(progress);
                        }
                    }
                    shared->room.release();
                },
                Qt::QueuedConnection);
        }
        m_batch = {};
        m_sincePost.restart();
    }

    std::shared_ptr<Shared> m_shared;
    std::vector<store::NewEvent> m_batch;
    QElapsedTimer m_sincePost;
    QString m_step;
    qint64 m_total = 0;
    qint64 m_doneBefore = 0;
    int m_events = 0;
};

} // namespace

FileSource::FileSource(std::vector<ImportItem> items, QThreadPool& pool, QObject* parent)
    : EventSource(parent), m_items(std::move(items)), m_pool(pool), m_shared(std::make_shared<Shared>()) {
    m_shared->owner = this;
}

FileSource::~FileSource() {
    cancel();
    m_shared->owner = nullptr;
}

QString FileSource::title() const {
    return m_items.size() == 1 ? m_items.front().name : tr("%n files", nullptr, static_cast<int>(m_items.size()));
}

void FileSource::start() {
    m_pool.start([shared = m_shared, items = m_items] { Reader<Shared>(shared).run(items); });
}

void FileSource::cancel() {
    m_shared->stop.request_stop();
    // The worker may wait for room that the GUI thread would give back later.
    m_shared->room.release(kInFlight);
}

} // namespace rw::session
