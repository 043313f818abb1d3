// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/text_anchors.h"

#include "core/capture/fast_bytes.h"

#include <algorithm>
#include <cstring>

namespace stir::capture {

void TextAnchors::mark(qsizetype from)
{
    constexpr qsizetype needed = blockSize + 2;
    m_begin = from;
    if (m_text.size() - from >= needed) {
        markAnchors(m_text.data() + from, m_marks.size(), m_marks.data());
        return;
    }
    // The last stretch: what is read behind the text is read from a copy, and is no anchor.
    std::array<char, needed> rest{};
    std::memcpy(rest.data(), m_text.data() + from, static_cast<std::size_t>(std::min(m_text.size() - from, needed)));
    markAnchors(rest.data(), m_marks.size(), m_marks.data());
}

} // namespace stir::capture
