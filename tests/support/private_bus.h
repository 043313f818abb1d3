// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A dbus-daemon of the test's own, ended with it.

#include <QDBusConnection>
#include <QProcess>
#include <QTemporaryDir>

namespace stir::testing {

class PrivateBus
{
public:
    bool start()
    {
        m_process.start(QStringLiteral("dbus-daemon"),
                        {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address"),
                         QStringLiteral("--address=unix:dir=") + m_folder.path()});
        if (!m_process.waitForStarted() || !m_process.waitForReadyRead(5000))
            return false;
        m_address = QString::fromLatin1(m_process.readLine().trimmed());
        return !m_address.isEmpty();
    }
    ~PrivateBus()
    {
        m_process.terminate();
        m_process.waitForFinished(5000);
    }
    QString address() const { return m_address; }
    QDBusConnection connection(const QString &name) const { return QDBusConnection::connectToBus(m_address, name); }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_address;
};

} // namespace stir::testing
