// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/catalogue.h"

#include "engine/base/words.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <utility>

namespace rw::pattern {

extern const std::string_view kCatalogueChunks[];
extern const size_t kCatalogueChunkCount;

namespace {

std::string withoutBrackets(std::string_view field) {
    std::string out;
    for (size_t i = 0; i < field.size(); ++i) {
        if (field.compare(i, 2, "[]") == 0) {
            ++i;
        } else {
            out += field[i];
        }
    }
    return out;
}

/// "array<integer>" → "number": what a leaf of the event is.
std::string leafType(std::string_view type) {
    constexpr std::string_view array = "array<";
    if (type.substr(0, array.size()) == array) {
        type = type.substr(array.size());
        type = type.substr(0, type.find('>'));
    }
    if (type == "integer" || type == "number") {
        return "number";
    }
    if (type.substr(0, 6) == "string") {
        return "string";
    }
    if (type.substr(0, 3) == "map") {
        return "map";
    }
    return std::string(type);
}

std::string textOf(const json::Node& object, std::string_view name) {
    const json::Node* node = object.find(name);
    return node != nullptr && node->kind == json::Kind::String ? node->text : std::string();
}

Error unusable(std::string message) {
    Error error;
    error.kind = ErrorKind::BadInput;
    error.message = std::move(message);
    error.remedy = Words::tr("Use a catalogue of the form of resources/genesys/topics.json");
    return error;
}

std::string pathOf(const json::Node& row) {
    return "detail.eventBody." + withoutBrackets(textOf(row, "field"));
}

std::string builtinText() {
    std::string text;
    for (size_t i = 0; i < kCatalogueChunkCount; ++i) {
        text += kCatalogueChunks[i];
    }
    return text;
}

void readFields(const std::string& topic, const json::Node& fields, Vocabulary& out) {
    for (const json::Node& row : fields.items) {
        Vocabulary::Field field;
        field.topic = topic;
        field.path = pathOf(row);
        field.type = leafType(textOf(row, "type"));
        if (const json::Node* values = row.find("enum"); values != nullptr) {
            for (const json::Node& value : values->items) {
                field.values.push_back(value.text);
            }
        }
        out.fields.push_back(std::move(field));
    }
}

} // namespace

Expected<Vocabulary, Error> readCatalogue(std::string_view topicsJson) {
    const json::Tree tree = json::read(topicsJson);
    if (!tree.errors.empty()) {
        return unexpected(unusable(Words::tr("the topic catalogue is not JSON")));
    }
    const json::Node* topics = tree.root.find("topics");
    if (topics == nullptr || topics->kind != json::Kind::Object) {
        return unexpected(unusable(Words::tr("the topic catalogue has no \"topics\" object")));
    }
    Vocabulary out;
    for (const json::Member& member : topics->members) {
        out.topics.push_back(member.name);
        if (const json::Node* fields = member.value.find("fields"); fields != nullptr) {
            readFields(member.name, *fields, out);
        }
    }
    if (const json::Node* meta = tree.root.find("_meta"); meta != nullptr) {
        if (const json::Node* all = meta->find("all_public_topics"); all != nullptr) {
            for (const json::Node& topic : all->items) {
                out.topics.push_back(topic.text);
            }
        }
    }
    std::sort(out.topics.begin(), out.topics.end());
    out.topics.erase(std::unique(out.topics.begin(), out.topics.end()), out.topics.end());
    return out;
}

const Vocabulary& builtinCatalogue() {
    static const Vocabulary catalogue = [] {
        Expected<Vocabulary, Error> read = readCatalogue(builtinText());
        return read ? std::move(read).value() : Vocabulary{};
    }();
    return catalogue;
}

std::string fieldDescription(std::string_view path) {
    static const auto descriptions = [] {
        std::map<std::string, std::string, std::less<>> found;
        const json::Tree tree = json::read(builtinText());
        if (const json::Node* topics = tree.root.find("topics"); topics != nullptr) {
            for (const json::Member& topic : topics->members) {
                if (const json::Node* fields = topic.value.find("fields"); fields != nullptr) {
                    for (const json::Node& row : fields->items) {
                        found.emplace(pathOf(row), textOf(row, "description"));
                    }
                }
            }
        }
        return found;
    }();
    const auto found = descriptions.find(path);
    return found == descriptions.end() || found->second.empty() ? std::string() : Words::tr(found->second.c_str());
}

} // namespace rw::pattern
