// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The tables behind wording.h: source texts, marked for lupdate in the context "Wording". Constant data: any thread.

#include "core/foundation/error.h"
#include "core/foundation/finding.h"

#include <QStringList>

#include <span>

namespace stir::wording {

struct ErrorWords
{
    const char *sentence; ///< %1 is the subject, %2 the detail
    const char *hint;     ///< empty: nothing sensible to say
};

ErrorWords wordsFor(ErrorCode code);

struct FindingWords
{
    const char *check; ///< "*" for a rule that several checks share
    const char *rule;
    const char *values; ///< names of the values for %1, %2, ... with blanks between; "check" is the check's own title
    const char *sentence;
    const char *hint;
};

std::span<const FindingWords> tokenWords();        ///< syntax to canonical
std::span<const FindingWords> extensionWords();    ///< claims of the extensions, and what they are compared with
std::span<const FindingWords> verificationWords(); ///< freshness to dest
std::span<const FindingWords> fetchWords();        ///< certificates, lists and revocations that are fetched
std::span<const FindingWords> signerWords();       ///< who signed a token
std::span<const FindingWords> x5uWords();          ///< what is met at the address of a certificate
std::span<const FindingWords> crlWords();          ///< what is met at the address of a list of revocations
std::span<const FindingWords> trustedListWords();  ///< the list of trusted authorities
std::span<const FindingWords> profileWords();      ///< a certificate beside the SHAKEN profile
std::span<const FindingWords> credentialWords();   ///< keys, chains and files they come in
std::span<const FindingWords> serverWords();       ///< identities, anchors, settings, plan and push
std::span<const FindingWords> configWords();       ///< the grammar of configuration files

/// Null when nobody wrote a sentence for that rule.
const FindingWords *wordsFor(const Finding &finding);

/// A sentence for the details that core itself chose ("a certificate": what was given instead); any other as it is.
QString detailSentence(const QString &detail);

/// Translates `text` and puts the values in at once, so that a "%1" inside a value stays as it is.
QString filled(const char *text, const QStringList &values);

} // namespace stir::wording
