// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/exportrule.h"

#include "engine/store/eventstore.h"
#include "session/activitylog.h"
#include "session/personalmask.h"
#include "session/session.h"
#include "session/suitedesk.h"
#include "ui/ask.h"
#include "ui/editor/codepreview.h"
#include "ui/saidtext.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QScreen>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>

namespace rw::ui {

namespace {

QString sentence(const std::string& message, const std::string& remedy) {
    QString first = plain(message);
    QString second = plain(remedy);
    if (!first.isEmpty()) {
        first[0] = first.at(0).toUpper();
    }
    if (!second.isEmpty()) {
        second[0] = second.at(0).toUpper();
    }
    const QString end = second.isEmpty() ? QStringLiteral(".") : QString(QStringLiteral(". ") + second + u'.');
    return first + end;
}

QLabel* wrapped(const QString& name, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// The conditions on the source, as they are written: what the choice of a bus was made for.
QString sourcesOf(const pattern::Pattern& rule) {
    std::string texts;
    for (const pattern::Leaf& leaf : rule.leaves) {
        if (leaf.path == "source" && !leaf.overridden) {
            texts += leaf.listAt.in(rule.source);
        }
    }
    return plain(texts);
}

} // namespace

ExportRuleDialog::ExportRuleDialog(session::Session& session, Theme& theme, std::function<QByteArray()> selectedEvent,
                                   QWidget* parent)
    : QDialog(parent), m_session(session), m_selectedEvent(std::move(selectedEvent)), m_forms(new QListWidget(this)),
      m_name(new QLineEdit(this)), m_description(new QLineEdit(this)), m_deadLetterQueue(new QLineEdit(this)),
      m_retries(new QLineEdit(this)), m_maximumAge(new QLineEdit(this)), m_role(new QLineEdit(this)),
      m_messageGroup(new QLineEdit(this)), m_enabled(new QCheckBox(tr("&Enabled"), this)),
      m_policies(new QCheckBox(tr("Write resource &policies"), this)), m_bus(new QComboBox(this)),
      m_targets(new QPlainTextEdit(this)), m_preview(new CodePreview(theme, this)),
      m_where(wrapped(QStringLiteral("exportWhere"), this)), m_advice(wrapped(QStringLiteral("exportAdvice"), this)),
      m_checks(wrapped(QStringLiteral("exportChecks"), this)), m_state(wrapped(QStringLiteral("exportState"), this)),
      m_copy(new QPushButton(tr("&Copy"), this)), m_save(new QPushButton(tr("&Save…"), this)) {
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export rule"));
    setAttribute(Qt::WA_DeleteOnClose);

    m_forms->setObjectName(QStringLiteral("exportForms"));
    m_forms->setAccessibleName(tr("Export forms"));
    for (const exporting::Exporter& exporter : exporting::exporters()) {
        auto* item = new QListWidgetItem(plain(exporting::titleText(exporter)), m_forms);
        item->setData(Qt::UserRole, plain(exporter.id));
    }
    m_forms->setMinimumWidth(m_forms->sizeHintForColumn(0) + 2 * m_forms->frameWidth() + 6);

    m_preview->setObjectName(QStringLiteral("exportPreview"));
    m_preview->setAccessibleName(tr("Preview of the export"));
    auto* result = new QWidget(this);
    auto* resultLayout = new QVBoxLayout(result);
    resultLayout->setContentsMargins(0, 0, 0, 0);
    resultLayout->addWidget(m_where);
    resultLayout->addWidget(m_preview, 1);
    resultLayout->addWidget(m_advice);

    auto* split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_forms);
    split->addWidget(buildOptions());
    split->addWidget(result);
    split->setStretchFactor(2, 1);

    auto* closeButton = new QPushButton(tr("Close"), this);
    m_copy->setObjectName(QStringLiteral("exportDialogCopy"));
    m_save->setObjectName(QStringLiteral("exportDialogSave"));
    m_copy->setIcon(theme.icon(QStringLiteral("copy")));
    m_copy->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_state, 1);
    for (QPushButton* button : {m_copy, m_save, closeButton}) {
        buttons->addWidget(button);
    }
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(split, 1);
    layout->addWidget(m_checks);
    layout->addLayout(buttons);

    setTabOrder(m_forms, m_rows.front().field);
    setTabOrder(m_rows.back().field, m_preview->focusProxy());
    setTabOrder(m_preview->focusProxy(), m_copy);
    setTabOrder(m_copy, m_save);
    setTabOrder(m_save, closeButton);
    restore();
    connect(m_forms, &QListWidget::currentRowChanged, this, &ExportRuleDialog::refresh);
    for (QLineEdit* line :
         {m_name, m_description, m_deadLetterQueue, m_retries, m_maximumAge, m_role, m_messageGroup}) {
        connect(line, &QLineEdit::textChanged, this, &ExportRuleDialog::refresh);
    }
    for (QCheckBox* box : {m_enabled, m_policies}) {
        connect(box, &QCheckBox::toggled, this, &ExportRuleDialog::refresh);
    }
    connect(m_bus, &QComboBox::currentTextChanged, this, &ExportRuleDialog::refresh);
    connect(m_targets, &QPlainTextEdit::textChanged, this, &ExportRuleDialog::refresh);
    connect(&m_session.rule(), &session::RuleDocument::textChanged, this, &ExportRuleDialog::refresh);
    connect(&m_session.mask(), &session::PersonalMask::changed, this, &ExportRuleDialog::refresh);
    connect(&m_session.test(), &session::TestRun::finished, this, &ExportRuleDialog::describeChecks);
    connect(&m_session.rule(), &session::RuleDocument::parsedChanged, this, &ExportRuleDialog::describeChecks);
    connect(m_copy, &QPushButton::clicked, this, &ExportRuleDialog::copy);
    connect(m_save, &QPushButton::clicked, this, &ExportRuleDialog::save);
    connect(closeButton, &QPushButton::clicked, this, &QDialog::close);

    const QSize screenSize = screen()->availableSize();
    const QFontMetrics metrics = fontMetrics();
    resize(std::min(metrics.averageCharWidth() * 170, screenSize.width() - 40),
           std::min(metrics.lineSpacing() * 44, screenSize.height() - 60));
    split->setSizes({m_forms->minimumWidth(), metrics.averageCharWidth() * 46, width()});
    m_forms->setFocus();
    refresh();
}

void ExportRuleDialog::addRow(QVBoxLayout* layout, unsigned use, const QString& label, QWidget* field, int checkedAs) {
    QLabel* problem = nullptr;
    QLabel* caption = nullptr;
    if (!label.isEmpty()) {
        caption = new QLabel(label, this);
        caption->setBuddy(field);
        QString spoken = label;
        field->setAccessibleName(spoken.remove(u'&').remove(u':'));
        layout->addWidget(caption);
    }
    layout->addWidget(field);
    if (checkedAs >= 0) {
        problem = wrapped(field->objectName() + QStringLiteral("Problem"), this);
        problem->setMinimumHeight(fontMetrics().lineSpacing());
        problem->hide();
        layout->addWidget(problem);
    }
    m_rows.push_back({use, caption, field, problem, checkedAs});
}

QWidget* ExportRuleDialog::buildOptions() {
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setSpacing(4);
    layout->setContentsMargins(8, 4, 8, 4);
    const auto code = [](exporting::Field field) { return static_cast<int>(field); };
    m_name->setObjectName(QStringLiteral("exportName"));
    m_description->setObjectName(QStringLiteral("exportDescription"));
    m_enabled->setObjectName(QStringLiteral("exportEnabled"));
    m_bus->setObjectName(QStringLiteral("exportBus"));
    m_targets->setObjectName(QStringLiteral("exportTargets"));
    m_deadLetterQueue->setObjectName(QStringLiteral("exportDeadLetterQueue"));
    m_retries->setObjectName(QStringLiteral("exportRetries"));
    m_maximumAge->setObjectName(QStringLiteral("exportMaximumAge"));
    m_role->setObjectName(QStringLiteral("exportRole"));
    m_messageGroup->setObjectName(QStringLiteral("exportMessageGroup"));
    m_policies->setObjectName(QStringLiteral("exportPolicies"));
    m_bus->setEditable(true);
    m_bus->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_targets->setTabChangesFocus(true);
    m_targets->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_targets->setFixedHeight(fontMetrics().lineSpacing() * 5 + 12);
    m_targets->setPlaceholderText(QStringLiteral("arn:aws:sqs:eu-central-1:123456789012:events"));
    m_deadLetterQueue->setPlaceholderText(tr("none"));
    m_retries->setPlaceholderText(tr("AWS's default, 185"));
    m_maximumAge->setPlaceholderText(tr("AWS's default, 86,400"));
    m_role->setPlaceholderText(tr("for Firehose, Step Functions, event bus"));
    m_messageGroup->setPlaceholderText(tr("for FIFO queues"));
    m_targets->setToolTip(tr("SNS topic, SQS queue, Lambda function, CloudWatch log group, Firehose stream, Step "
                             "Functions state machine or event bus"));
    m_policies->setToolTip(tr("The permissions that functions, queues, topics and log groups need"));

    addRow(layout, exporting::UsesName, tr("Rule &name:"), m_name, code(exporting::Field::Name));
    addRow(layout, exporting::UsesDescription, tr("&Description:"), m_description, code(exporting::Field::Description));
    addRow(layout, exporting::UsesState, QString(), m_enabled, -1);
    addRow(layout, exporting::UsesBus, tr("Event &bus, name or ARN:"), m_bus, code(exporting::Field::Bus));
    addRow(layout, exporting::UsesTargets, tr("&Targets, one ARN per line:"), m_targets,
           code(exporting::Field::Targets));
    addRow(layout, exporting::UsesTargets, tr("Dead-letter &queue, ARN:"), m_deadLetterQueue,
           code(exporting::Field::DeadLetterQueue));
    addRow(layout, exporting::UsesTargets, tr("&Retries, 0 to 185:"), m_retries, code(exporting::Field::Retries));
    addRow(layout, exporting::UsesTargets, tr("Maximum &age in seconds, 60 to 86,400:"), m_maximumAge,
           code(exporting::Field::MaximumAge));
    addRow(layout, exporting::UsesTargets, tr("R&ole of the targets, ARN:"), m_role, code(exporting::Field::Role));
    addRow(layout, exporting::UsesTargets, tr("Message &group:"), m_messageGroup, code(exporting::Field::MessageGroup));
    addRow(layout, exporting::UsesPolicies, QString(), m_policies, -1);

    layout->addStretch(1);
    // In the order in which they stand, not in which they were made.
    for (size_t i = 1; i < m_rows.size(); ++i) {
        setTabOrder(m_rows[i - 1].field, m_rows[i].field);
    }

    m_optionsArea = new QScrollArea(this);
    m_optionsArea->setObjectName(QStringLiteral("exportOptions"));
    m_optionsArea->setAccessibleName(tr("Options"));
    m_optionsArea->setWidgetResizable(true);
    m_optionsArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_optionsArea->setFrameShape(QFrame::NoFrame);
    m_optionsArea->setFocusPolicy(Qt::NoFocus);
    m_optionsArea->setWidget(page);
    m_optionsArea->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    return m_optionsArea;
}

void ExportRuleDialog::restore() {
    m_restoring = true;
    const QJsonObject kept = QJsonDocument::fromJson(m_session.settings().exportOptions()).object();
    const exporting::Options presets;
    m_name->setText(kept[u"name"].toString(QString::fromStdString(presets.name)));
    m_description->setText(kept[u"description"].toString());
    m_enabled->setChecked(kept[u"enabled"].toBool(true));
    m_targets->setPlainText(kept[u"targets"].toString());
    m_deadLetterQueue->setText(kept[u"deadLetterQueue"].toString());
    m_retries->setText(kept[u"retries"].toString());
    m_maximumAge->setText(kept[u"maximumAge"].toString());
    m_role->setText(kept[u"role"].toString());
    m_messageGroup->setText(kept[u"messageGroup"].toString());
    m_policies->setChecked(kept[u"policies"].toBool(true));

    proposeBus(kept[u"bus"].toString(), kept[u"busFor"].toString());
    m_bus->lineEdit()->setCursorPosition(0);

    const QString last = m_session.settings().exportForm();
    m_forms->setCurrentRow(0);
    for (int row = 0; row < m_forms->count(); ++row) {
        if (m_forms->item(row)->data(Qt::UserRole).toString() == last) {
            m_forms->setCurrentRow(row);
        }
    }
    m_restoring = false;
}

void ExportRuleDialog::proposeBus(const QString& last, const QString& lastFor) {
    const QByteArray& rule = m_session.rule().text();
    const pattern::ParseResult parsed =
        pattern::parsePattern(std::string_view(rule.constData(), static_cast<size_t>(rule.size())));
    const QString partner = parsed.pattern ? QString::fromStdString(exporting::partnerBus(*parsed.pattern)) : QString();
    m_bus->lineEdit()->setPlaceholderText(QStringLiteral("aws.partner/genesys.com/cloud/%1/%2")
                                              .arg(tr("ORGANISATION-ID", "part of the name of an event bus"),
                                                   tr("SUFFIX", "part of the name of an event bus")));
    m_bus->addItem(QStringLiteral("default"));
    // A partner's rule fires on that partner's bus only; the bus of the last rule would be a trap.
    if (!partner.isEmpty()) {
        m_bus->addItem(partner);
        m_proposedBus = partner;
    } else if (parsed.pattern && exporting::wantsPartnerEvents(*parsed.pattern)) {
        const QStringList seen = partnerBusesOfEvents(*parsed.pattern);
        m_bus->addItems(seen);
        // Another organisation's bus may fit the rule, too: the events know better than the last export.
        const bool lastFits =
            seen.isEmpty() ? exporting::carriesItsEvents(last.toStdString(), *parsed.pattern) : seen.contains(last);
        m_proposedBus = lastFits ? last : seen.size() == 1 ? seen.front() : QString();
    } else {
        m_proposedBus =
            last.isEmpty() || last.startsWith(QStringLiteral("aws.partner/")) ? QStringLiteral("default") : last;
    }
    // What was typed for this source goes before any proposal: an ARN, or the bus of an organisation without events.
    const bool typed = parsed.pattern && !lastFor.isEmpty() && lastFor == sourcesOf(*parsed.pattern) &&
                       exporting::carriesItsEvents(last.toStdString(), *parsed.pattern);
    m_bus->setEditText(typed ? last : m_proposedBus);
    m_busFor = lastFor;
}

QStringList ExportRuleDialog::partnerBusesOfEvents(const pattern::Pattern& rule) const {
    // From the newest back: an organisation has one bus, and this is the GUI thread. By the column of sources: texts
    // may lie on the disk.
    constexpr uint32_t kLooked = 100;
    const store::StoreSnapshot events = m_session.events().snapshot();
    QStringList buses;
    for (uint32_t back = 1; back <= std::min(kLooked, events.size()); ++back) {
        const store::EventId id{events.size() - back};
        const store::Origin& origin = events.origin(id);
        if (origin.synthetic || std::count(origin.madeUpPaths.begin(), origin.madeUpPaths.end(), "source") > 0) {
            continue; // its source was made up
        }
        const std::string source = events.summary(id).source;
        if (!source.empty() && exporting::carriesItsEvents(source, rule) && !buses.contains(plain(source))) {
            buses << plain(source);
        }
    }
    return buses;
}

void ExportRuleDialog::remember() {
    const QByteArray& rule = m_session.rule().text();
    const pattern::ParseResult parsed =
        pattern::parsePattern(std::string_view(rule.constData(), static_cast<size_t>(rule.size())));
    if (parsed.pattern) {
        m_busFor = m_bus->currentText() != m_proposedBus ? sourcesOf(*parsed.pattern) : QString();
    }
    const QJsonObject kept{{QStringLiteral("name"), m_name->text()},
                           {QStringLiteral("description"), m_description->text()},
                           {QStringLiteral("enabled"), m_enabled->isChecked()},
                           {QStringLiteral("bus"), m_bus->currentText()},
                           {QStringLiteral("busFor"), m_busFor},
                           {QStringLiteral("targets"), m_targets->toPlainText()},
                           {QStringLiteral("deadLetterQueue"), m_deadLetterQueue->text()},
                           {QStringLiteral("retries"), m_retries->text()},
                           {QStringLiteral("maximumAge"), m_maximumAge->text()},
                           {QStringLiteral("role"), m_role->text()},
                           {QStringLiteral("messageGroup"), m_messageGroup->text()},
                           {QStringLiteral("policies"), m_policies->isChecked()}};
    m_session.settings().set_exportOptions(QJsonDocument(kept).toJson(QJsonDocument::Compact));
    m_session.settings().set_exportForm(plain(form().id));
}

const exporting::Exporter& ExportRuleDialog::form() const {
    return exporting::exporters()[static_cast<size_t>(std::max(0, m_forms->currentRow()))];
}

void ExportRuleDialog::showFieldsOf(const exporting::Exporter& exporter) {
    bool any = false;
    for (const Row& row : m_rows) {
        const bool used = (exporter.uses & row.use) != 0;
        any = any || used;
        if (row.label != nullptr) {
            row.label->setVisible(used);
        }
        row.field->setVisible(used);
        if (row.problem != nullptr) {
            // A line is kept for it: the fields below stay where they are while one types.
            QSizePolicy policy = row.problem->sizePolicy();
            policy.setRetainSizeWhenHidden(used);
            row.problem->setSizePolicy(policy);
            row.problem->setVisible(used && !row.problem->isHidden());
        }
    }
    m_optionsArea->setVisible(any);
}

exporting::Options ExportRuleDialog::options(std::vector<exporting::OptionProblem>& problems) const {
    const auto bytes = [](const QString& string) { return string.trimmed().toStdString(); };
    exporting::Options options;
    options.name = bytes(m_name->text());
    options.description = bytes(m_description->text());
    options.enabled = m_enabled->isChecked();
    options.bus = bytes(m_bus->currentText());
    for (const QString& line : m_targets->toPlainText().split(u'\n')) {
        if (!line.trimmed().isEmpty()) {
            options.targets.push_back(bytes(line));
        }
    }
    options.deadLetterQueue = bytes(m_deadLetterQueue->text());
    options.role = bytes(m_role->text());
    options.messageGroup = bytes(m_messageGroup->text());
    options.policies = m_policies->isChecked();
    if ((form().uses & exporting::UsesSample) != 0) {
        options.sampleEvent = m_session.mask().veil().event(m_selectedEvent().toStdString());
    }
    const auto count = [&](const QLineEdit* line, exporting::Field field, std::optional<uint32_t>& value) {
        const std::string digits = bytes(line->text());
        value = exporting::readCount(digits);
        if (!digits.empty() && !value && (form().uses & exporting::UsesTargets) != 0) {
            problems.push_back({field, tr("this is not a whole number").toStdString(),
                                tr("type digits only, or leave it empty").toStdString()});
        }
    };
    count(m_retries, exporting::Field::Retries, options.retries);
    count(m_maximumAge, exporting::Field::MaximumAge, options.maximumAge);
    return options;
}

void ExportRuleDialog::refresh() {
    if (m_restoring) {
        return;
    }
    const exporting::Exporter& exporter = form();
    showFieldsOf(exporter);
    m_where->setText(plain(exporting::helpText(exporter)));
    std::vector<exporting::OptionProblem> problems;
    const exporting::Options chosen = options(problems);
    for (exporting::OptionProblem& problem : exporting::checkOptions(chosen, exporter.uses)) {
        problems.push_back(std::move(problem));
    }
    const QByteArray& rule = m_session.rule().text();
    const pattern::ParseResult parsed =
        pattern::parsePattern(std::string_view(rule.constData(), static_cast<size_t>(rule.size())));
    if (parsed.pattern) {
        if (auto missing = exporting::missingBus(exporter, *parsed.pattern, chosen)) {
            problems.push_back(std::move(*missing));
        }
    }
    for (const Row& row : m_rows) {
        if (row.problem == nullptr) {
            continue;
        }
        const auto found = std::find_if(problems.begin(), problems.end(), [&](const auto& problem) {
            return static_cast<int>(problem.field) == row.checkedAs;
        });
        const QString words = found == problems.end() ? QString() : sentence(found->message, found->remedy);
        row.problem->setText(words.isEmpty() ? QString() : QStringLiteral("✗ ") + words);
        row.problem->setVisible(!words.isEmpty());
        row.field->setAccessibleDescription(words);
    }

    QString reason = plain(exporting::exportObstacle(parsed));
    QString advice;
    m_text.clear();
    m_neverFires = false;
    m_characters = parsed.pattern ? parsed.pattern->minifiedCharacters : 0;
    if (reason.isEmpty()) {
        m_neverFires = !exporting::busWarning(exporter, *parsed.pattern, chosen).empty();
        for (const std::string& words : exporting::exportAdvice(exporter, *parsed.pattern, chosen)) {
            advice += (advice.isEmpty() ? QStringLiteral("⚠ ") : QStringLiteral("\n⚠ ")) + plain(words);
        }
        if (!problems.empty()) {
            QString field = plain(exporting::fieldName(problems.front().field));
            field[0] = field.at(0).toUpper();
            reason =
                QString(field + QStringLiteral(": ")) + sentence(problems.front().message, problems.front().remedy);
        } else if (const auto made = exporting::render(exporter, *parsed.pattern, chosen); made) {
            m_text = QByteArray::fromStdString(*made);
        } else {
            reason = sentence(made.error().message, made.error().remedy);
        }
    }
    m_preview->setText(std::string_view(m_text.constData(), static_cast<size_t>(m_text.size())), exporter.syntax);
    if (m_session.mask().on() && !chosen.sampleEvent.empty()) {
        advice += (advice.isEmpty() ? QStringLiteral("⚠ ") : QStringLiteral("\n⚠ ")) +
                  tr("Personal data is masked: the event has other values in its place.");
    }
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    const bool possible = !m_text.isEmpty();
    m_obstacle = reason;
    for (QPushButton* button : {m_copy, m_save}) {
        button->setEnabled(possible);
        button->setToolTip(possible ? QString() : tr("No export: %1").arg(reason));
    }
    remember();
    describeChecks();
}

void ExportRuleDialog::setSuite(const session::SuiteDesk& suite) {
    m_suite = &suite;
    connect(m_suite, &session::SuiteDesk::casesChanged, this, &ExportRuleDialog::describeChecks);
    connect(m_suite, &session::SuiteDesk::resultsChanged, this, &ExportRuleDialog::describeChecks);
    describeChecks();
}

void ExportRuleDialog::describeChecks() {
    const QLocale locale;
    const auto number = [&](auto count) { return locale.toString(static_cast<qulonglong>(count)); };
    const session::RuleDocument& rule = m_session.rule();
    const auto parsed = rule.parsed();
    if (!parsed || !rule.upToDate()) {
        showState({});
        return; // said when the text is parsed
    }
    QStringList checks;
    QStringList flaws;
    const auto say = [&](bool good, const QString& words) {
        checks << (good ? QStringLiteral("✓ ") : QStringLiteral("✗ ")) + words;
    };
    say(parsed->result.valid(), parsed->result.valid() ? tr("valid") : tr("not valid"));
    if (const auto& pattern = parsed->result.pattern; pattern && parsed->result.valid()) {
        say(pattern->minifiedCharacters <= pattern::kDefaultMaxCharacters,
            tr("%1 of %2 characters").arg(number(pattern->minifiedCharacters), number(pattern::kDefaultMaxCharacters)));
        if (pattern->wildcardComplexity > 0) {
            say(pattern->wildcardComplexity <= pattern::kMaxWildcardComplexity,
                tr("wildcard complexity %1 of %2")
                    .arg(number(pattern->wildcardComplexity), number(pattern::kMaxWildcardComplexity)));
        }
    }
    const session::TestRun& test = m_session.test();
    const uint32_t loaded = m_session.events().size();
    if (loaded == 0) {
        checks << QStringLiteral("– ") + tr("not tested: no events are loaded");
    } else if (!parsed->compiled || test.stale() || test.running() || test.judged() < loaded) {
        checks << QStringLiteral("– ") + tr("not tested yet");
    } else {
        const size_t types = m_session.events().types().size();
        const QString against =
            types == 1
                ? tr("tested against %Ln events of 1 type", nullptr, static_cast<int>(loaded))
                : tr("tested against %Ln events of %1 types", nullptr, static_cast<int>(loaded)).arg(number(types));
        say(test.matched() > 0, test.matched() == 0   ? tr("%1: none matches").arg(against)
                                : test.matched() == 1 ? tr("%1: 1 matches").arg(against)
                                                      : tr("%1: %2 match").arg(against, number(test.matched())));
        if (test.matched() == 0) {
            flaws << tr("none of %Ln events matches", nullptr, static_cast<int>(loaded));
        }
    }
    if (m_suite == nullptr || m_suite->cases().empty()) {
        checks << QStringLiteral("– ") + tr("no tests in the suite");
    } else if (m_suite->stale()) {
        checks << QStringLiteral("– ") + tr("suite not run yet");
    } else {
        say(m_suite->failed() == 0,
            tr("suite passed %1 of %2").arg(number(m_suite->passed()), number(m_suite->cases().size())));
        if (m_suite->failed() > 0) {
            flaws << tr("%Ln of %1 tests fail", nullptr, static_cast<int>(m_suite->failed()))
                         .arg(number(m_suite->cases().size()));
        }
    }
    m_checks->setText(checks.join(QStringLiteral("   ")));
    showState(flaws);
}

void ExportRuleDialog::showState(QStringList flaws) {
    if (m_neverFires) {
        flaws.prepend(tr("not on the partner event bus of its events"));
    }
    const QString characters = QLocale().toString(m_characters);
    m_state->setText(
        m_text.isEmpty() ? tr("✗ No export: %1").arg(m_obstacle)
        : flaws.isEmpty()
            ? tr("✓ Ready: event pattern of %1 characters").arg(characters)
            : tr("⚠ Valid, but %1", "%1: what is wrong, in a few words").arg(flaws.join(QStringLiteral("; "))));
}

void ExportRuleDialog::copy() {
    QGuiApplication::clipboard()->setText(QString::fromUtf8(m_text));
    const QString words = tr("Copied: %1. Event pattern of %2 characters.")
                              .arg(plain(exporting::titleText(form())), QLocale().toString(m_characters));
    m_state->setText(QStringLiteral("✓ ") + words);
    m_session.activity().note(session::ActivityEntry::Kind::Export, tr("Export the rule"), words);
    Q_EMIT notice(words);
}

void ExportRuleDialog::save() {
    const QString last = m_session.settings().lastDirectory();
    const QString suffix = plain(form().fileExtension);
    const QString path = ask::saveFileName(
        this, tr("Export rule"), QDir(last.isEmpty() ? QDir::homePath() : last).filePath(plain(form().fileName)),
        QStringLiteral("%1 (*.%2);;%3").arg(plain(exporting::titleText(form())), suffix, tr("All files (*)")), suffix);
    if (path.isEmpty()) {
        return;
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(m_text) != m_text.size() || !file.commit()) {
        Error error;
        error.kind = ErrorKind::Io;
        error.message = tr("the file could not be written").toStdString();
        error.detail = file.errorString().toStdString();
        error.remedy = tr("choose another folder or check the free space").toStdString();
        m_state->setText(tr("✗ Not saved: %1").arg(file.errorString()));
        m_session.activity().addFailure(session::ActivityEntry::Kind::Export, tr("Export the rule"), error);
        Q_EMIT failed(tr("Export to %1").arg(QFileInfo(path).fileName()), error);
        return;
    }
    m_session.settings().set_lastDirectory(QFileInfo(path).absolutePath());
    const QString words = tr("Saved %1.").arg(QDir::toNativeSeparators(path));
    m_state->setText(QStringLiteral("✓ ") + words);
    m_session.activity().note(session::ActivityEntry::Kind::Export, tr("Export the rule"), words);
    Q_EMIT notice(words);
}

} // namespace rw::ui
