// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/byterange.h"

#include <QByteArray>
#include <QWidget>
#include <memory>

namespace rw::ui {

class Theme;

/// A small editor for one JSON text that is no rule, such as an event: colours, folding, undo, one error mark. Tab
/// leaves it. GUI thread.
class JsonEdit : public QWidget {
    Q_OBJECT
public:
    explicit JsonEdit(Theme& theme, QWidget* parent = nullptr);
    ~JsonEdit() override;
    [[nodiscard]] QByteArray text() const;
    void setText(const QByteArray& utf8); ///< a new document: forgets undo; does not emit textChanged
    void setError(ByteRange at);          ///< an empty range clears it
    [[nodiscard]] QWidget* input() const;

Q_SIGNALS:
    void textChanged();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rw::ui
