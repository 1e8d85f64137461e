// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <QApplication>
#include <QDirIterator>
#include <QImage>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>
#include <QToolTip>

using namespace rw::ui;

namespace {

constexpr double kText = 4.5;   // WCAG 2.1 AA, text
constexpr double kSymbol = 3.0; // graphical objects

QColor firstInk(const QIcon& icon) {
    const QImage image = icon.pixmap(QSize(48, 48), 1.0).toImage().convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() == 255) {
                return image.pixelColor(x, y);
            }
        }
    }
    return {};
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void contrastKnownValues() {
        QCOMPARE(qRound(Theme::contrast(Qt::black, Qt::white)), 21);
        QCOMPARE(Theme::contrast(Qt::red, Qt::red), 1.0);
        // A published example: #767676 on white is the lightest grey that passes.
        QVERIFY(Theme::contrast(QColor(0x76, 0x76, 0x76), Qt::white) >= kText);
        QVERIFY(Theme::contrast(QColor(0x77, 0x77, 0x77), Qt::white) < kText);
    }

    void contrast_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void contrast() {
        QFETCH(bool, dark);
        const auto check = [dark](ColorRole front, ColorRole back, double least) {
            const double ratio = Theme::contrast(Theme::color(front, dark), Theme::color(back, dark));
            QVERIFY2(ratio >= least, qPrintable(u"role %1 on %2: %3"_qs.arg(int(front)).arg(int(back)).arg(ratio)));
        };
        const ColorRole onPaper[] = {ColorRole::Pass,        ColorRole::Fail,       ColorRole::NotEvaluated,
                                     ColorRole::CannotJudge, ColorRole::Error,      ColorRole::Quota,
                                     ColorRole::Warning,     ColorRole::Hint,       ColorRole::Key,
                                     ColorRole::StringText,  ColorRole::NumberText, ColorRole::Keyword,
                                     ColorRole::Punctuation, ColorRole::EditorText, ColorRole::SubtleText,
                                     ColorRole::BraceMatch,  ColorRole::Accent};
        for (const ColorRole role : onPaper) {
            check(role, ColorRole::EditorBackground, kText);
            check(role, ColorRole::CaretLine, kText);
            check(role, ColorRole::PassBackground, kText);
            check(role, ColorRole::FailBackground, kText);
            check(role, ColorRole::StaleBackground, kText);
        }
        const ColorRole selectable[] = {ColorRole::Key,     ColorRole::StringText,  ColorRole::NumberText,
                                        ColorRole::Keyword, ColorRole::Punctuation, ColorRole::EditorText};
        for (const ColorRole role : selectable) {
            check(role, ColorRole::Selection, kText);
        }
        check(ColorRole::MarginText, ColorRole::Margin, kText);
        check(ColorRole::BannerText, ColorRole::Banner, kText);
        for (const ColorRole role : {ColorRole::Pass, ColorRole::Fail, ColorRole::Error, ColorRole::Warning}) {
            check(role, ColorRole::Margin, kSymbol);
        }
    }

    void paletteContrast_data() { contrast_data(); }
    void paletteContrast() {
        QFETCH(bool, dark);
        const QPalette palette = Theme::palette(dark);
        struct Pair {
            QPalette::ColorRole front, back;
        };
        const Pair pairs[] = {{QPalette::WindowText, QPalette::Window},
                              {QPalette::Text, QPalette::Base},
                              {QPalette::Text, QPalette::AlternateBase},
                              {QPalette::ButtonText, QPalette::Button},
                              {QPalette::PlaceholderText, QPalette::Base},
                              {QPalette::HighlightedText, QPalette::Highlight},
                              {QPalette::Link, QPalette::Base},
                              {QPalette::Link, QPalette::Window},
                              {QPalette::LinkVisited, QPalette::Base},
                              {QPalette::ToolTipText, QPalette::ToolTipBase}};
        for (const Pair& pair : pairs) {
            const double ratio = Theme::contrast(palette.color(pair.front), palette.color(pair.back));
            QVERIFY2(ratio >= kText, qPrintable(u"%1 on %2: %3"_qs.arg(pair.front).arg(pair.back).arg(ratio)));
        }
        // The state colours are used on windows too.
        for (const ColorRole role : {ColorRole::Pass, ColorRole::Fail, ColorRole::NotEvaluated, ColorRole::CannotJudge,
                                     ColorRole::SubtleText, ColorRole::Error, ColorRole::Warning}) {
            const double ratio = Theme::contrast(Theme::color(role, dark), palette.color(QPalette::Window));
            QVERIFY2(ratio >= kText, qPrintable(u"role %1 on window: %2"_qs.arg(int(role)).arg(ratio)));
        }
        // Disabled must look different, yet not vanish.
        QVERIFY(palette.color(QPalette::Disabled, QPalette::Text) != palette.color(QPalette::Active, QPalette::Text));
        QVERIFY(Theme::contrast(palette.color(QPalette::Disabled, QPalette::Text),
                                palette.color(QPalette::Disabled, QPalette::Base)) >= kSymbol);
    }

    void switching() {
        Theme theme;
        const QPalette system = QApplication::palette();
        const QString style = QApplication::style()->name();
        QSignalSpy changed(&theme, &Theme::changed);

        theme.apply(Theme::Choice::Dark);
        QCOMPARE(changed.count(), 1);
        QVERIFY(theme.isDark());
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::palette(true).color(QPalette::Window));
        QCOMPARE(QToolTip::palette().color(QPalette::ToolTipBase), Theme::palette(true).color(QPalette::ToolTipBase));
        QCOMPARE(QApplication::style()->name().toLower(), u"fusion"_qs);
        QCOMPARE(theme.color(ColorRole::Pass), Theme::color(ColorRole::Pass, true));

        theme.apply(Theme::Choice::Light);
        QCOMPARE(changed.count(), 2);
        QVERIFY(!theme.isDark());
        QCOMPARE(QApplication::palette().color(QPalette::Base), Theme::palette(false).color(QPalette::Base));

        theme.apply(Theme::Choice::System);
        QCOMPARE(theme.choice(), Theme::Choice::System);
        QCOMPARE(QApplication::style()->name(), style);
        QCOMPARE(QApplication::palette().color(QPalette::Window), system.color(QPalette::Window));
    }

    void followsTheDesktop() {
        Theme theme;
        theme.apply(Theme::Choice::System);
        const bool before = theme.isDark();
        QSignalSpy changed(&theme, &Theme::changed);
        QApplication::setPalette(Theme::palette(!before)); // as a desktop that switches does
        QTRY_VERIFY(changed.count() > 0);
        QCOMPARE(theme.isDark(), !before);
        QApplication::setPalette(QPalette());
    }

    void icons() {
        Theme theme;
        int seen = 0;
        for (QDirIterator it(u":/icons"_qs, {u"*.svg"_qs}, QDir::Files); it.hasNext();) {
            const QString name = QFileInfo(it.next()).completeBaseName();
            const QIcon icon = theme.icon(name, ColorRole::Fail);
            QVERIFY2(!icon.isNull(), qPrintable(name));
            QVERIFY2(firstInk(icon).isValid(), qPrintable(name + u" is blank"_qs));
            ++seen;
        }
        QVERIFY(seen >= 30);
        QVERIFY(theme.icon(u"no-such-icon"_qs).isNull());
    }

    void iconsFollowTheTheme() {
        Theme theme;
        theme.apply(Theme::Choice::Light);
        const QIcon icon = theme.icon(u"pass"_qs, ColorRole::Pass);
        QCOMPARE(firstInk(icon), Theme::color(ColorRole::Pass, false));
        theme.apply(Theme::Choice::Dark);
        QCOMPARE(firstInk(icon), Theme::color(ColorRole::Pass, true));
        theme.apply(Theme::Choice::System);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
