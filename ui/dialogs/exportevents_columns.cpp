// SPDX-License-Identifier: GPL-3.0-or-later
/// The columns of a CSV: which paths, in which order.
#include "session/personalmask.h"
#include "session/session.h"
#include "ui/dialogs/exportevents.h"

#include <QGroupBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QListWidget>
#include <QSet>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace rw::ui {

QWidget* ExportEventsDialog::buildColumns() {
    auto* box = new QGroupBox(tr("Columns"), this);
    m_columnFilter->setObjectName(QStringLiteral("columnFilter"));
    m_columnFilter->setPlaceholderText(tr("Find a path"));
    m_columnFilter->setAccessibleName(tr("Find a path"));
    m_columnFilter->setClearButtonEnabled(true);
    m_columns->setObjectName(QStringLiteral("eventColumns"));
    m_columns->setAccessibleName(tr("Paths; ticked ones become columns, in this order"));
    m_columns->setUniformItemSizes(true);
    m_columns->setMinimumHeight(fontMetrics().lineSpacing() * 5);
    const auto button = [&](QToolButton* tool, const char* name, const QString& text, const QString& help, int step) {
        tool->setObjectName(QString::fromLatin1(name));
        tool->setText(text);
        tool->setToolTip(help);
        tool->setAccessibleName(help);
        tool->setFocusPolicy(Qt::TabFocus);
        connect(tool, &QToolButton::clicked, this, [this, step] { moveColumn(step); });
    };
    button(m_earlier, "columnEarlier", tr("Move up"), tr("Move the chosen path up: an earlier column"), -1);
    button(m_later, "columnLater", tr("Move down"), tr("Move the chosen path down: a later column"), 1);
    auto* row = new QHBoxLayout;
    row->addWidget(m_earlier);
    row->addWidget(m_later);
    row->addStretch(1);
    auto* layout = new QVBoxLayout(box);
    layout->addWidget(m_columnFilter);
    layout->addWidget(m_columns, 1);
    layout->addLayout(row);
    connect(m_columnFilter, &QLineEdit::textChanged, this, &ExportEventsDialog::filterColumns);
    connect(&m_session.events(), &session::EventLibrary::vocabularyChanged, this, &ExportEventsDialog::fillColumns);
    connect(&m_session.mask(), &session::PersonalMask::changed, this, &ExportEventsDialog::fillColumns);
    fillColumns();
    return box;
}

void ExportEventsDialog::fillColumns() {
    const QSignalBlocker blocker(m_columns);
    const auto vocabulary = m_session.mask().proposable(m_session.events().vocabulary());
    const session::PersonalMask::Veil veil = m_session.mask().veil();
    const auto shown = [&veil](const QString& path) {
        return QString::fromStdString(veil.path(path.toStdString())); // as it is named, whatever is written
    };
    QSet<QString> present;
    const auto add = [&](const QString& path, bool on) {
        if (present.contains(path)) {
            return;
        }
        present.insert(path);
        auto* item = new QListWidgetItem(shown(path), m_columns);
        item->setData(PathRole, path);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    };
    if (m_columns->count() == 0) {
        const QJsonArray kept = QJsonDocument::fromJson(m_session.choice(kChoices)).object()[u"columns"].toArray();
        for (const QJsonValue& path : kept) {
            add(path.toString(), true);
        }
        for (const std::string& path : store::usualColumns()) {
            add(QString::fromStdString(path), kept.isEmpty());
        }
    } else {
        for (int row = m_columns->count() - 1; row >= 0; --row) {
            QListWidgetItem* item = m_columns->item(row);
            const QString path = item->data(PathRole).toString();
            if (item->checkState() != Qt::Checked && veil.hidesPath(path.toStdString())) {
                delete m_columns->takeItem(row);
                continue;
            }
            item->setText(shown(path));
            present.insert(path);
        }
    }
    for (const pattern::ObservedPath& path : vocabulary->paths) {
        add(QString::fromStdString(path.path), false);
    }
    filterColumns();
}

void ExportEventsDialog::filterColumns() {
    const QString wanted = m_columnFilter->text().trimmed();
    for (int row = 0; row < m_columns->count(); ++row) {
        QListWidgetItem* item = m_columns->item(row);
        item->setHidden(!wanted.isEmpty() && !item->text().contains(wanted, Qt::CaseInsensitive));
    }
}

void ExportEventsDialog::moveColumn(int step) {
    const int from = m_columns->currentRow();
    int to = from + step;
    while (to >= 0 && to < m_columns->count() && m_columns->item(to)->isHidden()) {
        to += step;
    }
    if (from < 0 || to < 0 || to >= m_columns->count()) {
        return;
    }
    QListWidgetItem* item = nullptr;
    {
        const QSignalBlocker blocker(m_columns);
        item = m_columns->takeItem(from);
        m_columns->insertItem(to, item);
        m_columns->setCurrentItem(item);
    }
    remember();
    preview();
}

} // namespace rw::ui
