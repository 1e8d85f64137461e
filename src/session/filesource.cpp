// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/filesource.h"

#include "engine/store/load.h"
#include "session/fileerror.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QMetaObject>
#include <QSemaphore>
#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <stop_token>
#include <tuple>

namespace rw::session {

namespace {

constexpr size_t kBatch = 2'048;
constexpr size_t kBatchBytes = size_t{3} << 20U;
constexpr int kBatchEveryMs = 30;
/// Batches on their way into the store: a fast disk must not fill the memory. Sixteen are the segment that is being
/// built, the others wait for the next one.
constexpr int kInFlight = 26;
constexpr qint64 kSniff = qint64{64} * 1024;
constexpr int kMostProblems = 3; // named in the notice
constexpr size_t kMostWays = 200;
constexpr qint64 kRateAfterMs = 1000;

/// What the translators' tools read literals and their context from.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FileSource)
};

/// All files below a folder that look like events, in order of their paths.
std::vector<ImportItem> filesOf(const QString& folder, const std::stop_token& stop) {
    QStringList paths;
    for (QDirIterator all(folder, QDir::Files | QDir::Readable, QDirIterator::Subdirectories);
         all.hasNext() && !stop.stop_requested();) {
        const QString path = all.next();
        QFile file(path);
        if (!all.fileInfo().isFile() || !file.open(QIODevice::ReadOnly)) {
            continue;
        }
        const QByteArray start = file.read(kSniff);
        if (store::looksLikeEvents({start.constData(), static_cast<size_t>(start.size())})) {
            paths << path;
        }
    }
    paths.sort();
    std::vector<ImportItem> items;
    for (const QString& path : std::as_const(paths)) {
        items.push_back({path, {}, QDir(folder).relativeFilePath(path)});
    }
    return items;
}

} // namespace

struct FileSource::Shared {
    std::stop_source stop;
    QSemaphore room{kInFlight};
    FileSource* owner = nullptr; ///< touched in the GUI thread only; null when the source is gone

    static void placed(FileSource& source, std::vector<Place> places) { source.m_places.push_back(std::move(places)); }
    static void dropped(FileSource& source, const std::vector<Place>& places) {
        source.m_dropped.insert(source.m_dropped.end(), places.begin(), places.end());
    }
    static void ended(FileSource& source, std::shared_ptr<const ImportReport> report) {
        source.m_read = std::move(report);
    }
};

namespace {

/// The worker's side: reads items and posts what it finds.
template <class Shared>
class Reader {
public:
    explicit Reader(std::shared_ptr<Shared> shared) : m_shared(std::move(shared)) {}

    void run(const std::vector<ImportItem>& wanted) {
        std::vector<ImportItem> items;
        for (const ImportItem& item : wanted) {
            if (item.path.isEmpty() || !QFileInfo(item.path).isDir()) {
                items.push_back(item);
                continue;
            }
            auto inside = filesOf(item.path, m_shared->stop.get_token());
            if (inside.empty()) {
                m_problems << Texts::tr("%1 contains no events").arg(item.name);
            }
            std::move(inside.begin(), inside.end(), std::back_inserter(items));
        }
        m_sinceStart.start();
        for (const ImportItem& item : items) {
            m_total += item.path.isEmpty() ? item.text.size() : QFileInfo(item.path).size();
        }
        std::optional<Error> firstError;
        size_t opened = 0;
        for (const ImportItem& item : items) {
            if (stopped()) {
                break;
            }
            m_file = static_cast<uint32_t>(m_report.files.size());
            m_report.files << item.name;
            const auto error = read(item);
            opened += error ? 0 : 1;
            if (error && !firstError) {
                firstError = error;
            }
            if (error) {
                ImportRecord record;
                record.file = m_file;
                record.words = QString::fromStdString(error->message);
                ++m_report.counts.at(static_cast<size_t>(store::Record::Fate::Unreadable));
                m_report.add(std::move(record));
            }
            if (error && items.size() > 1) {
                m_problems << QString::fromStdString(error->message);
            }
        }
        if (stopped()) {
            firstError.emplace();
            firstError->kind = ErrorKind::Cancelled;
            firstError->message = Texts::tr("Cancelled").toStdString();
        } else if (opened > 0 || items.empty()) {
            firstError.reset();
        }
        if (!stopped() && !m_problems.isEmpty()) {
            postNotice(allProblems());
        }
        m_report.problems = allProblems();
        m_report.failed = firstError.has_value() && firstError->kind != ErrorKind::Cancelled;
        post([firstError, report = std::make_shared<const ImportReport>(std::move(m_report))](FileSource& owner) {
            Shared::ended(owner, report);
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

    /// One line: a banner shows one notice at a time.
    [[nodiscard]] QString allProblems() const {
        QString text = m_problems.mid(0, kMostProblems).join(QStringLiteral("; "));
        if (m_problems.size() > kMostProblems) {
            text += Texts::tr("; and %1 more").arg(m_problems.size() - kMostProblems);
        }
        return text;
    }

    std::optional<Error> read(const ImportItem& item) {
        if (item.path.isEmpty()) {
            QByteArrayView left(item.text);
            load(
                [&left](char* buffer, size_t capacity) {
                    const auto size = std::min(static_cast<qsizetype>(capacity), left.size());
                    std::copy_n(left.data(), size, buffer);
                    left = left.sliced(size);
                    return static_cast<size_t>(size);
                },
                item.text.size(), item.name);
            return std::nullopt;
        }
        QFile file(item.path);
        const QFileInfo about(item.path);
        // A pipe would be waited for, perhaps for ever.
        if (about.exists() && !about.isFile()) {
            Error error;
            error.kind = ErrorKind::BadInput;
            error.message = Texts::tr("%1 is not a regular file").arg(item.name).toStdString();
            return error;
        }
        if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
            return fileError(file);
        }
        bool broken = false;
        load(
            [&](char* buffer, size_t capacity) {
                const qint64 got = file.read(buffer, static_cast<qint64>(capacity));
                broken = broken || got < 0;
                return static_cast<size_t>(std::max<qint64>(got, 0));
            },
            file.size(), item.name);
        return broken ? std::optional(fileError(file)) : std::nullopt;
    }

    void load(const store::ReadBytes& source, qint64 size, const QString& name) {
        auto plain = std::make_shared<store::Origin>();
        plain->source = name.toStdString();
        std::map<const std::string_view*, std::shared_ptr<const store::Origin>> wrapped; // by what is made up
        const auto originOf = [&](const store::Record& record) -> std::shared_ptr<const store::Origin> {
            if (record.madeUp.empty()) {
                return plain;
            }
            auto& origin = wrapped[record.madeUp.data()];
            if (!origin) {
                auto made = std::make_shared<store::Origin>(*plain);
                made->madeUpPaths.assign(record.madeUp.begin(), record.madeUp.end());
                origin = std::move(made);
            }
            return origin;
        };
        QString firstProblem;
        m_step = Texts::tr("Reading %1").arg(name);
        m_done = 0;
        m_size = size;
        m_sincePost.start();
        store::LoadOptions options;
        options.stop = m_shared->stop.get_token();
        options.duplicates = false; // the store tells them apart
        const auto counts = store::loadEvents(
            [&](char* buffer, size_t capacity) {
                const size_t got = source(buffer, capacity);
                m_done += static_cast<qint64>(got);
                return got;
            },
            [&](store::Record record) {
                if (record.fate == store::Record::Fate::Unreadable && firstProblem.isEmpty()) {
                    firstProblem = Texts::tr("line %1, byte %2: %3")
                                       .arg(record.line)
                                       .arg(record.offset)
                                       .arg(QString::fromStdString(record.how));
                }
                ++m_report.counts.at(static_cast<size_t>(record.fate));
                if (!record.isEvent()) {
                    note(record, 0);
                    return;
                }
                m_bytes += record.event.size();
                const uint64_t print = store::textPrint(record.event); // now, while the text is in the cache
                if (!record.doubt.empty()) {
                    ++m_report.doubtful;
                    note(record, print);
                }
                m_places.push_back({record.line, record.offset, print, m_file, wayOf(record, print), record.fate,
                                    !record.doubt.empty()});
                m_batch.push_back({std::move(record.event), originOf(record), print});
                if (m_batch.size() >= kBatch || m_bytes >= kBatchBytes || m_sincePost.elapsed() >= kBatchEveryMs) {
                    flush();
                }
            },
            options);
        m_done = m_size;
        flush();
        m_doneBefore += size;
        m_done = 0;
        m_size = 0;
        if (!stopped()) {
            tell(counts, name, firstProblem);
        }
    }

    void note(const store::Record& record, uint64_t print) {
        ImportRecord noted;
        noted.file = m_file;
        noted.line = record.line;
        noted.offset = record.offset;
        noted.fate = record.fate;
        noted.words = QString::fromStdString(record.doubt.empty() ? record.how : record.doubt);
        noted.print = print;
        m_report.add(std::move(noted));
    }

    /// Records of one way mostly follow each other.
    uint32_t wayOf(const store::Record& record, uint64_t print) {
        if (m_lastWay >= m_ways.size() || m_ways[m_lastWay].first != record.fate ||
            m_ways[m_lastWay].second != record.how) {
            const auto found = std::find(m_ways.begin(), m_ways.end(), std::pair(record.fate, record.how));
            m_lastWay = static_cast<size_t>(found - m_ways.begin());
            if (found == m_ways.end()) {
                // Past so many ways the words hold something of the record: they are told together.
                if (m_ways.size() >= kMostWays) {
                    m_lastWay = m_ways.size() - 1;
                } else {
                    m_ways.emplace_back(record.fate, record.how);
                    m_report.ways.push_back({record.fate, QString::fromStdString(record.how), 0, print});
                }
            }
        }
        ++m_report.ways[m_lastWay].events;
        return static_cast<uint32_t>(m_lastWay);
    }

    void tell(const store::LoadCounts& counts, const QString& name, const QString& firstProblem) {
        if (counts.unreadable == 1) {
            m_problems << Texts::tr("%1: one record cannot be read (%2)").arg(name, firstProblem);
        } else if (counts.unreadable > 1) {
            m_problems << Texts::tr("%1: %2 records cannot be read, the first at %3")
                              .arg(name)
                              .arg(QLocale().toString(static_cast<qulonglong>(counts.unreadable)))
                              .arg(firstProblem);
        } else if (counts.accepted == 0) {
            m_problems << Texts::tr("%1 contains no events").arg(name);
        }
        if (counts.doubtful == 1) {
            m_problems << Texts::tr("%1: one record has no detail-type: is this an EventBridge event?").arg(name);
        } else if (counts.doubtful > 1) {
            m_problems << Texts::tr("%1: %2 records have no detail-type: are these EventBridge events?")
                              .arg(name)
                              .arg(QLocale().toString(static_cast<qulonglong>(counts.doubtful)));
        }
    }

    void flush() {
        m_events += static_cast<int>(m_batch.size());
        SourceProgress progress;
        progress.done = static_cast<int>((m_doneBefore + std::min(m_done, m_size)) / 1024);
        progress.total = static_cast<int>(m_total / 1024);
        progress.events = m_events;
        progress.step = m_step;
        if (const qint64 elapsed = m_sinceStart.elapsed(); elapsed >= kRateAfterMs) {
            const double rate = static_cast<double>(m_doneBefore + m_done) / 1e3 / static_cast<double>(elapsed);
            progress.step = Texts::tr("%1, %2 MB/s").arg(m_step, QString::number(rate, 'f', rate < 10 ? 1 : 0));
        }
        if (!m_batch.empty()) {
            m_shared->room.acquire(); // given back by taken(), and in full when the source is cancelled
        }
        post([batch = std::move(m_batch), places = std::move(m_places), progress,
              shared = m_shared](FileSource& owner) mutable {
            if (shared->stop.stop_requested()) {
                Shared::dropped(owner, places);
                return;
            }
            if (!batch.empty()) {
                Shared::placed(owner, std::move(places));
                Q_EMIT owner.events(batch);
            }
            // The receiver of events may have ended the source.
            if (shared->owner != nullptr) {
                Q_EMIT shared->owner->progress(progress);
            }
        });
        m_batch = {};
        m_places = {};
        m_bytes = 0;
        m_sincePost.restart();
    }

    std::shared_ptr<Shared> m_shared;
    std::vector<store::NewEvent> m_batch;
    size_t m_bytes = 0; ///< of the batch
    QElapsedTimer m_sincePost;
    QString m_step;
    qint64 m_total = 0;
    qint64 m_doneBefore = 0;
    qint64 m_done = 0; ///< bytes of this item that were read
    qint64 m_size = 0; ///< of this item, when it was opened
    QElapsedTimer m_sinceStart;
    QStringList m_problems;
    int m_events = 0;
    ImportReport m_report;
    std::vector<FileSource::Place> m_places;                         ///< of m_batch
    std::vector<std::pair<store::Record::Fate, std::string>> m_ways; ///< as in m_report
    size_t m_lastWay = 0;
    uint32_t m_file = 0; ///< that is being read
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
    return m_items.size() == 1 ? m_items.front().name
                               : Texts::tr("%Ln files", nullptr, static_cast<int>(m_items.size()));
}

void FileSource::start() {
    m_pool.start([shared = m_shared, items = m_items] { Reader<Shared>(shared).run(items); });
}

void FileSource::cancel() {
    m_shared->stop.request_stop();
    // The worker may wait for room that nobody gives back any more.
    m_shared->room.release(kInFlight);
}

void FileSource::taken() {
    if (!m_places.empty()) {
        m_places.pop_front();
    }
    m_shared->room.release();
}

void FileSource::stored(const store::AppendResult& result) {
    if (!m_places.empty()) {
        for (const uint32_t index : result.duplicatesAt) {
            const Place& place = m_places.front().at(index);
            ++m_duplicateCount;
            ++m_duplicateWays[place.way];
            if (m_duplicates.size() < ImportReport::kMostRecords) {
                m_duplicates.push_back({place.file, place.line, place.offset, store::Record::Fate::Duplicate,
                                        Texts::tr("the same event is loaded already"), place.print});
            }
        }
    }
    taken();
}

namespace {

/// Takes events out of the report that never came into the library.
void forget(ImportReport& report, const std::vector<FileSource::Place>& dropped) {
    // Records out of one wrapper share their offset, and equal ones their print.
    std::multiset<std::tuple<uint32_t, uint64_t, uint64_t>> doubtful;
    for (const FileSource::Place& place : dropped) {
        --report.ways.at(place.way).events;
        --report.counts.at(static_cast<size_t>(place.fate));
        if (place.doubtful) {
            --report.doubtful;
            doubtful.emplace(place.file, place.offset, place.print);
        }
    }
    std::erase_if(report.records, [&](const ImportRecord& record) {
        const auto found = record.print != 0 && record.fate != store::Record::Fate::Duplicate
                               ? doubtful.find({record.file, record.offset, record.print})
                               : doubtful.end();
        if (found == doubtful.end()) {
            return false;
        }
        doubtful.erase(found);
        return true;
    });
    report.unlisted -= std::min<uint64_t>(report.unlisted, doubtful.size()); // the others were only counted
}

} // namespace

std::shared_ptr<const ImportReport> FileSource::report() const {
    if (!m_read) {
        return nullptr;
    }
    auto report = std::make_shared<ImportReport>(*m_read);
    report->title = title();
    report->counts.at(static_cast<size_t>(store::Record::Fate::Duplicate)) += m_duplicateCount;
    for (const auto& [way, count] : m_duplicateWays) {
        ImportWay& taken = report->ways.at(way);
        taken.events -= count;
        report->counts.at(static_cast<size_t>(taken.fate)) -= count;
    }
    forget(*report, m_dropped);
    report->ways.erase(
        std::remove_if(report->ways.begin(), report->ways.end(), [](const ImportWay& way) { return way.events == 0; }),
        report->ways.end());
    report->unlisted += m_duplicateCount - m_duplicates.size();
    for (const ImportRecord& record : m_duplicates) {
        report->add(record);
    }
    std::stable_sort(report->records.begin(), report->records.end(), [](const ImportRecord& a, const ImportRecord& b) {
        return std::pair(a.file, a.offset) < std::pair(b.file, b.offset);
    });
    return report;
}

} // namespace rw::session
