// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices.h"

#include "session/eventlibrary.h"
#include "session/eventtags.h"
#include "session/ruleshelf.h"
#include "session/session.h"
#include "ui/banner.h"

#include <QApplication>

namespace rw::ui {

namespace {

constexpr int kNoticeMs = 12'000;
constexpr int kOfferMs = 30'000;

} // namespace

Notices::Notices(session::Session& session, Theme& theme, QWidget* window)
    : QObject(window), m_banner(new Banner(theme, window, Banner::Form::Line)) {
    m_banner->setObjectName(QStringLiteral("noticeBanner"));
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Notices::expire);
    connect(&session.rules(), &session::RuleShelf::currentChanged, this, [this] {
        over(Matter::Rule);
        over(Matter::RuleText);
    });
    connect(&session.tags(), &session::EventTags::changed, this, [this] { over(Matter::Tags); });
    connect(&session, &session::Session::acquisitionStarted, this, [this] { over(Matter::Events); });
    connect(&session.events(), &session::EventLibrary::cleared, this, [this] { over(Matter::Events); });
    connect(&session, &session::Session::eventsForgotten, this, [this] { over(Matter::Removal); });
    connect(&session.events(), &session::EventLibrary::appended, this, [this] { over(Matter::Removal); });
}

void Notices::say(const QString& text, Matter matter) {
    m_matter = matter;
    m_banner->showNotice(text);
    m_timer.start(kNoticeMs);
}

void Notices::offer(const QString& text, const QString& label, const Action& action, Matter matter) {
    m_matter = matter;
    m_banner->showNotice(text, label, action);
    m_timer.start(kOfferMs);
}

void Notices::ask(const QString& text, const QString& label, const Action& action, Matter matter) {
    m_matter = matter;
    m_banner->showNotice(text, label, action);
    m_timer.stop();
}

void Notices::over(Matter matter) {
    if (m_matter == matter && !m_banner->isHidden()) {
        m_banner->dismiss();
    }
}

void Notices::over(const QString& text) {
    if (!text.isEmpty() && m_banner->text() == text) {
        m_banner->dismiss();
    }
}

void Notices::expire() {
    const QWidget* focus = QApplication::focusWidget();
    if (m_banner->underMouse() || (focus != nullptr && m_banner->isAncestorOf(focus))) {
        m_timer.start(kNoticeMs); // it does not vanish under the pointer
    } else {
        m_banner->dismiss();
    }
}

} // namespace rw::ui
