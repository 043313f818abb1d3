// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/pem_blocks.h"

#include "core/crypto/memory_bio.h"
#include "core/crypto/openssl_errors.h"

#include <openssl/err.h>
#include <openssl/pem.h>

namespace stir::crypto {

namespace {

/// One block as OpenSSL allocated it; wiped with the size it was allocated for.
struct RawBlock
{
    char *label = nullptr;
    char *headers = nullptr;
    unsigned char *content = nullptr;
    long size = 0;

    RawBlock() = default;
    RawBlock(const RawBlock &) = delete;
    RawBlock &operator=(const RawBlock &) = delete;
    ~RawBlock()
    {
        // PEM_FLAG_SECURE allocates all three from the secure heap, or from the ordinary one when there is none.
        OPENSSL_secure_free(label);
        OPENSSL_secure_free(headers);
        OPENSSL_secure_clear_free(content, static_cast<std::size_t>(size));
    }
};

std::span<const std::byte> withoutByteOrderMark(std::span<const std::byte> text)
{
    const bool marked =
        text.size() >= 3 && text[0] == std::byte{0xEF} && text[1] == std::byte{0xBB} && text[2] == std::byte{0xBF};
    return marked ? text.subspan(3) : text;
}

} // namespace

PemBlocks pemBlocksOf(std::span<const std::byte> text, std::size_t limit)
{
    const ErrorQueueGuard guard;
    PemBlocks result;
    const BioHandle bio = readingBio(withoutByteOrderMark(text));
    while (bio) {
        RawBlock raw;
        if (PEM_read_bio_ex(bio.get(), &raw.label, &raw.headers, &raw.content, &raw.size,
                            PEM_FLAG_SECURE | PEM_FLAG_EAY_COMPATIBLE) != 1) {
            raw.size = 0;
            if (ERR_GET_REASON(ERR_peek_last_error()) != PEM_R_NO_START_LINE)
                result.fault = drainedErrors();
            break;
        }
        if (result.blocks.size() == limit) {
            result.tooMany = true;
            break;
        }
        const std::span content(raw.content, static_cast<std::size_t>(raw.size));
        result.blocks.push_back({raw.label, raw.headers, SecretBytes(std::as_bytes(content))});
    }
    return result;
}

QString wordsForLabel(const std::string &label)
{
    if (isCertificateLabel(label))
        return QStringLiteral("a certificate");
    if (label == "PUBLIC KEY")
        return QStringLiteral("a public key");
    if (isPrivateKeyLabel(label))
        return QStringLiteral("a private key");
    if (label == "CERTIFICATE REQUEST" || label == "NEW CERTIFICATE REQUEST")
        return QStringLiteral("a certificate request");
    if (label == "X509 CRL")
        return QStringLiteral("a revocation list");
    if (isMessageLabel(label))
        return QStringLiteral("a PKCS#7 file");
    return QString::fromStdString(label);
}

bool isCertificateLabel(const std::string &label)
{
    return label == "CERTIFICATE" || label == "X509 CERTIFICATE" || label == "TRUSTED CERTIFICATE";
}

bool isPrivateKeyLabel(const std::string &label)
{
    return label.ends_with("PRIVATE KEY");
}

bool isMessageLabel(const std::string &label)
{
    return label == "PKCS7" || label == "PKCS #7 SIGNED DATA" || label == "CMS";
}

} // namespace stir::crypto
