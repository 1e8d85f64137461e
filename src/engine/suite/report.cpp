// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/utf8.h"
#include "engine/base/words.h"
#include "engine/json/writer.h"
#include "engine/suite/suite.h"

#include <algorithm>
#include <map>

namespace rw::suite {

namespace {

struct Counts {
    size_t passed = 0, failed = 0, unchecked = 0, unreadable = 0;
};

Counts countsOf(const std::vector<CaseResult>& results) {
    Counts counts;
    for (const CaseResult& result : results) {
        counts.passed += result.status == Status::Passed ? 1 : 0;
        counts.failed += result.status == Status::Failed ? 1 : 0;
        counts.unchecked += result.status == Status::Unchecked ? 1 : 0;
        counts.unreadable += result.status == Status::Unreadable ? 1 : 0;
    }
    return counts;
}

std::string where(const CaseResult& result) {
    return result.file.empty() ? std::string() : result.file + ":" + std::to_string(result.line);
}

std::string textReport(const std::vector<CaseResult>& results, std::string_view rule) {
    std::string out;
    if (!rule.empty()) {
        out +=
            fill(Words::tr("Rule: %1", "the file whose rule all cases of a suite were tested against"), {rule}) + '\n';
    }
    for (const CaseResult& result : results) {
        if (result.status == Status::Failed) {
            const std::string place = where(result);
            out += place.empty()
                       ? fill(Words::tr("FAILED %1: %2", "a case of a suite and why"), {result.id, result.why})
                       : fill(Words::tr("FAILED %1 (%2): %3", "a case of a suite, where it is and why"),
                              {result.id, place, result.why});
            out += '\n';
            if (!result.explanation.empty()) {
                out += "  " + result.explanation + '\n';
            }
        }
    }
    const Counts counts = countsOf(results);
    const std::string passed = Words::number(counts.passed);
    const std::string failed = Words::number(counts.failed);
    const auto cases = static_cast<int64_t>(results.size() - counts.unreadable);
    out += counts.unchecked == 0
               ? fill(Words::tr("%n case: %1 passed, %2 failed|%n cases: %1 passed, %2 failed", nullptr, cases),
                      {passed, failed})
               : fill(Words::tr("%n case: %1 passed, %2 failed, %3 without expectation|"
                                "%n cases: %1 passed, %2 failed, %3 without expectation",
                                nullptr, cases),
                      {passed, failed, Words::number(counts.unchecked)});
    if (counts.unreadable > 0) {
        out += "; " + Words::tr("%n line is no case|%n lines are no cases", "behind the number of cases of a suite",
                                static_cast<int64_t>(counts.unreadable));
    }
    return out + "\n";
}

std::string jsonLinesReport(const std::vector<CaseResult>& results, std::string_view rule) {
    std::string out;
    for (const CaseResult& result : results) {
        json::Writer writer(out);
        writer.object();
        writer.name("id").string(result.id);
        if (!rule.empty()) {
            writer.name("rule").string(rule);
        }
        if (result.status == Status::Unreadable) {
            writer.name("valid").null().name("deployable").null().name("match").null();
        } else {
            writer.name("valid").boolean(result.valid);
            writer.name("deployable").boolean(result.deployable);
            writer.name("match").boolean(result.match.value_or(false)); // an invalid rule matches nothing
        }
        if (result.error.empty()) {
            writer.name("error").null();
        } else {
            writer.name("error").string(result.error);
        }
        writer.name("status").string(statusWord(result.status));
        if (!result.why.empty()) {
            writer.name("why").string(result.why);
        }
        if (!result.explanation.empty()) {
            writer.name("explanation").string(result.explanation);
        }
        writer.name("diagnostics").array();
        for (const std::string& code : result.diagnostics) {
            writer.string(code);
        }
        writer.end();
        writer.end();
        out += '\n';
    }
    return out;
}

/// XML 1.0 knows no other characters, not even as references.
bool isXmlCharacter(char32_t c) {
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) ||
           (c >= 0x10000 && c <= 0x10FFFF);
}

std::string xml(std::string_view text) {
    std::string out;
    size_t offset = 0;
    while (offset < text.size()) {
        const char32_t c = utf8::next(text, offset);
        switch (c) {
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '&':
            out += "&amp;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\n':
            out += "&#10;";
            break;
        case '\r':
            out += "&#13;";
            break;
        case '\t':
            out += "&#9;";
            break;
        default:
            utf8::append(out, isXmlCharacter(c) ? c : U'\xFFFD');
        }
    }
    return out;
}

bool isHex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isUuid(std::string_view text) {
    constexpr std::string_view kForm = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    return text.size() == kForm.size() && std::equal(text.begin(), text.end(), kForm.begin(), [](char c, char wanted) {
               return wanted == '-' ? c == '-' : isHex(c);
           });
}

/// UUIDs by their first eight digits, as people tell them apart.
std::string shortId(std::string_view id) {
    constexpr size_t kUuid = 36;
    constexpr size_t kTold = 8;
    std::string out;
    for (size_t at = 0; at < id.size();) {
        const bool uuid = isUuid(id.substr(at, kUuid));
        out += id.substr(at, uuid ? kTold : 1);
        at += uuid ? kUuid : 1;
    }
    return out;
}

constexpr std::string_view kDetailTopics = "v2.detail.events.conversation.{id}.";

/// "v2…acd.end c69ab1de" of v2.detail.events.conversation.{id}.acd.end: what lists of tests have room for.
std::string caseName(const CaseResult& result, std::string_view id) {
    std::string_view type = result.type;
    std::string out;
    if (type.starts_with(kDetailTopics)) {
        type.remove_prefix(kDetailTopics.size());
        out = "v2…";
    }
    out += type;
    return out + (out.empty() ? "" : " ") + std::string(id);
}

/// By the place of the case. Test servers take cases of one name for one case: where a short name is not unique, the
/// whole id tells them apart.
std::vector<std::string> caseNames(const std::vector<const CaseResult*>& rows) {
    std::vector<std::string> names;
    std::map<std::string, size_t> times;
    names.reserve(rows.size());
    for (const CaseResult* row : rows) {
        names.push_back(caseName(*row, shortId(row->id)));
        ++times[names.back()];
    }
    for (size_t i = 0; i < rows.size(); ++i) {
        if (times[names[i]] > 1) {
            names[i] = caseName(*rows[i], rows[i]->id);
        }
    }
    return names;
}

std::string junitReport(const std::vector<CaseResult>& results, std::string_view rule) {
    std::vector<std::string> files;
    std::map<std::string, std::vector<const CaseResult*>> byFile;
    for (const CaseResult& result : results) {
        auto& rows = byFile[result.file];
        if (rows.empty()) {
            files.push_back(result.file);
        }
        rows.push_back(&result);
    }
    const Counts all = countsOf(results);
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    out += "<testsuites name=\"rulewright\" tests=\"" + std::to_string(results.size()) + "\" failures=\"" +
           std::to_string(all.failed) + "\" errors=\"" + std::to_string(all.unreadable) + "\" skipped=\"" +
           std::to_string(all.unchecked) + "\">\n";
    for (const std::string& file : files) {
        const auto& rows = byFile[file];
        const auto number = [&](Status status) {
            return std::to_string(
                std::count_if(rows.begin(), rows.end(), [&](const CaseResult* row) { return row->status == status; }));
        };
        const std::string name = file.empty() ? "suite" : file;
        out += "  <testsuite name=\"" + xml(name) + "\" tests=\"" + std::to_string(rows.size()) + "\" failures=\"" +
               number(Status::Failed) + "\" errors=\"" + number(Status::Unreadable) + "\" skipped=\"" +
               number(Status::Unchecked) + "\">\n";
        if (!rule.empty()) {
            out += "    <properties>\n      <property name=\"rule\" value=\"" + xml(rule) + "\"/>\n    </properties>\n";
        }
        const std::vector<std::string> names = caseNames(rows);
        for (size_t i = 0; i < rows.size(); ++i) {
            const CaseResult* row = rows[i];
            out += "    <testcase name=\"" + xml(names[i]) + "\" classname=\"" + xml(name) + "\"";
            if (!row->file.empty()) {
                out += " file=\"" + xml(row->file) + "\" line=\"" + std::to_string(row->line) + "\"";
            }
            if (row->status == Status::Failed) {
                // Lists show the message alone, so the reason comes first; details show the text.
                const bool explained = !row->explanation.empty();
                const std::string& message = explained ? row->explanation : row->why;
                const std::string& more = explained && row->error.empty() ? row->why : row->error;
                out +=
                    ">\n      <failure message=\"" + xml(message) + "\">" + xml(more) + "</failure>\n    </testcase>\n";
            } else if (row->status == Status::Unreadable) {
                out += ">\n      <error message=\"" + xml(row->why) + "\">" + xml(row->error) +
                       "</error>\n    </testcase>\n";
            } else if (row->status == Status::Unchecked) {
                out += ">\n      <skipped message=\"no expectation\"/>\n    </testcase>\n";
            } else {
                out += "/>\n";
            }
        }
        out += "  </testsuite>\n";
    }
    return out + "</testsuites>\n";
}

/// TAP 14: '#' would begin a directive, and a description is one line.
std::string tapText(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '#' || c == '\\') {
            out += '\\';
        }
        out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return out;
}

std::string tapReport(const std::vector<CaseResult>& results, std::string_view rule) {
    std::string out = "TAP version 14\n1.." + std::to_string(results.size()) + "\n";
    if (!rule.empty()) {
        out += "# rule: " + tapText(rule) + "\n";
    }
    size_t number = 0;
    for (const CaseResult& result : results) {
        const bool bad = result.status == Status::Failed || result.status == Status::Unreadable;
        out += bad ? "not ok " : "ok ";
        out += std::to_string(++number) + " - " + tapText(result.id);
        if (result.status == Status::Unchecked) {
            out += " # SKIP no expectation";
        }
        out += '\n';
        if (!bad) {
            continue;
        }
        const auto yaml = [&](std::string_view name, std::string_view text) {
            out += "  " + std::string(name) + ": ";
            json::Writer(out).string(text); // a JSON string is a YAML string
            out += '\n';
        };
        out += "  ---\n";
        yaml("message", result.why);
        if (!result.explanation.empty()) {
            yaml("explanation", result.explanation);
        }
        if (!result.file.empty()) {
            yaml("at", where(result));
        }
        if (!result.error.empty()) {
            yaml("error", result.error);
        }
        out += "  ...\n";
    }
    return out;
}

} // namespace

std::string_view statusWord(Status status) {
    switch (status) {
    case Status::Passed:
        return "passed";
    case Status::Failed:
        return "failed";
    case Status::Unchecked:
        return "unchecked";
    case Status::Unreadable:
        return "unreadable";
    }
    return {};
}

std::string report(const std::vector<CaseResult>& results, ReportFormat format, std::string_view rule) {
    switch (format) {
    case ReportFormat::Text:
        return textReport(results, rule);
    case ReportFormat::JsonLines:
        return jsonLinesReport(results, rule);
    case ReportFormat::JUnit:
        return junitReport(results, rule);
    case ReportFormat::Tap:
        return tapReport(results, rule);
    }
    return {};
}

} // namespace rw::suite
