// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/tags.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <QStringList>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace rw::session {

/// One event gets a tag or loses it.
struct TagChange {
    uint64_t print = 0; ///< store::textPrint() of the event
    QString name;
    bool on = true;
    friend bool operator==(const TagChange&, const TagChange&) = default;
};
using TagChanges = std::vector<TagChange>;

/// The tags of the loaded events. They go with the events; every change can be undone until then. GUI thread.
class EventTags : public QObject {
    Q_OBJECT
public:
    static constexpr int kLongestName = 40; ///< characters

    explicit EventTags(QObject* parent = nullptr);

    /// As it is now, for workers; never null.
    [[nodiscard]] std::shared_ptr<const store::TagIndex> index() const { return m_index; }
    [[nodiscard]] QStringList namesOf(uint64_t print) const; ///< by their letters
    [[nodiscard]] QStringList names() const;                 ///< that some event has, by their letters
    [[nodiscard]] bool empty() const { return m_index->byPrint.empty(); }
    /// What a person typed as a name: without blanks around it, cut to what fits; an existing name that differs only in
    /// its case takes its place. Empty: no name.
    [[nodiscard]] QString nameFor(const QString& typed) const;

    /// How many of these events have a tag, by its name; none: not listed.
    [[nodiscard]] QHash<QString, size_t> countsOf(const std::vector<uint64_t>& prints) const;
    /// What is so already is left out. One step of undo; its number, 0: nothing changed.
    quint64 change(const TagChanges& changes);
    [[nodiscard]] bool canUndo() const { return !m_undo.empty(); }
    void undo();             ///< the last step
    void undo(quint64 step); ///< unless taken back already; with what later steps did to the same tags of its events

    void restore(const std::vector<std::pair<uint64_t, QString>>& tags); ///< from the workspace: no step of undo
    void clear();                                                        ///< the events went

Q_SIGNALS:
    void changed();
    void changesMade(const rw::session::TagChanges& changes); ///< to be kept

private:
    struct Step {
        quint64 number = 0;
        TagChanges done;
    };
    TagChanges apply(const TagChanges& changes); ///< what really changed
    [[nodiscard]] store::TagIndex& editable();

    std::shared_ptr<store::TagIndex> m_index;
    std::vector<Step> m_undo; ///< the last one last
    quint64 m_lastStep = 0;
};

} // namespace rw::session
