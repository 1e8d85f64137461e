// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/settings.h"

#include <QVariant>

namespace rw::session {

Settings::Settings()
    : m_store(std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("rulewright"),
                                          QStringLiteral("rulewright"))) {}

Settings::Settings(const QString& iniPath) : m_store(std::make_unique<QSettings>(iniPath, QSettings::IniFormat)) {}

Settings::~Settings() = default;

#define RW_SETTING(type, name, key, defaultValue)                                                                      \
    type Settings::name() const {                                                                                      \
        const QVariant stored = m_store->value(QStringLiteral(key));                                                   \
        return stored.canConvert<type>() ? stored.value<type>() : type(defaultValue);                                  \
    }                                                                                                                  \
    void Settings::set_##name(const type& value) {                                                                     \
        m_store->setValue(QStringLiteral(key), value);                                                                 \
    }
#include "session/settings.def"
#undef RW_SETTING

} // namespace rw::session
