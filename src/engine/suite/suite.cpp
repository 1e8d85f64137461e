// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/suite/suite.h"

#include "engine/base/utf8.h"
#include "engine/base/words.h"
#include "engine/json/json.h"
#include "engine/json/writer.h"
#include "engine/match/explain.h"
#include "engine/match/reference.h"
#include "engine/pattern/lint.h"
#include "engine/pattern/pattern.h"

#include <algorithm>
#include <utility>

namespace rw::suite {

namespace {

Error badLine(std::string_view file, size_t line, const std::string& what, std::string remedy) {
    Error error;
    error.kind = ErrorKind::BadInput;
    error.message = std::string(file) + ":" + std::to_string(line) + ": " + what;
    error.remedy = std::move(remedy);
    return error;
}

/// A JSON string is raw text, any other value its compact form.
std::string rawText(const json::Node& node) {
    return node.kind == json::Kind::String ? node.text : json::write(node, 0);
}

/// The compact form of what is JSON and comes back from within a line; else nothing.
std::optional<std::string> compactForm(std::string_view text) {
    const json::Tree tree = json::read(text);
    const bool alone =
        text.find_first_not_of(" \t\r\n", std::min<size_t>(tree.end, text.size())) == std::string_view::npos;
    // A text that is a JSON string itself would come back without its quotes.
    if (!tree.errors.empty() || !alone || text.empty() || tree.root.kind == json::Kind::String) {
        return std::nullopt;
    }
    std::string compact = json::write(tree.root, 0);
    // The case is one more level.
    if (!json::read('[' + compact + ']').errors.empty()) {
        return std::nullopt;
    }
    return compact;
}

/// JSON is UTF-8: other bytes cannot be carried.
std::string asUtf8(std::string_view text) {
    if (utf8::firstInvalid(text) == std::string_view::npos) {
        return std::string(text);
    }
    std::string out;
    for (size_t at = 0; at < text.size();) {
        const char32_t point = utf8::next(text, at);
        utf8::append(out, point >= 0xD800 && point <= 0xDFFF ? U'\uFFFD' : point);
    }
    return out;
}

bool readExpectation(const json::Node& object, std::string_view name, std::optional<bool>& out) {
    const json::Node* node = object.find(name);
    if (node == nullptr || node->kind == json::Kind::Null) {
        return true;
    }
    if (node->kind != json::Kind::True && node->kind != json::Kind::False) {
        return false;
    }
    out = node->kind == json::Kind::True;
    return true;
}

const char* word(bool value) {
    return value ? "true" : "false";
}

void addCode(std::vector<std::string>& codes, const pattern::Diagnostic& diagnostic) {
    std::string code(pattern::diagnosticInfo(diagnostic.id).code);
    if (std::find(codes.begin(), codes.end(), code) == codes.end()) {
        codes.push_back(std::move(code));
    }
}

void judge(const Case& testCase, CaseResult& result) {
    const bool valid = result.valid;
    // An invalid rule matches nothing: `match: false` beside `valid: false` is no contradiction.
    const bool matches = result.match.value_or(false);
    std::string why;
    if (testCase.valid && *testCase.valid != valid) {
        why = fill(Words::tr("expected valid %1, got %2", "true or false"), {word(*testCase.valid), word(valid)});
    }
    if (testCase.match && *testCase.match != matches) {
        const std::string match =
            fill(Words::tr("expected match %1, got %2", "true or false"), {word(*testCase.match), word(matches)});
        why = why.empty() ? match : fill(Words::tr("%1; %2", "two reasons, one after the other"), {why, match});
    }
    if (!testCase.valid && !testCase.match) {
        result.status = Status::Unchecked;
        return;
    }
    result.status = why.empty() ? Status::Passed : Status::Failed;
    if (!why.empty() && !result.error.empty()) {
        why = fill(Words::tr("%1 (%2)", "why a case fails, and the error behind it"),
                   {why, result.error.substr(0, result.error.find('\n'))});
    }
    result.why = std::move(why);
}

} // namespace

Expected<Case, Error> readCase(std::string_view line, std::string_view file, size_t lineNumber,
                               const std::string* rule) {
    const json::Tree tree = json::read(line);
    const bool alone =
        line.find_first_not_of(" \t\r\n", std::min<size_t>(tree.end, line.size())) == std::string_view::npos;
    if (!tree.errors.empty() || tree.root.kind != json::Kind::Object || !alone) {
        return unexpected(
            badLine(file, lineNumber, Words::tr("this line is not one JSON object"),
                    fill(Words::tr("A suite has one case a line: %1"), {"{\"id\": …, \"pattern\": …, \"event\": …}"})));
    }
    const json::Node& object = tree.root;
    Case out;
    out.file = file;
    out.line = lineNumber;
    if (const json::Node* id = object.find("id"); id != nullptr && id->isScalar() && id->kind != json::Kind::Null) {
        out.id = rawText(*id);
    } else {
        out.id = std::string(file) + ":" + std::to_string(lineNumber);
    }
    const json::Node* pattern = object.find("pattern");
    if (rule != nullptr) {
        out.pattern = *rule;
    } else if (pattern == nullptr) {
        return unexpected(
            badLine(file, lineNumber, fill(Words::tr("the case has no \"%1\""), {"pattern"}),
                    fill(Words::tr("Add \"%1\": the rule as a JSON object, or its text as a string"), {"pattern"})));
    } else {
        out.pattern = rawText(*pattern);
    }
    if (const json::Node* event = object.find("event"); event != nullptr) {
        out.event = rawText(*event);
    } else {
        out.hasEvent = false;
    }
    for (const auto& [name, target] : {std::pair("valid", &out.valid), std::pair("match", &out.match)}) {
        if (!readExpectation(object, name, *target)) {
            return unexpected(badLine(file, lineNumber, fill(Words::tr("\"%1\" is not true or false"), {name}),
                                      Words::tr("Write true or false, or leave it out")));
        }
    }
    if (!out.hasEvent && out.match) {
        return unexpected(
            badLine(file, lineNumber, fill(Words::tr("the case expects a verdict but has no \"%1\""), {"event"}),
                    fill(Words::tr("Add \"%1\": the event as a JSON object, or its text as a string"), {"event"})));
    }
    return out;
}

void readCases(std::string_view text, std::string_view file, const TakeCase& take, const std::string* rule) {
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.remove_prefix(3);
    }
    for (size_t line = 1; !text.empty(); ++line) {
        const size_t end = text.find('\n');
        std::string_view one = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        if (one.ends_with('\r')) {
            one.remove_suffix(1);
        }
        if (one.find_first_not_of(" \t") != std::string_view::npos && !take(readCase(one, file, line, rule), one)) {
            return;
        }
    }
}

CaseResult unreadable(const Error& error, std::string_view text, std::string_view file, size_t line) {
    const std::string place = std::string(file) + ":" + std::to_string(line);
    CaseResult result;
    result.status = Status::Unreadable;
    result.file = file;
    result.line = line;
    result.id = place;
    const json::Tree tree = json::read(text);
    if (const json::Node* id = tree.errors.empty() ? tree.root.find("id") : nullptr;
        id != nullptr && id->isScalar() && id->kind != json::Kind::Null) {
        result.id = rawText(*id);
    }
    const std::string lead = place + ": ";
    result.why = error.message.starts_with(lead) ? error.message.substr(lead.size()) : error.message;
    result.error = error.remedy;
    return result;
}

std::string keptText(std::string_view text) {
    std::string plain = asUtf8(text);
    auto compact = compactForm(plain);
    return compact ? std::move(*compact) : std::move(plain);
}

std::string writeCase(const Case& testCase) {
    const auto raw = [](const std::string& text) {
        const std::string plain = asUtf8(text);
        auto compact = compactForm(plain);
        return compact ? std::move(*compact) : json::quoted(plain);
    };
    std::string line;
    json::Writer json(line);
    json.object().name("id").string(testCase.id).name("pattern").raw(raw(testCase.pattern));
    if (testCase.hasEvent) {
        json.name("event").raw(raw(testCase.event));
    }
    if (testCase.valid) {
        json.name("valid").boolean(*testCase.valid);
    }
    if (testCase.match) {
        json.name("match").boolean(*testCase.match);
    }
    json.end();
    return line;
}

CaseResult run(const Case& testCase) {
    CaseResult result;
    result.id = testCase.id;
    result.file = testCase.file;
    result.line = testCase.line;
    const pattern::ParseResult parsed = pattern::parsePattern(testCase.pattern);
    result.valid = parsed.valid();
    result.deployable = parsed.deployable();
    for (const pattern::Diagnostic& diagnostic : parsed.diagnostics) {
        addCode(result.diagnostics, diagnostic);
    }
    for (const pattern::Diagnostic& diagnostic : pattern::lint(testCase.pattern, parsed, nullptr)) {
        addCode(result.diagnostics, diagnostic);
    }
    if (!parsed.valid()) {
        result.error = parsed.serviceMessage;
    } else if (testCase.hasEvent) {
        const auto event = match::readEvent(testCase.event);
        if (event) {
            result.match = match::matches(*parsed.pattern, *event);
            if (const json::Node* type = event->tree.root.find("detail-type");
                type != nullptr && type->kind == json::Kind::String) {
                result.type = type->text;
            }
        } else {
            result.match = false;
            result.error = fill(Words::tr("Event is not readable: %1 (byte %2)", "%1: the words of AWS's reader"),
                                {event.error().message, Words::number(event.error().offset)});
        }
    }
    judge(testCase, result);
    if (testCase.match && result.match && *testCase.match != *result.match) {
        result.explanation = match::explain(*parsed.pattern, testCase.event).sentence;
    }
    return result;
}

} // namespace rw::suite
