// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"

#include <QTemporaryDir>
#include <QTest>
#include <memory>

namespace rw {

/// A window with the embedded demo organisation that keeps nothing: a base of test classes, opened by their init() and
/// closed by their cleanup().
class DemoWindow {
protected:
    static constexpr int kPatience =
        60'000; ///< milliseconds; what goes over the network may take long on a busy machine

    void openWindow() {
        m_dir = std::make_unique<QTemporaryDir>();
        session::SessionOptions options;
        options.workspacePath = QStringLiteral(":none:");
        options.settingsPath = m_dir->filePath(QStringLiteral("settings.ini"));
        m_session = std::make_unique<session::Session>(options);
        m_theme = std::make_unique<ui::Theme>();
        m_window = std::make_unique<ui::MainWindow>(*m_session, *m_theme);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_session->open();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->idle() && m_session->obstacle().isEmpty(), kPatience);
    }
    void closeWindow() {
        m_window.reset();
        m_theme.reset();
        m_session.reset();
    }
    template <class T>
    [[nodiscard]] T* child(const char* name) const {
        T* found = m_window->findChild<T*>(QLatin1String(name));
        if (found == nullptr) {
            qFatal("no widget %s", name);
        }
        return found;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace rw
