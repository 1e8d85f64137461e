// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/saidtext.h"

#include <QTest>

using namespace rw::ui;

class TestSaidText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marks_data() {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("rich");
        const auto row = [](const char* name, const char* said, const char* plain, const char* rich) {
            QTest::newRow(name) << QString::fromUtf8(said) << QString::fromUtf8(plain) << QString::fromUtf8(rich);
        };
        row("nothing", "", "", "");
        row("no marks", "Valid & <deployable>", "Valid & <deployable>", "Valid &amp; &lt;deployable&gt;");
        row("two paths", "`a.b` occurs in 0 of 5 events; `c` in 3.", "a.b occurs in 0 of 5 events; c in 3.",
            "<code>a.b</code> occurs in 0 of 5 events; <code>c</code> in 3.");
        row("German", "In „`a`“ steht nichts.", "In „a“ steht nichts.", "In „<code>a</code>“ steht nichts.");
        row("escaped", "`a<b>` & more", "a<b> & more", "<code>a&lt;b&gt;</code> &amp; more");
        row("a value keeps its quotes", "`a` is \"x `y` \\\" `z`\", not `b`.", "a is \"x `y` \\\" `z`\", not b.",
            "<code>a</code> is &quot;x `y` \\&quot; `z`&quot;, not <code>b</code>.");
        row("a value that was cut", "`a` is \"0123456789012345678901234…, in `b`; the rule wants \"`x`\".",
            "a is \"0123456789012345678901234…, in b; the rule wants \"`x`\".",
            "<code>a</code> is &quot;0123456789012345678901234…, in <code>b</code>; the rule wants &quot;`x`&quot;.");
        row("a wildcard with a quote", "`a` is 3; it does not fit `x\"*`, nor `y`.",
            "a is 3; it does not fit x\"*, nor y.",
            "<code>a</code> is 3; it does not fit <code>x&quot;*</code>, nor <code>y</code>.");
        row("cut within a mark", "Nothing at `detail.eve…", "Nothing at detail.eve…",
            "Nothing at <code>detail.eve…</code>");
        row("no mark", "It`s", "It`s", "It`s");
    }
    void marks() {
        QFETCH(QString, said);
        QFETCH(QString, plain);
        QFETCH(QString, rich);
        QCOMPARE(plainSaid(said), plain);
        QCOMPARE(richSaid(said), rich);
        QCOMPARE(plainSaid(said.toStdString()), plain);
    }
};

QTEST_GUILESS_MAIN(TestSaidText)
#include "tst_saidtext.moc"
