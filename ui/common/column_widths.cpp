// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/column_widths.h"

#include <algorithm>

namespace stir::ui {

namespace {

/// The width that no column exceeds once those that need less have it.
int widestOf(const std::vector<ColumnWish> &wishes, int room)
{
    std::vector<int> sorted;
    for (const ColumnWish &wish : wishes)
        sorted.push_back(wish.width);
    std::sort(sorted.begin(), sorted.end());
    auto left = static_cast<int>(sorted.size());
    for (const int width : sorted) {
        if (width * left > room)
            return room / left;
        room -= width;
        --left;
    }
    return sorted.empty() ? 0 : sorted.back();
}

} // namespace

std::vector<int> shareWidth(const std::vector<ColumnWish> &wishes, int room)
{
    const int widest = widestOf(wishes, std::max(room, 0));
    std::vector<int> widths;
    int spare = room;
    int takers = 0;
    for (const ColumnWish &wish : wishes) {
        widths.push_back(std::min(wish.width, widest));
        spare -= widths.back();
        takers += wish.stretches ? 1 : 0;
    }
    for (std::size_t column = 0; column < wishes.size() && spare > 0 && takers > 0; ++column) {
        if (!wishes[column].stretches)
            continue;
        const int part = spare / takers--;
        widths[column] += part;
        spare -= part;
    }
    return widths;
}

} // namespace stir::ui
