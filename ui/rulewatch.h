// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/latestjob.h"
#include "session/ruledocument.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QTimer>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace rw::session {
class Session;
}

namespace rw::ui {

class Banner;
class RuleEditor;
class Theme;

/// Notices when another program changes the file of the open rule. A rule without changes of its own takes the new text
/// over, as one undo step; else the user decides, beside the text. Looks when the system tells of a change, when a rule
/// is shown and when the program comes to the front; reads on a worker. Owned by the window; GUI thread.
class RuleWatch : public QObject {
    Q_OBJECT
public:
    /// Puts its question on top of the editor into `pane`, the editor's.
    RuleWatch(session::Session& session, Theme& theme, RuleEditor& editor, QVBoxLayout& pane, QObject* window);
    [[nodiscard]] bool idle() const { return !m_read.running() && !m_soon.isActive(); }

Q_SIGNALS:
    void looked(); ///< at the file: what was to be done about it is done
    void notice(const QString& text);

private:
    void follow(); ///< the file of the rule that is shown
    void look();
    void compare(const QByteArray& onDisk);
    void take(const QByteArray& onDisk);
    void settle(const QByteArray& onDisk); ///< what the rule counts as its file's text
    [[nodiscard]] qint64 rule() const;

    session::Session& m_session;
    RuleEditor& m_editor;
    Banner* m_question;
    QFileSystemWatcher m_files;
    QTimer m_soon; ///< other programs write in several steps
    session::LatestJob m_read;
    QString m_path;
    QHash<qint64, QByteArray> m_asked; ///< by rule: the text on the disk that the user has been asked about
};

} // namespace rw::ui
