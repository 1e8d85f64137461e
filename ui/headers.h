// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>
#include <algorithm>

namespace rw::ui {

/// Makes the sections wide enough for their titles, in whatever language they are; call it after the sections have got
/// their usual widths. The last one and those that stretch have what is left.
inline void fitTitles(QHeaderView& header) {
    for (int section = 0; section < header.count(); ++section) {
        const QHeaderView::ResizeMode mode = header.sectionResizeMode(section);
        const bool given = mode == QHeaderView::Interactive || mode == QHeaderView::Fixed;
        if (given && !header.isSectionHidden(section)) {
            header.resizeSection(section, std::max(header.sectionSize(section), header.sectionSizeHint(section)));
        }
    }
}

} // namespace rw::ui
