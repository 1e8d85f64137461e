// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <memory>

namespace rw::session {

/// Choices that outlive a run, one typed pair of accessors per row of settings.def; an INI file, no secrets ever. GUI
/// thread.
class Settings {
public:
    Settings();                                ///< the user's file
    explicit Settings(const QString& iniPath); ///< tests
    ~Settings();
#define RW_SETTING(type, name, key, defaultValue)                                                                      \
    [[nodiscard]] type name() const;                                                                                   \
    void set_##name(const type& value);
#include "session/settings.def"
#undef RW_SETTING
private:
    std::unique_ptr<QSettings> m_store;
};

} // namespace rw::session
