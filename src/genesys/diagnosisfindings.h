// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pattern/lint.h"
#include "engine/pattern/pattern.h"
#include "engine/store/eventstore.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

/// What each link of the way from a conversation to a matching rule looks like, as findings. Pure, any thread.
namespace rw::genesys {

enum class LinkVerdict : uint8_t {
    Ok,
    Warn, ///< works, or may work, but not as wanted
    Fail, ///< the rule cannot fire, or nothing can be said, until this is mended
    Skipped,
};
/// "ok", "warn", "fail", "skipped"; stable, for JSON.
[[nodiscard]] QString verdictWord(LinkVerdict verdict);

struct Finding {
    QString id;    ///< of linkIds()
    QString title; ///< a few words for a list
    LinkVerdict verdict = LinkVerdict::Skipped;
    QString evidence; ///< what was seen
    QString meaning;  ///< what follows from it
    QString remedy;   ///< what to do; empty where nothing is to be done
};

/// All links, in the order in which findings are reported.
[[nodiscard]] QStringList linkIds();
[[nodiscard]] QString linkTitle(const QString& id);

/// What AWS puts around this organisation's events (facts: genesys §4.1, §5.1).
struct DeliveredEnvelope {
    QString source; ///< aws.partner/genesys.com/cloud/{organizationId}/{eventSourceSuffix}
    QString account;
    QString region;
};

/// Whether some alternative of the rule lets `text` pass at the top-level path.
[[nodiscard]] bool acceptsAt(const pattern::Pattern& rule, std::string_view path, std::string_view text);
/// The topics among the catalogue's and `more` that the rule's detail-type lets pass.
[[nodiscard]] QStringList acceptedTopics(const pattern::Pattern& rule, const QStringList& more);

/// `rule` may be null: only what needs none is said.
[[nodiscard]] Finding typesFinding(const pattern::Pattern* rule, const QMap<QString, int>& seen);
[[nodiscard]] Finding topicsFinding(const pattern::Pattern& rule, const QStringList& eventFilter);
[[nodiscard]] Finding sourceFinding(const pattern::Pattern& rule, const DeliveredEnvelope& envelope);
/// `catalogue`: for lints about topics and fields; may be null.
[[nodiscard]] Finding ruleFinding(const QByteArray& text, const pattern::ParseResult& parsed,
                                  const pattern::Vocabulary* catalogue);
/// Judges the events as `envelope` (where known) would deliver them; the nearest one is explained where none matches.
[[nodiscard]] Finding matchFinding(std::shared_ptr<const pattern::Pattern> rule,
                                   const std::vector<store::NewEvent>& events, const DeliveredEnvelope* envelope,
                                   const std::stop_token& stop = {});

} // namespace rw::genesys
