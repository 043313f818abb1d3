// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/key_source.h"

#include "core/foundation/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace stir::ctl {

using crypto::CertificateChain;
using crypto::PrivateKey;

namespace {

const QByteArray publicKeyLabel = "-----BEGIN PUBLIC KEY-----";

Result<PrivateKey> fromEncryptedPem(Session &session, const SecretBytes &pem, const QString &file)
{
    const Error needed{ErrorCode::PassphraseNeeded, file, {}};
    SecretInput &source =
        session.passphrase.isGiven() && !session.keyPassphrase.isGiven() ? session.passphrase : session.keyPassphrase;
    const auto passphrase = source.required(needed);
    if (!passphrase)
        return failure(passphrase.error());
    return PrivateKey::fromPem(pem.view(), *passphrase, file);
}

Result<PrivateKey> fromVault(Session &session, const QString &name)
{
    const auto closed = session.vault();
    if (!closed)
        return failure(closed.error());
    if (!closed->entryNames().contains(credentials::keyEntryName(name)))
        return failure(ErrorCode::FileNotFound, name);
    const auto vault = session.unlockedVault();
    if (!vault)
        return failure(vault.error());
    const auto pem = vault->load(credentials::keyEntryName(name));
    if (!pem)
        return failure(pem.error());
    return PrivateKey::fromPem(pem->view(), nullptr, name);
}

} // namespace

Result<PrivateKey> loadPrivateKey(Session &session, const QString &fileOrName)
{
    if (!QFileInfo::exists(fileOrName))
        return fromVault(session, fileOrName);
    const auto pem = readSecretFile(fileOrName);
    if (!pem)
        return failure(pem.error());
    auto key = PrivateKey::fromPem(pem->view(), nullptr, fileOrName);
    if (!key && key.error().code == ErrorCode::PassphraseNeeded)
        return fromEncryptedPem(session, *pem, fileOrName);
    return key;
}

Result<CertificateChain> loadCertificates(const QString &file)
{
    const auto bytes = readFile(file);
    if (!bytes)
        return failure(bytes.error());
    if (bytes->contains("-----BEGIN"))
        return crypto::certificatesFromPem(bytesOf(*bytes), file);
    const auto one = crypto::Certificate::fromBytes(bytesOf(*bytes), file);
    if (!one)
        return failure(one.error());
    return CertificateChain{*one};
}

Result<crypto::PublicKey> loadPublicHalf(Session &session, const QString &fileOrName)
{
    // readFile() keeps what it reads in ordinary memory, so it may only see a file that says it is public.
    QFile file(fileOrName);
    if (file.open(QIODevice::ReadOnly) && file.peek(publicKeyLabel.size()) == publicKeyLabel)
        return crypto::PublicKey::fromBytes(bytesOf(file.read(smallFileLimit)), fileOrName);
    const auto key = loadPrivateKey(session, fileOrName);
    if (!key)
        return failure(key.error());
    return key->publicKey();
}

Result<std::variant<std::monostate, CertificateChain, crypto::PublicKey>> loadSigner(const QString &file)
{
    const auto bytes = readFile(file);
    if (!bytes)
        return failure(bytes.error());
    if (bytes->contains(publicKeyLabel)) {
        const auto key = crypto::PublicKey::fromBytes(bytesOf(*bytes), file);
        if (!key)
            return failure(key.error());
        return *key;
    }
    const auto chain = loadCertificates(file);
    if (!chain)
        return failure(chain.error());
    return *chain;
}

Result<CertificateChain> loadCertificatesBelow(const QString &fileOrFolder)
{
    if (!QFileInfo(fileOrFolder).isDir())
        return loadCertificates(fileOrFolder);
    CertificateChain all;
    const QDir folder(fileOrFolder);
    const QStringList patterns{QStringLiteral("*.pem"), QStringLiteral("*.crt"), QStringLiteral("*.cer")};
    for (const QString &name : folder.entryList(patterns, QDir::Files, QDir::Name)) {
        const auto some = loadCertificates(folder.filePath(name));
        if (!some)
            return failure(some.error());
        all.insert(all.end(), some->begin(), some->end());
    }
    if (all.empty())
        return failure(ErrorCode::NotACertificate, fileOrFolder);
    return all;
}

} // namespace stir::ctl
