// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/toolbarfit.h"

#include "ui/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QLayout>
#include <QScopedValueRollback>
#include <QStyle>
#include <QToolBar>
#include <QToolButton>

namespace rw::ui {

namespace {

constexpr int kFewLetters = 6; ///< of a box that has got smaller

} // namespace

ToolBarFit::ToolBarFit(QToolBar& bar, Theme& theme) : QObject(&bar), m_bar(bar), m_theme(theme) {
    bar.installEventFilter(this);
    if (auto* more = bar.findChild<QToolButton*>(QStringLiteral("qt_toolbar_ext_button"))) {
        more->installEventFilter(this); // it takes the style's icon again with every style
    }
    connect(&theme, &Theme::changed, this, &ToolBarFit::later);
    dressExtension();
}

void ToolBarFit::mayShrink(QWidget* control) {
    if (auto* box = qobject_cast<QComboBox*>(control)) {
        box->setMinimumContentsLength(kFewLetters); // from the start: a box keeps the least width that it found first
    }
    m_steps.append(control);
}

void ToolBarFit::shrink(QWidget* control, bool small) {
    if (auto* button = qobject_cast<QToolButton*>(control)) {
        button->setToolButtonStyle(small ? Qt::ToolButtonIconOnly : m_bar.toolButtonStyle());
    } else if (auto* box = qobject_cast<QComboBox*>(control)) {
        box->setSizeAdjustPolicy(small ? QComboBox::AdjustToMinimumContentsLengthWithIcon
                                       : QComboBox::AdjustToContents);
    }
    control->setProperty("small", small);
    m_bar.layout()->invalidate(); // also for one that has no room and is hidden
}

void ToolBarFit::fit() {
    if (m_fitting || !m_bar.isVisible()) {
        return;
    }
    // Trying it out asks for a new layout: only for another width or other words.
    if (QString state = content(); state != m_fitted) {
        m_fitted = std::move(state);
        const QScopedValueRollback guard(m_fitting, true);
        for (QWidget* control : m_steps) {
            shrink(control, false);
        }
        for (qsizetype step = 0; step < m_steps.size() && m_bar.sizeHint().width() > m_bar.width(); ++step) {
            shrink(m_steps[step], true);
        }
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_bar.layout()->invalidate();
                m_bar.layout()->activate();
            },
            Qt::QueuedConnection);
    }
}

QString ToolBarFit::content() const {
    QString all = QString::number(m_bar.width()) + m_bar.font().key() +
                  QLatin1StringView(m_bar.style()->metaObject()->className());
    for (const QAction* action : m_bar.actions()) {
        const QWidget* control = m_bar.widgetForAction(const_cast<QAction*>(action));
        if (const auto* button = qobject_cast<const QAbstractButton*>(control)) {
            all += u'\n' + button->text();
        } else if (const auto* box = qobject_cast<const QComboBox*>(control)) {
            for (int row = 0; row < box->count(); ++row) {
                all += u'\n' + box->itemText(row);
            }
        }
    }
    return all;
}

void ToolBarFit::dressExtension() {
    if (auto* more = m_bar.findChild<QToolButton*>(QStringLiteral("qt_toolbar_ext_button"))) {
        more->setIcon(m_theme.icon(QStringLiteral("more")));
    }
}

void ToolBarFit::later() {
    if (!m_waits) {
        m_waits = true;
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_waits = false;
                dressExtension();
                fit();
            },
            Qt::QueuedConnection);
    }
}

bool ToolBarFit::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &m_bar) {
        if (event->type() == QEvent::Resize || event->type() == QEvent::Show ||
            event->type() == QEvent::LayoutRequest) {
            fit();
        }
    } else if (event->type() == QEvent::StyleChange || event->type() == QEvent::LayoutDirectionChange) {
        later();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace rw::ui
