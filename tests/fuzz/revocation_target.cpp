// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/revocation_list.h"
#include "tests/core/passport/test_tokens.h"
#include "tests/fuzz/fuzz_target.h"

namespace stir::fuzz {

namespace {

/// The certificate that the lists of the corpus are about.
const crypto::Certificate &leaf()
{
    static const QByteArray pem = passport::dataFile("crl/a-1001.pem");
    static const crypto::Certificate certificate =
        crypto::Certificate::fromBytes(bytesOf(pem), QStringLiteral("leaf")).value();
    return certificate;
}

void requireList(const crypto::RevocationList &list)
{
    require(list.size() >= 0 && list.size() <= crypto::RevocationList::entryLimit, "entries are limited");
    const auto revocation = list.revocationOf(leaf());
    require(!revocation || list.size() > 0, "an empty list revokes nothing");
    require(!revocation || list.isIndirect() || list.issuerName() == leaf().issuerName(),
            "a list revokes what its issuer gave out, unless it says more");
    require(!revocation || !revocation->reason.isEmpty(), "a revocation has a reason");
    if (list.speaksFor(leaf()))
        require(list.isIndirect() || list.issuerName() == leaf().issuerName(), "a list speaks for its issuer");
    require(!list.isSignedBy(leaf().publicKey()), "nobody has the key of the leaf to sign a list with");
}

} // namespace

void tryInput(QByteArrayView input)
{
    const auto lists = crypto::RevocationList::fromBytes(bytesOf(input), QStringLiteral("input"));
    if (!lists) {
        require(lists.error().subject == QStringLiteral("input"), "an error names the file");
        return;
    }
    require(!lists->empty(), "there is at least one list");
    for (const crypto::RevocationList &list : *lists)
        requireList(list);
}

} // namespace stir::fuzz
