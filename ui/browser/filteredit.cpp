// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/filteredit.h"

#include "ui/theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QHeaderView>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTextCharFormat>
#include <QTimer>
#include <QTreeView>
#include <algorithm>

namespace rw::ui {

FilterEdit::FilterEdit(Theme& theme, QWidget* parent)
    : QLineEdit(parent), m_theme(theme), m_icon(addAction(QIcon(), QLineEdit::LeadingPosition)),
      m_list(new QStandardItemModel(this)), m_completer(new QCompleter(m_list, this)) {
    m_icon->setObjectName(QStringLiteral("filterState"));
    auto* list = new QTreeView;
    list->setObjectName(QStringLiteral("filterProposals"));
    list->setAccessibleName(tr("What can be written next"));
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setHeaderHidden(true);
    list->setAllColumnsShowFocus(true);
    m_completer->setPopup(list); // takes it
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setTextElideMode(Qt::ElideMiddle);
    m_completer->setMaxVisibleItems(10);
    // Not setCompleter(): that one completes the whole text, not the word at the cursor.
    m_completer->setWidget(this);
    list->installEventFilter(this); // behind the completer's: this one hears a key first
    installEventFilter(this);       // likewise: the completer keeps to itself that the focus has gone
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, &FilterEdit::insertProposal);
    connect(this, &QLineEdit::textEdited, this, [this] {
        // By itself only in a word that was begun; what may follow a finished term comes when it is asked for.
        const int cursor = cursorPosition();
        if (cursor == 0 || text().at(cursor - 1).isSpace()) {
            m_completer->popup()->hide();
        } else {
            propose();
        }
    });
    connect(&m_theme, &Theme::changed, this, &FilterEdit::showState);
    showState();
}

QAbstractItemView* FilterEdit::proposals() const {
    return m_completer->popup();
}

void FilterEdit::propose() {
    QAbstractItemView* const list = m_completer->popup();
    m_completion = m_completions && !m_composing ? m_completions(text(), cursorPosition()) : FilterCompletion();
    if (m_completion.proposals.empty()) {
        list->hide();
        return;
    }
    m_list->clear();
    for (const FilterProposal& proposal : m_completion.proposals) {
        auto* shown = new QStandardItem(proposal.shown);
        auto* detail = new QStandardItem(proposal.detail);
        detail->setForeground(m_theme.color(ColorRole::SubtleText));
        shown->setToolTip(proposal.detail);
        m_list->appendRow({shown, detail});
    }
    auto* tree = static_cast<QTreeView*>(list);
    tree->header()->setStretchLastSection(true);
    tree->resizeColumnToContents(0);
    tree->setColumnWidth(0, std::min(tree->columnWidth(0) + 12, fontMetrics().averageCharWidth() * 40));
    tree->resizeColumnToContents(1);
    const int wanted = tree->columnWidth(0) + tree->columnWidth(1) + list->verticalScrollBar()->sizeHint().width() + 8;
    QRect place = rect();
    place.setWidth(std::clamp(wanted, width(), std::max(width(), fontMetrics().averageCharWidth() * 90)));
    m_completer->complete(place);
    list->setCurrentIndex({});
}

void FilterEdit::insertProposal(const QModelIndex& index) {
    const auto row = static_cast<size_t>(index.row());
    if (!index.isValid() || row >= m_completion.proposals.size()) {
        return;
    }
    const FilterProposal proposal = m_completion.proposals[row];
    setSelection(static_cast<int>(m_completion.begin), static_cast<int>(m_completion.end - m_completion.begin));
    insert(proposal.insert); // can be undone
    if (proposal.more) {
        QTimer::singleShot(0, this, &FilterEdit::propose); // once the list is closed
    }
}

QString FilterEdit::stateWord(FilterState state) {
    switch (state) {
    case FilterState::Empty:
        return tr("No filter");
    case FilterState::Incomplete:
        return tr("Incomplete");
    case FilterState::Valid:
        return tr("Valid filter");
    case FilterState::Warning:
        return tr("Warning");
    case FilterState::Error:
        return tr("Error");
    }
    return {};
}

void FilterEdit::setCheck(const FilterCheck& check) {
    m_check = check;
    showState();
}

void FilterEdit::showState() {
    const QString word = stateWord(m_check.state);
    m_icon->setText(word);
    m_icon->setToolTip(m_check.message.isEmpty() ? word : word + QStringLiteral(": ") + m_check.message);
    setAccessibleDescription(m_icon->toolTip());
    ColorRole role = ColorRole::SubtleText;
    switch (m_check.state) {
    case FilterState::Empty:
        m_icon->setIcon(m_theme.icon(QStringLiteral("search"), role));
        break;
    case FilterState::Incomplete:
        m_icon->setIcon(m_theme.icon(QStringLiteral("notevaluated"), role));
        break;
    case FilterState::Valid:
        m_icon->setIcon(m_theme.icon(QStringLiteral("pass"), ColorRole::Pass));
        break;
    case FilterState::Warning:
        role = ColorRole::Warning;
        m_icon->setIcon(m_theme.icon(QStringLiteral("warning"), role));
        break;
    case FilterState::Error:
        role = ColorRole::Error;
        m_icon->setIcon(m_theme.icon(QStringLiteral("error"), role));
        break;
    }
    if (m_composing) {
        return;
    }
    // A line edit takes formats for its text only the way input methods give them: relative to the cursor.
    QList<QInputMethodEvent::Attribute> formats;
    if (m_check.end > m_check.begin) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(m_theme.color(role));
        formats.append(QInputMethodEvent::Attribute(QInputMethodEvent::TextFormat,
                                                    static_cast<int>(m_check.begin) - cursorPosition(),
                                                    static_cast<int>(m_check.end - m_check.begin), format));
    }
    QInputMethodEvent event({}, formats);
    QLineEdit::inputMethodEvent(&event);
}

void FilterEdit::inputMethodEvent(QInputMethodEvent* event) {
    m_composing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
}

bool FilterEdit::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept(); // Esc belongs to the text while it is edited
        return true;
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Tab &&
        m_completer->popup()->isVisible()) {
        event->ignore(); // takes what is chosen in the list: the focus stays
        return true;
    }
    return QLineEdit::event(event);
}

bool FilterEdit::eventFilter(QObject* watched, QEvent* event) {
    QAbstractItemView* const list = m_completer->popup();
    if (watched == list && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Tab) {
        // As Return does; with nothing chosen yet the first one is meant.
        const QModelIndex chosen = list->currentIndex().isValid() ? list->currentIndex() : m_list->index(0, 0);
        list->hide();
        insertProposal(chosen);
        return true;
    }
    if (watched == this && event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason) {
        list->hide(); // its keys would go on coming here
    }
    return QLineEdit::eventFilter(watched, event);
}

void FilterEdit::keyPressEvent(QKeyEvent* event) {
    QAbstractItemView* const list = m_completer->popup();
    const int key = event->key();
    if (list->isVisible()) {
        const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (key == Qt::Key_Escape || (enter && list->currentIndex().isValid())) {
            event->ignore(); // the list's own
            return;
        }
        if (enter) {
            list->hide();
        }
    } else if ((key == Qt::Key_Down && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) ||
               (key == Qt::Key_Space && event->modifiers() == Qt::ControlModifier)) {
        propose();
        event->accept();
        return;
    }
    if (key == Qt::Key_Escape && event->modifiers() == Qt::NoModifier) {
        if (text().isEmpty()) {
            Q_EMIT leaveWanted();
        } else {
            clear();
        }
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace rw::ui
