// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "support/heldpool.h"
#include "ui/actions.h"
#include "ui/browser/eventbrowser.h"
#include "ui/browser/eventtable.h"
#include "ui/theme.h"

#include <QTemporaryDir>
#include <QTest>
#include <memory>
#include <string>
#include <vector>

/// An event browser over a session without network, for the tests of what hangs on it.
struct BrowserRig {
    BrowserRig() : owner(std::make_unique<QWidget>()) {
        rw::session::SessionOptions options;
        options.workspacePath = QStringLiteral(":none:");
        options.settingsPath = dir.filePath(QStringLiteral("settings.ini"));
        options.startDemo = false;
        session = std::make_unique<rw::session::Session>(options);
        actions = std::make_unique<rw::ui::Actions>(theme, owner.get());
        browser = std::make_unique<rw::ui::EventBrowser>(*session, theme, *actions);
        browser->resize(900, 700);
    }
    [[nodiscard]] bool idle() const { return session->idle() && !browser->busy(); }
    void start() {
        browser->show();
        session->open();
        QTRY_VERIFY(idle());
    }
    void add(const std::vector<std::string>& texts) {
        std::vector<rw::store::NewEvent> events;
        for (const std::string& text : texts) {
            events.push_back({text, nullptr});
        }
        bool there = false;
        session->events().add(std::move(events), [&there](const rw::store::AppendResult&) { there = true; });
        QTRY_VERIFY(there);
        QTRY_VERIFY(idle());
    }
    /// Second `second` of 2026-02-03 10:00 UTC; `more` goes into the eventBody: ",\"queueId\":\"q1\"".
    [[nodiscard]] static std::string conversationEvent(const char* topic, int second, const char* conversation,
                                                       const char* participant, const std::string& more = {}) {
        return std::string("{\"source\":\"genesys.cloud\",\"detail-type\":\"v2.detail.events.conversation.{id}.") +
               topic + "\",\"time\":\"2026-02-03T10:00:00Z\",\"detail\":{\"eventBody\":{\"eventTime\":" +
               std::to_string(1'770'112'800'000 + second * 1000) + ",\"conversationId\":\"" + conversation +
               "\",\"participantId\":\"" + participant + '"' + more + "}}}";
    }

    QTemporaryDir dir;
    rw::ui::Theme theme;
    std::unique_ptr<QWidget> owner;
    std::unique_ptr<rw::session::Session> session;
    std::unique_ptr<rw::ui::Actions> actions;
    std::unique_ptr<rw::ui::EventBrowser> browser;
};
