// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Every OpenSSL handle the folder owns, one pointer wide. Internal to core/crypto: no other folder sees OpenSSL.

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/conf.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/pkcs7.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

namespace stir::crypto {

template <auto free>
struct FreeWith
{
    template <typename T>
    void operator()(T *pointer) const noexcept
    {
        free(pointer);
    }
};

template <typename T, auto free>
using HandleOf = std::unique_ptr<T, FreeWith<free>>;

using BignumContextHandle = HandleOf<BN_CTX, BN_CTX_free>;
using BioHandle = HandleOf<BIO, BIO_free_all>;
using BignumHandle = HandleOf<BIGNUM, BN_free>;
using CipherContextHandle = HandleOf<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>;
using ConfigurationHandle = HandleOf<CONF, NCONF_free>;
using DigestContextHandle = HandleOf<EVP_MD_CTX, EVP_MD_CTX_free>;
using DigestHandle = HandleOf<EVP_MD, EVP_MD_free>;
using EcdsaSignatureHandle = HandleOf<ECDSA_SIG, ECDSA_SIG_free>;
using EncryptedKeyHandle = HandleOf<X509_SIG, X509_SIG_free>;
using ExtensionHandle = HandleOf<X509_EXTENSION, X509_EXTENSION_free>;
using GroupHandle = HandleOf<EC_GROUP, EC_GROUP_free>;
using KeyContextHandle = HandleOf<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using KeyHandle = HandleOf<EVP_PKEY, EVP_PKEY_free>;
using ObjectHandle = HandleOf<ASN1_OBJECT, ASN1_OBJECT_free>;
using OctetStringHandle = HandleOf<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free>;
using Pkcs12Handle = HandleOf<PKCS12, PKCS12_free>;
using Pkcs7Handle = HandleOf<PKCS7, PKCS7_free>;
using Pkcs8Handle = HandleOf<PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free>; // wipes the key's octets
using SecretBignumHandle = HandleOf<BIGNUM, BN_clear_free>;
using StoreContextHandle = HandleOf<X509_STORE_CTX, X509_STORE_CTX_free>;
using StoreHandle = HandleOf<X509_STORE, X509_STORE_free>;
using AlgorithmHandle = HandleOf<X509_ALGOR, X509_ALGOR_free>;
using DistributionPointsHandle = HandleOf<CRL_DIST_POINTS, CRL_DIST_POINTS_free>;
using EnumeratedHandle = HandleOf<ASN1_ENUMERATED, ASN1_ENUMERATED_free>;
using GeneralNamesHandle = HandleOf<GENERAL_NAMES, GENERAL_NAMES_free>;
using IssuingPointHandle = HandleOf<ISSUING_DIST_POINT, ISSUING_DIST_POINT_free>;
using PbeParametersHandle = HandleOf<PBEPARAM, PBEPARAM_free>;
using Pbes2ParametersHandle = HandleOf<PBE2PARAM, PBE2PARAM_free>;
using Pbkdf2ParametersHandle = HandleOf<PBKDF2PARAM, PBKDF2PARAM_free>;
using ScryptParametersHandle = HandleOf<SCRYPT_PARAMS, SCRYPT_PARAMS_free>;
using PointHandle = HandleOf<EC_POINT, EC_POINT_free>;
using RequestHandle = HandleOf<X509_REQ, X509_REQ_free>;
using RevocationListHandle = HandleOf<X509_CRL, X509_CRL_free>;
using X509Handle = HandleOf<X509, X509_free>;

/// Borrows: the certificates stay their owner's.
struct FreeStack
{
    void operator()(STACK_OF(X509) * stack) const noexcept { sk_X509_free(stack); }
};
using BorrowedStackHandle = std::unique_ptr<STACK_OF(X509), FreeStack>;

struct OpensslFree
{
    void operator()(void *pointer) const noexcept { OPENSSL_free(pointer); }
};
/// The parts of a PKCS#12 file, as they are unpacked.
struct FreeSafes
{
    void operator()(STACK_OF(PKCS7) * safes) const noexcept { sk_PKCS7_pop_free(safes, PKCS7_free); }
};
using SafesHandle = std::unique_ptr<STACK_OF(PKCS7), FreeSafes>;
struct FreeBags
{
    void operator()(STACK_OF(PKCS12_SAFEBAG) * bags) const noexcept
    {
        sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free);
    }
};
using BagsHandle = std::unique_ptr<STACK_OF(PKCS12_SAFEBAG), FreeBags>;

template <typename T>
using OpensslBuffer = std::unique_ptr<T, OpensslFree>;

} // namespace stir::crypto
