// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/json/json.h"
#include "engine/json/servicelocation.h"

#include <optional>
#include <string>
#include <string_view>

namespace rw::json {

/// One pass over a text. Up to the first error it keeps exactly the steps of the service's reader (Jackson 2.17, a
/// reader over Java strings), so that reason and place of that error are the service's; behind it, it repairs.
/// Internal to json/; one use per object.
class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) {}
    [[nodiscard]] Tree read();

private:
    static constexpr int kMaxDepth = 1000;
    static constexpr size_t kMaxDigits = 1000;
    static constexpr size_t kMaxNameUnits = 50'000;
    static constexpr size_t kMaxErrors = 200;
    enum class Context : uint8_t { Root, Array, Object };

    /// While a token is read, its errors stand behind everything up to the token's begin.
    class Barrier {
    public:
        Barrier(Reader& reader, size_t at) : m_reader(reader) { m_reader.m_barrier = at; }
        ~Barrier() { m_reader.m_barrier.reset(); }
        Barrier(const Barrier&) = delete;
        Barrier& operator=(const Barrier&) = delete;

    private:
        Reader& m_reader;
    };

    // Structure (reader.cpp)
    Node readValue(Context context, bool afterComma);
    void readObject(Node& node);
    void readArray(Node& node);
    bool readMember(Node& object);
    void readName(Member& member);
    void readColon();
    enum class Step : uint8_t { Go, Close, Stop };
    Step nextInContainer(Context context, bool first, uint32_t start, bool& afterComma);
    void skipSpace();
    void skipComment();
    Node readOddValue(Context context);

    // Tokens (readertokens.cpp)
    std::string readString(bool isName, ByteRange& at, bool& wellFormed, bool& complete);
    bool readEscape(std::string& out, bool isName);
    bool endStringAtLineEnd(std::string& decoded, size_t begin);
    std::string readSingleQuoted(ByteRange& at);
    Node readNumber(Context context);
    void scanNumber(Node& node, Context context);
    Node readWord();
    std::string_view looseWord();

    [[nodiscard]] bool atEnd() const { return m_pos >= m_text.size(); }
    [[nodiscard]] char peek(size_t ahead = 0) const {
        return m_pos + ahead < m_text.size() ? m_text[m_pos + ahead] : '\0';
    }
    [[nodiscard]] uint32_t pos() const { return static_cast<uint32_t>(m_pos); }
    [[nodiscard]] size_t charEnd(size_t at) const;
    [[nodiscard]] std::string describe(size_t at) const;
    void error(SyntaxCode code, ByteRange at, size_t consumed, std::string reason, size_t reached);
    void error(SyntaxCode code, ByteRange at, size_t consumed, std::string reason) {
        error(code, at, consumed, std::move(reason), consumed);
    }
    /// The character at `at` is unexpected: the service names its place but has consumed it.
    void unexpected(SyntaxCode code, size_t at, std::string_view comment, std::string_view where = {});
    void endOfInput(std::string reason, uint32_t openedAt);
    std::string locationText(uint32_t at);
    std::string rootLocation();
    void reportInvalidUtf8();

    std::string_view m_text;
    size_t m_pos = 0;
    int m_depth = 0;
    int m_openArrays = 0;
    int m_openObjects = 0;
    bool m_endReported = false;
    bool m_stopped = false;          ///< too deep: the rest is not read
    size_t m_inspectedTo = 0;        ///< line ends up to here were already judged; keeps string repair linear
    std::optional<size_t> m_barrier; ///< set while a token is being read
    Tree m_tree;
    std::optional<ServiceLocation> m_location;
};

inline constexpr std::string_view kValueExpected =
    "expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')";
inline constexpr std::string_view kTokenExpected =
    "was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')";

} // namespace rw::json
