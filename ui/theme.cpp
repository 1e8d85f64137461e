// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QPointer>
#include <QStyle>
#include <QSvgRenderer>
#include <QToolTip>
#include <array>
#include <cmath>

namespace rw::ui {

namespace {

struct ColorRow {
    ColorRole role;
    QRgb light;
    QRgb dark;
};

// The order is that of ColorRole; a static_assert and tst_theme hold both to it.
constexpr std::array kColors{
    ColorRow{ColorRole::Pass, 0xff176f2c, 0xff6bcf7f},
    ColorRow{ColorRole::Fail, 0xffb3261e, 0xffff8a80},
    ColorRow{ColorRole::NotEvaluated, 0xff59606b, 0xffa7afbb},
    ColorRow{ColorRole::CannotJudge, 0xff7a5200, 0xffe3b85c},
    ColorRow{ColorRole::PassBackground, 0xffe4f4e7, 0xff1d3325},
    ColorRow{ColorRole::FailBackground, 0xfffdeae8, 0xff402726},
    ColorRow{ColorRole::Error, 0xffc01c28, 0xffff8079},
    ColorRow{ColorRole::Quota, 0xff8430b0, 0xffd9a5ff},
    ColorRow{ColorRole::Warning, 0xff8a5000, 0xfff0b429},
    ColorRow{ColorRole::Hint, 0xff1c5cb8, 0xff84b9ff},
    ColorRow{ColorRole::Key, 0xff0a4d8c, 0xff8ec7ff},
    ColorRow{ColorRole::StringText, 0xff7a3e0d, 0xffe6b98a},
    ColorRow{ColorRole::NumberText, 0xff83206f, 0xffe0a8dc},
    ColorRow{ColorRole::Keyword, 0xff5f2da8, 0xffceb4ff},
    ColorRow{ColorRole::Punctuation, 0xff4a4f57, 0xffb6bcc6},
    ColorRow{ColorRole::EditorBackground, 0xffffffff, 0xff1e1f22},
    ColorRow{ColorRole::EditorText, 0xff1f2328, 0xffdfe1e5},
    ColorRow{ColorRole::CaretLine, 0xfff2f5fa, 0xff26282d},
    ColorRow{ColorRole::Margin, 0xfff4f5f7, 0xff232428},
    ColorRow{ColorRole::MarginText, 0xff626973, 0xff949ca8},
    ColorRow{ColorRole::Selection, 0xffbcd8fb, 0xff2d4a73},
    ColorRow{ColorRole::BraceMatch, 0xff0b4fc0, 0xff79b8ff},
    ColorRow{ColorRole::SubtleText, 0xff5a616c, 0xffa3aab6},
    ColorRow{ColorRole::Banner, 0xfffff3d6, 0xff3d3417},
    ColorRow{ColorRole::BannerText, 0xff4d3800, 0xfff3dfa3},
    ColorRow{ColorRole::Accent, 0xff0b57d0, 0xff79b0ff},
    ColorRow{ColorRole::StaleBackground, 0xfff1f1f3, 0xff2b2d31},
};
static_assert(kColors.size() == static_cast<size_t>(ColorRole::Count_));

bool paletteIsDark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color) {
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// Draws one SVG in the colour that the theme has *now*, so icons handed out earlier follow a switch.
class ThemeIconEngine : public QIconEngine {
public:
    ThemeIconEngine(const Theme& theme, QString name, ColorRole role)
        : m_theme(&theme), m_name(std::move(name)), m_role(role) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const qreal ratio = painter->device() != nullptr ? painter->device()->devicePixelRatioF() : 1.0;
        QPixmap pixmap = this->pixmap(QSizeF(rect.size() * ratio).toSize(), mode, state);
        pixmap.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), pixmap);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        const QColor color = inkFor(mode);
        const QString key =
            u"rw-icon/%1/%2/%3x%4"_qs.arg(m_name, color.name(QColor::HexArgb)).arg(size.width()).arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap)) {
            return pixmap;
        }
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QFile file(u":/icons/"_qs + m_name + u".svg"_qs);
        if (size.isEmpty() || !file.open(QIODevice::ReadOnly)) {
            return pixmap;
        }
        QByteArray svg = file.readAll();
        svg.replace("currentColor", color.name().toLatin1());
        QSvgRenderer renderer(svg);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override {
        return pixmap(size, mode, state);
    }
    QIconEngine* clone() const override { return new ThemeIconEngine(*this); }
    QString key() const override { return u"rw-theme"_qs; }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    QColor inkFor(QIcon::Mode mode) const {
        if (mode == QIcon::Disabled) {
            return QApplication::palette().color(QPalette::Disabled, QPalette::ButtonText);
        }
        if (mode == QIcon::Selected && m_theme != nullptr) {
            // On a selected row the text colour is the only one that is sure to be readable.
            return QApplication::palette().color(QPalette::HighlightedText);
        }
        return m_theme != nullptr ? m_theme->color(m_role) : Theme::color(m_role, false);
    }
    QPointer<const Theme> m_theme;
    QString m_name;
    ColorRole m_role;
};

} // namespace

Theme::Theme(QObject* parent) : QObject(parent) {
    m_systemPalette = QApplication::palette();
    m_systemToolTip = QToolTip::palette();
    m_systemStyle = QApplication::style() != nullptr ? QApplication::style()->name() : QString();
    qApp->installEventFilter(this);
}

void Theme::apply(Choice choice) {
    m_choice = choice;
    m_applying = true;
    if (choice == Choice::System) {
        if (m_forced) {
            QApplication::setStyle(m_systemStyle);
            QApplication::setPalette(QPalette()); // back to what the desktop says, and following it again
            QToolTip::setPalette(m_systemToolTip);
        }
        m_forced = false;
    } else {
        const QPalette own = palette(choice == Choice::Dark);
        if (!m_forced || QApplication::style()->name().compare(u"fusion", Qt::CaseInsensitive) != 0) {
            QApplication::setStyle(u"fusion"_qs);
        }
        QApplication::setPalette(own);
        QToolTip::setPalette(own);
        m_forced = true;
    }
    m_applying = false;
    Q_EMIT changed();
}

bool Theme::isDark() const {
    switch (m_choice) {
    case Choice::Light:
        return false;
    case Choice::Dark:
        return true;
    case Choice::System:
        break;
    }
    return paletteIsDark(QApplication::palette());
}

QColor Theme::color(ColorRole role) const {
    return color(role, isDark());
}

QColor Theme::color(ColorRole role, bool dark) {
    const auto index = static_cast<size_t>(role);
    if (index >= kColors.size()) {
        return {};
    }
    return QColor::fromRgb(dark ? kColors[index].dark : kColors[index].light);
}

QIcon Theme::icon(const QString& name, ColorRole role) const {
    if (!QFile::exists(u":/icons/"_qs + name + u".svg"_qs)) {
        return {};
    }
    return QIcon(new ThemeIconEngine(*this, name, role));
}

QPalette Theme::palette(bool dark) {
    struct Row {
        QPalette::ColorRole role;
        QRgb light, lightDisabled;
        QRgb dark, darkDisabled;
    };
    static constexpr std::array rows{
        Row{QPalette::Window, 0xfff3f4f6, 0xfff3f4f6, 0xff2a2c30, 0xff2a2c30},
        Row{QPalette::WindowText, 0xff1f2328, 0xff868d97, 0xffdfe1e5, 0xff7f8691},
        Row{QPalette::Base, 0xffffffff, 0xfff3f4f6, 0xff1e1f22, 0xff26282c},
        Row{QPalette::AlternateBase, 0xfff7f8fa, 0xfff3f4f6, 0xff232529, 0xff26282c},
        Row{QPalette::Text, 0xff1f2328, 0xff868d97, 0xffdfe1e5, 0xff7f8691},
        Row{QPalette::Button, 0xffeceef1, 0xffeceef1, 0xff34373c, 0xff2e3034},
        Row{QPalette::ButtonText, 0xff1f2328, 0xff868d97, 0xffdfe1e5, 0xff7f8691},
        Row{QPalette::BrightText, 0xffb3261e, 0xff868d97, 0xffff8a80, 0xff7f8691},
        Row{QPalette::PlaceholderText, 0xff6a717b, 0xff9aa1ab, 0xff959ca8, 0xff6d747e},
        Row{QPalette::Highlight, 0xff0b57d0, 0xffc9ced6, 0xff2f62a8, 0xff43474e},
        Row{QPalette::HighlightedText, 0xffffffff, 0xff5a616c, 0xffffffff, 0xffa7afbb},
        Row{QPalette::Link, 0xff0b57d0, 0xff868d97, 0xff79b0ff, 0xff7f8691},
        Row{QPalette::LinkVisited, 0xff6a3fb0, 0xff868d97, 0xffc7a8ff, 0xff7f8691},
        Row{QPalette::ToolTipBase, 0xfffffdf2, 0xfffffdf2, 0xff3a3d43, 0xff3a3d43},
        Row{QPalette::ToolTipText, 0xff1f2328, 0xff868d97, 0xffeceef1, 0xff7f8691},
        Row{QPalette::Light, 0xffffffff, 0xffffffff, 0xff45494f, 0xff45494f},
        Row{QPalette::Midlight, 0xfff8f9fa, 0xfff8f9fa, 0xff3b3e44, 0xff3b3e44},
        Row{QPalette::Mid, 0xffb9bec6, 0xffb9bec6, 0xff1b1c1f, 0xff1b1c1f},
        Row{QPalette::Dark, 0xff9aa1ab, 0xff9aa1ab, 0xff141517, 0xff141517},
        Row{QPalette::Shadow, 0xff6a717b, 0xff6a717b, 0xff000000, 0xff000000},
    };
    QPalette palette;
    for (const Row& row : rows) {
        palette.setColor(QPalette::Active, row.role, QColor::fromRgb(dark ? row.dark : row.light));
        palette.setColor(QPalette::Inactive, row.role, QColor::fromRgb(dark ? row.dark : row.light));
        palette.setColor(QPalette::Disabled, row.role, QColor::fromRgb(dark ? row.darkDisabled : row.lightDisabled));
    }
    return palette;
}

double Theme::contrast(const QColor& a, const QColor& b) {
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

bool Theme::eventFilter(QObject* watched, QEvent* event) {
    if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange && !m_applying) {
        Q_EMIT changed();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace rw::ui
