// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/conversation.h"

#include <algorithm>

namespace rw::demo {
namespace {

struct Pair {
    std::string_view event, record;
};
constexpr std::array<Pair, 5> kMedia = {
    {{"VOICE", "voice"}, {"MESSAGE", "message"}, {"CHAT", "chat"}, {"EMAIL", "email"}, {"CALLBACK", "callback"}}};
constexpr std::array<Pair, 9> kDisconnects = {{{"ENDPOINT", "endpoint"},
                                               {"CLIENT", "client"},
                                               {"SYSTEM", "system"},
                                               {"TRANSFER", "transfer"},
                                               {"PEER", "peer"},
                                               {"ERROR", "error"},
                                               {"TIMEOUT", "timeout"},
                                               {"CONSULT_TRANSFER", "consultTransfer"},
                                               {"INACTIVITY", "inactivity"}}};
constexpr std::array<Pair, 8> kMessages = {{{"UNKNOWN", "unknown"},
                                            {"WHATSAPP", "whatsapp"},
                                            {"WEBMESSAGING", "webmessaging"},
                                            {"SMS", "sms"},
                                            {"FACEBOOK", "facebook"},
                                            {"OPEN", "open"},
                                            {"INSTAGRAM", "instagram"},
                                            {"APPLE", "apple"}}};
constexpr std::array<std::string_view, 5> kProviders = {"Edge", "PureCloud Messaging", "PureCloud Webchat v2",
                                                        "PureCloud Email", "PureCloud Callback"};
constexpr std::array<std::string_view, 12> kSubjects = {"Question about my invoice",
                                                        "Order has not arrived",
                                                        "Change of address",
                                                        "Re: Your reference 55-0142",
                                                        "Cancel my contract",
                                                        "Complaint about the last visit",
                                                        "Request for a copy of the policy",
                                                        "Password reset does not work",
                                                        "Fwd: Delivery note",
                                                        "Refund still missing – second reminder",
                                                        "Appointment on Thursday",
                                                        "Damaged item, photos attached"};
constexpr std::array<std::string_view, 10> kNotes = {"Address changed",
                                                     "Customer will send documents",
                                                     "Explained the invoice, customer is satisfied",
                                                     "Escalated to second level",
                                                     "Payment plan agreed",
                                                     "Line dropped, called back",
                                                     "Asked for a callback tomorrow morning",
                                                     "Résumé of the claim sent by e-mail",
                                                     "Order replaced free of charge",
                                                     "Duplicate of an earlier contact"};
constexpr std::array<std::string_view, 6> kMailboxes = {"support", "billing", "orders", "claims", "sales", "contact"};
constexpr std::array<uint16_t, 6> kAreaCodes = {317, 212, 415, 512, 206, 303};

/// Builds one plan; the members are what all steps need.
class Planner {
public:
    Planner(Conversation& c, Random& r) : m_c(c), m_r(r) {}

    void plan() {
        // voice in, voice out by hand, campaign, message, chat, email, callback
        constexpr std::array<uint8_t, 7> kKinds = {58, 7, 6, 13, 4, 6, 6};
        switch (m_r.pick(kKinds)) {
        case 0:
            inboundVoice();
            break;
        case 1:
            dialledByAgent();
            break;
        case 2:
            campaign();
            break;
        case 3:
            message();
            break;
        case 4:
            chat();
            break;
        case 5:
            email();
            break;
        default:
            callback();
            break;
        }
        m_c.end = 0;
        for (const Leg& leg : m_c.legs) {
            m_c.end = std::max(m_c.end, leg.end + leg.wrapupMs);
        }
    }

private:
    Leg& add(Purpose purpose, int64_t start) {
        Leg& leg = m_c.legs.emplace_back();
        leg.purpose = purpose;
        leg.start = start;
        leg.connected = start;
        leg.end = start;
        leg.participant = makeUuid(m_r);
        leg.session = makeUuid(m_r);
        return leg;
    }

    uint8_t pickQueue() {
        const auto& queues = population().queues;
        uint32_t left = m_r.below(100);
        for (size_t i = 0; i < queues.size(); ++i) {
            const uint8_t weight = queues[i].weight[static_cast<size_t>(m_c.media)];
            if (left < weight) {
                return static_cast<uint8_t>(i);
            }
            left -= weight;
        }
        return 0;
    }

    uint8_t pickUser(uint8_t queue, uint8_t except = kNone) {
        const auto& members = population().queues[queue].members;
        uint32_t at = m_r.below(static_cast<uint32_t>(members.size()));
        if (members[at] == except) {
            at = (at + 1) % static_cast<uint32_t>(members.size());
        }
        return members[at];
    }

    /// A flow that runs from `start` for `ms`. Returns its end.
    int64_t flow(uint8_t which, int64_t start, int64_t ms, FlowExit exit, bool toQueue, Disconnect disconnect) {
        Leg& leg = add(Purpose::Flow, start);
        leg.flow = which;
        leg.connected = start + 270;
        leg.end = leg.connected + ms;
        leg.exit = exit;
        leg.toQueue = toQueue;
        leg.disconnect = disconnect;
        if (m_r.chance(45)) {
            leg.flowOutcome = static_cast<uint8_t>(exit == FlowExit::Transfer ? (m_r.chance(50) ? 2 : 0) : 1);
            leg.flowOutcomeSuccess = m_r.chance(82);
            leg.flowOutcomeStart = leg.connected + ms / 8;
            leg.flowOutcomeEnd = leg.connected + ms / 8 + ms / 2;
        }
        return leg.end;
    }

    /// Queue and agents from `start` on. Returns the moment at which the customer's part ends, and how.
    struct Served {
        int64_t end;
        Disconnect customer;
    };
    struct Pace {
        int64_t maxWaitMs, maxTalkMs, minTalkMs;
        uint8_t inQueueFlow;
        uint8_t abandonPercent, flowOutPercent, transferPercent;
    };
    Served serve(uint8_t queue, int64_t start, const Pace& pace) {
        int64_t at = start;
        uint8_t transfers = 0;
        while (true) {
            const size_t acdIndex = m_c.legs.size();
            {
                Leg& acd = add(Purpose::Acd, at);
                acd.queue = queue;
                acd.flow = pace.inQueueFlow;
                acd.connected = at + 10;
            }
            const int64_t wait = m_r.skewed(1'500, pace.maxWaitMs);
            if (m_r.chance(pace.abandonPercent)) {
                Leg& acd = m_c.legs[acdIndex];
                acd.end = acd.connected + std::max<int64_t>(wait, 4'000) + m_r.skewed(0, 60'000);
                acd.outcome = AcdOutcome::Abandon;
                acd.disconnect = Disconnect::Peer;
                return {acd.end, Disconnect::Endpoint};
            }
            if (pace.flowOutPercent > 0 && m_r.chance(pace.flowOutPercent)) {
                const int64_t end = m_c.legs[acdIndex].connected + wait + 45'000;
                m_c.legs[acdIndex].end = end;
                m_c.legs[acdIndex].outcome = AcdOutcome::FlowOut;
                m_c.legs[acdIndex].disconnect = Disconnect::Transfer;
                return voicemail(queue, end);
            }
            // Offers until somebody answers.
            int64_t offered = at + wait;
            uint8_t user = pickUser(queue);
            for (int tries = 0; tries < 3 && !m_r.chance(population().users[user].answersPercent); ++tries) {
                Leg& missed = add(Purpose::Agent, offered);
                missed.queue = queue;
                missed.user = user;
                missed.alertingMs = m_c.media == Media::Voice ? 10'000 : 20'000;
                missed.end = offered + missed.alertingMs;
                missed.connected = missed.end;
                missed.disconnect = Disconnect::Client;
                offered = missed.end + m_r.between(300, 3'000);
                user = pickUser(queue, user);
            }
            const size_t agentIndex = m_c.legs.size();
            talk(queue, user, offered, pace);
            Leg& acd = m_c.legs[acdIndex];
            Leg& agent = m_c.legs[agentIndex];
            acd.end = agent.connected;
            acd.disconnect = Disconnect::Transfer;
            acd.answeredUser = user;
            acd.usedRouting = population().queues[queue].routing;
            const bool transfer = transfers < 2 && m_r.chance(pace.transferPercent);
            if (!transfer) {
                const bool byCustomer = m_r.chance(64);
                agent.disconnect = byCustomer ? Disconnect::Peer : Disconnect::Client;
                return {agent.end, byCustomer ? Disconnect::Endpoint : Disconnect::Peer};
            }
            ++transfers;
            agent.disconnect = m_r.chance(30) ? Disconnect::ConsultTransfer : Disconnect::Transfer;
            at = agent.end + m_r.between(20, 400);
            const uint8_t next = pickQueue();
            queue = next == queue ? static_cast<uint8_t>((queue + 1) % 4) : next;
        }
    }

    /// The agent who answers.
    void talk(uint8_t queue, uint8_t user, int64_t offered, const Pace& pace) {
        Leg& agent = add(Purpose::Agent, offered);
        agent.queue = queue;
        agent.user = user;
        agent.answered = true;
        agent.alertingMs = m_r.skewed(900, 9'800);
        int64_t connected = offered + agent.alertingMs;
        if (m_c.media == Media::Callback) {
            agent.callbackMs = m_r.skewed(8'000, 90'000);
            agent.dialingMs = m_r.between(3'000, 24'000);
            connected += agent.callbackMs + agent.dialingMs;
        }
        agent.connected = connected;
        const int64_t talkMs = m_r.skewed(pace.minTalkMs, pace.maxTalkMs);
        agent.end = connected + talkMs;
        const bool canHold = m_c.media == Media::Voice || m_c.media == Media::Callback;
        if (canHold && talkMs > 40'000 && m_r.chance(32)) {
            agent.holdAfterMs = talkMs / 4 + m_r.skewed(0, talkMs / 4);
            agent.heldMs = m_r.skewed(4'000, talkMs / 3 + 4'001);
        }
        wrapUp(agent, queue);
    }

    void wrapUp(Leg& agent, uint8_t queue) {
        if (!m_r.chance(93)) {
            return;
        }
        const auto& codes = population().queues[queue == kNone ? 0 : queue].wrapupCodes;
        agent.wrapupMs = m_r.skewed(2'000, 180'000);
        const uint64_t u = m_r.below(16); // the first code of a queue is the usual one
        agent.wrapupCode = codes[u < 8 ? 0 : u < 12 ? 1 : u < 15 ? 2 : 3];
        if (m_r.chance(40)) {
            agent.wrapupNote = static_cast<uint8_t>(m_r.below(static_cast<uint32_t>(kNotes.size())));
        }
    }

    Served voicemail(uint8_t queue, int64_t at) {
        Leg& leg = add(Purpose::Voicemail, at);
        leg.queue = queue;
        leg.user = kNone;
        leg.end = at + m_r.skewed(6'000, 120'000);
        leg.connected = leg.start;
        leg.disconnect = Disconnect::Peer;
        return {leg.end, Disconnect::Endpoint};
    }

    void customerEnds(const Served& served) {
        Leg& customer = m_c.legs.front();
        customer.end = served.end;
        customer.disconnect = served.customer;
    }

    void inboundVoice() {
        m_c.media = Media::Voice;
        const int64_t start = m_c.start;
        add(Purpose::Customer, start).connected = start + 280;
        const uint8_t queue = pickQueue();
        m_c.division = population().queues[queue].division;
        const uint8_t ivr = queue == 1 ? BillingIvr : MainIvr;
        const int64_t ivrMs = m_r.skewed(6'000, 180'000);
        if (m_r.chance(13)) {
            const bool byCustomer = m_r.chance(60);
            const bool broken = !byCustomer && m_r.chance(8);
            const int64_t end = flow(ivr, start + 10, ivrMs,
                                     byCustomer ? FlowExit::Disconnect
                                     : broken   ? FlowExit::FlowErrorDisconnect
                                                : FlowExit::FlowDisconnect,
                                     false, byCustomer ? Disconnect::Peer : Disconnect::System);
            customerEnds({end, byCustomer ? Disconnect::Endpoint : Disconnect::System});
            return;
        }
        const int64_t queued = flow(ivr, start + 10, ivrMs, FlowExit::Transfer, true, Disconnect::Transfer);
        customerEnds(serve(queue, queued + m_r.between(5, 60),
                           {.maxWaitMs = 420'000,
                            .maxTalkMs = 1'500'000,
                            .minTalkMs = 12'000,
                            .inQueueFlow = InQueueCall,
                            .abandonPercent = 9,
                            .flowOutPercent = 3,
                            .transferPercent = 12}));
    }

    void dialledByAgent() {
        m_c.media = Media::Voice;
        m_c.direction = Direction::Outbound;
        const int64_t start = m_c.start;
        const bool forQueue = m_r.chance(55);
        const uint8_t queue = pickQueue();
        const uint8_t user = pickUser(queue);
        m_c.division = population().users[user].division;
        const int64_t dial = m_r.skewed(2'500, 32'000);
        const bool reached = m_r.chance(68);
        const int64_t talkMs = reached ? m_r.skewed(10'000, 900'000) : 0;
        Leg& customer = add(Purpose::Customer, start + 400);
        customer.queue = forQueue ? queue : kNone;
        customer.connected = start + dial;
        customer.end = start + dial + talkMs;
        customer.disconnect = reached ? Disconnect::Endpoint : Disconnect::Peer;
        customer.connected = std::max(customer.connected, customer.start);
        customer.end = std::max(customer.end, customer.connected);
        const int64_t connected = customer.connected;
        const int64_t end = customer.end;
        Leg& agent = add(Purpose::Agent, start);
        agent.queue = forQueue ? queue : kNone;
        agent.user = user;
        agent.answered = reached;
        agent.contactingMs = 400;
        agent.dialingMs = connected - start - 400;
        agent.connected = connected;
        agent.end = end;
        agent.disconnect = reached ? Disconnect::Peer : Disconnect::Client;
        if (forQueue) {
            wrapUp(agent, queue);
        }
    }

    void campaign() {
        m_c.media = Media::Voice;
        m_c.direction = Direction::Outbound;
        const uint8_t queue = m_r.chance(75) ? 9 : 6;
        m_c.campaign = static_cast<uint8_t>(m_r.below(3));
        m_c.division = population().queues[queue].division;
        const int64_t start = m_c.start;
        const int64_t ring = m_r.skewed(3'000, 28'000);
        add(Purpose::Customer, start).connected = start + ring;
        if (m_r.chance(58)) { // nobody there, or a machine
            customerEnds({start + ring + (m_r.chance(40) ? m_r.skewed(1'000, 20'000) : 0), Disconnect::System});
            return;
        }
        const int64_t queued =
            flow(CampaignFlow, start + ring, m_r.skewed(1'200, 8'000), FlowExit::Transfer, true, Disconnect::Transfer);
        customerEnds(serve(queue, queued + 30,
                           {.maxWaitMs = 6'000,
                            .maxTalkMs = 600'000,
                            .minTalkMs = 8'000,
                            .inQueueFlow = kNone,
                            .abandonPercent = 4,
                            .flowOutPercent = 0,
                            .transferPercent = 3}));
    }

    void message() {
        constexpr std::array<uint8_t, 7> kKinds = {36, 30, 14, 8, 6, 4, 2};
        m_c.media = Media::Message;
        m_c.message = static_cast<MessageKind>(m_r.pick(kKinds) + 1);
        m_c.web = m_c.message == MessageKind::WebMessaging;
        const int64_t start = m_c.start;
        add(Purpose::Customer, start).connected = start + 40;
        const uint8_t queue = pickQueue();
        m_c.division = population().queues[queue].division;
        int64_t at = start + 15;
        if (m_c.web && m_r.chance(70)) {
            const bool done = m_r.chance(35);
            at = flow(WebBot, at, m_r.skewed(8'000, 240'000), done ? FlowExit::FlowDisconnect : FlowExit::Transfer,
                      false, done ? Disconnect::System : Disconnect::Transfer);
            if (done) {
                customerEnds({at, m_r.chance(50) ? Disconnect::Inactivity : Disconnect::System});
                return;
            }
            at += 20;
        }
        at = flow(MessageRouter, at, m_r.skewed(300, 4'000), FlowExit::Transfer, true, Disconnect::Transfer);
        customerEnds(serve(queue, at + 15,
                           {.maxWaitMs = 900'000,
                            .maxTalkMs = 2'400'000,
                            .minTalkMs = 20'000,
                            .inQueueFlow = InQueueMessage,
                            .abandonPercent = 5,
                            .flowOutPercent = 0,
                            .transferPercent = 9}));
    }

    void chat() {
        m_c.media = Media::Chat;
        m_c.web = true;
        const int64_t start = m_c.start;
        add(Purpose::Customer, start).connected = start + 30;
        const uint8_t queue = pickQueue();
        m_c.division = population().queues[queue].division;
        const int64_t at =
            flow(ChatWelcome, start + 10, m_r.skewed(200, 20'000), FlowExit::Transfer, true, Disconnect::Transfer);
        customerEnds(serve(queue, at + 10,
                           {.maxWaitMs = 240'000,
                            .maxTalkMs = 1'200'000,
                            .minTalkMs = 15'000,
                            .inQueueFlow = kNone,
                            .abandonPercent = 11,
                            .flowOutPercent = 0,
                            .transferPercent = 6}));
    }

    void email() {
        m_c.media = Media::Email;
        const int64_t start = m_c.start;
        add(Purpose::Customer, start).connected = start + 60;
        const uint8_t queue = pickQueue();
        m_c.division = population().queues[queue].division;
        m_c.subject = static_cast<uint8_t>(m_r.below(static_cast<uint32_t>(kSubjects.size())));
        if (m_r.chance(6)) { // recognised as machine mail and closed by the flow
            const int64_t end = flow(EmailTriage, start + 20, m_r.skewed(400, 3'000), FlowExit::FlowDisconnect, false,
                                     Disconnect::System);
            customerEnds({end, Disconnect::System});
            return;
        }
        const int64_t at =
            flow(EmailTriage, start + 20, m_r.skewed(400, 3'000), FlowExit::Transfer, true, Disconnect::Transfer);
        customerEnds(serve(queue, at + 20,
                           {.maxWaitMs = 3'600'000,
                            .maxTalkMs = 1'800'000,
                            .minTalkMs = 30'000,
                            .inQueueFlow = InQueueEmail,
                            .abandonPercent = 0,
                            .flowOutPercent = 0,
                            .transferPercent = 10}));
    }

    void callback() {
        m_c.media = Media::Callback;
        const int64_t start = m_c.start;
        m_c.callbackScheduled = (start / 1000 + m_r.skewed(60, 2'400)) * 1000;
        add(Purpose::Customer, start).connected = start + 50;
        const uint8_t queue = pickQueue();
        m_c.division = population().queues[queue].division;
        customerEnds(serve(queue, start + 60,
                           {.maxWaitMs = 2'400'000,
                            .maxTalkMs = 900'000,
                            .minTalkMs = 10'000,
                            .inQueueFlow = kNone,
                            .abandonPercent = 2,
                            .flowOutPercent = 0,
                            .transferPercent = 4}));
    }

    Conversation& m_c;
    Random& m_r;
};

} // namespace

void planConversation(Conversation& c, uint64_t seed, uint64_t index, int64_t startMs) {
    Random r(seed, index);
    c.index = index;
    c.salt = r.next();
    c.id = makeUuid(r);
    c.start = startMs;
    c.direction = Direction::Inbound;
    c.message = MessageKind::None;
    c.web = false;
    c.campaign = kNone;
    c.callbackScheduled = 0;
    c.subject = 0;
    c.division = 0;
    c.knownContact = r.chance(88);
    c.knownOrganization = c.knownContact && r.chance(45);
    c.contact = makeUuid(r);
    c.organization = makeUuid(mixed(r.below(40)), 0x6f7267U);
    c.journeySession = makeUuid(r);
    c.language = r.chance(9) ? 1 : 0;
    c.dialled = static_cast<uint8_t>(r.below(static_cast<uint32_t>(kMailboxes.size())));
    c.customerNumber = static_cast<uint16_t>(100 + r.below(100));
    c.areaCode = kAreaCodes[r.below(static_cast<uint32_t>(kAreaCodes.size()))];
    c.account = static_cast<uint16_t>(1000 + r.below(9000));
    constexpr std::array<uint8_t, 4> kUpdates = {6, 26, 38, 30};
    c.attributeUpdates = static_cast<uint8_t>(r.pick(kUpdates));
    c.legs.clear();
    Planner(c, r).plan();
}

std::string_view eventWord(Media media) {
    return kMedia[static_cast<size_t>(media)].event;
}
std::string_view recordWord(Media media) {
    return kMedia[static_cast<size_t>(media)].record;
}
std::string_view eventWord(Direction direction) {
    return direction == Direction::Inbound ? "INBOUND" : "OUTBOUND";
}
std::string_view recordWord(Direction direction) {
    return direction == Direction::Inbound ? "inbound" : "outbound";
}
std::string_view eventWord(Disconnect disconnect) {
    return kDisconnects[static_cast<size_t>(disconnect)].event;
}
std::string_view recordWord(Disconnect disconnect) {
    return kDisconnects[static_cast<size_t>(disconnect)].record;
}
std::string_view eventWord(MessageKind kind) {
    return kMessages[static_cast<size_t>(kind)].event;
}
std::string_view recordWord(MessageKind kind) {
    return kMessages[static_cast<size_t>(kind)].record;
}
std::string_view eventWord(AcdOutcome outcome) {
    constexpr std::array<std::string_view, 3> kWords = {"ANSWERED", "ABANDON", "FLOW_OUT"};
    return kWords[static_cast<size_t>(outcome)];
}
std::string_view eventWord(FlowExit exit) {
    constexpr std::array<std::string_view, 5> kWords = {"TRANSFER", "DISCONNECT", "FLOW_DISCONNECT",
                                                        "FLOW_ERROR_DISCONNECT", "FLOW_EXIT"};
    return kWords[static_cast<size_t>(exit)];
}
std::string_view providerOf(Media media) {
    return kProviders[static_cast<size_t>(media)];
}
std::string_view subjectText(uint8_t subject) {
    return kSubjects[subject % kSubjects.size()];
}
std::string_view noteText(uint8_t note) {
    return kNotes[note % kNotes.size()];
}
std::string_view mailboxName(uint8_t dialled) {
    return kMailboxes[dialled % kMailboxes.size()];
}

} // namespace rw::demo
