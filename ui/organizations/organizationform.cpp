// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/organizations/organizationform.h"

#include "genesys/browsersignin.h"
#include "genesys/dialect.h"
#include "genesys/regions.h"
#include "session/session.h"
#include "ui/ask.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

namespace rw::ui {

namespace {

QString sentence(const std::string& utf8) {
    QString text = QString::fromStdString(utf8);
    if (!text.isEmpty()) {
        text[0] = text.at(0).toUpper();
        text += u'.';
    }
    return text;
}

QLabel* smallText(const QString& name, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QStringList words(const QString& text) {
    static const QRegularExpression between(QStringLiteral("[\\s,;]+"));
    return text.split(between, Qt::SkipEmptyParts);
}

/// An address without a scheme is meant as https, on this machine as http.
QString withScheme(const QString& typed) {
    const QString text = typed.trimmed();
    if (text.isEmpty() || text.contains(QStringLiteral("://"))) {
        return text;
    }
    static const QRegularExpression here(QStringLiteral("^(localhost|127\\.0\\.0\\.1|\\[::1\\])([:/]|$)"),
                                         QRegularExpression::CaseInsensitiveOption);
    return (here.match(text).hasMatch() ? QStringLiteral("http://") : QStringLiteral("https://")) + text;
}

QUrl address(const QLineEdit* field) {
    return QUrl(withScheme(field->text()));
}

} // namespace

OrganizationForm::OrganizationForm(session::Session& session, Theme& theme, QWidget* parent)
    : QWidget(parent), m_session(session), m_theme(theme), m_layout(new QFormLayout(this)), m_name(new QLineEdit(this)),
      m_loginUrl(new QLineEdit(this)), m_apiUrl(new QLineEdit(this)), m_clientId(new QLineEdit(this)),
      m_secret(new QLineEdit(this)), m_ports(new QLineEdit(this)), m_divisions(new QLineEdit(this)),
      m_proxy(new QLineEdit(this)), m_caBundle(new QLineEdit(this)), m_region(new QComboBox(this)),
      m_grant(new QComboBox(this)), m_dialect(new QComboBox(this)),
      m_forThisRun(new QCheckBox(tr("&Keep the secret for this run only"), this)),
      m_agreed(new QCheckBox(tr("Send these requests to Genesys Cloud all the same"), this)),
      m_browse(new QPushButton(tr("Choose…"), this)), m_caJob(session.pool()) {
    using genesys::ProfileField;
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_layout->setRowWrapPolicy(QFormLayout::DontWrapRows);

    m_name->setObjectName(QStringLiteral("organizationName"));
    m_region->setObjectName(QStringLiteral("organizationRegion"));
    m_loginUrl->setObjectName(QStringLiteral("organizationLoginUrl"));
    m_apiUrl->setObjectName(QStringLiteral("organizationApiUrl"));
    m_name->setPlaceholderText(tr("as it shall be called here"));
    m_region->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_region->setMaxVisibleItems(24);
    for (const genesys::Region& region : genesys::regions()) {
        m_region->addItem(QStringLiteral("%1: %2 (%3)").arg(region.placeName(), region.domain, region.awsRegion),
                          region.awsRegion);
    }
    m_region->addItem(tr("Own addresses, as of a gateway"), QString());
    m_loginUrl->setPlaceholderText(QStringLiteral("https://login.gateway.example"));
    m_apiUrl->setPlaceholderText(QStringLiteral("https://api.gateway.example"));

    auto& problems = m_problems;
    QLabel* problem = nullptr;
    addRow(tr("&Name:"), m_name, tr("Name"), &problem, nullptr);
    problems[ProfileField::Name] = {problem, m_name};
    addRow(tr("&Region:"), m_region, tr("Region"), nullptr, &m_hosts);
    m_hosts->setObjectName(QStringLiteral("organizationHosts"));
    m_loginRow = addRow(tr("Sign-&in address:"), m_loginUrl, tr("Sign-in address"), nullptr, nullptr);
    m_apiRow = addRow(tr("&API address:"), m_apiUrl, tr("API address"), &problem, nullptr);
    problems[ProfileField::Address] = {problem, m_apiUrl};
    buildSignIn();
    buildNetwork();
    buildDialect();

    // As they stand, not as they were made.
    QWidget* previous = m_name;
    for (QWidget* field :
         std::initializer_list<QWidget*>{m_region, m_loginUrl, m_apiUrl, m_grant, m_clientId, m_secret, m_forThisRun,
                                         m_ports, m_divisions, m_proxy, m_caBundle, m_browse, m_dialect, m_agreed}) {
        setTabOrder(previous, field);
        previous = field;
    }
    for (QLineEdit* line :
         {m_name, m_loginUrl, m_apiUrl, m_clientId, m_secret, m_ports, m_divisions, m_proxy, m_caBundle}) {
        connect(line, &QLineEdit::textChanged, this, &OrganizationForm::typed);
    }
    for (QComboBox* box : {m_region, m_grant, m_dialect}) {
        connect(box, &QComboBox::currentIndexChanged, this, &OrganizationForm::typed);
    }
    for (QCheckBox* box : {m_forThisRun, m_agreed}) {
        connect(box, &QCheckBox::toggled, this, &OrganizationForm::typed);
    }
    for (QLineEdit* line : {m_loginUrl, m_apiUrl}) {
        connect(line, &QLineEdit::editingFinished, this, [line] {
            const QString meant = withScheme(line->text());
            if (meant != line->text()) {
                line->setText(meant);
            }
        });
    }
    for (QLineEdit* line : {m_name, m_loginUrl, m_apiUrl, m_clientId, m_ports, m_divisions, m_proxy}) {
        connect(line, &QLineEdit::editingFinished, this, [this, line] {
            if (!m_left.contains(line)) {
                m_left.insert(line);
                refresh();
            }
        });
    }
    connect(m_caBundle, &QLineEdit::textChanged, this, &OrganizationForm::checkCertificates);
    connect(m_browse, &QPushButton::clicked, this, [this] {
        const QString path = ask::openFileName(this, tr("Certificates"), m_session.settings().lastDirectory(),
                                               tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
        if (!path.isEmpty()) {
            m_caBundle->setText(path);
        }
    });
    connect(&m_theme, &Theme::changed, this, &OrganizationForm::refresh);
    refresh();
}

QWidget* OrganizationForm::addRow(const QString& label, QWidget* field, const QString& spokenAs, QLabel** problem,
                                  QLabel** note) {
    auto* cell = new QWidget(this);
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(field);
    QWidget* named = field;
    if (field->focusPolicy() == Qt::NoFocus) { // several in one line: the first one is meant
        named = field->findChild<QLineEdit*>();
    }
    named->setAccessibleName(spokenAs);
    const QString name = named->objectName();
    if (note != nullptr) {
        *note = smallText(name + QStringLiteral("Note"), cell);
        column->addWidget(*note);
    }
    if (problem != nullptr) {
        *problem = smallText(name + QStringLiteral("Problem"), cell);
        (*problem)->hide();
        column->addWidget(*problem);
    }
    auto* caption = new QLabel(label, this);
    caption->setBuddy(named);
    m_layout->addRow(caption, cell);
    return cell;
}

void OrganizationForm::buildSignIn() {
    using genesys::ProfileField;
    m_grant->setObjectName(QStringLiteral("organizationGrant"));
    m_clientId->setObjectName(QStringLiteral("organizationClientId"));
    m_secret->setObjectName(QStringLiteral("organizationSecret"));
    m_ports->setObjectName(QStringLiteral("organizationPorts"));
    m_forThisRun->setObjectName(QStringLiteral("organizationForThisRun"));
    m_grant->addItem(tr("By client id and secret (Client Credentials)"));
    m_grant->addItem(tr("In the browser, as yourself (Authorization Code with PKCE)"));
    m_grant->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_grant->setToolTip(tr("As the grant type of the OAuth client says: Admin > Integrations > OAuth"));
    m_clientId->setPlaceholderText(tr("from Admin > Integrations > OAuth"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);

    QLabel* problem = nullptr;
    addRow(tr("Sign-in &by:"), m_grant, tr("Sign-in by"), nullptr, nullptr);
    addRow(tr("&Client id:"), m_clientId, tr("Client id"), &problem, nullptr);
    m_problems[ProfileField::ClientId] = {problem, m_clientId};
    m_secretRow = addRow(tr("Client &secret:"), m_secret, tr("Client secret"), nullptr, &m_secretNote);
    m_secretRow->layout()->addWidget(m_forThisRun);
    m_forThisRun->setToolTip(tr("Otherwise the system's key store keeps it"));
    m_portsRow = addRow(tr("P&orts:"), m_ports, tr("Ports for the browser's answer"), &problem, &m_redirects);
    m_problems[ProfileField::Ports] = {problem, m_ports};
    m_ports->setToolTip(tr("Of this machine; the first free one is used"));
}

void OrganizationForm::buildNetwork() {
    using genesys::ProfileField;
    m_divisions->setObjectName(QStringLiteral("organizationDivisions"));
    m_proxy->setObjectName(QStringLiteral("organizationProxy"));
    m_caBundle->setObjectName(QStringLiteral("organizationCaBundle"));
    m_browse->setObjectName(QStringLiteral("organizationCaBrowse"));
    m_divisions->setPlaceholderText(tr("all; or ids, separated by commas"));
    m_divisions->setToolTip(tr("Only conversations of these divisions are asked for"));
    m_proxy->setPlaceholderText(tr("the system's; none; or http://host:port, socks5://host:port"));
    m_caBundle->setPlaceholderText(tr("the system's certificates only"));
    m_caBundle->setToolTip(tr("A PEM file of certificates that are trusted besides the system's, as of a company "
                              "proxy that inspects TLS"));
    m_browse->setAccessibleName(tr("Choose a file of certificates"));
    QLabel* problem = nullptr;
    addRow(tr("Di&visions:"), m_divisions, tr("Divisions"), &problem, nullptr);
    m_problems[ProfileField::Divisions] = {problem, m_divisions};
    addRow(tr("Pro&xy:"), m_proxy, tr("Proxy"), &problem, nullptr);
    m_problems[ProfileField::Proxy] = {problem, m_proxy};
    auto* file = new QWidget(this);
    auto* line = new QHBoxLayout(file);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_caBundle, 1);
    line->addWidget(m_browse);
    addRow(tr("C&ertificates:"), file, tr("File of certificates"), &m_caProblem, nullptr);
}

void OrganizationForm::buildDialect() {
    m_dialect->setObjectName(QStringLiteral("organizationDialect"));
    m_agreed->setObjectName(QStringLiteral("organizationAgreed"));
    m_dialect->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const genesys::Dialect& dialect : genesys::dialects()) {
        const bool real = dialect.id == genesys::DialectId::Real;
        m_dialect->addItem(real ? genesys::titleOf(dialect)
                                : QStringLiteral("%1 (%2)").arg(genesys::titleOf(dialect), dialect.name),
                           real ? QString() : dialect.name);
    }
    QLabel* problem = nullptr;
    QWidget* row = addRow(tr("&Dialect:"), m_dialect, tr("Dialect"), &problem, &m_dialectNote);
    m_problems[genesys::ProfileField::Dialect] = {problem, m_dialect};
    row->layout()->addWidget(m_agreed);
}

void OrganizationForm::edit(const genesys::Organization& organization, const QString& secret, bool forThisRun,
                            SecretPlace place) {
    m_filling = true;
    if (m_id != organization.id || m_id.isEmpty()) {
        m_left.clear();
    }
    m_id = organization.id;
    m_place = place;
    m_name->setText(organization.name);
    const bool addressed = !organization.loginUrl.isEmpty() || !organization.apiUrl.isEmpty();
    const int region = addressed ? -1 : m_region->findData(organization.region);
    m_region->setCurrentIndex(region >= 0 ? region : m_region->count() - 1);
    m_loginUrl->setText(organization.loginUrl.toString());
    m_apiUrl->setText(organization.apiUrl.toString());
    m_grant->setCurrentIndex(organization.grant == genesys::GrantType::AuthorizationCode ? 1 : 0);
    m_clientId->setText(organization.clientId);
    m_secret->setText(secret);
    m_forThisRun->setChecked(forThisRun);
    QStringList ports;
    for (const quint16 port : organization.redirectPorts) {
        ports << QString::number(port);
    }
    m_ports->setText(ports.join(QStringLiteral(", ")));
    m_divisions->setText(organization.divisions.join(QStringLiteral(", ")));
    m_proxy->setText(organization.proxy);
    m_caBundle->setText(organization.caBundle);
    m_dialect->setCurrentIndex(std::max(0, m_dialect->findData(organization.dialect)));
    m_agreed->setChecked(organization.tutorialAgreed);
    for (QLineEdit* line : {m_name, m_loginUrl, m_apiUrl, m_clientId, m_divisions, m_proxy}) {
        line->setCursorPosition(0);
    }
    m_filling = false;
    refresh();
}

void OrganizationForm::setSecretPlace(SecretPlace place) {
    m_place = place;
    refresh();
}

void OrganizationForm::setReadOnly(bool readOnly) {
    for (QWidget* field :
         std::initializer_list<QWidget*>{m_region, m_grant, m_dialect, m_forThisRun, m_agreed, m_browse}) {
        field->setEnabled(!readOnly);
    }
    for (QLineEdit* line :
         {m_name, m_loginUrl, m_apiUrl, m_clientId, m_secret, m_ports, m_divisions, m_proxy, m_caBundle}) {
        line->setEnabled(!readOnly);
    }
}

void OrganizationForm::clearSecret() {
    m_filling = true;
    m_secret->clear();
    m_filling = false;
    refresh();
}

void OrganizationForm::focusName() {
    m_name->setFocus();
    m_name->selectAll();
}

bool OrganizationForm::ownAddresses() const {
    return m_region->currentData().toString().isEmpty();
}

bool OrganizationForm::byBrowser() const {
    return m_grant->currentIndex() == 1;
}

genesys::Organization OrganizationForm::organization() const {
    genesys::Organization organization;
    organization.id = m_id;
    organization.name = m_name->text().trimmed();
    if (ownAddresses()) {
        organization.loginUrl = address(m_loginUrl);
        organization.apiUrl = address(m_apiUrl);
    } else {
        organization.region = m_region->currentData().toString();
    }
    organization.grant = byBrowser() ? genesys::GrantType::AuthorizationCode : genesys::GrantType::ClientCredentials;
    organization.clientId = m_clientId->text().trimmed();
    organization.redirectPorts.clear();
    for (const QString& word : words(m_ports->text())) {
        bool isPort = false;
        const quint16 port = word.toUShort(&isPort);
        organization.redirectPorts.append(isPort ? port : quint16{0}); // 0 is reported beside the field
    }
    organization.divisions = words(m_divisions->text());
    organization.proxy = m_proxy->text().trimmed();
    organization.caBundle = m_caBundle->text().trimmed();
    organization.dialect = m_dialect->currentData().toString();
    organization.tutorialAgreed = m_agreed->isChecked();
    return organization;
}

QString OrganizationForm::secret() const {
    return byBrowser() ? QString() : m_secret->text().trimmed();
}

bool OrganizationForm::forThisRun() const {
    return m_forThisRun->isChecked();
}

QString OrganizationForm::obstacle() const {
    return m_obstacle;
}

void OrganizationForm::typed() {
    if (!m_filling) {
        refresh();
        Q_EMIT changed();
    }
}

void OrganizationForm::show(QLabel* label, QWidget* field, const QString& words, bool blocks) {
    label->setText(words.isEmpty() ? QString() : (blocks ? QStringLiteral("✗ ") : QStringLiteral("⚠ ")) + words);
    label->setVisible(!words.isEmpty());
    QPalette colors = label->palette();
    colors.setColor(QPalette::WindowText, m_theme.color(blocks ? ColorRole::Error : ColorRole::Warning));
    label->setPalette(colors);
    field->setAccessibleDescription(words);
}

void OrganizationForm::refresh() {
    if (m_filling) {
        return;
    }
    const genesys::Organization organization = this->organization();
    const auto setShown = [this](QWidget* row, bool shown) { m_layout->setRowVisible(row, shown); };
    setShown(m_loginRow, ownAddresses());
    setShown(m_apiRow, ownAddresses());
    setShown(m_secretRow, !byBrowser());
    setShown(m_portsRow, byBrowser());
    describeAddresses(organization);
    describeDialect(organization);

    const bool demo = m_id == QStringLiteral("demo");
    m_secret->setPlaceholderText(demo                               ? tr("built in")
                                 : m_place == SecretPlace::KeyStore ? tr("known; type to replace it")
                                 : m_place == SecretPlace::ThisRun  ? tr("known for this run; type to replace it")
                                                                    : tr("from Admin > Integrations > OAuth"));
    QString where;
    if (demo) {
        where.clear();
    } else if (!secret().isEmpty()) {
        where = forThisRun() ? tr("It will be forgotten when the program ends.")
                             : tr("The system's key store will keep it; it is never shown again.");
    } else if (m_place == SecretPlace::KeyStore) {
        where = tr("The system's key store keeps it.");
    } else if (m_place == SecretPlace::ThisRun) {
        where = tr("It will be forgotten when the program ends.");
    } else if (m_place == SecretPlace::Nowhere) {
        where = tr("⚠ No secret is known yet: without one nobody can sign in.");
    }
    m_secretNote->setText(where);
    m_secretNote->setVisible(!where.isEmpty());

    const auto problems = demo ? std::vector<genesys::ProfileProblem>() : genesys::checkFields(organization);
    m_obstacle.clear();
    for (const auto& [field, row] : m_problems) {
        QString words;
        bool blocks = false;
        for (const genesys::ProfileProblem& problem : problems) {
            if (problem.field == field && words.isEmpty()) {
                words = sentence(problem.message) + u' ' + sentence(problem.remedy);
                blocks = problem.blocks;
            }
        }
        show(row.first, row.second, words, blocks);
        // What nobody has come to yet is no mistake: a hint, until the field was left.
        const auto* line = qobject_cast<const QLineEdit*>(row.second);
        if (blocks && m_id.isEmpty() && line != nullptr && line->text().isEmpty() && !m_left.contains(line)) {
            row.first->setText(words);
            QPalette colors = row.first->palette();
            colors.setColor(QPalette::WindowText, m_theme.color(ColorRole::SubtleText));
            row.first->setPalette(colors);
        }
    }
    for (const genesys::ProfileProblem& problem : problems) {
        if (problem.blocks) {
            m_obstacle = sentence(problem.message) + u' ' + sentence(problem.remedy);
            break;
        }
    }
}

void OrganizationForm::describeAddresses(const genesys::Organization& organization) {
    const auto reached = genesys::withAddresses(organization);
    m_hosts->setVisible(!ownAddresses() && reached);
    if (reached) {
        m_hosts->setText(tr("Sign-in at %1, API at %2").arg(reached->loginUrl.host(), reached->apiUrl.host()));
    }
    QStringList redirects;
    for (const quint16 port : organization.redirectPorts) {
        if (port != 0) {
            redirects << genesys::BrowserSignIn::redirectUri(port).toString();
        }
    }
    m_redirects->setText(redirects.isEmpty()
                             ? QString()
                             : tr("Authorized redirect URIs that the OAuth client needs, at least one of:\n%1")
                                   .arg(redirects.join(u'\n')));
    m_redirects->setVisible(!redirects.isEmpty());
}

void OrganizationForm::describeDialect(const genesys::Organization& organization) {
    const genesys::Dialect* dialect = genesys::findDialect(organization.dialect);
    const bool tutorial = dialect != nullptr && dialect->id != genesys::DialectId::Real;
    QString note;
    bool warned = false;
    if (!tutorial) {
        note = tr("Conversations are read from Analytics and made into the events that EventBridge gets.");
    } else {
        note = dialect->fetch == genesys::FetchStrategy::EventsQuery
                   ? tr("Only for a gateway that has the tutorial's invented endpoints: %1, with the scopes %2. The "
                        "events stay in the tutorial's shape.")
                         .arg(dialect->fetchPath, dialect->scope)
                   : tr("Only for a gateway that has the tutorial's invented endpoints, with the scopes %1. This "
                        "tutorial reads no events: only the sign-in can be tested.")
                         .arg(dialect->scope);
        const auto reached = genesys::withAddresses(organization);
        warned = reached && !genesys::warningBefore(*dialect, genesys::apiUrlOf(*dialect, *reached)).isEmpty();
    }
    m_dialectNote->setText(note);
    m_agreed->setVisible(warned);
}

void OrganizationForm::checkCertificates() {
    const QString path = m_caBundle->text().trimmed();
    m_caJob.cancel();
    show(m_caProblem, m_caBundle, {}, true);
    if (path.isEmpty()) {
        return;
    }
    m_caJob.start(
        [path](const std::stop_token&) -> QString {
            QFile file(path);
            if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
                return tr("This file cannot be read. Choose another one.");
            }
            return file.read(4'000'000).contains("-----BEGIN CERTIFICATE-----")
                       ? QString()
                       : tr("There is no certificate in this file. Choose a PEM file: it has lines "
                            "“-----BEGIN CERTIFICATE-----”.");
        },
        [this](const QString& words) { show(m_caProblem, m_caBundle, words, false); });
}

} // namespace rw::ui
