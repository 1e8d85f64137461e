// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>
#include <QString>
#include <QStringList>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

/// The only dialogs that hold up the user: file pickers and the question about unsaved changes. Each can be answered in
/// advance by a test; answers are used up one by one. GUI thread.
namespace rw::ui::ask {

enum class UnsavedAnswer { Save, Discard, Cancel };

[[nodiscard]] UnsavedAnswer aboutUnsavedChanges(QWidget* parent, const QString& ruleTitle);
/// Empty when the user cancelled.
[[nodiscard]] QString openFileName(QWidget* parent, const QString& title, const QString& directory,
                                   const QString& filter);
[[nodiscard]] QStringList openFileNames(QWidget* parent, const QString& title, const QString& directory,
                                        const QString& filter);
[[nodiscard]] QString openDirectory(QWidget* parent, const QString& title, const QString& directory);
[[nodiscard]] QString saveFileName(QWidget* parent, const QString& title, const QString& proposal,
                                   const QString& filter, const QString& suffix);

/// For tests: the next question is answered so, without showing a dialog.
void setNextAnswer(UnsavedAnswer answer);
void setNextFileNames(const QStringList& names);
inline void setNextFileName(const QString& name) {
    setNextFileNames({name});
}
/// For tests: what the last question for a file to save proposed.
[[nodiscard]] QString lastProposal();
/// For tests: how many questions were asked so far.
[[nodiscard]] int questionsAsked();

} // namespace rw::ui::ask
