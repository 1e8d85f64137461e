// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace rw::test {

/// Random patterns and events from a seed. They draw names and values from the same small pools, so that matches are
/// common, and lean towards what is hard: dotted and empty names, duplicates, arrays in arrays, addresses, odd numbers,
/// letters whose case changes their length, lone surrogates. The same seed gives the same texts on every machine.
class RandomTexts {
public:
    explicit RandomTexts(uint64_t seed) : m_random(seed) {}

    /// Not always valid: the caller skips what the parser refuses.
    std::string pattern() { return patternObject(0); }

    std::string event() { return eventObject(0); }

    /// An event with one random fault: a byte changed, dropped or doubled, or the end cut off.
    std::string brokenEvent() {
        std::string text = event();
        const size_t at = pick(text.size());
        switch (pick(4)) {
        case 0:
            text[at] = static_cast<char>(pick(256));
            break;
        case 1:
            text.erase(at, 1);
            break;
        case 2:
            text.insert(at, 1, text[pick(text.size())]);
            break;
        default:
            text.resize(at);
            break;
        }
        return text;
    }

    size_t pick(size_t count) { return count == 0 ? 0 : static_cast<size_t>(m_random() % count); }

private:
    template <size_t N>
    std::string any(const std::string_view (&pool)[N]) {
        return std::string(pool[pick(N)]);
    }
    bool chance(unsigned percent) { return pick(100) < percent; }

    std::string name() {
        static constexpr std::string_view kPool[] = {R"("a")",  R"("a")",      R"("b")",  R"("b")",
                                                     R"("l")",  R"("x")",      R"("")",   R"("a.b")",
                                                     R"("a.")", R"("\u0061")", R"(".a")", R"("é")"};
        return any(kPool);
    }
    std::string text() {
        static constexpr std::string_view kPool[] = {R"("")",
                                                     R"("a")",
                                                     R"("ab")",
                                                     R"("abc")",
                                                     R"("ABC")",
                                                     R"("aBc")",
                                                     R"("10.0.0.1")",
                                                     R"("10.0.0.5")",
                                                     R"("::1")",
                                                     R"("a10::1")",
                                                     R"("010.0.0.1")",
                                                     R"("16.16.16.16")",
                                                     R"("é")",
                                                     R"("É")",
                                                     R"("ß")",
                                                     R"("SS")",
                                                     R"("ı")",
                                                     R"("😀")",
                                                     R"("\ud83d\ude00")",
                                                     R"("??")",
                                                     R"("\ud800x")",
                                                     R"("?x")",
                                                     R"("a*b")",
                                                     R"("a\\b")",
                                                     R"("\"ab")",
                                                     R"("ab\"")",
                                                     R"("a\nb")",
                                                     R"("true")",
                                                     R"("5")",
                                                     R"("300")"};
        return any(kPool);
    }
    std::string number() {
        static constexpr std::string_view kPool[] = {"0",        "-0",
                                                     "1",        "2",
                                                     "5",        "10",
                                                     "1.0",      "1e0",
                                                     "300",      "3.0e2",
                                                     "-5",       "0.1",
                                                     "10101010", "9007199254740993",
                                                     "1e400",    "1E400",
                                                     "2.5",      "12345678901234567890"};
        return any(kPool);
    }
    std::string wildcard() {
        static constexpr std::string_view kPool[] = {R"("*")",   R"("a*")",    R"("*c")",    R"("a*c")", R"("*b*")",
                                                     R"("\\*")", R"("a\\*b")", R"("*a*b*")", R"("ab")",  R"("")"};
        return any(kPool);
    }
    std::string listOf(std::string (RandomTexts::*element)()) {
        std::string out = "[";
        for (size_t i = 0, n = 1 + pick(3); i < n; ++i) {
            out += (i > 0 ? "," : "") + (this->*element)();
        }
        return out + ']';
    }

    std::string matcher() {
        static constexpr std::string_view kCidr[] = {R"("10.0.0.0/8")", R"("0.0.0.0/0")", R"("2000::/3")",
                                                     R"("10.0.0.0/29")", R"("::/0")"};
        static constexpr std::string_view kOne[] = {"=", "<", "<=", ">", ">="};
        static constexpr std::string_view kTest[] = {"prefix", "suffix", "equals-ignore-case", "wildcard"};
        switch (pick(16)) {
        case 0:
        case 1:
        case 2:
            return text();
        case 3:
        case 4:
            return number();
        case 5:
            return chance(33) ? "true" : chance(50) ? "false" : "null";
        case 6:
            return R"({"prefix":)" + (chance(60) ? text() : R"({"equals-ignore-case":)" + text() + '}') + '}';
        case 7:
            return R"({"suffix":)" + (chance(60) ? text() : R"({"equals-ignore-case":)" + text() + '}') + '}';
        case 8:
            return R"({"equals-ignore-case":)" + text() + '}';
        case 9:
            return R"({"wildcard":)" + wildcard() + '}';
        case 10:
            return R"({"anything-but":)" +
                   (chance(50)   ? text()
                    : chance(50) ? number()
                    : chance(50) ? listOf(&RandomTexts::text)
                                 : listOf(&RandomTexts::number)) +
                   '}';
        case 11: {
            const std::string test = any(kTest);
            const bool wild = test == "wildcard";
            return R"({"anything-but":{")" + test + "\":" +
                   (chance(50) ? (wild ? wildcard() : text())
                               : listOf(wild ? &RandomTexts::wildcard : &RandomTexts::text)) +
                   "}}";
        }
        case 12:
            return chance(50) ? R"({"numeric":[")" + any(kOne) + "\"," + number() + "]}"
                              : R"({"numeric":[">",)" + number() + ",\"<=\"," + number() + "]}";
        case 13:
            return R"({"cidr":)" + any(kCidr) + '}';
        case 14:
            return chance(50) ? R"({"exists":true})" : R"({"exists":false})";
        default:
            return R"({"exactly":)" + text() + '}';
        }
    }

    std::string patternObject(int depth) {
        std::string out = "{";
        for (size_t i = 0, n = chance(60) ? 1 : 2 + pick(2); i < n; ++i) {
            out += i > 0 ? "," : "";
            if (depth < 3 && chance(12)) {
                out += R"("$or":[)" + patternObject(depth + 1) + ',' + patternObject(depth + 1) + ']';
            } else if (depth < 3 && chance(30)) {
                out += name() + ':' + patternObject(depth + 1);
            } else {
                out += name() + ':' + listOf(&RandomTexts::matcher);
            }
        }
        return out + '}';
    }

    std::string space() { return chance(3) ? " " : ""; }

    std::string eventValue(int depth) {
        if (depth < 4 && chance(22)) {
            return eventObject(depth + 1);
        }
        if (depth < 4 && chance(30)) {
            std::string out = "[";
            for (size_t i = 0, n = pick(4); i < n; ++i) {
                out += (i > 0 ? "," + space() : "") + eventValue(depth + 1);
            }
            return out + space() + ']';
        }
        return chance(60) ? text() : chance(70) ? number() : chance(33) ? "true" : chance(50) ? "false" : "null";
    }

    std::string eventObject(int depth) {
        std::string out = "{";
        for (size_t i = 0, n = depth == 0 ? 2 + pick(4) : pick(4); i < n; ++i) {
            out += (i > 0 ? "," + space() : "") + name() + space() + ':' + space() + eventValue(depth);
        }
        return out + space() + '}';
    }

    std::mt19937_64 m_random;
};

} // namespace rw::test
