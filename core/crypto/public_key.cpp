// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/public_key.h"

#include "core/crypto/class_handles.h"
#include "core/crypto/digests.h"
#include "core/crypto/es256_verifier.h"
#include "core/crypto/memory_bio.h"
#include "core/crypto/openssl_errors.h"
#include "core/crypto/pem_blocks.h"
#include "core/foundation/secret_bytes.h"

#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/pem.h>

#include <array>

namespace stir::crypto {

namespace {

constexpr int coordinateSize = 32; // of a point of P-256

QString groupNameOf(const EVP_PKEY *key)
{
    std::array<char, 80> name = {};
    std::size_t length = 0;
    if (EVP_PKEY_get_group_name(key, name.data(), name.size(), &length) != 1)
        return {};
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(length));
}

KeyHandle keyFromDer(std::span<const std::byte> der)
{
    const auto *begin = reinterpret_cast<const unsigned char *>(der.data());
    const auto *position = begin;
    KeyHandle key(d2i_PUBKEY(nullptr, &position, static_cast<long>(der.size())));
    return key && position == begin + der.size() ? std::move(key) : nullptr;
}

QByteArray pemOf(EVP_PKEY *key)
{
    const BioHandle bio = writingBio();
    PEM_write_bio_PUBKEY(bio.get(), key);
    return writtenText(bio);
}

QByteArray derOf(EVP_PKEY *key)
{
    const BioHandle bio = writingBio();
    i2d_PUBKEY_bio(bio.get(), key);
    return writtenText(bio);
}

} // namespace

bool isP256Key(const EVP_PKEY *key)
{
    return EVP_PKEY_is_a(key, "EC") == 1 && groupNameOf(key) == QLatin1String("prime256v1");
}

QString algorithmNameOf(const EVP_PKEY *key)
{
    const ErrorQueueGuard guard;
    if (EVP_PKEY_is_a(key, "EC") == 1) {
        const QString group = groupNameOf(key);
        const char *nist = EC_curve_nid2nist(OBJ_txt2nid(group.toLatin1().constData()));
        return nist != nullptr ? QString::fromLatin1(nist) : (group.isEmpty() ? QStringLiteral("EC") : group);
    }
    const char *type = EVP_PKEY_get0_type_name(key);
    const QString name = type != nullptr ? QString::fromLatin1(type) : QStringLiteral("unknown");
    return name.startsWith(QLatin1String("RSA")) ? QStringLiteral("%1 %2").arg(name).arg(EVP_PKEY_get_bits(key)) : name;
}

PublicKey::PublicKey(std::shared_ptr<const Handle> handle) : m_handle(std::move(handle)) {}

Result<PublicKey> PublicKey::fromBytes(std::span<const std::byte> bytes, const QString &subject)
{
    const ErrorQueueGuard guard;
    const PemBlocks pem = pemBlocksOf(bytes);
    KeyHandle key;
    if (pem.blocks.empty() && pem.fault.isEmpty())
        key = keyFromDer(bytes);
    for (const PemBlock &block : pem.blocks) {
        if (!key && block.label == "PUBLIC KEY")
            key = keyFromDer(block.content.view());
    }
    if (!key && !pem.blocks.empty() && pem.blocks.front().label != "PUBLIC KEY")
        return failure(ErrorCode::NotAPublicKey, subject, wordsForLabel(pem.blocks.front().label));
    if (!key)
        return failure(ErrorCode::NotAPublicKey, subject, pem.fault.isEmpty() ? drainedErrors() : pem.fault);
    const bool isP256 = isP256Key(key.get());
    return PublicKey(std::make_shared<const Handle>(Handle{std::move(key), isP256}));
}

Result<PublicKey> PublicKey::fromCompressed(const CompressedKey &point)
{
    // SubjectPublicKeyInfo of a P-256 key (RFC 5480 2) up to its point.
    QByteArray der = QByteArray::fromHex("3039301306072a8648ce3d020106082a8648ce3d030107032200");
    der.append(reinterpret_cast<const char *>(point.data()), static_cast<qsizetype>(point.size()));
    const ErrorQueueGuard guard;
    KeyHandle key = keyFromDer(bytesOf(der));
    // Else its PEM and every figure over it would differ from what openssl prints for the same key.
    if (!key || EVP_PKEY_set_utf8_string_param(key.get(), OSSL_PKEY_PARAM_EC_POINT_CONVERSION_FORMAT,
                                               OSSL_PKEY_EC_POINT_CONVERSION_FORMAT_UNCOMPRESSED) != 1)
        return failure(ErrorCode::NotAPublicKey, {}, drainedErrors());
    return PublicKey(std::make_shared<const Handle>(Handle{std::move(key), true}));
}

std::optional<CompressedKey> PublicKey::toCompressed() const
{
    if (!isP256())
        return std::nullopt;
    BIGNUM *x = nullptr;
    BIGNUM *y = nullptr;
    EVP_PKEY_get_bn_param(m_handle->key.get(), OSSL_PKEY_PARAM_EC_PUB_X, &x);
    EVP_PKEY_get_bn_param(m_handle->key.get(), OSSL_PKEY_PARAM_EC_PUB_Y, &y);
    const BignumHandle ownedX(x);
    const BignumHandle ownedY(y);
    CompressedKey point{};
    if (!x || !y || BN_bn2binpad(x, reinterpret_cast<unsigned char *>(point.data() + 1), coordinateSize) < 0)
        return std::nullopt;
    point[0] = BN_is_odd(y) ? std::byte{3} : std::byte{2};
    return point;
}

bool PublicKey::isP256() const
{
    return m_handle->isP256;
}

bool PublicKey::isEllipticCurve() const
{
    return EVP_PKEY_is_a(m_handle->key.get(), "EC") == 1;
}

QString PublicKey::algorithmName() const
{
    return algorithmNameOf(m_handle->key.get());
}

QByteArray PublicKey::toPem() const
{
    return pemOf(m_handle->key.get());
}

QByteArray PublicKey::toDer() const
{
    return derOf(m_handle->key.get());
}

const KeyFigures &PublicKey::Handle::knownFigures() const
{
    std::call_once(figures->written, [this] {
        const QByteArray pem = pemOf(key.get());
        QByteArray digest(16, '\0');
        EVP_Digest(pem.constData(), static_cast<std::size_t>(pem.size()),
                   reinterpret_cast<unsigned char *>(digest.data()), nullptr, EVP_md5(), nullptr);
        figures->md5 = QString::fromLatin1(digest.toHex());
        figures->sha256 = sha256Hex(bytesOf(derOf(key.get())));
    });
    return *figures;
}

QString PublicKey::md5Figure() const
{
    return m_handle->knownFigures().md5;
}

QString PublicKey::sha256() const
{
    return m_handle->knownFigures().sha256;
}

bool PublicKey::verifiesEs256(std::span<const std::byte> message, std::span<const std::byte> signature) const
{
    return Es256Verifier(*this).verifies(message, signature);
}

bool operator==(const PublicKey &a, const PublicKey &b)
{
    const ErrorQueueGuard guard;
    return a.m_handle == b.m_handle || EVP_PKEY_eq(a.m_handle->key.get(), b.m_handle->key.get()) == 1;
}

} // namespace stir::crypto
