// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where the text of an included file comes from. A document asks while it is read; what answers is a folder at hand
// (stirctl) or the files of a server that were fetched beforehand. Immutable while documents use it; any thread.

#include "core/foundation/result.h"

#include <QByteArray>
#include <QHash>

#include <memory>
#include <vector>

namespace stir::server_config {

class IncludedFiles
{
public:
    virtual ~IncludedFiles() = default;
    /// The files that an absolute path names, under the names they are spoken of, in the order they are read: one, or
    /// with * ? [ ] in the path as many as match. None: there is no such file.
    virtual std::vector<QByteArray> matching(const QByteArray &path) const = 0;
    /// The text of one of them. Fails as readFile() does, but for an empty file.
    virtual Result<QByteArray> read(const QByteArray &name) const = 0;
};

/// Files beside a copy at hand. A path in `serverFolder` (where the original lies) is looked for in `folder` (where the
/// copy lies); any other is looked for where it says.
class FilesInFolder final : public IncludedFiles
{
public:
    FilesInFolder(QString serverFolder, QString folder);
    std::vector<QByteArray> matching(const QByteArray &path) const override;
    Result<QByteArray> read(const QByteArray &name) const override;

private:
    QString m_serverFolder;
    QString m_folder;
};

/// Texts that are known already, by absolute path; what was asked for in vain is remembered, so that whoever fetches
/// them knows what to fetch for the next reading. Its documents must be read on one thread.
class FilesByPath final : public IncludedFiles
{
public:
    void add(const QByteArray &path, const QByteArray &text) { m_texts.insert(path, text); }
    std::vector<QByteArray> matching(const QByteArray &path) const override;
    Result<QByteArray> read(const QByteArray &name) const override;
    const std::vector<QByteArray> &missed() const { return m_missed; }

private:
    QHash<QByteArray, QByteArray> m_texts;
    mutable std::vector<QByteArray> m_missed;
};

/// Others, with some of their texts replaced.
class ChangedFiles final : public IncludedFiles
{
public:
    explicit ChangedFiles(std::shared_ptr<const IncludedFiles> others) : m_others(std::move(others)) {}
    void replace(const QByteArray &name, const QByteArray &text) { m_texts.insert(name, text); }
    std::vector<QByteArray> matching(const QByteArray &path) const override;
    Result<QByteArray> read(const QByteArray &name) const override;

private:
    std::shared_ptr<const IncludedFiles> m_others;
    QHash<QByteArray, QByteArray> m_texts;
};

} // namespace stir::server_config
