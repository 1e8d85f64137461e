// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tablecolumns.h"

#include "engine/json/json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace rw::ui {

namespace {

/// What the translators' tools read literals and their context from.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(TableColumns)
};

/// Names in the workspace: never translated, never changed.
constexpr std::array<std::pair<EventColumn, QLatin1StringView>, 10> kNames{
    {{EventColumn::Verdict, QLatin1StringView("verdict")},
     {EventColumn::Time, QLatin1StringView("time")},
     {EventColumn::Type, QLatin1StringView("type")},
     {EventColumn::Failing, QLatin1StringView("failing")},
     {EventColumn::Conversation, QLatin1StringView("conversation")},
     {EventColumn::Media, QLatin1StringView("media")},
     {EventColumn::Direction, QLatin1StringView("direction")},
     {EventColumn::Queue, QLatin1StringView("queue")},
     {EventColumn::From, QLatin1StringView("from")},
     {EventColumn::Tags, QLatin1StringView("tags")}}};

constexpr int kMostWidth = 5000;

} // namespace

const std::vector<TableColumn>& builtInColumns() {
    static const std::vector<TableColumn> kAll = [] {
        std::vector<TableColumn> all;
        for (const auto& [kind, name] : kNames) {
            all.push_back({kind});
        }
        return all;
    }();
    return kAll;
}

std::vector<TableColumn> defaultColumns() {
    std::vector<TableColumn> columns = builtInColumns();
    std::erase(columns, TableColumn{EventColumn::Tags}); // comes with the first tag
    return columns;
}

TableColumn shownColumn(TableColumn column, const session::PersonalMask::Veil& veil) {
    column.path = veil.path(column.path);
    return column;
}

QString columnTitle(const TableColumn& column) {
    switch (column.kind) {
    case EventColumn::Verdict:
        return Texts::tr("Verdict");
    case EventColumn::Time:
        return Texts::tr("Time");
    case EventColumn::Type:
        return Texts::tr("Type");
    case EventColumn::Failing:
        return Texts::tr("Failing");
    case EventColumn::Conversation:
        return Texts::tr("Conversation");
    case EventColumn::Media:
        return Texts::tr("Media");
    case EventColumn::Direction:
        return Texts::tr("Direction");
    case EventColumn::Queue:
        return Texts::tr("Queue");
    case EventColumn::From:
        return Texts::tr("From");
    case EventColumn::Tags:
        return Texts::tr("Tags");
    case EventColumn::Path:
        break;
    }
    const QString path = QString::fromStdString(column.path);
    const QString last = path.section(QLatin1Char('.'), -1);
    return last.isEmpty() ? path : last;
}

QString columnMeaning(const TableColumn& column) {
    switch (column.kind) {
    case EventColumn::Verdict:
        return Texts::tr("Whether the rule matches the event");
    case EventColumn::Time:
        return Texts::tr("When it happened, in local time: eventTime of the detail, or time of the envelope");
    case EventColumn::Failing:
        return Texts::tr("How many leaves of the rule fail: sort by it to see the nearest misses");
    case EventColumn::From:
        return Texts::tr("Where the workbench has the event from");
    case EventColumn::Tags:
        return Texts::tr("Your own words for the event: filter by tag:name");
    default:
        return QString::fromStdString(columnPath(column));
    }
}

std::string columnPath(const TableColumn& column) {
    switch (column.kind) {
    case EventColumn::Time:
        return "time";
    case EventColumn::Type:
        return "detail-type";
    case EventColumn::Conversation:
        return "detail.eventBody.conversationId";
    case EventColumn::Media:
        return "detail.eventBody.mediaType";
    case EventColumn::Direction:
        return "detail.eventBody.direction";
    case EventColumn::Queue:
        return "detail.eventBody.queueId";
    case EventColumn::Path:
        return column.path;
    case EventColumn::Verdict:
    case EventColumn::Failing:
    case EventColumn::From:
    case EventColumn::Tags:
        break;
    }
    return {};
}

std::string patternLeaf(const std::string& path, const std::string& json) {
    std::string text = "[" + json + "]";
    std::string_view rest = path;
    for (size_t dot = 0; dot != std::string_view::npos;) {
        dot = rest.rfind('.');
        const std::string_view name = dot == std::string_view::npos ? rest : rest.substr(dot + 1);
        std::string outer = "{" + json::quoted(name) + ":";
        outer += text + "}";
        text = std::move(outer);
        rest = rest.substr(0, dot);
    }
    return json::pretty(text);
}

QByteArray columnsToBytes(const ColumnChoice& choice) {
    QJsonArray list;
    for (size_t i = 0; i < choice.columns.size(); ++i) {
        const TableColumn& column = choice.columns[i];
        QJsonObject one;
        if (column.kind == EventColumn::Path) {
            one.insert(QStringLiteral("path"), QString::fromStdString(column.path));
        } else {
            const auto found = std::find_if(kNames.begin(), kNames.end(),
                                            [&column](const auto& named) { return named.first == column.kind; });
            one.insert(QStringLiteral("is"), QString(found->second));
        }
        if (i < choice.widths.size() && choice.widths[i] > 0) {
            one.insert(QStringLiteral("width"), choice.widths[i]);
        }
        list.append(one);
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

std::optional<ColumnChoice> columnsFromBytes(const QByteArray& bytes) {
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isArray()) {
        return std::nullopt;
    }
    ColumnChoice choice;
    const auto add = [&choice](TableColumn column, int width) {
        if (std::find(choice.columns.begin(), choice.columns.end(), column) == choice.columns.end()) {
            choice.columns.push_back(std::move(column));
            choice.widths.push_back(std::clamp(width, 0, kMostWidth));
        }
    };
    for (const QJsonValue& value : document.array()) {
        const QString path = value[QLatin1StringView("path")].toString();
        const QString name = value[QLatin1StringView("is")].toString();
        const int width = value[QLatin1StringView("width")].toInt();
        if (!path.isEmpty()) {
            add({EventColumn::Path, path.toStdString()}, width);
        }
        for (const auto& [kind, known] : kNames) {
            if (name == known) {
                add({kind}, width);
            }
        }
    }
    if (choice.columns.empty()) {
        return std::nullopt;
    }
    const TableColumn verdict{EventColumn::Verdict};
    if (std::find(choice.columns.begin(), choice.columns.end(), verdict) == choice.columns.end()) {
        choice.columns.insert(choice.columns.begin(), verdict);
        choice.widths.insert(choice.widths.begin(), 0);
    }
    return choice;
}

} // namespace rw::ui
