// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/fileerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace rw::session {

namespace {

/// What the translators' tools read literals and their context from.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FileError)
};

} // namespace

Error fileError(const QFile& file) {
    const QFileInfo about(file.fileName());
    Error error;
    error.kind = about.exists() ? ErrorKind::Io : ErrorKind::NotFound;
    QString why = file.errorString();
    if (!about.exists()) {
        why = about.isSymLink() ? Texts::tr("it is a link to a file that is gone") : Texts::tr("no such file");
    } else if (about.isDir()) {
        why = Texts::tr("it is a folder");
    } else if (!about.isReadable()) {
        why = Texts::tr("you may not read it");
    }
    error.message = (file.isOpen() ? Texts::tr("Cannot read %1: %2") : Texts::tr("Cannot open %1: %2"))
                        .arg(about.fileName(), why)
                        .toStdString();
    error.detail = QDir::toNativeSeparators(about.absoluteFilePath()).toStdString();
    return error;
}

} // namespace rw::session
