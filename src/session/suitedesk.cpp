// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/suitedesk.h"

#include "engine/store/eventstore.h"
#include "session/ruledocument.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace rw::session {

namespace {

constexpr size_t kUndoSteps = 100;
constexpr qint64 kLargestFile = qint64{256} << 20;

SuiteCase makeCase(std::string event, bool mustMatch) {
    SuiteCase made;
    const store::EventSummary summary = store::summarize(event);
    made.id = summary.id;
    made.print = store::textPrint(event);
    made.type = QString::fromStdString(summary.detailType);
    made.time = QString::fromStdString(summary.time);
    made.event = std::move(event);
    made.mustMatch = mustMatch;
    return made;
}

using Places = std::unordered_map<uint64_t, size_t>;

Places placesOf(const SuiteDesk::Cases& cases) {
    Places places;
    for (size_t i = 0; i < cases.size(); ++i) {
        places.emplace(cases[i].print, i);
    }
    return places;
}

/// Adds cases, or changes those of the same event; ids stay unique.
size_t mergeInto(SuiteDesk::Cases& cases, SuiteDesk::Cases more) {
    Places places = placesOf(cases);
    std::unordered_set<std::string> ids;
    for (const SuiteCase& one : cases) {
        ids.insert(one.id);
    }
    size_t added = 0;
    for (SuiteCase& one : more) {
        if (const auto known = places.find(one.print); known != places.end()) {
            cases[known->second].mustMatch = one.mustMatch;
            continue;
        }
        const std::string wanted = one.id.empty() ? "event" : one.id;
        one.id = wanted;
        for (int n = 2; !ids.insert(one.id).second; ++n) {
            one.id = wanted + '-' + std::to_string(n);
        }
        places.emplace(one.print, cases.size());
        cases.push_back(std::move(one));
        ++added;
    }
    return added;
}

} // namespace

SuiteDesk::SuiteDesk(RuleDocument& rule, QThreadPool& pool, QObject* parent)
    : QObject(parent), m_rule(rule), m_job(pool), m_reading(pool) {
    connect(&m_rule, &RuleDocument::parsedChanged, this, &SuiteDesk::start);
    connect(&m_rule, &RuleDocument::textChanged, this, &SuiteDesk::resultsChanged);
}

bool SuiteDesk::stale() const {
    return m_ranCases != m_cases || m_ranText != m_rule.text();
}

size_t SuiteDesk::passed() const {
    return static_cast<size_t>(std::count_if(m_results->begin(), m_results->end(), [](const suite::CaseResult& result) {
        return result.status == suite::Status::Passed;
    }));
}

size_t SuiteDesk::failed() const {
    return static_cast<size_t>(std::count_if(m_results->begin(), m_results->end(), [](const suite::CaseResult& result) {
        return result.status == suite::Status::Failed;
    }));
}

void SuiteDesk::start() {
    const auto parsed = m_rule.parsed();
    if (!parsed || !parsed->compiled || !m_rule.upToDate()) {
        m_job.cancel();
        Q_EMIT resultsChanged(); // they are stale now
        return;
    }
    if (m_ranCases == m_cases && m_ranText == parsed->text) {
        return; // only what is known about the events has changed
    }
    m_job.start(
        [cases = m_cases, text = parsed->text](const std::stop_token& stop) {
            auto results = std::make_shared<std::vector<suite::CaseResult>>();
            results->reserve(cases->size());
            suite::Case one;
            one.pattern = text.toStdString();
            for (const SuiteCase& wanted : *cases) {
                if (stop.stop_requested()) {
                    break;
                }
                one.id = wanted.id;
                one.event = wanted.event;
                one.match = wanted.mustMatch;
                results->push_back(suite::run(one));
            }
            return results;
        },
        [this, cases = m_cases, text = parsed->text](std::shared_ptr<std::vector<suite::CaseResult>> results) {
            m_results = std::move(results);
            m_ranCases = cases;
            m_ranText = text;
            Q_EMIT resultsChanged();
        });
}

void SuiteDesk::change(Cases cases) {
    m_history.push_back(m_cases);
    if (m_history.size() > kUndoSteps) {
        m_history.erase(m_history.begin());
    }
    m_cases = std::make_shared<const Cases>(std::move(cases));
    Q_EMIT casesChanged();
    start();
}

size_t SuiteDesk::add(const std::vector<std::string>& events, bool mustMatch) {
    Cases more;
    for (const std::string& event : events) {
        more.push_back(makeCase(event, mustMatch));
    }
    if (more.empty()) {
        return 0;
    }
    Cases cases = *m_cases;
    const size_t added = mergeInto(cases, std::move(more));
    change(std::move(cases));
    return added;
}

void SuiteDesk::setExpectation(const std::vector<size_t>& places, bool mustMatch) {
    Cases cases = *m_cases;
    for (const size_t place : places) {
        cases.at(place).mustMatch = mustMatch;
    }
    change(std::move(cases));
}

void SuiteDesk::remove(const std::vector<size_t>& places) {
    Cases cases = *m_cases;
    for (auto place = places.rbegin(); place != places.rend(); ++place) {
        cases.erase(cases.begin() + static_cast<std::ptrdiff_t>(*place));
    }
    change(std::move(cases));
}

void SuiteDesk::undo() {
    if (canUndo()) {
        m_cases = m_history.back();
        m_history.pop_back();
        Q_EMIT casesChanged();
        start();
    }
}

QByteArray SuiteDesk::toJsonLines(const Cases& cases, const std::string& pattern) {
    QByteArray lines;
    suite::Case one;
    one.pattern = pattern;
    for (const SuiteCase& wanted : cases) {
        one.id = wanted.id;
        one.event = wanted.event;
        one.match = wanted.mustMatch;
        lines += QByteArray::fromStdString(suite::writeCase(one));
        lines += '\n';
    }
    return lines;
}

QByteArray SuiteDesk::toJsonLines() const {
    return toJsonLines(*m_cases, m_rule.text().toStdString());
}

QByteArray SuiteDesk::report(suite::ReportFormat format) const {
    return QByteArray::fromStdString(suite::report(*m_results, format));
}

SuiteDesk::Read SuiteDesk::read(const QByteArray& bytes, const std::string& file, const std::stop_token& stop) {
    Read result;
    const std::string_view text(bytes.constData(), static_cast<size_t>(bytes.size()));
    suite::readCases(text, file, [&](Expected<suite::Case, Error> one) {
        if (!one) {
            result.error = one.error();
            return false;
        }
        if (one->hasEvent && one->match) {
            SuiteCase made = makeCase(std::move(one->event), *one->match);
            made.id = one->id;
            result.cases.push_back(std::move(made));
        } else {
            ++result.others;
        }
        return !stop.stop_requested();
    });
    return result;
}

void SuiteDesk::importFile(const QString& path) {
    m_reading.start(
        [path](const std::stop_token& stop) {
            QFile file(path);
            Read result;
            const QFileInfo about(path);
            if (!about.isFile() || about.size() > kLargestFile || !file.open(QIODevice::ReadOnly)) {
                Error error;
                error.kind = about.exists() ? ErrorKind::Io : ErrorKind::NotFound;
                error.message =
                    QCoreApplication::translate("SuiteDesk", "%1 cannot be read").arg(about.fileName()).toStdString();
                error.detail = file.errorString().toStdString();
                error.remedy =
                    QCoreApplication::translate("SuiteDesk", "choose a file of JSON Lines, up to 256 MB").toStdString();
                result.error = error;
                return result;
            }
            return read(file.readAll(), about.fileName().toStdString(), stop);
        },
        [this, path](Read result) {
            if (result.error) {
                Q_EMIT importFailed(path, *result.error);
                return;
            }
            Cases cases = *m_cases;
            const size_t added = mergeInto(cases, std::move(result.cases));
            change(std::move(cases));
            Q_EMIT imported(path, static_cast<int>(added), result.others);
        });
}

void SuiteDesk::restore(const QByteArray& stored) {
    Read result = read(stored, "workspace", {});
    Cases cases = *m_cases; // what was marked while the disk was slow stays
    (void)mergeInto(cases, std::move(result.cases));
    m_cases = std::make_shared<const Cases>(std::move(cases));
    Q_EMIT casesChanged();
    start();
}

} // namespace rw::session
