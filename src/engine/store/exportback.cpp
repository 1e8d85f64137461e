// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/exportback.h"

#include "engine/json/json.h"
#include "engine/json/writer.h"
#include "engine/store/eventstore.h"
#include "engine/store/formats/format.h"
#include "engine/store/loadscan.h"

#include <array>
#include <cstdio>

namespace rw::store {

namespace {

using formats::ObjectView;
using formats::Value;

struct Cell {
    std::string text;
    bool isText = false; ///< some of it is text, which a spreadsheet may take for a formula
    bool found = false;
};

void append(Cell& cell, const Value& value) {
    cell.text += cell.found ? "; " : "";
    cell.found = true;
    cell.isText = cell.isText || value.isString();
    cell.text += value.isObject() || value.isArray() ? json::minified(value.raw) : value.text();
}

void collect(const Value& value, std::string_view path, Cell& cell) {
    if (value.isArray()) {
        for (const Value& element : formats::elementsOf(value)) {
            collect(element, path, cell);
        }
        return;
    }
    if (path.empty()) {
        append(cell, value);
        return;
    }
    if (!value.isObject()) {
        return;
    }
    const ObjectView object(value.raw);
    // A name may have dots itself: the longest name that fits counts.
    for (size_t end = path.size(); end != std::string_view::npos;
         end = end == 0 ? std::string_view::npos : path.rfind('.', end - 1)) {
        if (const Value* inner = object.find(path.substr(0, end)); inner != nullptr) {
            collect(*inner, end == path.size() ? std::string_view() : path.substr(end + 1), cell);
            return;
        }
    }
}

Cell cellAt(std::string_view event, std::string_view path) {
    Cell cell;
    collect(Value{trimmed(event)}, path, cell);
    return cell;
}

void appendField(std::string& out, std::string_view text, bool isText) {
    // What starts like this is run as a formula by spreadsheets; an apostrophe makes it text again.
    const bool formula = isText && !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != text.npos;
    const bool quotes = formula || text.find_first_of(",;\"\r\n\t") != text.npos ||
                        (!text.empty() && (text.front() == ' ' || text.back() == ' '));
    if (!quotes) {
        out += text;
        return;
    }
    out += formula ? "\"'" : "\"";
    for (const char c : text) {
        out += c;
        if (c == '"') {
            out += c;
        }
    }
    out += '"';
}

std::string caseId(size_t number, const std::string& id) {
    std::array<char, 32> text{};
    (void)std::snprintf(text.data(), text.size(), "event-%06zu", number);
    return std::string(text.data()) + (id.empty() ? "" : " " + id);
}

} // namespace

const std::vector<std::string>& usualColumns() {
    static const std::vector<std::string> columns{"time",
                                                  "detail-type",
                                                  "id",
                                                  "source",
                                                  "detail.eventBody.conversationId",
                                                  "detail.eventBody.mediaType",
                                                  "detail.eventBody.direction",
                                                  "detail.eventBody.queueId"};
    return columns;
}

std::string valueAt(std::string_view event, std::string_view path) {
    return cellAt(event, path).text;
}

EventWriter::EventWriter(ExportOptions options, std::function<void(std::string_view)> out)
    : m_options(std::move(options)), m_out(std::move(out)) {
    if (m_options.columns.empty()) {
        m_options.columns = usualColumns();
    }
    const json::Tree rule = json::read(m_options.rule);
    m_options.rule =
        rule.errors.empty() && !m_options.rule.empty() ? json::write(rule.root, 0) : json::quoted(m_options.rule);
    header();
}

void EventWriter::header() {
    if (m_options.form == ExportForm::Json) {
        m_out("[\n");
    } else if (m_options.form == ExportForm::Csv) {
        m_text.clear();
        for (size_t i = 0; i < m_options.columns.size(); ++i) {
            m_text += i > 0 ? "," : "";
            appendField(m_text, m_options.columns[i], true);
        }
        m_text += "\r\n";
        m_out(m_text);
    }
}

void EventWriter::add(std::string_view event, std::optional<bool> match) {
    ++m_written;
    m_text.clear();
    switch (m_options.form) {
    case ExportForm::Ndjson:
        m_text = event.find('\n') == std::string_view::npos ? std::string(event) : json::minified(event);
        m_text += '\n';
        break;
    case ExportForm::Json:
        m_text = m_written > 1 ? ",\n" : "";
        m_text += event;
        break;
    case ExportForm::Csv:
        for (size_t i = 0; i < m_options.columns.size(); ++i) {
            const Cell cell = cellAt(event, m_options.columns[i]);
            m_text += i > 0 ? "," : "";
            appendField(m_text, cell.text, cell.isText);
        }
        m_text += "\r\n";
        break;
    case ExportForm::Suite: {
        json::Writer json(m_text);
        json.object().name("id").string(caseId(m_written, summarize(event).id));
        json.name("pattern").raw(m_options.rule).name("event").raw(json::minified(event));
        json.name("valid").boolean(match.has_value());
        if (match) {
            json.name("match").boolean(*match);
        }
        json.end();
        m_text += '\n';
        break;
    }
    }
    m_out(m_text);
}

void EventWriter::finish() {
    if (m_options.form == ExportForm::Json) {
        m_out(m_written > 0 ? "\n]\n" : "]\n");
    }
}

} // namespace rw::store
