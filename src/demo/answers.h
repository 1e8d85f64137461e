// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/httpserver.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>
#include <cstdint>
#include <functional>
#include <string_view>

/// What the endpoints of the simulated organisation have in common: bodies of answers, parameters, pages.
namespace rw::demo {

[[nodiscard]] QString text(std::string_view view);
[[nodiscard]] QString isoMs(int64_t ms); ///< Unix milliseconds as "2026-02-03T14:05:00.120Z"
[[nodiscard]] int64_t nowMs();

[[nodiscard]] ServerAnswer jsonAnswer(int status, const QJsonObject& object);
[[nodiscard]] ServerAnswer emptyAnswer(int status = 204);
/// The error body of the API host (facts: genesys §2.5).
[[nodiscard]] ServerAnswer problem(int status, const QString& code, const QString& message,
                                   const QJsonObject& more = {});
[[nodiscard]] ServerAnswer badRequest(const QString& message);
[[nodiscard]] ServerAnswer notFound(const QString& message);
/// 403 that names them (facts: genesys §1.4).
[[nodiscard]] ServerAnswer missingPermission(const QStringList& anyOf);
/// 429 with Retry-After (facts: genesys §2.5).
[[nodiscard]] ServerAnswer tooManyRequests(int retryAfterSeconds, int allowedPerMinute);
/// The error body of the login host: `description`, not `error_description` (facts: genesys §1.4).
[[nodiscard]] ServerAnswer loginProblem(int status, const QString& error, const QString& description);

/// name=value&… of a query or of a form.
class Parameters {
public:
    explicit Parameters(const QByteArray& encoded);
    [[nodiscard]] bool has(QStringView name) const;
    [[nodiscard]] QString value(QStringView name) const; ///< the first; empty when absent
    /// All of that name; those separated by commas count as several.
    [[nodiscard]] QStringList values(QStringView name) const;

private:
    QList<QPair<QString, QString>> m_items;
};

/// {entities, pageSize, pageNumber, total, pageCount, …}: the page that `parameters` ask for out of `total` entities.
[[nodiscard]] ServerAnswer pageOf(qsizetype total, const std::function<QJsonObject(qsizetype)>& entity,
                                  const Parameters& parameters, const QString& path);

} // namespace rw::demo
