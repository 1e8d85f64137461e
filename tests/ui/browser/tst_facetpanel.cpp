// SPDX-License-Identifier: GPL-3.0-or-later
#include "browserrig.h"
#include "session/personalmask.h"
#include "ui/browser/facetpanel.h"
#include "ui/browser/filterbar.h"

#include <QAbstractItemModel>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTextDocument>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

using namespace rw;
using namespace rw::ui;

namespace {

const QString kMedia = QStringLiteral("detail.eventBody.mediaType");
const QString kAni = QStringLiteral("detail.eventBody.ani");

} // namespace

/// Counted values, by what the panel shows and by keys and clicks.
class TestFacetPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_rig = std::make_unique<BrowserRig>();
        m_panel = std::make_unique<FacetPanel>(*m_rig->session, m_rig->theme, *m_rig->browser);
        m_rig->start();
        m_panel->resize(900, 500);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }
    void cleanup() {
        settle();
        m_panel.reset();
        m_rig.reset();
    }

    void commonPathsAreCounted() {
        QVERIFY(m_panel->findChild<QLabel*>(QStringLiteral("facetEmpty"))->isVisible());
        fill();
        QVERIFY(tree()->isVisible());
        QCOMPARE(row(kMedia, "VOICE"), QStringLiteral("VOICE 3 2"));
        QCOMPARE(row(kMedia, "CHAT"), QStringLiteral("CHAT 1 0"));
        QCOMPARE(row(kMedia, "(no value)"), QStringLiteral("(no value) 1 0"));
        QCOMPARE(m_panel->findChild<QLabel*>(QStringLiteral("facetSummary"))->text(),
                 QStringLiteral("Values of 5 shown events"));
        // Another rule, other numbers.
        m_rig->session->rule().setText("{\"detail\":{\"eventBody\":{\"mediaType\":[\"CHAT\"]}}}");
        QTRY_COMPARE(row(kMedia, "CHAT"), QStringLiteral("CHAT 1 1"));
    }

    void aClickFiltersAndReturnToo() {
        fill();
        QTreeWidgetItem* voice = find(kMedia, "VOICE");
        tree()->scrollToItem(voice);
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, tree()->visualItemRect(voice).center());
        settle();
        QCOMPARE(filter(), QStringLiteral("detail.eventBody.mediaType = VOICE"));
        QCOMPARE(m_rig->browser->shownEvents().size(), size_t{3});
        QCOMPARE(row(kMedia, "VOICE"), QStringLiteral("VOICE 3 2"));
        QVERIFY(find(kMedia, "CHAT") == nullptr);
        QVERIFY(tree()->currentItem() == find(kMedia, "VOICE")); // one stands where one stood
        m_rig->browser->setFilter({});
        settle();
        tree()->setCurrentItem(find(kMedia, "CHAT"));
        QTest::keyClick(tree(), Qt::Key_Return, Qt::ControlModifier); // without these
        settle();
        QCOMPARE(m_rig->browser->shownEvents().size(), size_t{4});
        m_rig->browser->setFilter({});
        settle();
        tree()->setCurrentItem(find(kMedia, "(no value)"));
        QTest::keyClick(tree(), Qt::Key_Return);
        settle();
        QCOMPARE(m_rig->browser->shownEvents().size(), size_t{1});
    }

    void pathsAreAddedRemovedAndRemembered() {
        fill();
        auto* add = m_panel->findChild<QLineEdit*>(QStringLiteral("facetAdd"));
        add->setFocus();
        QTest::keyClicks(add, QStringLiteral("detail.eventBody.to"));
        QTest::keyClick(add, Qt::Key_Return);
        settle();
        QCOMPARE(m_panel->paths().front(), QStringLiteral("detail.eventBody.to"));
        QCOMPARE(row(QStringLiteral("detail.eventBody.to"), "7"), QStringLiteral("7 4 2"));
        QVERIFY(m_rig->session->choice(QStringLiteral("browser/facets")).contains("detail.eventBody.to"));
        tree()->setCurrentItem(tree()->topLevelItem(0));
        tree()->setFocus();
        QTest::keyClick(tree(), Qt::Key_Delete);
        settle();
        QVERIFY(!m_panel->paths().contains(QStringLiteral("detail.eventBody.to")));
    }

    void aCountEndsThoughEventsStreamIn() {
        fill();
        QSignalSpy filled(tree()->model(), &QAbstractItemModel::modelReset);
        {
            const test::HeldPool held(m_rig->session->pool());
            for (int i = 0; i < 3; ++i) {
                Q_EMIT m_rig->browser->rowsChanged();
            }
            QCOMPARE(filled.count(), 0);
        }
        settle();
        QCOMPARE(filled.count(), 2); // what had begun, and what came meanwhile
    }

    void personalValuesAreHidden() {
        fill();
        m_panel->addPath(kAni);
        settle();
        QVERIFY(find(kAni, "+49301234567") != nullptr);
        m_rig->session->mask().setOn(true);
        settle();
        QVERIFY(find(kAni, "+49301234567") == nullptr);
        QTreeWidgetItem* top = topOf(kAni);
        QVERIFY(top != nullptr && top->childCount() == 2);
        QVERIFY(top->child(1)->text(0).startsWith(u'+') || top->child(0)->text(0).startsWith(u'+'));
        QVERIFY(find(kMedia, "VOICE") != nullptr);
    }

    void namesThatTellOfPeopleAreHidden() {
        const QString path = QStringLiteral("detail.eventBody.attributes.+4930765432");
        fill();
        m_rig->add({BrowserRig::conversationEvent("acd.end", 5, "c1", "p1",
                                                  ",\"attributes\":{\"+4930765432\":\"x3\",\"vip\":true}")});
        m_panel->addPath(path);
        settle();
        QVERIFY(shows("4930765432"));
        QTRY_VERIFY(offered().contains(path));
        m_rig->session->mask().setOn(true);
        QVERIFY(!offered().contains(path)); // at once
        QVERIFY(offered().contains(QStringLiteral("detail.eventBody.attributes.vip")));
        settle();
        QVERIFY(!shows("4930765432"));
        // It is counted, but its values lead to no filter: that would show the name.
        const QTreeWidgetItem* top = tree()->topLevelItem(0);
        QVERIFY2(top->text(0).startsWith(QStringLiteral("detail.eventBody.attributes.")), qPrintable(top->text(0)));
        QCOMPARE(top->childCount(), 2);
        for (int row = 0; row < 2; ++row) {
            QVERIFY(!(top->child(row)->flags() & Qt::ItemIsEnabled));
        }
        m_rig->session->mask().setOn(false);
        settle();
        QVERIFY(shows("4930765432") && offered().contains(path));
    }

    void aBusyPoolShowsNoRealValue() {
        fill();
        m_panel->addPath(kAni);
        settle();
        QVERIFY(shows("301234567"));
        tree()->setCurrentItem(topOf(kMedia)->child(1));
        const QString at = tree()->currentItem()->text(0);
        {
            const test::HeldPool held(m_rig->session->pool());
            m_rig->session->mask().setOn(true);
            QVERIFY(m_panel->busy());
            QVERIFY(!shows("301234567"));
            QVERIFY(find(kMedia, "VOICE") != nullptr); // what tells about nobody stays, and one stands where one stood
            QCOMPARE(tree()->currentItem()->text(0), at);
        }
        settle();
        QVERIFY(!shows("301234567"));
        m_rig->session->mask().setOn(false);
        settle();
        QVERIFY(shows("301234567"));
    }

    void aHiddenPanelComesBackWithoutRealValues() {
        fill();
        m_panel->addPath(kAni);
        settle();
        m_panel->hide();
        m_rig->session->mask().setOn(true);
        settle();
        {
            const test::HeldPool held(m_rig->session->pool());
            m_panel->show();
            QVERIFY(m_panel->busy());
            QVERIFY(!shows("301234567"));
        }
        settle();
        QVERIFY(!shows("301234567"));
    }

    void aValueThatLooksLikeHtmlIsShownAsItIs() {
        const QString path = QStringLiteral("detail.eventBody.note");
        m_panel->addPath(path);
        m_rig->add({BrowserRig::conversationEvent("acd.end", 0, "c1", "p1", ",\"note\":\"<b>low</b> & late\"")});
        settle();
        const QTreeWidgetItem* item = find(path, "<b>low</b> & late");
        QVERIFY(item != nullptr);
        QTextDocument tip;
        tip.setHtml(item->toolTip(0));
        QVERIFY(Qt::mightBeRichText(item->toolTip(0)));
        QCOMPARE(tip.toPlainText(), QStringLiteral("<b>low</b> & late"));
    }

private:
    /// In a text or a tool tip of the tree.
    [[nodiscard]] bool shows(const char* words) const {
        bool found = false;
        for (QTreeWidgetItemIterator item(tree()); *item != nullptr; ++item) {
            for (int column = 0; column < tree()->columnCount(); ++column) {
                found = found || (*item)->text(column).contains(QLatin1String(words)) ||
                        (*item)->toolTip(column).contains(QLatin1String(words));
            }
        }
        return found;
    }
    [[nodiscard]] QStringList offered() const {
        QStringList paths;
        const QAbstractItemModel* model = m_panel->findChild<QLineEdit*>()->completer()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            paths << model->index(row, 0).data().toString();
        }
        return paths;
    }
    void settle() { QTRY_VERIFY(m_rig->idle() && !m_panel->busy()); }
    void fill() {
        const auto one = [](int second, const std::string& more) {
            return BrowserRig::conversationEvent("acd.end", second, "c1", "p1", more);
        };
        m_rig->session->rule().setText("{\"detail\":{\"eventBody\":{\"mediaType\":[\"VOICE\"],\"to\":[7]}}}");
        m_rig->add({one(0, ",\"mediaType\":\"VOICE\",\"to\":7,\"ani\":\"+49301234567\""),
                    one(1, ",\"mediaType\":\"VOICE\",\"to\":7"), one(2, ",\"mediaType\":\"VOICE\",\"to\":8"),
                    one(3, ",\"mediaType\":\"CHAT\",\"to\":7"), one(4, ",\"to\":7")});
        QTRY_COMPARE(m_rig->session->test().judged(), 5U);
        settle();
        QTRY_COMPARE(row(kMedia, "VOICE"), QStringLiteral("VOICE 3 2"));
    }
    [[nodiscard]] QTreeWidget* tree() const { return m_panel->findChild<QTreeWidget*>(); }
    [[nodiscard]] QString filter() const {
        return QString::fromStdString(m_rig->browser->findChild<FilterBar*>()->text());
    }
    [[nodiscard]] QTreeWidgetItem* topOf(const QString& path) const {
        for (int i = 0; i < tree()->topLevelItemCount(); ++i) {
            if (tree()->topLevelItem(i)->text(0) == path) {
                return tree()->topLevelItem(i);
            }
        }
        return nullptr;
    }
    [[nodiscard]] QTreeWidgetItem* find(const QString& path, const char* value) const {
        QTreeWidgetItem* top = topOf(path);
        for (int i = 0; top != nullptr && i < top->childCount(); ++i) {
            if (top->child(i)->text(0) == QLatin1String(value)) {
                return top->child(i);
            }
        }
        return nullptr;
    }
    [[nodiscard]] QString row(const QString& path, const char* value) const {
        const QTreeWidgetItem* item = find(path, value);
        return item == nullptr ? QString() : item->text(0) + u' ' + item->text(2) + u' ' + item->text(3);
    }

    std::unique_ptr<BrowserRig> m_rig;
    std::unique_ptr<FacetPanel> m_panel;
};

QTEST_MAIN(TestFacetPanel)
#include "tst_facetpanel.moc"
