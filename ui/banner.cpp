// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/banner.h"

#include "ui/theme.h"
#include "ui/tooltips.h"

#include <QAbstractButton>
#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace rw::ui {

namespace {

constexpr qsizetype kLongestTip = 500; // of the other side's own words; Details has them all

/// One line, elided where the room ends.
class LineLabel : public QLabel {
public:
    using QLabel::QLabel;

    void setFullText(const QString& text) {
        m_full = text.simplified();
        elide();
        updateGeometry();
    }
    [[nodiscard]] QSize sizeHint() const override {
        return {fontMetrics().horizontalAdvance(m_full) + fontMetrics().averageCharWidth(),
                QLabel::sizeHint().height()};
    }
    [[nodiscard]] QSize minimumSizeHint() const override {
        return {fontMetrics().averageCharWidth() * 8, QLabel::minimumSizeHint().height()};
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        QLabel::resizeEvent(event);
        elide();
    }

private:
    void elide() {
        const QString shown = fontMetrics().elidedText(m_full, Qt::ElideRight, contentsRect().width());
        if (shown != text()) {
            setText(shown);
        }
        setToolTip(shown == m_full ? QString()
                                   : QStringLiteral("<p>") + m_full.toHtmlEscaped() + QStringLiteral("</p>"));
    }
    QString m_full;
};

/// A sentence of its own. Names keep their letters: files, topics, addresses.
QString sentence(const std::string& utf8) {
    QString text = QString::fromStdString(utf8).trimmed();
    if (!text.isEmpty()) {
        const QString word = text.section(u' ', 0, 0);
        if (!word.contains(u'.') && !word.contains(u':') && !word.contains(u'/')) {
            text[0] = text.at(0).toUpper();
        }
        if (!text.endsWith(u'.')) {
            text += u'.';
        }
    }
    return text;
}

} // namespace

QString errorDetails(const Error& error) {
    QStringList lines;
    if (error.httpStatus != 0) {
        lines << Banner::tr("HTTP status: %1").arg(error.httpStatus);
    }
    if (!error.correlationId.empty()) {
        lines << Banner::tr("Correlation id: %1").arg(QString::fromStdString(error.correlationId));
    }
    if (error.retryAfterMs >= 0) {
        lines << Banner::tr("The server asks to wait %Ln seconds", nullptr,
                            static_cast<int>((error.retryAfterMs + 999) / 1000));
    }
    if (!error.detail.empty()) {
        lines << QString::fromStdString(error.detail);
    }
    return lines.join(QLatin1Char('\n'));
}

Banner::Banner(Theme& theme, QWidget* parent, Form form)
    : QFrame(parent), m_theme(theme), m_icon(new QLabel(this)),
      m_text(form == Form::Line ? new LineLabel(this) : new QLabel(this)), m_retry(new QPushButton(tr("Retry"), this)),
      m_continue(new QPushButton(tr("Continue where it stopped"), this)), m_remedy(new QPushButton(this)),
      m_detailsToggle(new QToolButton(this)), m_close(new QToolButton(this)), m_details(new QPlainTextEdit(this)) {
    setAutoFillBackground(true);
    setFrameShape(QFrame::NoFrame);

    m_text->setObjectName(QStringLiteral("bannerText"));
    m_text->setWordWrap(form == Form::Block);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setSizePolicy(form == Form::Block ? QSizePolicy::Expanding : QSizePolicy::Preferred,
                          QSizePolicy::Preferred);
    m_retry->setObjectName(QStringLiteral("bannerRetry"));
    m_retry->setAccessibleName(tr("Try again"));
    m_continue->setObjectName(QStringLiteral("bannerContinue"));
    m_continue->setToolTip(tr("Goes on where it stopped; what has arrived is not fetched again"));
    m_remedy->setObjectName(QStringLiteral("bannerRemedy"));
    m_remedy->setAccessibleName(tr("What helps"));
    m_detailsToggle->setObjectName(QStringLiteral("bannerDetailsToggle"));
    m_detailsToggle->setText(tr("Details"));
    m_detailsToggle->setToolTip(tr("Shows the server's own words and what support will ask for"));
    m_detailsToggle->setCheckable(true);
    m_detailsToggle->setAutoRaise(true);
    m_close->setObjectName(QStringLiteral("bannerClose"));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss this message"));
    m_details->setObjectName(QStringLiteral("bannerDetails"));
    m_details->setAccessibleName(tr("Details of the failure"));
    m_details->setReadOnly(true);
    m_details->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_details->setMaximumHeight(fontMetrics().lineSpacing() * 7);
    m_details->hide();

    auto* line = new QHBoxLayout;
    line->addWidget(m_icon, 0, Qt::AlignVCenter);
    line->addWidget(m_text, form == Form::Block ? 1 : 0);
    line->addWidget(m_remedy);
    line->addWidget(m_continue);
    line->addWidget(m_retry);
    line->addWidget(m_detailsToggle);
    line->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    const int gap = style()->pixelMetric(QStyle::PM_LayoutHorizontalSpacing);
    const int edge = form == Form::Block ? 4 : 0;
    layout->setContentsMargins(gap + 2, edge, edge, edge);
    if (form == Form::Line) {
        line->addStretch(1); // the buttons stand behind the words
        for (QAbstractButton* button : findChildren<QAbstractButton*>()) {
            button->setMaximumHeight(fontMetrics().height() + 6);
        }
    }
    layout->addLayout(line);
    layout->addWidget(m_details);

    connect(m_detailsToggle, &QToolButton::toggled, m_details, &QWidget::setVisible);
    connect(m_close, &QToolButton::clicked, this, &Banner::dismiss);
    connect(m_retry, &QPushButton::clicked, this, [this] {
        const auto retry = m_onRetry;
        dismiss();
        if (retry) {
            retry();
        }
    });
    connect(m_continue, &QPushButton::clicked, this, [this] {
        const auto resume = m_onContinue;
        dismiss();
        if (resume) {
            resume();
        }
    });
    connect(m_remedy, &QPushButton::clicked, this, [this] {
        if (const auto remedy = m_onRemedy) {
            remedy(); // the failure stays: Retry is what comes after it
        }
    });
    connect(&m_theme, &Theme::changed, this, &Banner::readTheme);
    readTheme();
    hide();
}

void Banner::readTheme() {
    QPalette colors = palette();
    colors.setColor(QPalette::Window, m_theme.color(ColorRole::Banner));
    colors.setColor(QPalette::WindowText, m_theme.color(ColorRole::BannerText));
    setPalette(colors);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_text, m_icon}) {
        widget->setPalette(colors);
    }
    const int extent = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_icon->setPixmap(m_theme
                          .icon(m_isFailure ? QStringLiteral("error") : QStringLiteral("info"),
                                m_isFailure ? ColorRole::Error : ColorRole::Accent)
                          .pixmap(extent, extent));
    m_close->setIcon(m_theme.icon(QStringLiteral("close"), ColorRole::BannerText));
}

void Banner::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange) {
        readTheme();
    }
    QFrame::changeEvent(event);
}

void Banner::present(bool failure, const QString& text, const QString& details) {
    m_isFailure = failure;
    m_full = text;
    if (auto* line = dynamic_cast<LineLabel*>(m_text)) {
        line->setFullText(text);
    } else {
        m_text->setText(text);
        m_text->setToolTip(details.size() > kLongestTip ? QString() : plainToolTip(details));
    }
    m_text->setAccessibleName(text);
    setAccessibleName(failure ? tr("Failure: %1").arg(text) : tr("Notice: %1").arg(text));
    m_details->setPlainText(details);
    m_detailsToggle->setVisible(!details.isEmpty());
    m_detailsToggle->setChecked(false);
    m_retry->setVisible(static_cast<bool>(m_onRetry));
    m_onContinue = nullptr;
    m_continue->hide();
    m_onRemedy = nullptr;
    m_remedy->hide();
    readTheme();
    show();
    Q_EMIT shownOrHidden();
}

void Banner::showNotice(const QString& text) {
    m_onRetry = nullptr;
    present(false, text, {});
}

void Banner::showNotice(const QString& text, const QString& label, std::function<void()> action) {
    m_onRetry = std::move(action);
    m_retry->setText(label);
    m_retry->setAccessibleName(label);
    m_retry->setToolTip({});
    present(false, text, {});
}

void Banner::showFailure(const QString& what, const Error& error, std::function<void()> retry) {
    m_onRetry = std::move(retry);
    m_retry->setText(tr("Retry"));
    m_retry->setAccessibleName(tr("Try again"));
    m_retry->setToolTip({});
    QString text = what.isEmpty() ? QString() : what + QStringLiteral(": ");
    text += sentence(error.message);
    if (!error.remedy.empty()) {
        text += QLatin1Char(' ') + sentence(error.remedy);
    }
    present(true, text, errorDetails(error));
}

void Banner::offerContinuation(std::function<void()> resume) {
    m_onContinue = std::move(resume);
    m_continue->show();
    m_retry->setText(tr("Start over"));
    m_retry->setAccessibleName(tr("Start over"));
    m_retry->setToolTip(tr("Does all of it once more"));
}

void Banner::offerRemedy(const QString& label, std::function<void()> remedy) {
    m_onRemedy = std::move(remedy);
    m_remedy->setText(label);
    m_remedy->setAccessibleName(label);
    m_remedy->show();
}

void Banner::dismiss() {
    m_onRemedy = nullptr;
    m_onContinue = nullptr;
    m_onRetry = nullptr;
    m_isFailure = false;
    hide();
    Q_EMIT shownOrHidden();
}

QString Banner::text() const {
    return isHidden() ? QString() : m_full;
}

} // namespace rw::ui
