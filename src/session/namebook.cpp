// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/namebook.h"

#include "genesys/names.h"

#include <QDataStream>

namespace rw::session {

namespace {

constexpr quint32 kFormat = 1;

} // namespace

bool NameBook::learn(const genesys::NameDirectory& directory) {
    using Kind = genesys::NameDirectory::Kind;
    bool any = false;
    for (const Kind kind : {Kind::Queue, Kind::WrapupCode, Kind::User}) {
        const QHash<QString, QString>& names = directory.all(kind);
        for (auto it = names.begin(); it != names.end(); ++it) {
            const auto known = m_names.find(it.key());
            if (known != m_names.end()) {
                any = any || *known != it.value();
                *known = it.value();
            } else if (m_names.size() < kMost && !it.value().isEmpty()) {
                m_names.insert(it.key(), it.value());
                any = true;
            }
        }
    }
    return any;
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
    QHash<QString, QString> names;
    stream >> format;
    if (format != kFormat) {
        return;
    }
    stream >> names;
    if (stream.status() == QDataStream::Ok) {
        names.insert(m_names); // what was learnt meanwhile is newer
        m_names = std::move(names);
    }
}

} // namespace rw::session
