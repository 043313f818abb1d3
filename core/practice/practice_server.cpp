// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practice_server.h"

#include "core/foundation/files.h"
#include "core/practice/free_port.h"
#include "core/practice/practice_layout.h"
#include "core/practice/practice_processes.h"
#include "core/practice/programs.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <unistd.h>

namespace stir::practice {

namespace {

using namespace std::chrono_literals;
using std::chrono::steady_clock;

/// Keeps two starts or stops on one data folder apart. Locks the folder itself, so that no lock file is left behind.
class FolderLock
{
public:
    static Result<FolderLock> take(const QString &folder)
    {
        FolderLock lock(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (lock.m_descriptor < 0 || ::flock(lock.m_descriptor, LOCK_EX) != 0)
            return failure(ErrorCode::FileNotReadable, folder, QString::fromLocal8Bit(strerror(errno)));
        return lock;
    }
    FolderLock(FolderLock &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    FolderLock &operator=(FolderLock &&) = delete;
    ~FolderLock()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }

private:
    explicit FolderLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor;
};

QString currentUser()
{
    const passwd *entry = ::getpwuid(::geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString();
}

Done saveStatus(const PracticeStatus &status, const PracticePaths &paths)
{
    const QJsonObject object{{QStringLiteral("host"), status.host},       {QStringLiteral("port"), status.port},
                             {QStringLiteral("user"), status.user},       {QStringLiteral("key"), status.keyFile},
                             {QStringLiteral("root"), status.root},       {QStringLiteral("sip_port"), status.sipPort},
                             {QStringLiteral("host_key"), status.hostKey}};
    return saveFileAtomically(paths.statusFile, bytesOf(QJsonDocument(object).toJson()), FileVisibility::OwnerOnly);
}

PracticeStatus savedStatus(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    PracticeStatus status;
    status.running = true;
    status.host = object.value(QStringLiteral("host")).toString();
    status.port = object.value(QStringLiteral("port")).toInt();
    status.user = object.value(QStringLiteral("user")).toString();
    status.keyFile = object.value(QStringLiteral("key")).toString();
    status.root = object.value(QStringLiteral("root")).toString();
    status.sipPort = object.value(QStringLiteral("sip_port")).toInt();
    status.hostKey = object.value(QStringLiteral("host_key")).toString();
    return status;
}

/// One start, step by step.
class Launch
{
public:
    Launch(const PracticePaths &paths, QString stirctl, const tasks::JobControl &job)
        : m_paths(paths), m_stirctl(std::move(stirctl)), m_job(job)
    {
    }

    Result<PracticeStatus> run()
    {
        Done done = requirePrograms();
        if (done)
            done = step(QStringLiteral("layout"), &Launch::layOut);
        if (done)
            done = step(QStringLiteral("keys"), &Launch::makeKeys);
        if (done)
            done = step(QStringLiteral("sshd"), &Launch::startSshd);
        if (done)
            done = step(QStringLiteral("kamailio"), &Launch::startServices);
        if (done)
            done = saveStatus(m_status, m_paths);
        if (!done)
            return failure(done.error());
        return m_status;
    }

private:
    Done requirePrograms() const
    {
        for (const Program &program : {sshdProgram(), sshKeygenProgram(), kamailioProgram(), secsipidModule(),
                                       opensslProgram(), Program{m_stirctl, QStringLiteral("stir-console")}}) {
            if (Done present = requireProgram(program); !present)
                return present;
        }
        return {};
    }

    Done step(const QString &id, Done (Launch::*work)())
    {
        if (m_job.stop.stop_requested())
            return failure(ErrorCode::Cancelled, id);
        m_job.report({id, tasks::StepState::Running, 0ms, {}});
        const auto begun = steady_clock::now();
        Done done = (this->*work)();
        const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(steady_clock::now() - begun);
        m_job.report({id, done ? tasks::StepState::Done : tasks::StepState::Failed, took,
                      done ? QString() : done.error().detail});
        return done;
    }

    Done layOut()
    {
        const Result<int> sipPort = freePort(Transport::Udp);
        if (!sipPort)
            return failure(sipPort.error());
        m_status.host = QStringLiteral("127.0.0.1");
        m_status.user = currentUser();
        m_status.keyFile = m_paths.clientKey;
        m_status.root = m_paths.root;
        m_status.sipPort = *sipPort;
        return layOutRoot(m_paths, {m_stirctl, *sipPort});
    }

    Result<QByteArray> keygen(const QStringList &arguments) const
    {
        return runProgram({sshKeygenProgram().path, arguments}, m_job.stop);
    }

    Done makeKeys()
    {
        for (const QString &file : {m_paths.hostKey, m_paths.clientKey}) {
            const auto made =
                keygen({QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"), QStringLiteral("-N"),
                        QString(), QStringLiteral("-C"), QStringLiteral("practice"), QStringLiteral("-f"), file});
            if (!made)
                return failure(made.error());
        }
        const auto publicKey = readFile(m_paths.clientKey + QStringLiteral(".pub"));
        if (!publicKey)
            return failure(publicKey.error());
        if (Done saved = saveFileAtomically(m_paths.authorizedKeys, bytesOf(*publicKey), FileVisibility::OwnerOnly);
            !saved)
            return saved;
        // "256 SHA256:... practice (ED25519)"
        const auto shown =
            keygen({QStringLiteral("-l"), QStringLiteral("-f"), m_paths.hostKey + QStringLiteral(".pub")});
        if (!shown)
            return failure(shown.error());
        m_status.hostKey = QString::fromLatin1(shown->split(' ').value(1));
        return {};
    }

    Done startSshd()
    {
        // As root sshd insists on its empty folder, which the service's unit would have made.
        if (::geteuid() == 0)
            QDir().mkpath(QStringLiteral("/run/sshd"));
        Done done;
        for (int attempt = 0; attempt < 3; ++attempt) { // another program may take the port in between
            done = startSshdOnce();
            if (done || done.error().code == ErrorCode::Cancelled)
                return done;
            if (Done ended = endPracticeProcesses(m_paths.folder); !ended)
                return ended;
        }
        return done;
    }

    Done startSshdOnce()
    {
        const Result<int> port = freePort(Transport::Tcp);
        if (!port)
            return failure(port.error());
        m_status.port = *port;
        const QByteArray configuration = sshdConfiguration(m_paths, *port, m_status.user);
        if (Done saved = saveFileAtomically(m_paths.sshdConfig, bytesOf(configuration), FileVisibility::OwnerOnly);
            !saved)
            return saved;
        const auto started = runProgram(
            {sshdProgram().path, {QStringLiteral("-f"), m_paths.sshdConfig, QStringLiteral("-E"), m_paths.sshdLog}},
            m_job.stop);
        if (!started)
            return failure(withLog(started.error()));
        const auto until = steady_clock::now() + 10s;
        while (!greetsWith(*port, "SSH-2.0-")) {
            if (m_job.stop.stop_requested())
                return failure(ErrorCode::Cancelled, QStringLiteral("sshd"));
            if (steady_clock::now() >= until || !hasRole(practiceProcesses(m_paths.folder), PracticeRole::Sshd))
                return failure(withLog({ErrorCode::PracticeFailed, QStringLiteral("sshd"), {}}));
            QThread::msleep(20);
        }
        return {};
    }

    /// sshd says what is wrong in its log, not on its standard error.
    Error withLog(Error error) const
    {
        if (const auto log = readFile(m_paths.sshdLog))
            error.detail += QString::fromLocal8Bit(log->trimmed().right(2000));
        return error;
    }

    Done startServices()
    {
        const QString bins = m_paths.root + QStringLiteral("/usr/sbin:") + m_paths.root + QStringLiteral("/usr/bin:");
        const QString service = m_paths.root + QStringLiteral("/usr/sbin/service");
        const auto trust =
            runProgram({m_paths.root + QStringLiteral("/usr/bin/update-ca-trust"), {}, bins}, m_job.stop);
        if (!trust)
            return failure(trust.error());
        for (const QString &name : {QStringLiteral("kamailio"), QStringLiteral("asterisk")}) {
            const auto started = runProgram({service, {name, QStringLiteral("start")}, bins}, m_job.stop);
            if (!started)
                return failure(started.error());
        }
        m_status.running = true;
        return {};
    }

    const PracticePaths &m_paths;
    QString m_stirctl;
    const tasks::JobControl &m_job;
    PracticeStatus m_status;
};

Done clearAway(const QString &folder)
{
    if (Done ended = endPracticeProcesses(folder); !ended)
        return ended;
    return removeFolder(folder);
}

} // namespace

PracticeServer::PracticeServer(QString dataFolder, QString programFolder)
    : m_folder(QFileInfo(dataFolder).absoluteFilePath() + QStringLiteral("/practice")),
      m_programFolder(QFileInfo(programFolder).absoluteFilePath())
{
}

Result<PracticeStatus> PracticeServer::start(const tasks::JobControl &job)
{
    const QString dataFolder = QFileInfo(m_folder).path();
    if (Done made = makePrivateFolder(dataFolder); !made)
        return failure(made.error());
    const auto lock = FolderLock::take(dataFolder);
    if (!lock)
        return failure(lock.error());

    const auto before = status();
    if (before && before->running)
        return *before;
    // A start that was cut off leaves half a layout.
    if (Done cleared = clearAway(m_folder); !cleared)
        return failure(cleared.error());

    const PracticePaths paths(m_folder);
    auto started = Launch(paths, m_programFolder + QStringLiteral("/stirctl"), job).run();
    if (!started)
        clearAway(m_folder);
    return started;
}

Done PracticeServer::stop()
{
    const QString dataFolder = QFileInfo(m_folder).path();
    if (!QFileInfo::exists(dataFolder))
        return endPracticeProcesses(m_folder);
    const auto lock = FolderLock::take(dataFolder);
    if (!lock)
        return failure(lock.error());
    return clearAway(m_folder);
}

Result<PracticeStatus> PracticeServer::status() const
{
    const PracticePaths paths(m_folder);
    const auto json = readFile(paths.statusFile);
    if (!json) {
        if (json.error().code == ErrorCode::FileNotFound)
            return PracticeStatus{};
        return failure(json.error());
    }
    if (!hasRole(practiceProcesses(m_folder), PracticeRole::Sshd))
        return PracticeStatus{};
    return savedStatus(*json);
}

} // namespace stir::practice
