// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/match/shapes.h"

#include <algorithm>

namespace rw::match {

uint32_t Containers::enter(uint32_t parent, bool array, int node) {
    const Key key{parent, (static_cast<uint32_t>(node + 1) << 1U) | (array ? 1U : 0U)};
    return m_numbers.emplace(key, static_cast<uint32_t>(m_numbers.size() + 1)).first->second;
}

ShapeMemory::ShapeMemory() : m_shapes(1), m_first(m_shapes.data()), m_followers(1) {
    // Stands for "nothing known" among the guesses, so it must spell no text: these bytes are not UTF-8.
    std::memset(m_first->text, 0xFF, sizeof m_first->text);
    m_first->beyond = 0;
}

uint32_t ShapeMemory::search(uint32_t from, const char* at, uint32_t guess) const {
    for (const uint32_t follower : m_followers[from]) {
        if (follower != guess && spells(m_first[follower], at)) {
            return follower;
        }
    }
    return kNone;
}

void ShapeMemory::learn(const std::vector<Step>& steps) {
    uint32_t from = kStart;
    for (const Step& step : steps) {
        if (step.text.empty() || step.text.size() > kLongest) {
            return;
        }
        std::string key(step.text);
        key += '\0';
        key += std::to_string(step.container);
        key += step.follows == Follows::String ? 's' : step.follows == Follows::Scalar ? 'v' : 'n';
        const auto known = m_numbers.find(key);
        uint32_t number = known != m_numbers.end() ? known->second : static_cast<uint32_t>(m_shapes.size());
        if (known == m_numbers.end()) {
            if (full()) {
                return;
            }
            const auto at = m_numbers.emplace(std::move(key), number).first;
            Shape shape;
            std::memcpy(shape.text, step.text.data(), std::min(step.text.size(), Shape::kInline));
            shape.length = static_cast<uint32_t>(step.text.size());
            // The key holds the text and never moves.
            shape.whole = step.text.size() > Shape::kInline ? at->first.data() : nullptr;
            shape.marks = static_cast<uint16_t>(step.marks);
            shape.follows = step.follows;
            shape.path = step.path;
            shape.beyond = static_cast<uint8_t>(Shape::kInline - std::min(step.text.size(), Shape::kInline));
            shape.plain = step.follows == Follows::String && step.path < 0;
            m_shapes.push_back(shape);
            m_first = m_shapes.data();
            m_followers.emplace_back();
        }
        std::vector<uint32_t>& followers = m_followers[from];
        if (std::find(followers.begin(), followers.end(), number) == followers.end()) {
            if (followers.size() >= kMostFollowers) {
                return;
            }
            followers.push_back(number);
        }
        from = number;
    }
}

} // namespace rw::match
