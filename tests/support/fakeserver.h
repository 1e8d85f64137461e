// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPair>
#include <QTcpServer>
#include <QUrl>
#include <functional>

class QTcpSocket;

namespace rw::test {

/// An HTTP server on 127.0.0.1 that can also misbehave: hang, stop in the middle, close at once, speak nonsense. One
/// request per connection. Lives in the thread that creates it, next to the client under test.
class FakeServer : public QObject {
    Q_OBJECT
public:
    struct Request {
        QByteArray method;
        QByteArray target; ///< path and query as they came
        QList<QPair<QByteArray, QByteArray>> headers;
        QByteArray body;
        [[nodiscard]] QByteArray header(const QByteArray& name) const; ///< case-insensitive
    };

    enum class Manner {
        Whole,          ///< an ordinary answer
        Silent,         ///< takes the request and never answers
        HalfThenSilent, ///< headers and half of the body, then nothing more
        HalfThenClose,  ///< headers and half of the body, then the end
        CloseAtOnce,    ///< no byte at all
        Raw,            ///< `body` as it is, without any header
    };

    struct Answer {
        int status = 200;
        QByteArray body;
        QList<QPair<QByteArray, QByteArray>> headers;
        Manner manner = Manner::Whole;
    };

    using Handler = std::function<Answer(const Request&)>;

    explicit FakeServer(Handler handler);
    /// Answers in this order; the last one is repeated.
    explicit FakeServer(QList<Answer> script);
    ~FakeServer() override;

    [[nodiscard]] QUrl url(const QByteArray& target = "/") const;
    [[nodiscard]] const QList<Request>& requests() const { return m_requests; }
    [[nodiscard]] int connections() const { return m_connections; }

    [[nodiscard]] static Answer json(int status, const QByteArray& body,
                                     QList<QPair<QByteArray, QByteArray>> headers = {});

Q_SIGNALS:
    void requested(const rw::test::FakeServer::Request& request);

private:
    void read(QTcpSocket* socket);
    static void reply(QTcpSocket* socket, const Answer& answer);

    QTcpServer m_server;
    Handler m_handler;
    QList<Request> m_requests;
    QHash<QTcpSocket*, QByteArray> m_unread;
    int m_connections = 0;
};

} // namespace rw::test
