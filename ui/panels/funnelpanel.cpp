// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/funnelpanel.h"

#include "session/funnelrun.h"
#include "ui/headers.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace rw::ui {

namespace {

enum Column { StepColumn, BarColumn, SurvivorsColumn, FallenColumn, ColumnCount };
constexpr int kShareRole = Qt::UserRole;      ///< survivors, 0 … 1 of all events
constexpr int kBeforeRole = Qt::UserRole + 1; ///< likewise of the step before

QString number(uint64_t count) {
    return QLocale().toString(static_cast<qulonglong>(count));
}

/// Draws what survives in one colour and what falls out in another; both are said in words beside it.
class BarDelegate : public QStyledItemDelegate {
public:
    BarDelegate(Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyledItemDelegate::paint(painter, option, index);
        const QRect whole = option.rect.adjusted(4, option.rect.height() / 5, -4, -option.rect.height() / 5);
        const auto width = [&](int role) {
            const double share = index.data(role).toDouble();
            return share <= 0 ? 0 : std::max(1, static_cast<int>(share * whole.width()));
        };
        QRect before = whole;
        before.setWidth(width(kBeforeRole));
        QRect left = whole;
        left.setWidth(width(kShareRole));
        painter->save();
        painter->setPen(Qt::NoPen);
        QColor fallen = m_theme.color(ColorRole::Fail);
        fallen.setAlphaF(0.4F);         // what stays is what one reads; what goes is the rest of the bar
        if (m_theme.isHighContrast()) { // an empty frame beside the full bar
            fallen.setAlphaF(1.0F);
            painter->setPen(fallen);
            painter->drawRect(before.adjusted(0, 0, -1, -1));
            painter->setPen(Qt::NoPen);
        } else {
            painter->fillRect(before, fallen);
        }
        painter->fillRect(left, m_theme.color(ColorRole::Pass));
        painter->restore();
    }

private:
    Theme& m_theme;
};

} // namespace

FunnelPanel::FunnelPanel(Theme& theme, session::FunnelRun& funnel, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_funnel(funnel), m_pages(new QStackedWidget(this)), m_change(new QLabel(this)),
      m_gained(new QPushButton(this)), m_lost(new QPushButton(this)), m_bars(new QTreeWidget(this)) {
    setObjectName(QStringLiteral("funnelPanel"));
    m_change->setObjectName(QStringLiteral("funnelChange"));
    m_change->setTextFormat(Qt::PlainText);
    m_gained->setObjectName(QStringLiteral("funnelGained"));
    m_lost->setObjectName(QStringLiteral("funnelLost"));
    for (QPushButton* button : {m_gained, m_lost}) {
        button->setFlat(true);
        button->setAutoDefault(false);
    }
    m_gained->setIcon(theme.icon(QStringLiteral("pass"), ColorRole::Pass));
    m_lost->setIcon(theme.icon(QStringLiteral("fail"), ColorRole::Fail));

    m_bars->setObjectName(QStringLiteral("funnelBars"));
    m_bars->setAccessibleName(tr("Events that survive each leaf of the rule"));
    m_bars->setColumnCount(ColumnCount);
    m_bars->setHeaderLabels({tr("After"), QString(), tr("Events left"), tr("Fall out here")});
    m_bars->setRootIsDecorated(false);
    m_bars->setItemsExpandable(false);
    m_bars->setUniformRowHeights(true);
    m_bars->setAllColumnsShowFocus(true);
    m_bars->setFrameShape(QFrame::NoFrame);
    m_bars->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_bars->setMinimumHeight(fontMetrics().height() * 3);
    m_bars->setItemDelegateForColumn(BarColumn, new BarDelegate(theme, m_bars));
    m_bars->setToolTip(tr("Click a row, or press Enter: the browser shows the events that fall out there"));
    QHeaderView* header = m_bars->header();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setSectionResizeMode(BarColumn, QHeaderView::Stretch);
    const int letter = fontMetrics().averageCharWidth();
    header->resizeSection(StepColumn, letter * 40);
    header->resizeSection(SurvivorsColumn, letter * 18);
    header->resizeSection(FallenColumn, letter * 18);
    m_bars->headerItem()->setTextAlignment(SurvivorsColumn, Qt::AlignRight | Qt::AlignVCenter);
    m_bars->headerItem()->setTextAlignment(FallenColumn, Qt::AlignRight | Qt::AlignVCenter);
    fitTitles(*header);
    connect(m_bars, &QTreeWidget::itemClicked, this,
            [this](QTreeWidgetItem* item) { activate(m_bars->indexOfTopLevelItem(item)); });
    connect(m_bars, &QTreeWidget::itemActivated, this,
            [this](QTreeWidgetItem* item) { activate(m_bars->indexOfTopLevelItem(item)); });
    connect(m_bars, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        const auto row = static_cast<size_t>(m_bars->indexOfTopLevelItem(item));
        if (item != nullptr && row < m_funnel.steps().size() && m_funnel.steps()[row].leaf >= 0) {
            Q_EMIT leafSelected(m_funnel.steps()[row].leaf);
        }
    });
    connect(m_gained, &QPushButton::clicked, this, &FunnelPanel::gainedWanted);
    connect(m_lost, &QPushButton::clicked, this, &FunnelPanel::lostWanted);

    auto* empty = new QLabel(tr("Load events and write a valid rule: how many events survive each of its leaves is "
                                "shown here."),
                             m_pages);
    empty->setObjectName(QStringLiteral("funnelEmpty"));
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    auto* page = new QWidget(m_pages);
    // Beside the bars: the pane is low, and every line above them would cost one.
    auto* beside = new QVBoxLayout;
    const int gap = fontMetrics().height() / 4;
    beside->setContentsMargins(gap * 2, gap, gap, gap);
    beside->setSpacing(gap);
    for (QWidget* part : std::initializer_list<QWidget*>{m_change, m_gained, m_lost}) {
        beside->addWidget(part, 0, Qt::AlignLeft);
    }
    beside->addStretch(1);
    auto* pageLayout = new QHBoxLayout(page);
    pageLayout->setContentsMargins(0, 0, 0, 0);
    pageLayout->setSpacing(0);
    pageLayout->addWidget(m_bars, 1);
    pageLayout->addLayout(beside);
    m_pages->addWidget(empty);
    m_pages->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    setTabOrder(m_gained, m_lost);
    setTabOrder(m_lost, m_bars);
    setFocusProxy(m_bars);
    connect(&m_funnel, &session::FunnelRun::changed, this, &FunnelPanel::refresh);
    connect(&m_theme, &Theme::changed, m_bars->viewport(), qOverload<>(&QWidget::update));
    refresh();
}

FunnelPanel::~FunnelPanel() {
    m_bars->disconnect(this); // children die after this
}

void FunnelPanel::refresh() {
    const std::vector<store::FunnelStep>& steps = m_funnel.steps();
    m_pages->setCurrentIndex(steps.empty() ? 0 : 1);
    // Rows are kept where they can be: the selection and the focus stay while one types.
    const QSignalBlocker blocker(m_bars);
    while (m_bars->topLevelItemCount() > static_cast<int>(steps.size())) {
        delete m_bars->takeTopLevelItem(m_bars->topLevelItemCount() - 1);
    }
    while (m_bars->topLevelItemCount() < static_cast<int>(steps.size())) {
        m_bars->addTopLevelItem(new QTreeWidgetItem);
    }
    const double all = steps.empty() || steps.front().survivors == 0 ? 1 : static_cast<double>(steps.front().survivors);
    for (size_t i = 0; i < steps.size(); ++i) {
        const store::FunnelStep& step = steps[i];
        const uint64_t before = i == 0 ? step.survivors : steps[i - 1].survivors;
        const uint64_t fallen = before - std::min(before, step.survivors);
        const QString name = step.kind == store::FunnelStep::Kind::All      ? tr("All loaded events")
                             : step.kind == store::FunnelStep::Kind::Judged ? tr("Those that can be judged")
                             : step.kind == store::FunnelStep::Kind::Leaf   ? QString::fromStdString(step.path)
                                                                            : tr("Alternatives and arrays: they match");
        QTreeWidgetItem* item = m_bars->topLevelItem(static_cast<int>(i));
        item->setText(StepColumn, name);
        item->setToolTip(StepColumn, name);
        item->setText(SurvivorsColumn, number(step.survivors));
        item->setText(FallenColumn, i == 0 ? QString() : number(fallen));
        item->setTextAlignment(SurvivorsColumn, Qt::AlignRight | Qt::AlignVCenter);
        item->setTextAlignment(FallenColumn, Qt::AlignRight | Qt::AlignVCenter);
        item->setData(BarColumn, kShareRole, static_cast<double>(step.survivors) / all);
        item->setData(BarColumn, kBeforeRole, static_cast<double>(before) / all);
        const QString spoken =
            i == 0 ? tr("%Ln events", nullptr, static_cast<int>(step.survivors))
                   : tr("%1: %Ln events left, %2 fall out here", nullptr, static_cast<int>(step.survivors))
                         .arg(name, number(fallen));
        item->setData(StepColumn, Qt::AccessibleTextRole, spoken);
        item->setToolTip(BarColumn, spoken);
    }

    using Saved = session::FunnelRun::Saved;
    const auto change = m_funnel.change();
    const bool differs = m_funnel.saved() == Saved::Differs;
    m_change->setText(
        m_funnel.saved() == Saved::None      ? tr("The rule was not saved yet.")
        : m_funnel.saved() == Saved::Invalid ? tr("The saved version is no valid pattern.")
        : m_funnel.saved() == Saved::Same
            ? (m_funnel.inFile() ? tr("The rule is as it was saved.") : tr("The rule is as it was opened."))
            : (m_funnel.inFile() ? tr("Since the saved version:") : tr("Since it was opened:")));
    m_gained->setVisible(differs);
    m_lost->setVisible(differs);
    const auto say = [&](QPushButton* button, const QString& text, const QString& help, size_t count) {
        button->setText(text.arg(number(count)));
        button->setAccessibleName(button->text());
        button->setToolTip(help);
        button->setEnabled(count > 0);
    };
    say(m_gained, tr("%1 gained"), tr("Shows the events that match now and did not before"), change->gained.size());
    say(m_lost, tr("%1 lost"), tr("Shows the events that matched before and do not any more"), change->lost.size());
}

void FunnelPanel::activate(int row) {
    const auto step = static_cast<size_t>(row);
    const std::vector<store::FunnelStep>& steps = m_funnel.steps();
    if (row < 0 || step >= steps.size()) {
        return;
    }
    const store::FunnelStep& entry = steps[step];
    if (entry.kind == store::FunnelStep::Kind::All) {
        Q_EMIT allWanted();
        return;
    }
    if (entry.survivors >= steps[step - 1].survivors) {
        return; // nobody falls out: an empty table would tell less than the number beside the bar
    }
    Q_EMIT fallenWanted(step, entry.kind == store::FunnelStep::Kind::Judged ? tr("Cannot be judged")
                              : entry.kind == store::FunnelStep::Kind::Leaf
                                  ? tr("Fall out at %1").arg(QString::fromStdString(entry.path))
                                  : tr("Fall out at the alternatives"));
}

} // namespace rw::ui
