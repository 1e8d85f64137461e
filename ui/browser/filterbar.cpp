// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/filterbar.h"

#include "engine/pattern/lint.h"
#include "ui/browser/filteredit.h"
#include "ui/browser/filterhelp.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QTimer>
#include <QToolButton>

namespace rw::ui {

namespace {

constexpr qsizetype kMostRecent = 15;
constexpr qsizetype kMostSaved = 100;
constexpr qsizetype kLongest = 2000; ///< what is longer was pasted by mistake: not remembered
constexpr int kMenuCharacters = 60;

QStringList listOf(const QJsonValue& value, qsizetype most) {
    QStringList list;
    for (const QJsonValue& one : value.toArray()) {
        const QString text = one.toString().trimmed();
        if (!text.isEmpty() && list.size() < most && !list.contains(text)) {
            list << text;
        }
    }
    return list;
}

/// An ampersand would be the mark of a shortcut.
QString menuText(const QString& filter, const QFontMetrics& metrics) {
    return metrics.elidedText(filter, Qt::ElideRight, metrics.averageCharWidth() * kMenuCharacters)
        .replace(u'&', QStringLiteral("&&"));
}

} // namespace

QByteArray FilterMemory::toBytes() const {
    return QJsonDocument(QJsonObject{{QStringLiteral("saved"), QJsonArray::fromStringList(saved)},
                                     {QStringLiteral("recent"), QJsonArray::fromStringList(recent)}})
        .toJson(QJsonDocument::Compact);
}

FilterMemory FilterMemory::fromBytes(const QByteArray& bytes) {
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    return {listOf(object[QLatin1StringView("saved")], kMostSaved),
            listOf(object[QLatin1StringView("recent")], kMostRecent)};
}

void FilterMemory::use(const QString& filter) {
    const QString text = filter.trimmed();
    if (!text.isEmpty() && text.size() <= kLongest) {
        recent.removeAll(text);
        recent.prepend(text);
        recent = recent.mid(0, kMostRecent);
    }
}

void FilterMemory::save(const QString& filter) {
    const QString text = filter.trimmed();
    if (!text.isEmpty() && text.size() <= kLongest) {
        saved.removeAll(text);
        saved.prepend(text);
        saved = saved.mid(0, kMostSaved);
    }
}

void FilterMemory::forget(const QString& filter) {
    saved.removeAll(filter.trimmed());
}

FilterBar::FilterBar(Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_vocabulary(std::make_shared<pattern::Vocabulary>()),
      m_edit(new FilterEdit(theme, this)), m_more(new QToolButton(this)), m_menu(new QMenu(this)),
      m_verdicts(new QComboBox(this)), m_message(new QLabel(this)), m_shown(new QLabel(this)),
      m_delay(new QTimer(this)) {
    m_edit->setObjectName(QStringLiteral("eventFilter"));
    m_edit->setPlaceholderText(tr("Find in events"));
    m_edit->setAccessibleName(tr("Find in events"));
    m_edit->setToolTip(tr("Shows the events that contain this text.\n"
                          "Also: mediaType = VOICE, queueId != …, acdOutcome exists, type:acd, match:near,\n"
                          "joined by and, or, not and brackets. Down proposes what can be written next."));
    m_edit->setClearButtonEnabled(true);
    setFocusProxy(m_edit);
    m_edit->setCompletions([this](const QString& text, qsizetype cursor) {
        FilterCompletion completion = completeFilter(text, cursor, *m_vocabulary, m_tags);
        if (text.trimmed().isEmpty()) {
            std::vector<FilterProposal> known;
            for (const QString& filter : m_memory.saved) {
                known.push_back({filter, filter, tr("saved"), false});
            }
            for (const QString& filter : m_memory.recent) {
                if (!m_memory.saved.contains(filter)) {
                    known.push_back({filter, filter, tr("recent"), false});
                }
            }
            completion.proposals.insert(completion.proposals.begin(), known.begin(), known.end());
        }
        return completion;
    });
    m_more->setObjectName(QStringLiteral("filterMenuButton"));
    m_more->setIcon(theme.icon(QStringLiteral("filter")));
    m_more->setText(tr("Filters"));
    m_more->setToolTip(tr("Saved and recent filters, and how to write one"));
    m_more->setAccessibleName(m_more->text());
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setAutoRaise(true);
    m_menu->setObjectName(QStringLiteral("filterMenu"));
    m_more->setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &FilterBar::fillMenu);
    m_verdicts->setObjectName(QStringLiteral("verdictFilter"));
    m_verdicts->setAccessibleName(tr("Show by verdict"));
    m_verdicts->setToolTip(tr("Which verdicts to show"));
    m_verdicts->addItem(tr("All"), static_cast<int>(VerdictFilter::All));
    m_verdicts->addItem(tr("Matching"), static_cast<int>(VerdictFilter::Matching));
    m_verdicts->addItem(tr("Not matching"), static_cast<int>(VerdictFilter::NotMatching));
    m_shown->setObjectName(QStringLiteral("shownCount"));
    m_shown->setTextFormat(Qt::PlainText);
    // Its own line, always there: what the filter has to say moves nothing.
    m_message->setObjectName(QStringLiteral("filterMessage"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->installEventFilter(this);
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(4, 4, 4, 0);
    layout->setVerticalSpacing(2);
    layout->setHorizontalSpacing(4);
    layout->addWidget(m_edit, 0, 0);
    layout->addWidget(m_more, 0, 1);
    layout->addWidget(m_verdicts, 0, 2);
    auto* below = new QHBoxLayout;
    below->addWidget(m_message, 1);
    below->addWidget(m_shown);
    layout->addLayout(below, 1, 0, 1, 3);
    layout->setColumnStretch(0, 1);
    setTabOrder(m_edit, m_more);
    setTabOrder(m_more, m_verdicts);

    m_delay->setSingleShot(true);
    m_delay->setInterval(120);
    connect(m_delay, &QTimer::timeout, this, &FilterBar::apply);
    connect(m_edit, &QLineEdit::textChanged, m_delay, qOverload<>(&QTimer::start));
    connect(m_edit, &QLineEdit::returnPressed, this, [this] {
        apply();
        Q_EMIT leaveWanted();
    });
    connect(m_edit, &FilterEdit::leaveWanted, this, &FilterBar::leaveWanted);
    connect(m_edit, &QLineEdit::editingFinished, this, &FilterBar::remember);
    connect(m_verdicts, &QComboBox::currentIndexChanged, this, &FilterBar::changed);
}

FilterBar::~FilterBar() {
    m_edit->disconnect(this); // it ends later, and losing the focus then is no end of editing
}

VerdictFilter FilterBar::verdicts() const {
    return static_cast<VerdictFilter>(m_verdicts->currentData().toInt());
}

bool FilterBar::pending() const {
    return m_delay->isActive();
}

QWidget* FilterBar::lastInput() const {
    return m_verdicts;
}

void FilterBar::setText(const QString& filter) {
    m_edit->setText(filter);
    apply();
    remember();
}

void FilterBar::addTerm(const QString& term) {
    const QString before = QString::fromStdString(m_valid).trimmed();
    const bool alternatives = before.contains(QStringLiteral(" or "), Qt::CaseInsensitive);
    setText(before.isEmpty() ? term : (alternatives ? u'(' + before + u')' : before) + u' ' + term);
}

void FilterBar::reset() {
    const QSignalBlocker blocker(m_verdicts);
    m_edit->clear();
    m_delay->stop();
    m_valid.clear();
    m_verdicts->setCurrentIndex(0);
    check();
}

void FilterBar::startFind() {
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void FilterBar::setShown(const QString& count, const QString& meaning, bool nothing) {
    if (m_nothing != nothing) {
        m_nothing = nothing;
        check();
    }
    m_shown->setText(count);
    m_shown->setToolTip(meaning);
}

void FilterBar::setVocabulary(std::shared_ptr<const pattern::Vocabulary> vocabulary) {
    m_vocabulary = std::move(vocabulary);
    check();
}

void FilterBar::check() {
    m_edit->setCheck(checkFilter(m_edit->text(), m_vocabulary.get()));
    const FilterCheck& found = m_edit->check();
    QString words =
        found.message.isEmpty() ? QString() : FilterEdit::stateWord(found.state) + QStringLiteral(": ") + found.message;
    if (words.isEmpty() && m_nothing && m_edit->text().toStdString() == m_valid) {
        words = whyNothing(m_edit->text(), *m_vocabulary);
    }
    m_message->setProperty("fullText", words);
    m_message->setToolTip(words);
    m_message->setAccessibleName(words);
    elideMessage();
}

/// The number of rows is always there; the message has what is left.
void FilterBar::elideMessage() {
    const QString words = m_message->property("fullText").toString();
    m_message->setText(m_message->fontMetrics().elidedText(words, Qt::ElideRight, m_message->width()));
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_message && event->type() == QEvent::Resize) {
        elideMessage();
    }
    return QWidget::eventFilter(watched, event);
}

void FilterBar::apply() {
    m_delay->stop();
    check();
    const FilterState state = m_edit->check().state;
    const std::string typed = m_edit->text().toStdString();
    if (state != FilterState::Incomplete && state != FilterState::Error && typed != m_valid) {
        m_valid = typed;
        m_nothing = false; // until the rows are chosen
        Q_EMIT changed();
    }
}

void FilterBar::remember() {
    apply();
    const FilterState state = m_edit->check().state;
    if (state == FilterState::Valid || state == FilterState::Warning) {
        const FilterMemory before = m_memory;
        m_memory.use(m_edit->text());
        if (m_memory != before) {
            Q_EMIT memoryChanged(m_memory);
        }
    }
}

void FilterBar::fillMenu() {
    m_menu->clear();
    const QString current = QString::fromStdString(m_valid).trimmed();
    QAction* save = m_menu->addAction(m_theme.icon(QStringLiteral("save")), tr("&Save this filter"));
    save->setObjectName(QStringLiteral("saveFilter"));
    save->setEnabled(!current.isEmpty() && !m_memory.saved.contains(current));
    connect(save, &QAction::triggered, this, [this, current] {
        m_memory.save(current);
        Q_EMIT memoryChanged(m_memory);
    });
    const auto list = [this](QMenu* menu, const QStringList& filters) {
        for (const QString& filter : filters) {
            QAction* action = menu->addAction(menuText(filter, fontMetrics()));
            action->setToolTip(filter);
            connect(action, &QAction::triggered, this, [this, filter] { setText(filter); });
        }
    };
    m_menu->addSection(tr("Saved"));
    list(m_menu, m_memory.saved);
    if (m_memory.saved.isEmpty()) {
        m_menu->addAction(tr("No saved filters"))->setEnabled(false);
    }
    QMenu* recent = m_menu->addMenu(tr("&Recent"));
    recent->setEnabled(!m_memory.recent.isEmpty());
    list(recent, m_memory.recent);
    QMenu* remove = m_menu->addMenu(tr("Re&move"));
    remove->setEnabled(!m_memory.saved.isEmpty());
    for (const QString& filter : m_memory.saved) {
        connect(remove->addAction(menuText(filter, fontMetrics())), &QAction::triggered, this, [this, filter] {
            m_memory.forget(filter);
            Q_EMIT memoryChanged(m_memory);
        });
    }
    m_menu->addSeparator();
    connect(m_menu->addAction(m_theme.icon(QStringLiteral("help")), tr("&How to write a filter")), &QAction::triggered,
            this, &FilterBar::showHelp);
}

void FilterBar::showHelp() {
    auto* help = new FilterHelp(this);
    connect(help, &FilterHelp::chosen, this, [this](const QString& example) {
        m_edit->setText(example);
        m_edit->setFocus(Qt::OtherFocusReason);
        m_edit->end(false);
        apply();
    });
    help->popupBelow(*m_edit);
}

} // namespace rw::ui
