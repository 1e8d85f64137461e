// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/words.h"
#include "engine/pattern/diagnostic.h"
#include "ui/actions.h"
#include "ui/language.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QFile>
#include <QMainWindow>
#include <QMenu>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>
#include <map>

using namespace rw;
using namespace rw::ui;

namespace {

struct Message {
    QString context;
    QString source;
    QString comment;
    QStringList forms; ///< one, or one per plural
    QString type;      ///< empty: finished
    bool counts = false;

    [[nodiscard]] QString key() const { return context + u'\x1F' + source + u'\x1F' + comment; }
};

QList<Message> messagesOf(const QString& path) {
    QList<Message> all;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return all;
    }
    QXmlStreamReader xml(&file);
    QString context;
    while (xml.readNextStartElement() || !xml.atEnd()) {
        if (!xml.isStartElement()) {
            continue;
        }
        const auto name = xml.name();
        if (name == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (name == QLatin1String("message")) {
            all.append(Message{});
            all.last().context = context;
            all.last().counts = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
        } else if (name == QLatin1String("source")) {
            all.last().source = xml.readElementText();
        } else if (name == QLatin1String("comment")) {
            all.last().comment = xml.readElementText();
        } else if (name == QLatin1String("translation")) {
            all.last().type = xml.attributes().value(QLatin1String("type")).toString();
            if (!all.last().counts) {
                all.last().forms << xml.readElementText();
            }
        } else if (name == QLatin1String("numerusform")) {
            all.last().forms << xml.readElementText();
        }
    }
    return all;
}

QString fileOf(const char* code) {
    return QStringLiteral(RW_SOURCE_DIR "/resources/translations/rulewright_%1.ts").arg(QLatin1String(code));
}

QSet<QString> found(const QString& text, const char* pattern) {
    const QRegularExpression wanted(QString::fromLatin1(pattern));
    QSet<QString> all;
    for (auto it = wanted.globalMatch(text); it.hasNext();) {
        all.insert(it.next().captured());
    }
    return all;
}

QString shown(const Message& message, const QString& form) {
    return QStringLiteral("%1\n  \"%2\"\n  \"%3\"").arg(message.context, message.source, form);
}

QString lastOf(const QString& text) {
    static const QString kEnds = QStringLiteral("….:;!?, \n");
    return !text.isEmpty() && kEnds.contains(text.back()) ? QString(text.back()) : QString();
}

QString firstOf(const QString& text) {
    static const QString kStarts = QStringLiteral(" ✓✗⚠–·…,.:;(\n");
    return !text.isEmpty() && kStarts.contains(text.front()) ? QString(text.front()) : QString();
}

/// The letter behind the mark, else nothing. "&&" is an ampersand, "&amp;" one
/// in rich text.
QChar mnemonicOf(const QString& text) {
    static const QRegularExpression mark(QStringLiteral("&(?![a-z]+;|#|&)(\\w)"));
    QString plain = text;
    const auto match = mark.match(plain.remove(QStringLiteral("&&")));
    return match.hasMatch() ? match.captured(1).at(0).toLower() : QChar();
}

} // namespace

/// German has a text for all that is said, and it fits where it is shown.
class TestLanguageComplete : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated_data() {
        QTest::addColumn<QString>("file");
        QTest::newRow("de") << fileOf("de");
        QTest::newRow("en") << fileOf("en");
    }
    void everyTextIsTranslated() {
        QFETCH(QString, file);
        const auto messages = messagesOf(file);
        QVERIFY(messages.size() > 40);
        QStringList missing;
        for (const Message& message : messages) {
            const bool complete = message.type.isEmpty() && message.forms.size() == (message.counts ? 2 : 1) &&
                                  !message.forms.contains(QString());
            if (!complete) {
                missing << message.context + QStringLiteral(": ") + message.source;
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("%1 texts have no translation:\n%2")
                                                   .arg(missing.size())
                                                   .arg(missing.mid(0, 20).join(u'\n'))));
    }

    void everyTextOfTheCodeIsListed() {
        const QTemporaryDir folder;
        for (const char* code : {"de", "en"}) {
            QVERIFY(QFile::copy(fileOf(code),
                                folder.filePath(QStringLiteral("rulewright_%1.ts").arg(QLatin1String(code)))));
        }
        if (QStandardPaths::findExecutable(QStringLiteral("lupdate")).isEmpty() &&
            QStandardPaths::findExecutable(QStringLiteral("lupdate6")).isEmpty() &&
            !QFile::exists(QStringLiteral("/usr/lib/qt6/bin/lupdate"))) {
            QSKIP("lupdate is not installed");
        }
        QProcess update;
        update.setProcessChannelMode(QProcess::MergedChannels);
        update.start(QStringLiteral(RW_SOURCE_DIR "/packaging/translations"), {folder.path()});
        QVERIFY2(update.waitForFinished(60'000) && update.exitCode() == 0, update.readAll().constData());
        for (const char* code : {"de", "en"}) {
            QSet<QString> listed;
            for (const Message& message : messagesOf(fileOf(code))) {
                listed.insert(message.key());
            }
            QStringList missing;
            QSet<QString> said;
            for (const Message& message :
                 messagesOf(folder.filePath(QStringLiteral("rulewright_%1.ts").arg(QLatin1String(code))))) {
                said.insert(message.key());
                if (!listed.contains(message.key())) {
                    missing << message.context + QStringLiteral(": ") + message.source;
                }
            }
            QVERIFY2(missing.isEmpty(),
                     qPrintable(QStringLiteral("run packaging/translations; new: ") + missing.join(u'\n')));
            QVERIFY2((listed - said).isEmpty(), "run packaging/translations; some texts are no longer said");
        }
    }

    /// What is filled in, marked or put together must be in the translation, too.
    void translationsFitTheirPlace() {
        QStringList wrong;
        for (const char* code : {"de", "en"}) {
            for (const Message& message : messagesOf(fileOf(code))) {
                const QString source = message.counts ? message.source.section(u'|', -1) : message.source;
                for (qsizetype i = 0; i < message.forms.size(); ++i) {
                    const QString& form = message.forms[i];
                    if (form.isEmpty()) {
                        continue; // told by everyTextIsTranslated
                    }
                    const auto differ = [&](const char* pattern) {
                        return found(source, pattern) != found(form, pattern);
                    };
                    // The singular may say "one" itself.
                    const bool counted = !message.counts || i == 0 || !differ("%L?n");
                    if (differ("%L?[1-9]") || !counted || differ("</?[a-z][a-z0-9]*[^>]*>") ||
                        lastOf(source) != lastOf(form) || firstOf(source) != firstOf(form) ||
                        mnemonicOf(source).isNull() != mnemonicOf(form).isNull() ||
                        source.count(u'`') != form.count(u'`')) {
                        wrong << shown(message, form);
                    }
                }
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(QString::number(wrong.size()) + u'\n' + wrong.mid(0, 40).join(u'\n')));
    }

    void mnemonicsOfAMenuDiffer() {
        const Language german(QStringLiteral("de"));
        QMainWindow window;
        Theme theme;
        const Actions actions(theme, &window);
        std::map<QChar, QString> titles;
        for (const MenuId which :
             {MenuId::File, MenuId::Edit, MenuId::Rule, MenuId::Events, MenuId::View, MenuId::Help}) {
            const QString title = menuTitle(which);
            QVERIFY2(!mnemonicOf(title).isNull(), qPrintable(title));
            QVERIFY2(titles.emplace(mnemonicOf(title), title).second, qPrintable(title));
            QMenu menu;
            actions.fill(&menu, which);
            std::map<QChar, QString> seen;
            const auto entries = menu.actions();
            for (const QAction* entry : entries) {
                const QChar letter = mnemonicOf(entry->text());
                if (!letter.isNull()) {
                    const auto [at, isNew] = seen.emplace(letter, entry->text());
                    QVERIFY2(isNew, qPrintable(QStringLiteral("%1: %2 and %3").arg(title, at->second, entry->text())));
                }
            }
        }
    }

    void whatTheEngineSaysIsGerman() {
        QCOMPARE(pattern::titleText(pattern::DiagId::EmptyList), "Empty list");
        const Language german(QStringLiteral("de"));
        QCOMPARE(QString::fromStdString(pattern::titleText(pattern::DiagId::EmptyList)), QStringLiteral("Leere Liste"));
    }

    void menusAndCountsAreGerman() {
        const Language german(QStringLiteral("de"));
        QCOMPARE(menuTitle(MenuId::File).remove(u'&'), QStringLiteral("Datei"));
        QCOMPARE(menuTitle(MenuId::Rule).remove(u'&'), QStringLiteral("Regel"));
        const auto clocks = [](int n) {
            return QCoreApplication::translate("ConnectionText",
                                               "Clock: this computer is %Ln seconds ahead of the service", nullptr, n);
        };
        QVERIFY2(clocks(1).contains(QStringLiteral("Sekunde ")), qPrintable(clocks(1)));
        QVERIFY2(clocks(2).contains(QStringLiteral("2 Sekunden ")), qPrintable(clocks(2)));
    }
};

QTEST_MAIN(TestLanguageComplete)
#include "tst_language_complete.moc"
