// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/eventrows.h"

#include <utility>

namespace rw::ui {

namespace {

store::FindOrder findOrder(RowOrder order) {
    using store::OrderBy;
    switch (order.column) {
    case EventColumn::Verdict:
        return {OrderBy::Verdict, {}, order.ascending};
    case EventColumn::Type:
        return {OrderBy::Path, "detail-type", order.ascending};
    case EventColumn::Conversation:
        return {OrderBy::Path, "detail.eventBody.conversationId", order.ascending};
    case EventColumn::Media:
        return {OrderBy::Path, "detail.eventBody.mediaType", order.ascending};
    case EventColumn::Direction:
        return {OrderBy::Path, "detail.eventBody.direction", order.ascending};
    case EventColumn::Queue:
        return {OrderBy::Path, "detail.eventBody.queueId", order.ascending};
    case EventColumn::From:
        return {OrderBy::Origin, {}, order.ascending};
    case EventColumn::Time:
    case EventColumn::Count:
        break;
    }
    return {OrderBy::Time, {}, order.ascending};
}

store::FilterNode ofType(const std::string& detailType) {
    store::FilterNode term;
    term.path = "detail-type";
    term.wholePath = true;
    if (detailType.empty()) { // those without one
        term.op = store::FilterOp::Exists;
        store::FilterNode none;
        none.kind = store::FilterNode::Kind::Not;
        none.children.push_back(std::move(term));
        return none;
    }
    term.op = store::FilterOp::Equals;
    term.value = detailType;
    return term;
}

store::FilterNode byVerdict(VerdictFilter verdicts) {
    store::FilterNode matching;
    matching.op = store::FilterOp::Match;
    if (verdicts == VerdictFilter::Matching) {
        return matching;
    }
    store::FilterNode others; // what is not judged yet does not match
    others.kind = store::FilterNode::Kind::Not;
    others.children.push_back(std::move(matching));
    return others;
}

} // namespace

std::vector<uint32_t> chooseRows(const store::StoreSnapshot& events, const store::FlatVerdicts& verdicts,
                                 const RowFilter& filter, RowOrder order, std::stop_token stop) {
    store::FilterNode all;
    all.kind = store::FilterNode::Kind::And;
    if (filter.detailType) {
        all.children.push_back(ofType(*filter.detailType));
    }
    if (filter.verdicts != VerdictFilter::All) {
        all.children.push_back(byVerdict(filter.verdicts));
    }
    auto typed = store::parseFilter(filter.text);
    if (!typed) {
        return {};
    }
    all.children.push_back(*std::move(typed));
    return store::findEvents(events, verdicts, all, findOrder(order), std::move(stop));
}

} // namespace rw::ui
