// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A piece of a text with some of its surroundings, so that any thread can search it by itself.

#include <QByteArray>

namespace stir::capture {

/// What begins in [begin, end) is this chunk's. The bytes before it let the time of a block be found, those behind it
/// what began here be finished.
struct TextChunk
{
    QByteArray bytes;
    qsizetype begin = 0;
    qsizetype end = 0;
    qint64 offset = 0; ///< in the file, of the byte at `begin`
    qint64 line = 1;   ///< from 1, of the line that the byte at `begin` is in
    /// Only within a line longer than a chunk.
    bool beginsInsideLine = false;
};

} // namespace stir::capture
