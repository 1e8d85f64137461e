// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/storyboard.h"

#include "ui/chartaccess.h"
#include "ui/models/eventtablemodel.h"
#include "ui/models/eventtype.h"
#include "ui/saidtext.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStyle>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <utility>

namespace rw::ui {

namespace {

constexpr double kMostZoom = 64.0;
constexpr double kZoomStep = 1.5;
constexpr int kSteps = 30; ///< halvings when looking for a scale: finer than a pixel

} // namespace

QString laneTitle(const insight::StoryLane& lane) {
    const auto say = [](const char* text) { return QCoreApplication::translate("Storyboard", text); };
    if (lane.participantId.empty()) {
        return say(QT_TRANSLATE_NOOP("Storyboard", "Conversation"));
    }
    if (lane.purpose == "customer") {
        return say(QT_TRANSLATE_NOOP("Storyboard", "Customer"));
    }
    if (lane.purpose == "acd") {
        return say(QT_TRANSLATE_NOOP("Storyboard", "ACD queue"));
    }
    if (lane.purpose == "flow") {
        return say(QT_TRANSLATE_NOOP("Storyboard", "Flow"));
    }
    if (lane.purpose == "user") {
        return say(QT_TRANSLATE_NOOP("Storyboard", "User"));
    }
    if (lane.purpose == "voicemail") {
        return say(QT_TRANSLATE_NOOP("Storyboard", "Voicemail"));
    }
    return say(QT_TRANSLATE_NOOP("Storyboard", "Participant"));
}

QString storyLabel(const insight::Story& story, const insight::StoryEvent& event) {
    const QString name = typeLabel(plain(event.type));
    const QString prefix = plain(story.lanes[event.lane].purpose) + u'.';
    return prefix.size() > 1 && name.startsWith(prefix) ? name.mid(prefix.size()) : name;
}

QString storyTime(int64_t timeMs) {
    return timeMs == 0 ? QString() : QDateTime::fromMSecsSinceEpoch(timeMs).toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString storyOffset(int64_t timeMs, int64_t from) {
    if (timeMs == 0 || from == 0) {
        return {};
    }
    const int64_t tenths = (timeMs - from) / 100;
    const int64_t hours = tenths / 36'000;
    const QString minutes = hours > 0
                                ? QStringLiteral("%1:%2").arg(hours).arg(tenths / 600 % 60, 2, 10, QLatin1Char('0'))
                                : QString::number(tenths / 600);
    return QStringLiteral("+%1:%2.%3").arg(minutes).arg(tenths / 10 % 60, 2, 10, QLatin1Char('0')).arg(tenths % 10);
}

Storyboard::Storyboard(Theme& theme, VerdictOf verdictOf, QWidget* parent)
    : QAbstractScrollArea(parent), m_theme(theme), m_verdictOf(std::move(verdictOf)) {
    setObjectName(QStringLiteral("storyboard"));
    setAccessibleName(tr("Conversation as a picture"));
    announceAsChart(*this);
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    connect(&m_theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, viewport(), qOverload<>(&QWidget::update));
    connect(verticalScrollBar(), &QScrollBar::valueChanged, viewport(), qOverload<>(&QWidget::update));
    describe();
}

void Storyboard::setStory(std::shared_ptr<const insight::Story> story) {
    const bool same = m_story && story && m_story->conversation == story->conversation;
    const uint32_t at = same && m_cursor >= 0 ? m_story->events[static_cast<size_t>(m_cursor)].event : UINT32_MAX;
    m_story = std::move(story);
    m_marks.clear();
    m_cursor = -1;
    if (m_story) {
        const int icon = fontMetrics().height();
        for (const insight::StoryEvent& event : m_story->events) {
            const QString label = storyLabel(*m_story, event);
            m_marks.push_back({0, fontMetrics().horizontalAdvance(label) + icon * 2, label});
            if (event.event == at || (m_cursor < 0 && m_selected == event.event)) {
                m_cursor = count() - 1;
            }
        }
    }
    if (!same) {
        m_zoom = 1.0;
        horizontalScrollBar()->setValue(0);
    }
    arrange();
    describe();
    showMark(m_cursor);
}

void Storyboard::setSelected(std::optional<uint32_t> event) {
    m_selected = event;
    for (int i = 0; m_story && i < count(); ++i) {
        if (m_story->events[static_cast<size_t>(i)].event == event) {
            setCursorMark(i);
        }
    }
    viewport()->update();
}

void Storyboard::verdictsChanged() {
    viewport()->update();
    describe();
}

QSize Storyboard::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 100, axisHeight() + laneHeight() * 4};
}
QSize Storyboard::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 40, axisHeight() + laneHeight()};
}

int Storyboard::headWidth() const {
    return fontMetrics().averageCharWidth() * 18;
}
int Storyboard::axisHeight() const {
    return fontMetrics().lineSpacing() * 3 / 2;
}
int Storyboard::chipHeight() const {
    return fontMetrics().lineSpacing() * 5 / 4;
}
int Storyboard::laneHeight() const {
    return fontMetrics().lineSpacing() * 5 / 2; // a mark and a word below it
}

int Storyboard::place(double pixelsPerMs) {
    const int gap = fontMetrics().averageCharWidth();
    const int margin = fontMetrics().height();
    std::vector<int> free(m_story->lanes.size(), margin); // where a lane's last mark ends
    int64_t begin = 0;
    for (const insight::StoryEvent& event : m_story->events) {
        begin = begin == 0 ? event.timeMs : begin;
    }
    int before = margin - gap;
    int end = 0;
    for (size_t i = 0; i < m_marks.size(); ++i) {
        const insight::StoryEvent& event = m_story->events[i];
        const double wanted = event.timeMs == 0 ? 0.0 : static_cast<double>(event.timeMs - begin) * pixelsPerMs;
        const int left = std::max({margin + static_cast<int>(std::min(wanted, 1e8)), free[event.lane], before + gap});
        m_marks[i].left = left;
        before = left;
        free[event.lane] = left + m_marks[i].width + gap;
        end = std::max(end, left + m_marks[i].width);
    }
    return end + margin;
}

void Storyboard::arrange() {
    const int room = std::max(1, viewport()->width() - headWidth());
    m_contentWidth = 0;
    if (m_story && !m_marks.empty()) {
        const int wanted = static_cast<int>(room * m_zoom);
        const auto span = static_cast<double>(m_story->events.back().timeMs - m_story->events.front().timeMs);
        double low = 0.0;
        double high = 4.0 * wanted;
        for (const insight::StoryEvent& event : m_story->events) {
            if (event.timeMs != 0) {
                const auto length = static_cast<double>(m_story->events.back().timeMs - event.timeMs);
                high = length > 0 ? wanted / length : 0.0;
                break;
            }
        }
        for (int step = 0; span > 0 && step < kSteps; ++step) { // the largest scale that fits
            const double middle = (low + high) / 2;
            (place(middle) <= wanted ? low : high) = middle;
        }
        m_contentWidth = place(low);
    }
    const int lanes = m_story ? static_cast<int>(m_story->lanes.size()) : 0;
    const int height = std::max(1, viewport()->height() - axisHeight());
    horizontalScrollBar()->setPageStep(room);
    horizontalScrollBar()->setSingleStep(fontMetrics().averageCharWidth() * 4);
    horizontalScrollBar()->setRange(0, std::max(0, m_contentWidth - room));
    verticalScrollBar()->setPageStep(height);
    verticalScrollBar()->setSingleStep(laneHeight() / 2);
    verticalScrollBar()->setRange(0, std::max(0, lanes * laneHeight() - height));
    viewport()->update();
}

void Storyboard::setZoom(double zoom) {
    zoom = std::clamp(zoom, 1.0, kMostZoom);
    if (zoom != m_zoom) {
        m_zoom = zoom;
        arrange();
        showMark(m_cursor);
    }
}
void Storyboard::zoomIn() {
    setZoom(m_zoom * kZoomStep);
}
void Storyboard::zoomOut() {
    setZoom(m_zoom / kZoomStep);
}
void Storyboard::zoomReset() {
    setZoom(1.0);
}

QRect Storyboard::markRect(int index) const {
    if (index < 0 || index >= count()) {
        return {};
    }
    const Mark& mark = m_marks[static_cast<size_t>(index)];
    const auto lane = static_cast<int>(m_story->events[static_cast<size_t>(index)].lane);
    return {headWidth() + mark.left - horizontalScrollBar()->value(),
            axisHeight() + lane * laneHeight() + fontMetrics().lineSpacing() / 5 - verticalScrollBar()->value(),
            mark.width, chipHeight()};
}

int Storyboard::markAt(const QPoint& at) const {
    if (at.x() < headWidth() || at.y() < axisHeight()) {
        return -1;
    }
    for (int i = 0; i < count(); ++i) {
        if (markRect(i).contains(at)) {
            return i;
        }
    }
    return -1;
}

int Storyboard::timeToX(int64_t timeMs) const {
    // Between two marks time runs evenly.
    const auto& events = m_story->events;
    const auto behind =
        std::upper_bound(events.begin(), events.end(), timeMs,
                         [](int64_t ms, const insight::StoryEvent& event) { return ms < event.timeMs; });
    const auto x = [this](size_t i) { return m_marks[i].left; };
    if (behind == events.begin()) {
        return x(0);
    }
    const auto before = static_cast<size_t>(behind - events.begin()) - 1;
    if (behind == events.end() || events[before].timeMs == 0) {
        return x(before);
    }
    const double part = static_cast<double>(timeMs - events[before].timeMs) /
                        static_cast<double>(behind->timeMs - events[before].timeMs);
    return x(before) + static_cast<int>(part * (x(before + 1) - x(before)));
}

QString Storyboard::wordsFor(int index) const {
    if (!m_story || index < 0 || index >= count()) {
        return {};
    }
    const insight::StoryEvent& event = m_story->events[static_cast<size_t>(index)];
    const insight::StoryLane& lane = m_story->lanes[event.lane];
    QStringList lines{typeLabel(plain(event.type)) + QStringLiteral(" — ") +
                      EventTableModel::verdictWord(m_verdictOf({event.event}))};
    if (event.timeMs != 0) {
        int64_t begin = 0;
        for (const insight::StoryEvent& one : m_story->events) {
            begin = begin == 0 ? one.timeMs : begin;
        }
        lines << storyTime(event.timeMs) + u' ' + storyOffset(event.timeMs, begin);
    }
    if (!lane.participantId.empty()) {
        lines << tr("%1, participant %2").arg(laneTitle(lane), plain(lane.participantId));
    }
    if (!event.session.empty()) {
        lines << tr("session %1").arg(plain(event.session));
    }
    return lines.join(u'\n');
}

void Storyboard::describe() {
    if (!m_story || m_marks.empty()) {
        setAccessibleDescription(tr("No conversation"));
        return;
    }
    const QString all = tr("%1 of %2", "events of participants")
                            .arg(tr("%Ln events", nullptr, count()),
                                 tr("%Ln participants", nullptr, static_cast<int>(m_story->lanes.size())));
    setAccessibleDescription(m_cursor < 0 ? all
                                          : tr("Event %1 of %2: %3")
                                                .arg(m_cursor + 1)
                                                .arg(count())
                                                .arg(wordsFor(m_cursor).replace(u'\n', QStringLiteral(", "))));
}

void Storyboard::setCursorMark(int index) {
    if (index != m_cursor && index >= 0 && index < count()) {
        m_cursor = index;
        describe();
        showMark(index);
        viewport()->update();
    }
}

void Storyboard::showMark(int index) {
    const QRect mark = markRect(index);
    if (!mark.isValid()) {
        return;
    }
    const int air = fontMetrics().height();
    const int left = headWidth() + air;
    const int right = viewport()->width() - air;
    if (mark.left() < left || mark.width() > right - left) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + mark.left() - left);
    } else if (mark.right() > right) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + mark.right() - right);
    }
    const int top = axisHeight();
    const int below = mark.bottom() + fontMetrics().lineSpacing() - viewport()->height();
    if (mark.top() < top) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() + mark.top() - top - air / 2);
    } else if (below > 0) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() + below);
    }
}

int Storyboard::inOtherLane(int step) const {
    const auto lanes = static_cast<int>(m_story->lanes.size());
    const auto laneOf = [this](int i) { return static_cast<int>(m_story->events[static_cast<size_t>(i)].lane); };
    for (int lane = laneOf(m_cursor) + step; lane >= 0 && lane < lanes; lane += step) {
        int best = -1;
        for (int i = 0; i < count(); ++i) {
            if (laneOf(i) == lane && (best < 0 || std::abs(i - m_cursor) < std::abs(best - m_cursor))) {
                best = i;
            }
        }
        if (best >= 0) {
            return best;
        }
    }
    return m_cursor;
}

// --- painting -------------------------------------------------------------------------------------------------------

void Storyboard::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    arrange();
    showMark(m_cursor);
}

void Storyboard::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_story) {
        setStory(std::shared_ptr<const insight::Story>(m_story));
    }
}

void Storyboard::keyPressEvent(QKeyEvent* event) {
    if (count() == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        setCursorMark(m_cursor < 0 ? 0 : std::max(0, m_cursor - 1));
        break;
    case Qt::Key_Right:
        setCursorMark(std::min(count() - 1, m_cursor + 1));
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
        setCursorMark(m_cursor < 0 ? 0 : inOtherLane(event->key() == Qt::Key_Up ? -1 : 1));
        break;
    case Qt::Key_Home:
        setCursorMark(0);
        break;
    case Qt::Key_End:
        setCursorMark(count() - 1);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        break;
    case Qt::Key_Minus:
        zoomOut();
        break;
    case Qt::Key_0:
        zoomReset();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_cursor >= 0) {
            Q_EMIT eventChosen(m_story->events[static_cast<size_t>(m_cursor)].event);
        }
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    event->accept();
}

void Storyboard::mousePressEvent(QMouseEvent* event) {
    const int index = event->button() == Qt::LeftButton ? markAt(event->position().toPoint()) : -1;
    if (index >= 0) {
        setCursorMark(index);
        Q_EMIT eventChosen(m_story->events[static_cast<size_t>(index)].event);
    }
}

void Storyboard::wheelEvent(QWheelEvent* event) {
    if ((event->modifiers() & Qt::ControlModifier) != 0) {
        setZoom(m_zoom * std::pow(kZoomStep, event->angleDelta().y() / 120.0));
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

bool Storyboard::viewportEvent(QEvent* event) {
    switch (event->type()) {
    case QEvent::ToolTip: {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int index = markAt(help->pos());
        if (index >= 0) {
            QToolTip::showText(help->globalPos(), wordsFor(index), viewport(), markRect(index));
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    case QEvent::MouseMove:
        viewport()->setCursor(markAt(static_cast<QMouseEvent*>(event)->position().toPoint()) >= 0
                                  ? Qt::PointingHandCursor
                                  : Qt::ArrowCursor);
        break;
    default:
        break;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace rw::ui
