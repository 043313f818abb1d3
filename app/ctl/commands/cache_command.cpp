// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "core/fetch/document_cache.h"
#include "core/verification/verification_service.h"

#include <QLocale>

namespace stir::ctl {

namespace {

struct NoOptions
{
};

void declareNothing(CLI::App &, NoOptions &) {}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes);
}

QJsonObject contentsJson(const QString &folder, const QString &counted, const fetch::CacheContents &contents)
{
    return {{QStringLiteral("folder"), folder}, {counted, contents.entries}, {QStringLiteral("bytes"), contents.bytes}};
}

ExitCode show(const NoOptions &, Session &session)
{
    const QString folder = verification::fetchCacheFolder(session.dataFolder());
    const auto contents = fetch::DocumentCache(folder).contents();
    if (!contents)
        return session.fail(contents.error());
    session.out.object(contentsJson(folder, QStringLiteral("entries"), *contents));
    session.out.text(Ctl::tr("%1: documents kept: %2 (%3)")
                         .arg(folder, QString::number(contents->entries), sizeText(contents->bytes)));
    return Good;
}

ExitCode clear(const NoOptions &, Session &session)
{
    const QString folder = verification::fetchCacheFolder(session.dataFolder());
    const auto removed = fetch::DocumentCache(folder).clear();
    if (!removed)
        return session.fail(removed.error());
    session.out.object(contentsJson(folder, QStringLiteral("removed"), *removed));
    session.out.text(Ctl::tr("%1: documents removed: %2 (%3)")
                         .arg(folder, QString::number(removed->entries), sizeText(removed->bytes)));
    return Good;
}

} // namespace

void addCache(CommandLine &line)
{
    CLI::App &group =
        line.addGroup("cache", Ctl::tr("Certificates and lists that were fetched, kept as long as their servers allow"),
                      {QStringLiteral("cache show"), QStringLiteral("cache clear")});
    line.add<NoOptions>(group,
                        {"show", Ctl::tr("Say where they are and how many"), {QStringLiteral("cache show --json")}},
                        declareNothing, show);
    line.add<NoOptions>(
        group, {"clear", Ctl::tr("Remove all, so that they are fetched anew"), {QStringLiteral("cache clear")}},
        declareNothing, clear);
}

} // namespace stir::ctl
