// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runcli.h"
#include "demo/demoorganization.h"

#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using runcli::run;

/// "diagnose" and "watch" against a simulated organisation in this process.
class TestCliDiagnose : public QObject {
    Q_OBJECT

    QThread m_thread;
    rw::demo::DemoOrganization* m_demo = nullptr;
    QString m_url, m_queue;
    QTemporaryDir m_folder;

    QString rule(const QByteArray& text) {
        const QString path = m_folder.filePath(QStringLiteral("rule.json"));
        return runcli::write(path, text) ? path : QString();
    }
    QStringList at(std::initializer_list<const char*> words) const {
        return runcli::arguments(words) + QStringList{QStringLiteral("--base-url"), m_url};
    }

private Q_SLOTS:
    void initTestCase() {
        m_thread.start();
        rw::demo::DemoOptions options;
        options.liveEventsPerSecond = 300;
        m_demo = new rw::demo::DemoOrganization(options);
        m_demo->moveToThread(&m_thread);
        bool started = false;
        QMetaObject::invokeMethod(
            m_demo,
            [&] {
                started = bool(m_demo->start());
                m_url = m_demo->baseUrl().toString();
            },
            Qt::BlockingQueuedConnection);
        QVERIFY(started);
    }
    void cleanupTestCase() {
        QMetaObject::invokeMethod(
            m_demo, [this] { delete m_demo; }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    void aGoodRule() {
        const auto result =
            run(at({"diagnose", "--format", "json"}) + QStringList{rule(
                                                           R"({"source": [{"prefix": "aws.partner/genesys.com/"}],
                                        "detail-type": ["v2.detail.events.conversation.{id}.customer.end"]})")});
        QCOMPARE(result.code, 0);
        const QJsonObject object = runcli::object(result.out);
        QCOMPARE(object[QStringLiteral("failed")].toInt(-1), 0);
        QCOMPARE(object[QStringLiteral("links")].toArray().size(), 12);
        for (const QJsonValue& link : object[QStringLiteral("links")].toArray()) {
            for (const char* member : {"id", "title", "verdict", "evidence", "meaning", "remedy"}) {
                QVERIFY(link[QLatin1StringView(member)].isString());
            }
        }
    }
    void aTutorialsRuleFails() {
        const auto result = run(at({"diagnose"}) + QStringList{rule(R"({"source": ["genesys.cloud"]})")});
        QCOMPARE(result.code, 1);
        QVERIFY(result.out.contains("fail     Envelope source"));
        QVERIFY(result.out.contains("         -> "));
        QVERIFY(result.err.contains("failed"));
    }
    void withoutRuleAndWithoutNetwork() {
        QCOMPARE(run(at({"diagnose"})).code, 0);
        const auto nobody = run({"diagnose", "--base-url", "http://127.0.0.1:1"});
        QCOMPARE(nobody.code, 1);
        QVERIFY(nobody.out.startsWith("fail"));
    }
    void trouble() {
        QCOMPARE(run({"diagnose"}).code, 2);
        QCOMPARE(run({"diagnose", "--region", "nowhere"}).code, 2);
        QCOMPARE(run(at({"diagnose", "/no/such/rule.json"})).code, 2);
        QCOMPARE(run(at({"watch"})).code, 2);
    }
    void watchPrintsEvents() {
        const auto result = run(at({"watch", "--count", "1", "--topic", "v2.no.such.topic", "--user",
                                    "00000000-0000-4000-8000-000000000000"}) +
                                queues());
        QCOMPARE(result.code, 0);
        const QList<QJsonObject> events = runcli::objects(result.out);
        QCOMPARE(events.size(), 1);
        QVERIFY(events.constFirst()[QStringLiteral("detail-type")].toString().startsWith(QLatin1StringView("v2.")));
        QVERIFY(result.err.contains("v2.no.such.topic"));
    }

private:
    /// Found the way a user would: in fetched events.
    QStringList queues() {
        const auto fetched = run(at({"fetch", "--last", "2h", "--type", "acd.start"}));
        QStringList result;
        for (const QJsonObject& event : runcli::objects(fetched.out)) {
            result << event[QStringLiteral("detail")][QLatin1StringView("eventBody")][QLatin1StringView("queueId")]
                          .toString();
        }
        result.removeDuplicates();
        QStringList options;
        for (const QString& id : result) {
            options << QStringLiteral("--queue") << id;
        }
        return options;
    }
};

QTEST_GUILESS_MAIN(TestCliDiagnose)
#include "tst_cli_diagnose.moc"
