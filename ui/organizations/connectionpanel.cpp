// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/organizations/connectionpanel.h"

#include "ui/onelinelabel.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace rw::ui {

namespace {

QLabel* plain(const char* name, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1StringView(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

ConnectionPanel::ConnectionPanel(Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_test(new QPushButton(tr("&Test connection"), this)),
      m_cancel(new QPushButton(tr("Cancel test"), this)), m_copy(new QPushButton(tr("Copy result"), this)),
      m_progress(new QProgressBar(this)), m_step(new OneLineLabel(this)), m_headline(plain("connectionHeadline", this)),
      m_lines(plain("connectionLines", this)), m_detailsToggle(new QToolButton(this)),
      m_details(new QPlainTextEdit(this)) {
    setObjectName(QStringLiteral("connectionPanel"));
    m_test->setObjectName(QStringLiteral("connectionTest"));
    m_test->setIcon(theme.icon(QStringLiteral("activity")));
    m_test->setAutoDefault(false);
    m_cancel->setObjectName(QStringLiteral("connectionCancel"));
    m_cancel->setAutoDefault(false);
    m_copy->setObjectName(QStringLiteral("connectionCopy"));
    m_copy->setIcon(theme.icon(QStringLiteral("copy")));
    m_copy->setAutoDefault(false);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("The connection is being tested"));
    m_progress->setMaximumWidth(fontMetrics().averageCharWidth() * 16);
    m_step->setObjectName(QStringLiteral("connectionStep"));
    m_step->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_detailsToggle->setObjectName(QStringLiteral("connectionDetailsToggle"));
    m_detailsToggle->setText(tr("Details"));
    m_detailsToggle->setToolTip(tr("Shows the service's own words and what support will ask for"));
    m_detailsToggle->setCheckable(true);
    m_detailsToggle->setAutoRaise(true);
    m_detailsToggle->setFocusPolicy(Qt::TabFocus);
    m_details->setObjectName(QStringLiteral("connectionDetails"));
    m_details->setAccessibleName(tr("Details of the test"));
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_details->setFixedHeight(fontMetrics().lineSpacing() * 7);

    auto* line = new QHBoxLayout;
    line->addWidget(m_test);
    line->addWidget(m_cancel);
    line->addWidget(m_progress);
    line->addWidget(m_step, 1);
    line->addWidget(m_detailsToggle);
    line->addWidget(m_copy);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->addLayout(line);
    layout->addWidget(m_headline);
    layout->addWidget(m_lines);
    layout->addWidget(m_details);

    connect(m_test, &QPushButton::clicked, this, &ConnectionPanel::testWanted);
    connect(m_cancel, &QPushButton::clicked, this, &ConnectionPanel::cancelWanted);
    connect(m_copy, &QPushButton::clicked, this, &ConnectionPanel::copy);
    connect(m_detailsToggle, &QToolButton::toggled, m_details, &QWidget::setVisible);
    clear();
}

void ConnectionPanel::setPossible(bool possible, const QString& why) {
    m_possible = possible;
    m_test->setEnabled(possible && !m_running);
    m_test->setToolTip(possible ? tr("Signs in and asks what the client may do; changes nothing") : why);
}

void ConnectionPanel::setRunning(bool running) {
    m_running = running;
    const bool hadFocus = (running ? m_test : m_cancel)->hasFocus();
    m_test->setVisible(!running);
    m_test->setEnabled(m_possible && !running);
    m_cancel->setVisible(running);
    m_progress->setVisible(running);
    if (hadFocus) { // it must not jump to another field
        (running ? m_cancel : m_test)->setFocus();
    }
}

void ConnectionPanel::begin() {
    clear();
    setRunning(true);
}

void ConnectionPanel::step(const QString& text) {
    m_step->setFullText(text + u'…');
}

void ConnectionPanel::finish(const ConnectionText& text) {
    setRunning(false);
    m_text = text;
    m_step->setFullText({});
    m_headline->setText(text.headline);
    QFont bold = font();
    bold.setBold(true);
    m_headline->setFont(bold);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, m_theme.color(text.good ? ColorRole::Pass : ColorRole::Error));
    m_headline->setPalette(colors);
    m_lines->setText(text.lines.join(u'\n'));
    m_headline->setVisible(!text.headline.isEmpty());
    m_lines->setVisible(!text.lines.isEmpty());
    m_details->setPlainText(text.details);
    m_detailsToggle->setVisible(!text.details.isEmpty());
    m_copy->setVisible(!text.headline.isEmpty());
    setAccessibleDescription(text.headline);
}

void ConnectionPanel::clear() {
    setRunning(false);
    m_text = {};
    m_step->setFullText({});
    m_detailsToggle->setChecked(false);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_headline, m_lines, m_details, m_detailsToggle, m_copy}) {
        widget->hide();
    }
}

void ConnectionPanel::copy() {
    QStringList all{m_text.headline};
    all += m_text.lines;
    if (!m_text.details.isEmpty()) {
        all << QString() << m_text.details;
    }
    QGuiApplication::clipboard()->setText(all.join(u'\n'));
    m_step->setFullText(tr("Copied"));
}

} // namespace rw::ui
