// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/words.h"

#include <QtGlobal>

namespace stir::wording {

namespace {

constexpr FindingWords words[] = {
    {"key", "other_kind", "algorithm",
     QT_TRANSLATE_NOOP("Wording", "Private key of another kind: %1. It cannot sign calls."),
     QT_TRANSLATE_NOOP("Wording",
                       "STIR/SHAKEN allows ES256 only. Make a new P-256 key, and order a certificate for it.")},
    {"key", "wrong_curve", "algorithm",
     QT_TRANSLATE_NOOP("Wording", "Private key on the curve %1, not P-256. It cannot sign calls."),
     QT_TRANSLATE_NOOP("Wording",
                       "STIR/SHAKEN allows ES256 only. Make a new P-256 key, and order a certificate for it.")},
    {"key", "published", "where", QT_TRANSLATE_NOOP("Wording", "Private key that everybody has: it is printed in %1."),
     QT_TRANSLATE_NOOP("Wording", "Use it for tests only. Make a new key for calls.")},
    {"key", "guessable", "", QT_TRANSLATE_NOOP("Wording", "Private key that anybody can find by trying."),
     QT_TRANSLATE_NOOP("Wording", "Make a new key here, and order a certificate for it.")},
    {"key", "kept_twice", "names",
     QT_TRANSLATE_NOOP("Wording", "Private key that the vault also keeps under another name: %1."),
     QT_TRANSLATE_NOOP("Wording", "Who gets hold of it signs for both. Give each signing identity a key of its own.")},
    {"chain", "reordered", "subject",
     QT_TRANSLATE_NOOP("Wording", "The certificates were not in order, and were put right: %1 comes first."),
     QT_TRANSLATE_NOOP("Wording", "Publish them in this order behind the certificate address.")},
    {"chain", "duplicate", "subject",
     QT_TRANSLATE_NOOP("Wording", "The certificate of %1 was there twice. One is enough."), ""},
    {"chain", "stranger", "subject leaf",
     QT_TRANSLATE_NOOP("Wording", "The certificate of %1 does not belong to the chain of %2."),
     QT_TRANSLATE_NOOP("Wording", "Leave it out of the file behind the certificate address.")},
    {"chain", "ends_below", "issuer key_id",
     QT_TRANSLATE_NOOP("Wording", "The chain ends below its root: %1, key identifier %2."),
     QT_TRANSLATE_NOOP("Wording",
                       "That is right for what is published. Verifiers have the root among their trust anchors.")},
    {"chain", "ends_below_unnamed", "issuer", QT_TRANSLATE_NOOP("Wording", "The chain ends below its root: %1."),
     QT_TRANSLATE_NOOP("Wording",
                       "That is right for what is published. Verifiers have the root among their trust anchors.")},
    {"chain", "issuer_missing", "subject issuer key_id",
     QT_TRANSLATE_NOOP("Wording", "The certificate that issued %1 is missing: %2, key identifier %3."),
     QT_TRANSLATE_NOOP("Wording", "Get it from the authority, unless that is a root, and put it behind this one.")},
    {"chain", "issuer_missing_unnamed", "subject issuer",
     QT_TRANSLATE_NOOP("Wording", "The certificate that issued %1 is missing: %2."),
     QT_TRANSLATE_NOOP("Wording", "Get it from the authority, unless that is a root, and put it behind this one.")},
};

} // namespace

std::span<const FindingWords> credentialWords()
{
    return words;
}

} // namespace stir::wording
