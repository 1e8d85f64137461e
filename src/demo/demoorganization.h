// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"

#include <QObject>
#include <QString>
#include <QUrl>
#include <memory>

namespace rw::demo {

struct DemoOptions {
    uint64_t seed = 1;
    quint16 port = 0; ///< 0: a free one
    int conversationsPerHour = 120;
    int hours = 48;        ///< how far back conversations exist, relative to now
    int answerDelayMs = 0; ///< per answer, so that progress and cancel can be seen
};

/// A simulated Genesys Cloud organisation: real endpoint shapes over HTTP on 127.0.0.1 (facts: genesys §1.2, §1.4, §2).
/// All people, numbers and ids are fictional. Lives in the thread that creates it (give it a thread of its own inside
/// the workbench); start() returns once it listens.
class DemoOrganization : public QObject {
    Q_OBJECT
public:
    explicit DemoOrganization(DemoOptions options, QObject* parent = nullptr);
    ~DemoOrganization() override;
    [[nodiscard]] Expected<void, Error> start();
    [[nodiscard]] QUrl baseUrl() const; ///< serves as login and as API host
    [[nodiscard]] static QString clientId();
    [[nodiscard]] static QString clientSecret(); ///< fictional, the same for everybody
    [[nodiscard]] static QString organizationId();
    [[nodiscard]] static QString organizationName();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rw::demo
