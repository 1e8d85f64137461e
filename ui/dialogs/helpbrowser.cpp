// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/helpbrowser.h"

#include "ui/language.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

namespace rw::ui {

namespace {

constexpr std::array<const char*, 3> kPages{"getting-started", "operators", "diagnostics"};
enum Role { PageRole = Qt::UserRole, HeadingRole, TextRole };

QString read(const QString& page) {
    QFile file(Language::resource(QStringLiteral("help"), page + QStringLiteral(".md")));
    QString text = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    if (text.startsWith(QLatin1String("<!--"))) {
        text = text.mid(text.indexOf(u'\n') + 1); // the licence of the file is no help
    }
    return text;
}

} // namespace

HelpBrowser::HelpBrowser(QWidget* parent)
    : QDialog(parent), m_search(new QLineEdit(this)), m_headings(new QListWidget(this)),
      m_text(new QTextBrowser(this)) {
    setObjectName(QStringLiteral("helpBrowser"));
    setWindowTitle(tr("Rulewright help"));
    m_search->setObjectName(QStringLiteral("helpSearch"));
    m_search->setPlaceholderText(tr("Search the help"));
    m_search->setAccessibleName(tr("Search the help"));
    m_search->setClearButtonEnabled(true);
    m_headings->setObjectName(QStringLiteral("helpHeadings"));
    m_headings->setAccessibleName(tr("Contents"));
    m_headings->setTextElideMode(Qt::ElideRight);
    m_headings->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setObjectName(QStringLiteral("helpText"));
    m_text->setAccessibleName(tr("Help page"));
    m_text->setOpenExternalLinks(true);
    m_text->document()->setDocumentMargin(12);

    for (const char* name : kPages) {
        const QString page = QString::fromLatin1(name);
        QString heading;
        QListWidgetItem* item = nullptr;
        const auto lines = read(page).split(u'\n');
        for (const QString& line : lines) {
            const bool top = line.startsWith(QLatin1String("# "));
            if (top || line.startsWith(QLatin1String("## "))) {
                heading = line.mid(top ? 2 : 3);
                item = new QListWidgetItem(top ? heading : QStringLiteral("    ") + heading, m_headings);
                item->setData(PageRole, page);
                item->setData(HeadingRole, heading);
                item->setToolTip(heading);
                if (top) {
                    QFont font = item->font();
                    font.setBold(true);
                    item->setFont(font);
                }
            }
            if (item != nullptr) {
                item->setData(TextRole, QString(item->data(TextRole).toString() + line + u'\n'));
            }
        }
    }

    auto* left = new QWidget(this);
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->addWidget(m_search);
    leftLayout->addWidget(m_headings, 1);
    auto* split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    split->addWidget(left);
    split->addWidget(m_text);
    split->setStretchFactor(1, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(split, 1);
    layout->addWidget(buttons);
    connect(m_search, &QLineEdit::textChanged, this, &HelpBrowser::filter);
    connect(m_search, &QLineEdit::returnPressed, this, &HelpBrowser::go);
    connect(m_headings, &QListWidget::currentItemChanged, this, &HelpBrowser::go);
    const QFontMetrics metrics = fontMetrics();
    resize(metrics.averageCharWidth() * 120, metrics.lineSpacing() * 36);
    split->setSizes({metrics.averageCharWidth() * 34, metrics.averageCharWidth() * 86});
}

void HelpBrowser::load(const QString& page) {
    if (m_page != page) {
        m_page = page;
        m_text->document()->setMarkdown(read(page));
    }
}

void HelpBrowser::showPage(const QString& page, const QString& heading) {
    m_search->clear();
    for (int row = 0; row < m_headings->count(); ++row) {
        QListWidgetItem* item = m_headings->item(row);
        if (item->data(PageRole).toString() == page && item->data(HeadingRole).toString().startsWith(heading)) {
            m_headings->setCurrentItem(item);
            go();
            return;
        }
    }
}

/// Headings whose section has every word.
void HelpBrowser::filter(const QString& words) {
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    QListWidgetItem* first = nullptr;
    for (int row = 0; row < m_headings->count(); ++row) {
        QListWidgetItem* item = m_headings->item(row);
        const QString text = item->data(TextRole).toString();
        const bool found = std::all_of(wanted.begin(), wanted.end(), [&text](const QString& word) {
            return text.contains(word, Qt::CaseInsensitive);
        });
        item->setHidden(!found);
        first = found && first == nullptr ? item : first;
    }
    if (!wanted.isEmpty() && first != nullptr) {
        m_headings->setCurrentItem(first);
    }
}

void HelpBrowser::go() {
    const QListWidgetItem* item = m_headings->currentItem();
    if (item == nullptr) {
        return;
    }
    load(item->data(PageRole).toString());
    const QString heading = item->data(HeadingRole).toString();
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0 && block.text() == heading) {
            QTextCursor cursor(block);
            m_text->setTextCursor(cursor);
            const int top = m_text->cursorRect(cursor).top() + m_text->verticalScrollBar()->value();
            m_text->verticalScrollBar()->setValue(top - m_text->fontMetrics().height() / 2);
            return;
        }
    }
}

} // namespace rw::ui
