// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/eventinput.h"

namespace rw::cli {

EventForm sniffForm(std::string_view start, bool all) {
    const EventForm unsure = all ? EventForm::Lines : EventForm::NeedMore;
    if (start.starts_with("\xEF\xBB\xBF")) {
        start.remove_prefix(3);
    }
    const size_t first = start.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) {
        return unsure;
    }
    if (start[first] != '{') {
        return EventForm::Other;
    }
    const size_t lineEnd = start.find('\n', first);
    if (lineEnd == std::string_view::npos && !all) {
        return EventForm::NeedMore;
    }
    // One event, taken as it is, on the first line: then all others stand on lines as well.
    size_t records = 0;
    bool asItIs = true;
    bool skipped = false; // a heartbeat, a control message: wrapped events follow
    const std::string_view line = start.substr(first, lineEnd == std::string_view::npos ? lineEnd : lineEnd - first);
    const store::LoadCounts counts = store::loadEvents(line, [&](const store::Record& record) {
        ++records;
        asItIs = asItIs && record.fate == store::Record::Fate::Accepted;
        skipped = skipped || (!record.isEvent() && record.fate != store::Record::Fate::Unreadable);
    });
    if (records == 1 && asItIs) {
        return EventForm::Lines;
    }
    if (counts.accepted > 0 || skipped || lineEnd == std::string_view::npos) {
        return EventForm::Other;
    }
    // A broken line, or the first line of a pretty text: the next one tells.
    const size_t second = start.find_first_not_of("\r\n", lineEnd);
    if (second == std::string_view::npos) {
        return all ? EventForm::Other : EventForm::NeedMore;
    }
    return start[second] == '{' ? EventForm::Lines : EventForm::Other;
}

} // namespace rw::cli
