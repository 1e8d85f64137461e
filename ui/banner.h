// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"

#include <QFrame>
#include <QString>
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
    explicit Banner(Theme& theme, QWidget* parent = nullptr);

    void showNotice(const QString& text);
    /// With a button that leads on, and takes the notice away.
    void showNotice(const QString& text, const QString& label, std::function<void()> action);
    /// `retry` may be empty: then no Retry is offered.
    void showFailure(const QString& what, const Error& error, std::function<void()> retry);
    /// Beside a failure's Retry: going on where it stopped, without doing anything twice.
    void offerContinuation(std::function<void()> resume);
    /// A failure's remedy that leads elsewhere, beside its Retry.
    void offerRemedy(const QString& label, std::function<void()> remedy);
    /// Shows itself over the lower edge of its parent, in the middle, instead of in a layout: what lies below stays
    /// where it is. Call it once.
    void floatOverParent();
    void dismiss();
    [[nodiscard]] bool isFailure() const { return m_isFailure; }
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    [[nodiscard]] bool coversWords(const QRect& place) const; ///< of the window, such as those of an empty list
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
    bool m_isFailure = false;
    bool m_floats = false;
};

/// What a person may want to pass on about an error: the other side's words, HTTP status, correlation id.
[[nodiscard]] QString errorDetails(const Error& error);

} // namespace rw::ui
