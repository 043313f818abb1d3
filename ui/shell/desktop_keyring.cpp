// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desktop_keyring.h"

#include <QDBusConnectionInterface>
#include <QDir>
#include <QFile>
#include <QObject>
#include <QPointer>
#include <qt6keychain/keychain.h>

#include <strings.h>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

const QString service = u"stir-console"_s;

bool isThere(const QDBusConnection &session, const QString &name)
{
    if (!session.isConnected() || session.interface() == nullptr)
        return false;
    const QDBusReply<bool> isRunning = session.interface()->isServiceRegistered(name);
    const QDBusReply<QStringList> canStart = session.interface()->activatableServiceNames();
    return isRunning.value() || canStart.value().contains(name);
}

/// Where the job has it as well: the two share their bytes. What the library copied elsewhere cannot be reached.
void wipe(const QByteArray &bytes)
{
    ::explicit_bzero(const_cast<char *>(bytes.constData()), static_cast<std::size_t>(bytes.size()));
}

/// Starts the job; the handler gets what `answer` makes of it, unless the guard is gone by then.
template <typename Job, typename Answer>
void run(Job *job, QObject *guard, KeeperHandler handler, Answer answer)
{
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, job,
                     [job, guard = QPointer<QObject>(guard), handler = std::move(handler), answer] {
                         KeeperAnswer given = answer(*job);
                         if (guard)
                             handler(std::move(given));
                     });
    job->start();
}

KeeperAnswer refusalOf(const QKeychain::Job &job)
{
    const bool isRefused = job.error() != QKeychain::NoError && job.error() != QKeychain::EntryNotFound;
    return {std::nullopt, isRefused ? job.errorString() : QString()};
}

} // namespace

DesktopKeyring::DesktopKeyring(QString dataFolder, const QDBusConnection &session)
    : m_dataFolder(std::move(dataFolder)),
      m_isOffered(isThere(session, u"org.freedesktop.secrets"_s) || isThere(session, u"org.kde.kwalletd6"_s) ||
                  isThere(session, u"org.kde.kwalletd5"_s))
{
}

bool DesktopKeyring::remembers() const
{
    return m_isOffered && QFile::exists(m_dataFolder + u"/keyring-has-passphrase"_s);
}

/// An empty file: who has never asked for it is not asked by the desktop to open a keyring.
void DesktopKeyring::setRemembers(bool remembers) const
{
    QFile mark(m_dataFolder + u"/keyring-has-passphrase"_s);
    if (!remembers)
        mark.remove();
    else if (mark.open(QIODevice::WriteOnly))
        mark.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

QString DesktopKeyring::entry() const
{
    return u"vault of "_s + QDir(m_dataFolder).canonicalPath();
}

void DesktopKeyring::read(QObject *guard, KeeperHandler handler)
{
    auto *job = new QKeychain::ReadPasswordJob(service);
    job->setKey(entry());
    run(job, guard, std::move(handler), [this](const QKeychain::ReadPasswordJob &done) -> KeeperAnswer {
        if (done.error() == QKeychain::EntryNotFound)
            setRemembers(false);
        if (done.error() != QKeychain::NoError)
            return refusalOf(done);
        const QByteArray bytes = done.binaryData();
        KeeperAnswer answer{SecretBytes(bytesOf(bytes)), {}};
        wipe(bytes);
        return answer;
    });
}

void DesktopKeyring::keep(const SecretBytes &passphrase, QObject *guard, KeeperHandler handler)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setKey(entry());
    const QByteArray bytes(passphrase.text().data(), static_cast<qsizetype>(passphrase.size()));
    job->setBinaryData(bytes);
    run(job, guard, std::move(handler), [this, bytes](const QKeychain::WritePasswordJob &done) {
        wipe(bytes);
        setRemembers(done.error() == QKeychain::NoError);
        return refusalOf(done);
    });
}

void DesktopKeyring::forget(QObject *guard, KeeperHandler handler)
{
    auto *job = new QKeychain::DeletePasswordJob(service);
    job->setKey(entry());
    setRemembers(false);
    run(job, guard, std::move(handler), [](const QKeychain::DeletePasswordJob &done) { return refusalOf(done); });
}

} // namespace stir::ui
