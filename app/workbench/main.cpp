// SPDX-License-Identifier: GPL-3.0-or-later
#include "startuplog.h"

#include "session/handover.h"
#include "session/session.h"
#include "session/settings.h"
#include "ui/language.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QTimer>
#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>

namespace {

/// What --language says, before the parser: the options explain themselves in that language.
QString languageAskedFor(const QStringList& arguments) {
    const QLatin1StringView option("--language");
    for (qsizetype i = 1; i < arguments.size() && arguments[i] != QLatin1String("--"); ++i) {
        if (arguments[i].startsWith(option) && arguments[i].mid(option.size()).startsWith(u'=')) {
            return arguments[i].mid(option.size() + 1);
        }
        if (arguments[i] == option) {
            return arguments.value(i + 1);
        }
    }
    return {};
}

} // namespace

int main(int argc, char* argv[]) {
    // Help and version need no screen: a terminal or a build server may have none.
    const bool onlyTells = std::any_of(argv + 1, argv + argc, [](const char* argument) {
        constexpr std::array<std::string_view, 4> kTells{"-h", "--help", "-v", "--version"};
        return std::find(kTells.begin(), kTells.end(), argument) != kTells.end();
    });
    if (onlyTells && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "minimal");
    }
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("rulewright"));
    QApplication::setApplicationDisplayName(QStringLiteral("Rulewright"));
    QApplication::setApplicationVersion(QStringLiteral(RW_VERSION));
    QApplication::setOrganizationName(QStringLiteral("rulewright"));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.rulewright.Rulewright"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/rulewright.svg")));

    const QString languageName = languageAskedFor(QApplication::arguments());
    const rw::ui::Language language(rw::ui::Language::knows(languageName) ? languageName
                                                                          : rw::session::Settings().language());

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "main", "Workbench for Amazon EventBridge event patterns on Genesys Cloud events."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        QStringLiteral("files"),
        QCoreApplication::translate("main", "Rules and events to open, told apart by their content."),
        QCoreApplication::translate("main", "[files…]"));
    const QCommandLineOption themeOption(QStringLiteral("theme"),
                                         QCoreApplication::translate("main", "light, dark, high-contrast or system."),
                                         QStringLiteral("name"));
    const QCommandLineOption languageOption(QStringLiteral("language"),
                                            QCoreApplication::translate("main", "system, en or de, for this run."),
                                            QStringLiteral("name"));
    const QCommandLineOption workspaceOption(
        QStringLiteral("workspace"),
        QCoreApplication::translate("main", "Keep rule and events in this file instead of the standard place."),
        QStringLiteral("path"));
    const QCommandLineOption noWorkspaceOption(QStringLiteral("no-workspace"),
                                               QCoreApplication::translate("main", "Keep nothing after this run."));
    parser.addOptions({themeOption, languageOption, workspaceOption, noWorkspaceOption});
    parser.process(app);

    if (parser.isSet(languageOption) && !rw::ui::Language::knows(parser.value(languageOption))) {
        std::fprintf(stderr, "rulewright: unknown language \"%s\"; use system, en or de\n",
                     qUtf8Printable(parser.value(languageOption)));
        return 2;
    }

    rw::session::SessionOptions options;
    if (parser.isSet(noWorkspaceOption)) {
        options.workspacePath = QStringLiteral(":none:");
    } else if (parser.isSet(workspaceOption)) {
        options.workspacePath = parser.value(workspaceOption);
    }
    const QStringList files = parser.positionalArguments();
    // The instance that has this workspace open takes the files.
    const QString workspace = rw::session::Session::workspacePath(options);
    rw::session::Handover handover(workspace);
    if (!workspace.isEmpty() && !handover.listen() && handover.give(files)) {
        return 0;
    }
    rw::session::Session session(options);

    const QString themeName = parser.isSet(themeOption) ? parser.value(themeOption) : session.settings().theme();
    const auto choice = rw::ui::Theme::choiceOf(themeName);
    if (!choice && parser.isSet(themeOption)) {
        std::fprintf(stderr, "rulewright: unknown theme \"%s\"; use light, dark, high-contrast or system\n",
                     qUtf8Printable(themeName));
        return 2;
    }
    rw::ui::Theme theme;
    theme.apply(choice.value_or(rw::ui::Theme::Choice::System));

    rw::ui::WindowOptions windowOptions;
    windowOptions.textIsKept = !parser.isSet(noWorkspaceOption);
    windowOptions.opening = true;
    rw::ui::MainWindow window(session, theme, windowOptions);
    QObject::connect(&session, &rw::session::Session::ready, &window, [&window, files] { window.openPaths(files); });
    QObject::connect(&handover, &rw::session::Handover::received, &window, [&window](const QStringList& later) {
        window.openPaths(later);
        window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
        window.show();
        window.raise();
        window.activateWindow();
    });
    logStartup(window, session);
    window.show();
    // After the first paint: the demo organisation and the workspace start while the window is there already.
    QTimer::singleShot(0, &session, &rw::session::Session::open);
    return QApplication::exec();
}
