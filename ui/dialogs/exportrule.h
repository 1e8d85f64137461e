// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export/exporter.h"

#include <QDialog>
#include <QMap>
#include <functional>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;
QT_END_NAMESPACE

namespace rw::session {
class Session;
class SuiteDesk;
} // namespace rw::session

namespace rw::ui {

class CodePreview;
class Theme;

/// The export forms with their options, checked while one types, and the text that results. It holds nobody up and
/// follows the rule while it is open. GUI thread.
class ExportRuleDialog : public QDialog {
    Q_OBJECT
public:
    /// `selectedEvent` gives the text of the event that is selected, empty when none is.
    ExportRuleDialog(session::Session& session, Theme& theme, std::function<QByteArray()> selectedEvent,
                     QWidget* parent);
    /// The rule or the selected event may be another one.
    void refresh();
    /// The suite whose results are among the checks; it outlives the dialog.
    void setSuite(const session::SuiteDesk& suite);

Q_SIGNALS:
    void failed(const QString& what, const rw::Error& error);
    void notice(const QString& text);

private:
    QWidget* buildOptions();
    void restore();
    void remember();
    void showFieldsOf(const exporting::Exporter& exporter);
    [[nodiscard]] const exporting::Exporter& form() const;
    /// What stands in the fields; problems of spelling (a count that is no number) are added to `problems`.
    [[nodiscard]] exporting::Options options(std::vector<exporting::OptionProblem>& problems) const;
    void addRow(QVBoxLayout* layout, unsigned use, const QString& label, QWidget* field, int checkedAs);
    /// Fills the list of buses and chooses one; `last` is that of the last export, which was typed for the sources
    /// `lastFor` (empty: it was proposed).
    void proposeBus(const QString& last, const QString& lastFor);
    /// Of the newest events whose source was not made up: the partner buses on which the rule fires.
    [[nodiscard]] QStringList partnerBusesOfEvents(const pattern::Pattern& rule) const;
    void describeChecks();
    /// The headline; `flaws` are what tests and events say against a rule that can be exported.
    void showState(QStringList flaws);
    void copy();
    void save();

    session::Session& m_session;
    std::function<QByteArray()> m_selectedEvent;
    QListWidget* m_forms;
    QScrollArea* m_optionsArea = nullptr;
    QLineEdit *m_name, *m_description, *m_deadLetterQueue, *m_retries, *m_maximumAge, *m_role, *m_messageGroup;
    QCheckBox *m_enabled, *m_policies;
    QComboBox* m_bus;
    QPlainTextEdit* m_targets;
    CodePreview* m_preview;
    QLabel *m_where, *m_advice, *m_checks, *m_state;
    const session::SuiteDesk* m_suite = nullptr; ///< null: there is none
    QPushButton *m_copy, *m_save;
    struct Row {
        unsigned use;
        QWidget* label;
        QWidget* field;
        QLabel* problem; ///< null where nothing can be wrong
        int checkedAs;   ///< exporting::Field, or -1
    };
    std::vector<Row> m_rows;
    QString m_proposedBus;
    QString m_busFor;          ///< the sources for which another bus was typed than the proposed one; empty: none was
    QByteArray m_text;         ///< what Copy and Save take; empty: nothing
    uint32_t m_characters = 0; ///< of the event pattern, as the status strip counts
    QString m_obstacle;        ///< why there is no text
    bool m_neverFires = false; ///< on the bus that is chosen
    bool m_restoring = false;
};

} // namespace rw::ui
