// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/match/explain.h"
#include "engine/pattern/lint.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rw::session {

class Settings;

/// Whether what tells about people is hidden on the screen, and what stands there instead: the same replacement for
/// the same value during one run, another one in the next. Rules are judged by the real values. Reading is for any
/// thread as long as a Veil is used; the rest is for the GUI thread.
class PersonalMask : public QObject {
    Q_OBJECT
public:
    explicit PersonalMask(Settings& settings, QObject* parent = nullptr);

    [[nodiscard]] bool on() const { return m_on; }
    void setOn(bool on); ///< remembered

    /// What is hidden, with what stands there instead; made once, then quick for any number of sentences.
    class Hidden {
    public:
        using Pairs = std::vector<std::pair<std::string, std::string>>;
        Hidden() = default; ///< hides nothing
        explicit Hidden(const Pairs& texts, const Pairs& numbers = {}, const Pairs& names = {});
        /// With the replacements: whole words only, so that "Ann" leaves "annotation" and "Annex" alone. Signs end a
        /// word ("Ann@example.com", "agent_Ann"); scripts without blanks have no words.
        [[nodiscard]] std::string in(std::string_view sentence) const;
        /// The same of strings in JSON text or a part of it, however they are escaped, and of numbers.
        [[nodiscard]] std::string json(std::string_view json) const;
        /// Only names of fields are replaced: contacts, which no words of a sentence are.
        [[nodiscard]] std::string names(std::string_view sentence) const;

    private:
        using Stands = std::map<std::string, std::string, std::less<>>;
        static std::string replaced(const Stands& stands, std::string_view sentence);
        Stands m_texts;
        Stands m_numbers; ///< as they are spelled
        Stands m_names;
        Stands m_sought; ///< in sentences
    };

    /// The state at one moment, as a value for workers.
    class Veil {
    public:
        Veil() = default; ///< hides nothing
        explicit Veil(std::string salt) : m_salt(std::move(salt)) {}
        [[nodiscard]] bool on() const { return !m_salt.empty(); }
        /// A whole event's text.
        [[nodiscard]] std::string event(std::string_view json) const;
        /// A decoded value at a complete path.
        [[nodiscard]] std::string value(std::string_view path, std::string_view text) const;
        /// The same of JSON text: strings in quotes, numbers.
        [[nodiscard]] std::string json(std::string_view path, std::string_view json) const;
        /// An object or array at a complete path.
        [[nodiscard]] std::string container(std::string_view path, std::string_view json) const;
        /// What an event tells about people, each with what stands there instead.
        [[nodiscard]] Hidden hiddenIn(std::string_view event) const;
        /// The id at this path is that of a user, whose name is not said. Session::nameOf() never says it meanwhile,
        /// whatever the path; this is for names from elsewhere.
        [[nodiscard]] bool hidesNames(std::string_view path) const;
        /// The name of a person, which still tells one from the other, and is what an event shows for the same name.
        [[nodiscard]] QString person(const QString& name) const;
        [[nodiscard]] QHash<QString, QString> people(QHash<QString, QString> nameById) const;
        /// The JSON text of a value tells about people.
        [[nodiscard]] bool hides(std::string_view path, std::string_view json) const;
        /// A complete path without names that tell about people: what is shown of it, never what is looked up.
        [[nodiscard]] std::string path(std::string_view path) const;
        [[nodiscard]] bool hidesPath(std::string_view path) const;
        /// One name in the object at a complete path, as the event shows it.
        [[nodiscard]] std::string name(std::string_view object, std::string_view name) const;
        /// Without the values that leaves found, in their sentences and beside them (match::withHiddenValues), and
        /// without names of attributes that tell about people where the rule does not have them itself; the
        /// explanation was made with a vocabulary of proposable().
        [[nodiscard]] std::shared_ptr<const match::Explanation>
        explanation(const std::shared_ptr<const match::Explanation>& of) const;

    private:
        std::string m_salt;
    };
    [[nodiscard]] Veil veil() const { return m_on ? Veil(m_salt) : Veil(); }

    /// What may be proposed while somebody looks on: without values and names of attributes that tell about people;
    /// the same as long as nothing is hidden. Quick where `all` has its withoutPeople.
    using Words = std::shared_ptr<const pattern::Vocabulary>;
    [[nodiscard]] Words proposable(const Words& all) const;
    /// Looks at every value: some ten milliseconds for those of many events. Any thread.
    [[nodiscard]] static Words withoutPeople(const pattern::Vocabulary& all);

Q_SIGNALS:
    void changed();

private:
    Settings& m_settings;
    std::string m_salt;
    bool m_on = false;
};

} // namespace rw::session
