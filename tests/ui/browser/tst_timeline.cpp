// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/timeline.h"
#include "ui/theme.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace rw;
using namespace rw::ui;

/// Ten minutes with ten events each, of which as many match as the minute's number says.
class TestTimeline : public QObject {
    Q_OBJECT
private:
    using Chosen = std::optional<TimeRange>;
    static constexpr int64_t kFirst = 1'770'000'000'000 - 1'770'000'000'000 % 60'000;
    static constexpr int64_t kMinute = 60'000;

    static store::TimeHistogram histogram() {
        store::TimeHistogram made;
        made.firstMs = kFirst;
        made.bucketMs = kMinute;
        made.wholeFromMs = kFirst;
        made.wholeToMs = kFirst + 10 * kMinute;
        for (uint32_t minute = 0; minute < 10; ++minute) {
            std::array<uint32_t, 5> counts{};
            counts[static_cast<size_t>(store::Verdict::Match)] = minute;
            counts[static_cast<size_t>(store::Verdict::NoMatch)] = 10 - minute;
            made.byVerdict.push_back(counts);
        }
        return made;
    }
    /// The minutes 3 to 6, as whoever counts would tell them.
    static store::TimeHistogram part() {
        store::TimeHistogram made = histogram();
        made.firstMs = kFirst + 3 * kMinute;
        made.byVerdict = {made.byVerdict.begin() + 3, made.byVerdict.begin() + 7};
        return made;
    }
    void drag(int from, int to) {
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, m_view->barRect(from).center());
        QTest::mouseMove(m_view.get(), m_view->barRect(to).center());
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, m_view->barRect(to).center());
    }
    static TimeRange minutes(int first, int last) { return {kFirst + first * kMinute, kFirst + (last + 1) * kMinute}; }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Timeline> m_view;

private Q_SLOTS:
    void init() {
        m_theme = std::make_unique<Theme>();
        m_view = std::make_unique<Timeline>(*m_theme);
        m_view->resize(400, m_view->sizeHint().height());
        m_view->setHistogram(histogram());
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }
    void cleanup() {
        m_view.reset();
        m_theme.reset();
    }

    void draggingChoosesARange() {
        QSignalSpy chosen(m_view.get(), &Timeline::rangeChosen);
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, m_view->barRect(6).center());
        QTest::mouseMove(m_view.get(), m_view->barRect(4).center());
        QCOMPARE(chosen.count(), 0); // not before the button is up
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, m_view->barRect(3).center());
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.at(0).at(0).value<Chosen>(), Chosen(minutes(3, 6)));
        QVERIFY(m_view->accessibleDescription().contains(QStringLiteral("40")));
        QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, m_view->barRect(1).center());
        QCOMPARE(m_view->range(), Chosen());
        QCOMPARE(chosen.last().at(0).value<Chosen>(), Chosen());
    }

    void aClickChoosesABar() {
        QSignalSpy chosen(m_view.get(), &Timeline::rangeChosen);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, m_view->barRect(2).center());
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(m_view->range(), Chosen(minutes(2, 2)));
    }

    void keysDoTheSame() {
        m_view->setFocus();
        QSignalSpy chosen(m_view.get(), &Timeline::rangeChosen);
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QCOMPARE(m_view->range(), Chosen(minutes(9, 9)));
        QTest::keyClick(m_view.get(), Qt::Key_Left);
        QCOMPARE(m_view->range(), Chosen(minutes(8, 8)));
        QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::ShiftModifier);
        QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(m_view->range(), Chosen(minutes(6, 8)));
        QTest::keyClick(m_view.get(), Qt::Key_Home, Qt::ShiftModifier);
        QCOMPARE(m_view->range(), Chosen(minutes(0, 8)));
        QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::ShiftModifier); // nothing before it
        QCOMPARE(chosen.count(), 5);
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QCOMPARE(m_view->range(), Chosen());
        QCOMPARE(chosen.count(), 6);
    }

    void aDoubleClickInTheRangeZooms() {
        QSignalSpy chosen(m_view.get(), &Timeline::rangeChosen);
        QSignalSpy zoomed(m_view.get(), &Timeline::zoomChosen);
        auto* in = m_view->findChild<QToolButton*>(QStringLiteral("timelineZoom"));
        auto* whole = m_view->findChild<QToolButton*>(QStringLiteral("timelineWhole"));
        QVERIFY(!in->isVisible() && !whole->isVisible());
        drag(3, 6);
        QVERIFY(in->isVisible() && !whole->isVisible());
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, m_view->barRect(5).center()); // as a double click begins
        QCOMPARE(m_view->range(), Chosen(minutes(5, 5)));
        QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, m_view->barRect(5).center());
        QCOMPARE(m_view->range(), Chosen(minutes(3, 6))); // its first click chose a bar, and that is taken back
        QCOMPARE(chosen.last().at(0).value<Chosen>(), Chosen(minutes(3, 6)));
        QCOMPARE(m_view->zoom(), Chosen(minutes(3, 6)));
        QCOMPARE(zoomed.count(), 1);
        QVERIFY(!in->isVisible() && whole->isVisible());
        // Esc leaves the range first, which filters, and then the zoom, which does not.
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QCOMPARE(m_view->range(), Chosen());
        QCOMPARE(m_view->zoom(), Chosen(minutes(3, 6)));
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QCOMPARE(m_view->zoom(), Chosen());
        QCOMPARE(zoomed.count(), 2);
        QVERIFY(!whole->isVisible());
    }

    void buttonsAndKeysZoom() {
        QSignalSpy chosen(m_view.get(), &Timeline::rangeChosen);
        drag(3, 6);
        auto* in = m_view->findChild<QToolButton*>(QStringLiteral("timelineZoom"));
        QTest::mouseClick(in, Qt::LeftButton);
        QCOMPARE(m_view->zoom(), Chosen(minutes(3, 6)));
        QCOMPARE(chosen.count(), 1);
        QVERIFY(m_view->hasFocus());
        m_view->setHistogram(part());
        QVERIFY(m_view->accessibleDescription().contains(QStringLiteral("40")));
        QTest::mouseClick(m_view->findChild<QToolButton*>(QStringLiteral("timelineWhole")), Qt::LeftButton);
        QCOMPARE(m_view->zoom(), Chosen());
        QCOMPARE(m_view->range(), Chosen(minutes(3, 6)));
        m_view->setHistogram(histogram());
        QTest::keyClick(m_view.get(), Qt::Key_Plus);
        QCOMPARE(m_view->zoom(), Chosen(minutes(3, 6)));
        m_view->setHistogram(part());
        QTest::keyClick(m_view.get(), Qt::Key_Plus); // closer than the range
        QCOMPARE(m_view->zoom()->toMs - m_view->zoom()->fromMs, 2 * kMinute);
        QTest::keyClick(m_view.get(), Qt::Key_Minus);
        QTest::keyClick(m_view.get(), Qt::Key_Minus);
        QTest::keyClick(m_view.get(), Qt::Key_Minus);
        QCOMPARE(m_view->zoom(), Chosen());
        QCOMPARE(chosen.count(), 1);
    }

    void theWheelZoomsWhereThePointerIs() {
        const auto turn = [this](int bucket, int notches, Qt::KeyboardModifiers keys) {
            const QPoint at = m_view->barRect(bucket).center();
            QWheelEvent event(at, m_view->mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, keys,
                              Qt::NoScrollPhase, false);
            QApplication::sendEvent(m_view.get(), &event);
        };
        turn(0, 1, {});
        QCOMPARE(m_view->zoom(), Chosen());
        turn(0, 1, Qt::ControlModifier);
        QVERIFY(m_view->zoom().has_value());
        QCOMPARE(m_view->zoom()->toMs - m_view->zoom()->fromMs, 5 * kMinute);
        QVERIFY(m_view->zoom()->fromMs < kFirst + kMinute); // the first minute stays in sight
        turn(0, -1, Qt::ControlModifier);
        QCOMPARE(m_view->zoom(), Chosen());
        turn(0, 20, Qt::ControlModifier);
        QCOMPARE(m_view->zoom()->toMs - m_view->zoom()->fromMs, int64_t{10'000});
    }

    void eventsFarFromTheOthersAreToldAndOneClickAway() {
        store::TimeHistogram most = histogram();
        most.earlier = 6;
        most.wholeFromMs = kFirst - 1'000 * kMinute;
        m_view->setHistogram(most);
        const TimeRange all{most.wholeFromMs, most.wholeToMs};
        QVERIFY(m_view->accessibleDescription().contains(QStringLiteral("6 earlier")));
        QSignalSpy zoomed(m_view.get(), &Timeline::zoomChosen);
        auto* whole = m_view->findChild<QToolButton*>(QStringLiteral("timelineWhole"));
        QVERIFY(whole->isVisible());
        QTest::mouseClick(whole, Qt::LeftButton);
        QCOMPARE(m_view->zoom(), Chosen(all));
        QCOMPARE(zoomed.count(), 1);
        store::TimeHistogram everything = most;
        everything.earlier = 0;
        everything.firstMs = most.wholeFromMs;
        everything.bucketMs = 101 * kMinute;
        m_view->setHistogram(everything);
        QVERIFY(!m_view->accessibleDescription().contains(QStringLiteral("earlier")));
        QTest::mouseClick(whole, Qt::LeftButton); // back to most of them
        QCOMPARE(m_view->zoom(), Chosen());
        m_view->setHistogram(most);
        // Going out ends at the whole, and Esc leads back.
        for (int step = 0; step < 12; ++step) {
            QTest::keyClick(m_view.get(), Qt::Key_Minus);
        }
        QCOMPARE(m_view->zoom(), Chosen(all));
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QCOMPARE(m_view->zoom(), Chosen());
    }

    void theRangeIsSaidWhereItIsNotSeen() {
        m_view->setZoom(minutes(3, 6));
        m_view->setHistogram(part());
        m_view->setRange(minutes(0, 1));
        QVERIFY(m_view->accessibleDescription().contains(u'–'));
        QVERIFY(!m_view->accessibleDescription().contains(QStringLiteral("events"))); // they are not counted here
        QVERIFY(!m_view->grab().isNull());
    }

    void saysWhatItShows() {
        QVERIFY(!m_view->accessibleName().isEmpty());
        QVERIFY(m_view->accessibleDescription().contains(QStringLiteral("100")));
        QVERIFY(m_view->accessibleDescription().contains(QStringLiteral("45")));
        store::TimeHistogram untimed;
        untimed.untimed = 3;
        m_view->setHistogram(untimed);
        QVERIFY(m_view->accessibleDescription().contains(QStringLiteral("has a time")));
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, m_view->rect().center());
        QCOMPARE(m_view->range(), Chosen());
        QVERIFY(!m_view->grab().isNull());
    }

    void aRangeOutlivesOtherBars() {
        m_view->setRange(minutes(2, 4));
        store::TimeHistogram wider = histogram();
        wider.bucketMs = 5 * kMinute;
        m_view->setHistogram(wider);
        QCOMPARE(m_view->range(), Chosen(minutes(2, 4)));
        QVERIFY(!m_view->grab().isNull());
    }

    void matchingEventsAreSeen() {
        const auto green = [this](int bucket) {
            const QImage image = m_view->grab().toImage();
            const qreal scale = image.devicePixelRatio();
            const QRect bar = m_view->barRect(bucket);
            int count = 0;
            for (int y = bar.top(); y <= bar.bottom(); ++y) {
                const QPoint at(static_cast<int>(bar.center().x() * scale), static_cast<int>(y * scale));
                count += image.pixelColor(at) == m_theme->color(ColorRole::Pass) ? 1 : 0;
            }
            return count;
        };
        m_view->clearFocus();
        QCOMPARE(green(0), 0);
        QVERIFY(green(3) > 0);
        QVERIFY(green(9) > green(3));
    }
};

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
