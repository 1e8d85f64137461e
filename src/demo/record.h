// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/conversation.h"

#include <QJsonObject>
#include <limits>

namespace rw::demo {

/// The plan as an Analytics conversation (facts: genesys §2.4), as it looks at `nowMs`: parts that have not begun are
/// missing, running segments have no end, a running conversation no conversationEnd. Pure, any thread.
[[nodiscard]] QJsonObject recordOf(const Conversation& conversation,
                                   int64_t nowMs = std::numeric_limits<int64_t>::max());

[[nodiscard]] std::string_view recordPurpose(const Conversation& conversation, const Leg& leg);

} // namespace rw::demo
