// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// SoftHSM2 as the token: a folder that keeps keys and gives none out. Skipped where it is not installed.

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace stir::test {

class SoftToken
{
public:
    static constexpr const char *pin = "1234";

    /// Makes it this program's token, and that of the programs it starts.
    SoftToken()
    {
        QFile configuration(m_folder.filePath(QStringLiteral("softhsm2.conf")));
        QDir(m_folder.path()).mkdir(QStringLiteral("tokens"));
        if (configuration.open(QIODevice::WriteOnly))
            configuration.write("directories.tokendir = " + QFile::encodeName(m_folder.path()) + "/tokens\n" +
                                "objectstore.backend = file\nlog.level = ERROR\n");
        configuration.close();
        qputenv("SOFTHSM2_CONF", QFile::encodeName(configuration.fileName()));
        m_isThere = QFile::exists(module()) && QFile::exists(engine()) &&
                    run({QStringLiteral("--init-token"), QStringLiteral("--free"), QStringLiteral("--label"),
                         QStringLiteral("stir"), QStringLiteral("--pin"), QString::fromLatin1(pin),
                         QStringLiteral("--so-pin"), QStringLiteral("5678")});
    }
    ~SoftToken() { qunsetenv("SOFTHSM2_CONF"); }
    SoftToken(const SoftToken &) = delete;
    SoftToken &operator=(const SoftToken &) = delete;

    bool isThere() const { return m_isThere; }

    /// Puts a PKCS#8 file into it.
    bool import(const QString &file, const QString &label) const
    {
        return run({QStringLiteral("--import"), file, QStringLiteral("--token"), QStringLiteral("stir"),
                    QStringLiteral("--label"), label, QStringLiteral("--id"), QStringLiteral("01"),
                    QStringLiteral("--pin"), QString::fromLatin1(pin)});
    }

    QString address(const QString &label) const
    {
        return QStringLiteral("pkcs11:token=stir;object=%1?module-path=%2").arg(label, module());
    }

private:
    static QString module() { return QStringLiteral("/usr/lib/softhsm/libsofthsm2.so"); }
    static QString engine() { return QStringLiteral("/usr/lib/x86_64-linux-gnu/engines-3/pkcs11.so"); }

    static bool run(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral("softhsm2-util"), arguments);
        return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }

    QTemporaryDir m_folder;
    bool m_isThere = false;
};

} // namespace stir::test
