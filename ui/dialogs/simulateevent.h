// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDialog>
#include <QTimer>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
QT_END_NAMESPACE

namespace rw::session {
class Session;
}

namespace rw::ui {

class Banner;
class IconLabel;
class JsonEdit;
class Theme;

/// "Simulate this event": an event of any topic from a template or from the selected event, checked against the
/// catalogue and judged by the rule while it is written; then added to the loaded events, or sent by the demo
/// organisation through a channel as a real one. Holds nobody up. GUI thread.
class SimulateEventDialog : public QDialog {
    Q_OBJECT
public:
    /// `selectedEvent`: its text; empty where none is selected.
    SimulateEventDialog(session::Session& session, Theme& theme, const QByteArray& selectedEvent, QWidget* parent);

Q_SIGNALS:
    void notice(const QString& text);

private:
    void takeTemplate();
    void takeSelected();
    void check();
    void judge();
    void showState();
    void add();
    void send();

    session::Session& m_session;
    Theme& m_theme;
    QByteArray m_selected;
    QByteArray m_taken; ///< what the selected event was shown as, perhaps masked
    QComboBox *m_topic, *m_expected;
    QPushButton *m_fromTopic, *m_fromEvent;
    JsonEdit* m_text;
    IconLabel* m_icon;
    QLabel* m_verdict;
    QListWidget *m_reasons, *m_warnings;
    Banner* m_failure;
    QLabel* m_state;
    QProgressBar* m_progress;
    QPushButton *m_send, *m_cancel, *m_add;
    QTimer m_soon;
    QString m_error; ///< why the text is no event; empty: it is one
    QString m_known; ///< its topic, where events of it can be sent
    QString m_doing;
    QString m_done; ///< what the last button did
};

} // namespace rw::ui
