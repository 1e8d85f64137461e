// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/loadcsv.h"

#include "engine/store/loadscan.h"

namespace rw::store {

std::optional<CsvHeader> csvHeader(std::string_view line) {
    line = trimmed(line);
    if (line.empty() || line.size() > 4096 || line.front() == '{' || line.front() == '[') {
        return std::nullopt;
    }
    for (const char separator : {',', ';', '\t'}) {
        CsvHeader header{separator, 0};
        std::string field;
        for (; csvField(line, header, field); ++header.column) {
            if (field == "@message" || field == "message" || field == "Message") {
                return header;
            }
        }
    }
    return std::nullopt;
}

size_t csvRecordEnd(std::string_view text, size_t at, bool isWhole) {
    while (at < text.size()) {
        const size_t stop = text.find_first_of("\"\n", at);
        if (stop == std::string_view::npos) {
            break;
        }
        if (text[stop] == '\n') {
            return stop;
        }
        // A doubled quote inside a field closes and opens: the same for finding the end.
        const size_t close = findByte(text, '"', stop + 1, text.size());
        if (close == text.size()) {
            return std::string_view::npos;
        }
        at = close + 1;
    }
    return isWhole ? text.size() : std::string_view::npos;
}

bool csvField(std::string_view record, const CsvHeader& header, std::string& field) {
    if (record.ends_with('\r')) {
        record.remove_suffix(1);
    }
    size_t at = 0;
    for (size_t column = 0;; ++column) {
        const bool wanted = column == header.column;
        if (wanted) {
            field.clear();
        }
        if (at < record.size() && record[at] == '"') {
            for (++at; at < record.size();) {
                const size_t quote = findByte(record, '"', at, record.size());
                if (wanted) {
                    field.append(record.substr(at, quote - at));
                }
                at = quote + 1;
                if (at >= record.size() || record[at] != '"') {
                    break;
                }
                if (wanted) {
                    field += '"';
                }
                ++at;
            }
        }
        const size_t end = at >= record.size() ? record.size() : findByte(record, header.separator, at, record.size());
        if (wanted) {
            field.append(at >= record.size() ? std::string_view() : record.substr(at, end - at));
            return true;
        }
        if (end >= record.size()) {
            return false;
        }
        at = end + 1;
    }
}

} // namespace rw::store
