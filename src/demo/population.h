// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/random.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The fictional organisation: who works there, in which queues, with which flows. The same for every seed, so that a
/// rule that names a queue keeps its meaning. All names, ids, numbers (555-01xx) and addresses (example.com) are
/// invented. Immutable, any thread.
namespace rw::demo {

enum class Media : uint8_t { Voice, Message, Chat, Email, Callback };

struct Queue {
    Uuid id;
    std::string name;
    uint8_t division = 0;
    uint8_t priority = 0;
    uint8_t skills = 0;               ///< bit per population().skills
    uint8_t routing = 0;              ///< index into kRoutings
    std::array<uint8_t, 5> weight{};  ///< per Media: how often conversations go there, in percent
    std::vector<uint8_t> members;     ///< users
    std::vector<uint8_t> wrapupCodes; ///< codes in use there
};
struct User {
    Uuid id;
    std::string name;
    uint8_t division = 0;
    uint8_t answersPercent = 90; ///< how often an offered conversation is taken
};
struct Flow {
    Uuid id;
    std::string name;
    std::string type; ///< INBOUNDCALL …
    std::string version;
};
struct Named {
    Uuid id;
    std::string name;
};

struct Population {
    std::vector<Named> divisions;
    std::vector<Queue> queues;
    std::vector<User> users;
    std::vector<Flow> flows;
    std::vector<Named> skills;
    std::vector<Named> languages;
    std::vector<Named> wrapupCodes;
    std::vector<Named> campaigns;
    std::vector<Named> contactLists;
    std::vector<Named> outcomes;
    std::vector<Named> milestones;
    std::vector<Named> utilizationLabels;
    std::vector<Uuid> edges;
};
[[nodiscard]] const Population& population();

/// Positions in Population::flows.
enum FlowIndex : uint8_t {
    MainIvr,
    BillingIvr,
    CampaignFlow,
    InQueueCall,
    MessageRouter,
    WebBot,
    InQueueMessage,
    EmailTriage,
    InQueueEmail,
    ChatWelcome,
    VoicemailFlow,
};

/// Routing methods: spelling of events and of Analytics records.
struct Routing {
    std::string_view event;
    std::string_view record;
};
inline constexpr std::array<Routing, 7> kRoutings = {{{"STANDARD", "Standard"},
                                                      {"BULLSEYE", "Bullseye"},
                                                      {"PREFERRED", "Preferred"},
                                                      {"CONDITIONAL", "Conditional"},
                                                      {"LAST", "Last"},
                                                      {"PREDICTIVE", "Predictive"},
                                                      {"MANUAL", "Manual"}}};

inline constexpr std::string_view kOrganizationId = "0d1f6a52-3b7e-4c19-8a2d-5e6f70819243";
inline constexpr std::string_view kOrganizationName = "Northwind Assist (demo)";
inline constexpr std::string_view kEventSourceSuffix = "rulewright";
inline constexpr std::string_view kAwsAccount = "123456789012";
inline constexpr std::string_view kAwsRegion = "us-east-1";

} // namespace rw::demo
