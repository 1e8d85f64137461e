// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fetchbar.h"

#include "genesys/synthesizer.h"
#include "session/session.h"
#include "ui/models/eventtype.h"

#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QToolBar>

namespace rw::ui {

namespace {

struct Window {
    int minutes;
    const char* text;
    const char* phrase;
};
constexpr Window kWindows[] = {
    {15, QT_TRANSLATE_NOOP("FetchBar", "Last 15 minutes"), QT_TRANSLATE_NOOP("FetchBar", "the last 15 minutes")},
    {60, QT_TRANSLATE_NOOP("FetchBar", "Last hour"), QT_TRANSLATE_NOOP("FetchBar", "the last hour")},
    {240, QT_TRANSLATE_NOOP("FetchBar", "Last 4 hours"), QT_TRANSLATE_NOOP("FetchBar", "the last 4 hours")},
    {1440, QT_TRANSLATE_NOOP("FetchBar", "Last 24 hours"), QT_TRANSLATE_NOOP("FetchBar", "the last 24 hours")},
    {2880, QT_TRANSLATE_NOOP("FetchBar", "Last 2 days"), QT_TRANSLATE_NOOP("FetchBar", "the last 2 days")},
};

/// A menu that stays open while its check boxes are clicked, so that several can be chosen in one go.
class CheckMenu : public QMenu {
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent* event) override {
        QAction* action = actionAt(event->pos());
        if (action && action->isEnabled() && action->isCheckable()) {
            action->trigger();
            return;
        }
        QMenu::mouseReleaseEvent(event);
    }
    void keyPressEvent(QKeyEvent* event) override {
        QAction* action = activeAction();
        if (event->key() == Qt::Key_Space && action && action->isCheckable()) {
            action->trigger();
            return;
        }
        QMenu::keyPressEvent(event);
    }
};

QString inContext(const char* text) {
    return QCoreApplication::translate("FetchBar", text);
}

} // namespace

FetchBar::FetchBar(session::Session& session, QToolBar* bar)
    : QObject(bar), m_session(session), m_organization(new QComboBox(bar)), m_types(new QPushButton(bar)),
      m_typesMenu(new CheckMenu(m_types)), m_window(new QComboBox(bar)), m_topics(session.settings().fetchTopics()) {
    m_organization->setObjectName(QStringLiteral("organizationBox"));
    m_organization->setAccessibleName(tr("Organisation"));
    m_organization->setToolTip(tr("The organisation that events are fetched from"));
    m_organization->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_types->setObjectName(QStringLiteral("fetchTypesButton"));
    m_types->setToolTip(tr("The event types to fetch"));
    m_types->setMenu(m_typesMenu);
    m_typesMenu->setObjectName(QStringLiteral("fetchTypesMenu"));
    m_window->setObjectName(QStringLiteral("windowBox"));
    m_window->setAccessibleName(tr("Time"));
    m_window->setToolTip(tr("How far back to fetch"));
    m_window->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const Window& window : kWindows) {
        m_window->addItem(inContext(window.text), window.minutes);
    }
    const int chosen = m_window->findData(m_session.settings().windowMinutes());
    m_window->setCurrentIndex(chosen >= 0 ? chosen : m_window->findData(60));

    bar->addWidget(m_organization);
    bar->addWidget(m_types);
    bar->addWidget(m_window);

    readOrganizations();
    describeTopics();
    connect(&m_session, &session::Session::organizationsChanged, this, &FetchBar::readOrganizations);
    connect(&m_session, &session::Session::ready, this, &FetchBar::readOrganizations);
    connect(m_organization, &QComboBox::activated, this, [this](int row) {
        m_session.setCurrentOrganization(m_organization->itemData(row).toString());
        Q_EMIT changed();
    });
    connect(m_window, &QComboBox::activated, this, [this] {
        m_session.settings().set_windowMinutes(minutes());
        Q_EMIT changed();
    });
    // The catalogue is read when the menu first opens, not while the program starts.
    connect(m_typesMenu, &QMenu::aboutToShow, this, &FetchBar::fillTopics);
}

void FetchBar::readOrganizations() {
    const QSignalBlocker blocker(m_organization);
    m_organization->clear();
    for (const genesys::Organization& organization : m_session.organizations()) {
        m_organization->addItem(organization.name, organization.id);
    }
    if (m_organization->count() == 0) {
        m_organization->addItem(tr("Demo organisation"), QStringLiteral("demo"));
    }
    const int row = m_organization->findData(m_session.currentOrganization());
    m_organization->setCurrentIndex(qMax(0, row));
    Q_EMIT changed();
}

void FetchBar::fillTopics() {
    if (!m_typesMenu->isEmpty()) {
        return;
    }
    QAction* all = m_typesMenu->addAction(tr("All event types"));
    all->setObjectName(QStringLiteral("fetchAllTypes"));
    all->setCheckable(true);
    connect(all, &QAction::triggered, this, [this] { setTopics({}); });
    m_typesMenu->addSeparator();
    for (const QString& topic : genesys::Synthesizer::detailTypes()) {
        QAction* action = m_typesMenu->addAction(shortTypeName(topic));
        action->setToolTip(topic);
        action->setData(topic);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, topic](bool checked) {
            QStringList topics = m_topics;
            topics.removeAll(topic);
            if (checked) {
                topics.append(topic);
            }
            setTopics(topics);
        });
    }
    m_typesMenu->setToolTipsVisible(true);
    setTopics(m_topics);
}

void FetchBar::setTopics(const QStringList& topics) {
    m_topics = topics;
    m_session.settings().set_fetchTopics(m_topics);
    for (QAction* action : m_typesMenu->actions()) {
        const QString topic = action->data().toString();
        if (action->isCheckable()) {
            action->setChecked(topic.isEmpty() ? m_topics.isEmpty() : m_topics.contains(topic));
        }
    }
    describeTopics();
    Q_EMIT changed();
}

void FetchBar::describeTopics() {
    QString text;
    if (m_topics.isEmpty()) {
        text = tr("All event types");
    } else if (m_topics.size() == 1) {
        text = shortTypeName(m_topics.front());
    } else {
        text = tr("%1 event types").arg(m_topics.size());
    }
    m_types->setText(text);
    m_types->setAccessibleName(tr("Event types to fetch: %1").arg(text));
}

int FetchBar::minutes() const {
    return m_window->currentData().toInt();
}

QStringList FetchBar::topics() const {
    return m_topics;
}

QString FetchBar::organizationName() const {
    return m_organization->currentText();
}

QString FetchBar::windowText() const {
    return inContext(kWindows[qMax(0, m_window->currentIndex())].phrase);
}

} // namespace rw::ui
