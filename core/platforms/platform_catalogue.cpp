// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/files.h"
#include "core/platforms/platform.h"

#include <QDir>
#include <QFile>

// A static library loses the resource's own initialiser when nothing names it; the macro wants to stand outside a
// namespace.
static void initialisePlatformResources()
{
    Q_INIT_RESOURCE(platforms);
}

namespace stir::platforms {

namespace {

Result<QByteArray> readDescriptor(const QString &path)
{
    if (!path.startsWith(u':'))
        return readFile(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotReadable, path, file.errorString());
    return file.readAll();
}

Done addFrom(const QString &folder, QMap<QString, Platform> &platforms)
{
    const QFileInfoList entries = QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QFileInfo &entry : entries) {
        const auto json = readDescriptor(entry.filePath());
        if (!json)
            return failure(json.error());
        auto platform = platformFromJson(*json, entry.filePath());
        if (!platform)
            return failure(platform.error());
        if (platform->id != entry.completeBaseName())
            return failure(ErrorCode::PlatformMalformed, entry.filePath(), QStringLiteral("id: not the file's name"));
        platforms.insert(platform->id, std::move(*platform));
    }
    return {};
}

} // namespace

Result<PlatformCatalogue> PlatformCatalogue::load(const QString &userFolder)
{
    initialisePlatformResources();
    PlatformCatalogue catalogue;
    if (const Done builtIn = addFrom(QStringLiteral(":/platforms"), catalogue.m_platforms); !builtIn)
        return failure(builtIn.error());
    if (!userFolder.isEmpty()) {
        if (const Done own = addFrom(userFolder, catalogue.m_platforms); !own)
            return failure(own.error());
    }
    return catalogue;
}

Result<Platform> PlatformCatalogue::platform(const QString &id) const
{
    const auto found = m_platforms.constFind(id);
    if (found == m_platforms.constEnd())
        return failure(ErrorCode::PlatformUnknown, id, m_platforms.keys().join(QStringLiteral(", ")));
    return *found;
}

QStringList PlatformCatalogue::ids() const
{
    return m_platforms.keys();
}

} // namespace stir::platforms
