// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/words.h"

#include <QtGlobal>

namespace stir::wording {

namespace {

constexpr FindingWords words[] = {
    {"dns", "", "addresses", QT_TRANSLATE_NOOP("Wording", "The name leads to %1."), ""},
    {"tls", "", "version issuer not_after",
     QT_TRANSLATE_NOOP("Wording", "The web server proved who it is (%1, certificate of %2, until %3)."), ""},
    {"tls", "web_certificate_expires", "days not_after",
     QT_TRANSLATE_NOOP("Wording", "The web server's own certificate expires in %1 days, on %2."),
     QT_TRANSLATE_NOOP("Wording", "Renew it, or see why it does not renew itself: without it nobody can fetch yours. "
                                  "Asterisk, Kamailio and OpenSIPS then reject your calls.")},
    {"http", "", "size milliseconds", QT_TRANSLATE_NOOP("Wording", "It answered with %1 bytes within %2 ms."), ""},
    {"http", "slow", "milliseconds", QT_TRANSLATE_NOOP("Wording", "It took %1 ms to answer."),
     QT_TRANSLATE_NOOP("Wording", "Asterisk 18.22 and later give up after 2 s and reject the call. Publish the file "
                                  "on a faster server or nearer to the verifiers.")},
    {"certificate", "published", "count subject",
     QT_TRANSLATE_NOOP("Wording", "Certificates published there: %1; the first is %2."), ""},
    {"match", "", "subject", QT_TRANSLATE_NOOP("Wording", "It is the certificate it is published for."), ""},
    {"match", "other_key", "subject", QT_TRANSLATE_NOOP("Wording", "%1 is for another key than calls are signed with."),
     QT_TRANSLATE_NOOP("Wording", "Every call signed with it is rejected. Publish the certificate of that key there, "
                                  "or sign with the key of this one.")},
    {"match", "other_signer", "subject published expected",
     QT_TRANSLATE_NOOP("Wording", "Another certificate is published there: %1 (SHA-256 %2)."),
     QT_TRANSLATE_NOOP("Wording", "Calls signed with the key of yours are rejected. Publish yours there.")},
    {"match", "other_certificate", "subject published expected",
     QT_TRANSLATE_NOOP("Wording", "Another certificate for the same key is published there: %1 (SHA-256 %2)."),
     QT_TRANSLATE_NOOP("Wording", "Asterisk and Kamailio do not mind as long as it is valid. Publish the new one, or "
                                  "bring the identity up to date.")},
};

} // namespace

std::span<const FindingWords> x5uWords()
{
    return words;
}

} // namespace stir::wording
