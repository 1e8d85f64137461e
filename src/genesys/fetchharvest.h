// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "genesys/pager.h"
#include "genesys/synthesizer.h"

#include <QByteArray>
#include <QSet>
#include <QString>
#include <QUuid>
#include <stop_token>
#include <vector>

/// What ConversationFetch's worker does with the pages.
namespace rw::genesys {

/// Kept from page to page. Handed from the GUI thread to the worker and back: only one page is in work at a time, and
/// the GUI thread leaves it alone meanwhile, so nobody needs a lock.
struct Harvest {
    explicit Harvest(EnvelopeContext context) : synthesizer(std::move(context)) {}
    Synthesizer synthesizer;
    QSet<QUuid> seen;      ///< conversations of pages that were taken; a million of them take little room
    QSet<QUuid> delivered; ///< conversations whose events before deliveredUntilMs came from a job
    int64_t deliveredUntilMs = 0;
    int64_t fromMs = 0;
    int64_t toMs = 0;
    QSet<QString> topics; ///< empty: all
};

/// One page, worked up.
struct Page {
    std::vector<store::NewEvent> events;
    QList<QUuid> fresh; ///< conversations that were not seen before
    PageSeen seen;
    int newConversations = 0; ///< of the fresh ones, not delivered
    QString cursor;           ///< of a job's results
    Error error;              ///< message empty: none
};

/// `body` is the answer to a query, a page of a job's results, or one conversation. Stops early on `stop`; such a page
/// must not be taken.
[[nodiscard]] Page workUp(const QByteArray& body, Harvest& harvest, const std::stop_token& stop);

} // namespace rw::genesys
