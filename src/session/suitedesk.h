// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"
#include "engine/suite/suite.h"
#include "session/latestjob.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rw::session {

class RuleDocument;

/// An event that the rule must match, or must not.
struct SuiteCase {
    std::string id; ///< as in reports and files; unique within the suite
    std::string event;
    bool mustMatch = true;
    uint64_t print = 0; ///< store::textPrint() of the event
    QString type;       ///< for the table: detail-type
    QString time;
};

/// The suite of the open rule: events with the verdict that they must have, run on a worker whenever the rule or a case
/// changes. Its file is the one that `rulewright-cli suite` runs: JSON Lines, each case with the rule's text. GUI
/// thread.
class SuiteDesk : public QObject {
    Q_OBJECT
public:
    using Cases = std::vector<SuiteCase>;
    SuiteDesk(RuleDocument& rule, QThreadPool& pool, QObject* parent = nullptr);

    [[nodiscard]] const Cases& cases() const { return *m_cases; }
    /// One per case; empty while they have never run.
    [[nodiscard]] const std::vector<suite::CaseResult>& results() const { return *m_results; }
    [[nodiscard]] bool stale() const; ///< results are of another text than the open one: it is not valid, or they run
    [[nodiscard]] bool running() const { return m_job.running() || m_reading.running(); }
    [[nodiscard]] size_t passed() const;
    [[nodiscard]] size_t failed() const;

    /// Events that are in the suite already get the new expectation. Returns how many are new.
    size_t add(const std::vector<std::string>& events, bool mustMatch);
    void setExpectation(const std::vector<size_t>& places, bool mustMatch); ///< places ascend
    void remove(const std::vector<size_t>& places);
    [[nodiscard]] bool canUndo() const { return !m_history.empty(); }
    void undo(); ///< the last change of the cases

    /// With `pattern` as the rule of each case.
    [[nodiscard]] static QByteArray toJsonLines(const Cases& cases, const std::string& pattern);
    [[nodiscard]] QByteArray toJsonLines() const; ///< with the open rule
    [[nodiscard]] QByteArray report(suite::ReportFormat format) const;
    /// Reads a suite file on a worker and adds its cases: imported or importFailed follows. The rules in it do not
    /// count: the open one is tested.
    void importFile(const QString& path);
    /// What the workspace keeps, without the rule.
    [[nodiscard]] QByteArray stored() const { return toJsonLines(*m_cases, {}); }
    void restore(const QByteArray& stored);

Q_SIGNALS:
    void casesChanged();
    void resultsChanged();
    /// `others`: cases without an event or without an expected verdict, which were left out.
    void imported(const QString& path, int added, int others);
    void importFailed(const QString& path, const rw::Error& error);

private:
    struct Read {
        Cases cases;
        int others = 0;
        std::optional<Error> error;
    };
    static Read read(const QByteArray& bytes, const std::string& file, const std::stop_token& stop);
    void change(Cases cases);
    void start();

    RuleDocument& m_rule;
    LatestJob m_job, m_reading;
    std::shared_ptr<const Cases> m_cases = std::make_shared<Cases>();
    std::vector<std::shared_ptr<const Cases>> m_history;
    std::shared_ptr<const std::vector<suite::CaseResult>> m_results =
        std::make_shared<std::vector<suite::CaseResult>>();
    std::shared_ptr<const Cases> m_ranCases; ///< that m_results are of
    QByteArray m_ranText;
};

} // namespace rw::session
