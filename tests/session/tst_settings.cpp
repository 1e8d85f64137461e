// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/secretstore.h"
#include "session/settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <optional>

using namespace rw::session;

class TestSettings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void defaultsAndRoundTrip() {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("settings.ini"));
        {
            Settings settings(path);
#define RW_SETTING(type, name, key, defaultValue) QCOMPARE(settings.name(), type(defaultValue));
#include "session/settings.def"
#undef RW_SETTING
            settings.set_windowMinutes(15);
            settings.set_organizationId(QStringLiteral("other"));
            settings.set_windowState(QByteArray("\0\1\xff", 3));
        }
        Settings again(path);
        QCOMPARE(again.windowMinutes(), 15);
        QCOMPARE(again.organizationId(), QStringLiteral("other"));
        QCOMPARE(again.windowState(), QByteArray("\0\1\xff", 3));
    }

    void keysAreUnique() {
        QStringList keys;
#define RW_SETTING(type, name, key, defaultValue) keys += QStringLiteral(key);
#include "session/settings.def"
#undef RW_SETTING
        QCOMPARE(keys.removeDuplicates(), 0);
    }

    void damagedValuesFallBack() {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("settings.ini"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[fetch]\nwindowMinutes=\n[[[nonsense\n");
        file.close();
        Settings settings(path);
        QVERIFY(settings.windowMinutes() >= 0);
    }

    /// With or without a key store on this machine: what was written is read back in this run.
    void secrets() {
        SecretStore store;
        const QString id = QStringLiteral("rulewright-test-organization");
        std::optional<SecretStore::Kept> kept;
        std::optional<QString> secret;
        store.read(id, this, [&](const QString& found) { secret = found; });
        QTRY_VERIFY(secret);
        QCOMPARE(*secret, QString());
        store.write(id, QStringLiteral("s3cret"), this, [&](SecretStore::Kept where) { kept = where; });
        QTRY_VERIFY(kept);
        secret.reset();
        store.read(id, this, [&](const QString& found) { secret = found; });
        QTRY_VERIFY(secret);
        QCOMPARE(*secret, QStringLiteral("s3cret"));
        store.remove(id);
        secret.reset();
        store.read(id, this, [&](const QString& found) { secret = found; });
        QTRY_VERIFY(secret);
        QCOMPARE(*secret, QString());
    }

    void secretsForADeadContextAreDropped() {
        SecretStore store;
        bool called = false;
        {
            QObject context;
            store.read(QStringLiteral("x"), &context, [&](const QString&) { called = true; });
        }
        QTest::qWait(50);
        QVERIFY(!called);
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
