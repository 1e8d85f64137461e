// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "genesys/diagnosisfindings.h"
#include "genesys/organization.h"
#include "net/httpclient.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <memory>

namespace rw::genesys {

struct DiagnosisQuery {
    QByteArray rule; ///< text of the event pattern; empty: links that need a rule are skipped
    const pattern::Vocabulary* catalogue = nullptr; ///< topics and fields for the rule's lints; must outlive the run
    int minutes = 60;                               ///< how far back events are looked for
    int mostEvents = 20'000;                        ///< enough to judge by
};

/// Why does the rule not fire? Goes through the links from the network to the nearest miss and reports a finding for
/// each one of linkIds(), in their order and each exactly once; what depends on a broken link is reported as skipped.
/// Changes nothing in the organisation. One instance, one run. GUI thread; events are judged on a worker.
class Diagnosis : public QObject {
    Q_OBJECT
public:
    Diagnosis(net::HttpClient& http, Organization organization, Credentials credentials, DiagnosisQuery query,
              QObject* parent = nullptr);
    ~Diagnosis() override;
    void start();
    void cancel();

Q_SIGNALS:
    void step(const QString& text); ///< what it is doing, in words
    void found(const rw::genesys::Finding& finding);
    void finished();                     ///< exactly one of finished and failed, once
    void failed(const rw::Error& error); ///< ErrorKind::Cancelled after cancel()

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rw::genesys
