// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/eventstore.h"
#include "session/personalmask.h"
#include "session/session.h"
#include "session/suitedesk.h"
#include "ui/ask.h"
#include "ui/dialogs/exportrule.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace rw;
using namespace rw::ui;

/// The export dialog, by its fields and buttons.
class TestExportRule : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_dir = std::make_unique<QTemporaryDir>();
        session::SessionOptions options;
        options.workspacePath = QStringLiteral(":none:");
        options.settingsPath = m_dir->filePath(QStringLiteral("settings.ini"));
        options.startDemo = false;
        m_session = std::make_unique<session::Session>(options);
        m_theme = std::make_unique<Theme>();
        m_event.clear();
        m_session->rule().setText(R"({ "source": ["aws.partner/genesys.com/cloud/o/s"] })");
        open();
    }
    void cleanup() {
        m_dialog.reset();
        QTRY_VERIFY(m_session->idle());
        m_session.reset();
    }

    void copyTakesWhatIsShown() {
        choose("console");
        QSignalSpy notices(m_dialog.get(), &ExportRuleDialog::notice);
        QTest::mouseClick(button("exportDialogCopy"), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("{\n  \"source\": [\n    \"aws.partner/genesys.com/cloud/o/s\"\n  ]\n}"));
        QCOMPARE(notices.size(), 1);
        // As the status strip counts: without the blanks between the tokens.
        QVERIFY2(notices[0][0].toString().contains(QStringLiteral("48 characters")),
                 qPrintable(notices[0][0].toString()));
    }

    void aPartnersRuleGoesToItsBus() {
        choose("put-rule");
        QCOMPARE(m_dialog->findChild<QComboBox*>(QStringLiteral("exportBus"))->currentText(),
                 QStringLiteral("aws.partner/genesys.com/cloud/o/s"));
        QVERIFY(m_dialog->findChild<QLabel*>(QStringLiteral("exportAdvice"))->isHidden());
        m_dialog->findChild<QComboBox*>(QStringLiteral("exportBus"))->setEditText(QStringLiteral("default"));
        QVERIFY(!m_dialog->findChild<QLabel*>(QStringLiteral("exportAdvice"))->isHidden());
    }

    /// "default" would be a rule that never fires.
    void aPartnersPrefixNeedsItsBus() {
        m_dialog.reset();
        m_session->settings().set_exportOptions({});
        m_session->rule().setText(R"({"source":[{"prefix":"aws.partner/genesys.com"}]})");
        open();
        auto* bus = m_dialog->findChild<QComboBox*>(QStringLiteral("exportBus"));
        auto* problem = m_dialog->findChild<QLabel*>(QStringLiteral("exportBusProblem"));
        auto* state = m_dialog->findChild<QLabel*>(QStringLiteral("exportState"));
        for (const char* id : {"put-rule", "cloudformation-json", "cloudformation-yaml", "sam", "terraform", "cdk"}) {
            choose(id);
            QCOMPARE(bus->currentText(), QString());
            QVERIFY(!button("exportDialogCopy")->isEnabled());
            QVERIFY2(problem->text().contains(QStringLiteral("aws.partner/genesys.com/cloud/")),
                     qPrintable(problem->text()));
        }
        QVERIFY(bus->lineEdit()->placeholderText().startsWith(QStringLiteral("aws.partner/genesys.com/cloud/")));
        for (const char* wrong : {"default", "aws.partner/other.com/x/y", "my-bus"}) {
            bus->setEditText(QLatin1String(wrong));
            QVERIFY2(state->text().contains(QStringLiteral("not on the partner event bus")), qPrintable(state->text()));
            QVERIFY(m_dialog->findChild<QLabel*>(QStringLiteral("exportAdvice"))
                        ->text()
                        .contains(QStringLiteral("never fires")));
            QVERIFY(!m_dialog->findChild<QLabel*>(QStringLiteral("exportAdvice"))->isHidden());
        }
        bus->setEditText(QStringLiteral("aws.partner/genesys.com/cloud/o/s"));
        QVERIFY2(state->text().startsWith(QStringLiteral("✓ Ready")), qPrintable(state->text()));
        m_dialog.reset();
        open(); // and it is there the next time
        QCOMPARE(m_dialog->findChild<QComboBox*>(QStringLiteral("exportBus"))->currentText(),
                 QStringLiteral("aws.partner/genesys.com/cloud/o/s"));
    }

    void theBusOfTheEventsIsProposed() {
        m_dialog.reset();
        const auto madeUp = std::make_shared<store::Origin>();
        madeUp->synthetic = true;
        (void)m_session->events().append({{R"({"source":"aws.partner/genesys.com/cloud/real/one"})", nullptr},
                                          {R"({"source":"aws.partner/genesys.com/cloud/fake/two"})", madeUp},
                                          {R"({"source":"aws.ec2"})", nullptr}});
        m_session->rule().setText(R"({"source":[{"prefix":"aws.partner/genesys.com"}]})");
        open();
        choose("terraform");
        QCOMPARE(m_dialog->findChild<QComboBox*>(QStringLiteral("exportBus"))->currentText(),
                 QStringLiteral("aws.partner/genesys.com/cloud/real/one"));
        m_dialog.reset();
    }

    void theBusThatWasTypedIsRemembered() {
        const auto bus = [this] { return m_dialog->findChild<QComboBox*>(QStringLiteral("exportBus")); };
        const auto typed = [&](const QString& name) {
            bus()->lineEdit()->selectAll();
            QTest::keyClicks(bus()->lineEdit(), name);
            m_dialog.reset();
            open();
            return bus()->currentText();
        };
        // An ARN of the partner's bus, in front of the proposed name.
        choose("put-rule");
        const QString arn =
            QStringLiteral("arn:aws:events:eu-central-1:123456789012:event-bus/aws.partner/genesys.com/cloud/o/s");
        QCOMPARE(typed(arn), arn);
        m_dialog.reset();
        open(); // and the time after that
        QCOMPARE(bus()->currentText(), arn);
        QCOMPARE(typed(QStringLiteral("default")), QStringLiteral("aws.partner/genesys.com/cloud/o/s"));
        // Another bus than that of the loaded events.
        m_dialog.reset();
        (void)m_session->events().append({{R"({"source":"aws.partner/genesys.com/cloud/real/one"})", nullptr}});
        m_session->rule().setText(R"({"source":[{"prefix":"aws.partner/genesys.com"}]})");
        open();
        QCOMPARE(bus()->currentText(), QStringLiteral("aws.partner/genesys.com/cloud/real/one"));
        QCOMPARE(typed(QStringLiteral("aws.partner/genesys.com/cloud/o/s")),
                 QStringLiteral("aws.partner/genesys.com/cloud/o/s"));
        // It was typed for that source only.
        m_dialog.reset();
        m_session->rule().setText(R"({"source":[{"prefix":"aws.partner/genesys.com/cloud/"}]})");
        open();
        QCOMPARE(bus()->currentText(), QStringLiteral("aws.partner/genesys.com/cloud/real/one"));
    }

    /// A bare detail was put into an envelope with an invented source: no such bus exists.
    void anInventedBusIsNotProposed() {
        m_dialog.reset();
        m_session->settings().set_exportOptions({});
        const auto wrapped = std::make_shared<store::Origin>();
        wrapped->madeUpPaths = {"id", "source"};
        (void)m_session->events().append({{R"({"source":"aws.partner/genesys.com/cloud/0/unknown"})", wrapped}});
        m_session->rule().setText(R"({"source":[{"prefix":"aws.partner/genesys.com"}]})");
        open();
        choose("terraform");
        auto* bus = m_dialog->findChild<QComboBox*>(QStringLiteral("exportBus"));
        QCOMPARE(bus->currentText(), QString());
        QCOMPARE(bus->findText(QStringLiteral("aws.partner/genesys.com/cloud/0/unknown")), -1);
    }

    void aRuleWithoutTargetIsPointedOut() {
        auto* advice = m_dialog->findChild<QLabel*>(QStringLiteral("exportAdvice"));
        choose("terraform");
        QVERIFY2(advice->text().contains(QStringLiteral("without a target does nothing")), qPrintable(advice->text()));
        m_dialog->findChild<QPlainTextEdit*>(QStringLiteral("exportTargets"))
            ->setPlainText(QStringLiteral("arn:aws:lambda:us-east-1:123456789012:function:f"));
        QVERIFY(!advice->text().contains(QStringLiteral("without a target")));
        choose("put-rule");
        QVERIFY(!advice->text().contains(QStringLiteral("without a target")));
    }

    void aBadNameIsExplainedBesideTheField() {
        choose("put-rule");
        QVERIFY(button("exportDialogCopy")->isEnabled());
        line("exportName")->setText(QStringLiteral("my rule"));
        auto* problem = m_dialog->findChild<QLabel*>(QStringLiteral("exportNameProblem"));
        QVERIFY(!problem->isHidden());
        QVERIFY2(problem->text().contains(QStringLiteral("not a space. Type my-rule.")), qPrintable(problem->text()));
        QCOMPARE(QStringLiteral("✗ ") + line("exportName")->accessibleDescription(), problem->text());
        QVERIFY(!button("exportDialogCopy")->isEnabled());
        QVERIFY(button("exportDialogCopy")->toolTip().startsWith(QStringLiteral("No export: ")));
        line("exportName")->setText(QStringLiteral("my-rule"));
        QVERIFY(problem->isHidden() && button("exportDialogCopy")->isEnabled());
        choose("put-targets");
        m_dialog->findChild<QPlainTextEdit*>(QStringLiteral("exportTargets"))
            ->setPlainText(QStringLiteral("arn:aws:sqs:us-east-1:123456789012:q"));
        QVERIFY(button("exportDialogCopy")->isEnabled());
        line("exportRetries")->setText(QStringLiteral("many"));
        QVERIFY(!button("exportDialogCopy")->isEnabled());
    }

    void fieldsStayWhereTheyAreWhileOneTypes() {
        choose("put-rule");
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
        QWidget* below = m_dialog->findChild<QComboBox*>(QStringLiteral("exportBus"));
        const auto place = [&] {
            QCoreApplication::sendPostedEvents();
            return below->mapTo(m_dialog.get(), QPoint(0, 0));
        };
        const QPoint before = place();
        line("exportName")->setText(QStringLiteral("ü"));
        const int moved = place().y() - before.y();
        auto* problem = m_dialog->findChild<QLabel*>(QStringLiteral("exportNameProblem"));
        QVERIFY(problem->isVisible());
        QCOMPARE(moved, problem->height() - m_dialog->fontMetrics().lineSpacing()); // what a second line takes
        line("exportName")->setText(QStringLiteral("u"));
        QCOMPARE(place(), before);
    }

    void anInvalidRuleIsNotExported() {
        m_session->rule().setText(R"({"source":"x"})");
        QVERIFY(!button("exportDialogCopy")->isEnabled() && !button("exportDialogSave")->isEnabled());
        QVERIFY(button("exportDialogSave")->toolTip().contains(QStringLiteral("not valid")));
        m_session->rule().setText(R"({"source":["x"]})");
        QVERIFY(button("exportDialogCopy")->isEnabled());
    }

    void checksSayWhatWasTested() {
        session::SuiteDesk suite(m_session->rule(), m_session->pool());
        m_dialog->setSuite(suite);
        auto* checks = m_dialog->findChild<QLabel*>(QStringLiteral("exportChecks"));
        QTRY_VERIFY2(checks->text().contains(QStringLiteral("✓ valid")), qPrintable(checks->text()));
        QVERIFY(checks->text().contains(QStringLiteral("– not tested: no events are loaded")));
        QVERIFY(checks->text().contains(QStringLiteral("– no tests in the suite")));
        (void)m_session->events().append(
            {{R"({"source":"a","detail-type":"t"})", nullptr}, {R"({"source":"b","detail-type":"u"})", nullptr}});
        m_session->rule().setText(R"({"source":["a"]})");
        QTRY_VERIFY2(checks->text().contains(QStringLiteral("✓ tested against 2 events of 2 types: 1 matches")),
                     qPrintable(checks->text()));
        suite.add({R"({"source":"a"})", R"({"source":"b"})"}, true);
        QTRY_VERIFY2(checks->text().contains(QStringLiteral("✗ suite passed 1 of 2")), qPrintable(checks->text()));
        auto* state = m_dialog->findChild<QLabel*>(QStringLiteral("exportState"));
        QVERIFY2(state->text().contains(QStringLiteral("1 of 2 tests")), qPrintable(state->text()));
        m_session->rule().setText(R"({"source":["a","b"]})");
        QTRY_VERIFY2(checks->text().contains(QStringLiteral("✓ suite passed 2 of 2")), qPrintable(checks->text()));
        m_session->rule().setText(R"({"source":["c"]})");
        QTRY_VERIFY2(checks->text().contains(QStringLiteral("✗ tested against 2 events of 2 types: none matches")),
                     qPrintable(checks->text()));
        QVERIFY2(state->text().contains(QStringLiteral("none of 2 events matches")), qPrintable(state->text()));
        QTRY_VERIFY(!suite.running());
        m_dialog.reset();
    }

    void theSelectedEventIsTheSample() {
        choose("sample-event");
        QVERIFY(!button("exportDialogCopy")->isEnabled());
        m_event = R"({"source":"s","detail":{"a":1}})";
        m_dialog->refresh();
        QTest::mouseClick(button("exportDialogCopy"), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("\"a\": 1")));
    }

    void theSampleIsMaskedLikeTheScreen() {
        choose("sample-event");
        m_event = R"({"source":"s","detail":{"eventBody":{"participantName":"Erika Mustermann","mediaType":"VOICE"}}})";
        m_session->mask().setOn(true);
        auto* copy = button("exportDialogCopy");
        QVERIFY(copy->isEnabled());
        QTest::mouseClick(copy, Qt::LeftButton);
        QVERIFY(!QGuiApplication::clipboard()->text().contains(QStringLiteral("Mustermann")));
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("VOICE")));
        QVERIFY(
            m_dialog->findChild<QLabel*>(QStringLiteral("exportAdvice"))->text().contains(QStringLiteral("masked")));
        m_session->mask().setOn(false);
        QTest::mouseClick(copy, Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("Mustermann")));
    }

    /// QScintilla translates what its styles are called.
    void thePreviewHasItsColoursInEveryLanguage() {
        class Elsewhere : public QTranslator {
        public:
            [[nodiscard]] bool isEmpty() const override { return false; }
            [[nodiscard]] QString translate(const char* context, const char* /*text*/, const char* /*comment*/,
                                            int /*n*/) const override {
                return QByteArrayView(context).startsWith("QsciLexer") ? QStringLiteral("Wort") : QString();
            }
        } elsewhere;
        const auto colors = [this] {
            QSet<QRgb> seen;
            choose("console");
            const QImage image = m_dialog->findChild<QWidget*>(QStringLiteral("codePreviewText"))->grab().toImage();
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    seen.insert(image.pixel(x, y));
                }
            }
            return seen;
        };
        const QSet<QRgb> here = colors();
        m_dialog.reset();
        QCoreApplication::installTranslator(&elsewhere);
        open();
        const QSet<QRgb> there = colors();
        QCoreApplication::removeTranslator(&elsewhere);
        QVERIFY(here.contains(m_theme->color(ColorRole::Key).rgb()));
        QVERIFY(there.contains(m_theme->color(ColorRole::Key).rgb()));
    }

    void choicesAreRemembered() {
        choose("terraform");
        line("exportName")->setText(QStringLiteral("acd-end"));
        line("exportMaximumAge")->setText(QStringLiteral("3600"));
        m_dialog.reset();
        open();
        QCOMPARE(forms()->currentItem()->data(Qt::UserRole).toString(), QStringLiteral("terraform"));
        QCOMPARE(line("exportName")->text(), QStringLiteral("acd-end"));
        QCOMPARE(line("exportMaximumAge")->text(), QStringLiteral("3600"));
    }

    void saveWritesTheFile() {
        choose("script");
        const QString path = m_dir->filePath(QStringLiteral("create-rule.sh"));
        ask::setNextFileName(path);
        QTest::mouseClick(button("exportDialogSave"), Qt::LeftButton);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("#!/usr/bin/env bash\n"));
        ask::setNextFileName(m_dir->filePath(QStringLiteral("no/such/folder.sh")));
        QSignalSpy failures(m_dialog.get(), &ExportRuleDialog::failed);
        QTest::mouseClick(button("exportDialogSave"), Qt::LeftButton);
        QCOMPARE(failures.size(), 1);
    }

    void tabGoesThroughTheFieldsAsTheyStand() {
        choose("script");
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        forms()->setFocus();
        for (const char* name :
             {"exportName", "exportDescription", "exportEnabled", "exportBus", "exportTargets", "exportDeadLetterQueue",
              "exportRetries", "exportMaximumAge", "exportRole", "exportMessageGroup", "exportPolicies",
              "codePreviewText", "exportDialogCopy", "exportDialogSave"}) {
            QTest::keyClick(QGuiApplication::focusWindow(), Qt::Key_Tab);
            QWidget* focus = m_dialog->focusWidget();
            QVERIFY2(focus != nullptr && (focus->objectName() == QLatin1String(name) ||
                                          focus->parentWidget()->objectName() == QLatin1String(name)),
                     name);
        }
    }

    void everythingHasAName() {
        for (QWidget* widget : m_dialog->findChildren<QWidget*>()) {
            const bool field = qobject_cast<QLineEdit*>(widget) || qobject_cast<QPlainTextEdit*>(widget) ||
                               qobject_cast<QListWidget*>(widget) || qobject_cast<QComboBox*>(widget);
            if (field && !qobject_cast<QComboBox*>(widget->parentWidget())) {
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
            }
        }
        forms()->setFocus();
        QTest::keyClick(forms(), Qt::Key_Escape);
        QVERIFY(m_dialog->isHidden());
    }

private:
    void open() {
        m_dialog = std::make_unique<ExportRuleDialog>(
            *m_session, *m_theme, [this] { return m_event; }, nullptr);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    QListWidget* forms() { return m_dialog->findChild<QListWidget*>(QStringLiteral("exportForms")); }
    void choose(const char* id) {
        for (int row = 0; row < forms()->count(); ++row) {
            if (forms()->item(row)->data(Qt::UserRole).toString() == QLatin1String(id)) {
                forms()->setCurrentRow(row);
                return;
            }
        }
        QFAIL(id);
    }
    QPushButton* button(const char* name) { return m_dialog->findChild<QPushButton*>(QLatin1String(name)); }
    QLineEdit* line(const char* name) { return m_dialog->findChild<QLineEdit*>(QLatin1String(name)); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ExportRuleDialog> m_dialog;
    QByteArray m_event;
};

QTEST_MAIN(TestExportRule)
#include "tst_exportrule.moc"
