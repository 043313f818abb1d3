// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/action_catalogue.h"

#include "ui/common/navigation_page.h"
#include "ui/common/workspace.h"

#include <QCoreApplication>
#include <QPointer>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

/// A context for lupdate, which finds none for a free function.
struct CatalogueText
{
    Q_DECLARE_TR_FUNCTIONS(CatalogueText)
};

void addPage(std::vector<CatalogueEntry> &entries, Workspace &workspace, NavigationPage *page)
{
    const QString word = page->description().word;
    entries.push_back({word, CatalogueText::tr("Page"), [&workspace, id = page->id()] { workspace.requestPage(id); }});
    for (QPushButton *button : page->actionButtons()) {
        if (!button->isEnabled())
            continue;
        entries.push_back(
            {button->accessibleName(), word, [&workspace, id = page->id(), action = QPointer<QPushButton>(button)] {
                 workspace.requestPage(id);
                 if (action)
                     action->click();
             }});
    }
}

/// Only pages that exist can be led to.
bool hasPage(const std::vector<NavigationPage *> &pages, const QString &id)
{
    return std::any_of(pages.begin(), pages.end(), [&](const NavigationPage *page) { return page->id() == id; });
}

} // namespace

std::vector<CatalogueEntry> actionCatalogue(Workspace &workspace, const std::vector<NavigationPage *> &pages)
{
    std::vector<CatalogueEntry> entries;
    for (NavigationPage *page : pages)
        addPage(entries, workspace, page);
    if (const auto servers = workspace.inventory().servers(); servers && hasPage(pages, u"servers"_s))
        for (const auto &server : *servers)
            entries.push_back({server.name, CatalogueText::tr("Server"),
                               [&workspace, name = server.name] { workspace.requestPage(u"servers"_s, name); }});
    if (const auto identities = workspace.inventory().identityNames(); identities && hasPage(pages, u"identities"_s))
        for (const QString &name : *identities)
            entries.push_back({name, CatalogueText::tr("Signing identity"),
                               [&workspace, name] { workspace.requestPage(u"identities"_s, name); }});
    return entries;
}

std::vector<CatalogueEntry> matchingEntries(const std::vector<CatalogueEntry> &entries, const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    std::vector<CatalogueEntry> matching;
    for (const CatalogueEntry &entry : entries) {
        const QString place = entry.title + u' ' + entry.place;
        if (std::all_of(words.cbegin(), words.cend(),
                        [&](const QString &word) { return place.contains(word, Qt::CaseInsensitive); }))
            matching.push_back(entry);
    }
    std::stable_partition(matching.begin(), matching.end(), [&](const CatalogueEntry &entry) {
        return entry.title.startsWith(text.trimmed(), Qt::CaseInsensitive);
    });
    return matching;
}

} // namespace stir::ui
