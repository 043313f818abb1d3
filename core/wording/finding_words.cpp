// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/words.h"

#include <array>

namespace stir::wording {

namespace {

const FindingWords *search(const QString &check, const QString &rule)
{
    for (const auto &table :
         {tokenWords(), verificationWords(), extensionWords(), fetchWords(), signerWords(), serverWords(),
          configWords(), profileWords(), x5uWords(), crlWords(), trustedListWords(), credentialWords()}) {
        for (const FindingWords &words : table) {
            if (check == QLatin1String(words.check) && rule == QLatin1String(words.rule))
                return &words;
        }
    }
    return nullptr;
}

} // namespace

const FindingWords *wordsFor(const Finding &finding)
{
    const FindingWords *own = search(finding.check, finding.rule);
    return own ? own : search(QStringLiteral("*"), finding.rule);
}

} // namespace stir::wording
