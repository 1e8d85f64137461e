// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/columnroom.h"

#include <QHeaderView>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <algorithm>

namespace rw::ui {

ColumnRoom::ColumnRoom(QHeaderView* header, std::vector<Column> columns, Column last)
    : QObject(header), m_header(header), m_columns(std::move(columns)), m_last(last) {
    for (Column& column : m_columns) {
        column.least = std::max(column.least, header->sectionSizeHint(column.section));
    }
    share(header->width());
    header->installEventFilter(this);
    connect(header, &QHeaderView::sectionResized, this, [this](int section, int before, int now) {
        const bool ours = std::any_of(m_columns.begin(), m_columns.end(),
                                      [section](const Column& column) { return column.section == section; });
        if (m_sharing || m_moved || !ours) {
            return;
        }
        if (before == 0 || now == 0) { // shown or hidden
            share(m_header->width());
        } else {
            m_moved = true;
        }
    });
}

bool ColumnRoom::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_header && event->type() == QEvent::Resize && !m_moved) {
        share(static_cast<QResizeEvent*>(event)->size().width());
    }
    return QObject::eventFilter(watched, event);
}

void ColumnRoom::share(int width) {
    int left = width - m_last.least;
    int weights = m_last.weight;
    for (const Column& column : m_columns) {
        if (!m_header->isSectionHidden(column.section)) {
            left -= column.least;
            weights += column.weight;
        }
    }
    const QScopedValueRollback<bool> sharing(m_sharing, true);
    for (const Column& column : m_columns) {
        if (!m_header->isSectionHidden(column.section)) {
            m_header->resizeSection(column.section,
                                    column.least + std::max(0, left) * column.weight / std::max(1, weights));
        }
    }
}

} // namespace rw::ui
