// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/httpserver.h"

#include <QDateTime>
#include <QHostAddress>
#include <QLocale>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <optional>
#include <sys/socket.h>

namespace rw::demo {
namespace {

constexpr qsizetype kMostHead = 65'536;
constexpr qsizetype kMostBody = 512'000; // facts: genesys §2.5, request.bytes.max

QByteArray reasonPhrase(int status) {
    switch (status) {
    case 200:
        return "OK";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 302:
        return "Found";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 409:
        return "Conflict";
    case 413:
        return "Payload Too Large";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    case 504:
        return "Gateway Timeout";
    default:
        return "Answer";
    }
}

/// One client. Owned by its socket's parent; dies with the connection, and a waiting answer with it.
class Connection : public QObject {
public:
    Connection(QTcpSocket* socket, const HttpServer::Handler& handler, const HttpServer::Upgrade& upgrade, int delayMs,
               QObject* parent)
        : QObject(parent), m_socket(socket), m_handler(handler), m_upgrade(upgrade), m_delayMs(delayMs) {
        m_socket->setParent(this);
        connect(m_socket, &QTcpSocket::readyRead, this, [this] {
            if (m_upgrade && m_buffer.isEmpty() && asksForWebSocket()) {
                return;
            }
            m_buffer += m_socket->readAll();
            serve();
        });
        connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    }

private:
    enum class Read : uint8_t { More, Complete, Refused };

    /// True also while the head of a handshake is incomplete: it has to stay unread in the socket.
    bool asksForWebSocket() {
        const QByteArray head = m_socket->peek(kMostHead);
        if (!head.startsWith("GET ") || !head.toLower().contains("\r\nupgrade: websocket")) {
            return false;
        }
        if (head.contains("\r\n\r\n")) {
            QTcpSocket* socket = m_socket;
            socket->disconnect(this);
            socket->setParent(parent());
            deleteLater();
            m_upgrade(socket);
        }
        return true;
    }

    /// Answers one request after the other: the next is looked at when the previous was answered.
    void serve() {
        while (!m_busy && !m_closing) {
            ServerRequest request;
            int refusal = 400;
            switch (read(request, refusal)) {
            case Read::More:
                return;
            case Read::Refused:
                m_closing = true;
                write({refusal, "text/plain", reasonPhrase(refusal), {}});
                return;
            case Read::Complete:
                break;
            }
            m_headOnly = request.method == "HEAD";
            ServerAnswer answer = m_handler(request);
            const int delayMs = m_delayMs + answer.delayMs;
            if (delayMs <= 0) {
                write(answer);
                continue;
            }
            m_busy = true;
            QTimer::singleShot(delayMs, this, [this, answer = std::move(answer)] {
                write(answer);
                m_busy = false;
                serve();
            });
        }
    }

    /// Takes one request from the front of the buffer.
    Read read(ServerRequest& request, int& refusal) {
        const qsizetype headEnd = m_buffer.indexOf("\r\n\r\n");
        if (headEnd < 0) {
            if (m_buffer.size() > kMostHead) {
                refusal = 431;
                return Read::Refused;
            }
            return Read::More;
        }
        const QList<QByteArray> lines = m_buffer.left(headEnd).split('\n');
        const QList<QByteArray> start = lines.first().trimmed().split(' ');
        if (start.size() != 3 || !start[2].startsWith("HTTP/1.")) {
            return Read::Refused;
        }
        request.method = start[0];
        const qsizetype mark = start[1].indexOf('?');
        request.path = QByteArray::fromPercentEncoding(mark < 0 ? start[1] : start[1].left(mark));
        request.query = mark < 0 ? QByteArray() : start[1].mid(mark + 1);
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const qsizetype colon = lines[i].indexOf(':');
            if (colon > 0) {
                request.headers.append({lines[i].left(colon).trimmed(), lines[i].mid(colon + 1).trimmed()});
            }
        }
        const QByteArray connection = request.header("Connection").toLower();
        const bool last = connection == "close" || (start[2] == "HTTP/1.0" && connection != "keep-alive");
        qsizetype end = headEnd + 4;
        if (request.header("Transfer-Encoding").toLower() == "chunked") {
            const Read chunks = readChunks(end, request.body, refusal);
            if (chunks != Read::Complete) {
                return chunks;
            }
        } else {
            const QByteArray lengthText = request.header("Content-Length");
            bool ok = true;
            const qlonglong length = lengthText.isEmpty() ? 0 : lengthText.toLongLong(&ok);
            if (!ok || length < 0) {
                return Read::Refused;
            }
            if (length > kMostBody) {
                refusal = 413;
                return Read::Refused;
            }
            if (m_buffer.size() < end + length) {
                proceed(request);
                return Read::More;
            }
            request.body = m_buffer.mid(end, length);
            end += length;
        }
        m_buffer.remove(0, end);
        m_proceeded = false;
        m_closing = last;
        return Read::Complete;
    }

    Read readChunks(qsizetype& at, QByteArray& body, int& refusal) {
        while (true) {
            const qsizetype line = m_buffer.indexOf("\r\n", at);
            if (line < 0) {
                return Read::More;
            }
            bool ok = false;
            const qlonglong size = m_buffer.mid(at, line - at).split(';').first().trimmed().toLongLong(&ok, 16);
            if (!ok || size < 0) {
                return Read::Refused;
            }
            if (body.size() + size > kMostBody) {
                refusal = 413;
                return Read::Refused;
            }
            if (m_buffer.size() < line + 2 + size + 2) {
                return Read::More;
            }
            body += m_buffer.mid(line + 2, size);
            at = line + 2 + size + 2;
            if (size == 0) {
                return Read::Complete;
            }
        }
    }

    /// Clients such as curl wait for this before they send a large body.
    void proceed(const ServerRequest& request) {
        if (!m_proceeded && request.header("Expect").toLower() == "100-continue") {
            m_proceeded = true;
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        }
    }

    void write(const ServerAnswer& answer) {
        if (answer.manner == Manner::Hang) {
            m_closing = true; // nothing after it is answered, either
            return;
        }
        if (answer.manner == Manner::Reset) {
            m_closing = true;
            const linger atOnce{1, 0}; // the peer sees "connection reset", not an orderly end
            setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
            m_socket->abort();
            return;
        }
        if (answer.manner == Manner::Truncated) {
            m_closing = true;
        }
        QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonPhrase(answer.status) + "\r\n";
        head += "Content-Type: " + answer.contentType + "\r\n";
        head += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
        head += m_closing ? "Connection: close\r\n" : "Connection: keep-alive\r\n";
        // As real services do: clients tell from it how wrong their clock is.
        head += "Date: " +
                QLocale::c()
                    .toString(QDateTime::currentDateTimeUtc(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"))
                    .toLatin1() +
                "\r\n";
        for (const auto& [name, value] : answer.headers) {
            head += name + ": " + value + "\r\n";
        }
        head += "\r\n";
        if (answer.manner == Manner::Truncated) {
            head += answer.body.left(answer.body.size() / 2);
        } else if (!m_headOnly) {
            head += answer.body;
        }
        m_socket->write(head);
        if (m_closing) {
            m_socket->disconnectFromHost(); // after everything is written
        }
    }

    QTcpSocket* m_socket;
    const HttpServer::Handler& m_handler;
    const HttpServer::Upgrade& m_upgrade;
    int m_delayMs;
    QByteArray m_buffer;
    bool m_busy = false;
    bool m_closing = false;
    bool m_proceeded = false;
    bool m_headOnly = false;
};

} // namespace

QByteArray ServerRequest::header(QByteArrayView name) const {
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0) {
            return value;
        }
    }
    return {};
}

HttpServer::HttpServer(Handler handler, QObject* parent)
    : QObject(parent), m_handler(std::move(handler)), m_server(new QTcpServer(this)) {
    connect(m_server, &QTcpServer::newConnection, this, &HttpServer::accept);
}

// Connections refer to the handler: they go first.
HttpServer::~HttpServer() {
    qDeleteAll(findChildren<QObject*>(QString(), Qt::FindDirectChildrenOnly));
}

quint16 HttpServer::listen(quint16 port) {
    return m_server->listen(QHostAddress::LocalHost, port) ? m_server->serverPort() : quint16{0};
}

void HttpServer::accept() {
    while (QTcpSocket* socket = m_server->nextPendingConnection()) {
        new Connection(socket, m_handler, m_upgrade, m_delayMs, this);
    }
}

} // namespace rw::demo
