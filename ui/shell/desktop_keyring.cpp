// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desktop_keyring.h"

#include <QDBusConnectionInterface>
#include <QDir>
#include <QFile>
#include <QObject>
#include <QPointer>
#include <qt6keychain/keychain.h>
#include <QTimer>

#include <memory>
#include <utility>

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

/// An empty file: who has never asked for it is not asked by the desktop to open a keyring.
void setMark(const QString &path, bool isKept)
{
    QFile mark(path);
    if (!isKept)
        mark.remove();
    else if (mark.open(QIODevice::WriteOnly))
        mark.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

KeeperAnswer refusalOf(const QKeychain::Job &job)
{
    const bool isRefused = job.error() != QKeychain::NoError && job.error() != QKeychain::EntryNotFound;
    return {std::nullopt, isRefused ? job.errorString() : QString()};
}

} // namespace

DesktopKeyring::DesktopKeyring(QString dataFolder, const QDBusConnection &session, std::chrono::milliseconds patience)
    : m_dataFolder(std::move(dataFolder)), m_patience(patience),
      m_isOffered(isThere(session, u"org.freedesktop.secrets"_s) || isThere(session, u"org.kde.kwalletd6"_s) ||
                  isThere(session, u"org.kde.kwalletd5"_s))
{
}

/// Starts the job; the handler gets once what `answer` makes of it, or that there is none, unless the guard is gone by
/// then. `answer` may come after this object's end.
template <typename Job, typename Answer>
void DesktopKeyring::run(Job *job, QObject *guard, KeeperHandler handler, Answer answer) const
{
    const auto tell = [handler = std::make_shared<KeeperHandler>(std::move(handler)),
                       guard = QPointer<QObject>(guard)](KeeperAnswer given) {
        if (const KeeperHandler first = std::exchange(*handler, nullptr); first && guard)
            first(std::move(given));
    };
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, job, [job, tell, answer] { tell(answer(*job)); });
    QTimer::singleShot(m_patience, job, [tell, patience = m_patience] {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(patience);
        tell({std::nullopt, tr("no answer within %1 s").arg(seconds.count())});
    });
    job->start();
}

bool DesktopKeyring::remembers() const
{
    return m_isOffered && QFile::exists(mark());
}

QString DesktopKeyring::mark() const
{
    return m_dataFolder + u"/keyring-has-passphrase"_s;
}

QString DesktopKeyring::entry() const
{
    return u"vault of "_s + QDir(m_dataFolder).canonicalPath();
}

void DesktopKeyring::read(QObject *guard, KeeperHandler handler)
{
    auto *job = new QKeychain::ReadPasswordJob(service);
    job->setKey(entry());
    run(job, guard, std::move(handler), [](const QKeychain::ReadPasswordJob &done) -> KeeperAnswer {
        // Not found is also what a locked keyring says that a person did not open: the mark stays.
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
    run(job, guard, std::move(handler), [mark = mark(), bytes](const QKeychain::WritePasswordJob &done) {
        wipe(bytes);
        if (done.error() == QKeychain::NoError)
            setMark(mark, true);
        return refusalOf(done);
    });
}

void DesktopKeyring::forget(QObject *guard, KeeperHandler handler)
{
    auto *job = new QKeychain::DeletePasswordJob(service);
    job->setKey(entry());
    setMark(mark(), false);
    run(job, guard, std::move(handler), [](const QKeychain::DeletePasswordJob &done) { return refusalOf(done); });
}

} // namespace stir::ui
