// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/trusted_list_source.h"

#include "core/foundation/secret_bytes.h"
#include "core/verification/fetch_finding.h"
#include "core/verification/published_chain.h"

#include <algorithm>

namespace stir::verification {

namespace {

using credentials::TrustedList;
using credentials::TrustedListRecord;

const QString checkName = QStringLiteral("trusted_list");

tl::unexpected<Finding> refused(const char *rule, QMap<QString, QString> values)
{
    return tl::unexpected<Finding>(Finding{checkName, Judgement::Fail, QString::fromLatin1(rule), std::move(values),
                                           QStringLiteral("ATIS-1000084")});
}

tl::expected<fetch::FetchedDocument, Finding> fetched(const QString &text, qint64 limit, fetch::HttpsClient &client,
                                                      const std::stop_token &stop)
{
    const auto url = fetch::FetchUrl::parse(text);
    if (!url)
        return tl::unexpected<Finding>(findingOf(url.error(), checkName, Judgement::Fail));
    auto document = client.get(*url, limit, stop);
    if (!document)
        return tl::unexpected<Finding>(findingOf(document.error(), checkName, Judgement::Fail));
    return std::move(*document);
}

/// Who may sign the list. Empty: nobody said.
QString authorityOf(const TrustedListSource &source, const TrustedList &list,
                    const std::vector<TrustedListRecord> &before)
{
    if (!source.authority.isEmpty())
        return source.authority;
    if (!source.url.isEmpty())
        return QUrl(source.url).host();
    const bool isKnown = std::any_of(before.begin(), before.end(), [&list](const TrustedListRecord &record) {
        return record.authority == list.authority();
    });
    return isKnown ? list.authority() : QString();
}

tl::expected<crypto::CertificateChain, Finding> signerOf(const TrustedListSource &source, const TrustedList &list,
                                                         const std::vector<TrustedListRecord> &before,
                                                         fetch::HttpsClient &client, const std::stop_token &stop)
{
    if (!source.signer.empty())
        return source.signer;
    const QString authority = authorityOf(source, list, before);
    if (authority.isEmpty())
        return refused("authority_unknown", {{QStringLiteral("host"), list.authority()}});
    if (authority.compare(list.authority(), Qt::CaseInsensitive) != 0)
        return refused("signer_elsewhere",
                       {{QStringLiteral("url"), list.signerUrl()}, {QStringLiteral("host"), authority}});
    const auto document = fetched(list.signerUrl(), fetch::certificateSizeLimit, client, stop);
    if (!document)
        return tl::unexpected<Finding>(document.error());
    auto published = readPublishedChain(*document, list.signerUrl());
    if (!published)
        return tl::unexpected<Finding>(std::move(published.error()));
    return std::move(published->chain);
}

} // namespace

tl::expected<OpenedList, Finding> openTrustedList(const TrustedListSource &source,
                                                  const std::vector<TrustedListRecord> &before,
                                                  fetch::HttpsClient &client, const QDateTime &now,
                                                  const std::stop_token &stop)
{
    QByteArray bytes = source.bytes;
    if (!source.url.isEmpty()) {
        auto document = fetched(source.url, TrustedList::sizeLimit, client, stop);
        if (!document)
            return tl::unexpected<Finding>(document.error());
        bytes = std::move(document->body);
    }
    auto list = TrustedList::fromBytes(bytesOf(bytes));
    if (!list)
        return tl::unexpected<Finding>(std::move(list.error()));
    auto signer = signerOf(source, *list, before, client, stop);
    if (!signer)
        return tl::unexpected<Finding>(std::move(signer.error()));
    const auto record = std::find_if(before.begin(), before.end(), [&list](const TrustedListRecord &one) {
        return one.authority == list->authority();
    });
    Findings findings = list->judge(*signer, record == before.end() ? std::nullopt : std::optional(*record), now);
    return OpenedList{std::move(*list), std::move(*signer), std::move(findings)};
}

} // namespace stir::verification
