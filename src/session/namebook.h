// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace rw::genesys {
class NameDirectory;
}

namespace rw::session {

/// What the ids of queues, users and wrap-up codes are called, of every organisation that was asked (ids are unique):
/// kept with the events, so that they stay readable without a network. At most kMost names, those of queues first. A
/// value type; GUI thread.
class NameBook {
public:
    static constexpr qsizetype kMost = 20'000;

    /// Takes over what an organisation's lists say; newer names replace older ones. False: nothing new.
    bool learn(const genesys::NameDirectory& directory);
    [[nodiscard]] QString nameOf(const QString& id) const { return m_names.value(id); } ///< empty: unknown

    [[nodiscard]] QByteArray bytes() const; ///< for the workspace
    void restore(const QByteArray& bytes);  ///< of bytes(); others are ignored
    [[nodiscard]] qsizetype size() const { return m_names.size(); }

private:
    QHash<QString, QString> m_names;
};

} // namespace rw::session
