// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Bytes of a file that are replaced by others, and the way back. Plain values; any thread.

#include <QByteArray>

#include <vector>

namespace stir::server_config {

struct TextEdit
{
    qsizetype begin = 0;
    qsizetype end = 0;
    QByteArray replacement;
    friend bool operator==(const TextEdit &, const TextEdit &) = default;
};

/// The edits of one file, by begin, none overlapping another.
struct FileEdit
{
    QByteArray path; ///< of an included file; empty: the document's own file
    std::vector<TextEdit> edits;
    friend bool operator==(const FileEdit &, const FileEdit &) = default;
};

/// Sorts the edits, and drops those that say the same.
std::vector<TextEdit> ordered(std::vector<TextEdit> edits);

QByteArray applied(const QByteArray &text, const std::vector<TextEdit> &edits);

/// What brings `applied(text, edits)` back to `text`, byte for byte.
std::vector<TextEdit> inverse(const QByteArray &text, const std::vector<TextEdit> &edits);

} // namespace stir::server_config
