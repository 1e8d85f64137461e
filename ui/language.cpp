// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language.h"

#include "engine/base/words.h"

#include <QCoreApplication>
#include <QFile>
#include <QLibraryInfo>
#include <QTranslator>
#include <algorithm>
#include <limits>

namespace rw::ui {

namespace {

constexpr const char* kSystem = "system";

struct Current {
    QString code = QStringLiteral("en");
    const QTranslator* own = nullptr;
};

Current& current() {
    static Current language;
    return language;
}

/// The engine's lookup. It asks the translator and not the application: an application gives the English text back
/// where it knows none, with both plural forms in it.
std::string lookUp(const char* text, const char* note, int64_t n) {
    const QTranslator* own = current().own;
    if (own == nullptr) {
        return {};
    }
    const int count = static_cast<int>(std::min<int64_t>(n, std::numeric_limits<int>::max()));
    QString found = own->translate("Words", text, note, count);
    if (found.isEmpty()) {
        found = own->translate("rw::Words", text, note, count);
    }
    return found.toStdString();
}

} // namespace

const std::array<Language::Choice, 3>& Language::choices() {
    static constexpr std::array<Choice, 3> kChoices{{
        {kSystem, QT_TRANSLATE_NOOP("Language", "As the system")},
        {"en", "English"},
        {"de", "Deutsch"},
    }};
    return kChoices;
}

QString Language::nameOf(const Choice& choice) {
    return choice.key == kSystem ? QCoreApplication::translate("Language", choice.name)
                                 : QString::fromUtf8(choice.name);
}

bool Language::knows(const QString& key) {
    return std::any_of(choices().begin(), choices().end(),
                       [&](const Choice& choice) { return key == QLatin1String(choice.key); });
}

QString Language::codeOf(const QString& key, const QStringList& wanted) {
    const auto isOne = [](const QString& code) { return code != QLatin1String(kSystem) && knows(code); };
    if (isOne(key)) {
        return key;
    }
    for (const QString& tag : wanted) {
        const QString code = tag.section(u'-', 0, 0).section(u'_', 0, 0).toLower();
        if (isOne(code)) {
            return code;
        }
    }
    return QStringLiteral("en");
}

Language::Language(const QString& key) {
    const QString code = codeOf(key, QLocale::system().uiLanguages());
    current().code = code;
    // A language that was chosen brings its numbers and dates; the system's own locale knows more (the country) where
    // it speaks the same language.
    if (code == key && QLocale(code).language() != QLocale::system().language()) {
        QLocale::setDefault(QLocale(code));
    }
    const QString qtsOwn = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    const QString own = QStringLiteral(":/translations");
    // English sentences are in the code, their plurals are not. The last that is installed is asked first.
    load(QStringLiteral("rulewright_en"), own);
    if (code != QLatin1String("en")) {
        load(QStringLiteral("qtbase_") + code, qtsOwn);
        load(QStringLiteral("qscintilla_") + code, qtsOwn);
        load(QStringLiteral("rulewright_") + code, own);
        current().own = m_translators.empty() ? nullptr : m_translators.back().get();
    }
    Words::install(lookUp, QLocale().groupSeparator().toStdString());
}

Language::~Language() {
    Words::install(nullptr);
    for (const auto& translator : m_translators) {
        QCoreApplication::removeTranslator(translator.get());
    }
    current() = {};
    QLocale::setDefault(m_before);
}

void Language::load(const QString& file, const QString& folder) {
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(file, folder)) { // Qt's own may not be installed; its few texts are English then
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
    }
}

QString Language::code() {
    return current().code;
}

QString Language::resource(const QString& folder, const QString& file) {
    const QString translated = QStringLiteral(":/%1/%2/%3").arg(folder, code(), file);
    return QFile::exists(translated) ? translated : QStringLiteral(":/%1/%2").arg(folder, file);
}

} // namespace rw::ui
