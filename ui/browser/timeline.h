// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/find.h"
#include "ui/models/eventrows.h"

#include <QWidget>
#include <optional>
#include <utility>

QT_BEGIN_NAMESPACE
class QToolButton;
QT_END_NAMESPACE

namespace rw::ui {

class Theme;

/// How many events happened when, the matching ones below the others. Dragging chooses a range of time; with the
/// keyboard: arrows, Home and End go from bar to bar, with Shift they extend the range; Esc or a double click beside it
/// chooses none. The bars may be spread over a part of time, which chooses nothing: a double click in the range, + or
/// Ctrl and the wheel go in, - or the wheel out; Esc without a range goes back to the bars as they came. These may
/// leave out the few events that lie far from nearly all others: how many is said beside them, and a button brings them
/// in. Only shows: counting runs elsewhere. GUI thread.
class Timeline : public QWidget {
    Q_OBJECT
public:
    explicit Timeline(Theme& theme, QWidget* parent = nullptr);

    void setHistogram(store::TimeHistogram histogram);
    [[nodiscard]] const store::TimeHistogram& histogram() const { return m_histogram; }
    [[nodiscard]] const std::optional<TimeRange>& range() const { return m_range; }
    void setRange(std::optional<TimeRange> range); ///< without a signal
    /// The part of time that the bars should cover; unset: where nearly all events are. Whoever counts gives bars of
    /// it.
    [[nodiscard]] const std::optional<TimeRange>& zoom() const { return m_zoom; }
    void setZoom(std::optional<TimeRange> zoom);   ///< without a signal
    [[nodiscard]] QRect barRect(int bucket) const; ///< the whole height; empty where there is none

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void rangeChosen(const std::optional<rw::ui::TimeRange>& range);
    void zoomChosen(); ///< zoom() is another

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    using Span = std::pair<int, int>; ///< first and last bar, in any order
    [[nodiscard]] int buckets() const { return static_cast<int>(m_histogram.byVerdict.size()); }
    [[nodiscard]] QRect plot() const;
    [[nodiscard]] int bucketAt(int x) const;
    [[nodiscard]] std::optional<Span> spanOf(const std::optional<TimeRange>& range) const;
    [[nodiscard]] TimeRange rangeOf(Span span) const;
    [[nodiscard]] QString timeText(int64_t ms) const;
    [[nodiscard]] QString wordsFor(Span span) const; ///< the time and the counts
    [[nodiscard]] QString rangeWords() const;   ///< of the chosen range, also where the bars show another part of time
    [[nodiscard]] QString earlierWords() const; ///< how many events lie before the bars; empty: none
    [[nodiscard]] QString laterWords() const;   ///< likewise behind them
    [[nodiscard]] int64_t timeAt(int x) const;
    [[nodiscard]] int64_t barsEndMs() const;
    [[nodiscard]] TimeRange whole() const { return {m_histogram.wholeFromMs, m_histogram.wholeToMs}; }
    [[nodiscard]] bool showsWhole() const; ///< because that was chosen
    void choose(std::optional<Span> span);
    void chooseZoom(std::optional<TimeRange> zoom);
    void zoomBy(double factor, int64_t aroundMs); ///< below 1: in
    [[nodiscard]] bool canZoomToRange() const;
    void goBack(); ///< from the range, else from the zoom
    void showButtons();
    void describe();

    Theme& m_theme;
    store::TimeHistogram m_histogram;
    uint32_t m_highest = 0;
    bool m_leavesOut = false; ///< the bars without a zoom do not show all events
    std::optional<TimeRange> m_range;
    std::optional<TimeRange> m_zoom;
    std::optional<TimeRange> m_rangeBefore; ///< before the last press of the mouse
    QToolButton *m_in, *m_whole;
    std::optional<Span> m_drag; ///< while the button is down
    int m_pressedAt = 0;        ///< x, where it went down
    int m_anchor = 0;           ///< bar where the range begins that Shift extends
    int m_cursor = 0;
};

} // namespace rw::ui
