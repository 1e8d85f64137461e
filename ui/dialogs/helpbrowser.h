// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QListWidget;
class QTextBrowser;
QT_END_NAMESPACE

namespace rw::ui {

/// The pages of resources/help: their headings on the left, searched by the line above. GUI thread.
class HelpBrowser : public QDialog {
    Q_OBJECT
public:
    explicit HelpBrowser(QWidget* parent);
    /// A page by its file's name without suffix, at the first heading that begins with `heading`.
    void showPage(const QString& page, const QString& heading = {});

private:
    void load(const QString& page);
    void filter(const QString& words);
    void go();

    QLineEdit* m_search;
    QListWidget* m_headings;
    QTextBrowser* m_text;
    QString m_page; ///< that is shown
};

} // namespace rw::ui
