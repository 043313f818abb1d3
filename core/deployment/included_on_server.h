// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The files that a server's configuration files include, as its snapshot has them. Any thread; the documents that are
// read with them on one.

#include "core/deployment/snapshot.h"
#include "core/server_config/config_surroundings.h"

namespace stir::deployment {

class FilesOnServer final : public server_config::IncludedFiles
{
public:
    /// Copies what it needs of the snapshot.
    explicit FilesOnServer(const Snapshot &snapshot) : m_asked(snapshot.includes), m_files(snapshot.included) {}

    std::vector<QByteArray> matching(const QByteArray &path) const override;
    Result<QByteArray> read(const QByteArray &name) const override;

    /// What a document asked for and the snapshot does not know.
    const QStringList &missed() const { return m_missed; }

private:
    QMap<QString, QStringList> m_asked;
    QMap<QString, FileState> m_files;
    mutable QStringList m_missed;
};

/// Looks for what the configuration files of the snapshot include, and for what that includes. One script for each
/// level; none when nothing is included.
Done followIncludes(remote::RemoteShell &shell, const platforms::Platform &platform, Snapshot &snapshot);

/// What its service knows and what it includes, for reading one of the platform's files.
server_config::ConfigSurroundings surroundingsOf(const platforms::ConfigFile &file, const Snapshot &snapshot,
                                                 std::shared_ptr<const server_config::IncludedFiles> files);

} // namespace stir::deployment
