// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

/// In a header of its own: moc does not read raw strings with odd numbers of quotes.
class TestGrow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void grows_data();
    void grows();
    void refuses_data();
    void refuses();
    void excludesTheEventThatWasPointedAt();
    void keepsTheLayout_data();
    void keepsTheLayout();
    void titlesHideWhatTheEditsHave();
    void theLeafIsFoundInTheEditedText();
    void everyValueOfAnEventCanBeAdded();
};
