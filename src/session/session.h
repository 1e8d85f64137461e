// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"
#include "genesys/connectiontest.h"
#include "genesys/names.h"
#include "genesys/organization.h"
#include "net/httpclient.h"
#include "session/eventlibrary.h"
#include "session/eventsource.h"
#include "session/ruledocument.h"
#include "session/secretstore.h"
#include "session/settings.h"
#include "session/testrun.h"

#include <QObject>
#include <QStringList>
#include <QThreadPool>
#include <QVector>
#include <functional>
#include <memory>

namespace rw::genesys {
struct WatchQuery;
}

namespace rw::session {

class ActivityLog;
class Diagnose;
class EventTags;
class LiveWatch;
class PersonalMask;
class RuleHistory;
class RuleShelf;
class Simulation;

struct SessionOptions {
    QString workspacePath; ///< empty: the user's standard place; ":none:" keeps nothing (tests, --no-workspace)
    QString settingsPath;  ///< empty: the user's standard place
    bool startDemo = true; ///< run the embedded demo organisation
};

/// Everything of one run without widgets: the rules, the events, the verdicts, the organisations and the jobs. The
/// window shows it and calls it; it never asks back. Created and used in the GUI thread; blocks nothing.
class Session : public QObject {
    Q_OBJECT
public:
    explicit Session(SessionOptions options = {}, QObject* parent = nullptr);
    ~Session() override;

    /// The file that a session with these options keeps things in; empty: nothing is kept.
    [[nodiscard]] static QString workspacePath(const SessionOptions& options);

    /// Starts the demo organisation and reads the workspace in the background; `ready` follows. Without a stored rule
    /// the demo rule is opened: one that almost matches.
    void open();

    [[nodiscard]] RuleDocument& rule(); ///< the current one of rules()
    [[nodiscard]] RuleShelf& rules();
    [[nodiscard]] RuleHistory& history();
    [[nodiscard]] EventLibrary& events();
    [[nodiscard]] TestRun& test();
    [[nodiscard]] EventTags& tags();
    [[nodiscard]] PersonalMask& mask(); ///< what the screen hides
    [[nodiscard]] Settings& settings();
    void limitsChanged(); ///< how many events the workspace keeps, in settings()
    [[nodiscard]] SecretStore& secrets();
    [[nodiscard]] net::HttpClient& http();
    [[nodiscard]] QThreadPool& pool();
    [[nodiscard]] ActivityLog& activity(); ///< what was asked of whom, and how it ended

    [[nodiscard]] const QVector<genesys::Organization>&
    organizations() const; ///< the demo organisation first (id "demo")
    [[nodiscard]] QString currentOrganization() const;
    void setCurrentOrganization(const QString& id);
    /// Checks and keeps a profile (without secrets; those go to secrets() under the id); one without id is new. Its id.
    [[nodiscard]] Expected<QString, Error> saveOrganization(const genesys::Organization& organization);
    /// Forgets the profile, its secret and the names that it told. The demo organisation stays.
    void removeOrganization(const QString& id);
    /// Signs in as the profile says and asks what the client may do; `secret` is what was typed, empty: the kept one.
    /// The profile need not be kept. Ends in connectionTested or connectionTestFailed; a new one replaces it silently.
    void testConnection(const genesys::Organization& organization, const QString& secret = {});
    void cancelConnectionTest();
    /// Names of the current organisation's queues, users and wrap-up codes; read when first asked for.
    [[nodiscard]] genesys::NameDirectory* names();
    /// What a queue, user or wrap-up code is called, of any organisation that was fetched from; empty: unknown, or a
    /// person while mask() is on. Kept in the workspace.
    [[nodiscard]] QString nameOf(const QString& id) const;
    /// Asks the current organisation which topics it has, and keeps them for the next start; ends in a notice.
    void refreshTopics();

    /// What acts on the current organisation beyond fetching. Start the first two by the calls below.
    [[nodiscard]] Diagnose& diagnosis();
    [[nodiscard]] LiveWatch& live();
    [[nodiscard]] Simulation& simulation();
    [[nodiscard]] const genesys::Organization& currentProfile() const;
    /// Why nothing can be asked of the current organisation yet: the demo organisation does not run. Empty: it can.
    [[nodiscard]] QString obstacle() const;
    void diagnose(int minutes); ///< the rule as it is now, with the events of the last `minutes`
    void watch(const genesys::WatchQuery& query);

    /// Fetches from the current organisation the events of the last `minutes`, of `topics` (empty: all). Ignored while
    /// one runs.
    void fetch(int minutes, const QStringList& topics);
    /// The same with everything that can be asked for.
    void fetch(const EventQuery& query);
    /// The last fetch failed or was cancelled and can go on where it stopped, until another one starts.
    [[nodiscard]] bool canResume() const;
    void resume();
    /// The fetch with this number in activity() can be asked for once more: its organisation is the current one, and
    /// nothing runs.
    [[nodiscard]] bool canFetchAgain(quint64 entry) const;
    void fetchAgain(quint64 entry); ///< goes on where it stopped when it is the last one and can
    /// Reads files (any form, sniffed) into the library.
    void openEventFiles(const QStringList& paths);
    /// Events from text: the clipboard or a drop. `origin` names it in the window ("Pasted").
    void addEventText(const QByteArray& utf8, const QString& origin);
    void clearEvents();
    /// The same, but for some minutes, and until others arrive, they can be brought back; how many that are.
    uint32_t removeEvents();
    [[nodiscard]] bool canBringEventsBack() const;
    [[nodiscard]] bool bringEventsBack(); ///< false: it is too late, or others are on their way just now
    /// The workspace's file cannot be used (see workspaceProblem), for example because another program has it open:
    /// nothing of this run is kept. Or it cannot be written just now, because the disk is full for example: what was
    /// done last is not kept.
    [[nodiscard]] bool workspaceUnusable() const;
    /// Layout and choices that belong to the events rather than to the person: kept in the workspace, under keys of the
    /// window ("browser/type"). Empty until `ready`, or when never set.
    [[nodiscard]] QByteArray choice(const QString& key) const;
    void setChoice(const QString& key, const QByteArray& value);
    [[nodiscard]] bool busy() const; ///< a fetch or an import runs
    void cancel();                   ///< the running fetch or import
    [[nodiscard]] bool idle() const; ///< no job of any kind runs; tests wait for it
    /// The text of the rule that the demo opens with.
    [[nodiscard]] static QByteArray demoRule();

Q_SIGNALS:
    void ready();
    void busyChanged();
    void acquisitionStarted(const QString& title);
    void acquisitionProgress(const rw::session::SourceProgress& progress);
    /// `first` is the id of the first event that it added, where it added any; others may have come between.
    void acquisitionFinished(const QString& title, uint32_t added, uint32_t duplicates, uint32_t first);
    void acquisitionFailed(const QString& title, const rw::Error& error); ///< Cancelled included
    /// What became of the records of an import, before its acquisitionFinished or acquisitionFailed.
    void importReported(const std::shared_ptr<const rw::session::ImportReport>& report);
    void notice(const QString& text); ///< one line for a banner
    void workspaceProblem(const rw::Error& error);
    void eventsForgotten(); ///< those of removeEvents(): they cannot be brought back any more
    void organizationsChanged();
    void connectionTestStep(const QString& text);
    void connectionTested(const rw::genesys::ConnectionReport& report);
    void connectionTestFailed(const rw::Error& error);
    void namesChanged();    ///< of the current organisation: names()
    void namesRemembered(); ///< nameOf() says something else

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rw::session
