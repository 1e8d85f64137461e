// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pattern/lint.h"
#include "engine/store/eventstore.h"
#include "session/latestjob.h"

#include <QObject>
#include <QString>
#include <QTimer>
#include <QVector>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace rw::session {

struct TypeCount {
    QString detailType; ///< as in the events; "(no detail-type)" is shown by the window for an empty one
    uint32_t events = 0;
    uint32_t matched = 0; ///< by the last finished judgement
};

/// The store with signals: all events that are loaded, and what is known about them as a whole. GUI thread.
class EventLibrary : public QObject {
    Q_OBJECT
public:
    explicit EventLibrary(QThreadPool& pool, QObject* parent = nullptr);
    store::AppendResult append(std::vector<store::NewEvent> events);
    void clear();
    [[nodiscard]] store::StoreSnapshot snapshot() const;
    [[nodiscard]] uint32_t size() const;
    [[nodiscard]] const std::vector<TypeCount>& types() const {
        return m_types;
    } ///< sorted by name; `matched` stays 0 here
    [[nodiscard]] std::shared_ptr<const pattern::Vocabulary> vocabulary() const {
        return m_vocabulary;
    }                                     ///< rebuilt in the background; never null
    [[nodiscard]] bool observing() const; ///< vocabulary() is about to change

Q_SIGNALS:
    void appended(uint32_t first, uint32_t count);
    void cleared();
    void vocabularyChanged();

private:
    void observe();
    void countTypes(uint32_t first, uint32_t count);
    store::EventStore m_store;
    std::vector<TypeCount> m_types;
    std::unordered_map<std::string, size_t> m_typeIndex; ///< detail-type → index into m_types
    QTimer m_settle;
    LatestJob m_observeJob;
    std::shared_ptr<const pattern::Vocabulary> m_vocabulary;
};

/// Topics and fields of the catalogue in resources/ (topics.json), for lints; read once. Any thread.
[[nodiscard]] const pattern::Vocabulary& topicCatalogue();

} // namespace rw::session
