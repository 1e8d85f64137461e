// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"

#include <QByteArrayList>
#include <QHash>
#include <QObject>
#include <QStringList>

QT_BEGIN_NAMESPACE
class QMenu;
class QWidget;
QT_END_NAMESPACE

namespace rw::session {
class Session;
}

namespace rw::ui {

/// Rules and their files: new, open, save, recent files, and, where no workspace keeps texts, the question before one
/// would be lost. GUI thread.
class RuleFiles : public QObject {
    Q_OBJECT
public:
    /// `textIsKept`: by the workspace.
    RuleFiles(session::Session& session, bool textIsKept, QWidget* window);

    void newRule();
    void open();
    /// Opens a rule's file. Out of a file that has the rule inside of something else (a template, YAML) it is taken as
    /// by a paste, see unwrapped(): that file is read, never written.
    void openPath(const QString& path);
    void adoptText(const QByteArray& utf8); ///< a text that came from elsewhere (a drop), as a rule of its own
    bool save();
    bool saveAs();
    void fillRecent(QMenu* menu);
    /// Offers to save a text that would be lost; false: it stays open.
    [[nodiscard]] bool mayClose(int index);
    [[nodiscard]] bool mayQuit();

Q_SIGNALS:
    void failed(const QString& what, const rw::Error& error);
    void notice(const QString& text);
    void saved();
    /// The current rule has the text of a file that is more than the rule: `rule` is to take its place, so that an undo
    /// brings it back. The file held `further` rules.
    void unwrapped(const QByteArray& rule, const QString& notice, const QByteArrayList& further);

private:
    bool openOutOf(const QString& path); ///< false: the file is a rule, or cannot be read
    void remember(const QString& path);
    bool saveTo(const QString& path);
    enum class OnDisk : uint8_t {
        Known,  ///< nothing that would be lost
        Kept,   ///< another program's text, which is among the rule's versions now
        NoRule, ///< something else, or nobody can read it
    };
    /// Another file than the rule's own that has rules inside of something else, such as a template.
    [[nodiscard]] bool holdsMore(const QString& path) const;
    /// Before the current rule's file is written.
    [[nodiscard]] OnDisk keepFromDisk(const QString& path);
    [[nodiscard]] QString directory() const;

    session::Session& m_session;
    bool m_textIsKept;
    QWidget* m_window;
    struct Origin {
        QString file;     ///< that is more than the rule
        QByteArray text;  ///< of it, when the rule was taken out
        QString proposal; ///< of saving
    };
    QHash<qint64, Origin> m_origins; ///< by rule: of those that were taken out of another file
};

} // namespace rw::ui
