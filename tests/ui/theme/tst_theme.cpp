// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkframes.h"
#include "ui/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QDirIterator>
#include <QHBoxLayout>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStyle>
#include <QStyleOption>
#include <QTest>
#include <QToolTip>
#include <algorithm>

using namespace rw::ui;

namespace {

constexpr double kText = 4.5;   // WCAG 2.1 AA, text
constexpr double kMore = 7.0;   // WCAG 2.1 AAA, text
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
        QTest::addColumn<Theme::Look>("look");
        QTest::addColumn<double>("least");
        QTest::newRow("light") << Theme::Look::Light << kText;
        QTest::newRow("dark") << Theme::Look::Dark << kText;
        QTest::newRow("high contrast, black on white") << Theme::Look::ContrastLight << kMore;
        QTest::newRow("high contrast, white on black") << Theme::Look::ContrastDark << kMore;
    }
    void contrast() {
        QFETCH(Theme::Look, look);
        QFETCH(double, least);
        const auto check = [look](ColorRole front, ColorRole back, double wanted) {
            const double ratio = Theme::contrast(Theme::color(front, look), Theme::color(back, look));
            QVERIFY2(ratio >= wanted, qPrintable(u"role %1 on %2: %3"_qs.arg(int(front)).arg(int(back)).arg(ratio)));
        };
        const ColorRole onPaper[] = {ColorRole::Pass,        ColorRole::Fail,       ColorRole::NotEvaluated,
                                     ColorRole::CannotJudge, ColorRole::Error,      ColorRole::Quota,
                                     ColorRole::Warning,     ColorRole::Hint,       ColorRole::Key,
                                     ColorRole::StringText,  ColorRole::NumberText, ColorRole::Keyword,
                                     ColorRole::Punctuation, ColorRole::EditorText, ColorRole::SubtleText,
                                     ColorRole::BraceMatch,  ColorRole::Accent};
        for (const ColorRole role : onPaper) {
            check(role, ColorRole::EditorBackground, least);
            check(role, ColorRole::CaretLine, least);
            check(role, ColorRole::PassBackground, least);
            check(role, ColorRole::FailBackground, least);
            check(role, ColorRole::StaleBackground, least);
        }
        const ColorRole selectable[] = {ColorRole::Key,     ColorRole::StringText,  ColorRole::NumberText,
                                        ColorRole::Keyword, ColorRole::Punctuation, ColorRole::EditorText};
        if (least == kMore) { // selected text is painted in the colour of the paper, on a selection that stands out
            check(ColorRole::EditorBackground, ColorRole::Selection, least);
            check(ColorRole::EditorBackground, ColorRole::BraceMatch, least);
        } else {
            for (const ColorRole role : selectable) {
                check(role, ColorRole::Selection, least);
            }
        }
        check(ColorRole::MarginText, ColorRole::Margin, least);
        check(ColorRole::BannerText, ColorRole::Banner, least);
        for (const ColorRole back : {ColorRole::EditorBackground, ColorRole::Margin, ColorRole::Banner}) {
            check(ColorRole::FocusFrame, back, kSymbol);
        }
        for (const ColorRole role : {ColorRole::Pass, ColorRole::Fail, ColorRole::Error, ColorRole::Warning}) {
            check(role, ColorRole::Margin, kSymbol);
        }
    }

    void paletteContrast_data() { contrast_data(); }
    void paletteContrast() {
        QFETCH(Theme::Look, look);
        QFETCH(double, least);
        const QPalette palette = Theme::palette(look);
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
            QVERIFY2(ratio >= least, qPrintable(u"%1 on %2: %3"_qs.arg(pair.front).arg(pair.back).arg(ratio)));
        }
        // The state colours are used on windows too.
        for (const ColorRole role : {ColorRole::Pass, ColorRole::Fail, ColorRole::NotEvaluated, ColorRole::CannotJudge,
                                     ColorRole::SubtleText, ColorRole::Error, ColorRole::Warning}) {
            const double ratio = Theme::contrast(Theme::color(role, look), palette.color(QPalette::Window));
            QVERIFY2(ratio >= least, qPrintable(u"role %1 on window: %2"_qs.arg(int(role)).arg(ratio)));
        }
        // Disabled must look different, yet not vanish.
        QVERIFY(palette.color(QPalette::Disabled, QPalette::Text) != palette.color(QPalette::Active, QPalette::Text));
        QVERIFY(Theme::contrast(palette.color(QPalette::Disabled, QPalette::Text),
                                palette.color(QPalette::Disabled, QPalette::Base)) >= kSymbol);
    }

    void switching() {
        Theme theme;
        const QPalette system = QApplication::palette();
        const QString style = applicationStyleName();
        QSignalSpy changed(&theme, &Theme::changed);

        theme.apply(Theme::Choice::Dark);
        QCOMPARE(changed.count(), 1);
        QVERIFY(theme.isDark());
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::palette(true).color(QPalette::Window));
        QCOMPARE(QToolTip::palette().color(QPalette::ToolTipBase), Theme::palette(true).color(QPalette::ToolTipBase));
        QCOMPARE(applicationStyleName(), u"fusion"_qs);
        QCOMPARE(theme.color(ColorRole::Pass), Theme::color(ColorRole::Pass, true));

        theme.apply(Theme::Choice::Light);
        QCOMPARE(changed.count(), 2);
        QVERIFY(!theme.isDark());
        QCOMPARE(QApplication::palette().color(QPalette::Base), Theme::palette(false).color(QPalette::Base));

        theme.apply(Theme::Choice::System);
        QCOMPARE(theme.choice(), Theme::Choice::System);
        QCOMPARE(applicationStyleName(), style);
        QCOMPARE(QApplication::palette().color(QPalette::Window), system.color(QPalette::Window));
    }

    void highContrastHasItsOwnOutlines() {
        Theme theme;
        theme.apply(Theme::Choice::HighContrast);
        QVERIFY(theme.isHighContrast() && theme.isDark());
        QCOMPARE(QApplication::palette().color(QPalette::Base), QColor(Qt::black));
        // Fusion's outlines are made from the window's colour: around black they would be black.
        QLineEdit field;
        field.resize(120, 40);
        const QImage image = field.grab().toImage();
        QVERIFY(Theme::contrast(image.pixelColor(60, 0), Qt::black) >= kMore);
        QPushButton button(u"x"_qs);
        button.resize(120, 40);
        const QImage shape = button.grab().toImage();
        QVERIFY(Theme::contrast(shape.pixelColor(60, 0), Qt::black) >= kMore);
        theme.apply(Theme::Choice::Light);
        QVERIFY(!theme.isHighContrast());
        QCOMPARE(applicationStyleName(), u"fusion"_qs);
        theme.apply(Theme::Choice::System);
    }

    void everyChoiceHasAName() {
        for (const Theme::Name& name : Theme::names()) {
            QCOMPARE(Theme::choiceOf(QString::fromLatin1(name.key)), std::optional(name.choice));
        }
        QCOMPARE(Theme::choiceOf(u"pink"_qs), std::nullopt);
    }

    void followsADesktopWithHighContrast() {
        Theme theme;
        theme.apply(Theme::Choice::System);
        for (const Theme::Look look : {Theme::Look::ContrastLight, Theme::Look::ContrastDark, Theme::Look::Light}) {
            QApplication::setPalette(Theme::palette(look));
            QTRY_COMPARE(theme.look(), look);
        }
        QApplication::setPalette(QPalette());
    }

    void uncheckedIsSeen_data() {
        QTest::addColumn<Theme::Choice>("choice");
        QTest::newRow("light") << Theme::Choice::Light;
        QTest::newRow("dark") << Theme::Choice::Dark;
        QTest::newRow("system") << Theme::Choice::System;
    }
    void uncheckedIsSeen() {
        QFETCH(Theme::Choice, choice);
        Theme theme;
        theme.apply(choice);
        // The left edge of the indicator's middle row has to stand out from what lies around it.
        const auto edge = [](const QImage& image, const QRect& indicator, const QColor& around) {
            double best = 1;
            for (int x = indicator.left() - 1; x <= indicator.left() + 3; ++x) {
                if (image.rect().contains(x, indicator.center().y())) {
                    best = std::max(best, Theme::contrast(image.pixelColor(x, indicator.center().y()), around));
                }
            }
            return best;
        };
        QCheckBox box;
        box.resize(box.sizeHint());
        QStyleOptionButton option;
        option.initFrom(&box);
        const double ofBox =
            edge(box.grab().toImage(), box.style()->subElementRect(QStyle::SE_CheckBoxIndicator, &option, &box),
                 box.palette().color(QPalette::Window));
        QVERIFY2(ofBox >= kSymbol, qPrintable(QString::number(ofBox)));
        QRadioButton radio;
        radio.resize(radio.sizeHint());
        option.initFrom(&radio);
        const double ofRadio = edge(radio.grab().toImage(),
                                    radio.style()->subElementRect(QStyle::SE_RadioButtonIndicator, &option, &radio),
                                    radio.palette().color(QPalette::Window));
        QVERIFY2(ofRadio >= kSymbol, qPrintable(QString::number(ofRadio)));
        QListWidget list;
        auto* item = new QListWidgetItem(QStringLiteral("x"), &list);
        item->setCheckState(Qt::Unchecked);
        list.resize(200, 60);
        const QRect row = list.visualItemRect(item);
        const QImage shown = list.viewport()->grab(row).toImage();
        const QRect indicator(
            QPoint(0, 0), QSize(list.style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, &list), row.height()));
        double ofItem = 1;
        for (int from = 0; from < 6; ++from) {
            ofItem = std::max(ofItem, edge(shown, indicator.translated(from, 0), list.palette().color(QPalette::Base)));
        }
        QVERIFY2(ofItem >= kSymbol, qPrintable(QString::number(ofItem)));
        theme.apply(Theme::Choice::System);
    }

    void whatIsChosenIsPalerWithoutTheKeyboard_data() { uncheckedIsSeen_data(); }
    void whatIsChosenIsPalerWithoutTheKeyboard() {
        QFETCH(Theme::Choice, choice);
        Theme theme;
        theme.apply(choice);
        QWidget window;
        QHBoxLayout layout(&window);
        QListWidget left;
        QListWidget right;
        for (QListWidget* list : {&left, &right}) {
            layout.addWidget(list);
            list->addItems({QStringLiteral("one"), QStringLiteral("two")});
            list->setCurrentRow(0);
        }
        window.resize(400, 100);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const auto background = [](const QListWidget& list) { // at the end of the row, where no text is
            const QRect row = list.visualItemRect(list.item(0));
            return list.viewport()->grab(row).toImage().pixelColor(row.width() - 6, row.height() / 2);
        };
        for (QListWidget* with : {&left, &right, &left}) {
            with->setFocus();
            const QListWidget* without = with == &left ? &right : &left;
            QTRY_VERIFY(background(*with) != background(*without));
            QVERIFY(background(*with).hslSaturation() > 2 * background(*without).hslSaturation());
            // Its text is as readable; how readable that is with the desktop's own colours, the desktop decides.
            const QColor text = window.palette().color(QPalette::HighlightedText);
            const double least = std::min(kText, Theme::contrast(text, background(*with)));
            QVERIFY(Theme::contrast(text, background(*without)) >= least);
        }
        theme.apply(Theme::Choice::System);
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
