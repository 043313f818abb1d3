// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/identity_check.h"

#include "core/credentials/chain_check.h"
#include "core/credentials/identity_import.h"
#include "core/credentials/key_check.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

using crypto::CertificateChain;
using crypto::CredentialBundle;
using crypto::PrivateKey;
using crypto::Wanted;

bool isAboutPassphrase(const std::optional<Error> &error)
{
    return error && (error->code == ErrorCode::PassphraseNeeded || error->code == ErrorCode::WrongPassphrase);
}

/// What one check has in its hands until it is judged.
struct Material
{
    std::optional<PrivateKey> key;
    const PrivateKey *keyInToken = nullptr;
    CertificateChain certificates;

    const PrivateKey *anyKey() const { return key ? &*key : keyInToken; }
};

void takeKey(Result<PrivateKey> key, Material &material, IdentityCheck &check)
{
    if (!key) {
        check.keyError = key.error();
        return;
    }
    check.publicKey = key->publicKey();
    auto pem = key->toPem();
    if (!pem) {
        check.keyError = pem.error();
        return;
    }
    check.keyPem = std::make_shared<const SecretBytes>(std::move(*pem));
    material.key = std::move(*key);
}

void readKeyInToken(TokenAccess &token, Material &material, IdentityCheck &check)
{
    const Result<PrivateKey> &key = token.key();
    if (!key) {
        check.keyError = key.error();
        return;
    }
    material.keyInToken = &*key;
    check.publicKey = key->publicKey();
}

void readKeyFile(const IdentityInput &input, Material &material, IdentityCheck &check)
{
    const Wanted wanted = input.chainFiles.isEmpty() ? Wanted::Both : Wanted::Keys;
    auto bundle = readCredentialFile(input.keyFile, wanted, input.keyPassphrase);
    if (!bundle) {
        check.keyError = bundle.error();
        return;
    }
    if (input.chainFiles.isEmpty())
        material.certificates = bundle->certificates;
    takeKey(crypto::onlyKeyOf(*std::move(bundle), input.keyFile), material, check);
}

void readKey(const IdentityInput &input, Material &material, IdentityCheck &check)
{
    if (input.keyPem)
        takeKey(PrivateKey::fromPem(input.keyPem->view(), nullptr, input.keySubject), material, check);
    else if (input.token)
        readKeyInToken(*input.token, material, check);
    else if (!input.keyFile.isEmpty())
        readKeyFile(input, material, check);
}

/// Also the key, when nothing else was said of it.
void readChainFile(const QString &file, const IdentityInput &input, Material &material, IdentityCheck &check)
{
    const bool isKeysFile = file == input.keyFile;
    const SharedSecret &passphrase = isKeysFile ? input.keyPassphrase : input.chainPassphrase;
    auto read = readCredentialFile(file, Wanted::Certificates, passphrase);
    if (!read) {
        // Its passphrase is asked for where the key is.
        if (!isKeysFile || !isAboutPassphrase(read.error()))
            check.chainError = read.error();
        return;
    }
    material.certificates.insert(material.certificates.end(), read->certificates.begin(), read->certificates.end());
    const bool isKeyWanted = !material.anyKey() && !input.keyPem && !input.token && input.keyFile.isEmpty();
    if (!isKeyWanted || !read->holdsKey)
        return;
    auto both = readCredentialFile(file, Wanted::Keys, passphrase);
    if (!both)
        check.chainError = both.error();
    else
        takeKey(crypto::onlyKeyOf(*std::move(both), file), material, check);
}

void lookInVault(const IdentityInput &input, Material &material, IdentityCheck &check)
{
    const bool isElsewhere = material.anyKey() || check.keyError || check.chainError || input.keyPem || input.token ||
                             !input.keyFile.isEmpty();
    if (isElsewhere || !input.vaultKeys)
        return;
    const qsizetype prefix = credentials::keyEntryName({}).size();
    for (const credentials::VaultEntry &entry : *input.vaultKeys) {
        auto key = PrivateKey::fromPem(entry.secret.view(), nullptr, entry.name.mid(prefix));
        const auto isForIt = [&key](const crypto::Certificate &one) { return one.publicKey() == key->publicKey(); };
        if (key && std::ranges::any_of(material.certificates, isForIt)) {
            check.vaultName = entry.name.mid(prefix);
            takeKey(std::move(key), material, check);
            return;
        }
    }
    if (!material.certificates.empty())
        check.keyError =
            Error{ErrorCode::KeyNotInVault,
                  crypto::sortedByIssue(material.certificates).chains.front().certificates.front().subjectName(),
                  {}};
}

/// The vault has it already, under another name.
void addDuplicates(const IdentityInput &input, IdentityCheck &check)
{
    if (!input.vaultKeys || !check.publicKey || !check.vaultName.isEmpty() || input.keyPem)
        return;
    QStringList names;
    const qsizetype prefix = credentials::keyEntryName({}).size();
    for (const credentials::VaultEntry &entry : *input.vaultKeys) {
        const auto kept = PrivateKey::fromPem(entry.secret.view(), nullptr, entry.name);
        if (kept && kept->publicKey() == *check.publicKey)
            names.append(entry.name.mid(prefix));
    }
    if (auto duplicate = credentials::duplicateFinding(names))
        check.findings.push_back(*std::move(duplicate));
}

void putInOrder(const IdentityInput &input, const Material &material, IdentityCheck &check)
{
    const auto sorted = crypto::sortedByIssue(material.certificates, check.publicKey);
    check.chain = sorted.chains.front().certificates;
    check.findings = credentials::orderFindings(sorted);
    if (auto end = credentials::endFinding(sorted.chains.front()))
        check.findings.push_back(*std::move(end));
    for (Finding &finding : credentials::healthOf({{}, check.chain, {}, {}}, input.now)) {
        const bool isSaidElsewhere = finding.check == "x5u"_L1 || finding.rule == "leaf_only"_L1;
        if (finding.result != Judgement::Pass && !isSaidElsewhere)
            check.findings.push_back(std::move(finding));
    }
}

void judge(const IdentityInput &input, const Material &material, IdentityCheck &check)
{
    const auto prepared = credentials::prepareChain(*material.anyKey(), material.certificates, input.x5u);
    if (prepared)
        return;
    check.refusal = prepared.error();
    if (check.refusal->subject.isEmpty())
        check.refusal->subject = input.keySubject;
}

void addX5uFindings(const IdentityInput &input, IdentityCheck &check)
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
    return isAboutPassphrase(keyError);
}

bool IdentityCheck::needsChainPassphrase() const
{
    return isAboutPassphrase(chainError);
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
    Material material;
    std::unique_lock<std::mutex> turn;
    if (input.token)
        turn = input.token->lock();
    readKey(input, material, check);
    for (const QString &file : input.chainFiles)
        if (!check.chainError)
            readChainFile(file, input, material, check);
    lookInVault(input, material, check);
    if (!material.certificates.empty())
        putInOrder(input, material, check);
    if (material.anyKey())
        for (Finding &finding : credentials::healthOf(*material.anyKey()))
            if (finding.result != Judgement::Pass)
                check.findings.push_back(std::move(finding));
    addDuplicates(input, check);
    addX5uFindings(input, check);
    if (material.anyKey() && !material.certificates.empty())
        judge(input, material, check);
    return check;
}

Result<SecretBytes> makeKeyPem()
{
    const auto key = PrivateKey::generate();
    if (!key)
        return failure(key.error());
    return key->toPem();
}

} // namespace stir::ui
