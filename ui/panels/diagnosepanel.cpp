// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/diagnosepanel.h"

#include "session/diagnose.h"
#include "session/session.h"
#include "ui/banner.h"
#include "ui/headers.h"
#include "ui/onelinelabel.h"
#include "ui/panels/listkeys.h"
#include "ui/saidtext.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStyle>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace rw::ui {

namespace {

using genesys::Finding;
using genesys::LinkVerdict;

enum Column { VerdictColumn, LinkColumn, SeenColumn };

struct Look {
    const char* icon;
    ColorRole role;
    QString word;
};

Look lookOf(LinkVerdict verdict) {
    switch (verdict) {
    case LinkVerdict::Ok:
        return {"pass", ColorRole::Pass, DiagnosePanel::tr("In order")};
    case LinkVerdict::Warn:
        return {"warning", ColorRole::Warning, DiagnosePanel::tr("Warning")};
    case LinkVerdict::Fail:
        return {"fail", ColorRole::Fail, DiagnosePanel::tr("Broken")};
    case LinkVerdict::Skipped:
        break;
    }
    return {"notevaluated", ColorRole::NotEvaluated, DiagnosePanel::tr("Not checked")};
}

QString sentence(const QString& words) {
    QString text = words.trimmed();
    if (!text.isEmpty()) {
        // Names are written as they are: topics, permissions, addresses.
        const QString word = text.section(u' ', 0, 0);
        if (!word.contains(u'.') && !word.contains(u':') && !word.contains(u'/')) {
            text[0] = text.at(0).toUpper();
        }
        if (!text.endsWith(u'.') && !text.endsWith(u'!') && !text.endsWith(u'?')) {
            text += u'.';
        }
    }
    return text;
}

/// Quotes what is said of leaves; other findings may have AWS's own words.
bool marksCode(const Finding& finding) {
    return finding.id == u"nearest-miss"_qs;
}

QString paragraph(const QString& caption, const QString& html) {
    return html.isEmpty() ? QString()
                          : QString(QStringLiteral("<p><b>") + caption.toHtmlEscaped() + QStringLiteral("</b><br>") +
                                    html + QStringLiteral("</p>"));
}

} // namespace

struct DiagnosePanel::Impl {
    Impl(DiagnosePanel& panel, session::Session& owner, Theme& colors) : q(panel), session(owner), theme(colors) {}

    DiagnosePanel& q;
    session::Session& session;
    Theme& theme;
    OneLineLabel* status = nullptr;
    QBoxLayout* head = nullptr; ///< the status, and beside or below it what can be done
    QComboBox* window = nullptr;
    QPushButton *start = nullptr, *cancel = nullptr, *copy = nullptr;
    QProgressBar* progress = nullptr;
    Banner* failure = nullptr;
    QTreeWidget* list = nullptr;
    QTextBrowser* details = nullptr;
    QByteArray rule; ///< that was diagnosed
    QString about;   ///< organisation and time of the run
    QString doing;
    bool everRan = false;
    bool broke = false; ///< the first broken link has been selected

    [[nodiscard]] session::Diagnose& diagnose() const { return session.diagnosis(); }
    [[nodiscard]] const QVector<Finding>& findings() const { return diagnose().findings(); }
    [[nodiscard]] const Finding* findingOf(const QString& id) const {
        const auto found =
            std::find_if(findings().begin(), findings().end(), [&](const Finding& f) { return f.id == id; });
        return found == findings().end() ? nullptr : &*found;
    }

    void build() {
        const int gap = q.fontMetrics().height() / 3;
        status = new OneLineLabel(&q);
        status->setObjectName(u"diagnoseStatus"_qs);
        progress = new QProgressBar(&q);
        progress->setObjectName(u"diagnoseProgress"_qs);
        progress->setAccessibleName(DiagnosePanel::tr("Links that are checked"));
        progress->setTextVisible(false);
        progress->setMaximum(static_cast<int>(genesys::linkIds().size()));
        progress->setFixedWidth(q.fontMetrics().averageCharWidth() * 16);
        progress->setMaximumHeight(q.fontMetrics().height());
        window = new QComboBox(&q);
        window->setObjectName(u"diagnoseWindow"_qs);
        window->setAccessibleName(DiagnosePanel::tr("How far back events are looked for"));
        window->setToolTip(window->accessibleName());
        window->addItem(DiagnosePanel::tr("Last hour"), 60);
        window->addItem(DiagnosePanel::tr("Last 4 hours"), 240);
        window->addItem(DiagnosePanel::tr("Last 24 hours"), 1440);
        window->addItem(DiagnosePanel::tr("Last 7 days"), 10'080);
        start = new QPushButton(DiagnosePanel::tr("Dia&gnose"), &q);
        start->setObjectName(u"diagnoseStart"_qs);
        start->setIcon(theme.icon(u"activity"_qs));
        cancel = new QPushButton(DiagnosePanel::tr("Cancel"), &q);
        cancel->setObjectName(u"diagnoseCancel"_qs);
        cancel->setAccessibleName(DiagnosePanel::tr("Cancel the diagnosis"));
        copy = new QPushButton(DiagnosePanel::tr("Copy report"), &q);
        copy->setObjectName(u"diagnoseCopy"_qs);
        copy->setIcon(theme.icon(u"copy"_qs));
        failure = new Banner(theme, &q);
        failure->setObjectName(u"diagnoseFailure"_qs);

        list = new QTreeWidget(&q);
        list->setObjectName(u"diagnoseLinks"_qs);
        list->setAccessibleName(DiagnosePanel::tr("Links from the network to the match"));
        list->setHeaderLabels(
            {DiagnosePanel::tr("Verdict"), DiagnosePanel::tr("Link"), DiagnosePanel::tr("What was seen")});
        list->setRootIsDecorated(false);
        list->setUniformRowHeights(true);
        list->setFrameShape(QFrame::NoFrame);
        list->setSelectionMode(QAbstractItemView::SingleSelection);
        list->header()->setStretchLastSection(true);
        const QFontMetrics metrics = q.fontMetrics();
        const int letter = metrics.averageCharWidth();
        const int sign = list->style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, list) + 3 * letter;
        int verdicts = 0;
        for (const LinkVerdict verdict :
             {LinkVerdict::Ok, LinkVerdict::Warn, LinkVerdict::Fail, LinkVerdict::Skipped}) {
            verdicts = std::max(verdicts, metrics.horizontalAdvance(lookOf(verdict).word));
        }
        int titles = 0;
        for (const QString& id : genesys::linkIds()) {
            titles = std::max(titles, metrics.horizontalAdvance(genesys::linkTitle(id)));
        }
        list->setColumnWidth(VerdictColumn, verdicts + sign);
        list->setColumnWidth(LinkColumn, titles + 3 * letter);
        fitTitles(*list->header());
        list->setMinimumHeight(q.fontMetrics().height() * 3);
        for (const QString& id : genesys::linkIds()) {
            auto* item = new QTreeWidgetItem(list);
            item->setData(LinkColumn, Qt::UserRole, id);
            item->setText(LinkColumn, genesys::linkTitle(id));
        }
        list->installEventFilter(new ListKeys(list, [this] { copyReport(); }));
        details = new QTextBrowser(&q);
        details->setObjectName(u"diagnoseDetails"_qs);
        details->setAccessibleName(DiagnosePanel::tr("The selected link"));
        details->setOpenLinks(false);
        details->setFrameShape(QFrame::NoFrame);
        details->setTabChangesFocus(true);

        head = new QHBoxLayout;
        head->setContentsMargins(gap * 2, gap, gap, gap);
        head->setSpacing(gap);
        auto* row = new QHBoxLayout;
        row->addWidget(progress);
        for (QWidget* widget : std::initializer_list<QWidget*>{window, start, cancel, copy}) {
            row->addWidget(widget);
        }
        row->addStretch(1);
        head->addWidget(status, 1);
        head->addLayout(row);
        auto* split = new QSplitter(&q);
        split->setObjectName(u"diagnoseSplitter"_qs);
        split->setChildrenCollapsible(false);
        split->addWidget(list);
        split->addWidget(details);
        split->setSizes({letter * 90, letter * 60});
        split->setStretchFactor(0, 3);
        split->setStretchFactor(1, 2);
        auto* layout = new QVBoxLayout(&q);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        layout->addLayout(head);
        layout->addWidget(failure);
        layout->addWidget(split, 1);
        q.setFocusProxy(list);
    }

    void showRow(QTreeWidgetItem* item) {
        const QString id = item->data(LinkColumn, Qt::UserRole).toString();
        const Finding* finding = findingOf(id);
        const QFont plain = list->font();
        if (finding == nullptr) {
            const bool next = diagnose().running() && list->indexOfTopLevelItem(item) == findings().size();
            item->setIcon(VerdictColumn, next ? theme.icon(u"time"_qs, ColorRole::Accent)
                                              : theme.icon(u"notevaluated"_qs, ColorRole::NotEvaluated));
            item->setText(VerdictColumn, next                   ? DiagnosePanel::tr("Checking…")
                                         : diagnose().running() ? DiagnosePanel::tr("Waits")
                                                                : DiagnosePanel::tr("Not checked"));
            item->setForeground(VerdictColumn, theme.color(ColorRole::SubtleText));
            item->setText(SeenColumn, {});
            item->setToolTip(SeenColumn, {});
            item->setFont(LinkColumn, plain);
            return;
        }
        const Look look = lookOf(finding->verdict);
        const QString words = sentence(finding->evidence.isEmpty() ? finding->meaning : finding->evidence);
        const QString seen = marksCode(*finding) ? plainSaid(words) : words;
        item->setIcon(VerdictColumn, theme.icon(QLatin1String(look.icon), look.role));
        item->setText(VerdictColumn, look.word);
        item->setForeground(VerdictColumn, theme.color(look.role));
        item->setText(SeenColumn, seen);
        item->setToolTip(SeenColumn, seen);
        QFont bold = plain;
        bold.setBold(finding->verdict == LinkVerdict::Fail);
        item->setFont(LinkColumn, bold);
    }

    void showRows() {
        for (int i = 0; i < list->topLevelItemCount(); ++i) {
            showRow(list->topLevelItem(i));
        }
        showDetails();
    }

    void showDetails() {
        const QTreeWidgetItem* item = list->currentItem();
        const Finding* finding = item != nullptr ? findingOf(item->data(LinkColumn, Qt::UserRole).toString()) : nullptr;
        if (finding == nullptr) {
            details->setPlainText(everRan ? QString()
                                          : DiagnosePanel::tr("Checks every link between this machine and a matching "
                                                              "rule, and says what to do about the one that breaks. "
                                                              "Nothing is changed in the organisation."));
            return;
        }
        const Look look = lookOf(finding->verdict);
        const QString evidence = sentence(finding->evidence);
        details->setHtml(
            QStringLiteral("<p><b>%1</b> &nbsp; <span style=\"color:%2\">%3</span></p>")
                .arg(finding->title.toHtmlEscaped(), theme.color(look.role).name(), look.word.toHtmlEscaped()) +
            paragraph(DiagnosePanel::tr("What was seen"),
                      marksCode(*finding) ? richSaid(evidence) : evidence.toHtmlEscaped()) +
            paragraph(DiagnosePanel::tr("What it means"), sentence(finding->meaning).toHtmlEscaped()) +
            paragraph(DiagnosePanel::tr("What to do"), sentence(finding->remedy).toHtmlEscaped()));
    }

    void found(const Finding& finding) {
        showRows();
        progress->setValue(static_cast<int>(findings().size()));
        if (finding.verdict == LinkVerdict::Fail && !broke) {
            broke = true;
            select(finding.id);
        }
    }

    void select(const QString& id) {
        for (int i = 0; i < list->topLevelItemCount(); ++i) {
            QTreeWidgetItem* item = list->topLevelItem(i);
            if (item->data(LinkColumn, Qt::UserRole).toString() == id) {
                list->setCurrentItem(item);
                list->scrollToItem(item, QAbstractItemView::PositionAtCenter);
                return;
            }
        }
    }

    [[nodiscard]] QString summary() const {
        int broken = 0;
        int warned = 0;
        const Finding* first = nullptr;
        for (const Finding& finding : findings()) {
            broken += finding.verdict == LinkVerdict::Fail ? 1 : 0;
            warned += finding.verdict == LinkVerdict::Warn ? 1 : 0;
            first = first == nullptr && finding.verdict == LinkVerdict::Fail ? &finding : first;
        }
        if (first != nullptr) {
            return broken == 1 ? DiagnosePanel::tr("One link is broken: %1").arg(first->title)
                               : DiagnosePanel::tr("%1 links are broken, the first one: %2")
                                     .arg(QString::number(broken), first->title);
        }
        return warned == 0 ? DiagnosePanel::tr("Every link that was checked is in order")
                           : DiagnosePanel::tr("No link is broken, %1 with a warning").arg(warned);
    }

    /// The headline says which link is broken: where it has no room beside the buttons, it stands above them.
    void arrangeHead() {
        const int buttons = head->itemAt(1)->sizeHint().width();
        const bool beside = status->sizeHint().width() + buttons + 3 * head->spacing() <= q.width();
        head->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    }

    void showState() {
        const bool running = diagnose().running();
        const QString obstacle = session.obstacle();
        start->setVisible(!running);
        start->setEnabled(obstacle.isEmpty());
        start->setToolTip(obstacle);
        start->setText(everRan ? DiagnosePanel::tr("Dia&gnose again") : DiagnosePanel::tr("Dia&gnose"));
        cancel->setVisible(running);
        window->setEnabled(!running);
        progress->setVisible(running);
        copy->setEnabled(!running && !findings().isEmpty());
        QString words;
        if (running) {
            words = doing;
        } else if (!everRan) {
            words = obstacle.isEmpty()
                        ? DiagnosePanel::tr("Why does nothing arrive from %1?").arg(session.currentProfile().name)
                        : obstacle;
        } else {
            words = (findings().size() == genesys::linkIds().size() ? summary()
                                                                    : DiagnosePanel::tr("The check did not finish")) +
                    QStringLiteral("  –  ") + about;
            if (session.rule().text() != rule) {
                words += DiagnosePanel::tr(". The rule has changed since.");
            }
        }
        status->setFullText(words);
        arrangeHead();
    }

    void begin() {
        if (diagnose().running() || !session.obstacle().isEmpty()) {
            showState();
            return;
        }
        everRan = true;
        broke = false;
        failure->dismiss();
        rule = session.rule().text();
        about = DiagnosePanel::tr("%1, %2").arg(session.currentProfile().name,
                                                QLocale().toString(QTime::currentTime(), QLocale::ShortFormat));
        doing = DiagnosePanel::tr("Beginning");
        list->setCurrentItem(nullptr);
        progress->setValue(0);
        session.diagnose(window->currentData().toInt());
        showRows();
        showState();
        cancel->setFocus();
    }

    void ended() {
        showRows();
        showState();
        if (!broke && list->currentItem() == nullptr && !findings().isEmpty()) {
            const auto warned = std::find_if(findings().begin(), findings().end(),
                                             [](const Finding& f) { return f.verdict == LinkVerdict::Warn; });
            select((warned == findings().end() ? findings().last() : *warned).id);
        }
        QWidget* focus = QApplication::focusWidget();
        if (focus == nullptr || focus == cancel || !focus->isVisible()) {
            list->setFocus();
        }
    }

    void copyReport() {
        if (!findings().isEmpty()) {
            QApplication::clipboard()->setText(q.report());
            Q_EMIT q.copied(DiagnosePanel::tr("Copied the report of the diagnosis."));
        }
    }
};

DiagnosePanel::DiagnosePanel(session::Session& session, Theme& theme, QWidget* parent)
    : QWidget(parent), m_impl(std::make_unique<Impl>(*this, session, theme)) {
    setObjectName(u"diagnosePanel"_qs);
    Impl& d = *m_impl;
    d.build();
    session::Diagnose& diagnose = session.diagnosis();
    connect(d.start, &QPushButton::clicked, this, &DiagnosePanel::run);
    connect(d.cancel, &QPushButton::clicked, this, [&diagnose] { diagnose.cancel(); });
    connect(d.copy, &QPushButton::clicked, this, [this] { m_impl->copyReport(); });
    connect(d.list, &QTreeWidget::currentItemChanged, this, [this] { m_impl->showDetails(); });
    connect(&diagnose, &session::Diagnose::step, this, [this](const QString& text) {
        m_impl->doing = text;
        m_impl->showState();
    });
    connect(&diagnose, &session::Diagnose::found, this,
            [this](const genesys::Finding& finding) { m_impl->found(finding); });
    connect(&diagnose, &session::Diagnose::finished, this, [this] { m_impl->ended(); });
    connect(&diagnose, &session::Diagnose::failed, this, [this](const Error& error) {
        m_impl->ended();
        if (error.kind != ErrorKind::Cancelled) {
            m_impl->failure->showFailure(tr("Diagnosis"), error, [this] { run(); });
        }
    });
    const auto refresh = [this] { m_impl->showState(); };
    connect(&session, &session::Session::organizationsChanged, this, refresh);
    connect(&session, &session::Session::ready, this, refresh);
    connect(&session.rule(), &session::RuleDocument::textChanged, this, refresh);
    connect(&theme, &Theme::changed, this, [this] { m_impl->showRows(); });
    d.showRows();
    d.showState();
}

DiagnosePanel::~DiagnosePanel() {
    m_impl->list->disconnect(this); // the list dies after m_impl
}

void DiagnosePanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_impl->arrangeHead();
}

void DiagnosePanel::run() {
    m_impl->begin();
}

QString DiagnosePanel::report() const {
    const Impl& d = *m_impl;
    QStringList lines{tr("Diagnosis: %1").arg(d.about), d.summary(), QString()};
    for (const Finding& finding : d.findings()) {
        lines << QStringLiteral("%1: %2").arg(finding.title, lookOf(finding.verdict).word);
        for (const auto& [caption, words] :
             {std::pair(tr("Seen"), finding.evidence), std::pair(tr("Meaning"), finding.meaning),
              std::pair(tr("Remedy"), finding.remedy)}) {
            if (!words.isEmpty()) {
                lines << QStringLiteral("  %1: %2").arg(caption, sentence(words));
            }
        }
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace rw::ui
