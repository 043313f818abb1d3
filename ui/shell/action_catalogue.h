// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything that Ctrl+K finds: pages, their buttons, servers and signing identities. Asked anew each time the palette
// opens. Window's thread.

#include <QString>

#include <functional>
#include <vector>

namespace stir::ui {

class NavigationPage;
class Workspace;

struct CatalogueEntry
{
    QString title; ///< "Add server..."
    QString place; ///< "Servers"
    std::function<void()> run;
};

std::vector<CatalogueEntry> actionCatalogue(Workspace &workspace, const std::vector<NavigationPage *> &pages);

/// The entries that hold every word of `text` in title or place; those whose title begins with it first.
std::vector<CatalogueEntry> matchingEntries(const std::vector<CatalogueEntry> &entries, const QString &text);

} // namespace stir::ui
