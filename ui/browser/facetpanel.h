// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/facets.h"
#include "session/latestjob.h"

#include <QStringList>
#include <QWidget>
#include <vector>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QStackedWidget;
class QStringListModel;
class QTreeWidget;
class QTreeWidgetItem;
QT_END_NAMESPACE

namespace rw::session {
class Session;
}

namespace rw::ui {

class EventBrowser;
class Theme;

/// Which values the shown events have at chosen paths, how often, and how many of those events match. A click, or
/// Return, filters by a value. Counted on a worker, while the panel is visible. GUI thread.
class FacetPanel : public QWidget {
    Q_OBJECT
public:
    FacetPanel(session::Session& session, Theme& theme, EventBrowser& browser, QWidget* parent = nullptr);
    ~FacetPanel() override;
    void addPath(const QString& path); ///< shown and remembered; known ones are only brought into view
    [[nodiscard]] bool busy() const { return m_job.running(); }
    [[nodiscard]] const QStringList& paths() const { return m_paths; }

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void restore();
    void keep();
    void refresh();
    void offerPaths();
    void fill();
    void choose(QTreeWidgetItem* item, bool exclude);
    void removePath(const QString& path);
    void showMenu(const QPoint& at);

    session::Session& m_session;
    Theme& m_theme;
    EventBrowser& m_browser;
    session::LatestJob m_job;
    QStackedWidget* m_pages;
    QTreeWidget* m_tree;
    QLabel* m_summary;
    QLineEdit* m_add;
    QStringListModel* m_known; ///< paths to propose
    QStringList m_paths;
    std::vector<store::Facet> m_facets; ///< what is shown
    uint32_t m_events = 0;              ///< that they were counted in
    QStringList m_counting;             ///< m_paths that m_job counts
    bool m_outdated = false;            ///< there are other rows since m_job began
    QString m_wanted;                   ///< path to bring into view
    bool m_filling = false;
};

} // namespace rw::ui
