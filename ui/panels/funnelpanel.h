// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/funnel.h"

#include <QString>
#include <QWidget>
#include <vector>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QStackedWidget;
class QTreeWidget;
QT_END_NAMESPACE

namespace rw::session {
class FunnelRun;
}

namespace rw::ui {

class Theme;

/// How many events survive source, detail-type and each leaf, as bars; a bar leads to the events that fall out there.
/// Above them what the rule gains and loses against its saved version. GUI thread.
class FunnelPanel : public QWidget {
    Q_OBJECT
public:
    FunnelPanel(Theme& theme, session::FunnelRun& funnel, QWidget* parent = nullptr);
    ~FunnelPanel() override;

Q_SIGNALS:
    /// The events that fall out at a step of the funnel that is shown, described for a person.
    void fallenWanted(size_t step, const QString& label);
    void allWanted(); ///< the first row: every event again
    void gainedWanted();
    void lostWanted();
    /// A leaf was selected: index into Pattern::leaves of the funnel's pattern.
    void leafSelected(int leaf);

private:
    void refresh();
    void activate(int row);

    Theme& m_theme;
    session::FunnelRun& m_funnel;
    QStackedWidget* m_pages;
    QLabel* m_change;
    QPushButton *m_gained, *m_lost;
    QTreeWidget* m_bars;
};

} // namespace rw::ui
