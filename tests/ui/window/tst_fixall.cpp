// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/json/json.h"
#include "ui/fixall.h"

#include <QTest>

using namespace rw;

class TestFixAll : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void scalarsAreWrapped() {
        const std::string text = R"({"source": "aws.partner/x", "detail-type": "y"})";
        const pattern::ParseResult parsed = pattern::parsePattern(text);
        QVERIFY(!parsed.valid());
        QVERIFY(ui::hasSafeFix(parsed.diagnostics));
        const std::string fixed = ui::withSafeFixes(text, nullptr);
        const pattern::ParseResult again = pattern::parsePattern(fixed);
        QVERIFY2(again.valid(), fixed.c_str());
        QCOMPARE(again.pattern->leaves.size(), size_t{2});
        QVERIFY(!ui::hasSafeFix(again.diagnostics));
    }
    void aRightTextStaysByteForByte() {
        const std::string text = "{\"source\": [ \"aws.ec2\" ] ,\n \"detail-type\":[\"EC2 Instance State-change "
                                 "Notification\"]}";
        QCOMPARE(ui::withSafeFixes(text, nullptr), text);
    }
    void anyBytesAreTaken() {
        for (const std::string& text :
             {std::string(), std::string("\xff\xfe{"), std::string("[[[["), std::string("{\"a\":")}) {
            const std::string fixed = ui::withSafeFixes(text, nullptr);
            QCOMPARE(ui::withSafeFixes(fixed, nullptr), fixed); // a second go finds nothing more
        }
    }
};

QTEST_GUILESS_MAIN(TestFixAll)
#include "tst_fixall.moc"
