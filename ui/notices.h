// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <cstdint>
#include <functional>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace rw::session {
class Session;
}

namespace rw::ui {

class Banner;
class Theme;

/// What a notice speaks of: with that it goes.
enum class Matter : uint8_t {
    Moment,     ///< nothing that changes
    Rule,       ///< the rule that is shown: until another one is
    RuleText,   ///< its text: until that changes, or another rule is shown
    Events,     ///< an acquisition: until the next one begins, or the events are gone
    Removal,    ///< events that can be brought back: until they cannot any more
    Tags,       ///< the last change of tags: until the next one
    Comparison, ///< what to select for it: until events are compared
};

/// The window's notices: one at a time, in a line of the status bar, where they cover and move nothing. Each goes by
/// itself after a while, and before when its matter has. GUI thread; the session outlives it.
class Notices : public QObject {
    Q_OBJECT
public:
    using Action = std::function<void()>;

    Notices(session::Session& session, Theme& theme, QWidget* window);

    void say(const QString& text, Matter matter = Matter::Moment);
    /// With a button: it is read first, and then reached.
    void offer(const QString& text, const QString& label, const Action& action, Matter matter = Matter::Moment);
    /// Stays until it is answered or its matter is over.
    void ask(const QString& text, const QString& label, const Action& action, Matter matter = Matter::Moment);
    void over(Matter matter);
    void over(const QString& text);                           ///< that very notice
    [[nodiscard]] Banner* banner() const { return m_banner; } ///< for the status bar

private:
    void expire();

    Banner* m_banner;
    QTimer m_timer;
    Matter m_matter = Matter::Moment;
};

} // namespace rw::ui
