// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/lint_topics.h"

#include "engine/pattern/catalogue.h"
#include "engine/pattern/lint_near.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rw::pattern::linting {

namespace {

struct Word {
    std::string_view folded;
    std::array<std::string_view, 4> topics; ///< without kDetailTopics, unless they start with "v2."
};

/// The names that tutorials invent (facts: genesys §6.1). With a condition on the queue, customer.* makes way for what
/// comes next.
constexpr Word kWords[] = {
    {"conversationcreated", {"customer.start"}},
    {"conversationcreate", {"customer.start"}},
    {"conversationstart", {"customer.start", "acd.start"}},
    {"conversationstarted", {"customer.start", "acd.start"}},
    {"interactionstart", {"customer.start", "acd.start"}},
    {"interactionstarted", {"customer.start", "acd.start"}},
    {"interactioncreated", {"customer.start"}},
    {"callstarted", {"customer.start", "acd.start"}},
    {"conversationqueued", {"acd.start"}},
    {"interactionqueued", {"acd.start"}},
    {"routingqueued", {"acd.start"}},
    {"routingassigned", {"user.start"}},
    {"conversationassigned", {"user.start"}},
    {"interactionassigned", {"user.start"}},
    {"conversationanswered", {"acd.end", "user.start"}},
    {"interactioncompleted", {"customer.end", "acd.end", "user.end", "acw"}},
    {"interactionend", {"customer.end", "acd.end", "user.end", "acw"}},
    {"interactionended", {"customer.end", "acd.end", "user.end", "acw"}},
    {"conversationend", {"customer.end", "acd.end", "user.end", "acw"}},
    {"conversationended", {"customer.end", "acd.end", "user.end", "acw"}},
    {"conversationendevent", {"customer.end", "acd.end", "user.end", "acw"}},
    {"conversationcompleted", {"customer.end", "acd.end", "user.end", "acw"}},
    {"conversationdisconnected", {"customer.end", "acd.end", "user.end", "acw"}},
    {"conversationterminated", {"customer.end", "acd.end", "user.end", "acw"}},
    {"callended", {"customer.end", "acd.end", "user.end", "acw"}},
    {"conversationupdated", {"user.end", "acw", "attributes", "flow.end"}},
    {"conversationupdate", {"user.end", "acw", "attributes", "flow.end"}},
    {"interactionupdated", {"user.end", "acw", "attributes", "flow.end"}},
    {"userstatechange", {"v2.users.{id}.routingStatus", "v2.users.{id}.activity", "v2.users.{id}.presence"}},
    {"userstatechanged", {"v2.users.{id}.routingStatus", "v2.users.{id}.activity", "v2.users.{id}.presence"}},
    {"userstatuschange", {"v2.users.{id}.routingStatus", "v2.users.{id}.activity", "v2.users.{id}.presence"}},
    {"agentstatechange", {"v2.users.{id}.routingStatus", "v2.users.{id}.activity", "v2.users.{id}.presence"}},
    {"agentstatechanged", {"v2.users.{id}.routingStatus", "v2.users.{id}.activity", "v2.users.{id}.presence"}},
    {"userpresencechange", {"v2.users.{id}.presence"}},
    {"userpresencechanged", {"v2.users.{id}.presence"}},
    {"presencechanged", {"v2.users.{id}.presence"}},
    {"routingqueuememberadded", {"v2.routing.queues.{id}.users"}},
    {"queuememberadded", {"v2.routing.queues.{id}.users"}},
    {"transcription", {"v2.conversations.{id}.transcription"}},
    {"conversationtranscription", {"v2.conversations.{id}.transcription"}},
};
constexpr std::string_view kFamilyWords[] = {"conversationevent",  "conversationevents",      "conversation",
                                             "conversationdetail", "conversationdetailevent", "genesyscloudevent"};
/// What stands behind the conversation id in topics that do not exist.
constexpr Word kEndings[] = {
    {"ivrstart", {"flow.start"}},
    {"ivrend", {"flow.end"}},
    {"start", {"customer.start"}},
    {"created", {"customer.start"}},
    {"conversationstart", {"customer.start"}},
    {"end", {"customer.end", "acd.end"}},
    {"ended", {"customer.end", "acd.end"}},
    {"conversationend", {"customer.end", "acd.end"}},
    {"completed", {"customer.end", "acd.end"}},
    {"queued", {"acd.start"}},
    {"queuestart", {"acd.start"}},
    {"queueend", {"acd.end"}},
    {"agentstart", {"user.start"}},
    {"agentend", {"user.end"}},
    {"answered", {"user.start"}},
    {"assigned", {"user.start"}},
    {"acwstart", {"acw"}},
    {"acwend", {"acw"}},
    {"wrapupend", {"wrapup"}},
    {"participantstart", {"user.start"}},
    {"participantend", {"user.end"}},
    {"updated", {"attributes", "user.end"}},
};

std::string fullTopic(std::string_view topic) {
    return startsWith(topic, "v2.") ? std::string(topic) : std::string(kDetailTopics) + std::string(topic);
}

bool isTopic(const Vocabulary& catalogue, std::string_view topic) {
    return std::find(catalogue.topics.begin(), catalogue.topics.end(), topic) != catalogue.topics.end();
}

std::vector<std::string> topicsOf(const Word& word, bool wantsQueue) {
    std::vector<std::string> topics;
    for (const std::string_view topic : word.topics) {
        if (!topic.empty()) {
            topics.push_back(fullTopic(topic));
        }
    }
    if (wantsQueue && topics.size() > 1 && topics.front().find(".customer.") != std::string::npos) {
        std::rotate(topics.begin(), topics.begin() + 1, topics.end());
    }
    return topics;
}

/// Takes the first name off a path.
std::string_view nextName(std::string_view& path) {
    const size_t dot = path.find('.');
    const std::string_view name = path.substr(0, dot);
    path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
    return name;
}

bool sameButForCase(std::string_view a, std::string_view b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
               const auto low = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
               return low(x) == low(y);
           });
}

/// Compares name by name; an {id} of the topic stands for anything.
bool fits(std::string_view topic, std::string_view asked, bool& concrete, std::string& id) {
    if (std::count(topic.begin(), topic.end(), '.') != std::count(asked.begin(), asked.end(), '.')) {
        return false;
    }
    concrete = false;
    id.clear();
    while (!topic.empty()) {
        const std::string_view wanted = nextName(topic);
        const std::string_view name = nextName(asked);
        if (wanted == "{id}") {
            if (name.empty()) {
                return false;
            }
            if (name != "{id}" && id.empty()) {
                concrete = true;
                id = name;
            }
        } else if (!sameButForCase(wanted, name)) {
            return false;
        }
    }
    return true;
}

std::string nearestTopic(const Vocabulary& catalogue, std::string_view detailType, size_t limit) {
    std::string best;
    size_t least = limit + 1;
    for (const std::string& topic : catalogue.topics) {
        const size_t distance = editDistance(topic, detailType, least - 1);
        if (distance < least) {
            least = distance;
            best = topic;
            if (least == 0) {
                break;
            }
        }
    }
    return best;
}

const Word* wordFor(const Word* begin, const Word* end, const std::string& folded) {
    const Word* found = std::find_if(begin, end, [&](const Word& word) { return word.folded == folded; });
    return found != end ? found : nullptr;
}

TopicReading readVersioned(const Vocabulary& catalogue, std::string_view detailType, bool wantsQueue) {
    TopicReading reading;
    const std::vector<std::string> asked = splitPath(detailType);
    for (const std::string& topic : catalogue.topics) {
        bool concrete = false;
        std::string id;
        if (fits(topic, detailType, concrete, id)) {
            reading.match = concrete ? TopicMatch::ConcreteId : TopicMatch::Mapped;
            reading.topics = {topic};
            reading.concreteId = id;
            return reading;
        }
    }
    constexpr size_t idAt = 4; // v2.detail.events.conversation.{id}.…
    if (asked.size() > idAt + 1 && startsWith(lowered(detailType), "v2.detail.events.conversation.")) {
        if (const Word* word = wordFor(std::begin(kEndings), std::end(kEndings), folded(joinPath(asked, idAt + 1)))) {
            reading.match = TopicMatch::Mapped;
            reading.topics = topicsOf(*word, wantsQueue);
            return reading;
        }
    }
    reading.match = TopicMatch::Unknown;
    std::string generic(detailType);
    if (asked.size() > idAt && startsWith(lowered(detailType), "v2.detail.events.conversation.")) {
        std::vector<std::string> names = asked; // an id would drown the spelling
        names[idAt] = "{id}";
        generic = joinPath(names);
    }
    if (std::string near = nearestTopic(catalogue, generic, 3); !near.empty()) {
        reading.match = TopicMatch::Mapped;
        reading.topics.push_back(std::move(near));
    } else if (near = nearestTopic(catalogue, generic, 20); !near.empty()) {
        reading.topics.push_back(std::move(near));
    }
    return reading;
}

constexpr std::string_view kEnvelope[] = {"version", "id",   "detail-type", "source",
                                          "account", "time", "region",      "resources"};
constexpr std::string_view kDetail[] = {"topicName", "version", "eventBody", "metadata", "timestamp"};

template <size_t N>
bool isOneOf(const std::string_view (&names)[N], std::string_view name) {
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

/// Names that tutorials put around the fields of the body.
bool isWrapper(std::string_view name) {
    static constexpr std::string_view wrappers[] = {
        "data",        "conversation", "conversations", "payload", "body",    "event",    "eventbody",
        "participant", "participants", "interaction",   "routing", "metrics", "context",  "eventdata",
        "details",     "detail",       "metadata",      "segment", "session", "sessions", "segments"};
    return isOneOf(wrappers, lowered(name));
}

/// Names of tutorials and of the analytics interface for fields of the body.
constexpr std::pair<std::string_view, std::string_view> kAliases[] = {
    {"callerid", "ani"},
    {"phonenumber", "ani"},
    {"callednumber", "dnis"},
    {"agentid", "userId"},
    {"holdtime", "heldDurationMs"},
    {"disconnectreason", "disconnectType"},
    {"campaignid", "outboundCampaignId"},
    {"wrapup", "wrapupCode"},
    {"media", "mediaType"},
    {"channel", "mediaType"},
    {"conversationtype", "mediaType"},
    {"contactid", "externalContactId"},
};

/// What stands behind "detail.eventBody.".
std::string_view bodyPart(std::string_view path) {
    constexpr std::string_view body = "detail.eventBody.";
    return startsWith(path, body) ? path.substr(body.size()) : path;
}

/// A field of exactly this name behind eventBody, but for case and signs.
std::string namedField(const FieldNames& fields, const std::string& name) {
    if (const auto exact = fields.byName.find(name); exact != fields.byName.end()) {
        return exact->second->path;
    }
    const std::string key = folded(name);
    if (const auto similar = fields.byFolded.find(key); similar != fields.byFolded.end()) {
        return similar->second->path;
    }
    for (const auto& [alias, real] : kAliases) {
        if (alias == key) {
            const auto found = fields.byName.find(real);
            return found != fields.byName.end() ? found->second->path : std::string();
        }
    }
    return {};
}

std::string resolve(const FieldNames& fields, const std::vector<std::string>& rest) {
    for (size_t from = 0; from < rest.size(); ++from) {
        if (std::string path = namedField(fields, joinPath(rest, from)); !path.empty()) {
            return path;
        }
        if (!isWrapper(rest[from])) {
            break;
        }
    }
    // A name of the user's own, as in attributes.…
    if (const auto map = fields.byName.find(rest.front()); map != fields.byName.end() && map->second->type == "map") {
        return "detail.eventBody." + joinPath(rest);
    }
    return {};
}

std::vector<const Vocabulary::Field*> allFields(const Vocabulary& catalogue) {
    std::vector<const Vocabulary::Field*> fields;
    fields.reserve(catalogue.fields.size());
    for (const Vocabulary::Field& field : catalogue.fields) {
        fields.push_back(&field);
    }
    return fields;
}

std::shared_ptr<const FieldNames> namesOf(const std::vector<const Vocabulary::Field*>& fields) {
    auto out = std::make_shared<FieldNames>();
    FieldNames& names = *out;
    for (const Vocabulary::Field* field : fields) {
        names.byPath.emplace(field->path, field);
        if (names.byName.emplace(bodyPart(field->path), field).second) {
            names.byFolded.emplace(folded(bodyPart(field->path)), field);
        }
    }
    return out;
}

/// The index of the catalogue that is compiled in is made once: rules are linted at every keystroke.
std::shared_ptr<const FieldNames> allNames(const Vocabulary& catalogue,
                                           const std::vector<const Vocabulary::Field*>& fields) {
    if (&catalogue != &builtinCatalogue()) {
        return namesOf(fields);
    }
    static const std::shared_ptr<const FieldNames> names = namesOf(allFields(builtinCatalogue()));
    return names;
}

bool namesGenesys(std::string_view source) {
    const std::string low = lowered(source);
    return low.find("genesys") != std::string::npos || low.find("purecloud") != std::string::npos;
}

/// The text a matcher tests for: a bare string or the string behind an operator.
std::string_view testedText(const json::Node& value) {
    if (value.kind == json::Kind::String) {
        return value.text;
    }
    const json::Member* op = operatorOf(value);
    return op != nullptr && op->value.kind == json::Kind::String ? std::string_view(op->value.text)
                                                                 : std::string_view();
}

void surveyDetailType(Context& context, const Condition& condition, bool wantsQueue) {
    const Vocabulary& catalogue = context.catalogue;
    for (const json::Node* value : condition.values) {
        const std::string_view text = testedText(*value);
        const bool isPrefix = isOperator(*value, "prefix");
        const bool isSuffix = isOperator(*value, "suffix");
        if (text.empty() || isOperator(*value, "anything-but") || isOperator(*value, "wildcard")) {
            context.genesysCertain = context.genesysCertain || startsWith(text, "v2.");
            context.topicsKnown = false;
            continue;
        }
        if (isPrefix || isSuffix) {
            const size_t before = context.topics.size();
            for (const std::string& topic : catalogue.topics) {
                if (isPrefix ? startsWith(topic, text) : endsWith(topic, text)) {
                    context.topics.push_back(topic);
                }
            }
            context.topicsKnown = context.topicsKnown && context.topics.size() > before;
            context.genesysCertain = context.genesysCertain || (isPrefix && startsWith(text, "v2."));
            continue;
        }
        const TopicReading reading = readTopic(catalogue, text, wantsQueue);
        switch (reading.match) {
        case TopicMatch::Real:
        case TopicMatch::ConcreteId:
        case TopicMatch::Mapped:
            context.genesysCertain = true;
            context.topics.push_back(reading.topics.front());
            break;
        case TopicMatch::Family:
        case TopicMatch::Unknown:
            context.genesysCertain = true;
            context.topicsKnown = false;
            break;
        case TopicMatch::Foreign:
            context.topicsKnown = false;
            break;
        }
    }
}

/// Without any source or detail-type: does a name give the Genesys body away?
bool smellsOfGenesys(const Context& context, const Condition& condition) {
    if (condition.names.size() < 2 || condition.names.front() != "detail") {
        return false;
    }
    if (condition.names[1] == "eventBody") {
        return true;
    }
    const std::string& last = condition.names.back();
    return std::any_of(last.begin(), last.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) &&
           fieldAt(*context.fieldNames, "detail.eventBody." + last) != nullptr;
}

} // namespace

const Vocabulary::Field* fieldAt(const FieldNames& fields, std::string_view path) {
    if (const auto exact = fields.byPath.find(path); exact != fields.byPath.end()) {
        return exact->second;
    }
    // Below a map, and below an object of which the catalogue lists no fields, every name is free.
    for (size_t dot = path.rfind('.'); dot != std::string_view::npos && dot > 0; dot = path.rfind('.', dot - 1)) {
        const auto above = fields.byPath.find(path.substr(0, dot));
        if (above == fields.byPath.end()) {
            continue;
        }
        const Vocabulary::Field& field = *above->second;
        const bool listed = std::any_of(fields.byPath.begin(), fields.byPath.end(), [&](const auto& row) {
            return row.first.size() > dot && row.first[dot] == '.' && startsWith(row.first, field.path);
        });
        return field.type == "map" || (field.type == "object" && !listed) ? &field : nullptr;
    }
    return nullptr;
}

TopicReading readTopic(const Vocabulary& catalogue, std::string_view detailType, bool wantsQueue) {
    TopicReading reading;
    if (isTopic(catalogue, detailType)) {
        reading.match = TopicMatch::Real;
        reading.topics.emplace_back(detailType);
        return reading;
    }
    if (startsWith(lowered(detailType), "v2.")) {
        return readVersioned(catalogue, detailType, wantsQueue);
    }
    const std::string key = folded(detailType);
    if (const Word* word = wordFor(std::begin(kWords), std::end(kWords), key)) {
        reading.match = TopicMatch::Mapped;
        reading.topics = topicsOf(*word, wantsQueue);
        return reading;
    }
    if (isOneOf(kFamilyWords, key)) {
        reading.match = TopicMatch::Family;
        return reading;
    }
    if (detailType.find('.') != std::string_view::npos) { // the end of a topic
        const std::string tail = "." + lowered(detailType);
        for (const std::string& topic : catalogue.topics) {
            if (endsWith(lowered(topic), tail)) {
                reading.match = TopicMatch::Mapped;
                reading.topics.push_back(topic);
            }
        }
        if (reading.topics.size() > 1) {
            reading.topics.resize(1);
        }
    }
    return reading;
}

std::string_view envelopeNameFor(std::string_view name) {
    constexpr std::string_view detail = "detail";
    if (name == detail || isOneOf(kEnvelope, name)) {
        return {};
    }
    const std::string key = folded(name);
    if (key.size() < 4) {
        return {};
    }
    const auto similar = [&](std::string_view real) {
        const size_t limit = key.size() > 9 ? 2 : 1;
        return folded(real) == key || (key.size() > 5 && editDistance(folded(real), key, limit) <= limit);
    };
    if (similar(detail)) {
        return detail;
    }
    const auto found = std::find_if(std::begin(kEnvelope), std::end(kEnvelope), similar);
    return found != std::end(kEnvelope) ? *found : std::string_view();
}

std::string genesysPath(const Context& context, const std::vector<std::string>& names) {
    if (names.empty() || names.front().empty() || isOneOf(kEnvelope, names.front()) ||
        !envelopeNameFor(names.front()).empty()) {
        return {};
    }
    std::vector<std::string> rest = names;
    if (names.front() == "detail") {
        if (names.size() == 1) {
            return {};
        }
        rest.erase(rest.begin());
        if (rest.front() == "eventBody") {
            if (rest.size() == 1 || fieldAt(*context.fieldNames, joinPath(names)) != nullptr) {
                return {};
            }
            rest.erase(rest.begin());
        } else if (isOneOf(kDetail, rest.front()) && !(rest.front() == "metadata" && rest.size() > 1)) {
            return {};
        } else if (rest.front() == "metadata" && rest[1] == "CorrelationId") {
            return {};
        } else if (rest.front() == "metadata" && folded(rest[1]) == "correlationid") {
            return "detail.metadata.CorrelationId";
        }
    }
    std::string path = resolve(*context.fieldNames, rest);
    if (path.empty() && context.fieldsKnown) {
        path = resolve(*context.allFieldNames, rest);
    }
    return path == joinPath(names) ? std::string() : path;
}

void surveyTopics(Context& context) {
    const auto isAt = [](const Condition& condition, std::string_view path) { return condition.path == path; };
    bool wantsQueue = false;
    bool hasSource = false;
    bool hasDetailType = false;
    for (const Condition& condition : context.conditions) {
        const std::string last = folded(condition.names.back());
        wantsQueue = wantsQueue || last == "queueid" || last == "queuename" ||
                     (last == "id" && condition.names.size() > 1 &&
                      folded(condition.names[condition.names.size() - 2]) == "queue");
        if (isAt(condition, "source")) {
            hasSource = true;
            for (const json::Node* value : condition.values) {
                context.genesysCertain = context.genesysCertain || namesGenesys(testedText(*value));
            }
        }
        hasDetailType = hasDetailType || (isAt(condition, "detail-type") && !condition.insideOr());
    }
    context.topicsKnown = hasDetailType;
    for (const Condition& condition : context.conditions) {
        if (isAt(condition, "detail-type")) {
            surveyDetailType(context, condition, wantsQueue);
        }
    }
    std::sort(context.topics.begin(), context.topics.end());
    context.topics.erase(std::unique(context.topics.begin(), context.topics.end()), context.topics.end());
    context.topicsKnown = context.topicsKnown && !context.topics.empty();

    std::vector<const Vocabulary::Field*> fields;
    bool everyTopicKnown = context.topicsKnown;
    if (context.topicsKnown) {
        for (const std::string& topic : context.topics) {
            const size_t before = fields.size();
            for (const Vocabulary::Field& field : context.catalogue.fields) {
                if (field.topic == topic) {
                    fields.push_back(&field);
                }
            }
            everyTopicKnown = everyTopicKnown && fields.size() > before;
        }
    }
    context.fieldsKnown = everyTopicKnown;
    const std::vector<const Vocabulary::Field*> all = allFields(context.catalogue);
    context.fields = everyTopicKnown ? std::move(fields) : all;
    context.allFieldNames = allNames(context.catalogue, all);
    context.fieldNames = everyTopicKnown ? namesOf(context.fields) : context.allFieldNames;

    context.genesys = context.genesysCertain;
    for (const Condition& condition : context.conditions) {
        context.genesys = context.genesys || (!hasSource && smellsOfGenesys(context, condition)) ||
                          startsWith(condition.path, "detail.eventBody.");
    }
    if (!context.genesys) {
        return;
    }
    for (Condition& condition : context.conditions) {
        if (!context.seen(condition.path)) {
            if (std::string path = genesysPath(context, condition.names); !path.empty()) {
                condition.effective = std::move(path);
            }
        }
    }
}

} // namespace rw::pattern::linting
