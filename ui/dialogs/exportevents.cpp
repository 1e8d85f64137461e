// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/exportevents.h"

#include "session/activitylog.h"
#include "session/personalmask.h"
#include "session/session.h"
#include "ui/ask.h"
#include "ui/editor/codepreview.h"
#include "ui/theme.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QGroupBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <numeric>
#include <utility>

namespace rw::ui {

namespace {

constexpr size_t kPreviewed = 5;
constexpr int kSoonMs = 80;

struct FormRow {
    store::ExportForm form;
    const char* title;
    const char* suffix;
    const char* fileName;
};
constexpr FormRow kForms[] = {
    {store::ExportForm::Ndjson, QT_TRANSLATE_NOOP("rw::ui::ExportEventsDialog", "NDJSON: one event a line"), "ndjson",
     "events.ndjson"},
    {store::ExportForm::Json, QT_TRANSLATE_NOOP("rw::ui::ExportEventsDialog", "JSON: one array"), "json",
     "events.json"},
    {store::ExportForm::Csv, QT_TRANSLATE_NOOP("rw::ui::ExportEventsDialog", "CSV: chosen paths as columns"), "csv",
     "events.csv"},
    {store::ExportForm::Suite, QT_TRANSLATE_NOOP("rw::ui::ExportEventsDialog", "Test suite: events and verdicts"),
     "jsonl", "suite.jsonl"},
};
constexpr FormRow rowOf(store::ExportForm form) {
    for (const FormRow& row : kForms) {
        if (row.form == form) {
            return row;
        }
    }
    return kForms[0];
}

QLabel* wrapped(const QString& name, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString sizeOf(qint64 bytes) {
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

std::vector<uint32_t> matchingEvents(const store::Judgement& judgement) {
    std::vector<uint32_t> ids;
    for (const auto& segment : judgement.segments()) {
        segment->verdict.matched.forEach(
            [&](size_t row) { ids.push_back(segment->at.first + static_cast<uint32_t>(row)); });
    }
    return ids;
}

} // namespace

ExportEventsDialog::ExportEventsDialog(session::Session& session, Theme& theme, EventChoice choice, QWidget* parent)
    : QDialog(parent), m_session(session), m_choice(std::move(choice)), m_which(new QButtonGroup(this)),
      m_form(new QComboBox(this)), m_mask(new QCheckBox(tr("&Mask personal data"), this)),
      m_maskHelp(wrapped(QStringLiteral("maskHelp"), this)), m_columnFilter(new QLineEdit(this)),
      m_columns(new QListWidget(this)), m_earlier(new QToolButton(this)), m_later(new QToolButton(this)),
      m_preview(new CodePreview(theme, this)), m_previewTitle(wrapped(QStringLiteral("previewTitle"), this)),
      m_progress(new QProgressBar(this)), m_state(wrapped(QStringLiteral("exportEventsState"), this)),
      m_cancel(new QPushButton(tr("Close"), this)), m_save(new QPushButton(tr("&Save…"), this)),
      m_export(session.pool()), m_previewJob(session.pool()), m_idsJob(session.pool()), m_salt(store::freshSalt()) {
    setObjectName(QStringLiteral("exportEventsDialog"));
    setWindowTitle(tr("Export events"));
    setAttribute(Qt::WA_DeleteOnClose);

    m_preview->setObjectName(QStringLiteral("eventsPreview"));
    m_preview->setAccessibleName(tr("Preview of the first events"));
    m_preview->setWrapping(true); // one event is one long line
    auto* result = new QWidget(this);
    auto* resultLayout = new QVBoxLayout(result);
    resultLayout->setContentsMargins(0, 0, 0, 0);
    resultLayout->addWidget(m_previewTitle);
    resultLayout->addWidget(m_preview, 1);

    auto* split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    split->addWidget(buildChoices());
    split->addWidget(result);
    split->setStretchFactor(1, 1);

    m_progress->setObjectName(QStringLiteral("exportEventsProgress"));
    m_progress->setAccessibleName(tr("Progress of the export"));
    m_progress->setMaximumHeight(fontMetrics().height() + 2);
    m_progress->setFixedWidth(fontMetrics().averageCharWidth() * 24);
    m_progress->hide();
    m_save->setObjectName(QStringLiteral("exportEventsSave"));
    m_save->setIcon(theme.icon(QStringLiteral("save")));
    m_save->setDefault(true);
    m_cancel->setObjectName(QStringLiteral("exportEventsCancel"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_progress);
    buttons->addWidget(m_state, 1);
    buttons->addWidget(m_save);
    buttons->addWidget(m_cancel);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(split, 1);
    layout->addLayout(buttons);
    setTabOrder(m_preview->focusProxy(), m_save);
    setTabOrder(m_save, m_cancel);

    connect(m_save, &QPushButton::clicked, this, &ExportEventsDialog::choosePath);
    connect(m_cancel, &QPushButton::clicked, this, &ExportEventsDialog::reject);
    connect(&m_export, &session::EventExport::progress, this, &ExportEventsDialog::progress);
    connect(&m_export, &session::EventExport::finished, this, &ExportEventsDialog::finished);
    connect(&m_export, &session::EventExport::failed, this, &ExportEventsDialog::exportFailed);
    connect(&m_session.events(), &session::EventLibrary::appended, this, &ExportEventsDialog::refresh);
    connect(&m_session.events(), &session::EventLibrary::cleared, this, [this] {
        m_selected = {}; // at once: ids start anew
        m_shown = {};
        refresh();
    });
    connect(&m_session.test(), &session::TestRun::finished, this, &ExportEventsDialog::refresh);
    connect(&m_session.test(), &session::TestRun::staleChanged, this, &ExportEventsDialog::refresh);
    // At once: until the new text is tested, nothing may be written by the old verdicts.
    connect(&m_session.rule(), &session::RuleDocument::textChanged, this, &ExportEventsDialog::describe);
    connect(&m_session.rule(), &session::RuleDocument::parsedChanged, this, &ExportEventsDialog::refresh);
    connect(&m_session.mask(), &session::PersonalMask::changed, this, [this] {
        m_previewJob.cancel();
        if (m_session.mask().on()) { // at once: the next preview may take its time
            m_preview->setText({}, exporting::Syntax::Json);
            if (!m_discreetResult.isEmpty() && m_resultSaid) {
                say(m_discreetResult);
            }
        }
        preview();
    });
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &ExportEventsDialog::recount);

    const QSize screenSize = screen()->availableSize();
    const QFontMetrics metrics = fontMetrics();
    resize(std::min(metrics.averageCharWidth() * 150, screenSize.width() - 40),
           std::min(metrics.lineSpacing() * 36, screenSize.height() - 60));
    split->setSizes({metrics.averageCharWidth() * 50, width()});
    m_selected = m_choice.selected();
    m_shown = m_choice.shown();
    describe();
    // What is likely meant: several events that were selected, else what the filter left.
    const Which likely = m_selected.count() > 1 ? Which::Selected : Which::Shown;
    if (QAbstractButton* button = m_which->button(static_cast<int>(likely)); button->isEnabled()) {
        button->setChecked(true);
        button->setFocus();
    }
    describe();
    preview();
}

ExportEventsDialog::~ExportEventsDialog() {
    if (m_activity != 0) { // nobody will be told how the export ends
        Error error;
        error.kind = ErrorKind::Cancelled;
        m_session.activity().end(std::exchange(m_activity, 0), error);
    }
}

QWidget* ExportEventsDialog::buildChoices() {
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 6, 0);
    auto* events = new QGroupBox(tr("Which events"), page);
    auto* eventsLayout = new QVBoxLayout(events);
    const auto radio = [&](Which which, const char* name) {
        auto* button = new QRadioButton(events);
        button->setObjectName(QString::fromLatin1(name));
        m_which->addButton(button, static_cast<int>(which));
        eventsLayout->addWidget(button);
    };
    radio(Which::Selected, "whichSelected");
    radio(Which::Shown, "whichShown");
    radio(Which::Matching, "whichMatching");
    radio(Which::All, "whichAll");
    m_which->button(static_cast<int>(Which::All))->setChecked(true);
    layout->addWidget(events);

    const QJsonObject kept = QJsonDocument::fromJson(m_session.choice(kChoices)).object();
    auto* caption = new QLabel(tr("&Form:"), page);
    caption->setBuddy(m_form);
    m_form->setObjectName(QStringLiteral("eventsForm"));
    m_form->setAccessibleName(tr("Form"));
    m_form->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const FormRow& row : kForms) {
        m_form->addItem(tr(row.title), static_cast<int>(row.form));
    }
    m_form->setCurrentIndex(std::max(0, m_form->findData(kept[u"form"].toInt())));
    layout->addWidget(caption);
    layout->addWidget(m_form);
    m_mask->setObjectName(QStringLiteral("maskEvents"));
    m_mask->setChecked(kept[u"mask"].toBool(true)); // what leaves the machine says nothing about people unless wanted
    m_maskHelp->setText(tr("Replaces phone numbers, addresses, e-mails, names, sentences and participant attributes; "
                           "equal values stay equal, "
                           "and the verdicts of the rule stay as they are."));
    layout->addWidget(m_mask);
    layout->addWidget(m_maskHelp);
    m_columnsBox = buildColumns();
    layout->addWidget(m_columnsBox, 1);
    layout->addStretch(0);
    page->setMinimumWidth(fontMetrics().averageCharWidth() * 40);

    const auto changed = [this] {
        m_resultSaid = false;
        m_columnsBox->setVisible(form() == store::ExportForm::Csv);
        remember();
        describe();
        preview();
    };
    connect(m_which, &QButtonGroup::idToggled, this, [changed](int, bool on) {
        if (on) {
            changed();
        }
    });
    connect(m_form, &QComboBox::currentIndexChanged, this, changed);
    connect(m_mask, &QCheckBox::toggled, this, changed);
    connect(m_columns, &QListWidget::itemChanged, this, changed);
    m_columnsBox->setVisible(form() == store::ExportForm::Csv);
    return page;
}

ExportEventsDialog::Which ExportEventsDialog::which() const {
    return static_cast<Which>(m_which->checkedId());
}

store::ExportForm ExportEventsDialog::form() const {
    return static_cast<store::ExportForm>(m_form->currentData().toInt());
}

std::vector<std::string> ExportEventsDialog::columns() const {
    std::vector<std::string> paths;
    for (int row = 0; row < m_columns->count(); ++row) {
        if (m_columns->item(row)->checkState() == Qt::Checked) {
            paths.push_back(m_columns->item(row)->data(PathRole).toString().toStdString());
        }
    }
    return paths;
}

void ExportEventsDialog::remember() const {
    QJsonArray paths;
    for (const std::string& path : columns()) {
        paths << QString::fromStdString(path);
    }
    const QJsonObject kept{{QStringLiteral("form"), static_cast<int>(form())},
                           {QStringLiteral("mask"), m_mask->isChecked()},
                           {QStringLiteral("columns"), paths}};
    m_session.setChoice(kChoices, QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

session::EventExportRequest ExportEventsDialog::request() const {
    session::EventExportRequest request;
    request.events = m_session.events().snapshot();
    request.options.form = form();
    request.options.columns = columns();
    request.mask = m_mask->isChecked();
    request.salt = m_salt;
    const auto parsed = m_session.rule().parsed();
    if (parsed && parsed->compiled && m_session.rule().upToDate()) {
        request.rule = parsed->compiled;
        request.options.rule = parsed->text.toStdString();
    }
    return request;
}

void ExportEventsDialog::refresh() {
    if (!m_soon.isActive()) {
        m_soon.start();
    }
    describe();
}

void ExportEventsDialog::recount() {
    if (writing()) {
        return; // counted again when it has ended
    }
    m_selected = m_choice.selected();
    m_shown = m_choice.shown();
    describe();
    preview();
}

bool ExportEventsDialog::tested() const {
    const auto parsed = m_session.rule().parsed();
    return parsed && parsed->compiled && m_session.rule().upToDate() && !m_session.test().running() &&
           m_session.test().results()->rule() == parsed->compiled;
}

void ExportEventsDialog::describe() {
    const QLocale locale;
    const uint32_t loaded = m_session.events().size();
    const session::TestRun& test = m_session.test();
    const auto parsed = m_session.rule().parsed();
    const bool parsing = !m_session.rule().upToDate();
    const bool valid = parsed && parsed->compiled && !parsing;
    const bool running = writing();
    const auto row = [&](Which which, const QString& text, size_t count, bool possible) {
        QAbstractButton* button = m_which->button(static_cast<int>(which));
        button->setText(text.arg(locale.toString(static_cast<qulonglong>(count))));
        button->setEnabled(possible && count > 0 && !running);
        return count;
    };
    size_t counts[4] = {};
    counts[0] = row(Which::Selected, tr("S&elected (%1)"), m_selected.count(), true);
    counts[1] = row(Which::Shown, tr("S&hown in the browser (%1)"), m_shown.count(), true);
    counts[2] =
        row(Which::Matching, tr("Ma&tching the rule (%1)"), valid || parsing ? test.matched() : 0, valid || parsing);
    counts[3] = row(Which::All, tr("&All loaded (%1)"), loaded, true);
    m_which->button(static_cast<int>(Which::Matching))
        ->setToolTip(valid || parsing ? QString() : tr("The rule is not valid, so nothing matches it"));
    const size_t chosen = counts[std::clamp(m_which->checkedId(), 0, 3)];

    QString obstacle;
    if (loaded == 0) {
        obstacle = tr("no events are loaded. Fetch some with F5, or open a file.");
    } else if (which() == Which::Matching && (parsing || (valid && !tested()))) {
        obstacle = tr("the rule is being tested against the loaded events.");
    } else if (chosen == 0) {
        obstacle = tr("there are no such events. Choose other ones above.");
    } else if (form() == store::ExportForm::Suite && parsing) {
        obstacle = tr("the rule is being checked.");
    } else if (form() == store::ExportForm::Suite && !valid) {
        obstacle = tr("a test suite needs a valid rule. Mend the rule first, see Problems.");
    } else if (form() == store::ExportForm::Csv && columns().empty()) {
        obstacle = tr("tick at least one path as a column.");
    } else if (m_mask->isChecked() && chosen > session::kMostMaskedEvents) {
        obstacle = tr("at most %1 events can be masked at once. Choose fewer, or export without masking.")
                       .arg(locale.toString(session::kMostMaskedEvents));
    }
    for (QWidget* input : {static_cast<QWidget*>(m_form), static_cast<QWidget*>(m_mask), m_columnsBox}) {
        input->setEnabled(!running);
    }
    m_maskHelp->setText(valid ? tr("Replaces phone numbers, addresses, e-mails, names, sentences and participant "
                                   "attributes. Equal values stay equal, and "
                                   "the rule's verdicts stay as they are.")
                              : tr("Replaces phone numbers, addresses, e-mails, names, sentences and participant "
                                   "attributes. Equal values stay equal. The "
                                   "rule is not valid, so there are no verdicts to keep."));
    m_save->setEnabled(!running && obstacle.isEmpty());
    m_save->setToolTip(obstacle.isEmpty() ? QString() : tr("No export: %1").arg(obstacle));
    m_cancel->setText(running ? tr("Cancel") : tr("Close"));
    m_progress->setVisible(running);
    if (!running && !m_resultSaid) {
        say(obstacle.isEmpty() ? tr("✓ Ready: %Ln events", nullptr, static_cast<int>(chosen))
                               : tr("✗ No export: %1").arg(obstacle));
    }
}

void ExportEventsDialog::say(const QString& text) {
    m_state->setText(text);
    m_state->setAccessibleName(text);
}

void ExportEventsDialog::preview() {
    if (m_export.running()) {
        return;
    }
    session::EventExportRequest wanted = request();
    const size_t count = kPreviewed;
    std::shared_ptr<const store::Judgement> judgement;
    switch (which()) {
    case Which::Selected:
        wanted.ids = m_selected.events(count);
        break;
    case Which::Shown:
        wanted.ids = m_shown.events(count);
        break;
    case Which::Matching:
        if (m_session.rule().upToDate() && wanted.rule && !tested()) {
            return; // made when that is done
        }
        judgement = m_session.test().results();
        break;
    case Which::All:
        wanted.ids.resize(std::min<size_t>(count, wanted.events.size()));
        std::iota(wanted.ids.begin(), wanted.ids.end(), 0U);
        break;
    }
    const bool possible = form() != store::ExportForm::Suite || wanted.rule;
    m_previewJob.start(
        [wanted = std::move(wanted), judgement, possible,
         veil = m_session.mask().veil()](const std::stop_token& stop) mutable {
            if (judgement) {
                wanted.ids = matchingEvents(*judgement);
            }
            return possible && !wanted.ids.empty() ? session::previewEvents(wanted, kPreviewed, stop, veil)
                                                   : QByteArray();
        },
        [this](const QByteArray& text) {
            m_previewTitle->setText(text.isEmpty()          ? tr("Nothing to show")
                                    : m_mask->isChecked()   ? tr("The first events, masked")
                                    : m_session.mask().on() ? tr("The first events, masked here but not in the file")
                                                            : tr("The first events"));
            m_preview->setText({text.constData(), static_cast<size_t>(text.size())},
                               form() == store::ExportForm::Csv ? exporting::Syntax::Yaml : exporting::Syntax::Json);
        });
}

void ExportEventsDialog::choosePath() {
    const FormRow row = rowOf(form());
    const QString suffix = QString::fromLatin1(row.suffix);
    const QString last = m_session.settings().lastDirectory();
    const QString path = ask::saveFileName(
        this, tr("Export events"),
        QDir(last.isEmpty() ? QDir::homePath() : last).filePath(QString::fromLatin1(row.fileName)),
        QStringLiteral("%1 (*.%2);;%3").arg(tr(row.title).section(u':', 0, 0), suffix, tr("All files (*)")), suffix);
    if (!path.isEmpty()) {
        m_session.settings().set_lastDirectory(QFileInfo(path).absolutePath());
        write(path);
    }
}

void ExportEventsDialog::write(const QString& path) {
    describe(); // the file was chosen at leisure: the rule may be another one by now
    if (!m_save->isEnabled()) {
        return;
    }
    m_path = path;
    session::EventExportRequest wanted = request();
    RowPick rows;
    if (which() == Which::Selected) {
        rows = m_selected;
    } else if (which() == Which::Shown) {
        rows = m_shown;
    }
    const auto judgement = which() == Which::Matching ? m_session.test().results() : nullptr;
    const bool all = which() == Which::All;
    // The ids of a million events are a list of their own: made on a worker, too.
    m_idsJob.start(
        [wanted = std::move(wanted), rows = std::move(rows), judgement, all](const std::stop_token&) mutable {
            wanted.ids = rows.events();
            if (judgement) {
                wanted.ids = matchingEvents(*judgement);
            } else if (all) {
                wanted.ids.resize(wanted.events.size());
                std::iota(wanted.ids.begin(), wanted.ids.end(), 0U);
            }
            return std::make_shared<session::EventExportRequest>(std::move(wanted));
        },
        [this](const std::shared_ptr<session::EventExportRequest>& ready) {
            m_progress->setRange(0, 0);
            m_previewJob.cancel();
            m_activity = m_session.activity().begin(session::ActivityEntry::Kind::Export,
                                                    tr("Export events to %1").arg(QDir::toNativeSeparators(m_path)));
            m_export.start(std::move(*ready), m_path);
            say(tr("Writing %1").arg(QFileInfo(m_path).fileName()));
            describe();
        });
}

void ExportEventsDialog::progress(const QString& step, int done, int total) {
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    const QLocale locale;
    say(total > 0 ? tr("%1: %2 of %3").arg(step, locale.toString(done), locale.toString(total)) : step);
}

void ExportEventsDialog::finished(const session::EventExportResult& result) {
    QString text = tr("Wrote %Ln events to %1 (%2).", nullptr, static_cast<int>(result.written))
                       .arg(QDir::toNativeSeparators(m_path), sizeOf(result.bytes));
    m_session.activity().end(std::exchange(m_activity, 0), session::ActivityEntry::State::Done, text);
    QString shown = text; // with a value, unless somebody looks on; what leaves this dialog is without
    if (m_mask->isChecked()) {
        const auto both = [&text, &shown](const QString& words) {
            text += u' ' + words;
            shown += u' ' + words;
        };
        both(tr("%Ln values masked.", nullptr, static_cast<int>(result.mask.masked)));
        if (result.verdictsChecked) {
            both(tr("Tested again afterwards: every verdict is the same."));
        }
        if (!result.mask.compromises.empty()) {
            const store::MaskCompromise& first = result.mask.compromises.front();
            const auto kept = [&result](const QString& value) -> QString {
                return u' ' + (result.mask.compromises.size() == 1
                                   ? tr("One value is kept as far as a verdict depends on it: %1.").arg(value)
                                   : tr("%Ln values are kept as far as verdicts depend on them, the first: %1.",
                                        nullptr, static_cast<int>(result.mask.compromises.size()))
                                         .arg(value));
            };
            const QString path = QString::fromStdString(first.path);
            text += kept(path);
            shown +=
                kept(m_session.mask().on() ? path
                                           : QStringLiteral("%1 = %2").arg(path, QString::fromStdString(first.shown)));
        }
        if (!result.mask.clear.empty()) { // names of queues and flows, most likely: only a person can tell
            QStringList paths;
            for (const store::MaskClear& clear : result.mask.clear) {
                paths << QString::fromStdString(clear.path);
            }
            constexpr qsizetype kMostPaths = 3;
            const QString more = paths.size() > kMostPaths ? QStringLiteral(", …") : QString();
            both(tr("Words stay at %1.").arg(paths.mid(0, kMostPaths).join(QStringLiteral(", ")) + more));
        }
    }
    m_discreetResult = QStringLiteral("✓ ") + text;
    m_resultSaid = true;
    say(QStringLiteral("✓ ") + shown);
    recount();
    m_save->setFocus();
    Q_EMIT notice(text);
    Q_EMIT ended(true);
}

void ExportEventsDialog::exportFailed(const Error& error) {
    m_resultSaid = true;
    m_discreetResult.clear();
    m_session.activity().end(std::exchange(m_activity, 0), error); // none while the events were still being gathered
    if (error.kind == ErrorKind::Cancelled) {
        say(tr("Cancelled; no file was written."));
    } else {
        QString remedy = QString::fromStdString(error.remedy);
        if (!remedy.isEmpty()) {
            remedy[0] = remedy.at(0).toUpper();
            remedy = QStringLiteral(" %1.").arg(remedy);
        }
        say(tr("✗ Not saved: %1.%2").arg(QString::fromStdString(error.message), remedy));
        Q_EMIT failed(tr("Export events"), error);
    }
    recount();
    Q_EMIT ended(false);
}

bool ExportEventsDialog::busy() const {
    return writing() || m_previewJob.running() || m_soon.isActive();
}

bool ExportEventsDialog::writing() const {
    return m_export.running() || m_idsJob.running();
}

void ExportEventsDialog::cancel() {
    if (m_idsJob.running()) {
        m_idsJob.cancel();
        Error error;
        error.kind = ErrorKind::Cancelled;
        exportFailed(error);
    } else {
        m_export.cancel();
    }
}

void ExportEventsDialog::reject() {
    if (writing()) {
        cancel();
    } else {
        QDialog::reject();
    }
}

} // namespace rw::ui
