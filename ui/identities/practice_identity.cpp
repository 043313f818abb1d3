// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/practice_identity.h"

#include "core/practice/practice_authority.h"

using namespace Qt::StringLiterals;

namespace stir::ui {

Result<PracticeIdentity> makePracticeIdentity(const QString &name, const QDateTime &now)
{
    const auto key = crypto::PrivateKey::generate();
    if (!key)
        return failure(key.error());
    auto pem = key->toPem();
    if (!pem)
        return failure(pem.error());
    auto issued = practice::issuePracticeCertificate(key->publicKey(), u"123A"_s, now);
    if (!issued)
        return failure(issued.error());
    // example.org serves nothing there (RFC 2606): nobody can take a practice call for a real one.
    return PracticeIdentity{std::move(*pem),
                            {name, std::move(issued->chain), u"https://certs.example.org/practice/cert.pem"_s, now},
                            {u"Practice STI-CA"_s, std::move(issued->root)}};
}

} // namespace stir::ui
