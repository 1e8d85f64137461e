// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

/// CSV as the consoles export it (RFC 4180: quoted fields may hold quotes, commas and line breaks).
namespace rw::store {

struct CsvHeader {
    char separator = ',';
    size_t column = 0; ///< of the message
};
/// Nothing where the line is no header with a `message` or `@message`.
[[nodiscard]] std::optional<CsvHeader> csvHeader(std::string_view line);
/// Behind the record that starts at `at`, its line break not included; npos where it does not end in the text.
/// `isWhole`: the end of the text ends a record, too.
[[nodiscard]] size_t csvRecordEnd(std::string_view text, size_t at, bool isWhole);
/// The message of a record, quotes removed; false where the record has too few fields.
[[nodiscard]] bool csvField(std::string_view record, const CsvHeader& header, std::string& field);

} // namespace rw::store
