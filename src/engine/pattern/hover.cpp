// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/hover.h"

#include "engine/base/words.h"
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

std::string listOf(const std::vector<std::string>& all, size_t most) {
    std::string text;
    for (size_t i = 0; i < std::min(all.size(), most); ++i) {
        text += (i == 0 ? "" : ", ") + all[i];
    }
    if (all.size() > most) {
        const auto more = static_cast<int64_t>(all.size() - most);
        text = fill(Words::tr("%1 and %n more|%1 and %n more", "the first of a list, and how many there are", more),
                    {text});
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
    const auto all = int64_t{vocabulary.events};
    if (const ObservedPath* observed = vocabulary.find(path)) {
        lines.push_back(fill(Words::tr("In %1 of %n loaded event.|In %1 of %n loaded events.", "where a field is", all),
                             {Words::number(observed->events)}));
        std::vector<std::string> values;
        for (const ObservedValue& value : observed->values) {
            values.push_back(shortened(value.json) + " (" + Words::number(value.count) + ')');
        }
        if (!values.empty()) {
            lines.push_back(fill(Words::tr("Most frequent: %1.", "values"), {listOf(values, kMostValues)}));
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
    if (fields == 0) {
        lines.push_back(Words::tr("In none of %n loaded event.|In none of %n loaded events.", "where a field is", all));
    } else {
        lines.push_back(
            fill(Words::tr("An object with %1 below it, in up to %2 of %n loaded event.|An object with %1 below it, in "
                           "up to %2 of %n loaded events.",
                           "%1: 3 fields; %2: a number", all),
                 {Words::tr("%n field|%n fields", "an object with …", int64_t{fields}), Words::number(below)}));
    }
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
    const std::string description = fieldDescription(path);
    if (description.empty()) {
        lines.push_back(fill(Words::tr("Genesys Cloud: Type: %1.", "of a field"), {type}));
    } else {
        lines.push_back(
            fill(Words::tr("Genesys Cloud: %1 Type: %2.", "%1: sentences about a field"), {description, type}));
    }
    if (!values.empty()) {
        lines.push_back(fill(Words::tr("Known values: %1."), {listOf(values, 2 * kMostValues)}));
    }
    lines.push_back(fill(Words::tr("Topics with it: %1.", "with a field"), {listOf(topics, kMostTopics)}));
}

void sayValue(const std::string& path, const std::string& json, const Vocabulary& vocabulary,
              std::vector<std::string>& lines) {
    if (const ObservedPath* observed = vocabulary.find(path)) {
        const auto value = std::find_if(observed->values.begin(), observed->values.end(),
                                        [&json](const ObservedValue& v) { return v.json == json; });
        const auto all = int64_t{observed->events};
        lines.push_back(value == observed->values.end()
                            ? fill(Words::tr("Not among the frequent values of the %n event that has %1.|Not among the "
                                             "frequent values of the %n events that have %1.",
                                             "%1: a field", all),
                                   {path})
                            : fill(Words::tr("The value in %2 of the %n event that has %1.|The value in %2 of the %n "
                                             "events that have %1.",
                                             "%1: a field; %2: a number", all),
                                   {path, Words::number(value->count)}));
    } else if (vocabulary.events > 0) {
        lines.push_back(fill(Words::tr("None of the %n loaded event has %1.|None of the %n loaded events has %1.",
                                       "%1: a field", int64_t{vocabulary.events}),
                             {path}));
    }
    if (path == "detail-type" && !json.empty() && json.front() == '"') {
        const std::string topic = json::read(json).root.text;
        uint32_t fields = 0;
        for (const Vocabulary::Field& field : vocabulary.fields) {
            fields += field.topic == topic ? 1 : 0;
        }
        if (std::find(vocabulary.topics.begin(), vocabulary.topics.end(), topic) != vocabulary.topics.end()) {
            lines.push_back(fields == 0 ? Words::tr("A public topic of Genesys Cloud.")
                                        : Words::tr("A topic of Genesys Cloud with %n known field.|A topic of Genesys "
                                                    "Cloud with %n known fields.",
                                                    nullptr, int64_t{fields}));
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
