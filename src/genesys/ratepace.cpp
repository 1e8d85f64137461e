// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/ratepace.h"

#include <algorithm>

namespace rw::genesys {

namespace {

constexpr qint64 kLongestWaitMs = 60'000; // the limits count per minute

int numberOf(const QList<QPair<QByteArray, QByteArray>>& headers, QByteArrayView name) {
    for (const auto& [header, value] : headers) {
        if (header.compare(name, Qt::CaseInsensitive) == 0) {
            bool ok = false;
            const int number = value.trimmed().toInt(&ok);
            return ok && number >= 0 ? number : -1;
        }
    }
    return -1;
}

/// What stays unused for other programs with the same client, and for answers that overtake each other.
int reserveOf(int allowed) {
    return std::clamp(allowed / 20, 1, 15);
}

} // namespace

RateLimit rateLimitOf(const QList<QPair<QByteArray, QByteArray>>& headers) {
    return {numberOf(headers, "inin-ratelimit-count"), numberOf(headers, "inin-ratelimit-allowed"),
            numberOf(headers, "inin-ratelimit-reset")};
}

void RatePace::answered(const RateLimit& limit, qint64 nowMs) {
    m_sentSince = std::max(0, m_sentSince - 1);
    if (limit.count >= 0 && limit.allowed > 0 && limit.resetS >= 0) {
        m_limit = limit;
        m_resetAtMs = nowMs + std::min<qint64>(qint64{1000} * limit.resetS, kLongestWaitMs);
    }
}

qint64 RatePace::delayMs(qint64 nowMs) const {
    if (m_limit.allowed <= 0 || nowMs >= m_resetAtMs) {
        return 0;
    }
    const bool room = m_limit.count + m_sentSince < m_limit.allowed - reserveOf(m_limit.allowed);
    return room ? 0 : m_resetAtMs - nowMs;
}

} // namespace rw::genesys
