// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/eventsource.h"

#include <QTimer>
#include <QWidget>
#include <optional>

QT_BEGIN_NAMESPACE
class QAction;
class QLabel;
class QProgressBar;
class QToolButton;
QT_END_NAMESPACE

namespace rw::ui {

/// The running fetch or import in the status bar: bar, step in words, Cancel. Takes no room of the panes, so nothing
/// jumps when it appears. GUI thread.
class ProgressLine : public QWidget {
    Q_OBJECT
public:
    explicit ProgressLine(QAction* cancel, QWidget* parent = nullptr);
    void begin(const QString& title);
    void update(const session::SourceProgress& progress);
    void end();

private:
    void present(const session::SourceProgress& progress);
    QProgressBar* m_bar;
    QLabel* m_step;
    QToolButton* m_cancel;
    QTimer m_pause; ///< a bar paints itself at once whenever its value changes: not for every record
    std::optional<session::SourceProgress> m_next;
};

} // namespace rw::ui
