// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rulefiles.h"

#include "session/rulehistory.h"
#include "session/ruleshelf.h"
#include "session/session.h"
#include "ui/ask.h"
#include "ui/editor/smartpaste.h"

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

QByteArray withoutMark(QByteArray text) {
    if (text.startsWith("\xEF\xBB\xBF")) {
        text.remove(0, 3);
    }
    return text;
}

/// A name for the rule that was taken out of this file.
QString proposalBeside(const QFileInfo& file) {
    const bool json = file.suffix().compare(u"json", Qt::CaseInsensitive) == 0;
    return file.absoluteDir().filePath(file.completeBaseName() +
                                       (json ? QStringLiteral("-pattern.json") : QStringLiteral(".json")));
}

QString openFilter() {
    return RuleFiles::tr("Rules and templates (*.json *.yaml *.yml *.template *.tf);;All files (*)");
}

} // namespace

RuleFiles::RuleFiles(session::Session& session, bool textIsKept, QWidget* window)
    : QObject(window), m_session(session), m_textIsKept(textIsKept), m_window(window) {
    connect(&session.rules(), &session::RuleShelf::forgotten, this, [this](qint64 rule) { m_origins.remove(rule); });
}

QString RuleFiles::directory() const {
    const QString last = m_session.settings().lastDirectory();
    return last.isEmpty() ? QDir::homePath() : last;
}

bool RuleFiles::mayClose(int index) {
    session::RuleShelf& rules = m_session.rules();
    const session::RuleState state = rules.stateAt(index);
    const bool worthKeeping = state.isModified() && !session::RuleShelf::isBlank(state.text);
    // A workspace that another program has open, or whose disk is full, keeps nothing either.
    if ((m_textIsKept && !m_session.workspaceUnusable()) || !worthKeeping) {
        return true;
    }
    rules.setCurrent(index); // what is asked about is seen
    switch (ask::aboutUnsavedChanges(m_window, state.title())) {
    case ask::UnsavedAnswer::Save:
        return save();
    case ask::UnsavedAnswer::Discard:
        return true;
    case ask::UnsavedAnswer::Cancel:
        break;
    }
    return false;
}

bool RuleFiles::mayQuit() {
    for (int index = 0; index < m_session.rules().count(); ++index) {
        if (!mayClose(index)) {
            return false;
        }
    }
    return true;
}

void RuleFiles::newRule() {
    session::RuleState blank;
    blank.text = session::RuleShelf::blankRule();
    blank.savedText = blank.text;
    m_session.rules().add(std::move(blank), false);
}

void RuleFiles::open() {
    for (const QString& path : ask::openFileNames(m_window, tr("Open rules"), directory(), openFilter())) {
        openPath(path);
    }
}

bool RuleFiles::openOutOf(const QString& path) {
    session::RuleShelf& rules = m_session.rules();
    if (rules.indexOfFile(path) >= 0) {
        return false;
    }
    const auto found = session::RuleDocument::read(path);
    if (!found) {
        return false;
    }
    const QByteArray text = withoutMark(found->text);
    const SmartPaste bare = smartPaste({text.constData(), static_cast<size_t>(text.size())});
    if (!bare.changed()) {
        return false;
    }
    const QFileInfo file(path);
    for (auto origin = m_origins.cbegin(); origin != m_origins.cend(); ++origin) {
        const int open = rules.indexOf(origin.key());
        if (open >= 0 && origin->file == file.absoluteFilePath() && origin->text == text) {
            rules.setCurrent(open);
            return true;
        }
    }
    adoptText(text);
    m_origins.insert(rules.idAt(rules.current()), {file.absoluteFilePath(), text, proposalBeside(file)});
    Q_EMIT unwrapped(QByteArray::fromStdString(bare.text), openNotice(file.fileName(), bare), furtherRules(bare));
    return true;
}

void RuleFiles::openPath(const QString& path) {
    if (openOutOf(path)) {
        remember(path);
        return;
    }
    const auto result = m_session.rules().open(path);
    if (!result) {
        Q_EMIT failed({}, result.error()); // which names the file
        return;
    }
    remember(path);
}

void RuleFiles::adoptText(const QByteArray& utf8) {
    session::RuleState state;
    state.text = utf8;
    m_session.rules().add(std::move(state));
}

bool RuleFiles::save() {
    const QString path = m_session.rule().filePath();
    return path.isEmpty() ? saveAs() : saveTo(path);
}

bool RuleFiles::saveAs() {
    const QString current = m_session.rule().filePath();
    const session::RuleShelf& rules = m_session.rules();
    const QString origin = m_origins.value(rules.idAt(rules.current())).proposal;
    const QString proposal = !current.isEmpty()  ? current
                             : !origin.isEmpty() ? origin
                                                 : QDir(directory()).filePath(QStringLiteral("rule.json"));
    const QString path = ask::saveFileName(m_window, tr("Save rule"), proposal, ruleFilter(), QStringLiteral("json"));
    return !path.isEmpty() && saveTo(path);
}

bool RuleFiles::saveTo(const QString& path) {
    const session::RuleShelf& rules = m_session.rules();
    if (const int other = rules.indexOfFile(path); other >= 0 && other != rules.current()) {
        Q_EMIT notice(tr("%1 is open in another tab: close it there first, or choose another name.")
                          .arg(QFileInfo(path).fileName()));
        return false;
    }
    if (holdsMore(path)) {
        Q_EMIT notice(
            tr("%1 holds more than a rule, which would be lost: choose another name.").arg(QFileInfo(path).fileName()));
        return false;
    }
    const OnDisk before = keepFromDisk(path);
    if (before == OnDisk::NoRule) {
        Q_EMIT notice(tr("%1 was changed by another program and is no rule any more: nothing was saved. Save it under "
                         "another name.")
                          .arg(QFileInfo(path).fileName()));
        return false;
    }
    const auto result = m_session.rule().save(path);
    if (!result) {
        Q_EMIT failed(tr("Saving %1").arg(QFileInfo(path).fileName()), result.error());
        return false;
    }
    remember(path);
    m_origins.remove(rules.idAt(rules.current())); // it has a file of its own
    Q_EMIT saved();
    if (before == OnDisk::Kept) {
        Q_EMIT notice(tr("%1 had been changed by another program: that text is kept in the rule's history.")
                          .arg(QFileInfo(path).fileName()));
    }
    return true;
}

bool RuleFiles::holdsMore(const QString& path) const {
    if (QFileInfo(path).absoluteFilePath() == m_session.rule().filePath()) {
        return false; // its own file, see keepFromDisk()
    }
    const auto onDisk = session::RuleDocument::read(path);
    if (!onDisk) {
        return false;
    }
    const QByteArray text = withoutMark(onDisk->text);
    return smartPaste({text.constData(), static_cast<size_t>(text.size())}).changed();
}

RuleFiles::OnDisk RuleFiles::keepFromDisk(const QString& path) {
    const session::RuleDocument& rule = m_session.rule();
    if (QFileInfo(path).absoluteFilePath() != rule.filePath()) {
        return OnDisk::Known; // the dialog has asked
    }
    const auto onDisk = session::RuleDocument::read(path);
    if (!onDisk) {
        return QFileInfo::exists(path) ? OnDisk::NoRule : OnDisk::Known;
    }
    if (onDisk->text == rule.savedText() || onDisk->text == rule.text() || session::RuleShelf::isBlank(onDisk->text)) {
        return OnDisk::Known;
    }
    m_session.history().noteDisk(onDisk->text);
    return OnDisk::Kept;
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
