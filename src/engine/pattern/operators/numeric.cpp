// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/operators/operator.h"

#include <optional>

namespace rw::pattern {

namespace {

/// Reads ["op", n] and [">", n, "<", n] in the service's order of questions.
class NumericList {
public:
    NumericList(OperatorContext& context, const json::Node& list, Matcher& out)
        : m_context(context), m_list(list), m_out(out) {}

    void parse() {
        const ListToken head = token(0);
        if (!isString(head)) {
            fail(DiagId::NumericNoComparator, head, "Invalid member in numeric match: " + tokenText(head));
            return;
        }
        const std::string& comparator = head.node->text;
        const ListToken operand = token(1);
        const bool lower = comparator == ">" || comparator == ">=";
        const bool upper = comparator == "<" || comparator == "<=";
        if (!lower && !upper && comparator != "=") {
            m_context.report(DiagId::NumericUnknownComparator, head.at, operand.reached,
                             "Unrecognized numeric range operator: " + comparator, {comparator});
            return;
        }
        if (!isNumber(operand)) {
            failOperand(operand, comparator, comparator == "=" ? "equals" : comparator);
            return;
        }
        const NumericBound bound{readNumber(operand.node->text), comparator.back() == '='};
        if (!lower) {
            if (const ListToken extra = token(2); extra.node != nullptr) {
                fail(DiagId::NumericTooMany, extra, std::string(kTooManyElements));
                return;
            }
            if (comparable(*operand.node, bound.number)) {
                m_out.upper = bound;
                if (comparator == "=") {
                    m_out.lower = bound;
                }
            }
            return;
        }
        if (token(2).node == nullptr) {
            if (comparable(*operand.node, bound.number)) {
                m_out.lower = bound;
            }
            return;
        }
        parseRange(*operand.node, bound);
    }

private:
    void parseRange(const json::Node& bottomNode, const NumericBound& bottom) {
        const ListToken second = token(2);
        if (!isString(second)) {
            fail(DiagId::NumericSecondComparator, second, "Bad value in numeric range: " + tokenText(second));
            return;
        }
        const std::string& comparator = second.node->text;
        if (comparator != "<" && comparator != "<=") {
            m_context.report(DiagId::NumericBadSecond, second.at, wholeToken(*second.node),
                             "Bad numeric range operator: " + comparator, {comparator});
            return;
        }
        const ListToken operand = token(3);
        if (!isNumber(operand)) {
            failOperand(operand, comparator, comparator);
            return;
        }
        if (const ListToken extra = token(4); extra.node != nullptr) {
            fail(DiagId::NumericTooManyTerms, extra, "Too many terms in numeric range expression");
            return;
        }
        const NumericBound top{readNumber(operand.node->text), comparator == "<="};
        if (!comparable(bottomNode, bottom.number) || !comparable(*operand.node, top.number)) {
            return;
        }
        if (bottom.number.value >= top.number.value) {
            m_context.report(DiagId::NumericEmptyRange, {bottomNode.at.begin, operand.at.end}, closing(m_list),
                             "Bottom must be less than top", {bottom.number.spelling, top.number.spelling});
            return;
        }
        m_out.lower = bottom;
        m_out.upper = top;
    }

    [[nodiscard]] ListToken token(size_t index) const { return m_context.element(m_list, index); }
    [[nodiscard]] static bool isString(const ListToken& t) {
        return t.node != nullptr && t.node->kind == json::Kind::String;
    }
    [[nodiscard]] static bool isNumber(const ListToken& t) {
        return t.node != nullptr && t.node->kind == json::Kind::Number;
    }
    void fail(DiagId id, const ListToken& at, std::string reason) {
        m_context.report(id, at.at, at.reached, std::move(reason));
    }
    void failOperand(const ListToken& at, const std::string& comparator, const std::string& word) {
        m_context.report(DiagId::NumericOperand, at.at, at.reached, "Value of " + word + " must be numeric",
                         {comparator});
    }
    bool comparable(const json::Node& node, const Number& number) {
        if (!number.comparable && node.wellFormed) {
            m_context.report(DiagId::NumberNotComparable, node.at, closing(m_list),
                             "Cannot compare number : " + node.text, {node.text});
        }
        return number.comparable;
    }

    OperatorContext& m_context;
    const json::Node& m_list;
    Matcher& m_out;
};

} // namespace

void parseNumeric(OperatorContext& context, const json::Node& object, Matcher& out) {
    const json::Node& value = object.members.front().value;
    if (value.kind == json::Kind::Missing) {
        return;
    }
    if (value.kind != json::Kind::Array) {
        context.report(DiagId::NumericNotList, value.at, context.first(value), "Value of numeric must be an array.");
    } else {
        NumericList(context, value, out).parse();
    }
    context.onlyOneKey(object, kTooManyElements);
}

} // namespace rw::pattern
