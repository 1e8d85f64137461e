// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "genesys/fetchfilters.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace rw::genesys {

/// What a page of conversations looked like.
struct PageSeen {
    int conversations = 0;
    int fresh = 0;          ///< of them, not seen on an earlier page
    qint64 totalHits = -1;  ///< as claimed; -1: nothing was
    bool descending = true; ///< each has an end, and none ended later than the one before it
    qint64 firstEndMs = 0;  ///< conversationEnd of the first and last one, Unix milliseconds; where `descending`
    qint64 lastEndMs = 0;
};

/// Which pages of conversations/details/query to ask for, and when to stop (facts: genesys §2.1). Knows no network.
///
/// The service finds a conversation only through the UTC day in which it began, so the interval begins a day before the
/// first wanted event's day; longer intervals than seven days are refused without a filter, so the period is cut into
/// pieces of at most seven days, the newest first. So that this does not mean reading two days of conversations for the
/// last hour's events, each piece is read in two passes: first the conversations that still run, then those that
/// ended, the last ended first, until they ended before the first wanted event. (In this order, because one that ends
/// in between is then seen twice instead of never.) A service that does not sort as asked is read to its end.
///
/// Pages shift while data arrives, and totalHits is approximate: a page is the last one when it is empty, or when it is
/// short or brings nothing new and the total is reached. One thread.
class ConversationPager {
public:
    /// `now` bounds the interval: Analytics lags about a minute.
    ConversationPager(const QDateTime& from, const QDateTime& to, int pageSize, const QDateTime& now,
                      FetchFilters filters = {});

    [[nodiscard]] bool atEnd() const { return m_pass >= m_passes.size(); }
    [[nodiscard]] QByteArray requestBody() const; ///< of the page to ask for now; only when !atEnd()
    void pageArrived(const PageSeen& page);

    [[nodiscard]] bool isEmpty() const { return m_passes.isEmpty(); } ///< nothing to ask at all
    [[nodiscard]] bool asksForRunning() const;                        ///< now; only when !atEnd()
    [[nodiscard]] int page() const { return m_page; }                 ///< of this pass, counted from 1
    [[nodiscard]] int pieces() const { return static_cast<int>(m_passes.size() / 2); }
    [[nodiscard]] int piece() const { return static_cast<int>(m_pass / 2) + 1; } ///< counted from 1
    [[nodiscard]] int pagesOfPass() const;                                       ///< at most, as far as known; else -1
    [[nodiscard]] int totalConversations() const; ///< -1 until the last pass has said how many it has

private:
    struct Pass {
        QDateTime begin;
        QDateTime end;
        bool running;
    };
    void nextPass(qint64 total);

    QList<Pass> m_passes;
    qsizetype m_pass = 0;
    int m_pageSize;
    FetchFilters m_filters;
    int m_page = 1;
    int m_pagesWithoutNews = 0;
    qint64 m_enoughMs = 0; ///< conversations that ended before have no wanted events
    bool m_sorted = true;  ///< this pass so far
    qint64 m_previousEndMs = 0;
    qint64 m_seenOfPass = 0;
    qint64 m_totalOfPass = -1;
    qint64 m_totalBefore = 0;
};

} // namespace rw::genesys
