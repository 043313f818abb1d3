// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/terminal_colors.h"

#include <algorithm>

namespace stir::capture {

namespace {

constexpr char escape = '\x1b';

/// Of the control sequence at the front: ESC [ parameters letter; 0 when it is none.
qsizetype sequenceLength(QByteArrayView text)
{
    if (text.size() < 3 || text[1] != '[')
        return 0;
    const auto isParameter = [](char character) { return character >= 0x20 && character <= 0x3f; };
    const auto *const final = std::find_if_not(text.begin() + 2, text.end(), isParameter);
    return final == text.end() || *final < 0x40 || *final > 0x7e ? 0 : final + 1 - text.begin();
}

} // namespace

TextWithoutColors::TextWithoutColors(QByteArrayView text, QByteArray &storage) : m_text(text)
{
    qsizetype next = text.indexOf(escape);
    if (next < 0)
        return;
    const qsizetype from = storage.size();
    qsizetype copied = 0;
    qsizetype removed = 0;
    while (next >= 0) {
        const qsizetype length = sequenceLength(text.sliced(next));
        if (length > 0) {
            storage.append(text.sliced(copied, next - copied));
            copied = next + length;
            removed += length;
            m_cuts.push_back({copied - removed, removed});
        }
        next = text.indexOf(escape, next + std::max<qsizetype>(length, 1));
    }
    storage.append(text.sliced(copied));
    m_text = QByteArrayView(storage).sliced(from);
}

qsizetype TextWithoutColors::original(qsizetype at) const
{
    const auto behind = std::upper_bound(m_cuts.begin(), m_cuts.end(), at,
                                         [](qsizetype place, const Cut &cut) { return place < cut.at; });
    return behind == m_cuts.begin() ? at : at + std::prev(behind)->removed;
}

qsizetype TextWithoutColors::withoutColors(qsizetype original) const
{
    // A place inside a sequence is that of what follows it.
    const auto behind = std::upper_bound(m_cuts.begin(), m_cuts.end(), original,
                                         [](qsizetype place, const Cut &cut) { return place < cut.at + cut.removed; });
    const qsizetype removed = behind == m_cuts.begin() ? 0 : std::prev(behind)->removed;
    return behind == m_cuts.end() ? original - removed : std::min(original - removed, behind->at);
}

} // namespace stir::capture
