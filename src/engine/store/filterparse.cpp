// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/filter.h"

#include "engine/base/words.h"

#include <algorithm>
#include <optional>

namespace rw::store {

namespace {

struct Token {
    enum class Kind : uint8_t { Word, Quoted, Operator, Open, Close, End } kind = Kind::End;
    std::string text;
    ByteRange at;
};

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool startsOperator(char c) {
    return c == '=' || c == '~' || c == '<' || c == '>' || c == '!';
}

bool equalsWord(std::string_view text, std::string_view lower) {
    return text.size() == lower.size() && std::equal(text.begin(), text.end(), lower.begin(), [](char a, char b) {
               return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b;
           });
}

class Parser {
public:
    explicit Parser(std::string_view text) : m_text(text) {}

    Expected<FilterNode, FilterError> parse() {
        if (!scan()) {
            return unexpected(*m_error);
        }
        FilterNode root;
        root.kind = FilterNode::Kind::And;
        root.at = {0, static_cast<uint32_t>(m_text.size())};
        if (peek().kind == Token::Kind::End) {
            return root;
        }
        root = alternatives(0);
        if (!m_error && peek().kind == Token::Kind::Close) {
            fail(Words::tr("there is no open bracket for this one"), peek().at);
        }
        if (m_error) {
            return unexpected(*m_error);
        }
        return root;
    }

private:
    // Deeper brackets than this are no filter; the limit keeps the recursion small.
    static constexpr int kMaxDepth = 100;

    bool scan() {
        uint32_t i = 0;
        const auto size = static_cast<uint32_t>(m_text.size());
        while (i < size) {
            const char c = m_text[i];
            const uint32_t begin = i;
            if (isBlank(c)) {
                ++i;
            } else if (c == '(' || c == ')') {
                ++i;
                m_tokens.push_back({c == '(' ? Token::Kind::Open : Token::Kind::Close, std::string(1, c), {begin, i}});
            } else if (c == '"') {
                std::string text;
                ++i;
                while (i < size && m_text[i] != '"') {
                    if (m_text[i] == '\\' && i + 1 < size && (m_text[i + 1] == '"' || m_text[i + 1] == '\\')) {
                        ++i;
                    }
                    text += m_text[i++];
                }
                if (i == size) {
                    fail(Words::tr("the closing quote is missing"), {begin, size});
                    return false;
                }
                ++i;
                m_tokens.push_back({Token::Kind::Quoted, std::move(text), {begin, i}});
            } else if (startsOperator(c)) {
                ++i;
                if (i < size && m_text[i] == '=' && (c == '<' || c == '>' || c == '!' || c == '=')) {
                    ++i;
                }
                std::string op(m_text.substr(begin, i - begin));
                if (op == "!") {
                    fail(fill(Words::tr("write %1 for \"is not\", or the word %2 before a term"), {"!=", "not"}),
                         {begin, i});
                    return false;
                }
                m_tokens.push_back({Token::Kind::Operator, op == "==" ? "=" : op, {begin, i}});
            } else {
                while (i < size && !isBlank(m_text[i]) && m_text[i] != '(' && m_text[i] != ')' && m_text[i] != '"' &&
                       !startsOperator(m_text[i])) {
                    ++i;
                }
                m_tokens.push_back({Token::Kind::Word, std::string(m_text.substr(begin, i - begin)), {begin, i}});
            }
        }
        m_tokens.push_back({Token::Kind::End, {}, {size, size}});
        return true;
    }

    [[nodiscard]] const Token& peek(size_t ahead = 0) const {
        return m_tokens[std::min(m_next + ahead, m_tokens.size() - 1)];
    }
    Token take() { return m_tokens[m_next + 1 < m_tokens.size() ? m_next++ : m_next]; }
    [[nodiscard]] bool isKeyword(std::string_view lower) const {
        return peek().kind == Token::Kind::Word && equalsWord(peek().text, lower);
    }

    void fail(std::string message, ByteRange at) {
        if (!m_error) {
            m_error = FilterError{std::move(message), at};
        }
    }

    static FilterNode join(FilterNode::Kind kind, std::vector<FilterNode> children) {
        if (children.size() == 1) {
            return std::move(children.front());
        }
        FilterNode node;
        node.kind = kind;
        node.at = {children.front().at.begin, children.back().at.end};
        node.children = std::move(children);
        return node;
    }

    FilterNode alternatives(int depth) {
        std::vector<FilterNode> children{conjunction(depth)};
        while (!m_error && isKeyword("or")) {
            take();
            children.push_back(conjunction(depth));
        }
        return join(FilterNode::Kind::Or, std::move(children));
    }

    FilterNode conjunction(int depth) {
        std::vector<FilterNode> children{negation(depth)};
        while (!m_error) {
            if (isKeyword("and")) {
                take();
            } else if (isKeyword("or") || peek().kind == Token::Kind::Close || peek().kind == Token::Kind::End) {
                break;
            }
            children.push_back(negation(depth));
        }
        return join(FilterNode::Kind::And, std::move(children));
    }

    FilterNode negation(int depth) {
        if (depth > kMaxDepth) {
            fail(Words::tr("too many brackets or nots within each other"), peek().at);
            return {};
        }
        if (isKeyword("not")) {
            FilterNode node;
            node.kind = FilterNode::Kind::Not;
            node.at = take().at;
            node.children.push_back(negation(depth + 1));
            node.at.end = node.children.front().at.end;
            return node;
        }
        if (peek().kind == Token::Kind::Open) {
            const Token open = take();
            FilterNode node = alternatives(depth + 1);
            if (!m_error && peek().kind != Token::Kind::Close) {
                fail(Words::tr("the closing bracket for this one is missing"), open.at);
            }
            if (!m_error) {
                node.at = {open.at.begin, take().at.end};
            }
            return node;
        }
        return term();
    }

    FilterNode term() {
        FilterNode node;
        const Token first = take();
        node.at = first.at;
        switch (first.kind) {
        case Token::Kind::Quoted:
            break;
        case Token::Kind::Word:
            if (equalsWord(first.text, "and") || equalsWord(first.text, "or")) {
                fail(Words::tr("a term is missing before this word"), first.at);
                return node;
            }
            break;
        case Token::Kind::Operator:
            fail(fill(Words::tr("a path is missing before %1, for example %2"),
                      {first.text, "mediaType " + first.text + " VOICE"}),
                 first.at);
            return node;
        case Token::Kind::Close:
            fail(Words::tr("a term is missing before this bracket"), first.at);
            return node;
        case Token::Kind::Open: // negation() took it
        case Token::Kind::End:
            fail(fill(Words::tr("a term is missing here: text, path = value, %1, %2, %3 or %4",
                                "in the filter; %1 to %4 are words of its language"),
                      {"type:", "match:", "tag:", "conversation:"}),
                 {first.at.begin, first.at.end});
            return node;
        }
        if (peek().kind == Token::Kind::Operator) {
            return comparison(first);
        }
        if (isKeyword("exists")) {
            node.op = FilterOp::Exists;
            node.path = first.text;
            node.at.end = take().at.end;
            return node;
        }
        if (first.kind == Token::Kind::Word) {
            if (const size_t colon = first.text.find(':'); colon != std::string::npos) {
                if (auto special = prefixed(first, colon)) {
                    return *special;
                }
            }
        }
        node.op = FilterOp::Text;
        node.value = first.text;
        return node;
    }

    FilterNode comparison(const Token& path) {
        FilterNode node;
        node.path = path.text;
        const Token op = take();
        node.at = {path.at.begin, op.at.end};
        node.op = op.text == "="    ? FilterOp::Equals
                  : op.text == "!=" ? FilterOp::Differs
                  : op.text == "~"  ? FilterOp::Contains
                  : op.text == "<"  ? FilterOp::Less
                  : op.text == "<=" ? FilterOp::LessEqual
                  : op.text == ">"  ? FilterOp::Greater
                                    : FilterOp::GreaterEqual;
        if (peek().kind != Token::Kind::Word && peek().kind != Token::Kind::Quoted) {
            fail(fill(Words::tr("a value is missing behind %1"), {op.text}), op.at);
            return node;
        }
        const Token value = take();
        node.value = value.text;
        node.at.end = value.at.end;
        if (path.text == "time" && (op.text.front() == '<' || op.text.front() == '>')) {
            readTime(node, value);
        }
        return node;
    }

    void readTime(FilterNode& node, const Token& value) {
        ByteRange at = value.at;
        node.time = readFilterTime(node.value);
        if (node.time && value.kind == Token::Kind::Word && peek().kind == Token::Kind::Word &&
            readFilterTime(value.text + " " + peek().text)) { // a day and a clock time need no quotes
            const Token clock = take();
            node.value += " " + clock.text;
            node.time = readFilterTime(node.value);
            at.end = node.at.end = clock.at.end;
        }
        if (!node.time) {
            fail(Words::tr("this is no time: write 08:00, 2026-02-03 or both, as in time > 2026-02-03 08:00"), at);
        }
    }

    /// type:…, match:…, tag:…, conversation:…; the value may follow in quotes. Any other word with a colon is searched
    /// as text.
    std::optional<FilterNode> prefixed(const Token& word, size_t colon) {
        const std::string_view prefix = std::string_view(word.text).substr(0, colon);
        FilterNode node;
        node.at = word.at;
        node.wholePath = true;
        node.value = word.text.substr(colon + 1);
        const bool isType = equalsWord(prefix, "type");
        const bool isConversation = equalsWord(prefix, "conversation");
        const bool isMatch = equalsWord(prefix, "match");
        const bool isTag = equalsWord(prefix, "tag");
        if (!isType && !isConversation && !isMatch && !isTag) {
            return std::nullopt;
        }
        if (node.value.empty() && peek().kind == Token::Kind::Quoted && peek().at.begin == word.at.end) {
            const Token value = take();
            node.value = value.text;
            node.at.end = value.at.end;
        }
        if (isMatch) {
            node.op = FilterOp::Match;
            if (equalsWord(node.value, "yes")) {
                node.match = FilterMatch::Yes;
            } else if (equalsWord(node.value, "no")) {
                node.match = FilterMatch::No;
            } else if (equalsWord(node.value, "near")) {
                node.match = FilterMatch::Near;
            } else if (equalsWord(node.value, "unknown")) {
                node.match = FilterMatch::Unknown;
            } else {
                fail(fill(Words::tr("behind %1 stands %2, %3, %4 or %5"), {"match:", "yes", "no", "near", "unknown"}),
                     word.at);
            }
            return node;
        }
        if (isTag) {
            node.op = FilterOp::Tag;
            if (node.value.empty()) {
                fail(fill(Words::tr("the tag's name is missing, for example %1, or %2 for any"), {"tag:todo", "tag:*"}),
                     node.at);
            }
            return node;
        }
        if (node.value.empty()) {
            fail(isType ? fill(Words::tr("a part of the detail-type is missing, for example %1"), {"type:acd"})
                        : Words::tr("the conversation's id is missing"),
                 word.at);
        }
        constexpr size_t kWholeId = 36; // what the table shows of an id is a part of it
        node.op = isType || node.value.size() < kWholeId ? FilterOp::Contains : FilterOp::Equals;
        node.path = isType ? "detail-type" : "detail.eventBody.conversationId";
        return node;
    }

    std::string_view m_text;
    std::vector<Token> m_tokens;
    size_t m_next = 0;
    std::optional<FilterError> m_error;
};

} // namespace

Expected<FilterNode, FilterError> parseFilter(std::string_view text) {
    return Parser(text).parse();
}

bool asksForVerdicts(const FilterNode& filter) {
    return (filter.kind == FilterNode::Kind::Term && filter.op == FilterOp::Match) ||
           std::any_of(filter.children.begin(), filter.children.end(), asksForVerdicts);
}

} // namespace rw::store
