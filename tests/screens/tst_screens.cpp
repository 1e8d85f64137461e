// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"
#include "ui/banner.h"
#include "ui/editor/ruleeditor.h"
#include "ui/mainwindow.h"
#include "ui/statusstrip.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QSet>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

using namespace rw;
using namespace rw::ui;

namespace {

constexpr int kLong = 60'000; // ms; for machines under load

const QByteArray kMatching = R"({
  "source": [{"prefix": "aws.partner/genesys.com"}],
  "detail-type": ["v2.detail.events.conversation.{id}.acd.end"],
  "detail": {
    "eventBody": {
      "mediaType": ["VOICE"],
      "acdOutcome": ["ANSWERED"]
    }
  }
}
)";
const QByteArray kBroken = R"({
  "source": "genesys.cloud",
  "detail-type": ["v2.detail.events.conversation.4f1c.acd.end"],
  "detail": {
    "mediaType": null,
    "eventBody": { "talkTimeMs": [{"numeric": [">", "300"]}], }
  }
}
)";

double meanLightness(const QImage& image) {
    const QImage small = image.scaled(64, 64, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    double sum = 0;
    for (int y = 0; y < small.height(); ++y) {
        for (int x = 0; x < small.width(); ++x) {
            sum += small.pixelColor(x, y).lightnessF();
        }
    }
    return sum / (small.width() * small.height());
}

qsizetype distinctColors(const QImage& image) {
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2) {
            colors.insert(image.pixel(x, y));
        }
    }
    return colors.size();
}

} // namespace

class TestScreens : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(QDir().mkpath(QStringLiteral(RW_SCREENS))); }

    void window_data() {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        for (const bool dark : {false, true}) {
            for (const QSize size : {QSize(1440, 900), QSize(1024, 700)}) {
                QTest::addRow("%s-%dx%d", dark ? "dark" : "light", size.width(), size.height()) << dark << size;
            }
        }
    }

    void window() {
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        const QTemporaryDir dir;
        session::SessionOptions options;
        options.workspacePath = QStringLiteral(":none:");
        options.settingsPath = dir.filePath(QStringLiteral("settings.ini"));
        session::Session session(options);
        Theme theme;
        theme.apply(dark ? Theme::Choice::Dark : Theme::Choice::Light);
        MainWindow window(session, theme);
        window.resize(size);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window, kLong));
        window.setWindowState(Qt::WindowNoState);
        window.resize(size);
        QTRY_COMPARE_WITH_TIMEOUT(window.size(), size, kLong);

        // Before anything is there.
        shoot(window, dark, "empty", false);
        session.open();
        QTRY_VERIFY_WITH_TIMEOUT(session.events().size() > 0, kLong);
        QTRY_VERIFY_WITH_TIMEOUT(window.idle(), kLong);
        auto* table = window.findChild<QTableView*>(QStringLiteral("eventTable"));
        QTRY_VERIFY_WITH_TIMEOUT(table->currentIndex().isValid(), kLong);
        QTRY_VERIFY_WITH_TIMEOUT(window.idle(), kLong);
        shoot(window, dark, "start", true);

        auto* editor = window.findChild<RuleEditor*>(QStringLiteral("ruleEditor"));
        editor->replaceAll(kMatching);
        QTRY_VERIFY_WITH_TIMEOUT(window.idle(), kLong);
        QVERIFY(session.test().matched() > 0);
        shoot(window, dark, "matching", true);

        editor->replaceAll(kBroken);
        QTRY_VERIFY_WITH_TIMEOUT(window.idle(), kLong);
        Error error;
        error.kind = ErrorKind::Forbidden;
        error.message = "the server refused to list conversations";
        error.remedy = "give the OAuth client the permission analytics:conversationDetail:view";
        error.detail =
            "{\"message\": \"Unable to perform the requested action. You are missing the following permission(s)\"}";
        error.httpStatus = 403;
        error.correlationId = "3f2b7c1e-7a52-4e3c-9a57-0c3f6a1b2d4e";
        auto* banner = window.findChild<Banner*>(QStringLiteral("failureBanner"));
        banner->showFailure(QStringLiteral("Northwind Assist"), error, [] {});
        shoot(window, dark, "broken", true);
        banner->dismiss();
    }

private:
    void shoot(MainWindow& window, bool dark, const char* state, bool withEvents) {
        QTest::qWait(50); // one more round of layout and painting
        const QImage image = window.grab().toImage();
        const QString name = QStringLiteral("%1-%2-%3x%4")
                                 .arg(QLatin1String(state), dark ? QStringLiteral("dark") : QStringLiteral("light"))
                                 .arg(window.width())
                                 .arg(window.height());
        QVERIFY(image.save(QStringLiteral(RW_SCREENS "/%1.png").arg(name)));

        QVERIFY2(distinctColors(image) > 60, qPrintable(name));
        const double lightness = meanLightness(image);
        QVERIFY2(dark ? lightness < 0.3 : lightness > 0.75,
                 qPrintable(QStringLiteral("%1: %2").arg(name).arg(lightness)));

        // The tool bar shows everything it has, and nothing is cut.
        auto* bar = window.findChild<QToolBar*>(QStringLiteral("toolBar"));
        if (auto* more = bar->findChild<QToolButton*>(QStringLiteral("qt_toolbar_ext_button"))) {
            QVERIFY2(!more->isVisible(), qPrintable(name));
        }
        for (QAction* action : bar->actions()) {
            QWidget* widget = bar->widgetForAction(action);
            QVERIFY(widget);
            QVERIFY2(widget->isVisible(), qPrintable(name + action->text()));
            if (!action->isSeparator()) {
                QVERIFY2(widget->width() >= widget->sizeHint().width(), qPrintable(name + widget->objectName()));
                QVERIFY2(bar->rect().contains(widget->geometry()), qPrintable(name + widget->objectName()));
            }
        }

        // The strip's figures are whole; only the words about validity may be shortened, and only long ones.
        auto* strip = window.findChild<StatusStrip*>();
        for (const char* part : {"stripSize", "stripMatches", "stripTime"}) {
            auto* label = strip->findChild<QLabel*>(QLatin1String(part));
            if (label->isVisible()) {
                QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(name + QLatin1String(part)));
            }
        }
        auto* validity = strip->findChild<QLabel*>(QStringLiteral("stripValidity"));
        QVERIFY2(!validity->text().isEmpty() && validity->width() > 100, qPrintable(name));

        // Every pane has room and shows something.
        for (const char* pane : {"eventsDock", "ruleDock", "matchDock", "problemsDock"}) {
            auto* dock = window.findChild<QDockWidget*>(QLatin1String(pane));
            QVERIFY2(dock->isVisible(), pane);
            QVERIFY2(dock->width() >= 300 && dock->height() >= 80, qPrintable(QStringLiteral("%1%2: %3x%4")
                                                                                  .arg(name, QLatin1String(pane))
                                                                                  .arg(dock->width())
                                                                                  .arg(dock->height())));
            const QRect place(dock->mapTo(&window, QPoint(0, 0)), dock->size());
            QVERIFY2(distinctColors(image.copy(place)) > 8, qPrintable(name + QLatin1String(pane)));
        }
        if (withEvents) {
            auto* table = window.findChild<QTableView*>(QStringLiteral("eventTable"));
            QVERIFY2(table->height() / table->rowHeight(0) >= 6, qPrintable(name)); // enough events to browse
        }
    }
};

QTEST_MAIN(TestScreens)
#include "tst_screens.moc"
