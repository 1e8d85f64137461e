// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/columnchooser.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace rw::ui {

namespace {

constexpr int kKindRole = Qt::UserRole;
constexpr int kPathRole = Qt::UserRole + 1;
constexpr int kMostListed = 500; ///< paths: who has more of them searches

template <class Item>
TableColumn columnOf(const Item& item, QVariant (*read)(const Item&, int)) {
    return {static_cast<EventColumn>(read(item, kKindRole).toInt()), read(item, kPathRole).toString().toStdString()};
}
QVariant fromTree(const QTreeWidgetItem& item, int role) {
    return item.data(0, role);
}
QVariant fromList(const QListWidgetItem& item, int role) {
    return item.data(role);
}

QString listedName(const TableColumn& column) {
    return column.kind == EventColumn::Path ? QString::fromStdString(column.path) : columnTitle(column);
}

} // namespace

ColumnChooser::ColumnChooser(std::vector<TableColumn> columns, std::shared_ptr<const pattern::Vocabulary> vocabulary,
                             session::PersonalMask::Veil veil, QWidget* parent)
    : QDialog(parent), m_vocabulary(std::move(vocabulary)), m_veil(std::move(veil)), m_search(new QLineEdit(this)),
      m_offered(new QTreeWidget(this)), m_note(new QLabel(this)), m_shown(new QListWidget(this)),
      m_up(new QPushButton(tr("Move &up"), this)), m_down(new QPushButton(tr("Move &down"), this)),
      m_remove(new QPushButton(tr("Remo&ve"), this)) {
    setObjectName(QStringLiteral("columnChooser"));
    setWindowTitle(tr("Columns"));
    m_search->setObjectName(QStringLiteral("columnSearch"));
    m_search->setPlaceholderText(tr("Search the paths of the loaded events"));
    m_search->setAccessibleName(tr("Search columns"));
    m_search->setClearButtonEnabled(true);
    m_offered->setObjectName(QStringLiteral("offeredColumns"));
    m_offered->setAccessibleName(tr("Columns to choose from"));
    m_offered->setColumnCount(2);
    m_offered->setHeaderLabels({tr("Column"), tr("Events")});
    m_offered->setRootIsDecorated(false);
    m_offered->setUniformRowHeights(true);
    m_offered->setAllColumnsShowFocus(true);
    m_offered->header()->setStretchLastSection(false);
    m_offered->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_offered->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_offered->setTextElideMode(Qt::ElideLeft); // the last names tell paths apart
    m_note->setWordWrap(true);
    m_shown->setObjectName(QStringLiteral("shownColumns"));
    m_shown->setAccessibleName(tr("Shown columns, in their order"));
    m_shown->setDragDropMode(QAbstractItemView::InternalMove);
    m_shown->setDefaultDropAction(Qt::MoveAction);
    m_shown->setTextElideMode(Qt::ElideLeft);
    m_up->setObjectName(QStringLiteral("columnUp"));
    m_down->setObjectName(QStringLiteral("columnDown"));
    m_remove->setObjectName(QStringLiteral("columnRemove"));
    for (QPushButton* button : {m_up, m_down, m_remove}) {
        button->setAutoDefault(false);
    }
    m_up->setToolTip(tr("Move up (Alt+Up)"));
    m_down->setToolTip(tr("Move down (Alt+Down)"));
    auto* buttons =
        new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::RestoreDefaults, this);

    auto* offeredLabel = new QLabel(tr("&All columns"), this);
    offeredLabel->setBuddy(m_offered);
    auto* shownLabel = new QLabel(tr("&Shown, in this order"), this);
    shownLabel->setBuddy(m_shown);
    auto* left = new QVBoxLayout;
    left->addWidget(offeredLabel);
    left->addWidget(m_search);
    left->addWidget(m_offered, 1);
    left->addWidget(m_note);
    auto* moves = new QHBoxLayout;
    moves->addWidget(m_up);
    moves->addWidget(m_down);
    moves->addWidget(m_remove);
    auto* right = new QVBoxLayout;
    right->addWidget(shownLabel);
    right->addWidget(m_shown, 1);
    right->addLayout(moves);
    auto* lists = new QHBoxLayout;
    lists->addLayout(left, 3);
    lists->addLayout(right, 2);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(lists, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().lineSpacing() * 28);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this, [this] {
        fillShown(defaultColumns());
        fillOffered();
    });
    buttons->button(QDialogButtonBox::RestoreDefaults)->setAutoDefault(false);
    connect(m_search, &QLineEdit::textChanged, this, &ColumnChooser::fillOffered);
    connect(m_offered, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item) { ticked(item); });
    connect(m_shown, &QListWidget::currentRowChanged, this, &ColumnChooser::updateButtons);
    connect(m_shown->model(), &QAbstractItemModel::rowsMoved, this, &ColumnChooser::updateButtons);
    connect(m_up, &QPushButton::clicked, this, [this] { moveBy(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveBy(1); });
    connect(m_remove, &QPushButton::clicked, this, &ColumnChooser::removeCurrent);
    m_shown->installEventFilter(this);
    fillShown(columns);
    fillOffered();
    m_search->setFocus();
}

bool ColumnChooser::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_shown && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool alt = (key->modifiers() & ~Qt::KeypadModifier) == Qt::AltModifier;
        if (alt && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            moveBy(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
        if (key->key() == Qt::Key_Delete) {
            removeCurrent();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void ColumnChooser::fillOffered() {
    m_filling = true;
    m_offered->clear();
    const std::vector<TableColumn> shown = columns();
    const QString wanted = m_search->text().trimmed();
    const auto add = [&](const TableColumn& column, const QString& count) {
        const TableColumn named = shownColumn(column, m_veil);
        auto* item = new QTreeWidgetItem(m_offered, {listedName(named), count});
        item->setData(0, kKindRole, static_cast<int>(column.kind));
        item->setData(0, kPathRole, QString::fromStdString(column.path));
        item->setToolTip(0, columnMeaning(named));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        const bool ticked = std::find(shown.begin(), shown.end(), column) != shown.end();
        item->setCheckState(0, ticked ? Qt::Checked : Qt::Unchecked);
        if (column.kind == EventColumn::Verdict) {
            item->setFlags(Qt::ItemIsSelectable); // always there
        }
    };
    for (const TableColumn& column : builtInColumns()) {
        if (columnTitle(column).contains(wanted, Qt::CaseInsensitive)) {
            add(column, {});
        }
    }
    std::vector<const pattern::ObservedPath*> found;
    for (const pattern::ObservedPath& path : m_vocabulary->paths) {
        if (wanted.isEmpty() || QString::fromStdString(path.path).contains(wanted, Qt::CaseInsensitive)) {
            found.push_back(&path);
        }
    }
    const size_t listed = std::min<size_t>(found.size(), kMostListed);
    for (size_t i = 0; i < listed; ++i) {
        add({EventColumn::Path, found[i]->path}, QLocale().toString(found[i]->events));
    }
    m_note->setVisible(listed < found.size() || (m_offered->topLevelItemCount() == 0));
    m_note->setText(listed < found.size() ? tr("%1 of %2 paths are listed: search for the others")
                                                .arg(QLocale().toString(static_cast<qulonglong>(listed)),
                                                     QLocale().toString(static_cast<qulonglong>(found.size())))
                                          : tr("No loaded event has such a path."));
    m_filling = false;
}

void ColumnChooser::addShown(const TableColumn& column) {
    const TableColumn named = shownColumn(column, m_veil);
    auto* item = new QListWidgetItem(listedName(named), m_shown);
    item->setData(kKindRole, static_cast<int>(column.kind));
    item->setData(kPathRole, QString::fromStdString(column.path));
    item->setToolTip(columnMeaning(named));
    item->setFlags(item->flags() & ~Qt::ItemIsDropEnabled);
}

void ColumnChooser::fillShown(const std::vector<TableColumn>& columns) {
    m_shown->clear();
    for (const TableColumn& column : columns) {
        addShown(column);
    }
    m_shown->setCurrentRow(0);
    updateButtons();
}

std::vector<TableColumn> ColumnChooser::columns() const {
    std::vector<TableColumn> all;
    for (int row = 0; row < m_shown->count(); ++row) {
        all.push_back(columnOf<QListWidgetItem>(*m_shown->item(row), fromList));
    }
    return all;
}

void ColumnChooser::ticked(QTreeWidgetItem* item) {
    if (m_filling) {
        return;
    }
    const TableColumn column = columnOf<QTreeWidgetItem>(*item, fromTree);
    const std::vector<TableColumn> shown = columns();
    const auto found = std::find(shown.begin(), shown.end(), column);
    if (item->checkState(0) == Qt::Checked && found == shown.end()) {
        addShown(column);
        m_shown->setCurrentRow(m_shown->count() - 1);
    } else if (item->checkState(0) == Qt::Unchecked && found != shown.end()) {
        delete m_shown->takeItem(static_cast<int>(found - shown.begin()));
    }
    updateButtons();
}

void ColumnChooser::moveBy(int rows) {
    const int row = m_shown->currentRow();
    const int to = row + rows;
    if (row >= 0 && to >= 0 && to < m_shown->count()) {
        m_shown->insertItem(to, m_shown->takeItem(row));
        m_shown->setCurrentRow(to);
    }
}

void ColumnChooser::removeCurrent() {
    QListWidgetItem* item = m_shown->currentItem();
    if (item != nullptr && m_remove->isEnabled()) {
        delete m_shown->takeItem(m_shown->currentRow());
        fillOffered();
        updateButtons();
    }
}

void ColumnChooser::updateButtons() {
    const int row = m_shown->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_shown->count());
    const bool verdict =
        row >= 0 && m_shown->item(row)->data(kKindRole).toInt() == static_cast<int>(EventColumn::Verdict);
    m_remove->setEnabled(row >= 0 && !verdict);
}

} // namespace rw::ui
