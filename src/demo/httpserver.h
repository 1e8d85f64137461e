// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPair>
#include <QUrl>
#include <functional>
#include <memory>

class QTcpServer;
class QTcpSocket;

namespace rw::demo {

struct ServerRequest {
    QByteArray method;
    QByteArray path; ///< decoded, without query
    QByteArray query;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    [[nodiscard]] QByteArray header(QByteArrayView name) const; ///< case-insensitive; empty when absent
};
/// How an answer goes over the wire.
enum class Manner : uint8_t {
    Whole,
    Truncated, ///< head and half of the body, then the end
    Reset,     ///< no byte, the connection is reset
    Hang,      ///< no byte, the connection stays open
};
struct ServerAnswer {
    int status = 200;
    QByteArray contentType = "application/json";
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers;
    Manner manner = Manner::Whole;
    int delayMs = 0; ///< on top of the server's own
};

/// A small HTTP/1.1 server for 127.0.0.1: persistent connections, bodies with Content-Length or chunked, a delay per
/// answer. Qt's own QHttpServer is a preview in 6.4 and crashes when an answer comes later than its request, as every
/// delayed answer does; clients that give up early are an ordinary case here. One thread, that of its creator.
class HttpServer : public QObject {
    Q_OBJECT
public:
    using Handler = std::function<ServerAnswer(const ServerRequest&)>;
    /// Takes over a connection that asks for a WebSocket; nothing of its request has been read. The server stays the
    /// socket's parent.
    using Upgrade = std::function<void(QTcpSocket*)>;
    explicit HttpServer(Handler handler, QObject* parent = nullptr);
    ~HttpServer() override;
    /// The port, or 0 when `port` cannot be had.
    quint16 listen(quint16 port);
    void setAnswerDelayMs(int ms) { m_delayMs = ms; }
    void setUpgrade(Upgrade upgrade) { m_upgrade = std::move(upgrade); }

private:
    void accept();

    Handler m_handler;
    Upgrade m_upgrade;
    QTcpServer* m_server;
    int m_delayMs = 0;
};

} // namespace rw::demo
