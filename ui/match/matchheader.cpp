// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/match/matchheader.h"

#include "ui/match/statelook.h"
#include "ui/panels/iconlabel.h"
#include "ui/saidtext.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QTextDocument>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace rw::ui {

namespace {

constexpr int kListedPaths = 30;
constexpr int kRoomyLines = 18; ///< of the pane

QString listed(const QString& title, const std::vector<std::string>& paths) {
    if (paths.empty()) {
        return {};
    }
    QString text = u"<p><b>"_qs + title.toHtmlEscaped() + u"</b>"_qs;
    int shown = 0;
    for (const std::string& path : paths) {
        if (shown++ == kListedPaths) {
            text += u"<br>…"_qs;
            break;
        }
        text += u"<br>"_qs + plain(path).toHtmlEscaped();
    }
    return text + u"</p>"_qs;
}

} // namespace

MatchHeader::MatchHeader(Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_sign(new IconLabel(this)), m_headline(new QLabel(this)),
      m_provenance(new QLabel(this)), m_note(new QLabel(this)) {
    const int gap = fontMetrics().height() / 3;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, gap, 0, 0);
    column->setSpacing(gap);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(gap * 2, 0, gap * 2, 0);
    head->addWidget(m_sign, 0, Qt::AlignTop);
    m_headline->setObjectName(u"matchHeadline"_qs);
    m_headline->setAccessibleName(tr("Verdict for this event"));
    m_headline->setWordWrap(true);
    m_headline->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_headline->setTextFormat(Qt::RichText);
    m_headline->setTextInteractionFlags(Qt::TextSelectableByMouse);
    head->addWidget(m_headline, 1);
    column->addLayout(head);

    m_provenance->setObjectName(u"matchProvenance"_qs);
    m_provenance->setAccessibleName(tr("Where this event comes from"));
    m_provenance->setTextFormat(Qt::PlainText);
    m_provenance->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // one line: the verdict needs the room
    m_provenance->setContentsMargins(gap * 2, 0, gap * 2, 0);
    m_provenance->hide();
    column->addWidget(m_provenance);

    m_note->setObjectName(u"matchNote"_qs);
    // In the place of the line about the origin, and as high: nothing below it moves while one types.
    m_note->setTextFormat(Qt::PlainText);
    m_note->setAutoFillBackground(true);
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_note->setContentsMargins(gap * 2, 0, gap * 2, 0);
    m_note->hide();
    column->addWidget(m_note);

    parent->installEventFilter(this);
    connect(&theme, &Theme::changed, this, [this] { paintLabels(); });
    paintLabels();
}

void MatchHeader::setVerdict(const match::Explanation* explanation, const QString& hint) {
    m_note->setText(hint);
    m_note->setToolTip(hint);
    m_note->setVisible(explanation != nullptr && !hint.isEmpty());
    m_provenance->setVisible(!m_origin.isEmpty() && m_note->isHidden());
    if (explanation != nullptr) {
        m_role = outcomeColor(explanation->outcome);
        m_sign->setIcon(m_theme.icon(outcomeIcon(explanation->outcome), m_role));
        m_word = outcomeText(explanation->outcome);
        m_sentence = plain(explanation->sentence);
    } else {
        m_role = ColorRole::NotEvaluated;
        m_sign->setIcon(m_theme.icon(u"notevaluated"_qs, m_role));
        m_word = tr("Not evaluated");
        m_sentence = hint;
    }
    setHeadline();
}

void MatchHeader::setOrigin(const store::Origin& origin) {
    QString line;
    const auto madeUp = [&origin] {
        return tr("%Ln fields of the envelope made up", nullptr, static_cast<int>(origin.madeUpPaths.size()));
    };
    if (origin.synthetic) {
        QStringList parts;
        if (!origin.approximatedPaths.empty()) {
            parts.append(tr("%Ln fields approximated", nullptr, static_cast<int>(origin.approximatedPaths.size())));
        }
        if (!origin.unavailablePaths.empty()) {
            parts.append(
                tr("%Ln fields cannot be supplied", nullptr, static_cast<int>(origin.unavailablePaths.size())));
        }
        if (!origin.madeUpPaths.empty()) {
            parts.append(madeUp());
        }
        line = tr("Synthetic: %1").arg(plain(origin.source));
        if (!parts.isEmpty()) {
            line += u"; "_qs + parts.join(u", "_qs);
        }
    } else if (!origin.source.empty()) {
        // What was pasted is named as its import is, in the words of the main window.
        const QString pasted = QCoreApplication::translate("rw::ui::MainWindow", "Pasted");
        line = plain(origin.source) == pasted ? tr("From the clipboard") : tr("From %1").arg(plain(origin.source));
        if (!origin.madeUpPaths.empty()) {
            line += u"; "_qs + madeUp();
        }
    }
    m_origin = line;
    m_provenance->setAccessibleDescription(line);
    m_provenance->setVisible(!line.isEmpty() && m_note->isHidden());
    const QString said = origin.synthetic              ? tr("This event was not sent like this.")
                         : !origin.madeUpPaths.empty() ? tr("This event came without its envelope.")
                                                       : QString();
    const QString meaning = said.isEmpty() ? QString() : QString(u"<p>"_qs + said.toHtmlEscaped() + u"</p>"_qs);
    m_originDetails = meaning + listed(tr("Made up"), origin.madeUpPaths) +
                      listed(tr("Approximated"), origin.approximatedPaths) +
                      listed(tr("Cannot be supplied"), origin.unavailablePaths);
    fitOrigin();
}

QString MatchHeader::headline(const QString& sentence) const {
    // The word is bold and coloured, the sentence reads in the normal colour.
    QString html = u"<b style=\"color:%1\">%2</b>"_qs.arg(m_theme.color(m_role).name(), m_word.toHtmlEscaped());
    if (!sentence.isEmpty()) {
        html += u" — "_qs + richSaid(sentence);
    }
    return html;
}

void MatchHeader::setHeadline() {
    m_headline->setText(headline(m_sentence));
    m_headline->setAccessibleDescription(plainSaid(m_sentence));
    fitHeadline();
}

void MatchHeader::fitHeadline() {
    // A wrapped label asks for a height that a layout need not give it: then its last line is cut through the letters.
    // So it gets its height, up to a part of the pane; what is longer ends in an ellipsis, with all of it in the tip.
    const int line = m_headline->fontMetrics().lineSpacing();
    const int wide = m_headline->width();
    const int most = std::clamp(parentWidget()->height() / (4 * line), 2, 6) * line + line / 2;
    QTextDocument page;
    page.setDocumentMargin(0);
    page.setDefaultFont(m_headline->font());
    const auto high = [&](const QString& sentence) {
        page.setHtml(headline(sentence));
        page.setTextWidth(wide);
        return static_cast<int>(std::ceil(page.size().height()));
    };
    QString shown = m_sentence;
    if (wide > line && high(shown) > most) {
        qsizetype fits = 0;
        for (qsizetype rest = m_sentence.size(); rest > 0; rest /= 2) {
            while (fits + rest < m_sentence.size() && high(m_sentence.left(fits + rest) + u'…') <= most) {
                fits += rest;
            }
        }
        shown = m_sentence.left(fits) + u'…';
    }
    m_headline->setToolTip(shown == m_sentence ? QString() : u"<p>"_qs + richSaid(m_sentence) + u"</p>"_qs);
    if (const QString html = headline(shown); html != m_headline->text()) {
        m_headline->setText(html);
    }
    // Most sentences take a line or two: where there is room for two, what is below stays while they change.
    const int least = parentWidget()->height() >= kRoomyLines * line ? 2 * line : line;
    m_headline->setMinimumHeight(wide > line ? std::max(high(shown), least) : line);
}

void MatchHeader::fitOrigin() {
    const int wide = m_provenance->isVisible() ? m_provenance->contentsRect().width() : width();
    const QString shown = m_provenance->fontMetrics().elidedText(m_origin, Qt::ElideRight, wide);
    m_provenance->setText(shown);
    const QString all = shown == m_origin ? QString() : u"<p>"_qs + m_origin.toHtmlEscaped() + u"</p>"_qs;
    m_provenance->setToolTip(all + m_originDetails);
}

void MatchHeader::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitOrigin();
    if (!m_word.isEmpty()) {
        fitHeadline();
    }
}

bool MatchHeader::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && !m_word.isEmpty()) {
        fitHeadline();
    }
    return QWidget::eventFilter(watched, event);
}

void MatchHeader::paintLabels() {
    const auto tint = [this](QLabel* label, ColorRole text, ColorRole back) {
        QPalette colors = label->palette();
        colors.setColor(QPalette::WindowText, m_theme.color(text));
        colors.setColor(QPalette::Window, m_theme.color(back));
        label->setPalette(colors);
    };
    tint(m_headline, ColorRole::EditorText, ColorRole::EditorBackground); // the back is not painted
    tint(m_provenance, ColorRole::SubtleText, ColorRole::EditorBackground);
    tint(m_note, ColorRole::BannerText, ColorRole::Banner);
    if (!m_word.isEmpty()) {
        setHeadline(); // its colour stands in its text
    }
}

} // namespace rw::ui
