// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the house's arrows true: who may include whom, where Qt, widgets and QScintilla may be used, licence lines,
// file lengths, and nothing that ties the project to the machine it was written on.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <algorithm>

namespace {

using L = QLatin1StringView;

constexpr int kMostLines = 700;

/// The folders that a layer may include from, itself among them. The most specific row that fits a file counts; files
/// outside of all rows (tests) may include anything.
const QMap<QString, QStringList>& mayInclude() {
    static const QStringList allOfSrc{QStringLiteral("engine/"), QStringLiteral("net/"), QStringLiteral("genesys/"),
                                      QStringLiteral("demo/"), QStringLiteral("session/")};
    static const QMap<QString, QStringList> rows{
        {QStringLiteral("src/engine/base/"), {QStringLiteral("engine/base/")}},
        {QStringLiteral("src/engine/json/"), {QStringLiteral("engine/base/"), QStringLiteral("engine/json/")}},
        {QStringLiteral("src/engine/"), {QStringLiteral("engine/")}},
        {QStringLiteral("src/net/"), {QStringLiteral("engine/"), QStringLiteral("net/")}},
        {QStringLiteral("src/genesys/"),
         {QStringLiteral("engine/"), QStringLiteral("net/"), QStringLiteral("genesys/")}},
        {QStringLiteral("src/demo/"), {QStringLiteral("engine/"), QStringLiteral("net/"), QStringLiteral("demo/")}},
        {QStringLiteral("src/session/"), allOfSrc},
        {QStringLiteral("ui/"), allOfSrc + QStringList{QStringLiteral("ui/")}},
        {QStringLiteral("app/cli/"), allOfSrc + QStringList{QStringLiteral("app/cli/")}},
        {QStringLiteral("app/workbench/"),
         allOfSrc + QStringList{QStringLiteral("ui/"), QStringLiteral("app/workbench/")}},
    };
    return rows;
}

const QStringList* rowOf(const QString& path) {
    const QStringList* best = nullptr;
    qsizetype length = 0;
    for (auto it = mayInclude().begin(); it != mayInclude().end(); ++it) {
        if (path.startsWith(it.key()) && it.key().size() > length) {
            best = &it.value();
            length = it.key().size();
        }
    }
    return best;
}

/// Header names of a Qt module, from its include folder.
QSet<QString> headersOf(const char* module) {
    const QDir folder(QLibraryInfo::path(QLibraryInfo::HeadersPath) + QLatin1Char('/') + L(module));
    const QStringList names = folder.entryList(QDir::Files);
    return {names.begin(), names.end()};
}

bool isWidgetHeader(const QString& header) {
    static const QSet<QString> widgets = headersOf("QtWidgets");
    static const QSet<QString> printing = headersOf("QtPrintSupport");
    const QString name = header.section(u'/', -1);
    return header.startsWith(L("QtWidgets")) || header.startsWith(L("QtPrintSupport")) || widgets.contains(name) ||
           printing.contains(name);
}

bool isQtHeader(const QString& header) {
    static const QRegularExpression qt(QStringLiteral("^(Qt?[A-Z]\\w*(/.*)?|q[a-z0-9_]+\\.h)$"));
    return qt.match(header).hasMatch();
}

bool isCode(const QString& path) {
    static const QStringList endings{QStringLiteral(".cpp"), QStringLiteral(".h"), QStringLiteral(".def")};
    return std::any_of(endings.begin(), endings.end(), [&path](const QString& e) { return path.endsWith(e); });
}

bool isBuildFile(const QString& path) {
    return path.endsWith(L("CMakeLists.txt")) || path.endsWith(L(".cmake"));
}

bool isScript(const QString& path, const QString& text) {
    return path.endsWith(L(".sh")) || path.endsWith(L(".py")) || text.startsWith(L("#!"));
}

/// Complaints about #include lines.
QStringList includeProblems(const QString& path, const QString& text) {
    static const QRegularExpression include(QStringLiteral("^[ \\t]*#[ \\t]*include[ \\t]*([<\"])([^>\"]+)[>\"]"),
                                            QRegularExpression::MultilineOption);
    QStringList problems;
    const auto complain = [&](const QString& header, const char* why) {
        problems.append(path + QStringLiteral(": #include ") + header + QStringLiteral(": ") + L(why));
    };
    const QStringList* allowed = rowOf(path);
    for (auto it = include.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const bool ours = match.captured(1) == L("\"");
        const QString header = match.captured(2);
        if (header.startsWith(L("../")) || header.contains(L("/../"))) {
            complain(header, "paths go from src/ or the project's top, never up");
        }
        if (header.startsWith(L("Qsci/")) && !path.startsWith(L("ui/editor/")) &&
            !path.startsWith(L("tests/ui/editor/"))) {
            complain(header, "QScintilla belongs to ui/editor");
        }
        if (path.startsWith(L("src/engine/")) && isQtHeader(header)) {
            complain(header, "the engine knows no Qt");
        }
        if ((path.startsWith(L("src/")) || path.startsWith(L("app/cli/"))) && isWidgetHeader(header)) {
            complain(header, "widgets live in ui/");
        }
        // Names without a folder are neighbours or generated (moc, uic).
        if (!ours || allowed == nullptr || !header.contains(u'/')) {
            continue;
        }
        const QString whole = header.startsWith(L("src/")) ? header.mid(4) : header;
        if (std::none_of(allowed->begin(), allowed->end(),
                         [&whole](const QString& a) { return whole.startsWith(a); })) {
            complain(header, "upward or sideways");
        }
    }
    return problems;
}

/// Complaints about anything else in a file's text.
QStringList textProblems(const QString& path, const QString& text) {
    QStringList problems;
    const bool program = isCode(path) || isBuildFile(path) || isScript(path, text);
    if (program) {
        const QString head = text.section(u'\n', 0, 2);
        if (!head.contains(L("SPDX-License-Identifier: GPL-3.0-or-later"))) {
            problems.append(path + QStringLiteral(": no SPDX line at the top"));
        }
        const auto lines = text.count(u'\n');
        if (lines > kMostLines) {
            problems.append(
                QStringLiteral("%1: %2 lines, at most %3 are allowed").arg(path).arg(lines).arg(kMostLines));
        }
    }
    // The folder beside the clone may hold third-party data for tests; one definition says where, nothing else knows
    // it.
    static const QRegularExpression beside(QStringLiteral("\\.\\./shared\\b"));
    static const QRegularExpression definition(QStringLiteral("RW_SHARED_DATA=\"[^\"\\n]*"));
    QString rest = text;
    if (path == L("src/cmake/RulewrightFlags.cmake")) {
        rest.remove(definition);
    }
    if (rest.contains(beside)) {
        problems.append(path + QStringLiteral(": names a folder outside of the project"));
    }
    // Assembled, so that this file does not accuse itself.
    for (const QString& place :
         {QString(QStringLiteral("/work/") + L("main")), QString(QStringLiteral("/work/") + L("shared"))}) {
        if (text.contains(place)) {
            problems.append(path + QStringLiteral(": names a folder of the machine it was written on"));
        }
    }
    if (path.startsWith(L("src/")) && isBuildFile(path) && !path.startsWith(L("src/cmake/")) &&
        (text.contains(L("Qt6::Widgets")) || text.contains(L("Qt6::Gui")) || text.contains(L("QScintilla")))) {
        problems.append(path + QStringLiteral(": links widgets below ui/"));
    }
    if (path.startsWith(L("src/engine/")) && isBuildFile(path) && text.contains(L("Qt6::"))) {
        problems.append(path + QStringLiteral(": the engine links no Qt"));
    }
    return problems;
}

/// The project's own texts, by path from its top. Build folders and what git ignores stay out.
QMap<QString, QString> projectTexts() {
    QMap<QString, QString> texts;
    const QDir top(QStringLiteral(RW_SOURCE_DIR));
    QStringList roots{QStringLiteral("app"),       QStringLiteral("src"),   QStringLiteral("ui"),
                      QStringLiteral("resources"), QStringLiteral("tests"), QStringLiteral("packaging"),
                      QStringLiteral(".ci")};
    QStringList paths = top.entryList(QDir::Files | QDir::Hidden);
    for (const QString& root : roots) {
        QDirIterator it(top.filePath(root), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            paths.append(top.relativeFilePath(it.next()));
        }
    }
    for (const QString& path : paths) {
        // Data is what others wrote; an editor's scratch files are nobody's.
        if (path.startsWith(L("tests/data/")) || path == L("LICENSE") || path.endsWith(u'~')) {
            continue;
        }
        QFile file(top.filePath(path));
        if (file.size() < (4 << 20) && file.open(QIODevice::ReadOnly)) {
            const QByteArray bytes = file.readAll();
            if (!bytes.left(1024).contains('\0')) {
                texts.insert(path, QString::fromUtf8(bytes));
            }
        }
    }
    return texts;
}

} // namespace

class TestLayering : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theProjectKeepsItsLayers() {
        const QMap<QString, QString> texts = projectTexts();
        QVERIFY(texts.size() > 60); // it did find the project
        QStringList problems;
        for (auto it = texts.begin(); it != texts.end(); ++it) {
            if (isCode(it.key())) {
                problems += includeProblems(it.key(), it.value());
            }
            problems += textProblems(it.key(), it.value());
        }
        for (const QString& problem : problems) {
            qWarning("%s", qPrintable(problem));
        }
        QCOMPARE(problems.size(), 0);
    }

    void includesAreJudged_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("fine");
        const auto row = [](const char* path, const char* line, bool fine) {
            QTest::addRow("%s %s", path, line) << QString::fromLatin1(path) << QString::fromLatin1(line) << fine;
        };
        row("src/engine/json/a.cpp", "#include \"engine/base/utf8.h\"", true);
        row("src/engine/json/a.cpp", "#include \"engine/pattern/pattern.h\"", false);
        row("src/engine/base/a.h", "#include \"engine/json/json.h\"", false);
        row("src/engine/match/a.cpp", "#include \"engine/store/load.h\"", true);
        row("src/engine/match/a.cpp", "#include <string_view>", true);
        row("src/engine/match/a.cpp", "#include <queue>", true);
        row("src/engine/match/a.cpp", "#include <QString>", false);
        row("src/engine/match/a.cpp", "#  include <QtCore/qglobal.h>", false);
        row("src/engine/match/a.cpp", "#include <qstring.h>", false);
        row("src/engine/match/a.cpp", "#include \"net/httpclient.h\"", false);
        row("src/engine/match/a.cpp", "#include \"src/session/session.h\"", false);
        row("src/engine/pattern/a.h", "#include \"operators.def\"", true);
        row("src/engine/pattern/a.h", "#include \"../base/utf8.h\"", false);
        row("src/net/a.cpp", "#include \"genesys/fetch.h\"", false);
        row("src/genesys/a.cpp", "#include \"demo/generate.h\"", false);
        row("src/demo/a.cpp", "#include \"genesys/fetch.h\"", false);
        row("src/demo/a.cpp", "#include \"net/httpclient.h\"", true);
        row("src/session/a.cpp", "#include \"demo/generate.h\"", true);
        row("src/session/a.cpp", "#include \"ui/mainwindow.h\"", false);
        row("src/session/a.cpp", "#include <QWidget>", false);
        row("src/session/a.cpp", "#include <QtWidgets/QLabel>", false);
        row("src/session/a.cpp", "#include <QSettings>", true);
        row("ui/a.cpp", "#include \"session/session.h\"", true);
        row("ui/a.cpp", "#include \"app/cli/command.h\"", false);
        row("ui/a.cpp", "#include <QWidget>", true);
        row("ui/a.cpp", "#include <Qsci/qsciscintilla.h>", false);
        row("ui/editor/a.cpp", "#include <Qsci/qsciscintilla.h>", true);
        row("ui/a.cpp", "#include \"ui_dialog.h\"", true);
        row("app/cli/main.cpp", "#include \"ui/mainwindow.h\"", false);
        row("app/cli/main.cpp", "#include <QApplication>", false);
        row("app/cli/main.cpp", "#include <QCoreApplication>", true);
        row("app/workbench/main.cpp", "#include \"ui/mainwindow.h\"", true);
        row("app/workbench/main.cpp", "#include \"app/cli/command.h\"", false);
        row("tests/ui/a.cpp", "#include \"ui/mainwindow.h\"", true);
        row("src/engine/match/a.cpp", "// #include <QString>", true);
    }
    void includesAreJudged() {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QFETCH(bool, fine);
        const QStringList problems = includeProblems(path, QString(QStringLiteral("#pragma once\n") + line + u'\n'));
        QVERIFY2(problems.isEmpty() == fine, qPrintable(problems.join(u'\n')));
    }

    void textsAreJudged_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("fine");
        const QString cpp = QStringLiteral("// SPDX-License-Identifier: GPL-3.0-or-later\n");
        const QString cmake = QStringLiteral("# SPDX-License-Identifier: GPL-3.0-or-later\n");
        const QString outside = QString(QStringLiteral("../") + L("shared/data"));
        QTest::newRow("licence") << QStringLiteral("src/a.cpp") << cpp << true;
        QTest::newRow("no licence") << QStringLiteral("src/a.cpp") << QStringLiteral("int a;\n") << false;
        QTest::newRow("no licence in CMake")
            << QStringLiteral("src/CMakeLists.txt") << QStringLiteral("x()\n") << false;
        QTest::newRow("script") << QStringLiteral("packaging/run") << QString(QStringLiteral("#!/bin/sh\n") + cmake)
                                << true;
        QTest::newRow("script without") << QStringLiteral("packaging/run") << QStringLiteral("#!/bin/sh\nls\n")
                                        << false;
        QTest::newRow("prose needs none") << QStringLiteral("README.md") << QStringLiteral("# Rulewright\n") << true;
        QTest::newRow("700 lines") << QStringLiteral("src/a.cpp") << QString(cpp + QString(699, u'\n')) << true;
        QTest::newRow("701 lines") << QStringLiteral("src/a.cpp") << QString(cpp + QString(700, u'\n')) << false;
        QTest::newRow("outside") << QStringLiteral("src/a.cpp") << QString(cpp + QStringLiteral("// ") + outside)
                                 << false;
        QTest::newRow("outside, in prose") << QStringLiteral("README.md") << outside << false;
        QTest::newRow("the one definition")
            << QStringLiteral("src/cmake/RulewrightFlags.cmake")
            << QString(cmake + QStringLiteral("RW_SHARED_DATA=\"${PROJECT_SOURCE_DIR}/") + outside +
                       QStringLiteral("\")\n"))
            << true;
        QTest::newRow("a second one") << QStringLiteral("tests/CMakeLists.txt")
                                      << QString(cmake + QStringLiteral("RW_SHARED_DATA=\"${PROJECT_SOURCE_DIR}/") +
                                                 outside + QStringLiteral("\")\n"))
                                      << false;
        QTest::newRow("widgets in src") << QStringLiteral("src/session/CMakeLists.txt")
                                        << QString(cmake + QStringLiteral("link(Qt6::Widgets)")) << false;
        QTest::newRow("Qt in the engine") << QStringLiteral("src/engine/CMakeLists.txt")
                                          << QString(cmake + QStringLiteral("link(Qt6::Core)")) << false;
    }
    void textsAreJudged() {
        QFETCH(QString, path);
        QFETCH(QString, text);
        QFETCH(bool, fine);
        const QStringList problems = textProblems(path, text);
        QVERIFY2(problems.isEmpty() == fine, qPrintable(problems.join(u'\n')));
    }
};

QTEST_APPLESS_MAIN(TestLayering)
#include "tst_layering.moc"
