// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/match/matchview.h"

#include "session/latestjob.h"
#include "ui/columnroom.h"
#include "ui/editor/payloadtext.h"
#include "ui/match/leafmodel.h"
#include "ui/match/matchheader.h"
#include "ui/match/payloadmodel.h"
#include "ui/match/statelook.h"
#include "ui/models/tablecolumns.h"
#include "ui/panels/listkeys.h"
#include "ui/saidtext.h"
#include "ui/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QThreadPool>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

namespace rw::ui {

namespace {

/// Room for any state's sign and words.
int stateWidth(const QAbstractItemView& list) {
    const QFontMetrics metrics = list.fontMetrics();
    int widest = 0;
    for (const match::LeafState state : {match::LeafState::Pass, match::LeafState::Fail, match::LeafState::NotEvaluated,
                                         match::LeafState::CannotJudge}) {
        widest = std::max(widest, metrics.horizontalAdvance(stateText(state)));
    }
    return widest + list.style()->pixelMetric(QStyle::PM_SmallIconSize) + 3 * metrics.averageCharWidth();
}

constexpr qsizetype kReadAtOnce = qsizetype{48} * 1024; // well under a millisecond; more goes to a worker
constexpr size_t kExpandedMarks = 300;

/// Needs what the page needs that is shown: the others must not make a low pane scroll as a whole.
class ShownPage : public QStackedWidget {
public:
    explicit ShownPage(QWidget* parent) : QStackedWidget(parent) {
        connect(this, &QStackedWidget::currentChanged, this, &QWidget::updateGeometry);
    }
    [[nodiscard]] QSize minimumSizeHint() const override {
        return currentWidget() != nullptr ? currentWidget()->minimumSizeHint() : QSize();
    }
    /// What is around it asks for the height that the pages would like to have, instead of the least.
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
};

/// Three lines of a page are enough where there is no room for more; the pages scroll themselves.
class LowTabs : public QTabWidget {
public:
    using QTabWidget::QTabWidget;
    [[nodiscard]] QSize minimumSizeHint() const override {
        return {QTabWidget::minimumSizeHint().width(), tabBar()->sizeHint().height() + 3 * fontMetrics().height()};
    }
};

/// Rows with a little air: the style's own height is that of the bare text.
class AiryRows : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        size.setHeight(std::max(size.height(), option.fontMetrics.height() * 4 / 3));
        return size;
    }
};

void prepareList(QAbstractItemView& view) {
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setSelectionMode(QAbstractItemView::SingleSelection);
    view.setTabKeyNavigation(false);
    view.setContextMenuPolicy(Qt::CustomContextMenu);
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setMinimumHeight(view.fontMetrics().height() * 2);
}

} // namespace

struct MatchView::Impl {
    Impl(MatchView& owner, Theme& colors)
        : q(owner), theme(colors), tree(new PayloadModel(colors, &owner)), leaves(new LeafModel(colors, &owner)),
          sorted(new QSortFilterProxyModel(&owner)), reading(pool) {
        pool.setMaxThreadCount(1);
        pool.setObjectName(u"payload"_qs);
    }
    ~Impl() {
        reading.cancel();
        pool.waitForDone();
    }

    MatchView& q;
    Theme& theme;
    PayloadModel* tree;
    LeafModel* leaves;
    QSortFilterProxyModel* sorted;
    QThreadPool pool;
    session::LatestJob reading;

    QStackedWidget* pages = nullptr;
    QLabel* emptyHint = nullptr;
    MatchHeader* top = nullptr;
    QTabWidget* tabs = nullptr;
    QTreeView* treeView = nullptr;
    QTableView* leafView = nullptr;
    QStackedWidget* leafPages = nullptr;
    QLabel* leafHint = nullptr;
    PayloadText* text = nullptr;
    QStackedWidget* textPages = nullptr;

    QByteArray json;
    session::PersonalMask::Veil veil;
    std::shared_ptr<const PayloadDocument> document;
    std::shared_ptr<const match::Explanation> explanation;
    QString hint;
    std::vector<QLabel*> hints; ///< of the empty states
    bool textFilled = false;
    bool syncing = false;
    int leaf = -1;

    // ---- building -------------------------------------------------------------------------------------------------
    QLabel* hintLabel(QWidget* parent, const QString& name) {
        auto* label = new QLabel(parent);
        label->setObjectName(name);
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setMargin(q.fontMetrics().height());
        hints.push_back(label);
        return label;
    }
    void build() {
        auto* layout = new QVBoxLayout(&q);
        layout->setContentsMargins(0, 0, 0, 0);
        pages = new ShownPage(&q);
        layout->addWidget(pages);
        emptyHint = hintLabel(pages, u"matchHint"_qs);
        emptyHint->setText(MatchView::tr("Select an event to see how the rule judges it."));
        pages->addWidget(emptyHint);

        auto* page = new QWidget(pages);
        auto* column = new QVBoxLayout(page);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(q.fontMetrics().height() / 3);
        top = new MatchHeader(theme, page);
        column->addWidget(top);
        tabs = new LowTabs(page);
        tabs->setObjectName(u"matchTabs"_qs);
        tabs->setDocumentMode(true);
        buildTree();
        buildText();
        buildLeaves();
        column->addWidget(tabs, 1);
        pages->addWidget(page);
        QObject::connect(tabs, &QTabWidget::currentChanged, &q, [this] { fillText(); });
        QObject::connect(&theme, &Theme::changed, &q, [this] { paintHints(); });
        paintHints();
    }
    void buildTree() {
        treeView = new QTreeView(tabs);
        treeView->setObjectName(u"payloadTree"_qs);
        treeView->setAccessibleName(MatchView::tr("Payload with verdicts"));
        treeView->setUniformRowHeights(true);
        treeView->setAllColumnsShowFocus(true);
        treeView->setFrameShape(QFrame::NoFrame);
        treeView->setModel(tree);
        prepareList(*treeView);
        treeView->setItemDelegate(new AiryRows(treeView));
        const int letter = q.fontMetrics().averageCharWidth();
        QHeaderView* header = treeView->header();
        header->setStretchLastSection(true);
        header->setMinimumSectionSize(letter * 6);
        new ColumnRoom(header,
                       {{PayloadModel::NameColumn, letter * 24, 1},
                        {PayloadModel::ValueColumn, letter * 26, 2},
                        {PayloadModel::VerdictColumn, stateWidth(*treeView), 0}},
                       {PayloadModel::ReasonColumn, letter * 40, 3});
        treeView->installEventFilter(new ListKeys(treeView, [this] { copyTreeValue(treeView->currentIndex()); }));
        QObject::connect(treeView, &QTreeView::activated, &q, [this](const QModelIndex& index) {
            if (const int at = tree->leafAt(index); at >= 0) {
                Q_EMIT q.leafActivated(at);
            }
        });
        QObject::connect(treeView, &QWidget::customContextMenuRequested, &q, [this](QPoint at) { treeMenu(at); });
        QObject::connect(treeView->selectionModel(), &QItemSelectionModel::currentChanged, &q,
                         [this](const QModelIndex& now, const QModelIndex& before) {
                             if (now.row() != before.row() || now.parent() != before.parent()) {
                                 userMoved(tree->leafAt(now), treeView);
                             }
                         });
        tabs->addTab(treeView, MatchView::tr("Payload tree"));
    }
    void buildText() {
        textPages = new QStackedWidget(tabs);
        text = new PayloadText(theme, textPages);
        textPages->addWidget(text);
        auto* tooLong = hintLabel(textPages, u"payloadTooLong"_qs);
        tooLong->setText(MatchView::tr("This payload holds a line that is too long to show as text. "
                                       "The payload tree shows all of it."));
        textPages->addWidget(tooLong);
        tabs->addTab(textPages, MatchView::tr("Payload text"));
        QObject::connect(text, &PayloadText::caretMoved, &q, [this](uint32_t offset) {
            if (document && explanation) {
                userMoved(leafInText(offset), text);
            }
        });
    }
    void buildLeaves() {
        leafPages = new QStackedWidget(tabs);
        leafView = new QTableView(leafPages);
        leafView->setObjectName(u"leafResults"_qs);
        leafView->setAccessibleName(MatchView::tr("Leaf results"));
        leafView->setFrameShape(QFrame::NoFrame);
        leafView->setShowGrid(false);
        leafView->setWordWrap(false);
        sorted->setSourceModel(leaves);
        sorted->setSortRole(LeafModel::SortRole);
        leafView->setModel(sorted);
        leafView->setSortingEnabled(true);
        leafView->sortByColumn(-1, Qt::AscendingOrder); // the rule's own order until a header is clicked
        prepareList(*leafView);
        leafView->verticalHeader()->hide();
        leafView->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        leafView->verticalHeader()->setDefaultSectionSize(q.fontMetrics().height() * 3 / 2);
        const int letter = q.fontMetrics().averageCharWidth();
        QHeaderView* header = leafView->horizontalHeader();
        header->setStretchLastSection(true);
        header->setHighlightSections(false);
        header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        header->setMinimumSectionSize(letter * 6);
        leafView->setColumnHidden(LeafModel::ExpectedColumn, true);
        new ColumnRoom(header,
                       {{LeafModel::StateColumn, stateWidth(*leafView), 0},
                        {LeafModel::PathColumn, letter * 30, 1},
                        {LeafModel::ExpectedColumn, letter * 22, 1},
                        {LeafModel::FoundColumn, letter * 22, 1}},
                       {LeafModel::SentenceColumn, letter * 40, 3});
        leafView->installEventFilter(new ListKeys(leafView, [this] { copyLeaf(leafView->currentIndex()); }));
        QObject::connect(leafView, &QTableView::activated, &q, [this](const QModelIndex& index) {
            Q_EMIT q.leafActivated(sorted->mapToSource(index).row());
        });
        QObject::connect(leafView, &QWidget::customContextMenuRequested, &q, [this](QPoint at) { leafMenu(at); });
        QObject::connect(leafView->selectionModel(), &QItemSelectionModel::currentRowChanged, &q,
                         [this](const QModelIndex& now) { userMoved(sorted->mapToSource(now).row(), leafView); });
        leafPages->addWidget(leafView);
        leafHint = hintLabel(leafPages, u"leafHint"_qs);
        leafPages->addWidget(leafHint);
        tabs->addTab(leafPages, MatchView::tr("Leaf results"));
    }
    void paintHints() {
        for (QLabel* label : hints) {
            QPalette palette = label->palette();
            palette.setColor(QPalette::WindowText, theme.color(ColorRole::SubtleText));
            label->setPalette(palette);
        }
    }

    // ---- content --------------------------------------------------------------------------------------------------
    void show(std::shared_ptr<const PayloadDocument> payload) {
        const QScopedValueRollback guard(syncing, true);
        document = std::move(payload);
        tree->setDocument(document);
        textFilled = false;
        tree->setExplanation(explanation);
        const json::Node& root = document->tree.root;
        size_t rows = childCount(root);
        for (size_t i = 0; i < childCount(root); ++i) {
            rows += childCount(ui::childAt(root, i));
        }
        if (rows <= 200) {
            treeView->expandToDepth(0);
        }
        expandMarks({});
        fillText();
        showLeaf(nullptr);
    }
    void expandMarks(const std::set<QPersistentModelIndex>& known) {
        for (const QModelIndex& row : tree->markedRows(kExpandedMarks)) {
            if (known.contains(QPersistentModelIndex(row))) {
                continue; // the user may have folded it away since
            }
            for (QModelIndex up = row.parent(); up.isValid(); up = up.parent()) {
                treeView->expand(up);
            }
        }
    }
    void explain(std::shared_ptr<const match::Explanation> now) {
        const QScopedValueRollback guard(syncing, true);
        std::set<QPersistentModelIndex> known;
        for (const QModelIndex& row : tree->markedRows(kExpandedMarks)) {
            known.insert(row);
        }
        explanation = std::move(now);
        tree->setExplanation(explanation);
        expandMarks(known);
        tintText();
        showLeaves();
        showLeaf(nullptr);
    }
    /// Nothing of the event is shown any more, until it comes anew.
    void forget() {
        const QScopedValueRollback guard(syncing, true);
        explanation.reset();
        tree->setDocument(nullptr);
        leaves->setExplanation(nullptr);
        text->setText({});
        textFilled = false;
        top->setVerdict(nullptr, {});
    }
    void showLeaves() {
        const QScopedValueRollback guard(syncing, true);
        leaves->setExplanation(explanation);
        leafHint->setText(explanation ? MatchView::tr("The rule has no leaves.") : hint);
        leafPages->setCurrentIndex(leaves->rowCount() > 0 ? 0 : 1);
    }
    void fillText() {
        if (tabs->currentWidget() != textPages || textFilled || !document) {
            return;
        }
        const bool readable = !document->pretty.empty() || document->json.isEmpty();
        textPages->setCurrentIndex(readable ? 0 : 1);
        text->setText(document->pretty);
        textFilled = true;
        tintText();
        showLeaf(nullptr);
    }
    void tintText() {
        if (!textFilled || !document) {
            return;
        }
        std::vector<PayloadText::Tint> tints;
        if (explanation) {
            for (const match::LeafResult& result : explanation->leaves) {
                for (const match::FoundValue& value : result.found) {
                    const bool idle = result.state == match::LeafState::Pass && !value.accepted;
                    const ByteRange at = document->inPretty(value.at);
                    if (!at.empty() && !idle) {
                        tints.push_back({at, result.state});
                    }
                }
            }
        }
        text->setTints(tints);
    }
    [[nodiscard]] int leafInText(uint32_t offset) const {
        for (size_t i = 0; i < explanation->leaves.size(); ++i) {
            for (const match::FoundValue& value : explanation->leaves[i].found) {
                if (document->inPretty(value.at).contains(offset)) {
                    return static_cast<int>(i);
                }
            }
        }
        return -1;
    }

    // ---- one selection for all ------------------------------------------------------------------------------------
    void userMoved(int to, const QWidget* from) {
        if (syncing || to == leaf) {
            return;
        }
        leaf = to;
        showLeaf(from);
        Q_EMIT q.leafSelected(leaf);
    }
    /// Moves every view but `from` to the current leaf.
    void showLeaf(const QWidget* from) {
        const QScopedValueRollback guard(syncing, true);
        const bool valid = explanation && leaf >= 0 && static_cast<size_t>(leaf) < explanation->leaves.size();
        if (from != leafView) {
            const QModelIndex row = valid ? sorted->mapFromSource(leaves->index(leaf, 0)) : QModelIndex();
            if (row.row() != leafView->currentIndex().row() || !row.isValid()) {
                leafView->setCurrentIndex(row);
            }
            if (!row.isValid()) {
                leafView->clearSelection();
            }
        }
        if (from != treeView && valid) {
            const std::vector<QModelIndex> rows = tree->rowsOfLeaf(leaf);
            const bool there = std::any_of(rows.begin(), rows.end(), [this](const QModelIndex& row) {
                return row.row() == treeView->currentIndex().row() && row.parent() == treeView->currentIndex().parent();
            });
            if (!rows.empty() && !there) {
                // Where nothing stands at the path, the one that was probably meant tells more than the gap.
                const match::LeafResult& result = explanation->leaves[static_cast<size_t>(leaf)];
                const bool meant = result.state == match::LeafState::Fail && result.found.empty() &&
                                   !result.nearestPath.empty() && !tree->isMissing(rows.back());
                treeView->setCurrentIndex(meant ? rows.back() : rows.front());
                treeView->scrollTo(treeView->currentIndex(), QAbstractItemView::PositionAtCenter);
            }
        }
        if (from != text && textFilled) {
            ByteRange at;
            if (valid) {
                const match::LeafResult& result = explanation->leaves[static_cast<size_t>(leaf)];
                at = placeInText(result);
            }
            text->emphasize(at);
        }
    }

    /// Where a leaf looked, in the pretty text: a value, else the path that was probably meant, else the first line of
    /// the object that lacks it.
    [[nodiscard]] ByteRange placeInText(const match::LeafResult& result) const {
        if (!result.found.empty()) {
            return document->inPretty(result.found.front().at);
        }
        const json::Node* meant = document->meant(result.nearestPath);
        const PayloadDocument::Walk walk = document->walk(result.path);
        ByteRange at = document->inPretty(meant != nullptr ? meant->at : walk.node->at);
        const size_t line = document->pretty.find('\n', at.begin);
        if (line != std::string::npos && line < at.end) {
            at.end = static_cast<uint32_t>(line);
        }
        return at;
    }

    // ---- copying --------------------------------------------------------------------------------------------------
    static void toClipboard(const QString& what) { QGuiApplication::clipboard()->setText(what); }
    void copyTreeValue(const QModelIndex& index) {
        if (index.isValid()) {
            const QByteArray value = tree->valueOf(index);
            toClipboard(tree->isMissing(index) ? tree->shownPathOf(index) : QString::fromUtf8(value));
        }
    }
    void copyLeaf(const QModelIndex& index) {
        if (index.isValid()) {
            toClipboard(leaves->lineOf(sorted->mapToSource(index).row()));
        }
    }
    void treeMenu(QPoint at) {
        const QModelIndex index = treeView->indexAt(at);
        auto* menu = new QMenu(&q);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->setObjectName(u"payloadMenu"_qs);
        Q_EMIT q.ruleMenuWanted(menu, index.isValid() ? tree->pathOf(index) : QString(), tree->testableAt(index), json);
        const auto add = [&](const QString& icon, const QString& words, bool enabled, auto slot) {
            QAction* action = menu->addAction(icon.isEmpty() ? QIcon() : theme.icon(icon), words);
            action->setEnabled(enabled);
            QObject::connect(action, &QAction::triggered, &q, slot);
        };
        const int target = tree->leafAt(index);
        add(u"rule"_qs, MatchView::tr("&Go to the leaf in the rule"), target >= 0,
            [this, target] { Q_EMIT q.leafActivated(target); });
        menu->addSeparator();
        const QPersistentModelIndex row(index);
        add(u"copy"_qs, MatchView::tr("&Copy value"), index.isValid() && !tree->isMissing(index),
            [this, row] { copyTreeValue(row); });
        add({}, MatchView::tr("Copy &path"), index.isValid(), [this, row] { toClipboard(tree->shownPathOf(row)); });
        const bool scalar = index.isValid() && !tree->isMissing(index) && !tree->hasChildren(index.siblingAtColumn(0));
        add({}, MatchView::tr("Copy as pattern &leaf"), scalar && !tree->isHidden(index), [this, row] {
            toClipboard(
                QString::fromStdString(patternLeaf(tree->pathOf(row).toStdString(), tree->valueOf(row).toStdString())));
        });
        add({}, MatchView::tr("Copy &event"), document != nullptr, [this] {
            const std::string_view event(json.constData(), static_cast<size_t>(json.size()));
            toClipboard(QString::fromStdString(veil.event(event)));
        });
        menu->addSeparator();
        add({}, MatchView::tr("&Add as column"), index.isValid(),
            [this, row] { Q_EMIT q.columnWanted(tree->pathOf(row)); });
        Q_EMIT q.menuWanted(menu, index.isValid() ? tree->pathOf(index) : QString(),
                            scalar && !tree->isHidden(index) ? tree->valueOf(index) : QByteArray());
        menu->popup(treeView->viewport()->mapToGlobal(at));
    }
    void leafMenu(QPoint at) {
        const QModelIndex index = leafView->indexAt(at);
        if (!index.isValid()) {
            return;
        }
        const int row = sorted->mapToSource(index).row();
        auto* menu = new QMenu(&q);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->setObjectName(u"leafMenu"_qs);
        const QString path = leaves->index(row, LeafModel::PathColumn).data().toString();
        Q_EMIT q.ruleMenuWanted(menu, path, leaves->testableAt(row, json), json);
        QObject::connect(menu->addAction(theme.icon(u"rule"_qs), MatchView::tr("&Go to the leaf in the rule")),
                         &QAction::triggered, &q, [this, row] { Q_EMIT q.leafActivated(row); });
        menu->addSeparator();
        QObject::connect(menu->addAction(theme.icon(u"copy"_qs), MatchView::tr("&Copy row")), &QAction::triggered, &q,
                         [line = leaves->lineOf(row)] { toClipboard(line); });
        QObject::connect(menu->addAction(MatchView::tr("Copy &path")), &QAction::triggered, &q,
                         [path] { toClipboard(path); });
        menu->popup(leafView->viewport()->mapToGlobal(at));
    }
};

MatchView::MatchView(Theme& theme, QWidget* parent) : QWidget(parent), m_impl(std::make_unique<Impl>(*this, theme)) {
    setObjectName(u"matchView"_qs);
    m_impl->build();
    setFocusProxy(m_impl->treeView);
}

MatchView::~MatchView() {
    // The children die after m_impl: nothing of them may call back.
    m_impl->treeView->selectionModel()->disconnect(this);
    m_impl->leafView->selectionModel()->disconnect(this);
    m_impl->tabs->disconnect(this);
    m_impl->text->disconnect(this);
}

void MatchView::clear(const QString& hint) {
    Impl& d = *m_impl;
    const QScopedValueRollback guard(d.syncing, true);
    d.reading.cancel();
    d.json.clear();
    d.document.reset();
    d.explanation.reset();
    d.leaf = -1;
    d.tree->setDocument(nullptr);
    d.leaves->setExplanation(nullptr);
    d.textFilled = false;
    d.text->setText({});
    d.emptyHint->setText(hint);
    d.pages->setCurrentIndex(0);
}

void MatchView::showEvent(const QByteArray& json, const store::EventSummary& summary, const store::Origin& origin,
                          std::shared_ptr<const match::Explanation> explanation, const QString& hint) {
    Impl& d = *m_impl;
    const bool sameEvent = d.json == json && d.pages->currentIndex() == 1;
    d.hint = hint;
    d.treeView->setAccessibleDescription(plain(summary.detailType));
    d.top->setOrigin(origin);
    std::vector<std::string> approximated = origin.approximatedPaths;
    approximated.insert(approximated.end(), origin.madeUpPaths.begin(), origin.madeUpPaths.end());
    d.tree->setApproximatedPaths(approximated);
    d.pages->setCurrentIndex(1);
    if (sameEvent && d.document) {
        d.top->setVerdict(explanation.get(), hint);
        d.explain(std::move(explanation));
        return;
    }
    d.top->setVerdict(explanation.get(), hint);
    d.explanation = std::move(explanation);
    d.showLeaves();
    if (sameEvent && d.reading.running()) {
        return; // delivered with the newest explanation
    }
    d.json = json;
    d.reading.cancel();
    if (json.size() <= kReadAtOnce) {
        d.show(readPayload(json, d.veil));
        return;
    }
    {
        const QScopedValueRollback guard(d.syncing, true);
        d.document.reset();
        d.tree->setDocument(nullptr);
    }
    d.reading.start([json, veil = d.veil](std::stop_token) { return readPayload(json, veil); },
                    [&d](std::shared_ptr<const PayloadDocument> payload) { d.show(std::move(payload)); });
}

void MatchView::setRuleText(const QByteArray& utf8) {
    m_impl->leaves->setRuleText(utf8);
    m_impl->leafView->setColumnHidden(LeafModel::ExpectedColumn, utf8.isEmpty());
}

void MatchView::setVeil(session::PersonalMask::Veil veil) {
    Impl& d = *m_impl;
    d.reading.cancel();
    d.tree->setVeil(veil);
    d.veil = std::move(veil);
    d.document.reset(); // the same event is to be read anew
    d.json.clear();
    if (d.veil.on()) {
        d.forget();
    }
}

void MatchView::addEventAction(QAction* action) {
    QWidget* corner = m_impl->tabs->cornerWidget();
    if (corner == nullptr) {
        corner = new QWidget(m_impl->tabs);
        auto* row = new QHBoxLayout(corner);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(0);
        m_impl->tabs->setCornerWidget(corner);
    }
    auto* button = new QToolButton(corner);
    button->setDefaultAction(action);
    button->setObjectName(action->objectName() + u"InMatch"_qs);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    corner->layout()->addWidget(button);
}

void MatchView::selectLeaf(int leaf) {
    if (m_impl->leaf != leaf) {
        m_impl->leaf = leaf;
        m_impl->showLeaf(nullptr);
    }
}

void MatchView::find() {
    if (m_impl->pages->currentIndex() != 0) {
        m_impl->tabs->setCurrentWidget(m_impl->textPages);
        m_impl->text->find();
    }
}

void MatchView::findNext(int step) {
    if (m_impl->tabs->currentWidget() == m_impl->textPages) {
        m_impl->text->findNext(step);
    } else {
        find();
    }
}

void MatchView::setNameOf(NameOf nameOf) {
    m_impl->tree->setNameOf(std::move(nameOf));
    m_impl->treeView->viewport()->update();
}

QWidget* MatchView::input() const {
    QWidget* page = m_impl->tabs->currentWidget();
    if (m_impl->pages->currentIndex() == 0) {
        return m_impl->emptyHint;
    }
    if (page == m_impl->treeView) {
        return m_impl->treeView;
    }
    if (page == m_impl->textPages) {
        return m_impl->text->input();
    }
    return m_impl->leafView;
}

} // namespace rw::ui
