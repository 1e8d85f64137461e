// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/rulehistory.h"

#include "engine/base/linediff.h"
#include "engine/store/judgement.h"
#include "session/ruleshelf.h"
#include "session/session.h"
#include "ui/headers.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QDateTime>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextBlock>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace rw::ui {

namespace {

using session::RuleVersion;
using session::VersionCause;

enum Column { When, Why, LineCount, ColumnCount };
enum Comparison { WithCurrent, WithBefore };

std::string_view view(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

QString wordOf(VersionCause cause) {
    switch (cause) {
    case VersionCause::Edited:
        return RuleHistoryDialog::tr("Edited");
    case VersionCause::Opened:
        return RuleHistoryDialog::tr("Opened");
    case VersionCause::Saved:
        return RuleHistoryDialog::tr("Saved");
    case VersionCause::Fixed:
        return RuleHistoryDialog::tr("Fixed");
    case VersionCause::Pasted:
        return RuleHistoryDialog::tr("Pasted");
    case VersionCause::Formatted:
        return RuleHistoryDialog::tr("Rearranged");
    case VersionCause::Exported:
        return RuleHistoryDialog::tr("Exported");
    case VersionCause::Restored:
        break;
    }
    return RuleHistoryDialog::tr("Restored");
}

QString timeOf(qint64 atMs) {
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(atMs);
    const QLocale locale;
    const QString time = locale.toString(at.time(), QStringLiteral("HH:mm:ss"));
    return at.date() == QDate::currentDate() ? RuleHistoryDialog::tr("Today, %1").arg(time)
                                             : locale.toString(at.date(), QLocale::ShortFormat) + u", "_qs + time;
}

/// Added and removed lines.
std::pair<int, int> changeOf(const QByteArray& before, const QByteArray& after) {
    std::pair<int, int> change;
    for (const DiffLine& line : lineDiff(view(before), view(after))) {
        change.first += line.kind == DiffLine::Kind::Added ? 1 : 0;
        change.second += line.kind == DiffLine::Kind::Removed ? 1 : 0;
    }
    return change;
}

struct Counted {
    bool valid = false;
    uint64_t matched = 0, events = 0;
};

Counted countMatches(const QByteArray& text, const store::StoreSnapshot& events, const std::stop_token& stop) {
    Counted counted;
    const pattern::ParseResult parsed = pattern::parsePattern(view(text));
    if (!parsed.valid() || parsed.pattern->combinations > pattern::kMaxAlternatives) {
        return counted;
    }
    counted.valid = true;
    store::LeafCache cache;
    for (const store::SegmentAt& at : events.segments()) {
        const auto judged = store::judgeStored(*parsed.pattern, at, cache, stop);
        if (!judged) {
            break; // nobody looks at this any more
        }
        counted.matched += judged->matched;
        counted.events += at.segment->rows();
    }
    return counted;
}

} // namespace

RuleHistoryDialog::RuleHistoryDialog(session::Session& session, Theme& theme, QWidget* parent)
    : QDialog(parent), m_session(session), m_theme(theme), m_count(session.pool()), m_changesJob(session.pool()),
      m_differenceJob(session.pool()), m_list(new QTreeWidget(this)), m_compare(new QComboBox(this)),
      m_difference(new QPlainTextEdit(this)), m_matches(new QLabel(this)), m_hint(new QLabel(this)),
      m_empty(new QLabel(this)), m_pages(new QStackedWidget(this)), m_restore(new QPushButton(tr("&Restore"), this)),
      m_open(new QPushButton(tr("&Open as a new rule"), this)) {
    setObjectName(QStringLiteral("ruleHistoryDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();

    connect(m_list, &QTreeWidget::currentItemChanged, this, &RuleHistoryDialog::showVersion);
    connect(m_list, &QTreeWidget::itemActivated, m_restore, &QPushButton::click);
    connect(m_compare, &QComboBox::currentIndexChanged, this, &RuleHistoryDialog::showVersion);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        if (const RuleVersion* version = selected()) {
            const QByteArray text = version->text; // the list is made anew meanwhile
            Q_EMIT restoreWanted(text);
        }
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const RuleVersion* version = selected()) {
            const QByteArray text = version->text;
            Q_EMIT openWanted(text);
        }
    });
    connect(&theme, &Theme::changed, this, &RuleHistoryDialog::showVersion);
    connect(&session.rule(), &session::RuleDocument::textChanged, this, &RuleHistoryDialog::showVersion);
    connect(&session.history(), &session::RuleHistory::changed, this, &RuleHistoryDialog::refresh);
    connect(&session.rules(), &session::RuleShelf::currentChanged, this, &RuleHistoryDialog::refresh);
    connect(&session.rule(), &session::RuleDocument::fileChanged, this, &RuleHistoryDialog::refresh);
    connect(&session.events(), &session::EventLibrary::appended, this, &RuleHistoryDialog::count);
    connect(&session.events(), &session::EventLibrary::cleared, this, [this] {
        m_count.cancel();
        m_countedEvents = 0;
        count();
    });

    const QSize screenSize = screen()->availableSize();
    resize(std::min(fontMetrics().averageCharWidth() * 150, screenSize.width() - 40),
           std::min(fontMetrics().lineSpacing() * 32, screenSize.height() - 60));
    refresh();
    m_list->setFocus();
}

void RuleHistoryDialog::build() {
    m_list->setObjectName(QStringLiteral("ruleVersions"));
    m_list->setAccessibleName(tr("Versions of the rule, the newest first"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setColumnCount(ColumnCount);
    m_list->setHeaderLabels({tr("When"), tr("Why it was kept"), tr("Lines")});
    m_list->headerItem()->setToolTip(LineCount, tr("Lines added and removed since the version before"));
    m_list->header()->setStretchLastSection(true);
    m_compare->setObjectName(QStringLiteral("versionComparison"));
    m_compare->setAccessibleName(tr("What is shown"));
    m_compare->addItem(tr("What restoring this version changes"));
    m_compare->addItem(tr("What this version changed"));
    m_difference->setObjectName(QStringLiteral("versionDifference"));
    m_difference->setAccessibleName(tr("Removed and added lines"));
    m_difference->setReadOnly(true);
    m_difference->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_difference->setTabChangesFocus(true);
    m_difference->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_difference->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_matches->setObjectName(QStringLiteral("versionMatches"));
    m_hint->setObjectName(QStringLiteral("versionHint"));
    for (QLabel* label : {m_matches, m_hint, m_empty}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_restore->setObjectName(QStringLiteral("versionRestore"));
    m_restore->setDefault(true);
    m_open->setObjectName(QStringLiteral("versionOpen"));
    auto* closeButton = new QPushButton(tr("Close"), this);
    closeButton->setObjectName(QStringLiteral("versionClose"));
    connect(closeButton, &QPushButton::clicked, this, &QDialog::close);

    auto* right = new QWidget(this);
    auto* rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    rightLayout->addWidget(m_compare);
    rightLayout->addWidget(m_difference, 1);
    rightLayout->addWidget(m_matches);
    auto* splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_list);
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    const int letter = fontMetrics().averageCharWidth();
    splitter->setSizes({letter * 52, letter * 94});
    m_list->setColumnWidth(When, letter * 22);
    m_list->setColumnWidth(Why, letter * 17);
    m_list->setColumnWidth(LineCount, letter * 8); // the least; it takes the rest
    fitTitles(*m_list->header());
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const int columns =
        m_list->columnWidth(When) + m_list->columnWidth(Why) + m_list->header()->sectionSizeHint(LineCount);
    m_list->setMinimumWidth(std::max(letter * 49, columns + 2 * m_list->frameWidth()));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_hint, 1);
    buttons->addWidget(m_restore);
    buttons->addWidget(m_open);
    buttons->addWidget(closeButton);
    m_empty->setObjectName(QStringLiteral("versionsEmpty"));
    m_empty->setText(
        tr("Nothing of this rule was kept yet.\n\nVersions are kept when it is saved, fixed, pasted or "
           "exported, and every few minutes of change. Each can be compared with the rule, and restored."));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(fontMetrics().lineSpacing() * 2);
    m_pages->addWidget(splitter);
    m_pages->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_pages, 1);
    layout->addLayout(buttons);
}

const RuleVersion* RuleHistoryDialog::selected() const {
    const QTreeWidgetItem* item = m_list->currentItem();
    const std::vector<RuleVersion>& versions = m_session.history().versions(m_rule);
    const int index = item == nullptr ? -1 : item->data(When, Qt::UserRole).toInt();
    return index < 0 || static_cast<size_t>(index) >= versions.size() ? nullptr : &versions[static_cast<size_t>(index)];
}

void RuleHistoryDialog::refresh() {
    const session::RuleShelf& rules = m_session.rules();
    const qint64 rule = rules.idAt(rules.current());
    const qint64 stay = rule == m_rule && m_list->currentItem() != nullptr
                            ? m_list->currentItem()->data(When, Qt::UserRole + 1).toLongLong()
                            : 0;
    if (rule != m_rule) {
        m_changes.clear();
    }
    m_rule = rule;
    setWindowTitle(tr("History of %1").arg(m_session.rule().title()));
    const std::vector<RuleVersion>& versions = m_session.history().versions(m_rule);
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (size_t i = versions.size(); i-- > 0;) {
            const RuleVersion& version = versions[i];
            auto* item = new QTreeWidgetItem(m_list);
            item->setText(When, timeOf(version.atMs));
            item->setText(Why, wordOf(version.cause));
            if (i == 0) {
                item->setText(LineCount, tr("first"));
            } else if (const auto known = m_changes.find({versions[i - 1].text, version.text});
                       known != m_changes.end()) {
                item->setText(LineCount, known->second);
            }
            item->setData(When, Qt::UserRole, static_cast<int>(i));
            item->setData(When, Qt::UserRole + 1, version.atMs);
            if (version.atMs == stay) {
                m_list->setCurrentItem(item);
            }
        }
        if (m_list->currentItem() == nullptr && m_list->topLevelItemCount() > 0) {
            m_list->setCurrentItem(m_list->topLevelItem(0));
        }
    }
    countChanges(versions);
    showVersion();
}

/// Each once: texts of a version do not change.
void RuleHistoryDialog::countChanges(const std::vector<RuleVersion>& versions) {
    std::vector<Change> unknown;
    for (size_t i = versions.size(); i-- > 1;) {
        if (Change change{versions[i - 1].text, versions[i].text}; m_changes.count(change) == 0) {
            unknown.push_back(std::move(change));
        }
    }
    if (unknown.empty()) {
        m_changesJob.cancel();
        return;
    }
    m_changesJob.start(
        [unknown](const std::stop_token& stop) {
            std::vector<std::pair<int, int>> counts;
            for (const auto& [before, after] : unknown) {
                if (stop.stop_requested()) {
                    break;
                }
                counts.push_back(changeOf(before, after));
            }
            return counts;
        },
        [this, unknown](const std::vector<std::pair<int, int>>& counts) {
            const QLocale locale;
            for (size_t i = 0; i < counts.size(); ++i) {
                m_changes[unknown[i]] =
                    tr("+%1 −%2").arg(locale.toString(counts[i].first), locale.toString(counts[i].second));
            }
            const std::vector<RuleVersion>& all = m_session.history().versions(m_rule);
            for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
                QTreeWidgetItem* item = m_list->topLevelItem(row);
                const auto i = static_cast<size_t>(item->data(When, Qt::UserRole).toInt());
                if (i > 0 && i < all.size()) {
                    item->setText(LineCount, m_changes[{all[i - 1].text, all[i].text}]);
                }
            }
        });
}

void RuleHistoryDialog::showVersion() {
    const RuleVersion* version = selected();
    const QByteArray& now = m_session.rule().text();
    const bool same = version != nullptr && version->text == now;
    m_restore->setEnabled(version != nullptr && !same);
    m_open->setEnabled(version != nullptr);
    const bool any = m_list->topLevelItemCount() > 0;
    m_pages->setCurrentIndex(any ? 0 : 1);
    m_restore->setVisible(any);
    m_open->setVisible(any);
    m_hint->setText(version == nullptr ? QString()
                    : same             ? tr("The rule has this text now.")
                                       : tr("Restoring is one step: Ctrl+Z takes it back."));
    if (version == nullptr) {
        m_differenceJob.cancel();
        showLines({});
    } else if (m_compare->currentIndex() == WithCurrent) {
        showDifference(now, version->text);
    } else {
        const std::vector<RuleVersion>& versions = m_session.history().versions(m_rule);
        showDifference(version == &versions.front() ? QByteArray() : (version - 1)->text, version->text);
    }
    count();
}

RuleHistoryDialog::Lines RuleHistoryDialog::linesOf(const QByteArray& before, const QByteArray& after) {
    Lines lines;
    for (const DiffLine& line : lineDiff(view(before), view(after))) {
        lines.text += line.kind == DiffLine::Kind::Added     ? u"+ "_qs
                      : line.kind == DiffLine::Kind::Removed ? u"− "_qs
                                                             : u"  "_qs;
        lines.text += QString::fromUtf8(line.text.data(), static_cast<qsizetype>(line.text.size())) + u'\n';
        lines.kinds.push_back(line.kind);
    }
    lines.text.chop(1);
    return lines;
}

void RuleHistoryDialog::showDifference(const QByteArray& before, const QByteArray& after) {
    m_differenceJob.start([before, after](const std::stop_token&) { return linesOf(before, after); },
                          [this](const Lines& lines) { showLines(lines); });
}

void RuleHistoryDialog::showLines(const Lines& lines) {
    m_difference->setPlainText(lines.text);
    QList<QTextEdit::ExtraSelection> tints;
    QTextBlock block = m_difference->document()->begin();
    for (const DiffLine::Kind kind : lines.kinds) {
        if (kind != DiffLine::Kind::Same) {
            const bool added = kind == DiffLine::Kind::Added;
            QTextEdit::ExtraSelection tint;
            tint.cursor = QTextCursor(block);
            tint.format.setBackground(m_theme.color(added ? ColorRole::PassBackground : ColorRole::FailBackground));
            tint.format.setProperty(QTextFormat::FullWidthSelection, true);
            tints.append(tint);
            QTextEdit::ExtraSelection sign;
            sign.cursor = QTextCursor(block);
            sign.cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
            sign.format.setForeground(m_theme.color(added ? ColorRole::Pass : ColorRole::Fail));
            sign.format.setFontWeight(QFont::Bold);
            tints.append(sign);
        }
        block = block.next();
    }
    m_difference->setExtraSelections(tints);
}

void RuleHistoryDialog::count() {
    const RuleVersion* version = selected();
    const uint32_t events = m_session.events().size();
    if (version == nullptr || events == 0) {
        m_count.cancel();
        m_countedEvents = 0;
        m_matches->clear();
        return;
    }
    if (const bool known = m_countedEvents > 0 && m_counted == version->text; !known) {
        m_matches->setText(tr("Counting the events that it matches…"));
    } else if (m_count.running() || m_countedEvents == events) {
        return; // let it finish, or none ever would while events stream in
    }
    m_counted = version->text;
    m_countedEvents = events;
    m_count.start([text = version->text, snapshot = m_session.events().snapshot()](
                      const std::stop_token& stop) { return countMatches(text, snapshot, stop); },
                  [this](const Counted& counted) {
                      const QLocale locale;
                      m_matches->setText(!counted.valid
                                             ? tr("This version is no valid pattern.")
                                             : tr("This version matches %1 of the %2 loaded events.")
                                                   .arg(locale.toString(static_cast<qulonglong>(counted.matched)),
                                                        locale.toString(static_cast<qulonglong>(counted.events))));
                      count(); // there may be more of them now
                  });
}

} // namespace rw::ui
