// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/marked_stream.h"

namespace stir::remote {

void MarkedStream::append(QByteArrayView bytes)
{
    if (m_begun) {
        m_content.append(bytes);
        return;
    }
    m_before.append(bytes);
    const qsizetype at = m_before.indexOf(m_marker);
    if (at < 0)
        return;
    m_begun = true;
    m_content = m_before.sliced(at + m_marker.size());
    m_before.truncate(at);
}

} // namespace stir::remote
