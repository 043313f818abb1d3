// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/certificate_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

/// A context for lupdate, which finds none for a free function.
struct CertificateText
{
    Q_DECLARE_TR_FUNCTIONS(CertificateText)
};

} // namespace

QString numbersText(const crypto::Certificate &certificate)
{
    const auto list = certificate.tnAuthorizationList();
    if (!list)
        return CertificateText::tr("no number list");
    QStringList parts;
    for (const QString &code : list->serviceProviderCodes)
        parts.append(CertificateText::tr("SPC %1").arg(code));
    for (const auto &range : list->ranges)
        parts.append(CertificateText::tr("%1 (%n number(s))", nullptr, static_cast<int>(range.count)).arg(range.start));
    parts += list->numbers;
    if (list->malformed)
        parts.append(CertificateText::tr("malformed"));
    return parts.join(u", "_s);
}

} // namespace stir::ui
