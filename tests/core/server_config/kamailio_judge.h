// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the real kamailio -c says to a text.

#include <QFile>
#include <QProcess>
#include <QRegularExpression>

namespace stir::server_config::test {

inline void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(path));
}

struct Verdict
{
    bool isAccepted = false;
    QByteArray answer;

    /// The name of a module that it looked for in vain; empty: it looked for none.
    QByteArray missingModule() const
    {
        static const QRegularExpression words(QStringLiteral("could not find module <([^>]*)>"));
        return words.match(QString::fromUtf8(answer)).captured(1).toUtf8();
    }
};

/// As kamailio.cfg in `folder`, which stays as the test has made it otherwise.
inline Verdict kamailioOn(const QByteArray &text, const QString &folder, const QStringList &options = {})
{
    const QString path = folder + QStringLiteral("/kamailio.cfg");
    write(path, text);
    QProcess kamailio;
    kamailio.setProcessChannelMode(QProcess::MergedChannels);
    kamailio.setWorkingDirectory(QStringLiteral("/"));
    kamailio.start(QStringLiteral("/usr/sbin/kamailio"),
                   QStringList{QStringLiteral("-E"), QStringLiteral("-l"), QStringLiteral("udp:127.0.0.1:5060"),
                               QStringLiteral("-c"), QStringLiteral("-f"), path} +
                       options);
    const bool ended = kamailio.waitForFinished(30000);
    return {ended && kamailio.exitStatus() == QProcess::NormalExit && kamailio.exitCode() == 0, kamailio.readAll()};
}

} // namespace stir::server_config::test
