// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/answers.h"

#include "demo/timetext.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QUuid>
#include <algorithm>
#include <array>

namespace rw::demo {

using namespace Qt::StringLiterals;

QString text(std::string_view view) {
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}
QString isoMs(int64_t ms) {
    std::array<char, 24> buffer{};
    writeIsoMs(buffer.data(), ms);
    return QString::fromLatin1(buffer.data(), 24);
}
int64_t nowMs() {
    return QDateTime::currentMSecsSinceEpoch();
}

ServerAnswer jsonAnswer(int status, const QJsonObject& object) {
    ServerAnswer answer;
    answer.status = status;
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return answer;
}
ServerAnswer emptyAnswer(int status) {
    ServerAnswer answer;
    answer.status = status;
    return answer;
}

ServerAnswer problem(int status, const QString& code, const QString& message, const QJsonObject& more) {
    QJsonObject body{{u"message"_s, message},      {u"code"_s, code},
                     {u"status"_s, status},        {u"contextId"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                     {u"details"_s, QJsonArray()}, {u"errors"_s, QJsonArray()}};
    for (auto it = more.begin(); it != more.end(); ++it) {
        body.insert(it.key(), it.value());
    }
    return jsonAnswer(status, body);
}
ServerAnswer badRequest(const QString& message) {
    return problem(400, u"bad.request"_s, message);
}
ServerAnswer notFound(const QString& message) {
    return problem(404, u"not.found"_s, message);
}

ServerAnswer missingPermission(const QStringList& anyOf) {
    const QString list = u"[%1]"_s.arg(anyOf.join(u", "_s));
    const QString sentence = u"Unable to perform the requested action. You must have at least one of the following "
                             "permissions assigned: "_s;
    return problem(403, u"missing.any.permissions"_s, QString(sentence + list),
                   {{u"messageWithParams"_s, QString(sentence + u"{permissions}"_s)},
                    {u"messageParams"_s, QJsonObject{{u"permissions"_s, list}}}});
}

ServerAnswer tooManyRequests(int retryAfterSeconds, int allowedPerMinute) {
    ServerAnswer answer =
        problem(429, u"too.many.requests.retry.after"_s,
                u"Rate limit exceeded the maximum. Retry the request in [%1] seconds"_s.arg(retryAfterSeconds),
                {{u"limit"_s, QJsonObject{{u"key"_s, u"client.credentials.token.rate.per.minute"_s},
                                          {u"namespace"_s, u"platform.api"_s},
                                          {u"value"_s, allowedPerMinute}}}});
    answer.headers.append({"Retry-After", QByteArray::number(retryAfterSeconds)});
    return answer;
}

ServerAnswer loginProblem(int status, const QString& error, const QString& description) {
    return jsonAnswer(status, {{u"error"_s, error}, {u"description"_s, description}});
}

Parameters::Parameters(const QByteArray& encoded) {
    const auto decoded = [](QByteArray part) {
        return QString::fromUtf8(QByteArray::fromPercentEncoding(part.replace('+', ' ')));
    };
    for (const QByteArray& item : encoded.split('&')) {
        const qsizetype equals = item.indexOf('=');
        if (!item.isEmpty()) {
            m_items.append({decoded(equals < 0 ? item : item.left(equals)),
                            equals < 0 ? QString() : decoded(item.mid(equals + 1))});
        }
    }
}
bool Parameters::has(QStringView name) const {
    return std::any_of(m_items.begin(), m_items.end(), [&](const auto& item) { return item.first == name; });
}
QString Parameters::value(QStringView name) const {
    const auto found =
        std::find_if(m_items.begin(), m_items.end(), [&](const auto& item) { return item.first == name; });
    return found == m_items.end() ? QString() : found->second;
}
QStringList Parameters::values(QStringView name) const {
    QStringList result;
    for (const auto& [key, value] : m_items) {
        if (key == name) {
            result += value.split(u',', Qt::SkipEmptyParts);
        }
    }
    return result;
}

ServerAnswer pageOf(qsizetype total, const std::function<QJsonObject(qsizetype)>& entity, const Parameters& parameters,
                    const QString& path) {
    const auto number = [&](QStringView name, int preset) {
        return parameters.has(name) ? parameters.value(name).toInt() : preset;
    };
    const int size = number(u"pageSize", 25);
    const int page = number(u"pageNumber", 1);
    if (size < 1 || size > 500 || page < 1) {
        return badRequest(u"pageSize must be between 1 and 500, pageNumber at least 1"_s);
    }
    const qsizetype pages = std::max<qsizetype>(1, (total + size - 1) / size);
    QJsonArray entities;
    for (qsizetype i = (page - 1) * qsizetype{size}; i < std::min(total, page * qsizetype{size}); ++i) {
        entities.append(entity(i));
    }
    const auto uri = [&](qsizetype n) {
        return u"%1?pageSize=%2&pageNumber=%3"_s.arg(path, QString::number(size), QString::number(n));
    };
    QJsonObject body{{u"entities"_s, entities},
                     {u"pageSize"_s, size},
                     {u"pageNumber"_s, page},
                     {u"total"_s, static_cast<qint64>(total)},
                     {u"pageCount"_s, static_cast<qint64>(pages)},
                     {u"selfUri"_s, uri(page)},
                     {u"firstUri"_s, uri(1)},
                     {u"lastUri"_s, uri(pages)}};
    if (page < pages) {
        body[u"nextUri"_s] = uri(page + 1);
    }
    if (page > 1) {
        body[u"previousUri"_s] = uri(page - 1);
    }
    return jsonAnswer(200, body);
}

} // namespace rw::demo
