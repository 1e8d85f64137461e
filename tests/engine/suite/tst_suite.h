// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

/// In a header of its own: moc does not read raw strings with odd numbers of quotes.
class TestSuite : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsCases_data();
    void readsCases();
    void refusesLines_data();
    void refusesLines();
    void writtenCasesComeBack_data();
    void writtenCasesComeBack();
    void judges_data();
    void judges();
    void namesProblems();
    void textReport();
    void jsonLinesReport();
    void junitReport();
    void tapReport();
    void junitNamesAreForPeople();
    void reportsNameTheRule();
    void emptyReports();
    void conformanceFilesPass_data();
    void conformanceFilesPass();
};
