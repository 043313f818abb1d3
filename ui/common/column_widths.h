// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How a table's columns share its width. Any thread.

#include <vector>

namespace stir::ui {

struct ColumnWish
{
    int width = 0;          ///< that shows its contents and its header whole
    bool stretches = false; ///< takes what is left over
};

/// Together exactly `room`: each column as wide as it wishes; what is left over goes to those that stretch in even
/// parts (to nobody without any). Where there is too little the widest give first.
std::vector<int> shareWidth(const std::vector<ColumnWish> &wishes, int room);

} // namespace stir::ui
