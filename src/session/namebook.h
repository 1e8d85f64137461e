// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "genesys/names.h"

#include <QByteArray>
#include <QDataStream>
#include <QHash>
#include <QString>
#include <QStringList>

namespace rw::session {

/// What the ids of queues, users and wrap-up codes are called, of every organisation that was asked (ids are unique):
/// kept with the events, so that they stay readable without a network, until their organisation is removed. At most
/// kMost names, those of queues first. A value type; GUI thread.
class NameBook {
public:
    static constexpr qsizetype kMost = 20'000;
    using Kind = genesys::NameDirectory::Kind;

    /// Takes over what the lists of the organisation with this id say; newer names replace older ones. False: nothing
    /// new.
    bool learn(const genesys::NameDirectory& directory, const QString& organization);
    bool learn(const QHash<QString, QString>& names, Kind kind, const QString& organization);
    /// Drops the organisation's names, and those of which nobody remembers whose they are (from earlier versions).
    /// False: there are none.
    bool forget(const QString& organization);
    /// Drops the names of all other organisations, but not those of which nobody remembers whose they are. False: there
    /// are none.
    bool keepOnly(const QStringList& organizations);

    [[nodiscard]] QString nameOf(const QString& id) const { return m_names.value(id).name; } ///< empty: unknown
    /// Whether this is the name of a person, or may be one.
    [[nodiscard]] bool isPerson(const QString& id) const;

    [[nodiscard]] QByteArray bytes() const; ///< for the workspace
    void restore(const QByteArray& bytes);  ///< of bytes(), of earlier versions, too; others are ignored
    [[nodiscard]] qsizetype size() const { return m_names.size(); }

private:
    enum class Whose : quint8 { Unknown, Queue, User, WrapupCode }; ///< as it is kept
    struct Entry {
        QString name;
        Whose whose = Whose::Unknown;
        QString organization; ///< its id; empty: unknown
        bool operator==(const Entry&) const = default;
    };
    friend QDataStream& operator<<(QDataStream& stream, const Entry& entry);
    friend QDataStream& operator>>(QDataStream& stream, Entry& entry);
    QHash<QString, Entry> m_names;
};

} // namespace rw::session
