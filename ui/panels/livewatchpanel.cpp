// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/livewatchpanel.h"

#include "session/livewatch.h"
#include "session/personalmask.h"
#include "session/session.h"
#include "ui/banner.h"
#include "ui/headers.h"
#include "ui/onelinelabel.h"
#include "ui/panels/iconlabel.h"
#include "ui/theme.h"

#include <QApplication>
#include <QCollator>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFormLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QShowEvent>
#include <QSpinBox>
#include <QSplitter>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <deque>

namespace rw::ui {

namespace {

using genesys::NameDirectory;
using genesys::WatchState;

constexpr int kTickMs = 500;
constexpr qint64 kRateMs = 10'000; // events per second are told of the last ten

struct Sample {
    qint64 at;
    quint64 received;
};

QLabel* valueLabel(const char* name, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString clockTime(const QDateTime& time) {
    return QLocale().toString(time.toLocalTime().time(), QStringLiteral("HH:mm:ss"));
}

} // namespace

struct LiveWatchPanel::Impl {
    Impl(LiveWatchPanel& panel, session::Session& owner, Theme& colors) : q(panel), session(owner), theme(colors) {}

    LiveWatchPanel& q;
    session::Session& session;
    Theme& theme;
    IconLabel* stateIcon = nullptr;
    OneLineLabel* state = nullptr;
    QPushButton *start = nullptr, *pause = nullptr;
    QToolButton* more = nullptr;
    QLabel* summary = nullptr; ///< instead of the details
    QWidget* details = nullptr;
    Banner* failure = nullptr;
    QLineEdit* search = nullptr;
    QTreeWidget* people = nullptr;
    QTreeWidgetItem *queues = nullptr, *users = nullptr;
    QLabel* chosen = nullptr;
    QLabel *received = nullptr, *kept = nullptr, *dropped = nullptr, *rate = nullptr, *waiting = nullptr;
    QSpinBox* limit = nullptr;
    QLabel* notice = nullptr;
    QTreeWidget* gaps = nullptr;
    QTimer tick;
    QElapsedTimer clock;
    std::deque<Sample> samples;
    QString organization; ///< whose names are shown
    bool namesAsked = false;
    bool filling = false;
    bool detailsDecided = false; ///< not before the first look at the window's height
    double perSecond = 0;
    QTimer checked; ///< a change of many items is one

    [[nodiscard]] session::LiveWatch& live() const { return session.live(); }

    void build() {
        const int letter = q.fontMetrics().averageCharWidth();
        const int gap = q.fontMetrics().height() / 3;
        stateIcon = new IconLabel(&q);
        state = new OneLineLabel(&q);
        state->setObjectName(u"liveState"_qs);
        start = new QPushButton(&q);
        start->setObjectName(u"liveStart"_qs);
        pause = new QPushButton(&q);
        pause->setObjectName(u"livePause"_qs);
        summary = valueLabel("liveSummary", &q);
        summary->setAccessibleName(LiveWatchPanel::tr("What arrives"));
        summary->hide();
        more = new QToolButton(&q);
        more->setObjectName(u"liveDetails"_qs);
        more->setText(LiveWatchPanel::tr("&Details"));
        more->setToolTip(LiveWatchPanel::tr("Queues and users to watch, what arrived, and what was missed"));
        more->setAccessibleDescription(more->toolTip());
        more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        more->setArrowType(Qt::DownArrow);
        more->setCheckable(true);
        more->setChecked(true);
        more->setAutoRaise(true);
        more->setFocusPolicy(Qt::StrongFocus);
        failure = new Banner(theme, &q);
        failure->setObjectName(u"liveFailure"_qs);

        search = new QLineEdit(&q);
        search->setObjectName(u"liveSearch"_qs);
        search->setAccessibleName(LiveWatchPanel::tr("Find a queue or user by name"));
        search->setPlaceholderText(LiveWatchPanel::tr("Find a queue or user"));
        search->setClearButtonEnabled(true);
        people = new QTreeWidget(&q);
        people->setObjectName(u"livePeople"_qs);
        people->setAccessibleName(LiveWatchPanel::tr("Queues and users to watch"));
        people->setHeaderHidden(true);
        people->setUniformRowHeights(true);
        people->setMinimumHeight(q.fontMetrics().height() * 3);
        const auto group = [this](const QString& title) {
            auto* item = new QTreeWidgetItem(people, {title});
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate);
            item->setCheckState(0, Qt::Unchecked);
            item->setExpanded(true);
            return item;
        };
        queues = group(LiveWatchPanel::tr("Queues"));
        users = group(LiveWatchPanel::tr("Users"));
        chosen = valueLabel("liveChosen", &q);
        chosen->setWordWrap(true);

        received = valueLabel("liveReceived", &q);
        kept = valueLabel("liveKept", &q);
        dropped = valueLabel("liveDropped", &q);
        rate = valueLabel("liveRate", &q);
        waiting = valueLabel("liveWaiting", &q);
        limit = new QSpinBox(&q);
        limit->setObjectName(u"liveLimit"_qs);
        limit->setRange(1, 1'000'000);
        limit->setGroupSeparatorShown(true);
        limit->setSingleStep(1000);
        limit->setValue(live().bufferLimit());
        limit->setToolTip(LiveWatchPanel::tr("So many events wait while the watch is paused; then the oldest are "
                                             "dropped, and counted"));
        limit->setAccessibleDescription(limit->toolTip());
        notice = valueLabel("liveNotice", &q);
        notice->setWordWrap(true);
        notice->hide();
        gaps = new QTreeWidget(&q);
        gaps->setObjectName(u"liveGaps"_qs);
        gaps->setAccessibleName(LiveWatchPanel::tr("Gaps: times of which events may be missing"));
        gaps->setHeaderLabels(
            {LiveWatchPanel::tr("Missing from"), LiveWatchPanel::tr("to"), LiveWatchPanel::tr("because")});
        gaps->setRootIsDecorated(false);
        gaps->setUniformRowHeights(true);
        gaps->setMinimumHeight(q.fontMetrics().height() * 3);
        notice->setContentsMargins(gap * 2, 0, gap, gap);
        gaps->setColumnWidth(0, letter * 16);
        gaps->setColumnWidth(1, letter * 12);
        fitTitles(*gaps->header());

        auto* head = new QHBoxLayout;
        head->setContentsMargins(gap * 2, gap, gap, gap);
        head->setSpacing(gap);
        head->addWidget(stateIcon);
        head->addWidget(state, 1);
        head->addWidget(summary);
        head->addWidget(more);
        head->addWidget(start);
        head->addWidget(pause);

        auto* left = new QWidget(&q);
        auto* leftLayout = new QVBoxLayout(left);
        leftLayout->setContentsMargins(gap, 0, gap, gap);
        leftLayout->setSpacing(gap);
        leftLayout->addWidget(search);
        leftLayout->addWidget(people, 1);
        leftLayout->addWidget(chosen);

        auto* middle = new QWidget(&q);
        auto* form = new QFormLayout(middle);
        form->setContentsMargins(gap, 0, gap, gap);
        form->setVerticalSpacing(gap / 2);
        const auto row = [&](const QString& caption, QLabel* value, const QString& toolTip) {
            form->addRow(caption, value);
            QString spoken = caption;
            value->setAccessibleName(spoken.remove(u':'));
            value->setToolTip(toolTip);
        };
        row(LiveWatchPanel::tr("Received:"), received, LiveWatchPanel::tr("Events that came through the channel"));
        row(LiveWatchPanel::tr("Kept:"), kept, LiveWatchPanel::tr("Of them, in the list of events"));
        row(LiveWatchPanel::tr("Waiting:"), waiting, LiveWatchPanel::tr("Not in the list yet, because it is paused"));
        row(LiveWatchPanel::tr("Dropped:"), dropped,
            LiveWatchPanel::tr("The oldest of those that waited, when there were too many"));
        row(LiveWatchPanel::tr("Rate:"), rate, LiveWatchPanel::tr("In the last ten seconds"));
        auto* limitLabel = new QLabel(LiveWatchPanel::tr("&At most waiting:"), middle);
        limitLabel->setBuddy(limit);
        limit->setAccessibleName(LiveWatchPanel::tr("At most so many events wait"));
        form->addRow(limitLabel, limit);

        auto* right = new QWidget(&q);
        auto* rightLayout = new QVBoxLayout(right);
        rightLayout->setContentsMargins(gap, 0, gap, gap);
        rightLayout->setSpacing(gap);
        rightLayout->addWidget(gaps, 1);

        auto* split = new QSplitter(&q);
        split->setObjectName(u"liveSplitter"_qs);
        split->setChildrenCollapsible(false);
        split->addWidget(left);
        split->addWidget(middle);
        split->addWidget(right);
        split->setStretchFactor(0, 3);
        split->setStretchFactor(2, 3);
        split->setSizes({letter * 50, letter * 34, letter * 60});
        auto* layout = new QVBoxLayout(&q);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        layout->addLayout(head);
        layout->addWidget(failure);
        layout->addWidget(notice);
        layout->addWidget(split, 1);
        layout->addStretch(); // takes what the details leave
        details = split;
        const QWidgetList order{more, start, pause, search, people, limit, gaps};
        for (qsizetype i = 1; i < order.size(); ++i) {
            QWidget::setTabOrder(order[i - 1], order[i]);
        }
        q.setFocusProxy(search);
    }

    // --- room ---

    /// A window on a small screen: its lines are for the rule and the events.
    [[nodiscard]] bool roomy() const { return q.window()->height() >= q.fontMetrics().lineSpacing() * 58; }

    [[nodiscard]] bool anyoneChosen() const {
        const QJsonObject stored = QJsonDocument::fromJson(session.choice(choiceKey())).object();
        return !stored.value(u"queues").toArray().isEmpty() || !stored.value(u"users").toArray().isEmpty();
    }

    void showDetails(bool shown) {
        detailsDecided = true;
        if (shown == !details->isHidden()) {
            return;
        }
        const bool focused = details->isAncestorOf(QApplication::focusWidget());
        details->setVisible(shown);
        more->setChecked(shown);
        more->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
        q.setFocusProxy(shown ? static_cast<QWidget*>(search) : more);
        if (focused) {
            more->setFocus();
        }
        showSummary();
        Q_EMIT q.detailsToggled(shown);
    }

    void showSummary() {
        const session::LiveCounts counts = live().counts();
        summary->setVisible(details->isHidden() && (live().running() || counts.received > 0));
        const QLocale locale;
        QStringList words{LiveWatchPanel::tr("%1 received").arg(locale.toString(counts.received))};
        if (live().running()) {
            words.prepend(rateWords());
        }
        if (counts.waiting > 0) {
            words << LiveWatchPanel::tr("%1 waiting").arg(locale.toString(static_cast<qlonglong>(counts.waiting)));
        }
        if (counts.dropped > 0) {
            words << LiveWatchPanel::tr("%1 dropped").arg(locale.toString(counts.dropped));
        }
        if (const int missed = gaps->topLevelItemCount(); missed > 0) {
            words << LiveWatchPanel::tr("gaps: %1").arg(locale.toString(missed));
        }
        summary->setText(words.join(QStringLiteral(" · ")));
    }

    [[nodiscard]] QString rateWords() const {
        return LiveWatchPanel::tr("%1 per second").arg(QLocale().toString(perSecond, 'f', 1));
    }

    // --- whose conversations ---

    [[nodiscard]] QString choiceKey() const { return u"live/"_qs + session.currentOrganization(); }

    void askNames() {
        if (session.obstacle().isEmpty()) {
            namesAsked = true;
            fillNames(); // begins to read them; namesChanged follows
        }
    }

    void organizationChanged() {
        if (organization != session.currentOrganization()) {
            organization = session.currentOrganization();
            namesAsked = false;
            for (QTreeWidgetItem* group : {queues, users}) {
                qDeleteAll(group->takeChildren());
            }
        }
        if (!namesAsked && q.isVisible()) {
            askNames();
        }
        showState();
        showChosen();
    }

    void fillNames() {
        if (!namesAsked) {
            return;
        }
        NameDirectory* names = session.names();
        const QJsonObject stored = QJsonDocument::fromJson(session.choice(choiceKey())).object();
        filling = true;
        fillGroup(queues, names->all(NameDirectory::Kind::Queue), stored.value(u"queues").toArray());
        fillGroup(users, session.mask().veil().people(names->all(NameDirectory::Kind::User)),
                  stored.value(u"users").toArray());
        filling = false;
        find(search->text());
        showChosen();
        showState();
    }

    static void fillGroup(QTreeWidgetItem* group, const QHash<QString, QString>& names, const QJsonArray& stored) {
        QSet<QString> checked;
        for (const QJsonValue& id : stored) {
            checked.insert(id.toString());
        }
        QSet<QString> shown;
        bool renamed = false;
        for (int i = 0; i < group->childCount(); ++i) {
            const QString id = group->child(i)->data(0, Qt::UserRole).toString();
            const QString name = names.value(id, group->child(i)->text(0));
            renamed = renamed || name != group->child(i)->text(0);
            group->child(i)->setText(0, name);
            shown.insert(id);
        }
        QList<std::pair<QString, QString>> fresh; // name, id
        for (auto it = names.begin(); it != names.end(); ++it) {
            if (!shown.contains(it.key())) {
                fresh.append({it.value().isEmpty() ? it.key() : it.value(), it.key()});
            }
        }
        QCollator collator;
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        std::sort(fresh.begin(), fresh.end(),
                  [&](const auto& a, const auto& b) { return collator.compare(a.first, b.first) < 0; });
        QList<QTreeWidgetItem*> items;
        for (const auto& [name, id] : fresh) {
            auto* item = new QTreeWidgetItem(QStringList{name});
            item->setData(0, Qt::UserRole, id);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
                           Qt::ItemNeverHasChildren);
            item->setCheckState(0, checked.contains(id) ? Qt::Checked : Qt::Unchecked);
            items << item;
        }
        group->addChildren(items);
        if (renamed || (!shown.isEmpty() && !items.isEmpty())) {
            group->sortChildren(0, Qt::AscendingOrder);
        }
    }

    [[nodiscard]] static QStringList checkedOf(const QTreeWidgetItem* group) {
        QStringList ids;
        for (int i = 0; i < group->childCount(); ++i) {
            if (group->child(i)->checkState(0) == Qt::Checked) {
                ids << group->child(i)->data(0, Qt::UserRole).toString();
            }
        }
        return ids;
    }

    /// What is checked, and of what was chosen before that whose name is not read yet.
    [[nodiscard]] static QJsonArray chosenOf(const QTreeWidgetItem* group, const QJsonArray& before) {
        QSet<QString> listed;
        for (int i = 0; i < group->childCount(); ++i) {
            listed.insert(group->child(i)->data(0, Qt::UserRole).toString());
        }
        QJsonArray chosen = QJsonArray::fromStringList(checkedOf(group));
        for (const QJsonValue& id : before) {
            if (!listed.contains(id.toString())) {
                chosen.append(id);
            }
        }
        return chosen;
    }

    void find(const QString& text) {
        for (QTreeWidgetItem* group : {queues, users}) {
            bool any = false;
            for (int i = 0; i < group->childCount(); ++i) {
                const bool fits = group->child(i)->text(0).contains(text, Qt::CaseInsensitive);
                group->child(i)->setHidden(!fits);
                any = any || fits;
            }
            group->setHidden(!any && !text.isEmpty());
        }
    }

    void checkChanged() {
        const QJsonObject stored = QJsonDocument::fromJson(session.choice(choiceKey())).object();
        const QJsonObject choice{{u"queues"_qs, chosenOf(queues, stored.value(u"queues").toArray())},
                                 {u"users"_qs, chosenOf(users, stored.value(u"users").toArray())}};
        session.setChoice(choiceKey(), QJsonDocument(choice).toJson(QJsonDocument::Compact));
        showChosen();
        showState();
    }

    /// Why there is nobody to choose (yet).
    [[nodiscard]] QString withoutNames() const {
        if (!namesAsked) {
            return LiveWatchPanel::tr("Reading the names of queues and users…");
        }
        const NameDirectory& names = *session.names();
        if (const std::optional<Error>& problem = names.problem()) {
            return problem->httpStatus == 401 || problem->httpStatus == 403
                       ? LiveWatchPanel::tr("No queue or user can be read: does the OAuth client have "
                                            "routing:queue:view and directory:user:view?")
                       : LiveWatchPanel::tr("The queues and users cannot be read: %1")
                             .arg(QString::fromStdString(problem->message));
        }
        return names.finished() ? LiveWatchPanel::tr("The organisation has no queues and no users")
                                : LiveWatchPanel::tr("Reading the names of queues and users…");
    }

    void showChosen() {
        QString words;
        if (!session.obstacle().isEmpty()) {
            words = session.obstacle();
        } else if (queues->childCount() + users->childCount() == 0) {
            words = withoutNames();
        } else {
            const auto q1 = checkedOf(queues).size();
            const auto u1 = checkedOf(users).size();
            words = q1 + u1 == 0 ? LiveWatchPanel::tr("Choose the queues and users whose conversations to watch")
                                 : LiveWatchPanel::tr("Chosen: %1 of %2 queues, %3 of %4 users")
                                       .arg(q1)
                                       .arg(queues->childCount())
                                       .arg(u1)
                                       .arg(users->childCount());
            if (live().running()) {
                words += LiveWatchPanel::tr(". Changes count from the next start on.");
            }
        }
        chosen->setText(words);
    }

    // --- the watch ---

    void startStop() {
        if (live().running()) {
            live().stop();
        } else {
            begin();
        }
    }

    void begin() {
        const genesys::WatchQuery query{.queues = checkedOf(queues), .users = checkedOf(users)};
        if (live().running() || !session.obstacle().isEmpty() || (query.queues.isEmpty() && query.users.isEmpty())) {
            return;
        }
        failure->dismiss();
        notice->hide();
        samples.clear();
        session.watch(query);
        if (!roomy()) {
            showDetails(false);
        }
        showCounts();
        showChosen();
    }

    [[nodiscard]] QString stateWords() const {
        const QLocale locale;
        const QString who = live().organizationName();
        const QDateTime since = live().brokenSince();
        const QString gap =
            since.isValid() ? LiveWatchPanel::tr("; events since %1 may be missing").arg(clockTime(since)) : QString();
        if (!live().running()) {
            return live().counts().received > 0 || !who.isEmpty()
                       ? LiveWatchPanel::tr("Stopped")
                       : LiveWatchPanel::tr("Not watching. Events appear in the list of events while they happen.");
        }
        QString words;
        switch (live().state()) {
        case WatchState::Live:
            words = LiveWatchPanel::tr("Listening to %1: %2, %3", "topics, conversations")
                        .arg(who, LiveWatchPanel::tr("%Ln topics", nullptr, static_cast<int>(live().counts().topics)),
                             LiveWatchPanel::tr("%Ln conversations", nullptr,
                                                static_cast<int>(live().counts().conversations)));
            break;
        case WatchState::Waiting:
            words = LiveWatchPanel::tr("Connection to %1 lost: trying again in %2 s%3")
                        .arg(who)
                        .arg((live().waitingMs() + 999) / 1000)
                        .arg(gap);
            break;
        default:
            words = LiveWatchPanel::tr("Connecting to %1%2").arg(who, gap);
            break;
        }
        return live().paused() ? LiveWatchPanel::tr("Paused. %1").arg(words) : words;
    }

    void showState() {
        const bool running = live().running();
        const bool listening = running && live().state() == WatchState::Live;
        const bool any = !checkedOf(queues).isEmpty() || !checkedOf(users).isEmpty();
        const QString words = stateWords();
        state->setFullText(words);
        stateIcon->setIcon(!running          ? theme.icon(u"notevaluated"_qs, ColorRole::NotEvaluated)
                           : live().paused() ? theme.icon(u"time"_qs, ColorRole::Hint)
                           : listening       ? theme.icon(u"activity"_qs, ColorRole::Pass)
                                             : theme.icon(u"warning"_qs, ColorRole::Warning));
        start->setText(running ? LiveWatchPanel::tr("S&top watching") : LiveWatchPanel::tr("S&tart watching"));
        start->setEnabled(running || (any && session.obstacle().isEmpty()));
        start->setToolTip(start->isEnabled() ? QString()
                          : !session.obstacle().isEmpty()
                              ? session.obstacle()
                              : LiveWatchPanel::tr("Choose at least one queue or user first"));
        pause->setText(live().paused() ? LiveWatchPanel::tr("Res&ume") : LiveWatchPanel::tr("Pa&use"));
        pause->setEnabled(running || live().paused());
        pause->setToolTip(LiveWatchPanel::tr("While paused, events wait and the list stays as it is"));
        if (running && !tick.isActive()) {
            clock.restart();
            tick.start();
        } else if (!running) {
            tick.stop();
        }
    }

    void showCounts() {
        const QLocale locale;
        const session::LiveCounts counts = live().counts();
        received->setText(locale.toString(counts.received));
        kept->setText(counts.duplicates == 0
                          ? locale.toString(counts.added)
                          : LiveWatchPanel::tr("%1 (%2 were there already)")
                                .arg(locale.toString(counts.added), locale.toString(counts.duplicates)));
        dropped->setText(locale.toString(counts.dropped));
        waiting->setText(locale.toString(static_cast<qlonglong>(counts.waiting)));
        showSummary();
    }

    void ticked() {
        const qint64 now = clock.elapsed();
        samples.push_back({now, live().counts().received});
        while (samples.size() > 2 && samples.front().at < now - kRateMs) {
            samples.pop_front();
        }
        const Sample& first = samples.front();
        const qint64 ms = now - first.at;
        perSecond =
            ms <= 0 ? 0.0
                    : 1000.0 * static_cast<double>(samples.back().received - first.received) / static_cast<double>(ms);
        rate->setText(rateWords());
        showSummary();
        showState();
    }

    void addGap(const genesys::WatchGap& gap) {
        auto* item = new QTreeWidgetItem(gaps, {clockTime(gap.from), clockTime(gap.to), gap.reason});
        item->setIcon(0, theme.icon(u"warning"_qs, ColorRole::Warning));
        item->setToolTip(2, gap.reason);
        while (gaps->topLevelItemCount() > 1000) {
            delete gaps->takeTopLevelItem(0);
        }
        gaps->scrollToItem(item);
        showSummary();
    }
};

LiveWatchPanel::LiveWatchPanel(session::Session& session, Theme& theme, QWidget* parent)
    : QWidget(parent), m_impl(std::make_unique<Impl>(*this, session, theme)) {
    setObjectName(u"liveWatchPanel"_qs);
    Impl& d = *m_impl;
    d.organization = session.currentOrganization();
    d.build();
    d.tick.setInterval(kTickMs);
    session::LiveWatch& live = session.live();
    connect(&d.tick, &QTimer::timeout, this, [this] { m_impl->ticked(); });
    connect(d.start, &QPushButton::clicked, this, [this] { m_impl->startStop(); });
    connect(d.more, &QToolButton::clicked, this, [this](bool shown) { m_impl->showDetails(shown); });
    connect(d.pause, &QPushButton::clicked, this, [&live] { live.paused() ? live.resume() : live.pause(); });
    connect(d.limit, &QSpinBox::valueChanged, this, [&live](int events) { live.setBufferLimit(events); });
    connect(d.search, &QLineEdit::textChanged, this, [this](const QString& text) { m_impl->find(text); });
    // A group that is ticked changes each of its thousands of items.
    d.checked.setSingleShot(true);
    d.checked.setInterval(0);
    connect(d.people, &QTreeWidget::itemChanged, this, [this] {
        if (!m_impl->filling) {
            m_impl->checked.start();
        }
    });
    connect(&d.checked, &QTimer::timeout, this, [this] { m_impl->checkChanged(); });
    connect(&live, &session::LiveWatch::stateChanged, this, [this, &live] {
        if (!live.running()) {
            m_impl->notice->hide(); // it tells of a connection that is wanted no more
        }
        m_impl->showState();
        m_impl->showCounts();
        m_impl->showChosen();
    });
    connect(&live, &session::LiveWatch::countsChanged, this, [this] { m_impl->showCounts(); });
    connect(&live, &session::LiveWatch::gapSeen, this, [this](const genesys::WatchGap& gap) { m_impl->addGap(gap); });
    connect(&live, &session::LiveWatch::notice, this, [this](const QString& text) {
        m_impl->notice->setText(text);
        m_impl->notice->show();
    });
    connect(&live, &session::LiveWatch::failed, this, [this](const Error& error) {
        m_impl->failure->showFailure(tr("Live watch"), error, [this] { m_impl->begin(); });
    });
    connect(&session, &session::Session::namesChanged, this, [this] { m_impl->fillNames(); });
    connect(&session.mask(), &session::PersonalMask::changed, this, [this] { m_impl->fillNames(); });
    connect(&session, &session::Session::organizationsChanged, this, [this] { m_impl->organizationChanged(); });
    connect(&session, &session::Session::ready, this, [this] { m_impl->organizationChanged(); });
    d.ticked();
    d.samples.clear();
    d.showCounts();
    d.showChosen();
}

LiveWatchPanel::~LiveWatchPanel() {
    m_impl->people->disconnect(this); // dies after m_impl
}

void LiveWatchPanel::open() {
    if (!m_impl->namesAsked) {
        m_impl->organizationChanged();
    }
    if (!m_impl->roomy()) {
        showDetails(!m_impl->live().running() && !m_impl->anyoneChosen()); // somebody must be chosen first
    }
    setFocus();
}

bool LiveWatchPanel::detailsShown() const {
    return !m_impl->details->isHidden();
}

void LiveWatchPanel::showDetails(bool shown) {
    m_impl->showDetails(shown);
}

void LiveWatchPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_impl->detailsDecided) { // with the window's layout of last time
        m_impl->showDetails(m_impl->roomy());
    }
    if (!event->spontaneous() && !m_impl->namesAsked) {
        m_impl->organizationChanged();
    }
}

} // namespace rw::ui
