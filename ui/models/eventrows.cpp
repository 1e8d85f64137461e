// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/eventrows.h"

#include <algorithm>

namespace rw::ui {

namespace {

char lowered(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool containsIgnoringCase(std::string_view text, std::string_view lowerNeedle) {
    const auto found = std::search(text.begin(), text.end(), lowerNeedle.begin(), lowerNeedle.end(),
                                   [](char a, char b) { return lowered(a) == b; });
    return found != text.end();
}

int verdictRank(store::Verdict verdict) {
    switch (verdict) {
    case store::Verdict::Match:
        return 0;
    case store::Verdict::CannotJudge:
        return 1;
    case store::Verdict::NoMatch:
        return 2;
    case store::Verdict::Unreadable:
        return 3;
    case store::Verdict::Unknown:
        break;
    }
    return 4;
}

template <class Key>
void sortBy(std::vector<uint32_t>& rows, bool ascending, Key key) {
    if (ascending) {
        std::stable_sort(rows.begin(), rows.end(), [&](uint32_t a, uint32_t b) { return key(a) < key(b); });
    } else {
        std::reverse(rows.begin(), rows.end());
        std::stable_sort(rows.begin(), rows.end(), [&](uint32_t a, uint32_t b) { return key(b) < key(a); });
    }
}

} // namespace

std::vector<uint32_t> chooseRows(const store::StoreSnapshot& events, const std::vector<store::Verdict>& verdicts,
                                 const RowFilter& filter, RowOrder order, std::stop_token stop) {
    const auto verdictOf = [&verdicts](uint32_t id) {
        return id < verdicts.size() ? verdicts[id] : store::Verdict::Unknown;
    };
    std::string needle = filter.text;
    std::transform(needle.begin(), needle.end(), needle.begin(), lowered);

    std::vector<uint32_t> rows;
    rows.reserve(events.size());
    for (uint32_t id = 0; id < events.size(); ++id) {
        if ((id & 0x3FFU) == 0 && stop.stop_requested()) {
            return {};
        }
        if (filter.detailType && events.summary({id}).detailType != *filter.detailType) {
            continue;
        }
        if (filter.verdicts != VerdictFilter::All) {
            const bool matches = verdictOf(id) == store::Verdict::Match;
            if (matches != (filter.verdicts == VerdictFilter::Matching)) {
                continue;
            }
        }
        if (!needle.empty() && !containsIgnoringCase(events.json({id}), needle)) {
            continue;
        }
        rows.push_back(id);
    }
    if (stop.stop_requested()) {
        return {};
    }

    using View = std::string_view;
    switch (order.column) {
    case EventColumn::Verdict:
        sortBy(rows, order.ascending, [&](uint32_t id) { return verdictRank(verdictOf(id)); });
        break;
    case EventColumn::Type:
        sortBy(rows, order.ascending, [&](uint32_t id) { return View(events.summary({id}).detailType); });
        break;
    case EventColumn::Conversation:
        sortBy(rows, order.ascending, [&](uint32_t id) { return View(events.summary({id}).conversationId); });
        break;
    case EventColumn::Media:
        sortBy(rows, order.ascending, [&](uint32_t id) { return View(events.summary({id}).mediaType); });
        break;
    case EventColumn::Direction:
        sortBy(rows, order.ascending, [&](uint32_t id) { return View(events.summary({id}).direction); });
        break;
    case EventColumn::Queue:
        sortBy(rows, order.ascending, [&](uint32_t id) { return View(events.summary({id}).queueId); });
        break;
    case EventColumn::From:
        sortBy(rows, order.ascending, [&](uint32_t id) { return View(events.origin({id}).source); });
        break;
    case EventColumn::Time:
    case EventColumn::Count:
        sortBy(rows, order.ascending, [&](uint32_t id) { return events.summary({id}).timeMs; });
        break;
    }
    return rows;
}

} // namespace rw::ui
