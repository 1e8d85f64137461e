// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rw::exporting {

/// Services that Rulewright writes targets for.
enum class TargetKind : unsigned char { Function, Queue, Topic, LogGroup, Firehose, StateMachine, Bus };

/// arn:partition:service:region:account:resource, taken apart.
struct Arn {
    std::string partition, service, region, account, resource;
};
[[nodiscard]] std::optional<Arn> readArn(std::string_view text);
/// Empty where the service or the kind of resource is none of ours.
[[nodiscard]] std::optional<TargetKind> targetKind(const Arn& arn);
/// The resource's bare name: "orders" of function:orders, log-group:orders:*, event-bus/orders …
[[nodiscard]] std::string bareName(const Arn& arn, TargetKind kind);
[[nodiscard]] bool isFifo(const Arn& arn);
[[nodiscard]] std::string queueUrl(const Arn& arn); ///< of an SQS queue
/// EventBridge takes these only with a role (facts: aws §2.4).
[[nodiscard]] bool needsRole(TargetKind kind);

} // namespace rw::exporting
