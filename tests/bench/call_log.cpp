// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/call_log.h"

#include "core/sip/base64url.h"

#include <QFile>

namespace stir::bench {

namespace {

QByteArray token(int number)
{
    const quint32 mixed = static_cast<quint32>(number) * 2654435761U;
    const QByteArray url = "https://certs" + QByteArray::number(mixed % 7) + ".example.net/shaken/1.pem";
    const QByteArray header = R"({"alg":"ES256","ppt":"shaken","typ":"passport","x5u":")" + url + "\"}";
    const QByteArray payload =
        QByteArray(R"({"attest":")") + "ABC"[mixed % 3] + R"(","dest":{"tn":["1303555)" +
        QByteArray::number(1000 + mixed % 9000) + R"("]},"iat":)" + QByteArray::number(1772323200 + number / 100) +
        R"(,"orig":{"tn":"1202555)" + QByteArray::number(1000 + mixed / 9000 % 9000) +
        R"("},"origid":"00000000-0000-4000-8000-)" + QByteArray::number(number).rightJustified(12, '0') + "\"}";
    QByteArray signature(64, '\1');
    memcpy(signature.data(), &mixed, sizeof mixed);
    return sip::toBase64Url(header) + '.' + sip::toBase64Url(payload) + '.' + sip::toBase64Url(signature) + ";info=<" +
           url + ">;alg=ES256;ppt=shaken";
}

} // namespace

void writeCallLog(const QString &file, int calls)
{
    QFile log(file);
    if (!log.open(QIODevice::WriteOnly))
        qFatal("%s: %s", qPrintable(file), qPrintable(log.errorString()));
    for (int number = 0; number < calls; ++number)
        log.write("Identity: " + token(number) + "\n\n");
}

} // namespace stir::bench
