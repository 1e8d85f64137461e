// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/population.h"

namespace rw::demo {
namespace {

/// Ids of things depend on their kind and number only.
Uuid idOf(uint64_t kind, uint64_t number) {
    return makeUuid(mixed(kind * 1000 + number), mixed(number * 77 + kind));
}

std::vector<Named> named(uint64_t kind, std::initializer_list<const char*> names) {
    std::vector<Named> result;
    for (const char* name : names) {
        result.push_back({idOf(kind, result.size()), name});
    }
    return result;
}

struct QueueRow {
    const char* name;
    uint8_t division, priority, skills, routing;
    std::array<uint8_t, 5> weight; // voice, message, chat, email, callback; each column adds up to 100
    uint8_t firstUser, users;
    std::array<uint8_t, 4> codes;
};
constexpr std::array<QueueRow, 12> kQueues = {{
    {"Customer Support", 0, 0, 0b00000001, 0, {24, 26, 30, 10, 22}, 0, 16, {0, 1, 2, 3}},
    {"Billing", 0, 0, 0b00000010, 0, {18, 12, 15, 16, 14}, 12, 10, {0, 4, 5, 3}},
    {"Technical Support", 0, 5, 0b00001100, 1, {15, 14, 25, 8, 18}, 18, 12, {1, 6, 7, 2}},
    {"Sales", 1, 10, 0b00010000, 2, {11, 12, 20, 6, 16}, 28, 8, {8, 9, 10, 3}},
    {"Orders and Returns", 0, 0, 0, 0, {9, 16, 10, 22, 6}, 6, 10, {11, 12, 0, 2}},
    {"Claims", 2, 0, 0b00100000, 0, {7, 4, 0, 14, 5}, 34, 8, {0, 13, 5, 2}},
    {"Retention", 1, 20, 0b00010001, 3, {5, 4, 0, 2, 9}, 40, 6, {9, 14, 10, 3}},
    {"VIP Care", 2, 50, 0b01000001, 3, {4, 3, 0, 2, 6}, 44, 5, {0, 1, 2, 14}},
    {"Service Desk Español", 0, 0, 0b10000001, 1, {3, 5, 0, 4, 2}, 47, 5, {0, 1, 2, 3}},
    {"Renewals Outbound", 1, 0, 0b00010000, 5, {2, 0, 0, 0, 0}, 50, 6, {8, 9, 15, 10}},
    {"Emergency Line", 2, 100, 0b01000100, 4, {2, 0, 0, 0, 2}, 54, 4, {6, 7, 0, 2}},
    {"Correspondence", 0, 0, 0, 6, {0, 4, 0, 16, 0}, 54, 6, {0, 5, 11, 2}},
}};

constexpr std::array<const char*, 20> kGiven = {"Avery",  "Blake",  "Casey", "Dana",  "Elliot", "Frankie", "Gray",
                                                "Harper", "Indigo", "Jules", "Kai",   "Lane",   "Morgan",  "Noor",
                                                "Oakley", "Parker", "Quinn", "Robin", "Sasha",  "Tatum"};
constexpr std::array<const char*, 12> kFamily = {"Alder", "Birch",   "Cedar", "Dogwood", "Elm",   "Fir",
                                                 "Hazel", "Juniper", "Larch", "Maple",   "Rowan", "Willow"};

struct FlowRow {
    const char *name, *type, *version;
};
constexpr std::array<FlowRow, 11> kFlows = {{{"Main IVR", "INBOUNDCALL", "12.0"},
                                             {"Billing IVR", "INBOUNDCALL", "7.0"},
                                             {"Campaign answering", "OUTBOUNDCALL", "4.0"},
                                             {"Default in-queue", "INQUEUECALL", "3.0"},
                                             {"Message router", "INBOUNDSHORTMESSAGE", "21.0"},
                                             {"Web bot", "DIGITALBOT", "9.0"},
                                             {"Message in-queue", "INQUEUESHORTMESSAGE", "2.0"},
                                             {"Email triage", "INBOUNDEMAIL", "15.0"},
                                             {"Email in-queue", "INQUEUEEMAIL", "1.0"},
                                             {"Chat welcome", "INBOUNDCHAT", "5.0"},
                                             {"Queue voicemail", "VOICEMAIL", "6.0"}}};

Population build() {
    Population p;
    p.divisions = named(1, {"Home", "Commercial", "Specialist"});
    p.skills = named(2, {"General", "Billing", "Hardware", "Network", "Sales", "Claims", "Senior", "Spanish"});
    p.languages = named(3, {"English", "Spanish"});
    p.wrapupCodes =
        named(4, {"Resolved", "Follow-up needed", "Escalated", "Wrong department", "Payment taken", "Dispute opened",
                  "Restart fixed it", "Engineer booked", "Sold", "Not interested", "Call back later",
                  "Return authorised", "Replacement sent", "Claim opened", "Kept", "No answer"});
    p.campaigns = named(5, {"Spring renewals", "Payment reminders", "Service survey"});
    p.contactLists = named(6, {"Renewals due", "Overdue accounts", "Recent visits"});
    p.outcomes = named(7, {"Identified", "Self-service done", "Routed to queue", "Authenticated"});
    p.milestones = named(8, {"Greeting", "Menu", "Authentication", "Intent"});
    p.utilizationLabels = named(9, {"Standard", "Priority"});
    for (uint64_t i = 0; i < 4; ++i) {
        p.edges.push_back(idOf(10, i));
    }
    for (const FlowRow& row : kFlows) {
        p.flows.push_back({idOf(11, p.flows.size()), row.name, row.type, row.version});
    }
    for (uint64_t i = 0; i < 60; ++i) {
        const uint64_t hash = mixed(i + 4711);
        const auto division = static_cast<uint8_t>(i < 28 ? 0 : i < 44 ? 1 : 2);
        const auto answers = static_cast<uint8_t>(i % 13 == 5 ? 55 : 82 + hash % 17);
        std::string name = kGiven.at(i % 20);
        name += ' ';
        name += kFamily.at((i / 20 * 5 + i) % 12);
        p.users.push_back({idOf(12, i), std::move(name), division, answers});
    }
    for (const QueueRow& row : kQueues) {
        Queue queue;
        queue.id = idOf(13, p.queues.size());
        queue.name = row.name;
        queue.division = row.division;
        queue.priority = row.priority;
        queue.skills = row.skills;
        queue.routing = row.routing;
        queue.weight = row.weight;
        for (uint8_t i = 0; i < row.users; ++i) {
            queue.members.push_back(static_cast<uint8_t>(row.firstUser + i));
        }
        queue.wrapupCodes.assign(row.codes.begin(), row.codes.end());
        p.queues.push_back(std::move(queue));
    }
    return p;
}

} // namespace

const Population& population() {
    static const Population instance = build();
    return instance;
}

} // namespace rw::demo
