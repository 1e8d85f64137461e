// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/tagdialog.h"

#include "ui/models/taglook.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

namespace rw::ui {

namespace {

constexpr int kBefore = Qt::UserRole; ///< the check state that the dialog opened with

} // namespace

session::TagChanges tagChanges(const std::vector<uint64_t>& prints, const QString& name, bool on) {
    session::TagChanges changes;
    changes.reserve(prints.size());
    for (const uint64_t print : prints) {
        changes.push_back({print, name, on});
    }
    return changes;
}

TagDialog::TagDialog(session::EventTags& tags, const Theme& theme, std::vector<uint64_t> prints, QWidget* parent)
    : QDialog(parent), m_tags(tags), m_theme(theme), m_prints(std::move(prints)), m_name(new QLineEdit(this)),
      m_list(new QListWidget(this)), m_hint(new QLabel(this)) {
    setObjectName(QStringLiteral("tagDialog"));
    setWindowTitle(m_prints.size() == 1 ? tr("Tags of the event")
                                        : tr("Tags of %Ln events", nullptr, static_cast<int>(m_prints.size())));
    m_name->setObjectName(QStringLiteral("tagName"));
    m_name->setPlaceholderText(tr("New tags, for example todo"));
    m_name->setAccessibleName(tr("New tag"));
    m_name->setMaxLength(session::EventTags::kLongestName * 8);
    m_list->setObjectName(QStringLiteral("tagList"));
    m_list->setAccessibleName(tr("Tags"));
    m_list->setUniformItemSizes(true);
    m_hint->setObjectName(QStringLiteral("tagHint"));
    m_hint->setWordWrap(true);

    const QHash<QString, size_t> having = m_tags.countsOf(m_prints);
    const QStringList names = m_tags.names();
    for (const QString& name : names) {
        const size_t count = having.value(name);
        const Qt::CheckState state = count == 0                 ? Qt::Unchecked
                                     : count == m_prints.size() ? Qt::Checked
                                                                : Qt::PartiallyChecked;
        auto* item = new QListWidgetItem(tagIcon(name, m_theme), name, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(state);
        item->setData(kBefore, static_cast<int>(state));
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setDefault(true); // Return, wherever one is
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        addTyped();
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_name);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_hint);
    layout->addWidget(buttons);
    // Room for the title, which the frame cuts otherwise: beside it stand the frame's buttons.
    m_list->setMinimumSize(fontMetrics().horizontalAdvance(windowTitle()) + fontMetrics().averageCharWidth() * 40,
                           fontMetrics().lineSpacing() * 7);
    if (m_list->count() > 0) {
        m_list->setCurrentRow(0);
    }
    m_name->setFocus();
    describe();
}

void TagDialog::addTyped() {
    const QStringList typed = m_name->text().split(u',');
    m_name->clear();
    for (const QString& one : typed) {
        if (const QString name = m_tags.nameFor(one); !name.isEmpty()) {
            check(name);
        }
    }
}

void TagDialog::check(const QString& name) {
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->text().compare(name, Qt::CaseInsensitive) == 0) {
            m_list->item(row)->setCheckState(Qt::Checked);
            return;
        }
    }
    auto* item = new QListWidgetItem(tagIcon(name, m_theme), name, m_list);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Checked);
    item->setData(kBefore, static_cast<int>(Qt::Unchecked));
}

void TagDialog::describe() {
    m_hint->setText(m_list->count() == 0
                        ? tr("Type a word, for example todo, or several with commas between them. The filter tag:todo "
                             "finds the events again.")
                        : tr("Several new tags have commas between them. In the list Space checks a tag."));
}

session::TagChanges TagDialog::changes() const {
    session::TagChanges all;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem* item = m_list->item(row);
        if (item->checkState() != Qt::PartiallyChecked &&
            static_cast<int>(item->checkState()) != item->data(kBefore).toInt()) {
            session::TagChanges more = tagChanges(m_prints, item->text(), item->checkState() == Qt::Checked);
            all.insert(all.end(), more.begin(), more.end());
        }
    }
    return all;
}

} // namespace rw::ui
