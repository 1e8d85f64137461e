// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/eventtags.h"

#include <QDialog>
#include <cstdint>
#include <vector>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QListWidget;
QT_END_NAMESPACE

namespace rw::ui {

class Theme;

/// Which tags some events have: known ones are checked, partly where only some of the events have them, and new ones
/// typed. All takes effect together when it is accepted. GUI thread.
class TagDialog : public QDialog {
    Q_OBJECT
public:
    TagDialog(session::EventTags& tags, const Theme& theme, std::vector<uint64_t> prints, QWidget* parent = nullptr);
    [[nodiscard]] session::TagChanges changes() const; ///< what accepting means

private:
    void addTyped();
    void check(const QString& name);
    void describe();

    session::EventTags& m_tags;
    const Theme& m_theme;
    std::vector<uint64_t> m_prints;
    QLineEdit* m_name;
    QListWidget* m_list;
    QLabel* m_hint;
};

/// "todo on, later off" for these events, as a list of changes.
[[nodiscard]] session::TagChanges tagChanges(const std::vector<uint64_t>& prints, const QString& name, bool on);

} // namespace rw::ui
