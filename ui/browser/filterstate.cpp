// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/filterstate.h"

#include "engine/store/filter.h"
#include "ui/browser/filtercomplete.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rw::ui {

namespace {

/// What the translators' tools read literals and their context from.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FilterState)
};

qsizetype characters(std::string_view utf8, size_t bytes) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(std::min(bytes, utf8.size()))).size();
}

/// Whether some more characters would make the text a filter: tried, since the parser knows best.
bool canGoOn(const std::string& text) {
    constexpr std::array<std::string_view, 21> kMore{"",        "x",      " x",    "\"",   "x\"", "yes", "es",
                                                     "s",       "no",     "o",     "near", "ear", "ar",  "r",
                                                     "unknown", "nknown", "known", "nown", "own", "wn",  "n"};
    const auto makesAFilter = [&text](std::string_view more) {
        std::string longer = text + std::string(more);
        // Brackets that are still open close behind the term.
        for (size_t brackets = 0; brackets <= static_cast<size_t>(std::count(text.begin(), text.end(), '('));
             ++brackets) {
            if (store::parseFilter(longer)) {
                return true;
            }
            longer += ')';
        }
        return false;
    };
    // An equals sign only behind the ! that asks for it: it would make a path of match:sometimes.
    return std::any_of(kMore.begin(), kMore.end(), makesAFilter) || (text.ends_with('!') && makesAFilter("=x"));
}

/// The first `path = value`, outside of `not`.
const store::FilterNode* firstEquals(const store::FilterNode& node) {
    if (node.kind == store::FilterNode::Kind::Term) {
        return node.op == store::FilterOp::Equals && !node.path.empty() && !node.wholePath ? &node : nullptr;
    }
    if (node.kind != store::FilterNode::Kind::Not) {
        for (const store::FilterNode& child : node.children) {
            if (const store::FilterNode* found = firstEquals(child)) {
                return found;
            }
        }
    }
    return nullptr;
}

/// The first term whose path no loaded event has.
const store::FilterNode* unknownPath(const store::FilterNode& node, const pattern::Vocabulary& vocabulary) {
    if (node.kind != store::FilterNode::Kind::Term) {
        for (const store::FilterNode& child : node.children) {
            if (const store::FilterNode* found = unknownPath(child, vocabulary)) {
                return found;
            }
        }
        return nullptr;
    }
    if (node.path.empty() || node.wholePath) {
        return nullptr;
    }
    const std::string ending = "." + node.path;
    const auto isMeant = [&](const pattern::ObservedPath& at) {
        return at.path == node.path || std::string_view(at.path).ends_with(ending);
    };
    const bool known = std::any_of(vocabulary.paths.begin(), vocabulary.paths.end(), isMeant) ||
                       std::any_of(vocabulary.concealed.begin(), vocabulary.concealed.end(), isMeant);
    return known ? nullptr : &node;
}

} // namespace

FilterCheck checkFilter(const QString& text, const pattern::Vocabulary* vocabulary) {
    FilterCheck check;
    const std::string utf8 = text.toStdString();
    if (text.trimmed().isEmpty()) {
        return check;
    }
    const auto parsed = store::parseFilter(utf8);
    if (!parsed) {
        constexpr size_t kLong = 2000; // what is longer was pasted, not half typed
        const store::FilterError& error = parsed.error();
        check.state = utf8.size() < kLong && canGoOn(utf8) ? FilterState::Incomplete : FilterState::Error;
        check.begin = characters(utf8, error.at.begin);
        check.end = characters(utf8, error.at.end);
        check.message = Texts::tr("Character %1: %2").arg(check.begin + 1).arg(QString::fromStdString(error.message));
        return check;
    }
    check.state = FilterState::Valid;
    if (vocabulary != nullptr && vocabulary->events > 0) {
        if (const store::FilterNode* term = unknownPath(*parsed, *vocabulary)) {
            check.state = FilterState::Warning;
            check.begin = characters(utf8, term->at.begin);
            check.end = characters(utf8, term->at.end);
            check.message = Texts::tr("No loaded event has the path %1").arg(QString::fromStdString(term->path));
        }
    }
    return check;
}

QString whyNothing(const QString& filter, const pattern::Vocabulary& vocabulary) {
    const auto parsed = store::parseFilter(filter.toStdString());
    const store::FilterNode* term = parsed ? firstEquals(*parsed) : nullptr;
    if (term == nullptr) {
        return {};
    }
    const std::string ending = "." + term->path;
    const QString wanted = QString::fromStdString(term->value);
    std::vector<pattern::ObservedValue> values; // of all paths that are meant
    std::unordered_map<std::string_view, size_t> places;
    for (const pattern::ObservedPath& at : vocabulary.paths) {
        if (at.path != term->path && !std::string_view(at.path).ends_with(ending)) {
            continue;
        }
        for (const pattern::ObservedValue& value : at.values) {
            const auto [known, added] = places.emplace(value.json, values.size());
            if (added) {
                values.push_back(value);
            } else {
                values[known->second].count += value.count;
            }
        }
    }
    if (values.empty()) {
        return {};
    }
    std::stable_sort(values.begin(), values.end(), [](const auto& a, const auto& b) { return a.count > b.count; });
    const QLocale locale;
    const QString path = QString::fromStdString(term->path);
    for (const pattern::ObservedValue& value : values) {
        const QString shown = filterValue(value.json);
        if (shown == wanted) {
            return {}; // this term is not what keeps the events away
        }
    }
    for (const pattern::ObservedValue& value : values) {
        const QString shown = filterValue(value.json);
        if (shown.compare(wanted, Qt::CaseInsensitive) == 0) {
            return Texts::tr("No event: %1 is %2 in %Ln events; upper and lower case matter", nullptr,
                             static_cast<int>(value.count))
                .arg(path, shown);
        }
    }
    QStringList most;
    constexpr size_t kMost = 4;
    constexpr int kLongest = 40;
    for (size_t i = 0; i < std::min(kMost, values.size()); ++i) {
        QString shown = filterValue(values[i].json);
        if (shown.size() > kLongest) {
            shown = shown.left(kLongest) + u'…';
        }
        most << Texts::tr("%1 (%2)").arg(shown, locale.toString(values[i].count));
    }
    if (values.size() > kMost) {
        most << Texts::tr("…");
    }
    return Texts::tr("No event; %1 mostly is %2").arg(path, most.join(QStringLiteral(", ")));
}

} // namespace rw::ui
