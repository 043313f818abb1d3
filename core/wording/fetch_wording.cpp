// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/words.h"

#include <QtGlobal>

namespace stir::wording {

namespace {

// The checks "certificate", "tnauthlist", "chain" and "rcd" share what can go wrong on the way to an address.
constexpr FindingWords words[] = {
    {"*", "offline", "url", QT_TRANSLATE_NOOP("Wording", "Not looked at: %1 would have to be fetched."),
     QT_TRANSLATE_NOOP("Wording", "Allow fetching, or give the certificate.")},
    {"*", "cancelled", "url", QT_TRANSLATE_NOOP("Wording", "Not looked at: fetching %1 was stopped."), ""},
    {"*", "time_used_up", "url seconds",
     QT_TRANSLATE_NOOP("Wording", "Not looked at: %1 was not fetched, for the %2 s that addresses without an answer "
                                  "may take in all are used up."),
     QT_TRANSLATE_NOOP("Wording", "Decode the calls of this address by themselves, or give the certificate.")},
    {"*", "bad_url", "url",
     QT_TRANSLATE_NOOP("Wording", "Nothing can be fetched from “%1”: it is no complete address."),
     QT_TRANSLATE_NOOP("Wording", "The sender must write the whole address, for example https://example.com/cert.pem, "
                                  "without blanks.")},
    {"*", "not_https", "url scheme",
     QT_TRANSLATE_NOOP("Wording", "Nothing is fetched from %1: only https proves who answers."),
     QT_TRANSLATE_NOOP("Wording",
                       "Most verifiers refuse it. The sender must publish at an address that begins with https://.")},
    {"*", "userinfo", "url",
     QT_TRANSLATE_NOOP("Wording", "Nothing is fetched from %1: a user name or password stands in it."),
     QT_TRANSLATE_NOOP("Wording", "Most verifiers refuse it. The sender must publish at an address without one.")},
    {"*", "dns", "url host detail",
     QT_TRANSLATE_NOOP("Wording", "Nothing was fetched from %1: the name %2 was not found (%3)."),
     QT_TRANSLATE_NOOP("Wording", "Check the spelling of the name, and that this machine can look up names.")},
    {"*", "private_address", "url host address range",
     QT_TRANSLATE_NOOP("Wording", "Nothing is fetched from %1: %2 leads to %3, which is no public address (%4)."),
     QT_TRANSLATE_NOOP("Wording", "Other providers cannot reach it. If it is your own test network, allow private "
                                  "addresses; else a hostile header may be probing it.")},
    {"*", "refused", "url address",
     QT_TRANSLATE_NOOP("Wording", "Nothing was fetched from %1: %2 refused the connection."),
     QT_TRANSLATE_NOOP("Wording", "Check that the web server runs, and the firewall in front of it.")},
    {"*", "unreachable", "url detail",
     QT_TRANSLATE_NOOP("Wording", "Nothing was fetched from %1: there is no way to it (%2)."),
     QT_TRANSLATE_NOOP("Wording", "Check that this machine may connect to the outside.")},
    {"*", "timeout", "url seconds",
     QT_TRANSLATE_NOOP("Wording", "Nothing was fetched from %1: it was not done within %2 s."),
     QT_TRANSLATE_NOOP("Wording", "Verifiers wait a few seconds only. Check the web server and the firewall.")},
    {"*", "tls", "url detail",
     QT_TRANSLATE_NOOP("Wording", "Nothing was fetched from %1: the web server did not prove who it is (%2)."),
     QT_TRANSLATE_NOOP("Wording", "The web server needs a certificate for its name from a public authority. If its "
                                  "authority is your own, give that certificate.")},
    {"*", "status", "url status", QT_TRANSLATE_NOOP("Wording", "Nothing was fetched from %1: it answered %2."),
     QT_TRANSLATE_NOOP("Wording", "Verifiers want 200. Check with “curl --fail” from outside that the file is there.")},
    {"*", "redirect", "url target status",
     QT_TRANSLATE_NOOP("Wording", "Nothing was fetched from %1: it leads on to “%2”."),
     QT_TRANSLATE_NOOP("Wording", "Verifiers do not follow. The sender must name the address where the file lies.")},
    {"*", "too_large", "url limit",
     QT_TRANSLATE_NOOP("Wording", "What %1 offers was not read: it is larger than %2 bytes."),
     QT_TRANSLATE_NOOP("Wording", "Check that the right file is published there.")},
    {"*", "interrupted", "url detail",
     QT_TRANSLATE_NOOP("Wording", "Nothing was fetched from %1: the answer broke off or was no HTTP (%2)."),
     QT_TRANSLATE_NOOP("Wording", "Try again. If it happens again, check the web server.")},
    {"certificate", "not_pem", "url type",
     QT_TRANSLATE_NOOP("Wording", "There is no certificate in PEM form at %1 (its type is “%2”)."),
     QT_TRANSLATE_NOOP("Wording", "The file must begin with BEGIN CERTIFICATE, without text before it. DER and web "
                                  "pages are of no use.")},
    {"certificate", "not_pem_untyped", "url",
     QT_TRANSLATE_NOOP("Wording", "There is no certificate in PEM form at %1."),
     QT_TRANSLATE_NOOP(
         "Wording",
         "The file must begin with BEGIN CERTIFICATE, without text before it. DER and web pages are of no use.")},
    {"certificate", "not_readable", "url detail",
     QT_TRANSLATE_NOOP("Wording", "A certificate at %1 cannot be read (%2)."),
     QT_TRANSLATE_NOOP("Wording", "Publish the file again, byte by byte as the authority gave it.")},
    {"certificate", "private_key", "url",
     QT_TRANSLATE_NOOP("Wording", "A PRIVATE KEY is published at %1. Everybody can sign calls with it."),
     QT_TRANSLATE_NOOP("Wording", "Take the file away at once, have the certificate revoked, and make a new key. "
                                  "Publish certificates only.")},
    {"certificate", "text_around", "url",
     QT_TRANSLATE_NOOP("Wording", "There is other text beside the certificates at %1."),
     QT_TRANSLATE_NOOP("Wording", "Asterisk 18.22 and later rejects text before the first certificate; Kamailio's "
                                  "stirshaken reads over it. The file must hold certificates in PEM form and nothing "
                                  "else (RFC 8555 9.1).")},
    {"certificate", "wrong_order", "url subject issuer",
     QT_TRANSLATE_NOOP("Wording", "The certificates at %1 are in the wrong order: “%3” must follow “%2”."),
     QT_TRANSLATE_NOOP("Wording", "Asterisk, Kamailio's stirshaken and OpenSIPS take the first for the signer's, and "
                                  "reject the call when it is another. Publish the signer first, then its issuers.")},
    {"certificate", "content_type", "url type",
     QT_TRANSLATE_NOOP("Wording", "%1 is offered with the type “%2” instead of application/pem-certificate-chain."),
     QT_TRANSLATE_NOOP("Wording", "Verifiers do not mind. Set the type in the web server.")},
    {"certificate", "content_type_missing", "url",
     QT_TRANSLATE_NOOP("Wording", "%1 is offered without a type instead of with application/pem-certificate-chain."),
     QT_TRANSLATE_NOOP("Wording", "Verifiers do not mind. Set the type in the web server.")},
    {"certificate", "short_cache", "url value",
     QT_TRANSLATE_NOOP("Wording", "%1 may be kept for less than a day (Cache-Control “%2”)."),
     QT_TRANSLATE_NOOP("Wording", "Verifiers fetch it again for many calls. Let the web server allow a day or more.")},
    {"certificate", "no_cache_time", "url",
     QT_TRANSLATE_NOOP("Wording", "The web server does not say how long %1 may be kept (Cache-Control)."),
     QT_TRANSLATE_NOOP("Wording", "Verifiers fetch it again for many calls. Let the web server allow a day or more.")},
    {"tnauthlist", "list_malformed", "url", QT_TRANSLATE_NOOP("Wording", "The list of numbers at %1 cannot be read."),
     QT_TRANSLATE_NOOP("Wording", "It must be a TNAuthList in DER form (RFC 8226 10.1).")},
    {"chain", "revoked", "subject since reason issuer",
     QT_TRANSLATE_NOOP("Wording", "The certificate of %1 was revoked on %2 (%3), says the list of %4."),
     QT_TRANSLATE_NOOP("Wording", "Do not trust this call. The sender needs another certificate.")},
    {"chain", "revoked_later", "subject since reason issuer",
     QT_TRANSLATE_NOOP("Wording",
                       "The certificate of %1 was revoked on %2 (%3), after this call, says the list of %4."),
     QT_TRANSLATE_NOOP("Wording",
                       "Calls signed since then are rejected. Asterisk 18.22 and later, Kamailio's stirshaken and "
                       "OpenSIPS, where they were given this list, reject earlier ones too: they do not compare the "
                       "times.")},
    {"chain", "revocation_unknown", "subject",
     QT_TRANSLATE_NOOP("Wording", "Whether the certificate of %1 was revoked could not be looked up."),
     QT_TRANSLATE_NOOP("Wording",
                       "A call signed with a revoked certificate would not be noticed. Asterisk 18.22 and later, "
                       "Kamailio's stirshaken and OpenSIPS fetch no list; where they were given lists, they reject "
                       "the calls of every certificate that none of these speaks for.")},
    {"chain", "revocation_offline", "subject url",
     QT_TRANSLATE_NOOP("Wording",
                       "Whether the certificate of %1 was revoked was not looked up: %2 would have to be fetched."),
     QT_TRANSLATE_NOOP("Wording", "Allow fetching, or give the list of revocations.")},
    {"chain", "revocation_unreadable", "source detail",
     QT_TRANSLATE_NOOP("Wording", "The list of revocations of %1 cannot be read (%2)."),
     QT_TRANSLATE_NOOP("Wording",
                       "It must be a CRL in PEM or DER form. Asterisk 18.22 and later, Kamailio's stirshaken and "
                       "OpenSIPS, where they were given lists, reject the calls of every certificate that none of "
                       "these speaks for.")},
    {"chain", "revocation_stale", "issuer next_update",
     QT_TRANSLATE_NOOP("Wording", "The list of revocations of %1 was to be renewed by %2."),
     QT_TRANSLATE_NOOP("Wording",
                       "Later revocations are not in it. Asterisk 18.22 and later, Kamailio's stirshaken and OpenSIPS, "
                       "where they were given this list, reject the call. Get a newer one.")},
    {"chain", "revocation_unsigned", "issuer",
     QT_TRANSLATE_NOOP("Wording", "Nobody vouches for the list of revocations of %1: its signer's certificate is not "
                                  "at hand."),
     QT_TRANSLATE_NOOP("Wording",
                       "Give that certificate together with the list. Asterisk 18.22 and later, Kamailio's stirshaken "
                       "and OpenSIPS, where they were given the list alone, reject the call.")},
    {"chain", "revocation_bad_signature", "issuer",
     QT_TRANSLATE_NOOP("Wording", "The list of revocations of %1 is not used: its signature does not hold."),
     QT_TRANSLATE_NOOP("Wording",
                       "It was changed on its way, or somebody else wrote it. Asterisk 18.22 and later, Kamailio's "
                       "stirshaken and OpenSIPS, where they were given this list, reject the call. Get it again.")},
    {"chain", "revocation_other_scope", "subject issuer",
     QT_TRANSLATE_NOOP("Wording", "The list of revocations of %2 does not speak for the certificate of %1."),
     QT_TRANSLATE_NOOP("Wording", "Asterisk 18.22 and later, Kamailio's stirshaken and OpenSIPS, where they were given "
                                  "this list alone, reject the call. Get the list of the certificate's issuer.")},
};

} // namespace

std::span<const FindingWords> fetchWords()
{
    return words;
}

} // namespace stir::wording
