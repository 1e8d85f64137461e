// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/personalmask.h"
#include "ui/models/eventrows.h"

#include <QByteArray>
#include <QString>
#include <optional>
#include <string>
#include <vector>

/// Which columns the table of events has. Pure functions, any thread.
namespace rw::ui {

/// A built-in column, or the values at a path of the events.
struct TableColumn {
    EventColumn kind = EventColumn::Path;
    std::string path = {}; ///< for EventColumn::Path, complete: "detail.eventBody.mediaType"
    friend bool operator==(const TableColumn&, const TableColumn&) = default;
};

[[nodiscard]] const std::vector<TableColumn>& builtInColumns();
[[nodiscard]] std::vector<TableColumn> defaultColumns();

/// For title and meaning: without names that tell about people. Its values are not found by it.
[[nodiscard]] TableColumn shownColumn(TableColumn column, const session::PersonalMask::Veil& veil);
/// For the head of the table: of a path its last name.
[[nodiscard]] QString columnTitle(const TableColumn& column);
/// What it shows; of a path the whole path.
[[nodiscard]] QString columnMeaning(const TableColumn& column);
/// The path whose values it shows; empty for what is no field of an event (verdict, failing leaves, origin).
[[nodiscard]] std::string columnPath(const TableColumn& column);

/// The event pattern of one leaf that accepts `json` (JSON text of a scalar) at `path`.
[[nodiscard]] std::string patternLeaf(const std::string& path, const std::string& json);

/// As the workspace remembers them, with the widths in pixels (0: the default).
struct ColumnChoice {
    std::vector<TableColumn> columns;
    std::vector<int> widths; ///< as many as columns
    friend bool operator==(const ColumnChoice&, const ColumnChoice&) = default;
};
[[nodiscard]] QByteArray columnsToBytes(const ColumnChoice& choice);
/// Nothing where the bytes are not ours; unknown columns are left out, the verdict is always there.
[[nodiscard]] std::optional<ColumnChoice> columnsFromBytes(const QByteArray& bytes);

} // namespace rw::ui
