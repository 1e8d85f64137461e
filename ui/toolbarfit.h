// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>

QT_BEGIN_NAMESPACE
class QToolBar;
class QWidget;
QT_END_NAMESPACE

namespace rw::ui {

class Theme;

/// Keeps all of a tool bar in sight: where the window is too narrow, one after the other of its controls is made
/// smaller — tool buttons and buttons show their icon only, boxes the beginning of their text. The button that leads to
/// what has no room even then is drawn in the theme's colours. GUI thread.
class ToolBarFit : public QObject {
    Q_OBJECT
public:
    ToolBarFit(QToolBar& bar, Theme& theme);
    /// One step more, after those that were added before. Not owned.
    void mayShrink(QWidget* control);
    void fit();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void shrink(QWidget* control, bool small);
    void dressExtension();
    void later();
    [[nodiscard]] QString content() const; ///< width and words of the bar

    QToolBar& m_bar;
    Theme& m_theme;
    QList<QWidget*> m_steps; ///< the first is the first to get smaller
    QString m_fitted;        ///< content() of the last fit
    bool m_waits = false;
    bool m_fitting = false;
};

} // namespace rw::ui
