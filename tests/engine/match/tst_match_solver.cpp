// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/solver.h"

#include <QTest>

#include <deque>
#include <random>

using namespace rw;
using match::ArrayStep;
using match::Candidate;
using match::Condition;

namespace {

/// Candidates with trails that live as long as the test.
class Conditions {
public:
    Condition& add(bool wantsAbsence = false) {
        m_all.push_back({{}, wantsAbsence});
        return m_all.back();
    }
    void leaf(bool accepted, std::vector<ArrayStep> trail) {
        m_trails.push_back(std::move(trail));
        const std::vector<ArrayStep>& kept = m_trails.back();
        m_all.back().candidates.push_back({kept.data(), static_cast<uint32_t>(kept.size()), 0, accepted});
    }
    [[nodiscard]] const std::vector<Condition>& all() const { return m_all; }

private:
    std::vector<Condition> m_all;
    std::deque<std::vector<ArrayStep>> m_trails;
};

using Chosen = std::vector<std::pair<uint32_t, uint32_t>>;

bool consistent(const Candidate& leaf, const Chosen& chosen) {
    for (uint32_t i = 0; i < leaf.stepCount; ++i) {
        for (const auto& [array, index] : chosen) {
            if (leaf.steps[i].array == array && leaf.steps[i].index != index) {
                return false;
            }
        }
    }
    return true;
}

/// The specification word for word: conditions in order, backtracking over leaves.
bool bruteForce(const std::vector<Condition>& conditions, size_t at, const Chosen& chosen) {
    if (at == conditions.size()) {
        return true;
    }
    bool anyConsistent = false;
    for (const Candidate& leaf : conditions[at].candidates) {
        if (!consistent(leaf, chosen)) {
            continue;
        }
        anyConsistent = true;
        if (leaf.accepted) {
            Chosen next = chosen;
            for (uint32_t i = 0; i < leaf.stepCount; ++i) {
                next.emplace_back(leaf.steps[i].array, leaf.steps[i].index);
            }
            if (bruteForce(conditions, at + 1, next)) {
                return true;
            }
        }
    }
    return conditions[at].wantsAbsence && !anyConsistent && bruteForce(conditions, at + 1, chosen);
}

} // namespace

/// Array consistency against the specification read literally, and its cost where literal reading would never end.
class TestMatchSolver : public QObject {
    Q_OBJECT

private slots:
    void agreesWithBruteForce();
    void choosesWhatItSays();
    void manyConditionsOverOneArray();
    void independentArraysAreNotMultiplied();
    void crossingArraysInsideOneElement();
};

void TestMatchSolver::agreesWithBruteForce() {
    std::mt19937_64 random(7);
    const auto pick = [&](size_t n) { return static_cast<uint32_t>(random() % n); };
    int solvable = 0;
    for (int round = 0; round < 20'000; ++round) {
        // A forest of arrays: array a lies in an element of its parent, or at the top.
        const uint32_t arrays = 1 + pick(4);
        std::vector<std::vector<ArrayStep>> way(arrays);
        for (uint32_t a = 1; a < arrays; ++a) {
            if (pick(2) == 0) {
                const uint32_t parent = pick(a);
                way[a] = way[parent];
                way[a].push_back({parent, pick(3)});
            }
        }
        Conditions conditions;
        for (uint32_t c = 0, n = 1 + pick(4); c < n; ++c) {
            conditions.add(pick(4) == 0);
            for (uint32_t i = 0, leaves = pick(4); i < leaves; ++i) {
                const uint32_t a = pick(arrays);
                std::vector<ArrayStep> trail = way[a];
                if (pick(5) != 0) {
                    trail.push_back({a, pick(3)});
                }
                conditions.leaf(pick(3) != 0, std::move(trail));
            }
        }
        const bool expected = bruteForce(conditions.all(), 0, {});
        QCOMPARE(match::solve(conditions.all()), expected);
        solvable += expected ? 1 : 0;
    }
    QVERIFY(solvable > 1000 && solvable < 19'000);
}

void TestMatchSolver::choosesWhatItSays() {
    Conditions conditions;
    conditions.add();
    conditions.leaf(true, {{0, 0}});
    conditions.leaf(true, {{0, 1}});
    conditions.add();
    conditions.leaf(false, {{0, 0}});
    conditions.leaf(true, {{0, 1}});
    conditions.add(true);
    std::vector<uint32_t> chosen;
    QVERIFY(match::solve(conditions.all(), &chosen));
    QCOMPARE(chosen, (std::vector<uint32_t>{1, 1, match::kAbsent}));
}

void TestMatchSolver::manyConditionsOverOneArray() {
    Conditions conditions;
    for (uint32_t c = 0; c < 30; ++c) {
        conditions.add();
        for (uint32_t i = 0; i < 1000; ++i) {
            conditions.leaf(i % 30 != c, {{0, i}}); // every element fails one condition
        }
    }
    QVERIFY(!match::solve(conditions.all()));
}

void TestMatchSolver::independentArraysAreNotMultiplied() {
    Conditions conditions;
    for (uint32_t c = 0; c < 30; ++c) {
        conditions.add();
        for (uint32_t i = 0; i < 1000; ++i) {
            conditions.leaf(true, {{c, i}});
        }
    }
    conditions.add(); // the last array cannot satisfy both
    conditions.leaf(true, {{99, 0}});
    conditions.add();
    conditions.leaf(true, {{99, 1}});
    QVERIFY(!match::solve(conditions.all()));
}

void TestMatchSolver::crossingArraysInsideOneElement() {
    // Forty arrays opened one after the other and closed in reverse order, all inside one element of another.
    constexpr uint32_t kArrays = 40;
    Conditions conditions;
    for (uint32_t a = 1; a <= kArrays; ++a) {
        conditions.add();
        for (uint32_t i = 0; i < 5; ++i) {
            conditions.leaf(true, {{0, 0}, {a, i}});
        }
    }
    for (uint32_t a = kArrays; a >= 1; --a) {
        conditions.add();
        conditions.leaf(true, {{0, 0}, {a, a == 1 ? 9U : 4U}}); // only the very last contradicts
    }
    QVERIFY(!match::solve(conditions.all()));
}

QTEST_APPLESS_MAIN(TestMatchSolver)
#include "tst_match_solver.moc"
