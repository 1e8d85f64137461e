// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/match/explain.h"
#include "engine/store/eventstore.h"
#include "session/latestjob.h"

#include <QDialog>
#include <array>
#include <memory>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLabel;
class QLineEdit;
class QTableView;
class QTreeWidget;
QT_END_NAMESPACE

namespace rw::session {
class Session;
}

namespace rw::ui {

class CompareModel;
class Theme;

/// Two events side by side: their paths with both values, those that differ first, and what each leaf of the rule makes
/// of either; the rule may be edited meanwhile. Texts are read and compared on a worker. GUI thread.
class CompareDialog : public QDialog {
    Q_OBJECT
public:
    CompareDialog(session::Session& session, Theme& theme, uint32_t left, uint32_t right, QWidget* parent = nullptr);
    ~CompareDialog() override;
    void compare(uint32_t left, uint32_t right);
    [[nodiscard]] bool busy() const { return m_compareJob.running() || m_explainJob.running(); }

private:
    struct Compared;
    void build();
    void refresh();
    void explain();
    void showLeaves();
    void describe();
    void copy(bool all);
    void showMenu(const QPoint& at);

    session::Session& m_session;
    Theme& m_theme;
    session::LatestJob m_compareJob, m_explainJob;
    CompareModel* m_model;
    QTableView* m_table;
    QTreeWidget* m_leaves;
    QLabel* m_summary;
    std::array<QLabel*, 2> m_heads{};
    QCheckBox* m_only;
    QLineEdit* m_find;
    std::array<uint32_t, 2> m_events{};
    store::StoreSnapshot m_snapshot; ///< of the two events: their numbers hold as long as it
    std::array<std::shared_ptr<const match::Explanation>, 2> m_explanations;
};

} // namespace rw::ui
