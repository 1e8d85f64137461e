// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demoorganization.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>
#include <QThread>
#include <memory>

namespace rw::test {

/// An organisation of some 30 hours that answers as often as it is asked.
inline demo::DemoOptions patientDemo(const QByteArray& faults = {}) {
    demo::DemoOptions options;
    options.seed = 5;
    options.hours = 30;
    options.faultPlan = faults;
    options.requestsPerMinute = 100'000;
    return options;
}

/// A demo organisation in a thread of its own, as the workbench runs it.
class RunningDemo {
public:
    explicit RunningDemo(const demo::DemoOptions& options) {
        m_thread.start();
        m_demo = new demo::DemoOrganization(options);
        m_demo->moveToThread(&m_thread);
        inside([this] {
            const auto result = m_demo->start();
            started = bool(result);
            problem = started ? QString() : QString::fromStdString(result.error().message);
            url = m_demo->baseUrl();
        });
    }
    ~RunningDemo() {
        inside([this] { delete m_demo; });
        m_thread.quit();
        m_thread.wait();
    }
    RunningDemo(const RunningDemo&) = delete;
    RunningDemo& operator=(const RunningDemo&) = delete;

    QList<int> faultsStruck() {
        QList<int> result;
        inside([&] { result = m_demo->faultsStruck(); });
        return result;
    }
    bool started = false;
    QString problem;
    QUrl url;

private:
    template <class F>
    void inside(F&& work) {
        QMetaObject::invokeMethod(m_demo, std::forward<F>(work), Qt::BlockingQueuedConnection);
    }
    QThread m_thread;
    demo::DemoOrganization* m_demo = nullptr;
};

struct HttpAnswer {
    int status = 0; ///< 0: no answer
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QByteArray text;
    QJsonObject body;
    QByteArray type, retryAfter, location;
};

/// Plain HTTP without any policy: what the server says is what the test sees.
class PlainClient {
public:
    explicit PlainClient(QUrl base) : m_base(std::move(base)) {}
    QByteArray bearer;
    int timeoutMs = 10'000;

    HttpAnswer send(const QByteArray& method, const QString& target, const QByteArray& body = {},
                    const QByteArray& authorization = {}) {
        QNetworkRequest request(m_base.resolved(QUrl(target)));
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setHeader(QNetworkRequest::ContentTypeHeader, target.endsWith(QLatin1String("/oauth/token"))
                                                                  ? QByteArray("application/x-www-form-urlencoded")
                                                                  : QByteArray("application/json"));
        const QByteArray value = authorization.isEmpty() ? bearer : authorization;
        if (!value.isEmpty()) {
            request.setRawHeader("Authorization", value);
        }
        std::unique_ptr<QNetworkReply> reply(method == "HEAD" ? m_network.head(request)
                                                              : m_network.sendCustomRequest(request, method, body));
        if (!QTest::qWaitFor([&] { return reply->isFinished(); }, timeoutMs)) {
            return {};
        }
        HttpAnswer answer;
        answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        answer.error = reply->error();
        answer.text = reply->readAll();
        answer.body = QJsonDocument::fromJson(answer.text).object();
        answer.type = reply->rawHeader("Content-Type");
        answer.retryAfter = reply->rawHeader("Retry-After");
        answer.location = reply->rawHeader("Location");
        return answer;
    }
    HttpAnswer get(const QString& target) { return send("GET", target); }
    HttpAnswer post(const QString& target, const QJsonObject& body) {
        return send("POST", target, QJsonDocument(body).toJson(QJsonDocument::Compact));
    }
    HttpAnswer signIn(const QString& clientId = demo::DemoOrganization::clientId(), const QByteArray& scope = {}) {
        const QByteArray pair = clientId.toUtf8() + ':' + demo::DemoOrganization::clientSecret().toUtf8();
        QByteArray form = "grant_type=client_credentials";
        if (!scope.isEmpty()) {
            form += "&scope=" + scope;
        }
        const HttpAnswer answer = send("POST", QStringLiteral("/oauth/token"), form, "Basic " + pair.toBase64());
        bearer = "Bearer " + answer.body.value(QStringLiteral("access_token")).toString().toLatin1();
        return answer;
    }

private:
    QUrl m_base;
    QNetworkAccessManager m_network;
};

} // namespace rw::test
