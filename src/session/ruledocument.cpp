// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/ruledocument.h"

#include "session/fileerror.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <algorithm>

namespace rw::session {

namespace {

constexpr qint64 kLongestFile = 1'000'000;

std::string_view view(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

bool sameProblem(const pattern::Diagnostic& a, const pattern::Diagnostic& b) {
    return a.id == b.id && a.at == b.at;
}

/// What the window lists: the text's own problems, then the lints that know the events, each once, gravest first.
std::vector<pattern::Diagnostic> allDiagnostics(const QByteArray& text, const pattern::ParseResult& result,
                                                const pattern::Vocabulary* vocabulary) {
    // Where both tell of the same problem, the one that knows the events has the better words and fixes.
    std::vector<pattern::Diagnostic> all = result.diagnostics;
    for (pattern::Diagnostic& found : pattern::lint(view(text), result, vocabulary)) {
        const auto same = std::find_if(all.begin(), all.end(), [&](const auto& d) { return sameProblem(d, found); });
        if (same == all.end()) {
            all.push_back(std::move(found));
        } else if (same->severity != pattern::Severity::Error) {
            *same = std::move(found);
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const pattern::Diagnostic& a, const pattern::Diagnostic& b) {
        return a.severity != b.severity ? a.severity < b.severity : a.at.begin < b.at.begin;
    });
    return all;
}

std::shared_ptr<const ParsedRule> parseRule(const QByteArray& text, const pattern::Vocabulary* vocabulary,
                                            const std::shared_ptr<const ParsedRule>& previous) {
    auto parsed = std::make_shared<ParsedRule>();
    parsed->text = text;
    if (previous && previous->text == text) {
        // Only the lints are new. Keeping the compiled pattern tells the test run that no verdict changes.
        parsed->result = previous->result;
        parsed->compiled = previous->compiled;
    } else {
        parsed->result = pattern::parsePattern(view(text));
        if (parsed->result.valid() && parsed->result.pattern->combinations <= pattern::kMaxAlternatives) {
            parsed->compiled = match::CompiledPattern::compile(parsed->result.pattern);
        }
    }
    parsed->diagnostics = allDiagnostics(text, parsed->result, vocabulary);
    return parsed;
}

Error fileError(ErrorKind kind, const QString& message, const QString& detail) {
    Error error;
    error.kind = kind;
    error.message = message.toStdString();
    error.detail = detail.toStdString();
    return error;
}

} // namespace

RuleDocument::RuleDocument(QThreadPool& pool, QObject* parent) : QObject(parent), m_job(pool) {}

void RuleDocument::setText(const QByteArray& utf8) {
    if (utf8 == m_text) {
        return;
    }
    const bool wasModified = isModified();
    m_text = utf8;
    parse();
    Q_EMIT textChanged();
    if (wasModified != isModified()) {
        Q_EMIT fileChanged();
    }
}

void RuleDocument::setVocabulary(std::shared_ptr<const pattern::Vocabulary> vocabulary) {
    m_vocabulary = std::move(vocabulary);
    parse();
}

bool RuleDocument::upToDate() const {
    return m_parsed && m_parsed->text == m_text;
}

bool RuleDocument::checking() const {
    return m_job.running();
}

void RuleDocument::parse() {
    m_job.start([text = m_text, vocabulary = m_vocabulary,
                 previous = m_parsed](const std::stop_token&) { return parseRule(text, vocabulary.get(), previous); },
                [this](std::shared_ptr<const ParsedRule> parsed) {
                    m_parsed = std::move(parsed);
                    if (m_parsed->compiled) {
                        m_lastValid = m_parsed;
                    }
                    Q_EMIT parsedChanged();
                });
}

QString RuleState::title() const {
    if (!filePath.isEmpty()) {
        return QFileInfo(filePath).fileName();
    }
    return number == 1 ? RuleDocument::tr("Untitled rule") : RuleDocument::tr("Rule %1").arg(number);
}

RuleState RuleDocument::state() const {
    return {m_text, m_savedText, m_filePath, m_number, m_lastValid};
}

void RuleDocument::setState(const RuleState& state) {
    m_text = state.text;
    m_savedText = state.savedText;
    m_filePath = state.filePath;
    m_number = state.number;
    m_lastValid = state.lastValid;
    // What is known of its text already need not be found out again; only the lints are made anew.
    m_parsed = m_lastValid && m_lastValid->text == m_text ? m_lastValid : nullptr;
    parse();
    Q_EMIT textChanged();
    Q_EMIT fileChanged();
}

QString RuleDocument::title() const {
    return state().title();
}

bool RuleDocument::isModified() const {
    return m_text != m_savedText;
}

Expected<void, Error> RuleDocument::open(const QString& path) {
    auto found = read(path);
    if (!found) {
        return unexpected(Error(found.error()));
    }
    restore(found->text, found->filePath, found->savedText);
    return {};
}

Expected<RuleState, Error> RuleDocument::read(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return unexpected(fileError(file));
    }
    const QByteArray bytes = file.read(kLongestFile + 1);
    if (bytes.size() > kLongestFile) {
        Error error = fileError(ErrorKind::BadInput, tr("%1 is too long for a rule").arg(QFileInfo(path).fileName()),
                                tr("an event pattern has 4,096 characters at most"));
        error.remedy = tr("Open it as events instead").toStdString();
        return unexpected(std::move(error));
    }
    if (file.error() != QFileDevice::NoError) {
        return unexpected(fileError(file));
    }
    RuleState state;
    state.text = bytes;
    state.savedText = bytes;
    state.filePath = QFileInfo(path).absoluteFilePath();
    return state;
}

Expected<void, Error> RuleDocument::save(const QString& path) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(m_text) != m_text.size() || !file.commit()) {
        return unexpected(
            fileError(ErrorKind::Io, tr("%1 cannot be saved").arg(QFileInfo(path).fileName()), file.errorString()));
    }
    m_filePath = QFileInfo(path).absoluteFilePath();
    m_savedText = m_text;
    Q_EMIT fileChanged();
    return {};
}

void RuleDocument::restore(const QByteArray& text, const QString& path, const QByteArray& savedText) {
    m_filePath = path;
    m_savedText = savedText;
    const bool changed = m_text != text;
    m_text = text;
    if (changed || !m_parsed) {
        parse();
    }
    if (changed) {
        Q_EMIT textChanged();
    }
    Q_EMIT fileChanged();
}

} // namespace rw::session
