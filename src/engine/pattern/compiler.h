// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/json/json.h"
#include "engine/pattern/operators/operator.h"
#include "engine/pattern/pattern.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rw::pattern {

/// The one walk over a rule's tree, in document order: leaves and $or groups, and every objection of the service's
/// compiler. Internal to pattern/; one use per object.
class Compiler {
public:
    Compiler(std::string_view text, Problems& problems)
        : m_text(text), m_problems(problems), m_context(text, problems) {}
    void compile(const json::Node& root, Pattern& out);
    /// Lists whose errors the service repeats (see OperatorContext::wrapsErrors).
    [[nodiscard]] const std::vector<ByteRange>& wrappedLists() const { return m_context.wrappedLists; }
    /// The leaves did not fit into reasonable memory and are not all there.
    [[nodiscard]] bool overflowed() const { return m_overflowed; }

private:
    void compileObject(const json::Node& object, bool insideOr);
    void compileOr(const json::Member& member);
    void compileLeaf(const json::Member& member);
    std::optional<Matcher> compileMatcher(const json::Node& item);
    [[nodiscard]] bool blankInside(const json::Node& node) const;
    [[nodiscard]] std::string pathOf(const std::string& last) const;

    std::string_view m_text;
    Problems& m_problems;
    OperatorContext m_context;
    Pattern* m_out = nullptr;
    std::vector<std::string> m_names;
    std::vector<uint32_t> m_branch;
    size_t m_budget = 0;
    bool m_overflowed = false;
};

/// $or expansion (§11): fills `combinations`, and `alternatives` unless there are too many; marks overridden leaves.
/// Returns the number of paths of the first alternative that exceeds the service's 256, or 0.
[[nodiscard]] size_t expandAlternatives(const json::Node& root, Pattern& pattern, bool expand);

/// Paths per alternative that the service takes (§1).
inline constexpr size_t kMaxPaths = 256;

} // namespace rw::pattern
