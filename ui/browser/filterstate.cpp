// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/filterstate.h"

#include "engine/store/filter.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace rw::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("FilterState", text);
}

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
    const bool known =
        std::any_of(vocabulary.paths.begin(), vocabulary.paths.end(), [&](const pattern::ObservedPath& at) {
            return at.path == node.path || std::string_view(at.path).ends_with(ending);
        });
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
        check.message = tr("Character %1: %2").arg(check.begin + 1).arg(QString::fromStdString(error.message));
        return check;
    }
    check.state = FilterState::Valid;
    if (vocabulary != nullptr && vocabulary->events > 0) {
        if (const store::FilterNode* term = unknownPath(*parsed, *vocabulary)) {
            check.state = FilterState::Warning;
            check.begin = characters(utf8, term->at.begin);
            check.end = characters(utf8, term->at.end);
            check.message = tr("No loaded event has the path %1").arg(QString::fromStdString(term->path));
        }
    }
    return check;
}

} // namespace rw::ui
