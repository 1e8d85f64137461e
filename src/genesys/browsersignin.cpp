// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/browsersignin.h"

#include <QHash>
#include <QHostAddress>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrlQuery>

namespace rw::genesys {

namespace {

constexpr QLatin1StringView kPath("/rulewright/signed-in");
constexpr qsizetype kLongestRequest = 16'384;

Error errorOf(ErrorKind kind, const QString& message, const QString& remedy) {
    Error error;
    error.kind = kind;
    error.message = message.toStdString();
    error.remedy = remedy.toStdString();
    return error;
}

QByteArray pageOf(const char* status, const QString& title, const QString& text) {
    const QByteArray body = QStringLiteral("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>%1</title>"
                                           "<body style=\"font-family:sans-serif;margin:4em\"><h1>%1</h1><p>%2</p>")
                                .arg(title.toHtmlEscaped(), text.toHtmlEscaped())
                                .toUtf8();
    return "HTTP/1.1 " + QByteArray(status) +
           "\r\nContent-Type: text/html; charset=utf-8\r\nCache-Control: no-store\r\n"
           "Referrer-Policy: no-referrer\r\nConnection: close\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

struct BrowserSignIn::Impl {
    Impl(BrowserSignIn* signIn, Organization org, BrowserOpener opener)
        : q(signIn), organization(std::move(org)), open(std::move(opener)) {}

    BrowserSignIn* q;
    Organization organization;
    BrowserOpener open;
    Pkce pkce = newPkce();
    QTcpServer server;
    QTimer timeout;
    QHash<QTcpSocket*, QByteArray> unread;
    quint16 port = 0;
    bool over = false;

    void accept();
    void read(QTcpSocket* socket);
    void answer(QTcpSocket* socket, const QByteArray& requestLine);
    void fail(const Error& error);
    void close() {
        over = true;
        timeout.stop();
        server.close();
    }
};

BrowserSignIn::BrowserSignIn(Organization organization, BrowserOpener open, QObject* parent)
    : QObject(parent), m_impl(new Impl(this, std::move(organization), std::move(open))) {
    m_impl->timeout.setSingleShot(true);
    m_impl->timeout.setInterval(kTimeoutMs);
    connect(&m_impl->timeout, &QTimer::timeout, this, [this] {
        m_impl->fail(errorOf(ErrorKind::Timeout, tr("nobody finished the sign-in in the browser"),
                             tr("Try again, and finish the sign-in in the browser window that opens")));
    });
    connect(&m_impl->server, &QTcpServer::newConnection, this, [this] { m_impl->accept(); });
}

BrowserSignIn::~BrowserSignIn() {
    m_impl->over = true;
}

void BrowserSignIn::setTimeoutMs(int ms) {
    m_impl->timeout.setInterval(ms);
}

QUrl BrowserSignIn::redirectUri(quint16 port) {
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(QStringLiteral("localhost"));
    url.setPort(port);
    url.setPath(kPath);
    return url;
}

QUrl BrowserSignIn::usedRedirectUri() const {
    return redirectUri(m_impl->port);
}

const Pkce& BrowserSignIn::pkce() const {
    return m_impl->pkce;
}

void BrowserSignIn::start() {
    Impl& d = *m_impl;
    if (d.over || d.timeout.isActive()) {
        return;
    }
    QStringList tried;
    for (const quint16 port : d.organization.redirectPorts) {
        if (d.server.listen(QHostAddress::LocalHost, port)) {
            break;
        }
        tried << QString::number(port);
    }
    if (!d.server.isListening()) {
        d.fail(errorOf(ErrorKind::Network,
                       tr("no port for the browser's answer is free on this machine (tried %1)")
                           .arg(tried.join(QStringLiteral(", "))),
                       tr("Close the program that uses them, or register another redirect address with the OAuth "
                          "client and enter its port in the organisation's profile")));
        return;
    }
    d.port = d.server.serverPort();
    d.timeout.start();
    const QUrl page = authorizeUrl(d.organization, d.pkce, redirectUri(d.port));
    const QPointer<BrowserSignIn> alive(this);
    const bool opened = d.open && d.open(page);
    if (alive && !opened) {
        d.fail(errorOf(ErrorKind::BadInput, tr("no browser could be opened for the sign-in"),
                       tr("Set a standard browser in the system's settings, or use an OAuth client with client "
                          "credentials")));
    }
}

void BrowserSignIn::cancel() {
    m_impl->fail(errorOf(ErrorKind::Cancelled, tr("cancelled"), {}));
}

void BrowserSignIn::Impl::fail(const Error& error) {
    if (over) {
        return;
    }
    close();
    QMetaObject::invokeMethod(
        q, [this, error] { Q_EMIT q->failed(error); }, Qt::QueuedConnection);
}

void BrowserSignIn::Impl::accept() {
    while (QTcpSocket* socket = server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, q, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, q, [this, socket] {
            unread.remove(socket);
            socket->deleteLater();
        });
    }
}

void BrowserSignIn::Impl::read(QTcpSocket* socket) {
    QByteArray& text = unread[socket];
    text += socket->readAll();
    const auto end = text.indexOf("\r\n\r\n");
    if (end < 0 && text.size() <= kLongestRequest) {
        return;
    }
    const QByteArray line = text.left(std::max<qsizetype>(0, text.indexOf("\r\n")));
    answer(socket, end < 0 ? QByteArray() : line);
    socket->disconnectFromHost();
}

void BrowserSignIn::Impl::answer(QTcpSocket* socket, const QByteArray& requestLine) {
    const QByteArrayList parts = requestLine.split(' ');
    const QUrl target =
        parts.size() == 3 && parts[0] == "GET" ? QUrl::fromEncoded("http://localhost" + parts[1]) : QUrl();
    if (target.path() != kPath) {
        socket->write(pageOf("404 Not Found", tr("Nothing here"), tr("This address only takes part in a sign-in.")));
        return;
    }
    const QUrlQuery query(target);
    const auto value = [&query](const char* name) {
        return query.queryItemValue(QLatin1StringView(name), QUrl::FullyDecoded);
    };
    if (over || value("state").toLatin1() != pkce.state) {
        socket->write(pageOf("400 Bad Request", tr("This sign-in is not known"),
                             tr("The answer does not belong to the sign-in that Rulewright waits for. Start it again "
                                "in Rulewright.")));
        return;
    }
    const QByteArray code = value("code").toUtf8();
    if (code.isEmpty()) {
        socket->write(pageOf("200 OK", tr("Not signed in"), tr("You can close this page and return to Rulewright.")));
        const QString reason = value("error_description").isEmpty() ? value("error") : value("error_description");
        fail(errorOf(ErrorKind::Unauthorized,
                     reason.isEmpty() ? tr("the sign-in was refused") : tr("the sign-in was refused: %1").arg(reason),
                     tr("Check that the OAuth client's grant type is Code Authorization, and that %1 is one of its "
                        "redirect addresses")
                         .arg(redirectUri(port).toString())));
        return;
    }
    socket->write(pageOf("200 OK", tr("Signed in"), tr("You can close this page and return to Rulewright.")));
    close();
    QMetaObject::invokeMethod(
        q, [this, code] { Q_EMIT q->codeArrived(code); }, Qt::QueuedConnection);
}

} // namespace rw::genesys
