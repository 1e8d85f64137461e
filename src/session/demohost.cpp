// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/demohost.h"

#include "demo/demoorganization.h"

#include <QMetaObject>

namespace rw::session {

DemoHost::DemoHost(QObject* parent) : QObject(parent) {
    m_thread.setObjectName(QStringLiteral("demo organisation"));
}

DemoHost::~DemoHost() {
    m_thread.quit();
    m_thread.wait();
}

void DemoHost::start() {
    if (m_thread.isRunning()) {
        return;
    }
    m_starting = true;
    // The organisation lives in its thread and dies there, when the thread's event loop ends.
    auto* home = new QObject;
    home->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, home, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(
        home,
        [this, home] {
            auto* demo = new demo::DemoOrganization(demo::DemoOptions(), home);
            const auto started = demo->start();
            QMetaObject::invokeMethod(
                this,
                [this, started, url = started ? demo->baseUrl() : QUrl()] {
                    m_starting = false;
                    m_baseUrl = url;
                    if (started) {
                        Q_EMIT listening();
                    } else {
                        Q_EMIT failed(started.error());
                    }
                },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

} // namespace rw::session
