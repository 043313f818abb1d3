// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The pages the program has. The window puts them in order.

#include <vector>

namespace stir::ui {
class NavigationPage;
class Workspace;
} // namespace stir::ui

namespace stir::console {

std::vector<ui::NavigationPage *> makePages(ui::Workspace &workspace);

} // namespace stir::console
