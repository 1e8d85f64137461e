// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/match/matchheader.h"

#include "ui/match/statelook.h"
#include "ui/panels/iconlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace rw::ui {

namespace {

constexpr int kListedPaths = 30;

QString plain(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

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
    m_headline->setTextFormat(Qt::RichText);
    m_headline->setTextInteractionFlags(Qt::TextSelectableByMouse);
    head->addWidget(m_headline, 1);
    column->addLayout(head);

    m_provenance->setObjectName(u"matchProvenance"_qs);
    m_provenance->setAccessibleName(tr("Where this event comes from"));
    m_provenance->setWordWrap(true);
    m_provenance->setTextFormat(Qt::PlainText);
    m_provenance->setContentsMargins(gap * 2, 0, gap * 2, 0);
    m_provenance->hide();
    column->addWidget(m_provenance);

    m_note->setObjectName(u"matchNote"_qs);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setAutoFillBackground(true);
    m_note->setContentsMargins(gap * 2, gap, gap * 2, gap);
    m_note->hide();
    column->addWidget(m_note);

    connect(&theme, &Theme::changed, this, [this] { paintLabels(); });
    paintLabels();
}

void MatchHeader::setVerdict(const match::Explanation* explanation, const QString& hint) {
    m_note->setText(hint);
    m_note->setVisible(explanation != nullptr && !hint.isEmpty());
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
    if (origin.synthetic) {
        QStringList parts;
        if (!origin.approximatedPaths.empty()) {
            const size_t n = origin.approximatedPaths.size();
            parts.append(n == 1 ? tr("1 field approximated") : tr("%1 fields approximated").arg(n));
        }
        if (!origin.unavailablePaths.empty()) {
            const size_t n = origin.unavailablePaths.size();
            parts.append(n == 1 ? tr("1 field cannot be supplied") : tr("%1 fields cannot be supplied").arg(n));
        }
        line = tr("Synthetic: %1").arg(plain(origin.source));
        if (!parts.isEmpty()) {
            line += u"; "_qs + parts.join(u", "_qs);
        }
    } else if (!origin.source.empty()) {
        line = tr("From %1").arg(plain(origin.source));
    }
    m_provenance->setText(line);
    m_provenance->setVisible(!line.isEmpty());
    const QString meaning =
        origin.synthetic ? u"<p>"_qs + tr("This event was not sent like this.").toHtmlEscaped() : QString();
    m_provenance->setToolTip(meaning + listed(tr("Approximated"), origin.approximatedPaths) +
                             listed(tr("Cannot be supplied"), origin.unavailablePaths));
}

void MatchHeader::setHeadline() {
    // The word is bold and coloured, the sentence reads in the normal colour.
    QString html = u"<b style=\"color:%1\">%2</b>"_qs.arg(m_theme.color(m_role).name(), m_word.toHtmlEscaped());
    if (!m_sentence.isEmpty()) {
        html += u" — "_qs + m_sentence.toHtmlEscaped();
    }
    m_headline->setText(html);
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
