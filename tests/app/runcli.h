// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

/// Drives the built rulewright-cli as a user's shell would.
namespace runcli {

struct Result {
    int code = -1; ///< -1: did not start, crashed or did not end
    QByteArray out;
    QByteArray err;
};

inline QStringList arguments(std::initializer_list<const char*> words) {
    QStringList list;
    for (const char* word : words) {
        list << QString::fromUtf8(word);
    }
    return list;
}

inline Result run(const QStringList& arguments, const QByteArray& input = {},
                  const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment(),
                  const QString& folder = {}) {
    QProcess process;
    process.setProcessEnvironment(environment);
    if (!folder.isEmpty()) {
        process.setWorkingDirectory(folder);
    }
    process.start(QStringLiteral(RW_CLI), arguments);
    if (!process.waitForStarted()) {
        return {};
    }
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(100'000) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished();
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}
inline Result run(std::initializer_list<const char*> words, const QByteArray& input = {}) {
    return run(arguments(words), input);
}

inline bool write(const QString& path, const QByteArray& text) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

inline QJsonObject object(const QByteArray& text) {
    return QJsonDocument::fromJson(text).object();
}

/// As `rulewright-cli … | head -n 1`: a reader that leaves early. `code` is rulewright-cli's own, `err` its complaints.
inline Result runIntoHead(const QStringList& arguments,
                          const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment()) {
    QProcess shell;
    shell.setProcessEnvironment(environment);
    shell.start(QStringLiteral("/bin/sh"),
                QStringList{QStringLiteral("-c"),
                            QStringLiteral("{ \"$0\" \"$@\"; echo \"code $?\" >&2; } | head -n 1"),
                            QStringLiteral(RW_CLI)} +
                    arguments);
    if (!shell.waitForFinished(60'000)) {
        shell.kill();
        shell.waitForFinished();
        return {};
    }
    Result result{-1, shell.readAllStandardOutput(), shell.readAllStandardError()};
    const qsizetype at = result.err.lastIndexOf("code ");
    if (at >= 0) {
        result.code = result.err.mid(at + 5).trimmed().toInt();
        result.err.truncate(at);
    }
    return result;
}

/// With the shell's redirections, such as "<." or ">&-".
inline Result runRedirected(const QStringList& arguments, const QString& redirections) {
    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"),
                QStringList{QStringLiteral("-c"), QStringLiteral("exec \"$0\" \"$@\" ") + redirections,
                            QStringLiteral(RW_CLI)} +
                    arguments);
    if (!shell.waitForFinished(60'000)) {
        shell.kill();
        shell.waitForFinished();
        return {};
    }
    return {shell.exitCode(), shell.readAllStandardOutput(), shell.readAllStandardError()};
}

/// One object per line; an empty object where a line is none.
inline QList<QJsonObject> objects(const QByteArray& lines) {
    QList<QJsonObject> result;
    for (const QByteArray& line : lines.split('\n')) {
        if (!line.isEmpty()) {
            result << object(line);
        }
    }
    return result;
}

} // namespace runcli
