// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One output stream of a remote script. What comes before the script's own first line (words of a login shell's start-up
// files, of sudo, of a banner) is kept apart from what the script writes. The job's thread.

#include <QByteArray>

namespace stir::remote {

class MarkedStream
{
public:
    /// `marker`: the line that the script prints first.
    explicit MarkedStream(const QByteArray &marker) : m_marker(marker + '\n') {}

    void append(QByteArrayView bytes);

    /// True once the script's first line was seen.
    bool hasBegun() const { return m_begun; }
    const QByteArray &before() const { return m_before; }
    const QByteArray &content() const { return m_content; }
    qint64 size() const { return m_before.size() + m_content.size(); }

private:
    QByteArray m_marker;
    QByteArray m_before;
    QByteArray m_content;
    bool m_begun = false;
};

} // namespace stir::remote
