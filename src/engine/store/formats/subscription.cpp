// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/formats/format.h"
#include "engine/store/loadgzip.h"

#include <optional>

namespace rw::store::formats {

namespace {

/// Nothing where it is no base64; blanks are not expected.
std::optional<std::string> fromBase64(std::string_view text) {
    constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    while (text.ends_with('=')) {
        text.remove_suffix(1);
    }
    std::string out;
    out.reserve(text.size() / 4 * 3 + 3);
    uint32_t bits = 0;
    int count = 0;
    for (const char c : text) {
        const size_t digit = kDigits.find(c);
        if (digit == std::string_view::npos) {
            return std::nullopt;
        }
        bits = (bits << 6U) | static_cast<uint32_t>(digit);
        count += 6;
        if (count >= 8) {
            count -= 8;
            out += static_cast<char>((bits >> static_cast<unsigned>(count)) & 0xFFU);
        }
    }
    return out;
}

/// {"awslogs": {"data": base64 of gzip}}: the same as a function gets it.
bool openFunctionInput(const ObjectView& object, Opening& out) {
    if (!object.hasObject("awslogs")) {
        return false;
    }
    const ObjectView inside(object.find("awslogs")->raw);
    if (!inside.hasString("data")) {
        return false;
    }
    constexpr size_t kMost = size_t{64} << 20U; // a function's input has 6 MB at most, packed
    constexpr const char* kDamaged = markWords("Words", "awslogs.data is damaged: it is not gzip in base64");
    auto packed = fromBase64(inside.text("data"));
    if (!packed || !isGzip(*packed)) {
        out.nothing(Record::Fate::Unreadable, kDamaged);
        return true;
    }
    GzipReader reader([](char*, size_t) -> size_t { return 0; }, std::move(*packed));
    std::string text;
    constexpr size_t kStep = size_t{256} << 10U;
    for (size_t got = kStep; got > 0 && text.size() < kMost;) {
        const size_t before = text.size();
        text.resize(before + kStep);
        got = reader.read(text.data() + before, kStep);
        text.resize(before + got);
    }
    if (!reader.trouble().empty() || text.empty()) {
        out.nothing(Record::Fate::Unreadable, kDamaged);
        return true;
    }
    out.inner(text, markWords("Words", "a function's awslogs.data"));
    return true;
}

/// What a subscription filter sends (to Firehose, Kinesis, Lambda). Its log events are logs.cpp's.
bool open(const ObjectView& object, Opening& out) {
    if (openFunctionInput(object, out)) {
        return true;
    }
    if (object.text("messageType") != "CONTROL_MESSAGE" || object.find("logEvents") == nullptr) {
        return false;
    }
    out.nothing(Record::Fate::Skipped, markWords("Words", "a control message of CloudWatch Logs, not an event"));
    return true;
}

} // namespace

const Format kSubscription = {.id = "subscription",
                              .list = "logEvents",
                              .listWords = markWords("Words", "a CloudWatch Logs subscription"),
                              .open = open};

} // namespace rw::store::formats
