// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/faultplan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <array>
#include <utility>

namespace rw::demo {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array<std::pair<const char*, FaultKind>, 20> kNames = {{
    {"unknown-client", FaultKind::UnknownClient},
    {"wrong-secret", FaultKind::WrongSecret},
    {"token-throttled", FaultKind::TokenThrottled},
    {"bad-token", FaultKind::BadToken},
    {"missing-permission", FaultKind::MissingPermission},
    {"revoke-token", FaultKind::RevokeToken},
    {"too-many-requests", FaultKind::TooManyRequests},
    {"server-error", FaultKind::ServerError},
    {"slow", FaultKind::Slow},
    {"truncated", FaultKind::Truncated},
    {"reset", FaultKind::Reset},
    {"hang", FaultKind::Hang},
    {"html", FaultKind::Html},
    {"redirect", FaultKind::Redirect},
    {"empty", FaultKind::Empty},
    {"answer", FaultKind::Answer},
    {"closing", FaultKind::Closing},
    {"duplicate", FaultKind::Duplicate},
    {"garbage", FaultKind::Garbage},
    {"lost", FaultKind::Lost},
}};

Error wrong(const QString& message) {
    Error error;
    error.kind = ErrorKind::BadInput;
    error.message = QString(u"the fault plan: "_s + message).toStdString();
    error.remedy = "The format is described by rulewright-cli simulate --help";
    return error;
}

/// `*` stands for any text. The classic two-pointer walk: linear for plans of sane length.
bool globMatches(QStringView glob, QStringView text) {
    qsizetype g = 0;
    qsizetype t = 0;
    qsizetype star = -1;
    qsizetype resume = 0;
    while (t < text.size()) {
        if (g < glob.size() && glob[g] == u'*') {
            star = g++;
            resume = t;
        } else if (g < glob.size() && glob[g] == text[t]) {
            ++g;
            ++t;
        } else if (star >= 0) {
            g = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    while (g < glob.size() && glob[g] == u'*') {
        ++g;
    }
    return g == glob.size();
}

} // namespace

QStringList FaultPlan::names() {
    QStringList result;
    for (const auto& [name, kind] : kNames) {
        result << QLatin1StringView(name);
    }
    return result;
}

Expected<FaultPlan::Entry, Error> FaultPlan::readEntry(const QJsonObject& object, int number) {
    const QString where = u"entry %1: "_s.arg(number);
    Entry entry;
    const QString name = object.value("fault"_L1).toString();
    const auto kind = std::find_if(kNames.begin(), kNames.end(),
                                   [&](const auto& row) { return name == QLatin1StringView(row.first); });
    if (kind == kNames.end()) {
        return unexpected(
            wrong(QString(where + u"unknown fault '%1'; known are %2"_s.arg(name, names().join(u", "_s)))));
    }
    constexpr std::array<QLatin1StringView, 4> kMatchKeys = {"method"_L1, "path"_L1, "nth"_L1, "every"_L1};
    const QJsonObject match = object.value("match"_L1).toObject();
    for (const QString& key : match.keys()) {
        if (std::find(kMatchKeys.begin(), kMatchKeys.end(), key) == kMatchKeys.end()) {
            return unexpected(
                wrong(QString(where + u"match has no '%1', only method, path, nth and every"_s.arg(key))));
        }
    }
    entry.method = match.value("method"_L1).toString().toUpper().toLatin1();
    entry.path = match.value("path"_L1).toString(u"*"_s);
    entry.every = match.value("every"_L1).toInt(0);
    entry.times = object.value("times"_L1).toInt(0);
    const QJsonValue nth = match.value("nth"_L1);
    const QJsonArray all = nth.isArray() ? nth.toArray() : nth.isUndefined() ? QJsonArray() : QJsonArray{nth};
    for (const QJsonValue& value : all) {
        if (value.toInt(0) < 1) {
            return unexpected(wrong(QString(where + u"nth counts from 1"_s)));
        }
        entry.nth.push_back(value.toInt());
    }
    Fault& fault = entry.fault;
    fault.kind = kind->second;
    fault.status = object.value("status"_L1).toInt(0);
    fault.retryAfterS = object.value("retryAfter"_L1).toInt(1);
    fault.header = object.value("header"_L1).toBool(true);
    fault.delayMs = object.value("delayMs"_L1).toInt(2000);
    const QJsonValue body = object.value("body"_L1);
    fault.body = body.isObject()  ? QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact)
                 : body.isArray() ? QJsonDocument(body.toArray()).toJson(QJsonDocument::Compact)
                                  : body.toString().toUtf8();
    fault.contentType = object.value("contentType"_L1).toString(u"application/json"_s).toLatin1();
    fault.location = object.value("location"_L1).toString().toLatin1();
    for (const QJsonValue& permission : object.value("permissions"_L1).toArray()) {
        fault.permissions << permission.toString();
    }
    if (fault.kind == FaultKind::Redirect && fault.location.isEmpty()) {
        return unexpected(wrong(QString(where + u"redirect needs a location"_s)));
    }
    if (fault.status != 0 && (fault.status < 100 || fault.status > 599)) {
        return unexpected(wrong(QString(where + u"status must be between 100 and 599"_s)));
    }
    return entry;
}

Expected<FaultPlan, Error> FaultPlan::read(const QByteArray& json) {
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        return unexpected(wrong(u"not JSON at byte %1: %2"_s.arg(error.offset).arg(error.errorString())));
    }
    const QJsonValue faults = document.object().value("faults"_L1);
    if (!faults.isArray()) {
        return unexpected(wrong(u"the top must be an object with an array 'faults'"_s));
    }
    FaultPlan plan;
    for (const QJsonValue& value : faults.toArray()) {
        auto entry = readEntry(value.toObject(), static_cast<int>(plan.m_entries.size()) + 1);
        if (!entry) {
            return unexpected(entry.error());
        }
        plan.m_entries.push_back(std::move(*entry));
    }
    return plan;
}

std::optional<Fault> FaultPlan::next(const QByteArray& method, const QByteArray& path) {
    std::optional<Fault> result;
    const QString where = QString::fromUtf8(path);
    for (Entry& entry : m_entries) {
        // Frames of live channels are only meant where they are named.
        const bool methodFits = entry.method.isEmpty() ? method != "FRAME" : entry.method == method;
        if (!methodFits || !globMatches(entry.path, where)) {
            continue;
        }
        ++entry.seen;
        if (result || (entry.times > 0 && entry.done >= entry.times)) {
            continue;
        }
        const bool listed = std::find(entry.nth.begin(), entry.nth.end(), entry.seen) != entry.nth.end();
        const bool regular = entry.every > 0 && entry.seen % entry.every == 0;
        const bool always = entry.nth.empty() && entry.every == 0;
        if (listed || regular || always) {
            ++entry.done;
            ++m_struck;
            result = entry.fault;
        }
    }
    return result;
}

QList<int> FaultPlan::struckPerEntry() const {
    QList<int> result;
    for (const Entry& entry : m_entries) {
        result << entry.done;
    }
    return result;
}

} // namespace rw::demo
