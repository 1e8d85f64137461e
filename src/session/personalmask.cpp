// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/personalmask.h"

#include "engine/json/json.h"
#include "engine/match/hidden.h"
#include "engine/store/mask.h"
#include "session/settings.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rw::session {

namespace {

void replaceAll(std::string& text, const std::string& from, const std::string& to) {
    for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

void gatherDifferent(const json::Node& real, const json::Node& masked,
                     std::vector<std::pair<std::string, std::string>>& texts) {
    if (real.kind == json::Kind::String && masked.kind == json::Kind::String && real.text != masked.text &&
        !real.text.empty()) {
        texts.emplace_back(real.text, masked.text);
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
        m_all.reset();
        m_proposable.reset();
        m_settings.set_maskPersonal(on);
        Q_EMIT changed();
    }
}

PersonalMask::Words PersonalMask::proposable(const Words& all) {
    if (!m_on || !all) {
        return all;
    }
    if (m_all != all) {
        auto words = std::make_shared<pattern::Vocabulary>(*all);
        const Veil hidden = veil();
        for (pattern::ObservedPath& path : words->paths) {
            std::erase_if(path.values, [&](const pattern::ObservedValue& value) {
                const std::string_view json = value.json;
                if (json.size() <= 2 || json.front() != '"') {
                    return false;
                }
                return json.find('\\') == std::string_view::npos
                           ? hidden.hides(path.path, json.substr(1, json.size() - 2))
                           : hidden.hides(path.path, json::read(json).root.text);
            });
        }
        m_all = all;
        m_proposable = std::move(words);
    }
    return m_proposable;
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
        }
    }
    return std::string(json);
}

std::string PersonalMask::Veil::container(std::string_view path, std::string_view json) const {
    return on() ? store::maskedEvent(json, m_salt, path) : std::string(json);
}

std::string PersonalMask::Hidden::in(std::string sentence) const {
    for (const auto& [real, masked] : texts) {
        constexpr size_t kShort = 3; // would be found within other words
        const std::string quoted = json::quoted(real);
        if (real.size() < kShort || quoted.size() > real.size() + 2) { // the sentence has it with its escapes
            replaceAll(sentence, quoted, json::quoted(masked));
        }
        if (real.size() >= kShort) {
            replaceAll(sentence, real, masked);
        }
    }
    return sentence;
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
