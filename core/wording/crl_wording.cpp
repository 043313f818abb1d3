// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/words.h"

#include <QtGlobal>

namespace stir::wording {

namespace {

constexpr FindingWords words[] = {
    {"crl", "offline", "url", QT_TRANSLATE_NOOP("Wording", "What is at %1 is not known: it was not fetched lately."),
     QT_TRANSLATE_NOOP("Wording", "Fetch it.")},
    {"crl", "bad_url", "url",
     QT_TRANSLATE_NOOP("Wording", "Nothing can be fetched from “%1”: it is no complete address."),
     QT_TRANSLATE_NOOP("Wording", "It stands like this in the certificate. Its authority must issue it anew.")},
    {"crl", "not_https", "url",
     QT_TRANSLATE_NOOP("Wording", "Nothing is fetched from %1: this program fetches over https alone."),
     QT_TRANSLATE_NOOP("Wording",
                       "Get the list by other means, and give it to “stirctl decode --crl” when you verify.")},
    {"crl", "private_address", "url host address range",
     QT_TRANSLATE_NOOP("Wording", "Nothing is fetched from %1: %2 leads to %3, which is no public address (%4)."),
     QT_TRANSLATE_NOOP("Wording", "Whoever wrote the certificate may want to probe the network here. Where did it come "
                                  "from? Asterisk, Kamailio and OpenSIPS fetch no lists.")},
    {"crl", "not_kept", "url",
     QT_TRANSLATE_NOOP("Wording", "The web server does not let the list be kept: it is fetched anew each time."),
     QT_TRANSLATE_NOOP("Wording", "Whoever runs it can allow that with Cache-Control.")},
    {"crl", "unreadable", "url detail",
     QT_TRANSLATE_NOOP("Wording", "What was fetched from %1 cannot be read as a list of revocations (%2)."),
     QT_TRANSLATE_NOOP("Wording", "It must be a CRL in PEM or DER form. Tell the authority.")},
    {"crl", "too_many", "url limit",
     QT_TRANSLATE_NOOP("Wording", "%1 offers more than %2 lists. None of them was looked at."),
     QT_TRANSLATE_NOOP("Wording", "Tell the authority.")},
    {"crl", "bad_signature", "issuer",
     QT_TRANSLATE_NOOP("Wording", "The list of %1 is not used: its signature does not hold."),
     QT_TRANSLATE_NOOP("Wording", "It was changed on its way, or somebody else wrote it. Fetch it again; if that does "
                                  "not help, tell the authority.")},
    {"crl", "unsigned", "issuer",
     QT_TRANSLATE_NOOP("Wording", "Nobody vouches for the list of %1: the certificate of its signer is not at hand."),
     QT_TRANSLATE_NOOP("Wording", "If you trust that authority, add its certificate to your trust anchors.")},
    {"crl", "stale", "issuer next_update", QT_TRANSLATE_NOOP("Wording", "The list of %1 was to be renewed by %2."),
     QT_TRANSLATE_NOOP("Wording", "Later revocations are not in it. Fetch it again; if it stays old, tell the "
                                  "authority. Asterisk, Kamailio and OpenSIPS reject calls by such a list where they "
                                  "were given it.")},
    {"crl", "revoked", "owner subject since reason issuer",
     QT_TRANSLATE_NOOP("Wording", "A certificate of %1, %2, was revoked on %3 (%4), says the list of %5."),
     QT_TRANSLATE_NOOP("Wording",
                       "Verifiers that look reject calls that lead to it. Change a signing identity to a new "
                       "key and certificate; remove a trust anchor.")},
    {"crl", "other_scope", "subject count",
     QT_TRANSLATE_NOOP("Wording", "The list does not speak for %2 of the certificates that name it, among them %1."),
     QT_TRANSLATE_NOOP("Wording", "Whether they were revoked stays unknown. Tell the authority that issued them.")},
};

} // namespace

std::span<const FindingWords> crlWords()
{
    return words;
}

} // namespace stir::wording
