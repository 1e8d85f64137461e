// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/population.h"
#include "demo/random.h"

#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

/// One invented conversation as a plan: who takes part from when to when, and how each part ends. The detail events
/// (eventline.h) and the Analytics record (record.h) are two views of the same plan. Times in Unix milliseconds.
namespace rw::demo {

enum class Direction : uint8_t { Inbound, Outbound };
enum class Purpose : uint8_t { Customer, Flow, Acd, Agent, Voicemail };
enum class MessageKind : uint8_t { None, WhatsApp, WebMessaging, Sms, Facebook, Open, Instagram, Apple };
enum class Disconnect : uint8_t {
    Endpoint,
    Client,
    System,
    Transfer,
    Peer,
    Error,
    Timeout,
    ConsultTransfer,
    Inactivity
};
enum class AcdOutcome : uint8_t { Answered, Abandon, FlowOut };
enum class FlowExit : uint8_t { Transfer, Disconnect, FlowDisconnect, FlowErrorDisconnect, FlowExit };

inline constexpr uint8_t kNone = 255;

/// One participant with its one session.
struct Leg {
    Purpose purpose = Purpose::Customer;
    Disconnect disconnect = Disconnect::Peer;
    uint8_t queue = kNone;
    uint8_t user = kNone; ///< agent, or voicemail's owner
    uint8_t flow = kNone; ///< flow leg, or the in-queue flow of an acd leg
    bool answered = false;
    Uuid participant;
    Uuid session;
    int64_t start = 0;     ///< first segment
    int64_t connected = 0; ///< begin of the interact (flow: ivr) segment; equals `end` where there was none
    int64_t end = 0;       ///< end of the last segment but wrap-up
    // Agent, in this order in time: contacting, dialing or alerting, callback, then talk with at most one hold.
    int64_t contactingMs = 0, dialingMs = 0, alertingMs = 0, callbackMs = 0;
    int64_t heldMs = 0, holdAfterMs = 0; ///< hold begins that long after `connected`
    int64_t wrapupMs = 0;                ///< 0: none
    uint8_t wrapupCode = 0;
    uint8_t wrapupNote = kNone;
    // Acd
    AcdOutcome outcome = AcdOutcome::Answered;
    uint8_t answeredUser = kNone;
    uint8_t usedRouting = kNone;
    // Flow
    FlowExit exit = FlowExit::Transfer;
    bool toQueue = false;        ///< Transfer: to a queue, else to another flow
    uint8_t flowOutcome = kNone; ///< index into Population::outcomes
    bool flowOutcomeSuccess = false;
    int64_t flowOutcomeStart = 0, flowOutcomeEnd = 0;

    [[nodiscard]] int64_t interactingMs() const { return end - connected - heldMs; }
};

struct Conversation {
    uint64_t index = 0;
    uint64_t salt = 0; ///< for ids that depend on the conversation
    Uuid id;
    int64_t start = 0;
    int64_t end = 0; ///< last wrap-up included
    Media media = Media::Voice;
    Direction direction = Direction::Inbound;
    MessageKind message = MessageKind::None;
    bool knownContact = false;      ///< has an external contact
    bool knownOrganization = false; ///< that belongs to an external organization
    bool web = false;               ///< has a journey context
    uint8_t division = 0;
    uint8_t campaign = kNone;
    uint8_t language = 0;
    uint8_t subject = 0;
    uint8_t dialled = 0;           ///< which of our numbers or mailboxes
    uint16_t customerNumber = 100; ///< the 01xx of a 555 number
    uint16_t areaCode = 317;
    uint16_t account = 1000;
    uint8_t attributeUpdates = 0; ///< how many attributes events: 0 to 3
    int64_t callbackScheduled = 0;
    Uuid contact, organization, journeySession;
    std::vector<Leg> legs; ///< the customer's is the first

    [[nodiscard]] const Leg& customer() const { return legs.front(); }
};

/// Fills `out` with conversation number `index` of the organisation with `seed`. The same arguments make the same
/// conversation. `out`'s memory is used again.
void planConversation(Conversation& out, uint64_t seed, uint64_t index, int64_t startMs);

[[nodiscard]] std::string_view eventWord(Media media);
[[nodiscard]] std::string_view recordWord(Media media);
[[nodiscard]] std::string_view eventWord(Direction direction);
[[nodiscard]] std::string_view recordWord(Direction direction);
[[nodiscard]] std::string_view eventWord(Disconnect disconnect);
[[nodiscard]] std::string_view recordWord(Disconnect disconnect);
[[nodiscard]] std::string_view eventWord(MessageKind kind);
[[nodiscard]] std::string_view recordWord(MessageKind kind);
[[nodiscard]] std::string_view eventWord(AcdOutcome outcome);
[[nodiscard]] std::string_view eventWord(FlowExit exit);
[[nodiscard]] std::string_view providerOf(Media media);
[[nodiscard]] std::string_view subjectText(uint8_t subject);
[[nodiscard]] std::string_view noteText(uint8_t note);
[[nodiscard]] std::string_view mailboxName(uint8_t dialled);

} // namespace rw::demo
