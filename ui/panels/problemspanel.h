// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pattern/diagnostic.h"

#include <QByteArray>
#include <QWidget>
#include <memory>
#include <vector>

namespace rw::ui {

class Theme;

/// The Problems list: severity (icon and word), text, code, line and column; AWS's own message of the first error on
/// top with a copy button; fixes of the selected problem as buttons. F8 and Shift+F8 step through it. GUI thread.
class ProblemsPanel : public QWidget {
    Q_OBJECT
public:
    explicit ProblemsPanel(Theme& theme, QWidget* parent = nullptr);
    ~ProblemsPanel() override;
    void setProblems(const QByteArray& ruleText, const std::vector<pattern::Diagnostic>& diagnostics,
                     const QString& serviceMessage);
    void next();
    void previous();
    [[nodiscard]] int count() const;

Q_SIGNALS:
    void problemActivated(rw::ByteRange range);
    void fixChosen(const rw::pattern::FixIt& fix);
    void helpWanted(const QString& code); ///< "RW405": its entry in the help

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rw::ui
