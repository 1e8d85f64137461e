// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"

#include <QFrame>
#include <QString>
#include <cstdint>
#include <functional>

QT_BEGIN_NAMESPACE
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;
QT_END_NAMESPACE

namespace rw::ui {

class Theme;

/// One message across the window that holds nobody up: a notice, or a failure with its remedy, the other side's own
/// words and a way to try again. Hidden while there is nothing to say. GUI thread.
class Banner : public QFrame {
    Q_OBJECT
public:
    enum class Form : uint8_t {
        Block, ///< as many lines as the text needs
        Line,  ///< one low line: what does not fit is elided and stands in the tool tip
    };
    explicit Banner(Theme& theme, QWidget* parent = nullptr, Form form = Form::Block);

    void showNotice(const QString& text);
    /// With a button that leads on, and takes the notice away.
    void showNotice(const QString& text, const QString& label, std::function<void()> action);
    /// `retry` may be empty: then no Retry is offered.
    void showFailure(const QString& what, const Error& error, std::function<void()> retry);
    /// Beside a failure's Retry: going on where it stopped, without doing anything twice.
    void offerContinuation(std::function<void()> resume);
    /// A failure's remedy that leads elsewhere, beside its Retry.
    void offerRemedy(const QString& label, std::function<void()> remedy);
    void dismiss();
    [[nodiscard]] bool isFailure() const { return m_isFailure; }
    [[nodiscard]] QString text() const; ///< all of it, however much is seen; empty while hidden

Q_SIGNALS:
    void shownOrHidden();

protected:
    void changeEvent(QEvent* event) override;

private:
    void present(bool failure, const QString& text, const QString& details);
    void readTheme();

    Theme& m_theme;
    QLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_retry;
    QPushButton* m_continue;
    QPushButton* m_remedy;
    QToolButton* m_detailsToggle;
    QToolButton* m_close;
    QPlainTextEdit* m_details;
    std::function<void()> m_onRetry;
    std::function<void()> m_onContinue;
    std::function<void()> m_onRemedy;
    QString m_full; ///< the text
    bool m_isFailure = false;
};

/// What a person may want to pass on about an error: the other side's words, HTTP status, correlation id.
[[nodiscard]] QString errorDetails(const Error& error);

} // namespace rw::ui
