// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/activitylog.h"

#include "net/redact.h"
#include "session/diagnose.h"
#include "session/livewatch.h"
#include "session/session.h"

#include <QLocale>
#include <QStringList>
#include <algorithm>

namespace rw::session {

using Kind = ActivityEntry::Kind;
using State = ActivityEntry::State;

namespace {

constexpr int kTestSettlesMs = 400;
constexpr qsizetype kLongestDetail = 8'000;

QString masked(const QString& text) {
    return net::withoutPersonal(QString::fromUtf8(net::redacted(text.toUtf8())));
}

QString words(const std::string& text) {
    return QString::fromStdString(text);
}

QString detailOf(const Error& error) {
    QStringList parts;
    for (const std::string& part : {error.remedy, error.detail}) {
        if (!part.empty()) {
            parts << words(part);
        }
    }
    return parts.join(u'\n');
}

} // namespace

ActivityLog::ActivityLog(QObject* parent) : QObject(parent) {
    m_testSettles.setSingleShot(true);
    m_testSettles.setInterval(kTestSettlesMs);
    connect(&m_testSettles, &QTimer::timeout, this, &ActivityLog::tested);
}

void ActivityLog::follow(Session& session) {
    m_session = &session;
    connect(&session.http(), &net::HttpClient::activity, this, &ActivityLog::took);
    connect(&session.test(), &TestRun::finished, this, [this] { m_testSettles.start(); });
    connect(&session, &Session::workspaceProblem, this,
            [this](const Error& error) { addFailure(Kind::Workspace, tr("Workspace"), error); });
    connect(&session, &Session::connectionTested, this,
            [this] { note(Kind::Organization, tr("Connection test"), tr("signed in")); });
    connect(&session, &Session::connectionTestFailed, this,
            [this](const Error& error) { addFailure(Kind::Organization, tr("Connection test"), error); });
    Diagnose& diagnosis = session.diagnosis();
    connect(&diagnosis, &Diagnose::runningChanged, this, [this, &diagnosis] {
        if (diagnosis.running() && m_diagnosis == 0) {
            m_diagnosis = begin(Kind::Organization, tr("Diagnosis"));
        }
    });
    connect(&diagnosis, &Diagnose::finished, this, [this, &diagnosis] {
        end(std::exchange(m_diagnosis, 0), State::Done,
            diagnosis.allOk() ? tr("every link holds") : tr("a link is broken"));
    });
    connect(&diagnosis, &Diagnose::failed, this,
            [this](const Error& error) { end(std::exchange(m_diagnosis, 0), error); });
    connect(&session.live(), &LiveWatch::stateChanged, this, &ActivityLog::watched);
    connect(&session.live(), &LiveWatch::failed, this, [this](const Error& error) {
        end(std::exchange(m_lastWatch, 0), error);
    }); // that it has stopped came before
}

void ActivityLog::took(const net::HttpActivity& activity) {
    ActivityEntry entry;
    entry.kind = Kind::Request;
    entry.at = activity.started;
    entry.what = QString::fromLatin1(activity.method) + u' ' + activity.url;
    entry.outcome = activity.outcome;
    entry.detail = activity.detail;
    entry.status = activity.status;
    entry.elapsedMs = activity.elapsedMs;
    entry.bytes = activity.bytes;
    entry.attempt = activity.attempt;
    entry.correlationId = activity.correlationId;
    entry.state = activity.cancelled ? State::Cancelled
                  : activity.again   ? State::Again
                  : activity.failed  ? State::Failed
                                     : State::Done;
    add(std::move(entry));
}

void ActivityLog::tested() {
    const TestRun& test = m_session->test();
    if (test.running()) {
        m_testSettles.start();
        return;
    }
    if (test.judged() == 0) {
        return; // nothing was there to be tested
    }
    const QLocale locale;
    ActivityEntry entry;
    entry.kind = Kind::Test;
    entry.what = tr("%1 tested").arg(m_session->rule().title());
    entry.outcome = test.stale() ? tr("the text is no valid pattern; the last verdicts stay")
                                 : tr("%1 of %Ln events match", nullptr, static_cast<int>(test.judged()))
                                       .arg(locale.toString(test.matched()));
    if (test.cannotJudge() > 0 && !test.stale()) {
        entry.outcome += tr(", %1 cannot be judged").arg(locale.toString(test.cannotJudge()));
    }
    entry.elapsedMs = static_cast<qint64>(test.elapsedMs());
    add(std::move(entry));
}

void ActivityLog::watched() {
    const LiveWatch& live = m_session->live();
    if (live.running() && m_watch == 0) {
        m_watch = m_lastWatch = begin(Kind::Organization, tr("Live watch: %1").arg(live.organizationName()));
    } else if (!live.running() && m_watch != 0) {
        const LiveCounts counts = live.counts();
        end(std::exchange(m_watch, 0), State::Done,
            tr("%Ln events received, %1 new", nullptr, static_cast<int>(counts.received))
                .arg(QLocale().toString(counts.added)));
    }
}

ActivityEntry* ActivityLog::at(quint64 number) {
    const auto place =
        std::lower_bound(m_entries.begin(), m_entries.end(), number,
                         [](const ActivityEntry& entry, quint64 wanted) { return entry.number < wanted; });
    return place != m_entries.end() && place->number == number ? &*place : nullptr;
}

const ActivityEntry* ActivityLog::find(quint64 number) const {
    return const_cast<ActivityLog*>(this)->at(number);
}

void ActivityLog::setLimit(size_t entries) {
    m_limit = std::max<size_t>(1, entries);
    if (m_entries.size() > m_limit) {
        m_entries.erase(m_entries.begin(), m_entries.end() - static_cast<std::ptrdiff_t>(m_limit));
        Q_EMIT trimmed(m_entries.front().number);
    }
}

quint64 ActivityLog::add(ActivityEntry entry) {
    entry.number = ++m_last;
    if (!entry.at.isValid()) {
        entry.at = QDateTime::currentDateTimeUtc();
        if (entry.elapsedMs > 0) {
            entry.at = entry.at.addMSecs(-entry.elapsedMs);
        }
    }
    entry.what = masked(entry.what);
    entry.outcome = masked(entry.outcome);
    entry.detail = masked(entry.detail.left(kLongestDetail));
    entry.correlationId = masked(entry.correlationId);
    const quint64 number = entry.number;
    m_entries.push_back(std::move(entry));
    Q_EMIT added();
    if (m_entries.size() > m_limit) {
        m_entries.pop_front();
        Q_EMIT trimmed(m_entries.front().number);
    }
    return number;
}

quint64 ActivityLog::note(Kind kind, const QString& what, const QString& outcome) {
    ActivityEntry entry;
    entry.kind = kind;
    entry.what = what;
    entry.outcome = outcome;
    return add(std::move(entry));
}

quint64 ActivityLog::begin(Kind kind, const QString& what) {
    ActivityEntry entry;
    entry.kind = kind;
    entry.state = State::Running;
    entry.what = what;
    return add(std::move(entry));
}

void ActivityLog::end(quint64 number, State state, const QString& outcome, const QString& detail) {
    ActivityEntry* place = at(number);
    if (place == nullptr) {
        return; // so long ago that it has left the list
    }
    place->state = state;
    place->outcome = masked(outcome);
    place->detail = masked(detail.left(kLongestDetail));
    place->elapsedMs = std::max<qint64>(0, place->at.msecsTo(QDateTime::currentDateTimeUtc()));
    Q_EMIT changed(number);
}

void ActivityLog::end(quint64 number, const Error& error) {
    if (ActivityEntry* entry = at(number)) {
        entry->status = error.httpStatus;
        entry->correlationId = masked(words(error.correlationId));
    }
    const bool cancelled = error.kind == ErrorKind::Cancelled;
    end(number, cancelled ? State::Cancelled : State::Failed, cancelled ? QString() : words(error.message),
        detailOf(error));
}

quint64 ActivityLog::addFailure(Kind kind, const QString& what, const Error& error) {
    const quint64 number = begin(kind, what);
    end(number, error);
    return number;
}

void ActivityLog::clear() {
    m_entries.clear();
    Q_EMIT cleared();
}

QString ActivityLog::kindWord(Kind kind) {
    switch (kind) {
    case Kind::Request:
        return tr("Request");
    case Kind::Fetch:
        return tr("Fetch");
    case Kind::Import:
        return tr("Import");
    case Kind::Test:
        return tr("Test");
    case Kind::Export:
        return tr("Export");
    case Kind::Organization:
        return tr("Organisation");
    case Kind::Workspace:
        break;
    }
    return tr("Workspace");
}

QString ActivityLog::stateWord(State state) {
    switch (state) {
    case State::Running:
        return tr("Running");
    case State::Done:
        return tr("Done");
    case State::Again:
        return tr("Tried again");
    case State::Cancelled:
        return tr("Cancelled");
    case State::Failed:
        break;
    }
    return tr("Failed");
}

QString ActivityLog::line(const ActivityEntry& entry) {
    const auto number = [](qint64 value) { return value < 0 ? QString() : QString::number(value); };
    return QStringList{entry.at.toString(Qt::ISODateWithMs),
                       kindWord(entry.kind),
                       stateWord(entry.state),
                       entry.what,
                       entry.outcome,
                       entry.status == 0 ? QString() : QString::number(entry.status),
                       number(entry.elapsedMs),
                       number(entry.bytes),
                       entry.kind == Kind::Request ? QString::number(entry.attempt) : QString(),
                       entry.correlationId}
        .join(u'\t');
}

QString ActivityLog::details(const ActivityEntry& entry) {
    const QLocale locale;
    QStringList lines{entry.what};
    QString state = stateWord(entry.state);
    if (!entry.outcome.isEmpty() && entry.outcome != QStringLiteral("ok")) {
        state += QStringLiteral(": ") + entry.outcome;
    }
    lines << state << tr("Time: %1").arg(entry.at.toString(Qt::ISODateWithMs));
    if (entry.status > 0) {
        lines << tr("Status: %1").arg(entry.status);
    }
    if (entry.elapsedMs >= 0) {
        lines << tr("Duration: %1 ms").arg(locale.toString(entry.elapsedMs));
    }
    if (entry.bytes >= 0) {
        lines << tr("Answer: %1 bytes").arg(locale.toString(entry.bytes));
    }
    if (entry.kind == Kind::Request) {
        lines << tr("Try: %1").arg(entry.attempt);
    }
    if (!entry.correlationId.isEmpty()) {
        lines << tr("Correlation id: %1").arg(entry.correlationId);
    }
    if (!entry.detail.isEmpty()) {
        lines << QString() << entry.detail;
    }
    return lines.join(u'\n');
}

} // namespace rw::session
