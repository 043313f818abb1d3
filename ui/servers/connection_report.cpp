// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/servers/connection_report.h"

#include "core/wording/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

/// A context for lupdate, which finds none for a free function.
struct ConnectionText
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionText)
};

/// A platform whose key file has an owner of its own can only be served by root.
bool needsRoot(const ConnectionReport &report)
{
    return !report.platform.key.owner.isEmpty();
}

Observation loginOf(const ConnectionReport &report)
{
    const deployment::Snapshot &seen = report.snapshot;
    if (seen.isRoot)
        return {Status::Good, ConnectionText::tr("Commands run as root, as a push needs it")};
    const QString text = ConnectionText::tr("Commands run as %1, who is not root").arg(seen.loginUser);
    if (!needsRoot(report))
        return {Status::Good, ConnectionText::tr("Commands run as %1; this server needs no root").arg(seen.loginUser)};
    return {
        Status::Attention, text,
        ConnectionText::tr("A push writes files of other users and restarts services. Log in as root or use sudo.")};
}

Observation serviceOf(const platforms::Service &service, const ConnectionReport &report)
{
    const deployment::ServiceState state = report.snapshot.services.value(service.id);
    // Kamailio begins its line with the word itself.
    const QString version = state.version.section(u'\n', 0, 0).remove(u"version: "_s).left(80);
    if (state.running && version.isEmpty())
        return {Status::Good, ConnectionText::tr("%1 is running").arg(service.title)};
    if (state.running)
        return {Status::Good, ConnectionText::tr("%1 is running: %2").arg(service.title, version)};
    return {Status::Attention, ConnectionText::tr("%1 is not running").arg(service.title),
            ConnectionText::tr("A push restarts it; look first why it is down.")};
}

Observation fileOf(const platforms::ConfigFile &file, const ConnectionReport &report)
{
    const deployment::FileState state = report.snapshot.files.value(file.id);
    if (state.exists)
        return {Status::Good,
                ConnectionText::tr("%1 is there (%2)").arg(file.path, QLocale().formattedDataSize(state.size))};
    return {Status::Broken, ConnectionText::tr("%1 is missing").arg(file.path),
            ConnectionText::tr("Is the platform the right one, and what runs there installed?")};
}

Observation keyOf(const ConnectionReport &report)
{
    const QString path = report.platform.key.path;
    const deployment::FileState &file = report.snapshot.key.file;
    if (!file.exists)
        return {Status::Unknown, ConnectionText::tr("No private key yet at %1").arg(path)};
    if ((file.attributes.mode & 077U) != 0)
        return {Status::Attention, ConnectionText::tr("Others can read the private key %1").arg(path),
                ConnectionText::tr("A push sets its owner and mode right.")};
    return {Status::Good, ConnectionText::tr("A private key is there, private to %1").arg(file.attributes.owner)};
}

Observation anchorsOf(const ConnectionReport &report)
{
    if (!report.snapshot.anchorFolderExists)
        return {Status::Attention,
                ConnectionText::tr("The folder for trust anchors is missing: %1").arg(report.platform.anchors.folder)};
    const auto count = static_cast<int>(report.snapshot.anchors.size());
    if (count == 0)
        return {Status::Unknown, ConnectionText::tr("No trust anchors yet")};
    return {Status::Good, ConnectionText::tr("%n trust anchor(s)", nullptr, count)};
}

} // namespace

std::vector<Observation> observationsOf(const ConnectionReport &report)
{
    std::vector<Observation> found{loginOf(report)};
    if (report.recognition && report.recognition->result != Judgement::Pass)
        found.push_back(
            {Status::Attention, wording::sentence(*report.recognition), wording::hint(*report.recognition)});
    for (const platforms::Service &service : report.platform.services)
        found.push_back(serviceOf(service, report));
    for (const platforms::ConfigFile &file : report.platform.files)
        found.push_back(fileOf(file, report));
    if (!report.platform.key.path.isEmpty())
        found.push_back(keyOf(report));
    if (!report.platform.anchors.folder.isEmpty())
        found.push_back(anchorsOf(report));
    if (!report.snapshot.lockHolder.isEmpty())
        found.push_back({Status::Attention, ConnectionText::tr("Locked by %1").arg(report.snapshot.lockHolder),
                         ConnectionText::tr("Somebody pushes to this server right now.")});
    return found;
}

Observation verdictOf(const ConnectionReport &report)
{
    const std::vector<Observation> found = observationsOf(report);
    const auto has = [&found](Status status) {
        return std::any_of(found.begin(), found.end(), [status](const auto &one) { return one.status == status; });
    };
    const QString title = report.platform.title;
    if (has(Status::Broken))
        return {Status::Broken, ConnectionText::tr("Connected, but this does not look like %1").arg(title)};
    if (has(Status::Attention))
        return {Status::Attention, ConnectionText::tr("Connected; look at the marked lines before a push")};
    return {Status::Good, ConnectionText::tr("Connected: %1, ready for a push").arg(title)};
}

} // namespace stir::ui
