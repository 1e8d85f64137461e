// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include "ui/checkframes.h"
#include "ui/contraststyle.h"

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
    QRgb light, dark;
    QRgb contrastLight, contrastDark;
};

// The order is that of ColorRole; a static_assert and tst_theme hold both to it. With high contrast, selected text in
// the editor is painted in the colour of its background.
constexpr std::array kColors{
    ColorRow{ColorRole::Pass, 0xff176f2c, 0xff6bcf7f, 0xff004d00, 0xff6cff6c},
    ColorRow{ColorRole::Fail, 0xffb3261e, 0xffff8a80, 0xff8b0000, 0xffffb0a8},
    ColorRow{ColorRole::NotEvaluated, 0xff59606b, 0xffa7afbb, 0xff333333, 0xffe0e0e0},
    ColorRow{ColorRole::CannotJudge, 0xff7a5200, 0xffe3b85c, 0xff4d3300, 0xffffd75e},
    ColorRow{ColorRole::PassBackground, 0xffe4f4e7, 0xff1d3325, 0xffecffec, 0xff002600},
    ColorRow{ColorRole::FailBackground, 0xfffdeae8, 0xff402726, 0xffffecec, 0xff330000},
    ColorRow{ColorRole::Error, 0xffc01c28, 0xffff8079, 0xff8b0000, 0xffffb0a8},
    ColorRow{ColorRole::Quota, 0xff8430b0, 0xffd9a5ff, 0xff4b0082, 0xffe6b8ff},
    ColorRow{ColorRole::Warning, 0xff8a5000, 0xfff0b429, 0xff5a3000, 0xffffc83d},
    ColorRow{ColorRole::Hint, 0xff1c5cb8, 0xff84b9ff, 0xff00337f, 0xff9fd0ff},
    ColorRow{ColorRole::Key, 0xff0a4d8c, 0xff8ec7ff, 0xff002b66, 0xff7fdfff},
    ColorRow{ColorRole::StringText, 0xff7a3e0d, 0xffe6b98a, 0xff5c2500, 0xffffcf9f},
    ColorRow{ColorRole::NumberText, 0xff83206f, 0xffe0a8dc, 0xff5c0050, 0xffffb3f0},
    ColorRow{ColorRole::Keyword, 0xff5f2da8, 0xffceb4ff, 0xff3b0a80, 0xffd8c4ff},
    ColorRow{ColorRole::Punctuation, 0xff4a4f57, 0xffb6bcc6, 0xff000000, 0xffffffff},
    ColorRow{ColorRole::EditorBackground, 0xffffffff, 0xff1e1f22, 0xffffffff, 0xff000000},
    ColorRow{ColorRole::EditorText, 0xff1f2328, 0xffdfe1e5, 0xff000000, 0xffffffff},
    ColorRow{ColorRole::CaretLine, 0xfff2f5fa, 0xff26282d, 0xfff0f0f0, 0xff1a1a1a},
    ColorRow{ColorRole::Margin, 0xfff4f5f7, 0xff232428, 0xffffffff, 0xff000000},
    ColorRow{ColorRole::MarginText, 0xff626973, 0xffa6aebb, 0xff333333, 0xffe0e0e0},
    ColorRow{ColorRole::Selection, 0xffbcd8fb, 0xff2d4a73, 0xff00337f, 0xff1aebff},
    ColorRow{ColorRole::BraceMatch, 0xff0b4fc0, 0xff79b8ff, 0xff0000c0, 0xffffff00},
    ColorRow{ColorRole::SubtleText, 0xff5a616c, 0xffb9c0cb, 0xff333333, 0xffe0e0e0},
    ColorRow{ColorRole::Banner, 0xfffff3d6, 0xff3d3417, 0xffffffe0, 0xff000000},
    ColorRow{ColorRole::BannerText, 0xff4d3800, 0xfff3dfa3, 0xff000000, 0xffffff00},
    ColorRow{ColorRole::Accent, 0xff0b57d0, 0xff79b0ff, 0xff0000c0, 0xff7fdfff},
    ColorRow{ColorRole::StaleBackground, 0xfff1f1f3, 0xff2b2d31, 0xfff0f0f0, 0xff1a1a1a},
    ColorRow{ColorRole::FocusFrame, 0xff0b57d0, 0xff79b0ff, 0xff0000c0, 0xffffff00},
};
static_assert(kColors.size() == static_cast<size_t>(ColorRole::Count_));

bool paletteIsDark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

/// Desktops' high-contrast palettes have black and white, or nearly so, on windows, lists and buttons alike; others
/// soften at least one of them.
bool paletteIsHighContrast(const QPalette& palette) {
    constexpr double kNearlyAll = 19.5; // of 21
    return Theme::contrast(palette.color(QPalette::WindowText), palette.color(QPalette::Window)) >= kNearlyAll &&
           Theme::contrast(palette.color(QPalette::Text), palette.color(QPalette::Base)) >= kNearlyAll &&
           Theme::contrast(palette.color(QPalette::ButtonText), palette.color(QPalette::Button)) >= kNearlyAll;
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
        return m_theme != nullptr ? m_theme->color(m_role) : Theme::color(m_role, Theme::Look::Light);
    }
    QPointer<const Theme> m_theme;
    QString m_name;
    ColorRole m_role;
};

} // namespace

Theme::Theme(QObject* parent) : QObject(parent) {
    m_systemPalette = QApplication::palette();
    m_systemToolTip = QToolTip::palette();
    m_systemStyle = applicationStyleName();
    qApp->installEventFilter(this);
}

const std::array<Theme::Name, 4>& Theme::names() {
    static constexpr std::array<Name, 4> table{{
        {Choice::System, "system", QT_TRANSLATE_NOOP("Theme", "As the &system")},
        {Choice::Light, "light", QT_TRANSLATE_NOOP("Theme", "&Light")},
        {Choice::Dark, "dark", QT_TRANSLATE_NOOP("Theme", "&Dark")},
        {Choice::HighContrast, "high-contrast", QT_TRANSLATE_NOOP("Theme", "&High contrast")},
    }};
    return table;
}

std::optional<Theme::Choice> Theme::choiceOf(const QString& key) {
    for (const Name& name : names()) {
        if (key == QLatin1StringView(name.key)) {
            return name.choice;
        }
    }
    return std::nullopt;
}

void Theme::apply(Choice choice) {
    m_choice = choice;
    m_applying = true;
    if (choice == Choice::System) {
        applyStyleWithFrames(m_systemStyle);
        if (m_styled != Choice::System) {
            QApplication::setPalette(QPalette()); // back to what the desktop says, and following it again
            QToolTip::setPalette(m_systemToolTip);
        }
    } else {
        const QPalette own = palette(look());
        if (choice != Choice::HighContrast) {
            applyStyleWithFrames(u"fusion"_qs);
        } else if (m_styled != Choice::HighContrast) {
            QApplication::setStyle(new ContrastStyle);
        }
        QApplication::setPalette(own);
        QToolTip::setPalette(own);
    }
    m_styled = choice;
    m_applying = false;
    Q_EMIT changed();
}

Theme::Look Theme::look() const {
    switch (m_choice) {
    case Choice::Light:
        return Look::Light;
    case Choice::Dark:
        return Look::Dark;
    case Choice::HighContrast:
        return Look::ContrastDark;
    case Choice::System:
        break;
    }
    const QPalette palette = QApplication::palette();
    if (paletteIsHighContrast(palette)) {
        return paletteIsDark(palette) ? Look::ContrastDark : Look::ContrastLight;
    }
    return paletteIsDark(palette) ? Look::Dark : Look::Light;
}

bool Theme::isDark() const {
    return look() == Look::Dark || look() == Look::ContrastDark;
}

bool Theme::isHighContrast() const {
    return look() == Look::ContrastDark || look() == Look::ContrastLight;
}

QColor Theme::color(ColorRole role) const {
    return color(role, look());
}

QColor Theme::color(ColorRole role, Look look) {
    const auto index = static_cast<size_t>(role);
    if (index >= kColors.size()) {
        return {};
    }
    const ColorRow& row = kColors[index];
    switch (look) {
    case Look::Light:
        return QColor::fromRgb(row.light);
    case Look::Dark:
        return QColor::fromRgb(row.dark);
    case Look::ContrastLight:
        return QColor::fromRgb(row.contrastLight);
    case Look::ContrastDark:
        break;
    }
    return QColor::fromRgb(row.contrastDark);
}

QIcon Theme::icon(const QString& name, ColorRole role) const {
    if (!QFile::exists(u":/icons/"_qs + name + u".svg"_qs)) {
        return {};
    }
    return QIcon(new ThemeIconEngine(*this, name, role));
}

QPalette Theme::palette(Look look) {
    struct Pair {
        QRgb normal, disabled;
    };
    struct Row {
        QPalette::ColorRole role;
        Pair light, dark, contrastLight, contrastDark;
    };
    static constexpr std::array rows{
        Row{QPalette::Window,
            {0xfff3f4f6, 0xfff3f4f6},
            {0xff2a2c30, 0xff2a2c30},
            {0xffffffff, 0xffffffff},
            {0xff000000, 0xff000000}},
        Row{QPalette::WindowText,
            {0xff1f2328, 0xff868d97},
            {0xffdfe1e5, 0xff959ca8},
            {0xff000000, 0xff595959},
            {0xffffffff, 0xffa6a6a6}},
        Row{QPalette::Base,
            {0xffffffff, 0xfff3f4f6},
            {0xff1e1f22, 0xff26282c},
            {0xffffffff, 0xffffffff},
            {0xff000000, 0xff000000}},
        Row{QPalette::AlternateBase,
            {0xfff7f8fa, 0xfff3f4f6},
            {0xff232529, 0xff26282c},
            {0xfff5f5f5, 0xffffffff},
            {0xff0f0f0f, 0xff000000}},
        Row{QPalette::Text,
            {0xff1f2328, 0xff868d97},
            {0xffdfe1e5, 0xff959ca8},
            {0xff000000, 0xff595959},
            {0xffffffff, 0xffa6a6a6}},
        Row{QPalette::Button,
            {0xffeceef1, 0xffeceef1},
            {0xff34373c, 0xff2e3034},
            {0xffffffff, 0xffffffff},
            {0xff000000, 0xff000000}},
        Row{QPalette::ButtonText,
            {0xff1f2328, 0xff868d97},
            {0xffdfe1e5, 0xff959ca8},
            {0xff000000, 0xff595959},
            {0xffffffff, 0xffa6a6a6}},
        Row{QPalette::BrightText,
            {0xffb3261e, 0xff868d97},
            {0xffff8a80, 0xff959ca8},
            {0xff8b0000, 0xff595959},
            {0xffffb0a8, 0xffa6a6a6}},
        Row{QPalette::PlaceholderText,
            {0xff6a717b, 0xff9aa1ab},
            {0xffa6aebb, 0xff7a828d},
            {0xff444444, 0xff595959},
            {0xffd0d0d0, 0xffa6a6a6}},
        Row{QPalette::Highlight,
            {0xff0b57d0, 0xffc9ced6},
            {0xff2f62a8, 0xff43474e},
            {0xff00337f, 0xffd0d0d0},
            {0xff1aebff, 0xff404040}},
        Row{QPalette::HighlightedText,
            {0xffffffff, 0xff5a616c},
            {0xffffffff, 0xffa7afbb},
            {0xffffffff, 0xff000000},
            {0xff000000, 0xffffffff}},
        Row{QPalette::Link,
            {0xff0b57d0, 0xff868d97},
            {0xff79b0ff, 0xff959ca8},
            {0xff0000c0, 0xff595959},
            {0xff7fdfff, 0xffa6a6a6}},
        Row{QPalette::LinkVisited,
            {0xff6a3fb0, 0xff868d97},
            {0xffc7a8ff, 0xff959ca8},
            {0xff4b0082, 0xff595959},
            {0xffe6b8ff, 0xffa6a6a6}},
        Row{QPalette::ToolTipBase,
            {0xfffffdf2, 0xfffffdf2},
            {0xff3a3d43, 0xff3a3d43},
            {0xffffffff, 0xffffffff},
            {0xff000000, 0xff000000}},
        Row{QPalette::ToolTipText,
            {0xff1f2328, 0xff868d97},
            {0xffeceef1, 0xff959ca8},
            {0xff000000, 0xff595959},
            {0xffffffff, 0xffa6a6a6}},
        Row{QPalette::Light,
            {0xffffffff, 0xffffffff},
            {0xff45494f, 0xff45494f},
            {0xffffffff, 0xffffffff},
            {0xffffffff, 0xffa6a6a6}},
        Row{QPalette::Midlight,
            {0xfff8f9fa, 0xfff8f9fa},
            {0xff3b3e44, 0xff3b3e44},
            {0xffe0e0e0, 0xffe0e0e0},
            {0xff606060, 0xff606060}},
        Row{QPalette::Mid,
            {0xffb9bec6, 0xffb9bec6},
            {0xff1b1c1f, 0xff1b1c1f},
            {0xff595959, 0xff595959},
            {0xffa6a6a6, 0xffa6a6a6}},
        Row{QPalette::Dark,
            {0xff9aa1ab, 0xff9aa1ab},
            {0xff141517, 0xff141517},
            {0xff333333, 0xff333333},
            {0xffc0c0c0, 0xffc0c0c0}},
        Row{QPalette::Shadow,
            {0xff6a717b, 0xff6a717b},
            {0xff000000, 0xff000000},
            {0xff000000, 0xff000000},
            {0xffffffff, 0xffffffff}},
    };
    QPalette palette;
    for (const Row& row : rows) {
        const Pair& pair = look == Look::Light           ? row.light
                           : look == Look::Dark          ? row.dark
                           : look == Look::ContrastLight ? row.contrastLight
                                                         : row.contrastDark;
        palette.setColor(QPalette::Active, row.role, QColor::fromRgb(pair.normal));
        palette.setColor(QPalette::Inactive, row.role, QColor::fromRgb(pair.normal));
        palette.setColor(QPalette::Disabled, row.role, QColor::fromRgb(pair.disabled));
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
