// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/filteredit.h"
#include "ui/browser/filterstate.h"
#include "ui/theme.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace rw;
using namespace rw::ui;

class TestFilterBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void states_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<FilterState>("state");
        QTest::addColumn<QString>("underlined");
        const auto row = [](const char* text, FilterState state, const char* underlined = "") {
            QTest::newRow(text) << QString::fromUtf8(text) << state << QString::fromUtf8(underlined);
        };
        row("", FilterState::Empty);
        row("   ", FilterState::Empty);
        row("voice", FilterState::Valid);
        row("mediaType = VOICE", FilterState::Valid);
        row("eventBody.mediaType exists", FilterState::Valid);
        row("type:acd match:near", FilterState::Valid);
        row("mediaType =", FilterState::Incomplete, "=");
        row("mediaType !", FilterState::Incomplete, "!");
        row("\"two wor", FilterState::Incomplete, "\"two wor");
        row("(a or (b", FilterState::Incomplete, "(");
        row("match:ne", FilterState::Incomplete, "match:ne");
        row("match:unkn", FilterState::Incomplete, "match:unkn");
        row("voice and", FilterState::Incomplete);
        row("= VOICE", FilterState::Error, "=");
        row("voice and or chat", FilterState::Error, "or");
        row("voice )", FilterState::Error, ")");
        row("match:sometimes", FilterState::Error, "match:sometimes");
        row("\xC3\xA4\xF0\x9F\x98\x80 )", FilterState::Error, ")");
        row("mediaTyp = VOICE", FilterState::Warning, "mediaTyp = VOICE");
        row("not (voice or Type = VOICE)", FilterState::Warning, "Type = VOICE");
    }

    void states() {
        QFETCH(QString, text);
        QFETCH(FilterState, state);
        QFETCH(QString, underlined);
        pattern::Vocabulary vocabulary;
        vocabulary.events = 1;
        vocabulary.paths = {{"detail.eventBody.mediaType", 1, {}}};
        const FilterCheck check = checkFilter(text, &vocabulary);
        QCOMPARE(check.state, state);
        QCOMPARE(text.mid(check.begin, check.end - check.begin), underlined);
        QCOMPARE(check.message.isEmpty(), state == FilterState::Empty || state == FilterState::Valid);
    }

    void withoutEventsNoPathIsUnknown() {
        QCOMPARE(checkFilter(QStringLiteral("any = 1"), nullptr).state, FilterState::Valid);
        const pattern::Vocabulary none;
        QCOMPARE(checkFilter(QStringLiteral("any = 1"), &none).state, FilterState::Valid);
    }

    void theUnderlineIsSeenAndChangesNoText() {
        Theme theme;
        FilterEdit edit(theme);
        edit.resize(300, edit.sizeHint().height());
        edit.show();
        QVERIFY(QTest::qWaitForWindowActive(&edit));
        edit.setFocus();
        QTest::keyClicks(&edit, QStringLiteral("one )"));
        edit.setCheck({FilterState::Valid, {}, 0, 0});
        edit.clearFocus(); // no blinking cursor in the pictures
        const QImage plain = edit.grab().toImage();
        QSignalSpy changes(&edit, &QLineEdit::textChanged);
        FilterCheck check = checkFilter(edit.text(), nullptr);
        const qsizetype begin = check.begin;
        check.begin = check.end = 0;
        edit.setCheck(check);
        const QImage iconOnly = edit.grab().toImage();
        check.begin = begin;
        check.end = begin + 1;
        edit.setCheck(check);
        const QImage wavy = edit.grab().toImage();
        QVERIFY(iconOnly != plain);
        QVERIFY(wavy != iconOnly);
        QCOMPARE(edit.text(), QStringLiteral("one )"));
        QCOMPARE(changes.count(), 0);
        QVERIFY(edit.accessibleDescription().contains(QStringLiteral("bracket")));
        QTest::keyClicks(&edit, QStringLiteral("x"));
        QCOMPARE(edit.text(), QStringLiteral("one )x"));
    }

    void escapeClearsThenLeaves() {
        Theme theme;
        FilterEdit edit(theme);
        edit.show();
        QVERIFY(QTest::qWaitForWindowActive(&edit));
        edit.setFocus();
        QSignalSpy leave(&edit, &FilterEdit::leaveWanted);
        QTest::keyClicks(&edit, QStringLiteral("voice"));
        QTest::keyClick(&edit, Qt::Key_Escape);
        QVERIFY(edit.text().isEmpty());
        QCOMPARE(leave.count(), 0);
        QTest::keyClick(&edit, Qt::Key_Escape);
        QCOMPARE(leave.count(), 1);
    }
};

QTEST_MAIN(TestFilterBar)
#include "tst_filterbar.moc"
