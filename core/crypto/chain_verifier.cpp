// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/chain_verifier.h"

#include "core/crypto/class_handles.h"
#include "core/crypto/openssl_errors.h"

namespace stir::crypto {

namespace {

constexpr int depthLimit = 8;

ChainFault faultOf(int error, int depth)
{
    switch (error) {
    case X509_V_OK:
        return ChainFault::None;
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return ChainFault::Expired;
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return ChainFault::NotYetValid;
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
        // Published chains leave out the root: what a CA certificate lacks above it is the anchor, what the leaf lacks
        // is most often the intermediate.
        return depth > 0 ? ChainFault::NoAnchor : ChainFault::MissingIssuer;
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_CERT_UNTRUSTED:
        return ChainFault::NoAnchor;
    case X509_V_ERR_CERT_SIGNATURE_FAILURE:
    case X509_V_ERR_UNABLE_TO_DECRYPT_CERT_SIGNATURE:
        return ChainFault::BadSignature;
    case X509_V_ERR_INVALID_CA:
    case X509_V_ERR_INVALID_NON_CA:
    case X509_V_ERR_NO_ISSUER_PUBLIC_KEY:
    case X509_V_ERR_KEYUSAGE_NO_CERTSIGN:
        return ChainFault::NotACa;
    case X509_V_ERR_PATH_LENGTH_EXCEEDED:
        return ChainFault::PathTooLong;
    case X509_V_ERR_UNHANDLED_CRITICAL_EXTENSION:
        return ChainFault::CriticalExtension;
    default: // OpenSSL has some ninety, and more with each release
        return ChainFault::Other;
    }
}

} // namespace

ChainVerdict ChainVerifier::verify(const CertificateChain &chain, const CertificateChain &anchors, const QDateTime &at)
{
    const ErrorQueueGuard guard;
    ChainVerdict verdict{ChainFault::Other, {}, {}, {}};
    if (chain.empty())
        return verdict;
    const StoreHandle store(X509_STORE_new());
    const BorrowedStackHandle others(sk_X509_new_null());
    const StoreContextHandle context(X509_STORE_CTX_new());
    if (!store || !others || !context)
        return verdict;
    for (const Certificate &anchor : anchors)
        X509_STORE_add_cert(store.get(), anchor.m_handle->certificate.get());
    for (const Certificate &certificate : chain)
        sk_X509_push(others.get(), certificate.m_handle->certificate.get());

    const auto wrapped = [](X509 *certificate) {
        X509_up_ref(certificate);
        return Certificate(std::make_shared<const Certificate::Handle>(X509Handle(certificate)));
    };
    if (X509_STORE_CTX_init(context.get(), store.get(), chain.front().m_handle->certificate.get(), others.get()) != 1) {
        verdict.detail = drainedErrors();
        return verdict;
    }
    // No purpose is set: there is none for SHAKEN, and those of TLS would refuse its certificates.
    X509_VERIFY_PARAM *parameters = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_time(parameters, at.toSecsSinceEpoch());
    X509_VERIFY_PARAM_set_depth(parameters, depthLimit);
    const bool holds = X509_verify_cert(context.get()) == 1;
    const int error = X509_STORE_CTX_get_error(context.get());
    if (holds) {
        verdict.fault = ChainFault::None;
        const STACK_OF(X509) *path = X509_STORE_CTX_get0_chain(context.get());
        for (int i = 0; i < sk_X509_num(path); ++i)
            verdict.path.push_back(wrapped(sk_X509_value(path, i)));
        return verdict;
    }
    verdict.fault =
        error == X509_V_OK ? ChainFault::Other : faultOf(error, X509_STORE_CTX_get_error_depth(context.get()));
    verdict.detail = QString::fromUtf8(X509_verify_cert_error_string(error));
    if (X509 *current = X509_STORE_CTX_get_current_cert(context.get()); current != nullptr)
        verdict.certificate = wrapped(current);
    return verdict;
}

} // namespace stir::crypto
