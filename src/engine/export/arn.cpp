// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/export/arn.h"

#include <algorithm>
#include <array>

namespace rw::exporting {

namespace {

bool lettersDigits(std::string_view text, std::string_view others) {
    return std::all_of(text.begin(), text.end(), [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               others.find(c) != std::string_view::npos;
    });
}

struct KindSpec {
    TargetKind kind;
    std::string_view service;
    std::string_view prefix; ///< of the resource
};
constexpr std::array kKinds = {
    KindSpec{TargetKind::Function, "lambda", "function:"},
    KindSpec{TargetKind::Queue, "sqs", ""},
    KindSpec{TargetKind::Topic, "sns", ""},
    KindSpec{TargetKind::LogGroup, "logs", "log-group:"},
    KindSpec{TargetKind::Firehose, "firehose", "deliverystream/"},
    KindSpec{TargetKind::StateMachine, "states", "stateMachine:"},
    KindSpec{TargetKind::Bus, "events", "event-bus/"},
};

const KindSpec& specOf(TargetKind kind) {
    return *std::find_if(kKinds.begin(), kKinds.end(), [kind](const KindSpec& spec) { return spec.kind == kind; });
}

} // namespace

std::optional<Arn> readArn(std::string_view text) {
    std::array<std::string_view, 6> parts;
    for (size_t i = 0; i + 1 < parts.size(); ++i) {
        const size_t colon = text.find(':');
        if (colon == std::string_view::npos) {
            return std::nullopt;
        }
        parts[i] = text.substr(0, colon);
        text.remove_prefix(colon + 1);
    }
    parts[5] = text;
    const bool partition = parts[1].substr(0, 3) == "aws" && lettersDigits(parts[1], "-");
    const bool account = parts[4].size() == 12 && parts[4].find_first_not_of("0123456789") == std::string_view::npos;
    // IAM is the one service here that has no region.
    const bool region = parts[2] == "iam" ? parts[3].empty() : !parts[3].empty();
    if (parts[0] != "arn" || !partition || parts[2].empty() || !lettersDigits(parts[2], "-") || !region ||
        !lettersDigits(parts[3], "-") || !account || parts[5].empty() || !lettersDigits(parts[5], "/.-_:*#$+=,@")) {
        return std::nullopt;
    }
    return Arn{std::string(parts[1]), std::string(parts[2]), std::string(parts[3]), std::string(parts[4]),
               std::string(parts[5])};
}

std::optional<TargetKind> targetKind(const Arn& arn) {
    for (const KindSpec& spec : kKinds) {
        if (arn.service == spec.service && arn.resource.starts_with(spec.prefix) &&
            arn.resource.size() > spec.prefix.size()) {
            return spec.kind;
        }
    }
    return std::nullopt;
}

std::string bareName(const Arn& arn, TargetKind kind) {
    std::string name = arn.resource.substr(specOf(kind).prefix.size());
    if (kind == TargetKind::Function || kind == TargetKind::StateMachine || kind == TargetKind::LogGroup) {
        name = name.substr(0, name.find(':')); // a version, an alias or ":*"
    }
    return name;
}

bool isFifo(const Arn& arn) {
    return arn.service == "sqs" && arn.resource.ends_with(".fifo");
}

std::string queueUrl(const Arn& arn) {
    const std::string domain = arn.partition == "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";
    return "https://sqs." + arn.region + "." + domain + "/" + arn.account + "/" + arn.resource;
}

bool needsRole(TargetKind kind) {
    return kind == TargetKind::Firehose || kind == TargetKind::StateMachine || kind == TargetKind::Bus;
}

} // namespace rw::exporting
