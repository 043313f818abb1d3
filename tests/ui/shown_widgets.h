// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The widgets of a page by their object names, as tests drive them. Window's thread.

#include <QPushButton>

namespace stir::ui {

/// Of several of one name the one that is seen: what was replaced may still wait for its deletion.
template <typename T>
T *shownWidget(const QWidget &page, const char *name)
{
    T *found = nullptr;
    for (T *widget : page.findChildren<T *>(QLatin1String(name)))
        if (found == nullptr || widget->isVisible())
            found = widget;
    if (found == nullptr)
        qFatal("no %s", name);
    return found;
}

} // namespace stir::ui
