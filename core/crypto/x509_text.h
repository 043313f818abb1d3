// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Names and times of X.509 as the rest of the program speaks of them. Internal to core/crypto.

#include <QDateTime>
#include <QString>

#include <openssl/x509.h>

namespace stir::crypto {

/// RFC 4514 style with blanks after the commas: "CN=SHAKEN 123A, O=Example, C=US".
QString nameText(const X509_NAME *name);
QString textOf(const ASN1_STRING *string);
/// UTC; invalid when there is none.
QDateTime timeOf(const ASN1_TIME *time);

} // namespace stir::crypto
