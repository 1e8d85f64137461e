// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/filterhelp.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QScreen>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>
#include <vector>

namespace rw::ui {

namespace {

std::vector<std::pair<QString, QString>> exampleRows() {
    return {{QStringLiteral("voice"), FilterHelp::tr("some value contains it, upper and lower case alike")},
            {QStringLiteral("\"sales queue\""), FilterHelp::tr("words with blanks stand in quotes")},
            {QStringLiteral("mediaType = VOICE"), FilterHelp::tr("a value at a path; its last name is enough")},
            {QStringLiteral("direction != INBOUND"), FilterHelp::tr("there are values, and none of them is this one")},
            {QStringLiteral("conversationId ~ ab12"), FilterHelp::tr("the value contains it")},
            {QStringLiteral("duration >= 300"), FilterHelp::tr("numbers by their value; also <, <= and >")},
            {QStringLiteral("time > 08:00"), FilterHelp::tr("later on any day, by the clock of the table")},
            {QStringLiteral("time >= 2026-02-03 08:00"), FilterHelp::tr("since then; a day alone is its midnight")},
            {QStringLiteral("acdOutcome exists"), FilterHelp::tr("there is a value")},
            {QStringLiteral("type:acd"), FilterHelp::tr("the event type contains it")},
            {QStringLiteral("match:near"), FilterHelp::tr("one leaf of the rule fails; also yes, no, unknown")},
            {QStringLiteral("tag:todo"), FilterHelp::tr("events that you tagged so; tag:* for any tag")},
            {QStringLiteral("type:acd and not (match:yes or match:near)"),
             FilterHelp::tr("joined by and, or, not, and brackets; a blank means and")}};
}

} // namespace

QStringList FilterHelp::examples() {
    QStringList all;
    for (const auto& [example, meaning] : exampleRows()) {
        all << example;
    }
    return all;
}

FilterHelp::FilterHelp(QWidget* parent) : QFrame(parent, Qt::Popup), m_list(new QTreeWidget(this)) {
    setObjectName(QStringLiteral("filterHelp"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    auto* title = new QLabel(tr("How to write a filter. Return or a double click takes an example."), this);
    title->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("filterExamples"));
    m_list->setAccessibleName(tr("Examples of filters"));
    m_list->setColumnCount(2);
    m_list->setHeaderLabels({tr("Example"), tr("Shows events where")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const auto& [example, meaning] : exampleRows()) {
        new QTreeWidgetItem(m_list, {example, meaning});
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_list->resizeColumnToContents(0);
    m_list->resizeColumnToContents(1);
    const int row = std::max(m_list->sizeHintForRow(0), fontMetrics().lineSpacing());
    m_list->setFixedHeight(m_list->header()->sizeHint().height() + row * m_list->topLevelItemCount() + 8);
    m_list->setMinimumWidth(m_list->columnWidth(0) + m_list->columnWidth(1) + 16);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(title);
    layout->addWidget(m_list);
    setFocusProxy(m_list);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        const QString example = item->text(0);
        close();
        Q_EMIT chosen(example);
    });
}

void FilterHelp::popupBelow(const QWidget& anchor) {
    adjustSize();
    const QRect screen = anchor.screen()->availableGeometry();
    QPoint at = anchor.mapToGlobal(QPoint(0, anchor.height()));
    at.setX(std::max(screen.left(), std::min(at.x(), screen.right() - width())));
    at.setY(std::max(screen.top(), std::min(at.y(), screen.bottom() - height())));
    move(at);
    show();
    m_list->setFocus(Qt::PopupFocusReason);
}

void FilterHelp::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace rw::ui
