// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fetchoptionsdialog.h"

#include "session/personalmask.h"
#include "session/session.h"
#include "ui/picklist.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QScrollArea>
#include <QUuid>
#include <QVBoxLayout>

namespace rw::ui {

namespace {

constexpr int kLongestQueryDays = 7; // as genesys::FetchWay::Automatic

QLabel* wrapped(const char* name, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1StringView(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QStringList checkedOf(const QList<QCheckBox*>& boxes) {
    QStringList values;
    for (const QCheckBox* box : boxes) {
        if (box->isChecked()) {
            values << box->property("value").toString();
        }
    }
    return values;
}

} // namespace

FetchOptionsDialog::FetchOptionsDialog(session::Session& session, Theme& theme, const FetchOptions& options,
                                       const QString& period, QWidget* parent)
    : QDialog(parent), m_session(session), m_theme(theme), m_usual(new QRadioButton(this)),
      m_own(new QRadioButton(tr("&Own period:"), this)), m_from(new QDateTimeEdit(this)), m_to(new QDateTimeEdit(this)),
      m_periodNote(wrapped("fetchPeriodNote", this)), m_conversationNote(wrapped("fetchConversationNote", this)),
      m_summary(wrapped("fetchSummary", this)), m_conversation(new QLineEdit(this)),
      m_attributes(new QCheckBox(tr("Participant &attributes"), this)),
      m_queues(new PickList(QStringLiteral("fetchQueues"), tr("Queues"), this)),
      m_users(new PickList(QStringLiteral("fetchUsers"), tr("Users"), this)),
      m_fetch(new QPushButton(tr("&Fetch now"), this)), m_clear(new QPushButton(tr("C&lear all"), this)) {
    setObjectName(QStringLiteral("fetchOptionsDialog"));
    setWindowTitle(tr("What to fetch"));
    setAttribute(Qt::WA_DeleteOnClose);

    auto* queues = new QGroupBox(tr("&Queues, any of"), this);
    (new QVBoxLayout(queues))->addWidget(m_queues);
    auto* users = new QGroupBox(tr("&Users, any of"), this);
    (new QVBoxLayout(users))->addWidget(m_users);
    auto* right = new QVBoxLayout;
    right->addWidget(queues, 1);
    right->addWidget(users, 1);
    auto* columns = new QHBoxLayout;
    columns->addWidget(buildLeft());
    columns->addLayout(right, 1);
    m_notForOne << queues << users;

    auto* close = new QPushButton(tr("Close"), this);
    m_fetch->setObjectName(QStringLiteral("fetchOptionsFetch"));
    m_fetch->setIcon(theme.icon(QStringLiteral("fetch")));
    m_fetch->setDefault(true);
    m_clear->setObjectName(QStringLiteral("fetchOptionsClear"));
    m_clear->setAutoDefault(false);
    close->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_summary, 1);
    for (QPushButton* button : {m_clear, m_fetch, close}) {
        buttons->addWidget(button);
    }
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(columns, 1);
    layout->addLayout(buttons);

    setOptions(options);
    setPeriodText(period);
    for (QRadioButton* button : {m_usual, m_own}) {
        connect(button, &QRadioButton::toggled, this, &FetchOptionsDialog::apply);
    }
    for (QDateTimeEdit* edit : {m_from, m_to}) {
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, [this] {
            if (!m_filling) {
                m_own->setChecked(true); // whoever sets a time means it
                apply();
            }
        });
    }
    for (QCheckBox* box : m_media + m_directions + QList<QCheckBox*>{m_attributes}) {
        connect(box, &QCheckBox::toggled, this, &FetchOptionsDialog::apply);
    }
    for (PickList* list : {m_queues, m_users}) {
        connect(list, &PickList::changed, this, &FetchOptionsDialog::apply);
    }
    connect(m_conversation, &QLineEdit::textChanged, this, &FetchOptionsDialog::apply);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        setOptions({});
        apply();
    });
    connect(m_fetch, &QPushButton::clicked, this, [this] {
        Q_EMIT fetchWanted();
        QDialog::close();
    });
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(&m_session, &session::Session::busyChanged, this, &FetchOptionsDialog::refresh);
    connect(&m_session, &session::Session::namesChanged, this, &FetchOptionsDialog::readNames);
    connect(&m_session, &session::Session::organizationsChanged, this, &FetchOptionsDialog::readNames);
    connect(&m_session.mask(), &session::PersonalMask::changed, this, &FetchOptionsDialog::readNames);
    readNames();
    const QSize available =
        parent != nullptr && parent->screen() ? parent->screen()->availableSize() : QSize(1024, 700);
    resize(std::min(fontMetrics().averageCharWidth() * 110, available.width() - 40),
           std::min(fontMetrics().lineSpacing() * 32, available.height() - 60));
}

QWidget* FetchOptionsDialog::buildLeft() {
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);

    auto* period = new QGroupBox(tr("Period"), page);
    auto* periodLayout = new QVBoxLayout(period);
    m_usual->setObjectName(QStringLiteral("fetchUsualPeriod"));
    m_own->setObjectName(QStringLiteral("fetchOwnPeriod"));
    periodLayout->addWidget(m_usual);
    periodLayout->addWidget(m_own);
    auto* times = new QHBoxLayout;
    for (QDateTimeEdit* edit : {m_from, m_to}) {
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
        edit->setCalendarPopup(true);
        times->addWidget(edit, 1);
    }
    m_from->setObjectName(QStringLiteral("fetchFrom"));
    m_from->setAccessibleName(tr("From, local time"));
    m_to->setObjectName(QStringLiteral("fetchTo"));
    m_to->setAccessibleName(tr("To, local time"));
    times->insertWidget(1, new QLabel(QStringLiteral("–"), period));
    periodLayout->addLayout(times);
    periodLayout->addWidget(m_periodNote);
    column->addWidget(period);

    auto* kinds = new QGroupBox(tr("Media and direction, any of"), page);
    auto* kindsLayout = new QVBoxLayout(kinds);
    const auto addBoxes = [&](QList<QCheckBox*>& boxes, const std::vector<std::pair<const char*, QString>>& values) {
        auto* line = new QHBoxLayout;
        for (const auto& [value, text] : values) {
            auto* box = new QCheckBox(text, kinds);
            box->setObjectName(QStringLiteral("fetch-") + QLatin1StringView(value));
            box->setProperty("value", QString::fromLatin1(value));
            line->addWidget(box);
            boxes << box;
        }
        line->addStretch(1);
        kindsLayout->addLayout(line);
    };
    addBoxes(m_media, {{"voice", tr("Voice")}, {"callback", tr("Callback")}, {"message", tr("Message")}});
    addBoxes(m_media, {{"chat", tr("Chat")}, {"email", tr("E-mail")}});
    addBoxes(m_directions, {{"inbound", tr("Inbound")}, {"outbound", tr("Outbound")}});
    column->addWidget(kinds);

    m_attributes->setObjectName(QStringLiteral("fetchAttributes"));
    m_attributes->setToolTip(tr("Genesys Cloud tells them only by asynchronous jobs, which take longer and do not have "
                                "the newest conversations"));
    column->addWidget(m_attributes);

    auto* one = new QGroupBox(tr("One conversation only"), page);
    auto* oneLayout = new QVBoxLayout(one);
    m_conversation->setObjectName(QStringLiteral("fetchConversation"));
    m_conversation->setAccessibleName(tr("Conversation id"));
    m_conversation->setPlaceholderText(tr("its id; whenever it was"));
    m_conversation->setClearButtonEnabled(true);
    oneLayout->addWidget(m_conversation);
    oneLayout->addWidget(m_conversationNote);
    column->addWidget(one);
    column->addStretch(1);
    m_notForOne << period << kinds << m_attributes;
    page->setMinimumWidth(fontMetrics().averageCharWidth() * 52);
    return page;
}

void FetchOptionsDialog::setPeriodText(const QString& period) {
    m_usual->setText(tr("As in the tool bar: %1").arg(period));
}

void FetchOptionsDialog::focusPeriod() {
    m_own->setChecked(true);
    m_from->setFocus();
}

void FetchOptionsDialog::setOptions(const FetchOptions& options) {
    m_filling = true;
    m_options = options;
    const QDateTime now = QDateTime::currentDateTime();
    m_from->setDateTime(options.hasPeriod() ? options.from.toLocalTime() : now.addSecs(-3600));
    m_to->setDateTime(options.hasPeriod() ? options.to.toLocalTime() : now);
    m_own->setChecked(options.hasPeriod());
    m_usual->setChecked(!options.hasPeriod());
    for (QCheckBox* box : m_media) {
        box->setChecked(options.filters.mediaTypes.contains(box->property("value").toString()));
    }
    for (QCheckBox* box : m_directions) {
        box->setChecked(options.filters.directions.contains(box->property("value").toString()));
    }
    m_attributes->setChecked(options.attributes);
    m_queues->setChosen(options.filters.queueIds);
    m_users->setChosen(options.filters.userIds);
    m_conversation->setText(options.conversationId);
    m_filling = false;
    refresh();
}

void FetchOptionsDialog::readNames() {
    genesys::NameDirectory* names = m_session.names();
    if (names != m_names) {
        if (m_names) {
            m_names->disconnect(this);
        }
        m_names = names;
        for (PickList* list : {m_queues, m_users}) {
            list->setNote(names->loading() ? tr("The names are being read…") : QString());
        }
        connect(names, &genesys::NameDirectory::loaded, this, &FetchOptionsDialog::readNames);
        connect(names, &genesys::NameDirectory::unreadable, this, [this](const Error& error) {
            for (PickList* list : {m_queues, m_users}) {
                list->setNote(tr("Not all names can be read: %1. Ids can be pasted all the same.")
                                  .arg(QString::fromStdString(error.message)));
            }
        });
    }
    const auto fill = [](PickList* list, const QHash<QString, QString>& nameById) {
        list->setItems(nameById);
        if (!nameById.isEmpty()) {
            list->setNote({});
        }
    };
    fill(m_queues, names->all(genesys::NameDirectory::Kind::Queue));
    fill(m_users, m_session.mask().veil().people(names->all(genesys::NameDirectory::Kind::User)));
    refresh();
}

void FetchOptionsDialog::problem(QLabel* label, const QString& words) {
    label->setText(words.isEmpty() ? QString() : QStringLiteral("✗ ") + words);
    label->setVisible(!words.isEmpty());
    QPalette colors = label->palette();
    colors.setColor(QPalette::WindowText, m_theme.color(ColorRole::Error));
    label->setPalette(colors);
}

void FetchOptionsDialog::refresh() {
    const QString id = m_conversation->text().trimmed();
    const bool single = !id.isEmpty();
    const bool odd = single && (id.size() != 36 || QUuid::fromString(id).isNull());
    problem(m_conversationNote,
            odd ? tr("A conversation id looks like 01234567-89ab-cdef-0123-456789abcdef.") : QString());
    m_conversation->setAccessibleDescription(m_conversationNote->text());
    for (QWidget* field : m_notForOne) {
        field->setEnabled(!single);
    }
    const bool backwards = m_own->isChecked() && m_from->dateTime() >= m_to->dateTime();
    problem(m_periodNote, backwards ? tr("The period ends before it begins.") : QString());
    m_to->setAccessibleDescription(m_periodNote->text());
    if (!backwards && m_own->isChecked() && m_from->dateTime().daysTo(m_to->dateTime()) > kLongestQueryDays) {
        m_periodNote->setText(tr("Above %1 days an asynchronous job collects the conversations: that takes longer.")
                                  .arg(kLongestQueryDays));
        m_periodNote->setPalette(palette());
        m_periodNote->show();
    }
    const QString words = describe(m_options, m_names, m_session.mask().veil());
    m_summary->setText(words.isEmpty() ? tr("All conversations") : tr("Only: %1").arg(words));
    const bool usable = !odd && (single || !backwards);
    m_fetch->setEnabled(usable && !m_session.busy());
    m_fetch->setToolTip(m_session.busy() ? tr("A fetch or an import runs") : QString());
}

void FetchOptionsDialog::apply() {
    if (m_filling) {
        return;
    }
    m_options.filters.mediaTypes = checkedOf(m_media);
    m_options.filters.directions = checkedOf(m_directions);
    m_options.filters.queueIds = m_queues->chosen();
    m_options.filters.userIds = m_users->chosen();
    m_options.attributes = m_attributes->isChecked();
    const QString id = m_conversation->text().trimmed();
    if (id.isEmpty() || !QUuid::fromString(id).isNull()) {
        m_options.conversationId = id;
    }
    if (m_usual->isChecked()) {
        m_options.from = {};
        m_options.to = {};
    } else if (m_from->dateTime() < m_to->dateTime()) {
        m_options.from = m_from->dateTime().toUTC();
        m_options.to = m_to->dateTime().toUTC();
    }
    refresh();
    Q_EMIT optionsChanged(m_options);
}

} // namespace rw::ui
