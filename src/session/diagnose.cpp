// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/diagnose.h"

#include "session/credentialsof.h"
#include "session/eventlibrary.h"

#include <algorithm>

namespace rw::session {

Diagnose::Diagnose(net::HttpClient& http, SecretStore& secrets, QObject* parent)
    : QObject(parent), m_http(http), m_secrets(secrets) {}
Diagnose::~Diagnose() = default;

bool Diagnose::allOk() const {
    return std::none_of(m_findings.begin(), m_findings.end(),
                        [](const genesys::Finding& f) { return f.verdict == genesys::LinkVerdict::Fail; });
}

void Diagnose::start(const genesys::Organization& organization, const QByteArray& rule, int minutes) {
    if (m_running) {
        return;
    }
    m_running = true;
    m_findings.clear();
    genesys::DiagnosisQuery query;
    query.rule = rule;
    query.minutes = minutes;
    query.catalogue = &topicCatalogue();
    credentialsOf(organization, m_secrets, this,
                  [this, organization, query, run = ++m_run](const Expected<genesys::Credentials, Error>& credentials) {
                      if (run != m_run) {
                          return;
                      }
                      if (!credentials) {
                          end();
                          Q_EMIT failed(credentials.error());
                          return;
                      }
                      m_diagnosis = std::make_unique<genesys::Diagnosis>(m_http, organization, *credentials, query);
                      genesys::Diagnosis* diagnosis = m_diagnosis.get();
                      connect(diagnosis, &genesys::Diagnosis::step, this, &Diagnose::step);
                      connect(diagnosis, &genesys::Diagnosis::found, this, [this](const genesys::Finding& finding) {
                          m_findings.append(finding);
                          Q_EMIT found(finding);
                      });
                      connect(diagnosis, &genesys::Diagnosis::finished, this, [this] {
                          end();
                          Q_EMIT finished();
                      });
                      connect(diagnosis, &genesys::Diagnosis::failed, this, [this](const Error& error) {
                          const Error copy = error;
                          end();
                          Q_EMIT failed(copy);
                      });
                      diagnosis->start();
                  });
    Q_EMIT runningChanged();
}

void Diagnose::cancel() {
    if (!m_running) {
        return;
    }
    if (m_diagnosis) {
        m_diagnosis->cancel();
        return;
    }
    // Still waiting for the key store.
    ++m_run;
    end();
    Error error;
    error.kind = ErrorKind::Cancelled;
    error.message = tr("Cancelled").toStdString();
    QMetaObject::invokeMethod(
        this, [this, error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
}

void Diagnose::end() {
    m_running = false;
    if (m_diagnosis) {
        genesys::Diagnosis* old = m_diagnosis.release(); // it is the sender
        old->setParent(this);
        old->deleteLater();
    }
    Q_EMIT runningChanged();
}

} // namespace rw::session
