// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Asterisk and others colour what they write to a terminal, and `script` or a container's log keeps it. Any thread.

#include <QByteArray>

#include <vector>

namespace stir::capture {

/// A text without its colours (ECMA-48 5.4), and where each byte stood in the text with them.
class TextWithoutColors
{
public:
    /// Borrows `text` where it has no colours; else what is left of it is put into `storage`, which must have room for
    /// it.
    TextWithoutColors(QByteArrayView text, QByteArray &storage);

    QByteArrayView text() const { return m_text; }
    /// Of a place in text(): where it is in the original.
    qsizetype original(qsizetype at) const;
    /// Of a place in the original: where what begins there, or behind it, is in text().
    qsizetype withoutColors(qsizetype original) const;

private:
    struct Cut
    {
        qsizetype at = 0;      ///< in text(): what stood before it was taken out
        qsizetype removed = 0; ///< in all up to here
    };

    QByteArrayView m_text;
    std::vector<Cut> m_cuts;
};

} // namespace stir::capture
