// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/formats/format.h"

namespace rw::store::formats {

namespace {

/// A row of a console export: an object or a string.
bool open(const ObjectView& object, Opening& out) {
    const Value* message = object.find("@message");
    if (message == nullptr) {
        return false;
    }
    out.inner(message->text(), markWords("Words", "a Logs Insights row"));
    return true;
}

/// A row of get-query-results: an array of fields.
bool openArray(const Value& array, Opening& out) {
    std::string message;
    bool row = false;
    bool found = false;
    for (const Value& element : elementsOf(array)) {
        if (!element.isObject()) {
            return false;
        }
        const ObjectView field(element.raw);
        if (!field.hasString("field") || field.find("value") == nullptr) {
            return false;
        }
        row = true;
        if (field.text("field") == "@message") {
            message = field.text("value");
            found = true;
        }
    }
    if (!row) {
        return false;
    }
    if (found) {
        out.inner(message, markWords("Words", "a Logs Insights row"));
    } else {
        out.nothing(Record::Fate::Unreadable,
                    markWords("Words", "a Logs Insights row without @message: add it to the query's fields"));
    }
    return true;
}

} // namespace

const Format kInsights = {.id = "insights", .list = "results", .open = open, .openArray = openArray};

} // namespace rw::store::formats
