// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rw::match {

/// Where a reader stands: the chain of open objects and arrays, and for each the place in the name tree (-1: no rule
/// cares). Two events that stand in equal containers read equal text equally.
class Containers {
public:
    static constexpr uint32_t kOutside = 0;
    [[nodiscard]] uint32_t enter(uint32_t parent, bool array, int node);
    [[nodiscard]] size_t size() const { return m_numbers.size(); }

private:
    struct Key {
        uint32_t parent;
        uint32_t what;
        friend bool operator==(Key, Key) = default;
    };
    struct Hash {
        size_t operator()(Key key) const { return (uint64_t{key.parent} << 32U | key.what) * 0x9E3779B97F4A7C15U; }
    };
    std::unordered_map<Key, uint32_t, Hash> m_numbers;
};

/// Which kind of value follows a piece of text.
enum class Follows : uint8_t { String, Scalar, Nothing /**< the event is complete */ };

/// The text between two values of an event, such as `","mediaType":"`, with what it means.
struct Shape {
    static constexpr size_t kInline = 32;
    char text[kInline];         ///< its beginning
    const char* rest = nullptr; ///< what is longer than kInline
    uint32_t length = 0;
    uint16_t marks = 0; ///< structural marks in it, the start of the following value included
    Follows follows = Follows::Nothing;
    int path = -1;       ///< path of the following value, if some rule asks for it
    uint32_t likely = 0; ///< what followed last time
};

/// The shapes seen so far and what came after what. Grows to a limit and then stays as it is. One thread.
class ShapeMemory {
public:
    static constexpr uint32_t kStart = 0;
    static constexpr uint32_t kNone = UINT32_MAX;
    ShapeMemory();

    /// The shape that `at` spells after shape `from`; kNone if none is known. kScanPadding bytes must be readable.
    [[nodiscard]] uint32_t next(uint32_t from, const char* at) {
        const uint32_t likely = m_shapes[from].likely;
        return spells(m_shapes[likely], at) ? likely : search(from, at);
    }
    [[nodiscard]] const Shape& shape(uint32_t number) const { return m_shapes[number]; }

    /// One step of a parsed event.
    struct Step {
        uint32_t container = 0; ///< where the value before the text stands
        std::string_view text;
        uint32_t marks = 0;
        Follows follows = Follows::Nothing;
        int path = -1;
    };
    void learn(const std::vector<Step>& steps);
    [[nodiscard]] bool full() const { return m_shapes.size() >= kMostShapes; }

private:
    static constexpr size_t kMostShapes = 8192;
    static constexpr size_t kMostFollowers = 24;
    static constexpr size_t kLongest = 1024;

    static bool spells(const Shape& shape, const char* at);
    [[nodiscard]] uint32_t search(uint32_t from, const char* at);

    std::vector<Shape> m_shapes;
    std::vector<std::vector<uint32_t>> m_followers;
    std::unordered_map<std::string, uint32_t> m_numbers;
};

inline bool ShapeMemory::spells(const Shape& shape, const char* at) {
    // A window over this table masks the bytes behind the text.
    alignas(64) static constexpr auto kMask = [] {
        struct {
            unsigned char bytes[2 * Shape::kInline];
        } mask{};
        for (size_t i = 0; i < Shape::kInline; ++i) {
            mask.bytes[i] = 0xFF;
        }
        return mask;
    }();
    const size_t head = shape.length < Shape::kInline ? shape.length : Shape::kInline;
    uint64_t difference = 0;
    for (size_t i = 0; i < Shape::kInline; i += sizeof(uint64_t)) {
        uint64_t is = 0;
        uint64_t wanted = 0;
        uint64_t mask = 0;
        std::memcpy(&is, at + i, sizeof is);
        std::memcpy(&wanted, shape.text + i, sizeof wanted);
        std::memcpy(&mask, kMask.bytes + (Shape::kInline - head) + i, sizeof mask);
        difference |= (is ^ wanted) & mask;
    }
    if (difference != 0 || shape.length == 0) {
        return false;
    }
    return shape.rest == nullptr || std::memcmp(at + Shape::kInline, shape.rest, shape.length - Shape::kInline) == 0;
}

} // namespace rw::match
