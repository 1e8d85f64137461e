// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picklist.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QUuid>
#include <QVBoxLayout>
#include <algorithm>

namespace rw::ui {

namespace {

/// Return belongs to the search and not to the dialog's default button.
class SearchLine : public QLineEdit {
public:
    using QLineEdit::QLineEdit;

protected:
    void keyPressEvent(QKeyEvent* event) override {
        const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        const bool has = !text().isEmpty();
        QLineEdit::keyPressEvent(event);
        if (isReturn && has) {
            event->accept();
        }
    }
};

} // namespace

PickList::PickList(const QString& name, const QString& what, QWidget* parent)
    : QWidget(parent), m_search(new SearchLine(this)), m_list(new QListWidget(this)), m_note(new QLabel(this)) {
    m_search->setObjectName(name + QStringLiteral("Search"));
    m_search->setPlaceholderText(tr("Search by name, or paste an id"));
    m_search->setAccessibleName(tr("Search: %1").arg(what));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(name + QStringLiteral("List"));
    m_list->setAccessibleName(what);
    m_list->setUniformItemSizes(true);
    m_list->setMinimumHeight(fontMetrics().lineSpacing() * 5);
    m_note->setObjectName(name + QStringLiteral("Note"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_note);
    connect(m_search, &QLineEdit::textChanged, this, &PickList::narrow);
    connect(m_search, &QLineEdit::returnPressed, this, &PickList::accept);
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        const QString id = item->data(Qt::UserRole).toString();
        m_chosen.removeAll(id);
        if (item->checkState() == Qt::Checked) {
            m_chosen.append(id);
        }
        Q_EMIT changed();
    });
}

void PickList::setItems(const QHash<QString, QString>& nameById) {
    if (nameById != m_names) {
        m_names = nameById;
        fill();
    }
}

void PickList::setChosen(const QStringList& ids) {
    if (ids != m_chosen) {
        m_chosen = ids;
        fill();
    }
}

void PickList::setNote(const QString& text) {
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

QStringList PickList::chosen() const {
    return m_chosen;
}

void PickList::fill() {
    QHash<QString, QString> all = m_names;
    for (const QString& id : m_chosen) {
        if (!all.contains(id)) {
            all.insert(id, id);
        }
    }
    QStringList ids = all.keys();
    std::sort(ids.begin(), ids.end(), [&](const QString& a, const QString& b) {
        const int order = all[a].compare(all[b], Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a < b;
    });
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const QString& id : ids) {
        auto* item = new QListWidgetItem(all[id], m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_chosen.contains(id) ? Qt::Checked : Qt::Unchecked);
        item->setData(Qt::UserRole, id);
        item->setToolTip(id);
    }
    narrow();
}

void PickList::narrow() {
    const QString wanted = m_search->text().trimmed();
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem* item = m_list->item(row);
        m_list->setRowHidden(row, !wanted.isEmpty() && !item->text().contains(wanted, Qt::CaseInsensitive) &&
                                      !item->data(Qt::UserRole).toString().startsWith(wanted, Qt::CaseInsensitive));
    }
}

void PickList::accept() {
    const QString wanted = m_search->text().trimmed();
    if (wanted.isEmpty()) {
        return;
    }
    for (int row = 0; row < m_list->count(); ++row) {
        if (!m_list->isRowHidden(row)) {
            QListWidgetItem* item = m_list->item(row);
            item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
            m_search->clear();
            m_list->scrollToItem(item);
            return;
        }
    }
    if (wanted.size() == 36 && !QUuid::fromString(wanted).isNull()) {
        m_search->clear();
        setChosen(m_chosen + QStringList{wanted.toLower()});
        Q_EMIT changed();
    }
}

} // namespace rw::ui
