// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/filter.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstring>
#include <optional>
#include <utility>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace rw::store {

namespace {

char lowered(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

/// The word by which a value is compared and found.
std::string_view wordOf(const Value& value) {
    switch (value.kind) {
    case json::Kind::True:
        return "true";
    case json::Kind::False:
        return "false";
    case json::Kind::Null:
        return "null";
    default:
        return value.text;
    }
}

/// A text that is looked for without regard to ASCII case.
class Needle {
public:
    explicit Needle(std::string_view text) : m_text(text) {
        std::transform(m_text.begin(), m_text.end(), m_text.begin(), lowered);
    }
    [[nodiscard]] bool in(std::string_view hay) const { return m_text.empty() || find(hay, 0) < hay.size(); }

    /// Marks the values that contain it. Looks at all texts of the column in one go.
    void mark(const Column& column, std::vector<uint8_t>& accepted) const {
        if (m_text.empty()) {
            std::fill(accepted.begin(), accepted.end(), uint8_t{1});
            return;
        }
        const std::string_view texts = column.texts();
        const std::vector<uint32_t>& offsets = column.offsets();
        auto behind = offsets.begin(); // where the value of the last hit ends
        for (size_t at = find(texts, 0); at < texts.size();) {
            behind = std::upper_bound(behind, offsets.end(), static_cast<uint32_t>(at));
            const size_t end = behind == offsets.end() ? texts.size() : *behind;
            if (at + m_text.size() > end) {
                at = find(texts, at + 1); // begins in one value and ends in another
                continue;
            }
            accepted[static_cast<size_t>(behind - offsets.begin()) - 1] = 1;
            at = find(texts, end);
        }
        for (const json::Kind kind : {json::Kind::True, json::Kind::False, json::Kind::Null}) {
            if (wordOf({kind, {}}).find(m_text) == std::string_view::npos) {
                continue;
            }
            for (uint32_t i = 0; i < column.valueCount(); ++i) {
                accepted[i] = column.value(i).kind == kind ? 1 : accepted[i];
            }
        }
    }

private:
    /// The first place at or behind `from`; the size of `hay` if there is none. Candidates by their first and last
    /// letter, sixteen places at a time.
    [[nodiscard]] size_t find(std::string_view hay, size_t from) const {
        if (hay.size() < m_text.size()) {
            return hay.size();
        }
        const size_t last = hay.size() - m_text.size();
        size_t at = from;
#ifdef __SSE2__
        const char* const tail = hay.data() + m_text.size() - 1;
        const auto both = [](char c) { return std::pair(_mm_set1_epi8(c), _mm_set1_epi8(raised(c))); };
        const auto [first, firstRaised] = both(m_text.front());
        const auto [final, finalRaised] = both(m_text.back());
        const auto load = [](const char* p) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(p)); };
        for (; at + 16 <= last + 1; at += 16) {
            const __m128i begins = load(hay.data() + at);
            const __m128i ends = load(tail + at);
            const __m128i hit =
                _mm_and_si128(_mm_or_si128(_mm_cmpeq_epi8(begins, first), _mm_cmpeq_epi8(begins, firstRaised)),
                              _mm_or_si128(_mm_cmpeq_epi8(ends, final), _mm_cmpeq_epi8(ends, finalRaised)));
            for (auto mask = static_cast<unsigned>(_mm_movemask_epi8(hit)); mask != 0; mask &= mask - 1) {
                const size_t place = at + static_cast<size_t>(std::countr_zero(mask));
                if (isAt(hay, place)) {
                    return place;
                }
            }
        }
#endif
        for (; at <= last; ++at) {
            if (isAt(hay, at)) {
                return at;
            }
        }
        return hay.size();
    }
    [[nodiscard]] bool isAt(std::string_view hay, size_t at) const {
        return std::equal(m_text.begin(), m_text.end(), hay.begin() + static_cast<std::ptrdiff_t>(at),
                          [](char wanted, char found) { return wanted == lowered(found); });
    }
    static char raised(char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
    }

    std::string m_text; // lower case
};

std::optional<double> number(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// Whether what was found fits Less … GreaterEqual; `order`: below 0 where it is less than what is wanted.
bool fits(FilterOp op, int order) {
    switch (op) {
    case FilterOp::Less:
        return order < 0;
    case FilterOp::LessEqual:
        return order <= 0;
    case FilterOp::Greater:
        return order > 0;
    default:
        return order >= 0;
    }
}

/// One term with everything about it that does not depend on the value.
class ValueTest {
public:
    explicit ValueTest(const FilterNode& term) : m_term(term), m_needle(term.value), m_number(number(term.value)) {}

    [[nodiscard]] bool operator()(const Value& value) const {
        const std::string_view word = wordOf(value);
        switch (m_term.op) {
        case FilterOp::Text:
        case FilterOp::Contains:
            return m_needle.in(word);
        case FilterOp::Equals:
        case FilterOp::Differs:
            if (value.kind == json::Kind::Number && m_number) {
                const auto found = number(value.text);
                return found && *found == *m_number;
            }
            return word == m_term.value;
        case FilterOp::Exists:
            return true;
        case FilterOp::Less:
        case FilterOp::LessEqual:
        case FilterOp::Greater:
        case FilterOp::GreaterEqual:
            return ordered(value, word);
        case FilterOp::Match:
        case FilterOp::Tag:
            break;
        }
        return false;
    }

private:
    [[nodiscard]] bool ordered(const Value& value, std::string_view word) const {
        int order = 0;
        if (value.kind == json::Kind::Number) {
            const auto found = number(value.text);
            if (!found || !m_number) {
                return false;
            }
            order = *found < *m_number ? -1 : *found > *m_number ? 1 : 0;
        } else if (value.kind == json::Kind::String) {
            order = word.compare(m_term.value);
        } else {
            return false;
        }
        return fits(m_term.op, order);
    }

    const FilterNode& m_term;
    Needle m_needle;
    std::optional<double> m_number;
};

bool isMeant(const FilterNode& term, std::string_view path) {
    if (term.op == FilterOp::Text) {
        return true;
    }
    if (path == term.path) {
        return true;
    }
    return !term.wholePath && path.size() > term.path.size() && path.ends_with(term.path) &&
           path[path.size() - term.path.size() - 1] == '.';
}

class Evaluation {
public:
    Evaluation(const Segment& segment, const FilterVerdicts& verdicts, const std::function<std::string(uint32_t)>& text,
               const std::stop_token& stop)
        : m_segment(segment), m_verdicts(verdicts), m_text(text), m_stop(stop) {}

    Bits rows(const FilterNode& node) const {
        switch (node.kind) {
        case FilterNode::Kind::And: {
            Bits all(m_segment.rows(), true);
            for (const auto& child : node.children) {
                all &= rows(child);
            }
            return all;
        }
        case FilterNode::Kind::Or: {
            Bits any(m_segment.rows());
            for (const auto& child : node.children) {
                any |= rows(child);
            }
            return any;
        }
        case FilterNode::Kind::Not: {
            Bits none = rows(node.children.front());
            none.flip();
            return none;
        }
        case FilterNode::Kind::Term:
            break;
        }
        if (node.op == FilterOp::Tag) {
            const auto rows = m_verdicts.tagged.find(node.value);
            return rows != m_verdicts.tagged.end() ? rows->second : Bits(m_segment.rows());
        }
        if (node.time) {
            return byTime(node);
        }
        return node.op == FilterOp::Match ? byVerdict(node.match) : byValue(node);
    }

private:
    Bits byVerdict(FilterMatch wanted) const {
        const auto known = [&](const Bits& bits) {
            return bits.size() == m_segment.rows() ? bits : Bits(m_segment.rows());
        };
        Bits result = known(m_verdicts.matched);
        switch (wanted) {
        case FilterMatch::Yes:
            return result;
        case FilterMatch::Near:
            return known(m_verdicts.near);
        case FilterMatch::No: {
            Bits judged = known(m_verdicts.judged);
            return judged.subtract(result);
        }
        case FilterMatch::Unknown:
            result = known(m_verdicts.judged);
            result.flip();
            return result;
        }
        return result;
    }

    Bits byTime(const FilterNode& term) const {
        Bits result(m_segment.rows());
        if (m_verdicts.timesMs == nullptr) {
            return result;
        }
        LocalClock clock;
        const std::vector<int64_t>& times = *m_verdicts.timesMs;
        for (uint32_t row = 0; row < m_segment.rows() && row < times.size(); ++row) {
            if (times[row] == 0) {
                continue; // no readable time: neither before nor after
            }
            constexpr int64_t kDayMs = 86'400'000;
            const int64_t found = term.time->kind == FilterTime::Kind::Moment ? times[row]
                                  : term.time->kind == FilterTime::Kind::Clock
                                      ? clock.at(times[row])
                                      : (times[row] % kDayMs + kDayMs) % kDayMs;
            if (fits(term.op, found < term.time->ms ? -1 : found > term.time->ms ? 1 : 0)) {
                result.set(row);
            }
        }
        return result;
    }

    Bits byValue(const FilterNode& term) const {
        Bits result(m_segment.rows());
        Bits present(m_segment.rows());
        const ValueTest test(term);
        const Needle needle(term.value);
        for (const Column& column : m_segment.columns()) {
            if (m_stop.stop_requested()) {
                return result;
            }
            if (!isMeant(term, column.path())) {
                continue;
            }
            if (term.op == FilterOp::Exists) {
                column.selectPresent(result);
                continue;
            }
            std::vector<uint8_t> accepted(column.valueCount());
            if (term.op == FilterOp::Text) {
                needle.mark(column, accepted);
            } else {
                for (uint32_t i = 0; i < column.valueCount(); ++i) {
                    accepted[i] = test(column.value(i)) ? 1 : 0;
                }
            }
            if (std::memchr(accepted.data(), 1, accepted.size()) != nullptr) {
                column.select(accepted, result);
            }
            if (term.op == FilterOp::Differs) {
                column.selectPresent(present);
            }
        }
        if (term.op == FilterOp::Differs) {
            return present.subtract(result);
        }
        if (term.op == FilterOp::Text && m_text) {
            m_segment.odd().forEach([&](size_t row) {
                if (!result.test(row) && needle.in(m_text(static_cast<uint32_t>(row)))) {
                    result.set(row);
                }
            });
        }
        return result;
    }

    const Segment& m_segment;
    const FilterVerdicts& m_verdicts;
    const std::function<std::string(uint32_t)>& m_text;
    const std::stop_token& m_stop;
};

} // namespace

Bits filterRows(const FilterNode& filter, const Segment& segment, const FilterVerdicts& verdicts,
                const std::function<std::string(uint32_t row)>& text, const std::stop_token& stop) {
    return Evaluation(segment, verdicts, text, stop).rows(filter);
}

} // namespace rw::store
