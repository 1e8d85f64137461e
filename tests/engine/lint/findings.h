// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pattern/fixes.h"
#include "engine/pattern/lint.h"
#include "engine/pattern/pattern.h"

#include <QByteArray>
#include <QFile>
#include <QList>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace rw::test {

/// Everything that Rulewright says about a rule.
inline std::vector<pattern::Diagnostic> findings(std::string_view rule, const pattern::Vocabulary* vocabulary = nullptr,
                                                 pattern::Profile profile = pattern::Profile::Classic) {
    const pattern::ParseResult parsed = pattern::parsePattern(rule);
    std::vector<pattern::Diagnostic> all = parsed.diagnostics;
    for (pattern::Diagnostic& diagnostic : pattern::lint(rule, parsed, vocabulary, profile)) {
        all.push_back(std::move(diagnostic));
    }
    return all;
}

inline std::string codeOf(const pattern::Diagnostic& diagnostic) {
    return std::string(pattern::diagnosticInfo(diagnostic.id).code);
}

inline std::vector<std::string> codes(const std::vector<pattern::Diagnostic>& diagnostics) {
    std::vector<std::string> out;
    for (const pattern::Diagnostic& diagnostic : diagnostics) {
        out.push_back(codeOf(diagnostic));
    }
    return out;
}

inline size_t count(const std::vector<pattern::Diagnostic>& diagnostics, pattern::DiagId id) {
    return static_cast<size_t>(std::count_if(diagnostics.begin(), diagnostics.end(),
                                             [id](const pattern::Diagnostic& one) { return one.id == id; }));
}

/// Why applying one of the fixes of `rule` does not do what it promises; empty if all do.
inline std::string brokenPromise(const std::string& rule, const pattern::Vocabulary* vocabulary = nullptr,
                                 pattern::Profile profile = pattern::Profile::Classic) {
    const std::vector<pattern::Diagnostic> before = findings(rule, vocabulary, profile);
    const bool wasValid = pattern::parsePattern(rule).valid();
    for (const pattern::Diagnostic& diagnostic : before) {
        for (const pattern::FixIt& fix : diagnostic.fixes) {
            const std::string name = codeOf(diagnostic) + " \"" + fix.title + "\"";
            uint32_t end = 0;
            for (const pattern::TextEdit& edit : fix.edits) {
                if (edit.at.begin < end || edit.at.end < edit.at.begin || edit.at.end > rule.size()) {
                    return name + ": edits are not disjoint, ascending and inside the text";
                }
                end = edit.at.end;
            }
            const std::string after = pattern::applied(rule, fix.edits);
            if (after == rule) {
                return name + ": changes nothing";
            }
            if (wasValid && !pattern::parsePattern(after).valid()) {
                return name + ": makes a valid rule invalid: " + after;
            }
            if (count(findings(after, vocabulary, profile), diagnostic.id) >= count(before, diagnostic.id)) {
                return name + ": the problem is still there: " + after;
            }
        }
    }
    return {};
}

/// An entry of resources/help/diagnostics.md.
struct HelpEntry {
    std::string code;
    std::string title;
    std::string text;  ///< everything below the heading
    std::string wrong; ///< example that is reported; empty if the entry has none
    std::string right;
};

inline std::vector<HelpEntry> helpEntries() {
    QFile file(QStringLiteral(RW_SOURCE_DIR "/resources/help/diagnostics.md"));
    std::vector<HelpEntry> entries;
    if (!file.open(QIODevice::ReadOnly)) {
        return entries;
    }
    std::string* block = nullptr;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray& bytes : lines) {
        const std::string line = bytes.toStdString();
        if (line.rfind("## RW", 0) == 0) {
            entries.push_back({line.substr(3, 5), line.substr(9), {}, {}, {}});
            block = nullptr;
        } else if (entries.empty()) {
            continue;
        } else if (line == "```json wrong") {
            block = &entries.back().wrong;
        } else if (line == "```json right") {
            block = &entries.back().right;
        } else if (line == "```") {
            block = nullptr;
        } else if (block != nullptr) {
            *block += (block->empty() ? "" : "\n") + line;
        } else {
            entries.back().text += line + "\n";
        }
    }
    return entries;
}

} // namespace rw::test
