// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/conversation.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <functional>
#include <variant>
#include <vector>

/// The body of POST /api/v2/analytics/conversations/details/query (facts: genesys §2.1), read and checked.
namespace rw::demo {

/// What an error body of the API says.
struct ApiProblem {
    int status = 400;
    QString code;
    QString message;
};

enum class Order : uint8_t { Ascending, Descending, Unordered };
enum class OrderBy : uint8_t { ConversationStart, ConversationEnd, SegmentStart, SegmentEnd };

/// Judges a plan as it looks at a moment (Unix milliseconds).
using PlanTest = std::function<bool(const Conversation&, int64_t nowMs)>;

struct DetailsQuery {
    int64_t fromMs = 0;
    int64_t toMs = 0;
    Order order = Order::Ascending;
    OrderBy orderBy = OrderBy::ConversationStart;
    int pageSize = 25;
    int pageNumber = 1;
    bool byDayOfStart = true; ///< else every conversation whose life overlaps the interval
    bool endedOnly = false;
    std::vector<PlanTest> filters; ///< all must hold

    [[nodiscard]] bool accepts(const Conversation& conversation, int64_t nowMs) const;
};

[[nodiscard]] std::variant<DetailsQuery, ApiProblem> readDetailsQuery(const QByteArray& body);
/// The body of POST …/details/jobs (facts: genesys §2.2): the same filters; overlapping lives unless
/// startOfDayIntervalMatching; no limit of the interval is known.
[[nodiscard]] std::variant<DetailsQuery, ApiProblem> readJobQuery(const QByteArray& body);

} // namespace rw::demo
