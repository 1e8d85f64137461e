// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statusstrip.h"

#include "engine/base/utf8.h"
#include "session/eventlibrary.h"
#include "session/ruledocument.h"
#include "session/testrun.h"
#include "ui/onelinelabel.h"
#include "ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QStyle>
#include <algorithm>

namespace rw::ui {

namespace {

// AWS takes so many characters of an event pattern unless the account's quota was raised (facts: aws §1.1).
constexpr int kDefaultCharacters = 2048;
constexpr int kMostCharacters = 4096; ///< of the interface, whatever the quota

QString plainTitle(const pattern::Diagnostic& diagnostic) {
    return QString::fromStdString(pattern::titleText(diagnostic.id));
}

/// The first problem that keeps the rule from being deployed; null when nothing does.
const pattern::Diagnostic* firstObstacle(const session::ParsedRule& parsed) {
    for (const pattern::Severity severity : {pattern::Severity::Error, pattern::Severity::Quota}) {
        for (const pattern::Diagnostic& diagnostic : parsed.diagnostics) {
            if (diagnostic.severity == severity) {
                return &diagnostic;
            }
        }
    }
    return nullptr;
}

} // namespace

StatusStrip::StatusStrip(Theme& theme, session::RuleDocument& rule, session::EventLibrary& events,
                         session::TestRun& test, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_rule(rule), m_events(events), m_test(test), m_icon(new QLabel(this)),
      m_validity(new OneLineLabel(this)), m_size(new QLabel(this)), m_matches(new QLabel(this)),
      m_time(new QLabel(this)), m_suite(new QLabel(this)) {
    setObjectName(QStringLiteral("statusStrip"));
    setFrameShape(QFrame::NoFrame);
    m_validity->setObjectName(QStringLiteral("stripValidity"));
    m_size->setObjectName(QStringLiteral("stripSize"));
    m_matches->setObjectName(QStringLiteral("stripMatches"));
    m_time->setObjectName(QStringLiteral("stripTime"));
    m_suite->setObjectName(QStringLiteral("stripSuite"));
    m_suite->installEventFilter(this);
    m_suite->hide();
    for (QLabel* label : std::initializer_list<QLabel*>{m_validity, m_size, m_matches, m_time, m_suite}) {
        label->setTextFormat(Qt::PlainText);
    }
    m_validity->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_validity->installEventFilter(this);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 3, 8, 3);
    layout->setSpacing(6);
    layout->addWidget(m_icon);
    layout->addWidget(m_validity, 1);
    layout->addWidget(m_size);
    layout->addWidget(m_matches);
    layout->addWidget(m_time);
    layout->addWidget(m_suite);

    connect(&m_rule, &session::RuleDocument::parsedChanged, this, &StatusStrip::refresh);
    connect(&m_rule, &session::RuleDocument::textChanged, this, &StatusStrip::refresh);
    connect(&m_events, &session::EventLibrary::appended, this, &StatusStrip::refresh);
    connect(&m_events, &session::EventLibrary::cleared, this, &StatusStrip::refresh);
    connect(&m_test, &session::TestRun::finished, this, &StatusStrip::refresh);
    connect(&m_test, &session::TestRun::staleChanged, this, &StatusStrip::refresh);
    connect(&m_theme, &Theme::changed, this, &StatusStrip::refresh);
    refresh();
}

bool StatusStrip::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_validity && event->type() == QEvent::MouseButtonRelease) {
        Q_EMIT problemsWanted();
    }
    if (watched == m_suite && event->type() == QEvent::MouseButtonRelease) {
        Q_EMIT suiteWanted();
    }
    return QFrame::eventFilter(watched, event);
}

void StatusStrip::refresh() {
    const QLocale locale;
    const auto parsed = m_rule.parsed();
    const int extent = style()->pixelMetric(QStyle::PM_SmallIconSize);
    const auto say = [&](const QString& icon, ColorRole role, const QString& text, const QString& help) {
        m_icon->setPixmap(m_theme.icon(icon, role).pixmap(extent, extent));
        m_validity->setHelp(help);
        m_validity->setAccessibleName(text);
        m_validity->setFullText(text);
    };

    if (m_opening && m_rule.text().trimmed().isEmpty()) {
        say(QStringLiteral("notevaluated"), ColorRole::NotEvaluated, tr("Opening the workspace…"), {});
    } else if (!parsed || m_rule.text().trimmed().isEmpty()) {
        say(QStringLiteral("notevaluated"), ColorRole::NotEvaluated, tr("Empty: paste or type an event pattern"), {});
    } else if (const pattern::Diagnostic* obstacle = firstObstacle(*parsed)) {
        const bool quota = obstacle->severity == pattern::Severity::Quota;
        const std::string explanation = pattern::explanationText(*obstacle);
        say(quota ? QStringLiteral("quota") : QStringLiteral("fail"), quota ? ColorRole::Quota : ColorRole::Error,
            quota ? tr("Valid, but AWS refuses it: %1").arg(plainTitle(*obstacle))
                  : tr("Not valid: %1").arg(plainTitle(*obstacle)),
            QString::fromStdString(explanation));
    } else {
        const auto warnings = std::count_if(
            parsed->diagnostics.begin(), parsed->diagnostics.end(),
            [](const pattern::Diagnostic& diagnostic) { return diagnostic.severity == pattern::Severity::Warning; });
        say(QStringLiteral("pass"), ColorRole::Pass,
            warnings == 0 ? tr("Valid") : tr("Valid, %Ln warnings", nullptr, static_cast<int>(warnings)),
            tr("EventBridge accepts this pattern"));
    }

    const uint32_t characters = parsed && parsed->result.pattern
                                    ? parsed->result.pattern->minifiedCharacters
                                    : static_cast<uint32_t>(utf8::utf16Length(m_rule.text().toStdString()));
    // The limit that counts here: the same as in Problems.
    const int limit = characters > kMostCharacters ? kMostCharacters : kDefaultCharacters;
    m_size->setText(tr("%1/%2 characters").arg(locale.toString(characters), locale.toString(limit)));
    m_size->setToolTip(tr("Size as exported, without blanks between the tokens. AWS takes %1 characters, after a raise "
                          "of the account's quota up to %2")
                           .arg(locale.toString(kDefaultCharacters), locale.toString(kMostCharacters)));

    const uint32_t loaded = m_events.size();
    QString matches;
    if (loaded == 0 && m_opening) {
        matches.clear(); // nobody knows yet
    } else if (loaded == 0) {
        matches = tr("· no events loaded");
    } else if (!m_rule.lastValid()) {
        matches = tr("· %Ln events not tested", nullptr, static_cast<int>(loaded));
    } else {
        matches =
            tr("· %1 of %Ln events match", nullptr, static_cast<int>(loaded)).arg(locale.toString(m_test.matched()));
        if (m_test.stale()) {
            matches += tr(" (last valid text)");
        }
    }
    m_matches->setText(matches);
    m_matches->setToolTip(
        m_test.stale() ? tr("These are the results of the last valid text of the rule")
        : m_test.cannotJudge() > 0
            ? tr("%1 more cannot be judged: their source does not supply a field that the rule asks for")
                  .arg(locale.toString(m_test.cannotJudge()))
            : QString());
    QFont font = m_matches->font();
    font.setBold(loaded > 0 && m_rule.lastValid() && !m_test.stale());
    m_matches->setFont(font);

    m_timed = loaded > 0 && m_rule.lastValid() && m_test.judged() > 0 && !m_test.stale();
    m_time->setText(tr("· %1 ms").arg(locale.toString(m_test.elapsedMs(), 'f', m_test.elapsedMs() < 10 ? 1 : 0)));
    m_time->setToolTip(tr("Time to test all loaded events"));
    fit();
    setAccessibleName(text());
}

/// Of all that stands here the time matters least, then the size.
void StatusStrip::fit() {
    int room = width() - layout()->contentsMargins().left() - layout()->contentsMargins().right();
    const auto takes = [this](const QWidget* part) { return part->sizeHint().width() + layout()->spacing(); };
    room -= takes(m_icon) + takes(m_validity) + takes(m_matches) + (m_suite->isHidden() ? 0 : takes(m_suite));
    room -= takes(m_size);
    m_size->setVisible(room >= 0);
    m_time->setVisible(m_timed && takes(m_time) <= room);
}

QSize StatusStrip::minimumSizeHint() const {
    const QSize all = QFrame::minimumSizeHint();
    int width = layout()->contentsMargins().left() + layout()->contentsMargins().right();
    for (const QWidget* part : std::initializer_list<const QWidget*>{m_icon, m_validity, m_matches}) {
        width += part->minimumSizeHint().width() + layout()->spacing();
    }
    return {std::min(width, all.width()), all.height()}; // the pane is not widened for the rest
}

void StatusStrip::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    fit();
}

QString StatusStrip::text() const {
    QString line =
        m_validity->fullText() + QStringLiteral(" · ") + m_size->text() + QLatin1Char(' ') + m_matches->text();
    if (m_timed) {
        line += QLatin1Char(' ') + m_time->text();
    }
    if (!m_suite->isHidden()) {
        line += QLatin1Char(' ') + m_suite->text();
    }
    return line;
}

void StatusStrip::setOpening(bool opening) {
    m_opening = opening;
    refresh();
}

void StatusStrip::setSuite(const QString& text, bool failing, bool outdated) {
    m_suite->setVisible(!text.isEmpty());
    m_suite->setText(outdated  ? tr("· %1 (earlier)").arg(text)
                     : failing ? tr("· ✗ %1").arg(text)
                               : tr("· ✓ %1").arg(text));
    m_suite->setToolTip(outdated
                            ? tr("These are the results of the last valid text of the rule; click to see the cases")
                            : tr("The suite of the rule; click to see its cases"));
    QFont font = m_suite->font();
    font.setBold(failing && !outdated);
    m_suite->setFont(font);
    fit();
    setAccessibleName(this->text());
}

} // namespace rw::ui
