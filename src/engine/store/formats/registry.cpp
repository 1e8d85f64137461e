// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/formats/format.h"

#include "engine/store/loadscan.h"

#include <array>

namespace rw::store::formats {

std::span<const Format> all() {
    // In the order in which they are tried: the more exact ones first.
    static const std::array kAll{kGenesys, kBusLog,        kSns,      kSqs,       kSubscription,
                                 kLogs,    kLambdaRecords, kInsights, kPutEvents, kLambdaLog};
    return kAll;
}

std::string Value::text() const {
    return isString() ? decodedString(raw) : std::string(raw);
}

ObjectView::ObjectView(std::string_view object) : m_raw(object) {
    const auto skip = [&](size_t at, std::string_view also) {
        while (at < object.size() && (isSpace(object[at]) || also.find(object[at]) != std::string_view::npos)) {
            ++at;
        }
        return at;
    };
    for (size_t at = skip(0, "{"); at < object.size() && object[at] == '"';) {
        const size_t nameEnd = stringEnd(object, at, object.size());
        if (nameEnd == std::string_view::npos) {
            return;
        }
        const size_t value = skip(nameEnd, ":");
        const size_t end = valueEnd(object, value, object.size());
        if (end == std::string_view::npos) {
            return;
        }
        m_members.push_back({object.substr(at + 1, nameEnd - at - 2), {object.substr(value, end - value)}});
        at = skip(end, ",");
    }
}

const Value* ObjectView::find(std::string_view name) const {
    for (const Member& member : m_members) {
        if (member.name == name) {
            return &member.value;
        }
    }
    return nullptr;
}

bool ObjectView::hasString(std::string_view name) const {
    const Value* value = find(name);
    return value != nullptr && value->isString();
}

bool ObjectView::hasObject(std::string_view name) const {
    const Value* value = find(name);
    return value != nullptr && value->isObject();
}

std::string ObjectView::text(std::string_view name) const {
    const Value* value = find(name);
    return value == nullptr ? std::string() : value->text();
}

std::vector<Value> elementsOf(const Value& array) {
    std::vector<Value> out;
    const std::string_view text = array.raw;
    for (size_t at = 1; at < text.size();) {
        if (isSpace(text[at]) || text[at] == ',') {
            ++at;
            continue;
        }
        const size_t end = valueEnd(text, at, text.size());
        if (end == std::string_view::npos) {
            break;
        }
        out.push_back({text.substr(at, end - at)});
        at = end;
    }
    return out;
}

} // namespace rw::store::formats
