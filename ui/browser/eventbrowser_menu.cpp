// SPDX-License-Identifier: GPL-3.0-or-later
// What one can do with the selected events: copying, filtering by them, columns.
#include "engine/json/json.h"
#include "session/personalmask.h"
#include "session/session.h"
#include "ui/browser/columnchooser.h"
#include "ui/browser/eventbrowser.h"
#include "ui/browser/eventtable.h"
#include "ui/browser/filterbar.h"
#include "ui/browser/filtercomplete.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>
#include <algorithm>

namespace rw::ui {

namespace {

constexpr qsizetype kMostCopied = 10'000;

QString decoded(const std::string& json) {
    const json::Tree tree = json::read(json);
    return QString::fromStdString(tree.root.kind == json::Kind::String ? tree.root.text : json);
}

} // namespace

void EventBrowser::copyCurrent() {
    auto ranges = m_table->selectedRanges();
    if (ranges.empty() && m_current) {
        const int row = m_model->rowOf(*m_current);
        ranges.emplace_back(row, row);
    }
    const qsizetype count = m_table->selectedCount();
    if (count > kMostCopied) {
        Q_EMIT m_session.notice(tr("%1 events are too many to copy; at most %2 fit. Export them instead.")
                                    .arg(QLocale().toString(count), QLocale().toString(kMostCopied)));
        return;
    }
    if (ranges.empty()) {
        return;
    }
    m_copyJob.start(
        [snapshot = m_model->snapshot(), rows = m_model->rowSet(), ranges,
         veil = m_session.mask().veil()](const std::stop_token& stop) {
            std::string text; // may lie on the disk, for which the window does not wait
            const bool one = ranges.size() == 1 && ranges.front().first == ranges.front().second;
            for (const auto& [first, last] : ranges) {
                for (int row = std::max(0, first); row <= last && !stop.stop_requested(); ++row) {
                    if (static_cast<size_t>(row) < rows->ids().size()) {
                        const std::string event = veil.event(snapshot.text({rows->ids()[static_cast<size_t>(row)]}));
                        text += one ? json::pretty(event) : json::minified(event) + '\n';
                    }
                }
            }
            return QString::fromStdString(text);
        },
        [](const QString& text) { QGuiApplication::clipboard()->setText(text); });
}

void EventBrowser::addColumn(const QString& path) {
    TableColumn column{EventColumn::Path, path.toStdString()};
    for (const TableColumn& known : builtInColumns()) {
        if (columnPath(known) == path.toStdString() && known.kind != EventColumn::Time) {
            column = known;
        }
    }
    m_table->addColumn(column);
}

void EventBrowser::showTags() {
    if (m_model->sectionOf({EventColumn::Tags}) >= 0) {
        return;
    }
    // Behind the type, where it is seen without scrolling.
    ColumnChoice choice = m_table->columnChoice();
    const auto type = std::find(choice.columns.begin(), choice.columns.end(), TableColumn{EventColumn::Type});
    const auto at = type == choice.columns.end() ? choice.columns.end() : type + 1;
    choice.widths.insert(choice.widths.begin() + (at - choice.columns.begin()), 0);
    choice.columns.insert(at, TableColumn{EventColumn::Tags});
    m_table->setColumnChoice(choice);
}

void EventBrowser::chooseColumns() {
    auto* chooser =
        new ColumnChooser(m_table->columnChoice().columns, m_session.mask().proposable(m_session.events().vocabulary()),
                          m_session.mask().veil(), this);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &QDialog::accepted, this, [this, chooser] {
        const ColumnChoice before = m_table->columnChoice();
        ColumnChoice choice;
        for (const TableColumn& column : chooser->columns()) {
            const auto found = std::find(before.columns.begin(), before.columns.end(), column);
            choice.widths.push_back(
                found == before.columns.end() ? 0 : before.widths[static_cast<size_t>(found - before.columns.begin())]);
            choice.columns.push_back(column);
        }
        m_table->setColumnChoice(choice);
    });
    chooser->open();
}

void EventBrowser::showMenu(const QPoint& at) {
    if (!m_current) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("eventMenu"));
    // By the mouse the cell below it, by the keyboard the current one.
    const QModelIndex current = m_table->currentIndex();
    const QModelIndex under = m_table->indexAt(at);
    const int section = under.isValid() && under.row() == current.row() ? under.column() : current.column();
    const TableColumn column = section >= 0 && section < m_model->columnCount()
                                   ? m_model->columns()[static_cast<size_t>(section)]
                                   : TableColumn{EventColumn::Verdict};
    const std::string path = columnPath(column);
    const std::string value = path.empty() ? std::string() : m_model->valueAt(*m_current, path);
    const session::PersonalMask::Veil veil = m_session.mask().veil();
    const bool hidden = veil.hidesPath(path) || (!value.empty() && veil.hides(path, value));
    const qsizetype selected = m_table->selectedCount();
    QAction* copy =
        menu->addAction(m_theme.icon(QStringLiteral("copy")),
                        selected > 1 ? tr("&Copy %1 events").arg(QLocale().toString(selected)) : tr("&Copy event"));
    copy->setObjectName(QStringLiteral("copyEvent"));
    connect(copy, &QAction::triggered, this, &EventBrowser::copyCurrent);
    const auto copyText = [menu](const QString& words, const QString& name, const QString& text) {
        QAction* action = menu->addAction(words);
        action->setObjectName(name);
        action->setEnabled(!text.isEmpty());
        connect(action, &QAction::triggered, action, [text] { QGuiApplication::clipboard()->setText(text); });
    };
    copyText(tr("Copy &value"), QStringLiteral("copyValue"), decoded(veil.json(path, value)));
    copyText(tr("Copy &path"), QStringLiteral("copyPath"), QString::fromStdString(veil.path(path)));
    copyText(tr("Copy as pattern &leaf"), QStringLiteral("copyLeaf"),
             value.empty() || hidden ? QString() : QString::fromStdString(patternLeaf(path, value)));
    menu->addSeparator();
    const QString conversation = decoded(m_model->valueAt(*m_current, columnPath({EventColumn::Conversation})));
    copyText(tr("Copy conversation &id"), QStringLiteral("copyConversation"), conversation);
    copyText(tr("Copy detail-&type"), QStringLiteral("copyType"),
             decoded(m_model->valueAt(*m_current, columnPath({EventColumn::Type}))));
    copyText(tr("Copy &queue id"), QStringLiteral("copyQueue"),
             decoded(m_model->valueAt(*m_current, columnPath({EventColumn::Queue}))));
    menu->addSeparator();
    QAction* only = menu->addAction(tr("&Show only events with this value"));
    only->setObjectName(QStringLiteral("onlyValue"));
    only->setEnabled(!value.empty() && !hidden);
    connect(only, &QAction::triggered, this, [this, path, value] {
        m_filters->addTerm(filterWord(QString::fromStdString(path)) + QStringLiteral(" = ") + filterValue(value));
    });
    QAction* whole = menu->addAction(tr("Show only this c&onversation"));
    whole->setObjectName(QStringLiteral("onlyConversation"));
    whole->setEnabled(!conversation.isEmpty());
    connect(whole, &QAction::triggered, this,
            [this, conversation] { m_filters->setText(QStringLiteral("conversation:") + filterWord(conversation)); });
    menu->addSeparator();
    connect(menu->addAction(tr("Colu&mns…")), &QAction::triggered, this, &EventBrowser::chooseColumns);
    Q_EMIT menuWanted(menu);
    menu->popup(m_table->viewport()->mapToGlobal(under.isValid() ? at : m_table->visualRect(current).bottomLeft()));
}

} // namespace rw::ui
