// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace rw {

/// What kind of trouble the world made. User input that is wrong is not an Error: it yields Diagnostics.
enum class ErrorKind : uint8_t {
    Cancelled,    ///< somebody asked for it
    Timeout,      ///< no answer in time
    Network,      ///< no connection, name not found, connection closed
    Tls,          ///< certificate or handshake refused
    Unauthorized, ///< 401, or credentials refused by the token endpoint
    Forbidden,    ///< 403
    NotFound,     ///< 404 or missing file
    RateLimited,  ///< 429, or Genesys' token endpoint answering 400 "rate limit exceeded"
    Server,       ///< 5xx
    BadAnswer,    ///< not what the protocol promises (HTML, truncated JSON)
    BadInput,     ///< a file or argument that cannot be used
    Io,           ///< disk and file errors
    Unsupported,
};

/// An error as a value. `message` is one plain sentence for a person, without a final stop; `detail` holds the other
/// side's own words (never a secret); `remedy` says what to do next. Any thread.
struct Error {
    ErrorKind kind = ErrorKind::Io;
    std::string message;
    std::string detail;
    std::string remedy;
    int httpStatus = 0;        ///< 0 where no HTTP answer was received
    std::string correlationId; ///< ININ-Correlation-Id, where there was one
    int64_t retryAfterMs = -1; ///< from Retry-After, -1 where absent
};

} // namespace rw
