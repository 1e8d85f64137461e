// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/match/explain.h"
#include "engine/suite/exercise.h"
#include "session/latestjob.h"
#include "session/ruledocument.h"

#include <QByteArray>
#include <QDialog>
#include <memory>
#include <vector>

QT_BEGIN_NAMESPACE
class QLabel;
class QListWidget;
class QPushButton;
class QTreeWidget;
QT_END_NAMESPACE

namespace rw::session {
class Session;
}

namespace rw::ui {

class Banner;
class IconLabel;
class MatchView;
class ProblemsPanel;
class RuleEditor;
class Theme;

/// The clinic: broken rules to be repaired, each with its story, its own editor, its events and what the rule does to
/// them. The user's rule and events are not touched: everything here is its own. What was solved is remembered; texts
/// are kept while the program runs. Holds nobody up. GUI thread.
class ClinicDialog : public QDialog {
    Q_OBJECT
public:
    ClinicDialog(session::Session& session, Theme& theme, QWidget* parent);
    ~ClinicDialog() override;
    [[nodiscard]] bool idle() const; ///< nothing is computed; tests wait for it
    /// The exercises that are built in, in their order.
    [[nodiscard]] static std::vector<suite::Exercise> exercises();

private:
    struct Judged {
        suite::ExerciseState state;
        std::vector<std::shared_ptr<const match::Explanation>> explanations; ///< null while the rule is not valid
    };
    struct Hint {
        std::optional<suite::ExerciseFinding> finding;
        std::optional<pattern::FixIt> cure;
    };
    QWidget* buildExercises();
    QWidget* buildWork();
    QWidget* buildRule();
    QWidget* buildEvents();
    void wire();
    void addKeys();
    void start(int exercise);
    void startAgain();
    void parsed();
    void judged(const Judged& result);
    void describe();
    void showEvent();
    void hint();
    void showHint(const QByteArray& text, const Hint& hint);
    void showSolution();
    void next();
    void applyEdits(const QByteArray& madeFor, const std::vector<pattern::TextEdit>& edits);
    void caretMoved(uint32_t offset);
    void selectLeaf(int leaf);
    void markSolved();
    void markList();
    void cycle(int step);
    [[nodiscard]] const suite::Exercise& current() const { return m_exercises[static_cast<size_t>(m_current)]; }

    session::Session& m_session;
    Theme& m_theme;
    std::vector<suite::Exercise> m_exercises;
    std::vector<QByteArray> m_texts;   ///< as the user left them; empty: not begun
    std::vector<bool> m_solutionShown; ///< per exercise, until it is begun anew
    QStringList m_solved;              ///< ids
    int m_current = -1;
    int m_hintsGiven = 0;
    session::RuleDocument m_rule;
    session::LatestJob m_judgeJob, m_hintJob;
    std::shared_ptr<const pattern::Vocabulary> m_vocabulary;
    Judged m_judged;
    std::shared_ptr<const session::ParsedRule> m_judgedRule;

    QListWidget* m_list;
    QLabel *m_progress, *m_title, *m_story, *m_state;
    IconLabel* m_stateIcon;
    Banner* m_advice;
    RuleEditor* m_editor;
    ProblemsPanel* m_problems;
    QTreeWidget* m_events;
    MatchView* m_match;
    QPushButton *m_again, *m_hint, *m_solution, *m_next, *m_close;
};

} // namespace rw::ui
