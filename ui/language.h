// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>
#include <array>
#include <memory>
#include <vector>

class QTranslator;

namespace rw::ui {

/// The language of one run: what the window and the engine say, Qt's own buttons and dialogs, and how numbers and
/// dates are written. Made after the application and before everything that says something; it takes its translators
/// back at its end. One at a time; GUI thread.
class Language {
public:
    /// One choice of the setting `language`. The name of a language is in that language; that of the system's choice
    /// is translated.
    struct Choice {
        const char* key;
        const char* name;
    };
    [[nodiscard]] static const std::array<Choice, 3>& choices();
    [[nodiscard]] static QString nameOf(const Choice& choice);
    [[nodiscard]] static bool knows(const QString& key);

    /// `key` is one of `choices`; anything else counts as "system": the first of `wanted` (BCP 47, as
    /// QLocale::uiLanguages) that there is, or English.
    [[nodiscard]] static QString codeOf(const QString& key, const QStringList& wanted);

    explicit Language(const QString& key);
    ~Language();
    Language(const Language&) = delete;
    Language& operator=(const Language&) = delete;

    /// "en", "de": of this run; "en" while there is no Language.
    [[nodiscard]] static QString code();
    /// The resource `folder`/`file` in this run's language: `folder`/CODE/`file` where that is there, else the English
    /// one.
    [[nodiscard]] static QString resource(const QString& folder, const QString& file);

private:
    void load(const QString& file, const QString& folder);

    QLocale m_before;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace rw::ui
