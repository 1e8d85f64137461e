// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

/// Scripted trouble: which requests go wrong, and how. A JSON file, the same every time it runs:
///
///   {"faults": [
///     {"match": {"method": "POST", "path": "/oauth/token", "nth": 1}, "fault": "token-throttled"},
///     {"match": {"path": "/api/v2/analytics/*", "nth": [2, 5]}, "fault": "too-many-requests", "retryAfter": 1},
///     {"match": {"path": "*/details/query", "every": 10}, "fault": "truncated"}]}
///
/// `path` may hold `*` for any text; without `method` or `path` all match. Each entry counts the requests that it
/// matches, from 1; `nth` (a number or a list) and `every` choose among them, `times` ends it after so many faults.
/// Of several entries that are due, the first wins. The faults (facts: genesys §1.4, §2.5):
///
///   unknown-client, wrong-secret, token-throttled     answers of the token endpoint
///   bad-token (401)   missing-permission (403; "permissions": [...])   revoke-token (the token is dead from now on)
///   too-many-requests (429; "retryAfter": seconds, "header": false leaves the header out)
///   server-error ("status": 500)   slow ("delayMs": 2000, then the ordinary answer)   truncated   reset   hang
///   html (a proxy's page, "status": 200)   redirect ("location": URL)   empty (200 without a body)
///   answer ("status", "body": object or text, "contentType")
/// and for live channels, matched by "method": "FRAME" and the path /channels/ID, counting the frames that are sent:
///   reset (the socket is cut)   closing (v2.system.socket_closing, then the end)   duplicate   garbage   lost
namespace rw::demo {

enum class FaultKind : uint8_t {
    UnknownClient,
    WrongSecret,
    TokenThrottled,
    BadToken,
    MissingPermission,
    RevokeToken,
    TooManyRequests,
    ServerError,
    Slow,
    Truncated,
    Reset,
    Hang,
    Html,
    Redirect,
    Empty,
    Answer,
    Closing,
    Duplicate,
    Garbage,
    Lost,
};

struct Fault {
    FaultKind kind = FaultKind::ServerError;
    int status = 0; ///< 0: the fault's own
    int retryAfterS = 1;
    bool header = true;
    int delayMs = 2000;
    QByteArray body;
    QByteArray contentType = "application/json";
    QByteArray location;
    QStringList permissions;
};

/// Value type, one thread.
class FaultPlan {
public:
    /// Names the entry and the word that is wrong.
    [[nodiscard]] static Expected<FaultPlan, Error> read(const QByteArray& json);
    [[nodiscard]] static QStringList names(); ///< of all faults

    /// Counts the request and says what goes wrong with it.
    [[nodiscard]] std::optional<Fault> next(const QByteArray& method, const QByteArray& path);
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }
    [[nodiscard]] int struck() const { return m_struck; } ///< how many faults happened
    [[nodiscard]] QList<int> struckPerEntry() const;      ///< in the order of the file

private:
    struct Entry {
        QByteArray method;
        QString path;
        std::vector<int> nth;
        int every = 0;
        int times = 0;
        Fault fault;
        int seen = 0;
        int done = 0;
    };
    static Expected<Entry, Error> readEntry(const QJsonObject& object, int number);
    std::vector<Entry> m_entries;
    int m_struck = 0;
};

} // namespace rw::demo
