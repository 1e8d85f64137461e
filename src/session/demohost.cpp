// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/demohost.h"

#include "demo/demoorganization.h"

#include <QCoreApplication>
#include <QMetaObject>
#include <QPointer>

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
                [this, started, demo, url = started ? demo->baseUrl() : QUrl()] {
                    m_starting = false;
                    m_baseUrl = url;
                    m_demo = started ? demo : nullptr;
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

void DemoHost::simulate(const QJsonObject& request, QObject* context,
                        std::function<void(const Expected<QJsonObject, Error>&)> done) {
    const auto answer = [context = QPointer<QObject>(context),
                         done = std::move(done)](const Expected<QJsonObject, Error>& result) {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [context, done, result] {
                if (context) {
                    done(result);
                }
            },
            Qt::QueuedConnection);
    };
    if (m_demo == nullptr) {
        Error error;
        error.kind = ErrorKind::Network;
        error.message = tr("the demo organisation does not run").toStdString();
        error.remedy = tr("add the event to the loaded ones instead").toStdString();
        answer(unexpected(std::move(error)));
        return;
    }
    QMetaObject::invokeMethod(
        m_demo, [demo = m_demo, request, answer] { answer(demo->simulateEvent(request)); }, Qt::QueuedConnection);
}

} // namespace rw::session
