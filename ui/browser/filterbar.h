// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/eventrows.h"

#include <QByteArray>
#include <QList>
#include <QStringList>
#include <QWidget>
#include <memory>
#include <string>
#include <vector>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QMenu;
class QTimer;
class QToolButton;
QT_END_NAMESPACE

namespace rw::pattern {
struct Vocabulary;
}

namespace rw::ui {

class FilterEdit;
class Theme;

/// Filters that were used or kept: the newest first.
struct FilterMemory {
    QStringList saved;
    QStringList recent;
    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] static FilterMemory fromBytes(const QByteArray& bytes);
    void use(const QString& filter); ///< to the front of `recent`
    void save(const QString& filter);
    void forget(const QString& filter); ///< from `saved`
    friend bool operator==(const FilterMemory&, const FilterMemory&) = default;
};

/// The filters above the table: a text in the filter language with proposals, saved and recent ones, the choice by
/// verdict, and what there is to say about them. A text counts once it is valid: while one is being typed that is often
/// not so, and the rows stay. GUI thread.
class FilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(Theme& theme, QWidget* parent = nullptr);
    ~FilterBar() override;

    [[nodiscard]] const std::string& text() const { return m_valid; } ///< the last valid one
    [[nodiscard]] VerdictFilter verdicts() const;
    [[nodiscard]] bool pending() const;  ///< what was typed does not count yet
    void setText(const QString& filter); ///< counts at once
    void addTerm(const QString& term);   ///< behind what is there, so that both have to hold
    void reset();                        ///< nothing is filtered; without a signal
    /// `nothing`: events are loaded and none is shown.
    void setShown(const QString& count, const QString& meaning, bool nothing = false);
    void setVocabulary(std::shared_ptr<const pattern::Vocabulary> vocabulary);
    void setTags(const QStringList& names) { m_tags = names; } ///< to propose
    void setMemory(const FilterMemory& memory) { m_memory = memory; }
    [[nodiscard]] QWidget* lastInput() const; ///< in the tab order; the first one is the bar's focus proxy
    void showHelp();
    void startFind(); ///< into the text, all of it selected

Q_SIGNALS:
    void changed();
    void leaveWanted();
    void memoryChanged(const rw::ui::FilterMemory& memory);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void check();
    void elideMessage();
    void apply();
    void fillMenu();
    void remember();

    Theme& m_theme;
    std::shared_ptr<const pattern::Vocabulary> m_vocabulary;
    FilterMemory m_memory;
    QStringList m_tags;
    std::string m_valid;
    FilterEdit* m_edit;
    QToolButton* m_more;
    QMenu* m_menu;
    QComboBox* m_verdicts;
    QLabel* m_message; ///< what is wrong with the filter
    QLabel* m_shown;
    QTimer* m_delay;
    bool m_nothing = false; ///< the filter that counts shows no event
};

} // namespace rw::ui
