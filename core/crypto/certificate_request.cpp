// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/certificate_request.h"

#include "core/crypto/class_handles.h"
#include "core/crypto/memory_bio.h"
#include "core/crypto/openssl_errors.h"
#include "core/crypto/x509_writing.h"

#include <openssl/pem.h>

namespace stir::crypto {

namespace {

struct FreeExtensions
{
    void operator()(STACK_OF(X509_EXTENSION) * stack) const noexcept { sk_X509_EXTENSION_free(stack); }
};

bool addNumbers(X509_REQ *request, const TnAuthorizationList &numbers)
{
    const ExtensionHandle extension = extensionOf(tnAuthListId, numbers.toDer());
    // Borrows the extension.
    const std::unique_ptr<STACK_OF(X509_EXTENSION), FreeExtensions> wanted(sk_X509_EXTENSION_new_null());
    return extension && wanted && sk_X509_EXTENSION_push(wanted.get(), extension.get()) > 0 &&
           X509_REQ_add_extensions(request, wanted.get()) == 1;
}

} // namespace

Result<QByteArray> requestFor(const RequestContents &contents, const PrivateKey &key)
{
    if (const Done p256 = key.requireP256(contents.commonName); !p256)
        return failure(p256.error());
    const ErrorQueueGuard guard;
    const RequestHandle request(X509_REQ_new());
    X509_NAME *name = request ? X509_REQ_get_subject_name(request.get()) : nullptr;
    EVP_PKEY *signer = key.m_handle->key.get();
    const bool made = name != nullptr && X509_REQ_set_version(request.get(), X509_REQ_VERSION_1) == 1 &&
                      addName(name, "C", contents.country) && addName(name, "O", contents.organization) &&
                      addName(name, "CN", contents.commonName) && X509_REQ_set_pubkey(request.get(), signer) == 1 &&
                      addNumbers(request.get(), contents.numbers) &&
                      X509_REQ_sign(request.get(), signer, EVP_sha256()) > 0;
    const BioHandle bio = writingBio();
    if (!made || PEM_write_bio_X509_REQ(bio.get(), request.get()) != 1)
        return opensslFailure(ErrorCode::CryptoFailed, contents.commonName);
    return writtenText(bio);
}

} // namespace stir::crypto
