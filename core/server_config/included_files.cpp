// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server_config/included_files.h"

#include "core/foundation/files.h"
#include "core/server_config/text_lines.h"

#include <QDir>

#include <algorithm>

namespace stir::server_config {

namespace {

bool isPattern(const QByteArray &name)
{
    return std::ranges::any_of(name, [](char byte) { return byte == '*' || byte == '?' || byte == '['; });
}

QByteArray cleaned(const QByteArray &path)
{
    return QDir::cleanPath(QString::fromUtf8(path)).toUtf8();
}

} // namespace

FilesInFolder::FilesInFolder(QString serverFolder, QString folder)
    : m_serverFolder(std::move(serverFolder)), m_folder(std::move(folder))
{
}

std::vector<QByteArray> FilesInFolder::matching(const QByteArray &path) const
{
    QString here = QDir::cleanPath(QString::fromUtf8(path));
    if (!m_serverFolder.isEmpty() && here.startsWith(m_serverFolder + QLatin1Char('/')))
        here = QDir::cleanPath(m_folder + here.mid(m_serverFolder.size()));
    const QFileInfo wanted(here);
    if (!isPattern(wanted.fileName().toUtf8()))
        return wanted.isFile() ? std::vector{here.toUtf8()} : std::vector<QByteArray>();
    std::vector<QByteArray> found;
    // glob() sorts by name.
    for (const QFileInfo &file : wanted.dir().entryInfoList({wanted.fileName()}, QDir::Files, QDir::Name))
        found.push_back(file.filePath().toUtf8());
    return found;
}

Result<QByteArray> FilesInFolder::read(const QByteArray &name) const
{
    auto text = readFile(QString::fromUtf8(name), configFileLimit);
    if (!text && text.error().code == ErrorCode::FileEmpty)
        return QByteArray();
    return text;
}

std::vector<QByteArray> FilesByPath::matching(const QByteArray &path) const
{
    const QByteArray wanted = cleaned(path);
    if (m_texts.contains(wanted))
        return {wanted};
    if (std::ranges::find(m_missed, wanted) == m_missed.end())
        m_missed.push_back(wanted);
    return {};
}

std::vector<QByteArray> ChangedFiles::matching(const QByteArray &path) const
{
    return m_others == nullptr ? std::vector<QByteArray>() : m_others->matching(path);
}

Result<QByteArray> ChangedFiles::read(const QByteArray &name) const
{
    const auto changed = m_texts.constFind(name);
    if (changed != m_texts.constEnd())
        return *changed;
    return m_others == nullptr ? failure(ErrorCode::FileNotFound, QString::fromUtf8(name)) : m_others->read(name);
}

Result<QByteArray> FilesByPath::read(const QByteArray &name) const
{
    const auto known = m_texts.constFind(name);
    if (known == m_texts.constEnd())
        return failure(ErrorCode::FileNotFound, QString::fromUtf8(name));
    return *known;
}

} // namespace stir::server_config
