// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace rw::ui {

/// One line that ends in an ellipsis where its text has no room, with all of it in the tool tip then; it never pushes
/// its neighbours out of the window. text() is what is shown. GUI thread.
class OneLineLabel : public QLabel {
    Q_OBJECT
public:
    explicit OneLineLabel(QWidget* parent = nullptr);
    void setFullText(const QString& text);
    [[nodiscard]] QString fullText() const { return m_text; }
    void setHelp(const QString& help); ///< the tool tip while the text has room
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void elide();
    QString m_text;
    QString m_help;
};

} // namespace rw::ui
