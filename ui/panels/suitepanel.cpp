// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/suitepanel.h"

#include "session/eventexport.h"
#include "session/personalmask.h"
#include "session/ruledocument.h"
#include "session/session.h"
#include "session/suitedesk.h"
#include "ui/ask.h"
#include "ui/headers.h"
#include "ui/panels/listkeys.h"
#include "ui/panels/listtable.h"
#include "ui/panels/suitemodel.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace rw::ui {

namespace {

QString number(size_t count) {
    return QLocale().toString(static_cast<qulonglong>(count));
}

} // namespace

SuitePanel::SuitePanel(session::Session& session, Theme& theme, session::SuiteDesk& suite, QWidget* parent)
    : QWidget(parent), m_session(session), m_suite(suite), m_writes(session.pool()),
      m_model(new SuiteModel(theme, suite, this)), m_pages(new QStackedWidget(this)), m_table(new QTableView(this)),
      m_summary(new QLabel(this)) {
    setObjectName(QStringLiteral("suitePanel"));
    m_summary->setObjectName(QStringLiteral("suiteSummary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setMinimumWidth(1);

    setUpListTable(*m_table, QStringLiteral("suiteTable"), tr("Cases of the suite"), *m_model);
    m_table->setMinimumHeight(fontMetrics().height() * 2);
    const int letter = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(SuiteModel::StatusColumn, letter * 27);
    m_table->setColumnWidth(SuiteModel::ExpectationColumn, letter * 17);
    m_table->setColumnWidth(SuiteModel::TypeColumn, letter * 48);
    m_table->setColumnWidth(SuiteModel::TimeColumn, letter * 25);
    fitTitles(*m_table->horizontalHeader());
    m_table->installEventFilter(new ListKeys(m_table, [this] { copyRows(); }));
    const auto open = [this](const QModelIndex& index) { Q_EMIT caseActivated(static_cast<size_t>(index.row())); };
    connect(m_table, &QTableView::activated, this, open);
    connect(m_table, &QTableView::doubleClicked, this, open);
    connect(m_table, &QWidget::customContextMenuRequested, this, &SuitePanel::showMenu);

    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    const int gap = fontMetrics().height() / 4;
    row->setContentsMargins(gap * 2, gap, gap, gap);
    row->setSpacing(gap);
    row->addWidget(m_summary, 1);
    m_must = addButton(bar, "suiteMust", tr("Must match"), tr("The rule must match the chosen events"),
                       &SuitePanel::expectMatch);
    m_mustNot = addButton(bar, "suiteMustNot", tr("Must not"), tr("The rule must not match the chosen events"),
                          &SuitePanel::expectNoMatch);
    m_remove = addButton(bar, "suiteRemove", tr("Remove"), tr("Takes the chosen cases out of the suite"),
                         &SuitePanel::removeChosen);
    m_undo = addButton(bar, "suiteUndo", tr("Undo"), tr("Takes the last change of the suite back"), &SuitePanel::undo);
    m_import = addButton(bar, "suiteImport", tr("Import…"), tr("Adds the cases of a suite file (JSON Lines)"),
                         &SuitePanel::importCases);
    m_export =
        addButton(bar, "suiteExport", tr("Export…"),
                  tr("Writes the suite as JSON Lines, for Git and rulewright-cli suite"), &SuitePanel::exportCases);
    m_report = addButton(bar, "suiteReport", tr("JUnit…"), tr("Writes the results as a JUnit report"),
                         &SuitePanel::exportReport);

    auto* empty =
        new QLabel(tr("No tests yet. Right-click an event in the browser and choose “Must match” or “Must not "
                      "match”, or import a suite: the cases run whenever the rule changes."),
                   m_pages);
    empty->setObjectName(QStringLiteral("suiteEmpty"));
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    m_pages->addWidget(empty);
    m_pages->addWidget(m_table);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_pages, 1);
    setFocusProxy(m_table);

    m_table->installEventFilter(new ListKeys(
        m_table, [this] { undo(); }, QKeySequence::Undo));
    auto* remove = new QShortcut(QKeySequence::Delete, m_table, this, &SuitePanel::removeChosen);
    remove->setContext(Qt::WidgetShortcut);
    connect(&m_suite, &session::SuiteDesk::casesChanged, this, &SuitePanel::refresh);
    connect(&m_suite, &session::SuiteDesk::resultsChanged, this, &SuitePanel::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SuitePanel::refresh);
    connect(&m_suite, &session::SuiteDesk::imported, this, [this](const QString& path, int added, int others) {
        const QString file = QFileInfo(path).fileName();
        QString text = tr("%1: %Ln new cases.", nullptr, added).arg(file);
        text += u' ' + tr("They test the open rule.");
        if (others > 0) {
            text += u' ' + tr("%1 without an event or an expected verdict were left out.")
                               .arg(number(static_cast<size_t>(others)));
        }
        Q_EMIT notice(text);
    });
    connect(&m_suite, &session::SuiteDesk::importFailed, this, [this](const QString& path, const Error& error) {
        Q_EMIT failed(tr("Import of %1").arg(QFileInfo(path).fileName()), error);
    });
    refresh();
}

SuitePanel::~SuitePanel() {
    // Children die after this: the table's selection must not call back into it.
    m_table->selectionModel()->disconnect(this);
    const QSignalBlocker silent(this);
    m_writes.finish();
}

QToolButton* SuitePanel::addButton(QWidget* bar, const char* name, const QString& text, const QString& help,
                                   void (SuitePanel::*slot)()) {
    auto* button = new QToolButton(bar);
    button->setObjectName(QString::fromLatin1(name));
    button->setText(text);
    button->setToolTip(help);
    button->setAccessibleName(help);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAutoRaise(true);
    connect(button, &QToolButton::clicked, this, slot);
    bar->layout()->addWidget(button);
    return button;
}

QString SuitePanel::summary(const session::SuiteDesk& suite) {
    const size_t cases = suite.cases().size();
    if (cases == 0) {
        return {};
    }
    if (suite.results().size() != cases) {
        return tr("%Ln tests, not run", nullptr, static_cast<int>(cases));
    }
    if (cases == 1) {
        return suite.passed() == 1 ? tr("1 test passes") : tr("1 test fails");
    }
    return suite.failed() > 0 ? tr("%Ln of %1 tests fail", nullptr, static_cast<int>(suite.failed())).arg(number(cases))
                              : tr("%1 of %2 tests pass").arg(number(suite.passed()), number(cases));
}

void SuitePanel::refresh() {
    const bool any = !m_suite.cases().empty();
    QString text = summary(m_suite);
    if (any && m_suite.outdated()) {
        text += tr(" (last valid text)");
    }
    m_summary->setText(text);
    m_pages->setCurrentIndex(any ? 1 : 0);
    const bool selected = m_table->selectionModel()->hasSelection();
    for (QToolButton* button : {m_must, m_mustNot, m_remove}) {
        button->setEnabled(selected);
    }
    m_undo->setEnabled(m_suite.canUndo());
    m_export->setEnabled(any);
    m_report->setEnabled(any && !m_suite.stale());
}

std::vector<size_t> SuitePanel::chosen() const {
    std::vector<size_t> places;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex& row : rows) {
        places.push_back(static_cast<size_t>(row.row()));
    }
    std::sort(places.begin(), places.end());
    return places;
}

void SuitePanel::expectMatch() {
    m_suite.setExpectation(chosen(), true);
}

void SuitePanel::expectNoMatch() {
    m_suite.setExpectation(chosen(), false);
}

void SuitePanel::removeChosen() {
    m_suite.remove(chosen());
    m_table->setFocus();
}

void SuitePanel::undo() {
    m_suite.undo();
}

void SuitePanel::importCases() {
    const QString path = ask::openFileName(this, tr("Import a suite"), m_session.settings().lastDirectory(),
                                           tr("Suites (*.jsonl *.ndjson *.json);;All files (*)"));
    if (!path.isEmpty()) {
        m_session.settings().set_lastDirectory(QFileInfo(path).absolutePath());
        m_suite.importFile(path);
    }
}

void SuitePanel::write(const QString& title, const QString& fileName, const QString& filter,
                       std::function<QByteArray()> make) {
    const QString last = m_session.settings().lastDirectory();
    const QString path =
        ask::saveFileName(this, title, QDir(last.isEmpty() ? QDir::homePath() : last).filePath(fileName), filter,
                          fileName.section(u'.', -1));
    if (path.isEmpty()) {
        return;
    }
    m_session.settings().set_lastDirectory(QFileInfo(path).absolutePath());
    m_writes.add([path, make = std::move(make)](const std::stop_token&) { return session::writeWhole(path, make()); },
                 [this, path, title](const Expected<void, Error>& written) {
                     if (written) {
                         Q_EMIT notice(tr("Saved %1.").arg(QDir::toNativeSeparators(path)));
                     } else {
                         Q_EMIT failed(title, written.error());
                     }
                 });
}

void SuitePanel::exportCases() {
    const auto valid = m_session.rule().lastValid();
    write(tr("Export the suite"), QStringLiteral("suite.jsonl"), tr("JSON Lines (*.jsonl);;All files (*)"),
          [cases = m_suite.sharedCases(), rule = m_session.rule().text().toStdString(), masked = m_session.mask().on(),
           compiled = valid ? valid->compiled : nullptr] {
              return masked ? session::SuiteDesk::toJsonLines(session::SuiteDesk::masked(*cases, compiled), rule)
                            : session::SuiteDesk::toJsonLines(*cases, rule);
          });
}

void SuitePanel::exportReport() {
    write(tr("Export the results"), QStringLiteral("suite.xml"), tr("JUnit (*.xml);;All files (*)"),
          [results = m_suite.sharedResults(), cases = m_suite.sharedCases(),
           rule = m_session.rule().text().toStdString(), veil = m_session.mask().veil()] {
              return QByteArray::fromStdString(
                  suite::report(veil.on() ? session::SuiteDesk::masked(*results, *cases, rule, veil) : *results,
                                suite::ReportFormat::JUnit));
          });
}

void SuitePanel::copyRows() {
    QStringList lines;
    for (const size_t place : chosen()) {
        lines << m_model->lineOf(static_cast<int>(place));
    }
    if (!lines.isEmpty()) {
        QApplication::clipboard()->setText(lines.join(u'\n'));
    }
}

void SuitePanel::showMenu(const QPoint& at) {
    const QModelIndex index = m_table->indexAt(at);
    if (!index.isValid()) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("suiteMenu"));
    const auto place = static_cast<size_t>(index.row());
    connect(menu->addAction(tr("&Open the event")), &QAction::triggered, this,
            [this, place] { Q_EMIT caseActivated(place); });
    connect(menu->addAction(tr("&Must match")), &QAction::triggered, this, &SuitePanel::expectMatch);
    connect(menu->addAction(tr("Must &not match")), &QAction::triggered, this, &SuitePanel::expectNoMatch);
    menu->addSeparator();
    connect(menu->addAction(tr("&Copy")), &QAction::triggered, this, &SuitePanel::copyRows);
    connect(menu->addAction(tr("&Remove")), &QAction::triggered, this, &SuitePanel::removeChosen);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

} // namespace rw::ui
