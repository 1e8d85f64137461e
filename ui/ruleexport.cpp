// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ruleexport.h"

#include "engine/export/exporter.h"
#include "session/activitylog.h"
#include "session/session.h"
#include "ui/ask.h"
#include "ui/dialogs/exportrule.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QSaveFile>
#include <QWidget>

namespace rw::ui {

RuleExport::RuleExport(session::Session& session, Theme& theme, QAction* copyAction, QAction* saveAction,
                       QAction* dialogAction, QWidget* window)
    : QObject(window), m_session(session), m_copy(copyAction), m_save(saveAction), m_dialogAction(dialogAction),
      m_theme(theme), m_window(window), m_copyHelp(copyAction->toolTip()), m_saveHelp(saveAction->toolTip()),
      m_dialogHelp(dialogAction->toolTip()) {
    connect(m_dialogAction, &QAction::triggered, this, &RuleExport::showDialog);
    connect(m_copy, &QAction::triggered, this, &RuleExport::copy);
    connect(m_save, &QAction::triggered, this, &RuleExport::save);
    connect(&m_session.rule(), &session::RuleDocument::parsedChanged, this, &RuleExport::refresh);
    connect(&m_session.rule(), &session::RuleDocument::textChanged, this, &RuleExport::refresh);
    refresh();
}

void RuleExport::refresh() {
    const session::RuleDocument& rule = m_session.rule();
    const auto parsed = rule.parsed();
    if (!parsed || rule.text().trimmed().isEmpty()) {
        m_obstacle = tr("The rule is empty.");
    } else if (rule.upToDate()) {
        const std::string reason = exporting::exportObstacle(parsed->result);
        m_obstacle = QString::fromStdString(reason);
    } // else: the words of the last parse stay until the new one arrives, so that nothing flickers

    const bool possible = m_obstacle.isEmpty();
    const QString reason = possible ? QString() : tr("No export: %1").arg(m_obstacle);
    m_dialogAction->setEnabled(possible);
    m_dialogAction->setToolTip(possible ? m_dialogHelp : reason);
    m_copy->setEnabled(possible);
    m_save->setEnabled(possible);
    m_copy->setToolTip(possible ? m_copyHelp : reason);
    m_save->setToolTip(possible ? m_saveHelp : reason);
    Q_EMIT obstacleChanged();
}

void RuleExport::showDialog() {
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    const auto event = [this]() -> QByteArray {
        const auto id = m_selected ? m_selected() : std::nullopt;
        const store::StoreSnapshot snapshot = m_session.events().snapshot();
        return id && *id < snapshot.size() ? QByteArray::fromStdString(snapshot.text({*id})) : QByteArray();
    };
    m_dialog = new ExportRuleDialog(m_session, m_theme, event, m_window);
    connect(m_dialog, &QObject::destroyed, this, [this] { m_dialog = nullptr; });
    connect(m_dialog, &ExportRuleDialog::failed, this, &RuleExport::failed);
    connect(m_dialog, &ExportRuleDialog::notice, this, &RuleExport::notice);
    if (m_suite != nullptr) {
        m_dialog->setSuite(*m_suite);
    }
    m_dialog->show();
}

void RuleExport::eventChanged() {
    if (m_dialog) {
        m_dialog->refresh();
    }
}

QByteArray RuleExport::rendered() {
    // The keys may come faster than the parser's answer: what is exported is judged on the spot.
    const QByteArray& rule = m_session.rule().text();
    const pattern::ParseResult parsed =
        pattern::parsePattern(std::string_view(rule.constData(), static_cast<size_t>(rule.size())));
    const exporting::Exporter* exporter = exporting::findExporter("console");
    if (!exporter || !parsed.pattern || !exporting::exportObstacle(parsed).empty()) {
        return {};
    }
    const auto text = exporting::render(*exporter, *parsed.pattern, {});
    if (!text) {
        Q_EMIT failed(tr("Export"), text.error());
        return {};
    }
    return QByteArray::fromStdString(*text);
}

void RuleExport::copy() {
    const QByteArray text = rendered();
    if (text.isEmpty()) {
        return;
    }
    QGuiApplication::clipboard()->setText(QString::fromUtf8(text));
    // Counted as the status strip and AWS's quota count: without the blanks between the tokens.
    const QByteArray& rule = m_session.rule().text();
    const auto parsed = pattern::parsePattern(std::string_view(rule.constData(), static_cast<size_t>(rule.size())));
    const QString characters = QLocale().toString(parsed.pattern ? parsed.pattern->minifiedCharacters : 0);
    m_session.activity().note(session::ActivityEntry::Kind::Export, tr("Export the rule"),
                              tr("Copied the event pattern, %1 characters").arg(characters));
    Q_EMIT notice(tr("Copied the event pattern, %1 characters. In the AWS console: EventBridge, Rules, Event pattern, "
                     "Custom pattern (JSON editor), paste.")
                      .arg(characters));
}

void RuleExport::save() {
    const QByteArray text = rendered();
    if (text.isEmpty()) {
        return;
    }
    const QString last = m_session.settings().lastDirectory();
    const QString proposal =
        QDir(last.isEmpty() ? QDir::homePath() : last).filePath(QStringLiteral("event-pattern.json"));
    const QString path = ask::saveFileName(m_window, tr("Export event pattern"), proposal,
                                           tr("JSON (*.json);;All files (*)"), QStringLiteral("json"));
    if (path.isEmpty()) {
        return;
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        Error error;
        error.kind = ErrorKind::Io;
        error.message = tr("the file could not be written").toStdString();
        error.detail = file.errorString().toStdString();
        error.remedy = tr("choose another folder or check the free space").toStdString();
        m_session.activity().addFailure(session::ActivityEntry::Kind::Export, tr("Export the rule"), error);
        Q_EMIT failed(tr("Export to %1").arg(QFileInfo(path).fileName()), error);
        return;
    }
    m_session.settings().set_lastDirectory(QFileInfo(path).absolutePath());
    const QString words = tr("Exported the event pattern to %1.").arg(QDir::toNativeSeparators(path));
    m_session.activity().note(session::ActivityEntry::Kind::Export, tr("Export the rule"), words);
    Q_EMIT notice(words);
}

} // namespace rw::ui
