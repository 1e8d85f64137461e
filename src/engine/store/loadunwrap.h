// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/formats/format.h"
#include "engine/store/loadwords.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rw::store {

/// What a quick look at a JSON text tells.
struct Look {
    bool valid = false;
    bool object = false;
    bool detailType = false; ///< an event, for sure
    bool detail = false;
    bool printed = false; ///< not JSON, but an object as Python or JavaScript prints it
    std::string id;       ///< the envelope's
    std::string json;     ///< printed: what it means, where single quotes are all that keeps it from being JSON
    [[nodiscard]] bool opens() const { return object || !json.empty(); } ///< value() finds something in it
};

/// Hashes of what was seen, up to a number that bounds the memory.
class SeenHashes {
public:
    /// True where it was there before. Beyond the bound nothing is remembered.
    bool test(uint64_t hash, bool remember);

private:
    static constexpr size_t kMost = size_t{4} << 20U;
    void grow();
    std::vector<uint64_t> m_slots; ///< open addressing; 0 is free
    size_t m_used = 0;
};

/// Takes wrappings off, one inside the other, until events are left (the files of formats/ know them). One per load,
/// one thread.
class Unwrapper final : public formats::Opening {
public:
    using Emit = std::function<void(size_t offset, Record record)>;
    Unwrapper(Emit emit, bool duplicates);
    ~Unwrapper();

    /// Reads a text as JSON. `reason`, where wanted: why it is none, in the service's reader's words where it has some.
    /// Without it the look is quick: numbers beyond 64 bits and lone surrogates, which the service takes, count as
    /// invalid.
    [[nodiscard]] Look look(std::string_view text, std::string* reason);
    /// Where the last look() that gave a reason found the trouble, in its text; nothing where that has no place.
    [[nodiscard]] std::optional<size_t> errorAt() const { return m_errorAt; }
    /// The quick look without copying the text: at least kPadding bytes behind it may be read. What stands there does
    /// not matter.
    [[nodiscard]] Look lookInPlace(std::string_view text);
    static constexpr size_t kPadding = 64;
    /// Emits what is in a value that stands at `offset` in the input and is valid, or opens().
    void value(std::string_view text, const Look& looked, size_t offset);
    /// The same for a text around it: a line of a log, a field of CSV. `words` (markWords) name it.
    void text(std::string_view text, const char* words, size_t offset);
    /// A long list that is read element by element: `words` (markWords) name what all elements are in; null: nothing
    /// worth naming.
    void enterList(const char* words);
    void leaveList();

    void inner(std::string_view text, const char* words, std::string_view note) override;
    void event(std::string json, Record::Fate fate, const char* how, std::string_view note,
               std::span<const std::string_view> madeUp) override;
    void nothing(Record::Fate fate, const char* reason, std::initializer_list<std::string_view> arguments) override;
    const std::string& said(const char* text) override { return m_words(text); }
    bool known(std::string_view id, bool remember) override;

private:
    Look lookExactly(std::string_view text, std::string& reason);
    bool lookQuickly(const char* padded, size_t size, Look& found);
    void open(std::string_view text, const Look& looked);
    void openArray(std::string_view text);
    bool openList(const formats::ObjectView& object);
    void goInside(std::string_view text);
    void messageText(std::string_view text);
    void placeAt(std::string_view part);
    void refuse(Record::Fate fate, std::string reason);
    void emitEvent(std::string_view json, const Look& looked, Record::Fate fate, const char* made,
                   std::span<const std::string_view> madeUp = {});
    [[nodiscard]] std::string chainWords();
    [[nodiscard]] std::string chained(const std::string& words);
    [[nodiscard]] bool repeated(std::string_view json, const std::string& id);

    struct Parser;
    std::unique_ptr<Parser> m_parser;
    Emit m_emit;
    bool m_duplicates;
    SeenHashes m_seen;
    SeenHashes m_known;
    /// How what is said of a record is put together.
    struct Joints {
        std::string from, inside, chained, because;
    };
    LoadWords m_words;
    const Joints m_joints;
    std::vector<const char*> m_chain; ///< marked texts, outermost first
    std::vector<bool> m_lists;        ///< for each list that was entered: whether it is in the chain
    std::string m_note;
    std::optional<size_t> m_errorAt;
    std::string_view m_top; ///< the text in the input that is being opened
    size_t m_topOffset = 0;
    size_t m_offset = 0;
    int m_depth = 0;
};

/// "START RequestId: …" and the like.
[[nodiscard]] bool isLambdaLine(std::string_view line);

} // namespace rw::store
