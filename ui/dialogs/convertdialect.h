// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/eventconversion.h"
#include "session/latestjob.h"

#include <QByteArray>
#include <QDialog>
#include <optional>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QTabWidget;
QT_END_NAMESPACE

namespace rw::session {
class Session;
}

namespace rw::ui {

class CodePreview;
class Theme;

/// The rule, and the loaded events, between a tutorial's shape and the real one: before and after side by side, what
/// was lost or had to be chosen, and nothing happens before Convert is pressed. Follows rule and events while it is
/// open; holds nobody up. GUI thread.
class ConvertDialectDialog : public QDialog {
    Q_OBJECT
public:
    enum class Subject { Rule, Events }; ///< which of the two is shown first
    ConvertDialectDialog(session::Session& session, Theme& theme, Subject subject,
                         std::optional<uint32_t> selectedEvent, QWidget* parent);

Q_SIGNALS:
    void ruleConverted(const QByteArray& text); ///< to be applied as one undo step
    void notice(const QString& text);

private:
    QWidget* buildPage(const QString& name, CodePreview*& before, CodePreview*& after, const QString& what);
    [[nodiscard]] const genesys::Dialect& tutorial() const;
    [[nodiscard]] bool toReal() const;
    void showRule();
    void guessByEvent();
    void lookAtEvents();
    void look(session::EventConversion begun);
    void showEvents();
    void describe();
    void convert();
    void finish(session::EventConversion converted);

    session::Session& m_session;
    Theme& m_theme;
    std::optional<uint32_t> m_selected;
    QComboBox *m_tutorial, *m_direction;
    QTabWidget* m_tabs;
    CodePreview *m_ruleBefore = nullptr, *m_ruleAfter = nullptr;
    CodePreview *m_eventBefore = nullptr, *m_eventAfter = nullptr;
    QListWidget* m_notes;
    QCheckBox *m_withRule, *m_withEvents;
    QLabel* m_state;
    QPushButton *m_convert, *m_close;
    QByteArray m_ruleText; ///< converted; empty: there is nothing to convert
    QString m_ruleReason;  ///< then: why
    QStringList m_ruleNotes;
    session::EventConversion m_events; ///< counted, without copies
    std::string m_example;             ///< that is shown
    bool m_outdated = false;           ///< events arrived while they were looked at
    session::LatestJob m_guess, m_look, m_convertJob;
};

} // namespace rw::ui
