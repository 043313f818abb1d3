// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/server_choices.h"

#include "core/platforms/platform.h"

namespace stir::ctl {

namespace {

using inventory::ManagedServer;
using inventory::SettingChoice;

void choose(ManagedServer &server, const SettingChoice &choice)
{
    std::erase_if(server.choices, [&choice](const SettingChoice &other) { return other.key == choice.key; });
    server.choices.push_back(choice);
}

Result<SettingChoice> pointedChoice(const QString &point, const platforms::Platform &platform,
                                    const deployment::Snapshot &snapshot)
{
    const auto parsed = parsePoint(point);
    if (!parsed)
        return failure(parsed.error());
    const auto &[key, line] = *parsed;
    const platforms::Binding *binding = platform.binding(key);
    if (!binding)
        return failure(ErrorCode::InvalidArgument, key);
    const QList<QByteArray> lines = snapshot.files.value(binding->file).content.split('\n');
    if (line > lines.size())
        return failure(ErrorCode::InvalidArgument, point, QStringLiteral("%1 lines").arg(lines.size()));
    QByteArray text = lines[line - 1];
    if (text.endsWith('\r'))
        text.chop(1);
    return SettingChoice{key, SettingChoice::Kind::Point, QString::fromUtf8(text), line};
}

Done point(ManagedServer &server, const QStringList &points, const QString &hostKey, Session &session)
{
    const auto catalogue = platforms::PlatformCatalogue::load(session.dataFolder() + QStringLiteral("/platforms"));
    if (!catalogue)
        return failure(catalogue.error());
    const auto platform = catalogue->platform(server.platform);
    if (!platform)
        return failure(platform.error());
    const auto environment = session.environment(hostKey);
    if (!environment)
        return failure(environment.error());
    const auto planned = deployment::planServer(server.name, *environment, {});
    if (!planned)
        return failure(planned.error());
    for (const QString &one : points) {
        const auto choice = pointedChoice(one, *platform, planned->snapshot);
        if (!choice)
            return failure(choice.error());
        choose(server, *choice);
    }
    return {};
}

} // namespace

Result<std::pair<QString, int>> parsePoint(const QString &point)
{
    const qsizetype equals = point.lastIndexOf(QLatin1Char('='));
    bool isNumber = false;
    const int line = point.mid(equals + 1).toInt(&isNumber);
    if (equals <= 0 || !isNumber || line < 1)
        return failure(ErrorCode::InvalidArgument, point, QStringLiteral("KEY=LINE"));
    return std::pair(point.left(equals), line);
}

Done applyChoices(ManagedServer &server, const ChoiceRequest &request, const QString &hostKey, Session &session)
{
    for (const QString &key : request.forgets)
        std::erase_if(server.choices, [&key](const SettingChoice &choice) { return choice.key == key; });
    for (const QString &key : request.adds)
        choose(server, {key, SettingChoice::Kind::Add, {}, 0});
    return request.points.isEmpty() ? Done() : point(server, request.points, hostKey, session);
}

} // namespace stir::ctl
