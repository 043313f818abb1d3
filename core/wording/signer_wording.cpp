// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/words.h"

#include <QtGlobal>

namespace stir::wording {

namespace {

constexpr FindingWords words[] = {
    {"signature", "signer_is_ours", "name key",
     QT_TRANSLATE_NOOP("Wording", "The token was signed with key %2, which is that of your identity “%1”."), ""},
    {"signature", "signer_is_known", "name key",
     QT_TRANSLATE_NOOP("Wording", "The token was signed with key %2, which is that of the certificate of %1."), ""},
    {"signature", "signer_seen", "key count",
     QT_TRANSLATE_NOOP("Wording", "The token was signed with key %1. Tokens here with this key: %2."),
     QT_TRANSLATE_NOOP("Wording", "Give the certificate, or allow fetching it, to see whose key that is.")},
    {"signature", "signer_lone", "",
     QT_TRANSLATE_NOOP("Wording", "Who signed the token cannot be told from one token alone."),
     QT_TRANSLATE_NOOP("Wording", "A capture with a second token of the same signer shows the key.")},
    {"signature", "signed_by_ours", "published key name",
     QT_TRANSLATE_NOOP("Wording",
                       "The certificate for the URL belongs to key %1; this token was signed by %2, which is "
                       "your identity “%3”."),
     QT_TRANSLATE_NOOP("Wording", "A server still signs with the key of that identity. Push the right one to it, or "
                                  "publish its certificate under a new URL: verifiers keep what they once fetched.")},
    {"signature", "signed_by_known", "published key name",
     QT_TRANSLATE_NOOP("Wording",
                       "The certificate for the URL belongs to key %1; this token was signed by %2, which is "
                       "that of the certificate of %3."),
     QT_TRANSLATE_NOOP("Wording", "The signer's server has the key of one certificate and the URL of another.")},
    {"signature", "wrong_key_published", "published key count",
     QT_TRANSLATE_NOOP("Wording",
                       "The certificate for the URL belongs to key %1; this token was signed by %2. No token "
                       "here of this URL verifies. Tokens signed by %2: %3."),
     QT_TRANSLATE_NOOP("Wording", "Key and certificate do not match, most likely since one of them was replaced. The "
                                  "signer must publish the certificate of the key in use, under a new URL: verifiers "
                                  "keep what they once fetched.")},
    {"signature", "foreign_signer", "published key count holding",
     QT_TRANSLATE_NOOP("Wording", "The certificate for the URL belongs to key %1; this token was signed by %2. Tokens "
                                  "here of this URL that verify: %4. Tokens signed by %2: %3."),
     QT_TRANSLATE_NOOP("Wording", "Somebody else signs in the name of this URL, or one of the signer's servers has "
                                  "another key than the others.")},
    {"signature", "altered", "published holding",
     QT_TRANSLATE_NOOP("Wording", "The token matches no key known here, while others of this URL verify (%2)."),
     QT_TRANSLATE_NOOP("Wording", "It was most likely altered on its way. That a stranger signed only this one cannot "
                                  "be ruled out.")},
    {"signature", "altered_or_foreign", "published",
     QT_TRANSLATE_NOOP("Wording", "Whether the token was altered or signed with another key cannot be told from one "
                                  "token alone."),
     QT_TRANSLATE_NOOP("Wording", "A capture with a second token of the same signer shows its key.")},
};

} // namespace

std::span<const FindingWords> signerWords()
{
    return words;
}

} // namespace stir::wording
