// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/registry.h"
#include "app/cli/console.h"
#include "app/cli/eventinput.h"
#include "app/cli/ruleinput.h"
#include "engine/json/writer.h"
#include "engine/match/compiled.h"
#include "engine/match/madeup.h"
#include "engine/store/eventstore.h"
#include "engine/store/load.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
#include <map>
#include <optional>
#include <thread>
#include <unistd.h>

namespace rw::cli {
namespace {

enum class Format : uint8_t { Text, JsonLines, Json, Count };

constexpr uint64_t kMostComplaints = 20;

struct Rules {
    std::vector<std::string> names;
    std::vector<std::shared_ptr<const match::CompiledPattern>> compiled;
};

bool addRule(Rules& rules, const std::string& path, const std::string& name) {
    auto pattern = validRule(path);
    if (!pattern) {
        return false;
    }
    rules.names.push_back(name);
    rules.compiled.push_back(match::CompiledPattern::compile(std::move(pattern)));
    return true;
}

/// All *.json files of a folder in order of name; none when one of them is no valid rule.
std::optional<Rules> rulesOf(const std::string& folder) {
    std::error_code error;
    std::vector<std::filesystem::path> files;
    for (std::filesystem::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        if (it->path().extension() == ".json") {
            files.push_back(it->path());
        }
    }
    if (error) {
        complain("cannot read the folder " + folder + ": " + error.message());
        return std::nullopt;
    }
    if (files.empty()) {
        complain("there are no rules (*.json) in " + folder);
        return std::nullopt;
    }
    std::sort(files.begin(), files.end());
    Rules rules;
    bool valid = true;
    for (const auto& file : files) {
        valid = addRule(rules, file.string(), file.filename().string()) && valid;
    }
    return valid ? std::optional(std::move(rules)) : std::nullopt;
}

/// Judges files and reports; the counts of all of them.
class Tester {
public:
    Tester(Rules rules, Format format, unsigned threads) : m_rules(std::move(rules)), m_format(format) {
        m_options.threads = threads;
        m_options.wantNonMatching = format == Format::JsonLines;
        m_options.stop = m_stop.get_token();
        m_total.matchedPerRule.resize(m_rules.compiled.size());
    }

    bool judge(const std::string& path) {
        m_file = path;
        m_name = path == "-" ? "standard input" : path;
        m_complaints = 0;
        m_broken = false;
        const auto file = InputFile::open(path);
        if (!file) {
            complain(file.error());
            return false;
        }
        stream(file->descriptor());
        if (m_complaints > kMostComplaints) {
            complain(m_name + ": " +
                     counted(m_complaints - kMostComplaints, "more unreadable record", "more unreadable records"));
        }
        return !m_broken;
    }

    [[nodiscard]] int finish(const std::vector<std::string>& files) {
        switch (m_format) {
        case Format::Text:
            textSummary();
            break;
        case Format::Json:
            jsonSummary(files);
            break;
        case Format::Count:
            output().line(std::to_string(m_total.matched));
            break;
        case Format::JsonLines:
            break;
        }
        if (m_total.events == 0 && m_total.unreadable > 0) {
            return kTrouble;
        }
        return m_total.matched > 0 ? kYes : kNo;
    }

    [[nodiscard]] bool stopped() const { return m_stop.stop_requested(); }

private:
    static std::string_view withoutMark(std::string_view text) {
        return text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
    }

    /// As readSome; what could not be read makes the whole answer trouble.
    size_t read(int descriptor, char* buffer, size_t capacity) {
        const auto got = readSome(descriptor, buffer, capacity, m_name);
        m_broken = m_broken || !got;
        return got.value_or(0);
    }

    /// Judges while it comes: NDJSON of events by the fast reader, other forms record by record.
    void stream(int descriptor) {
        std::string head;
        bool atEnd = false;
        EventForm form = EventForm::NeedMore;
        constexpr size_t kStep = 1 << 16;
        constexpr size_t kOftenUpTo = 1 << 20; // a long run of empty lines is looked at again only when it has doubled
        bool lineEnded = false;
        size_t lookAgainAt = 0;
        while (form == EventForm::NeedMore) {
            const size_t before = head.size();
            head.resize(before + kStep);
            const size_t got = read(descriptor, head.data() + before, kStep);
            head.resize(before + got);
            atEnd = got == 0;
            // Looking again is only worth it where a line has ended.
            lineEnded = lineEnded || std::memchr(head.data() + before, '\n', got) != nullptr;
            if (atEnd || (lineEnded && head.size() >= lookAgainAt)) {
                form = sniffForm(head, atEnd);
                lineEnded = false;
                lookAgainAt = head.size() < kOftenUpTo ? 0 : 2 * head.size();
            }
        }
        std::string_view left = form == EventForm::Lines ? withoutMark(head) : std::string_view(head);
        const auto source = [&](char* buffer, size_t capacity) -> size_t {
            if (!left.empty()) {
                const size_t size = std::min(left.size(), capacity);
                std::memcpy(buffer, left.data(), size);
                left.remove_prefix(size);
                return size;
            }
            if (atEnd || m_stop.stop_requested()) {
                return 0;
            }
            output().flush(); // what is known goes out before waiting for more
            return read(descriptor, buffer, capacity);
        };
        if (form == EventForm::Lines) {
            add(match::judgeStream(m_rules.compiled, source, deliver(), m_options));
        } else {
            loaded(source);
        }
    }

    /// Any other form: record by record.
    void loaded(const store::ReadBytes& source) {
        match::EventJudge judge;
        match::StreamCounts counts;
        counts.matchedPerRule.resize(m_rules.compiled.size());
        std::map<const std::string_view*, std::vector<match::WithoutMadeUp>> withoutMadeUp; // per kind of envelope
        store::LoadOptions options;
        options.stop = m_stop.get_token();
        options.duplicates = false;
        (void)store::loadEvents(
            source,
            [&](const store::Record& record) {
                if (!record.isEvent() && record.fate != store::Record::Fate::Unreadable) {
                    return; // nothing to judge, and nothing wrong
                }
                match::StreamVerdict verdict;
                verdict.line = record.line;
                verdict.offset = record.offset;
                verdict.event = record.event;
                match::EventError error{record.how, static_cast<uint32_t>(record.errorAt)};
                bool readable = record.fate != store::Record::Fate::Unreadable;
                const std::vector<match::WithoutMadeUp>* aside = nullptr;
                std::optional<match::EventView> wrapped;
                if (readable && !record.madeUp.empty()) {
                    auto& kept = withoutMadeUp[record.madeUp.data()];
                    if (kept.empty()) {
                        kept = rulesWithout({record.madeUp.begin(), record.madeUp.end()});
                    }
                    if (auto view = match::readEvent(record.event)) {
                        aside = &kept;
                        wrapped = std::move(*view);
                    }
                }
                bool undecided = false;
                for (uint32_t i = 0; readable && i < m_rules.compiled.size(); ++i) {
                    if (aside != nullptr && (*aside)[i].matters()) {
                        const match::Outcome outcome = (*aside)[i].judge(*wrapped);
                        undecided = undecided || outcome == match::Outcome::CannotJudge;
                        if (outcome == match::Outcome::Match) {
                            verdict.rules.push_back(i);
                        }
                        continue;
                    }
                    auto matched = judge.matches(*m_rules.compiled[i], record.event);
                    if (!matched) {
                        error = matched.error();
                        readable = false;
                    } else if (*matched) {
                        verdict.rules.push_back(i);
                    }
                }
                if (!readable) {
                    verdict.rules.clear();
                    verdict.error = &error;
                    ++counts.unreadable;
                } else {
                    ++counts.events;
                    counts.matched += verdict.rules.empty() ? 0 : 1;
                    for (const uint32_t rule : verdict.rules) {
                        ++counts.matchedPerRule[rule];
                    }
                }
                undecided = undecided && readable && verdict.rules.empty();
                m_undecided += undecided ? 1 : 0;
                if (m_options.wantNonMatching || verdict.error != nullptr || !verdict.rules.empty() || undecided) {
                    tell(verdict, undecided);
                }
            },
            options);
        add(counts);
    }

    [[nodiscard]] std::vector<match::WithoutMadeUp> rulesWithout(const std::vector<std::string>& madeUp) const {
        std::vector<match::WithoutMadeUp> rules;
        for (const auto& rule : m_rules.compiled) {
            rules.emplace_back(rule->pattern(), madeUp);
        }
        return rules;
    }

    void add(const match::StreamCounts& counts) {
        m_total.events += counts.events;
        m_total.matched += counts.matched;
        m_total.unreadable += counts.unreadable;
        for (size_t i = 0; i < counts.matchedPerRule.size() && i < m_total.matchedPerRule.size(); ++i) {
            m_total.matchedPerRule[i] += counts.matchedPerRule[i];
        }
    }

    std::function<void(const match::StreamVerdict&)> deliver() {
        return [this](const match::StreamVerdict& verdict) { tell(verdict, false); };
    }

    /// `undecided`: no rule matches, and one asks for what the program made up in the event's envelope.
    void tell(const match::StreamVerdict& verdict, bool undecided) {
        if (verdict.error != nullptr) {
            unreadable(verdict);
        }
        if (m_format == Format::JsonLines) {
            jsonLine(verdict, undecided);
        } else if (m_format == Format::Text && verdict.error == nullptr && (!verdict.rules.empty() || undecided)) {
            textLine(verdict);
        }
        if (!output().open()) {
            m_stop.request_stop();
        }
    }

    void unreadable(const match::StreamVerdict& verdict) {
        if (++m_complaints <= kMostComplaints) {
            // What is no record at all was told with its line and column.
            complain(m_name + ':' + std::to_string(verdict.line) + ": unreadable event: " + verdict.error->message +
                     (verdict.event.empty() ? std::string()
                                            : " (byte " + std::to_string(verdict.error->offset) + " of the record)"));
        }
    }

    void jsonLine(const match::StreamVerdict& verdict, bool undecided) {
        m_text.clear();
        json::Writer json(m_text);
        json.object().name("line").number(static_cast<int64_t>(verdict.line)).name("file").string(m_file);
        json.name("match").boolean(!verdict.rules.empty()).name("offset").number(static_cast<int64_t>(verdict.offset));
        if (m_rules.names.size() > 1) {
            json.name("rules").array();
            for (const uint32_t rule : verdict.rules) {
                json.string(m_rules.names[rule]);
            }
            json.end();
        }
        if (undecided) {
            json.name("undecided").boolean(true);
        }
        if (verdict.error != nullptr) {
            json.name("error").string(verdict.error->message);
            json.name("errorOffset").number(int64_t{verdict.error->offset});
        }
        json.end();
        output().line(m_text);
    }

    void textLine(const match::StreamVerdict& verdict) {
        const store::EventSummary summary = store::summarize(verdict.event);
        m_text = m_file;
        m_text += ':';
        m_text += std::to_string(verdict.line);
        m_text += verdict.rules.empty() ? ": cannot be judged" : ": match";
        for (const std::string* part : {&summary.time, &summary.detailType, &summary.id}) {
            if (!part->empty()) {
                m_text += "  " + *part;
            }
        }
        for (size_t i = 0; m_rules.names.size() > 1 && i < verdict.rules.size(); ++i) {
            m_text += (i == 0 ? "  by " : ", ") + m_rules.names[verdict.rules[i]];
        }
        output().line(m_text);
    }

    void textSummary() {
        output().line(grouped(m_total.matched) + " of " + counted(m_total.events, "event matches", "events match") +
                      (m_undecided == 0 ? std::string()
                                        : ", " + grouped(m_undecided) +
                                              " cannot be judged: the file does not tell what the rule asks for") +
                      (m_total.unreadable == 0 ? std::string() : ", " + grouped(m_total.unreadable) + " unreadable"));
        for (size_t i = 0; m_rules.names.size() > 1 && i < m_rules.names.size(); ++i) {
            output().line("  " + m_rules.names[i] + ": " + grouped(m_total.matchedPerRule[i]));
        }
    }

    void jsonSummary(const std::vector<std::string>& files) {
        m_text.clear();
        json::Writer json(m_text);
        json.object().name("events").number(static_cast<int64_t>(m_total.events));
        json.name("matched").number(static_cast<int64_t>(m_total.matched));
        json.name("undecided").number(static_cast<int64_t>(m_undecided));
        json.name("unreadable").number(static_cast<int64_t>(m_total.unreadable)).name("files").array();
        for (const std::string& file : files) {
            json.string(file);
        }
        json.end().name("rules").array();
        for (size_t i = 0; i < m_rules.names.size(); ++i) {
            json.object().name("rule").string(m_rules.names[i]);
            json.name("matched").number(static_cast<int64_t>(m_total.matchedPerRule[i])).end();
        }
        json.end().end();
        output().line(m_text);
    }

    Rules m_rules;
    Format m_format;
    match::StreamOptions m_options;
    std::stop_source m_stop;
    match::StreamCounts m_total;
    std::string m_file, m_name;
    std::string m_text; ///< scratch
    uint64_t m_undecided = 0;
    uint64_t m_complaints = 0;
    bool m_broken = false; ///< reading failed before the end
};

int run(const Arguments& arguments) {
    std::vector<std::string> files = arguments.list("RULE EVENTS");
    std::optional<Rules> rules;
    if (arguments.has("--rules")) {
        rules = rulesOf(arguments.text("--rules"));
    } else {
        if (files.size() < 2) {
            complain("test needs a RULE and EVENTS (or --rules DIR and EVENTS); see rulewright-cli test --help");
            return kTrouble;
        }
        if (std::count(files.begin(), files.end(), "-") > 1) {
            complain("standard input can be given once only");
            return kTrouble;
        }
        Rules one;
        if (addRule(one, files.front(), files.front())) {
            rules = std::move(one);
        }
        files.erase(files.begin());
    }
    if (!rules) {
        return kTrouble;
    }
    const std::string word = arguments.text("--format");
    const Format format = word == "jsonl"   ? Format::JsonLines
                          : word == "json"  ? Format::Json
                          : word == "count" ? Format::Count
                                            : Format::Text;
    auto threads = static_cast<unsigned>(arguments.number("--threads"));
    if (threads == 0) {
        threads = std::max(1U, std::thread::hardware_concurrency());
    }
    Tester tester(std::move(*rules), format, threads);
    bool readable = true;
    for (const std::string& file : files) {
        readable = tester.judge(file) && readable;
        if (tester.stopped()) {
            break;
        }
    }
    const int code = tester.finish(files);
    return readable ? code : kTrouble;
}

constexpr std::array<Option, 4> kOptions = {{
    {.name = "RULE EVENTS",
     .kind = Option::Kind::Positionals,
     .value = "FILE",
     .help = "The rule, then files of events; - for standard input. With --rules: files of events only",
     .required = true},
    {.name = "--rules",
     .kind = Option::Kind::Text,
     .value = "DIR",
     .help = "Judge by all rules (*.json) of a folder at once"},
    {.name = "--format",
     .kind = Option::Kind::Choice,
     .value = "FORM",
     .help = "Form of the result",
     .preset = "text",
     .choices = "text jsonl json count"},
    {.name = "--threads",
     .kind = Option::Kind::Number,
     .value = "N",
     .help = "Threads that judge; 0: one per processor",
     .preset = "1",
     .atMost = 1024},
}};

} // namespace

extern const Command kTestCommand = {
    .name = "test",
    .summary = "Judge events by a rule",
    .details = R"(Events may be NDJSON (streamed, in constant memory), one event, an array, or anything else that
"events convert" reads; the form is recognised. Unreadable events are named on standard error with their line.
A detail without its envelope is put into one: where the rule asks for what had to be made up for that, such as the
source, the event is neither a match nor none, and is counted as "cannot be judged".

Forms: text   a line per matching event, then a summary
       jsonl  a line per event: {"line","file","match","offset"}, "rules" with --rules, "undecided" where it
              cannot be judged, "error" where unreadable
       json   one object: {"events","matched","undecided","unreadable","files","rules":[{"rule","matched"}]}
       count  the number of matching events

Examples:
  rulewright-cli test rule.json events.ndjson
  rulewright-cli generate --count 1000000 | rulewright-cli test rule.json - --format count --threads 2
  rulewright-cli test --rules rules/ events.ndjson --format json

Exit codes: 0 something matched, 1 nothing matched, 2 trouble.)",
    .options = kOptions,
    .run = run,
};

} // namespace rw::cli
