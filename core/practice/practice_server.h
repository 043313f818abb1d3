// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The practice server: a real sshd on a free loopback port as the current user with a throw-away host key, a root
// folder laid out as a VoipNow server, and a real Kamailio that its `service` command restarts. All of it lives in
// <data folder>/practice and is gone after stop(). Blocking: call from a worker.

#include "core/foundation/result.h"
#include "core/tasks/progress.h"

namespace stir::practice {

struct PracticeStatus
{
    bool running = false;
    QString host; ///< 127.0.0.1
    int port = 0;
    QString user;
    QString keyFile; ///< private key for the login
    QString root;
    int sipPort = 0;
    QString hostKey; ///< "SHA256:..."
};

class PracticeServer
{
public:
    /// `programFolder`: where stirctl lies; the root's `service` command calls `stirctl practice adapt`.
    PracticeServer(QString dataFolder, QString programFolder);

    /// Steps "layout", "keys", "sshd", "kamailio". Already running is success. Fails with ProgramMissing (subject: the
    /// program, detail: its Debian package) or PracticeFailed; what was begun is taken away again.
    Result<PracticeStatus> start(const tasks::JobControl &job);
    /// May be repeated. Leaves no process and no file.
    Done stop();
    Result<PracticeStatus> status() const;

private:
    QString m_folder;
    QString m_programFolder;
};

} // namespace stir::practice
