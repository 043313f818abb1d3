// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/x509_text.h"

#include "core/crypto/memory_bio.h"

#include <ctime>

namespace stir::crypto {

QString nameText(const X509_NAME *name)
{
    constexpr unsigned long flags = XN_FLAG_SEP_CPLUS_SPC | XN_FLAG_DN_REV | XN_FLAG_FN_SN |
                                    (ASN1_STRFLGS_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB));
    const BioHandle bio = writingBio();
    X509_NAME_print_ex(bio.get(), name, 0, flags);
    return QString::fromUtf8(writtenText(bio));
}

QString textOf(const ASN1_STRING *string)
{
    unsigned char *text = nullptr;
    const int length = ASN1_STRING_to_UTF8(&text, string);
    const OpensslBuffer<unsigned char> owned(text);
    return length < 0 ? QString() : QString::fromUtf8(reinterpret_cast<const char *>(text), length);
}

QDateTime timeOf(const ASN1_TIME *time)
{
    std::tm parts = {};
    // Without a time OpenSSL would give the present one.
    if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
                     QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC);
}

} // namespace stir::crypto
