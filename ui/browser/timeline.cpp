// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/timeline.h"

#include "ui/chartaccess.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDateTime>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>
#include <QToolButton>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>

namespace rw::ui {

namespace {

constexpr int kMargin = 4;
constexpr int64_t kDayMs = 24LL * 60 * 60 * 1000;
constexpr int64_t kMinuteMs = 60LL * 1000;
constexpr int64_t kClosestMs = 10LL * 1000; ///< bars are never narrower than a second

uint32_t total(const std::array<uint32_t, 5>& counts) {
    return std::accumulate(counts.begin(), counts.end(), 0U);
}
uint32_t matching(const std::array<uint32_t, 5>& counts) {
    return counts[static_cast<size_t>(store::Verdict::Match)];
}

} // namespace

Timeline::Timeline(Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_in(new QToolButton(this)), m_whole(new QToolButton(this)) {
    announceAsChart(*this);
    setObjectName(QStringLiteral("timeline"));
    setAccessibleName(tr("Events over time"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::IBeamCursor);
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    m_in->setObjectName(QStringLiteral("timelineZoom"));
    m_in->setText(tr("Zoom in"));
    m_in->setToolTip(tr("Spreads the bars over the chosen range (+, or a double click in it). Which events are shown "
                        "stays as it is."));
    connect(m_in, &QToolButton::clicked, this, [this] {
        setFocus(); // the button goes away
        chooseZoom(m_range);
    });
    m_whole->setObjectName(QStringLiteral("timelineWhole"));
    connect(m_whole, &QToolButton::clicked, this, [this] {
        setFocus();
        chooseZoom(m_leavesOut && !showsWhole() ? std::optional(whole()) : std::nullopt);
    });
    for (QToolButton* button : {m_in, m_whole}) {
        button->setAutoRaise(true);
        button->setCursor(Qt::ArrowCursor);
        button->setFocusPolicy(Qt::TabFocus);
        button->hide();
    }
    describe();
}

void Timeline::setHistogram(store::TimeHistogram histogram) {
    m_histogram = std::move(histogram);
    m_highest = 0;
    for (const auto& counts : m_histogram.byVerdict) {
        m_highest = std::max(m_highest, total(counts));
    }
    if (!m_zoom) {
        m_leavesOut = m_histogram.earlier + m_histogram.later > 0;
    }
    m_cursor = std::clamp(m_cursor, 0, std::max(0, buckets() - 1));
    m_anchor = std::clamp(m_anchor, 0, std::max(0, buckets() - 1));
    showButtons();
    describe();
    update();
}

void Timeline::setRange(std::optional<TimeRange> range) {
    if (range != m_range) {
        m_range = range;
        showButtons();
        describe();
        update();
    }
}

void Timeline::setZoom(std::optional<TimeRange> zoom) {
    m_zoom = zoom;
    showButtons();
}

void Timeline::chooseZoom(std::optional<TimeRange> zoom) {
    if (zoom != m_zoom) {
        m_drag.reset();
        setZoom(zoom);
        Q_EMIT zoomChosen();
    }
}

void Timeline::zoomBy(double factor, int64_t aroundMs) {
    if (buckets() == 0) {
        return;
    }
    const TimeRange whole = this->whole();
    const TimeRange now = m_zoom.value_or(m_leavesOut ? rangeOf({0, buckets() - 1}) : whole);
    const auto length = static_cast<double>(now.toMs - now.fromMs);
    const double wanted = std::max(length * factor, static_cast<double>(kClosestMs));
    if (factor < 1 && wanted >= length) {
        return;
    }
    if (wanted >= static_cast<double>(whole.toMs - whole.fromMs)) {
        chooseZoom(m_leavesOut ? std::optional(whole) : std::nullopt);
        return;
    }
    // What lies below the pointer stays there, unless that would lead beyond the events.
    const double place = std::clamp(static_cast<double>(aroundMs - now.fromMs) / length, 0.0, 1.0);
    const auto size = static_cast<int64_t>(wanted);
    int64_t from = aroundMs - std::llround(place * wanted);
    from = std::max(whole.fromMs, std::min(from, whole.toMs - size));
    chooseZoom(TimeRange{from, from + size});
}

bool Timeline::canZoomToRange() const {
    return m_range && m_range != m_zoom && m_range->toMs - m_range->fromMs >= kClosestMs && buckets() > 0;
}

void Timeline::goBack() {
    m_drag.reset();
    if (m_range) {
        choose(std::nullopt);
    } else {
        chooseZoom(std::nullopt);
    }
    update();
}

bool Timeline::showsWhole() const {
    return m_zoom == whole();
}

void Timeline::showButtons() {
    m_in->setVisible(canZoomToRange());
    m_whole->setVisible(m_zoom.has_value() || (m_leavesOut && buckets() > 0));
    m_whole->setText(showsWhole() ? tr("Most events") : tr("Whole range"));
    m_whole->setToolTip(showsWhole() ? tr("Shows the bars of the time in which nearly all events lie (Esc)")
                                     : tr("Shows the bars of all times"));
    const QRect area = plot();
    const int height = fontMetrics().lineSpacing() + kMargin / 2;
    int right = area.right();
    for (QToolButton* button : {m_whole, m_in}) {
        if (!button->isHidden()) {
            const int width = fontMetrics().horizontalAdvance(button->text()) + 4 * kMargin;
            button->setGeometry(right - width, area.bottom() + 2, width, height);
            right -= width + kMargin;
        }
    }
}

QSize Timeline::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 40, fontMetrics().lineSpacing() * 3 + 2 * kMargin};
}
QSize Timeline::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 20, sizeHint().height()};
}

QRect Timeline::plot() const {
    return rect().adjusted(kMargin, kMargin, -kMargin, -kMargin - fontMetrics().lineSpacing());
}

QRect Timeline::barRect(int bucket) const {
    if (bucket < 0 || bucket >= buckets()) {
        return {};
    }
    const QRect area = plot();
    const int left = area.left() + area.width() * bucket / buckets();
    const int right = area.left() + area.width() * (bucket + 1) / buckets();
    return {left, area.top(), std::max(1, right - left), area.height()};
}

int Timeline::bucketAt(int x) const {
    const QRect area = plot();
    const int bucket = (x - area.left()) * buckets() / std::max(1, area.width());
    return std::clamp(bucket, 0, std::max(0, buckets() - 1));
}

std::optional<Timeline::Span> Timeline::spanOf(const std::optional<TimeRange>& range) const {
    if (!range || buckets() == 0 || m_histogram.bucketMs <= 0) {
        return std::nullopt;
    }
    const auto bucket = [this](int64_t ms) {
        const int64_t at = (ms - m_histogram.firstMs) / m_histogram.bucketMs;
        return static_cast<int>(std::clamp<int64_t>(at, 0, buckets() - 1));
    };
    if (range->toMs <= m_histogram.firstMs || range->fromMs >= barsEndMs()) {
        return std::nullopt;
    }
    return Span{bucket(std::max(range->fromMs, m_histogram.firstMs)), bucket(range->toMs - 1)};
}

TimeRange Timeline::rangeOf(Span span) const {
    const auto [first, last] = std::minmax(span.first, span.second);
    return {m_histogram.firstMs + m_histogram.bucketMs * first,
            m_histogram.firstMs + m_histogram.bucketMs * (last + 1)};
}

int64_t Timeline::barsEndMs() const {
    return m_histogram.firstMs + m_histogram.bucketMs * buckets();
}

int64_t Timeline::timeAt(int x) const {
    const QRect area = plot();
    const double part = std::clamp(static_cast<double>(x - area.left()) / std::max(1, area.width()), 0.0, 1.0);
    return m_histogram.firstMs + std::llround(part * static_cast<double>(m_histogram.bucketMs * buckets()));
}

QString Timeline::rangeWords() const {
    if (m_range->fromMs < m_histogram.firstMs || m_range->toMs > barsEndMs()) {
        if (m_zoom || m_leavesOut) { // the bars tell the number of events of a part only
            return tr("%1 – %2").arg(timeText(m_range->fromMs), timeText(m_range->toMs));
        }
    }
    const auto span = spanOf(m_range);
    return span ? wordsFor(*span) : QString();
}

QString Timeline::timeText(int64_t ms) const {
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(ms);
    const int64_t whole = m_histogram.bucketMs * buckets();
    if (m_histogram.bucketMs >= kDayMs) {
        return QLocale().toString(time.date(), QLocale::ShortFormat);
    }
    const QString clock =
        time.toString(m_histogram.bucketMs < kMinuteMs ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
    const bool oneDay = whole <= kDayMs && time.date() == QDate::currentDate();
    return oneDay ? clock : QLocale().toString(time.date(), QLocale::ShortFormat) + u' ' + clock;
}

QString Timeline::wordsFor(Span span) const {
    const auto [first, last] = std::minmax(span.first, span.second);
    uint32_t all = 0;
    uint32_t matched = 0;
    for (int bucket = first; bucket <= last && bucket < buckets(); ++bucket) {
        all += total(m_histogram.byVerdict[static_cast<size_t>(bucket)]);
        matched += matching(m_histogram.byVerdict[static_cast<size_t>(bucket)]);
    }
    const TimeRange range = rangeOf(span);
    const QLocale locale;
    return tr("%1 – %2: %Ln events, %3 match", nullptr, static_cast<int>(all))
        .arg(timeText(range.fromMs), timeText(range.toMs), locale.toString(matched));
}

QString Timeline::earlierWords() const {
    return m_histogram.earlier > 0 ? tr("%Ln earlier", nullptr, static_cast<int>(m_histogram.earlier)) : QString();
}
QString Timeline::laterWords() const {
    return m_histogram.later > 0 ? tr("%Ln later", nullptr, static_cast<int>(m_histogram.later)) : QString();
}

void Timeline::describe() {
    if (buckets() == 0) {
        setAccessibleDescription(m_histogram.untimed > 0 ? tr("No event has a time") : tr("No events"));
        return;
    }
    const QString chosen = m_range ? rangeWords() : QString();
    QStringList said{!chosen.isEmpty() ? tr("Shown: %1").arg(chosen) : wordsFor({0, buckets() - 1})};
    for (const QString& beyond : {earlierWords(), laterWords()}) {
        if (!beyond.isEmpty()) {
            said.append(beyond);
        }
    }
    setAccessibleDescription(said.join(QStringLiteral("; ")));
}

void Timeline::choose(std::optional<Span> span) {
    const std::optional<TimeRange> range = span ? std::optional(rangeOf(*span)) : std::nullopt;
    if (range != m_range) {
        setRange(range);
        Q_EMIT rangeChosen(range);
    }
}

void Timeline::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    const QRect area = plot();
    const QColor subtle = m_theme.color(ColorRole::SubtleText);
    const auto span = m_drag ? m_drag : spanOf(m_range);
    const bool elsewhere = m_range && !span && (m_zoom || m_leavesOut); // no bar is in the range
    const int first = span ? std::min(span->first, span->second) : elsewhere ? buckets() : 0;
    const int last = span ? std::max(span->first, span->second) : buckets() - 1;
    if (span) {
        const QRect chosen = barRect(first).united(barRect(last)).adjusted(0, -kMargin + 1, 0, 0);
        QColor back = m_theme.color(ColorRole::Accent);
        back.setAlphaF(0.16F);
        painter.fillRect(chosen, back);
        painter.setPen(m_theme.color(ColorRole::Accent));
        painter.drawLine(chosen.topLeft(), chosen.bottomLeft());
        painter.drawLine(chosen.topRight(), chosen.bottomRight());
    }
    QColor others = m_theme.color(ColorRole::NotEvaluated);
    QColor matched = m_theme.color(ColorRole::Pass);
    if (!m_theme.isHighContrast()) {
        others.setAlphaF(0.55F);
    }
    for (int bucket = 0; bucket < buckets(); ++bucket) {
        const auto& counts = m_histogram.byVerdict[static_cast<size_t>(bucket)];
        const uint32_t all = total(counts);
        if (all == 0) {
            continue;
        }
        QRect bar = barRect(bucket);
        if (bar.width() > 2) {
            bar.setRight(bar.right() - 1);
        }
        // Few beside many are still seen.
        const auto height = [&](uint32_t count) {
            return count == 0
                       ? 0
                       : std::max(2,
                                  static_cast<int>(uint64_t{count} * static_cast<uint64_t>(area.height()) / m_highest));
        };
        const int whole = height(all);
        const int lower = std::min(whole, height(matching(counts)));
        const bool dimmed = bucket < first || bucket > last;
        painter.setOpacity(dimmed ? 0.45 : 1.0);
        painter.fillRect(bar.left(), bar.bottom() - whole + 1, bar.width(), whole - lower, others);
        painter.fillRect(bar.left(), bar.bottom() - lower + 1, bar.width(), lower, matched);
    }
    painter.setOpacity(1.0);
    painter.setPen(subtle);
    painter.drawLine(area.bottomLeft() + QPoint(0, 1), area.bottomRight() + QPoint(0, 1));
    const int taken = !m_in->isHidden()      ? area.right() - m_in->x() + kMargin
                      : !m_whole->isHidden() ? area.right() - m_whole->x() + kMargin
                                             : 0;
    const QRect labels(area.left(), area.bottom() + 2, area.width() - taken, fontMetrics().lineSpacing());
    if (buckets() == 0) {
        if (m_histogram.untimed > 0) {
            painter.drawText(labels, Qt::AlignCenter, tr("No event has a time"));
        }
    } else if (span || elsewhere) {
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(
            labels, taken > 0 ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignCenter,
            fontMetrics().elidedText(m_drag ? wordsFor(*m_drag) : rangeWords(), Qt::ElideRight, labels.width()));
    } else {
        const TimeRange shown = rangeOf({0, buckets() - 1});
        const auto joined = [](const QString& a, const QString& b) {
            return a.isEmpty() || b.isEmpty() ? a + b : QStringLiteral("%1 · %2").arg(a, b);
        };
        const QString from = joined(earlierWords(), timeText(shown.fromMs));
        const QString to = joined(timeText(shown.toMs), laterWords());
        const int fromWidth = fontMetrics().horizontalAdvance(from);
        painter.drawText(labels, Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(from, Qt::ElideRight, labels.width()));
        painter.drawText(labels, Qt::AlignRight | Qt::AlignVCenter,
                         fontMetrics().elidedText(to, Qt::ElideRight, labels.width() - fromWidth - 2 * kMargin));
    }
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        option.rect = rect().adjusted(1, 1, -1, -1);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
        painter.setPen(m_theme.color(ColorRole::Accent));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
        if (buckets() > 0) {
            painter.fillRect(QRect(barRect(m_cursor).left(), area.bottom() + 1, barRect(m_cursor).width(), 2),
                             m_theme.color(ColorRole::Accent));
        }
    }
}

void Timeline::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && buckets() > 0) {
        m_pressedAt = static_cast<int>(event->position().x());
        m_rangeBefore = m_range;
        const int bucket = bucketAt(m_pressedAt);
        m_drag = Span{bucket, bucket};
        m_anchor = m_cursor = bucket;
        update();
    }
}

void Timeline::mouseMoveEvent(QMouseEvent* event) {
    if (m_drag) {
        m_cursor = bucketAt(static_cast<int>(event->position().x()));
        m_drag->second = m_cursor;
        update();
    }
}

void Timeline::mouseReleaseEvent(QMouseEvent* event) {
    if (!m_drag || event->button() != Qt::LeftButton) {
        return;
    }
    const int x = static_cast<int>(event->position().x());
    m_drag->second = m_cursor = bucketAt(x);
    const Span span = *m_drag;
    m_drag.reset();
    update();
    // A click chooses the bar below it, where there is one; elsewhere it only gives the focus.
    const bool dragged = std::abs(x - m_pressedAt) >= QApplication::startDragDistance();
    if (dragged || total(m_histogram.byVerdict[static_cast<size_t>(span.first)]) > 0) {
        choose(dragged ? span : Span{span.second, span.second});
    }
}

void Timeline::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        m_drag.reset();
        // Its first click has chosen a bar.
        const int64_t at = timeAt(static_cast<int>(event->position().x()));
        const bool inRange = m_rangeBefore && at >= m_rangeBefore->fromMs && at < m_rangeBefore->toMs;
        const bool hadNone = !m_rangeBefore;
        if (inRange && m_rangeBefore != m_zoom) {
            setRange(m_rangeBefore);
            Q_EMIT rangeChosen(m_range);
            if (canZoomToRange()) {
                chooseZoom(m_range);
            }
            return;
        }
        choose(std::nullopt);
        if (hadNone) {
            chooseZoom(std::nullopt);
        }
    }
}

void Timeline::wheelEvent(QWheelEvent* event) {
    if ((event->modifiers() & Qt::ControlModifier) == 0 || event->angleDelta().y() == 0) {
        event->ignore();
        return;
    }
    // A notch of the wheel is 120; touch pads send smaller steps.
    zoomBy(std::pow(0.5, event->angleDelta().y() / 120.0), timeAt(static_cast<int>(event->position().x())));
    event->accept();
}

void Timeline::resizeEvent(QResizeEvent* /*event*/) {
    showButtons();
}

void Timeline::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && (m_drag || m_range || m_zoom)) {
        goBack();
        return;
    }
    if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal || event->key() == Qt::Key_Minus) {
        const TimeRange bar = rangeOf({m_cursor, m_cursor});
        const int64_t middle = (bar.fromMs + bar.toMs) / 2;
        if (event->key() == Qt::Key_Minus) {
            zoomBy(2.0, middle);
        } else if (canZoomToRange() && m_range->toMs - m_range->fromMs < barsEndMs() - m_histogram.firstMs) {
            chooseZoom(m_range);
        } else {
            zoomBy(0.5, middle);
        }
        return;
    }
    int to = m_cursor;
    switch (event->key()) {
    case Qt::Key_Left:
        to = m_cursor - 1;
        break;
    case Qt::Key_Right:
        to = m_cursor + 1;
        break;
    case Qt::Key_Home:
        to = 0;
        break;
    case Qt::Key_End:
        to = buckets() - 1;
        break;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (buckets() == 0) {
        return;
    }
    m_cursor = std::clamp(to, 0, buckets() - 1);
    if ((event->modifiers() & Qt::ShiftModifier) == 0) {
        m_anchor = m_cursor;
    }
    choose(Span{m_anchor, m_cursor});
    update();
}

bool Timeline::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape &&
        (m_drag || m_range || m_zoom)) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::ToolTip && buckets() > 0) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int bucket = bucketAt(help->pos().x());
        QToolTip::showText(
            help->globalPos(),
            wordsFor({bucket, bucket}) + u'\n' +
                tr("Drag to show only a range of time; Esc or a double click beside it shows all again. A double "
                   "click in the range or Ctrl and the wheel zoom."),
            this, barRect(bucket));
        return true;
    }
    return QWidget::event(event);
}

} // namespace rw::ui
