// SPDX-License-Identifier: GPL-3.0-or-later
// The limits and patterns of the service's own model (facts: aws §1.1, §1.6, §2.4), said so that one knows what to
// type.
#include "engine/export/options.h"

#include "engine/base/utf8.h"
#include "engine/base/words.h"
#include "engine/export/arn.h"

#include <algorithm>
#include <charconv>

namespace rw::exporting {

namespace {

constexpr size_t kMaxName = 64;
constexpr size_t kMaxDescription = 512;
constexpr size_t kMaxBusName = 256;
constexpr size_t kMaxArn = 1600;
constexpr size_t kMaxTargets = 5;
constexpr size_t kMaxMessageGroup = 100;
constexpr uint32_t kMaxRetries = 185;
constexpr uint32_t kMinAge = 60;
constexpr uint32_t kMaxAge = 86'400;

bool isNameByte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
           c == '_';
}

std::string quotedCharacter(std::string_view text, size_t at) {
    size_t length = 1;
    while (at + length < text.size() && (static_cast<unsigned char>(text[at + length]) & 0xC0U) == 0x80U) {
        ++length;
    }
    const std::string_view character = text.substr(at, length);
    return character == " " ? Words::tr("a space", "a character that a name cannot have")
                            : "‘" + std::string(character) + "’";
}

/// `text` with everything that the service refuses made a hyphen.
std::string tidied(std::string_view text, size_t limit) {
    std::string result;
    for (const char c : text) {
        if (isNameByte(c)) {
            result += c;
        } else if (!result.empty() && result.back() != '-') {
            result += '-';
        }
    }
    while (!result.empty() && result.back() == '-') {
        result.pop_back();
    }
    return result.empty() ? "rulewright-rule" : result.substr(0, limit);
}

std::string typeName(std::string_view name) {
    return fill(Words::tr("type %1", "%1: a name that the service takes"), {tidied(name, kMaxName)});
}

/// Of a target that SAM does not write.
std::string otherThanFunction(TargetKind kind) {
    switch (kind) {
    case TargetKind::Function:
        break;
    case TargetKind::Queue:
        return Words::tr("an SQS queue", "the target is a Lambda function, not …");
    case TargetKind::Topic:
        return Words::tr("an SNS topic", "the target is a Lambda function, not …");
    case TargetKind::LogGroup:
        return Words::tr("a CloudWatch log group", "the target is a Lambda function, not …");
    case TargetKind::Firehose:
        return Words::tr("a Firehose stream", "the target is a Lambda function, not …");
    case TargetKind::StateMachine:
        return Words::tr("a Step Functions state machine", "the target is a Lambda function, not …");
    case TargetKind::Bus:
        return Words::tr("an event bus", "the target is a Lambda function, not …");
    }
    return {};
}

std::string onlyWithRole(TargetKind kind) {
    if (kind == TargetKind::Firehose) {
        return Words::tr("EventBridge calls a Firehose stream only with a role that events.amazonaws.com may assume");
    }
    if (kind == TargetKind::StateMachine) {
        return Words::tr("EventBridge calls a Step Functions state machine only with a role that events.amazonaws.com "
                         "may assume");
    }
    return Words::tr("EventBridge calls an event bus only with a role that events.amazonaws.com may assume");
}

class Checker {
public:
    Checker(const Options& options, unsigned uses) : m_options(options), m_uses(uses) {}
    std::vector<OptionProblem> run() {
        if ((m_uses & UsesName) != 0) {
            name();
        }
        if ((m_uses & UsesDescription) != 0) {
            description();
        }
        if ((m_uses & UsesBus) != 0) {
            bus();
        }
        if ((m_uses & UsesTargets) != 0) {
            targets();
            deadLetterQueue();
            retry();
            role();
            messageGroup();
        }
        return std::move(m_problems);
    }

private:
    void add(Field field, std::string message, std::string remedy) {
        m_problems.push_back({field, std::move(message), std::move(remedy)});
    }

    void name() {
        const std::string& name = m_options.name;
        if (name.empty()) {
            add(Field::Name, Words::tr("the rule needs a name of 1 to 64 characters"),
                Words::tr("type for example rulewright-rule"));
            return;
        }
        const auto bad = std::find_if_not(name.begin(), name.end(), isNameByte);
        if (bad != name.end()) {
            add(Field::Name,
                fill(Words::tr("a rule name takes letters without accents, digits, '.', '-' and '_', not %1",
                               "%1: a character in quotes, or: a space"),
                     {quotedCharacter(name, static_cast<size_t>(bad - name.begin()))}),
                typeName(name));
        } else if (name.size() > kMaxName) {
            add(Field::Name,
                fill(Words::tr("a rule name has at most 64 characters, this one has %1"), {Words::number(name.size())}),
                typeName(name));
        }
    }

    void description() {
        const size_t length = utf8::utf16Length(m_options.description);
        if (length > kMaxDescription) {
            add(Field::Description,
                fill(Words::tr("a description has at most 512 characters, this one has %1"), {Words::number(length)}),
                Words::tr("remove %n character|remove %n characters", nullptr,
                          static_cast<int64_t>(length - kMaxDescription)));
        }
    }

    void bus() {
        const std::string& bus = m_options.bus;
        if (bus.empty() || bus == "default") {
            return;
        }
        std::string_view name = bus;
        if (bus.starts_with("arn:")) {
            const auto arn = readArn(bus);
            if (!arn || targetKind(*arn) != TargetKind::Bus || bus.size() > kMaxArn) {
                add(Field::Bus, Words::tr("this is not the ARN of an event bus"),
                    Words::tr("type the bus's name, or arn:aws:events:REGION:ACCOUNT:event-bus/NAME with an account of "
                              "12 digits"));
                return;
            }
            name = name.substr(name.find("event-bus/") + 10);
        }
        const auto bad = std::find_if_not(name.begin(), name.end(), [](char c) { return isNameByte(c) || c == '/'; });
        if (bad != name.end()) {
            add(Field::Bus,
                fill(Words::tr("the name of an event bus takes letters without accents, digits, '.', '-', '_' and, for "
                               "partners, '/', not %1",
                               "%1: a character in quotes, or: a space"),
                     {quotedCharacter(name, static_cast<size_t>(bad - name.begin()))}),
                Words::tr("type the name as the console's list of event buses shows it"));
        } else if (name.empty() || name.size() > kMaxBusName) {
            add(Field::Bus,
                fill(Words::tr("the name of an event bus has 1 to 256 characters, this one has %1"),
                     {Words::number(name.size())}),
                Words::tr("type the name as the console's list of event buses shows it"));
        } else if (name.find('/') != std::string_view::npos && !isPartner(name)) {
            add(Field::Bus,
                Words::tr("only the name of a partner event bus holds '/', and it begins with aws.partner/"),
                Words::tr("type for Genesys Cloud: aws.partner/genesys.com/cloud/ORGANISATION-ID/SUFFIX"));
        }
    }

    static bool isPartner(std::string_view name) {
        constexpr std::string_view kPrefix = "aws.partner/";
        if (!name.starts_with(kPrefix)) {
            return false;
        }
        name.remove_prefix(kPrefix.size());
        return name.find('/') != std::string_view::npos && name.find("//") == std::string_view::npos &&
               name.front() != '/' && name.back() != '/';
    }

    std::string numbered(size_t index) const {
        return m_options.targets.size() == 1
                   ? Words::tr("the target", "the subject of a sentence: the target is not an ARN")
                   : fill(Words::tr("target %1", "the subject of a sentence: target 3 is not an ARN"),
                          {std::to_string(index + 1)});
    }

    void targets() {
        const auto& targets = m_options.targets;
        if ((m_uses & NeedsTarget) != 0 && targets.empty()) {
            add(Field::Targets, Words::tr("this form needs at least one target"),
                Words::tr("type an ARN, for example arn:aws:sqs:eu-central-1:123456789012:events"));
        }
        if (targets.size() > kMaxTargets) {
            add(Field::Targets,
                fill(Words::tr("a rule has at most 5 targets, these are %1 (the quota cannot be raised)"),
                     {Words::number(targets.size())}),
                fill(Words::tr("remove %1, or make a second rule", "%1: a number of targets"),
                     {Words::number(targets.size() - kMaxTargets)}));
        }
        std::string region;
        for (size_t i = 0; i < targets.size(); ++i) {
            if (std::find(targets.begin(), targets.begin() + static_cast<std::ptrdiff_t>(i), targets[i]) !=
                targets.begin() + static_cast<std::ptrdiff_t>(i)) {
                add(Field::Targets, fill(Words::tr("%1 stands in the list twice", "%1: target 3"), {numbered(i)}),
                    Words::tr("remove one of them"));
                continue;
            }
            target(i, region);
        }
        if ((m_uses & FunctionsOnly) != 0 && targets.size() > 1) {
            add(Field::Targets, Words::tr("the rule of a SAM function has one target, the function itself"),
                Words::tr("leave one Lambda function here, or choose CloudFormation"));
        }
    }

    void target(size_t index, std::string& region) {
        const std::string& text = m_options.targets[index];
        const auto arn = readArn(text);
        if (!arn || text.size() > kMaxArn) {
            add(Field::Targets, fill(Words::tr("%1 is not an ARN", "%1: target 3"), {numbered(index)}),
                Words::tr("type arn:aws:SERVICE:REGION:ACCOUNT:NAME with an account of 12 digits, for example "
                          "arn:aws:sqs:eu-central-1:123456789012:events"));
            return;
        }
        const auto kind = targetKind(*arn);
        if (!kind) {
            add(Field::Targets,
                fill(Words::tr("%1 is none of the targets that Rulewright writes (%2, %3)",
                               "%1: target 3; %2 and %3: parts of an ARN"),
                     {numbered(index), arn->service, arn->resource}),
                Words::tr("type the ARN of an SNS topic, an SQS queue, a Lambda function (…:function:NAME), a log "
                          "group (…:log-group:NAME), a Firehose stream (…:deliverystream/NAME), a state machine "
                          "(…:stateMachine:NAME) or an event bus (…:event-bus/NAME)"));
            return;
        }
        if ((m_uses & FunctionsOnly) != 0 && *kind != TargetKind::Function) {
            add(Field::Targets,
                fill(Words::tr("the target of a SAM function's rule is a Lambda function, not %1", "%1: an SQS queue"),
                     {otherThanFunction(*kind)}),
                Words::tr("type the ARN of a Lambda function, or choose CloudFormation"));
        }
        if (*kind == TargetKind::Bus) {
            return; // the one kind that may lie in another region
        }
        if (region.empty()) {
            region = arn->region;
        } else if (region != arn->region) {
            add(Field::Targets,
                fill(Words::tr("%1 lies in %2, another one in %3; targets lie in the region of the rule",
                               "%1: target 3; %2 and %3: regions"),
                     {numbered(index), arn->region, region}),
                Words::tr("type targets of one region; only an event bus may lie elsewhere"));
        }
    }

    void deadLetterQueue() {
        const std::string& text = m_options.deadLetterQueue;
        if (text.empty()) {
            return;
        }
        const auto arn = readArn(text);
        if (!arn || arn->service != "sqs" || text.size() > kMaxArn) {
            add(Field::DeadLetterQueue, Words::tr("the dead-letter queue is not the ARN of an SQS queue"),
                Words::tr("type arn:aws:sqs:REGION:ACCOUNT:NAME with an account of 12 digits, or leave it empty"));
            return;
        }
        if (isFifo(*arn)) {
            add(Field::DeadLetterQueue, Words::tr("a dead-letter queue is a standard queue, this is a FIFO queue"),
                Words::tr("type the ARN of a queue whose name does not end in .fifo"));
            return;
        }
        for (const std::string& target : m_options.targets) {
            const auto other = readArn(target);
            if (other && targetKind(*other) != TargetKind::Bus && other->region != arn->region) {
                add(Field::DeadLetterQueue,
                    fill(Words::tr("the dead-letter queue lies in %1, the targets in %2", "regions"),
                         {arn->region, other->region}),
                    fill(Words::tr("type the ARN of a queue in %1", "a region"), {other->region}));
                return;
            }
        }
    }

    void retry() {
        if (m_options.retries.value_or(0) > kMaxRetries) {
            add(Field::Retries, fill(Words::tr("retries are 0 to 185, not %1"), {Words::number(*m_options.retries)}),
                Words::tr("type 185 or less, or leave it empty for AWS's default of 185"));
        }
        const uint32_t age = m_options.maximumAge.value_or(kMaxAge);
        if (age < kMinAge || age > kMaxAge) {
            add(Field::MaximumAge,
                fill(Words::tr("the maximum age is 60 to 86,400 seconds, not %1"), {Words::number(age)}),
                Words::tr("type for example 3600, or leave it empty for AWS's default of 86,400 (24 hours)"));
        }
    }

    void role() {
        for (const std::string& target : m_options.targets) {
            const auto arn = readArn(target);
            const auto kind = arn ? targetKind(*arn) : std::nullopt;
            if (kind && needsRole(*kind) && m_options.role.empty()) {
                add(Field::Role, onlyWithRole(*kind),
                    Words::tr("type arn:aws:iam::ACCOUNT:role/NAME with an account of 12 digits"));
                return;
            }
        }
        const auto arn = readArn(m_options.role);
        if (!m_options.role.empty() &&
            (!arn || arn->service != "iam" || !arn->resource.starts_with("role/") || m_options.role.size() > kMaxArn)) {
            add(Field::Role, Words::tr("this is not the ARN of a role"),
                Words::tr("type arn:aws:iam::ACCOUNT:role/NAME with an account of 12 digits"));
        }
    }

    void messageGroup() {
        const bool fifo =
            std::any_of(m_options.targets.begin(), m_options.targets.end(), [](const std::string& target) {
                const auto arn = readArn(target);
                return arn && isFifo(*arn);
            });
        const size_t length = utf8::utf16Length(m_options.messageGroup);
        if (fifo && length == 0) {
            add(Field::MessageGroup, Words::tr("a FIFO queue takes messages only with a message group"),
                Words::tr("type a word of up to 100 characters, for example genesys"));
        } else if (length > kMaxMessageGroup) {
            add(Field::MessageGroup,
                fill(Words::tr("a message group has at most 100 characters, this one has %1"), {Words::number(length)}),
                Words::tr("type a shorter word"));
        }
    }

    const Options& m_options;
    unsigned m_uses;
    std::vector<OptionProblem> m_problems;
};

} // namespace

std::vector<OptionProblem> checkOptions(const Options& options, unsigned uses) {
    return Checker(options, uses).run();
}

std::string fieldName(Field field) {
    switch (field) {
    case Field::Name:
        return Words::tr("rule name", "a field of the export");
    case Field::Description:
        return Words::tr("description", "a field of the export");
    case Field::Bus:
        return Words::tr("event bus", "a field of the export");
    case Field::Targets:
        return Words::tr("targets", "a field of the export");
    case Field::DeadLetterQueue:
        return Words::tr("dead-letter queue", "a field of the export");
    case Field::Retries:
        return Words::tr("retries", "a field of the export");
    case Field::MaximumAge:
        return Words::tr("maximum age", "a field of the export");
    case Field::Role:
        return Words::tr("role", "a field of the export");
    case Field::MessageGroup:
        return Words::tr("message group", "a field of the export");
    }
    return {};
}

std::optional<uint32_t> readCount(std::string_view digits) {
    uint32_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.empty() || error != std::errc() || end != digits.data() + digits.size()) {
        return std::nullopt;
    }
    return value;
}

} // namespace rw::exporting
