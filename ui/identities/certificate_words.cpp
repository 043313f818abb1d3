// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/certificate_words.h"

#include <QCoreApplication>

namespace stir::ui {

namespace {

/// A context for lupdate, which finds none for a free function.
struct CertificateText
{
    Q_DECLARE_TR_FUNCTIONS(CertificateText)
};

} // namespace

QString daysLeftText(const credentials::SigningIdentity &identity, const QDateTime &now)
{
    const int days = credentials::daysLeft(identity, now);
    if (days < 0)
        return CertificateText::tr("expired %n day(s) ago", nullptr, -days);
    return CertificateText::tr("%n day(s)", nullptr, days);
}

QString foldedDigest(const QString &digits)
{
    return digits.size() <= 32 ? digits : digits.left(32) + u'\n' + digits.mid(32);
}

} // namespace stir::ui
