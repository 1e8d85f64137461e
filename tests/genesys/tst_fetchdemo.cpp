// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoorganization.h"
#include "genesys/fetch.h"
#include "genesys/synthesizer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>
#include <QThread>
#include <memory>

using namespace rw;
using namespace rw::genesys;

/// The fetch against the demo organisation over real HTTP, as the workbench runs it: the server in a thread of its own.
class TestFetchDemo : public QObject {
    Q_OBJECT

    QThread m_thread;
    demo::DemoOrganization* m_demo = nullptr;
    QUrl m_url;

private Q_SLOTS:
    void initTestCase() {
        m_thread.start();
        QObject context;
        context.moveToThread(&m_thread);
        QString trouble;
        QMetaObject::invokeMethod(
            &context,
            [&] {
                m_demo = new demo::DemoOrganization(demo::DemoOptions());
                const auto started = m_demo->start();
                if (!started) {
                    trouble = QString::fromStdString(started.error().message);
                }
                m_url = m_demo->baseUrl();
                context.moveToThread(nullptr);
            },
            Qt::BlockingQueuedConnection);
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    }
    void cleanupTestCase() {
        m_demo->deleteLater();
        m_thread.quit();
        m_thread.wait();
    }

    void fetchesTheLastHours() {
        net::HttpClient http;
        Organization organization;
        organization.loginUrl = m_url;
        organization.apiUrl = m_url;
        FetchQuery query;
        query.to = QDateTime::currentDateTimeUtc();
        query.from = query.to.addSecs(-2 * 3600);
        ConversationFetch fetch(http, organization,
                                {demo::DemoOrganization::clientId(), demo::DemoOrganization::clientSecret()}, query);
        QSet<QString> ids;
        QSet<QString> types;
        int events = 0;
        int outside = 0;
        FetchProgress last;
        bool finished = false;
        QString failed;
        connect(&fetch, &ConversationFetch::events, this, [&](const std::vector<store::NewEvent>& batch) {
            for (const store::NewEvent& event : batch) {
                const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(event.json)).object();
                const qint64 time =
                    object[QLatin1StringView("detail")][QLatin1StringView("eventBody")][QLatin1StringView("eventTime")]
                        .toInteger();
                outside += time < query.from.toMSecsSinceEpoch() || time >= query.to.toMSecsSinceEpoch() ? 1 : 0;
                ids.insert(object[QLatin1StringView("id")].toString());
                types.insert(object[QLatin1StringView("detail-type")].toString());
                ++events;
                QVERIFY(
                    object[QLatin1StringView("source")].toString().contains(demo::DemoOrganization::organizationId()));
                QCOMPARE(QString::fromStdString(event.origin->source), demo::DemoOrganization::organizationName());
            }
        });
        connect(&fetch, &ConversationFetch::progress, this, [&](const FetchProgress& progress) { last = progress; });
        connect(&fetch, &ConversationFetch::finished, this, [&] { finished = true; });
        connect(&fetch, &ConversationFetch::failed, this,
                [&](const Error& error) { failed = QString::fromStdString(error.message); });
        fetch.start();
        QTRY_VERIFY_WITH_TIMEOUT(finished || !failed.isEmpty(), 60'000);
        QVERIFY2(finished, qPrintable(failed));
        QVERIFY(events > 500);
        QCOMPARE(ids.size(), events); // nothing counted twice
        QCOMPARE(outside, 0);
        QCOMPARE(last.events, events);
        QVERIFY(last.conversations > 200);
        QVERIFY(types.size() >= 9);
        for (const QString& type : types) {
            QVERIFY(Synthesizer::detailTypes().contains(type));
        }
    }

    void wrongSecretsAreRefused() {
        net::HttpClient http;
        Organization organization;
        organization.apiUrl = m_url;
        FetchQuery query;
        query.to = QDateTime::currentDateTimeUtc();
        query.from = query.to.addSecs(-3600);
        for (const bool unknownClient : {false, true}) {
            ConversationFetch fetch(http, organization,
                                    {unknownClient ? QStringLiteral("nobody") : demo::DemoOrganization::clientId(),
                                     QStringLiteral("wrong")},
                                    query);
            int kind = -1;
            connect(&fetch, &ConversationFetch::failed, this,
                    [&](const Error& error) { kind = static_cast<int>(error.kind); });
            fetch.start();
            QTRY_COMPARE(kind, static_cast<int>(ErrorKind::Unauthorized));
        }
    }
};

QTEST_GUILESS_MAIN(TestFetchDemo)
#include "tst_fetchdemo.moc"
