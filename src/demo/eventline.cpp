// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/eventline.h"

#include "demo/timetext.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace rw::demo {
namespace {

/// Appends to memory whose sufficiency the caller guarantees (kMaxLine); all texts in here are plain JSON-safe ones.
class Line {
public:
    explicit Line(char* at) : m_at(at) {}
    [[nodiscard]] char* position() const { return m_at; }

    Line& put(std::string_view text) {
        std::memcpy(m_at, text.data(), text.size());
        m_at += text.size();
        return *this;
    }
    Line& put(char c) {
        *m_at++ = c;
        return *this;
    }
    Line& number(int64_t value) {
        m_at = std::to_chars(m_at, m_at + 20, value).ptr;
        return *this;
    }
    Line& uuid(uint64_t high, uint64_t low) {
        writeUuid(m_at, high, low);
        m_at += 36;
        return *this;
    }
    Line& isoMs(int64_t ms) {
        m_at = writeIsoMs(m_at, ms);
        return *this;
    }
    Line& isoSeconds(int64_t ms) {
        m_at = writeIsoSeconds(m_at, ms);
        return *this;
    }
    /// `,"name":"value"`; `name` comes with its punctuation.
    Line& text(std::string_view name, std::string_view value) { return put(name).put(value).put('"'); }
    Line& value(std::string_view name, int64_t value) { return put(name).number(value); }
    Line& boolean(std::string_view name, bool value) { return put(name).put(value ? "true" : "false"); }

private:
    char* m_at;
};

constexpr std::array<std::string_view, kEventKinds> kSuffix = {
    "outbound",        "customer.start", "contact",   "attributes",   "flow.start",
    "flow.outcome",    "flow.end",       "acd.start", "user.start",   "acd.end",
    "voicemail.start", "voicemail.end",  "user.end",  "customer.end", "acw"};

bool isEnd(EventKind kind) {
    return kind == EventKind::FlowEnd || kind == EventKind::AcdEnd || kind == EventKind::VoicemailEnd ||
           kind == EventKind::UserEnd || kind == EventKind::CustomerEnd;
}
bool isCustomers(EventKind kind) {
    return kind == EventKind::CustomerStart || kind == EventKind::CustomerEnd || kind == EventKind::Contact;
}

void putNumber(Line& line, uint16_t areaCode, uint16_t last) {
    line.put("+1").number(areaCode).put("5550").number(last); // last: 100 to 199, so 555-0100 to 555-0199
}

/// ani, dnis and the addresses, as far as the media has them.
void putAddresses(Line& line, const Conversation& c, bool voicemail) {
    const bool voice = c.media == Media::Voice || c.media == Media::Callback;
    if (voice) {
        const bool in = c.direction == Direction::Inbound;
        line.put(R"(,"ani":"tel:)");
        in ? putNumber(line, c.areaCode, c.customerNumber)
           : putNumber(line, 317, static_cast<uint16_t>(100 + c.dialled));
        line.put(R"(","dnis":"tel:)");
        in ? putNumber(line, 317, static_cast<uint16_t>(100 + c.dialled))
           : putNumber(line, c.areaCode, c.customerNumber);
        line.put('"');
    }
    if (voicemail) {
        return;
    }
    if (c.media == Media::Message) {
        line.put(R"(,"addressTo":")");
        if (c.message == MessageKind::WhatsApp || c.message == MessageKind::Sms) {
            putNumber(line, 317, static_cast<uint16_t>(100 + c.dialled));
            line.put(R"(","addressFrom":")");
            putNumber(line, c.areaCode, c.customerNumber);
        } else {
            line.uuid(mixed(c.dialled), 0x64656d6fU).put(R"(","addressFrom":")");
            line.uuid(mixed(c.salt + 3), mixed(c.salt + 4));
        }
        line.put('"').text(R"(,"messageType":")", eventWord(c.message));
    } else if (c.media == Media::Email) {
        line.put(R"(,"addressTo":")").put(mailboxName(c.dialled));
        line.put(R"(@northwind.example.com","addressFrom":"customer.)").number(c.account);
        line.put(R"(@example.com")").text(R"(,"subject":")", subjectText(c.subject));
    }
}

void putCallback(Line& line, const Conversation& c) {
    if (c.media != Media::Callback) {
        return;
    }
    line.put(R"(,"callbackUserName":"Customer )").number(c.account).put(R"(","callbackNumbers":["tel:)");
    putNumber(line, c.areaCode, c.customerNumber);
    line.value(R"("],"callbackScheduledTime":)", c.callbackScheduled);
}

void putSkills(Line& line, const Queue& queue, std::string_view name) {
    if (queue.skills == 0) {
        return;
    }
    line.put(name);
    char separator = '[';
    for (size_t i = 0; i < 8; ++i) {
        if ((queue.skills >> i & 1U) != 0) {
            line.put(separator).put('"').put(population().skills[i].id.view()).put('"');
            separator = ',';
        }
    }
    line.put(']');
}

/// Participant data: what flows, data actions and scripts leave there. Keys with spaces, dots and odd case do occur.
void putAttributes(Line& line, const Conversation& c, uint8_t number) {
    const Population& p = population();
    constexpr std::array<std::string_view, 4> kSegments = {"standard", "plus", "premium", "business"};
    constexpr std::array<std::string_view, 4> kChecks = {"pin", "date of birth", "voice print", "none"};
    const std::string_view question = subjectText(static_cast<uint8_t>(c.salt >> 24U & 15U));
    line.put(R"(,"attributes":{"Account Number":"A-)").number(c.account);
    line.put(R"(","outage_flag":")").put(c.salt % 17 == 0 ? "true" : "false");
    line.put(R"(","language":")").put(c.language == 0 ? "en-US" : "es-US");
    line.put(R"("," ani_in_identity_platform":")").put(c.knownContact ? "yes" : "no");
    line.put(R"(","entry.point":")").put(mailboxName(c.dialled));
    line.put(R"(","Customer Segment":")").put(kSegments[c.salt >> 8U & 3U]);
    line.put(R"(","open_orders":")").number(static_cast<int64_t>(c.salt >> 16U & 3U));
    line.put(R"(","authentication.method":")").put(kChecks[c.salt >> 20U & 3U]);
    line.put(R"(","authentication.result":")").put((c.salt >> 20U & 7U) == 3 ? "failed" : "passed");
    line.put(R"(","consent.recording":")").put(c.salt % 11 == 0 ? "declined" : "given");
    line.put(R"(","crm.case":"CASE-)").number(static_cast<int64_t>(100'000 + (c.salt >> 30U) % 900'000));
    line.put(R"(","crm.correlation":")").uuid(mixed(c.salt + 9), mixed(c.salt + 10));
    line.put(R"(","Entry Flow":")").put(p.flows[MainIvr].name).put(' ').put(p.flows[MainIvr].version);
    line.put(R"(","sip.x-session-id":")").uuid(mixed(c.salt + 11), mixed(c.salt + 12));
    line.put(R"(","ivr.menu.path":"welcome > language > identify > )").put(mailboxName(c.dialled));
    // Flows keep the answers of data actions as text: JSON inside a JSON string.
    line.put(R"(","data_action.customer":"{\"tier\":)").number(static_cast<int64_t>(c.salt >> 8U & 3U));
    line.put(R"(,\"balance\":)").number(static_cast<int64_t>(c.salt >> 48U & 1023U)).put(R"(.50,\"since\":\"20)");
    line.number(static_cast<int64_t>(10 + (c.salt >> 52U) % 15))
        .put(R"(-04-01\",\"products\":[\"fibre\",\"mobile\"]}")");
    line.put(R"(,"data_action.status":"200","business_hours":")").put(c.salt % 7 == 0 ? "closed" : "open");
    line.put(R"(","schedule.group":")").put(p.divisions[c.division].name).put(R"( weekdays","Journey Step":")");
    line.number(number + 1).put('"');
    if (number >= 1) {
        line.put(R"(,"LLM (AW) question":")").put(question);
        line.put(R"(","intent.name":")").put(mailboxName(static_cast<uint8_t>(c.salt >> 26U & 7U)));
        line.put(R"(_request","intent.confidence":"0.)").number(static_cast<int64_t>(50 + (c.salt >> 32U) % 50));
        line.put(R"(","sentiment.first":")").put(c.salt % 4 == 0 ? "negative" : "neutral");
        line.put(R"(","estimated.wait.seconds":")").number(static_cast<int64_t>((c.salt >> 36U) % 600));
        line.put(R"(","callback.offered":")").put(c.salt % 3 == 0 ? "true" : "false");
        line.put(R"(","division":")").put(p.divisions[c.division].name);
        line.put(R"(","lastContactId":")").uuid(mixed(c.salt + 5), mixed(c.salt + 6));
        line.put(R"(","lastContactDays":")").number(static_cast<int64_t>((c.salt >> 40U) % 400));
        line.put(R"(","Screen Pop URL":"https://crm.northwind.example.com/cases/view?account=A-)").number(c.account);
        line.put(R"(&tab=history","routing.reason":"segment )").put(kSegments[c.salt >> 8U & 3U]);
        line.put(R"(, language )").put(p.languages[c.language].name).put(R"(, skills as configured")");
    }
    if (number >= 2) {
        line.put(R"(,"survey.offered":"true","survey.channel":")").put(recordWord(c.media));
        line.put(R"(","script.version":"14","agent.note.draft":")")
            .put(noteText(static_cast<uint8_t>(c.salt >> 44U & 7U)));
        line.put(R"(","summary":"Customer asked: )").put(question);
        line.put(R"(. Identified by account number; address and phone number confirmed. Next step was explained and )");
        line.put(R"(the customer agreed. No further open topics were mentioned during the conversation.")");
    }
    line.put(R"(},"communications":[{"id":")").put(c.customer().session.view());
    line.text(R"(","mediaType":")", eventWord(c.media)).put("}]");
}

void putBody(Line& line, const Conversation& c, const PlannedEvent& event) {
    const Population& p = population();
    const Leg& leg = c.legs[event.leg];
    switch (event.kind) {
    case EventKind::Outbound:
        line.text(R"(,"outboundCampaignId":")", p.campaigns[c.campaign].id.view());
        line.text(R"(,"divisionId":")", p.divisions[c.division].id.view());
        line.text(R"(,"outboundContactListId":")", p.contactLists[c.campaign].id.view());
        line.put(R"(,"outboundContactId":")").uuid(mixed(c.salt + 7), mixed(c.salt + 8)).put('"');
        break;
    case EventKind::CustomerStart:
        if (c.web) {
            line.text(R"(,"journeyContext":{"sessionId":")", c.journeySession.view());
            line.put(R"(,"sessionIdType":"web"})");
        }
        line.text(R"(,"divisionId":")", p.divisions[c.division].id.view());
        break;
    case EventKind::Contact:
        line.text(R"(,"divisionId":")", p.divisions[c.division].id.view());
        break;
    case EventKind::CustomerEnd:
        line.value(R"(,"interactingDurationMs":)", leg.interactingMs());
        line.text(R"(,"divisionId":")", p.divisions[c.division].id.view());
        break;
    case EventKind::FlowStart:
    case EventKind::FlowOutcome:
    case EventKind::FlowEnd: {
        const Flow& flow = p.flows[leg.flow];
        line.text(R"(,"flowType":")", flow.type).text(R"(,"flowId":")", flow.id.view());
        line.text(R"(,"divisionId":")", p.divisions[0].id.view()).text(R"(,"flowVersion":")", flow.version);
        if (event.kind == EventKind::FlowEnd) {
            line.value(R"(,"connectedDurationMs":)", leg.end - leg.connected);
            line.text(R"(,"exitReason":")", eventWord(leg.exit));
            if (leg.exit == FlowExit::Transfer) {
                line.text(R"(,"transferType":")", leg.toQueue ? "ACD" : "FLOW");
            } else {
                line.put(R"(,"transferType":"UNKNOWN")");
            }
        } else if (event.kind == EventKind::FlowOutcome) {
            line.text(R"(,"flowOutcomeId":")", p.outcomes[leg.flowOutcome].id.view());
            line.value(R"(,"flowOutcomeStartTime":)", leg.flowOutcomeStart);
            line.value(R"(,"flowOutcomeEndTime":)", leg.flowOutcomeEnd);
            line.text(R"(,"flowOutcomeValue":")", leg.flowOutcomeSuccess ? "SUCCESS" : "FAILURE");
            line.put(R"(,"flowMilestones":[)");
            const int64_t steps = 1 + static_cast<int64_t>(c.salt % 3);
            for (int64_t i = 0; i < steps; ++i) {
                line.put(i == 0 ? "" : ",").put(R"({"milestoneId":")");
                line.put(p.milestones[static_cast<size_t>(i)].id.view());
                line.value(R"(","milestoneTime":)",
                           leg.flowOutcomeStart + (leg.flowOutcomeEnd - leg.flowOutcomeStart) * i / steps);
                line.put('}');
            }
            line.put(']');
        }
        break;
    }
    case EventKind::AcdStart: {
        const Queue& queue = p.queues[leg.queue];
        line.text(R"(,"queueId":")", queue.id.view());
        line.text(R"(,"divisionId":")", p.divisions[queue.division].id.view());
        putSkills(line, queue, R"(,"requestedRoutingSkillIds":)");
        line.value(R"(,"routingPriority":)", queue.priority);
        line.boolean(R"(,"skillExpressionApplied":)", queue.routing == 1);
        break;
    }
    case EventKind::AcdEnd: {
        const Queue& queue = p.queues[leg.queue];
        line.text(R"(,"queueId":")", queue.id.view());
        line.text(R"(,"divisionId":")", p.divisions[queue.division].id.view());
        line.text(R"(,"acdOutcome":")", eventWord(leg.outcome));
        if (leg.outcome == AcdOutcome::Answered) {
            line.text(R"(,"answeredUserId":")", p.users[leg.answeredUser].id.view());
        }
        line.put(R"(,"requestedRoutings":[")").put(kRoutings[queue.routing].event).put(R"("])");
        line.text(R"(,"usedRouting":")", leg.usedRouting == kNone ? "UNKNOWN" : kRoutings[leg.usedRouting].event);
        putSkills(line, queue, R"(,"requestedRoutingSkillIds":)");
        if (queue.routing == 1 || queue.routing == 3) { // bullseye and conditional routing work with expressions
            line.put(R"(,"requestedSkillExpressionIds":[")").uuid(mixed(leg.queue + 300U), 0x65787072U).put(R"("])");
        }
        if (c.language != 0) {
            line.text(R"(,"requestedLanguageId":")", p.languages[c.language].id.view());
        }
        line.value(R"(,"routingPriority":)", queue.priority);
        line.value(R"(,"connectedDurationMs":)", leg.end - leg.connected);
        if (leg.flow == InQueueCall) { // free text here, lower case in the published sample
            line.put(R"(,"flowType":"inqueuecall")");
        } else if (leg.flow == InQueueMessage) {
            line.put(R"(,"flowType":"inqueueshortmessage")");
        } else if (leg.flow == InQueueEmail) {
            line.put(R"(,"flowType":"inqueueemail")");
        }
        break;
    }
    case EventKind::VoicemailStart:
    case EventKind::VoicemailEnd:
        line.text(R"(,"queueId":")", p.queues[leg.queue].id.view());
        line.text(R"(,"divisionId":")", p.divisions[p.queues[leg.queue].division].id.view());
        if (event.kind == EventKind::VoicemailEnd) {
            line.value(R"(,"voicemailDurationMs":)", leg.end - leg.start);
        }
        break;
    case EventKind::UserStart:
    case EventKind::UserEnd:
        line.text(R"(,"userId":")", p.users[leg.user].id.view());
        line.text(R"(,"divisionId":")", p.divisions[p.users[leg.user].division].id.view());
        if (leg.queue != kNone) {
            line.text(R"(,"queueId":")", p.queues[leg.queue].id.view());
        }
        if (event.kind == EventKind::UserEnd) {
            line.value(R"(,"interactingDurationMs":)", leg.interactingMs()).value(R"(,"heldDurationMs":)", leg.heldMs);
            line.value(R"(,"alertingDurationMs":)", leg.alertingMs);
            line.value(R"(,"contactingDurationMs":)", leg.contactingMs);
            line.value(R"(,"dialingDurationMs":)", leg.dialingMs).value(R"(,"callbackDurationMs":)", leg.callbackMs);
        }
        break;
    case EventKind::Acw:
        line.text(R"(,"userId":")", p.users[leg.user].id.view());
        if (leg.queue != kNone) {
            line.text(R"(,"queueId":")", p.queues[leg.queue].id.view());
        }
        line.text(R"(,"wrapupCode":")", p.wrapupCodes[leg.wrapupCode].id.view());
        if (leg.wrapupNote != kNone) {
            line.text(R"(,"wrapupNotes":")", noteText(leg.wrapupNote));
        }
        line.value(R"(,"wrapupDurationMs":)", leg.wrapupMs);
        break;
    case EventKind::Attributes:
        putAttributes(line, c, event.number);
        break;
    }
}

} // namespace

std::string_view suffixOf(EventKind kind) {
    return kSuffix[static_cast<size_t>(kind)];
}

void planEvents(std::vector<PlannedEvent>& out, const Conversation& c) {
    out.clear();
    for (size_t i = 0; i < c.legs.size(); ++i) {
        const Leg& leg = c.legs[i];
        const auto at = static_cast<uint8_t>(i);
        switch (leg.purpose) {
        case Purpose::Customer:
            if (c.campaign != kNone) {
                out.push_back({leg.start, EventKind::Outbound, at, 0});
            }
            out.push_back({leg.start, EventKind::CustomerStart, at, 0});
            if (c.knownContact && c.salt % 5 == 0) { // identified a little later
                out.push_back({std::min(leg.start + 900, leg.end), EventKind::Contact, at, 0});
            }
            for (uint8_t n = 0; n < c.attributeUpdates; ++n) {
                const int64_t span = leg.end - leg.start;
                out.push_back({leg.start + span * (2 * n + 1) / 12, EventKind::Attributes, at, n});
            }
            out.push_back({leg.end, EventKind::CustomerEnd, at, 0});
            break;
        case Purpose::Flow:
            out.push_back({leg.start, EventKind::FlowStart, at, 0});
            if (leg.flowOutcome != kNone) {
                out.push_back({leg.flowOutcomeEnd, EventKind::FlowOutcome, at, 0});
            }
            out.push_back({leg.end, EventKind::FlowEnd, at, 0});
            break;
        case Purpose::Acd:
            out.push_back({leg.start, EventKind::AcdStart, at, 0});
            out.push_back({leg.end, EventKind::AcdEnd, at, 0});
            break;
        case Purpose::Agent:
            out.push_back({leg.start, EventKind::UserStart, at, 0});
            out.push_back({leg.end, EventKind::UserEnd, at, 0});
            if (leg.wrapupMs > 0) {
                out.push_back({leg.end + leg.wrapupMs, EventKind::Acw, at, 0});
            }
            break;
        case Purpose::Voicemail:
            out.push_back({leg.start, EventKind::VoicemailStart, at, 0});
            out.push_back({leg.end, EventKind::VoicemailEnd, at, 0});
            break;
        }
    }
    // EventKind is declared in the order of cause and consequence.
    std::sort(out.begin(), out.end(), [](const PlannedEvent& a, const PlannedEvent& b) {
        if (a.time != b.time) {
            return a.time < b.time;
        }
        return a.kind != b.kind ? a.kind < b.kind : a.leg != b.leg ? a.leg < b.leg : a.number < b.number;
    });
}

char* writeEvent(char* out, const Conversation& c, const PlannedEvent& event) {
    const Population& p = population();
    const Leg& leg = c.legs[event.leg];
    const std::string_view suffix = kSuffix[static_cast<size_t>(event.kind)];
    const uint64_t key =
        mixed(c.salt ^ static_cast<uint64_t>(event.time)) ^
        (static_cast<uint64_t>(event.kind) << 16U | static_cast<uint64_t>(event.leg) << 8U | event.number);
    const uint64_t a = mixed(key);
    const uint64_t b = mixed(key + 1);
    Line line(out);
    line.put(R"({"version":"0","id":")").uuid(a, b);
    line.put(R"(","detail-type":"v2.detail.events.conversation.{id}.)").put(suffix);
    line.put(R"(","source":"aws.partner/genesys.com/cloud/)").put(kOrganizationId).put('/').put(kEventSourceSuffix);
    line.put(R"(","account":")").put(kAwsAccount).put(R"(","time":")").isoSeconds(event.time);
    line.put(R"(","region":")").put(kAwsRegion);
    line.put(R"(","resources":[],"detail":{"topicName":"v2.detail.events.conversation.)");
    line.put(c.id.view()).put('.').put(suffix).put(R"(","version":"2","eventBody":{"eventTime":)").number(event.time);
    line.text(R"(,"conversationId":")", c.id.view()).text(R"(,"participantId":")", leg.participant.view());
    if (event.kind != EventKind::Attributes) {
        line.text(R"(,"sessionId":")", leg.session.view());
        if (isEnd(event.kind)) {
            line.text(R"(,"disconnectType":")", eventWord(leg.disconnect));
        }
        line.text(R"(,"mediaType":")", eventWord(c.media));
        if (isCustomers(event.kind) && c.knownContact) {
            if (c.knownOrganization) {
                line.text(R"(,"externalOrganizationId":")", c.organization.view());
            }
            line.text(R"(,"externalContactId":")", c.contact.view());
        }
        line.text(R"(,"provider":")", providerOf(c.media)).text(R"(,"direction":")", eventWord(c.direction));
        const bool voicemail = leg.purpose == Purpose::Voicemail;
        putAddresses(line, c, voicemail);
        if (!voicemail && leg.purpose != Purpose::Flow && event.kind != EventKind::Outbound) {
            putCallback(line, c);
        }
    }
    putBody(line, c, event);
    if (c.knownContact) {
        line.put(R"(,"conversationExternalContactIds":[")").put(c.contact.view()).put(R"("])");
        if (c.knownOrganization) {
            line.put(R"(,"conversationExternalOrganizationIds":[")").put(c.organization.view()).put(R"("])");
        }
    } else if (c.media == Media::Chat) { // empty in the published sample
        line.put(R"(,"conversationExternalContactIds":[])");
    }
    if (event.kind != EventKind::Attributes) {
        line.text(R"(,"utilizationLabel":")", p.utilizationLabels[leg.queue == 7 || leg.queue == 10 ? 1 : 0].id.view());
    }
    line.put(R"(},"metadata":{"CorrelationId":")").uuid(mixed(a + 1), mixed(b + 1));
    line.put(R"("},"timestamp":")").isoMs(event.time + 200 + static_cast<int64_t>(a % 200)).put("\"}}\n");
    return line.position();
}

} // namespace rw::demo
