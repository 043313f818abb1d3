// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/identity_check.h"

#include "core/foundation/files.h"

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

Result<crypto::PrivateKey> readKey(const IdentityInput &input)
{
    if (input.keyPem)
        return crypto::PrivateKey::fromPem(input.keyPem->view(), nullptr, input.keySubject);
    const auto pem = readSecretFile(input.keyFile);
    if (!pem)
        return failure(pem.error());
    return crypto::PrivateKey::fromPem(pem->view(), input.passphrase.get(), input.keyFile);
}

Result<crypto::CertificateChain> readChain(const QString &file)
{
    const auto bytes = readFile(file);
    if (!bytes)
        return failure(bytes.error());
    auto chain = crypto::certificatesFromPem(bytesOf(*bytes), file);
    if (chain)
        return chain;
    // A STI-CA may hand out DER.
    if (auto certificate = crypto::Certificate::fromBytes(bytesOf(*bytes), file))
        return crypto::CertificateChain{std::move(*certificate)};
    return chain;
}

void takeKey(IdentityCheck &check, const crypto::PrivateKey &key)
{
    check.publicKey = key.publicKey();
    auto pem = key.toPem();
    if (pem)
        check.keyPem = std::make_shared<const SecretBytes>(std::move(*pem));
    else
        check.keyError = pem.error();
}

void addX5uFindings(IdentityCheck &check, const IdentityInput &input)
{
    if (input.x5u.isEmpty())
        return;
    for (const Finding &finding : credentials::healthOf({{}, check.chain, input.x5u, {}}, input.now))
        if (finding.check == "x5u"_L1)
            check.x5uFindings.push_back(finding);
}

} // namespace

bool IdentityCheck::needsPassphrase() const
{
    return keyError && (keyError->code == ErrorCode::PassphraseNeeded || keyError->code == ErrorCode::WrongPassphrase);
}

std::optional<bool> IdentityCheck::matches() const
{
    if (!publicKey || chain.empty())
        return std::nullopt;
    return *publicKey == chain.front().publicKey();
}

IdentityCheck checkIdentity(const IdentityInput &input)
{
    IdentityCheck check;
    std::optional<crypto::PrivateKey> key;
    if (input.keyPem || !input.keyFile.isEmpty()) {
        if (auto read = readKey(input)) {
            key = std::move(*read);
            takeKey(check, *key);
        } else {
            check.keyError = read.error();
        }
    }
    if (!input.chainFile.isEmpty()) {
        if (auto chain = readChain(input.chainFile))
            check.chain = std::move(*chain);
        else
            check.chainError = chain.error();
    }
    addX5uFindings(check, input);
    if (key && !check.chain.empty()) {
        if (const Done usable = credentials::requireUsable(*key, check.chain, input.x5u); !usable) {
            check.refusal = usable.error();
            if (check.refusal->subject.isEmpty())
                check.refusal->subject = input.keySubject;
        }
    }
    return check;
}

Result<SecretBytes> makeKeyPem()
{
    const auto key = crypto::PrivateKey::generate();
    if (!key)
        return failure(key.error());
    return key->toPem();
}

} // namespace stir::ui
