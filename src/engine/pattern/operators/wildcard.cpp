// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/operators/operator.h"

#include "engine/base/utf8.h"

namespace rw::pattern {

WildcardFault wildcardFault(std::string_view wildcard) {
    // Positions count the UTF-8 bytes of the quoted text, in which a lone surrogate is one byte ('?').
    size_t position = 1;
    size_t i = 0;
    const auto at = [&](size_t offset) { return offset < wildcard.size() ? wildcard[offset] : '"'; };
    while (i < wildcard.size()) {
        const char c = wildcard[i];
        if (c == '*') {
            if (at(i + 1) == '*') {
                return {DiagId::WildcardConsecutive,
                        "Consecutive wildcard characters at pos " + std::to_string(position)};
            }
        } else if (c == '\\') {
            if (at(i + 1) != '*' && at(i + 1) != '\\') {
                return {DiagId::WildcardEscape, "Invalid escape character at pos " + std::to_string(position)};
            }
            ++i;
            ++position;
        } else if (static_cast<unsigned char>(c) >= 0x80) {
            const size_t begin = i;
            const char32_t codePoint = utf8::next(wildcard, i);
            position += codePoint >= 0xd800 && codePoint < 0xe000 ? 1 : i - begin;
            continue;
        }
        ++i;
        ++position;
    }
    return {};
}

void parseWildcard(OperatorContext& context, const json::Node& object, Matcher& out) {
    const json::Node* value =
        context.stringArgument(object.members.front().value, "wildcard", "wildcard match pattern must be a string");
    context.onlyOneKey(object, kOnlyOneKey);
    if (value == nullptr) {
        return;
    }
    out.text = value->text;
    if (const WildcardFault fault = wildcardFault(value->text)) {
        context.report(fault.id, value->at, wholeToken(*value), fault.reason);
    }
}

} // namespace rw::pattern
