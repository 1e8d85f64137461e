// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/organizations/connectiontext.h"

#include "ui/banner.h"

#include <QCoreApplication>
#include <QLocale>

namespace rw::ui {

namespace {

constexpr qint64 kNoticeableSkewMs = 5'000;
constexpr qint64 kHarmfulSkewMs = 60'000;

/// What the translators' tools read literals and their context from.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ConnectionText)
};

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
         QT_TRANSLATE_NOOP("ConnectionText", "without it no conversations can be fetched")},
        {"integrations:integration:view",
         QT_TRANSLATE_NOOP("ConnectionText", "without it the events' source and account are placeholders")},
        {"routing:queue:view", QT_TRANSLATE_NOOP("ConnectionText", "without it queues have no names")},
        {"directory:user:view", QT_TRANSLATE_NOOP("ConnectionText", "without it users have no names")},
        {"routing:wrapupCode:view", QT_TRANSLATE_NOOP("ConnectionText", "without it wrap-up codes have no names")},
    };
    for (const Purpose& row : kPurposes) {
        if (permission == QLatin1StringView(row.permission)) {
            return Texts::tr(row.text);
        }
    }
    return {};
}

QString clockLine(qint64 skewMs) {
    const qint64 size = std::abs(skewMs);
    if (size < kNoticeableSkewMs) {
        return Texts::tr("✓ Clock: agrees with the service's");
    }
    const int seconds = static_cast<int>((size + 500) / 1000);
    const QString text = skewMs > 0
                             ? Texts::tr("Clock: this computer is %Ln seconds ahead of the service", nullptr, seconds)
                             : Texts::tr("Clock: this computer is %Ln seconds behind the service", nullptr, seconds);
    if (size < kHarmfulSkewMs) {
        return QStringLiteral("✓ ") + text;
    }
    return Texts::tr("⚠ %1. Periods such as “Last hour” are off by as much: set the clock").arg(text);
}

/// What an error of this kind mostly means in the world of Genesys Cloud, where its own words do not say.
QString meaningOf(const Error& error) {
    switch (error.kind) {
    case ErrorKind::Network:
        return Texts::tr("Often the region is wrong, a VPN is off, or a firewall lets nothing through.");
    case ErrorKind::Timeout:
        return Texts::tr("A firewall that swallows requests looks like this, and so does an overloaded service.");
    case ErrorKind::Tls:
        return Texts::tr("Mostly a company proxy opens encrypted connections with a certificate of its own.");
    case ErrorKind::Unauthorized:
        return error.httpStatus == 401
                   ? Texts::tr("Somebody may have generated a new secret, or the id belongs to another organisation.")
                   : QString();
    case ErrorKind::Forbidden:
        return Texts::tr("The sign-in works; the client's roles do not reach far enough.");
    case ErrorKind::RateLimited:
        return Texts::tr("Something else may use the same client: each has its own allowance per minute.");
    case ErrorKind::Server:
        return Texts::tr("The trouble is on the other side; status.mypurecloud.com tells of known ones.");
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
        text.headline = Texts::tr("✓ Signed in");
        line(Texts::tr("✓ Dialect: %1").arg(report.dialect));
        if (!report.events) {
            line(Texts::tr("– This tutorial reads no events"));
        } else if (*report.events == 0) {
            line(Texts::tr("⚠ Events: none in the last hour. The tutorial's events appear some minutes late"));
        } else {
            line(Texts::tr("✓ Events: the gateway has some of the last hour"));
        }
    } else {
        text.headline = Texts::tr("✓ Connected to %1").arg(report.organizationName);
        line(Texts::tr("✓ Organisation: %1, id %2").arg(report.organizationName, report.organizationId));
        if (!report.rightsKnown) {
            line(Texts::tr("– Rights: the client may not read its own; fetching will tell"));
        } else if (report.missing.isEmpty()) {
            line(Texts::tr("✓ Rights: all that is used here, of %1 in all")
                     .arg(locale.toString(report.permissions.size())));
        } else {
            for (const QString& permission : report.missing) {
                const QString purpose = purposeOf(permission);
                line(Texts::tr("⚠ Rights: %1 is missing").arg(permission) +
                     (purpose.isEmpty() ? QString() : QStringLiteral(": ") + purpose));
            }
            line(Texts::tr("   Add them to a role of the client: Admin > Integrations > OAuth, tab Roles"));
        }
        if (!report.integration) {
            line(Texts::tr("– EventBridge integration: none that this client may see"));
        } else if (report.integration->isActive()) {
            line(Texts::tr("✓ EventBridge integration: %1 is active, %Ln topics", nullptr,
                           static_cast<int>(report.integration->topics.size()))
                     .arg(report.integration->name));
        } else {
            line(Texts::tr("⚠ EventBridge integration: %1 is %2; it sends nothing to AWS")
                     .arg(report.integration->name, report.integration->state.toLower()));
        }
    }
    if (report.rateLimit.allowed > 0) {
        line(Texts::tr("✓ Rate limit: %1 of %2 requests used, %Ln seconds left of the period", nullptr,
                       std::max(0, report.rateLimit.resetS))
                 .arg(locale.toString(report.rateLimit.count), locale.toString(report.rateLimit.allowed)));
    } else {
        line(Texts::tr("– Rate limit: the service does not tell"));
    }
    line(report.clockSkewMs ? clockLine(*report.clockSkewMs)
                            : Texts::tr("– Clock: the service does not tell its time"));
    if (!report.permissions.isEmpty()) {
        text.details = Texts::tr("Rights of the client:") + u'\n' + report.permissions.join(u'\n');
    }
    if (report.integration) {
        const genesys::Integration& found = *report.integration;
        text.details += (text.details.isEmpty() ? QString() : QStringLiteral("\n\n")) +
                        Texts::tr("Integration %1 (%2), AWS account %3, region %4, source suffix %5")
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
