// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeserver.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <algorithm>

namespace rw::test {

QByteArray FakeServer::Request::header(const QByteArray& name) const {
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0) {
            return value;
        }
    }
    return {};
}

FakeServer::FakeServer(Handler handler) : m_handler(std::move(handler)) {
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* socket = m_server.nextPendingConnection()) {
            ++m_connections;
            m_unread.insert(socket, {});
            socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_unread.remove(socket);
                socket->deleteLater();
            });
        }
    });
    m_server.listen(QHostAddress::LocalHost);
}

FakeServer::FakeServer(QList<Answer> script)
    : FakeServer([script, next = qsizetype{0}](const Request&) mutable {
          const Answer answer = script.at(std::min(next, script.size() - 1));
          ++next;
          return answer;
      }) {}

FakeServer::~FakeServer() {
    // Open sockets die with the server and would still tell us, after our members.
    const auto sockets = m_unread.keys();
    for (QTcpSocket* socket : sockets) {
        socket->disconnect(this);
    }
}

QUrl FakeServer::url(const QByteArray& target) const {
    return QUrl::fromEncoded("http://127.0.0.1:" + QByteArray::number(m_server.serverPort()) + target);
}

FakeServer::Answer FakeServer::json(int status, const QByteArray& body, QList<QPair<QByteArray, QByteArray>> headers) {
    headers.emplaceBack("Content-Type", "application/json");
    return {status, body, headers, Manner::Whole};
}

void FakeServer::read(QTcpSocket* socket) {
    QByteArray& data = m_unread[socket];
    data += socket->readAll();
    const auto headEnd = data.indexOf("\r\n\r\n");
    if (headEnd < 0) {
        return;
    }
    Request request;
    const QByteArrayList lines = data.left(headEnd).split('\n');
    const QByteArrayList first = lines.first().trimmed().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QByteArray line = lines.at(i).trimmed();
        const auto colon = line.indexOf(':');
        request.headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    }
    const auto length = request.header("Content-Length").toLongLong();
    if (data.size() < headEnd + 4 + length) {
        return;
    }
    request.body = data.mid(headEnd + 4, length);
    data.clear();
    m_requests.append(request);
    const Answer answer = m_handler(request);
    reply(socket, answer);
    Q_EMIT requested(request);
}

void FakeServer::reply(QTcpSocket* socket, const Answer& answer) {
    if (answer.manner == Manner::Silent) {
        return;
    }
    if (answer.manner == Manner::CloseAtOnce) {
        socket->abort();
        return;
    }
    if (answer.manner == Manner::Raw) {
        socket->write(answer.body);
        socket->disconnectFromHost();
        return;
    }
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + " Told so\r\n";
    for (const auto& [name, value] : answer.headers) {
        head += name + ": " + value + "\r\n";
    }
    head += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\nConnection: close\r\n\r\n";
    const bool whole = answer.manner == Manner::Whole;
    socket->write(QByteArray(head + (whole ? answer.body : answer.body.left(answer.body.size() / 2))));
    if (answer.manner != Manner::HalfThenSilent) {
        socket->disconnectFromHost();
    }
}

} // namespace rw::test
