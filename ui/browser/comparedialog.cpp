// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/comparedialog.h"

#include "engine/insight/compare.h"
#include "session/personalmask.h"
#include "session/session.h"
#include "ui/browser/comparemodel.h"
#include "ui/headers.h"
#include "ui/match/statelook.h"
#include "ui/models/eventtype.h"
#include "ui/panels/listkeys.h"
#include "ui/saidtext.h"
#include "ui/theme.h"
#include "ui/tooltips.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QTreeWidget>
#include <algorithm>
#include <utility>

namespace rw::ui {

namespace {

QString number(size_t count) {
    return QLocale().toString(static_cast<qulonglong>(count));
}

} // namespace

struct CompareDialog::Compared {
    std::vector<insight::ComparedPath> paths;
    std::array<store::EventSummary, 2> summaries;
};

CompareDialog::CompareDialog(session::Session& session, Theme& theme, uint32_t left, uint32_t right, QWidget* parent)
    : QDialog(parent), m_session(session), m_theme(theme), m_compareJob(session.pool()), m_explainJob(session.pool()),
      m_model(new CompareModel(theme, this)), m_table(new QTableView(this)), m_leaves(new QTreeWidget(this)),
      m_summary(new QLabel(this)), m_only(new QCheckBox(tr("Only &differences"), this)), m_find(new QLineEdit(this)) {
    setObjectName(QStringLiteral("compareDialog"));
    setWindowTitle(tr("Compare two events"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connect(m_only, &QCheckBox::toggled, this, [this](bool only) { m_model->setFilter(only, m_find->text()); });
    connect(m_find, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_model->setFilter(m_only->isChecked(), text); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &CompareDialog::showMenu);
    connect(&m_session.rule(), &session::RuleDocument::parsedChanged, this, &CompareDialog::explain);
    connect(&m_session.mask(), &session::PersonalMask::changed, this, [this] {
        if (m_session.mask().on()) { // at once: comparing may take its time
            m_model->setPaths({});
            m_explanations = {};
            m_leaves->clear();
        }
        refresh();
    });
    connect(&m_theme, &Theme::changed, this, &CompareDialog::showLeaves);
    compare(left, right);
}

CompareDialog::~CompareDialog() {
    m_table->selectionModel()->disconnect(this);
}

void CompareDialog::build() {
    const int letter = fontMetrics().averageCharWidth();
    for (size_t side = 0; side < 2; ++side) {
        m_heads[side] = new QLabel(this);
        m_heads[side]->setObjectName(side == 0 ? QStringLiteral("compareLeft") : QStringLiteral("compareRight"));
        m_heads[side]->setTextFormat(Qt::PlainText);
        m_heads[side]->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_heads[side]->setMinimumWidth(1);
    }
    m_summary->setObjectName(QStringLiteral("compareSummary"));
    m_only->setObjectName(QStringLiteral("compareOnly"));
    m_find->setObjectName(QStringLiteral("compareFind"));
    m_find->setPlaceholderText(tr("Find path or value"));
    m_find->setAccessibleName(m_find->placeholderText());
    m_find->setClearButtonEnabled(true);
    auto* swap = new QPushButton(tr("S&wap"), this);
    swap->setObjectName(QStringLiteral("compareSwap"));
    swap->setToolTip(tr("Puts the left event to the right"));
    connect(swap, &QPushButton::clicked, this, [this] {
        std::swap(m_events[0], m_events[1]);
        refresh();
    });

    m_table->setObjectName(QStringLiteral("compareTable"));
    m_table->setAccessibleName(tr("Paths with the values of both events"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setAlternatingRowColors(true);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(CompareModel::StateColumn, letter * 16);
    m_table->setColumnWidth(CompareModel::PathColumn, letter * 40);
    m_table->setColumnWidth(CompareModel::LeftColumn, letter * 38);
    fitTitles(*m_table->horizontalHeader());
    m_table->installEventFilter(new ListKeys(m_table, [this] { copy(false); }));

    m_leaves->setObjectName(QStringLiteral("compareLeaves"));
    m_leaves->setAccessibleName(tr("Leaves of the rule on both events"));
    m_leaves->setColumnCount(3);
    m_leaves->setHeaderLabels({tr("Leaf of the rule"), tr("Left event"), tr("Right event")});
    m_leaves->setRootIsDecorated(false);
    m_leaves->setUniformRowHeights(true);
    m_leaves->setAllColumnsShowFocus(true);
    m_leaves->setMinimumHeight(fontMetrics().lineSpacing() * 4);
    m_leaves->header()->resizeSection(0, letter * 56);
    m_leaves->header()->resizeSection(1, letter * 38);
    fitTitles(*m_leaves->header());

    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_table);
    splitter->addWidget(m_leaves);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* copyAll = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copyAll->setObjectName(QStringLiteral("compareCopy"));
    copyAll->setToolTip(tr("Copies all rows that are shown, with tabs between the columns"));
    copyAll->setAutoDefault(false);
    swap->setAutoDefault(false);
    connect(copyAll, &QPushButton::clicked, this, [this] { copy(true); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);

    auto* heads = new QGridLayout;
    auto* left = new QLabel(tr("Left:"), this);
    auto* right = new QLabel(tr("Right:"), this);
    heads->addWidget(left, 0, 0);
    heads->addWidget(m_heads[0], 0, 1);
    heads->addWidget(right, 1, 0);
    heads->addWidget(m_heads[1], 1, 1);
    heads->addWidget(swap, 0, 2, 2, 1, Qt::AlignVCenter);
    heads->setColumnStretch(1, 1);
    auto* filters = new QHBoxLayout;
    filters->addWidget(m_find, 1);
    filters->addWidget(m_only);
    filters->addWidget(m_summary);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(heads);
    layout->addLayout(filters);
    layout->addWidget(splitter, 1);
    layout->addWidget(buttons);
    resize(letter * 150, fontMetrics().lineSpacing() * 36);
    m_table->setFocus();
}

void CompareDialog::compare(uint32_t left, uint32_t right) {
    m_events = {left, right};
    m_snapshot = m_session.events().snapshot();
    refresh();
}

void CompareDialog::refresh() {
    m_compareJob.start(
        [snapshot = m_snapshot, events = m_events, veil = m_session.mask().veil()](const std::stop_token& stop) {
            Compared compared;
            std::array<std::string, 2> texts;
            for (size_t side = 0; side < 2; ++side) {
                texts[side] = veil.event(snapshot.text({events[side]})); // may lie on the disk
                compared.summaries[side] = snapshot.summary({events[side]});
            }
            compared.paths = insight::compareEvents(texts[0], texts[1], stop);
            return compared;
        },
        [this](Compared compared) {
            m_model->setPaths(std::move(compared.paths));
            for (size_t side = 0; side < 2; ++side) {
                const store::EventSummary& summary = compared.summaries[side];
                QStringList words{typeLabel(plain(summary.detailType))};
                if (summary.timeMs != 0) {
                    words << QDateTime::fromMSecsSinceEpoch(summary.timeMs)
                                 .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
                }
                if (!summary.conversationId.empty()) {
                    words << tr("conversation %1").arg(plain(summary.conversationId));
                }
                m_heads[side]->setText(words.join(QStringLiteral(" · ")));
                m_heads[side]->setToolTip(plainToolTip(plain(summary.detailType)));
            }
            describe();
            if (m_model->rowCount() > 0) {
                m_table->setCurrentIndex(m_model->index(0, 0));
            }
        });
    explain();
}

void CompareDialog::describe() {
    const size_t differences = m_model->differences();
    m_summary->setText(
        differences == 0
            ? tr("No difference in %Ln paths", nullptr, static_cast<int>(m_model->paths()))
            : tr("%1 of %Ln paths differ", nullptr, static_cast<int>(m_model->paths())).arg(number(differences)));
}

void CompareDialog::explain() {
    const auto rule = m_session.rule().lastValid();
    if (!rule) {
        m_explainJob.cancel();
        m_explanations = {};
        showLeaves();
        return;
    }
    using Both = std::array<std::shared_ptr<const match::Explanation>, 2>;
    m_explainJob.start(
        [snapshot = m_snapshot, events = m_events, rule,
         vocabulary = m_session.mask().proposable(m_session.events().vocabulary()),
         veil = m_session.mask().veil()](const std::stop_token&) {
            Both both;
            for (size_t side = 0; side < 2; ++side) {
                match::ExplainContext context;
                context.vocabulary = vocabulary.get();
                context.unavailablePaths = &snapshot.origin({events[side]}).unavailablePaths;
                context.madeUpPaths = &snapshot.origin({events[side]}).madeUpPaths;
                both[side] = veil.explanation(std::make_shared<const match::Explanation>(
                    match::explain(*rule->result.pattern, snapshot.text({events[side]}), context)));
            }
            return both;
        },
        [this](Both both) {
            m_explanations = std::move(both);
            showLeaves();
        });
}

void CompareDialog::showLeaves() {
    m_leaves->clear();
    if (!m_explanations[0] || !m_explanations[1]) {
        if (m_session.rule().lastValid()) {
            return; // they are on their way
        }
        auto* item = new QTreeWidgetItem(m_leaves, {tr("The rule is not valid yet")});
        item->setFirstColumnSpanned(true);
        return;
    }
    auto* whole = new QTreeWidgetItem(m_leaves, {tr("The whole rule")});
    for (size_t side = 0; side < 2; ++side) {
        const match::Explanation& one = *m_explanations[side];
        const int column = static_cast<int>(side) + 1;
        whole->setText(column, outcomeText(one.outcome));
        whole->setIcon(column, m_theme.icon(outcomeIcon(one.outcome), outcomeColor(one.outcome)));
        whole->setForeground(column, m_theme.color(outcomeColor(one.outcome)));
        whole->setToolTip(column, plainToolTip(plainSaid(one.sentence)));
    }
    const size_t leaves = std::min(m_explanations[0]->leaves.size(), m_explanations[1]->leaves.size());
    for (size_t leaf = 0; leaf < leaves; ++leaf) {
        auto* item = new QTreeWidgetItem(m_leaves, {plain(m_explanations[0]->leaves[leaf].path)});
        for (size_t side = 0; side < 2; ++side) {
            const match::LeafResult& result = m_explanations[side]->leaves[leaf];
            const int column = static_cast<int>(side) + 1;
            QString text = stateText(result.state);
            if (!result.found.empty()) {
                text += QStringLiteral(": ") + plain(result.found.front().text).left(80);
            }
            item->setText(column, text);
            item->setIcon(column, m_theme.icon(stateIcon(result.state), stateColor(result.state)));
            item->setForeground(column, m_theme.color(stateColor(result.state)));
            item->setToolTip(column, plainToolTip(plainSaid(result.sentence)));
        }
    }
    m_leaves->setCurrentItem(whole);
}

void CompareDialog::copy(bool all) {
    QStringList lines;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (all || m_table->selectionModel()->isRowSelected(row)) {
            lines << m_model->lineOf(row);
        }
    }
    if (!lines.isEmpty()) {
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    }
}

void CompareDialog::showMenu(const QPoint& at) {
    const QModelIndex index = m_table->indexAt(at);
    if (!index.isValid()) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("compareMenu"));
    const auto add = [menu](const QString& words, const std::optional<std::string>& text) {
        QAction* action = menu->addAction(words);
        action->setEnabled(text.has_value());
        const QString shown = plain(text.value_or(std::string()));
        connect(action, &QAction::triggered, action, [shown] { QGuiApplication::clipboard()->setText(shown); });
    };
    const insight::ComparedPath& path = m_model->at(index.row());
    connect(menu->addAction(tr("&Copy rows")), &QAction::triggered, this, [this] { copy(false); });
    add(tr("Copy &path"), path.path);
    add(tr("Copy &left value"), path.left);
    add(tr("Copy &right value"), path.right);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

} // namespace rw::ui
