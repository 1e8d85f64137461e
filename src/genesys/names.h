// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "genesys/organization.h"
#include "net/httpclient.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <memory>
#include <optional>

namespace rw::genesys {

/// Names of an organisation's queues, users and wrap-up codes, by id, for display: read once, kept in memory. A kind
/// that the client may not read stays without names. GUI thread.
class NameDirectory : public QObject {
    Q_OBJECT
public:
    enum class Kind { Queue, User, WrapupCode };
    NameDirectory(net::HttpClient& http, Organization organization, Credentials credentials, QObject* parent = nullptr);
    ~NameDirectory() override;

    /// Reads all lists, page by page. Ignored while it reads; names that are known stay until new ones arrive.
    void load();
    void load(const Credentials& credentials); ///< where they were not known before
    [[nodiscard]] bool loading() const;
    /// Nothing more comes: all is read or has failed. Not before the first load() has ended.
    [[nodiscard]] bool finished() const;
    /// Why the lists cannot be read: the first problem since load().
    [[nodiscard]] const std::optional<rw::Error>& problem() const;
    void fail(const rw::Error& problem); ///< ends what no load() began: there are no credentials
    [[nodiscard]] QString name(Kind kind, const QString& id) const; ///< empty: unknown
    [[nodiscard]] QString name(const QString& id) const;            ///< of any kind: ids are unique
    [[nodiscard]] const QHash<QString, QString>& all(Kind kind) const;

Q_SIGNALS:
    void changed();                            ///< after every page
    void loaded();                             ///< all that can be read is there
    void unreadable(const rw::Error& problem); ///< one kind cannot be read; once per kind and load()

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rw::genesys
