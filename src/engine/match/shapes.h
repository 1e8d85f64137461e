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
struct alignas(64) Shape {
    static constexpr size_t kInline = 32;
    char text[kInline] = {}; ///< its beginning
    uint32_t before = 0;     ///< container of the value before it
    uint32_t after = 0;      ///< container of the following value
    uint32_t length = 0;
    int path = -1;               ///< path of the following value, if some rule asks for it
    const char* whole = nullptr; ///< all of it, if longer than kInline
    uint16_t marks = 0;          ///< structural marks in it, the start of the following value included
    uint8_t beyond = kInline;    ///< bytes of `text` behind its end
    Follows follows = Follows::Nothing;
    bool plain = false; ///< a string follows that no rule asks for
};

/// The shapes seen so far and what came after what. Grows to a limit and then stays as it is. One thread.
class ShapeMemory {
public:
    static constexpr uint32_t kStart = 0;
    static constexpr uint32_t kNone = UINT32_MAX;
    ShapeMemory();

    /// What followed each shape last time in events of one kind, by shape number. Kinds are told apart roughly, by
    /// whatever the reader finds telling; a wrong guess only costs time.
    static constexpr size_t kKinds = 256;
    [[nodiscard]] uint16_t* guesses(size_t kind) {
        std::unique_ptr<uint16_t[]>& row = m_guesses[kind];
        if (row == nullptr) {
            row = std::make_unique<uint16_t[]>(kMostShapes); // zeros: kStart
        }
        return row.get();
    }

    /// Whether `at` spells the shape. kScanPadding bytes must be readable. Never true of the start.
    static bool spells(const Shape& shape, const char* at);
    /// The shape other than `guess` that `at` spells after shape `from`; kNone if none is known.
    [[nodiscard]] uint32_t search(uint32_t from, const char* at, uint32_t guess) const;
    [[nodiscard]] const Shape& shape(uint32_t number) const { return m_first[number]; }

    /// One step of a parsed event.
    struct Step {
        uint32_t container = 0; ///< where the value before the text stands
        std::string_view text;
        uint32_t marks = 0;
        Follows follows = Follows::Nothing;
        int path = -1;
    };
    void learn(const std::vector<Step>& steps);
    [[nodiscard]] bool empty() const { return m_shapes.size() == 1; }
    [[nodiscard]] bool full() const { return m_shapes.size() >= kMostShapes; }

private:
    static constexpr size_t kMostShapes = 2048;
    static constexpr size_t kMostFollowers = 24;
    static constexpr size_t kLongest = 1024;

    std::vector<Shape> m_shapes;
    Shape* m_first; ///< of m_shapes: the checked access costs too much here
    std::vector<std::vector<uint32_t>> m_followers;
    std::unique_ptr<uint16_t[]> m_guesses[kKinds]; ///< made when first asked for
    std::unordered_map<std::string, uint32_t> m_numbers;
};

inline bool ShapeMemory::spells(const Shape& shape, const char* at) {
    // Two vectors at once, of which a window over a table masks what lies behind the text.
    using Bytes = uint8_t __attribute__((vector_size(16)));
    static_assert(2 * sizeof(Bytes) == Shape::kInline);
    alignas(64) static constexpr auto kMask = [] {
        struct {
            uint8_t bytes[2 * Shape::kInline];
        } mask{};
        for (size_t i = 0; i < Shape::kInline; ++i) {
            mask.bytes[i] = 0xFF;
        }
        return mask;
    }();
    const auto load = [](const void* from) {
        Bytes bytes;
        std::memcpy(&bytes, from, sizeof bytes);
        return bytes;
    };
    const uint8_t* mask = kMask.bytes + shape.beyond;
    const Bytes low = (load(at) ^ load(shape.text)) & load(mask);
    const Bytes high = (load(at + sizeof low) ^ load(shape.text + sizeof low)) & load(mask + sizeof low);
    const Bytes both = low | high;
    uint64_t halves[2];
    std::memcpy(halves, &both, sizeof halves);
    if ((halves[0] | halves[1]) != 0) {
        return false;
    }
    if (shape.whole == nullptr) {
        return true;
    }
    // Whole vectors, the last of which may overlap the one before.
    Bytes difference = {};
    for (size_t i = Shape::kInline; i < shape.length; i += sizeof low) {
        const size_t begin = i + sizeof low <= shape.length ? i : shape.length - sizeof low;
        difference |= load(at + begin) ^ load(shape.whole + begin);
    }
    std::memcpy(halves, &difference, sizeof halves);
    return (halves[0] | halves[1]) == 0;
}

} // namespace rw::match
