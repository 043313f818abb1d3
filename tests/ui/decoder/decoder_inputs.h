// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the tests of the page paste and open.

#include "core/foundation/files.h"

namespace stir::ui {

inline const QString guideFile = QStringLiteral(STIR_TEST_DATA "/voipnow-guide/asterisk-console.txt");

inline QString guideIdentity()
{
    return QString::fromUtf8(readFile(QStringLiteral(STIR_TEST_DATA "/voipnow-guide/identity.txt")).value());
}

inline const QString bareInvite = QStringLiteral("INVITE sip:1@example.net SIP/2.0\r\n"
                                                 "From: <sip:2@example.org>;tag=1\r\n"
                                                 "To: <sip:1@example.net>\r\n"
                                                 "Call-ID: 1\r\nCSeq: 1 INVITE\r\n\r\n");

} // namespace stir::ui
