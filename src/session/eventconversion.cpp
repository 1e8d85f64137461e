// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/eventconversion.h"

#include "engine/json/json.h"
#include "genesys/catalogue.h"
#include "genesys/dialectguess.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>
#include <memory>

namespace rw::session {

using namespace Qt::StringLiterals;
using genesys::Dialect;
using genesys::DialectId;

namespace {

constexpr std::string_view kPartner = "aws.partner/genesys.com/cloud/";
constexpr qsizetype kMostNotes = 20;
constexpr size_t kMostTypes = 1000;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(rw::session::EventConversion)
};

/// The envelope that the organisation's own events have, from one of them; false: there is none.
bool learnEnvelope(const store::EventSummary& summary, const store::Origin& origin, genesys::EnvelopeContext& context) {
    const QString source = QString::fromStdString(summary.source);
    const bool invented =
        std::find(origin.madeUpPaths.begin(), origin.madeUpPaths.end(), "source") != origin.madeUpPaths.end();
    if (invented || !summary.source.starts_with(kPartner)) {
        return false;
    }
    const QStringList parts = source.mid(static_cast<qsizetype>(kPartner.size())).split(u'/');
    context.organizationId = parts.value(0);
    context.eventSourceSuffix = parts.value(1, context.eventSourceSuffix);
    return true;
}

/// Fields of the topic that no event of the tutorial has: a rule that asks for them cannot be judged.
std::vector<std::string> unavailableIn(const Dialect& tutorial, const QString& topicName) {
    std::vector<std::string> paths;
    const genesys::EventTopic* topic = genesys::eventTopic(topicName);
    if (topic == nullptr) {
        return paths;
    }
    for (const genesys::EventField& field : topic->fields) {
        const bool known = field.name == "eventTime"_L1 ||
                           std::any_of(tutorial.fields.begin(), tutorial.fields.end(),
                                       [&](const genesys::DialectField& f) { return f.field == field.name; });
        if (!known) {
            paths.push_back("detail.eventBody." + QString(field.name).remove("[]"_L1).toStdString());
        }
    }
    return paths;
}

class Origins {
public:
    Origins(const Dialect& from, const Dialect& to, bool sourceKnown)
        : m_from(from), m_to(to), m_sourceKnown(sourceKnown) {}
    const std::shared_ptr<const store::Origin>& of(const std::string& source, const std::string& topic) {
        std::shared_ptr<const store::Origin>& shared = m_made[{source, topic}];
        if (!shared) {
            store::Origin origin;
            origin.source = Words::tr("%1, converted").arg(QString::fromStdString(source)).toStdString();
            origin.synthetic = true;
            if (m_to.id == DialectId::Real) {
                origin.approximatedPaths = {"detail-type", "detail.topicName", "detail.timestamp",
                                            "detail.metadata.CorrelationId", "detail.eventBody.eventTime"};
                // A placeholder is no approximation: a rule on the organisation's source must not judge by it.
                (m_sourceKnown ? origin.approximatedPaths : origin.madeUpPaths).emplace_back("source");
                origin.unavailablePaths = unavailableIn(m_from, QString::fromStdString(topic));
            } else {
                origin.dialect = m_to.name.toStdString();
            }
            shared = std::make_shared<const store::Origin>(std::move(origin));
        }
        return shared;
    }

private:
    const Dialect& m_from;
    const Dialect& m_to;
    bool m_sourceKnown;
    std::map<std::pair<std::string, std::string>, std::shared_ptr<const store::Origin>> m_made;
};

} // namespace

EventConversion convertEvents(const store::StoreSnapshot& events, const Dialect& from, const Dialect& to,
                              std::optional<uint32_t> preferred, Copies copies, const std::stop_token& stop,
                              EventConversion begun) {
    const bool toReal = to.id == DialectId::Real;
    const QString placeholder =
        Words::tr("No real event of the organisation is loaded: its id in the source is a placeholder");
    genesys::EnvelopeContext context;
    context.organizationId = u"00000000-0000-0000-0000-000000000000"_s;
    for (uint32_t id = begun.looked; toReal && !begun.envelope && id < events.size() && !stop.stop_requested(); ++id) {
        if (learnEnvelope(events.summary({id}), events.origin({id}), context)) {
            begun = {}; // what was made with the placeholder is made again
            begun.envelope = context;
        }
    }
    EventConversion result = std::move(begun);
    if (result.envelope) {
        context = *result.envelope;
    } else if (toReal && !result.notes.contains(placeholder)) {
        result.notes << placeholder;
    }
    Origins origins(from, to, result.envelope.has_value());
    for (uint32_t id = result.looked; id < events.size() && !stop.stop_requested(); ++id) {
        ++result.looked;
        const store::EventSummary summary = events.summary({id});
        const bool candidate =
            toReal ? genesys::maybeTutorial(summary.source, summary.detailType) : summary.source.starts_with(kPartner);
        if (!candidate) {
            continue;
        }
        const std::string text = events.text({id});
        if (toReal && genesys::tutorialOfEvent(text) != &from) {
            continue;
        }
        auto converted = genesys::convertEvent(text, from, to, context);
        if (!converted) {
            if (++result.refused == 1) {
                result.reason = QString::fromStdString(converted.error().message);
            }
            continue;
        }
        for (const QString& note : converted->notes) {
            if (result.notes.size() < kMostNotes && !result.notes.contains(note)) {
                result.notes << note;
            }
        }
        if (result.before.empty() || id == preferred) {
            result.before = json::pretty(text);
            result.after = json::pretty(converted->json);
        }
        ++result.converted;
        if (copies == Copies::Count) {
            continue;
        }
        const std::string topic = toReal ? store::summarize(converted->json).detailType : std::string();
        result.copies.push_back({std::move(converted->json), origins.of(events.origin({id}).source, topic), {}});
    }
    return result;
}

const Dialect* tutorialOfTypes(const std::vector<TypeCount>& types) {
    const size_t most = std::min(types.size(), kMostTypes);
    for (size_t i = 0; i < most; ++i) {
        const QString& type = types[i].detailType;
        for (const Dialect& dialect : genesys::dialects()) {
            const bool has = type == dialect.detailType ||
                             std::any_of(dialect.words.begin(), dialect.words.end(),
                                         [&](const genesys::DialectWord& word) { return word.word == type; });
            if (dialect.id != DialectId::Real && !type.isEmpty() && has) {
                return &dialect;
            }
        }
    }
    return nullptr;
}

} // namespace rw::session
