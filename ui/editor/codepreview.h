// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export/exporter.h"

#include <QByteArray>
#include <QWidget>
#include <memory>
#include <string_view>

namespace rw::ui {

class Theme;

/// A read-only text with the colours of its language. Tab leaves it. GUI thread.
class CodePreview : public QWidget {
    Q_OBJECT
public:
    explicit CodePreview(Theme& theme, QWidget* parent = nullptr);
    ~CodePreview() override;
    void setText(std::string_view utf8, exporting::Syntax syntax);
    [[nodiscard]] QByteArray text() const;
    void setWrapping(bool wrap); ///< long lines go on below, instead of past the right edge

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rw::ui
