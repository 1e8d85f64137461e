// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/personalmask.h"

#include "engine/base/utf8.h"
#include "engine/json/json.h"
#include "engine/match/hidden.h"
#include "engine/store/mask.h"
#include "session/settings.h"

#include <QChar>
#include <algorithm>
#include <array>
#include <utility>

namespace rw::session {

namespace {

/// Letters, digits and what belongs to them, of scripts that leave blanks between words.
bool joinsWords(char32_t c) {
    if (!QChar::isLetterOrNumber(c) && !QChar::isMark(c)) {
        return false;
    }
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul: // particles follow a name without a blank
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return false;
    default:
        return true;
    }
}

char32_t firstOf(std::string_view text) {
    size_t at = 0;
    return text.empty() ? U'\0' : utf8::next(text, at);
}

char32_t lastOf(std::string_view text) {
    size_t at = text.size();
    while (at > 0 && (static_cast<unsigned char>(text[--at]) & 0xC0U) == 0x80U) {
    }
    return firstOf(text.substr(at));
}

/// `text` ends with an escape of JSON, whose letters are none of the word that follows: \n, \u000b.
bool endsWithEscape(std::string_view text) {
    const auto isEscaped = [&text](size_t letter) { // an odd number of backslashes before it
        size_t slash = letter;
        while (slash > 0 && text[slash - 1] == '\\') {
            --slash;
        }
        return (letter - slash) % 2 == 1;
    };
    return (!text.empty() && isEscaped(text.size() - 1)) ||
           (text.size() >= 6 && text[text.size() - 5] == 'u' && isEscaped(text.size() - 5));
}

/// The words at `at` are not a part of a longer one.
bool standsAlone(std::string_view text, size_t at, std::string_view words) {
    const std::string_view before = text.substr(0, at);
    const std::string_view after = text.substr(at + words.size());
    const bool begins =
        before.empty() || !joinsWords(firstOf(words)) || !joinsWords(lastOf(before)) || endsWithEscape(before);
    const bool ends = after.empty() || !joinsWords(lastOf(words)) || !joinsWords(firstOf(after));
    return begins && ends;
}

void gatherDifferent(const json::Node& real, const json::Node& masked,
                     std::vector<std::pair<std::string, std::string>>& texts) {
    if (real.kind == json::Kind::String && masked.kind == json::Kind::String && real.text != masked.text &&
        !real.text.empty()) {
        texts.emplace_back(real.text, masked.text);
    }
    for (size_t i = 0; i < std::min(real.members.size(), masked.members.size()); ++i) {
        if (real.members[i].name != masked.members[i].name) {
            texts.emplace_back(real.members[i].name, masked.members[i].name);
        }
    }
    for (size_t i = 0; i < std::min(real.items.size(), masked.items.size()); ++i) {
        gatherDifferent(real.items[i], masked.items[i], texts);
    }
    for (size_t i = 0; i < std::min(real.members.size(), masked.members.size()); ++i) {
        gatherDifferent(real.members[i].value, masked.members[i].value, texts);
    }
}

} // namespace

PersonalMask::PersonalMask(Settings& settings, QObject* parent)
    : QObject(parent), m_settings(settings), m_salt(store::freshSalt()), m_on(settings.maskPersonal()) {}

void PersonalMask::setOn(bool on) {
    if (on != m_on) {
        m_on = on;
        m_settings.set_maskPersonal(on);
        Q_EMIT changed();
    }
}

PersonalMask::Words PersonalMask::proposable(const Words& all) const {
    if (!m_on || !all) {
        return all;
    }
    return all->withoutPeople ? all->withoutPeople : withoutPeople(*all);
}

PersonalMask::Words PersonalMask::withoutPeople(const pattern::Vocabulary& all) {
    auto words = std::make_shared<pattern::Vocabulary>(all);
    for (pattern::ObservedPath& path : words->paths) {
        std::erase_if(path.values, [&](const pattern::ObservedValue& value) {
            const std::string_view json = value.json;
            if (json.size() <= 2 || json.front() != '"') {
                return false;
            }
            return json.find('\\') == std::string_view::npos
                       ? store::tellsOfPeople(path.path, json.substr(1, json.size() - 2))
                       : store::tellsOfPeople(path.path, json::read(json).root.text);
        });
    }
    return words;
}

std::string PersonalMask::Veil::event(std::string_view json) const {
    return on() ? store::maskedEvent(json, m_salt) : std::string(json);
}

std::string PersonalMask::Veil::value(std::string_view path, std::string_view text) const {
    if (on()) {
        if (auto masked = store::maskedValue(path, text, m_salt)) {
            return *std::move(masked);
        }
    }
    return std::string(text);
}

std::string PersonalMask::Veil::json(std::string_view path, std::string_view json) const {
    if (on()) {
        const json::Tree tree = json::read(json);
        if (tree.root.kind == json::Kind::String) {
            if (const auto masked = store::maskedValue(path, tree.root.text, m_salt)) {
                return json::quoted(*masked);
            }
        } else if (tree.root.kind == json::Kind::Number) {
            return store::maskedEvent(json, m_salt, path);
        }
    }
    return std::string(json);
}

std::string PersonalMask::Veil::container(std::string_view path, std::string_view json) const {
    return on() ? store::maskedEvent(json, m_salt, path) : std::string(json);
}

std::string PersonalMask::Hidden::in(std::string_view sentence) const {
    constexpr size_t kShort = 3; // "a" is a word of many sentences; as a value it stands in quotes
    std::vector<std::pair<std::string, std::string>> sought; // the longest first
    for (const auto& [real, masked] : texts) {
        const std::string quoted = json::quoted(real);
        if (real.size() < kShort || quoted.size() > real.size() + 2) { // the sentence has it with its escapes
            sought.emplace_back(quoted, json::quoted(masked));
        }
        if (real.size() >= kShort) {
            sought.emplace_back(real, masked);
        }
    }
    std::string out;
    for (size_t at = 0; at < sentence.size();) {
        const auto found = std::find_if(sought.begin(), sought.end(), [&](const auto& one) {
            return sentence.substr(at).starts_with(one.first) && standsAlone(sentence, at, one.first);
        });
        if (found == sought.end()) {
            out += sentence[at++];
        } else { // what stands there now is not looked at again
            out += found->second;
            at += found->first.size();
        }
    }
    return out;
}

std::string PersonalMask::Hidden::json(std::string_view json) const {
    std::string out;
    for (size_t at = 0; at < json.size();) {
        if (json[at] != '"') {
            out += json[at++];
            continue;
        }
        size_t end = at + 1;
        while (end < json.size() && json[end] != '"') {
            end += json[end] == '\\' ? 2 : 1;
        }
        const std::string_view quoted = json.substr(at, end + 1 - at);
        const std::string text = json::read(quoted).root.text;
        const auto whole = std::find_if(texts.begin(), texts.end(), [&](const auto& one) { return one.first == text; });
        const std::string shown = whole != texts.end() ? whole->second : in(text);
        out += shown == text ? std::string(quoted) : json::quoted(shown);
        at = std::min(end + 1, json.size());
    }
    return out;
}

PersonalMask::Hidden PersonalMask::Veil::hiddenIn(std::string_view event) const {
    Hidden hidden;
    if (on()) {
        // The masked event differs in texts only.
        const json::Tree real = json::read(event);
        const json::Tree masked = json::read(store::maskedEvent(event, m_salt));
        gatherDifferent(real.root, masked.root, hidden.texts);
        std::sort(hidden.texts.begin(), hidden.texts.end(), [](const auto& a, const auto& b) {
            return a.first.size() != b.first.size() ? a.first.size() > b.first.size() : a.first < b.first;
        });
        hidden.texts.erase(std::unique(hidden.texts.begin(), hidden.texts.end()), hidden.texts.end());
    }
    return hidden;
}

bool PersonalMask::Veil::hidesNames(std::string_view path) const {
    if (!on()) {
        return false;
    }
    // "userId", "user.id", "selectedAgentId", "scoredAgents.scoredAgentId", "assignerId"
    const size_t last = path.rfind('.');
    const size_t before = last == std::string_view::npos || last == 0 ? last : path.rfind('.', last - 1);
    const std::string_view names = path.substr(before == std::string_view::npos ? 0 : before + 1);
    constexpr std::array<std::string_view, 8> kPeople{"user",     "User",     "agent",      "Agent",
                                                      "assigner", "Assigner", "supervisor", "Supervisor"};
    return std::any_of(kPeople.begin(), kPeople.end(),
                       [&](std::string_view word) { return names.find(word) != std::string_view::npos; });
}

QString PersonalMask::Veil::person(const QString& name) const {
    return on() ? QString::fromStdString(value("detail.eventBody.participantName", name.toStdString())) : name;
}

QHash<QString, QString> PersonalMask::Veil::people(QHash<QString, QString> nameById) const {
    if (on()) {
        for (QString& name : nameById) {
            name = person(name);
        }
    }
    return nameById;
}

bool PersonalMask::Veil::hides(std::string_view path, std::string_view text) const {
    return on() && store::tellsOfPeople(path, text);
}

std::shared_ptr<const match::Explanation>
PersonalMask::Veil::explanation(const std::shared_ptr<const match::Explanation>& of) const {
    if (!on() || !of) {
        return of;
    }
    return std::make_shared<const match::Explanation>(match::withHiddenValues(
        *of, [this](std::string_view path, std::string_view text) { return json(path, text); }));
}

} // namespace rw::session
