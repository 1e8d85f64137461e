// SPDX-License-Identifier: GPL-3.0-or-later
// Scrolling in the real window with many events: what a frame costs, from the input event to the picture in the X
// server. One run: tests/support/with-display bench_window [events]. Needs a display, since offscreen shows nothing.
#include "demo/generate.h"
#include "session/session.h"
#include "ui/editor/ruleeditor.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"

#include <QApplication>
#include <QEventLoop>
#include <QFile>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>
#include <QTreeView>
#include <QWheelEvent>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

using namespace rw;
using namespace rw::ui;

namespace {

constexpr double kFrame = 1000.0 / 60; // ms

template <class Done>
void waitUntil(const Done& done) {
    QEventLoop loop;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (done()) {
            loop.quit();
        }
    });
    poll.start(1);
    if (!done()) {
        loop.exec();
    }
}

/// Says when a widget was painted.
class PaintWitness : public QObject {
public:
    explicit PaintWitness(QWidget& widget) : QObject(&widget) { widget.installEventFilter(this); }
    bool painted = false;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        painted = painted || event->type() == QEvent::Paint;
        return QObject::eventFilter(watched, event);
    }
};

void turnWheel(QAbstractScrollArea& area, int notches) {
    const QPointF middle = area.viewport()->rect().center();
    QWheelEvent wheel(middle, area.viewport()->mapToGlobal(middle), {}, {0, -120 * notches}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(area.viewport(), &wheel);
}

void measure(const char* name, QAbstractScrollArea& area, int frames, const std::function<void(int)>& scroll) {
    PaintWitness witness(*area.viewport());
    std::vector<double> costs;
    int still = 0;
    for (int i = 0; i < frames; ++i) {
        witness.painted = false;
        const int before = area.verticalScrollBar()->value();
        const auto begin = std::chrono::steady_clock::now();
        scroll(i);
        if (area.verticalScrollBar()->value() == before) {
            ++still; // at an end: there is nothing to paint
            continue;
        }
        while (!witness.painted) {
            QCoreApplication::processEvents(QEventLoop::AllEvents);
        }
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        QGuiApplication::sync(); // the X server has the picture
        costs.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    if (costs.empty()) {
        std::printf("%-34s nothing to scroll\n", name);
        return;
    }
    std::sort(costs.begin(), costs.end());
    const auto late = costs.end() - std::upper_bound(costs.begin(), costs.end(), kFrame);
    std::printf("%-34s %4zu frames: median %5.2f ms, 99 of 100 within %5.2f ms, at most %5.2f ms; %td over %.1f ms\n",
                name, costs.size(), costs[costs.size() / 2], costs[costs.size() * 99 / 100], costs.back(), late,
                kFrame);
    if (still > 0) {
        std::printf("%-34s %d steps moved nothing\n", "", still);
    }
    std::fflush(stdout);
}

template <class Widget>
Widget* shown(const QWidget& window, const char* name) {
    auto* widget = window.findChild<Widget*>(QString::fromLatin1(name));
    if (widget == nullptr || !widget->isVisible()) {
        std::fprintf(stderr, "%s is not in the window\n", name);
        return nullptr;
    }
    return widget;
}

} // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    const uint32_t count = argc > 1 ? QByteArray(argv[1]).toUInt() : 1'000'000;
    const QTemporaryDir folder;
    const QString input = folder.filePath(QStringLiteral("events.ndjson"));
    {
        QFile file(input);
        if (!file.open(QIODevice::WriteOnly)) {
            return 1;
        }
        demo::GenerateOptions options;
        options.count = count;
        demo::EventGenerator generator(options);
        for (bool more = true; more;) {
            std::string chunk;
            more = generator.appendChunk(chunk);
            file.write(chunk.data(), static_cast<qint64>(chunk.size()));
        }
    }
    session::SessionOptions options;
    options.workspacePath = folder.filePath(QStringLiteral("workspace.sqlite"));
    options.settingsPath = folder.filePath(QStringLiteral("settings.ini"));
    session::Session session(options);
    Theme theme;
    theme.apply(Theme::Choice::Light);
    MainWindow window(session, theme);
    window.resize(1440, 900);
    window.show();
    bool ready = false;
    QObject::connect(&session, &session::Session::ready, &window, [&] { ready = true; });
    session.open();
    waitUntil([&] { return ready && window.idle(); });
    session.openEventFiles({input});
    waitUntil([&] { return session.events().size() >= count && window.idle(); });
    std::printf("%u events in a window of %d×%d\n", session.events().size(), window.width(), window.height());

    auto* table = shown<QTableView>(window, "eventTable");
    auto* tree = shown<QTreeView>(window, "payloadTree");
    auto* editor = window.findChild<RuleEditor*>();
    auto* text = editor != nullptr ? qobject_cast<QAbstractScrollArea*>(editor->input()) : nullptr;
    if (table == nullptr || tree == nullptr || text == nullptr) {
        return 1;
    }
    table->scrollToTop();
    measure("events, wheel, a notch at a time", *table, 600, [&](int) { turnWheel(*table, 1); });
    measure("events, wheel, ten notches", *table, 600, [&](int) { turnWheel(*table, 10); });
    // As a hand on the scroll bar: every frame another part of the million.
    measure("events, scroll bar dragged", *table, 600, [&](int i) {
        QScrollBar* bar = table->verticalScrollBar();
        bar->setValue(static_cast<int>(static_cast<int64_t>(bar->maximum()) * (i % 100) / 100 + i));
    });
    tree->expandAll();
    measure("payload, wheel there and back", *tree, 600, [&](int i) { turnWheel(*tree, i % 20 < 10 ? 1 : -1); });
    std::string rule = "{\n  \"source\": [{\"prefix\": \"aws.partner/genesys.com\"}],\n  \"detail-type\": [\n";
    for (int i = 0; i < 400; ++i) {
        rule += "    \"v2.detail.events.conversation.{id}.type" + std::to_string(i) + (i < 399 ? "\",\n" : "\"\n");
    }
    editor->replaceAll(QByteArray::fromStdString(rule + "  ]\n}\n"));
    waitUntil([&] { return session.rule().upToDate() && window.idle(); });
    measure("rule of 400 lines, wheel", *text, 600, [&](int i) { turnWheel(*text, i % 100 < 50 ? 1 : -1); });
    return 0;
}
