// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/words.h"

#include <utility>

namespace rw {

namespace {

struct Installed {
    Words::Lookup lookup = nullptr;
    std::string separator = ",";
};

Installed& installed() {
    static Installed words;
    return words;
}

std::string englishForm(std::string_view text, int64_t n) {
    const size_t bar = text.find('|');
    if (n < 0 || bar == std::string_view::npos) {
        return std::string(text);
    }
    return std::string(n == 1 ? text.substr(0, bar) : text.substr(bar + 1));
}

template <typename Argument>
std::string filled(std::string_view text, const Argument* arguments, size_t count) {
    std::string out;
    for (size_t i = 0; i < text.size(); ++i) {
        const bool numbered = text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9';
        const size_t argument = numbered ? static_cast<size_t>(text[i + 1] - '1') : 0;
        if (numbered && argument < count) {
            out += arguments[argument];
            ++i;
        } else {
            out += text[i];
        }
    }
    return out;
}

} // namespace

void Words::install(Lookup lookup, std::string separator) {
    installed() = {lookup, std::move(separator)};
}

std::string Words::tr(const char* text, const char* note, int64_t n) {
    const Lookup lookup = installed().lookup;
    std::string out = lookup != nullptr ? lookup(text, note, n) : std::string();
    if (out.empty()) {
        out = englishForm(text, n);
    }
    if (n >= 0) {
        const std::string count = number(static_cast<uint64_t>(n));
        for (size_t at = out.find("%n"); at != std::string::npos; at = out.find("%n", at + count.size())) {
            out.replace(at, 2, count);
        }
    }
    return out;
}

std::string Words::number(uint64_t n) {
    std::string digits = std::to_string(n);
    for (size_t at = digits.size(); at > 3; at -= 3) {
        digits.insert(at - 3, installed().separator);
    }
    return digits;
}

std::string fill(std::string_view text, std::initializer_list<std::string_view> arguments) {
    return filled(text, arguments.begin(), arguments.size());
}

std::string fill(std::string_view text, std::span<const std::string> arguments) {
    return filled(text, arguments.data(), arguments.size());
}

} // namespace rw
