// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPainter>
#include <QWidget>

namespace rw::ui {

/// Shows an icon beside text, as high as the text. It paints the icon itself, so that a themed icon follows a switch,
/// which a label's pixmap would not. Decoration only: the word beside it carries the meaning.
class IconLabel : public QWidget {
public:
    explicit IconLabel(QWidget* parent = nullptr) : QWidget(parent) {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    void setIcon(const QIcon& icon) {
        m_icon = icon;
        update();
    }
    [[nodiscard]] QSize sizeHint() const override {
        const int side = fontMetrics().height() + 2;
        return {side, side};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        m_icon.paint(&painter, rect(), Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
    }

private:
    QIcon m_icon;
};

} // namespace rw::ui
