// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QPair>

namespace rw::genesys {

/// Which pages of conversations/details/query to ask for, and when to stop (facts: genesys §2.1). Knows no network.
///
/// The service finds a conversation only through the UTC day in which it began, so the interval begins a day before the
/// first wanted event's day; longer intervals than seven days are refused without a filter, so the period is cut into
/// pieces of at most seven days, the newest first. Pages shift while data arrives, and totalHits is approximate: a page
/// is the last one when it is empty, or when it is short or brings nothing new and the total is reached. One thread.
class ConversationPager {
public:
    /// `now` bounds the interval: Analytics lags about a minute.
    ConversationPager(const QDateTime& from, const QDateTime& to, int pageSize, const QDateTime& now);

    [[nodiscard]] bool atEnd() const { return m_piece >= m_pieces.size(); }
    [[nodiscard]] QByteArray requestBody() const; ///< of the page to ask for now; only when !atEnd()
    /// Takes note of a page: how many conversations it had, how many of them were new, the total it claimed (-1: none).
    void pageArrived(int conversations, int fresh, qint64 totalHits);

    [[nodiscard]] int page() const { return m_page; }                              ///< counted from 1
    [[nodiscard]] int pieces() const { return static_cast<int>(m_pieces.size()); } ///< 0: nothing to ask
    [[nodiscard]] int piece() const { return static_cast<int>(m_piece) + 1; }      ///< counted from 1
    [[nodiscard]] int pagesOfPiece() const;                                        ///< as far as known, else -1
    [[nodiscard]] int totalConversations() const; ///< -1 until every piece has said how many it has

private:
    void nextPiece();

    QList<QPair<QDateTime, QDateTime>> m_pieces;
    qsizetype m_piece = 0;
    int m_pageSize;
    int m_page = 1;
    int m_pagesWithoutNews = 0;
    qint64 m_totalOfPiece = -1;
    qint64 m_totalBefore = 0;
};

} // namespace rw::genesys
