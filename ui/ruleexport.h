// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <functional>
#include <optional>

QT_BEGIN_NAMESPACE
class QAction;
class QWidget;
QT_END_NAMESPACE

namespace rw::session {
class Session;
class SuiteDesk;
} // namespace rw::session

namespace rw::ui {

class ExportRuleDialog;
class Theme;

/// Export of the checked rule: for the AWS console to the clipboard or a file, or in any form by the dialog. The
/// actions are disabled, and say why, while the rule may not be exported. GUI thread.
class RuleExport : public QObject {
    Q_OBJECT
public:
    RuleExport(session::Session& session, Theme& theme, QAction* copy, QAction* save, QAction* dialog, QWidget* window);
    /// Tells the selected event, for the sample event form.
    void setEvents(std::function<std::optional<uint32_t>()> selected) { m_selected = std::move(selected); }
    /// For the dialog's checks; outlives this.
    void setSuite(const session::SuiteDesk& suite) { m_suite = &suite; }
    void showDialog();
    void eventChanged(); ///< another event is selected
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
    QAction* m_dialogAction;
    ExportRuleDialog* m_dialog = nullptr; ///< while it is open
    const session::SuiteDesk* m_suite = nullptr;
    Theme& m_theme;
    std::function<std::optional<uint32_t>()> m_selected;
    QWidget* m_window;
    QString m_copyHelp;
    QString m_saveHelp;
    QString m_dialogHelp;
    QString m_obstacle;
};

} // namespace rw::ui
