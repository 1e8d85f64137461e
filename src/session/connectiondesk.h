// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "genesys/api.h"
#include "genesys/connectiontest.h"
#include "genesys/names.h"
#include "genesys/topicrefresh.h"
#include "session/secretstore.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QString>
#include <memory>

namespace rw::session {

/// Small questions to an organisation, one of each kind at a time: does the profile work, what are things called, which
/// topics are there. GUI thread.
class ConnectionDesk : public QObject {
    Q_OBJECT
public:
    ConnectionDesk(net::HttpClient& http, SecretStore& secrets, QObject* parent = nullptr);
    ~ConnectionDesk() override;

    /// Replaces a running test silently. `typedSecret` counts for this test only.
    void test(const genesys::Organization& organization, const QString& typedSecret);
    void cancelTest(); ///< testFailed with Cancelled, when one runs

    /// Of this organisation; begins to read them when they are new, and once more when they could not be read: not for
    /// those who ask because they hear of that, nor before a pause, since a key store may ask the user each time.
    [[nodiscard]] genesys::NameDirectory* names(const genesys::Organization& organization);
    void setNamesPauseMs(qint64 ms);               ///< default 10,000; tests use small ones
    void forgetNames(const QString& organization); ///< ends the reading of them, too
    /// Writes the organisation's topics to `cachePath`. Ignored while it runs.
    void refreshTopics(const genesys::Organization& organization, const QString& cachePath);

Q_SIGNALS:
    void testStep(const QString& text);
    void tested(const rw::genesys::ConnectionReport& report);
    void testFailed(const rw::Error& error);
    void namesChanged();
    /// All that can be read is there, of the organisation with this id.
    void namesRead(const rw::genesys::NameDirectory& names, const QString& organization);
    void topicsRefreshed(int available, int newTopics, int newFields);
    void topicsFailed(const rw::Error& error);

private:
    void beginTest(const genesys::Organization& organization, const genesys::Credentials& credentials);
    void readNames(const genesys::Organization& organization);
    [[nodiscard]] bool mayReadNamesAgain() const;
    void namesHaveEnded();

    net::HttpClient& m_http;
    SecretStore& m_secrets;
    std::unique_ptr<genesys::ConnectionTest> m_test;
    quint64 m_testRun = 0;
    bool m_testing = false;
    std::unique_ptr<genesys::NameDirectory> m_names;
    QJsonObject m_namesOf;       ///< the profile
    QString m_namesOrganization; ///< its id
    bool m_namesReading = false; ///< until all have heard of the end
    QElapsedTimer m_namesEnded;
    qint64 m_namesPause = 10'000; ///< ms
    std::unique_ptr<genesys::ApiClient> m_topics;
    bool m_refreshing = false;
};

} // namespace rw::session
