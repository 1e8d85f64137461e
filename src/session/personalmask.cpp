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
#include <iterator>
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

struct Different {
    PersonalMask::Hidden::Pairs texts, numbers, names;
};

void gatherDifferent(const json::Node& real, const json::Node& masked, Different& out) {
    if (real.kind == masked.kind && real.text != masked.text && !real.text.empty()) {
        if (real.kind == json::Kind::String) {
            out.texts.emplace_back(real.text, masked.text);
        } else if (real.kind == json::Kind::Number) {
            out.numbers.emplace_back(real.text, masked.text);
        }
    }
    for (size_t i = 0; i < std::min(real.items.size(), masked.items.size()); ++i) {
        gatherDifferent(real.items[i], masked.items[i], out);
    }
    for (size_t i = 0; i < std::min(real.members.size(), masked.members.size()); ++i) {
        if (real.members[i].name != masked.members[i].name) {
            out.names.emplace_back(real.members[i].name, masked.members[i].name);
        }
        gatherDifferent(real.members[i].value, masked.members[i].value, out);
    }
}

bool isNumber(std::string_view json) {
    return !json.empty() && (json.front() == '-' || (json.front() >= '0' && json.front() <= '9'));
}

bool tellsOfPeople(std::string_view path, std::string_view json) {
    if (isNumber(json)) {
        return store::numberTellsOfPeople(path, json);
    }
    if (json.size() <= 2 || json.front() != '"') {
        return false;
    }
    return json.find('\\') == std::string_view::npos ? store::tellsOfPeople(path, json.substr(1, json.size() - 2))
                                                     : store::tellsOfPeople(path, json::read(json).root.text);
}

json::Kind kindOf(const pattern::ObservedValue& value) {
    switch (value.json.empty() ? 'n' : value.json.front()) {
    case '"':
        return json::Kind::String;
    case 't':
        return json::Kind::True;
    case 'f':
        return json::Kind::False;
    case 'n':
        return json::Kind::Null;
    default:
        return json::Kind::Number;
    }
}

std::vector<json::Kind> kindsOf(const std::vector<pattern::ObservedValue>& values) {
    std::vector<json::Kind> kinds;
    for (const pattern::ObservedValue& value : values) {
        if (const json::Kind kind = kindOf(value); std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) {
            kinds.push_back(kind);
        }
    }
    return kinds;
}

void withoutPeopleAt(pattern::ObservedPath& path) {
    std::vector<json::Kind> kinds = kindsOf(path.values);
    std::erase_if(path.values,
                  [&](const pattern::ObservedValue& value) { return tellsOfPeople(path.path, value.json); });
    // Of a kind that is left with no value one would conclude that the path never has it.
    if (kindsOf(path.values).size() != kinds.size()) {
        path.values.clear();
        path.withheld = std::move(kinds); // which tell about nobody, and a rule of another kind is wrong
    }
}

void replaceAll(std::string& text, std::string_view real, std::string_view shown) {
    for (size_t at = text.find(real); at != std::string::npos; at = text.find(real, at + shown.size())) {
        text.replace(at, real.size(), shown);
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
        withoutPeopleAt(path);
    }
    const auto telling =
        std::stable_partition(words->paths.begin(), words->paths.end(), [](const pattern::ObservedPath& path) {
            return !store::maskedPath(path.path, {}).has_value();
        });
    for (auto path = telling; path != words->paths.end(); ++path) {
        std::vector<json::Kind> kinds = path->values.empty() ? std::move(path->withheld) : kindsOf(path->values);
        words->concealed.push_back({std::move(path->path), path->events, {}, std::move(kinds)});
    }
    words->paths.erase(telling, words->paths.end());
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

PersonalMask::Hidden::Hidden(const Pairs& texts, const Pairs& numbers, const Pairs& names)
    : m_texts(texts.begin(), texts.end()), m_numbers(numbers.begin(), numbers.end()),
      m_names(names.begin(), names.end()) {
    constexpr size_t kShort = 3; // "a" is a word of many sentences; as a value it stands in quotes
    m_texts.insert(names.begin(), names.end());
    for (const auto& [real, masked] : m_texts) {
        const std::string quoted = json::quoted(real);
        if (real.size() < kShort || quoted.size() > real.size() + 2) { // the sentence has it with its escapes
            m_sought.emplace(quoted, json::quoted(masked));
        }
        if (real.size() >= kShort) {
            m_sought.emplace(real, masked);
        }
    }
    for (const auto& [real, masked] : m_numbers) {
        if (real.size() >= kShort) {
            m_sought.emplace(real, masked);
        }
    }
}

std::string PersonalMask::Hidden::in(std::string_view sentence) const {
    return replaced(m_sought, sentence);
}

std::string PersonalMask::Hidden::names(std::string_view sentence) const {
    return replaced(m_names, sentence);
}

/// The longest first. What is sought can be many thousand texts, and a sentence long: the next smaller one in the order
/// of letters either begins the rest of the sentence or says how much of it another can begin.
std::string PersonalMask::Hidden::replaced(const Stands& stands, std::string_view sentence) {
    std::string out;
    for (size_t at = 0; at < sentence.size();) {
        const std::string_view rest = sentence.substr(at);
        auto found = stands.end();
        for (std::string_view begin = rest; !begin.empty() && found == stands.end();) {
            const auto next = stands.upper_bound(begin);
            if (next == stands.begin()) {
                break;
            }
            const auto nearest = std::prev(next);
            const std::string_view real = nearest->first;
            const size_t most = std::min(real.size(), begin.size());
            const auto common = static_cast<size_t>(
                std::mismatch(real.begin(), real.begin() + static_cast<std::ptrdiff_t>(most), begin.begin()).first -
                real.begin());
            if (common < real.size()) {
                begin = begin.substr(0, common);
            } else if (standsAlone(sentence, at, real)) {
                found = nearest;
            } else {
                begin = begin.substr(0, real.empty() ? 0 : real.size() - 1);
            }
        }
        if (found == stands.end()) {
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
        if (isNumber(json.substr(at))) {
            const size_t end = std::min(json.find_first_not_of("0123456789+-.eE", at), json.size());
            const std::string_view spelled = json.substr(at, end - at);
            const auto whole = m_numbers.find(spelled);
            out += whole != m_numbers.end() ? std::string_view(whole->second) : spelled;
            at = end;
            continue;
        }
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
        const auto whole = m_texts.find(text);
        const std::string shown = whole != m_texts.end() ? whole->second : in(text);
        out += shown == text ? std::string(quoted) : json::quoted(shown);
        at = std::min(end + 1, json.size());
    }
    return out;
}

PersonalMask::Hidden PersonalMask::Veil::hiddenIn(std::string_view event) const {
    if (!on()) {
        return {};
    }
    // The masked event differs in names, texts and numbers only.
    const json::Tree real = json::read(event);
    const json::Tree masked = json::read(store::maskedEvent(event, m_salt));
    Different different;
    gatherDifferent(real.root, masked.root, different);
    return Hidden(different.texts, different.numbers, different.names);
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

bool PersonalMask::Veil::hides(std::string_view path, std::string_view json) const {
    return on() && tellsOfPeople(path, json);
}

std::string PersonalMask::Veil::path(std::string_view path) const {
    auto masked = on() ? store::maskedPath(path, m_salt) : std::nullopt;
    return masked ? *std::move(masked) : std::string(path);
}

bool PersonalMask::Veil::hidesPath(std::string_view path) const {
    return on() && store::maskedPath(path, m_salt).has_value();
}

std::string PersonalMask::Veil::name(std::string_view object, std::string_view name) const {
    auto masked = on() ? store::maskedName(object, name, m_salt) : std::nullopt;
    return masked ? *std::move(masked) : std::string(name);
}

std::shared_ptr<const match::Explanation>
PersonalMask::Veil::explanation(const std::shared_ptr<const match::Explanation>& of) const {
    if (!on() || !of) {
        return of;
    }
    match::Explanation shown =
        match::withHiddenValues(*of, [this](std::string_view path, std::string_view text) { return json(path, text); });
    for (match::LeafResult& leaf : shown.leaves) {
        for (std::string* path : {&leaf.nearestPath, &leaf.exampleField}) {
            if (auto masked = store::maskedPath(*path, m_salt)) {
                replaceAll(leaf.sentence, *path, *masked);
                replaceAll(shown.sentence, *path, *masked);
                *path = *std::move(masked);
            }
        }
    }
    return std::make_shared<const match::Explanation>(std::move(shown));
}

} // namespace rw::session
