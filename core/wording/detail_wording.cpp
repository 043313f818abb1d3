// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/words.h"

#include <QtGlobal>

namespace stir::wording {

namespace {

struct DetailWords
{
    const char *detail;
    const char *sentence;
};

constexpr DetailWords details[] = {
    {"a certificate", QT_TRANSLATE_NOOP("Wording", "It is a certificate.")},
    {"a private key", QT_TRANSLATE_NOOP("Wording", "It is a private key.")},
    {"a public key", QT_TRANSLATE_NOOP("Wording", "It is a public key.")},
    {"a certificate request", QT_TRANSLATE_NOOP("Wording", "It is a certificate request.")},
    {"a revocation list", QT_TRANSLATE_NOOP("Wording", "It is a list of revocations.")},
    {"a PKCS#7 file", QT_TRANSLATE_NOOP("Wording", "It is a PKCS#7 file, which holds none here.")},
    {"a PKCS#12 file", QT_TRANSLATE_NOOP("Wording", "It is a PKCS#12 file, which holds none here.")},
    {"it breaks off", QT_TRANSLATE_NOOP("Wording", "It breaks off before its end.")},
    {"too many rounds",
     QT_TRANSLATE_NOOP("Wording", "Its passphrase asks for more work than any program would choose.")},
};

} // namespace

QString detailSentence(const QString &detail)
{
    for (const DetailWords &words : details)
        if (detail == QLatin1String(words.detail))
            return filled(words.sentence, {});
    return detail;
}

} // namespace stir::wording
