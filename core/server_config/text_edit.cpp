// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server_config/text_edit.h"

#include <algorithm>

namespace stir::server_config {

std::vector<TextEdit> ordered(std::vector<TextEdit> edits)
{
    std::ranges::stable_sort(edits, {}, [](const TextEdit &edit) { return std::pair(edit.begin, edit.end); });
    edits.erase(std::unique(edits.begin(), edits.end()), edits.end());
    return edits;
}

QByteArray applied(const QByteArray &text, const std::vector<TextEdit> &edits)
{
    QByteArray changed;
    qsizetype size = text.size();
    for (const TextEdit &edit : edits)
        size += edit.replacement.size();
    changed.reserve(size);
    qsizetype from = 0;
    for (const TextEdit &edit : edits) {
        changed.append(QByteArrayView(text).sliced(from, edit.begin - from));
        changed.append(edit.replacement);
        from = edit.end;
    }
    changed.append(QByteArrayView(text).sliced(from));
    return changed;
}

std::vector<TextEdit> inverse(const QByteArray &text, const std::vector<TextEdit> &edits)
{
    std::vector<TextEdit> back;
    qsizetype moved = 0;
    for (const TextEdit &edit : edits) {
        const qsizetype begin = edit.begin + moved;
        back.push_back({begin, begin + edit.replacement.size(), text.mid(edit.begin, edit.end - edit.begin)});
        moved += edit.replacement.size() - (edit.end - edit.begin);
    }
    return back;
}

} // namespace stir::server_config
