// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practice_processes.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QDir>
#include <QFile>
#include <QThread>

#include <algorithm>
#include <chrono>
#include <optional>
#include <signal.h>
#include <unistd.h>

namespace stir::practice {

namespace {

using namespace std::chrono_literals;
using std::chrono::steady_clock;

struct ProcessEntry
{
    pid_t pid = 0;
    pid_t parent = 0;
    quint64 startTicks = 0;
    QByteArray name;
    QByteArray commandLine; ///< arguments separated by NUL
};

QByteArray readWhole(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool belongsToCurrentUser(const QByteArray &status)
{
    const qsizetype at = status.indexOf("\nUid:\t");
    return at >= 0 && status.mid(at + 6).split('\t').constFirst().toUInt() == ::getuid();
}

std::optional<ProcessEntry> entryOf(const QString &pid)
{
    const QString folder = QStringLiteral("/proc/") + pid;
    const QByteArray stat = readWhole(folder + QStringLiteral("/stat"));
    // The name stands in parentheses and may hold blanks and parentheses itself.
    const qsizetype open = stat.indexOf('(');
    const qsizetype close = stat.lastIndexOf(')');
    if (open < 0 || close < open || !belongsToCurrentUser(readWhole(folder + QStringLiteral("/status"))))
        return std::nullopt;
    const QByteArrayList fields = stat.mid(close + 2).split(' ');
    if (fields.size() < 20 || fields.at(0) == "Z")
        return std::nullopt;
    return ProcessEntry{pid.toInt(), fields.at(1).toInt(), fields.at(19).toULongLong(),
                        stat.mid(open + 1, close - open - 1), readWhole(folder + QStringLiteral("/cmdline"))};
}

std::vector<ProcessEntry> ownProcesses()
{
    std::vector<ProcessEntry> entries;
    const QStringList names = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &name : names) {
        if (!name.at(0).isDigit())
            continue;
        if (auto entry = entryOf(name); entry && entry->pid != ::getpid())
            entries.push_back(std::move(*entry));
    }
    return entries;
}

std::optional<PracticeRole> roleOf(const ProcessEntry &entry, const QByteArray &folder)
{
    // sshd rewrites its command line into one text, the others keep theirs; an editor with one of the files open has
    // another name.
    if (entry.name == "sshd" && entry.commandLine.contains("-f " + folder + "/ssh/sshd_config"))
        return PracticeRole::Sshd;
    const QByteArrayList arguments = entry.commandLine.split('\0');
    if (entry.name == "sshd" && arguments.contains(folder + "/ssh/sshd_config"))
        return PracticeRole::Sshd;
    if (entry.name == "kamailio" && arguments.contains(folder + "/root/var/run/kamailio/adapted.cfg"))
        return PracticeRole::Kamailio;
    if (arguments.contains(folder + "/root/usr/sbin/asterisk") && arguments.contains("--stand-in"))
        return PracticeRole::AsteriskStandIn;
    return std::nullopt;
}

void addSessions(const std::vector<ProcessEntry> &entries, std::vector<PracticeProcess> &found)
{
    // Grows while it is walked: children of children are found as well.
    for (size_t i = 0; i < found.size(); ++i) {
        if (found[i].role != PracticeRole::Sshd && found[i].role != PracticeRole::Session)
            continue;
        for (const ProcessEntry &entry : entries) {
            const bool known = std::any_of(found.begin(), found.end(),
                                           [&entry](const PracticeProcess &other) { return other.pid == entry.pid; });
            if (entry.parent == found[i].pid && !known)
                found.push_back({entry.pid, entry.startTicks, PracticeRole::Session});
        }
    }
}

bool isAlive(const PracticeProcess &process)
{
    const auto entry = entryOf(QString::number(process.pid));
    return entry && entry->startTicks == process.startTicks;
}

bool allGoneWithin(const std::vector<PracticeProcess> &processes, std::chrono::milliseconds patience)
{
    const auto until = steady_clock::now() + patience;
    while (std::any_of(processes.begin(), processes.end(), isAlive)) {
        if (steady_clock::now() >= until)
            return false;
        QThread::msleep(20);
    }
    return true;
}

void signalAll(const std::vector<PracticeProcess> &processes, int signal)
{
    for (const PracticeProcess &process : processes) {
        if (isAlive(process))
            ::kill(process.pid, signal);
    }
}

} // namespace

std::vector<PracticeProcess> practiceProcesses(const QString &folder)
{
    const QByteArray path = QFile::encodeName(folder);
    const std::vector<ProcessEntry> entries = ownProcesses();
    std::vector<PracticeProcess> found;
    for (const ProcessEntry &entry : entries) {
        if (const auto role = roleOf(entry, path))
            found.push_back({entry.pid, entry.startTicks, *role});
    }
    addSessions(entries, found);
    return found;
}

bool hasRole(const std::vector<PracticeProcess> &processes, PracticeRole role)
{
    return std::any_of(processes.begin(), processes.end(),
                       [role](const PracticeProcess &process) { return process.role == role; });
}

Done endPracticeProcesses(const QString &folder)
{
    // A second look: a session may have started something while it was being ended.
    for (int round = 0; round < 3; ++round) {
        const std::vector<PracticeProcess> processes = practiceProcesses(folder);
        if (processes.empty())
            return {};
        signalAll(processes, SIGTERM);
        if (!allGoneWithin(processes, 3s)) {
            signalAll(processes, SIGKILL);
            allGoneWithin(processes, 2s);
        }
    }
    const std::vector<PracticeProcess> left = practiceProcesses(folder);
    if (left.empty())
        return {};
    return failure(ErrorCode::PracticeFailed, folder, QStringLiteral("process %1 does not end").arg(left.front().pid));
}

} // namespace stir::practice
