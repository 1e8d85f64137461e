// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/byterange.h"
#include "engine/json/json.h"
#include "session/personalmask.h"

#include <QByteArray>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rw::ui {

/// One event made ready for showing: its tree with ranges, and its pretty text with the ranges there. Built on a worker
/// for large events; immutable and shared.
struct PayloadDocument {
    QByteArray json; ///< as it came; the ranges of `tree` are in it
    json::Tree tree;
    std::string pretty; ///< empty where a line would be too long to paint
    json::Tree prettyTree;

    /// The same value in the pretty text; an empty range where there is none.
    [[nodiscard]] ByteRange inPretty(ByteRange at) const;
    /// The value of `tree` at exactly this range, or null.
    [[nodiscard]] const json::Node* find(ByteRange at) const;

    /// How far the names of `path` (joined with '.') lead from the top: the last value reached and the rest of the
    /// path. Stops at arrays, whose elements the language searches all.
    struct Walk {
        const json::Node* node = nullptr;
        std::string_view rest;
    };
    [[nodiscard]] Walk walk(std::string_view path) const;
    /// The value at a whole path that an explanation proposes, whose names may be those of the pretty text in the place
    /// of hidden ones; null where there is none.
    [[nodiscard]] const json::Node* meant(std::string_view path) const;
};

/// Lines beyond this paint too slowly in a text view (measured: 218 ms for 1 MB).
inline constexpr size_t kLongestLine = size_t{256} * 1024;

/// With a veil the pretty text hides what it hides; `json` and `tree` stay real, for what is judged.
[[nodiscard]] std::shared_ptr<const PayloadDocument> readPayload(const QByteArray& json,
                                                                 const session::PersonalMask::Veil& veil = {});

/// Number of values directly inside.
[[nodiscard]] size_t childCount(const json::Node& node);
[[nodiscard]] const json::Node& childAt(const json::Node& node, size_t row);
/// The child that contains `at`, or -1.
[[nodiscard]] int childContaining(const json::Node& node, ByteRange at);

} // namespace rw::ui
