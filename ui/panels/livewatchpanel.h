// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

namespace rw::session {
class Session;
}

namespace rw::ui {

class Theme;

/// Live watch: whose conversations, start and stop, what arrives and what was missed. The events themselves go into the
/// browser and are judged there. One line, and below it the details where there is room for them or somebody wants
/// them. Shows Session::live(). GUI thread.
class LiveWatchPanel : public QWidget {
    Q_OBJECT
public:
    LiveWatchPanel(session::Session& session, Theme& theme, QWidget* parent = nullptr);
    ~LiveWatchPanel() override;
    void open(); ///< reads the names of queues and users where that has not happened yet, and takes the focus
    [[nodiscard]] bool detailsShown() const;
    void showDetails(bool shown);

Q_SIGNALS:
    void detailsToggled(bool shown); ///< the panel needs more room, or less

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rw::ui
