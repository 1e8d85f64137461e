// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "genesys/diagnosisfindings.h"

#include <QString>
#include <QWidget>
#include <memory>

namespace rw {
struct Error;
}
namespace rw::session {
class Session;
}

namespace rw::ui {

class Theme;

/// Why nothing arrives, link by link: from the network to the nearest miss, each with a verdict; evidence, meaning and
/// remedy of the selected one beside the list. The first link that breaks is selected. Shows Session::diagnosis().
/// GUI thread.
class DiagnosePanel : public QWidget {
    Q_OBJECT
public:
    DiagnosePanel(session::Session& session, Theme& theme, QWidget* parent = nullptr);
    ~DiagnosePanel() override;
    void run();                           ///< for the current organisation and rule; ignored while one runs
    [[nodiscard]] QString report() const; ///< everything that was found, as plain text

Q_SIGNALS:
    void copied(const QString& words); ///< one line for a banner

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rw::ui
