// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rulewatch.h"

#include "session/rulehistory.h"
#include "session/ruleshelf.h"
#include "session/session.h"
#include "ui/banner.h"
#include "ui/editor/ruleeditor.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace rw::ui {

namespace {

constexpr int kSoonMs = 200;

} // namespace

RuleWatch::RuleWatch(session::Session& session, Theme& theme, RuleEditor& editor, QVBoxLayout& pane, QObject* window)
    : QObject(window), m_session(session), m_editor(editor), m_question(new Banner(theme, editor.parentWidget())),
      m_read(session.pool()) {
    m_question->setObjectName(QStringLiteral("fileChangedBanner"));
    pane.insertWidget(pane.indexOf(&editor), m_question);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    const auto soon = [this] { m_soon.start(); };
    connect(&m_files, &QFileSystemWatcher::fileChanged, this, soon);
    connect(&m_files, &QFileSystemWatcher::directoryChanged, this, soon); // files are replaced by others, too
    connect(&m_soon, &QTimer::timeout, this, &RuleWatch::look);
    connect(&session.rules(), &session::RuleShelf::currentChanged, this, [this] {
        m_question->dismiss();
        m_asked.remove(rule()); // once more, where nothing was answered
        follow();
        look();
    });
    connect(&session.rule(), &session::RuleDocument::fileChanged, this, &RuleWatch::follow);
    connect(&session.rules(), &session::RuleShelf::forgotten, this, [this](qint64 gone) { m_asked.remove(gone); });
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive) { // not every file system tells of changes
            look();
        }
    });
    follow();
}

qint64 RuleWatch::rule() const {
    return m_session.rules().idAt(m_session.rules().current());
}

void RuleWatch::follow() {
    const QString path = m_session.rule().filePath();
    if (path == m_path) {
        return;
    }
    m_path = path;
    m_read.cancel();
    m_question->dismiss();
    if (const QStringList before = m_files.files() + m_files.directories(); !before.isEmpty()) {
        m_files.removePaths(before);
    }
    if (!path.isEmpty()) {
        m_files.addPaths({path, QFileInfo(path).absolutePath()});
    }
}

void RuleWatch::look() {
    if (m_path.isEmpty()) {
        return;
    }
    m_files.removePath(m_path); // where the file was replaced, the old one is watched
    m_files.addPath(m_path);
    m_read.start(
        [path = m_path](const std::stop_token&) { return session::RuleDocument::read(path); },
        [this, path = m_path, saved = m_session.rule().savedText()](const Expected<session::RuleState, Error>& found) {
            if (path != m_session.rule().filePath()) {
                return;
            }
            if (saved != m_session.rule().savedText()) {
                m_soon.start(); // saved meanwhile: these bytes may be from before
                return;
            }
            // A file that is gone takes nothing with it: the rule has its text.
            if (found) {
                compare(found->savedText);
            }
            Q_EMIT looked();
        });
}

void RuleWatch::compare(const QByteArray& onDisk) {
    const session::RuleDocument& document = m_session.rule();
    if (onDisk == document.savedText()) {
        m_question->dismiss();
        m_asked.remove(rule());
    } else if (onDisk == document.text()) {
        settle(onDisk);
    } else if (!document.isModified()) {
        take(onDisk);
        Q_EMIT notice(tr("%1 was changed by another program and read again. Ctrl+Z brings the text before it back.")
                          .arg(document.title()));
    } else if (!m_asked.contains(rule()) || m_asked.value(rule()) != onDisk) { // null equals empty
        m_asked.insert(rule(), onDisk);
        m_question->showNotice(
            tr("%1 was changed on the disk by another program, and you have changed it here.").arg(document.title()),
            tr("Reload from disk"), [this, onDisk] { take(onDisk); });
        m_question->offerRemedy(tr("Keep mine"), [this, onDisk] { settle(onDisk); });
    }
}

void RuleWatch::take(const QByteArray& onDisk) {
    session::RuleHistory& history = m_session.history();
    history.note(session::VersionCause::Edited); // what is given up for it can be restored
    m_editor.replaceAll(onDisk);
    history.note(session::VersionCause::Opened);
    settle(onDisk);
}

void RuleWatch::settle(const QByteArray& onDisk) {
    m_session.rule().restore(m_session.rule().text(), m_session.rule().filePath(), onDisk);
    m_asked.remove(rule());
    m_question->dismiss();
}

} // namespace rw::ui
