// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/segment.h"

#include <bit>
#include <cstring>

namespace rw::store {

static_assert(std::endian::native == std::endian::little, "segments are stored little-endian, as they lie in memory");

namespace {

constexpr uint32_t kMagic = 0x47'53'57'52; // "RWSG"
constexpr uint32_t kVersion = 2;

void put(std::string& out, uint32_t number) {
    char bytes[4];
    std::memcpy(bytes, &number, 4);
    out.append(bytes, 4);
}

template <class T>
void putAll(std::string& out, const std::vector<T>& items) {
    static_assert(std::is_trivially_copyable_v<T>);
    put(out, static_cast<uint32_t>(items.size()));
    if (!items.empty()) {
        out.append(reinterpret_cast<const char*>(items.data()), items.size() * sizeof(T));
    }
}

void putText(std::string& out, std::string_view text) {
    put(out, static_cast<uint32_t>(text.size()));
    out.append(text);
}

/// Ascending numbers as their distances, of which a compressor makes next to nothing.
std::vector<uint32_t> distances(const std::vector<uint32_t>& ascending) {
    std::vector<uint32_t> out;
    out.reserve(ascending.size());
    uint32_t before = 0;
    for (const uint32_t number : ascending) {
        out.push_back(number - before);
        before = number;
    }
    return out;
}
void sumUp(std::vector<uint32_t>& distances) {
    uint32_t sum = 0;
    for (uint32_t& number : distances) {
        sum += number;
        number = sum;
    }
}

/// Codes count values as they first appear, so each is replaced by how far it lies below the next new one: 0 for a
/// value that is new, which is most of what wide columns hold. Its own inverse in form; wraps, so any codes survive.
template <class Code>
void turnCodes(std::vector<uint8_t>& bytes, bool back) {
    Code next = 1;
    for (size_t at = 0; at + sizeof(Code) <= bytes.size(); at += sizeof(Code)) {
        Code from = 0;
        std::memcpy(&from, bytes.data() + at, sizeof(Code));
        const Code to = static_cast<Code>(next - from);
        std::memcpy(bytes.data() + at, &to, sizeof(Code));
        const Code code = back ? to : from;
        if (code >= next) {
            next = static_cast<Code>(code + 1U);
        }
    }
}
void turnCodes(std::vector<uint8_t>& bytes, uint8_t width, bool back) {
    if (width == 2) {
        turnCodes<uint16_t>(bytes, back);
    } else if (width == 4) {
        turnCodes<uint32_t>(bytes, back);
    }
}

/// Reads what put… wrote and remembers whether anything was short.
class Reader {
public:
    explicit Reader(std::string_view bytes) : m_left(bytes) {}
    [[nodiscard]] bool fine() const { return m_fine; }
    [[nodiscard]] bool atEnd() const { return m_left.empty(); }

    uint32_t number() {
        uint32_t result = 0;
        if (take(4)) {
            std::memcpy(&result, m_taken.data(), 4);
        }
        return result;
    }
    template <class T>
    std::vector<T> all() {
        const size_t count = number();
        std::vector<T> items;
        if (count <= m_left.size() / sizeof(T) && take(count * sizeof(T))) {
            items.resize(count);
            if (count != 0) {
                std::memcpy(static_cast<void*>(items.data()), m_taken.data(), count * sizeof(T));
            }
        } else {
            m_fine = false;
        }
        return items;
    }
    std::string text() {
        const size_t size = number();
        return take(size) ? std::string(m_taken) : std::string();
    }

private:
    bool take(size_t size) {
        if (!m_fine || size > m_left.size()) {
            m_fine = false;
            return false;
        }
        m_taken = m_left.substr(0, size);
        m_left.remove_prefix(size);
        return true;
    }
    std::string_view m_left, m_taken;
    bool m_fine = true;
};

} // namespace

std::string SegmentCodec::write(const Segment& segment) {
    std::string out;
    put(out, kMagic);
    put(out, kVersion);
    put(out, segment.m_rows);
    putAll(out, segment.m_odd.words());
    put(out, static_cast<uint32_t>(segment.m_columns.size()));
    for (const Column& c : segment.m_columns) {
        putText(out, c.m_path);
        put(out, c.m_width);
        put(out, c.m_rowsPresent);
        putAll(out, c.m_kinds);
        putAll(out, distances(c.m_offsets));
        putText(out, c.m_texts);
        auto codes = c.m_codes;
        turnCodes(codes, c.m_width, false);
        putAll(out, codes);
        putAll(out, distances(c.m_sparseRows));
        putAll(out, c.m_entries);
        putAll(out, c.m_steps);
        // ManyRow has padding: its fields one by one, so that equal segments have equal bytes.
        put(out, static_cast<uint32_t>(c.m_many.size()));
        for (const auto& many : c.m_many) {
            put(out, many.row);
            put(out, many.begin);
            put(out, many.end);
            put(out, many.trailed ? 1 : 0);
        }
    }
    return out;
}

namespace {

/// Everything that select() and code() rely on without checking.
bool addsUp(const Column& c, uint32_t rows, size_t codeBytes, uint8_t width, const std::vector<uint32_t>& sparseRows,
            const std::vector<uint32_t>& offsets, size_t kinds, size_t texts) {
    if (width != 0 && width != 1 && width != 2 && width != 4) {
        return false;
    }
    const size_t codes = sparseRows.empty() ? rows : sparseRows.size();
    if (width != 0 && codeBytes != codes * width) {
        return false;
    }
    if (offsets.size() != kinds + 1 || offsets.front() != 0 || offsets.back() != texts) {
        return false;
    }
    for (size_t i = 1; i < offsets.size(); ++i) {
        if (offsets[i] < offsets[i - 1]) {
            return false;
        }
    }
    for (size_t i = 0; i < sparseRows.size(); ++i) {
        if (sparseRows[i] >= rows || (i > 0 && sparseRows[i] <= sparseRows[i - 1])) {
            return false;
        }
    }
    for (const auto& many : c.manyRows()) {
        if (many.row >= rows || many.begin > many.end || many.end > c.entries().size()) {
            return false;
        }
    }
    for (const auto& entry : c.entries()) {
        if (entry.value >= kinds || entry.stepsBegin > entry.stepsEnd || entry.stepsEnd > c.steps().size()) {
            return false;
        }
    }
    return true;
}

} // namespace

std::shared_ptr<const Segment> SegmentCodec::read(std::string_view bytes) {
    Reader in(bytes);
    if (in.number() != kMagic || in.number() != kVersion) {
        return nullptr;
    }
    auto segment = std::make_shared<Segment>();
    segment->m_rows = in.number();
    if (segment->m_rows > Segment::kMaxRows) {
        return nullptr;
    }
    segment->m_odd = Bits(segment->m_rows);
    auto odd = in.all<uint64_t>();
    if (odd.size() != segment->m_odd.words().size()) {
        return nullptr;
    }
    segment->m_odd.words() = std::move(odd);
    const uint32_t columns = in.number();
    for (uint32_t i = 0; i < columns && in.fine(); ++i) {
        Column c;
        c.m_path = in.text();
        c.m_width = static_cast<uint8_t>(in.number());
        c.m_rowsPresent = in.number();
        c.m_kinds = in.all<uint8_t>();
        c.m_offsets = in.all<uint32_t>();
        sumUp(c.m_offsets); // what wraps around does not ascend, and addsUp() notices
        c.m_texts = in.text();
        c.m_codes = in.all<uint8_t>();
        turnCodes(c.m_codes, c.m_width, true);
        c.m_sparseRows = in.all<uint32_t>();
        sumUp(c.m_sparseRows);
        c.m_entries = in.all<Column::Entry>();
        c.m_steps = in.all<match::ArrayStep>();
        const uint32_t manyCount = in.number();
        for (uint32_t m = 0; m < manyCount && in.fine(); ++m) {
            Column::ManyRow many;
            many.row = in.number();
            many.begin = in.number();
            many.end = in.number();
            many.trailed = in.number() != 0;
            c.m_many.push_back(many);
        }
        if (!in.fine() || c.m_offsets.empty() ||
            !addsUp(c, segment->m_rows, c.m_codes.size(), c.m_width, c.m_sparseRows, c.m_offsets, c.m_kinds.size(),
                    c.m_texts.size())) {
            return nullptr;
        }
        const size_t codes = c.m_width == 0 ? 0 : c.m_codes.size() / c.m_width;
        for (size_t k = 0; k < codes; ++k) {
            uint32_t code = 0;
            std::memcpy(&code, c.m_codes.data() + k * c.m_width, c.m_width);
            if (code > c.m_kinds.size() || (code == 0 && !c.m_sparseRows.empty())) {
                return nullptr;
            }
        }
        segment->m_columns.push_back(std::move(c));
    }
    return in.fine() && in.atEnd() ? segment : nullptr;
}

} // namespace rw::store
