// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"
#include "engine/store/eventstore.h"
#include "engine/suite/suite.h"
#include "session/latestjob.h"
#include "session/orderedjobs.h"
#include "session/personalmask.h"

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QString>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace rw::session {

class RuleDocument;

/// An event that the rule must match, or must not.
struct SuiteCase {
    std::string id;                           ///< as in reports and files; unique within the suite
    std::shared_ptr<const std::string> event; ///< its text; shared by all states of the suite, never null
    bool mustMatch = true;
    uint64_t print = 0; ///< of suite::keptText() of the event: the same after it was written to a file and read again
    QString type;       ///< for the table: detail-type
    QString time;
};

/// The suite of the open rule: events with the verdict that they must have, run on a worker whenever the rule or a case
/// changes. Its file is the one that `rulewright-cli suite` runs: JSON Lines, each case with the rule's text. What
/// reads, writes or parses events happens on workers. GUI thread.
class SuiteDesk : public QObject {
    Q_OBJECT
public:
    using Cases = std::vector<SuiteCase>;
    SuiteDesk(RuleDocument& rule, QThreadPool& pool, QObject* parent = nullptr);
    [[nodiscard]] static QString keyOf(qint64 rule); ///< the suite's name among the choices of the session

    [[nodiscard]] const Cases& cases() const { return *m_cases; }
    [[nodiscard]] std::shared_ptr<const Cases> sharedCases() const { return m_cases; } ///< for workers
    /// One per case; empty while they have never run.
    [[nodiscard]] const std::vector<suite::CaseResult>& results() const { return *m_results; }
    [[nodiscard]] std::shared_ptr<const std::vector<suite::CaseResult>> sharedResults() const { return m_results; }
    [[nodiscard]] bool stale() const; ///< results are of another text than the open one: it is not valid, or they run
    [[nodiscard]] bool outdated() const; ///< results are of an older text, because the open one is no valid rule
    [[nodiscard]] bool testing() const;  ///< the cases run
    [[nodiscard]] bool running() const;  ///< anything: the cases run, are read or written
    [[nodiscard]] size_t passed() const;
    [[nodiscard]] size_t failed() const;

    /// Cases of these event texts, for add(). Any thread.
    [[nodiscard]] static Cases prepare(const std::vector<std::string>& events, bool mustMatch,
                                       const std::stop_token& stop = {});
    /// The loaded event of a case, however it is spelled: as it stands, or as a suite file gave it back. Any thread.
    [[nodiscard]] static std::optional<uint32_t> find(const SuiteCase& wanted, const store::StoreSnapshot& events,
                                                      const std::stop_token& stop = {});
    /// Events that are in the suite already get the new expectation. Returns how many are new.
    size_t add(Cases cases);
    /// The same for the suite of `owner`. False when another one is shown by now: importedElsewhere follows, without a
    /// path.
    bool addTo(qint64 owner, Cases cases);
    size_t add(const std::vector<std::string>& events, bool mustMatch);     ///< the same of a few, prepared at once
    void setExpectation(const std::vector<size_t>& places, bool mustMatch); ///< places ascend
    void remove(const std::vector<size_t>& places);                         ///< places ascend
    [[nodiscard]] bool canUndo() const { return !m_history.empty(); }
    void undo(); ///< the last change of the cases

    /// With `pattern` as the rule of each case. Any thread; what is left is missing after a stop request.
    [[nodiscard]] static QByteArray toJsonLines(const Cases& cases, const std::string& pattern,
                                                const std::stop_token& stop = {});
    /// For a file that leaves the machine: with events that tell about nobody and get the same verdict from `rule`,
    /// which may be null. Any thread.
    [[nodiscard]] static Cases masked(const Cases& cases, const std::shared_ptr<const match::CompiledPattern>& rule);
    /// The same for a report: results of these cases under this rule, which the veil explains. Any thread.
    [[nodiscard]] static std::vector<suite::CaseResult> masked(std::vector<suite::CaseResult> results,
                                                               const Cases& cases, const std::string& rule,
                                                               const PersonalMask::Veil& veil);
    [[nodiscard]] QByteArray toJsonLines() const; ///< with the open rule
    [[nodiscard]] QByteArray report(suite::ReportFormat format) const;
    /// Reads a suite file on a worker and adds its cases: imported, importedElsewhere or importFailed follows for each
    /// call, in their order. The rules in it do not count: the open one is tested.
    void importFile(const QString& path);
    /// A file that is being read may be for this owner.
    [[nodiscard]] bool awaits(qint64 owner) const { return m_imports.running() && !m_heirs.contains(owner); }
    void finishImports(); ///< at once: for the end of the program
    /// What is to be kept and was not told yet.
    struct Unkept {
        std::shared_ptr<const Cases> cases;
        QByteArray unread;
        std::optional<QByteArray> below; ///< what was kept before and has not been read: the cases go on top of it
    };
    /// What is kept of another suite: as it was stored, or as it was left where that is not stored yet.
    struct Kept {
        QByteArray stored;
        std::shared_ptr<const Unkept> unkept;
        friend bool operator==(const Kept&, const Kept&) = default;
    };
    /// Whose suite this is from now on. Cases that were meant for another one go to what is kept of that, which
    /// `keptOf` tells at once.
    void setOwner(qint64 owner);
    [[nodiscard]] qint64 owner() const { return m_owner; }
    void setKeptOf(std::function<Kept(qint64 owner)> keptOf) { m_keptOf = std::move(keptOf); }
    void inherit(qint64 from, qint64 by); ///< what `from` waits for is for `by`

    /// Reads on a worker what was kept, as the beginning of the suite; what was changed meanwhile goes on top of it.
    /// Lines that cannot be read stay as they are, in what is kept from now on, too. `restored` follows.
    void restore(const QByteArray& stored);
    /// What the next `keep` would say, with the files that are being imported; nothing where there will be none.
    /// clear() or the end follows.
    [[nodiscard]] std::optional<Unkept> leave();
    /// What restore() takes. Any thread; a part after a stop request.
    [[nodiscard]] static QByteArray packed(const Unkept& unkept, const std::stop_token& stop = {});
    /// Instead of restore(), of a suite that was left: as it was then.
    void takeUp(const Unkept& unkept);
    /// leave() with the files that are being imported, at once and in silence. For the end of the program; takes its
    /// time.
    [[nodiscard]] std::optional<QByteArray> unkept();
    /// As it was before restore(): the suite of another rule is to follow. What leave() would tell is given up.
    void clear();

Q_SIGNALS:
    void casesChanged();
    void resultsChanged();
    /// `others`: cases without an event or without an expected verdict, which were left out.
    void imported(const QString& path, int added, int others);
    /// Another suite was shown when the cases were there: `stored` is to be kept for that owner, instead of what it
    /// left.
    void importedElsewhere(qint64 owner, const QByteArray& stored, const QString& path, int added, int others);
    void importFailed(const QString& path, const rw::Error& error);
    /// `unread` lines could not be read, `first` says why the first one.
    void restored(int unread, const rw::Error& first);
    /// After changes, but never before the suite was restored: what restore() takes.
    void keep(const QByteArray& stored);

private:
    struct Read {
        Cases cases;
        int others = 0;
        QByteArray unread; ///< lines of what was kept, each with its line break
        int unreadLines = 0;
        std::optional<Error> error; ///< the first one
    };
    enum class Errors { EndReading, AreKept };
    static Read read(const QByteArray& bytes, const std::string& file, Errors errors, const std::stop_token& stop);
    [[nodiscard]] qint64 heirOf(qint64 owner) const;
    void mergeElsewhere(qint64 owner, const QString& path, const std::shared_ptr<const Read>& result);
    void takeImported(qint64 owner, const QString& path, const std::shared_ptr<const Read>& result);
    void change(Cases cases);
    void changed();
    void start();
    void adopt(Read kept);
    void store();

    RuleDocument& m_rule;
    LatestJob m_job, m_restoring, m_storing;
    OrderedJobs m_imports;
    std::shared_ptr<const Cases> m_cases = std::make_shared<Cases>();
    std::deque<std::shared_ptr<const Cases>> m_history;
    std::shared_ptr<const std::vector<suite::CaseResult>> m_results =
        std::make_shared<std::vector<suite::CaseResult>>();
    std::shared_ptr<const Cases> m_ranCases; ///< that m_results are of
    QByteArray m_ranText;
    std::shared_ptr<const Cases> m_runCases; ///< what m_job runs
    QByteArray m_runText;
    std::optional<QByteArray> m_toRestore; ///< while that is being read
    bool m_restored = false;
    bool m_dirty = false; ///< changed since it was kept
    QByteArray m_unread;  ///< see restore()
    qint64 m_owner = 0;
    QHash<qint64, qint64> m_heirs;
    std::function<Kept(qint64)> m_keptOf;
};

} // namespace rw::session
