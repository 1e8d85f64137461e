// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/workspacesalvage.h"

#include "session/workspacetables.h"

#include <algorithm>

namespace rw::session {

namespace {

QByteArray byteArray(std::string_view bytes) {
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

template <class T>
T valueOr(Expected<T, Error> read, T otherwise = {}) {
    return read ? *std::move(read) : std::move(otherwise);
}

using Take = std::function<Expected<void, Error>(std::shared_ptr<const store::StoredSegment>)>;

/// The segment, or one of those of its events that can still be read; null when there are none.
std::shared_ptr<const store::StoredSegment> rescued(Database& database, tables::SegmentRow row,
                                                    const tables::Origins& origins) {
    (void)tables::readContents(database, row); // without them the texts make them anew
    std::vector<store::PayloadBlock> blocks;
    std::vector<std::pair<uint32_t, std::string>> texts; // row, text
    bool whole = true;
    for (const tables::BlockPlace& place : row.blocks) {
        auto block = tables::readBlock(database, place);
        if (!block || !*block) {
            whole = false;
            continue;
        }
        auto unpacked = store::unpack(**block);
        if (!unpacked) {
            whole = false;
            continue;
        }
        for (uint32_t i = 0; i < unpacked->size(); ++i) {
            texts.emplace_back(place.firstRow + i, std::move((*unpacked)[i]));
        }
        blocks.push_back(std::move(**block));
    }
    const auto segment = tables::unpackSegment(row, origins, std::make_shared<store::MemoryPayload>(std::move(blocks)));
    if (whole && segment) {
        return segment;
    }
    if (texts.empty()) {
        return nullptr;
    }
    std::vector<store::NewEvent> events;
    for (auto& [at, text] : texts) {
        if (events.size() < store::Segment::kMaxRows) {
            events.push_back({std::move(text), segment ? segment->origin(at) : nullptr});
        }
    }
    return store::StoredSegment::build(events);
}

Expected<void, Error> salvageSegments(Database& database, const tables::Origins& origins, const Take& take) {
    Expected<void, Error> result;
    int64_t last = -1;
    const auto forward = tables::readSegments(database, -1, false, false, [&](const tables::SegmentRow& row) {
        last = row.position;
        if (const auto segment = rescued(database, row, origins); segment && result) {
            result = take(segment);
        }
    });
    if (forward || !result) {
        return result;
    }
    std::vector<tables::SegmentRow> tail;
    (void)tables::readSegments(database, last, true, false,
                               [&](tables::SegmentRow row) { tail.push_back(std::move(row)); });
    for (auto row = tail.rbegin(); row != tail.rend() && result; ++row) {
        if (const auto segment = rescued(database, *row, origins)) {
            result = take(segment);
        }
    }
    return result;
}

Expected<void, Error> salvageLooseEvents(Database& database, const tables::Origins& origins, const Take& take) {
    std::vector<store::NewEvent> events;
    const auto keep = [&](store::NewEvent event) -> Expected<void, Error> {
        events.push_back(std::move(event));
        return {};
    };
    int64_t last = 0;
    if (!tables::readLooseEvents(database, false, origins, keep, last)) {
        const auto front = static_cast<std::ptrdiff_t>(events.size());
        (void)tables::readLooseEvents(database, true, origins, keep, last);
        std::reverse(events.begin() + front, events.end());
    }
    for (size_t from = 0; from < events.size(); from += store::Segment::kMaxRows) {
        const size_t to = std::min<size_t>(events.size(), from + store::Segment::kMaxRows);
        const std::vector<store::NewEvent> part(
            std::make_move_iterator(events.begin() + static_cast<std::ptrdiff_t>(from)),
            std::make_move_iterator(events.begin() + static_cast<std::ptrdiff_t>(to)));
        if (auto taken = take(store::StoredSegment::build(part)); !taken) {
            return taken;
        }
    }
    return {};
}

} // namespace

Expected<std::vector<StoredRule>, Error> readDocuments(Database& database, const char* sql) {
    auto rows = Statement::prepare(database, sql);
    if (!rows) {
        return unexpected(Error(rows.error()));
    }
    std::vector<StoredRule> found;
    for (;;) {
        const auto row = rows->step();
        if (!row) {
            return unexpected(Error(row.error()));
        }
        if (!*row) {
            return found;
        }
        StoredRule rule;
        rule.id = rows->integer(0);
        rule.text = byteArray(rows->bytes(1));
        rule.savedText = byteArray(rows->bytes(2));
        rule.filePath = QString::fromUtf8(byteArray(rows->bytes(3)));
        found.push_back(std::move(rule));
    }
}

Expected<std::vector<Workspace::Tag>, Error> readTagTable(Database& database) {
    auto rows = Statement::prepare(database, "SELECT print, name FROM tags ORDER BY name, print");
    if (!rows) {
        return unexpected(Error(rows.error()));
    }
    std::vector<Workspace::Tag> tags;
    for (;;) {
        const auto row = rows->step();
        if (!row) {
            return unexpected(Error(row.error()));
        }
        if (!*row) {
            return tags;
        }
        tags.emplace_back(static_cast<uint64_t>(rows->integer(0)), QString::fromUtf8(byteArray(rows->bytes(1))));
    }
}

Expected<Workspace::Meta, Error> readMetaTable(Database& database) {
    auto rows = Statement::prepare(database, "SELECT key, value FROM meta");
    if (!rows) {
        return unexpected(Error(rows.error()));
    }
    Workspace::Meta meta;
    for (;;) {
        const auto row = rows->step();
        if (!row) {
            return unexpected(Error(row.error()));
        }
        if (!*row) {
            return meta;
        }
        const QString key = QString::fromUtf8(byteArray(rows->bytes(0)));
        meta.insert(key, byteArray(rows->bytes(1)));
    }
}

Expected<Salvage, Error> salvage(const QString& path, const Take& take) {
    Salvage found;
    auto database = Database::open(path, Database::Mode::ReadOnly);
    if (!database) {
        return found; // not even a database: nothing to be found
    }
    const auto origins = valueOr(tables::readOrigins(*database));
    const auto version = valueOr(database->number("SELECT version FROM schema"));
    if (version.value_or(0) == 1) {
        found.rules = valueOr(readDocuments(*database, "SELECT id, text, saved, path FROM rule"));
        if (auto taken = salvageLooseEvents(*database, origins, take); !taken) {
            return unexpected(Error(taken.error()));
        }
        return found;
    }
    found.rules = valueOr(readDocuments(*database, "SELECT id, text, saved, path FROM rules ORDER BY id"));
    found.suites = valueOr(readDocuments(*database, "SELECT id, text, saved, path FROM suites ORDER BY id"));
    found.tags = valueOr(readTagTable(*database));
    found.meta = valueOr(readMetaTable(*database));
    if (auto taken = salvageSegments(*database, origins, take); !taken) {
        return unexpected(Error(taken.error()));
    }
    return found;
}

} // namespace rw::session
