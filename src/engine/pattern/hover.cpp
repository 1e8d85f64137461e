// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/hover.h"

#include "engine/json/json.h"
#include "engine/pattern/catalogue.h"
#include "engine/pattern/operators.h"
#include "engine/pattern/place.h"

#include <algorithm>

namespace rw::pattern {

namespace {

constexpr size_t kMostValues = 5;
constexpr size_t kMostTopics = 4;
constexpr size_t kLongestValue = 60;

std::string counted(uint32_t n, std::string_view one, std::string_view many) {
    return std::to_string(n) + ' ' + std::string(n == 1 ? one : many);
}

std::string listOf(const std::vector<std::string>& all, size_t most) {
    std::string text;
    for (size_t i = 0; i < std::min(all.size(), most); ++i) {
        text += (i == 0 ? "" : ", ") + all[i];
    }
    if (all.size() > most) {
        text += " and " + std::to_string(all.size() - most) + " more";
    }
    return text;
}

std::string shortened(const std::string& json) {
    if (json.size() <= kLongestValue) {
        return json;
    }
    size_t end = kLongestValue;
    while (end > 0 && (static_cast<unsigned char>(json[end]) & 0xC0U) == 0x80U) {
        --end; // never through a character
    }
    return json.substr(0, end) + "…";
}

void sayObserved(const std::string& path, const Vocabulary& vocabulary, std::vector<std::string>& lines) {
    if (vocabulary.events == 0) {
        return;
    }
    const std::string all = counted(vocabulary.events, "loaded event", "loaded events");
    if (const ObservedPath* observed = vocabulary.find(path)) {
        lines.push_back("In " + std::to_string(observed->events) + " of " + all + '.');
        std::vector<std::string> values;
        for (const ObservedValue& value : observed->values) {
            values.push_back(shortened(value.json) + " (" + std::to_string(value.count) + ')');
        }
        if (!values.empty()) {
            lines.push_back("Most frequent: " + listOf(values, kMostValues) + '.');
        }
        return;
    }
    const std::string prefix = path + '.';
    uint32_t below = 0;
    uint32_t fields = 0;
    for (const ObservedPath& observed : vocabulary.paths) {
        if (observed.path.compare(0, prefix.size(), prefix) == 0) {
            below = std::max(below, observed.events);
            ++fields;
        }
    }
    lines.push_back(fields == 0 ? "In none of " + all + '.'
                                : "An object with " + counted(fields, "field", "fields") + " below it, in up to " +
                                      std::to_string(below) + " of " + all + '.');
}

void sayCatalogue(const std::string& path, const Vocabulary& vocabulary, std::vector<std::string>& lines) {
    std::vector<std::string> topics;
    std::string type;
    std::vector<std::string> values;
    for (const Vocabulary::Field& field : vocabulary.fields) {
        if (field.path == path) {
            topics.push_back(field.topic);
            type = field.type;
            values = values.empty() ? field.values : values;
        }
    }
    if (topics.empty()) {
        return;
    }
    const std::string description(fieldDescription(path));
    lines.push_back("Genesys Cloud: " + (description.empty() ? std::string() : description + ' ') +
                    (type.empty() ? std::string() : "Type: " + type + '.'));
    if (!values.empty()) {
        lines.push_back("Known values: " + listOf(values, 2 * kMostValues) + '.');
    }
    lines.push_back("Topics with it: " + listOf(topics, kMostTopics) + '.');
}

void sayValue(const std::string& path, const std::string& json, const Vocabulary& vocabulary,
              std::vector<std::string>& lines) {
    if (const ObservedPath* observed = vocabulary.find(path)) {
        const auto value = std::find_if(observed->values.begin(), observed->values.end(),
                                        [&json](const ObservedValue& v) { return v.json == json; });
        const std::string all = counted(observed->events, "event that has ", "events that have ") + path + '.';
        lines.push_back(value == observed->values.end()
                            ? "Not among the frequent values of the " + all
                            : "The value in " + std::to_string(value->count) + " of the " + all);
    } else if (vocabulary.events > 0) {
        lines.push_back("None of the " + counted(vocabulary.events, "loaded event", "loaded events") + " has " + path +
                        '.');
    }
    if (path == "detail-type" && !json.empty() && json.front() == '"') {
        const std::string topic = json::read(json).root.text;
        uint32_t fields = 0;
        for (const Vocabulary::Field& field : vocabulary.fields) {
            fields += field.topic == topic ? 1 : 0;
        }
        if (std::find(vocabulary.topics.begin(), vocabulary.topics.end(), topic) != vocabulary.topics.end()) {
            lines.push_back(fields == 0 ? "A public topic of Genesys Cloud."
                                        : "A topic of Genesys Cloud with " +
                                              counted(fields, "known field", "known fields") + '.');
        }
    }
}

} // namespace

std::optional<Hover> hoverAt(std::string_view utf8, uint32_t offset, const Vocabulary& vocabulary) {
    // One byte further on: a place is behind what was typed, the pointer is on a character.
    const Place place = placeAt(utf8, std::min(offset, static_cast<uint32_t>(utf8.size())) + 1);
    if (place.token.empty() || !place.token.contains(offset)) {
        return std::nullopt;
    }
    Hover hover;
    hover.at = place.token;
    const json::Node word = json::read(utf8.substr(place.token.begin, place.token.size())).root;
    const std::string json(utf8.substr(place.token.begin, place.token.size()));
    std::string path = place.pathText();
    switch (place.kind) {
    case Place::Kind::Name:
        if (word.text == "$or") {
            hover.title = hover.op = word.text;
            return hover;
        }
        path += (path.empty() ? "" : ".") + word.text;
        hover.title = path;
        sayCatalogue(path, vocabulary, hover.lines);
        sayObserved(path, vocabulary, hover.lines);
        break;
    case Place::Kind::OperatorName:
        if (findOperator(word.text) == nullptr) {
            return std::nullopt;
        }
        hover.title = hover.op = word.text;
        break;
    case Place::Kind::Value:
        hover.title = shortened(json);
        sayValue(path, json, vocabulary, hover.lines);
        break;
    case Place::Kind::OperatorValue:
    case Place::Kind::None:
        return std::nullopt;
    }
    if (hover.lines.empty() && hover.op.empty()) {
        return std::nullopt;
    }
    return hover;
}

} // namespace rw::pattern
