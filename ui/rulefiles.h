// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"

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

/// The rule and its file: new, open, save, recent files, and the question before an unsaved text would be lost. GUI
/// thread.
class RuleFiles : public QObject {
    Q_OBJECT
public:
    RuleFiles(session::Session& session, QWidget* window);

    void newRule();
    void open();
    void openPath(const QString& path);
    /// Replaces the rule by a text that came from elsewhere (a drop). False when the user wanted to keep the old one.
    bool adoptText(const QByteArray& utf8);
    bool save();
    bool saveAs();
    void fillRecent(QMenu* menu);
    /// Offers to save a text that would be lost; false: stay.
    [[nodiscard]] bool mayReplaceRule();

Q_SIGNALS:
    void failed(const QString& what, const rw::Error& error);
    void notice(const QString& text);

private:
    void remember(const QString& path);
    bool saveTo(const QString& path);
    [[nodiscard]] QString directory() const;

    session::Session& m_session;
    QWidget* m_window;
};

} // namespace rw::ui
