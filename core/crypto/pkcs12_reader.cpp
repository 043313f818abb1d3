// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/pkcs12_reader.h"

#include "core/crypto/memory_bio.h"
#include "core/crypto/openssl_errors.h"
#include "core/crypto/private_key_reader.h"
#include "core/crypto/whole_der.h"

#include <openssl/err.h>
#include <openssl/pkcs12err.h>

#include <array>

namespace stir::crypto {

namespace {

constexpr int depthLimit = 4; // of bags in bags

/// A passphrase as this format knows it: "no passphrase" (a null pointer) and "an empty one" give different keys, and
/// programs write either.
struct Words
{
    const char *begin = nullptr;
    int size = 0;
};

enum class Mac
{
    Absent,
    Holds,
    Differs,
    Unknown ///< an algorithm that OpenSSL does not know
};

Mac macOf(PKCS12 *file, Words words)
{
    if (PKCS12_mac_present(file) != 1)
        return Mac::Absent;
    if (PKCS12_verify_mac(file, words.begin, words.size) == 1)
        return Mac::Holds;
    const unsigned long error = ERR_peek_last_error();
    const bool isUnknown =
        ERR_GET_LIB(error) == ERR_LIB_PKCS12 && ERR_GET_REASON(error) == PKCS12_R_UNKNOWN_DIGEST_ALGORITHM;
    return isUnknown || lastErrorIsUnsupported() ? Mac::Unknown : Mac::Differs;
}

/// Opens the parts of one file with one passphrase.
class Unpacking
{
public:
    Unpacking(Words words, const Opening &opening, bool withKeys)
        : m_words(words), m_opening(opening), m_withKeys(withKeys)
    {
    }

    /// Fails with WrongPassphrase when a part cannot be deciphered; what the others hold is there nevertheless.
    Done unpack(PKCS12 *file)
    {
        const SafesHandle safes(PKCS12_unpack_authsafes(file));
        if (!safes)
            return opensslFailure(ErrorCode::CredentialsDamaged, m_opening.subject);
        Done all;
        for (int i = 0; i < sk_PKCS7_num(safes.get()); ++i) {
            const Done safe = unpackSafe(sk_PKCS7_value(safes.get(), i));
            if (!safe && safe.error().code != ErrorCode::WrongPassphrase)
                return safe;
            all = all ? safe : all;
        }
        return all;
    }

    bool hasDeciphered() const { return m_hasDeciphered; }
    Pkcs12Contents &contents() { return m_contents; }

private:
    Done unpackSafe(PKCS7 *safe)
    {
        if (PKCS7_type_is_data(safe)) {
            const BagsHandle bags(PKCS12_unpack_p7data(safe));
            return bags ? takeBags(bags.get(), 0) : opensslFailure(ErrorCode::CredentialsDamaged, m_opening.subject);
        }
        // Encrypted to somebody's certificate, which nobody does for keys.
        if (!PKCS7_type_is_encrypted(safe))
            return failure(ErrorCode::UnsupportedEncryption, m_opening.subject);
        if (!m_opening.budget.pays(safe->d.encrypted->enc_data->algorithm))
            return failure(tooCostly(m_opening.subject));
        const BagsHandle bags(PKCS12_unpack_p7encdata(safe, m_words.begin, m_words.size));
        if (!bags)
            return failure(decipheringError(ErrorCode::WrongPassphrase, m_opening.subject));
        m_hasDeciphered = true;
        return takeBags(bags.get(), 0);
    }

    Done takeBags(const STACK_OF(PKCS12_SAFEBAG) * bags, int depth)
    {
        for (int i = 0; i < sk_PKCS12_SAFEBAG_num(bags); ++i) {
            if (++m_items > pkcs12ItemLimit || depth > depthLimit)
                return failure(ErrorCode::FileTooLarge, m_opening.subject);
            if (const Done bag = takeBag(sk_PKCS12_SAFEBAG_value(bags, i), depth); !bag)
                return bag;
        }
        return {};
    }

    Done takeBag(const PKCS12_SAFEBAG *bag, int depth)
    {
        switch (PKCS12_SAFEBAG_get_nid(bag)) {
        case NID_keyBag:
            m_contents.holdsKey = true;
            return m_withKeys ? takeKey(PKCS12_SAFEBAG_get0_p8inf(bag)) : Done();
        case NID_pkcs8ShroudedKeyBag:
            return takeShroudedKey(bag);
        case NID_certBag:
            return takeCertificate(bag);
        case NID_safeContentsBag:
            return takeBags(PKCS12_SAFEBAG_get0_safes(bag), depth + 1);
        default: // revocation lists, secrets of other kinds
            return {};
        }
    }

    Done takeKey(const PKCS8_PRIV_KEY_INFO *info)
    {
        KeyHandle key(EVP_PKCS82PKEY(info));
        if (!key)
            return opensslFailure(ErrorCode::UnsupportedKey, m_opening.subject);
        auto whole = wholeKey(std::move(key), m_opening.subject);
        if (!whole)
            return failure(whole.error());
        m_contents.keys.push_back(std::move(*whole));
        return {};
    }

    Done takeShroudedKey(const PKCS12_SAFEBAG *bag)
    {
        m_contents.holdsKey = true;
        if (!m_withKeys)
            return {};
        const X509_ALGOR *algorithm = nullptr;
        X509_SIG_get0(PKCS12_SAFEBAG_get0_pkcs8(bag), &algorithm, nullptr);
        if (!m_opening.budget.pays(algorithm))
            return failure(tooCostly(m_opening.subject));
        const Pkcs8Handle info(PKCS12_decrypt_skey_ex(bag, m_words.begin, m_words.size, readingContext(), nullptr));
        if (!info)
            return failure(decipheringError(ErrorCode::WrongPassphrase, m_opening.subject));
        m_hasDeciphered = true;
        return takeKey(info.get());
    }

    Done takeCertificate(const PKCS12_SAFEBAG *bag)
    {
        if (PKCS12_SAFEBAG_get_bag_nid(bag) != NID_x509Certificate)
            return {};
        const X509Handle certificate(PKCS12_SAFEBAG_get1_cert(bag));
        const BioHandle bio = writingBio();
        if (!certificate || i2d_X509_bio(bio.get(), certificate.get()) != 1)
            return opensslFailure(ErrorCode::CredentialsDamaged, m_opening.subject);
        m_contents.certificates.push_back(writtenText(bio));
        return {};
    }

    Words m_words;
    const Opening &m_opening;
    bool m_withKeys;
    std::size_t m_items = 0;
    bool m_hasDeciphered = false;
    Pkcs12Contents m_contents;
};

/// One passphrase on the whole file. The checksum over the contents fails alike for a wrong passphrase and for damaged
/// bytes; but a wrong passphrase deciphers nothing.
Result<Pkcs12Contents> tryWords(PKCS12 *file, Words words, const Opening &opening, bool withKeys)
{
    const ASN1_INTEGER *rounds = nullptr;
    PKCS12_get0_mac(nullptr, nullptr, nullptr, &rounds, file);
    if (PKCS12_mac_present(file) == 1 && !opening.budget.pays(rounds))
        return failure(tooCostly(opening.subject));
    const ErrorQueueGuard guard;
    const Mac mac = macOf(file, words);
    if (mac == Mac::Unknown)
        return failure(decipheringError(ErrorCode::UnsupportedEncryption, opening.subject));
    Unpacking unpacking(words, opening, withKeys || mac == Mac::Differs);
    const Done unpacked = unpacking.unpack(file);
    const bool isUndeciphered = !unpacked && unpacked.error().code == ErrorCode::WrongPassphrase;
    if (!unpacked && !isUndeciphered)
        return failure(unpacked.error());
    if (mac == Mac::Differs)
        return failure(unpacking.hasDeciphered() ? ErrorCode::CredentialsDamaged : ErrorCode::WrongPassphrase,
                       opening.subject);
    if (isUndeciphered && mac == Mac::Holds)
        return failure(ErrorCode::CredentialsDamaged, opening.subject, unpacked.error().detail);
    if (!unpacked)
        return failure(unpacked.error());
    unpacking.contents().isEncrypted = words.size > 0;
    return std::move(unpacking.contents());
}

} // namespace

bool looksLikePkcs12(std::span<const std::byte> bytes)
{
    if (bytes.size() < 2 || bytes[0] != std::byte{0x30})
        return false;
    // Some programs write BER: the length may be indefinite (0x80) or longer than it need be.
    const auto length = std::to_integer<std::size_t>(bytes[1]);
    const std::size_t header = length > 0x80 ? 2 + (length - 0x80) : 2;
    constexpr std::array version{std::byte{0x02}, std::byte{0x01}, std::byte{0x03}, std::byte{0x30}};
    return bytes.size() >= header + version.size() &&
           std::equal(version.begin(), version.end(), bytes.begin() + static_cast<std::ptrdiff_t>(header));
}

Result<Pkcs12Contents> readPkcs12(std::span<const std::byte> bytes, const Opening &opening, bool withKeys)
{
    const ErrorQueueGuard guard;
    const auto file = wholeDer<Pkcs12Handle>(bytes, [](const unsigned char **at, long size) {
        // The context must be there before the parts are read, for they inherit it.
        PKCS12 *empty = PKCS12_init_ex(NID_pkcs7_data, readingContext(), nullptr);
        return d2i_PKCS12(&empty, at, size);
    });
    if (!file)
        return opensslFailure(ErrorCode::CredentialsDamaged, opening.subject);
    const bool isGiven = opening.passphrase != nullptr && !opening.passphrase->isEmpty();
    if (isGiven) {
        const auto words = opening.passphrase->text();
        return tryWords(file.get(), {words.data(), static_cast<int>(words.size())}, opening, withKeys);
    }
    auto contents = tryWords(file.get(), {nullptr, 0}, opening, withKeys);
    // With today's encryption both ways open the parts, and the checksum tells them apart.
    if (!contents && contents.error().code != ErrorCode::UnsupportedEncryption)
        contents = tryWords(file.get(), {"", 0}, opening, withKeys);
    if (!contents && contents.error().code == ErrorCode::WrongPassphrase && opening.passphrase == nullptr)
        return failure(ErrorCode::PassphraseNeeded, opening.subject);
    return contents;
}

} // namespace stir::crypto
