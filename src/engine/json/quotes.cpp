// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/json/quotes.h"

#include <array>

namespace rw::json {

std::string withDoubleQuotes(std::string_view text) {
    struct Word {
        std::string_view python, json;
    };
    static constexpr std::array words{Word{"True", "true"}, Word{"False", "false"}, Word{"None", "null"}};
    std::string out;
    out.reserve(text.size() + 16);
    char open = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (open == 0) {
            if (c == '\'' || c == '"') {
                open = c;
                out += '"';
                continue;
            }
            bool replaced = false;
            for (const Word& word : words) {
                if (text.substr(i).starts_with(word.python)) {
                    out += word.json;
                    i += word.python.size() - 1;
                    replaced = true;
                    break;
                }
            }
            if (!replaced) {
                out += c;
            }
        } else if (c == '\\' && i + 1 < text.size()) {
            ++i;
            if (text[i] != '\'') {
                out += '\\';
            }
            out += text[i];
        } else if (c == open) {
            open = 0;
            out += '"';
        } else if (c == '"') {
            out += "\\\"";
        } else {
            out += c;
        }
    }
    return out;
}

} // namespace rw::json
