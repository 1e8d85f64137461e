// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/eventtags.h"

#include <QSet>
#include <QTextBoundaryFinder>
#include <algorithm>

namespace rw::session {

namespace {

constexpr size_t kMostSteps = 50;

/// Whole characters, as people see them.
QString shortened(const QString& name, int most) {
    if (name.size() <= most) {
        return name;
    }
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, name);
    finder.setPosition(most);
    if (finder.isAtBoundary() || finder.toPreviousBoundary() > 0) {
        return name.left(finder.position());
    }
    return name.left(name.at(most - 1).isHighSurrogate() ? most - 1 : most); // one endless character
}

} // namespace

EventTags::EventTags(QObject* parent) : QObject(parent), m_index(std::make_shared<store::TagIndex>()) {}

store::TagIndex& EventTags::editable() {
    if (m_index.use_count() > 1) { // a worker reads it, or soon will
        m_index = std::make_shared<store::TagIndex>(*m_index);
    }
    return *m_index;
}

QStringList EventTags::namesOf(uint64_t print) const {
    QStringList names;
    if (const std::vector<uint32_t>* places = m_index->find(print)) {
        for (const uint32_t place : *places) {
            names << QString::fromStdString(m_index->names[place]);
        }
        names.sort();
    }
    return names;
}

QHash<QString, size_t> EventTags::countsOf(const std::vector<uint64_t>& prints) const {
    std::vector<size_t> having(m_index->names.size());
    for (const uint64_t print : prints) {
        if (const std::vector<uint32_t>* places = m_index->find(print)) {
            for (const uint32_t place : *places) {
                ++having[place];
            }
        }
    }
    QHash<QString, size_t> counts;
    for (size_t place = 0; place < having.size(); ++place) {
        if (having[place] > 0) {
            counts.insert(QString::fromStdString(m_index->names[place]), having[place]);
        }
    }
    return counts;
}

QStringList EventTags::names() const {
    std::vector<bool> used(m_index->names.size());
    for (const auto& [print, places] : m_index->byPrint) {
        for (const uint32_t place : places) {
            used[place] = true;
        }
    }
    QStringList names;
    for (size_t i = 0; i < used.size(); ++i) {
        if (used[i]) {
            names << QString::fromStdString(m_index->names[i]);
        }
    }
    names.sort();
    return names;
}

QString EventTags::nameFor(const QString& typed) const {
    const QString name = shortened(typed.simplified(), kLongestName).trimmed();
    if (name == QStringLiteral("*")) { // means any tag in a filter
        return {};
    }
    const QStringList known = names();
    for (const QString& one : known) {
        if (one.compare(name, Qt::CaseInsensitive) == 0) {
            return one;
        }
    }
    return name;
}

TagChanges EventTags::apply(const TagChanges& changes) {
    store::TagIndex& index = editable();
    TagChanges done;
    for (const TagChange& change : changes) {
        const std::string name = change.name.toStdString();
        if (name.empty()) {
            continue;
        }
        auto known = std::find(index.names.begin(), index.names.end(), name);
        if (known == index.names.end()) {
            if (!change.on) {
                continue;
            }
            known = index.names.insert(index.names.end(), name);
        }
        const auto place = static_cast<uint32_t>(known - index.names.begin());
        auto tagged = index.byPrint.find(change.print);
        if (tagged == index.byPrint.end()) {
            if (!change.on) {
                continue;
            }
            tagged = index.byPrint.try_emplace(change.print).first;
        }
        std::vector<uint32_t>& places = tagged->second;
        const auto at = std::lower_bound(places.begin(), places.end(), place);
        const bool there = at != places.end() && *at == place;
        if (there != change.on) {
            if (change.on) {
                places.insert(at, place);
            } else {
                places.erase(at);
            }
            done.push_back(change);
        }
        if (places.empty()) {
            index.byPrint.erase(tagged);
        }
    }
    return done;
}

quint64 EventTags::change(const TagChanges& changes) {
    TagChanges done = apply(changes);
    if (done.empty()) {
        return 0;
    }
    const quint64 number = ++m_lastStep;
    m_undo.push_back({number, done});
    if (m_undo.size() > kMostSteps) {
        m_undo.erase(m_undo.begin());
    }
    Q_EMIT changesMade(done);
    Q_EMIT changed();
    return number;
}

void EventTags::undo() {
    if (!m_undo.empty()) {
        undo(m_undo.back().number);
    }
}

void EventTags::undo(quint64 step) {
    const auto found =
        std::find_if(m_undo.begin(), m_undo.end(), [step](const Step& one) { return one.number == step; });
    if (found == m_undo.end()) {
        return;
    }
    TagChanges back = std::move(found->done);
    // What later steps did to the same tags stood on this one: undone by itself, it would bring the tag back.
    const auto later = m_undo.erase(found);
    if (later != m_undo.end()) {
        QSet<std::pair<quint64, QString>> gone;
        for (const TagChange& change : back) {
            gone.insert({change.print, change.name});
        }
        for (auto one = later; one != m_undo.end(); ++one) {
            std::erase_if(one->done, [&](const TagChange& change) {
                return gone.contains({change.print, change.name});
            });
        }
        std::erase_if(m_undo, [](const Step& one) { return one.done.empty(); });
    }
    std::reverse(back.begin(), back.end());
    for (TagChange& change : back) {
        change.on = !change.on;
    }
    const TagChanges done = apply(back);
    Q_EMIT changesMade(done);
    Q_EMIT changed();
}

void EventTags::restore(const std::vector<std::pair<uint64_t, QString>>& tags) {
    TagChanges changes;
    changes.reserve(tags.size());
    for (const auto& [print, name] : tags) {
        changes.push_back({print, name, true});
    }
    if (!apply(changes).empty()) {
        Q_EMIT changed();
    }
}

void EventTags::clear() {
    const bool any = !m_index->byPrint.empty();
    m_index = std::make_shared<store::TagIndex>();
    m_undo.clear();
    if (any) {
        Q_EMIT changed();
    }
}

} // namespace rw::session
