// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/published_chain.h"

#include "core/fetch/cache_lifetime.h"
#include "core/foundation/secret_bytes.h"

#include <algorithm>

namespace stir::verification {

namespace {

constexpr QByteArrayView beginLine = "-----BEGIN CERTIFICATE-----";
constexpr QByteArrayView endLine = "-----END CERTIFICATE-----";
constexpr std::chrono::hours usualCacheTime{24};

using Values = QMap<QString, QString>;

Finding finding(Judgement result, const char *rule, Values values)
{
    return {QStringLiteral("certificate"), result, QString::fromLatin1(rule), std::move(values),
            QStringLiteral("RFC 8555 9.1")};
}

QString urlKey()
{
    return QStringLiteral("url");
}

/// Anything but certificates and empty lines between them; also a blank before the first.
bool hasTextAround(const QByteArray &body)
{
    if (!body.startsWith(beginLine))
        return true;
    bool inside = false;
    for (QByteArray line : body.split('\n')) {
        if (line.endsWith('\r'))
            line.chop(1);
        if (inside)
            inside = line != endLine;
        else if (line == beginLine)
            inside = true;
        else if (!line.isEmpty())
            return true;
    }
    return false;
}

/// The first certificate that is not followed by its issuer although that is there.
std::optional<Finding> orderFault(const crypto::CertificateChain &chain, const QString &url)
{
    for (std::size_t i = 0; i < chain.size(); ++i) {
        const QString issuer = chain[i].issuerName();
        const bool followed = i + 1 < chain.size() && chain[i + 1].subjectName() == issuer;
        if (followed || chain[i].subjectName() == issuer)
            continue;
        const bool elsewhere = std::any_of(chain.begin(), chain.end(), [&issuer](const crypto::Certificate &other) {
            return other.subjectName() == issuer;
        });
        if (elsewhere) {
            Finding fault = finding(Judgement::Warn, "wrong_order",
                                    {{urlKey(), url},
                                     {QStringLiteral("subject"), chain[i].subjectName()},
                                     {QStringLiteral("issuer"), issuer}});
            fault.section = QStringLiteral("RFC 9060 7");
            return fault;
        }
    }
    return std::nullopt;
}

bool hasUsualType(const QByteArray &contentType)
{
    return contentType.split(';').front().trimmed().toLower() == "application/pem-certificate-chain";
}

bool mayBeKeptForADay(const QByteArray &cacheControl)
{
    const QByteArray lower = cacheControl.toLower();
    const bool forbidden = lower.contains("no-store") || lower.contains("no-cache") || lower.contains("private");
    return !forbidden && fetch::saidMaxAge(cacheControl).value_or(std::chrono::seconds(0)) >= usualCacheTime;
}

Findings remarksOn(const crypto::CertificateChain &chain, const fetch::FetchedDocument &document, const QString &url)
{
    Findings remarks;
    if (hasTextAround(document.body))
        remarks.push_back(finding(Judgement::Warn, "text_around", {{urlKey(), url}}));
    if (auto fault = orderFault(chain, url))
        remarks.push_back(std::move(*fault));
    if (!hasUsualType(document.contentType))
        remarks.push_back(
            finding(Judgement::Note, document.contentType.isEmpty() ? "content_type_missing" : "content_type",
                    {{urlKey(), url}, {QStringLiteral("type"), QString::fromUtf8(document.contentType)}}));
    if (!mayBeKeptForADay(document.cacheControl)) {
        remarks.push_back(
            finding(Judgement::Note, document.cacheControl.isEmpty() ? "no_cache_time" : "short_cache",
                    {{urlKey(), url}, {QStringLiteral("value"), QString::fromUtf8(document.cacheControl)}}));
        remarks.back().section = QStringLiteral("RFC 9111 5.2");
    }
    return remarks;
}

} // namespace

tl::expected<PublishedChain, Finding> readPublishedChain(const fetch::FetchedDocument &document, const QString &url)
{
    const auto refused = [&url](const char *rule, Values values = {}) {
        values.insert(urlKey(), url);
        return tl::unexpected<Finding>(finding(Judgement::Fail, rule, std::move(values)));
    };
    // Before anything else: who sees it must know, whatever else is wrong with the file.
    if (document.body.contains("PRIVATE KEY-----"))
        return refused("private_key");
    if (!document.body.contains(beginLine))
        return refused(document.contentType.isEmpty() ? "not_pem_untyped" : "not_pem",
                       {{QStringLiteral("type"), QString::fromUtf8(document.contentType)}});
    auto chain = crypto::certificatesFromPem(bytesOf(document.body), url);
    if (!chain)
        return refused("not_readable", {{QStringLiteral("detail"), chain.error().detail}});
    // OpenSSL passes over a block with a colon in it, for it waits for the end of headers.
    if (static_cast<qsizetype>(chain->size()) < document.body.count(beginLine))
        return refused("not_readable", {{QStringLiteral("detail"), QStringLiteral("bad base64 decode")}});
    Findings remarks = remarksOn(*chain, document, url);
    return PublishedChain{std::move(*chain), std::move(remarks)};
}

} // namespace stir::verification
