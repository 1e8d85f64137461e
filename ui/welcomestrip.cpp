// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcomestrip.h"

#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QStyle>
#include <QToolButton>

namespace rw::ui {

WelcomeStrip::WelcomeStrip(Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_title(new QLabel(tr("Begin with"), this)), m_close(new QToolButton(this)) {
    setObjectName(QStringLiteral("welcomeStrip"));
    setAccessibleName(tr("Welcome: ways to begin"));
    setAutoFillBackground(true);
    setFrameShape(QFrame::NoFrame);
    m_title->setObjectName(QStringLiteral("welcomeTitle"));

    auto* layout = new QHBoxLayout(this);
    const int gap = style()->pixelMetric(QStyle::PM_LayoutHorizontalSpacing);
    layout->setContentsMargins(gap + 2, 2, 4, 2);
    layout->setSpacing(gap / 2);
    layout->setSizeConstraint(QLayout::SetNoConstraint); // fit() decides
    layout->addWidget(m_title);
    add("welcomeDemo", "test", tr("The demo"),
        tr("A rule that matches none of the demo organisation's events, and why not"), &WelcomeStrip::demoWanted);
    add("welcomePasteEvent", "event", tr("Paste an event"),
        tr("Adds what is on the clipboard: one event or many, wrapped or not"), &WelcomeStrip::pasteEventWanted);
    add("welcomeOpenFiles", "open", tr("Open files…"), tr("Rules and events, told apart by their content"),
        &WelcomeStrip::openFilesWanted);
    add("welcomePasteRule", "rule", tr("Paste a rule"),
        tr("Puts the clipboard into the editor: a bare pattern, or a put-rule input, a template or a text around it"),
        &WelcomeStrip::pasteRuleWanted);
    add("welcomeConnect", "organization", tr("Connect an organisation…"),
        tr("Fetches events of your Genesys Cloud organisation"), &WelcomeStrip::connectWanted);
    add("welcomeClinic", "hint", tr("Exercises…"), tr("Broken rules to repair: every usual mistake once"),
        &WelcomeStrip::clinicWanted);
    layout->addStretch(1);
    layout->addWidget(m_close);
    m_close->setObjectName(QStringLiteral("welcomeClose"));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    m_close->setAccessibleName(tr("Close the welcome"));
    measure();
    m_close->setToolTip(tr("Close; Help → Welcome brings it back"));
    connect(m_close, &QToolButton::clicked, this, &WelcomeStrip::closed);
    connect(&m_theme, &Theme::changed, this, &WelcomeStrip::readTheme);
    readTheme();
    fit();
}

QToolButton* WelcomeStrip::add(const char* name, const char* icon, const QString& text, const QString& help,
                               void (WelcomeStrip::*signal)()) {
    auto* button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setText(text);
    button->setIcon(m_theme.icon(QLatin1String(icon), ColorRole::Accent));
    button->setToolTip(help);
    button->setAccessibleName(text);
    button->setAccessibleDescription(help);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, signal);
    layout()->addWidget(button);
    m_ways.push_back(button);
    return button;
}

void WelcomeStrip::readTheme() {
    QPalette colors = palette();
    colors.setColor(QPalette::Window, m_theme.color(ColorRole::Margin));
    colors.setColor(QPalette::WindowText, m_theme.color(ColorRole::SubtleText));
    setPalette(colors);
    m_close->setIcon(m_theme.icon(QStringLiteral("close")));
}

void WelcomeStrip::measure() {
    // Once: whoever tries a style out while asked for a size asks for a new layout, for ever.
    m_wide.clear();
    m_narrow.clear();
    for (QToolButton* way : m_ways) {
        const Qt::ToolButtonStyle before = way->toolButtonStyle();
        way->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        m_wide.push_back(way->sizeHint().width());
        way->setToolButtonStyle(Qt::ToolButtonIconOnly);
        m_narrow.push_back(way->sizeHint().width());
        way->setToolButtonStyle(before);
    }
}

int WelcomeStrip::widthWith(Qt::ToolButtonStyle style, bool title) const {
    const QMargins margins = layout()->contentsMargins();
    int width = margins.left() + margins.right() + m_close->sizeHint().width() + layout()->spacing();
    if (title) {
        width += m_title->sizeHint().width() + layout()->spacing();
    }
    for (size_t i = 0; i < m_ways.size(); ++i) {
        width += (style == Qt::ToolButtonIconOnly ? m_narrow : m_wide).at(i) + layout()->spacing();
    }
    return width;
}

QSize WelcomeStrip::minimumSizeHint() const {
    return {widthWith(Qt::ToolButtonIconOnly, false), QFrame::minimumSizeHint().height()};
}

QSize WelcomeStrip::sizeHint() const {
    return {widthWith(Qt::ToolButtonTextBesideIcon, true), QFrame::sizeHint().height()};
}

void WelcomeStrip::fit() {
    // Where not all have room for their words, the first ones keep them: pictures alone say little.
    int room = width() - widthWith(Qt::ToolButtonIconOnly, false);
    bool all = true;
    for (size_t i = 0; i < m_ways.size(); ++i) {
        const int more = m_wide[i] - m_narrow[i];
        all = all && more <= room;
        m_ways[i]->setToolButtonStyle(all ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
        room -= all ? more : 0;
    }
    m_title->setVisible(all && width() >= widthWith(Qt::ToolButtonTextBesideIcon, true));
}

void WelcomeStrip::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    fit();
}

void WelcomeStrip::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        measure();
        fit();
    }
}

} // namespace rw::ui
