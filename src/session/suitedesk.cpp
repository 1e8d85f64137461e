// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/suitedesk.h"

#include "engine/match/explain.h"
#include "engine/pattern/pattern.h"
#include "engine/store/mask.h"
#include "engine/store/printed.h"
#include "session/ruledocument.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSignalBlocker>
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace rw::session {

namespace {

constexpr size_t kUndoSteps = 100;
/// Of all steps together: each holds the list of its cases, though not their events.
constexpr size_t kUndoCases = 500'000;
constexpr qint64 kLargestFile = qint64{256} << 20;

SuiteCase makeCase(std::string event, bool mustMatch) {
    SuiteCase made;
    const store::EventSummary summary = store::summarize(event);
    made.id = summary.id;
    made.print = store::textPrint(suite::keptText(event));
    made.type = QString::fromStdString(summary.detailType);
    made.time = QString::fromStdString(summary.time);
    made.event = std::make_shared<const std::string>(std::move(event));
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
    std::unordered_map<std::string, size_t> lastNumbers; // of the ids that were wanted more than once
    size_t added = 0;
    for (SuiteCase& one : more) {
        if (const auto known = places.find(one.print); known != places.end()) {
            cases[known->second].mustMatch = one.mustMatch;
            continue;
        }
        const std::string wanted = one.id.empty() ? "event" : one.id;
        one.id = wanted;
        if (!ids.insert(one.id).second) {
            size_t& number = lastNumbers.emplace(wanted, 1).first->second;
            do {
                one.id = wanted + '-' + std::to_string(++number);
            } while (!ids.insert(one.id).second);
        }
        places.emplace(one.print, cases.size());
        cases.push_back(std::move(one));
        ++added;
    }
    return added;
}

} // namespace

SuiteDesk::SuiteDesk(RuleDocument& rule, QThreadPool& pool, QObject* parent)
    : QObject(parent), m_rule(rule), m_job(pool), m_restoring(pool), m_storing(pool), m_imports(pool) {
    connect(&m_rule, &RuleDocument::parsedChanged, this, &SuiteDesk::start);
    connect(&m_rule, &RuleDocument::textChanged, this, &SuiteDesk::resultsChanged);
}

QString SuiteDesk::keyOf(qint64 rule) {
    return QStringLiteral("suite/%1").arg(rule);
}

bool SuiteDesk::stale() const {
    return m_ranCases != m_cases || m_ranText != m_rule.text();
}

bool SuiteDesk::outdated() const {
    const auto parsed = m_rule.parsed();
    return stale() && m_rule.upToDate() && (!parsed || !parsed->compiled);
}

bool SuiteDesk::testing() const {
    return m_job.running();
}

bool SuiteDesk::running() const {
    return testing() || m_imports.running() || m_restoring.running() || m_storing.running();
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
        if (m_job.running()) { // of a text that was taken back: its results would replace the right ones
            m_job.cancel();
            Q_EMIT resultsChanged();
        }
        return;
    }
    if (m_job.running() && m_runCases == m_cases && m_runText == parsed->text) {
        return; // only what is known about the events has changed
    }
    m_runCases = m_cases;
    m_runText = parsed->text;
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
                one.event = *wanted.event;
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
    size_t entries = 0;
    for (const auto& state : m_history) {
        entries += state->size();
    }
    while (m_history.size() > 1 && (m_history.size() > kUndoSteps || entries > kUndoCases)) {
        entries -= m_history.front()->size();
        m_history.pop_front();
    }
    m_cases = std::make_shared<const Cases>(std::move(cases));
    changed();
}

void SuiteDesk::changed() {
    m_dirty = true;
    Q_EMIT casesChanged();
    start();
    store();
}

SuiteDesk::Cases SuiteDesk::prepare(const std::vector<std::string>& events, bool mustMatch,
                                    const std::stop_token& stop) {
    Cases cases;
    cases.reserve(events.size());
    for (const std::string& event : events) {
        if (stop.stop_requested()) {
            break;
        }
        cases.push_back(makeCase(event, mustMatch));
    }
    return cases;
}

std::optional<uint32_t> SuiteDesk::find(const SuiteCase& wanted, const store::StoreSnapshot& events,
                                        const std::stop_token& stop) {
    if (const auto same = store::eventWithPrint(events, store::textPrint(*wanted.event), stop)) {
        return same;
    }
    const store::EventSummary about = store::summarize(*wanted.event);
    for (uint32_t id = 0; id < events.size() && !stop.stop_requested(); ++id) {
        const store::EventSummary other = events.summary({id});
        if (other.id == about.id && other.detailType == about.detailType && other.time == about.time &&
            store::textPrint(suite::keptText(events.text({id}))) == wanted.print) {
            return id;
        }
    }
    return std::nullopt;
}

size_t SuiteDesk::add(Cases more) {
    if (more.empty()) {
        return 0;
    }
    Cases cases = *m_cases;
    const size_t added = mergeInto(cases, std::move(more));
    change(std::move(cases));
    return added;
}

size_t SuiteDesk::add(const std::vector<std::string>& events, bool mustMatch) {
    return add(prepare(events, mustMatch));
}

void SuiteDesk::setExpectation(const std::vector<size_t>& places, bool mustMatch) {
    Cases cases = *m_cases;
    for (const size_t place : places) {
        cases.at(place).mustMatch = mustMatch;
    }
    change(std::move(cases));
}

void SuiteDesk::remove(const std::vector<size_t>& places) {
    Cases cases;
    cases.reserve(m_cases->size());
    auto gone = places.begin();
    for (size_t place = 0; place < m_cases->size(); ++place) {
        if (gone != places.end() && *gone == place) {
            ++gone;
        } else {
            cases.push_back((*m_cases)[place]);
        }
    }
    change(std::move(cases));
}

void SuiteDesk::undo() {
    if (canUndo()) {
        m_cases = m_history.back();
        m_history.pop_back();
        changed();
    }
}

QByteArray SuiteDesk::toJsonLines(const Cases& cases, const std::string& pattern, const std::stop_token& stop) {
    QByteArray lines;
    suite::Case one;
    one.pattern = pattern;
    for (const SuiteCase& wanted : cases) {
        if (stop.stop_requested()) {
            break;
        }
        one.id = wanted.id;
        one.event = *wanted.event;
        one.match = wanted.mustMatch;
        lines += QByteArray::fromStdString(suite::writeCase(one));
        lines += '\n';
    }
    return lines;
}

SuiteDesk::Cases SuiteDesk::masked(const Cases& cases, const std::shared_ptr<const match::CompiledPattern>& rule) {
    std::vector<std::string> events;
    for (const SuiteCase& one : cases) {
        events.push_back(*one.event);
    }
    std::vector<std::shared_ptr<const match::CompiledPattern>> rules;
    if (rule) {
        rules.push_back(rule);
    }
    (void)store::maskEvents(events, rules, store::freshSalt());
    Cases result = cases;
    for (size_t i = 0; i < result.size(); ++i) {
        result[i].event = std::make_shared<const std::string>(std::move(events[i]));
    }
    return result;
}

std::vector<suite::CaseResult> SuiteDesk::masked(std::vector<suite::CaseResult> results, const Cases& cases,
                                                 const std::string& rule, const PersonalMask::Veil& veil) {
    const pattern::ParseResult parsed = pattern::parsePattern(rule);
    for (size_t i = 0; i < results.size(); ++i) {
        std::string& said = results[i].explanation;
        if (said.empty()) {
            continue;
        }
        said.clear(); // it quotes the event
        if (parsed.valid() && i < cases.size()) {
            said = veil.explanation(
                           std::make_shared<const match::Explanation>(match::explain(*parsed.pattern, *cases[i].event)))
                       ->sentence;
        }
    }
    return results;
}

QByteArray SuiteDesk::toJsonLines() const {
    return toJsonLines(*m_cases, m_rule.text().toStdString());
}

QByteArray SuiteDesk::report(suite::ReportFormat format) const {
    return QByteArray::fromStdString(suite::report(*m_results, format));
}

SuiteDesk::Read SuiteDesk::read(const QByteArray& bytes, const std::string& file, Errors errors,
                                const std::stop_token& stop) {
    Read result;
    const std::string_view text(bytes.constData(), static_cast<size_t>(bytes.size()));
    suite::readCases(text, file, [&](Expected<suite::Case, Error> one, std::string_view line) {
        if (one && one->hasEvent && one->match) {
            SuiteCase made = makeCase(std::move(one->event), *one->match);
            made.id = one->id;
            result.cases.push_back(std::move(made));
            return !stop.stop_requested();
        }
        if (!one && !result.error) {
            result.error = one.error();
        }
        if (errors == Errors::AreKept) {
            result.unread.append(line.data(), static_cast<qsizetype>(line.size())).append('\n');
            ++result.unreadLines;
        } else if (one) {
            ++result.others;
        }
        return !stop.stop_requested() && (one || errors == Errors::AreKept);
    });
    return result;
}

void SuiteDesk::importFile(const QString& path) {
    m_imports.add(
        [path](const std::stop_token& stop) {
            QFile file(path);
            Read result;
            const QFileInfo about(path);
            const bool opened = about.isFile() && about.size() <= kLargestFile && file.open(QIODevice::ReadOnly);
            const QByteArray bytes = opened ? file.readAll() : QByteArray();
            if (!opened || file.error() != QFileDevice::NoError) { // the first part would be taken for all
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
            return read(bytes, about.fileName().toStdString(), Errors::EndReading, stop);
        },
        [this, path, owner = m_owner](Read result) {
            takeImported(owner, path, std::make_shared<const Read>(std::move(result)));
        });
}

void SuiteDesk::takeImported(qint64 owner, const QString& path, const std::shared_ptr<const Read>& result) {
    owner = heirOf(owner);
    if (result->error) {
        Q_EMIT importFailed(path, *result->error);
        return;
    }
    if (owner == m_owner || !m_keptOf) {
        Cases cases = *m_cases;
        const size_t added = mergeInto(cases, result->cases);
        change(std::move(cases));
        if (!path.isEmpty()) {
            Q_EMIT imported(path, static_cast<int>(added), result->others);
        }
        return;
    }
    mergeElsewhere(owner, path, result);
}

qint64 SuiteDesk::heirOf(qint64 owner) const {
    for (auto heir = m_heirs.constFind(owner); heir != m_heirs.constEnd(); heir = m_heirs.constFind(owner)) {
        owner = *heir;
    }
    return owner;
}

bool SuiteDesk::addTo(qint64 owner, Cases cases) {
    owner = heirOf(owner);
    if (owner == m_owner || !m_keptOf) {
        (void)add(std::move(cases));
        return true;
    }
    Read read;
    read.cases = std::move(cases);
    mergeElsewhere(owner, {}, std::make_shared<const Read>(std::move(read)));
    return false;
}

void SuiteDesk::mergeElsewhere(qint64 owner, const QString& path, const std::shared_ptr<const Read>& result) {
    const Kept before = m_keptOf(owner);
    m_imports.add(
        [before, result](const std::stop_token& stop) {
            const QByteArray stored = before.unkept ? packed(*before.unkept, stop) : before.stored;
            Read kept = read(stored, "workspace", Errors::AreKept, stop);
            const size_t added = mergeInto(kept.cases, result->cases);
            QByteArray lines = toJsonLines(kept.cases, {}, stop);
            lines += kept.unread;
            return std::pair(std::move(lines), static_cast<int>(added));
        },
        [this, owner, path, before, result](const std::pair<QByteArray, int>& merged) {
            if (owner == m_owner || m_heirs.contains(owner) || !(m_keptOf(owner) == before)) {
                takeImported(owner, path, result); // it was shown meanwhile
            } else {
                Q_EMIT importedElsewhere(owner, merged.first, path, merged.second, result->others);
            }
        });
}

void SuiteDesk::finishImports() {
    m_imports.finish();
}

void SuiteDesk::setOwner(qint64 owner) {
    m_owner = owner;
}

void SuiteDesk::inherit(qint64 from, qint64 by) {
    if (from != by) {
        m_heirs.insert(from, by);
    }
}

// --- what is kept ---------------------------------------------------------------------------------------------------

void SuiteDesk::restore(const QByteArray& stored) {
    m_toRestore = stored;
    m_restoring.start(
        [stored](const std::stop_token& stop) { return read(stored, "workspace", Errors::AreKept, stop); },
        [this](Read kept) { adopt(std::move(kept)); });
}

void SuiteDesk::adopt(Read kept) {
    m_toRestore.reset();
    m_restored = true;
    m_unread = std::move(kept.unread);
    Cases base;
    (void)mergeInto(base, std::move(kept.cases));
    // Undo leads back to what was kept, not to nothing.
    const auto onTop = [&base](const Cases& changes) {
        Cases cases = base;
        (void)mergeInto(cases, changes);
        return std::make_shared<const Cases>(std::move(cases));
    };
    for (auto& state : m_history) {
        state = onTop(*state);
    }
    m_cases = onTop(*m_cases);
    Q_EMIT casesChanged();
    start();
    store();
    Q_EMIT restored(kept.unreadLines, kept.error.value_or(Error{}));
}

void SuiteDesk::store() {
    if (!m_restored || !m_dirty) {
        return;
    }
    m_storing.start(
        [cases = m_cases, unread = m_unread](const std::stop_token& stop) {
            QByteArray lines = toJsonLines(*cases, {}, stop);
            lines += unread;
            return lines;
        },
        [this](const QByteArray& stored) {
            m_dirty = false;
            Q_EMIT keep(stored);
        });
}

std::optional<SuiteDesk::Unkept> SuiteDesk::leave() {
    if (!m_dirty || (!m_restored && !m_toRestore)) {
        return std::nullopt; // before it was restored nothing may take its place
    }
    m_storing.cancel();
    m_dirty = false;
    return Unkept{m_cases, m_unread, m_toRestore};
}

QByteArray SuiteDesk::packed(const Unkept& unkept, const std::stop_token& stop) {
    if (!unkept.below) {
        return toJsonLines(*unkept.cases, {}, stop) + unkept.unread;
    }
    Read kept = read(*unkept.below, "workspace", Errors::AreKept, stop);
    Cases cases;
    (void)mergeInto(cases, std::move(kept.cases));
    (void)mergeInto(cases, *unkept.cases);
    return toJsonLines(cases, {}, stop) + kept.unread;
}

void SuiteDesk::takeUp(const Unkept& unkept) {
    m_cases = unkept.cases;
    m_unread = unkept.unread;
    m_restored = !unkept.below;
    changed();
    if (unkept.below) {
        restore(*unkept.below);
    }
}

std::optional<QByteArray> SuiteDesk::unkept() {
    const QSignalBlocker silent(this);
    finishImports();
    const auto left = leave();
    return left ? std::optional(packed(*left)) : std::nullopt;
}

void SuiteDesk::clear() {
    for (LatestJob* job : {&m_job, &m_restoring, &m_storing}) {
        job->cancel();
    }
    m_history.clear();
    m_cases = std::make_shared<const Cases>();
    m_results = std::make_shared<std::vector<suite::CaseResult>>();
    m_ranCases.reset();
    m_runCases.reset();
    m_toRestore.reset();
    m_restored = false;
    m_dirty = false;
    m_unread.clear();
    Q_EMIT casesChanged();
    Q_EMIT resultsChanged();
}

} // namespace rw::session
