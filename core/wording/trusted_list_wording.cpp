// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/words.h"

#include <QtGlobal>

namespace stir::wording {

namespace {

constexpr const char *askForAnother =
    QT_TRANSLATE_NOOP("Wording", "Nothing was taken over. Get the list again from the policy administrator.");

constexpr FindingWords words[] = {
    {"trusted_list", "", "count sequence expires subject",
     QT_TRANSLATE_NOOP("Wording", "The list holds %1 roots (sequence %2, until %3) and is signed by %4."), ""},
    {"trusted_list", "malformed", "part",
     QT_TRANSLATE_NOOP("Wording", "This is no list of trusted authorities: %1 cannot be read."),
     QT_TRANSLATE_NOOP("Wording", "It is a signed list (JWS) as the policy administrator's service gives it, alone or "
                                  "as “caList” of a JSON object.")},
    {"trusted_list", "too_large", "limit", QT_TRANSLATE_NOOP("Wording", "The list is larger than %1 bytes."),
     askForAnother},
    {"trusted_list", "too_many", "limit", QT_TRANSLATE_NOOP("Wording", "The list holds more than %1 roots."),
     askForAnother},
    {"trusted_list", "root_unreadable", "number detail",
     QT_TRANSLATE_NOOP("Wording", "Entry %1 of the list is no certificate in PEM form (%2)."), askForAnother},
    {"trusted_list", "algorithm", "algorithm",
     QT_TRANSLATE_NOOP("Wording", "The list is signed with “%1” and not with ES256."), askForAnother},
    {"trusted_list", "signer_url", "url",
     QT_TRANSLATE_NOOP("Wording",
                       "The list says that its signer's certificate lies at “%1”, which is no https address."),
     askForAnother},
    {"trusted_list", "authority_unknown", "host",
     QT_TRANSLATE_NOOP("Wording", "The list says that it comes from %1, and nobody said that this is your policy "
                                  "administrator."),
     QT_TRANSLATE_NOOP("Wording", "If it is, say whose list it is (in the window: “Whose list it is”; stirctl: "
                                  "--authority %1, or --signer with the certificate it signs with).")},
    {"trusted_list", "signer_elsewhere", "url host",
     QT_TRANSLATE_NOOP("Wording", "The signer's certificate lies at %1 and not on %2, where the list comes from."),
     QT_TRANSLATE_NOOP("Wording", "Nothing was taken over. Whoever wrote this list is not known to be the policy "
                                  "administrator.")},
    {"trusted_list", "signature", "subject",
     QT_TRANSLATE_NOOP("Wording", "The list is not signed with the key of %1, or was changed since."), askForAnother},
    {"trusted_list", "signer_expired", "subject not_after",
     QT_TRANSLATE_NOOP("Wording", "The certificate of the signer, %1, is not valid today (it ends on %2)."),
     QT_TRANSLATE_NOOP("Wording", "Nothing was taken over. Check the clock of this machine, then get the list again.")},
    {"trusted_list", "expired", "expires", QT_TRANSLATE_NOOP("Wording", "The list expired on %1."), askForAnother},
    {"trusted_list", "older", "sequence before",
     QT_TRANSLATE_NOOP("Wording", "The list (sequence %1) is older than the one that was taken over before (%2)."),
     QT_TRANSLATE_NOOP("Wording", "Nothing was taken over: an old list may hold authorities that are not trusted any "
                                  "more.")},
    {"trusted_list", "signer_changed", "subject",
     QT_TRANSLATE_NOOP("Wording", "The list is signed with another key than the one before, that of %1."),
     QT_TRANSLATE_NOOP("Wording", "Right after a renewal that is as it should be; otherwise ask the policy "
                                  "administrator. Asterisk and Kamailio trust whatever roots they are given.")},
};

} // namespace

std::span<const FindingWords> trustedListWords()
{
    return words;
}

} // namespace stir::wording
