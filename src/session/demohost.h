// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"

#include <QObject>
#include <QThread>
#include <QUrl>

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

Q_SIGNALS:
    void listening();
    void failed(const rw::Error& error);

private:
    QThread m_thread;
    QUrl m_baseUrl;
    bool m_starting = false;
};

} // namespace rw::session
