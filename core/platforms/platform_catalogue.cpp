// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/files.h"
#include "core/platforms/descriptor_inheritance.h"
#include "core/platforms/platform.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

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

using Descriptors = QMap<QString, QJsonObject>;

Done addFrom(const QString &folder, Descriptors &descriptors, QMap<QString, QString> &files)
{
    const QFileInfoList entries = QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QFileInfo &entry : entries) {
        const auto json = readDescriptor(entry.filePath());
        if (!json)
            return failure(json.error());
        QJsonParseError problem;
        const QJsonDocument document = QJsonDocument::fromJson(*json, &problem);
        if (!document.isObject())
            return failure(ErrorCode::PlatformMalformed, entry.filePath(),
                           QStringLiteral("%1 at byte %2").arg(problem.errorString()).arg(problem.offset));
        if (document.object().value(QStringLiteral("id")).toString() != entry.completeBaseName())
            return failure(ErrorCode::PlatformMalformed, entry.filePath(), QStringLiteral("id: not the file's name"));
        descriptors.insert(entry.completeBaseName(), document.object());
        files.insert(entry.completeBaseName(), entry.filePath());
    }
    return {};
}

} // namespace

Result<PlatformCatalogue> PlatformCatalogue::load(const QString &userFolder)
{
    initialisePlatformResources();
    Descriptors descriptors;
    QMap<QString, QString> files;
    for (const QString &folder : {QStringLiteral(":/platforms"), userFolder}) {
        if (folder.isEmpty())
            continue;
        if (const Done added = addFrom(folder, descriptors, files); !added)
            return failure(added.error());
    }
    PlatformCatalogue catalogue;
    for (auto descriptor = descriptors.begin(); descriptor != descriptors.end(); ++descriptor) {
        const QString file = files.value(descriptor.key());
        const auto whole = withInherited(*descriptor, descriptors, file);
        if (!whole)
            return failure(whole.error());
        auto platform = platformFromJson(QJsonDocument(*whole).toJson(), file);
        if (!platform)
            return failure(platform.error());
        catalogue.m_platforms.insert(descriptor.key(), std::move(*platform));
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

std::vector<Platform> PlatformCatalogue::all() const
{
    return {m_platforms.begin(), m_platforms.end()};
}

Done PlatformCatalogue::checkSetting(const QString &key, const QString &value) const
{
    Done last = failure(ErrorCode::InvalidArgument, key);
    for (const Platform &platform : m_platforms) {
        const Binding *binding = platform.binding(key);
        if (binding == nullptr)
            continue;
        last = checkValue(*binding, value);
        if (last)
            return last;
    }
    return last;
}

} // namespace stir::platforms
