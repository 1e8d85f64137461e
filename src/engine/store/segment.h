// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/json/json.h"
#include "engine/match/eventview.h"
#include "engine/store/bits.h"

#include <cstdint>
#include <cstring>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// The columnar form of events: what makes a re-test a matter of milliseconds.
namespace rw::store {

/// A scalar as columns keep it: decoded text of a string, spelling of a number.
struct Value {
    json::Kind kind = json::Kind::Missing;
    std::string_view text; ///< points into the column
};

/// All leaves of one path in one segment, dictionary-encoded. A row has no leaf there, one, or several; rows with
/// several leaves or with a leaf that came through an array of objects ("trailed") are kept apart with their element
/// identity.
class Column {
public:
    static constexpr uint32_t kAbsent = 0; ///< code of a row without a leaf; a row with one has value index + 1

    [[nodiscard]] const std::string& path() const { return m_path; }
    [[nodiscard]] uint32_t valueCount() const { return static_cast<uint32_t>(m_kinds.size()); }
    [[nodiscard]] Value value(uint32_t index) const {
        return {static_cast<json::Kind>(m_kinds[index]),
                std::string_view(m_texts).substr(m_offsets[index], m_offsets[index + 1] - m_offsets[index])};
    }
    /// All texts of the values one behind the other; value i lies between offsets()[i] and offsets()[i + 1].
    [[nodiscard]] const std::string& texts() const { return m_texts; }
    [[nodiscard]] const std::vector<uint32_t>& offsets() const { return m_offsets; }
    /// Number of rows that have at least one leaf here.
    [[nodiscard]] uint32_t rowsPresent() const { return m_rowsPresent; }

    /// One leaf of a row with several, or with a trail.
    struct Entry {
        uint32_t value = 0;
        uint32_t stepsBegin = 0, stepsEnd = 0; ///< into steps()
    };
    struct ManyRow {
        uint32_t row = 0;
        uint32_t begin = 0, end = 0; ///< into entries()
        bool trailed = false;        ///< some entry has steps
    };
    [[nodiscard]] const std::vector<ManyRow>& manyRows() const { return m_many; } ///< ascending by row
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
    [[nodiscard]] const std::vector<match::ArrayStep>& steps() const { return m_steps; }
    [[nodiscard]] const ManyRow* many(uint32_t row) const; ///< nullptr where the row has none or exactly one plain leaf

    /// The value index + 1 of a row with exactly one plain leaf, else kAbsent (also for rows in manyRows()).
    [[nodiscard]] uint32_t code(uint32_t row) const;

    /// Calls `visit(code)` for every row with exactly one plain leaf; for dense columns also for the others, with
    /// kAbsent.
    template <class Visit>
    void forEachCode(uint32_t rows, Visit visit) const {
        const size_t count = m_width == 0 ? 0 : m_sparseRows.empty() ? rows : m_sparseRows.size();
        for (size_t i = 0; i < count; ++i) {
            uint32_t code = 0;
            std::memcpy(&code, m_codes.data() + i * m_width, m_width); // little-endian, as are all our targets
            visit(code);
        }
    }

    /// Sets the bit of every row of which a leaf's value has `accepted[value]` (one byte per value).
    void select(const std::vector<uint8_t>& accepted, Bits& rows) const;
    /// Sets the bit of every row with at least one leaf.
    void selectPresent(Bits& rows) const;
    [[nodiscard]] bool isDense() const { return m_sparseRows.empty() && m_width != 0; }
    [[nodiscard]] size_t memory() const;

private:
    friend class SegmentBuilder;
    friend class SegmentCodec;
    template <class Code>
    void selectDense(const Code* codes, const std::vector<uint8_t>& accepted, Bits& rows) const;

    std::string m_path;
    std::vector<uint8_t> m_kinds;
    std::vector<uint32_t> m_offsets; ///< values + 1
    std::string m_texts;
    uint8_t m_width = 0;                ///< bytes per code: 1, 2 or 4
    std::vector<uint8_t> m_codes;       ///< dense: one code a row; sparse: one per m_sparseRows
    std::vector<uint32_t> m_sparseRows; ///< ascending; empty when dense
    std::vector<ManyRow> m_many;
    std::vector<Entry> m_entries;
    std::vector<match::ArrayStep> m_steps;
    uint32_t m_rowsPresent = 0;
};

/// A run of consecutive events as columns; immutable, shared between threads. Rows count from 0 within the segment.
class Segment {
public:
    static constexpr uint32_t kMaxRows = 65'536;
    /// So many events make up a segment while many come; it is not merged any more, and its texts need not be in
    /// memory.
    static constexpr uint32_t kUsualRows = kMaxRows / 2;
    static constexpr uint32_t kFullFrom = kUsualRows / 2; ///< as good as full: what is left when duplicates are gone

    [[nodiscard]] uint32_t rows() const { return m_rows; }
    [[nodiscard]] const std::vector<Column>& columns() const { return m_columns; } ///< sorted by path
    [[nodiscard]] const Column* find(std::string_view path) const;
    /// Rows that only the exact matcher can judge, from their text: empty names, lone surrogates, text that simdjson
    /// refuses.
    [[nodiscard]] const Bits& odd() const { return m_odd; }
    /// The values of one of columns() as the matcher compares them: NaN for what is no number, or none that it
    /// compares as one. Computed when first asked for and kept, so that an edited range need not read the spellings
    /// again.
    [[nodiscard]] const std::vector<double>& numbers(const Column& column) const;
    /// Unique within the process; a key for what was computed from this segment.
    [[nodiscard]] uint64_t serial() const { return m_serial; }
    [[nodiscard]] size_t memory() const;

    Segment();

private:
    friend class SegmentBuilder;
    friend class SegmentCodec;
    uint64_t m_serial = 0;
    uint32_t m_rows = 0;
    std::vector<Column> m_columns;
    Bits m_odd;
    mutable std::mutex m_numbersMutex;
    mutable std::unordered_map<const Column*, std::vector<double>> m_numbers; ///< guarded; entries stay where they are
};

/// Makes a segment: add() every event once, then seal(). One thread; a builder can be used again after seal().
class SegmentBuilder {
public:
    SegmentBuilder();
    ~SegmentBuilder();
    SegmentBuilder(SegmentBuilder&&) noexcept;
    SegmentBuilder& operator=(SegmentBuilder&&) noexcept;
    /// Only while rows() < Segment::kMaxRows. Total: an unreadable text becomes an odd row.
    void add(std::string_view event);
    [[nodiscard]] uint32_t rows() const;
    [[nodiscard]] std::shared_ptr<const Segment> seal();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Bytes of a segment for the workspace file, uncompressed, little-endian, with a format version; read() refuses what
/// does not add up.
class SegmentCodec {
public:
    [[nodiscard]] static std::string write(const Segment& segment);
    [[nodiscard]] static std::shared_ptr<const Segment> read(std::string_view bytes); ///< nullptr when damaged
};

} // namespace rw::store
