// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QObject>
#include <QPalette>
#include <QString>
#include <array>
#include <optional>

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
    FocusFrame,      // around the pane that has the keyboard
    Count_,          // number of roles, not a colour
};

/// Light, dark, high contrast or as the system says; every widget asks it for colours and icons and repaints on
/// changed(). Where the system decides, dark and high contrast are told by its palette (Qt 6.4 has no colour scheme and
/// no contrast preference). GUI thread; one per application.
class Theme : public QObject {
    Q_OBJECT
public:
    enum class Choice { System, Light, Dark, HighContrast };
    enum class Look { Light, Dark, ContrastLight, ContrastDark }; ///< what a choice comes to
    struct Name {
        Choice choice;
        const char* key;  ///< in the settings and on the command line
        const char* text; ///< with mnemonic, to be translated in the context "Theme"
    };
    [[nodiscard]] static const std::array<Name, 4>& names();
    [[nodiscard]] static std::optional<Choice> choiceOf(const QString& key);
    explicit Theme(QObject* parent = nullptr);
    void apply(Choice choice); ///< sets the application's palette; Fusion style with its own palette where forced
    [[nodiscard]] Choice choice() const { return m_choice; }
    [[nodiscard]] Look look() const;
    [[nodiscard]] bool isDark() const; ///< of either contrast
    [[nodiscard]] bool isHighContrast() const;
    [[nodiscard]] QColor color(ColorRole role) const;
    /// An icon of resources/icons by its file name without suffix (SVG, currentColor replaced by `role`'s colour),
    /// sharp at any scale. It follows the theme by itself: no need to set it again on changed(). Null where there is no
    /// such file.
    [[nodiscard]] QIcon icon(const QString& name, ColorRole role = ColorRole::EditorText) const;

    [[nodiscard]] static QColor color(ColorRole role, Look look); ///< for the contrast test
    [[nodiscard]] static QPalette palette(Look look);             ///< the forced palettes
    [[nodiscard]] static QColor color(ColorRole role, bool dark) {
        return color(role, dark ? Look::Dark : Look::Light);
    }
    [[nodiscard]] static QPalette palette(bool dark) { return palette(dark ? Look::Dark : Look::Light); }
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
    Choice m_styled = Choice::System; ///< whose style the application has
    bool m_applying = false;
};

} // namespace rw::ui
