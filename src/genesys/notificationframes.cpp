// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/json/json.h"
#include "engine/json/writer.h"
#include "engine/store/envelope.h"
#include "engine/store/timestamp.h"
#include "genesys/notifications.h"

#include <algorithm>
#include <charconv>

namespace rw::genesys {

using namespace Qt::StringLiterals;

QStringList detailEndings() {
    return {u"customer.start"_s, u"customer.end"_s, u"contact"_s,         u"acd.start"_s,
            u"acd.end"_s,        u"user.start"_s,   u"user.end"_s,        u"acw"_s,
            u"wrapup"_s,         u"flow.start"_s,   u"flow.end"_s,        u"flow.outcome"_s,
            u"outbound"_s,       u"attributes"_s,   u"voicemail.start"_s, u"voicemail.end"_s};
}

TopicBook::TopicBook(QStringList lasting, QStringList endings, int limit)
    : m_lasting(std::move(lasting)), m_endings(endings.isEmpty() ? detailEndings() : std::move(endings)),
      m_limit(limit) {
    m_lasting.removeDuplicates();
    m_leftOut = std::max(0, static_cast<int>(m_lasting.size()) - m_limit);
    m_lasting = m_lasting.mid(0, m_limit);
}

QStringList TopicBook::topicsOf(const QString& conversationId) const {
    QStringList result;
    for (const QString& ending : m_endings) {
        result << u"v2.detail.events.conversation.%1.%2"_s.arg(conversationId, ending);
    }
    return result;
}

QStringList TopicBook::topics() const {
    QStringList result = m_lasting;
    for (const QString& id : m_order) {
        result << topicsOf(id);
    }
    return result;
}

bool TopicBook::add(const QString& conversationId) {
    if (conversationId.isEmpty() || m_order.contains(conversationId)) {
        return false;
    }
    const auto room = (m_limit - m_lasting.size()) / std::max<qsizetype>(1, m_endings.size());
    if (room < 1) {
        return false;
    }
    while (m_order.size() >= room) {
        const auto over =
            std::find_if(m_order.begin(), m_order.end(), [&](const QString& id) { return m_ended.contains(id); });
        const auto goes = over != m_order.end() ? over : m_order.begin();
        m_droppedRunning += m_ended.remove(*goes) ? 0 : 1;
        ++m_drops;
        m_order.erase(goes);
    }
    m_order << conversationId;
    return true;
}

void TopicBook::ended(const QString& conversationId) {
    if (m_order.contains(conversationId)) {
        m_ended.insert(conversationId);
    }
}

namespace {

/// Unix milliseconds of eventTime: a number on detail events, ISO text on others (facts: genesys §4.1).
std::optional<int64_t> timeOf(const json::Node* node) {
    if (node == nullptr) {
        return std::nullopt;
    }
    if (node->kind == json::Kind::String) {
        return store::timestampMs(node->text);
    }
    int64_t ms = 0;
    const char* end = node->text.data() + node->text.size();
    const auto read = std::from_chars(node->text.data(), end, ms);
    return node->kind == json::Kind::Number && read.ec == std::errc() && read.ptr == end ? std::optional(ms)
                                                                                         : std::nullopt;
}

std::string isoMs(int64_t ms) {
    std::string text = store::isoSeconds(ms);
    const int64_t rest = ((ms % 1000) + 1000) % 1000;
    std::string digits = std::to_string(rest);
    digits.insert(0, 3 - digits.size(), '0');
    text.insert(text.size() - 1, "." + digits);
    return text;
}

} // namespace

std::optional<store::NewEvent> eventOfFrame(std::string_view frame, const EnvelopeContext& context,
                                            const std::shared_ptr<const store::Origin>& origin) {
    const json::Tree tree = json::read(frame);
    const json::Node* topic = tree.root.find("topicName");
    const json::Node* body = tree.root.find("eventBody");
    if (!tree.errors.empty() || topic == nullptr || topic->kind != json::Kind::String || body == nullptr ||
        body->kind != json::Kind::Object || !topic->text.starts_with("v2.") || topic->text.starts_with("v2.system.")) {
        return std::nullopt;
    }
    // Bodies of presence and of conversations have no eventTime.
    std::optional<int64_t> time = timeOf(body->find("eventTime"));
    for (const char* name : {"timestamp", "modifiedDate"}) {
        time = time ? time : timeOf(body->find(name));
    }
    const int64_t ms = time ? *time : QDateTime::currentMSecsSinceEpoch() / 1000 * 1000;
    std::string detail;
    json::Writer d(detail);
    d.object().name("topicName").string(topic->text);
    const json::Node* version = tree.root.find("version");
    d.name("version").string(version != nullptr && version->kind == json::Kind::String ? version->text : "2");
    d.name("eventBody").raw(body->at.in(frame));
    if (const json::Node* metadata = tree.root.find("metadata"); metadata != nullptr) {
        d.name("metadata").raw(metadata->at.in(frame));
    }
    d.name("timestamp").string(isoMs(ms)).end();
    store::NewEvent result;
    json::Writer w(result.json);
    w.object().name("version").string("0").name("id").string(store::madeUpId(detail));
    w.name("detail-type").string(store::detailTypeOf(topic->text));
    w.name("source").string("aws.partner/genesys.com/cloud/" + context.organizationId.toStdString() + "/" +
                            context.eventSourceSuffix.toStdString());
    w.name("account").string(context.account.toStdString()).name("time").string(store::isoSeconds(ms));
    w.name("region").string(context.region.toStdString()).name("resources").array().end();
    w.name("detail").raw(detail).end();
    result.origin = origin;
    return result;
}

} // namespace rw::genesys
