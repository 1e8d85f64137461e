// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/organizations/connectiontext.h"

#include "ui/banner.h"

#include <QCoreApplication>
#include <QLocale>

namespace rw::ui {

namespace {

constexpr qint64 kNoticeableSkewMs = 5'000;
constexpr qint64 kHarmfulSkewMs = 60'000;

QString tr(const char* text) {
    return QCoreApplication::translate("rw::ui::ConnectionPanel", text);
}

QString sentence(const std::string& utf8) {
    QString text = QString::fromStdString(utf8).trimmed();
    if (!text.isEmpty()) {
        text[0] = text.at(0).toUpper();
        if (!text.endsWith(u'.')) {
            text += u'.';
        }
    }
    return text;
}

QString purposeOf(const QString& permission) {
    struct Purpose {
        const char* permission;
        const char* text;
    };
    static constexpr Purpose kPurposes[] = {
        {"analytics:conversationDetail:view",
         QT_TRANSLATE_NOOP("rw::ui::ConnectionPanel", "without it no conversations can be fetched")},
        {"integrations:integration:view",
         QT_TRANSLATE_NOOP("rw::ui::ConnectionPanel", "without it the events' source and account are placeholders")},
        {"routing:queue:view", QT_TRANSLATE_NOOP("rw::ui::ConnectionPanel", "without it queues have no names")},
        {"directory:user:view", QT_TRANSLATE_NOOP("rw::ui::ConnectionPanel", "without it users have no names")},
        {"routing:wrapupCode:view",
         QT_TRANSLATE_NOOP("rw::ui::ConnectionPanel", "without it wrap-up codes have no names")},
    };
    for (const Purpose& row : kPurposes) {
        if (permission == QLatin1StringView(row.permission)) {
            return tr(row.text);
        }
    }
    return {};
}

QString clockLine(qint64 skewMs) {
    const qint64 size = std::abs(skewMs);
    if (size < kNoticeableSkewMs) {
        return tr("✓ Clock: agrees with the service's");
    }
    const QString seconds = QLocale().toString((size + 500) / 1000);
    const QString text = skewMs > 0 ? tr("Clock: this computer is %1 seconds ahead of the service").arg(seconds)
                                    : tr("Clock: this computer is %1 seconds behind the service").arg(seconds);
    if (size < kHarmfulSkewMs) {
        return QStringLiteral("✓ ") + text;
    }
    return QStringLiteral("⚠ ") + text + tr(". Periods such as “Last hour” are off by as much: set the clock");
}

/// What an error of this kind mostly means in the world of Genesys Cloud, where its own words do not say.
QString meaningOf(const Error& error) {
    switch (error.kind) {
    case ErrorKind::Network:
        return tr("Often the region is wrong, a VPN is off, or a firewall lets nothing through.");
    case ErrorKind::Timeout:
        return tr("A firewall that swallows requests looks like this, and so does an overloaded service.");
    case ErrorKind::Tls:
        return tr("Mostly a company proxy opens encrypted connections with a certificate of its own.");
    case ErrorKind::Unauthorized:
        return error.httpStatus == 401
                   ? tr("Somebody may have generated a new secret, or the id belongs to another organisation.")
                   : QString();
    case ErrorKind::Forbidden:
        return tr("The sign-in works; the client's roles do not reach far enough.");
    case ErrorKind::RateLimited:
        return tr("Something else may use the same client: each has its own allowance per minute.");
    case ErrorKind::Server:
        return tr("The trouble is on the other side; status.mypurecloud.com tells of known ones.");
    default:
        return {};
    }
}

} // namespace

ConnectionText describe(const genesys::ConnectionReport& report) {
    ConnectionText text;
    const auto line = [&text](const QString& words) { text.lines << words; };
    const QLocale locale;
    if (!report.dialect.isEmpty()) {
        text.headline = tr("✓ Signed in");
        line(tr("✓ Dialect: %1").arg(report.dialect));
        if (!report.events) {
            line(tr("– This tutorial reads no events"));
        } else if (*report.events == 0) {
            line(tr("⚠ Events: none in the last hour. The tutorial's events appear some minutes late"));
        } else {
            line(tr("✓ Events: the gateway has some of the last hour"));
        }
    } else {
        text.headline = tr("✓ Connected to %1").arg(report.organizationName);
        line(tr("✓ Organisation: %1, id %2").arg(report.organizationName, report.organizationId));
        if (!report.rightsKnown) {
            line(tr("– Rights: the client may not read its own; fetching will tell"));
        } else if (report.missing.isEmpty()) {
            line(tr("✓ Rights: all that is used here, of %1 in all").arg(locale.toString(report.permissions.size())));
        } else {
            for (const QString& permission : report.missing) {
                const QString purpose = purposeOf(permission);
                line(tr("⚠ Rights: %1 is missing").arg(permission) +
                     (purpose.isEmpty() ? QString() : QStringLiteral(": ") + purpose));
            }
            line(tr("   Add them to a role of the client: Admin > Integrations > OAuth, tab Roles"));
        }
        if (!report.integration) {
            line(tr("– EventBridge integration: none that this client may see"));
        } else if (report.integration->isActive()) {
            line(tr("✓ EventBridge integration: %1 is active, %2 topics")
                     .arg(report.integration->name, locale.toString(report.integration->topics.size())));
        } else {
            line(tr("⚠ EventBridge integration: %1 is %2; it sends nothing to AWS")
                     .arg(report.integration->name, report.integration->state.toLower()));
        }
    }
    if (report.rateLimit.allowed > 0) {
        line(tr("✓ Rate limit: %1 of %2 requests used, %3 seconds left of the period")
                 .arg(locale.toString(report.rateLimit.count), locale.toString(report.rateLimit.allowed),
                      locale.toString(std::max(0, report.rateLimit.resetS))));
    } else {
        line(tr("– Rate limit: the service does not tell"));
    }
    line(report.clockSkewMs ? clockLine(*report.clockSkewMs) : tr("– Clock: the service does not tell its time"));
    if (!report.permissions.isEmpty()) {
        text.details = tr("Rights of the client:") + u'\n' + report.permissions.join(u'\n');
    }
    if (report.integration) {
        const genesys::Integration& found = *report.integration;
        text.details += (text.details.isEmpty() ? QString() : QStringLiteral("\n\n")) +
                        tr("Integration %1 (%2), AWS account %3, region %4, source suffix %5")
                            .arg(found.name, found.id, found.account, found.region, found.eventSourceSuffix) +
                        u'\n' + found.topics.join(u'\n');
    }
    return text;
}

ConnectionText describe(const Error& error) {
    ConnectionText text;
    text.good = false;
    text.headline =
        (error.kind == ErrorKind::Cancelled ? QStringLiteral("– ") : QStringLiteral("✗ ")) + sentence(error.message);
    if (const QString meaning = meaningOf(error); !meaning.isEmpty()) {
        text.lines << meaning;
    }
    if (!error.remedy.empty()) {
        text.lines << sentence(error.remedy);
    }
    text.details = errorDetails(error);
    return text;
}

} // namespace rw::ui
