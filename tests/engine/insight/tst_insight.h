// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

/// In a header of its own: moc does not read raw strings with odd numbers of quotes.
class TestInsight : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void observesPathsAndValues();
    void observesWhatSimdjsonDoesNotTake();
    void observesUpToTheCap();
    void observingStops();
    void brokenEventsLeaveNothing();
    void nearestPaths_data();
    void nearestPaths();
    void nearestValues_data();
    void nearestValues();
    void nearMissesCountFailingLeaves();
    void nearMissesAgreeWithTheExplanation();
    void repairs_data();
    void repairs();
    void repairsAreVerifiedAndRanked();
    void repairsOfWholeRules();
    void repairsOfWhatNeedsNone();
    void repairsPropertyOverTheCorpus();
    void editsOfEditedTexts();
};
