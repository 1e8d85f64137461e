// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QListWidget;
QT_END_NAMESPACE

namespace rw::ui {

/// Several of many named things, such as queues: a list of check boxes with a search line above. Return checks the
/// first match; an id that is not in the list can be typed. GUI thread.
class PickList : public QWidget {
    Q_OBJECT
public:
    /// `what` names the things, "Queues".
    PickList(const QString& name, const QString& what, QWidget* parent = nullptr);
    void setItems(const QHash<QString, QString>& nameById);
    void setChosen(const QStringList& ids);
    void setNote(const QString& text); ///< beneath; empty: none
    [[nodiscard]] QStringList chosen() const;

Q_SIGNALS:
    void changed(); ///< by the user

private:
    void fill();
    void narrow();
    void accept();

    QLineEdit* m_search;
    QListWidget* m_list;
    QLabel* m_note;
    QHash<QString, QString> m_names;
    QStringList m_chosen;
};

} // namespace rw::ui
