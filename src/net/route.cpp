// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/route.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHostAddress>
#include <QNetworkProxyFactory>
#include <QSslCertificate>
#include <QUrl>
#include <optional>

namespace rw::net {

namespace {

/// What the translators' tools read literals and their context from.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rw::net)
};

/// The system's proxy or a fixed one, but never for this machine: the demo organisation and tests answer on loopback.
class ProxyChoice : public QNetworkProxyFactory {
public:
    explicit ProxyChoice(std::optional<QNetworkProxy> fixed) : m_fixed(std::move(fixed)) {}
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override {
        const QString host = query.peerHostName();
        if (host.compare(QLatin1StringView("localhost"), Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback()) {
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        }
        return m_fixed ? QList<QNetworkProxy>{*m_fixed} : systemProxyForQuery(query);
    }

private:
    std::optional<QNetworkProxy> m_fixed;
};

Error badInput(const QString& message, const QString& remedy) {
    Error error;
    error.kind = ErrorKind::BadInput;
    error.message = message.toStdString();
    error.remedy = remedy.toStdString();
    return error;
}

Expected<std::optional<QNetworkProxy>, Error> readProxy(const QString& text) {
    if (text.isEmpty()) {
        return std::optional<QNetworkProxy>();
    }
    if (text == QLatin1StringView("none")) {
        return std::optional(QNetworkProxy(QNetworkProxy::NoProxy));
    }
    const QUrl url(text, QUrl::StrictMode);
    const bool socks = url.scheme() == QLatin1StringView("socks5");
    if (!url.isValid() || url.host().isEmpty() || (!socks && url.scheme() != QLatin1StringView("http"))) {
        // Without the text: what was typed may hold a password.
        return unexpected(
            badInput(Texts::tr("the proxy's address cannot be read"),
                     Texts::tr("It must look like http://proxy.example.com:8080 or socks5://proxy.example.com")));
    }
    QNetworkProxy proxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
                        static_cast<quint16>(url.port(socks ? 1080 : 8080)), url.userName(QUrl::FullyDecoded),
                        url.password(QUrl::FullyDecoded));
    return std::optional(proxy);
}

} // namespace

Expected<void, Error> checkProxy(const QString& proxy) {
    const auto read = readProxy(proxy);
    if (!read) {
        return unexpected(read.error());
    }
    return {};
}

Expected<QNetworkAccessManager*, Error> Routes::managerFor(const QString& proxy, const QString& caBundle) {
    std::unique_ptr<QNetworkAccessManager>& manager = m_managers[{proxy, caBundle}];
    if (!manager) {
        auto read = readProxy(proxy);
        if (!read) {
            m_managers.erase({proxy, caBundle});
            return unexpected(read.error());
        }
        manager = std::make_unique<QNetworkAccessManager>();
        manager->setProxyFactory(new ProxyChoice(*read)); // the manager owns it
        manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        manager->setAutoDeleteReplies(false);
    }
    return manager.get();
}

Expected<QSslConfiguration, Error> Routes::trustOf(const QString& caBundle) {
    if (caBundle.isEmpty()) {
        return QSslConfiguration::defaultConfiguration();
    }
    const auto known = m_trust.find(caBundle);
    if (known != m_trust.end()) {
        return known->second;
    }
    const QList<QSslCertificate> certificates =
        QFileInfo(caBundle).isFile() ? QSslCertificate::fromPath(caBundle) : QList<QSslCertificate>();
    if (certificates.isEmpty()) {
        return unexpected(badInput(Texts::tr("there is no certificate in %1").arg(caBundle),
                                   Texts::tr("Choose a PEM file with the certificates of your proxy or gateway")));
    }
    QSslConfiguration trust = QSslConfiguration::defaultConfiguration();
    trust.addCaCertificates(certificates);
    m_trust.emplace(caBundle, trust);
    return trust;
}

} // namespace rw::net
