// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/templatetext.h"

#include <algorithm>

namespace rw::pattern {

void appendQuoted(std::string& json, std::string_view text, const std::vector<size_t>& standing,
                  std::vector<uint32_t>& literals) {
    const auto append = [&json](std::string_view part) {
        const std::string quoted = json::quoted(part);
        json.append(quoted, 1, quoted.size() - 2);
    };
    size_t done = 0;
    json += '"';
    for (const size_t at : standing) {
        append(text.substr(done, at - done));
        literals.push_back(static_cast<uint32_t>(json.size()));
        done = at;
    }
    append(text.substr(done));
    json += '"';
}

std::optional<std::string> templateExpression(const std::string& text, ByteRange range, std::string_view utf8,
                                              const std::vector<uint32_t>& literals) {
    constexpr std::string_view opening = "${";
    size_t spelled = range.begin; // the same place in the JSON text
    for (size_t at = text.find(opening); at != std::string::npos; at = text.find(opening, at + opening.size())) {
        if (!literals.empty()) {
            spelled = utf8.find(opening, spelled);
            const bool standsForItself = spelled < range.end && std::binary_search(literals.begin(), literals.end(),
                                                                                   static_cast<uint32_t>(spelled));
            spelled = std::min(spelled, utf8.size() - opening.size()) + opening.size();
            if (standsForItself) {
                continue;
            }
        }
        int open = 0;
        for (size_t i = at + 1; i < text.size(); ++i) {
            open += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            if (open == 0) {
                return text.substr(at, i - at + 1);
            }
        }
        const size_t close = text.find('}', at);
        return close == std::string::npos ? std::nullopt : std::optional(text.substr(at, close - at + 1));
    }
    return std::nullopt;
}

} // namespace rw::pattern
