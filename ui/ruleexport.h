// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"

#include <QByteArray>
#include <QObject>
#include <QString>

QT_BEGIN_NAMESPACE
class QAction;
class QWidget;
QT_END_NAMESPACE

namespace rw::session {
class Session;
}

namespace rw::ui {

/// Export of the checked rule for the AWS console: to the clipboard or a file. The actions are disabled, and say why,
/// while the rule may not be exported. GUI thread.
class RuleExport : public QObject {
    Q_OBJECT
public:
    RuleExport(session::Session& session, QAction* copy, QAction* save, QWidget* window);
    void copy();
    void save();
    [[nodiscard]] QString obstacle() const { return m_obstacle; } ///< empty: export is possible

Q_SIGNALS:
    void obstacleChanged();
    void failed(const QString& what, const rw::Error& error);
    void notice(const QString& text);

private:
    void refresh();
    /// Empty when rendering failed (reported).
    [[nodiscard]] QByteArray rendered();

    session::Session& m_session;
    QAction* m_copy;
    QAction* m_save;
    QWidget* m_window;
    QString m_copyHelp;
    QString m_saveHelp;
    QString m_obstacle;
};

} // namespace rw::ui
