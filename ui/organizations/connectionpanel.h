// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/organizations/connectiontext.h"

#include <QFrame>

QT_BEGIN_NAMESPACE
class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QToolButton;
QT_END_NAMESPACE

namespace rw::ui {

class OneLineLabel;
class Theme;

/// "Test connection": starts and cancels a test, shows how far it is and what it found, in words to pass on. It asks
/// whoever owns it to do the testing. GUI thread.
class ConnectionPanel : public QFrame {
    Q_OBJECT
public:
    explicit ConnectionPanel(Theme& theme, QWidget* parent = nullptr);
    void setPossible(bool possible, const QString& why); ///< whether there is something that can be tested
    void begin();
    void step(const QString& text);
    void finish(const ConnectionText& text);
    void clear(); ///< what was found belongs to another profile
    [[nodiscard]] bool running() const { return m_running; }

Q_SIGNALS:
    void testWanted();
    void cancelWanted();

private:
    void setRunning(bool running);
    void copy();

    Theme& m_theme;
    QPushButton *m_test, *m_cancel, *m_copy;
    QProgressBar* m_progress;
    OneLineLabel* m_step;
    QLabel *m_headline, *m_lines;
    QToolButton* m_detailsToggle;
    QPlainTextEdit* m_details;
    ConnectionText m_text;
    bool m_running = false;
    bool m_possible = true;
};

} // namespace rw::ui
