// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/namebook.h"

namespace rw::session {

namespace {

constexpr quint32 kNamesAlone = 1; ///< what the format was before it knew whose they are
constexpr quint32 kFormat = 2;

} // namespace

QDataStream& operator<<(QDataStream& stream, const NameBook::Entry& entry) {
    return stream << entry.name << static_cast<quint8>(entry.whose) << entry.organization;
}

QDataStream& operator>>(QDataStream& stream, NameBook::Entry& entry) {
    quint8 whose = 0;
    stream >> entry.name >> whose >> entry.organization;
    entry.whose = whose <= static_cast<quint8>(NameBook::Whose::WrapupCode) ? static_cast<NameBook::Whose>(whose)
                                                                            : NameBook::Whose::Unknown;
    return stream;
}

bool NameBook::learn(const genesys::NameDirectory& directory, const QString& organization) {
    bool any = false;
    for (const Kind kind : {Kind::Queue, Kind::WrapupCode, Kind::User}) {
        any = learn(directory.all(kind), kind, organization) || any;
    }
    return any;
}

bool NameBook::learn(const QHash<QString, QString>& names, Kind kind, const QString& organization) {
    const Whose whose = kind == Kind::Queue ? Whose::Queue : kind == Kind::User ? Whose::User : Whose::WrapupCode;
    bool any = false;
    for (auto it = names.begin(); it != names.end(); ++it) {
        const Entry entry{it.value(), whose, organization};
        const auto known = m_names.find(it.key());
        if (known != m_names.end()) {
            any = any || !(*known == entry);
            *known = entry;
        } else if (m_names.size() < kMost && !it.value().isEmpty()) {
            m_names.insert(it.key(), entry);
            any = true;
        }
    }
    return any;
}

bool NameBook::forget(const QString& organization) {
    return m_names.removeIf([&](const std::pair<const QString&, Entry&>& name) {
        return name.second.organization == organization || name.second.organization.isEmpty();
    }) > 0;
}

bool NameBook::keepOnly(const QStringList& organizations) {
    return m_names.removeIf([&](const std::pair<const QString&, Entry&>& name) {
        const QString& whose = name.second.organization;
        return !whose.isEmpty() && !organizations.contains(whose);
    }) > 0;
}

bool NameBook::isPerson(const QString& id) const {
    const auto known = m_names.find(id);
    return known != m_names.end() && (known->whose == Whose::User || known->whose == Whose::Unknown);
}

QByteArray NameBook::bytes() const {
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << kFormat << m_names;
    return bytes;
}

void NameBook::restore(const QByteArray& bytes) {
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 format = 0;
    QHash<QString, Entry> names;
    stream >> format;
    if (format == kNamesAlone) {
        QHash<QString, QString> alone;
        stream >> alone;
        for (auto it = alone.begin(); it != alone.end(); ++it) {
            names.insert(it.key(), {it.value(), Whose::Unknown, {}});
        }
    } else if (format == kFormat) {
        stream >> names;
    } else {
        return;
    }
    if (stream.status() == QDataStream::Ok) {
        names.insert(m_names); // what was learnt meanwhile is newer
        m_names = std::move(names);
    }
}

} // namespace rw::session
