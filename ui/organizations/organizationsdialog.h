// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/organizations/organizationform.h"

#include <QDialog>
#include <QVector>
#include <optional>

QT_BEGIN_NAMESPACE
class QLabel;
class QListWidget;
class QPushButton;
class QScrollArea;
QT_END_NAMESPACE

namespace rw::ui {

class ConnectionPanel;

/// The organisation profiles: add, duplicate, change, remove (which can be undone), test. What is complete is kept when
/// one goes on to another profile or closes; nothing is asked. Secrets go to the session's secret store and are never
/// shown again. GUI thread.
class OrganizationsDialog : public QDialog {
    Q_OBJECT
public:
    OrganizationsDialog(session::Session& session, Theme& theme, QWidget* parent);
    void select(const QString& organizationId);
    void addNew();

Q_SIGNALS:
    void fetchWanted(); ///< from the organisation that is the current one now; the dialog closes

protected:
    void closeEvent(QCloseEvent* event) override;
    void reject() override;

private:
    struct Entry {
        genesys::Organization organization;
        QString secret = {}; ///< typed, not yet taken over
        bool forThisRun = false;
        bool changed = false;
        SecretPlace place = SecretPlace::Unknown;
    };
    struct Removed {
        Entry entry;
        int row = 0;
        bool wasCurrent = false;
    };

    void buildList(QWidget* page);
    void wire();
    void fill();
    void append(const Entry& entry);
    void showRow(int row);
    void formChanged();
    void describe(int row);
    void updateButtons();
    void readSecretPlace(int row);
    bool save(int row); ///< false: it cannot be kept as it is
    void keepSecret(int row);
    void keptNowhere(const QString& name, const QString& id);
    void duplicate();
    void remove();
    void undoRemoval();
    void closeWhenKept();
    void use();
    void test();
    bool leave(); ///< keeps what can be kept; false: something cannot
    void say(const QString& text, bool good);
    [[nodiscard]] bool isDemo(int row) const;
    [[nodiscard]] int rowOf(const QString& id) const;
    [[nodiscard]] QString freeName(const QString& wanted) const;

    session::Session& m_session;
    Theme& m_theme;
    QListWidget* m_list;
    QPushButton *m_add, *m_duplicate, *m_remove, *m_undo, *m_save, *m_use, *m_close;
    QPushButton *m_keepForRun, *m_forget;
    OrganizationForm* m_form;
    ConnectionPanel* m_panel;
    QLabel* m_state;
    QVector<Entry> m_entries; ///< as the rows of the list
    std::optional<Removed> m_removed;
    int m_beingKept = 0; ///< secrets that the key store has not answered for yet
    bool m_fetchWhenClosed = false;
    bool m_closeWhenKept = false; ///< the organisation is in use: nothing is left to do here
    QString m_unkept;             ///< the profile whose secret no key store took
    int m_row = -1;
    bool m_discard = false; ///< the next close throws away what is not saved
    bool m_removing = false;
};

} // namespace rw::ui
