// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server_config/spliced_text.h"

#include <algorithm>

namespace stir::server_config {

SplicedText::SplicedText(QByteArray path, const QByteArray &text)
    : m_whole(text), m_files{{std::move(path), text}}, m_pieces{{}}
{
}

const SplicedText::Piece &SplicedText::pieceAt(qsizetype at) const
{
    return *std::prev(std::ranges::upper_bound(m_pieces, std::max<qsizetype>(at, 0), {}, &Piece::begin));
}

int SplicedText::insert(qsizetype at, const QByteArray &path, const QByteArray &text)
{
    const auto known = std::ranges::find(m_files, path, &SourceFile::path);
    const int number = static_cast<int>(known - m_files.begin());
    if (known == m_files.end())
        m_files.push_back({path, text});
    // The include in front of `at` tells the piece: at the end of a file `at` is where its parent goes on.
    const auto outer = std::ranges::upper_bound(m_pieces, at - 1, {}, &Piece::begin);
    const Piece around = *std::prev(outer);
    std::for_each(outer, m_pieces.end(), [&](Piece &piece) { piece.begin += text.size(); });
    const int parent = static_cast<int>(outer - m_pieces.begin()) - 1;
    const Piece inner{at, {number, 0}, parent, around.depth + 1};
    const SourceSpot rest{around.spot.file, around.spot.offset + at - around.begin};
    m_pieces.insert(outer, {inner, Piece{at + text.size(), rest, around.parent, around.depth}});
    m_whole.insert(at, text);
    return number;
}

bool SplicedText::isInside(qsizetype at, const QByteArray &path) const
{
    for (const Piece *piece = &pieceAt(at);; piece = &m_pieces[static_cast<std::size_t>(piece->parent)]) {
        if (file(piece->spot.file).path == path)
            return true;
        if (piece->parent < 0)
            return false;
    }
}

int SplicedText::depthAt(qsizetype at) const
{
    return pieceAt(at).depth;
}

SourceSpot SplicedText::spotOf(qsizetype at) const
{
    const Piece &piece = pieceAt(at);
    return {piece.spot.file, piece.spot.offset + at - piece.begin};
}

std::optional<SourceSpot> SplicedText::spotOf(qsizetype begin, qsizetype end) const
{
    const bool isOnePiece = begin >= end || &pieceAt(begin) == &pieceAt(end - 1);
    return isOnePiece ? std::optional(spotOf(begin)) : std::nullopt;
}

} // namespace stir::server_config
