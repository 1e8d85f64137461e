// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"

namespace rw::session {

QByteArray Session::demoRule() {
    return QByteArrayLiteral(R"({
  "source": ["genesys.cloud"],
  "detail-type": ["v2.detail.events.conversation.{id}.acd.end"],
  "detail": {
    "mediaType": ["VOICE"],
    "eventBody": {
      "acdOutcome": ["answered"]
    }
  }
}
)");
}

} // namespace rw::session
