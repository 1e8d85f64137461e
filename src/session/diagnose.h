// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "genesys/diagnosis.h"
#include "session/secretstore.h"

#include <QObject>
#include <QVector>
#include <memory>

namespace rw::session {

/// "Why does my rule not fire?" for an organisation's profile: one run at a time, its findings kept until the next one.
/// GUI thread.
class Diagnose : public QObject {
    Q_OBJECT
public:
    Diagnose(net::HttpClient& http, SecretStore& secrets, QObject* parent = nullptr);
    ~Diagnose() override;

    /// Ignored while one runs. `rule` may be empty or invalid.
    void start(const genesys::Organization& organization, const QByteArray& rule, int minutes = 60);
    void cancel();
    [[nodiscard]] bool running() const { return m_running; }
    [[nodiscard]] const QVector<genesys::Finding>& findings() const {
        return m_findings;
    }                                 ///< in the order of linkIds()
    [[nodiscard]] bool allOk() const; ///< no link failed so far

Q_SIGNALS:
    void runningChanged();
    void step(const QString& text);
    void found(const rw::genesys::Finding& finding);
    void finished();                     ///< exactly one of finished and failed per start()
    void failed(const rw::Error& error); ///< no secret, or Cancelled

private:
    void end();

    net::HttpClient& m_http;
    SecretStore& m_secrets;
    std::unique_ptr<genesys::Diagnosis> m_diagnosis;
    QVector<genesys::Finding> m_findings;
    quint64 m_run = 0;
    bool m_running = false;
};

} // namespace rw::session
