// SPDX-License-Identifier: GPL-3.0-or-later
#include "genesys/dialectguess.h"

#include "engine/json/json.h"

#include <algorithm>
#include <utility>

namespace rw::genesys {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWordCounts = 4;
constexpr int kFieldCounts = 2;
constexpr int kSourceCounts = 1;

/// A path with a text that stands there: of an event the value, of a rule one that it accepts. Paths without texts
/// have an empty one.
using Place = std::pair<QString, QString>;

void collect(const json::Node& node, const QString& path, std::vector<Place>& out) {
    switch (node.kind) {
    case json::Kind::Object:
        for (const json::Member& member : node.members) {
            const QString name = QString::fromStdString(member.name);
            // The alternatives of a rule say what they say one level up.
            const bool alternatives = name == "$or"_L1;
            collect(member.value, alternatives ? path : path.isEmpty() ? name : QString(path + u'.' + name), out);
        }
        break;
    case json::Kind::Array:
        out.emplace_back(path, QString());
        for (const json::Node& item : node.items) {
            collect(item, path, out);
        }
        break;
    case json::Kind::String:
        out.emplace_back(path, QString::fromStdString(node.text));
        break;
    default:
        out.emplace_back(path, QString());
        break;
    }
}

int score(const Dialect& tutorial, const std::vector<Place>& places) {
    int words = 0;
    int fields = 0;
    bool source = false;
    for (const auto& [path, text] : places) {
        if (path == "source"_L1) {
            source = source || text == tutorial.source;
        } else if (path == "detail-type"_L1 || path == tutorial.wordPath) {
            const bool known = (path == "detail-type"_L1 && !text.isEmpty() && text == tutorial.detailType) ||
                               std::any_of(tutorial.words.begin(), tutorial.words.end(),
                                           [&text = text](const DialectWord& word) { return word.word == text; });
            words += known ? 1 : 0;
        }
    }
    for (const DialectField& field : tutorial.fields) {
        fields += std::any_of(places.begin(), places.end(), [&](const Place& p) { return p.first == field.path; });
    }
    if (words == 0 && !(source && fields > 0)) {
        return 0;
    }
    return words * kWordCounts + fields * kFieldCounts + (source ? kSourceCounts : 0);
}

const Dialect* guess(std::string_view text) {
    const json::Tree tree = json::read(text);
    if (tree.root.kind != json::Kind::Object) {
        return nullptr;
    }
    std::vector<Place> places;
    collect(tree.root, {}, places);
    const Dialect* best = nullptr;
    int most = 0;
    for (const Dialect& candidate : dialects()) {
        const int found = candidate.id == DialectId::Real ? 0 : score(candidate, places);
        if (found > most) {
            most = found;
            best = &candidate;
        }
    }
    return best;
}

} // namespace

const Dialect* tutorialOfRule(std::string_view rule) {
    return guess(rule);
}

const Dialect* tutorialOfEvent(std::string_view event) {
    return guess(event);
}

bool maybeTutorial(std::string_view source, std::string_view detailType) {
    const auto same = [](const QString& text, std::string_view utf8) {
        return !text.isEmpty() &&
               QAnyStringView::equal(text, QUtf8StringView(utf8.data(), static_cast<qsizetype>(utf8.size())));
    };
    return std::any_of(dialects().begin(), dialects().end(), [&](const Dialect& d) {
        return d.id != DialectId::Real && (same(d.source, source) || same(d.detailType, detailType) ||
                                           std::any_of(d.words.begin(), d.words.end(), [&](const DialectWord& word) {
                                               return same(word.word, detailType);
                                           }));
    });
}

} // namespace rw::genesys
