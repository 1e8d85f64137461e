// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/insight/storyboard.h"
#include "engine/store/eventstore.h"

#include <QAbstractScrollArea>
#include <QString>
#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace rw::ui {

class Theme;

/// Words for one conversation, shared by the picture and the list.
[[nodiscard]] QString laneTitle(const insight::StoryLane& lane);
/// What the lane's id is called, or the id itself.
using LaneName = std::function<QString(const insight::StoryLane&)>;
/// "end" for acd.end in the lane of the acd; else the short name of the type.
[[nodiscard]] QString storyLabel(const insight::Story& story, const insight::StoryEvent& event);
[[nodiscard]] QString storyTime(int64_t timeMs);                 ///< local time of day
[[nodiscard]] QString storyOffset(int64_t timeMs, int64_t from); ///< "+1:05.2"; empty where a time is unknown

/// One conversation as a picture: a lane per participant, time from left to right, each event a mark with its name.
/// What the rule matches is round, green, and says "Match"; the rest is angular. Marks stand where time puts them, but
/// never on top of each other: between them the axis stretches. Arrow keys walk in the order of time, up and down to
/// other lanes; Return or a click chooses; plus, minus, zero and Ctrl with the wheel zoom. Only shows. GUI thread.
class Storyboard : public QAbstractScrollArea {
    Q_OBJECT
public:
    using VerdictOf = std::function<store::Verdict(store::EventId)>;
    Storyboard(Theme& theme, VerdictOf verdictOf, QWidget* parent = nullptr);

    void setLaneName(LaneName laneName) { m_laneName = std::move(laneName); }
    void setStory(std::shared_ptr<const insight::Story> story);
    void setSelected(std::optional<uint32_t> event); ///< outlined; scrolls there
    void verdictsChanged();
    [[nodiscard]] int current() const { return m_cursor; } ///< index of the mark that the keys are on; -1 none
    [[nodiscard]] QRect markRect(int index) const;         ///< in the viewport
    [[nodiscard]] QString wordsFor(int index) const;       ///< the tip of a mark
    [[nodiscard]] double zoom() const { return m_zoom; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void zoomReset();

Q_SIGNALS:
    void eventChosen(uint32_t event);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    struct Mark {
        int left = 0; ///< in the content
        int width = 0;
        QString label;
    };
    [[nodiscard]] int headWidth() const;
    [[nodiscard]] int axisHeight() const;
    [[nodiscard]] int laneHeight() const;
    [[nodiscard]] int chipHeight() const;
    [[nodiscard]] int count() const { return static_cast<int>(m_marks.size()); }
    int place(double pixelsPerMs); ///< puts the marks; the width that they take
    void arrange();
    void setZoom(double zoom);
    void setCursorMark(int index);
    void showMark(int index);
    [[nodiscard]] int markAt(const QPoint& at) const;
    [[nodiscard]] int inOtherLane(int step) const;
    [[nodiscard]] int timeToX(int64_t timeMs) const;
    void paintAxis(QPainter& painter) const;
    void paintLanes(QPainter& painter) const;
    void paintMark(QPainter& painter, int index) const;
    void describe();

    Theme& m_theme;
    VerdictOf m_verdictOf;
    LaneName m_laneName;
    std::shared_ptr<const insight::Story> m_story;
    std::vector<Mark> m_marks; ///< as the events of the story
    int m_contentWidth = 0;
    double m_zoom = 1.0; ///< times the width of the view
    int m_cursor = -1;
    std::optional<uint32_t> m_selected;
};

} // namespace rw::ui
