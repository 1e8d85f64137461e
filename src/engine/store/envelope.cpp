// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/envelope.h"

#include "engine/json/writer.h"
#include "engine/store/timestamp.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace rw::store {

namespace {

bool isHex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isUuid(std::string_view text) {
    if (text.size() != 36) {
        return false;
    }
    for (size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text[i] != '-' : !isHex(text[i])) {
            return false;
        }
    }
    return true;
}

/// A UUID, or a long run of hex digits with at least one figure (some ids come without dashes).
bool isId(std::string_view segment) {
    if (isUuid(segment)) {
        return true;
    }
    const auto figure = [](char c) { return c >= '0' && c <= '9'; };
    return segment.size() >= 16 && std::all_of(segment.begin(), segment.end(), isHex) &&
           std::any_of(segment.begin(), segment.end(), figure);
}

uint64_t fnv1a(std::string_view text, uint64_t hash) {
    for (const char c : text) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100'0000'01b3U;
    }
    return hash;
}

} // namespace

/// Of version 8: made by us (RFC 9562).
std::string madeUpId(std::string_view text) {
    const uint64_t high = fnv1a(text, 0xcbf2'9ce4'8422'2325U);
    const uint64_t low = fnv1a(text, high ^ 0x9E37'79B9'7F4A'7C15U);
    std::array<char, 64> out{};
    const int length = std::snprintf(
        out.data(), out.size(), "%08llx-%04llx-8%03llx-%04llx-%012llx", static_cast<unsigned long long>(high >> 32U),
        static_cast<unsigned long long>((high >> 16U) & 0xffffU), static_cast<unsigned long long>(high & 0xfffU),
        static_cast<unsigned long long>(0x8000U | ((low >> 48U) & 0x3fffU)),
        static_cast<unsigned long long>(low & 0xffff'ffff'ffffU));
    return {out.data(), static_cast<size_t>(length)};
}

std::string detailTypeOf(std::string_view topicName) {
    std::string out;
    out.reserve(topicName.size());
    std::string_view previous;
    size_t at = 0;
    for (;;) {
        const size_t dot = std::min(topicName.find('.', at), topicName.size());
        const std::string_view segment = topicName.substr(at, dot - at);
        // The entity type of audit topics is a parameter as well, though it is a word (facts: genesys §4.1).
        const bool parameter = isId(segment) || (previous == "entitytype" && !segment.empty());
        out += parameter ? std::string_view("{id}") : segment;
        if (dot == topicName.size()) {
            return out;
        }
        out += '.';
        previous = segment;
        at = dot + 1;
    }
}

std::string wrapDetail(std::string_view detail, const DetailFacts& facts) {
    std::string out;
    out.reserve(detail.size() + 512);
    json::Writer w(out);
    std::string source = "aws.partner/genesys.com/cloud/";
    source +=
        facts.organizationId.empty() ? std::string_view("00000000-0000-0000-0000-000000000000") : facts.organizationId;
    source += "/unknown";
    w.object();
    w.name("version").string("0");
    w.name("id").string(madeUpId(detail));
    w.name("detail-type").string(detailTypeOf(facts.topicName));
    w.name("source").string(source);
    w.name("account").string("123456789012");
    if (facts.timeMs != 0) {
        w.name("time").string(isoSeconds(facts.timeMs));
    }
    w.name("region").string("us-east-1");
    w.name("resources").array().end();
    w.name("detail").raw(detail);
    w.end();
    return out;
}

} // namespace rw::store
