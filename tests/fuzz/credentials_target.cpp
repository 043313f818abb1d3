// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/chain_order.h"
#include "core/crypto/credential_bundle.h"
#include "tests/fuzz/fuzz_target.h"

#include <algorithm>

namespace stir::fuzz {

namespace {

using crypto::CredentialBundle;
using crypto::CredentialRequest;
using crypto::Wanted;

const QString subject = QStringLiteral("input");

/// Enough for the files of the corpus; the limit of the program would let the fuzzer spend seconds on one input.
constexpr quint64 rounds = 5000;

Result<CredentialBundle> read(QByteArrayView input, Wanted wanted, const SecretBytes *passphrase)
{
    auto bundle = crypto::readCredentials(bytesOf(input), {wanted, passphrase, rounds}, subject);
    require(bundle || bundle.error().subject == subject, "an error names the file");
    return bundle;
}

void requireKey(const crypto::PrivateKey &key)
{
    const auto pem = key.toPem();
    require(pem.has_value(), "a key that was read can be written");
    const auto again = crypto::PrivateKey::fromPem(pem->view(), nullptr, subject);
    require(again && again->publicKey() == key.publicKey(), "it is read back");
    if (!key.requireP256(subject))
        return;
    const QByteArray message("as signed");
    const auto signature = key.signEs256(bytesOf(message));
    require(signature && key.publicKey().verifiesEs256(bytesOf(message), bytesOf(*signature)),
            "a key that was read signs for its public half");
}

void requireChains(const crypto::CertificateChain &given)
{
    const auto sorted = crypto::sortedByIssue(given);
    require(sorted.flat().size() + sorted.duplicates.size() == given.size(), "no certificate is lost in the order");
    if (given.size() > crypto::orderLimit)
        return;
    for (const crypto::OrderedChain &chain : sorted.chains) {
        const auto &links = chain.certificates;
        for (std::size_t i = 0; i + 1 < links.size(); ++i)
            require(links[i].isSignedBy(links[i + 1].publicKey()), "each is signed by the next");
        require(chain.missingIssuer.isEmpty() || chain.missingIssuer == links.back().issuerName(),
                "what is missing issued the last one");
    }
}

void requireBundle(const CredentialBundle &bundle)
{
    require(!bundle.keys.empty() || !bundle.certificates.empty(), "something was found");
    require(bundle.keys.size() <= crypto::keyLimit && bundle.certificates.size() <= crypto::credentialLimit,
            "what is read is limited");
    require(bundle.holdsKey || bundle.keys.empty(), "who has keys holds them");
    for (const crypto::PrivateKey &key : bundle.keys)
        requireKey(key);
    for (const crypto::Certificate &one : bundle.certificates) {
        const QByteArray der = one.toDer();
        const auto again = crypto::Certificate::fromBytes(bytesOf(der), subject);
        require(again && *again == one, "a certificate is read back");
    }
    requireChains(bundle.certificates);
}

} // namespace

void tryInput(QByteArrayView input)
{
    static const SecretBytes passphrase = SecretBytes::fromText("hunter2");
    for (const SecretBytes *given : {static_cast<const SecretBytes *>(nullptr), &passphrase}) {
        const auto both = read(input, Wanted::Both, given);
        const auto certificates = read(input, Wanted::Certificates, given);
        const auto keys = read(input, Wanted::Keys, given);
        require(!certificates || certificates->keys.empty(), "who wants certificates gets no key");
        require(!keys || keys->certificates.empty(), "who wants keys gets no certificate");
        require(given || !both || !both->isEncrypted, "nothing that is encrypted opens without a passphrase");
        if (!both)
            continue;
        requireBundle(*both);
        require(both->keys.empty() || (keys && keys->keys.size() == both->keys.size()), "the same keys by themselves");
        require(both->certificates.empty() || (certificates && certificates->certificates == both->certificates),
                "the same certificates by themselves");
    }
}

} // namespace stir::fuzz
