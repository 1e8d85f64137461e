// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/rulehistory.h"

#include "session/ruledocument.h"
#include "session/ruleshelf.h"

#include <QDataStream>
#include <QDateTime>
#include <QIODevice>
#include <algorithm>

namespace rw::session {

namespace {

constexpr quint32 kFormat = 1;

QByteArray packed(const std::vector<RuleVersion>& versions) {
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << kFormat << static_cast<quint32>(versions.size());
    for (const RuleVersion& version : versions) {
        stream << version.atMs << static_cast<quint8>(version.cause) << version.text;
    }
    return qCompress(bytes);
}

std::vector<RuleVersion> unpacked(const QByteArray& from) {
    std::vector<RuleVersion> versions;
    if (from.isEmpty()) {
        return versions;
    }
    QDataStream stream(qUncompress(from));
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 format = 0;
    quint32 count = 0;
    stream >> format >> count;
    for (quint32 i = 0; i < count && format == kFormat; ++i) {
        RuleVersion version;
        quint8 cause = 0;
        stream >> version.atMs >> cause >> version.text;
        if (stream.status() != QDataStream::Ok) {
            break;
        }
        if (cause <= static_cast<quint8>(VersionCause::Restored)) {
            version.cause = static_cast<VersionCause>(cause);
        }
        versions.push_back(std::move(version));
    }
    return versions;
}

} // namespace

QString RuleHistory::keyOf(qint64 rule) {
    return QStringLiteral("rule-history/%1").arg(rule);
}

RuleHistory::RuleHistory(RuleDocument& document, RuleShelf& shelf, Store store, QObject* parent)
    : QObject(parent), m_document(document), m_shelf(shelf), m_store(std::move(store)) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(kEveryMs);
    connect(&m_timer, &QTimer::timeout, this, [this] { note(VersionCause::Edited); });
    connect(&m_document, &RuleDocument::textChanged, this, [this] {
        if (m_switching || m_timer.isActive()) {
            return;
        }
        if (versions(current()).empty()) { // what the first change began with
            add(current(), VersionCause::Opened, m_document.savedText());
        }
        m_timer.start();
    });
    // Told while the document still has the rule that is left.
    connect(&m_shelf, &RuleShelf::aboutToLeave, this, [this](qint64 rule) {
        if (m_timer.isActive()) {
            m_timer.stop();
            add(rule, VersionCause::Edited, m_document.text());
        }
    });
    connect(&m_shelf, &RuleShelf::aboutToShow, this, [this] { m_switching = true; });
    connect(&m_shelf, &RuleShelf::currentChanged, this, [this] { m_switching = false; });
    connect(&m_shelf, &RuleShelf::added, this, [this] { note(VersionCause::Opened); });
    connect(&m_shelf, &RuleShelf::merged, this, &RuleHistory::merge);
    connect(&m_shelf, &RuleShelf::moreThanText, this, [this](const RuleShelf::Rule& rule, bool* more) {
        const auto known = m_versions.constFind(rule.id);
        const std::vector<RuleVersion> all =
            known == m_versions.constEnd() ? unpacked(m_store.read(keyOf(rule.id))) : *known;
        *more = *more || std::any_of(all.begin(), all.end(), [&state = rule.state](const RuleVersion& version) {
            return version.text != state.text && (state.filePath.isEmpty() || version.text != state.savedText);
        });
    });
    connect(&m_shelf, &RuleShelf::forgotten, this, [this](qint64 rule) {
        if (!versions(rule).empty()) {
            m_store.write(keyOf(rule), {});
        }
        m_versions.remove(rule);
    });
}

qint64 RuleHistory::current() const {
    return m_shelf.idAt(m_shelf.current());
}

const std::vector<RuleVersion>& RuleHistory::versions(qint64 rule) {
    auto found = m_versions.find(rule);
    if (found == m_versions.end()) {
        found = m_versions.insert(rule, unpacked(m_store.read(keyOf(rule))));
    }
    return *found;
}

void RuleHistory::noteChange() {
    if (m_timer.isActive()) {
        note(VersionCause::Edited);
    }
}

void RuleHistory::note(VersionCause cause) {
    m_timer.stop();
    const bool first = versions(current()).empty() && m_document.text() == m_document.savedText();
    add(current(), first && cause == VersionCause::Edited ? VersionCause::Opened : cause, m_document.text());
}

void RuleHistory::noteDisk(const QByteArray& text) {
    add(current(), VersionCause::Opened, text);
}

void RuleHistory::add(qint64 rule, VersionCause cause, const QByteArray& text) {
    if (RuleShelf::isBlank(text)) {
        return;
    }
    (void)versions(rule); // reads them
    std::vector<RuleVersion>& all = m_versions[rule];
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (!all.empty() && all.back().text == text) {
        if (cause == VersionCause::Edited || cause == VersionCause::Opened) {
            return; // known, and for a better reason
        }
        all.back().cause = cause;
        all.back().atMs = now;
    } else {
        all.push_back({now, cause, text});
    }
    keep(rule);
}

void RuleHistory::keep(qint64 rule) {
    std::vector<RuleVersion>& all = m_versions[rule];
    qsizetype bytes = 0;
    for (const RuleVersion& version : all) {
        bytes += version.text.size();
    }
    while (all.size() > 1 && (all.size() > kMost || bytes > kMostBytes)) {
        bytes -= all.front().text.size();
        all.erase(all.begin());
    }
    m_store.write(keyOf(rule), packed(all));
    Q_EMIT changed(rule);
}

void RuleHistory::merge(qint64 gone, qint64 into) {
    const std::vector<RuleVersion> newer = versions(gone);
    (void)versions(into); // reads them
    std::vector<RuleVersion>& all = m_versions[into];
    for (const RuleVersion& version : newer) {
        if (all.empty() || all.back().text != version.text) {
            all.push_back(version);
        }
    }
    keep(into);
}

} // namespace rw::session
