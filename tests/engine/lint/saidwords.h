// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/json/json.h"
#include "engine/json/servicelocation.h"
#include "engine/pattern/catalogue.h"
#include "engine/pattern/hover.h"
#include "engine/pattern/operators.h"
#include "findings.h"
#include "support/said.h"

#include <set>
#include <string>
#include <string_view>

namespace rw::test {

using KnownWords = std::set<std::string, std::less<>>;

/// Names that sentences may hold because the service, the catalogue or the loaded events have them.
inline KnownWords knownNames(const pattern::Vocabulary* vocabulary) {
    KnownWords known;
    const auto add = [&known](std::string_view text) { known.merge(wordsOf(text)); };
    const auto behind = [&](std::string_view text, std::string_view prefix) {
        add(text);
        if (text.starts_with(prefix)) {
            add(text.substr(prefix.size()));
        }
    };
    static constexpr std::string_view topics = "v2.detail.events.conversation.{id}.";
    for (const pattern::OperatorSpec& spec : pattern::operatorSpecs()) {
        add(spec.name);
    }
    add("IPv4 IPv6 detail-type source detail detail.metadata.CorrelationId aws.partner/genesys.com/");
    const pattern::Vocabulary& catalogue = pattern::builtinCatalogue();
    add(topics);
    for (const std::string& topic : catalogue.topics) {
        behind(topic, topics);
    }
    for (const pattern::Vocabulary::Field& field : catalogue.fields) {
        behind(field.path, "detail.eventBody.");
        for (const std::string& value : field.values) {
            add(value);
        }
    }
    if (vocabulary != nullptr) {
        for (const pattern::ObservedPath& path : vocabulary->paths) {
            add(path.path);
            for (const pattern::ObservedValue& value : path.values) {
                add(value.json);
            }
        }
    }
    return known;
}

inline void addStrings(const json::Node& node, KnownWords& known) {
    known.merge(wordsOf(node.text));
    for (const json::Node& item : node.items) {
        addStrings(item, known);
    }
    for (const json::Member& member : node.members) {
        known.merge(wordsOf(member.name));
        addStrings(member.value, known);
    }
}

/// The words of a rule, as they stand there, decoded, and name by name.
inline KnownWords ruleWords(std::string_view rule) {
    KnownWords known = wordsOf(rule);
    if (rule.size() < 5'000) {
        addStrings(json::read(rule).root, known);
    }
    known.merge(wordsOf(json::printable(rule)));
    const KnownWords whole = known;
    for (const std::string& word : whole) {
        for (size_t begin = 0; begin < word.size();) {
            const size_t end = std::min(word.find('.', begin), word.size());
            known.merge(wordsOf(word.substr(begin, end - begin)));
            begin = end + 1;
        }
    }
    return known;
}

/// What of all that is said about a rule is not in the user's language; empty if everything is.
inline std::string untranslated(std::string_view rule, const pattern::Vocabulary* vocabulary = nullptr,
                                pattern::Profile profile = pattern::Profile::Classic) {
    static const KnownWords catalogue = knownNames(nullptr);
    KnownWords known = ruleWords(rule);
    known.insert(catalogue.begin(), catalogue.end());
    if (vocabulary != nullptr) {
        known.merge(knownNames(vocabulary));
    }
    const MarkedWords language;
    const auto complaint = [&](const std::string& said, const std::string& word) {
        return "\"" + word + "\" of: " + said;
    };
    for (const pattern::Diagnostic& diagnostic : findings(rule, vocabulary, profile)) {
        const std::string title = pattern::titleText(diagnostic.id);
        if (!isAllMarked(title)) {
            return complaint(title, title);
        }
        const std::string text = pattern::explanationText(diagnostic);
        if (const std::string word = untranslatedWord(text, known);
            !word.empty() || !text.starts_with(MarkedWords::kOpen)) {
            return complaint(text, word);
        }
        if (diagnostic.serviceReason.find(MarkedWords::kOpen) != std::string::npos) {
            return complaint(diagnostic.serviceReason, "the service's own");
        }
        for (const pattern::FixIt& fix : diagnostic.fixes) {
            KnownWords withEdits = known;
            for (const pattern::TextEdit& edit : fix.edits) {
                withEdits.merge(ruleWords(edit.text));
            }
            const std::string word = untranslatedWord(fix.title, withEdits);
            if (!word.empty() || !fix.title.starts_with(MarkedWords::kOpen)) {
                return complaint(fix.title, word);
            }
        }
    }
    pattern::Vocabulary names = pattern::builtinCatalogue();
    known.merge(KnownWords{"string", "number", "boolean", "object", "map"}); // types of the catalogue
    if (vocabulary != nullptr) {
        names.events = vocabulary->events;
        names.paths = vocabulary->paths;
    }
    size_t looked = 0;
    for (size_t at = rule.find('"'); at != std::string_view::npos && ++looked <= 40; at = rule.find('"', at + 1)) {
        const auto hover = pattern::hoverAt(rule, static_cast<uint32_t>(at), names);
        for (const std::string& line : hover ? hover->lines : std::vector<std::string>()) {
            if (const std::string word = untranslatedWord(line, known);
                !word.empty() || !line.starts_with(MarkedWords::kOpen)) {
                return complaint(line, word);
            }
        }
    }
    return {};
}

} // namespace rw::test
