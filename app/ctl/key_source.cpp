// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/key_source.h"

#include "core/credentials/vault_keys.h"
#include "core/crypto/token_key.h"
#include "core/foundation/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace stir::ctl {

using crypto::CertificateChain;
using crypto::CredentialBundle;
using crypto::PrivateKey;
using crypto::Wanted;

namespace {

const QByteArray publicKeyLabel = "-----BEGIN PUBLIC KEY-----";

Result<LoadedKey> fromVault(Session &session, const QString &name)
{
    const auto closed = session.vault();
    if (!closed)
        return failure(closed.error());
    if (!closed->entryNames().contains(credentials::keyEntryName(name)))
        return failure(ErrorCode::FileNotFound, name);
    const auto vault = session.unlockedVault();
    if (!vault)
        return failure(vault.error());
    auto key = credentials::keyNamed(*vault, name);
    if (!key)
        return failure(key.error());
    return LoadedKey{std::move(*key), {}, name, true};
}

Result<LoadedKey> fromToken(Session &session, const QString &address)
{
    const auto pin = session.pin.required({ErrorCode::PassphraseNeeded, address, QStringLiteral("--pin-file")});
    if (!pin)
        return failure(pin.error());
    auto key = crypto::openTokenKey(address, *pin);
    if (!key)
        return failure(key.error());
    return LoadedKey{std::move(*key), {}, {}, true};
}

} // namespace

Result<CredentialBundle> loadCredentials(Session &session, const QString &file, Wanted wanted)
{
    const auto bytes = readSecretFile(file, crypto::credentialSizeLimit);
    if (!bytes)
        return failure(bytes.error());
    auto bundle = crypto::readCredentials(bytes->view(), {wanted, nullptr}, file);
    if (bundle || bundle.error().code != ErrorCode::PassphraseNeeded)
        return bundle;
    const bool isVaultsAlone = session.passphrase.isGiven() && !session.keyPassphrase.isGiven();
    SecretInput &source = isVaultsAlone ? session.passphrase : session.keyPassphrase;
    const auto passphrase = source.required(bundle.error());
    if (!passphrase)
        return failure(passphrase.error());
    return crypto::readCredentials(bytes->view(), {wanted, *passphrase}, file);
}

Result<LoadedKey> loadKey(Session &session, const QString &fileOrName)
{
    if (crypto::isTokenAddress(fileOrName))
        return fromToken(session, fileOrName);
    if (!QFileInfo::exists(fileOrName))
        return fromVault(session, fileOrName);
    auto bundle = loadCredentials(session, fileOrName, Wanted::Both);
    if (!bundle)
        return failure(bundle.error());
    CertificateChain certificates = bundle->certificates;
    const bool isEncrypted = bundle->isEncrypted;
    auto key = crypto::onlyKeyOf(*std::move(bundle), fileOrName);
    if (!key)
        return failure(key.error());
    return LoadedKey{std::move(*key), std::move(certificates), {}, isEncrypted};
}

Result<PrivateKey> loadPrivateKey(Session &session, const QString &fileOrName)
{
    auto loaded = loadKey(session, fileOrName);
    if (!loaded)
        return failure(loaded.error());
    return std::move(loaded->key);
}

Result<CertificateChain> loadCertificates(Session &session, const QString &file)
{
    auto bundle = loadCredentials(session, file, Wanted::Certificates);
    if (!bundle)
        return failure(bundle.error());
    return std::move(bundle->certificates);
}

bool isPublicKeyFile(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) && opened.peek(publicKeyLabel.size()) == publicKeyLabel;
}

Result<crypto::PublicKey> loadPublicHalf(Session &session, const QString &fileOrName)
{
    // readFile() keeps what it reads in ordinary memory, so it may only see a file that says it is public.
    if (isPublicKeyFile(fileOrName)) {
        const auto bytes = readFile(fileOrName);
        return bytes ? crypto::PublicKey::fromBytes(bytesOf(*bytes), fileOrName) : failure(bytes.error());
    }
    const auto key = loadPrivateKey(session, fileOrName);
    if (!key)
        return failure(key.error());
    return key->publicKey();
}

Result<std::variant<std::monostate, CertificateChain, crypto::PublicKey>> loadSigner(Session &session,
                                                                                     const QString &file)
{
    const auto chain = loadCertificates(session, file);
    if (chain)
        return *chain;
    if (chain.error().code != ErrorCode::NotACertificate)
        return failure(chain.error());
    const auto bytes = readSecretFile(file);
    const auto key = bytes ? crypto::PublicKey::fromBytes(bytes->view(), file) : failure(bytes.error());
    if (!key)
        return failure(chain.error());
    return *key;
}

Result<CertificateChain> loadCertificatesBelow(Session &session, const QString &fileOrFolder)
{
    if (!QFileInfo(fileOrFolder).isDir())
        return loadCertificates(session, fileOrFolder);
    CertificateChain all;
    const QDir folder(fileOrFolder);
    const QStringList patterns{QStringLiteral("*.pem"), QStringLiteral("*.crt"), QStringLiteral("*.cer"),
                               QStringLiteral("*.der"), QStringLiteral("*.p7b"), QStringLiteral("*.p7c")};
    for (const QString &name : folder.entryList(patterns, QDir::Files, QDir::Name)) {
        const auto some = loadCertificates(session, folder.filePath(name));
        if (!some)
            return failure(some.error());
        all.insert(all.end(), some->begin(), some->end());
    }
    if (all.empty())
        return failure(ErrorCode::NotACertificate, fileOrFolder);
    return all;
}

} // namespace stir::ctl
