// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

QT_BEGIN_NAMESPACE
class QTreeWidget;
QT_END_NAMESPACE

namespace rw::ui {

/// A small card with examples of the filter language; one that is activated is taken. Closes by itself, deletes itself.
/// GUI thread.
class FilterHelp : public QFrame {
    Q_OBJECT
public:
    explicit FilterHelp(QWidget* parent = nullptr);
    void popupBelow(const QWidget& anchor);
    [[nodiscard]] static QStringList examples(); ///< each is a valid filter

Q_SIGNALS:
    void chosen(const QString& example);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QTreeWidget* m_list;
};

} // namespace rw::ui
