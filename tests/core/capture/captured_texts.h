// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Texts that the tests of capture look through.

#include <QByteArray>
#include <QFile>

namespace stir {

inline QByteArray dataFile(const char *name)
{
    QFile file(QStringLiteral(STIR_TEST_DATA "/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The token of RFC 8946 5.
inline QByteArray baseToken()
{
    return dataFile("rfc8946/base.token").trimmed();
}

/// An INVITE as a proxy would send it, with these header lines among its own.
inline QByteArray inviteWith(const QByteArray &identityLines)
{
    return "INVITE sip:+12155551213@b.example SIP/2.0\r\n"
           "From: \"sip:911@x\" <sip:12155551212@a.example>;tag=1\r\n"
           "To: <sip:12155551213@b.example>\r\n"
           "Call-ID: call-1\r\n"
           "Date: Fri, 25 Sep 2015 19:12:25 GMT\r\n" +
           identityLines + "Content-Length: 6\r\n\r\nv=0\r\n";
}

} // namespace stir
