// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/class_handles.h"
#include "core/crypto/openssl_errors.h"
#include "core/crypto/x509_text.h"

namespace stir::crypto {

namespace {

// A certificate names one or two; this one comes from the network.
constexpr int pointLimit = 16;

template <typename Visit>
void forEachName(const GENERAL_NAMES *names, Visit visit)
{
    for (int i = 0; i < std::min(sk_GENERAL_NAME_num(names), pointLimit); ++i)
        visit(sk_GENERAL_NAME_value(names, i));
}

DistributionPoint pointOf(const DIST_POINT *raw)
{
    DistributionPoint point;
    // The other kind of name is relative to the issuer's, for directories.
    constexpr int fullName = 0;
    if (raw->distpoint != nullptr && raw->distpoint->type == fullName)
        forEachName(raw->distpoint->name.fullname, [&point](const GENERAL_NAME *name) {
            if (name->type == GEN_URI)
                point.urls.append(QString::fromLatin1(
                    reinterpret_cast<const char *>(ASN1_STRING_get0_data(name->d.uniformResourceIdentifier)),
                    ASN1_STRING_length(name->d.uniformResourceIdentifier)));
        });
    forEachName(raw->CRLissuer, [&point](const GENERAL_NAME *name) {
        if (name->type == GEN_DIRNAME)
            point.issuers.append(nameText(name->d.directoryName));
    });
    return point;
}

} // namespace

std::vector<DistributionPoint> Certificate::distributionPoints() const
{
    const ErrorQueueGuard guard;
    const DistributionPointsHandle raw(static_cast<CRL_DIST_POINTS *>(
        X509_get_ext_d2i(m_handle->certificate.get(), NID_crl_distribution_points, nullptr, nullptr)));
    std::vector<DistributionPoint> points;
    for (int i = 0; i < std::min(sk_DIST_POINT_num(raw.get()), pointLimit); ++i)
        points.push_back(pointOf(sk_DIST_POINT_value(raw.get(), i)));
    return points;
}

} // namespace stir::crypto
