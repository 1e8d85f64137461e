// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sniff.h"

#include "engine/json/json.h"
#include "engine/pattern/pattern.h"
#include "engine/pattern/unwrap.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <array>

namespace rw::ui {

namespace {

constexpr qint64 kLongestTemplate = 1'000'000; // as session::RuleDocument::read()
constexpr qint64 kPrefix = qint64{64} * 1024;  // enough for any rule and for the first events of a file

/// As templates name the place where a rule stands: Pattern is SAM's.
bool namesPattern(std::string_view text) {
    return text.find("EventPattern") != std::string_view::npos ||
           text.find("event_pattern") != std::string_view::npos ||
           text.find("EventBridgeRule") != std::string_view::npos;
}

/// Values of a pattern stand in lists: a scalar outside a list makes the text an event.
bool hasBareScalar(const json::Node& node, bool inList) {
    if (node.isScalar()) {
        return !inList;
    }
    // An operator's object, {"prefix": "x"}, has one member; an object with more inside a list is data.
    if (node.kind == json::Kind::Object) {
        if (inList) {
            return node.members.size() > 1;
        }
        return std::any_of(node.members.begin(), node.members.end(), [](const json::Member& member) {
            return member.name != "$or" && hasBareScalar(member.value, false);
        });
    }
    return std::any_of(node.items.begin(), node.items.end(),
                       [](const json::Node& item) { return hasBareScalar(item, true); });
}

bool isEvent(const json::Node& root) {
    const auto has = [&root](const char* name, json::Kind kind) {
        const json::Node* value = root.find(name);
        return value != nullptr && value->kind == kind;
    };
    const auto isText = [&has](const char* name) { return has(name, json::Kind::String); };
    if (has("eventBody", json::Kind::Object)) { // a detail on its own
        return isText("topicName") || has("metadata", json::Kind::Object);
    }
    // A rule that only lacks its brackets has no id and no time: there is one event that it could match.
    return isText("detail-type") && isText("id") && (isText("time") || isText("account"));
}

bool isRule(const json::Node& root) {
    const json::Node* type = root.find("detail-type");
    if (type) {
        return type->kind != json::Kind::String;
    }
    for (const char* key : {"EventPattern", "event_pattern", "Resources", "eventPattern"}) {
        if (root.find(key)) {
            return true;
        }
    }
    return !hasBareScalar(root, false);
}

} // namespace

Content sniffContent(const QByteArray& utf8) {
    const std::string_view text(utf8.constData(), static_cast<size_t>(std::min<qint64>(utf8.size(), kPrefix)));
    const size_t first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first == std::string_view::npos) {
        return Content::Rule;
    }
    if (text[first] == '{') {
        return isRule(json::read(text.substr(first)).root) ? Content::Rule : Content::Events;
    }
    if (text[first] == '"') {
        return Content::Rule; // a pattern as a JSON string, copied out of a template
    }
    return namesPattern(text) || looksLikeRule(utf8.left(kPrefix)) ? Content::Rule : Content::Events;
}

bool looksLikeEvent(const QByteArray& utf8) {
    const std::string_view text(utf8.constData(), static_cast<size_t>(std::min<qint64>(utf8.size(), kPrefix)));
    const size_t first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first == std::string_view::npos || (text[first] != '{' && text[first] != '[')) {
        return false;
    }
    const json::Tree tree = json::read(text.substr(first)); // of several in a row the first
    return isEvent(tree.root.kind == json::Kind::Array && !tree.root.items.empty() ? tree.root.items.front()
                                                                                   : tree.root);
}

namespace {

/// Says in a moment that a text of many megabytes is no rule.
bool mayHoldRule(std::string_view text) {
    return text.size() <= kPrefix || (text.size() <= kLongestTemplate && namesPattern(text));
}

} // namespace

bool looksLikeRule(const QByteArray& utf8) {
    if (!mayHoldRule(std::string_view(utf8.constData(), static_cast<size_t>(utf8.size())))) {
        return false;
    }
    const QByteArray text = utf8.trimmed();
    const pattern::UnwrappedRule bare =
        pattern::unwrapRule(std::string_view(text.constData(), static_cast<size_t>(text.size())));
    const json::Tree tree = json::read(bare.text);
    if (!tree.errors.empty() || tree.root.kind != json::Kind::Object) {
        return false;
    }
    // Lists where an event has texts; a rule that is not valid yet counts, too.
    bool lists = false;
    for (const char* name : {"source", "detail-type"}) {
        const json::Node* value = tree.root.find(name);
        if (value != nullptr && value->kind != json::Kind::Array) {
            return false;
        }
        lists = lists || value != nullptr;
    }
    return lists || pattern::parsePattern(bare.text).valid();
}

Content sniffFile(const QString& path) {
    // Opening a pipe would wait for its other end.
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        return Content::Events;
    }
    // Half of a YAML text is another YAML text, and the rule may be the last thing in a template.
    constexpr std::array kTemplates{u".yaml", u".yml", u".template", u".tf"};
    const bool template_ = std::any_of(kTemplates.begin(), kTemplates.end(), [&path](const char16_t* suffix) {
        return path.endsWith(QStringView(suffix), Qt::CaseInsensitive);
    });
    const QByteArray text = file.read(template_ ? kLongestTemplate : kPrefix);
    return template_ && text.size() > kPrefix && looksLikeRule(text) ? Content::Rule : sniffContent(text);
}

} // namespace rw::ui
