// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The text a service reads: a file, and behind each include the text of the included file. The pieces know where they
// come from. Grows from front to back while it is read. One thread while it grows, any thread afterwards.

#include <QByteArray>

#include <optional>
#include <vector>

namespace stir::server_config {

struct SourceFile
{
    QByteArray path; ///< as findings name it; the first file's may be empty
    QByteArray text;
};

/// A place in one of the files.
struct SourceSpot
{
    int file = 0;
    qsizetype offset = 0;
};

class SplicedText
{
public:
    SplicedText(QByteArray path, const QByteArray &text);

    const QByteArray &whole() const { return m_whole; }
    const std::vector<SourceFile> &files() const { return m_files; }
    const SourceFile &file(int number) const { return m_files[static_cast<std::size_t>(number)]; }

    /// Puts a file in at `at`, which lies behind every earlier one; gives its number. A path put in before keeps its
    /// number.
    int insert(qsizetype at, const QByteArray &path, const QByteArray &text);

    /// Whether the file at `at` is `path`, or was included by it.
    bool isInside(qsizetype at, const QByteArray &path) const;
    /// How many includes deep `at` lies.
    int depthAt(qsizetype at) const;
    std::size_t pieces() const { return m_pieces.size(); }

    SourceSpot spotOf(qsizetype at) const;
    /// Of a range that lies in one piece; no value when it does not.
    std::optional<SourceSpot> spotOf(qsizetype begin, qsizetype end) const;

private:
    struct Piece
    {
        qsizetype begin = 0; ///< in the whole; it reaches to the next one
        SourceSpot spot;
        int parent = -1; ///< piece in which the include stands
        int depth = 0;
    };
    const Piece &pieceAt(qsizetype at) const;

    QByteArray m_whole;
    std::vector<SourceFile> m_files;
    std::vector<Piece> m_pieces;
};

} // namespace stir::server_config
