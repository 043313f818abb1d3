// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/credential_bundle.h"

#include "core/crypto/class_handles.h"
#include "core/crypto/memory_bio.h"
#include "core/crypto/openssl_errors.h"
#include "core/crypto/pem_blocks.h"
#include "core/crypto/pkcs12_reader.h"
#include "core/crypto/private_key_reader.h"
#include "core/crypto/whole_der.h"

#include <algorithm>

namespace stir::crypto {

namespace {

bool isRequest(std::span<const std::byte> der)
{
    return wholeDer<RequestHandle>(
               der, [](const unsigned char **at, long size) { return d2i_X509_REQ(nullptr, at, size); }) != nullptr;
}

bool isRevocationList(std::span<const std::byte> der)
{
    return wholeDer<RevocationListHandle>(
               der, [](const unsigned char **at, long size) { return d2i_X509_CRL(nullptr, at, size); }) != nullptr;
}

bool isPublicKey(std::span<const std::byte> der)
{
    return wholeDer<KeyHandle>(
               der, [](const unsigned char **at, long size) { return d2i_PUBKEY(nullptr, at, size); }) != nullptr;
}

/// The words of wordsForLabel(); empty for what is nothing that is known here.
QString wordsForDer(std::span<const std::byte> der)
{
    if (isPublicKey(der))
        return QStringLiteral("a public key");
    if (isRequest(der))
        return QStringLiteral("a certificate request");
    return isRevocationList(der) ? QStringLiteral("a revocation list") : QString();
}

/// Whether a DER sequence says that it is longer than what is there.
bool breaksOff(std::span<const std::byte> der)
{
    if (der.size() < 4 || der[0] != std::byte{0x30})
        return false;
    const auto first = std::to_integer<std::size_t>(der[1]);
    const std::size_t lengthBytes = first > 0x80 ? first - 0x80 : 0;
    if (first == 0x80 || lengthBytes > 3)
        return false;
    std::size_t length = lengthBytes == 0 ? first : 0;
    for (std::size_t i = 0; i < lengthBytes; ++i)
        length = (length << 8) | std::to_integer<std::size_t>(der[2 + i]);
    return length > der.size() - 2 - lengthBytes;
}

} // namespace

/// Collects what one file holds. A class, for it may make a PrivateKey.
class CredentialReader
{
public:
    CredentialReader(const CredentialRequest &request, const QString &subject)
        : m_wanted(request.wanted), m_subject(subject),
          m_budget(request.derivationRounds), m_opening{request.passphrase, subject, m_budget}
    {
    }

    Done readPem(const PemBlocks &text)
    {
        if (text.tooMany)
            return failure(ErrorCode::FileTooLarge, m_subject, QString::number(credentialLimit));
        for (const PemBlock &block : text.blocks) {
            if (const Done read = readBlock(block); !read)
                return read;
        }
        // One that is cut off stands at the end. A key before it is whole; of a chain before it something is missing.
        const bool isEnough = m_wanted == Wanted::Keys && !m_bundle.keys.empty();
        return text.fault.isEmpty() || isEnough ? Done() : failure(notFound(text.fault));
    }

    Done readDer(std::span<const std::byte> der)
    {
        if (auto certificate = Certificate::fromBytes(der, m_subject))
            return take(std::move(*certificate));
        if (looksLikePkcs12(der))
            return takePkcs12(der);
        if (const auto known = takeMessage(der))
            return *known;
        if (const auto known = takeKeyFrom(der))
            return *known;
        m_others = wordsForDer(der);
        if (m_others.isEmpty() && breaksOff(der))
            return failure(ErrorCode::CredentialsDamaged, m_subject, QStringLiteral("it breaks off"));
        return {};
    }

    Result<CredentialBundle> bundle()
    {
        const bool hasKeys = !m_bundle.keys.empty();
        const bool hasCertificates = !m_bundle.certificates.empty();
        const bool found = m_wanted == Wanted::Keys           ? hasKeys
                           : m_wanted == Wanted::Certificates ? hasCertificates
                                                              : hasKeys || hasCertificates;
        if (!found)
            return failure(notFound({}));
        return std::move(m_bundle);
    }

private:
    bool wantsKeys() const { return m_wanted != Wanted::Certificates; }
    bool wantsCertificates() const { return m_wanted != Wanted::Keys; }

    Error notFound(const QString &fault) const
    {
        const bool isCertificate = m_wanted == Wanted::Certificates;
        const QString instead = isCertificate && m_bundle.holdsKey ? QStringLiteral("a private key") : m_others;
        return {isCertificate ? ErrorCode::NotACertificate : ErrorCode::NotAPrivateKey, m_subject,
                fault.isEmpty() ? instead : fault};
    }

    Done readBlock(const PemBlock &block)
    {
        if (isPrivateKeyLabel(block.label))
            return takeKeyBlock(block);
        if (isMessageLabel(block.label)) {
            const auto known = takeMessage(block.content.view());
            return known ? *known : failure(ErrorCode::CredentialsDamaged, m_subject, drainedErrors());
        }
        if (!isCertificateLabel(block.label)) {
            m_others = wordsForLabel(block.label);
            return {};
        }
        if (!wantsCertificates()) {
            m_others = wordsForLabel(block.label);
            return {};
        }
        auto certificate = Certificate::fromBytes(block.content.view(), m_subject);
        return certificate ? take(std::move(*certificate)) : failure(certificate.error());
    }

    Done take(Certificate certificate)
    {
        m_others = QStringLiteral("a certificate");
        if (!wantsCertificates())
            return {};
        if (m_bundle.certificates.size() == credentialLimit)
            return failure(ErrorCode::FileTooLarge, m_subject, QString::number(credentialLimit));
        m_bundle.certificates.push_back(std::move(certificate));
        return {};
    }

    Done take(KeyHandle handle)
    {
        PrivateKey key(std::make_unique<PrivateKey::Handle>(PrivateKey::Handle{nullptr, std::move(handle)}));
        const PublicKey half = key.publicKey();
        if (std::ranges::find(m_halves, half) != m_halves.end())
            return {};
        if (m_halves.size() == keyLimit)
            return failure(ErrorCode::FileTooLarge, m_subject, QString::number(keyLimit));
        m_halves.push_back(half);
        m_bundle.keys.push_back(std::move(key));
        return {};
    }

    Done take(Result<KeyHandle> handle) { return handle ? take(std::move(*handle)) : failure(handle.error()); }

    Done takeKeyBlock(const PemBlock &block)
    {
        m_bundle.holdsKey = true;
        if (!wantsKeys())
            return {};
        m_bundle.isEncrypted |= isEncrypted(block);
        return take(keyFromBlock(block, m_opening));
    }

    std::optional<Done> takeKeyFrom(std::span<const std::byte> der)
    {
        // Without a passphrase an encrypted key is told from other bytes, and stays closed.
        const Opening closed{wantsKeys() ? m_opening.passphrase : nullptr, m_subject, m_budget};
        auto key = keyFromDer(der, closed);
        if (!key)
            return std::nullopt;
        m_bundle.holdsKey = true;
        if (!wantsKeys())
            return Done();
        m_bundle.isEncrypted = isEncryptedKey(der);
        return take(std::move(*key));
    }

    /// No value: the bytes are no PKCS#7.
    std::optional<Done> takeMessage(std::span<const std::byte> der)
    {
        const auto message = wholeDer<Pkcs7Handle>(
            der, [](const unsigned char **at, long size) { return d2i_PKCS7(nullptr, at, size); });
        if (!message)
            return std::nullopt;
        m_others = QStringLiteral("a PKCS#7 file");
        if (!PKCS7_type_is_signed(message.get()) || message->d.sign == nullptr)
            return Done();
        const STACK_OF(X509) *stack = message->d.sign->cert;
        for (int i = 0; i < sk_X509_num(stack); ++i) {
            const BioHandle bio = writingBio();
            i2d_X509_bio(bio.get(), sk_X509_value(stack, i));
            auto certificate = Certificate::fromBytes(writtenBytes(bio), m_subject);
            if (!certificate)
                return failure(certificate.error());
            if (const Done taken = take(std::move(*certificate)); !taken)
                return taken;
        }
        return Done();
    }

    Done takePkcs12(std::span<const std::byte> der)
    {
        auto contents = readPkcs12(der, m_opening, wantsKeys());
        if (!contents)
            return failure(contents.error());
        m_others = QStringLiteral("a PKCS#12 file");
        m_bundle.holdsKey = contents->holdsKey;
        m_bundle.isEncrypted = contents->isEncrypted;
        for (KeyHandle &key : contents->keys) {
            if (const Done taken = take(std::move(key)); !taken)
                return taken;
        }
        for (const QByteArray &bytes : contents->certificates) {
            auto certificate = Certificate::fromBytes(bytesOf(bytes), m_subject);
            if (!certificate)
                return failure(certificate.error());
            if (const Done taken = take(std::move(*certificate)); !taken)
                return taken;
        }
        return {};
    }

    Wanted m_wanted;
    const QString &m_subject;
    DerivationBudget m_budget;
    Opening m_opening;
    CredentialBundle m_bundle;
    std::vector<PublicKey> m_halves; ///< of the keys in it
    QString m_others;                ///< what the file holds beside, or instead of, what is wanted
};

Result<CredentialBundle> readCredentials(std::span<const std::byte> bytes, const CredentialRequest &request,
                                         const QString &subject)
{
    const ErrorQueueGuard guard;
    if (bytes.empty())
        return failure(ErrorCode::FileEmpty, subject);
    if (bytes.size() > credentialSizeLimit)
        return failure(ErrorCode::FileTooLarge, subject, QString::number(credentialSizeLimit));
    CredentialReader reader(request, subject);
    const PemBlocks text = pemBlocksOf(bytes, credentialLimit);
    const bool isText = !text.blocks.empty() || !text.fault.isEmpty();
    if (const Done read = isText ? reader.readPem(text) : reader.readDer(bytes); !read)
        return failure(read.error());
    return reader.bundle();
}

Result<PrivateKey> onlyKeyOf(CredentialBundle bundle, const QString &subject)
{
    if (bundle.keys.empty())
        return failure(ErrorCode::NotAPrivateKey, subject,
                       bundle.certificates.empty() ? QString() : QStringLiteral("a certificate"));
    if (bundle.keys.size() > 1)
        return failure(ErrorCode::SeveralKeys, subject, QString::number(bundle.keys.size()));
    return std::move(bundle.keys.front());
}

} // namespace stir::crypto
