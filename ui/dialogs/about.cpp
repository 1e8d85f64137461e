// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/about.h"

#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFile>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QSysInfo>
#include <QTabWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace rw::ui {

namespace {

QString inContext(const char* text) {
    return QCoreApplication::translate("About", text);
}

struct Library {
    const char* name;
    const char* use;
    const char* licence;
    const char* address;
};

constexpr Library kLibraries[] = {
    {"Qt", QT_TRANSLATE_NOOP("About", "windows, network, web sockets"), "LGPL-3.0", "https://www.qt.io"},
    {"QScintilla", QT_TRANSLATE_NOOP("About", "editors"), "GPL-3.0",
     "https://www.riverbankcomputing.com/software/qscintilla"},
    {"simdjson", QT_TRANSLATE_NOOP("About", "reading of events"), "Apache-2.0", "https://simdjson.org"},
    {"SQLite", QT_TRANSLATE_NOOP("About", "workspace file"), QT_TRANSLATE_NOOP("About", "public domain"),
     "https://www.sqlite.org"},
    {"QtKeychain", QT_TRANSLATE_NOOP("About", "secrets in the system's key store"), "BSD-3-Clause",
     "https://github.com/frankosterfeld/qtkeychain"},
    {"Zstandard", QT_TRANSLATE_NOOP("About", "compression of kept events"), "BSD-3-Clause",
     "https://facebook.github.io/zstd"},
    {"zlib", QT_TRANSLATE_NOOP("About", "gzip files"), "Zlib", "https://zlib.net"},
    {"libyaml", QT_TRANSLATE_NOOP("About", "YAML templates"), "MIT", "https://pyyaml.org/wiki/LibYAML"},
    {"CLI11", QT_TRANSLATE_NOOP("About", "options of rulewright-cli"), "BSD-3-Clause",
     "https://github.com/CLIUtils/CLI11"},
};

QString aboutHtml() {
    const auto paragraph = [](const QString& text) { return QStringLiteral("<p>%1</p>").arg(text); };
    return paragraph(inContext(QT_TRANSLATE_NOOP("About", "Event patterns of Amazon EventBridge, written against, "
                                                          "tested with and explained by Genesys Cloud events."))) +
           paragraph(inContext(QT_TRANSLATE_NOOP(
               "About", "Free software under the GNU General Public License, version 3 or later. It comes without any "
                        "warranty."))) +
           paragraph(inContext(QT_TRANSLATE_NOOP(
               "About", "Verdicts follow AWS's documented rules and recorded answers of its engine; only AWS itself "
                        "can say what it does with your rule."))) +
           paragraph(inContext(QT_TRANSLATE_NOOP(
               "About", "All organisations, people and events of the demo and the clinic are invented."))) +
           paragraph(inContext(QT_TRANSLATE_NOOP(
               "About", "Amazon EventBridge and Genesys Cloud are trademarks of their owners, who have nothing to do "
                        "with this program.")));
}

QString librariesHtml() {
    QString rows;
    for (const Library& library : kLibraries) {
        QString name = QString::fromLatin1(library.name);
        if (name == QLatin1String("Qt")) {
            name += QLatin1Char(' ') + QString::fromLatin1(qVersion());
        }
        rows +=
            QStringLiteral("<tr><td><a href=\"%1\">%2</a></td><td>%3</td><td>%4</td></tr>")
                .arg(QString::fromLatin1(library.address), name, inContext(library.use), inContext(library.licence));
    }
    return QStringLiteral("<table width=\"100%\" cellpadding=\"4\"><tr><th align=\"left\">%1</th><th align=\"left\">"
                          "%2</th><th align=\"left\">%3</th></tr>%4</table>")
        .arg(inContext(QT_TRANSLATE_NOOP("About", "Library")), inContext(QT_TRANSLATE_NOOP("About", "Used for")),
             inContext(QT_TRANSLATE_NOOP("About", "Licence")), rows);
}

QTextBrowser* pageOf(QWidget* parent, const char* name, const QString& title, const QString& html) {
    auto* page = new QTextBrowser(parent);
    page->setObjectName(QLatin1String(name));
    page->setAccessibleName(title);
    page->setOpenExternalLinks(true);
    page->document()->setDocumentMargin(12);
    page->setHtml(html);
    return page;
}

QPlainTextEdit* licencePage(QWidget* parent) {
    auto* page = new QPlainTextEdit(parent);
    page->setObjectName(QStringLiteral("aboutLicence"));
    page->setAccessibleName(inContext(QT_TRANSLATE_NOOP("About", "The GNU General Public License, version 3")));
    page->setReadOnly(true);
    page->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    page->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    page->setLineWrapMode(QPlainTextEdit::NoWrap);
    QFile file(QStringLiteral(":/licence/LICENSE"));
    if (file.open(QIODevice::ReadOnly)) {
        page->setPlainText(QString::fromUtf8(file.readAll()));
    }
    return page;
}

} // namespace

QString versionLine() {
    return QStringLiteral("Rulewright %1, Qt %2, %3, %4")
        .arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion()), QSysInfo::prettyProductName(),
             QSysInfo::currentCpuArchitecture());
}

void showAbout(Theme& theme, QWidget* parent) {
    const QString name = QStringLiteral("aboutRulewright");
    if (auto* open = parent->findChild<QDialog*>(name)) {
        open->show();
        open->raise();
        open->activateWindow();
        return;
    }
    auto* dialog = new QDialog(parent);
    dialog->setObjectName(name);
    dialog->setWindowTitle(inContext(QT_TRANSLATE_NOOP("About", "About Rulewright")));
    dialog->setAttribute(Qt::WA_DeleteOnClose);

    const QFontMetrics metrics = dialog->fontMetrics();
    auto* sign = new QLabel(dialog);
    const int side = metrics.height() * 3;
    sign->setPixmap(QIcon(QStringLiteral(":/icons/rulewright.svg")).pixmap(side, side));
    auto* title = new QLabel(QStringLiteral("Rulewright"), dialog);
    QFont large = title->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.5);
    title->setFont(large);
    auto* version = new QLabel(versionLine(), dialog);
    version->setObjectName(QStringLiteral("aboutVersion"));
    version->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    version->setWordWrap(true);
    auto* names = new QVBoxLayout;
    names->addWidget(title);
    names->addWidget(version);
    auto* top = new QHBoxLayout;
    top->addWidget(sign);
    top->addLayout(names, 1);

    auto* tabs = new QTabWidget(dialog);
    tabs->setObjectName(QStringLiteral("aboutTabs"));
    const QString about = inContext(QT_TRANSLATE_NOOP("About", "&About"));
    const QString libraries = inContext(QT_TRANSLATE_NOOP("About", "&Libraries"));
    tabs->addTab(pageOf(tabs, "aboutRulewrightText", dialog->windowTitle(), aboutHtml()), about);
    tabs->addTab(pageOf(tabs, "aboutLibraries", inContext(QT_TRANSLATE_NOOP("About", "Libraries and their licences")),
                        librariesHtml()),
                 libraries);
    tabs->addTab(licencePage(tabs), inContext(QT_TRANSLATE_NOOP("About", "L&icence")));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    auto* copy =
        buttons->addButton(inContext(QT_TRANSLATE_NOOP("About", "&Copy version")), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("aboutCopy"));
    copy->setIcon(theme.icon(QStringLiteral("copy")));
    copy->setAutoDefault(false);
    QObject::connect(copy, &QPushButton::clicked, dialog, [copy] {
        QApplication::clipboard()->setText(versionLine());
        copy->setText(inContext(QT_TRANSLATE_NOOP("About", "&Copied")));
    });
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);

    auto* layout = new QVBoxLayout(dialog);
    layout->addLayout(top);
    layout->addWidget(tabs, 1);
    layout->addWidget(buttons);
    const QSize available = parent->screen() != nullptr ? parent->screen()->availableSize() : QSize(1024, 700);
    dialog->resize(std::min(metrics.averageCharWidth() * 88, available.width() - 40),
                   std::min(metrics.lineSpacing() * 32, available.height() - 60));
    dialog->show();
}

} // namespace rw::ui
