// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/acquisition.h"

#include "session/activitylog.h"
#include "session/eventlibrary.h"
#include "session/genesyssource.h"

#include <QLocale>
#include <utility>

namespace rw::session {

namespace {

bool fetches(const EventSource& source) {
    return dynamic_cast<const GenesysSource*>(&source) != nullptr;
}

} // namespace

Acquisition::Acquisition(EventLibrary& events, ActivityLog& activity) : m_events(events), m_activity(activity) {}

Acquisition::~Acquisition() {
    if (m_source) {
        m_source->disconnect(this);
    }
}

void Acquisition::enqueue(std::unique_ptr<EventSource> next) {
    const bool was = busy();
    m_waiting.push_back(std::move(next));
    if (!was) {
        Q_EMIT busyChanged();
    }
    startNext();
}

void Acquisition::hold(bool held) {
    m_held = held;
    startNext();
}

void Acquisition::holdBack(bool behind) {
    m_behind = behind;
    if (!behind) {
        answer();
    }
}

void Acquisition::answer() {
    for (const store::AppendResult& result : std::exchange(m_unanswered, {})) {
        m_source->stored(result);
    }
}

void Acquisition::cancel() {
    const bool was = busy();
    m_waiting.clear();
    if (m_source) {
        m_source->cancel();
    } else if (was) { // they waited for the library
        Q_EMIT busyChanged();
    }
}

void Acquisition::resume() {
    if (canResume()) {
        enqueue(std::move(m_interrupted));
    }
}

void Acquisition::startNext() {
    if (m_source || m_waiting.empty() || m_held) {
        return;
    }
    m_source = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_added = 0;
    m_duplicates = 0;
    EventSource* current = m_source.get();
    const bool again = current->canResume();
    connect(current, &EventSource::events, this, [this, current](std::vector<store::NewEvent>& batch) {
        m_events.add(std::move(batch), [this, current](const store::AppendResult& result) {
            if (m_added == 0) {
                m_first = result.first;
            }
            m_added += result.appended;
            m_duplicates += result.duplicates;
            if (m_source.get() == current) {
                m_unanswered.push_back(result);
                if (!m_behind) {
                    answer();
                }
            }
        });
    });
    connect(current, &EventSource::progress, this, &Acquisition::progress);
    connect(current, &EventSource::notice, this, &Acquisition::notice);
    connect(current, &EventSource::finished, this, [this] { ended(nullptr); });
    connect(current, &EventSource::failed, this, [this](const Error& error) { ended(&error); });
    m_entry = m_activity.begin(fetches(*current) ? ActivityEntry::Kind::Fetch : ActivityEntry::Kind::Import,
                               again ? tr("%1, continued").arg(current->title()) : current->title());
    Q_EMIT began(fetches(*current), m_entry);
    Q_EMIT started(current->title());
    if (again) {
        current->resume();
    } else {
        current->start();
    }
}

/// The source has no more; what it delivered is still on its way into the store.
void Acquisition::ended(const Error* error) {
    m_source->disconnect(this);
    std::optional<Error> failure;
    if (error != nullptr) {
        failure = *error;
    }
    m_events.add({}, [this, failure](const store::AppendResult&) { arrived(failure); });
}

void Acquisition::arrived(const std::optional<Error>& failure) {
    answer(); // whoever is through does not wait any more
    const bool fetch = fetches(*m_source);
    const QString title = m_source->title();
    const auto report = m_source->report();
    if (failure && m_source->canResume()) {
        m_interrupted = std::move(m_source);
    } else {
        EventSource* done = m_source.release();
        done->setParent(this); // in case no event loop comes to delete it
        done->deleteLater();
    }
    if (report) {
        Q_EMIT reported(report);
    }
    if (failure) {
        m_activity.end(m_entry, *failure);
        Q_EMIT failed(title, *failure);
    } else {
        m_activity.end(m_entry, ActivityEntry::State::Done,
                       tr("%Ln new events, %1 loaded already", nullptr, static_cast<int>(m_added))
                           .arg(QLocale().toString(m_duplicates)));
        Q_EMIT finished(fetch, title, m_added, m_duplicates, m_first);
    }
    startNext();
    if (!busy()) {
        Q_EMIT busyChanged();
    }
}

} // namespace rw::session
