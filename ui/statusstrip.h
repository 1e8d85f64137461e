// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace rw::session {
class EventLibrary;
class RuleDocument;
class TestRun;
} // namespace rw::session

namespace rw::ui {

class OneLineLabel;
class Theme;

/// The line under the rule: valid or not, size against AWS's limit, how many of the loaded events match, how long that
/// took. Follows the rule, the events and the test run. GUI thread.
class StatusStrip : public QFrame {
    Q_OBJECT
public:
    StatusStrip(Theme& theme, session::RuleDocument& rule, session::EventLibrary& events, session::TestRun& test,
                QWidget* parent = nullptr);
    [[nodiscard]] QString text() const; ///< everything it says, in one line
    /// How the suite does, "4 of 4 tests pass"; empty: there is none.
    void setSuite(const QString& text, bool failing, bool outdated);
    /// While the workspace is read: what is not there yet is not missing.
    void setOpening(bool opening);
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The words about validity were clicked: show the problems.
    void problemsWanted();
    void suiteWanted(); ///< the words about the suite were clicked

private:
    void refresh();
    void fit();
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

    Theme& m_theme;
    session::RuleDocument& m_rule;
    session::EventLibrary& m_events;
    session::TestRun& m_test;
    QLabel* m_icon;
    OneLineLabel* m_validity;
    QLabel* m_size;
    QLabel* m_matches;
    QLabel* m_time;
    QLabel* m_suite;
    bool m_timed = false; ///< there is a time to tell
    bool m_opening = false;
};

} // namespace rw::ui
