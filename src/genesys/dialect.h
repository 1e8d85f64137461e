// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"
#include "engine/pattern/diagnostic.h"
#include "engine/store/eventstore.h"
#include "genesys/organization.h"
#include "genesys/synthesis.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <optional>
#include <string>
#include <vector>

/// The real Genesys Cloud and the inventions of the tutorials, as one table (facts: genesys §6, §6.1). The tutorials'
/// are never chosen silently. Pure, any thread.
namespace rw::genesys {

enum class DialectId : uint8_t { Real, Tutorial000, Tutorial001, Tutorial002, Tutorial003, Tutorial004 };
enum class CredentialStyle : uint8_t { BasicHeader, FormBody };
enum class FetchStrategy : uint8_t {
    DetailsQuery, ///< Analytics conversations, made into events
    EventsQuery,  ///< tutorial 000: POST …/conversations/events/query
    None,         ///< the tutorial reads no events
};

/// A tutorial's word for what happens, and the real topics, best first.
struct DialectWord {
    QString word;
    QStringList topics;
};
/// A tutorial's field and its place in detail.eventBody.
struct DialectField {
    QString path; ///< from the top of the event: "detail.data.queue.id"
    QString field;
};

struct Dialect {
    DialectId id = DialectId::Real;
    QString name;     ///< "genesys-real", "tutorial-000": stable
    QString title;    ///< for people, in English: see titleOf
    QString tokenUrl; ///< {base}: the address that was typed; {login}: the region's
    CredentialStyle credentials = CredentialStyle::BasicHeader;
    QString scope;  ///< asked for; empty: none
    QString apiUrl; ///< {base}, {api}
    FetchStrategy fetch = FetchStrategy::None;
    QString fetchPath;
    QString source;     ///< of the envelope; empty: the partner source
    QString detailType; ///< of all events; empty: the word itself
    QString wordPath;   ///< where an event says its word besides detail-type
    QList<DialectWord> words;
    QList<DialectField> fields;
    QStringList lints; ///< codes of the rules' lints that do not apply in this dialect
};
/// In the user's language.
[[nodiscard]] QString titleOf(const Dialect& dialect);

[[nodiscard]] const QList<Dialect>& dialects(); ///< the real one first
[[nodiscard]] const Dialect& dialect(DialectId id);
[[nodiscard]] const Dialect* findDialect(QStringView name); ///< nullptr: none of that name

/// Where the token comes from, and the API's base, for a base address or an organisation's own addresses.
[[nodiscard]] QUrl tokenUrlOf(const Dialect& dialect, const Organization& organization);
[[nodiscard]] QUrl apiUrlOf(const Dialect& dialect, const Organization& organization);
/// The form of the token request. With FormBody it holds the secret: never to be logged.
[[nodiscard]] QByteArray tokenForm(const Dialect& dialect, const Credentials& credentials);
/// To be shown, and agreed to, before a tutorial's path is sent to a genuine Genesys host; empty where no need is.
[[nodiscard]] QString warningBefore(const Dialect& dialect, const QUrl& url);

/// Body of the events query for one word (empty: all), as tutorial 000 writes it.
[[nodiscard]] QByteArray eventsQueryBody(const QDateTime& from, const QDateTime& to, int size, const QString& word);
/// The answer's events in the dialect's own envelope. Their origin names the dialect.
[[nodiscard]] Expected<std::vector<store::NewEvent>, Error>
eventsOfAnswer(const Dialect& dialect, const QByteArray& body, const QString& originName);

/// An event or a rule in the other shape, for a preview; `notes` say what was lost or had to be chosen.
struct ConvertedEvent {
    std::string json;
    QStringList notes;
};
/// One of the two dialects is the real one. Unsupported where the other shape has no word for the event.
[[nodiscard]] Expected<ConvertedEvent, Error> convertEvent(const std::string& event, const Dialect& from,
                                                           const Dialect& to, const EnvelopeContext& context);
struct ConvertedRule {
    std::vector<pattern::TextEdit> edits; ///< of the rule's text; empty: nothing to convert
    std::string text;                     ///< with the edits applied
    QStringList notes;
};
/// Broken JSON is Unsupported, invalid rules (plain values instead of lists) are mended on the way.
[[nodiscard]] Expected<ConvertedRule, Error> convertRule(const std::string& rule, const Dialect& from,
                                                         const Dialect& to);

} // namespace rw::genesys
