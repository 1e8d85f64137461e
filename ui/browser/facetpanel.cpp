// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/facetpanel.h"

#include "engine/json/json.h"
#include "session/personalmask.h"
#include "session/session.h"
#include "ui/browser/eventbrowser.h"
#include "ui/browser/filtercomplete.h"
#include "ui/headers.h"
#include "ui/theme.h"
#include "ui/tooltips.h"

#include <QClipboard>
#include <QCompleter>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QStringListModel>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <set>
#include <utility>

namespace rw::ui {

namespace {

constexpr QLatin1StringView kPathsChoice("browser/facets"); ///< in the workspace
constexpr size_t kMostValues = 25;                          ///< of one path
constexpr qsizetype kMostPaths = 40;

enum Column { ValueColumn, BarColumn, EventsColumn, MatchedColumn, ColumnCount };
enum Role {
    JsonRole = Qt::UserRole, ///< of a value; its path is that of the parent; empty: events without one
    PathRole,
    ShareRole,  ///< of the events, 0 … 1
    MatchedRole ///< likewise, of those that match
};

/// What one asks first of conversation events (facts: the catalogue of topics has them on most of its topics).
QStringList commonPaths() {
    return {QStringLiteral("detail.eventBody.mediaType"),
            QStringLiteral("detail.eventBody.direction"),
            QStringLiteral("detail.eventBody.queueId"),
            QStringLiteral("detail.eventBody.disconnectType"),
            QStringLiteral("detail.eventBody.acdOutcome"),
            QStringLiteral("detail.eventBody.flowType"),
            QStringLiteral("detail.eventBody.messageType"),
            QStringLiteral("detail.eventBody.wrapupCode"),
            QStringLiteral("detail-type")};
}

QString decoded(const std::string& json) {
    const json::Tree tree = json::read(json);
    return QString::fromStdString(tree.root.kind == json::Kind::String ? tree.root.text : json);
}

QString number(uint64_t count) {
    return QLocale().toString(static_cast<qulonglong>(count));
}

/// How many of the events have the value, and in the colour of a match how many of those match.
class ShareDelegate : public QStyledItemDelegate {
public:
    ShareDelegate(Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyledItemDelegate::paint(painter, option, index);
        const QRect whole = option.rect.adjusted(4, option.rect.height() / 4, -4, -option.rect.height() / 4);
        const auto bar = [&](int role, const QColor& color) {
            const double share = index.data(role).toDouble();
            if (share > 0) {
                QRect part = whole;
                part.setWidth(std::max(2, static_cast<int>(share * whole.width())));
                painter->fillRect(part, color);
            }
        };
        QColor others = m_theme.color(ColorRole::NotEvaluated);
        others.setAlphaF(0.55F);
        bar(ShareRole, others);
        bar(MatchedRole, m_theme.color(ColorRole::Pass));
    }

private:
    Theme& m_theme;
};

} // namespace

FacetPanel::FacetPanel(session::Session& session, Theme& theme, EventBrowser& browser, QWidget* parent)
    : QWidget(parent), m_session(session), m_theme(theme), m_browser(browser), m_job(session.pool()),
      m_pages(new QStackedWidget(this)), m_tree(new QTreeWidget(this)), m_summary(new QLabel(this)),
      m_add(new QLineEdit(this)), m_known(new QStringListModel(this)), m_paths(commonPaths()) {
    setObjectName(QStringLiteral("facetPanel"));
    m_summary->setObjectName(QStringLiteral("facetSummary"));
    m_summary->setMinimumWidth(1);
    m_add->setObjectName(QStringLiteral("facetAdd"));
    m_add->setPlaceholderText(tr("Add a path"));
    m_add->setAccessibleName(tr("Add a path"));
    m_add->setToolTip(tr("A path of the events, for example detail.eventBody.provider; Return adds it"));
    m_add->setClearButtonEnabled(true);
    m_add->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    auto* completer = new QCompleter(m_known, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_add->setCompleter(completer);

    m_tree->setObjectName(QStringLiteral("facetTree"));
    m_tree->setAccessibleName(tr("Values of the shown events"));
    m_tree->setColumnCount(ColumnCount);
    m_tree->setHeaderLabels({tr("Value"), QString(), tr("Events"), tr("Match")});
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setItemDelegateForColumn(BarColumn, new ShareDelegate(theme, m_tree));
    m_tree->setMinimumHeight(fontMetrics().height() * 3);
    m_tree->installEventFilter(this);
    QHeaderView* header = m_tree->header();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setSectionResizeMode(BarColumn, QHeaderView::Stretch);
    const int letter = fontMetrics().averageCharWidth();
    header->resizeSection(ValueColumn, letter * 48);
    header->resizeSection(EventsColumn, letter * 14);
    header->resizeSection(MatchedColumn, letter * 14);
    for (const int column : {EventsColumn, MatchedColumn}) {
        m_tree->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    fitTitles(*header);

    auto* empty = new QLabel(tr("No events are shown, so there are no values to count."), m_pages);
    empty->setObjectName(QStringLiteral("facetEmpty"));
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    m_pages->addWidget(empty);
    m_pages->addWidget(m_tree);
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    const int gap = fontMetrics().height() / 4;
    row->setContentsMargins(gap * 2, gap, gap * 2, gap);
    row->addWidget(m_summary, 1);
    row->addWidget(m_add);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_pages, 1);
    setFocusProxy(m_tree);
    setTabOrder(m_tree, m_add);

    connect(m_add, &QLineEdit::returnPressed, this, [this] {
        const QString path = m_add->text().trimmed();
        m_add->clear();
        addPath(path);
    });
    connect(m_tree, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item) {
        choose(item, (QGuiApplication::keyboardModifiers() & Qt::ControlModifier) != 0);
    });
    connect(m_tree, &QWidget::customContextMenuRequested, this, &FacetPanel::showMenu);
    connect(&m_browser, &EventBrowser::rowsChanged, this, &FacetPanel::refresh);
    connect(&m_session.test(), &session::TestRun::finished, this, &FacetPanel::refresh);
    connect(&m_session.mask(), &session::PersonalMask::changed, this, [this] {
        // At once, and while nobody sees it, too: the next count may take its time.
        const QString wanted = std::exchange(m_wanted, {});
        offerPaths();
        fill();
        m_wanted = wanted;
        refresh();
    });
    connect(&m_theme, &Theme::changed, m_tree->viewport(), qOverload<>(&QWidget::update));
    connect(&m_session, &session::Session::ready, this, &FacetPanel::restore);
    connect(&m_session.events(), &session::EventLibrary::vocabularyChanged, this, &FacetPanel::offerPaths);
    fill();
}

FacetPanel::~FacetPanel() {
    m_tree->disconnect(this);
}

void FacetPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

bool FacetPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_tree && event->type() == QEvent::KeyPress && m_tree->currentItem() != nullptr) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            choose(m_tree->currentItem(), (key->modifiers() & Qt::ControlModifier) != 0);
            return true;
        }
        if (key->key() == Qt::Key_Delete && m_tree->currentItem()->parent() == nullptr) {
            removePath(m_tree->currentItem()->data(ValueColumn, PathRole).toString());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FacetPanel::restore() {
    const QJsonDocument kept = QJsonDocument::fromJson(m_session.choice(kPathsChoice));
    if (!kept.isArray()) {
        return;
    }
    m_paths.clear();
    for (const QJsonValue& value : kept.array()) {
        const QString path = value.toString();
        if (!path.isEmpty() && !m_paths.contains(path) && m_paths.size() < kMostPaths) {
            m_paths << path;
        }
    }
    refresh();
}

void FacetPanel::keep() {
    m_session.setChoice(kPathsChoice,
                        QJsonDocument(QJsonArray::fromStringList(m_paths)).toJson(QJsonDocument::Compact));
}

void FacetPanel::addPath(const QString& path) {
    if (path.isEmpty()) {
        return;
    }
    m_wanted = path;
    if (!m_paths.contains(path)) {
        m_paths.prepend(path);
        m_paths = m_paths.mid(0, kMostPaths);
        keep();
    }
    refresh();
}

void FacetPanel::offerPaths() {
    QStringList known;
    for (const pattern::ObservedPath& path : m_session.mask().proposable(m_session.events().vocabulary())->paths) {
        known << QString::fromStdString(path.path);
    }
    m_known->setStringList(known);
}

void FacetPanel::removePath(const QString& path) {
    if (m_paths.removeAll(path) > 0) {
        keep();
        refresh();
    }
}

void FacetPanel::refresh() {
    if (!isVisible()) {
        return;
    }
    if (m_job.running() && m_counting == m_paths) {
        m_outdated = true; // let it finish, or none ever would while events stream in
        return;
    }
    m_outdated = false;
    m_counting = m_paths;
    std::vector<std::string> paths;
    for (const QString& path : std::as_const(m_paths)) {
        paths.push_back(path.toStdString());
    }
    const auto rows = m_browser.shownRows();
    m_job.start(
        [snapshot = m_session.events().snapshot(), rows, results = m_session.test().results(),
         paths](const std::stop_token& stop) {
            const std::vector<store::Verdict> verdicts = results->flat(snapshot.size());
            return store::facetsOf(snapshot, rows->ids(), verdicts, paths, kMostValues, stop);
        },
        [this, rows](std::vector<store::Facet> facets) {
            m_facets = std::move(facets);
            m_events = static_cast<uint32_t>(rows->ids().size());
            fill();
            if (m_outdated) {
                refresh();
            }
        });
}

void FacetPanel::fill() {
    const QScopedValueRollback guard(m_filling, true);
    // What was folded away, and where one stood, stays so.
    std::set<QString> folded;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        if (!m_tree->topLevelItem(i)->isExpanded()) {
            folded.insert(m_tree->topLevelItem(i)->data(ValueColumn, PathRole).toString());
        }
    }
    QString path, json;
    if (const QTreeWidgetItem* current = m_tree->currentItem()) {
        path = current->data(ValueColumn, PathRole).toString();
        json = current->data(ValueColumn, JsonRole).toString();
    }
    m_tree->clear();
    const session::PersonalMask::Veil veil = m_session.mask().veil();
    QTreeWidgetItem* wanted = nullptr;
    for (const store::Facet& facet : m_facets) {
        const QString whole = QString::fromStdString(facet.path);
        auto* top = new QTreeWidgetItem(m_tree);
        const uint32_t having = m_events - facet.absent;
        const QString title = QString::fromStdString(veil.path(facet.path));
        top->setText(ValueColumn, title);
        top->setToolTip(ValueColumn, plainToolTip(title));
        top->setData(ValueColumn, PathRole, whole);
        QFont bold = m_tree->font();
        bold.setBold(true);
        top->setFont(ValueColumn, bold);
        const int distinct = static_cast<int>(facet.distinct);
        top->setText(BarColumn, having == 0  ? tr("no shown event has it")
                                : facet.more ? tr("more than %Ln values", nullptr, distinct)
                                             : tr("%Ln values", nullptr, distinct));
        top->setForeground(BarColumn, m_theme.color(ColorRole::SubtleText));
        const auto add = [&](const QString& text, const QString& value, uint32_t count, uint32_t matched) {
            auto* item = new QTreeWidgetItem(top);
            item->setText(ValueColumn, text);
            item->setToolTip(ValueColumn, plainToolTip(text));
            item->setData(ValueColumn, PathRole, whole);
            item->setData(ValueColumn, JsonRole, value);
            if (title != whole) {
                item->setFlags(item->flags() & ~Qt::ItemIsEnabled); // a filter would show the real name
            }
            item->setText(EventsColumn, number(count));
            item->setText(MatchedColumn, number(matched));
            item->setTextAlignment(EventsColumn, Qt::AlignRight | Qt::AlignVCenter);
            item->setTextAlignment(MatchedColumn, Qt::AlignRight | Qt::AlignVCenter);
            item->setData(BarColumn, ShareRole, m_events == 0 ? 0.0 : double(count) / m_events);
            item->setData(BarColumn, MatchedRole, m_events == 0 ? 0.0 : double(matched) / m_events);
            if (matched > 0) {
                item->setForeground(MatchedColumn, m_theme.color(ColorRole::Pass));
            }
            if (whole == path && value == json) {
                wanted = item;
            }
            return item;
        };
        for (const store::FacetValue& value : facet.values) {
            const std::string shown = veil.json(facet.path, value.json);
            const QString text = decoded(shown);
            const QString name = veil.hidesNames(facet.path) ? QString() : m_session.nameOf(text);
            QTreeWidgetItem* item = add(name.isEmpty() ? text : tr("%1 (%2)").arg(name, text),
                                        QString::fromStdString(value.json), value.events, value.matched);
            if (shown != value.json) {
                item->setFlags(item->flags() & ~Qt::ItemIsEnabled); // a filter would show the real one
            }
        }
        if (facet.distinct > facet.values.size()) {
            auto* rest = new QTreeWidgetItem(top, {tr("… and less frequent ones")});
            rest->setFlags(Qt::NoItemFlags);
        }
        if (facet.absent > 0 && having > 0) {
            QTreeWidgetItem* none = add(tr("(no value)"), QString(), facet.absent, facet.absentMatched);
            QFont italic = m_tree->font();
            italic.setItalic(true);
            none->setFont(ValueColumn, italic);
        }
        top->setExpanded(folded.count(whole) == 0 && having > 0);
        if (whole == m_wanted || (wanted == nullptr && whole == path && json.isNull())) {
            wanted = top;
        }
    }
    if (wanted != nullptr) {
        m_tree->setCurrentItem(wanted);
        m_tree->scrollToItem(wanted,
                             m_wanted.isEmpty() ? QAbstractItemView::EnsureVisible : QAbstractItemView::PositionAtTop);
    }
    m_wanted.clear();
    m_pages->setCurrentIndex(m_events == 0 ? 0 : 1);
    m_summary->setText(tr("Values of %Ln shown events", nullptr, static_cast<int>(m_events)));
    m_summary->setToolTip(tr("A click filters by a value, Ctrl and a click hides it; Delete takes a path away"));
}

void FacetPanel::choose(QTreeWidgetItem* item, bool exclude) {
    if (m_filling || item == nullptr || item->parent() == nullptr || !(item->flags() & Qt::ItemIsEnabled)) {
        return;
    }
    const QString path = filterWord(item->data(ValueColumn, PathRole).toString());
    const QString json = item->data(ValueColumn, JsonRole).toString();
    // "!=" alone would hide the events that have no value, too.
    const QString is =
        json.isEmpty() ? QStringLiteral(" exists") : QStringLiteral(" = ") + filterValue(json.toStdString());
    const bool negated = exclude != json.isEmpty();
    m_browser.addFilterTerm((negated ? QStringLiteral("not ") : QString()) + path + is);
}

void FacetPanel::showMenu(const QPoint& at) {
    QTreeWidgetItem* item = m_tree->itemAt(at);
    if (item == nullptr) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("facetMenu"));
    const QString path = item->data(ValueColumn, PathRole).toString();
    const QString json = item->data(ValueColumn, JsonRole).toString();
    const bool value = item->parent() != nullptr && (item->flags() & Qt::ItemIsEnabled);
    const auto chooseLater = [this, path, json](bool exclude) {
        for (QTreeWidgetItem* one : m_tree->findItems(QStringLiteral("*"), Qt::MatchWildcard | Qt::MatchRecursive)) {
            if (one->parent() != nullptr && one->data(ValueColumn, PathRole) == path &&
                one->data(ValueColumn, JsonRole).toString() == json) {
                choose(one, exclude); // the tree may have been filled anew while the menu was open
                return;
            }
        }
    };
    QAction* only = menu->addAction(tr("&Show only events with this value"));
    only->setEnabled(value);
    connect(only, &QAction::triggered, this, [chooseLater] { chooseLater(false); });
    QAction* hide = menu->addAction(tr("&Hide events with this value"));
    hide->setEnabled(value);
    connect(hide, &QAction::triggered, this, [chooseLater] { chooseLater(true); });
    menu->addSeparator();
    QAction* copy = menu->addAction(tr("&Copy value"));
    copy->setEnabled(value && !json.isEmpty());
    connect(copy, &QAction::triggered, this,
            [json] { QGuiApplication::clipboard()->setText(decoded(json.toStdString())); });
    connect(menu->addAction(tr("Copy &path")), &QAction::triggered, this,
            [text = QString::fromStdString(m_session.mask().veil().path(path.toStdString()))] {
                QGuiApplication::clipboard()->setText(text);
            });
    menu->addSeparator();
    connect(menu->addAction(tr("&Take this path away")), &QAction::triggered, this, [this, path] { removePath(path); });
    menu->popup(m_tree->viewport()->mapToGlobal(at));
}

} // namespace rw::ui
