// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/importreportpanel.h"

#include "ui/headers.h"
#include "ui/panels/importreportmodel.h"
#include "ui/panels/listkeys.h"
#include "ui/panels/listtable.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace rw::ui {

using Fate = store::Record::Fate;

namespace {

constexpr int kAllFates = -1;

QString number(uint64_t count) {
    return QLocale().toString(static_cast<qulonglong>(count));
}

} // namespace

ImportReportPanel::ImportReportPanel(Theme& theme, QWidget* parent)
    : QWidget(parent), m_model(new ImportReportModel(theme, this)), m_pages(new QStackedWidget(this)),
      m_table(new QTableView(this)), m_fate(new QComboBox(this)), m_summary(new QLabel(this)) {
    setObjectName(QStringLiteral("importReportPanel"));
    m_summary->setObjectName(QStringLiteral("importSummary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setMinimumWidth(1);
    m_fate->setObjectName(QStringLiteral("importFate"));
    m_fate->setAccessibleName(tr("Show records by their fate"));
    m_fate->setSizeAdjustPolicy(QComboBox::AdjustToContents);

    setUpListTable(*m_table, QStringLiteral("importTable"), tr("Records of the last import"), *m_model);
    const int letter = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(ImportReportModel::FateColumn, letter * 26);
    m_table->setColumnWidth(ImportReportModel::FileColumn, letter * 26);
    m_table->setColumnWidth(ImportReportModel::LineColumn, letter * 10);
    m_table->setColumnWidth(ImportReportModel::OffsetColumn, letter * 14);
    fitTitles(*m_table->horizontalHeader());
    m_table->installEventFilter(new ListKeys(m_table, [this] { copyRows(); }));
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) { activate(index.row()); });
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex& index) { activate(index.row()); });
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](QPoint at) {
        const int row = m_table->indexAt(at).row();
        if (row < 0) {
            return;
        }
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        QAction* show = menu->addAction(tr("&Select the event"));
        show->setEnabled(m_model->printAt(row) != 0);
        connect(show, &QAction::triggered, this, [this, row] { activate(row); });
        connect(menu->addAction(tr("&Copy")), &QAction::triggered, this, &ImportReportPanel::copyRows);
        menu->popup(m_table->viewport()->mapToGlobal(at));
    });
    connect(m_fate, &QComboBox::currentIndexChanged, this, [this] {
        const int fate = m_fate->currentData().toInt();
        m_model->setFate(m_fate->currentIndex() < 0 || fate == kAllFates ? std::nullopt
                                                                         : std::optional(static_cast<Fate>(fate)));
    });

    auto* empty = new QLabel(tr("Nothing was imported yet. Open files with events, paste them or drop them here: what "
                                "became of each record is said here."),
                             m_pages);
    empty->setObjectName(QStringLiteral("nothingImported"));
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    auto* page = new QWidget(m_pages);
    auto* top = new QHBoxLayout;
    const int gap = fontMetrics().height() / 4;
    top->setContentsMargins(gap * 2, gap, gap, gap);
    top->addWidget(m_summary, 1);
    top->addWidget(m_fate);
    auto* pageLayout = new QVBoxLayout(page);
    pageLayout->setContentsMargins(0, 0, 0, 0);
    pageLayout->setSpacing(0);
    pageLayout->addLayout(top);
    pageLayout->addWidget(m_table, 1);
    m_pages->addWidget(empty);
    m_pages->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    setTabOrder(m_fate, m_table);
    setFocusProxy(m_table);
}

QString ImportReportPanel::summary(const session::ImportReport& report) {
    QStringList parts{tr("%1 accepted").arg(number(report.accepted()))};
    const auto part = [&](const QString& text, uint64_t count) {
        if (count > 0) {
            parts << text.arg(number(count));
        }
    };
    part(tr("%1 of them unwrapped"), report.count(Fate::Unwrapped));
    part(tr("%1 of them put into an envelope"), report.count(Fate::Wrapped));
    if (const uint64_t duplicates = report.count(Fate::Duplicate); duplicates > 0) {
        parts << tr("%Ln duplicates", nullptr, static_cast<int>(duplicates));
    }
    part(tr("%1 without an event"), report.count(Fate::Skipped));
    part(tr("%1 unreadable"), report.count(Fate::Unreadable));
    return parts.join(QStringLiteral(", "));
}

void ImportReportPanel::setReport(const std::shared_ptr<const session::ImportReport>& report) {
    const QSignalBlocker blocker(m_fate);
    m_fate->clear();
    m_fate->addItem(tr("All records"), kAllFates);
    for (const Fate fate :
         {Fate::Accepted, Fate::Unwrapped, Fate::Wrapped, Fate::Duplicate, Fate::Skipped, Fate::Unreadable}) {
        if (const uint64_t count = report->count(fate); count > 0) {
            m_fate->addItem(QStringLiteral("%1 (%2)").arg(ImportReportModel::fateWord(fate), number(count)),
                            static_cast<int>(fate));
        }
    }
    m_model->setFate(std::nullopt);
    m_model->setReport(report);
    const QString text = QStringLiteral("%1: %2").arg(report->title, summary(*report));
    m_summary->setText(text);
    m_summary->setToolTip(text);
    m_pages->setCurrentIndex(1);
}

void ImportReportPanel::copyRows() {
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex& row : std::as_const(rows)) {
        lines << m_model->lineOf(row.row());
    }
    if (!lines.isEmpty()) {
        QApplication::clipboard()->setText(lines.join(u'\n'));
    }
}

void ImportReportPanel::activate(int row) {
    if (const uint64_t print = m_model->printAt(row); print != 0) {
        Q_EMIT eventWanted(print);
    }
}

} // namespace rw::ui
