// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rulefiles.h"

#include "session/session.h"
#include "ui/ask.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QWidget>

namespace rw::ui {

namespace {

constexpr int kRecent = 8;

QString ruleFilter() {
    return RuleFiles::tr("Rules (*.json);;All files (*)");
}

} // namespace

RuleFiles::RuleFiles(session::Session& session, QWidget* window)
    : QObject(window), m_session(session), m_window(window) {}

QString RuleFiles::directory() const {
    const QString last = m_session.settings().lastDirectory();
    return last.isEmpty() ? QDir::homePath() : last;
}

bool RuleFiles::mayReplaceRule() {
    const session::RuleDocument& rule = m_session.rule();
    const bool worthKeeping =
        rule.isModified() && !rule.text().trimmed().isEmpty() && rule.text() != session::Session::demoRule();
    if (!worthKeeping) {
        return true;
    }
    switch (ask::aboutUnsavedChanges(m_window, rule.title())) {
    case ask::UnsavedAnswer::Save:
        return save();
    case ask::UnsavedAnswer::Discard:
        return true;
    case ask::UnsavedAnswer::Cancel:
        break;
    }
    return false;
}

void RuleFiles::newRule() {
    if (mayReplaceRule()) {
        m_session.rule().restore(QByteArrayLiteral("{\n  \n}\n"), {}, QByteArrayLiteral("{\n  \n}\n"));
    }
}

void RuleFiles::open() {
    const QString path = ask::openFileName(m_window, tr("Open rule"), directory(), ruleFilter());
    if (!path.isEmpty()) {
        openPath(path);
    }
}

void RuleFiles::openPath(const QString& path) {
    if (!mayReplaceRule()) {
        return;
    }
    const auto result = m_session.rule().open(path);
    if (!result) {
        Q_EMIT failed(tr("Opening %1").arg(QFileInfo(path).fileName()), result.error());
        return;
    }
    remember(path);
}

bool RuleFiles::adoptText(const QByteArray& utf8) {
    if (!mayReplaceRule()) {
        return false;
    }
    m_session.rule().restore(utf8, {}, {});
    return true;
}

bool RuleFiles::save() {
    const QString path = m_session.rule().filePath();
    return path.isEmpty() ? saveAs() : saveTo(path);
}

bool RuleFiles::saveAs() {
    const QString current = m_session.rule().filePath();
    const QString proposal = current.isEmpty() ? QDir(directory()).filePath(QStringLiteral("rule.json")) : current;
    const QString path = ask::saveFileName(m_window, tr("Save rule"), proposal, ruleFilter(), QStringLiteral("json"));
    return !path.isEmpty() && saveTo(path);
}

bool RuleFiles::saveTo(const QString& path) {
    const auto result = m_session.rule().save(path);
    if (!result) {
        Q_EMIT failed(tr("Saving %1").arg(QFileInfo(path).fileName()), result.error());
        return false;
    }
    remember(path);
    return true;
}

void RuleFiles::remember(const QString& path) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    session::Settings& settings = m_session.settings();
    settings.set_lastDirectory(QFileInfo(absolute).absolutePath());
    QStringList recent = settings.recentRules();
    recent.removeAll(absolute);
    recent.prepend(absolute);
    while (recent.size() > kRecent) {
        recent.removeLast();
    }
    settings.set_recentRules(recent);
}

void RuleFiles::fillRecent(QMenu* menu) {
    menu->clear();
    const QStringList recent = m_session.settings().recentRules();
    for (const QString& path : recent) {
        QString text = QDir::toNativeSeparators(path);
        const QString home = QDir::homePath();
        if (text.startsWith(home + QLatin1Char('/'))) {
            text = QLatin1Char('~') + text.mid(home.size());
        }
        QAction* action = menu->addAction(text.replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setEnabled(QFileInfo::exists(path));
        connect(action, &QAction::triggered, this, [this, path] { openPath(path); });
    }
    if (recent.isEmpty()) {
        menu->addAction(tr("No recent rules"))->setEnabled(false);
        return;
    }
    menu->addSeparator();
    menu->addAction(tr("Clear this list"), this, [this] { m_session.settings().set_recentRules({}); });
}

} // namespace rw::ui
