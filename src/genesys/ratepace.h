// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

namespace rw::genesys {

/// The rate limit as the service last told it (facts: genesys §2.5); -1: unknown.
struct RateLimit {
    int count = -1;   ///< requests used in this period
    int allowed = -1; ///< per period
    int resetS = -1;  ///< until the next period
};

[[nodiscard]] RateLimit rateLimitOf(const QList<QPair<QByteArray, QByteArray>>& headers);

/// Keeps requests below the limit that the rate headers tell: when a period's allowance is nearly used up, the next
/// request waits for the next period instead of being refused. Times in Unix milliseconds. One thread.
class RatePace {
public:
    void answered(const RateLimit& limit, qint64 nowMs);
    /// How long the next request should wait; 0: go.
    [[nodiscard]] qint64 delayMs(qint64 nowMs) const;
    void sent() { ++m_sentSince; } ///< a request whose answer has not come

private:
    RateLimit m_limit;
    qint64 m_resetAtMs = 0;
    int m_sentSince = 0;
};

} // namespace rw::genesys
