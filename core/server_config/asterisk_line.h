// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What main/config.c makes of ';' before it looks at a line. One object a file; the text is borrowed during a call.

#include <QByteArray>

#include <optional>
#include <vector>

namespace stir::server_config {

/// A line without its comments, and where each of its bytes stands in the text.
struct AsteriskLine
{
    QByteArray text;
    std::vector<qsizetype> offsets;
    std::optional<qsizetype> cut;      ///< the ';' that ended it
    std::optional<qsizetype> strayEnd; ///< a "--;" that ends no comment: all that follows is swallowed

    void add(char byte, qsizetype offset);
    void dropLast();
};

/// What is cut at both ends of lines, names and values.
inline bool isAsteriskBlank(char byte)
{
    return static_cast<unsigned char>(byte) < 33;
}

class AsteriskComments
{
public:
    /// The live part of the line [begin, end).
    AsteriskLine lineOf(const QByteArray &text, qsizetype begin, qsizetype end);
    bool isOpen() const { return m_depth != 0; }
    /// Where the comment that is open began; none: it is not one that began.
    std::optional<qsizetype> openedAt() const { return m_depth > 0 ? std::optional(m_openedAt) : std::nullopt; }

private:
    bool opens(const QByteArray &text, qsizetype at, qsizetype end);
    bool closes(AsteriskLine &line, bool isLive, qsizetype at);

    int m_depth = 0;
    qsizetype m_openedAt = 0;
};

} // namespace stir::server_config
