// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/linediff.h"
#include "session/latestjob.h"
#include "session/rulehistory.h"

#include <QByteArray>
#include <QDialog>
#include <map>
#include <utility>
#include <vector>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTreeWidget;
QT_END_NAMESPACE

namespace rw::session {
class Session;
}

namespace rw::ui {

class Theme;

/// The kept versions of the current rule by time, what each would change, and how many of the loaded events it
/// matches. Follows the rule while it is open; holds nobody up. GUI thread.
class RuleHistoryDialog : public QDialog {
    Q_OBJECT
public:
    RuleHistoryDialog(session::Session& session, Theme& theme, QWidget* parent);
    [[nodiscard]] bool busy() const { return m_count.running() || m_changesJob.running() || m_differenceJob.running(); }

Q_SIGNALS:
    void restoreWanted(const QByteArray& text); ///< into the current rule, as one undo step
    void openWanted(const QByteArray& text);    ///< as a rule of its own

private:
    void build();
    void refresh(); ///< the list; keeps the selected version
    void showVersion();
    struct Lines { ///< of two texts: the same, removed and added ones
        QString text;
        std::vector<DiffLine::Kind> kinds;
    };
    [[nodiscard]] static Lines linesOf(const QByteArray& before, const QByteArray& after);
    using Change = std::pair<QByteArray, QByteArray>; ///< from a version to the next
    void countChanges(const std::vector<session::RuleVersion>& versions);
    void showDifference(const QByteArray& before, const QByteArray& after);
    void showLines(const Lines& lines);
    void count();
    [[nodiscard]] const session::RuleVersion* selected() const;

    session::Session& m_session;
    Theme& m_theme;
    session::LatestJob m_count, m_changesJob, m_differenceJob;
    qint64 m_rule = 0;
    std::map<Change, QString> m_changes; ///< of the rule: how many lines, in words
    QByteArray m_counted;                ///< text that m_count counts, or did
    uint32_t m_countedEvents = 0;        ///< when it began; 0: it did not
    QTreeWidget* m_list;
    QComboBox* m_compare;
    QPlainTextEdit* m_difference;
    QLabel *m_matches, *m_hint, *m_empty;
    QStackedWidget* m_pages; ///< the versions, or that there are none
    QPushButton *m_restore, *m_open;
};

} // namespace rw::ui
