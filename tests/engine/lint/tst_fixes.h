// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

/// In a header of its own: moc does not read raw strings with odd numbers of quotes, which the rules are full of.
class TestFixes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cures_data();
    void cures();
    void everyCorpusPatternKeepsItsPromises();
    void damagedPatternsKeepTheirPromises();
    void fixAllTakesWhatDoesNotTouch();
    void fixAllLeavesDoubtfulThingsAlone();
    void fixAllIsStable();
};
