// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/recent_files.h"

#include "core/foundation/files.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {
constexpr qint64 sizeLimit = 64 * 1024;
}

RecentFiles::RecentFiles(const QString &dataFolder) : m_file(QDir(dataFolder).filePath(u"recent-captures.json"_s))
{
    // A list that cannot be read is one that is not there yet.
    const auto bytes = readFile(m_file, sizeLimit);
    if (!bytes)
        return;
    const QJsonArray paths = QJsonDocument::fromJson(*bytes).array();
    for (const auto &path : paths)
        if (path.isString() && m_paths.size() < kept)
            m_paths.append(path.toString());
}

Done RecentFiles::add(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    m_paths.removeAll(absolute);
    m_paths.prepend(absolute);
    m_paths.resize(std::min(m_paths.size(), kept));
    return save();
}

Done RecentFiles::clear()
{
    m_paths.clear();
    return save();
}

Done RecentFiles::save() const
{
    const QByteArray json = QJsonDocument(QJsonArray::fromStringList(m_paths)).toJson();
    return saveFileAtomically(m_file, bytesOf(json), FileVisibility::OwnerOnly);
}

} // namespace stir::ui
