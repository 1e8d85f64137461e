// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
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

/// What to fetch, as chosen in the tool bar: organisation, event types, time. Choices are kept in the settings. GUI
/// thread.
class FetchBar : public QObject {
    Q_OBJECT
public:
    /// Adds its widgets to `bar`, which owns them.
    FetchBar(session::Session& session, QToolBar* bar);
    [[nodiscard]] int minutes() const;
    [[nodiscard]] QStringList topics() const; ///< empty: all
    [[nodiscard]] QString organizationName() const;
    [[nodiscard]] QString windowText() const; ///< "the last hour"

Q_SIGNALS:
    void changed();

private:
    void readOrganizations();
    void fillTopics();
    void describeTopics();
    void setTopics(const QStringList& topics);

    session::Session& m_session;
    QComboBox* m_organization;
    QPushButton* m_types;
    QMenu* m_typesMenu;
    QComboBox* m_window;
    QStringList m_topics;
};

} // namespace rw::ui
