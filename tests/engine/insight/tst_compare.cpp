// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insight/compare.h"

#include <QTest>
#include <algorithm>
#include <stop_token>
#include <string>

using namespace rw::insight;

namespace {

/// "place=left|right;" with - for what is not there.
std::string dumped(std::string_view left, std::string_view right) {
    std::string out;
    for (const ComparedPath& path : compareEvents(left, right)) {
        out += path.place + '=' + path.left.value_or("-") + '|' + path.right.value_or("-") + ';';
    }
    return out;
}

} // namespace

class TestCompare : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pathsOfBothInTheOrderOfTheLeft() {
        QCOMPARE(dumped("{\"b\":1,\"a\":{\"x\":\"1\",\"y\":true}}", "{\"a\":{\"z\":null,\"y\":true},\"b\":1.0}"),
                 std::string("b=1|1.0;a.x=\"1\"|-;a.y=true|true;a.z=-|null;"));
        // Spelling of texts does not matter, their type does.
        QCOMPARE(dumped("{\"a\":\"\\u0041\"}", "{\"a\":\"A\"}"), std::string("a=\"A\"|\"A\";"));
        QVERIFY(compareEvents("{\"a\":\"\\u0041\"}", "{\"a\":\"A\"}").front().same());
        QVERIFY(!compareEvents("{\"a\":\"1\"}", "{\"a\":1}").front().same());
    }

    void arraysGoByTheirPlaces() {
        QCOMPARE(dumped("{\"a\":[1,{\"b\":2}]}", "{\"a\":[1,{\"b\":3},4]}"),
                 std::string("a[0]=1|1;a[1].b=2|3;a[2]=-|4;"));
        QCOMPARE(compareEvents("{\"a\":[{\"b\":2}]}", "{}").front().path, std::string("a.b"));
        QCOMPARE(dumped("{\"a\":[],\"o\":{}}", "{\"a\":[1],\"o\":{}}"), std::string("a=[]|-;a[0]=-|1;o={}|{};"));
    }

    void otherKindsStandBesideEachOther() {
        QCOMPARE(dumped("{\"a\":{\"b\":1}}", "{\"a\":7}"), std::string("a=-|7;a.b=1|-;"));
        QCOMPARE(dumped("{\"a\":1,\"a\":2}", "{\"a\":2}"), std::string("a=2|2;")); // of duplicates the last
    }

    void manyMembersAreComparedOnce() {
        std::string left = "{";
        std::string right = "{";
        for (int i = 0; i < 60'000; ++i) { // a search for each would take minutes
            left += (i == 0 ? "\"m" : ",\"m") + std::to_string(i) + "\":1";
            right += (i == 0 ? "\"m" : ",\"m") + std::to_string(59'999 - i) + "\":1";
        }
        const auto paths = compareEvents(left + '}', right + '}');
        QCOMPARE(paths.size(), size_t{60'000});
        QVERIFY(std::all_of(paths.begin(), paths.end(), [](const ComparedPath& path) { return path.same(); }));
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(compareEvents(left + '}', right + '}', stop.get_token()).empty());
    }

    void brokenTextsHaveNoPaths() {
        QCOMPARE(dumped("{\"a\":1}", "no json"), std::string("a=1|-;"));
        QVERIFY(compareEvents("", "[1]").empty());
    }
};

QTEST_APPLESS_MAIN(TestCompare)
#include "tst_compare.moc"
