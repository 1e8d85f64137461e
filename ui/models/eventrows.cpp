// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/eventrows.h"

#include <algorithm>
#include <utility>

namespace rw::ui {

namespace {

store::FindOrder findOrder(const RowOrder& order) {
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
    case EventColumn::Failing:
        return {OrderBy::Failing, {}, order.ascending};
    case EventColumn::Tags:
        return {OrderBy::Tags, {}, order.ascending};
    case EventColumn::From:
        return {OrderBy::Origin, {}, order.ascending};
    case EventColumn::Path:
        return {OrderBy::Path, order.path, order.ascending};
    case EventColumn::Time:
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
                                 const RowFilter& filter, const RowOrder& order, const std::stop_token& stop) {
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
    return store::findEvents(events, verdicts, all, findOrder(order), stop);
}

std::vector<uint32_t> withinTime(const store::StoreSnapshot& events, const std::vector<uint32_t>& ids, TimeRange range,
                                 const std::stop_token& stop) {
    std::vector<uint32_t> within;
    const store::SegmentAt* at = nullptr;
    for (const uint32_t id : ids) {
        if (at == nullptr || id < at->first || id >= at->last()) {
            at = events.find({id});
            if (at == nullptr || stop.stop_requested()) {
                return {};
            }
        }
        const int64_t time = at->segment->timesMs()[id - at->first];
        if (time != 0 && time >= range.fromMs && time < range.toMs) {
            within.push_back(id);
        }
    }
    return within;
}

RowSet::RowSet(std::vector<uint32_t> ids, uint32_t events) : m_ids(std::move(ids)), m_rows(events, -1) {
    for (size_t row = 0; row < m_ids.size(); ++row) {
        m_rows[m_ids[row]] = static_cast<int32_t>(row);
    }
}

int RowSet::rowOf(uint32_t event) const {
    return event < m_rows.size() ? m_rows[event] : -1;
}

size_t RowPick::count() const {
    size_t count = 0;
    for (const auto& [first, last] : ranges) {
        count += static_cast<size_t>(last - first + 1);
    }
    return count;
}

std::vector<uint32_t> RowPick::events(size_t most) const {
    std::vector<uint32_t> events;
    for (const auto& [first, last] : ranges) {
        const size_t from = static_cast<size_t>(first);
        const size_t count = std::min(static_cast<size_t>(last) + 1 - from, most - events.size());
        const auto begin = rows->ids().begin() + first;
        events.insert(events.end(), begin, begin + static_cast<std::ptrdiff_t>(count));
    }
    return events;
}

RowChange changeOf(std::shared_ptr<const RowSet> before, const RowSet& after) {
    // The view moves what it knows of every row behind an insertion.
    constexpr size_t kMostMoved = 4'000'000;
    constexpr size_t kMostInsertions = 200;
    RowChange change{std::move(before), std::nullopt};
    if (!change.before || change.before->ids().empty() || after.ids().size() < change.before->ids().size()) {
        return change;
    }
    const std::vector<uint32_t>& old = change.before->ids();
    const size_t most = std::clamp<size_t>(kMostMoved / after.ids().size(), 1, kMostInsertions);
    std::vector<Insertion> runs;
    size_t next = 0;
    for (size_t row = 0; row < after.ids().size(); ++row) {
        if (next < old.size() && old[next] == after.ids()[row]) {
            ++next;
        } else if (!runs.empty() && runs.back().at + runs.back().count == row) {
            ++runs.back().count;
        } else if (runs.size() == most) {
            return change;
        } else {
            runs.push_back({row, 1});
        }
    }
    if (next == old.size()) {
        change.insertions = std::move(runs);
    }
    return change;
}

} // namespace rw::ui
