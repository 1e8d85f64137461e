// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/json/json.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QString>
#include <QStringList>

#include <string>
#include <vector>

/// Reading of tests/data/conformance (its README says what the fields mean) for the tests of this folder.
namespace rw::conformance {

struct Case {
    QString file;
    std::string id;
    json::Node json; ///< the whole line

    [[nodiscard]] const json::Node* field(std::string_view name) const { return json.find(name); }
    [[nodiscard]] std::string text(std::string_view name) const {
        const json::Node* node = json.find(name);
        return node == nullptr ? std::string() : node->text;
    }
    [[nodiscard]] bool flag(std::string_view name) const {
        const json::Node* node = json.find(name);
        return node != nullptr && node->kind == json::Kind::True;
    }
    /// A string is raw text, anything else stands for its compact serialization.
    [[nodiscard]] std::string raw(std::string_view name) const {
        const json::Node* node = json.find(name);
        if (node == nullptr) {
            return {};
        }
        return node->kind == json::Kind::String ? node->text : json::write(*node, 0);
    }
};

/// Lines that cannot be read are cases with an empty id; the tests fail on them.
inline std::vector<Case> readCases(const QString& path) {
    std::vector<Case> cases;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return cases;
    }
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        if (line.isEmpty()) {
            continue;
        }
        json::Tree tree = json::read(std::string_view(line.constData(), static_cast<size_t>(line.size())));
        Case entry;
        entry.file = QFileInfo(path).fileName();
        if (tree.errors.empty()) {
            entry.json = std::move(tree.root);
            entry.id = entry.text("id");
        }
        cases.push_back(std::move(entry));
    }
    return cases;
}

inline QStringList corpusFiles() {
    const QDir folder(QStringLiteral(RW_TEST_DATA "/conformance"));
    QStringList paths;
    for (const QString& name : folder.entryList({QStringLiteral("*.jsonl")}, QDir::Files, QDir::Name)) {
        paths.append(folder.filePath(name));
    }
    return paths;
}

} // namespace rw::conformance
