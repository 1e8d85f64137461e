// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/organizations/organizationsdialog.h"

#include "genesys/regions.h"
#include "session/session.h"
#include "ui/organizations/connectionpanel.h"
#include "ui/theme.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>

namespace rw::ui {

namespace {

const QString kDemo = QStringLiteral("demo");

} // namespace

OrganizationsDialog::OrganizationsDialog(session::Session& session, Theme& theme, QWidget* parent)
    : QDialog(parent), m_session(session), m_theme(theme), m_list(new QListWidget(this)),
      m_add(new QPushButton(tr("Add ne&w"), this)), m_duplicate(new QPushButton(tr("D&uplicate"), this)),
      m_remove(new QPushButton(tr("Re&move"), this)), m_undo(new QPushButton(tr("Undo"), this)),
      m_save(new QPushButton(tr("Save"), this)), m_use(new QPushButton(tr("Save and &fetch from it"), this)),
      m_close(new QPushButton(tr("Close"), this)), m_keepForRun(new QPushButton(tr("Keep for this run only"), this)),
      m_forget(new QPushButton(tr("Forget it"), this)), m_form(new OrganizationForm(session, theme, this)),
      m_panel(new ConnectionPanel(theme, this)), m_state(new QLabel(this)) {
    setObjectName(QStringLiteral("organizationsDialog"));
    setWindowTitle(tr("Organisations"));
    setAttribute(Qt::WA_DeleteOnClose);

    auto* left = new QWidget(this);
    buildList(left);
    auto* right = new QWidget(this);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(8, 0, 8, 0);
    column->addWidget(m_form);
    column->addWidget(m_panel);
    column->addStretch(1);
    auto* area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("organizationArea"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(right);
    area->setMinimumWidth(fontMetrics().averageCharWidth() * 66);
    auto* split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    split->addWidget(left);
    split->addWidget(area);
    split->setStretchFactor(1, 1);

    m_state->setObjectName(QStringLiteral("organizationState"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_save->setObjectName(QStringLiteral("organizationSave"));
    m_save->setDefault(true);
    m_use->setObjectName(QStringLiteral("organizationUse"));
    m_close->setObjectName(QStringLiteral("organizationClose"));
    m_keepForRun->setObjectName(QStringLiteral("organizationKeepForRun"));
    m_forget->setObjectName(QStringLiteral("organizationForget"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    m_state->hide();
    for (QPushButton* button : {m_keepForRun, m_forget, m_save, m_use, m_close}) {
        button->setAutoDefault(button == m_save);
        buttons->addWidget(button);
    }
    m_keepForRun->hide();
    m_forget->hide();
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(split, 1);
    layout->addWidget(m_state); // whole sentences: beside the buttons they would be squeezed
    layout->addLayout(buttons);

    const QFontMetrics metrics = fontMetrics();
    const QSize available =
        parent != nullptr && parent->screen() ? parent->screen()->availableSize() : QSize(1024, 700);
    resize(std::min(metrics.averageCharWidth() * 130, available.width() - 40),
           std::min(metrics.lineSpacing() * 46, available.height() - 60));
    split->setSizes({metrics.averageCharWidth() * 36, width()});
    wire();
    fill();
}

void OrganizationsDialog::buildList(QWidget* page) {
    m_list->setObjectName(QStringLiteral("organizationList"));
    m_list->setAccessibleName(tr("Organisations"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumWidth(fontMetrics().averageCharWidth() * 22);
    m_add->setObjectName(QStringLiteral("organizationAdd"));
    m_add->setIcon(m_theme.icon(QStringLiteral("add")));
    m_duplicate->setObjectName(QStringLiteral("organizationDuplicate"));
    m_remove->setObjectName(QStringLiteral("organizationRemove"));
    m_undo->setObjectName(QStringLiteral("organizationUndo"));
    m_undo->setIcon(m_theme.icon(QStringLiteral("undo")));
    m_undo->hide();
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list, 1);
    column->addWidget(m_undo);
    column->addWidget(m_add);
    auto* line = new QHBoxLayout;
    line->addWidget(m_duplicate);
    line->addWidget(m_remove);
    column->addLayout(line);
    for (QPushButton* button : {m_add, m_duplicate, m_remove, m_undo}) {
        button->setAutoDefault(false);
    }
}

void OrganizationsDialog::wire() {
    connect(m_list, &QListWidget::currentRowChanged, this, &OrganizationsDialog::showRow);
    connect(m_add, &QPushButton::clicked, this, &OrganizationsDialog::addNew);
    connect(m_duplicate, &QPushButton::clicked, this, &OrganizationsDialog::duplicate);
    connect(m_remove, &QPushButton::clicked, this, &OrganizationsDialog::remove);
    connect(m_undo, &QPushButton::clicked, this, &OrganizationsDialog::undoRemoval);
    for (const auto& [key, slot] : {std::pair{QKeySequence(Qt::Key_Delete), &OrganizationsDialog::remove},
                                    std::pair{QKeySequence(QKeySequence::Undo), &OrganizationsDialog::undoRemoval}}) {
        auto* shortcut = new QShortcut(key, m_list);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    }
    connect(m_form, &OrganizationForm::changed, this, &OrganizationsDialog::formChanged);
    connect(m_panel, &ConnectionPanel::testWanted, this, &OrganizationsDialog::test);
    connect(m_panel, &ConnectionPanel::cancelWanted, &m_session, &session::Session::cancelConnectionTest);
    connect(m_save, &QPushButton::clicked, this, [this] { save(m_row); });
    connect(m_use, &QPushButton::clicked, this, &OrganizationsDialog::use);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_keepForRun, &QPushButton::clicked, this, [this] {
        if (const int row = rowOf(m_unkept); row >= 0) {
            m_entries[row].forThisRun = true; // it is in memory already
            say(tr("✓ The secret of %1 is kept until the program ends.").arg(m_entries[row].organization.name), true);
        }
    });
    connect(m_forget, &QPushButton::clicked, this, [this] {
        const int row = rowOf(m_unkept);
        m_session.secrets().remove(m_unkept);
        if (row >= 0) {
            m_entries[row].place = SecretPlace::Nowhere;
            if (row == m_row) {
                m_form->setSecretPlace(SecretPlace::Nowhere);
            }
            say(tr("The secret of %1 is forgotten.").arg(m_entries[row].organization.name), true);
        }
    });
    connect(&m_session, &session::Session::connectionTestStep, this, [this](const QString& text) {
        if (m_panel->running()) {
            m_panel->step(text);
        }
    });
    connect(&m_session, &session::Session::connectionTested, this, [this](const genesys::ConnectionReport& report) {
        if (m_panel->running()) {
            m_panel->finish(ui::describe(report));
        }
    });
    connect(&m_session, &session::Session::connectionTestFailed, this, [this](const Error& error) {
        if (m_panel->running()) {
            m_panel->finish(ui::describe(error));
        }
    });
    // The demo's address comes when its server listens.
    connect(&m_session, &session::Session::organizationsChanged, this, [this] {
        if (!m_entries.isEmpty() && !m_session.organizations().isEmpty()) {
            m_entries.front().organization = m_session.organizations().front();
        }
    });
}

void OrganizationsDialog::fill() {
    for (const genesys::Organization& organization : m_session.organizations()) {
        append({organization});
    }
    select(m_session.currentOrganization());
}

void OrganizationsDialog::append(const Entry& entry) {
    m_entries.append(entry);
    const QSignalBlocker blocker(m_list);
    m_list->addItem(QString());
    describe(static_cast<int>(m_entries.size()) - 1);
}

bool OrganizationsDialog::isDemo(int row) const {
    return row >= 0 && m_entries[row].organization.id == kDemo;
}

int OrganizationsDialog::rowOf(const QString& id) const {
    for (int row = 0; row < m_entries.size(); ++row) {
        if (!id.isEmpty() && m_entries[row].organization.id == id) {
            return row;
        }
    }
    return -1;
}

void OrganizationsDialog::select(const QString& organizationId) {
    m_list->setCurrentRow(std::max(0, rowOf(organizationId)));
}

void OrganizationsDialog::describe(int row) {
    const Entry& entry = m_entries[row];
    const QString name = entry.organization.name.isEmpty() ? tr("(no name)") : entry.organization.name;
    QListWidgetItem* item = m_list->item(row);
    item->setText(entry.changed ? tr("%1 (not saved)").arg(name) : name);
    item->setIcon(m_theme.icon(QStringLiteral("organization")));
    const genesys::Region* region = genesys::findRegion(entry.organization.region);
    item->setToolTip(region != nullptr ? QStringLiteral("%1: %2").arg(region->placeName(), region->domain)
                                       : entry.organization.apiUrl.host());
}

void OrganizationsDialog::showRow(int row) {
    if (row == m_row) {
        return;
    }
    if (m_panel->running()) {
        m_session.cancelConnectionTest();
    }
    m_panel->clear();
    m_row = row;
    if (row < 0) {
        return;
    }
    const Entry& entry = m_entries[row];
    m_form->edit(entry.organization, entry.secret, entry.forThisRun, entry.place);
    m_form->setReadOnly(isDemo(row));
    readSecretPlace(row);
    updateButtons();
}

void OrganizationsDialog::readSecretPlace(int row) {
    const genesys::Organization& organization = m_entries[row].organization;
    if (isDemo(row)) {
        return;
    }
    const auto arrived = [this](const QString& id, SecretPlace place) {
        const int at = rowOf(id);
        if (at >= 0) {
            m_entries[at].place = place;
        }
        if (at == m_row && at >= 0) {
            m_form->setSecretPlace(place);
        }
    };
    if (organization.id.isEmpty()) {
        m_entries[row].place = SecretPlace::Nowhere;
        m_form->setSecretPlace(SecretPlace::Nowhere);
        return;
    }
    m_session.secrets().read(organization.id, this, [this, arrived, id = organization.id](const QString& secret) {
        arrived(id, secret.isEmpty()                         ? SecretPlace::Nowhere
                    : m_session.secrets().onlyForThisRun(id) ? SecretPlace::ThisRun
                                                             : SecretPlace::KeyStore);
    });
}

void OrganizationsDialog::formChanged() {
    if (m_row < 0 || isDemo(m_row)) {
        return;
    }
    Entry& entry = m_entries[m_row];
    entry.organization = m_form->organization();
    entry.secret = m_form->secret();
    entry.forThisRun = m_form->forThisRun();
    entry.changed = true;
    m_discard = false;
    say({}, true);
    describe(m_row);
    updateButtons();
}

void OrganizationsDialog::updateButtons() {
    const bool demo = isDemo(m_row);
    const QString obstacle = m_form->obstacle();
    m_duplicate->setEnabled(m_row >= 0 && !demo);
    m_remove->setEnabled(m_row >= 0 && !demo);
    m_duplicate->setToolTip(demo ? tr("The demo is built in") : QString());
    m_remove->setToolTip(m_duplicate->toolTip());
    m_save->setEnabled(!demo && obstacle.isEmpty() && m_row >= 0 && m_entries[m_row].changed);
    m_save->setToolTip(obstacle);
    m_use->setEnabled(obstacle.isEmpty() && m_row >= 0);
    m_use->setText(demo ? tr("&Fetch from it") : tr("Save and &fetch from it"));
    m_use->setToolTip(obstacle);
    m_panel->setPossible(obstacle.isEmpty() && m_row >= 0, obstacle);
}

bool OrganizationsDialog::save(int row) {
    Entry& entry = m_entries[row];
    const auto saved = m_session.saveOrganization(entry.organization);
    if (!saved) {
        say(tr("✗ %1 is not saved: %2. %3")
                .arg(entry.organization.name.isEmpty() ? tr("The organisation without a name")
                                                       : entry.organization.name,
                     QString::fromStdString(saved.error().message), QString::fromStdString(saved.error().remedy)),
            false);
        return false;
    }
    entry.organization.id = *saved;
    entry.changed = false;
    say(tr("✓ %1 is saved.").arg(entry.organization.name), true);
    keepSecret(row);
    describe(row);
    if (row == m_row) {
        m_form->edit(entry.organization, {}, entry.forThisRun, entry.place);
        updateButtons();
    }
    return true;
}

void OrganizationsDialog::keepSecret(int row) {
    Entry& entry = m_entries[row];
    const QString secret = std::exchange(entry.secret, {});
    const QString id = entry.organization.id;
    const QString name = entry.organization.name;
    if (secret.isEmpty()) {
        if (entry.forThisRun && entry.place == SecretPlace::KeyStore) { // out of the key store with it
            entry.place = SecretPlace::ThisRun;
            m_session.secrets().read(id, this, [this, id](const QString& known) {
                if (!known.isEmpty()) {
                    m_session.secrets().keepForThisRun(id, known);
                }
            });
        }
        return;
    }
    entry.place = SecretPlace::ThisRun;
    if (entry.forThisRun) {
        m_session.secrets().keepForThisRun(id, secret);
        say(tr("✓ %1 is saved; its secret is kept until the program ends.").arg(name), true);
        return;
    }
    ++m_beingKept;
    m_session.secrets().write(id, secret, this, [this, id, name](session::SecretStore::Kept kept) {
        --m_beingKept;
        const int at = rowOf(id);
        if (at < 0) {
            closeWhenKept();
            return;
        }
        if (kept == session::SecretStore::Kept::InKeyStore) {
            m_entries[at].place = SecretPlace::KeyStore;
            say(tr("✓ %1 is saved; the system's key store keeps its secret.").arg(name), true);
        } else {
            keptNowhere(name, id);
        }
        if (at == m_row) {
            m_form->setSecretPlace(m_entries[at].place);
        }
        closeWhenKept();
    });
}

void OrganizationsDialog::keptNowhere(const QString& name, const QString& id) {
    say(tr("⚠ %1 is saved, but no key store takes its secret: none runs, or it is locked (GNOME Keyring, KWallet). "
           "Unlock it and save the secret again, or keep it in memory.")
            .arg(name),
        false);
    m_unkept = id;
    m_closeWhenKept = false;
    m_fetchWhenClosed = false;
    m_keepForRun->show();
    m_forget->show();
}

QString OrganizationsDialog::freeName(const QString& wanted) const {
    QString name = wanted;
    const auto taken = [this, &name] {
        return std::any_of(m_entries.begin(), m_entries.end(),
                           [&name](const Entry& entry) { return entry.organization.name == name; });
    };
    for (int n = 2; taken(); ++n) {
        name = QStringLiteral("%1 %2").arg(wanted, QString::number(n));
    }
    return name;
}

void OrganizationsDialog::addNew() {
    Entry entry;
    entry.organization.name = freeName(tr("New organisation"));
    entry.organization.region = genesys::regions().isEmpty() ? QString() : genesys::regions().front().awsRegion;
    entry.place = SecretPlace::Nowhere;
    append(entry);
    m_list->setCurrentRow(m_list->count() - 1);
    m_form->focusName();
}

void OrganizationsDialog::duplicate() {
    if (m_row < 0 || isDemo(m_row)) {
        return;
    }
    Entry entry;
    entry.organization = m_entries[m_row].organization;
    entry.organization.id.clear();
    entry.organization.name = freeName(tr("Copy of %1").arg(entry.organization.name));
    entry.place = SecretPlace::Nowhere; // a secret belongs to one profile
    entry.changed = true;
    append(entry);
    m_list->setCurrentRow(m_list->count() - 1);
    m_form->focusName();
}

void OrganizationsDialog::remove() {
    if (m_row < 0 || isDemo(m_row) || m_removing) {
        return;
    }
    const auto gone = [this](const QString& id, const QString& knownSecret) {
        m_removing = false;
        const int row = id.isEmpty() ? m_row : rowOf(id);
        if (row < 0) {
            return;
        }
        Removed removed{m_entries[row], row, m_session.currentOrganization() == id};
        if (removed.entry.secret.isEmpty() && !knownSecret.isEmpty()) {
            removed.entry.secret = knownSecret; // for undo, until this dialog closes
            removed.entry.forThisRun = m_session.secrets().onlyForThisRun(id);
        }
        m_entries[row].changed = false; // not to be kept on the way
        m_row = -1;
        {
            const QSignalBlocker blocker(m_list);
            delete m_list->takeItem(row);
            m_entries.removeAt(row);
            m_list->setCurrentRow(-1);
        }
        if (!id.isEmpty()) {
            m_session.removeOrganization(id);
        }
        m_list->setCurrentRow(std::min(row, m_list->count() - 1));
        m_undo->setText(tr("Undo: bring back %1").arg(removed.entry.organization.name));
        m_undo->show();
        say(tr("%1 is removed.").arg(removed.entry.organization.name), true);
        m_removed = std::move(removed);
    };
    const QString id = m_entries[m_row].organization.id;
    if (id.isEmpty()) {
        gone(id, {});
        return;
    }
    m_removing = true;
    m_session.secrets().read(id, this, [id, gone](const QString& secret) { gone(id, secret); });
}

void OrganizationsDialog::undoRemoval() {
    if (!m_removed) {
        return;
    }
    Removed removed = *std::exchange(m_removed, std::nullopt);
    m_undo->hide();
    const int row = std::min<int>(removed.row, static_cast<int>(m_entries.size()));
    const QString id = removed.entry.organization.id;
    m_entries.insert(row, removed.entry);
    {
        const QSignalBlocker blocker(m_list);
        m_list->insertItem(row, QString());
        m_row += m_row >= row ? 1 : 0;
    }
    describe(row);
    if (!id.isEmpty() && save(row) && removed.wasCurrent) {
        m_session.setCurrentOrganization(id);
    }
    m_list->setCurrentRow(row);
    m_list->setFocus();
}

void OrganizationsDialog::use() {
    if (m_row < 0 || (m_entries[m_row].changed && !save(m_row))) {
        return;
    }
    if (m_entries[m_row].organization.id.isEmpty() && !save(m_row)) {
        return;
    }
    m_session.setCurrentOrganization(m_entries[m_row].organization.id);
    m_fetchWhenClosed = true;
    m_closeWhenKept = true;
    closeWhenKept();
}

/// Not before the key store has answered: what it refuses is a question to the user.
void OrganizationsDialog::closeWhenKept() {
    if (m_closeWhenKept && m_beingKept == 0) {
        m_closeWhenKept = false;
        close();
    }
}

void OrganizationsDialog::test() {
    if (m_row < 0) {
        return;
    }
    m_panel->begin();
    m_panel->step(tr("Signing in"));
    const bool demo = isDemo(m_row);
    m_session.testConnection(demo ? m_entries[m_row].organization : m_form->organization(),
                             demo ? QString() : m_form->secret());
}

void OrganizationsDialog::say(const QString& text, bool good) {
    m_state->setText(text);
    m_state->setVisible(!text.isEmpty());
    QPalette colors = palette();
    if (!good) {
        colors.setColor(QPalette::WindowText, m_theme.color(ColorRole::Error));
    }
    m_state->setPalette(colors);
    m_keepForRun->hide();
    m_forget->hide();
}

bool OrganizationsDialog::leave() {
    if (m_discard) {
        return true;
    }
    QStringList unsaved;
    int first = -1;
    for (int row = 0; row < m_entries.size(); ++row) {
        if (m_entries[row].changed) {
            const QString name = m_entries[row].organization.name;
            unsaved << (name.isEmpty() ? tr("The organisation without a name") : name);
            first = first < 0 ? row : first;
        }
    }
    if (unsaved.isEmpty()) {
        return true;
    }
    m_list->setCurrentRow(first);
    say((unsaved.size() == 1 ? tr("%1 is not saved. Save it, or close again to discard the changes.")
                             : tr("%1 are not saved. Save them, or close again to discard the changes."))
            .arg(unsaved.join(QStringLiteral(", "))),
        false);
    m_discard = true;
    return false;
}

void OrganizationsDialog::reject() {
    close(); // Esc, too, asks before changes are lost
}

void OrganizationsDialog::closeEvent(QCloseEvent* event) {
    if (!leave()) {
        event->ignore();
        return;
    }
    if (m_beingKept > 0) {
        m_closeWhenKept = true;
        event->ignore();
        return;
    }
    if (m_panel->running()) {
        m_session.cancelConnectionTest();
    }
    event->accept();
    if (std::exchange(m_fetchWhenClosed, false)) {
        Q_EMIT fetchWanted();
    }
}

} // namespace rw::ui
