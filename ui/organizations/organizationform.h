// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "genesys/organization.h"
#include "genesys/organizationcheck.h"
#include "session/latestjob.h"

#include <QSet>
#include <QWidget>
#include <map>
#include <vector>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace rw::session {
class Session;
}

namespace rw::ui {

class Theme;

/// Where a profile's client secret is.
enum class SecretPlace { Unknown, Nowhere, KeyStore, ThisRun };

/// The fields of one organisation profile, checked while one types. A secret that was typed stands here until it is
/// taken over; known ones are never shown. GUI thread.
class OrganizationForm : public QWidget {
    Q_OBJECT
public:
    OrganizationForm(session::Session& session, Theme& theme, QWidget* parent = nullptr);

    /// Shows a profile; `secret` is what was typed for it and not taken over yet.
    void edit(const genesys::Organization& organization, const QString& secret, bool forThisRun, SecretPlace place);
    void setSecretPlace(SecretPlace place);
    void setReadOnly(bool readOnly);
    void clearSecret();
    void focusName();

    [[nodiscard]] genesys::Organization organization() const; ///< as typed, maybe not usable
    [[nodiscard]] QString secret() const;                     ///< as typed; empty: the known one stays
    [[nodiscard]] bool forThisRun() const;
    [[nodiscard]] QString obstacle() const; ///< why the profile cannot be kept; empty: it can

Q_SIGNALS:
    void changed(); ///< by the user

private:
    QWidget* addRow(const QString& label, QWidget* field, const QString& spokenAs, QLabel** problem, QLabel** note);
    void buildSignIn();
    void buildNetwork();
    void buildDialect();
    void refresh();
    void describeAddresses(const genesys::Organization& organization);
    void describeDialect(const genesys::Organization& organization);
    void show(QLabel* label, QWidget* field, const QString& words, bool blocks);
    void checkCertificates();
    void typed();
    [[nodiscard]] bool ownAddresses() const;
    [[nodiscard]] bool byBrowser() const;

    session::Session& m_session;
    Theme& m_theme;
    QFormLayout* m_layout;
    QLineEdit *m_name, *m_loginUrl, *m_apiUrl, *m_clientId, *m_secret, *m_ports, *m_divisions, *m_proxy, *m_caBundle;
    QComboBox *m_region, *m_grant, *m_dialect;
    QCheckBox *m_forThisRun, *m_agreed;
    QPushButton* m_browse;
    QLabel *m_hosts = nullptr, *m_redirects = nullptr, *m_dialectNote = nullptr, *m_secretNote = nullptr;
    std::map<genesys::ProfileField, std::pair<QLabel*, QWidget*>> m_problems;
    QLabel* m_caProblem = nullptr;
    QWidget *m_loginRow = nullptr, *m_apiRow = nullptr, *m_secretRow = nullptr, *m_portsRow = nullptr;
    QString m_id;
    SecretPlace m_place = SecretPlace::Unknown;
    QString m_obstacle;
    QSet<const QWidget*> m_left; ///< fields that somebody has been in
    bool m_filling = false;
    session::LatestJob m_caJob;
};

} // namespace rw::ui
