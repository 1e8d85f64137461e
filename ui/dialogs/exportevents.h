// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/eventexport.h"
#include "session/latestjob.h"
#include "ui/models/eventrows.h"

#include <QDialog>
#include <QTimer>
#include <functional>
#include <vector>

QT_BEGIN_NAMESPACE
class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QToolButton;
QT_END_NAMESPACE

namespace rw::session {
class Session;
}

namespace rw::ui {

class CodePreview;
class Theme;

/// What the event browser has to offer; asked whenever the dialog counts.
struct EventChoice {
    std::function<RowPick()> selected, shown;
};

/// Writes loaded events to a file: which, in which form, with or without personal data, with a preview of the first
/// ones. It holds nobody up and follows events, rule and selection while it is open. GUI thread.
class ExportEventsDialog : public QDialog {
    Q_OBJECT
public:
    ExportEventsDialog(session::Session& session, Theme& theme, EventChoice choice, QWidget* parent);
    ~ExportEventsDialog() override;
    void refresh(); ///< the selection, the rows of the browser, the events or the rule are other ones; soon
    [[nodiscard]] bool busy() const;                      ///< it counts, makes the preview or writes the file
    [[nodiscard]] bool writing() const;                   ///< the file
    [[nodiscard]] QString path() const { return m_path; } ///< of that
    void cancel();                                        ///< a running export; `ended` follows

public Q_SLOTS:
    void reject() override; ///< Esc: ends a running export first

Q_SIGNALS:
    void failed(const QString& what, const rw::Error& error);
    void notice(const QString& text);
    void ended(bool written); ///< after the other two

private:
    static constexpr QLatin1StringView kChoices{"export/events"}; ///< what was chosen last, in the workspace
    enum class Which : int { Selected, Shown, Matching, All };
    enum ColumnRole { PathRole = Qt::UserRole }; ///< the real path; the text may hide a name in it
    QWidget* buildChoices();
    QWidget* buildColumns();
    void fillColumns();
    void filterColumns();
    void moveColumn(int step);
    [[nodiscard]] Which which() const;
    [[nodiscard]] store::ExportForm form() const;
    [[nodiscard]] std::vector<std::string> columns() const;
    /// Without the ids, which only the worker of "matching" can tell.
    [[nodiscard]] session::EventExportRequest request() const;
    void remember() const;
    void recount();
    /// Every loaded event has its verdict under the text that is open.
    [[nodiscard]] bool tested() const;
    void preview();
    void choosePath();
    void write(const QString& path);
    void progress(const QString& step, int done, int total);
    void finished(const session::EventExportResult& result);
    void exportFailed(const Error& error);
    void describe();
    void say(const QString& text);

    session::Session& m_session;
    EventChoice m_choice;
    QButtonGroup* m_which;
    QComboBox* m_form;
    QCheckBox* m_mask;
    QLabel* m_maskHelp;
    QWidget* m_columnsBox = nullptr;
    QLineEdit* m_columnFilter;
    QListWidget* m_columns;
    QToolButton *m_earlier, *m_later;
    CodePreview* m_preview;
    QLabel* m_previewTitle;
    QProgressBar* m_progress;
    QLabel* m_state;
    QPushButton *m_cancel, *m_save;
    session::EventExport m_export;
    quint64 m_activity = 0; ///< of the running export, in the activity log; 0: none runs
    session::LatestJob m_previewJob, m_idsJob;
    std::string m_salt; ///< one per dialog: its exports fit together
    QString m_path;
    RowPick m_selected, m_shown;
    QTimer m_soon;             ///< events, rows and selection change in bursts
    QString m_discreetResult;  ///< of the last export, without values
    bool m_resultSaid = false; ///< what m_state says stays until something is changed
};

} // namespace rw::ui
