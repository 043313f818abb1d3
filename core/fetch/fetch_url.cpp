// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/fetch_url.h"

#include <algorithm>

namespace stir::fetch {

namespace {

// Longer ones are cut off by web servers too.
constexpr qsizetype urlLimit = 8192;

/// A blank or control character is no part of a URL; QUrl would encode or drop some of them.
bool isPlain(const QString &text)
{
    return !text.isEmpty() && text.size() <= urlLimit &&
           std::none_of(text.begin(), text.end(), [](QChar c) { return c <= u' ' || c.unicode() == 0x7F; });
}

} // namespace

tl::expected<FetchUrl, FetchFailure> FetchUrl::parse(const QString &text)
{
    const auto failed = [&text](FetchFault fault, const QString &scheme = {}) {
        FetchFailure failure{fault, {{QStringLiteral("url"), text.left(urlLimit)}}};
        if (fault == FetchFault::NotHttps)
            failure.values.insert(QStringLiteral("scheme"), scheme);
        return tl::unexpected<FetchFailure>(std::move(failure));
    };
    QUrl url(text, QUrl::StrictMode);
    if (!isPlain(text) || !url.isValid() || url.scheme().isEmpty() || url.host().isEmpty())
        return failed(FetchFault::BadUrl);
    if (url.scheme() != QLatin1String("https"))
        return failed(FetchFault::NotHttps, url.scheme());
    // RFC 9110 4.2.4: in a URL from an untrusted source it "is likely being used to obscure the authority".
    if (!url.userInfo().isEmpty() || url.authority().contains(u'@'))
        return failed(FetchFault::UserInfo);
    const int port = url.port(443);
    if (port == 0)
        return failed(FetchFault::BadUrl);
    url.setFragment({});
    QString host = url.host(QUrl::FullyEncoded);
    if (host.endsWith(u'.'))
        host.chop(1);
    if (host.isEmpty())
        return failed(FetchFault::BadUrl);
    return FetchUrl{text, url, host, static_cast<quint16>(port)};
}

QByteArray FetchUrl::hostHeader() const
{
    QByteArray header = host.contains(u':') ? '[' + host.toLatin1() + ']' : host.toLatin1();
    if (port != 443)
        header += ':' + QByteArray::number(port);
    return header;
}

} // namespace stir::fetch
