// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/progressline.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>

namespace rw::ui {

namespace {

constexpr int kPauseMs = 60;

} // namespace

ProgressLine::ProgressLine(QAction* cancel, QWidget* parent)
    : QWidget(parent), m_bar(new QProgressBar(this)), m_step(new QLabel(this)), m_cancel(new QToolButton(this)) {
    setObjectName(QStringLiteral("progressLine"));
    m_bar->setObjectName(QStringLiteral("progressBar"));
    m_bar->setAccessibleName(tr("Progress of fetching events"));
    m_bar->setFixedWidth(fontMetrics().averageCharWidth() * 26);
    m_bar->setMaximumHeight(fontMetrics().height() + 2);
    m_step->setObjectName(QStringLiteral("progressStep"));
    m_step->setTextFormat(Qt::PlainText);
    m_cancel->setObjectName(QStringLiteral("progressCancel"));
    m_cancel->setDefaultAction(cancel);
    m_cancel->setText(tr("Cancel (Esc)"));
    m_cancel->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_cancel->setAccessibleName(tr("Cancel fetching"));

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    layout->addWidget(m_step, 1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_next) {
            present(session::SourceProgress(*m_next));
            m_pause.start();
        }
    });
    hide();
}

void ProgressLine::begin(const QString& title) {
    m_next.reset();
    m_bar->setRange(0, 0);
    m_step->setText(title);
    // setDefaultAction takes the action's text over whenever the action changes.
    m_cancel->setText(tr("Cancel (Esc)"));
    show();
}

void ProgressLine::update(const session::SourceProgress& progress) {
    if (m_pause.isActive()) {
        m_next = progress;
        return;
    }
    present(progress);
    m_pause.start();
}

void ProgressLine::present(const session::SourceProgress& progress) {
    m_next.reset();
    if (progress.total > 0) {
        m_bar->setRange(0, progress.total);
        m_bar->setValue(qMin(progress.done, progress.total));
    } else {
        m_bar->setRange(0, 0);
    }
    QString text = progress.step;
    if (progress.events > 0) {
        text += tr(" · %Ln events", nullptr, static_cast<int>(progress.events));
    }
    m_step->setText(text);
    m_cancel->setText(tr("Cancel (Esc)"));
}

void ProgressLine::end() {
    m_pause.stop();
    m_next.reset();
    hide();
}

} // namespace rw::ui
