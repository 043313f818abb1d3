// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/words.h"

#include <QtGlobal>

namespace stir::wording {

namespace {

constexpr FindingWords words[] = {
    {"claims", "two_cards", "",
     QT_TRANSLATE_NOOP("Wording", "The caller's card stands in the token (jcd) and is pointed to as well (jcl)."),
     QT_TRANSLATE_NOOP("Wording", "RFC 9795 allows one of them.")},
    {"claims", "not_https", "claim url",
     QT_TRANSLATE_NOOP("Wording", "“%1” is %2, which does not begin with https://."),
     QT_TRANSLATE_NOOP("Wording", "Telephones do not show what they fetch without encryption.")},
    {"claims", "rph_value", "value",
     QT_TRANSLATE_NOOP("Wording", "“%1” is no priority: it should be a name, a dot and a level, such as ets.0."),
     QT_TRANSLATE_NOOP("Wording", "Ask the sender of the call to mend its signing software.")},
    {"claims", "sph", "value", QT_TRANSLATE_NOOP("Wording", "The claim “sph” is “%1” instead of “psap-callback”."),
     QT_TRANSLATE_NOOP("Wording", "RFC 9027 knows no other value: the whole token fails.")},
    {"claims", "sph_without_esnet", "",
     QT_TRANSLATE_NOOP("Wording", "The claim “sph” stands in a token that claims no priority of esnet."),
     QT_TRANSLATE_NOOP("Wording", "RFC 9027 allows it for emergency callbacks only.")},
    {"claims", "mky_digest", "value",
     QT_TRANSLATE_NOOP("Wording", "The digest “%1” of a media key is not plain hexadecimal."),
     QT_TRANSLATE_NOOP("Wording", "RFC 8225 wants it without colons.")},
    {"claims", "mky_order", "", QT_TRANSLATE_NOOP("Wording", "The media keys are not in order."),
     QT_TRANSLATE_NOOP("Wording", "Only matters where a verifier builds the token anew.")},
    {"claims", "opt_in_div", "", QT_TRANSLATE_NOOP("Wording", "A token of type div holds another token (opt)."),
     QT_TRANSLATE_NOOP("Wording", "RFC 8946 allows that in div-o only.")},
    {"claims", "opt_compact", "", QT_TRANSLATE_NOOP("Wording", "The token within (opt) is in compact form."),
     QT_TRANSLATE_NOOP("Wording", "RFC 8946 wants the full form: there is no message to rebuild it from.")},
    {"tnauthlist", "not_for_numbers", "",
     QT_TRANSLATE_NOOP("Wording",
                       "Not looked at: a priority is signed by whoever grants it, not by the caller's provider."),
     ""},
    {"rcd", "", "count", QT_TRANSLATE_NOOP("Wording", "What the token says about the caller agrees with its digests."),
     ""},
    {"rcd", "digest_algorithm", "pointer digest",
     QT_TRANSLATE_NOOP("Wording", "The digest for %1, “%2”, is not of sha256, sha384 or sha512."),
     QT_TRANSLATE_NOOP("Wording", "Ask the sender of the call to mend its signing software.")},
    {"rcd", "digest_encoding", "pointer digest",
     QT_TRANSLATE_NOOP("Wording", "The digest for %1, “%2”, cannot be read."),
     QT_TRANSLATE_NOOP("Wording", "It must be base64 in the standard alphabet, of the whole digest.")},
    {"rcd", "digest_of_nothing", "pointer",
     QT_TRANSLATE_NOOP("Wording", "There is a digest for %1, and nothing is there."),
     QT_TRANSLATE_NOOP("Wording", "Ask the sender of the call to mend its signing software.")},
    {"rcd", "digest_differs", "pointer",
     QT_TRANSLATE_NOOP("Wording", "What the token says at %1 is not what its digest is for."),
     QT_TRANSLATE_NOOP("Wording", "What is said about the caller must not be shown.")},
    {"rcd", "too_many", "limit",
     QT_TRANSLATE_NOOP("Wording", "The token has more than %1 digests of what it says about the caller."),
     QT_TRANSLATE_NOOP("Wording", "What is said about the caller must not be shown.")},
    {"rcd", "content_differs", "pointer url",
     QT_TRANSLATE_NOOP("Wording", "What lies at %2 is not what the digest for %1 is for."),
     QT_TRANSLATE_NOOP("Wording", "What is said about the caller must not be shown. If the call is yours, publish the "
                                  "very file that was signed, or sign the new one.")},
    {"rcd", "content_changed", "pointer url",
     QT_TRANSLATE_NOOP("Wording", "What lies at %2 today is not what the digest for %1 is for."),
     QT_TRANSLATE_NOOP("Wording", "It may have been exchanged since the call. Asterisk and Kamailio do not compare it; "
                                  "services that show it do.")},
    {"rcd", "digest_remote", "pointer url",
     QT_TRANSLATE_NOOP("Wording", "Not looked at: the digest for %1 is of what lies at %2."),
     QT_TRANSLATE_NOOP("Wording", "It is fetched only when the signature holds and its signer is trusted.")},
    {"rcd", "offline", "url", QT_TRANSLATE_NOOP("Wording", "Not looked at: %1 would have to be fetched."),
     QT_TRANSLATE_NOOP("Wording", "Allow fetching, to compare it with its digest.")},
    {"rcd", "time_used_up", "url seconds",
     QT_TRANSLATE_NOOP("Wording", "Not looked at: %1 was not fetched, for the %2 s that addresses without an answer "
                                  "may take in all are used up."),
     QT_TRANSLATE_NOOP("Wording", "Decode the calls of this caller by themselves.")},
    {"rcd", "not_covered", "pointer url", QT_TRANSLATE_NOOP("Wording", "No digest vouches for what %1 points to, %2."),
     QT_TRANSLATE_NOOP("Wording", "It can be exchanged after the call was signed.")},
    {"rph", "", "asked", QT_TRANSLATE_NOOP("Wording", "The token allows the priority the message asks for: %1."), ""},
    {"rph", "not_authorized", "value",
     QT_TRANSLATE_NOOP("Wording", "The message asks for the priority %1, which the token does not allow."),
     QT_TRANSLATE_NOOP("Wording",
                       "Take Resource-Priority out of the message and treat the call as any other (RFC 8443).")},
    {"rph", "not_asked_for", "",
     QT_TRANSLATE_NOOP("Wording", "The token allows a priority, and the message asks for none."), ""},
    {"rph", "sph_differs", "claim value",
     QT_TRANSLATE_NOOP("Wording", "The token is for the priority “%1”, the message says “%2”."),
     QT_TRANSLATE_NOOP("Wording", "It is no emergency callback; treat it as any other call (RFC 9027).")},
    {"rph", "sph_alone", "claim",
     QT_TRANSLATE_NOOP("Wording", "The token is for the priority “%1”, the message has no Priority header."),
     QT_TRANSLATE_NOOP("Wording", "It is no emergency callback; treat it as any other call (RFC 9027).")},
    {"mky", "", "count", QT_TRANSLATE_NOOP("Wording", "The media keys of the message are those of the token."), ""},
    {"mky", "not_signed", "key",
     QT_TRANSLATE_NOOP("Wording", "The message offers the media key %1, and the token does not have it."),
     QT_TRANSLATE_NOOP("Wording", "Somebody may sit between the two ends and listen. Do not trust the encryption.")},
    {"mky", "not_offered", "key",
     QT_TRANSLATE_NOOP("Wording", "The token has the media key %1, and the message does not offer it."),
     QT_TRANSLATE_NOOP("Wording", "Somebody may sit between the two ends and listen. Do not trust the encryption.")},
    {"capture", "faked_mark", "count total example",
     QT_TRANSLATE_NOOP("Wording",
                       "%1 of %2 callers bring the mark in their name that only the verifier may set, such as “%3”."),
     QT_TRANSLATE_NOOP("Wording",
                       "Whoever sees the name takes the call for checked, for none of Asterisk, Kamailio and OpenSIPS "
                       "looks at it. Choose another text for the alert, and have the server cut it off names that "
                       "come in.")},
    {"capture", "outside_list", "count total example",
     QT_TRANSLATE_NOOP("Wording", "%1 of %2 calling numbers are not among those of the certificate, such as %3."),
     QT_TRANSLATE_NOOP("Wording",
                       "Verifiers that hold to RFC 8226 reject the calls; Asterisk, Kamailio and OpenSIPS do not "
                       "compare. If the calls are yours, get a certificate for these numbers.")},
    {"capture", "not_e164", "count total example",
     QT_TRANSLATE_NOOP("Wording", "%1 of %2 calling numbers are not in international form, such as “%3”."),
     QT_TRANSLATE_NOOP("Wording",
                       "Asterisk 18.22 and later and OpenSIPS compare them with the caller's number and reject the "
                       "calls. If they are yours, sign digits only, with the country code.")},
    {"capture", "all_full", "count total",
     QT_TRANSLATE_NOOP("Wording", "All %1 calls are signed with A, the full attestation."),
     QT_TRANSLATE_NOOP("Wording",
                       "A says that the caller is known and may use the number. None of Asterisk, Kamailio and "
                       "OpenSIPS rejects a call for it. If the calls are yours, see that calls from other networks "
                       "are signed with B or C.")},
    {"*", "no_message", "", QT_TRANSLATE_NOOP("Wording", "Not looked at: the message around the header is not known."),
     ""},
};

} // namespace

std::span<const FindingWords> extensionWords()
{
    return words;
}

} // namespace stir::wording
