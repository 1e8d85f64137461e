// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/byterange.h"
#include "engine/match/explain.h"

#include <QWidget>
#include <memory>
#include <string_view>
#include <vector>

namespace rw::ui {

class Theme;

/// A read-only view of one event's text with tints behind the values that a leaf looked at. Positions are UTF-8 bytes.
/// Long single lines are slow to paint: give it pretty text. GUI thread.
class PayloadText : public QWidget {
    Q_OBJECT
public:
    struct Tint {
        ByteRange at;
        match::LeafState state = match::LeafState::NotEvaluated;
    };
    explicit PayloadText(Theme& theme, QWidget* parent = nullptr);
    ~PayloadText() override;
    void setText(std::string_view utf8);
    void setTints(const std::vector<Tint>& tints);
    void emphasize(ByteRange range); ///< and scrolls there; an empty range clears
    void find();
    void findNext(int step); ///< 1: the next one, -1: the previous one
    [[nodiscard]] QWidget* input() const;

Q_SIGNALS:
    void caretMoved(uint32_t byteOffset);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rw::ui
