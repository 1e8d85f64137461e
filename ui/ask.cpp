// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ask.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QPushButton>
#include <optional>

namespace rw::ui::ask {

namespace {

struct Seam {
    std::optional<UnsavedAnswer> answer;
    std::optional<QStringList> names;
    QString proposal;
    int asked = 0;
};
Seam& seam() {
    static Seam instance;
    return instance;
}

std::optional<QStringList> preparedNames() {
    ++seam().asked;
    return std::exchange(seam().names, std::nullopt);
}

} // namespace

UnsavedAnswer aboutUnsavedChanges(QWidget* parent, const QString& ruleTitle) {
    ++seam().asked;
    if (const auto prepared = std::exchange(seam().answer, std::nullopt)) {
        return *prepared;
    }
    QMessageBox box(QMessageBox::Question, QCoreApplication::translate("Ask", "Unsaved changes"),
                    QCoreApplication::translate("Ask", "Save the changes to “%1”?").arg(ruleTitle),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, parent);
    box.setInformativeText(
        QCoreApplication::translate("Ask", "No workspace keeps these changes: without saving, they are lost."));
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save:
        return UnsavedAnswer::Save;
    case QMessageBox::Discard:
        return UnsavedAnswer::Discard;
    default:
        return UnsavedAnswer::Cancel;
    }
}

QString openFileName(QWidget* parent, const QString& title, const QString& directory, const QString& filter) {
    if (const auto prepared = preparedNames()) {
        return prepared->value(0);
    }
    return QFileDialog::getOpenFileName(parent, title, directory, filter);
}

QStringList openFileNames(QWidget* parent, const QString& title, const QString& directory, const QString& filter) {
    if (const auto prepared = preparedNames()) {
        return *prepared;
    }
    return QFileDialog::getOpenFileNames(parent, title, directory, filter);
}

QString openDirectory(QWidget* parent, const QString& title, const QString& directory) {
    if (const auto prepared = preparedNames()) {
        return prepared->value(0);
    }
    return QFileDialog::getExistingDirectory(parent, title, directory);
}

QString saveFileName(QWidget* parent, const QString& title, const QString& proposal, const QString& filter,
                     const QString& suffix) {
    seam().proposal = proposal;
    if (const auto prepared = preparedNames()) {
        return prepared->value(0);
    }
    QFileDialog dialog(parent, title, {}, filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffix);
    dialog.setDirectory(QFileInfo(proposal).absolutePath());
    dialog.selectFile(proposal);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

void setNextAnswer(UnsavedAnswer answer) {
    seam().answer = answer;
}

void setNextFileNames(const QStringList& names) {
    seam().names = names;
}

QString lastProposal() {
    return seam().proposal;
}

int questionsAsked() {
    return seam().asked;
}

} // namespace rw::ui::ask
