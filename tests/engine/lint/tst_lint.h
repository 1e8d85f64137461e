// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

/// In a header of its own: moc does not read raw strings with odd numbers of quotes, which the rules are full of.
class TestLint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reports_data();
    void reports();
    void demoRuleBecomesRight();
    void textBehindTheRuleIsNotRemovedUnasked();
    void textBehindAVeryLargeRule();
    void tutorialRulesBecomeRight_data();
    void tutorialRulesBecomeRight();
    void movesUnderEventBody_data();
    void movesUnderEventBody();
    void noMoveOntoATakenPath();
    void keepsAConcreteConversation();
    void fixes_data();
    void fixes();
    void loadedEventsSpeakLouderThanTheCatalogue();
    void seenOnOtherTypesIsNotSeenOnThisOne();
    void anObjectForOrHasOneErrorOnly();
    void aDayOfATimeInMilliseconds();
    void didYouMeanFromLoadedEvents();
    void alwaysPresentByLoadedEvents();
    void newBusIsAskedForOnly();
    void brokenTextsAreLintedToo();
    void hugeAndOddTextsAreNoTrouble();
    void orderedBySeverityThenPlace();
};
