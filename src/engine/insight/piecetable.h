// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pattern/diagnostic.h"

#include <string>
#include <string_view>
#include <vector>

namespace rw::insight {

/// A text under several rounds of edits, each given for the text as it then is; afterwards all of them are known as
/// edits of the original. The original must outlive it.
class PieceTable {
public:
    explicit PieceTable(std::string_view original);
    /// Disjoint, ascending, for the present text.
    void apply(const std::vector<pattern::TextEdit>& edits);
    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::vector<pattern::TextEdit> edits() const;

private:
    struct Piece {
        bool original = true;
        ByteRange at;     ///< in the original
        std::string text; ///< inserted
        [[nodiscard]] size_t size() const { return original ? at.size() : text.size(); }
    };
    /// Index of the piece that begins at `offset` of the present text, cutting one in two where needed.
    size_t cut(size_t offset);

    std::string_view m_original;
    std::vector<Piece> m_pieces;
};

} // namespace rw::insight
