// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/activitylog.h"

#include <QAbstractTableModel>
#include <deque>
#include <optional>

namespace rw::ui {

class Theme;

/// The entries of the activity log that pass a filter, the oldest first. GUI thread.
class ActivityModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        TimeColumn,
        KindColumn,
        WhatColumn,
        ResultColumn,
        StatusColumn,
        DurationColumn,
        SizeColumn,
        TryColumn,
        CorrelationColumn,
        ColumnCount
    };
    /// What is shown. All words must occur somewhere in the entry.
    struct Filter {
        QString words;
        std::optional<session::ActivityEntry::Kind> kind;
        bool onlyFailures = false;
    };
    ActivityModel(Theme& theme, session::ActivityLog& log, QObject* parent = nullptr);

    void setFilter(const Filter& filter);
    [[nodiscard]] const session::ActivityEntry* entryAt(int row) const; ///< null: no such row

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] bool passes(const session::ActivityEntry& entry) const;
    [[nodiscard]] static QString text(const session::ActivityEntry& entry, int column);
    void reset();
    void added();
    void changed(quint64 number);
    void trimmed(quint64 first);

    Theme& m_theme;
    session::ActivityLog& m_log;
    Filter m_filter;
    std::deque<quint64> m_rows; ///< numbers of entries, rising
};

} // namespace rw::ui
