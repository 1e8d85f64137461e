// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runcli.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QSet>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

using runcli::object;
using runcli::objects;
using runcli::Result;
using runcli::run;

namespace {

/// `rulewright-cli simulate` while it runs.
class Simulation {
public:
    explicit Simulation(const QStringList& more = {}) {
        m_process.start(QStringLiteral(RW_CLI), QStringList{QStringLiteral("simulate")} + more);
        (void)QTest::qWaitFor(
            [this] {
                m_process.waitForReadyRead(50);
                out += m_process.readAllStandardOutput();
                return out.count('\n') >= 3;
            },
            30'000);
        const auto match =
            QRegularExpression(QStringLiteral("http://127\\.0\\.0\\.1:\\d+")).match(QString::fromUtf8(out));
        url = match.captured();
    }
    ~Simulation() {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }
    Simulation(const Simulation&) = delete;
    Simulation& operator=(const Simulation&) = delete;
    /// The exit code after the signal.
    int end(int signal) {
        ::kill(static_cast<pid_t>(m_process.processId()), signal);
        return m_process.waitForFinished(20'000) && m_process.exitStatus() == QProcess::NormalExit
                   ? m_process.exitCode()
                   : -1;
    }
    QByteArray out;
    QString url;

private:
    QProcess m_process;
};

QStringList fetch(const QString& url, std::initializer_list<const char*> more = {}) {
    return QStringList{QStringLiteral("fetch"), QStringLiteral("--base-url"), url} + runcli::arguments(more);
}

/// Without the credentials that whoever runs the tests may have.
QProcessEnvironment plainEnvironment() {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"GENESYSCLOUD_OAUTHCLIENT_ID", "GENESYSCLOUD_OAUTHCLIENT_SECRET",
                             "GENESYS_CLOUD_CLIENT_ID", "GENESYS_CLOUD_CLIENT_SECRET", "http_proxy", "https_proxy",
                             "HTTP_PROXY", "HTTPS_PROXY", "DBUS_SESSION_BUS_ADDRESS"}) {
        environment.remove(QLatin1String(name));
    }
    return environment;
}

} // namespace

class TestCliNetwork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void simulateEndsOnSignals();
    void simulatePrintsCredentials();
    void simulateTakesAPort();
    void simulatePortTaken();
    void roundTrip();
    void sameSeedSameEvents();
    void onlySomeTypes();
    void selections();
    void impossibleSelections();
    void wrongSecret();
    void nobodyThere();
    void secretIsNotAnArgument();
    void readerLeaves();
    void closedStandardOutput();
};

void TestCliNetwork::closedStandardOutput() {
    // Nothing that is opened later may take the place of the closed stream and receive the events.
    Simulation simulation;
    const Result result = runcli::runRedirected(fetch(simulation.url, {"--last", "1h"}), QStringLiteral(">&-"));
    QVERIFY2(result.err.contains("Bad file descriptor"), result.err.constData());
    QCOMPARE(result.code, 2);
}

void TestCliNetwork::simulateEndsOnSignals() {
    for (const int signal : {SIGINT, SIGTERM}) {
        Simulation simulation;
        QVERIFY(!simulation.url.isEmpty());
        QCOMPARE(simulation.end(signal), 0);
    }
}

void TestCliNetwork::simulatePrintsCredentials() {
    Simulation simulation;
    QVERIFY(simulation.out.startsWith("base URL: http://127.0.0.1:"));
    QVERIFY(simulation.out.contains("\nclient id: "));
    QVERIFY(simulation.out.contains("\nclient secret: "));
    QProcess json;
    json.start(QStringLiteral(RW_CLI), runcli::arguments({"simulate", "--format", "json"}));
    QVERIFY(json.waitForReadyRead());
    const QJsonObject o = object(json.readLine());
    QVERIFY(o.value(QStringLiteral("baseUrl")).toString().startsWith(QLatin1String("http://127.0.0.1:")));
    QVERIFY(!o.value(QStringLiteral("clientId")).toString().isEmpty());
    QVERIFY(!o.value(QStringLiteral("clientSecret")).toString().isEmpty());
    json.terminate();
    QVERIFY(json.waitForFinished());
    QCOMPARE(json.exitCode(), 0);
}

void TestCliNetwork::simulateTakesAPort() {
    QTcpServer probe;
    QVERIFY(probe.listen(QHostAddress::LocalHost));
    const QString port = QString::number(probe.serverPort());
    probe.close();
    Simulation simulation({QStringLiteral("--port"), port});
    QCOMPARE(simulation.url, QString(QStringLiteral("http://127.0.0.1:") + port));
}

void TestCliNetwork::simulatePortTaken() {
    QTcpServer holder;
    QVERIFY(holder.listen(QHostAddress::LocalHost));
    const Result result =
        run(QStringList{QStringLiteral("simulate"), QStringLiteral("--port"), QString::number(holder.serverPort())});
    QCOMPARE(result.code, 2);
    QVERIFY(result.out.isEmpty());
    QVERIFY(!result.err.isEmpty());
}

void TestCliNetwork::roundTrip() {
    Simulation simulation;
    const Result result = run(fetch(simulation.url, {"--last", "1h"}), {}, plainEnvironment());
    QVERIFY2(result.code == 0, result.err.constData());
    QVERIFY(!result.err.isEmpty()); // progress goes there
    const auto events = objects(result.out);
    QVERIFY(events.size() > 200);
    QSet<QString> types;
    QSet<QString> ids;
    for (const QJsonObject& event : events) {
        QVERIFY(event.value(QStringLiteral("source"))
                    .toString()
                    .startsWith(QLatin1String("aws.partner/genesys.com/cloud/")));
        types << event.value(QStringLiteral("detail-type")).toString().section(QStringLiteral("{id}."), 1);
        ids << event.value(QStringLiteral("id")).toString();
        const auto time = QDateTime::fromString(event.value(QStringLiteral("time")).toString(), Qt::ISODate);
        QVERIFY(time > QDateTime::currentDateTimeUtc().addSecs(-3700));
        QVERIFY(time <= QDateTime::currentDateTimeUtc());
    }
    QCOMPARE(ids.size(), events.size());
    for (const char* type : {"customer.start", "customer.end", "acd.start", "acd.end", "user.start", "user.end", "acw",
                             "flow.start", "flow.end"}) {
        QVERIFY2(types.contains(QLatin1String(type)), type);
    }
    // What was fetched can be judged.
    QTemporaryDir folder;
    const QString rule = folder.filePath(QStringLiteral("rule.json"));
    QVERIFY(runcli::write(rule, R"({"detail":{"eventBody":{"acdOutcome":["ANSWERED"]}}})"));
    const Result judged = run(QStringList{QStringLiteral("test"), rule, QStringLiteral("-"), QStringLiteral("--format"),
                                          QStringLiteral("count")},
                              result.out);
    QCOMPARE(judged.code, 0);
    QVERIFY(judged.out.toInt() > 10);
}

void TestCliNetwork::sameSeedSameEvents() {
    const auto identifiers = [](const QString& url) {
        QStringList result;
        const Result fetched = run(fetch(url, {"--last", "2h", "--type", "acd.start"}), {}, plainEnvironment());
        for (const QJsonObject& event : objects(fetched.out)) {
            // The newest minutes may differ between two runs.
            const auto time = QDateTime::fromString(event.value(QStringLiteral("time")).toString(), Qt::ISODate);
            const qint64 age = time.secsTo(QDateTime::currentDateTimeUtc());
            if (age > 600 && age < 6600) {
                result << event.value(QStringLiteral("id")).toString();
            }
        }
        return result;
    };
    Simulation one({QStringLiteral("--seed"), QStringLiteral("3")});
    Simulation two({QStringLiteral("--seed"), QStringLiteral("3")});
    Simulation other({QStringLiteral("--seed"), QStringLiteral("4")});
    const QStringList first = identifiers(one.url);
    const QStringList second = identifiers(two.url);
    QVERIFY(first.size() > 50);
    // The window moves with the clock: all but its edges must agree.
    const QSet<QString> common =
        QSet<QString>(first.begin(), first.end()).intersect(QSet<QString>(second.begin(), second.end()));
    QVERIFY(common.size() >= first.size() - 5);
    const QStringList third = identifiers(other.url);
    QVERIFY(!QSet<QString>(first.begin(), first.end()).intersects(QSet<QString>(third.begin(), third.end())));
}

void TestCliNetwork::onlySomeTypes() {
    Simulation simulation;
    const Result result = run(fetch(simulation.url, {"--last", "30m", "--type", "acd.end", "--type",
                                                     "v2.detail.events.conversation.{id}.acw"}),
                              {}, plainEnvironment());
    QCOMPARE(result.code, 0);
    QSet<QString> types;
    for (const QJsonObject& event : objects(result.out)) {
        types << event.value(QStringLiteral("detail-type")).toString();
    }
    QCOMPARE(types, (QSet<QString>{QStringLiteral("v2.detail.events.conversation.{id}.acd.end"),
                                   QStringLiteral("v2.detail.events.conversation.{id}.acw")}));
}

void TestCliNetwork::selections() {
    Simulation simulation;
    const auto all = objects(run(fetch(simulation.url, {"--last", "3h"})).out);
    const auto email = objects(run(fetch(simulation.url, {"--last", "3h", "--media", "email"})).out);
    QVERIFY(!email.isEmpty());
    QVERIFY(email.size() < all.size());
    const auto conversationOf = [](const QJsonObject& event) {
        return event[QStringLiteral("detail")][QStringLiteral("eventBody")][QStringLiteral("conversationId")]
            .toString();
    };
    const QString id = conversationOf(all.first());
    const Result one = run(fetch(simulation.url) + QStringList{QStringLiteral("--conversation"), id});
    QCOMPARE(one.code, 0);
    const auto events = objects(one.out);
    QVERIFY(!events.isEmpty());
    for (const QJsonObject& event : events) {
        QCOMPARE(conversationOf(event), id);
    }
}

void TestCliNetwork::impossibleSelections() {
    for (const auto& wrong : {std::initializer_list<const char*>{"--last", "367d"},
                              {"--last", "9999999d"},
                              {"--via", "pigeon"},
                              {"--via", "query", "--attributes"}}) {
        const Result result = run(fetch(QStringLiteral("http://127.0.0.1:1"), wrong));
        QCOMPARE(result.code, 2);
        QVERIFY(result.out.isEmpty());
        QVERIFY(!result.err.isEmpty());
        QVERIFY2(!result.err.contains("127.0.0.1"), result.err.constData()); // refused before anything is sent
    }
}

void TestCliNetwork::wrongSecret() {
    Simulation simulation;
    const QString id =
        QRegularExpression(QStringLiteral("client id: (\\S+)")).match(QString::fromUtf8(simulation.out)).captured(1);
    QProcessEnvironment environment = plainEnvironment();
    environment.insert(QStringLiteral("GENESYSCLOUD_OAUTHCLIENT_SECRET"), QStringLiteral("not-the-secret"));
    const QStringList arguments = fetch(simulation.url) + QStringList{QStringLiteral("--client-id"), id};
    const Result refused = run(arguments, {}, environment);
    QCOMPARE(refused.code, 2);
    QVERIFY(refused.out.isEmpty());
    QVERIFY(!refused.err.contains("not-the-secret"));
    environment.insert(QStringLiteral("GENESYSCLOUD_OAUTHCLIENT_SECRET"),
                       QRegularExpression(QStringLiteral("client secret: (\\S+)"))
                           .match(QString::fromUtf8(simulation.out))
                           .captured(1));
    const Result accepted = run(arguments + runcli::arguments({"--last", "10m"}), {}, environment);
    QVERIFY2(accepted.code == 0, accepted.err.constData());
    QVERIFY(!accepted.out.isEmpty());
}

void TestCliNetwork::nobodyThere() {
    QTcpServer probe;
    QVERIFY(probe.listen(QHostAddress::LocalHost));
    const QString url = QStringLiteral("http://127.0.0.1:%1").arg(probe.serverPort());
    probe.close();
    const Result result = run(fetch(url), {}, plainEnvironment());
    QCOMPARE(result.code, 2);
    QVERIFY(result.out.isEmpty());
    QVERIFY(!result.err.isEmpty());
}

void TestCliNetwork::secretIsNotAnArgument() {
    const Result help = run({"fetch", "--help"});
    QVERIFY(!help.out.contains("--client-secret"));
    QVERIFY(help.out.contains("GENESYSCLOUD_OAUTHCLIENT_SECRET"));
    // An organisation elsewhere needs an id; nothing is sent before that.
    const Result result = run(fetch(QStringLiteral("https://api.example.com")), {}, plainEnvironment());
    QCOMPARE(result.code, 2);
    QVERIFY(result.err.contains("--client-id"));
}

void TestCliNetwork::readerLeaves() {
    Simulation simulation({QStringLiteral("--conversations-per-hour"), QStringLiteral("1000")});
    const Result result = runcli::runIntoHead(fetch(simulation.url, {"--last", "12h"}), plainEnvironment());
    QCOMPARE(result.code, 0);
    QCOMPARE(result.out.count('\n'), 1);
}

QTEST_GUILESS_MAIN(TestCliNetwork)
#include "tst_cli_network.moc"
