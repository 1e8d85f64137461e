// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/findbar.h"

#include "ui/editor/jsonscintilla.h"
#include "ui/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace rw::ui {

FindBar::FindBar(Theme& theme, JsonScintilla& view, Apply apply, QWidget* parent)
    : QWidget(parent), m_view(view), m_apply(std::move(apply)), m_theme(theme) {
    setObjectName(u"findBar"_qs);
    build(theme);
    hide();
    connect(m_find, &QLineEdit::textChanged, this, [this] { searchFrom(m_began); });
    for (QToolButton* button : {m_case, m_word, m_regex}) {
        connect(button, &QToolButton::toggled, this, [this] { searchFrom(m_began); });
    }
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_close, &QToolButton::clicked, this, &FindBar::leave);
    connect(m_replace, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindBar::replaceAll);
}

QToolButton* FindBar::option(const QString& name, const QString& text, const QString& toolTip) {
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void FindBar::build(Theme& theme) {
    m_find = new QLineEdit(this);
    m_find->setObjectName(u"findText"_qs);
    m_find->setAccessibleName(tr("Find"));
    m_find->setPlaceholderText(tr("Find"));
    m_find->setClearButtonEnabled(true);
    m_case = option(u"findCase"_qs, tr("Aa"), tr("Upper and lower case differ"));
    m_word = option(u"findWord"_qs, tr("Word"), tr("Whole words only"));
    m_regex = option(u"findRegex"_qs, u".*"_qs, tr("Regular expression"));
    m_count = new QLabel(this);
    m_count->setObjectName(u"findCount"_qs);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setMinimumWidth(fontMetrics().averageCharWidth() * 12);
    const auto tool = [this, &theme](const QString& name, const QString& icon, const QString& toolTip) {
        QToolButton* button = option(name, {}, toolTip);
        button->setCheckable(false);
        button->setIcon(theme.icon(icon));
        return button;
    };
    m_previous = tool(u"findPrevious"_qs, u"previous"_qs, tr("Previous (Shift+F3)"));
    m_next = tool(u"findNext"_qs, u"next"_qs, tr("Next (F3)"));
    m_close = tool(u"findClose"_qs, u"close"_qs, tr("Close (Esc)"));

    m_replaceRow = new QWidget(this);
    m_with = new QLineEdit(m_replaceRow);
    m_with->setObjectName(u"replaceText"_qs);
    m_with->setAccessibleName(tr("Replace with"));
    m_with->setPlaceholderText(tr("Replace with"));
    m_with->setClearButtonEnabled(true);
    m_replace = new QPushButton(tr("Replace"), m_replaceRow);
    m_replace->setObjectName(u"replaceOne"_qs);
    m_replaceAll = new QPushButton(tr("Replace all"), m_replaceRow);
    m_replaceAll->setObjectName(u"replaceAll"_qs);
    for (QPushButton* button : {m_replace, m_replaceAll}) {
        button->setAutoDefault(false);
    }

    const int gap = fontMetrics().averageCharWidth() / 2;
    auto* findRow = new QHBoxLayout;
    findRow->setSpacing(gap);
    findRow->addWidget(m_find, 1);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_case, m_word, m_regex, m_count, m_previous, m_next, m_close}) {
        findRow->addWidget(widget);
    }
    auto* replaceRow = new QHBoxLayout(m_replaceRow);
    replaceRow->setContentsMargins(0, 0, 0, 0);
    replaceRow->setSpacing(gap);
    replaceRow->addWidget(m_with, 1);
    replaceRow->addWidget(m_replace);
    replaceRow->addWidget(m_replaceAll);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap * 2, gap, gap, gap);
    layout->setSpacing(gap);
    layout->addLayout(findRow);
    layout->addWidget(m_replaceRow);
    // What is looked for and what takes its place belong together; how to look for it comes after.
    QWidget* before = m_find;
    for (QWidget* next : std::initializer_list<QWidget*>{m_with, m_case, m_word, m_regex, m_previous, m_next, m_replace,
                                                         m_replaceAll, m_close}) {
        setTabOrder(before, next);
        before = next;
    }
}

SearchQuery FindBar::query() const {
    return {m_find->text(), m_case->isChecked(), m_word->isChecked(), m_regex->isChecked()};
}

void FindBar::open(bool replacing) {
    m_replacing = replacing && m_apply;
    m_replaceRow->setVisible(m_replacing);
    m_began = m_view.caret();
    if (m_view.hasSelection()) {
        const QString selected = m_view.selectedText();
        if (!selected.isEmpty() && !selected.contains(u'\n')) {
            m_began = static_cast<uint32_t>(m_view.SendScintilla(QsciScintillaBase::SCI_GETSELECTIONSTART));
            const QSignalBlocker quiet(m_find); // it is selected already
            m_find->setText(m_regex->isChecked() ? QRegularExpression::escape(selected) : selected);
        }
    }
    setVisible(true);
    search();
    describe();
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void FindBar::leave() {
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    m_view.clear(Indicator::Found);
    if (hadFocus) {
        m_view.setFocus(Qt::OtherFocusReason);
    }
}

void FindBar::search() {
    m_result = searchText(m_view.view(), query());
    m_view.clear(Indicator::Found);
    for (const ByteRange at : m_result.found) {
        m_view.fill(Indicator::Found, at);
    }
}

void FindBar::searchFrom(uint32_t place) {
    search();
    const auto next =
        std::find_if(m_result.found.begin(), m_result.found.end(), [place](ByteRange at) { return at.begin >= place; });
    if (!m_result.found.empty()) {
        show(next == m_result.found.end() ? 0 : static_cast<size_t>(next - m_result.found.begin()));
    }
    describe();
}

void FindBar::textChanged() {
    if (isVisible()) {
        search();
        describe();
    }
}

int FindBar::selectedIndex() const {
    const auto begin = static_cast<uint32_t>(m_view.SendScintilla(QsciScintillaBase::SCI_GETSELECTIONSTART));
    const auto end = static_cast<uint32_t>(m_view.SendScintilla(QsciScintillaBase::SCI_GETSELECTIONEND));
    const auto found = std::find(m_result.found.begin(), m_result.found.end(), ByteRange{begin, end});
    return found == m_result.found.end() ? -1 : static_cast<int>(found - m_result.found.begin());
}

void FindBar::show(size_t index) {
    m_view.selectRange(m_result.found.at(index));
}

void FindBar::step(int by) {
    if (!isVisible() && m_find->text().isEmpty()) {
        open(false);
        return;
    }
    search(); // F3 also works after the bar was closed
    if (m_result.found.empty()) {
        describe();
        return;
    }
    const auto size = static_cast<int>(m_result.found.size());
    int index = selectedIndex();
    if (index >= 0) {
        index = (index + by + size) % size;
    } else {
        const uint32_t caret = m_view.caret();
        const auto behind = std::find_if(m_result.found.begin(), m_result.found.end(),
                                         [caret](ByteRange at) { return at.begin >= caret; });
        index = static_cast<int>(behind - m_result.found.begin());
        index = (by > 0 ? index : index - 1 + size) % size;
    }
    show(static_cast<size_t>(index));
    m_began = m_result.found.at(static_cast<size_t>(index)).begin;
    if (!isVisible()) {
        m_view.clear(Indicator::Found);
    }
    describe();
}

void FindBar::describe(const QString& said) {
    const QLocale locale;
    const auto size = static_cast<int>(m_result.found.size());
    QString text = said;
    if (!said.isEmpty()) {
        // as it is
    } else if (m_find->text().isEmpty()) {
        text.clear();
    } else if (!m_result.error.isEmpty()) {
        text = tr("Not complete");
    } else if (size == 0) {
        text = m_result.onlyEmpty ? tr("Matches no characters") : tr("Not found");
    } else {
        const QString all = m_result.more ? tr("more than %1").arg(locale.toString(size)) : locale.toString(size);
        const int index = selectedIndex();
        text = index < 0 ? tr("%1 found").arg(all) : tr("%1 of %2").arg(locale.toString(index + 1), all);
    }
    m_count->setText(text);
    m_count->setToolTip(m_result.error);
    m_find->setToolTip(m_result.error);
    const bool failing = !m_find->text().isEmpty() && size == 0 && said.isEmpty();
    QPalette palette = this->palette();
    if (failing) {
        palette.setColor(QPalette::WindowText, m_theme.color(ColorRole::Error));
    }
    m_count->setPalette(palette);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_previous, m_next, m_replace, m_replaceAll}) {
        widget->setEnabled(size > 0);
    }
}

void FindBar::replaceOne() {
    const int index = selectedIndex();
    if (index < 0) {
        step(1);
        return;
    }
    const ByteRange at = m_result.found.at(static_cast<size_t>(index));
    const auto edits = replacementsFor(m_view.view(), query(), m_with->text(), at);
    if (edits.empty()) {
        return;
    }
    const uint32_t behind = at.begin + static_cast<uint32_t>(edits.front().text.size());
    m_apply(edits);
    searchFrom(behind);
}

void FindBar::replaceAll() {
    const auto edits = replacementsFor(m_view.view(), query(), m_with->text());
    if (!edits.empty()) {
        m_apply(edits);
        search();
        describe(tr("%Ln replaced", nullptr, static_cast<int>(edits.size())));
    }
}

void FindBar::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Escape:
        leave();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_with->hasFocus()) {
            if (event->modifiers() & Qt::ControlModifier) {
                replaceAll();
            } else {
                replaceOne();
            }
        } else {
            step(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
        }
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace rw::ui
