// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/fetchoptions.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

QT_BEGIN_NAMESPACE
class QComboBox;
class QMenu;
class QPushButton;
class QToolBar;
QT_END_NAMESPACE

namespace rw::session {
class Session;
}

namespace rw::ui {

class FetchOptionsDialog;
class Theme;

/// What to fetch, as chosen in the tool bar: organisation, event types, time, filters. Choices are kept in the
/// settings. GUI thread.
class FetchBar : public QObject {
    Q_OBJECT
public:
    /// Adds its widgets to `bar`, which owns them.
    FetchBar(session::Session& session, Theme& theme, QToolBar* bar);
    [[nodiscard]] int minutes() const;               ///< of the usual periods; an own one stands in query()
    [[nodiscard]] session::EventQuery query() const; ///< all that is chosen, as of now
    [[nodiscard]] QStringList topics() const;        ///< empty: all
    [[nodiscard]] QString organizationName() const;
    [[nodiscard]] QString windowText() const; ///< "the last hour"

    void showOptions(); ///< the filters in detail

Q_SIGNALS:
    void changed();
    void fetchWanted();
    void manageWanted(); ///< the organisations

private:
    void readOrganizations();
    void fillTopics();
    void describeTopics();
    void setTopics(const QStringList& topics);
    void setOptions(const FetchOptions& options);
    void describeOptions();
    void describeWindow();
    [[nodiscard]] QString usualText() const;

    session::Session& m_session;
    QComboBox* m_organization;
    QPushButton* m_types;
    QMenu* m_typesMenu;
    QComboBox* m_window;
    QPushButton* m_filters;
    QStringList m_topics;
    FetchOptions m_options;
    QString m_optionsOf;       ///< the organisation that they belong to
    bool m_namesAsked = false; ///< of queues and users: not before somebody has asked for the filters
    Theme& m_theme;
    QPointer<FetchOptionsDialog> m_dialog;
};

} // namespace rw::ui
