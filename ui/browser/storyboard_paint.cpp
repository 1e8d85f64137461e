// SPDX-License-Identifier: GPL-3.0-or-later
// How the picture of a conversation is painted.
#include "ui/browser/storyboard.h"

#include "ui/models/eventtablemodel.h"
#include "ui/theme.h"

#include <QDateTime>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <climits>
#include <cmath>
#include <vector>

namespace rw::ui {

namespace {

ColorRole roleOf(store::Verdict verdict) {
    switch (verdict) {
    case store::Verdict::Match:
        return ColorRole::Pass;
    case store::Verdict::CannotJudge:
        return ColorRole::CannotJudge;
    case store::Verdict::Unreadable:
        return ColorRole::Error;
    case store::Verdict::NoMatch:
    case store::Verdict::Unknown:
        break;
    }
    return ColorRole::NotEvaluated;
}

} // namespace

void Storyboard::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().base());
    if (!m_story || m_marks.empty()) {
        return;
    }
    paintLanes(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.save();
    painter.setClipRect(viewport()->rect().adjusted(headWidth(), axisHeight(), 0, 0));
    // Marks ascend from left to right: only those in view are painted.
    const int from = horizontalScrollBar()->value();
    const int widest = std::max_element(m_marks.begin(), m_marks.end(), [](const Mark& a, const Mark& b) {
                           return a.width < b.width;
                       })->width;
    const auto first = std::lower_bound(m_marks.begin(), m_marks.end(), from - widest,
                                        [](const Mark& mark, int x) { return mark.left < x; });
    for (auto i = static_cast<int>(first - m_marks.begin()); i < count(); ++i) {
        if (m_marks[static_cast<size_t>(i)].left > from + viewport()->width()) {
            break;
        }
        paintMark(painter, i);
    }
    painter.restore();
    paintAxis(painter);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(m_theme.color(ColorRole::Accent));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

void Storyboard::paintLanes(QPainter& painter) const {
    const int step = laneHeight();
    const int head = headWidth();
    const int pad = fontMetrics().averageCharWidth();
    struct Reach {
        int left = INT_MAX;
        int right = -1;
    };
    std::vector<Reach> reach(m_story->lanes.size()); // from a participant's first event to the last one
    for (size_t i = 0; i < m_marks.size(); ++i) {
        Reach& lane = reach[m_story->events[i].lane];
        lane.left = std::min(lane.left, m_marks[i].left);
        lane.right = std::max(lane.right, m_marks[i].left + m_marks[i].width);
    }
    painter.save();
    painter.setClipRect(viewport()->rect().adjusted(0, axisHeight(), 0, 0));
    const int shift = head - horizontalScrollBar()->value();
    for (size_t i = 0; i < m_story->lanes.size(); ++i) {
        const int top = axisHeight() + static_cast<int>(i) * step - verticalScrollBar()->value();
        const QRect lane(0, top, viewport()->width(), step);
        if (!lane.intersects(viewport()->rect())) {
            continue;
        }
        if (i % 2 == 1) {
            painter.fillRect(lane, palette().alternateBase());
        }
        const int middle = top + fontMetrics().lineSpacing() / 5 + chipHeight() / 2;
        if (reach[i].right >= 0) {
            painter.save();
            painter.setClipRect(viewport()->rect().adjusted(head, axisHeight(), 0, 0));
            painter.fillRect(QRect(shift + reach[i].left, middle - 1, reach[i].right - reach[i].left, 3),
                             m_theme.color(ColorRole::MarginText));
            painter.restore();
        }
        const insight::StoryLane& one = m_story->lanes[i];
        const QRect words(pad, top + fontMetrics().lineSpacing() / 5, head - 2 * pad, step);
        painter.setPen(palette().color(QPalette::Text));
        QFont bold = font();
        bold.setBold(true);
        painter.setFont(bold);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignTop,
                         QFontMetrics(bold).elidedText(laneTitle(one), Qt::ElideRight, words.width()));
        painter.setFont(font());
        painter.setPen(m_theme.color(ColorRole::SubtleText));
        const QString detail =
            m_laneName ? m_laneName(one) : QString::fromStdString(one.detail.empty() ? one.participantId : one.detail);
        painter.drawText(words.adjusted(0, fontMetrics().lineSpacing(), 0, 0), Qt::AlignLeft | Qt::AlignTop,
                         fontMetrics().elidedText(detail, Qt::ElideRight, words.width()));
    }
    painter.restore();
    painter.setPen(m_theme.color(ColorRole::MarginText));
    painter.drawLine(head - 1, 0, head - 1, viewport()->height());
}

void Storyboard::paintAxis(QPainter& painter) const {
    constexpr int64_t kTickSteps[] = {100,     500,     1'000,     5'000,     10'000,     30'000,    60'000,
                                      300'000, 600'000, 1'800'000, 3'600'000, 21'600'000, 86'400'000};
    constexpr int kMostTicks = 400;
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QRect axis(0, 0, viewport()->width(), axisHeight());
    painter.fillRect(axis, palette().base());
    painter.setPen(m_theme.color(ColorRole::MarginText));
    painter.drawLine(axis.bottomLeft(), axis.bottomRight());
    painter.setPen(m_theme.color(ColorRole::SubtleText));
    int64_t begin = 0;
    for (const insight::StoryEvent& event : m_story->events) {
        begin = begin == 0 ? event.timeMs : begin;
    }
    const int64_t end = m_story->events.back().timeMs;
    const int pad = fontMetrics().averageCharWidth();
    if (begin == 0) {
        painter.drawText(axis.adjusted(headWidth() + pad, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         tr("No event has a time"));
        return;
    }
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(begin);
    painter.drawText(axis.adjusted(pad, 0, headWidth() - pad - axis.width(), 0), Qt::AlignLeft | Qt::AlignVCenter,
                     start.toString(QStringLiteral("yyyy-MM-dd")));
    painter.setClipRect(axis.adjusted(headWidth(), 0, 0, 0));
    const int shift = headWidth() - horizontalScrollBar()->value();
    const int64_t most = std::clamp<int64_t>(m_contentWidth / std::max(1, pad * 14), 2, kMostTicks);
    int64_t step = 0;
    for (const int64_t candidate : kTickSteps) {
        step = step == 0 && (end - begin) / candidate <= most ? candidate : step;
    }
    if (step == 0) { // weeks: as many whole days as it takes
        step = 86'400'000 * ((end - begin) / (86'400'000 * most) + 1);
    }
    const QString form = step >= 86'400'000 ? QStringLiteral("MM-dd")
                         : step < 1'000     ? QStringLiteral("HH:mm:ss.zzz")
                                            : QStringLiteral("HH:mm:ss");
    int free = INT_MIN;
    for (int64_t time = begin - begin % step; time <= end; time += step) {
        if (time < begin) {
            continue;
        }
        const int x = shift + timeToX(time);
        const QString text = QDateTime::fromMSecsSinceEpoch(time).toString(form);
        if (x >= free) {
            painter.drawLine(x, axis.bottom() - fontMetrics().height() / 3, x, axis.bottom());
            painter.drawText(QPoint(x + pad / 2, axis.top() + fontMetrics().ascent() + 2), text);
            free = x + fontMetrics().horizontalAdvance(text) + pad * 2;
        }
    }
    painter.setClipping(false);
}

void Storyboard::paintMark(QPainter& painter, int index) const {
    const QRect mark = markRect(index);
    const insight::StoryEvent& event = m_story->events[static_cast<size_t>(index)];
    const store::Verdict verdict = m_verdictOf({event.event});
    const ColorRole role = roleOf(verdict);
    const bool matches = verdict == store::Verdict::Match;
    const QColor ink = m_theme.color(role);
    const double corner = matches ? mark.height() / 2.0 : 2.0;
    const bool selected = m_selected == event.event;
    if (selected) {
        painter.setPen(QPen(m_theme.color(ColorRole::Accent), 2));
        painter.setBrush(m_theme.color(ColorRole::Selection));
        painter.drawRoundedRect(QRectF(mark).adjusted(-3, -3, 3, 3), corner + 2, corner + 2);
    }
    QPen border(ink, matches ? 2 : 1);
    border.setStyle(verdict == store::Verdict::CannotJudge ? Qt::DashLine : Qt::SolidLine);
    painter.setPen(border);
    painter.setBrush(matches ? m_theme.color(ColorRole::PassBackground) : palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(mark).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    const int extent = fontMetrics().height();
    const QString icon = matches                                  ? QStringLiteral("pass")
                         : verdict == store::Verdict::NoMatch     ? QStringLiteral("fail")
                         : verdict == store::Verdict::CannotJudge ? QStringLiteral("cannotjudge")
                         : verdict == store::Verdict::Unreadable  ? QStringLiteral("error")
                                                                  : QStringLiteral("notevaluated");
    const QRect sign(mark.left() + extent / 3, mark.center().y() - extent / 2 + 1, extent, extent);
    m_theme.icon(icon, role).paint(&painter, sign.adjusted(1, 1, -1, -1));
    painter.setPen(matches ? ink : palette().color(QPalette::Text));
    painter.drawText(mark.adjusted(sign.right() - mark.left() + extent / 4, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     m_marks[static_cast<size_t>(index)].label);
    if (matches || verdict == store::Verdict::CannotJudge || verdict == store::Verdict::Unreadable) {
        painter.setPen(ink);
        QRect word(mark.left(), mark.bottom() + (selected ? 4 : 1), mark.width(), fontMetrics().height());
        const QString text = EventTableModel::verdictWord(verdict);
        word.setWidth(std::max(word.width(), fontMetrics().horizontalAdvance(text) + 2));
        painter.drawText(word, Qt::AlignLeft | Qt::AlignTop, text);
    }
    if (index == m_cursor && hasFocus() && !selected) {
        QPen dots(m_theme.color(ColorRole::Accent), 1, Qt::DashLine);
        painter.setPen(dots);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(mark).adjusted(-3, -3, 3, 3), corner + 2, corner + 2);
    }
}

// --- input ----------------------------------------------------------------------------------------------------------

} // namespace rw::ui
