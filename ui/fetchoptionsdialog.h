// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "ui/fetchoptions.h"

#include <QDialog>
#include <QList>
#include <QPointer>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
QT_END_NAMESPACE

namespace rw::session {
class Session;
}

namespace rw::ui {

class PickList;
class Theme;

/// What to fetch in detail. Choices count at once; what cannot be used is said beside the field, and the last usable
/// choice stays. GUI thread.
class FetchOptionsDialog : public QDialog {
    Q_OBJECT
public:
    /// `period` describes the usual one that the bar offers, "the last hour".
    FetchOptionsDialog(session::Session& session, Theme& theme, const FetchOptions& options, const QString& period,
                       QWidget* parent);
    void setOptions(const FetchOptions& options);
    void setPeriodText(const QString& period);
    void focusPeriod();
    void readNames(); ///< the organisation may be another one

Q_SIGNALS:
    void optionsChanged(const rw::ui::FetchOptions& options);
    void fetchWanted();

private:
    QWidget* buildLeft();
    void refresh();
    void apply();
    void problem(QLabel* label, const QString& words);

    session::Session& m_session;
    Theme& m_theme;
    QRadioButton *m_usual, *m_own;
    QDateTimeEdit *m_from, *m_to;
    QLabel *m_periodNote, *m_conversationNote, *m_summary;
    QLineEdit* m_conversation;
    QList<QCheckBox*> m_media, m_directions;
    QCheckBox* m_attributes;
    PickList *m_queues, *m_users;
    QPushButton *m_fetch, *m_clear;
    QList<QWidget*> m_notForOne; ///< fields that do not count for a single conversation
    QPointer<genesys::NameDirectory> m_names;
    FetchOptions m_options;
    bool m_filling = false;
};

} // namespace rw::ui
