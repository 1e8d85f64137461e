// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"

#include <QJsonObject>
#include <QObject>
#include <QThread>
#include <QUrl>
#include <functional>

namespace rw::demo {
class DemoOrganization;
}

namespace rw::session {

/// Runs the embedded demo organisation in a thread of its own, so that its server never waits for the window and the
/// window never for it. GUI thread.
class DemoHost : public QObject {
    Q_OBJECT
public:
    explicit DemoHost(QObject* parent = nullptr);
    ~DemoHost() override;
    void start();
    [[nodiscard]] bool starting() const { return m_starting; }
    [[nodiscard]] const QUrl& baseUrl() const { return m_baseUrl; } ///< empty until it listens
    /// DemoOrganization::simulateEvent in its thread; `done` in this one, not after `context` is gone.
    void simulate(const QJsonObject& request, QObject* context,
                  std::function<void(const Expected<QJsonObject, Error>&)> done);

Q_SIGNALS:
    void listening();
    void failed(const rw::Error& error);

private:
    QThread m_thread;
    QUrl m_baseUrl;
    demo::DemoOrganization* m_demo = nullptr; ///< lives in the thread; null until it listens
    bool m_starting = false;
};

} // namespace rw::session
