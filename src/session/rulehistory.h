// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QString>
#include <QTimer>
#include <functional>
#include <vector>

namespace rw::session {

class RuleDocument;
class RuleShelf;

/// Why a text was kept.
enum class VersionCause : quint8 { Edited, Opened, Saved, Fixed, Pasted, Formatted, Exported, Restored };

struct RuleVersion {
    qint64 atMs = 0; ///< since 1970, UTC
    VersionCause cause = VersionCause::Edited;
    QByteArray text;
};

/// Older texts of every rule: one per save, fix, paste, export and restoration, and one every few minutes of change.
/// Each rule has at most kMost of them, and kMostBytes of text; the oldest go. GUI thread.
class RuleHistory : public QObject {
    Q_OBJECT
public:
    static constexpr size_t kMost = 100;
    static constexpr qsizetype kMostBytes = 1'000'000;
    static constexpr int kEveryMs = 3 * 60 * 1000; ///< of change

    /// Where versions are kept, by name; an empty value is none.
    struct Store {
        std::function<QByteArray(const QString&)> read;
        std::function<void(const QString&, const QByteArray&)> write;
    };
    RuleHistory(RuleDocument& document, RuleShelf& shelf, Store store, QObject* parent = nullptr);

    [[nodiscard]] static QString keyOf(qint64 rule);                     ///< its name in the store
    [[nodiscard]] const std::vector<RuleVersion>& versions(qint64 rule); ///< the oldest first
    /// The current rule's text is worth keeping. The same text again only renews cause and time.
    void note(VersionCause cause);
    void noteDisk(const QByteArray& text); ///< that the current rule's file has and is about to lose
    void noteChange();                     ///< what was edited since the last version, if anything

Q_SIGNALS:
    void changed(qint64 rule);

private:
    [[nodiscard]] qint64 current() const;
    void add(qint64 rule, VersionCause cause, const QByteArray& text);
    void keep(qint64 rule); ///< within the limits
    void merge(qint64 gone, qint64 into);
    RuleDocument& m_document;
    RuleShelf& m_shelf;
    Store m_store;
    QHash<qint64, std::vector<RuleVersion>> m_versions; ///< those that were asked for
    QTimer m_timer;                                     ///< runs while there is change that was not kept
    bool m_switching = false;
};

} // namespace rw::session
