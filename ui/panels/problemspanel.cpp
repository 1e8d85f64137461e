// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/problemspanel.h"

#include "ui/editor/textedits.h"
#include "ui/headers.h"
#include "ui/panels/elidedlabel.h"
#include "ui/panels/iconlabel.h"
#include "ui/panels/listkeys.h"
#include "ui/panels/problemmodel.h"
#include "ui/saidtext.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace rw::ui {

namespace {

constexpr int kButtons = 3; // fixes shown as buttons; the rest are in a menu

} // namespace

struct ProblemsPanel::Impl {
    Impl(ProblemsPanel& owner, Theme& colors) : q(owner), theme(colors), model(new ProblemModel(colors, &owner)) {}

    ProblemsPanel& q;
    Theme& theme;
    ProblemModel* model;
    QByteArray ruleText;
    QFrame* strip = nullptr;
    ElidedLabel* service = nullptr;
    QStackedWidget* pages = nullptr;
    QTableView* table = nullptr;
    QWidget* fixes = nullptr;
    QBoxLayout* listLayout = nullptr;
    QBoxLayout* fixLayout = nullptr;

    void buildStrip(QVBoxLayout& layout) {
        strip = new QFrame(&q);
        strip->setObjectName(u"serviceMessageStrip"_qs);
        strip->setAutoFillBackground(true);
        auto* row = new QHBoxLayout(strip);
        const int gap = q.fontMetrics().height() / 3;
        row->setContentsMargins(gap * 2, gap, gap, gap);
        auto* says = new QLabel(ProblemsPanel::tr("AWS says:"), strip);
        QFont bold = says->font();
        bold.setBold(true);
        says->setFont(bold);
        row->addWidget(says, 0, Qt::AlignTop);
        service = new ElidedLabel(strip);
        service->setObjectName(u"serviceMessage"_qs);
        service->setAccessibleName(ProblemsPanel::tr("AWS's message for this rule"));
        row->addWidget(service, 1);
        auto* copy = new QToolButton(strip);
        copy->setObjectName(u"copyServiceMessage"_qs);
        copy->setAutoRaise(true);
        copy->setIcon(theme.icon(u"copy"_qs, ColorRole::BannerText));
        copy->setToolTip(ProblemsPanel::tr("Copy AWS's message"));
        copy->setAccessibleName(copy->toolTip());
        copy->setFocusPolicy(Qt::StrongFocus);
        QObject::connect(copy, &QToolButton::clicked, &q,
                         [this] { QApplication::clipboard()->setText(service->fullText()); });
        row->addWidget(copy, 0, Qt::AlignTop);
        layout.addWidget(strip);
        strip->hide();
    }
    void buildTable() {
        table = new QTableView(&q);
        table->setObjectName(u"problemsTable"_qs);
        table->setAccessibleName(ProblemsPanel::tr("Problems of the rule"));
        table->setModel(model);
        table->setSelectionBehavior(QAbstractItemView::SelectRows);
        table->setSelectionMode(QAbstractItemView::SingleSelection);
        table->setEditTriggers(QAbstractItemView::NoEditTriggers);
        table->setTabKeyNavigation(false);
        table->setShowGrid(false);
        table->setWordWrap(false);
        table->setFrameShape(QFrame::NoFrame);
        table->setMinimumHeight(q.fontMetrics().height() * 3);
        table->verticalHeader()->hide();
        table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        table->verticalHeader()->setDefaultSectionSize(q.fontMetrics().height() * 3 / 2);
        QHeaderView* header = table->horizontalHeader();
        header->setHighlightSections(false);
        header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        header->setMinimumSectionSize(q.fontMetrics().averageCharWidth() * 5);
        header->setSectionResizeMode(ProblemModel::MessageColumn, QHeaderView::Stretch);
        const int letter = q.fontMetrics().averageCharWidth();
        table->setColumnWidth(ProblemModel::SeverityColumn, letter * 14);
        table->setColumnWidth(ProblemModel::PositionColumn, letter * 10);
        table->setColumnWidth(ProblemModel::CodeColumn, letter * 10);
        fitTitles(*header);
        table->installEventFilter(new ListKeys(table, [this] { copyRow(); }));
        table->setContextMenuPolicy(Qt::CustomContextMenu);
        QObject::connect(table, &QWidget::customContextMenuRequested, &q, [this](QPoint at) { showMenu(at); });
        QObject::connect(table, &QTableView::clicked, &q, [this](const QModelIndex& index) { activate(index.row()); });
        QObject::connect(table, &QTableView::activated, &q,
                         [this](const QModelIndex& index) { activate(index.row()); });
        QObject::connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, &q, [this] { showFixes(); });
    }
    [[nodiscard]] int currentRow() const { return table->currentIndex().row(); }
    void activate(int row) {
        if (const pattern::Diagnostic* diagnostic = model->at(row)) {
            Q_EMIT q.problemActivated(diagnostic->at);
        }
    }
    void go(int step) {
        const int rows = model->rowCount();
        if (rows == 0) {
            return;
        }
        const int current = currentRow();
        const int next = current < 0 ? (step > 0 ? 0 : rows - 1) : (current + step + rows) % rows;
        table->setCurrentIndex(model->index(next, 0));
        activate(next);
    }
    void copyRow() {
        if (model->at(currentRow()) != nullptr) {
            QApplication::clipboard()->setText(model->lineOf(currentRow()));
        }
    }
    void showMenu(QPoint at) {
        const int row = table->indexAt(at).row();
        const pattern::Diagnostic* diagnostic = model->at(row);
        if (diagnostic == nullptr) {
            return;
        }
        auto* menu = new QMenu(&q);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->setObjectName(u"problemMenu"_qs);
        addToMenu(*menu, diagnostic->fixes, 0);
        if (!menu->isEmpty()) {
            menu->addSeparator();
        }
        QObject::connect(menu->addAction(ProblemsPanel::tr("&Go to")), &QAction::triggered, &q,
                         [this, row] { activate(row); });
        const QString code = plain(pattern::diagnosticInfo(diagnostic->id).code);
        QObject::connect(menu->addAction(theme.icon(u"help"_qs), ProblemsPanel::tr("&Help on %1").arg(code)),
                         &QAction::triggered, &q, [this, code] { Q_EMIT q.helpWanted(code); });
        QObject::connect(menu->addAction(theme.icon(u"copy"_qs), ProblemsPanel::tr("&Copy")), &QAction::triggered, &q,
                         [text = model->lineOf(row)] { QApplication::clipboard()->setText(text); });
        menu->popup(table->viewport()->mapToGlobal(at));
    }
    [[nodiscard]] QString preview(const pattern::FixIt& fix, int limit) const {
        return fixPreview({ruleText.constData(), static_cast<size_t>(ruleText.size())}, fix, limit);
    }
    void addToMenu(QMenu& menu, const std::vector<pattern::FixIt>& list, size_t from) {
        for (size_t i = from; i < list.size(); ++i) {
            const QString text = plain(list[i].title) + u'\t' + preview(list[i], 40);
            QAction* action =
                menu.addAction(theme.icon(u"fix"_qs, ColorRole::Accent), QString(text).replace(u'&', u"&&"_qs));
            QObject::connect(action, &QAction::triggered, &q, [this, fix = list[i]] { Q_EMIT q.fixChosen(fix); });
        }
    }
    void showFixes() {
        if (fixes->isAncestorOf(QApplication::focusWidget())) {
            table->setFocus(Qt::OtherFocusReason); // the button that has it goes away
        }
        while (QLayoutItem* item = fixLayout->takeAt(0)) {
            if (QWidget* widget = item->widget()) {
                widget->hide();
                widget->setObjectName({});
                widget->deleteLater(); // it may be the very button that was just pressed
            }
            delete item;
        }
        const pattern::Diagnostic* diagnostic = model->at(currentRow());
        fixes->setVisible(diagnostic != nullptr && !diagnostic->fixes.empty());
        if (!fixes->isVisibleTo(&q)) {
            return;
        }
        const std::vector<pattern::FixIt>& list = diagnostic->fixes;
        for (size_t i = 0; i < list.size() && i < kButtons; ++i) {
            auto* button = new QToolButton(fixes);
            button->setObjectName(u"fix%1"_qs.arg(i));
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
            button->setFocusPolicy(Qt::StrongFocus);
            button->setIcon(theme.icon(u"fix"_qs, ColorRole::Accent));
            const QString title = plain(list[i].title);
            button->setAccessibleName(title);
            const QString change = preview(list[i], 200);
            button->setAccessibleDescription(change);
            button->setToolTip(u"<p><b>"_qs + title.toHtmlEscaped() + u"</b><br><tt>"_qs + change.toHtmlEscaped() +
                               u"</tt></p>"_qs);
            QObject::connect(button, &QToolButton::clicked, &q, [this, fix = list[i]] { Q_EMIT q.fixChosen(fix); });
            fixLayout->addWidget(button);
        }
        if (list.size() > kButtons) {
            auto* more = new QToolButton(fixes);
            more->setObjectName(u"moreFixes"_qs);
            more->setText(ProblemsPanel::tr("%1 more").arg(list.size() - kButtons));
            more->setFocusPolicy(Qt::StrongFocus);
            more->setPopupMode(QToolButton::InstantPopup);
            auto* menu = new QMenu(more);
            addToMenu(*menu, list, kButtons);
            more->setMenu(menu);
            fixLayout->addWidget(more);
        }
        fixLayout->addStretch(1);
        arrangeFixes();
    }
    /// Fixes stand below the list, or beside it where the panel is low and wide, as docks are. Of each title as much is
    /// shown as fits; all of it is in the tool tip.
    void arrangeFixes() {
        const QFontMetrics metrics = q.fontMetrics();
        const int letter = metrics.averageCharWidth();
        const bool beside = q.height() < metrics.height() * 12 && q.width() > letter * 80;
        listLayout->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
        fixLayout->setDirection(beside ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        const QList<QToolButton*> buttons = fixes->findChildren<QToolButton*>(QRegularExpression(u"^fix\\d$"_qs));
        const int across = beside ? 3 : std::max<int>(1, static_cast<int>(buttons.size()));
        const int room = (q.width() - letter * 12) / across - letter * 7;
        for (QToolButton* button : buttons) {
            const QString title =
                metrics.elidedText(button->accessibleName(), Qt::ElideRight, std::max(letter * 12, room));
            button->setText(QString(title).replace(u'&', u"&&"_qs));
            button->setSizePolicy(beside ? QSizePolicy::Expanding : QSizePolicy::Fixed, QSizePolicy::Fixed);
        }
    }
    void paintStrip() {
        QPalette palette = strip->palette();
        palette.setColor(QPalette::Window, theme.color(ColorRole::Banner));
        palette.setColor(QPalette::WindowText, theme.color(ColorRole::BannerText));
        strip->setPalette(palette);
    }
};

ProblemsPanel::ProblemsPanel(Theme& theme, QWidget* parent)
    : QWidget(parent), m_impl(std::make_unique<Impl>(*this, theme)) {
    setObjectName(u"problemsPanel"_qs);
    Impl& d = *m_impl;
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    d.buildStrip(*layout);

    d.pages = new QStackedWidget(this);
    auto* empty = new QWidget(d.pages);
    auto* emptyRow = new QHBoxLayout(empty);
    auto* sign = new IconLabel(empty);
    sign->setIcon(theme.icon(u"pass"_qs, ColorRole::Pass));
    auto* words = new QLabel(tr("No problems"), empty);
    words->setObjectName(u"noProblems"_qs);
    emptyRow->addStretch(1);
    emptyRow->addWidget(sign);
    emptyRow->addWidget(words);
    emptyRow->addStretch(1);
    d.pages->addWidget(empty);

    auto* list = new QWidget(d.pages);
    d.listLayout = new QBoxLayout(QBoxLayout::TopToBottom, list);
    d.listLayout->setContentsMargins(0, 0, 0, 0);
    d.listLayout->setSpacing(0);
    d.fixes = new QWidget(list);
    d.fixes->setObjectName(u"fixes"_qs);
    d.fixLayout = new QBoxLayout(QBoxLayout::LeftToRight, d.fixes);
    const int gap = fontMetrics().height() / 4;
    d.fixLayout->setContentsMargins(gap, gap, gap, gap);
    d.fixLayout->setSpacing(gap);
    d.buildTable();
    d.listLayout->addWidget(d.table, 1);
    d.listLayout->addWidget(d.fixes);
    d.fixes->hide();
    d.pages->addWidget(list);
    layout->addWidget(d.pages, 1);
    setFocusProxy(d.table);
    d.paintStrip();
    connect(&theme, &Theme::changed, this, [&d] { d.paintStrip(); });
}

ProblemsPanel::~ProblemsPanel() {
    // Children die after m_impl: the table's selection must not call back into it.
    m_impl->table->selectionModel()->disconnect(this);
    m_impl->table->disconnect(this);
}

void ProblemsPanel::setProblems(const QByteArray& ruleText, const std::vector<pattern::Diagnostic>& diagnostics,
                                const QString& serviceMessage) {
    Impl& d = *m_impl;
    const pattern::Diagnostic* current = d.model->at(d.currentRow());
    const pattern::Diagnostic before = current != nullptr ? *current : pattern::Diagnostic();
    const bool hadCurrent = current != nullptr;
    d.ruleText = ruleText;
    d.model->setProblems(ruleText, diagnostics);
    if (hadCurrent) {
        if (const int row = d.model->rowLike(before); row >= 0) {
            d.table->setCurrentIndex(d.model->index(row, 0));
        }
    }
    d.service->setFullText(serviceMessage);
    d.strip->setVisible(!serviceMessage.isEmpty());
    d.pages->setCurrentIndex(diagnostics.empty() ? 0 : 1);
    d.showFixes();
}

void ProblemsPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_impl->arrangeFixes();
}

void ProblemsPanel::next() {
    m_impl->go(1);
}

void ProblemsPanel::previous() {
    m_impl->go(-1);
}

int ProblemsPanel::count() const {
    return m_impl->model->rowCount();
}

} // namespace rw::ui
