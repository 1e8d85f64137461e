// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rw::store {

enum class ExportForm : uint8_t {
    Ndjson, ///< one event a line
    Json,   ///< one array
    Csv,    ///< chosen paths; RFC 4180, and no cell that a spreadsheet would run as a formula
    Suite   ///< cases for the suite runner, with the present verdicts as expectations
};

struct ExportOptions {
    ExportForm form = ExportForm::Ndjson;
    std::vector<std::string> columns; ///< Csv: paths, "detail.eventBody.queueId"; empty: the usual ones
    std::string rule;                 ///< Suite: the pattern's text
};
[[nodiscard]] const std::vector<std::string>& usualColumns();

/// What stands at a path of an event: texts decoded, numbers as spelled, objects and arrays of objects as JSON; of
/// arrays on the way and at the end all elements, joined by "; ". Empty where there is nothing. Pure, any thread.
[[nodiscard]] std::string valueAt(std::string_view event, std::string_view path);

/// Writes events in one form, piece by piece, so that memory does not grow. One thread.
class EventWriter {
public:
    EventWriter(ExportOptions options, std::function<void(std::string_view)> out);
    /// `match`: the rule's verdict, for Suite; absent: the rule is not valid, or there is none.
    void add(std::string_view event, std::optional<bool> match = {});
    void finish(); ///< once, at the end
    [[nodiscard]] size_t written() const { return m_written; }

private:
    void header();
    ExportOptions m_options;
    std::function<void(std::string_view)> m_out;
    std::string m_text; ///< scratch
    size_t m_written = 0;
};

} // namespace rw::store
