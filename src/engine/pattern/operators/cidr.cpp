// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/operators/operator.h"

#include "engine/pattern/address.h"

#include <charconv>
#include <optional>

namespace rw::pattern {

namespace {

/// Java's String.split("/"): empty parts at the end vanish.
std::vector<std::string_view> splitAtSlashes(std::string_view text) {
    std::vector<std::string_view> parts;
    size_t begin = 0;
    while (true) {
        const size_t slash = text.find('/', begin);
        parts.push_back(text.substr(begin, slash == std::string_view::npos ? slash : slash - begin));
        if (slash == std::string_view::npos) {
            break;
        }
        begin = slash + 1;
    }
    if (parts.size() > 1) {
        while (!parts.empty() && parts.back().empty()) {
            parts.pop_back();
        }
    }
    return parts;
}

/// Java's Integer.parseInt.
std::optional<int32_t> parseInt(std::string_view text) {
    if (text.size() > 1 && text.front() == '+') {
        text.remove_prefix(1);
        if (text.front() == '-') {
            return std::nullopt;
        }
    }
    int32_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size()) {
        return std::nullopt;
    }
    return value;
}

} // namespace

void parseCidr(OperatorContext& context, const json::Node& object, Matcher& out) {
    const json::Node* value =
        context.stringArgument(object.members.front().value, "cidr", "prefix match pattern must be a string");
    context.onlyOneKey(object, kOnlyOneKey);
    if (value == nullptr) {
        return;
    }
    out.text = value->text;
    const auto fail = [&](DiagId id, std::string reason, std::vector<std::string> args = {}) {
        context.report(id, value->at, wholeToken(*value), std::move(reason), std::move(args), 0);
    };
    const std::vector<std::string_view> parts = splitAtSlashes(value->text);
    if (parts.size() != 2) {
        fail(DiagId::CidrSlash, "Malformed CIDR, one '/' required");
    } else if (const std::optional<int32_t> bits = parseInt(parts[1]); !bits) {
        fail(DiagId::CidrBits, "Malformed CIDR, mask bits must be an integer");
    } else if (*bits < 0) {
        fail(DiagId::CidrNegative, "Malformed CIDR, mask bits must not be negative");
    } else {
        const std::string address(parts[0]);
        const auto bytes = parseAddress(address);
        if (!looksLikeAddress(address)) {
            fail(DiagId::CidrNotAnAddress, "Nonstandard IP address: " + address, {address});
        } else if (!bytes) {
            fail(DiagId::CidrBadAddress, "Invalid IP address: " + address, {address});
        } else if (bytes->size() == 4 && *bits > 31) {
            fail(DiagId::CidrTooManyBits, "IPv4 mask bits must be < 32", {"IPv4", "32"});
        } else if (bytes->size() == 16 && *bits > 127) {
            fail(DiagId::CidrTooManyBits, "IPv6 mask bits must be < 128", {"IPv6", "128"});
        }
    }
}

} // namespace rw::pattern
