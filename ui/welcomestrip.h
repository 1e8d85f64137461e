// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <vector>

QT_BEGIN_NAMESPACE
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace rw::ui {

class Theme;

/// One line above the panes with the ways to begin. It comes at the very first start and from the Help menu, covers
/// nothing, and goes when it is closed. Narrow windows show its icons alone. GUI thread.
class WelcomeStrip : public QFrame {
    Q_OBJECT
public:
    explicit WelcomeStrip(Theme& theme, QWidget* parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void demoWanted();
    void pasteEventWanted();
    void openFilesWanted();
    void pasteRuleWanted();
    void connectWanted();
    void clinicWanted();
    void closed(); ///< by the user

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QToolButton* add(const char* name, const char* icon, const QString& text, const QString& help,
                     void (WelcomeStrip::*signal)());
    void readTheme();
    void fit();
    void measure();
    [[nodiscard]] int widthWith(Qt::ToolButtonStyle style, bool title) const;

    Theme& m_theme;
    QLabel* m_title;
    QToolButton* m_close;
    std::vector<QToolButton*> m_ways;
    std::vector<int> m_wide;   ///< of each way, with its words
    std::vector<int> m_narrow; ///< with its picture only
};

} // namespace rw::ui
