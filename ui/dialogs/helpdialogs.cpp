// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/helpdialogs.h"

#include "ui/actions.h"
#include "ui/dialogs/helpbrowser.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace rw::ui {

namespace {

QString inContext(const char* text) {
    return QCoreApplication::translate("HelpDialogs", text);
}

/// The page's browser; null when the page was open already.
QTextBrowser* openPage(QWidget* parent, const QString& name, const QString& title, QSize characters) {
    if (auto* open = parent->findChild<QDialog*>(name)) {
        open->show();
        open->raise();
        open->activateWindow();
        return nullptr;
    }
    auto* dialog = new QDialog(parent);
    dialog->setObjectName(name);
    dialog->setWindowTitle(title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto* browser = new QTextBrowser(dialog);
    browser->setObjectName(name + QStringLiteral("Text"));
    browser->setAccessibleName(title);
    browser->setOpenExternalLinks(true);
    browser->document()->setDocumentMargin(12);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto* layout = new QVBoxLayout(dialog);
    layout->addWidget(browser);
    layout->addWidget(buttons);
    const QFontMetrics metrics = dialog->fontMetrics();
    dialog->resize(metrics.averageCharWidth() * characters.width(), metrics.lineSpacing() * characters.height());
    dialog->show();
    return browser;
}

} // namespace

void showHelp(QWidget* parent, const QString& page, const QString& heading) {
    auto* help = parent->findChild<HelpBrowser*>();
    if (help == nullptr) {
        help = new HelpBrowser(parent);
        help->setAttribute(Qt::WA_DeleteOnClose);
    }
    help->showPage(page, heading);
    help->show();
    help->raise();
    help->activateWindow();
}

void showShortcuts(QWidget* parent) {
    QTextBrowser* browser = openPage(parent, QStringLiteral("keyboardShortcuts"),
                                     inContext(QT_TRANSLATE_NOOP("HelpDialogs", "Keyboard shortcuts")), {74, 36});
    if (!browser) {
        return;
    }
    QString html;
    for (const MenuId menu : {MenuId::File, MenuId::Edit, MenuId::Rule, MenuId::Events, MenuId::View, MenuId::Help}) {
        QString rows;
        for (const ActionSpec& spec : actionTable()) {
            const QList<QKeySequence> keys = keysOf(spec);
            if (spec.menu != menu || keys.isEmpty()) {
                continue;
            }
            QString text = QCoreApplication::translate("Actions", spec.text);
            text.remove(QLatin1Char('&')).remove(QStringLiteral("…"));
            QStringList shown;
            for (const QKeySequence& key : keys) {
                shown << key.toString(QKeySequence::NativeText).toHtmlEscaped();
            }
            rows += QStringLiteral("<tr><td width=\"60%\">%1</td><td><b>%2</b></td></tr>")
                        .arg(text.toHtmlEscaped(), shown.join(inContext(QT_TRANSLATE_NOOP("HelpDialogs", " or "))));
        }
        if (!rows.isEmpty()) {
            html += QStringLiteral("<h3>%1</h3><table width=\"100%\" cellpadding=\"3\">%2</table>")
                        .arg(menuTitle(menu).remove(QLatin1Char('&')).toHtmlEscaped(), rows);
        }
    }
    browser->setHtml(html);
}

} // namespace rw::ui
