// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/finding_view.h"

namespace stir::ctl {

namespace {

struct HistoryOptions
{
    int limit = 1000;
};

void declare(CLI::App &app, HistoryOptions &options)
{
    app.add_option("--limit", options.limit, Ctl::tr("How many, the newest first (1000)").toStdString())
        ->type_name("N")
        ->check(CLI::Range(1, 1 << 30).description(""));
}

void print(const inventory::HistoryEntry &entry, const Session &session)
{
    session.out.object({{QStringLiteral("id"), entry.id},
                        {QStringLiteral("time"), timeText(entry.time)},
                        {QStringLiteral("who"), entry.who},
                        {QStringLiteral("server"), orNull(entry.server)},
                        {QStringLiteral("action"), entry.action},
                        {QStringLiteral("result"), entry.result},
                        {QStringLiteral("detail"), entry.detail},
                        {QStringLiteral("prev"), orNull(entry.prev)},
                        {QStringLiteral("hash"), entry.hash}});
    session.out.text(QStringLiteral("%1  %2  %3 %4  %5  %6")
                         .arg(entry.id, 5)
                         .arg(timeText(entry.time))
                         .arg(entry.action, -16)
                         .arg(entry.server, -16)
                         .arg(entry.result, -12)
                         .arg(entry.who));
}

ExitCode history(const HistoryOptions &options, Session &session)
{
    const auto inventory = session.inventory();
    if (!inventory)
        return session.fail(inventory.error());
    const auto entries = inventory->history(options.limit);
    if (!entries)
        return session.fail(entries.error());
    for (const inventory::HistoryEntry &entry : *entries)
        print(entry, session);
    const auto broken = inventory->firstBrokenEntry();
    if (!broken)
        return session.fail(broken.error());
    if (!*broken)
        return Good;
    session.out.error({ErrorCode::InventoryDamaged, Ctl::tr("entry %1").arg(**broken), QStringLiteral("hash chain")},
                      Ctl::tr("Somebody changed or removed entries outside this program, from that one on."));
    return Bad;
}

} // namespace

void addHistory(CommandLine &line)
{
    line.add<HistoryOptions>(line.root(),
                             {"history",
                              Ctl::tr("What was done, by whom, and whether that list is whole"),
                              {QStringLiteral("history"), QStringLiteral("history --limit 20 --json")}},
                             declare, history);
}

} // namespace stir::ctl
