// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QObject>
#include <QPalette>
#include <QString>

namespace rw::ui {

/// The named colours of the window: one row per colour in theme.cpp with a light and a dark value, contrast-tested.
enum class ColorRole {
    Pass,
    Fail,
    NotEvaluated,
    CannotJudge, // text and icon colours, each ≥ 4.5:1 on Base
    PassBackground,
    FailBackground, // tints behind rows and editor ranges
    Error,
    Quota,
    Warning,
    Hint, // squiggles and Problems icons
    Key,
    StringText,
    NumberText,
    Keyword,
    Punctuation, // JSON in the editor
    EditorBackground,
    EditorText,
    CaretLine,
    Margin,
    MarginText,
    Selection,
    BraceMatch,
    SubtleText,
    Banner,
    BannerText,
    Accent,
    StaleBackground, // behind results that belong to an older text
    Count_,          // number of roles, not a colour
};

/// Light, dark or as the system says; every widget asks it for colours and icons and repaints on changed(). Dark is
/// decided by the palette's lightness where the system decides (Qt 6.4 has no colour scheme). GUI thread; one per
/// application.
class Theme : public QObject {
    Q_OBJECT
public:
    enum class Choice { System, Light, Dark };
    explicit Theme(QObject* parent = nullptr);
    void apply(Choice choice); ///< sets the application's palette; Fusion style with its own palette where forced
    [[nodiscard]] Choice choice() const { return m_choice; }
    [[nodiscard]] bool isDark() const;
    [[nodiscard]] QColor color(ColorRole role) const;
    /// An icon of resources/icons by its file name without suffix (SVG, currentColor replaced by `role`'s colour),
    /// sharp at any scale. It follows the theme by itself: no need to set it again on changed(). Null where there is no
    /// such file.
    [[nodiscard]] QIcon icon(const QString& name, ColorRole role = ColorRole::EditorText) const;

    [[nodiscard]] static QColor color(ColorRole role, bool dark); ///< for the contrast test
    [[nodiscard]] static QPalette palette(bool dark);             ///< the forced palettes
    /// WCAG 2 contrast ratio of two opaque colours, 1 … 21.
    [[nodiscard]] static double contrast(const QColor& a, const QColor& b);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override; ///< the application's palette changes

private:
    Choice m_choice = Choice::System;
    QPalette m_systemPalette, m_systemToolTip;
    QString m_systemStyle;
    bool m_applying = false;
    bool m_forced = false;
};

} // namespace rw::ui
