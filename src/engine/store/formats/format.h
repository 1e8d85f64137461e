// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/words.h"
#include "engine/store/load.h"

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The wrappings in which events come (facts: aws §4.2): one file each, one line in registry.cpp.
namespace rw::store::formats {

/// A JSON value where it stands; valid while that text lives.
struct Value {
    std::string_view raw;
    [[nodiscard]] bool isString() const { return raw.starts_with('"'); }
    [[nodiscard]] bool isObject() const { return raw.starts_with('{'); }
    [[nodiscard]] bool isArray() const { return raw.starts_with('['); }
    [[nodiscard]] std::string text() const; ///< of a string, decoded; else the spelling
};

/// The members of an object (valid JSON), looked up by name.
class ObjectView {
public:
    explicit ObjectView(std::string_view object);
    [[nodiscard]] const Value* find(std::string_view name) const; ///< null: there is none
    [[nodiscard]] bool hasString(std::string_view name) const;
    [[nodiscard]] bool hasObject(std::string_view name) const;
    [[nodiscard]] std::string text(std::string_view name) const; ///< empty: there is none
    [[nodiscard]] std::string_view raw() const { return m_raw; }

private:
    struct Member {
        std::string_view name;
        Value value;
    };
    std::string_view m_raw;
    std::vector<Member> m_members;
};
/// The elements of an array (valid JSON).
[[nodiscard]] std::vector<Value> elementsOf(const Value& array);

/// What a format does with what it has recognised. Exactly one call of the first three, or several of `inner`. Their
/// words are marked texts (markWords) and said in the user's language.
class Opening {
public:
    Opening() = default;
    Opening(const Opening&) = delete;
    Opening& operator=(const Opening&) = delete;
    /// Goes on inside: `text` is JSON or a text that holds some. `words` name this wrapping, "an SNS notification".
    virtual void inner(std::string_view text, const char* words, std::string_view note = {}) = 0;
    /// An event that the format has put together. Unwrapped: `how` names the wrapping; Wrapped: it says what was made
    /// up, and `madeUp` (static memory) which fields that concerns.
    virtual void event(std::string json, Record::Fate fate, const char* how, std::string_view note = {},
                       std::span<const std::string_view> madeUp = {}) = 0;
    /// Nothing here: Skipped, Unreadable or Duplicate. `arguments` fill the reason.
    virtual void nothing(Record::Fate fate, const char* reason,
                         std::initializer_list<std::string_view> arguments = {}) = 0;
    /// A marked text in the user's language, for a note.
    virtual const std::string& said(const char* text) = 0;
    /// Remembers an id for the time of this load; true where it was known already.
    virtual bool known(std::string_view id, bool remember) = 0;

protected:
    ~Opening() = default;
};

struct Format {
    std::string_view id;
    /// Name of the member that lists wrapped events, empty where there is none. Lists may be of any length: their
    /// elements are recognised one by one.
    std::string_view list = {};
    const char* listWords = nullptr;                     ///< names the list; null: its elements say enough
    bool (*open)(const ObjectView&, Opening&) = nullptr; ///< false: not this format
    bool (*openArray)(const Value&, Opening&) = nullptr; ///< false: just an array
};
[[nodiscard]] std::span<const Format> all();

extern const Format kBusLog, kGenesys, kInsights, kLambdaLog, kLambdaRecords, kLogs, kPutEvents, kSns, kSqs,
    kSubscription;

} // namespace rw::store::formats
