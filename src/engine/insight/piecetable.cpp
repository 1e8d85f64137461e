// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insight/piecetable.h"

#include <utility>

namespace rw::insight {

PieceTable::PieceTable(std::string_view original) : m_original(original) {
    m_pieces.push_back({true, {0, static_cast<uint32_t>(original.size())}, {}});
}

size_t PieceTable::cut(size_t offset) {
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        if (offset == 0) {
            return i;
        }
        const size_t size = m_pieces[i].size();
        if (offset >= size) {
            offset -= size;
            continue;
        }
        Piece rest = m_pieces[i];
        if (rest.original) {
            const auto middle = rest.at.begin + static_cast<uint32_t>(offset);
            m_pieces[i].at.end = middle;
            rest.at.begin = middle;
        } else {
            rest.text = rest.text.substr(offset);
            m_pieces[i].text.resize(offset);
        }
        m_pieces.insert(m_pieces.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(rest));
        return i + 1;
    }
    return m_pieces.size();
}

void PieceTable::apply(const std::vector<pattern::TextEdit>& edits) {
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) { // from the end: earlier offsets stay right
        const size_t first = cut(edit->at.begin);
        const size_t last = cut(edit->at.end);
        m_pieces.erase(m_pieces.begin() + static_cast<std::ptrdiff_t>(first),
                       m_pieces.begin() + static_cast<std::ptrdiff_t>(last));
        m_pieces.insert(m_pieces.begin() + static_cast<std::ptrdiff_t>(first), {false, {}, edit->text});
    }
}

std::string PieceTable::text() const {
    std::string out;
    for (const Piece& piece : m_pieces) {
        out += piece.original ? piece.at.in(m_original) : std::string_view(piece.text);
    }
    return out;
}

std::vector<pattern::TextEdit> PieceTable::edits() const {
    std::vector<pattern::TextEdit> out;
    uint32_t behind = 0; // what of the original has been seen
    std::string inserted;
    const auto flush = [&](uint32_t next) {
        if (next > behind || !inserted.empty()) {
            out.push_back({{behind, next}, std::move(inserted)});
        }
        inserted.clear();
    };
    for (const Piece& piece : m_pieces) {
        if (!piece.original) {
            inserted += piece.text;
        } else if (!piece.at.empty()) {
            flush(piece.at.begin);
            behind = piece.at.end;
        }
    }
    flush(static_cast<uint32_t>(m_original.size()));
    return out;
}

} // namespace rw::insight
