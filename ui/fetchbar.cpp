// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fetchbar.h"

#include "genesys/synthesizer.h"
#include "session/personalmask.h"
#include "session/session.h"
#include "ui/fetchoptionsdialog.h"
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

constexpr int kOwnPeriod = -1;

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

FetchBar::FetchBar(session::Session& session, Theme& theme, QToolBar* bar)
    : QObject(bar), m_session(session), m_organization(new QComboBox(bar)), m_types(new QPushButton(bar)),
      m_typesMenu(new CheckMenu(m_types)), m_window(new QComboBox(bar)), m_filters(new QPushButton(bar)),
      m_topics(session.settings().fetchTopics()), m_theme(theme) {
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
    m_window->addItem(tr("Own period…"), kOwnPeriod);
    m_filters->setObjectName(QStringLiteral("fetchFiltersButton"));
    const int chosen = m_window->findData(m_session.settings().windowMinutes());
    m_window->setCurrentIndex(chosen >= 0 ? chosen : m_window->findData(60));

    bar->addWidget(m_organization);
    bar->addWidget(m_types);
    bar->addWidget(m_window);
    bar->addWidget(m_filters);

    readOrganizations();
    describeTopics();
    connect(&m_session, &session::Session::organizationsChanged, this, &FetchBar::readOrganizations);
    connect(&m_session, &session::Session::ready, this, &FetchBar::readOrganizations);
    connect(m_organization, &QComboBox::activated, this, [this](int row) {
        const QString id = m_organization->itemData(row).toString();
        if (id.isEmpty()) { // "Manage organisations…" chooses none
            readOrganizations();
            Q_EMIT manageWanted();
            return;
        }
        m_session.setCurrentOrganization(id);
        Q_EMIT changed();
    });
    connect(m_window, &QComboBox::activated, this, [this] {
        if (m_window->currentData().toInt() == kOwnPeriod) {
            showOptions();
            m_dialog->focusPeriod();
            return;
        }
        m_session.settings().set_windowMinutes(minutes());
        FetchOptions options = m_options;
        options.from = {};
        options.to = {};
        setOptions(options);
    });
    connect(m_filters, &QPushButton::clicked, this, &FetchBar::showOptions);
    connect(&m_session, &session::Session::namesChanged, this, &FetchBar::describeOptions);
    connect(&m_session.mask(), &session::PersonalMask::changed, this, &FetchBar::describeOptions);
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
    m_organization->insertSeparator(m_organization->count());
    m_organization->addItem(tr("Manage organisations…"), QString());
    m_organization->setCurrentIndex(qMax(0, row));
    const QString current = m_session.currentOrganization();
    if (current != m_optionsOf) {
        m_optionsOf = current;
        m_namesAsked = m_dialog != nullptr;
        m_options = fetchOptionsFromJson(m_session.settings().fetchOptions(), current);
        if (m_dialog) {
            m_dialog->setOptions(m_options);
        }
    }
    describeOptions();
    describeWindow();
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

void FetchBar::setOptions(const FetchOptions& options) {
    m_options = options;
    m_session.settings().set_fetchOptions(toJson(options, m_session.currentOrganization()));
    describeOptions();
    describeWindow();
    if (m_dialog) {
        m_dialog->setPeriodText(usualText());
    }
    Q_EMIT changed();
}

void FetchBar::describeOptions() {
    const QString words = describe(m_options, m_namesAsked ? m_session.names() : nullptr, m_session.mask().veil());
    const QString shown =
        m_filters->fontMetrics().elidedText(words, Qt::ElideRight, m_filters->fontMetrics().averageCharWidth() * 22);
    m_filters->setText(words.isEmpty() ? tr("More…") : shown);
    m_filters->setToolTip(words.isEmpty() ? tr("Filters: media, direction, queue, user, one conversation, own period")
                                          : tr("Fetches only: %1").arg(words));
    m_filters->setAccessibleName(words.isEmpty() ? tr("More to choose for fetching")
                                                 : tr("Fetches only: %1").arg(words));
}

void FetchBar::describeWindow() {
    const int own = m_window->findData(kOwnPeriod);
    m_window->setItemText(own, m_options.hasPeriod() ? describePeriod(m_options) : tr("Own period…"));
    if (m_options.hasPeriod()) {
        m_window->setCurrentIndex(own);
    } else if (m_window->currentIndex() == own) {
        m_window->setCurrentIndex(m_window->findData(minutes()));
    }
    m_window->setEnabled(m_options.conversationId.isEmpty());
}

void FetchBar::showOptions() {
    m_namesAsked = true; // the dialog lists them
    if (!m_dialog) {
        auto* window = qobject_cast<QWidget*>(parent())->window();
        m_dialog = new FetchOptionsDialog(m_session, m_theme, m_options, usualText(), window);
        connect(m_dialog, &FetchOptionsDialog::optionsChanged, this, &FetchBar::setOptions);
        connect(m_dialog, &FetchOptionsDialog::fetchWanted, this, &FetchBar::fetchWanted);
        connect(m_dialog, &QDialog::finished, this, &FetchBar::describeWindow);
        connect(m_dialog, &QObject::destroyed, this, &FetchBar::describeWindow);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

session::EventQuery FetchBar::query() const {
    session::EventQuery query;
    query.topics = m_topics;
    query.to = QDateTime::currentDateTimeUtc();
    query.from = query.to.addSecs(-qint64{60} * minutes());
    if (m_options.hasPeriod()) {
        query.from = m_options.from;
        query.to = m_options.to;
    }
    query.filters = m_options.filters;
    query.conversationId = m_options.conversationId;
    query.attributes = m_options.attributes;
    return query;
}

int FetchBar::minutes() const {
    const int chosen = m_window->currentData().toInt();
    if (chosen > 0) {
        return chosen;
    }
    const int kept = m_session.settings().windowMinutes();
    return m_window->findData(kept) >= 0 && kept > 0 ? kept : 60;
}

QStringList FetchBar::topics() const {
    return m_topics;
}

QString FetchBar::organizationName() const {
    return m_organization->currentText();
}

QString FetchBar::usualText() const {
    for (const Window& window : kWindows) {
        if (window.minutes == minutes()) {
            return inContext(window.phrase);
        }
    }
    return inContext(kWindows[0].phrase);
}

QString FetchBar::windowText() const {
    if (!m_options.conversationId.isEmpty()) {
        return describe(m_options, nullptr);
    }
    const QString period = m_options.hasPeriod() ? describePeriod(m_options) : usualText();
    return m_options.isPlain() ? period : QStringLiteral("%1 (%2)").arg(period, m_filters->text());
}

} // namespace rw::ui
