// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"
#include "engine/match/compiled.h"
#include "engine/pattern/lint.h"
#include "engine/pattern/pattern.h"
#include "session/latestjob.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <memory>

namespace rw::session {

/// A parsed state of the rule's text, immutable and shared.
struct ParsedRule {
    QByteArray text;
    pattern::ParseResult result;                  ///< diagnostics of the text alone
    std::vector<pattern::Diagnostic> diagnostics; ///< with lints that know the loaded events; what the window shows
    std::shared_ptr<const match::CompiledPattern> compiled; ///< null unless valid
};

/// What a document shows, to be put aside and taken up again.
struct RuleState {
    QByteArray text;
    QByteArray savedText;
    QString filePath;                            ///< empty: never saved
    int number = 1;                              ///< tells rules apart that were never saved; from 1
    std::shared_ptr<const ParsedRule> lastValid; ///< of some text that it had; may be null

    [[nodiscard]] QString title() const;
    [[nodiscard]] bool isModified() const { return text != savedText; }
};

/// One rule that is being edited: its text, its file and what the engine makes of it. The text is UTF-8 bytes, exactly
/// as the editor holds them. Parsing runs on a worker; results for an older text are dropped. GUI thread.
class RuleDocument : public QObject {
    Q_OBJECT
public:
    explicit RuleDocument(QThreadPool& pool, QObject* parent = nullptr);
    [[nodiscard]] const QByteArray& text() const { return m_text; }
    void setText(const QByteArray& utf8);                                      ///< starts parsing
    void setVocabulary(std::shared_ptr<const pattern::Vocabulary> vocabulary); ///< lints again
    [[nodiscard]] std::shared_ptr<const ParsedRule> parsed() const {
        return m_parsed;
    } ///< of the newest parsed text; null at first
    [[nodiscard]] std::shared_ptr<const ParsedRule> lastValid() const {
        return m_lastValid;
    }                                    ///< null until one was valid
    [[nodiscard]] bool upToDate() const; ///< parsed() is of text()
    [[nodiscard]] bool checking() const; ///< parsedChanged will follow

    [[nodiscard]] QString filePath() const { return m_filePath; } ///< empty: never saved
    [[nodiscard]] QString title() const;
    [[nodiscard]] bool isModified() const;                         ///< against the file
    [[nodiscard]] Expected<void, Error> open(const QString& path); ///< rules are small: read at once; refuses over 1 MB
    [[nodiscard]] Expected<void, Error> save(const QString& path); ///< atomically
    void restore(const QByteArray& text, const QString& path, const QByteArray& savedText); ///< another text and file
    [[nodiscard]] RuleState state() const;
    /// Another rule: nothing of the one before remains, its last valid text included.
    void setState(const RuleState& state);
    /// What open() would show.
    [[nodiscard]] static Expected<RuleState, Error> read(const QString& path);

    [[nodiscard]] const QByteArray& savedText() const { return m_savedText; }

Q_SIGNALS:
    void textChanged();
    void parsedChanged(); ///< parsed() is new
    void fileChanged();   ///< path or modified state

private:
    void parse();
    LatestJob m_job;
    QByteArray m_text, m_savedText;
    QString m_filePath;
    int m_number = 1;
    std::shared_ptr<const ParsedRule> m_parsed, m_lastValid;
    std::shared_ptr<const pattern::Vocabulary> m_vocabulary;
};

} // namespace rw::session
