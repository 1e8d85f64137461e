// SPDX-License-Identifier: GPL-3.0-or-later
// The limits and patterns of the service's own model (facts: aws §1.1, §1.6, §2.4), said so that one knows what to
// type.
#include "engine/export/options.h"

#include "engine/base/utf8.h"
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
    return character == " " ? "a space" : "‘" + std::string(character) + "’";
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
            add(Field::Name, "the rule needs a name of 1 to 64 characters", "type for example rulewright-rule");
            return;
        }
        const auto bad = std::find_if_not(name.begin(), name.end(), isNameByte);
        if (bad != name.end()) {
            add(Field::Name,
                "a rule name takes letters without accents, digits, '.', '-' and '_', not " +
                    quotedCharacter(name, static_cast<size_t>(bad - name.begin())),
                "type " + tidied(name, kMaxName));
        } else if (name.size() > kMaxName) {
            add(Field::Name, "a rule name has at most 64 characters, this one has " + std::to_string(name.size()),
                "type " + tidied(name, kMaxName));
        }
    }

    void description() {
        const size_t length = utf8::utf16Length(m_options.description);
        if (length > kMaxDescription) {
            add(Field::Description, "a description has at most 512 characters, this one has " + std::to_string(length),
                "remove " + std::to_string(length - kMaxDescription) + " characters");
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
                add(Field::Bus, "this is not the ARN of an event bus",
                    "type the bus's name, or arn:aws:events:REGION:ACCOUNT:event-bus/NAME with an account of 12 "
                    "digits");
                return;
            }
            name = name.substr(name.find("event-bus/") + 10);
        }
        const auto bad = std::find_if_not(name.begin(), name.end(), [](char c) { return isNameByte(c) || c == '/'; });
        if (bad != name.end()) {
            add(Field::Bus,
                "the name of an event bus takes letters without accents, digits, '.', '-', '_' and, for partners, "
                "'/', not " +
                    quotedCharacter(name, static_cast<size_t>(bad - name.begin())),
                "type the name as the console's list of event buses shows it");
        } else if (name.empty() || name.size() > kMaxBusName) {
            add(Field::Bus,
                "the name of an event bus has 1 to 256 characters, this one has " + std::to_string(name.size()),
                "type the name as the console's list of event buses shows it");
        } else if (name.find('/') != std::string_view::npos && !isPartner(name)) {
            add(Field::Bus, "only the name of a partner event bus holds '/', and it begins with aws.partner/",
                "type for Genesys Cloud: aws.partner/genesys.com/cloud/ORGANISATION-ID/SUFFIX");
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
        return m_options.targets.size() == 1 ? "the target" : "target " + std::to_string(index + 1);
    }

    void targets() {
        const auto& targets = m_options.targets;
        if ((m_uses & NeedsTarget) != 0 && targets.empty()) {
            add(Field::Targets, "this form needs at least one target",
                "type an ARN, for example arn:aws:sqs:eu-central-1:123456789012:events");
        }
        if (targets.size() > kMaxTargets) {
            add(Field::Targets,
                "a rule has at most 5 targets, these are " + std::to_string(targets.size()) +
                    " (the quota cannot be raised)",
                "remove " + std::to_string(targets.size() - kMaxTargets) + ", or make a second rule");
        }
        std::string region;
        for (size_t i = 0; i < targets.size(); ++i) {
            if (std::find(targets.begin(), targets.begin() + static_cast<std::ptrdiff_t>(i), targets[i]) !=
                targets.begin() + static_cast<std::ptrdiff_t>(i)) {
                add(Field::Targets, numbered(i) + " stands in the list twice", "remove one of them");
                continue;
            }
            target(i, region);
        }
        if ((m_uses & FunctionsOnly) != 0 && targets.size() > 1) {
            add(Field::Targets, "the rule of a SAM function has one target, the function itself",
                "leave one Lambda function here, or choose CloudFormation");
        }
    }

    void target(size_t index, std::string& region) {
        const std::string& text = m_options.targets[index];
        const auto arn = readArn(text);
        if (!arn || text.size() > kMaxArn) {
            add(Field::Targets, numbered(index) + " is not an ARN",
                "type arn:aws:SERVICE:REGION:ACCOUNT:NAME with an account of 12 digits, for example "
                "arn:aws:sqs:eu-central-1:123456789012:events");
            return;
        }
        const auto kind = targetKind(*arn);
        if (!kind) {
            add(Field::Targets,
                numbered(index) + " is none of the targets that Rulewright writes (" + arn->service + ", " +
                    arn->resource + ")",
                "type the ARN of an SNS topic, an SQS queue, a Lambda function (…:function:NAME), a log group "
                "(…:log-group:NAME), a Firehose stream (…:deliverystream/NAME), a state machine "
                "(…:stateMachine:NAME) or an event bus (…:event-bus/NAME)");
            return;
        }
        if ((m_uses & FunctionsOnly) != 0 && *kind != TargetKind::Function) {
            add(Field::Targets,
                "the target of a SAM function's rule is a Lambda function, not a " + std::string(kindName(*kind)),
                "type the ARN of a Lambda function, or choose CloudFormation");
        }
        if (*kind == TargetKind::Bus) {
            return; // the one kind that may lie in another region
        }
        if (region.empty()) {
            region = arn->region;
        } else if (region != arn->region) {
            add(Field::Targets,
                numbered(index) + " lies in " + arn->region + ", another one in " + region +
                    "; targets lie in the region of the rule",
                "type targets of one region; only an event bus may lie elsewhere");
        }
    }

    void deadLetterQueue() {
        const std::string& text = m_options.deadLetterQueue;
        if (text.empty()) {
            return;
        }
        const auto arn = readArn(text);
        if (!arn || arn->service != "sqs" || text.size() > kMaxArn) {
            add(Field::DeadLetterQueue, "the dead-letter queue is not the ARN of an SQS queue",
                "type arn:aws:sqs:REGION:ACCOUNT:NAME with an account of 12 digits, or leave it empty");
            return;
        }
        if (isFifo(*arn)) {
            add(Field::DeadLetterQueue, "a dead-letter queue is a standard queue, this is a FIFO queue",
                "type the ARN of a queue whose name does not end in .fifo");
            return;
        }
        for (const std::string& target : m_options.targets) {
            const auto other = readArn(target);
            if (other && targetKind(*other) != TargetKind::Bus && other->region != arn->region) {
                add(Field::DeadLetterQueue,
                    "the dead-letter queue lies in " + arn->region + ", the targets in " + other->region,
                    "type the ARN of a queue in " + other->region);
                return;
            }
        }
    }

    void retry() {
        if (m_options.retries.value_or(0) > kMaxRetries) {
            add(Field::Retries, "retries are 0 to 185, not " + std::to_string(*m_options.retries),
                "type 185 or less, or leave it empty for AWS's default of 185");
        }
        const uint32_t age = m_options.maximumAge.value_or(kMaxAge);
        if (age < kMinAge || age > kMaxAge) {
            add(Field::MaximumAge, "the maximum age is 60 to 86,400 seconds, not " + std::to_string(age),
                "type for example 3600, or leave it empty for AWS's default of 86,400 (24 hours)");
        }
    }

    void role() {
        for (const std::string& target : m_options.targets) {
            const auto arn = readArn(target);
            const auto kind = arn ? targetKind(*arn) : std::nullopt;
            if (kind && needsRole(*kind) && m_options.role.empty()) {
                add(Field::Role,
                    "EventBridge calls a " + std::string(kindName(*kind)) + " only with a role that " +
                        "events.amazonaws.com may assume",
                    "type arn:aws:iam::ACCOUNT:role/NAME with an account of 12 digits");
                return;
            }
        }
        const auto arn = readArn(m_options.role);
        if (!m_options.role.empty() &&
            (!arn || arn->service != "iam" || !arn->resource.starts_with("role/") || m_options.role.size() > kMaxArn)) {
            add(Field::Role, "this is not the ARN of a role",
                "type arn:aws:iam::ACCOUNT:role/NAME with an account of 12 digits");
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
            add(Field::MessageGroup, "a FIFO queue takes messages only with a message group",
                "type a word of up to 100 characters, for example genesys");
        } else if (length > kMaxMessageGroup) {
            add(Field::MessageGroup,
                "a message group has at most 100 characters, this one has " + std::to_string(length),
                "type a shorter word");
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

std::string_view fieldName(Field field) {
    switch (field) {
    case Field::Name:
        return "rule name";
    case Field::Description:
        return "description";
    case Field::Bus:
        return "event bus";
    case Field::Targets:
        return "targets";
    case Field::DeadLetterQueue:
        return "dead-letter queue";
    case Field::Retries:
        return "retries";
    case Field::MaximumAge:
        return "maximum age";
    case Field::Role:
        return "role";
    case Field::MessageGroup:
        return "message group";
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
