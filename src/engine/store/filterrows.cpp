// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/filter.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace rw::store {

namespace {

char lowered(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

/// A text that is looked for without regard to ASCII case: candidates by their first letter in both cases, then letter
/// by letter.
class Needle {
public:
    explicit Needle(std::string_view text) : m_text(text) {
        std::transform(m_text.begin(), m_text.end(), m_text.begin(), lowered);
        if (!m_text.empty()) {
            m_upper = m_text[0] >= 'a' && m_text[0] <= 'z' ? static_cast<char>(m_text[0] - ('a' - 'A')) : m_text[0];
        }
    }
    [[nodiscard]] bool in(std::string_view hay) const {
        if (m_text.empty()) {
            return true;
        }
        if (hay.size() < m_text.size()) {
            return false;
        }
        const size_t last = hay.size() - m_text.size();
        for (size_t at = 0; at <= last; ++at) {
            const char c = hay[at];
            if ((c == m_text[0] || c == m_upper) &&
                std::equal(m_text.begin() + 1, m_text.end(), hay.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                           [](char wanted, char found) { return wanted == lowered(found); })) {
                return true;
            }
        }
        return false;
    }

private:
    std::string m_text; // lower case
    char m_upper = 0;
};

std::optional<double> number(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
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
        switch (m_term.op) {
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

    Bits byValue(const FilterNode& term) const {
        Bits result(m_segment.rows());
        Bits present(m_segment.rows());
        const ValueTest test(term);
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
            bool any = false;
            for (uint32_t i = 0; i < column.valueCount(); ++i) {
                accepted[i] = test(column.value(i)) ? 1 : 0;
                any = any || accepted[i] != 0;
            }
            if (any) {
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
            const Needle needle(term.value);
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
                const std::function<std::string(uint32_t row)>& text, std::stop_token stop) {
    return Evaluation(segment, verdicts, text, stop).rows(filter);
}

} // namespace rw::store
